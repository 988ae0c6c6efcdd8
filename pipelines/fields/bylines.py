"""Who is named around the body: the marked byline, and what stands in a box of the writer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from pipelines.html.blocks import Block, blocks_of, iter_ancestors
from pipelines.html.class_names import name_test, names_of
from pipelines.html.text import clean
from pipelines.page.regions import HEAD, Regions
from pipelines.parsers import people
from pipelines.vocabulary import ABOUT_THE_WRITER, ENGLISH_WRITERS, WRITERS, any_of

_WHO = any_of((*WRITERS, *ENGLISH_WRITERS))
_is_author = name_test(
    rf"(?:^|[\s_-])(?:{_WHO}|byline|namerep|posted-by|nama[_-]?{any_of(WRITERS)})(?:$|[\s_-]|name|__name)|post-author__name"
)
AUTHOR_HREF = re.compile(rf"/(?:{_WHO}|user|profile?)/[^/?]", re.IGNORECASE)
"""An address of somebody who writes for the site."""
_ABOUT = re.compile(any_of(ABOUT_THE_WRITER), re.IGNORECASE)
_META_NAME = re.compile(
    r"(?:^|[\s_-])(?:meta|byline|posted-(?:on|by)|(?:entry|post|article)-(?:info|details?))(?:$|[\s_-])", re.IGNORECASE
)
"""What themes call the line with writer, date and section."""
_PIECES = re.compile(r"[,;|&/•·]| dan | and ")
_BYLINE_TAGS = ("a", "span", "div", "p", "b", "strong", "li", "address", "h4", "h5")


def find_authors(regions: Regions) -> list[str]:
    near = [element for element in regions.around(*_BYLINE_TAGS) if element.keys()]
    by_rel = (element for element in near if element.tag == "a" and "author" in (element.get("rel") or "").split())
    by_item = (element for element in near if element.get("itemprop") == "author")
    by_name = (element for element in near if _is_author(names_of(element)))
    by_href = (
        element
        for element in near
        if element.tag == "a" and regions.place(element) is HEAD and AUTHOR_HREF.search(element.get("href") or "")
    )
    for elements in (by_rel, by_item, by_name, by_href):
        bylines = (_byline(element) for element in elements)
        texts = list(islice((text for text in bylines if text and len(text) <= 120), 3))
        if texts:
            return texts
    return []


def _byline(element: HtmlElement) -> str:
    """What names the writer in an element: its first line, unless that is a label; empty where it tells of a life."""
    for block in _blocks_in_turn(element):
        if linked := _linked_names(block):
            return linked
        role = people.role_of_label(block.text)
        if role is people.CreditRole.AUTHOR or _ABOUT.fullmatch(block.text):
            continue
        return "" if role is not None or _is_sentence(block.text) else block.text
    return ""


def _linked_names(block: Block) -> str:
    """The names in a line that lead to who writes for the site, where all else in it is no name: a job, an address."""
    by_address: dict[str, str] = {}
    rest = []
    for run in block.runs:
        if run.href and AUTHOR_HREF.search(run.href) and people.is_bare_name(clean(run.text)):
            by_address.setdefault(run.href, clean(run.text))  # a second link to a writer is "View all posts"
        elif not (run.href or "").startswith("mailto:"):
            rest.append(run.text)
    is_told = any(" " in part.strip() and people.is_bare_name(part.strip()) for part in _PIECES.split(" , ".join(rest)))
    return "" if is_told else ", ".join(by_address.values())


def _blocks_in_turn(element: HtmlElement) -> Iterator[Block]:
    """The blocks of an element that mostly has one or two, but may hold half of the page."""
    blocks = blocks_of(element, at_most=4)
    yield from blocks
    if len(blocks) == 4:
        yield from blocks_of(element)[4:]


def is_about_author(block: Block) -> bool:
    """Returns whether a line stands in a box of the writer: a biography is no caption of the portrait above it."""
    return any(_is_author(names_of(element)) for element in islice(iter_ancestors(block), 4))


def is_byline(block: Block) -> bool:
    """Returns whether a line tells who wrote a text, when and where it is filed: by its words, or by its names."""
    return people.is_credit_line(block.text) or any(
        _META_NAME.search(names_of(element)) is not None for element in islice(iter_ancestors(block), 3)
    )


def _is_sentence(text: str) -> bool:
    """Returns whether a line is a sentence, as names with a degree are not: "Sari adalah wartawan sejak 2010."."""
    return text[-1] in ".!?" and sum(word[0].islower() for word in text.split()) > 1
