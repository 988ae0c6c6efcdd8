"""The place of a text in the tree of its page: the element whose children its lines are.

Everything a reader sees there, in order, is the text, less what is boilerplate by wording or by name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from pipelines.html.blocks import EMBED, HEADING, ITEM, TEXT, Block, iter_ancestors
from pipelines.html.boilerplate import TAGS, is_boilerplate_line, is_comments_name, is_end_label
from pipelines.html.class_names import names_of
from pipelines.html.text import fold
from pipelines.page.corners import Corners

PROSE = (TEXT, ITEM, HEADING)
"""What an article body is made of."""

_MARKED_BODY = etree.XPath("boolean(.//*[@itemprop='articleBody'])")

_MIN_CERTAIN_CHARACTERS = 300
"""Letters of prose that make an article for certain."""

_MIN_BODY_CHARACTERS = 100
"""Letters of prose that make one where it is most of what is written on the page."""

_MAX_SHARE_BESIDES = 0.5
"""Anything else written on the page, as a part of the text, that cannot be the article where there is little text."""

_MIN_SHARE_SEEN = 0.8
"""Part of its prose that the scorer has to take, or it means another place."""

_MIN_BARE_LINK = 0.8
"""Part of the letters of a line that are links, above which it is nothing else."""

_MAX_SHARE_ELSEWHERE = 0.3
"""Prose elsewhere on the page, as a part of the article's, that cannot be the article; in boilerplate, half counts."""


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
    corners: Corners
    """The pictures of the page."""
    bare_links: list[int]
    """Lines among the paragraphs that are nothing but a link, and were left out because nobody vouched for them."""
    expected: float = 0.0
    """The F1 that is expected of the paragraphs, 0 to 1."""

    def is_home(self, block: Block) -> bool:
        """Returns whether a block stands where the paragraphs stand."""
        return any(element in self.homes for element in iter_ancestors(block))

    def is_by_picture(self, block: Block) -> bool:
        """Returns whether a block looks like a caption that nothing marks as one."""
        return len(block.text) <= 300 and self.corners.is_by_picture(block, self.homes)


def undisputed(lines: Lines, scored: set[int]) -> Body | None:
    """The article where all running text of a page stands in one place; None where it does not.

    There is one place where the children of one element hold the text, and there is little elsewhere. Where a sentence
    is left beside the text or a line is nothing but a link, what the scorer takes decides about it.
    """
    blocks = lines.blocks
    is_boilerplate = _boilerplate(lines, {index for index in lines.prose if not lines.is_outside(blocks[index])})
    plain = {index for index in lines.prose if not any(map(is_boilerplate, blocks[index].flags))}
    if sum([blocks[index].prose for index in plain]) < _MIN_BODY_CHARACTERS:
        return None
    body = around(lines, plain)
    if body is None or len(body.homes) > 1:
        return None
    chosen = set(body.paragraphs)
    prose = sum([blocks[index].prose for index in chosen])
    beside = [index for index in lines.prose if index not in chosen and lines.is_usable(index)]
    is_inside = within({body.container})
    outside = [index for index in beside if not is_inside(blocks[index].element)]
    elsewhere = sum([blocks[index].prose * (1 if index in plain else 0.5) for index in outside])
    if (
        prose < _MIN_BODY_CHARACTERS
        or elsewhere >= _MAX_SHARE_ELSEWHERE * prose
        or (prose < _MIN_CERTAIN_CHARACTERS and not _is_most(lines, chosen, is_boilerplate))
    ):
        return None
    # A link above the first sentence is a label, whoever takes it.
    is_plain = all(index < body.first for index in body.bare_links)
    if is_plain and len(outside) == len(beside):
        return body
    seen = sum([blocks[index].prose for index in chosen & scored])
    return around(lines, scored) if seen >= _MIN_SHARE_SEEN * prose else None


def _is_most(lines: Lines, chosen: set[int], is_boilerplate: Callable[[HtmlElement], bool]) -> bool:
    """Returns whether these lines are most of what is written on a page, sentences or not, boilerplate left aside."""
    letters = besides = 0
    for index, block in enumerate(lines.blocks):
        if index in chosen:
            letters += len(block.text)
        elif not any(map(is_boilerplate, block.flags)) and lines.is_usable(index):
            besides += len(block.text)
    return besides < _MAX_SHARE_BESIDES * letters


