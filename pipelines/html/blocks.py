"""A tree as the blocks of text a reader sees, in reading order.

A block is a run of text that nothing but inline markup interrupts: a paragraph, a heading, a list item, the text
between two `<br>`. What is no running text (captions, tables, embedded posts) is marked as such, not lost: other stages
read it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from pipelines.html.boilerplate import TAGS, is_boilerplate_name
from pipelines.html.text import clean

INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "video",
        "audio",
        "canvas",
        "map",
        "head",
        "title",
        "meta",
        "link",
        "input",
        "textarea",
        "amp-ad",
        "amp-analytics",
        "amp-iframe",
        "amp-youtube",
        "amp-sidebar",
        "amp-social-share",
        "amp-sticky-ad",
        "amp-auto-ads",
    ]
)
UNDRAWN = ("noscript", "template")
"""Those that may hold text of the page."""
PICTURES = ("img", "amp-img")
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_EMBEDS = (
    *("twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "fb-post", "fb-video", "reddit-card"),
    *("wp-embedded-content", "bluesky-embed", "text-post-media"),
)
_NO_DATA = etree.XPath("boolean(.//table | .//p[string-length() > 300] | .//h1)")
_PICTURES_IN_CELL = etree.XPath("boolean(.//td//img[2])")
_KEPT = frozenset({"html", "body", "main", "article", "h1"})


class BlockRole(StrEnum):
    """What a block is to a reader."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    CAPTION = "caption"
    CELL = "cell"
    EMBED = "embed"


TEXT, HEADING, ITEM, CAPTION, CELL, EMBED = BlockRole
"""By themselves: until Python 3.12, to find a member in its class takes longer than all else in a test of a block."""


class TextRun(NamedTuple):
    """Text with the address it links to, if any."""

    text: str
    href: str | None


_PROSE = (TEXT, ITEM)
_LASTING = (CAPTION, CELL, EMBED)
"""Roles of everything below an element, too."""
_ROLES = {
    "figcaption": CAPTION,
    **dict.fromkeys(("li", "dt", "dd"), ITEM),
    **dict.fromkeys(("ul", "ol", "dl"), TEXT),
}


@dataclass(slots=True, init=False)
class Block:
    """One block of text."""

    element: HtmlElement
    """The innermost block-level element around it."""
    role: BlockRole
    flags: tuple[HtmlElement, ...]
    """Elements around it that look like boilerplate by their name or tag."""
    picture: HtmlElement | None
    """The picture above it, with nothing said between."""
    text: str
    linked: int
    """Letters of the text that are links."""
    prose: int
    """Letters, if it reads like a sentence; else 0."""
    _said: list[str]
    _hrefs: list[str | None]

    def __init__(
        self,
        element: HtmlElement,
        role: BlockRole,
        said: list[str],
        hrefs: list[str | None],
        flags: tuple[HtmlElement, ...],
        picture: HtmlElement | None,
    ) -> None:
        self.element, self.role, self.flags, self.picture = element, role, flags, picture
        self._said, self._hrefs = said, hrefs
        self._measure()

    @property
    def runs(self) -> list[TextRun]:
        """Its text as it is written; made when asked for, which most blocks are not."""
        return list(map(TextRun, self._said, self._hrefs))

    def say(self, runs: list[TextRun]) -> None:
        """Gives the block other text."""
        self._said, self._hrefs = [run.text for run in runs], [run.href for run in runs]
        self._measure()

    def _measure(self) -> None:
        said, hrefs = self._said, self._hrefs
        self.text = text = clean(said[0] if len(said) == 1 else "".join(said))
        length = len(text)
        if not any(hrefs):
            self.linked = 0
        elif len(said) == 1:
            self.linked = length
        else:
            self.linked = sum([len(clean(part)) for part, href in zip(said, hrefs, strict=True) if href])
        is_sentence = length >= 80 or (length >= 40 and text[-1] in ".!?…”\"')*:;,")
        reads = is_sentence and self.role in _PROSE and self.link_share <= 0.5
        self.prose = length if reads else 0

    @property
    def link_share(self) -> float:
        """Part of the text that is links, 0 to 1."""
        return min(1.0, self.linked / len(self.text)) if self.text else 0.0


