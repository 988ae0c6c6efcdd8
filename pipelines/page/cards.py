"""Cards: what leads to other articles, a headline each with an excerpt, a date or a picture beside it.

They are known by their shape, for themes call them anything: several alike beside each other, each with one headline
that is a link, and with little text. Where nothing is around headline and excerpt, several pairs of them behind a label
such as "Berita Terkait", or with excerpts that are cut, are cards, too; else they are a digest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from pipelines.html.blocks import HEADING, PICTURES, Block, iter_ancestors
from pipelines.html.boilerplate import is_boilerplate_line, is_end_label

_SHORTEST_HEADLINE = 20
_LONGEST_EXCERPT = 450
"""Letters of all sentences in a card."""
_CUT = ("…", "...", "[…]", "[...]")
"""What an excerpt ends in that is the beginning of a text."""
_MIN_TEXT_BESIDE = 300
"""Letters of sentences outside of cards, without which the cards may be the article: a digest of links."""


@dataclass(slots=True, frozen=True)
class Cards:
    """What was found on a page."""

    lines: set[int]
    """Indexes of the blocks in cards, their linked headlines included."""
    listed: int
    """How many there are where there is hardly any text beside them; then they are what the page is about."""


def find_cards(blocks: list[Block], heading: HtmlElement | None, url: str) -> Cards:
    """The cards of a page; no lines where they hold most of its text.

    Args:
        blocks: all blocks of the page.
        heading: what shows the headline of the article; what holds it is no card.
        url: address of the page; what leads to other sites is matter of the article, as in a guide to things to buy.
    """
    titles = {
        index: href for index, block in enumerate(blocks) if (href := _title_address(block)) and _is_own(href, url)
    }
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
    cards = [_inside(blocks, index, card) for alike in shapes.values() if len(alike) > 1 for index, card in alike]
    cards += _pairs(blocks, titles)
    found = set().union(*cards)
    beside = sum(block.prose for index, block in enumerate(blocks) if index not in found)
    if beside >= _MIN_TEXT_BESIDE:
        return Cards(found, 0)
    return Cards(set(), sum(1 for card in cards if any(blocks[index].prose for index in card)))


def _pairs(blocks: list[Block], titles: dict[int, str]) -> Iterator[set[int]]:
    """Headlines and excerpts in turn, with nothing around each two."""
    index = 0
    while index < len(blocks):
        run: list[int] = []
        while index + 1 < len(blocks) and _is_pair(blocks, titles, index, run):
            run.append(index)
            index += 2
        is_labelled = bool(run) and run[0] > 0 and _is_label(blocks[run[0] - 1].text)
        if len(run) > 1 and (is_labelled or all(blocks[one + 1].text.endswith(_CUT) for one in run)):
            yield from ({one, one + 1} for one in run)
        index += not run


def _is_pair(blocks: list[Block], titles: dict[int, str], index: int, run: list[int]) -> bool:
    title, excerpt = blocks[index], blocks[index + 1]
    return (
        index in titles
        and title.role is HEADING
        and index + 1 not in titles
        and 0 < excerpt.prose <= _LONGEST_EXCERPT
        and title.element.getparent() is excerpt.element.getparent()
        and all(blocks[one].element.getparent() is title.element.getparent() for one in run[:1])
    )


def _is_label(text: str) -> bool:
    return is_end_label(text) or is_boilerplate_line(text)


def _title_address(block: Block) -> str | None:
    """Where a line leads that is nothing but a link, and long enough for a headline; None if it is none."""
    if block.link_share <= 0.8 or (len(block.text) < _SHORTEST_HEADLINE and block.role is not HEADING):
        return None
    href = next((run.href for run in block.runs if run.href), None)
    return href if href and href[0] != "#" else None


def _is_own(href: str, url: str) -> bool:
    """Returns whether a link stays on the site, whatever its subdomain."""
    try:
        host = urlsplit(urljoin(url, href)).hostname or ""
    except ValueError:  # such as http://[
        return False
    return host.split(".")[-2:] == (urlsplit(url).hostname or "").split(".")[-2:]


def _inside(blocks: list[Block], title: int, card: HtmlElement) -> set[int]:
    """The blocks of a card; none where it holds more text than an excerpt, or nothing but the headline."""
    first = last = title
    while first > 0 and any(element is card for element in iter_ancestors(blocks[first - 1])):
        first -= 1
    while last + 1 < len(blocks) and any(element is card for element in iter_ancestors(blocks[last + 1])):
        last += 1
    if first == last and next(card.iter(*PICTURES), None) is None:
        return set()
    inside = range(first, last + 1)
    return set(inside) if sum(blocks[index].prose for index in inside) <= _LONGEST_EXCERPT else set()
