"""Which blocks of a page are the article.

Three opinions are weighed. A scorer that has learned from many sites says of each block how likely it is text
(`pipelines.page.block_scorer`). Where all running text of a page stands in one place of the tree, that place says it,
too: everything a reader sees there, in order, less what is boilerplate by wording or by name. Where both agree on the
place, a line they differ in goes by how sure the scorer is; else the scorer decides. trafilatura is asked where the
scorer is unsure, since it would take half of the time of a page; its vote moves the odds of every block.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import exp, inf

from lxml.html import HtmlElement

from pipelines.html.blocks import CAPTION, CELL, Block
from pipelines.html.boilerplate import is_end_label
from pipelines.page.block_features import Clues
from pipelines.page.block_scorer import choose, expected_f1
from pipelines.page.place import Body, Lines, around, body_of, undisputed, within
from pipelines.page.second_opinion import kept_by_trafilatura

_MIN_VERSE_CHARACTERS = 40
"""Letters in lines that are no sentences, below which they are dates and labels."""

_MIN_SAME_PLACE = 0.8
"""Likeness of the text in one place and of the scorer's from which both mean the same place."""

_DOUBT_OF_TWO = 0.7
"""What is left of the scorer's doubt where the place agrees: so much less was wrong on such pages of the sets."""

_DOUBTED_LINE = 0.2
"""Probability of a line below which the scorer alone can keep it out."""

_SURE_LINE = 0.7
"""Probability of a line from which the scorer alone can take it in."""

_MIN_SURE = 0.8
"""Expected F1 below which trafilatura is asked, too: one page in twenty of the sets."""

_MAX_SHARE_IN_CELLS = 0.5
"""Part of a text in cells of tables, from which the tables are how the text is laid out."""

_UNVEILED = 0.9
"""Probability at least of a sentence that was hidden and found to be the rest of the text."""

_VOTE_FOR, _VOTE_AGAINST = 0.8, 1.2
"""What its vote adds to and takes from the log odds of a block."""

_MIN_BELIEVED = 0.5
"""Expected F1 of a text in which no line reads like a sentence, below which it is verse at most: trafilatura says."""


def find_body(
    tree: HtmlElement,
    blocks: list[Block],
    chances: list[float],
    *,
    clues: Clues,
    skip: set[int],
    doubted: set[int],
) -> Body | None:
    """The article among the blocks of a page, or None where there is no running text.

    Args:
        tree: the document element; it is not changed.
        blocks: all blocks of the page.
        chances: for each block how likely it is text, 0 to 1, as the scorer says.
        clues: what is known of the page besides; its headline is no paragraph.
        skip: indexes of blocks that are known not to be paragraphs, such as "Baca Juga" lines.
        doubted: indexes of blocks that are paragraphs only where the scorer is sure and no heading has ended the text,
            such as lines of cards.
    """
    if clues.unveiled:
        is_unveiled = within(set(clues.unveiled))
        chances = [
            max(chance, _UNVEILED) if block.prose and is_unveiled(block.element) else chance
            for block, chance in zip(blocks, chances, strict=True)
        ]
    scored, expected = choose(blocks, chances)
    captions = {index for index, block in enumerate(blocks) if block.role is CAPTION}
    doubted = doubted | captions | _cells_beside(blocks, scored)
    end = _end_of_text(blocks, chances, doubted)
    unlikely = {index for index in doubted if chances[index] < _SURE_LINE or index > end}
    lines = Lines(tree, blocks, clues.headline, skip | unlikely)
    is_believed = expected >= _MIN_BELIEVED
    kept = None
    if expected < _MIN_SURE and blocks:
        kept = kept_by_trafilatura(tree, blocks)
        chances = [_after_vote(chance, index in kept) for index, chance in enumerate(chances)]
        scored, _ = choose(blocks, chances)
    agreed = body = None
    if is_believed or any(map(lines.is_usable, lines.prose)):
        agreed = _agreed(lines, scored, chances)
        body = agreed or body_of(lines, [index for index in scored if lines.is_text(index)])
    elif lines.letters_of_verse() < _MIN_VERSE_CHARACTERS:
        return None
    if body is None:
        body = around(lines, kept if kept is not None else kept_by_trafilatura(tree, blocks))
    if body is not None:
        doubt = 1.0 - expected_f1(body.paragraphs, blocks, chances)
        body.expected = 1.0 - doubt * (_DOUBT_OF_TWO if agreed is not None else 1.0)
    return body


def _end_of_text(blocks: list[Block], chances: list[float], doubted: set[int]) -> int:
    """Index of the heading behind a sure sentence after which nothing of an article follows; the end, if none."""
    is_begun = False
    for index, block in enumerate(blocks):
        if is_begun and is_end_label(block.text):
            return index
        is_begun |= block.prose > 0 and index not in doubted and chances[index] >= _SURE_LINE
    return len(blocks)


def _cells_beside(blocks: list[Block], scored: list[int]) -> set[int]:
    """The cells of tables, which have a field of their own; none where most of the text stands in cells."""
    cells = {index for index, block in enumerate(blocks) if block.role is CELL}
    letters = sum([len(blocks[index].text) for index in scored])
    in_cells = sum([len(blocks[index].text) for index in scored if index in cells])
    return cells if in_cells < _MAX_SHARE_IN_CELLS * letters else set()


def _after_vote(chance: float, is_kept: bool) -> float:
    """The probability of a block after it is known whether trafilatura keeps it."""
    odds = chance / (1.0 - chance) if chance < 1.0 else inf
    odds *= exp(_VOTE_FOR) if is_kept else exp(-_VOTE_AGAINST)
    return odds / (1.0 + odds) if odds < inf else 1.0


def _likeness(blocks: list[Block], some: Iterable[int], others: Iterable[int]) -> float:
    """How far two choices of blocks are the same, as F1 in letters, 0 to 1."""

    def letters(indexes: set[int]) -> int:
        return sum([len(blocks[index].text) for index in indexes])

    first, second = set(some), set(others)
    both = letters(first) + letters(second)
    return 2 * letters(first & second) / both if both else 0.0


def _agreed(lines: Lines, scored: list[int], chances: list[float]) -> Body | None:
    """The article where the place of the running text is undisputed and the scorer means the same one, else None."""
    body = undisputed(lines, set(scored))
    if body is None or _likeness(lines.blocks, body.paragraphs, scored) < _MIN_SAME_PLACE:
        return None
    there = set(body.paragraphs)
    sure = {index for index in scored if chances[index] >= _SURE_LINE and lines.is_text(index)}
    paragraphs = sorted({index for index in there if chances[index] >= _DOUBTED_LINE} | sure)
    if not there.issuperset(paragraphs):
        return body_of(lines, paragraphs)
    body.paragraphs = paragraphs
    return body
