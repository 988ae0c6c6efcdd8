"""A tree as the blocks of text a reader sees, in reading order.

A block is a run of text that nothing but inline markup interrupts: a paragraph, a heading, a list item, the text
between two `<br>`. What is no running text (captions, tables, embedded posts) is marked as such, not lost: other stages
read it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from lxml.html import HtmlElement

from pipelines.furniture import TAGS, is_furniture_name
from pipelines.text import clean

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
PICTURES = ("img", "amp-img")
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_KEPT = frozenset({"html", "body", "main", "article", "h1"})


class Role(StrEnum):
    """What a block is to a reader."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    CAPTION = "caption"
    CELL = "cell"
    EMBED = "embed"


class Run(NamedTuple):
    """Text with the address it links to, if any."""

    text: str
    href: str | None


@dataclass(slots=True)
class Block:
    """One block of text."""

    element: HtmlElement
    """The innermost block-level element around it."""
    role: Role
    runs: list[Run]
    flags: tuple[HtmlElement, ...]
    """Elements around it that look like furniture by their name or tag."""
    picture: HtmlElement | None = None
    """The picture above it, with nothing said between."""
    text: str = field(init=False)
    linked: int = field(init=False)
    """Letters of the text that are links."""
    prose: int = field(init=False)
    """Letters, if it reads like a sentence; else 0."""

    def __post_init__(self) -> None:
        self.say(self.runs)

    def say(self, runs: list[Run]) -> None:
        """Gives the block other text."""
        self.runs = runs
        if len(runs) == 1:
            self.text = clean(runs[0].text)
            self.linked = len(self.text) if runs[0].href else 0
        else:
            self.text = clean("".join([run.text for run in runs]))
            self.linked = sum([len(clean(run.text)) for run in runs if run.href])
        length = len(self.text)
        is_sentence = length >= 80 or (length >= 40 and self.text[-1] in ".!?…”\"')*:;,")
        reads = self.role in (Role.TEXT, Role.ITEM) and self.link_share <= 0.5 and is_sentence
        self.prose = length if reads else 0

    @property
    def link_share(self) -> float:
        """Part of the text that is links, 0 to 1."""
        return min(1.0, self.linked / len(self.text)) if self.text else 0.0


def blocks_of(root: HtmlElement) -> list[Block]:
    """All blocks below an element, in reading order."""
    walker = _Walker()
    walker.walk(root, Role.TEXT, None, ())
    walker.flush()
    return walker.blocks


class _Walker:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._runs: list[Run] = []
        self._where: tuple[HtmlElement, Role, tuple[HtmlElement, ...]] | None = None
        self._picture: HtmlElement | None = None

    def flush(self) -> None:
        if self._runs and self._where:
            element, role, flags = self._where
            block = Block(element, role, self._runs, flags, self._picture)
            if block.text:
                self.blocks.append(block)
                self._picture = None
        self._runs, self._where = [], None

    def _say(
        self,
        text: str | None,
        element: HtmlElement,
        role: Role,
        href: str | None,
        flags: tuple[HtmlElement, ...],
    ) -> None:
        if not text:
            return
        if self._where is None:
            if not text.strip():
                return
            self._where = (element, role, flags)
        self._runs.append(Run(text, href))

    def walk(self, element: HtmlElement, role: Role, href: str | None, flags: tuple[HtmlElement, ...]) -> None:
        """Depth is bounded by the parser (see `pipelines.html`)."""
        if element.tag in PICTURES:
            self._picture = element
        self._say(element.text, element, role, href, flags)
        self._children(element, element, role, href, flags)

    def _children(
        self,
        parent: HtmlElement,
        element: HtmlElement,
        role: Role,
        href: str | None,
        flags: tuple[HtmlElement, ...],
    ) -> None:
        """What stands in `parent`, whose own text belongs to the block of `element`."""
        for child in parent:
            tag = child.tag
            if tag in ("br", "hr"):
                if not is_hidden(child):
                    self.flush()
            elif isinstance(tag, str) and tag not in SILENT:
                # Most elements have no attributes, so one look tells what five would.
                attributes = dict(child.items())
                if not attributes or not _hides(tag, attributes):
                    inner, around = _role(child, tag, attributes, role), _flags(child, tag, attributes, flags)
                    if tag not in INLINE:
                        self.flush()
                        self.walk(child, inner, href, around)
                        self.flush()
                    else:
                        inner_href = (attributes.get("href") or href) if tag == "a" else href
                        # Inline markup keeps the block of its parent, unless its own name says caption or furniture.
                        if inner is not role or around is not flags:
                            self.flush()
                            self.walk(child, inner, inner_href, around)
                            self.flush()
                        else:
                            self._say(child.text, element, role, inner_href, flags)
                            # A block inside a link is a card, or a box of Inline Related Posts.
                            self._children(child, element, role, inner_href, flags)
            self._say(child.tail, element, role, href, flags)


