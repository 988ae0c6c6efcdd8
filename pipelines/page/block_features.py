"""What is to be seen of each block of a page, as the numbers that tell text of an article from all else.

Nothing here decides: `pipelines.page.block_scorer` weighs these numbers, as many pages of many sites have taught it. So
no word, name or place below rules a block in or out, and what matters little on pages nobody has seen weighs little.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from math import log1p

from lxml.html import HtmlElement

from pipelines.html.blocks import CAPTION, CELL, HEADING, TEXT, Block
from pipelines.html.boilerplate import TAGS, is_boilerplate_name, is_comments_name, is_end_label
from pipelines.html.class_names import names_of
from pipelines.html.text import fold
from pipelines.parsers import dates

FEATURES = (
    # of its own
    *("words", "len", "link_share", "prose_log", "is_prose", "ends", "sentence_len", "upper"),
    *("lower_start", "role_text", "role_caption", "role_cell", "tag_div", "tag_h", "flags"),
    *("title_words", "in_description", "in_json_ld"),
    # where it stands in reading order
    *("pos", "char_pos", "from_h1", "after_h1", "dates_seen", "after_end", "cum_before", "cum_after"),
    *("gap_next", "run", "head_dist", "head_link"),
    # where it stands in the tree
    *("never", "good_n", "good_dist", "bad_n", "bad_dist", "body_dist", "card", "meta_name", "comments"),
    *("in_article", "in_main", "siblings"),
    # what stands beside it, below its home and the two elements around that
    *("home_prose", "home_share", "home_n", "home_link", "home_text_share", "home_mean", "home_blocks", "prose_dens"),
    *("up1_share", "up1_link", "up2_share", "up2_link", "up2_n"),
    # how it lies to the element that holds most of the text
    *("top_up", "top_down", "in_top", "top_share", "before_top", "after_top", "dist_top", "same_article"),
    # what is marked up like it anywhere on the page
    *("like_n", "like_prose", "like_share", "like_link", "like_mean", "like_top"),
)
"""Names of the numbers of one block."""

_OF_NEIGHBOURS = ("len", "link_share", "home_share", "like_share", "flags")
_NEIGHBOURS = {"p1": -1, "n1": 1, "p2": -2, "n2": 2}
NAMES = (*FEATURES, *(f"{where}_{name}" for where in _NEIGHBOURS for name in _OF_NEIGHBOURS))
"""Those of a row: behind the block's own its neighbours', `p1_…` of the one before, `n2_…` of the next but one."""
_NO_NEIGHBOUR = (-1.0,) * len(_OF_NEIGHBOURS)
_AT = tuple(FEATURES.index(name) for name in _OF_NEIGHBOURS)

_FAR = 12
"""Levels at which a name above a block counts as out of sight."""

_GOOD_NAME = re.compile(
    r"article|content|body|entry|post|story|text|main|news|isi|detail|read|copy|column|prose|blog|page"
)
_BODY_NAME = re.compile(
    r"article-?_?(?:body|content|text|detail)|(?:entry|post|story|page|news|blog|body|single|main)-?_?"
    r"(?:content|body|text|detail|copy)|storytext|body-?_?(?:copy|text)|rich-?_?text|wysiwyg|prose|markdown|isi"
)
_BAD_NAME = re.compile(
    r"sidebar|widget|footer|header|\bnav|menu|comment|related|recommend|promo|share|social|newsletter|subscri|sign-?up"
    r"|banner|\bads?\b|advert|sponsor|cookie|consent|modal|popup|popular|trending|teaser|card|author|byline|bio|meta"
    r"|tag|caption|breadcrumb|pagination|more|latest|list|grid|carousel|slider|gallery|disclaimer|legal|onetrust|gdpr"
    r"|privacy|copyright|rating|product|cta|form|login|toc|table-of|index|summary|abstract|references|notes?\b|aside|box"
)
_CARD_NAME = re.compile(r"card|teaser|item|tile|preview|thumb|listing|feed|loop|grid|carousel|slide")
_META_NAME = re.compile(r"author|byline|meta|date|time|bio|caption|credit|tag|categor|publish|social|share|source")
_WORD = re.compile(r"\w+")
_ENDS_SENTENCE = frozenset(".!?…”\"'’»)。")
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_PARAGRAPHS = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ul", "ol", "blockquote", "dl"})
_SHORT = 320
_LONG = 1500
"""Letters: whoever writes more in one block writes text, and its words need not be searched."""


@dataclass(frozen=True, slots=True)
class Clues:
    """What else is known of a page when its blocks are looked at."""

    headline: str | None
    heading: HtmlElement | None
    """What shows the headline."""
    description: str | None
    body_text: str | None
    """The text that the page's JSON-LD claims."""
    unveiled: frozenset[HtmlElement] = frozenset()
    """What was hidden, and has been shown because it is the rest of the text."""