def blocks_of(root: HtmlElement, at_most: int | None = None) -> list[Block]:
    """All blocks below an element, or the first ones, in reading order."""
    walker = _Walker(at_most)
    with suppress(_EnoughError):
        walker.walk(root, TEXT, None, ())
    return walker.blocks


def blocks_and_hidden(root: HtmlElement) -> tuple[list[Block], list[HtmlElement]]:
    """All blocks below an element, and what was left out because a reader does not see it, the outermost elements."""
    walker = _Walker(None)
    walker.walk(root, TEXT, None, ())
    return walker.blocks, walker.hidden


def text_of(element: HtmlElement) -> str:
    """What a reader sees of an element, on one line: nothing of scripts and hidden parts, a space where a line ends."""
    if not len(element):
        return clean(element.text or "")
    text = ""
    for block in blocks_of(element):
        # A mark that stands by itself, as hidden or styled parts of a line do, belongs to the word before it.
        text += block.text if not text or block.text[0] in ",.;:!?" else f" {block.text}"
    return text


class _EnoughError(Exception):
    """All blocks that were asked for are there."""


class _Walker:
    def __init__(self, at_most: int | None) -> None:
        self.blocks: list[Block] = []
        self.hidden: list[HtmlElement] = []
        self._at_most = at_most
        self._said: list[str] = []
        self._hrefs: list[str | None] = []
        self._where: tuple[HtmlElement, BlockRole, tuple[HtmlElement, ...]] | None = None
        self._picture: HtmlElement | None = None

    def flush(self) -> None:
        """Ends a block. Empty ones cost nothing: `_where` is set by the first letter."""
        if self._where is None:
            return
        element, role, flags = self._where
        block = Block(element, role, self._said, self._hrefs, flags, self._picture)
        self._said, self._hrefs, self._where = [], [], None
        if block.text:
            self.blocks.append(block)
            self._picture = None
            if self._at_most is not None and len(self.blocks) == self._at_most:
                raise _EnoughError

    def _say(
        self,
        text: str,
        element: HtmlElement,
        role: BlockRole,
        href: str | None,
        flags: tuple[HtmlElement, ...],
    ) -> None:
        if self._where is None:
            if text.isspace():
                return
            self._where = (element, role, flags)
        self._said.append(text)
        self._hrefs.append(href)

    def walk(self, element: HtmlElement, role: BlockRole, href: str | None, flags: tuple[HtmlElement, ...]) -> None:
        """A block and what stands in it. Depth is bounded by the parser (see `pipelines.html.parse`)."""
        if self._where is not None:
            self.flush()
        if element.tag in PICTURES:
            self._picture = element
        if text := element.text:
            self._say(text, element, role, href, flags)
        if len(element):
            self._children(element, element, role, href, flags)
        if self._where is not None:
            self.flush()

    def _children(
        self,
        parent: HtmlElement,
        element: HtmlElement,
        role: BlockRole,
        href: str | None,
        flags: tuple[HtmlElement, ...],
    ) -> None:
        """What stands in `parent`, whose own text belongs to the block of `element`."""
        for child in parent[:]:  # all at once, which takes half the time of one by one
            tag = child.tag
            if tag in ("br", "hr"):
                if not is_hidden(child):
                    self.flush()
            elif isinstance(tag, str) and tag not in SILENT:
                # Few of the attributes that are asked for are there, and half of the elements have none.
                given = child.keys()
                if given and _hides(child, given):
                    self.hidden.append(child)
                else:
                    inner, around = _kind(child, tag, given, role, flags)
                    if tag not in INLINE:
                        self.walk(child, inner, href, around)
                    else:
                        inner_href = (child.get("href") or href) if tag == "a" else href
                        # Inline markup keeps the block of its parent, unless its own name says caption or boilerplate.
                        if inner is not role or around is not flags:
                            self.walk(child, inner, inner_href, around)
                        else:
                            if text := child.text:
                                self._say(text, element, role, inner_href, flags)
                            if len(child):
                                # A block inside a link is a card, or a box of Inline Related Posts.
                                self._children(child, element, role, inner_href, flags)
            elif tag in UNDRAWN:
                self.hidden.append(child)
            if (text := child.tail) and not (self._where is None and text.isspace()):
                self._say(text, element, role, href, flags)


