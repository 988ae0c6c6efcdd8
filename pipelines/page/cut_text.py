"""A text whose rest is not in its page: it ends at a control that says "read on" and leads nowhere."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from pipelines.html.blocks import HEADING, Block, iter_ancestors
from pipelines.html.class_names import name_test, names_of
from pipelines.vocabulary import READ_ON, READ_REST, SHOW_MORE, any_of

_READ_ON = re.compile(rf"\W*{any_of((*READ_ON, *READ_REST))}\W*", re.IGNORECASE)
_SHOW_MORE = re.compile(rf"\W*{any_of(SHOW_MORE)}\W*", re.IGNORECASE)
_LONGEST_LABEL = 60
_BEHIND = 3
"""Blocks behind the text among which the control stands."""
_MIN_SHARE_COMPLETE = 0.9
"""Part of the claimed text that is all of it."""
_folds = name_test(r"collaps|expand|truncat|clamp|read-?_?more|show-?_?more|fold(?:ed|able)|toggle|less(?:$|[\s_-])")
"""True for class and id names of a box that shows its beginning only, though all of the text is in there."""
_FOLDED_STYLE = re.compile(r"max-height|line-clamp|overflow(?:-y)?\s*:\s*hidden", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…”\"')\]]\s*$")


def without_control(blocks: list[Block], paragraphs: list[int]) -> bool:
    """Takes a control that says "read on" off the end of the last paragraph; returns whether there was one."""
    if not paragraphs:
        return False
    block = blocks[paragraphs[-1]]
    said = [run for run in block.runs if run.text.strip()]
    if len(said) < 2 or said[-1].href is None or not _leads_nowhere(said[-1].href) or not _is_control(said[-1].text):
        return False
    block.say(said[:-1])
    return True


def is_cut(blocks: list[Block], paragraphs: list[int], container: HtmlElement, claim: str | None) -> bool:
    """Returns whether a control behind the text says that it goes on, and nothing says that this is all of it.

    Args:
        blocks: all of the page.
        paragraphs: the indexes of those that are the text.
        container: the element around them.
        claim: the text that the page tells machines, if any.
    """
    if not paragraphs:
        return False
    last = paragraphs[-1]
    for index in range(last + 1, min(last + 1 + _BEHIND, len(blocks))):
        block = blocks[index]
        is_list_too = _SHOW_MORE.fullmatch(block.text) is not None
        if (block.role is not HEADING and _is_control(block.text)) and all(
            _leads_nowhere(run.href) for run in block.runs if run.text.strip()
        ):
            is_inside = any(above is container for above in iter_ancestors(block))
            return (not is_list_too or (is_inside and index == last + 1)) and not _is_all(
                [blocks[at].text for at in paragraphs], blocks[last], claim
            )
        if block.prose or block.role is HEADING:
            return False
    return False


def _is_control(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and any(label.fullmatch(text) for label in (_READ_ON, _SHOW_MORE))


def _leads_nowhere(href: str | None) -> bool:
    return not href or href.strip().lower().startswith(("#", "javascript:"))


def _is_all(lines: list[str], last: Block, claim: str | None) -> bool:
    """Returns whether a text is whole although a control follows it: a style folds it, or the claim is no longer."""
    if claim is not None:
        return sum(map(len, lines)) >= _MIN_SHARE_COMPLETE * len(claim)
    if not _SENTENCE_END.search(lines[-1]) or lines[-1].endswith(("…", "...")):
        return False
    return any(
        _folds(names_of(element)) or _FOLDED_STYLE.search(element.get("style") or "")
        for element in iter_ancestors(last)
        if element.tag != "body"
    )
