"""Which blocks of a page are the article.

trafilatura says which text is no boilerplate: it knows pages nobody here has seen. It loses and adds single lines by
luck of markup, though, so its answer is not taken as the text: it points at the place in the tree where the article
stands, and everything a reader sees at that place, in order, is the article, less what is furniture by wording or by
name.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice

import trafilatura
from lxml.html import HtmlElement

from pipelines.blocks import PICTURES, Block, Role, iter_ancestors, names_of
from pipelines.furniture import END_LABEL, TAGS, is_comments_name, is_furniture_line
from pipelines.text import fold

PROSE = (Role.TEXT, Role.ITEM, Role.HEADING)
"""What an article body is made of."""

NO_PICTURE = re.compile(
    r"gravatar|avatar|author|penulis|emoji|smil(?:ey|ies)|sprite|spacer|blank\.|pixel|1x1|logo|icon|loading|placeholder"
    r"|lazy",
    re.IGNORECASE,
)
"""Addresses and names of pictures that show nothing of the story."""

_CORNER = 6
"""Levels between a caption and what it shares with its picture."""

_MARKED_BODY = ".//*[@itemprop='articleBody']"

_SHORT_LINE = 25
"""Letters: a shorter line can stand anywhere on a page, so it counts as found only where it is a whole line."""


@dataclass(slots=True)
class Body:
    """Where the article stands: `blocks[first:last]` of the page, and which of them are its paragraphs."""

    container: HtmlElement
    """The smallest element around all of it."""
    first: int
    last: int
    paragraphs: list[int]
    """Indexes into the page's blocks."""
    homes: set[HtmlElement]
    """The elements whose children the paragraphs are."""
    agreed: float
    """Part of the letters of the paragraphs that trafilatura keeps too, 0 to 1."""

    def is_home(self, block: Block) -> bool:
        """Whether a block stands where the paragraphs stand."""
        return any(element in self.homes for element in iter_ancestors(block))

    def is_by_picture(self, block: Block) -> bool:
        """Whether a block looks like a caption that nothing marks as one."""
        return len(block.text) <= 300 and _is_by_picture(block, self.homes)


def find_body(tree: HtmlElement, blocks: list[Block], *, headline: str | None, skip: set[int]) -> Body | None:
    """The article among the blocks of a page, or None where there is no running text.

    Args:
        tree: the document element; it is not changed.
        blocks: all blocks of the page.
        headline: as shown, which is no paragraph.
        skip: indexes of blocks that are known not to be paragraphs, such as "Baca Juga" lines.
    """
    kept = _kept_by_trafilatura(tree, blocks)
    furniture = _furniture(blocks, kept)
    never = {element for element in furniture if _is_never_body(element)}
    folded = fold(headline or "")
    usable = [
        index not in skip
        and block.role in PROSE
        and not (folded and fold(block.text) == folded)
        and not is_furniture_line(block.text)
        and not _inside(block, never)
        for index, block in enumerate(blocks)
    ]
    trusted = [
        ok and seen and (bool(block.prose) or not _inside(block, furniture))
        for block, ok, seen in zip(blocks, usable, kept, strict=True)
    ]
    if not any(block.prose and yes for block, yes in zip(blocks, trusted, strict=True)):
        trusted = [
            ok and bool(block.prose) and not _inside(block, furniture) for block, ok in zip(blocks, usable, strict=True)
        ]
    if not any(block.prose and yes for block, yes in zip(blocks, trusted, strict=True)):
        # No line reads like a sentence: a poem, a list of names. Whatever trafilatura keeps is the text then.
        for block, ok, seen in zip(blocks, usable, kept, strict=True):
            if (
                ok
                and seen
                and block.role is not Role.HEADING
                and not _inside(block, furniture)
                and block.link_share < 0.5
            ):
                block.prose = len(block.text)
        trusted = [bool(block.prose) for block in blocks]
    container = _container(blocks, trusted, share=0.9)
    if container is None:
        return None
    homes = _homes(blocks, trusted)
    container = next((element for element in container.iterancestors() if element in homes), container)
    inside = [any(element is container for element in iter_ancestors(block)) for block in blocks]
    homes = {home for home in homes if home is container or _is_within(home, container)}
    at_home = [
        within and any(element in homes for element in iter_ancestors(block))
        for block, within in zip(blocks, inside, strict=True)
    ]
    solid = [
        index
        for index, block in enumerate(blocks)
        if block.prose and usable[index] and at_home[index] and (trusted[index] or not _inside(block, furniture))
    ]
    if not solid:
        return None
    first, last = solid[0], solid[-1]
    remaining = sum(blocks[index].prose for index in solid)
    everything = remaining
    paragraphs: list[int] = []
    for index in _reach(blocks, at_home, first, last):
        block = blocks[index]
        if index in solid:
            remaining -= block.prose
        if END_LABEL.match(block.text) and index > first and remaining < 0.2 * everything:
            break
        if not usable[index] or not at_home[index]:
            continue
        if _inside(block, furniture) and not (trusted[index] and block.prose):
            continue
        if not trusted[index] and block.link_share > 0.8 and not block.text.startswith("http"):
            continue
        if not block.prose and _is_by_picture(block, homes):
            continue
        paragraphs.append(index)
    letters = sum(len(blocks[index].text) for index in paragraphs)
    agreed = sum(len(blocks[index].text) for index in paragraphs if kept[index])
    return Body(container, first, last + 1, paragraphs, homes, agreed / letters if letters else 0.0)


