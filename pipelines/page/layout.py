"""Where the parts of an article stand on its page: what every field is read from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from lxml.html import HtmlElement

from pipelines.html.blocks import CAPTION, Block, blocks_and_hidden, blocks_of, iter_ancestors
from pipelines.html.boilerplate import is_boilerplate_line, is_end_label
from pipelines.html.class_names import names_of
from pipelines.html.text import fold
from pipelines.items import Page, Site
from pipelines.metadata.page_metadata import PageMetadata, first
from pipelines.page.bare_links import leads_out, lines_of_text, unlabelled_related
from pipelines.page.block_features import Clues
from pipelines.page.block_scorer import Scorer, shipped
from pipelines.page.body import find_body
from pipelines.page.cards import find_cards
from pipelines.page.cut_text import is_cut, without_control
from pipelines.page.headline import choose_headline
from pipelines.page.hidden_text import show_hidden_text
from pipelines.page.media import is_unmarked_caption
from pipelines.page.place import PROSE, Body
from pipelines.page.regions import HEAD, Region, Regions, find_regions
from pipelines.page.related import RelatedLines, find_related
from pipelines.parsers import dates, people

_CONTENT_NAMES = ("entry-content", "post-content", "article-content", "wp-block-post-content", "td-post-content")
"""Class names by which the commonest systems and themes mark the content of a post."""
_LONGEST_BYLINE = 200

_LONGEST_NOTICE = 500
"""Letters up to which a text above the headline is a notice of the site."""


@dataclass(slots=True)
class Layout:
    """Where the parts of a page stand; what every field is read from."""

    tree: HtmlElement
    page: Page
    site: Site
    metadata: PageMetadata
    headline: str | None
    heading: HtmlElement | None
    """What shows the headline."""
    blocks: list[Block]
    related: RelatedLines
    beside: set[int]
    """Indexes of the blocks that stand in cards of other articles, or in the box of the writer."""
    listed: int
    """How many cards there are on a page with hardly any text beside them."""
    body: Body | None
    regions: Regions
    places: list[Region]
    """Where each block stands."""
    container: HtmlElement
    paragraphs: list[int]
    head: list[Block]
    """What stands between headline and text."""
    captions: set[str]
    """What is printed under pictures: the dates and credits in it are theirs, not the article's."""
    warnings: list[str]


def find_layout(
    elements: list[HtmlElement],
    page: Page,
    site: Site,
    metadata: PageMetadata,
    scorer: Scorer | None = None,
) -> Layout:
    """Where the parts stand of the page with these elements, in reading order; `scorer` in place of the shipped one."""
    tree = elements[0]
    root = tree.find("body")
    root = root if root is not None else tree
    blocks, hidden = blocks_and_hidden(root)
    shown = show_hidden_text(tree, blocks, hidden)
    if shown:
        blocks = blocks_of(root)
    titles = [claim.value for claim in metadata.headline]
    sites = [site.publisher or "", *(claim.value for claim in metadata.publisher)]
    headline, heading = choose_headline(tree, titles, sites, page.url)
    if heading is None and headline:
        heading = _line_that_says(blocks, headline)
    related = find_related(blocks, page.url)
    unmarked = {index for index, block in enumerate(blocks) if block.picture is not None and is_unmarked_caption(block)}
    cards = find_cards(blocks, heading, page.url)
    beside = cards.lines | _lives(blocks)
    no_prose = related.lines | unmarked
    clues = Clues(headline, heading, first(metadata.description), metadata.body, frozenset(shown))
    chances = (scorer or shipped())(blocks, clues)
    body = find_body(tree, blocks, chances, clues=clues, skip=no_prose, doubted=beside)
    if body is not None and heading is not None and _is_above(elements, blocks, body, heading):
        # A standing notice: the text is too short to be told from what is around it, or there is none.
        above = _indexes_above(elements, blocks, heading)
        body = find_body(tree, blocks, chances, clues=clues, skip=no_prose | above, doubted=beside)
        no_prose |= above
    container = body.container if body is not None else _content_element(tree, heading)
    if body is not None:
        linked = lines_of_text(blocks, body.bare_links, body.paragraphs, page.url)
        others = [index for index in body.bare_links if index not in linked]
        lines = sorted({*body.paragraphs, *linked})
        related.links += unlabelled_related(blocks, others, lines, page.url)
        related.links.sort(key=lambda link: link.index)
    else:
        lines = _short_lines(blocks, container, headline, no_prose, page.url)
    publisher = first(metadata.publisher)
    paragraphs = list(_paragraphs(blocks, lines, publisher))
    is_to_be_read_on = without_control(blocks, paragraphs)
    if not shown:
        is_to_be_read_on |= is_cut(blocks, paragraphs, container, metadata.body)
    # Bylines that open it and credits that close it stand around the text.
    # What has no text goes on to the end of its element, dates and bylines or not: it is a picture or a film.
    regions = _regions(elements, heading, blocks, paragraphs or (lines if body is not None else []), container, body)
    places = [regions.place(block.element) for block in blocks]
    return Layout(
        tree,
        page,
        site,
        metadata,
        headline,
        heading,
        blocks,
        related,
        beside,
        cards.listed,
        body,
        regions,
        places,
        container,
        paragraphs,
        [block for block, place in zip(blocks, places, strict=True) if place is HEAD],
        {blocks[index].text for index in unmarked} | {block.text for block in blocks if block.role is CAPTION},
        ["body-cut"] if is_to_be_read_on and not shown else [],
    )


