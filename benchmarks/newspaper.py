"""A newspaper of any number of articles, for benchmarks: words and layouts of the demo site, each page at the weight of
a real one.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from tests.site.generated import generate
from tests.site.layouts import blocks, classic, lama
from tests.site.newsroom import Newsroom
from tests.site.posts import WIB, Also, Layout, Piece, Post

FIRST = datetime(2015, 1, 5, 6, 30, tzinfo=WIB)
EVERY = timedelta(hours=1)
"""Between two articles: 100,000 fill eleven years."""
WEIGHT = 64_000
"""Bytes of a page: what its article does not fill are styles in the head, as on the pages of newspapers."""
_ROOM = 240
"""Articles that know of each other; the layouts look through all of them for each page."""


@dataclass(slots=True, frozen=True)
class PrintedPage:
    """The page of an article."""

    path: str
    changed: datetime
    body: bytes


def print_pages(base: str, count: int) -> Iterator[PrintedPage]:
    """So many pages, oldest first, of a newspaper at an address without a slash at the end."""
    for start in range(0, count, _ROOM):
        posts = generate(min(_ROOM, count - start), seed=start)
        some = [_dated(post, start + index) for index, post in enumerate(posts)]
        room = Newsroom(base, [_self_contained(post, index, some) for index, post in enumerate(some)])
        for post in reversed(room.posts):
            yield PrintedPage(path=post.path, changed=post.moment or FIRST, body=_weighted(_page(room, post)))


def _dated(post: Post, index: int) -> Post:
    return replace(post, slug=f"{post.slug}-{index}", number=index, published=FIRST + index * EVERY, modified=None)


def _self_contained(post: Post, index: int, others: list[Post]) -> Post:
    """The post with its inserts leading to an elder one of its layout among these; without them if there is none."""
    target = others[index - 3].slug if index >= 3 else None
    pieces: list[Piece] = [Also(target or "") if isinstance(piece, Also) else piece for piece in post.body]
    return replace(post, body=tuple(piece for piece in pieces if target or not isinstance(piece, Also)))


def _page(room: Newsroom, post: Post) -> str:
    match post.layout:
        case Layout.LAMA:
            return lama.article(room, post)
        case Layout.CLASSIC:
            return classic.article(room, post, 1)
        case Layout.BLOCKS:
            return blocks.article(room, post, 1)


def _weighted(page: str) -> bytes:
    body = page.encode()
    dice = random.Random(1950)  # noqa: S311 - the same styles on every page, as everywhere
    rules: list[str] = []
    missing = WEIGHT - len(body)
    while missing > 0:
        rules.append(f".c{dice.getrandbits(24):06x}{{margin:{dice.randrange(99)}px;color:#{dice.getrandbits(24):06x}}}")
        missing -= len(rules[-1])
    return body.replace(b"</head>", f"<style>{''.join(rules)}</style></head>".encode(), 1)