class Lines:
    """The blocks of a page, and what is asked of them: most stand far from the article and nobody asks."""

    def __init__(self, tree: HtmlElement, blocks: list[Block], headline: str | None, skip: set[int]) -> None:
        self.blocks = blocks
        self.prose = [index for index, block in enumerate(blocks) if block.prose]
        """Indexes of those that read like sentences."""
        self.corners = Corners(tree)
        self._headline, self._skip = fold(headline or ""), skip
        self._usable: dict[int, bool] = {}
        self._never: dict[HtmlElement, bool] = {}

    def is_usable(self, index: int) -> bool:
        """Returns whether a block may be a paragraph wherever the article stands."""
        if index not in self._usable:
            block = self.blocks[index]
            self._usable[index] = (
                index not in self._skip
                and block.role in PROSE
                and not self.is_outside(block)
                and not self._is_headline(block.text)
                and not is_boilerplate_line(block.text)
            )
        return self._usable[index]

    def _is_headline(self, text: str) -> bool:
        # Much longer texts, that is most paragraphs, need no folding.
        return 0 < len(text) <= 4 * len(self._headline) and fold(text) == self._headline

    def is_text(self, index: int) -> bool:
        """Returns whether a block may be text where the scorer takes it: no boilerplate line, no reader's comment."""
        block = self.blocks[index]
        return (
            index not in self._skip
            and block.role is not EMBED
            and not self._is_headline(block.text)
            and not is_boilerplate_line(block.text)
            and not any(is_comments_name(names_of(flag)) and self.is_never_body(flag) for flag in block.flags)
        )

    def is_outside(self, block: Block) -> bool:
        """Returns whether a block stands among comments, in a footer or the like."""
        return any(self.is_never_body(flag) for flag in block.flags)

    def letters_of_verse(self) -> int:
        """Letters in lines that could be text where no line reads like a sentence."""
        return sum(
            len(block.text)
            for index, block in enumerate(self.blocks)
            if not block.flags and block.role is not HEADING and block.link_share < 0.5 and self.is_usable(index)
        )

    def take_as_prose(self, indexes: set[int]) -> None:
        """Has some blocks read like sentences, though they do not."""
        for index in indexes:
            self.blocks[index].prose = len(self.blocks[index].text)
        self.prose = sorted({*self.prose, *indexes})

    def is_never_body(self, element: HtmlElement) -> bool:
        if element not in self._never:
            self._never[element] = _is_never_body(element)
        return self._never[element]


def body_of(lines: Lines, paragraphs: list[int]) -> Body | None:
    """The article that these blocks are; None where there is none of them."""
    blocks = lines.blocks
    if not paragraphs:
        return None
    if not any(blocks[index].prose for index in paragraphs):
        lines.take_as_prose(set(paragraphs))
    container = _container(blocks, set(paragraphs), share=0.9)
    if container is None:
        return None
    homes = _homes(blocks, {index for index in paragraphs if blocks[index].prose})
    container = next((element for element in container.iterancestors() if element in homes), container)
    is_inside = within({container})
    homes = {home for home in homes if is_inside(home)}
    is_home = within(homes)
    taken = set(paragraphs)
    bare_links = [
        index
        for index in _reach(blocks, is_home, paragraphs[0], paragraphs[-1])
        if index not in taken
        and _is_bare_link(blocks[index])
        and is_home(blocks[index].element)
        and lines.is_usable(index)
    ]
    return Body(container, paragraphs[0], paragraphs[-1] + 1, paragraphs, homes, lines.corners, bare_links)


def _is_bare_link(block: Block) -> bool:
    return block.link_share > _MIN_BARE_LINK and not block.text.startswith("http")


def around(lines: Lines, kept: set[int]) -> Body | None:
    """The article that stands where these blocks do."""
    blocks = lines.blocks
    is_boilerplate = _boilerplate(lines, kept)

    def is_in_boilerplate(block: Block) -> bool:
        return any(map(is_boilerplate, block.flags))

    trusted = {
        index
        for index in kept
        if lines.is_usable(index) and (blocks[index].prose or not is_in_boilerplate(blocks[index]))
    }
    if trusted.isdisjoint(lines.prose):
        trusted = {index for index in lines.prose if lines.is_usable(index) and not is_in_boilerplate(blocks[index])}
    if not trusted:
        # No line reads like a sentence: a poem, a list of names. Whatever trafilatura keeps is the text then.
        lines.take_as_prose(
            {
                index
                for index in kept
                if blocks[index].role is not HEADING
                and blocks[index].link_share < 0.5
                and lines.is_usable(index)
                and not is_in_boilerplate(blocks[index])
            }
        )
        trusted = set(lines.prose)
    container = _container(blocks, trusted, share=0.9)
    if container is None:
        return None
    homes = _homes(blocks, trusted.intersection(lines.prose))
    container = next((element for element in container.iterancestors() if element in homes), container)
    is_inside = within({container})
    homes = {home for home in homes if is_inside(home)}
    is_home = within(homes)
    solid = [
        index
        for index in lines.prose
        if is_home(blocks[index].element)
        and lines.is_usable(index)
        and (index in trusted or not is_in_boilerplate(blocks[index]))
    ]
    if not solid:
        return None
    first, last = solid[0], solid[-1]
    remaining = sum(blocks[index].prose for index in solid)
    everything = remaining
    rest = set(solid)
    paragraphs: list[int] = []
    bare_links: list[int] = []
    for index in _reach(blocks, is_home, first, last):
        block = blocks[index]
        if index in rest:
            remaining -= block.prose
        if index > first and remaining < 0.2 * everything and is_end_label(block.text):
            break
        if not is_home(block.element) or not lines.is_usable(index):
            continue
        if not (index in trusted and block.prose) and is_in_boilerplate(block):
            continue
        if not block.prose and lines.corners.is_by_picture(block, homes):
            continue
        is_bare_link = index not in trusted and _is_bare_link(block)
        (bare_links if is_bare_link else paragraphs).append(index)
    return Body(container, first, last + 1, paragraphs, homes, lines.corners, bare_links)