def _indexes_above(elements: list[HtmlElement], blocks: list[Block], heading: HtmlElement) -> set[int]:
    above = set(elements[: elements.index(heading)])
    return {index for index, block in enumerate(blocks) if block.element in above}


def _is_above(elements: list[HtmlElement], blocks: list[Block], body: Body, heading: HtmlElement) -> bool:
    """Returns whether some of a short text stands above the headline, in a place of its own."""
    if sum(len(blocks[index].text) for index in body.paragraphs) > _LONGEST_NOTICE:
        return False
    return not _indexes_above(elements, blocks, heading).isdisjoint(body.paragraphs)


def _line_that_says(blocks: list[Block], headline: str) -> HtmlElement | None:
    """What shows a headline and is marked in no way: the last line above some text that says it and leads nowhere."""
    want = fold(headline)
    text = max((index for index, block in enumerate(blocks) if block.prose), default=-1)
    said = [block.element for block in blocks[: max(0, text)] if not block.linked and fold(block.text) == want]
    return said[-1] if said else None


def _lives(blocks: list[Block]) -> set[int]:
    """The box of a writer behind the text: a portrait, the name of a byline again, and what is told of that person."""
    bylines = [
        fold(block.text) for block in blocks if len(block.text) <= _LONGEST_BYLINE and _is_byline_like(block.text)
    ]
    found: set[int] = set()
    for index, (name, life) in enumerate(pairwise(blocks)):
        if name.picture is None or len(name.text) > 60 or not people.is_bare_name(name.text):
            continue
        if life.prose and any(fold(name.text) in line for line in bylines):
            found.update((index, index + 1))
    return found


def _is_byline_like(line: str) -> bool:
    """Returns whether a line has a date in it or credits somebody."""
    return bool(dates.spans(line)) or people.is_credit_line(line)


def _regions(
    elements: list[HtmlElement],
    heading: HtmlElement | None,
    blocks: list[Block],
    paragraphs: list[int],
    container: HtmlElement,
    body: Body | None,
) -> Regions:
    first = blocks[paragraphs[0]].element if paragraphs else container
    last = blocks[paragraphs[-1]].element if paragraphs else list(container.iter())[-1]
    after = paragraphs[-1] + 1 if paragraphs else 0
    ends = [
        block.element
        for block in blocks[after:]
        if is_end_label(block.text) and (body is None or not body.is_home(block))
    ]
    return find_regions(elements, heading, first, last, container, ends)


def _content_element(tree: HtmlElement, heading: HtmlElement | None) -> HtmlElement:
    """Where an article without text would stand: its content element by name, else what is around the headline."""
    for names in _CONTENT_NAMES:
        found = [element for element in tree.iter("div", "section", "article") if names in names_of(element).split()]
        if len(found) == 1:
            return found[0]
    around = (
        [element for element in heading.iterancestors() if element.tag in ("article", "main")]
        if heading is not None
        else []
    )
    root = tree.find("body")
    return around[0] if around else root if root is not None else tree


def _short_lines(
    blocks: list[Block], container: HtmlElement, headline: str | None, skip: set[int], url: str
) -> list[int]:
    """The lines of an article too short to have a sentence that looks like one: all that its content element holds."""
    if not any(name in _CONTENT_NAMES for name in names_of(container).split()):
        return []
    lines = [
        index
        for index, block in enumerate(blocks)
        if index not in skip
        and block.role in PROSE
        and not block.flags
        and (block.link_share < 0.5 or leads_out(block, url))
        and not is_boilerplate_line(block.text)
        and fold(block.text) != fold(headline or "")
        and any(element is container for element in iter_ancestors(block))
    ]
    # Links are lines of a list of links only; beside other lines they are buttons.
    plain = [index for index in lines if blocks[index].link_share < 0.5]
    is_list = sum(len(blocks[index].text) for index in lines) > 2 * sum(len(blocks[index].text) for index in plain)
    return lines if is_list else plain


def _paragraphs(blocks: list[Block], lines: list[int], publisher: str | None) -> Iterator[int]:
    """The lines of the body that are no credit lines, and no printed dates and bylines that open it."""
    is_opening = True
    for index, following in zip_longest(lines, lines[1:]):
        next_line = blocks[following].text if following is not None else ""
        if _is_credit(blocks, lines, index) or (is_opening and _is_opening(blocks[index], next_line, publisher)):
            continue
        is_opening = False
        yield index


def labelled_line(blocks: list[Block], index: int) -> str:
    """The text of a block, behind the label that stands alone before it: "Penulis :", "Rina Astuti"."""
    text = blocks[index].text
    before = blocks[index - 1].text if index else ""
    return f"{before} {text}" if people.is_label_alone(before) and not people.is_label_alone(text) else text


def _is_credit(blocks: list[Block], lines: list[int], index: int) -> bool:
    text = labelled_line(blocks, index)
    if people.is_label_alone(text) or not people.is_credit_line(text):
        return False
    # Without a colon, "Wartawan Dipukul" may be a sub-heading: then text follows and has gone before.
    before = any(blocks[other].prose for other in lines if other < index)
    behind = any(blocks[other].prose for other in lines if other > index)
    return ":" in text or not (before and behind)


def _is_opening(block: Block, next_line: str, publisher: str | None) -> bool:
    """Returns whether a line is a date or a byline."""
    text = block.text
    if len(text) > 200 or (block.prose and text[-1] in '.!?…”"'):
        return False
    return (
        dates.is_dated(text)
        or people.dated_name(text) is not None
        or people.house_byline(text, publisher=publisher) is not None
        or (people.is_bare_name(text) and dates.is_dated(next_line))
    )