def is_hidden(element: HtmlElement) -> bool:
    """Returns whether markup says that a reader never sees it."""
    return _hides(element, element.keys())


def _hides(element: HtmlElement, given: list[str]) -> bool:
    if "hidden" in given or (
        "aria-hidden" in given and element.get("aria-hidden") == "true" and element.tag in ("i", "svg")
    ):
        return True
    return "style" in given and "display:none" in element.attrib["style"].replace(" ", "").lower()


def _kind(
    element: HtmlElement, tag: str, given: list[str], role: BlockRole, flags: tuple[HtmlElement, ...]
) -> tuple[BlockRole, tuple[HtmlElement, ...]]:
    """What the text of an element with these attributes is, and what flags stand around it, after its parent's."""
    classes = element.get("class", "") if "class" in given else ""
    is_flag, own = _said_by(tag, classes, element.get("id", "") if "id" in given else "")
    if is_flag:
        flags = (*flags, element)
    if "itemprop" in given and element.get("itemprop") == "caption" and tag not in HEADINGS:
        own = CAPTION
    elif own is None and tag == "table" and role not in _LASTING and is_data_table(element):
        own = CELL
    return role if own is None or role in _LASTING else own, flags


@lru_cache(maxsize=16384)
def _said_by(tag: str, classes: str, identifier: str) -> tuple[bool, BlockRole | None]:
    """What tag and names say: boilerplate or not, and the role they give, if any; a site has few different ones."""
    names = f"{classes} {identifier}".strip()
    is_flag = tag in TAGS or (tag not in _KEPT and is_boilerplate_name(names))
    if tag in HEADINGS:
        return is_flag, HEADING
    if _is_caption(names):
        return is_flag, CAPTION
    is_quoted = tag in ("blockquote", "div") and _is_embed_name(classes)
    return is_flag, EMBED if is_quoted else _ROLES.get(tag)


def _is_embed_name(classes: str) -> bool:
    return any(map(classes.lower().__contains__, _EMBEDS))


def _is_caption(names: str) -> bool:
    """Returns whether class or id say that this is what is printed under a picture."""
    return any(
        name in ("caption", "wp-caption-text", "wp-element-caption", "wp-caption-dd", "credit", "photo-caption")
        or name.endswith(("-caption", "_caption", "caption-text", "captiontext", "imgcaption", "-credit"))
        or name.startswith(("caption-", "caption_", "foto-caption", "photo-credit", "credit-"))
        for name in names.lower().split()
    )


def is_data_table(table: HtmlElement) -> bool:
    """Returns whether a table holds data: several rows and columns of short cells, and no other table."""
    rows = list(table.iter("tr"))
    if len(rows) < 2 or _NO_DATA(table):
        return False
    widths = [sum(cell.tag in ("td", "th") for cell in row) for row in rows]
    if max(widths) < 2 or sum(width >= 2 for width in widths) < len(widths) / 2:
        return False
    longest = max(len(clean(cell.text_content())) for cell in table.iter("td", "th"))
    return longest <= 400 and not _PICTURES_IN_CELL(table)


def is_embed(element: HtmlElement) -> bool:
    """Returns whether an element is a quoted post of another platform."""
    return _is_embed_name(element.get("class") or "")


def iter_ancestors(block: Block, stop: HtmlElement | None = None) -> Iterator[HtmlElement]:
    """The element of a block and those around it, up to and without `stop`."""
    element = block.element
    while element is not None and element is not stop:
        yield element
        element = element.getparent()