def is_hidden(element: HtmlElement) -> bool:
    """Whether markup says that a reader never sees it."""
    return _hides(element.tag, element.attrib)


def _hides(tag: str, attributes: Mapping[str, str]) -> bool:
    if "hidden" in attributes or (attributes.get("aria-hidden") == "true" and tag in ("i", "svg")):
        return True
    style = attributes.get("style")
    return style is not None and "display:none" in style.replace(" ", "").lower()


def names_of(element: HtmlElement) -> str:
    """Class and id of an element, separated by a space."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip()


def _role(element: HtmlElement, tag: str, attributes: Mapping[str, str], role: Role) -> Role:
    if role in (Role.CAPTION, Role.CELL, Role.EMBED):
        return role
    if tag in HEADINGS:
        return Role.HEADING
    if tag == "figcaption" or (
        attributes and (attributes.get("itemprop") == "caption" or _is_caption(_names(attributes)))
    ):
        return Role.CAPTION
    if tag in ("li", "dt", "dd"):
        return Role.ITEM
    if tag == "table" and is_data_table(element):
        return Role.CELL
    if tag in ("blockquote", "div") and attributes and is_embed(element):
        return Role.EMBED
    if tag in ("ul", "ol", "dl"):
        return Role.TEXT
    return role


def _flags(
    element: HtmlElement, tag: str, attributes: Mapping[str, str], flags: tuple[HtmlElement, ...]
) -> tuple[HtmlElement, ...]:
    if tag in TAGS or (attributes and tag not in _KEPT and _is_furniture(_names(attributes))):
        return (*flags, element)
    return flags


def _names(attributes: Mapping[str, str]) -> str:
    """As `names_of`."""
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip()


_is_furniture = lru_cache(maxsize=4096)(is_furniture_name)


@lru_cache(maxsize=4096)
def _is_caption(names: str) -> bool:
    """Whether class or id say that this is what is printed under a picture."""
    return any(
        name in ("caption", "wp-caption-text", "wp-element-caption", "wp-caption-dd", "credit", "photo-caption")
        or name.endswith(("-caption", "_caption", "caption-text", "captiontext", "imgcaption", "-credit"))
        or name.startswith(("caption-", "caption_", "foto-caption", "photo-credit", "credit-"))
        for name in names.lower().split()
    )


def is_data_table(table: HtmlElement) -> bool:
    """Whether a table holds data: several rows and columns of short cells, and no other table."""
    rows = table.xpath(".//tr")
    if len(rows) < 2 or table.xpath(".//table | .//p[string-length() > 300] | .//h1"):
        return False
    widths = [len(row.xpath("./td | ./th")) for row in rows]
    if max(widths) < 2 or sum(width >= 2 for width in widths) < len(widths) / 2:
        return False
    cells = table.xpath(".//td | .//th")
    longest = max(len(clean(cell.text_content())) for cell in cells)
    return longest <= 400 and not table.xpath(".//td//img[2]")


def is_embed(element: HtmlElement) -> bool:
    """Whether an element is a quoted post of another platform."""
    names = (element.get("class") or "").lower()
    return any(
        name in names
        for name in (
            "twitter-tweet",
            "twitter-video",
            "instagram-media",
            "tiktok-embed",
            "fb-post",
            "fb-video",
            "reddit-card",
            "wp-embedded-content",
            "bluesky-embed",
            "text-post-media",
        )
    )


def iter_ancestors(block: Block, stop: HtmlElement | None = None) -> Iterator[HtmlElement]:
    """The element of a block and those around it, up to and without `stop`."""
    element = block.element
    while element is not None and element is not stop:
        yield element
        element = element.getparent()