def within(elements: set[HtmlElement]) -> Callable[[HtmlElement], bool]:
    """A test whether an element is one of these or below one; each way up is gone once."""
    known = dict.fromkeys(elements, True)

    def test(element: HtmlElement) -> bool:
        if element in known:
            return known[element]
        way: list[HtmlElement] = []
        above: HtmlElement | None = element
        while above is not None and above not in known:
            way.append(above)
            above = above.getparent()
        answer = above is not None and known[above]
        known.update(dict.fromkeys(way, answer))
        return answer

    return test


def _reach(blocks: list[Block], is_home: Callable[[HtmlElement], bool], first: int, last: int) -> range:
    """The solid range, with the short lines around it that stand in the same place: a sub-heading, a sign-off."""
    while first > 0 and is_home(blocks[first - 1].element):
        first -= 1
    while last + 1 < len(blocks) and is_home(blocks[last + 1].element):
        last += 1
    return range(first, last + 1)


def _container(blocks: list[Block], trusted: set[int], *, share: float) -> HtmlElement | None:
    """The smallest element that holds this share of the trusted text."""
    weight: Counter[HtmlElement] = Counter()
    for index in trusted:
        weight[blocks[index].element] += len(blocks[index].text)
    total = sum(weight.values())
    if not total:
        return None
    around: Counter[HtmlElement] = Counter()
    for element, letters in weight.items():
        around[element.getparent()] += letters
    for parent, letters in around.items():
        while parent is not None:
            weight[parent] += letters
            parent = parent.getparent()
    fitting = [element for element, letters in weight.items() if letters >= share * total]
    return max(fitting, key=_depth)


def _depth(element: HtmlElement) -> int:
    return sum(1 for _ in element.iterancestors())


def _homes(blocks: list[Block], prose: set[int]) -> set[HtmlElement]:
    """The elements whose children are the paragraphs: parents of trusted prose that hold a fair part of it."""
    texts = Counter(block.element for block in blocks)
    held: Counter[HtmlElement] = Counter()
    for index in prose:
        element = blocks[index].element
        # An element with one text is a paragraph, whatever its tag; one with several, divided by <br>, is the home.
        is_paragraph = element.tag in ("p", "li") or (texts[element] == 1 and element.getparent() is not None)
        home = element.getparent() if is_paragraph else element
        if home is not None and home.tag in ("ul", "ol", "blockquote"):
            home = home.getparent()
        if home is not None:
            held[home] += blocks[index].prose
    total = sum(held.values())
    return {home for home, prose in held.items() if prose >= 0.03 * total}


def _boilerplate(lines: Lines, kept: set[int]) -> Callable[[HtmlElement], bool]:
    """A test of flagged elements, whether they are boilerplate indeed.

    A name can mislead, so one that holds most of what was kept is not. Comments and footers can outweigh a short
    article, so they are judged by what else they hold.
    """
    blocks = lines.blocks
    prose = [index for index in lines.prose if index in kept] or lines.prose
    total = sum([blocks[index].prose for index in prose]) or 1
    held: Counter[HtmlElement] = Counter()
    for index in prose:
        for flag in blocks[index].flags:
            held[flag] += blocks[index].prose
    return lambda flag: held[flag] < 0.5 * total or lines.is_never_body(flag)


def _is_never_body(element: HtmlElement) -> bool:
    """Comments, navigation and footers, unless the headline or the marked body stands in there."""
    if element.tag not in TAGS and not is_comments_name(names_of(element)):
        return False
    return next(element.iter("h1"), None) is None and not _MARKED_BODY(element)