def _is_by_picture(block: Block, homes: set[HtmlElement]) -> bool:
    """Whether a short line shares its corner of the page with a picture and nothing else: an unmarked caption."""
    for element in islice(iter_ancestors(block), _CORNER):
        if element in homes:
            return False
        pictures = list(islice(element.iter(*PICTURES), 3))
        if any(not NO_PICTURE.search(f"{img.get('src')} {names_of(img)}") for img in pictures):
            return len(element.text_content()) <= len(block.text) + 200
    return False


def _reach(blocks: list[Block], at_home: list[bool], first: int, last: int) -> range:
    """The solid range, with the short lines around it that stand in the same place: a sub-heading, a sign-off."""
    while first > 0 and at_home[first - 1]:
        first -= 1
    while last + 1 < len(blocks) and at_home[last + 1]:
        last += 1
    return range(first, last + 1)


def _kept_by_trafilatura(tree: HtmlElement, blocks: list[Block]) -> list[bool]:
    document = trafilatura.bare_extraction(copy.deepcopy(tree), include_comments=False, fast=True, favor_precision=True)
    text = str(getattr(document, "text", None) or "")
    lines = {fold(line) for line in text.split("\n")}
    whole = fold(text)
    folded = (fold(block.text) for block in blocks)
    return [bool(line) and (line in lines or (len(line) > _SHORT_LINE and line in whole)) for line in folded]


def _container(blocks: list[Block], trusted: list[bool], *, share: float) -> HtmlElement | None:
    """The smallest element that holds this share of the trusted text."""
    weight: Counter[HtmlElement] = Counter()
    total = 0
    for block, yes in zip(blocks, trusted, strict=True):
        if yes:
            total += len(block.text)
            for element in iter_ancestors(block):
                weight[element] += len(block.text)
    if not total:
        return None
    fitting = [element for element, letters in weight.items() if letters >= share * total]
    return max(fitting, key=_depth)


def _depth(element: HtmlElement) -> int:
    return sum(1 for _ in element.iterancestors())


def _homes(blocks: list[Block], trusted: list[bool]) -> set[HtmlElement]:
    """The elements whose children are the paragraphs: parents of trusted prose that hold a fair part of it."""
    texts = Counter(block.element for block in blocks)
    held: Counter[HtmlElement] = Counter()
    for block, yes in zip(blocks, trusted, strict=True):
        if yes and block.prose:
            element = block.element
            # An element with one text is a paragraph, whatever its tag; one with several, divided by <br>, is the home.
            is_paragraph = element.tag in ("p", "li") or (texts[element] == 1 and element.getparent() is not None)
            home = element.getparent() if is_paragraph else element
            if home is not None and home.tag in ("ul", "ol", "blockquote"):
                home = home.getparent()
            if home is not None:
                held[home] += block.prose
    total = sum(held.values())
    return {home for home, prose in held.items() if prose >= 0.03 * total}


def _is_within(element: HtmlElement, ancestor: HtmlElement) -> bool:
    return any(other is ancestor for other in element.iterancestors())


def _furniture(blocks: list[Block], kept: list[bool]) -> set[HtmlElement]:
    """Flagged elements that are furniture indeed: a name can mislead, so one that holds most of what was kept is not.

    Comments and footers can outweigh a short article, so they are judged by what else they hold.
    """
    if not any(block.prose and yes for block, yes in zip(blocks, kept, strict=True)):
        kept = [True] * len(blocks)
    total = sum(block.prose for block, yes in zip(blocks, kept, strict=True) if yes) or 1
    held: Counter[HtmlElement] = Counter()
    for block, yes in zip(blocks, kept, strict=True):
        for flag in block.flags:
            held[flag] += block.prose if yes else 0
    return {flag for flag, prose in held.items() if prose < 0.5 * total or _is_never_body(flag)}


def _is_never_body(element: HtmlElement) -> bool:
    """Comments, navigation and footers, unless the headline or the marked body stands in there."""
    if element.tag not in TAGS and not is_comments_name(names_of(element)):
        return False
    return element.find(".//h1") is None and not element.xpath(_MARKED_BODY)


def _inside(block: Block, elements: set[HtmlElement]) -> bool:
    return any(flag in elements for flag in block.flags)