class _Place:
    """An element around blocks: what its names and those above say, and what text stands below."""

    __slots__ = (
        *("parent", "depth", "tag", "good", "bad", "good_dist", "bad_dist", "body_dist", "card", "meta", "never"),
        *("comments", "articles", "article", "is_main", "path", "children"),
        *("letters", "linked", "prose", "sentences", "blocks", "own_blocks"),
        *("home_letters", "home_linked", "home_prose", "home_sentences", "home_blocks", "to_top"),
    )

    def __init__(self, element: HtmlElement, parent: _Place | None) -> None:
        tag = element.tag if isinstance(element.tag, str) else "?"
        names = names_of(element)
        good, bad, body, card, meta, never, comments, here = _said_by(tag, names)
        self.parent, self.tag = parent, tag
        self.letters = self.linked = self.prose = self.sentences = self.blocks = self.own_blocks = self.children = 0
        self.home_letters = self.home_linked = self.home_prose = self.home_sentences = self.home_blocks = 0
        self.to_top: tuple[int, int] | None = None
        self.article: _Place | None
        self.path: tuple[str, ...]
        if parent is None:
            self.depth = self.good = self.bad = self.card = self.meta = self.never = self.comments = self.articles = 0
            self.good_dist = self.bad_dist = self.body_dist = _FAR
            self.is_main, self.article, self.path = False, None, (here,)
            return
        parent.children += 1
        self.depth = parent.depth + 1
        self.good, self.bad = parent.good + good, parent.bad + bad
        self.good_dist = 0 if good else min(parent.good_dist + 1, _FAR)
        self.bad_dist = 0 if bad else min(parent.bad_dist + 1, _FAR)
        is_body = body or element.get("itemprop") == "articleBody"
        self.body_dist = 0 if is_body else min(parent.body_dist + 1, _FAR)
        self.card, self.meta = parent.card + card, parent.meta + meta
        self.never, self.comments = parent.never + never, parent.comments + comments
        is_article = tag == "article"
        self.articles = parent.articles + is_article
        self.article = self if is_article else parent.article
        self.is_main = parent.is_main or tag == "main" or element.get("role") == "main"
        self.path = (*parent.path[-2:], here)


@lru_cache(maxsize=16384)
def _said_by(tag: str, names: str) -> tuple[bool, bool, bool, bool, bool, bool, bool, str]:
    """What tag and names of an element say of the text below, and its kind: the tag and its first name, less digits."""
    lower = names.lower()
    kind = f"{tag}.{''.join(c for c in names.split(' ', 1)[0] if not c.isdigit())}"
    comments = is_comments_name(names)
    never = tag in TAGS or comments
    if not lower or tag in ("body", "html"):
        return False, tag in TAGS, False, _CARD_NAME.search(lower) is not None, False, never, comments, kind
    return (
        _GOOD_NAME.search(lower) is not None,
        tag in TAGS or _BAD_NAME.search(lower) is not None or is_boilerplate_name(names),
        _BODY_NAME.search(lower) is not None,
        _CARD_NAME.search(lower) is not None,
        _META_NAME.search(lower) is not None,
        never,
        comments,
        kind,
    )


def features_of(blocks: list[Block], clues: Clues) -> list[list[float]]:
    """One row of numbers for each block of a page, in the order of `NAMES`."""
    if not blocks:
        return []
    places = _places_of(blocks)
    homes = _homes_of(blocks, places)
    top, top_score = _top_of(homes)
    return _with_neighbours(_rows(blocks, clues, places, homes, top, top_score))


