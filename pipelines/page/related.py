""" "Baca Juga" lines and their relatives: read as data before anything else looks at the text.

A line is one only by its shape: a label, then links (or a colon and a title, or nothing but links in the lines that
follow). "Baca juga Al-Quran setiap hari" is a sentence and stays one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from pipelines.html.blocks import CAPTION, HEADING, ITEM, Block, TextRun
from pipelines.html.boilerplate import INNER_RELATED, related_label
from pipelines.html.text import clean, has_letters
from pipelines.urls import normalise
from pipelines.vocabulary import ALSO, READ, WATCH, any_of

_PLAIN_LABEL = re.compile(rf"^\W*{any_of((*READ, *WATCH))}\s+{any_of(ALSO)}", re.IGNORECASE)
_MAX_HEADLINE = 250
_MIN_WIDGET = 3
"""Links under one heading that a theme puts there; authors close a text with one or two."""
_LONGEST_LABEL = 100
"""Letters before a link among which its label stands; a paragraph can be as long as its author likes."""
_LINKED = 0.6
"""Part of a line, behind its label, that is links if the line only leads elsewhere."""


@dataclass(slots=True, frozen=True)
class RelatedLink:
    """A related headline, and the block it stands in."""

    index: int
    headline: str | None
    url: str | None
    plain: bool
    """True where the label itself says "read also", rather than naming a list of other news."""
    is_widget: bool = False
    """It is one of three or more under a heading: an author's between paragraphs, a theme's behind them."""


@dataclass(slots=True)
class RelatedLines:
    """What was found on a page."""

    links: list[RelatedLink]
    lines: set[int]
    """Indexes of blocks that are nothing but labels and links."""


def find_related(blocks: list[Block], base_url: str) -> RelatedLines:
    """All related lines of a page, side bars included: the caller knows which stand in the article.

    A link inside a paragraph of prose is cut out of the block's text, unless the author put it in brackets.
    """
    found = RelatedLines([], set())
    index = 0
    while index < len(blocks):
        block = blocks[index]
        label = _label(block.text) if block.role is not CAPTION else None
        if label is None:
            if block.linked:
                found.links.extend(_inner(index, block, base_url))
        else:
            index = _read_label(found, blocks, index, label, base_url)
        index += 1
    return found


@lru_cache(maxsize=4096)
def _label(text: str) -> re.Match[str] | None:
    """The label that opens a line. Menus and side bars repeat theirs on every page of a site."""
    return related_label(text)


def _read_label(found: RelatedLines, blocks: list[Block], index: int, label: re.Match[str], base_url: str) -> int:
    """Adds what a labelled line leads to; returns the index of the last block it used."""
    block = blocks[index]
    plain = _PLAIN_LABEL.match(block.text) is not None
    rest = block.text[label.end() :]
    links = _links_after(block, label.end("label"))
    if not has_letters(rest):
        whole = {run.href for run in block.runs if has_letters(run.text)}
        if plain and len(whole) == 1 and (href := next(iter(whole))):
            # One link around label and title, each in a block of its own; the title it should show may be empty.
            title = _title_in_same_link(blocks, index, href)
            found.lines.update((index, index + 1) if title else (index,))
            found.links.append(RelatedLink(index, title, normalise(href, base_url), plain))
            return index + 1 if title else index
        return _read_list(found, blocks, index, base_url, plain=plain)
    linked = sum(len(text) for text, _ in links)
    if links and linked >= _LINKED * len(rest):
        found.lines.add(index)
        found.links += [
            RelatedLink(index, text, normalise(href, base_url), plain) for text, href in links if has_letters(text)
        ]
    elif not links and plain and len(rest) <= _MAX_HEADLINE and (":" in label["mark"] or _is_headline(rest)):
        found.lines.add(index)
        found.links.append(RelatedLink(index, rest, None, plain))
    return index


def _is_headline(text: str) -> bool:
    """Returns whether words without a full stop are capitalised as in a headline."""
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) >= 3 and text[-1] not in ".,;" and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def _title_in_same_link(blocks: list[Block], index: int, href: str) -> str | None:
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if following is None or {run.href for run in following.runs if has_letters(run.text)} != {href}:
        return None
    return following.text


def _read_list(found: RelatedLines, blocks: list[Block], index: int, base_url: str, *, plain: bool) -> int:
    """A label alone: the lines that follow it and are nothing but links belong to it."""
    label = blocks[index]
    last = index
    listed: list[RelatedLink] = []
    for follower in range(index + 1, len(blocks)):
        block = blocks[follower]
        if block.link_share < 0.9 or block.role is CAPTION or len(block.text) > _MAX_HEADLINE:
            break
        if (
            follower > index + 1
            and block.role is not ITEM
            and block.element.getparent() is not blocks[last].element.getparent()
        ):
            break
        links = _links_after(block, 0)
        listed += [
            RelatedLink(follower, text, normalise(href, base_url), plain) for text, href in links if has_letters(text)
        ]
        last = follower
    is_widget = label.role is HEADING and len(listed) >= _MIN_WIDGET
    found.links += [replace(link, is_widget=is_widget) for link in listed]
    if last > index or plain or label.role is HEADING:
        found.lines.update(range(index, last + 1))
    return last


def _links_after(block: Block, start: int) -> list[tuple[str, str]]:
    """Text and address of each link behind a position of the block's text; neighbours with one address are one link."""
    seen = ""
    links: list[tuple[str, str]] = []
    for href, runs in groupby(block.runs, key=lambda run: run.href):
        before = len(clean(seen))
        text = "".join(run.text for run in runs)
        seen += text
        if href is None or href.startswith(("#", "javascript:", "mailto:")):
            continue
        cut = clean(text)
        if before < start:
            cut = clean(seen)[start:]
        cut = cut.strip(" :;–—-|»›>") if before < start else cut
        if cut:
            links.append((cut, href))
    return links


