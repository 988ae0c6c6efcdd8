"""Text of the article that stands in a page but waits for a click or a script: shown, so that every stage sees it.

Behind "Baca Selengkapnya", in tabs, in `<noscript>` or `<template>`, or all of it until a script has run. As much again
is hidden that is no article: menus, dialogs, notices about cookies, forms, twins of the visible text for other screens.
What tells the article's text is its place, in line with paragraphs that can be seen and behind them, a control that
leads to it, and that nobody else has said it. Names only speak against it, and not where a control leads there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice, takewhile

from lxml.html import HtmlElement

from pipelines.html.blocks import HEADINGS, INLINE, UNDRAWN, Block, blocks_of, iter_ancestors
from pipelines.html.boilerplate import TAGS, is_boilerplate_name
from pipelines.html.class_names import names_of
from pipelines.html.text import clean, fold
from pipelines.parsers.language import language_of
from pipelines.vocabulary import (
    HIDING,
    NO_ARTICLE_WORDS,
    OTHER_TEXTS,
    READ_ON,
    READ_REST,
    SHOW_MORE,
    TEXT_PARTS,
    any_of,
)

_HIDING_NAME = re.compile(
    rf"(?:(?:is|js|{any_of(TEXT_PARTS)})[_-])?{any_of(HIDING)}(?:[_-]{any_of(TEXT_PARTS)})?", re.IGNORECASE
)
"""Not `overflow-hidden`, which hides nothing."""
_DISPLAY_NONE = re.compile(r"display\s*:\s*none\s*(?:!important)?\s*;?", re.IGNORECASE)
_FIELDS = ("input", "textarea", "select", "form")
_READ_ON = re.compile(rf"\W*{any_of((*READ_ON, *READ_REST, *SHOW_MORE))}\W*", re.IGNORECASE)
_NO_ARTICLE = re.compile(rf"\b{any_of(NO_ARTICLE_WORDS)}\b", re.IGNORECASE)
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_CUT = re.compile(r"\s*\[?(?:\.{3,}|…)\]?\s*$")
"""What stands where a text was cut."""
_OTHER_PARTS = ("dialog", "alertdialog", "navigation", "tooltip", "alert", "status", "search")
"""Values of `role`."""

_MIN_LETTERS = 40
"""Letters that make a text where a control leads to it."""
_MIN_LETTERS_ALONE = 200
"""The same where nothing but its place speaks for it, and for a single paragraph."""
_MAX_LEVELS = 3
"""Levels between a sentence and the sibling of a hidden part it stands in."""
_MIN_SHARE_OF_PROSE = 0.6
"""Part of a text that reads like sentences."""
_MAX_SHARE_OF_LINKS = 0.3
_MAX_SHARE_SAID = 0.5
"""Part of a hidden text that can be seen elsewhere on the page, beyond which it is a twin."""
_MAX_SHARE_SEEN = 0.5
"""Running text that can be seen, as a part of a hidden one, where all of the article is hidden."""
_LONGEST_NOTICE = 500
"""Letters up to which a text that speaks of accounts or cookies is a notice about them."""


@dataclass(slots=True)
class _Hidden:
    """A part of the page that is hidden and could be text of the article."""

    element: HtmlElement
    blocks: list[Block]
    prose: int
    """Letters of sentences."""


def show_hidden_text(tree: HtmlElement, blocks: list[Block], hidden: list[HtmlElement]) -> list[HtmlElement]:
    """Shows the hidden text of an article, and returns the elements that it stands in.

    The tree is changed: what hid the text is gone, and hidden are the control before it and its visible beginning.

    Args:
        tree: the document element.
        blocks: all that are seen.
        hidden: what is not seen.
    """
    # What only a class hides is among the blocks of the page.
    flags = dict.fromkeys(flag for block in blocks for flag in block.flags)
    found = _candidates([*hidden, *filter(_is_hidden_by_name, flags)])
    if not found:
        return []
    within = {part.element for part in found}
    seen = [block for block in blocks if block.prose and within.isdisjoint((block.element, *block.flags))]
    said = _folded(seen)
    parts = [part for part in found if not _is_said(part, said)]
    shown = []
    for part in parts:
        control = _control_of(part.element)
        if _goes_on(part, control, seen) and not _is_said(part, said):
            _show(part.element, control)
            _hide_excerpt(part)
            said += _folded(part.blocks)
            seen += [block for block in part.blocks if block.prose]
            shown.append(part.element)
    return shown or _show_all(parts, seen, tree)


def _folded(blocks: Iterable[Block]) -> str:
    """Letters and digits of sentences, each on its own line, for finding others in them."""
    return "".join(f"{fold(block.text)}\n" for block in blocks if block.prose)


def _candidates(elements: Iterable[HtmlElement]) -> list[_Hidden]:
    """The hidden elements that hold sentences and nothing that readers fill in."""
    parts = []
    for element in elements:
        if len(element) == 0 and len(element.text or "") < _MIN_LETTERS:
            continue
        if len(element.text_content()) < _MIN_LETTERS:
            continue
        if next(element.iter(*_FIELDS), None) is not None or _is_outside(element):
            continue
        blocks = blocks_of(element)  # what hides it counts for what is around it only
        letters = sum(len(block.text) for block in blocks)
        prose = sum(block.prose for block in blocks)
        linked = sum(block.linked for block in blocks)
        is_text = prose >= max(_MIN_LETTERS, _MIN_SHARE_OF_PROSE * letters) and linked <= _MAX_SHARE_OF_LINKS * letters
        if is_text and not _is_notice(blocks, prose):
            parts.append(_Hidden(element, blocks, prose))
    return parts


def _is_hidden_by_name(element: HtmlElement) -> bool:
    return any(map(_is_hiding_name, (element.get("class") or "").split()))


def _is_hiding_name(name: str) -> bool:
    return _HIDING_NAME.fullmatch(name) is not None


def _is_notice(blocks: list[Block], prose: int) -> bool:
    """Returns whether a text speaks to readers about accounts, cookies or scripts, or is code."""
    notices = sum(block.prose for block in blocks if _NO_ARTICLE.search(block.text))
    code = sum(block.prose for block in blocks if "</" in block.text or "{{" in block.text or "function(" in block.text)
    return code > 0 or (prose <= _LONGEST_NOTICE and notices > 0.5 * prose)


def _is_outside(element: HtmlElement) -> bool:
    """Returns whether a hidden element stands in a menu, a dialog, a box beside the text or the like."""
    for above in (element, *element.iterancestors()):
        if above.tag in ("html", "body", "main", "article"):
            continue
        if above.tag in TAGS or above.get("role") in _OTHER_PARTS or (above is not element and _says_otherwise(above)):
            return True
    return False


def _says_otherwise(element: HtmlElement) -> bool:
    """Returns whether the names of an element, but for those that hide it, say that it is no text of the article."""
    names = [name for name in names_of(element).split() if not _is_hiding_name(name)]
    parts = {part.lower() for name in names for part in _PARTS.findall(name)}
    return not OTHER_TEXTS.isdisjoint(parts) or is_boilerplate_name(" ".join(names))


def _is_said(part: _Hidden, said: str) -> bool:
    twice = sum(block.prose for block in part.blocks if block.prose and fold(block.text) in said)
    return twice > _MAX_SHARE_SAID * part.prose


def _paragraphs(part: _Hidden) -> int:
    return sum(1 for block in part.blocks if block.prose)


def _goes_on(part: _Hidden, control: HtmlElement | None, seen: list[Block]) -> bool:
    """Returns whether a hidden part goes on where a text that can be seen ends."""
    element = part.element
    parent = element.getparent()
    if parent is None or (control is None and (element.tag in INLINE or _says_otherwise(element))):
        return False
    around = _before(element, parent, seen, has_control=control is not None)
    if not around or (control is None and _paragraphs(part) < 2 and part.prose < _MIN_LETTERS_ALONE):
        return False
    texts = (" ".join(block.text for block in blocks) for blocks in (part.blocks, around))
    return len({language_of(text, None) for text in texts} - {None}) < 2  # else it is the text in another language


def _before(element: HtmlElement, parent: HtmlElement, seen: list[Block], *, has_control: bool) -> list[Block]:
    """The sentences that can be seen before an element and in line with it."""
    before = set(element.itersiblings(preceding=True))
    beside = [block for block in seen if block.element is parent or block.element in before]
    if beside:
        return beside
    twin = next((other for other in element.itersiblings(preceding=True) if _is_text(other)), None)
    if twin is None or twin.tag != element.tag or not (has_control or _own_names(twin) & _own_names(element)):
        return []
    return [block for block in seen if any(above is twin for above in islice(iter_ancestors(block), _MAX_LEVELS))]


def _is_text(element: HtmlElement) -> bool:
    return isinstance(element.tag, str) and element.tag not in INLINE and len(element.text_content()) >= _MIN_LETTERS


def _own_names(element: HtmlElement) -> set[str]:
    return {name for name in (element.get("class") or "").split() if not _is_hiding_name(name)}


def _control_of(element: HtmlElement) -> HtmlElement | None:
    """What a reader clicks on to see an element: it stands next to it, says "read on", and leads nowhere else."""
    beside = [*_next_to(element, preceding=True), *_next_to(element, preceding=False)]
    before, parent = element.getprevious(), element.getparent()
    if before is not None and len(before):
        beside.append(before[-1])  # it closes an excerpt
    if element.tag in INLINE and parent is not None:
        beside += _next_to(parent, preceding=False)
    for other in beside:
        if says_read_on(clean(other.text_content())) and all(map(leads_nowhere, other.iter("a"))):
            return other
    return None


def _next_to(element: HtmlElement, *, preceding: bool) -> list[HtmlElement]:
    """The short elements beside an element, at most three."""
    siblings = (other for other in element.itersiblings(preceding=preceding) if other.tag not in ("br", "script"))
    short = takewhile(lambda other: len(other.text_content()) <= 2 * _MIN_LETTERS, siblings)
    return list(islice(short, 3))


def says_read_on(text: str) -> bool:
    """Returns whether a line is what a control says that shows the rest of a text."""
    return len(text) <= 2 * _MIN_LETTERS and _READ_ON.fullmatch(text) is not None


def leads_nowhere(element: HtmlElement) -> bool:
    """Returns whether an element is no link to another page."""
    href = (element.get("href") or "").strip().lower()
    return not href or href.startswith(("#", "javascript:"))


def _show(element: HtmlElement, control: HtmlElement | None) -> None:
    element.attrib.pop("hidden", None)
    if style := element.get("style"):
        element.set("style", _DISPLAY_NONE.sub("", style))
    if names := element.get("class"):
        element.set("class", " ".join(name for name in names.split() if not _is_hiding_name(name)))
    if element.tag in UNDRAWN:
        element.tag = "div"
    if control is not None:
        control.set("hidden", "")
    before = element.getprevious()
    if before is not None and before.tag == "span" and _CUT.fullmatch(clean(before.text_content())):
        before.set("hidden", "")  # it stands where the text was cut


def _hide_excerpt(part: _Hidden) -> None:
    """Hides what was to be seen in place of the text: its beginning."""
    whole = _folded(part.blocks)
    excerpt = next((other for other in part.element.itersiblings(preceding=True) if _is_text(other)), None)
    if excerpt is not None:
        lines = [_CUT.sub("", block.text) for block in blocks_of(excerpt) if not says_read_on(block.text)]
        if all(fold(line) in whole for line in lines):
            excerpt.set("hidden", "")


def _show_all(parts: list[_Hidden], seen: list[Block], tree: HtmlElement) -> list[HtmlElement]:
    """Shows the text of a page that shows none: the longest, with those that stand in line with it."""
    order = {element: at for at, element in enumerate(tree.iter())}
    heading = min((order[element] for element in tree.iter(*HEADINGS)), default=0)
    below = [part for part in parts if order[part.element] > heading and not _says_otherwise(part.element)]
    longest = max(below, key=lambda part: part.prose, default=None)
    if longest is None or longest.prose < _MIN_LETTERS_ALONE * (1 if _paragraphs(longest) > 1 else 2):
        return []
    if sum(block.prose for block in seen if not block.flags) > _MAX_SHARE_SEEN * longest.prose:
        return []
    said = ""
    shown = []
    for part in below:
        if part.element.getparent() is longest.element.getparent() and not _is_said(part, said):
            _show(part.element, None)
            said += _folded(part.blocks)
            shown.append(part.element)
    return shown
