"""Cards: what leads to other articles, a headline each with an excerpt, a date or a picture beside it.

They are known by their shape, for themes call them anything: several alike beside each other, each with one headline
that is a link, and with little text.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from lxml.html import HtmlElement

from pipelines.html.blocks import HEADING, Block, iter_ancestors

_SHORTEST_HEADLINE = 20
_LONGEST_EXCERPT = 450
"""Letters of all sentences in a card."""
_MIN_TEXT_BESIDE = 300
"""Letters of sentences outside of cards, without which the cards may be the article: a digest of links."""


def find_cards(blocks: list[Block], heading: HtmlElement | None) -> set[int]:
    """The indexes of blocks that stand in cards, their linked headlines included.

    Args:
        blocks: all blocks of the page.
        heading: what shows the headline of the article; what holds it is no card.
    """
    titles = {index: href for index, block in enumerate(blocks) if (href := _title_address(block))}
    held: Counter[HtmlElement] = Counter()
    for index in titles:
        held.update(iter_ancestors(blocks[index]))
    no_cards = {heading, *heading.iterancestors()} if heading is not None else set()
    shapes: defaultdict[tuple[HtmlElement, str, str | None], list[tuple[int, HtmlElement]]] = defaultdict(list)
    for index in titles:
        card = None
        for element in iter_ancestors(blocks[index]):
            if held[element] > 1 or element in no_cards:
                break
            card = element
        if card is not None and (parent := card.getparent()) is not None:
            shapes[parent, card.tag, card.get("class")].append((index, card))
    found: set[int] = set()
    for cards in shapes.values():
        if len(cards) > 1:
            for index, card in cards:
                found |= _inside(blocks, index, card)
    beside = sum(block.prose for index, block in enumerate(blocks) if index not in found)
    return found if beside >= _MIN_TEXT_BESIDE else set()


def _title_address(block: Block) -> str | None:
    """Where a line leads that is nothing but a link, and long enough for a headline; None if it is none."""
    if block.link_share <= 0.8 or (len(block.text) < _SHORTEST_HEADLINE and block.role is not HEADING):
        return None
    href = next((run.href for run in block.runs if run.href), None)
    return href if href and href[0] != "#" else None


def _inside(blocks: list[Block], title: int, card: HtmlElement) -> set[int]:
    """The blocks of a card; none where it holds more text than an excerpt."""
    first = last = title
    while first > 0 and any(element is card for element in iter_ancestors(blocks[first - 1])):
        first -= 1
    while last + 1 < len(blocks) and any(element is card for element in iter_ancestors(blocks[last + 1])):
        last += 1
    inside = range(first, last + 1)
    return set(inside) if sum(blocks[index].prose for index in inside) <= _LONGEST_EXCERPT else set()
