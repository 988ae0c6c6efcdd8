"""Articles recombined from `prose`: the same at every call, no two alike."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta

from .layouts.markup import DAYS
from .posts import EVERY_DOOR, OLD_DOORS, WIB, Also, Layout, Photo, Piece, Post, Text, slugify
from .prose import CITIZENS, EDITORS, INITIALS, OFFICIALS, PLACES, THEMES, WRITERS, Theme

FIRST_DAY = {
    Layout.LAMA: (datetime(2016, 2, 3, 8, 15, tzinfo=WIB), 29),
    Layout.CLASSIC: (datetime(2018, 3, 6, 9, 40, 12, tzinfo=WIB), 127),
    Layout.BLOCKS: (datetime(2023, 1, 17, 7, 5, 48, tzinfo=WIB), 101),
}
"""When the first of a layout appeared, and how many days lie between two."""

PHOTOGRAPHERS = ("Fajar Nugraha", "Desi Anggraini")


def generate(count: int, seed: int = 1957) -> list[Post]:
    """That many posts, the layouts in turn, oldest first within a layout; other ones with another seed."""
    dice = random.Random(seed)  # 1957 is the year Jambi became a province
    posts: list[Post] = []
    for index in range(count):
        layout = list(Layout)[index % 3]
        first, gap = FIRST_DAY[layout]
        when = first + timedelta(days=gap * (index // 3), hours=dice.randrange(12), minutes=dice.randrange(60))
        elder = [post for post in posts if post.layout is layout]
        posts.append(_post(dice, THEMES[index // 3 % len(THEMES)], layout, when, elder, index))
    return posts


def _post(dice: random.Random, theme: Theme, layout: Layout, when: datetime, elder: list[Post], index: int) -> Post:
    place, regency = dice.choice(PLACES)
    name = dice.choice(OFFICIALS)
    writer = WRITERS[index % len(WRITERS)]

    def fill(template: str) -> str:
        return template.format(
            tempat=place,
            kab=regency,
            nama=name,
            panggilan=name.split()[0],
            jabatan=theme.post.format(kab=regency),
            warga=dice.choice(CITIZENS),
            n=dice.randrange(12, 480),
            km=dice.randrange(2, 19),
            persen=f"{dice.randrange(2, 40)},{dice.randrange(1, 9)}",
            rp=f"Rp{dice.randrange(2, 90)} juta",
            hari=f"{DAYS[when.weekday()]} ({when.day}/{when.month}/{when.year})",
        )

    # Every headline once: each theme comes back at most three times in a layout, and has three of them.
    headline = fill(theme.headlines[(index + index // (3 * len(THEMES))) % len(theme.headlines)])
    middle = [*dice.sample(theme.facts, dice.randrange(4, 6)), *dice.sample(theme.quotes, 2)]
    dice.shuffle(middle)
    sentences = [dice.choice(theme.leads), *middle, dice.choice(theme.endings)]
    modified = when + timedelta(days=2, hours=3) if layout is not Layout.LAMA and index % 7 == 4 else None
    return Post(
        slug=slugify(headline),
        headline=headline,
        layout=layout,
        section=theme.section,
        body=tuple(_with_inserts(dice, [fill(sentence) for sentence in sentences], elder)),
        published=when,
        modified=modified,
        kicker=f"Kabar {regency}" if layout is Layout.LAMA and index % 2 else None,
        tags=(*dice.sample(theme.tags, 2), regency),
        author=writer,
        editor=EDITORS[index % 2] if layout is not Layout.BLOCKS else None,
        dateline=("SUARA JAMBI", place.upper(), "JAMBI")[index % 3] if index % 5 else None,
        sign_off=INITIALS[writer] if index % 4 else None,
        lead=Photo(
            f"{slugify(place)}-{index}.jpg",
            caption=f"Suasana di Kecamatan {place}, {regency}." if index % 6 else None,
            credit=("Dok. Suara Jambi", writer)[writer in PHOTOGRAPHERS] if index % 6 and index % 2 else None,
        ),
        doors=OLD_DOORS if layout is Layout.LAMA else EVERY_DOOR,
    )


def _with_inserts(dice: random.Random, paragraphs: list[str], elder: list[Post]) -> Iterator[Piece]:
    """The paragraphs with up to two "Baca Juga" lines between them, to articles that are older."""
    after = dict(
        zip(sorted(dice.sample(range(1, len(paragraphs) - 1), 2)), dice.sample(elder, min(2, len(elder))), strict=False)
    )
    for number, paragraph in enumerate(paragraphs):
        yield Text(paragraph)
        if target := after.get(number):
            yield Also(target.slug)
