"""Links of a page: what may be an article, what lists articles, where the list goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from crawler.discovery.results import DiscoveryResult, More, make_seed
from pipelines.items import Door, Seed
from pipelines.urls import Look, article_key, kind_of_address, normalise

_PAGE_NUMBER = re.compile(
    r"(?P<mark>[/?&])(?:(?<=/)(?:page|hal|halaman|laman)/(?P<path>\d{1,6})(?:\.html?)?(?=/|\?|$)"
    r"|(?<!/)(?:page|paged|hal|halaman|pg)=(?P<query>\d{1,6})(?:&|$))"
)
_OFFSET = re.compile(r"(?:/|[?&](?:start|offset|per_page)=)(\d{1,6})$")

# nav-previous is WordPress's name for "older posts".
_NEXT_CLASS = re.compile(r"(?:^|[\s_-])(?:next|nextpostslink|older|nav-previous)(?=$|[\s_-])", re.IGNORECASE)
_NEXT_TEXT = re.compile(
    r"(?:next|older)(?: (?:page|posts?|entries|articles))?"
    r"|(?:halaman |laman |berita )?(?:selanjutnya|berikutnya)|(?:pos-)?pos(?:ting|tingan)? lama|lebih lama"
    r"|berita lainnya|(?:load|show) more|(?:muat|tampilkan) (?:lainnya|lebih banyak|lagi)"
)
_ARROWS = "«»\u2039\u203a<>←→… "
_FORWARD = re.compile("[»\u203a→>]+")
_FEED_TYPE = re.compile(r"application/(?:rss|atom|rdf)\+xml", re.IGNORECASE)
_COMMENT_FEED = re.compile(r"/comments/|/search/|[?&]attachment_id=", re.IGNORECASE)
# The comments of one article have a feed that only its title tells from others.
_COMMENT_TITLE = re.compile(r"(?:comments?(?: feed)?|komentar)\s*$", re.IGNORECASE)


_ANNOUNCING = frozenset({"https://api.w.org/", "alternate"})


class _Step(Enum):
    """What the address of a link may be to this page."""

    NONE = auto()
    NUMBERED = auto()
    """The next number of the same series."""
    CONTINUES = auto()
    """A further part of this list, perhaps."""
    UNKNOWN = auto()
    """Nothing it tells."""


# By themselves: until Python 3.12, to find a member in its class takes longer than all else in a test of a link.
_ARTICLE, _LISTING, _NEVER, _UNKNOWN = Look.ARTICLE, Look.LISTING, Look.NEVER, Look.UNKNOWN
_NONE, _NUMBERED, _CONTINUES, _UNCLEAR = _Step


@dataclass(slots=True, kw_only=True, frozen=True)
class AnnouncedDoors:
    """What the head of a page says of other forms of the site."""

    feeds: list[str] = field(default_factory=list)
    """RSS and Atom, but not of comments."""
    rest: str | None = None
    """Root of the WordPress REST API."""


def read_listing(tree: HtmlElement, url: str) -> DiscoveryResult:
    """Links of a page in reading order, one for each article; `more` is the page that follows in the pagination.

    Addresses of other sites are among them.
    """
    own, base, root = normalise(url) or url, _base(tree, url), urljoin(url, "/")
    path = urlsplit(own).path
    stem, number = _series(url)
    seeds: dict[str, Seed] = {}
    listings: dict[str, None] = {}
    looks: dict[str, tuple[str, Look, _Step]] = {}
    ranked: list[tuple[int, str]] = []
    for link in tree.iter("a", "link", "option"):
        is_option, is_head = link.tag == "option", link.tag == "link"
        written = (link.get("value" if is_option else "href") or "").strip()
        if not written or written[0] == "#" or (is_option and "/" not in written):
            continue
        if is_head and "next" not in _relations(link):
            continue
        if written not in looks:
            address = normalise(written, base) or ""
            look = kind_of_address(address, root) if address and address != own else _NEVER
            step = _step(address, look, (own, path, stem, number)) if look is not _NEVER else _NONE
            looks[written] = address, look, step
        address, look, step = looks[written]
        if look is _NEVER:
            continue
        rank = None if is_option or step is _NONE else _rank_as_next(link, step)
        if rank is not None:
            ranked.append((rank, address))
        # The other pages of this list are reached one after the other.
        if look is _LISTING and not is_head and _series(address)[0] != stem:
            listings.setdefault(address)
        elif look in (_ARTICLE, _UNKNOWN) and not is_option and not is_head:
            key = article_key(address)
            if key not in seeds:
                seeds[key] = make_seed(address, Door.LISTING)
    following = min(ranked, key=lambda pair: pair[0])[1] if ranked else None
    return DiscoveryResult(
        seeds=[seed for seed in seeds.values() if seed.url != following],
        listings=[listing for listing in listings if listing != following],
        more=[More(following)] if following else [],
    )


def announced(tree: HtmlElement, url: str) -> AnnouncedDoors:
    """Feeds and REST API that a page announces in its head."""
    base = _base(tree, url)
    feeds: dict[str, None] = {}
    rest = None
    for link in tree.iter("link"):
        rel, href = _relations(link), link.get("href")
        if href is None or _ANNOUNCING.isdisjoint(rel):
            continue
        address = normalise(href, base)
        if address is None:
            continue
        if "https://api.w.org/" in rel:
            rest = rest or address
        elif (
            "alternate" in rel
            and _FEED_TYPE.match(str(link.get("type", "")))
            and not _COMMENT_FEED.search(address)
            and not _COMMENT_TITLE.search(str(link.get("title", "")))
        ):
            feeds.setdefault(address)
    return AnnouncedDoors(feeds=list(feeds), rest=rest)


def _relations(link: HtmlElement) -> list[str]:
    """What a link is to the page, lower case."""
    return (link.get("rel") or "").lower().split()


def _base(tree: HtmlElement, url: str) -> str:
    href = next((base.get("href") for base in tree.iter("base") if base.get("href") is not None), None)
    return (normalise(href, url) if href else None) or url


@lru_cache(maxsize=4096)
def _series(url: str) -> tuple[str, int]:
    """What the pages of one pagination have in common, and the number of this one."""
    key = article_key(url)
    match = _PAGE_NUMBER.search(key)
    if match is None:
        return _stem(key), 1
    rest = key[match.end() :]
    return _stem(f"{key[: match.start()]}{match['mark'] if rest and match['query'] else ''}{rest}"), int(
        match["path"] or match["query"]
    )


def _stem(key: str) -> str:
    path, mark, query = key.partition("?")
    return f"{re.sub(r'[.]html?$', '', path).rstrip('/')}{mark}{query}"


def _step(address: str, look: Look, current: tuple[str, str, str, int]) -> _Step:
    """What the address of a link makes it, seen from the page with this address, path, series and number."""
    url, path, stem, number = current
    if _PAGE_NUMBER.search(address):
        theirs, their_number = _series(address)
        if theirs == stem:
            # "Next" means newer pages on some sites: the number decides.
            return _NUMBERED if their_number == number + 1 else _NONE
    if _is_continuation(address, look, url, path):
        return _CONTINUES
    # Between articles, rel=next leads to the article that follows.
    return _UNCLEAR if look is _UNKNOWN else _NONE


def _rank_as_next(link: HtmlElement, step: _Step) -> int | None:
    """How surely the link leads to the next page of the pagination, 0 being the surest; None if it does not."""
    if "next" in _relations(link):
        return 0
    if step is _NUMBERED:
        return 1
    if step is _UNCLEAR:
        return None
    parent = link.getparent()
    if _is_next_class(link.get("class") or "") or (parent is not None and _is_next_class(parent.get("class") or "")):
        return 2
    return 3 if _says_next(link) else None


@lru_cache(maxsize=1024)
def _is_next_class(names: str) -> bool:
    return _NEXT_CLASS.search(names) is not None


def _is_continuation(address: str, look: Look, url: str, path: str) -> bool:
    """Returns whether an address can be a further part of this list, and not an article that follows this one."""
    theirs = _OFFSET.search(address) if address[-1].isdigit() else None
    if theirs:
        ours = _OFFSET.search(url)
        if address[: theirs.start()] == (url[: ours.start()] if ours else url.rstrip("/")):
            return int(theirs[1]) > (int(ours[1]) if ours else 0)
    return look is _LISTING or (
        look is _UNKNOWN and address.partition("?")[0].endswith(path) and urlsplit(address).path == path
    )


def _says_next(link: HtmlElement) -> bool:
    text = " ".join(((link.text_content() if len(link) else link.text) or "").split())
    if len(text) > 40:
        return False
    return _is_next_text(text) or _is_next_text(" ".join((link.get("aria-label") or link.get("title") or "").split()))


@lru_cache(maxsize=1024)
def _is_next_text(words: str) -> bool:
    return bool(_NEXT_TEXT.fullmatch(words.strip(_ARROWS).lower()) or _FORWARD.fullmatch(words))
