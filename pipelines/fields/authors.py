"""Who wrote, edited and first told an article: from credit lines, bylines and metadata, in that order of trust."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from pipelines.fields.bylines import AUTHOR_HREF
from pipelines.fields.visible_metadata import VisibleMetadata
from pipelines.html.blocks import HEADING, ITEM, TEXT, text_of
from pipelines.html.text import clean, fold
from pipelines.metadata.page_metadata import PageMetadata, best, first
from pipelines.page.layout import Layout, labelled_line
from pipelines.parsers import people
from pipelines.vocabulary import PUBLISHED, any_of

_POSTED_BY = re.compile(
    rf"\W*{any_of((*PUBLISHED, 'ditulis'))}?\W*(?:on|pada)?\W*(?:by|oleh)\W+(?P<names>[^|•·]{{2,80}})$",
    re.IGNORECASE,
)


def credits_of(layout: Layout, shown: VisibleMetadata, publisher: str | None) -> dict[people.CreditRole, list[str]]:
    """Names by role out of the credit lines in and around the body, nearest first."""
    found: dict[people.CreditRole, list[str]] = {}
    opening = opening_lines(layout)
    inside = [
        labelled_line(layout.blocks, index)
        for index in (layout.body.paragraphs if layout.body else [])
        if index not in layout.paragraphs
    ]
    section = fold(shown.section or "")
    for line in (*inside, *_table_credits(layout), *shown.lines):
        if len(line) > 300 or line in layout.captions:
            continue
        if (credited := people.credits(line)) and (":" in line or _may_be_byline(layout, line)):
            for role, names in credited.items():
                found.setdefault(role, [name for name in names if fold(name) != section] or names)
    unmarked = [line for line in opening if people.is_bare_name(line) and not people.credits(line)]
    host = urlsplit(layout.page.url).hostname
    claimed = names_in(best(layout.metadata.authors))
    if not shown.authors and all(people.is_house_name(name, publisher=publisher, host=host) for name in claimed):
        unmarked += _dated_names(layout, opening)
    unmarked += _house_bylines(layout, opening)
    if unmarked:
        found.setdefault(people.CreditRole.AUTHOR, people.names(unmarked[0]))
    return found


def _table_credits(layout: Layout) -> Iterator[str]:
    """The rows of a table that hold a label and a name, as lines."""
    for row in layout.container.iter("tr"):
        cells = [cell for cell in map(text_of, row.iter("td", "th")) if cell.strip(" :")]
        if len(cells) == 2 and people.role_of_label(cells[0]) is not None:
            yield f"{cells[0].rstrip(' :')}: {cells[1].lstrip(' :')}"


def authors_of(
    metadata: PageMetadata,
    shown: VisibleMetadata,
    by_role: dict[people.CreditRole, list[str]],
    publisher: str | None,
    host: str,
) -> list[str]:
    """Writers: a credit line names them best, then the byline, then metadata.

    A house name is given only where nobody else is.
    """
    others = {
        name
        for role, names in by_role.items()
        if role in (people.CreditRole.EDITOR, people.CreditRole.PHOTO)
        for name in names
    }
    candidates = [
        by_role.get(people.CreditRole.AUTHOR, []),
        [name for name in names_in(shown.authors) if name not in others],
        names_in(best(metadata.authors)),
        [name for line in shown.lines[:8] for name in _posted_by(line)],
    ]
    candidates = [list(dict.fromkeys(names)) for names in candidates if names]

    for names in candidates:
        persons = [name for name in names if not people.is_house_name(name, publisher=publisher, host=host)]
        if persons:
            return persons
    return candidates[0] if candidates else []


def names_in(bylines: list[str]) -> list[str]:
    return [name for byline in bylines for name in people.names(byline)]


def _may_be_byline(layout: Layout, line: str) -> bool:
    """Returns whether a line is no headline, "Wartawan Dipukul", nor a caption, "Penulis Sari Wulandari"."""
    block = next(block for block in layout.blocks if block.text == line)
    is_said = block.role in (TEXT, ITEM, HEADING) and block.link_share <= 0.8
    return is_said and fold(line) != fold(layout.headline or "")


def opening_lines(layout: Layout) -> list[str]:
    """Lines before the first paragraph that stand where paragraphs stand, and are none."""
    first = layout.paragraphs[0] if layout.paragraphs else len(layout.blocks)
    lines = layout.body.paragraphs if layout.body else []
    return [layout.blocks[index].text for index in lines if index < first]


def _dated_names(layout: Layout, opening: list[str]) -> list[str]:
    """Names beside a date above the text; a section can stand there, too, but some menu links to it."""
    lines = [*opening, *(block.text for block in layout.head if not block.linked)]
    names = [name for line in lines if (name := people.dated_name(line, alone=True))]
    linked = {fold(run.text) for block in layout.blocks for run in block.runs if run.href} if names else set()
    sections = {fold(claim.value) for claim in layout.metadata.section}
    told = fold(" ".join((layout.headline or "", *(layout.blocks[index].text for index in layout.paragraphs))))
    # A word alone may be a place, and of that the text tells; of its writer it does not.
    return [
        name
        for name in names
        if fold(name) not in linked | sections and (" " in name or (name.istitle() and fold(name) not in told))
    ]


def _house_bylines(layout: Layout, opening: list[str]) -> Iterator[str]:
    """The newsroom's name as a line of its own between headline and text, which no link to its imprint is."""
    publisher, host = first(layout.metadata.publisher), urlsplit(layout.page.url).hostname
    head = (block for block in layout.head if not block.linked or AUTHOR_HREF.search(block.runs[0].href or ""))
    for line in (*opening, *(block.text for block in head)):
        if name := people.house_byline(line, publisher=publisher, host=host):
            yield name


def _posted_by(line: str) -> list[str]:
    """Names out of a line such as "Posted on Maret 30, 2015 by Admin"."""
    match = _POSTED_BY.match(clean(people.bare_byline(line).rstrip(" ;-–—")))
    return people.names(match["names"]) if match else []