def _places_of(blocks: list[Block]) -> list[_Place]:
    """The place of each block, with the text below every element around them added up."""
    known: dict[HtmlElement, _Place] = {}

    def place_of(element: HtmlElement) -> _Place:
        place = known.get(element)
        if place is None:
            parent = element.getparent()
            place = known[element] = _Place(element, place_of(parent) if parent is not None else None)
        return place

    places = [place_of(block.element) for block in blocks]
    for block, place in zip(blocks, places, strict=True):
        place.letters += len(block.text)
        place.linked += block.linked
        place.prose += block.prose
        place.sentences += block.prose > 0
        place.blocks += 1
    for place in places:
        place.own_blocks = place.blocks
    for place in sorted(known.values(), key=lambda place: -place.depth):
        parent = place.parent
        if parent is not None:
            parent.letters += place.letters
            parent.linked += place.linked
            parent.prose += place.prose
            parent.sentences += place.sentences
            parent.blocks += place.blocks
    return places


def _homes_of(blocks: list[Block], places: list[_Place]) -> list[_Place]:
    """The element whose children each block's neighbours are, as a writer sees them: a paragraph's parent."""
    homes = []
    for block, place in zip(blocks, places, strict=True):
        home = place
        if place.parent is not None and (place.tag in _PARAGRAPHS or place.own_blocks == 1):
            home = place.parent
        if home.tag in _LISTS and home.parent is not None:
            home = home.parent
        homes.append(home)
        home.home_letters += len(block.text)
        home.home_linked += block.linked
        home.home_prose += block.prose
        home.home_sentences += block.prose > 0
        home.home_blocks += 1
    return homes


def _top_of(homes: list[_Place]) -> tuple[_Place, float]:
    """The home that holds most of the text, weighed by what its names say, and its weight."""
    top, best = homes[0], -1.0
    for home in dict.fromkeys(homes):
        score = home.home_prose * (0.15 if home.comments else 0.3 if home.never else 1.0)
        score *= 0.6 if home.bad_dist < 2 else 1.0
        score *= 1.25 if home.body_dist < 3 else 1.0
        score *= 0.7 if home.card else 1.0
        if score > best or (score == best and home.depth < top.depth):
            top, best = home, score
    # The way from every element to this one: levels up to what both stand in, and down again.
    place: _Place | None = top
    while place is not None:
        place.to_top = (0, top.depth - place.depth)
        place = place.parent
    return top, best


def _way_to_top(place: _Place) -> tuple[int, int]:
    if place.to_top is None:
        up, down = _way_to_top(place.parent) if place.parent is not None else (0, 0)
        place.to_top = (up + 1, down)
    return place.to_top


@dataclass(slots=True)
class _Alike:
    """Blocks of the same tags and first class names, three levels up."""

    blocks: int = 0
    prose: int = 0
    linked: int = 0
    letters: int = 0


