"""Articles in several pages: which page this is, where the next one is, and where all of it stands on one page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from lxml.html import HtmlElement

from pipelines.html.blocks import text_of
from pipelines.html.class_names import names_of
from pipelines.urls import article_key, normalise
from pipelines.vocabulary import PAGES, any_of

_LAST_SEGMENT = re.compile(
    rf"^(?P<base>.*/(?!{any_of(PAGES)}/)[^/]*[a-z-][^/]*)/(?:{any_of(PAGES)}/)?(?P<number>[1-9]\d?)/?$", re.IGNORECASE
)
_HOST = re.compile(r"(?:https?:)?//([\w.:-]+)/", re.IGNORECASE | re.ASCII)
"""Of an address that has nothing unusual in that place."""
_PARAMETERS = frozenset(PAGES)
_SHORTEST = 16
"""Letters of an address that names nothing but the page: `?halaman=2`, `2/`."""
_NUMBERED = re.compile(r"[0-9?]")
"""In every address of a further page, or of the whole, seen from the first."""
_LINKED = frozenset({"next", "prev", "canonical"})
_WHOLE = frozenset({"all", "semua", "full"})
_WHOLE_PARAMETERS = frozenset({"single", "showall", "show_all", "full", "view"})
_PAGER = re.compile(
    r"page-?links|post-page-numbers|pagin|paging|pager|halaman|multi-?page|post-nav-links|nextpage", re.IGNORECASE
)


@dataclass(slots=True, frozen=True)
class Paging:
    """Addresses of the other pages of an article, as far as this page links to them."""

    first: str | None = None
    """The first page, if this is a later one."""
    next: str | None = None
    """The page that follows."""
    whole: str | None = None
    """All of it."""


def read_paging(tree: HtmlElement, url: str) -> Paging:
    """What the links of a page say of the pages of its article.

    Only addresses that are this one with a page number count: `rel=next` alone may be the next article.
    """
    base, number = split_page(url)
    here = article_key(base)
    slug = urlsplit(base).path.rstrip("/").rpartition("/")[2]
    host = here.partition("/")[0]
    pages: dict[int, str] = {}
    whole = first = None
    marked = number == 1
    for link in tree.iter("a", "link"):
        href = link.get("href") or ""
        # Addresses of other articles are most of a page's links; resolving them all would cost more than reading it.
        if href[:1] == "#" or not (slug in href or len(href) <= _SHORTEST) or _is_foreign(href, host):
            continue
        if number == 1 and not _NUMBERED.search(href):
            continue
        if link.tag == "link" and _LINKED.isdisjoint((link.get("rel") or "").lower().split()):
            continue
        address = normalise(href.partition("#")[0], url)
        if address is None or (address == url and "?" not in url):
            continue
        if _is_whole(address) and article_key(_bare(address)) == here:
            whole = whole or address
            continue
        their_base, their_number = split_page(address)
        if article_key(their_base) != here or their_number == number:
            continue
        if their_number == 1 and number > 1:
            first = first or address
            marked = marked or _is_pager(link)
        elif link.tag == "link" or _is_pager(link) or text_of(link) == str(their_number):
            pages.setdefault(their_number, address)
    if number > 1:
        # A number that ends an address may be an id; it is a page only if the page says so.
        return Paging(first=first, next=pages.get(number + 1)) if first and marked else Paging()
    return Paging(next=pages.get(2), whole=whole if whole and whole != url else None)


def _is_foreign(href: str, host: str) -> bool:
    """Returns whether an address is another site's for certain, as those of share buttons, which hold this one."""
    there = _HOST.match(href)
    return there is not None and host not in there[1].lower()


def split_page(url: str) -> tuple[str, int]:
    """An address without its page number, and the number (1 where there is none)."""
    parts = urlsplit(url)
    query = parse_qsl(parts.query, keep_blank_values=True) if parts.query else []
    for key, value in query:
        if key.lower() in _PARAMETERS and value.isdigit() and 0 < int(value) < 100:
            rest = [pair for pair in query if pair != (key, value)]
            return urlunsplit(parts._replace(query=urlencode(rest))), int(value)
    last = parts.path.rstrip("/").rpartition("/")[2]
    match = _LAST_SEGMENT.match(parts.path) if len(last) <= 2 and last.isdigit() else None
    if match:
        return urlunsplit(parts._replace(path=match["base"] + "/")), int(match["number"])
    return url, 1


def is_part(url: str, article_url: str) -> bool:
    """Returns whether an address is that of another page of an article."""
    base, number = split_page(url)
    if number > 1:
        return article_key(base) == article_key(article_url)
    return _is_whole(url) and article_key(_bare(url)) == article_key(article_url)


def _is_whole(url: str) -> bool:
    return "?" in url and any(
        (key.lower() in _PARAMETERS and value.lower() in _WHOLE)
        or (key.lower() in _WHOLE_PARAMETERS and value.lower() in (*_WHOLE, "1", "true", "yes"))
        for key, value in parse_qsl(urlsplit(url).query)
    )


def _bare(url: str) -> str:
    parts = urlsplit(url)
    rest = [(key, value) for key, value in parse_qsl(parts.query) if key.lower() not in _PARAMETERS | _WHOLE_PARAMETERS]
    return urlunsplit(parts._replace(query=urlencode(rest)))


def _is_pager(link: HtmlElement) -> bool:
    return any(_PAGER.search(names_of(element)) for element in (link, *list(link.iterancestors())[:4]))