def _inner(index: int, block: Block, base_url: str) -> list[RelatedLink]:
    """Related links inside a paragraph. The text of the block loses those that are not in brackets."""
    links: list[RelatedLink] = []
    kept: list[TextRun] = []
    said = ""
    for href, group in groupby(block.runs, key=lambda run: run.href):
        link = list(group)
        text = "".join(run.text for run in link)
        insert = _insert(said, text) if href and href[:1] != "#" and kept else None
        if insert is not None and href:
            links.append(RelatedLink(index, insert.headline, normalise(href, base_url), plain=True))
        if insert is None or insert.bracketed:
            kept += link
            said += text
        else:
            _drop_last(kept, len(said) - insert.start)
            said = said[: insert.start]
    if len(kept) < len(block.runs):
        block.say(kept)
    return links


@dataclass(slots=True, frozen=True)
class _Insert:
    headline: str
    start: int
    """Where it begins in the text before its link."""
    bracketed: bool


def _insert(before: str, link: str) -> _Insert | None:
    """A "baca juga" and its link within a text; the label stands before the link, or inside of it.

    It is an insert if it stands in brackets, has a colon, or follows a full stop; a sentence may say "baca juga", too.
    """
    offset = max(0, len(before) - _LONGEST_LABEL)
    label = INNER_RELATED.search(before[offset:])
    if label is not None:
        start, colon, bracketed, headline = offset + label.start(), ":" in label[0], bool(label["open"]), clean(link)
    else:
        inside = related_label(clean(link)) if _PLAIN_LABEL.match(clean(link)) else None
        headline = clean(link)[inside.end() :] if inside else ""
        if inside is None or not has_letters(headline):
            return None
        start, colon, bracketed = len(before), ":" in inside["mark"], before.rstrip()[-1:] == "("
    if bracketed or colon or before[:start].rstrip()[-1:] in tuple('.!?”")'):
        return _Insert(headline, start, bracketed)
    return None


def _drop_last(runs: list[TextRun], letters: int) -> None:
    while letters > 0:
        last = runs.pop()
        if len(last.text) > letters:
            runs.append(TextRun(last.text[:-letters], last.href))
        letters -= len(last.text)