def _rows(
    blocks: list[Block], clues: Clues, places: list[_Place], homes: list[_Place], top: _Place, top_score: float
) -> list[list[float]]:
    count = len(blocks)
    total = sum([block.prose for block in blocks]) or 1
    letters = sum([len(block.text) for block in blocks]) or 1
    alike: dict[tuple[str, ...], _Alike] = {}
    for block, place in zip(blocks, places, strict=True):
        same = alike.setdefault(place.path, _Alike())
        same.blocks += 1
        same.prose += block.prose
        same.linked += block.linked
        same.letters += len(block.text)
    most_alike = max(alike.values(), key=lambda same: same.prose)
    in_top = [home is top for home in homes]
    spots = [i for i in range(count) if in_top[i] and blocks[i].prose] or [i for i in range(count) if in_top[i]]
    first_top, last_top = spots[0], spots[-1]
    gap_next = _gaps(blocks)
    h1 = _index_of_headline(blocks, clues)
    title = {word for word in _WORD.findall((clues.headline or "").lower()) if len(word) > 3}
    description = fold(clues.description or "")
    claimed = fold(clues.body_text) if clues.body_text and len(clues.body_text) > 200 else ""
    longest_folded = 10**9 if claimed else 4 * len(clues.description or "")
    before = chars = run = dates_seen = after_end = 0
    head_at, head_link = -30, 0.0
    previous: _Place | None = None
    rows = []
    for i, (block, place, home) in enumerate(zip(blocks, places, homes, strict=True)):
        text, prose, tag = block.text, block.prose, place.tag
        length = len(text)
        lower = text.lower() if length < _LONG else ""
        words = text.count(" ") + 1
        if length <= 80 and i > h1 and is_end_label(text):
            after_end += 1
        up1 = home.parent or home
        up2 = up1.parent or up1
        same = alike[place.path]
        up, down = _way_to_top(home)
        run = run + 1 if home is previous else 1
        previous = home
        dates_seen += length <= _SHORT and dates.is_dated(text)
        if block.role is HEADING:
            head_at, head_link = i, block.link_share
        folded = fold(text) if length < longest_folded else ""
        stops = text.count(". ")
        rows.append(
            [
                log1p(words),
                log1p(length),
                block.link_share,
                log1p(prose),
                1.0 if prose else 0.0,
                text[-1] in _ENDS_SENTENCE,
                length / (1 + stops) if length < 3000 else 200,
                sum(map(str.isupper, text[:200])) / min(length, 200),
                text[0].islower(),
                block.role is TEXT,
                block.role is CAPTION,
                block.role is CELL,
                tag == "div",
                tag in _HEADINGS,
                len(block.flags),
                sum([word in lower for word in title]) / len(title) if title and lower else 0.0,
                len(folded) > 20 and (folded in description or (len(description) > 20 and description[:60] in folded)),
                0 if not claimed else 1 if length > 25 and folded in claimed else -1,
                i / count,
                chars / letters,
                max(-60, min(60, i - h1)),
                0 if h1 < 0 else 1 if i > h1 else -1,
                min(dates_seen, 8),
                min(after_end, 4),
                before / total,
                (total - before - prose) / total,
                gap_next[i],
                min(run, 30),
                min(i - head_at, 30),
                head_link,
                place.never,
                place.good,
                place.good_dist,
                place.bad,
                place.bad_dist,
                place.body_dist,
                place.card,
                place.meta,
                place.comments,
                place.articles,
                place.is_main,
                min(place.parent.children if place.parent is not None else 1, 60),
                log1p(home.home_prose),
                home.home_prose / total,
                min(home.home_sentences, 30),
                home.home_linked / (home.home_letters or 1),
                home.home_letters / letters,
                log1p(home.home_letters / (home.home_blocks or 1)),
                min(home.home_blocks, 60),
                home.prose / (home.letters or 1),
                up1.prose / total,
                up1.linked / (up1.letters or 1),
                up2.prose / total,
                up2.linked / (up2.letters or 1),
                min(up2.sentences, 60),
                up,
                down,
                in_top[i],
                top_score / total,
                i < first_top,
                i > last_top,
                min(60, first_top - i) if i < first_top else max(-60, last_top - i) if i > last_top else 0,
                place.article is top.article,
                min(same.blocks, 60),
                log1p(same.prose),
                same.prose / total,
                same.linked / (same.letters or 1),
                log1p(same.letters / same.blocks),
                same is most_alike,
            ]
        )
        chars += length
        before += prose
    return rows


def _gaps(blocks: list[Block]) -> list[int]:
    """Blocks until the next one that reads like a sentence, for each block, at most 20."""
    gaps = [20] * len(blocks)
    following = len(blocks) + 20
    for index in range(len(blocks) - 1, -1, -1):
        gaps[index] = min(following - index, 20)
        if blocks[index].prose:
            following = index
    return gaps


def _index_of_headline(blocks: list[Block], clues: Clues) -> int:
    """Where the headline is shown; -1 where it is not."""
    if clues.heading is not None:
        below = set(clues.heading.iter())
        shown = next((index for index, block in enumerate(blocks) if block.element in below), None)
        if shown is not None:
            return shown
    headline = fold(clues.headline or "")
    if not headline:
        return -1
    most = 4 * len(clues.headline or "")
    return next((i for i, block in enumerate(blocks) if len(block.text) < most and fold(block.text) == headline), -1)


def _with_neighbours(rows: list[list[float]]) -> list[list[float]]:
    shared = [tuple([row[at] for at in _AT]) for row in rows]
    count = len(rows)
    for index, row in enumerate(rows):
        for offset in _NEIGHBOURS.values():
            other = index + offset
            row.extend(shared[other] if 0 <= other < count else _NO_NEIGHBOUR)
    return rows
