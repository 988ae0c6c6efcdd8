"""Sitemaps (https://www.sitemaps.org/protocol.html): index and urlset, gzip, plain text, and feeds used as sitemaps."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Mapping, Sequence
from datetime import UTC
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from lxml import etree

from crawler.discovery.feed import read_entries
from crawler.discovery.markup import local_name, namespace, own_text, parse_xml
from crawler.discovery.results import (
    NO_DATE,
    DiscoveryResult,
    More,
    StatedDate,
    candidates,
    make_seed,
    read_stated_date,
)
from pipelines.items import Door, Seed
from pipelines.urls import Look, kind_of_address, normalise

OTHERS_A_RUN = 2
"""Child sitemaps that are read again although nothing says that they have changed."""

MAX_BYTES = 64 * 1024 * 1024
"""A sitemap may hold 50 MB; what unpacks to more than this is no sitemap."""

# Words of file names, as in wp-sitemap-taxonomies-category-1.xml, author-sitemap.xml, post_tag-sitemap2.xml.
_OF_LISTINGS = re.compile(r"(?:^|[-_])(?:tax\w*|categor\w+|kategori|tags?|topi[ck]s?|authors?|users)(?![a-z])")
_OF_OTHERS = re.compile(r"(?:^|[-_])(?:pages?|attachments?|images?|videos?|misc)(?![a-z])")

_CHILD = re.compile(r"\bsite-?map[^/?]*\.xml(?:\.gz)?(?:$|\?)|\.xml\.gz$", re.IGNORECASE)
"""An address that no page has: a sitemap, though it is listed as one."""
_NO_SCHEME = re.compile(r"(?![\w+.-]+:|/)(?=[\w-]+(?:\.[\w-]+)+(?:[/?:]|$))", re.ASCII)


def sitemap_candidates(root: str) -> list[str]:
    """Where sitemaps usually stand, if robots.txt names none."""
    return candidates(
        root, ("sitemap_index.xml", "wp-sitemap.xml", "sitemap.xml", "news-sitemap.xml", "sitemap-news.xml")
    )


def read_sitemap(body: bytes, url: str) -> DiscoveryResult:
    """Articles, listing pages and child sitemaps of a sitemap; children that promise no articles come last.

    Raises:
        ValueError: it is no sitemap, or unpacks to more than `MAX_BYTES`; the message is a short reason.
    """
    if body.startswith(b"\x1f\x8b"):
        body = _unpacked(body)
    if re.match(rb"(?:\xef\xbb\xbf)?\s*https?://", body):
        lines = body.decode("utf-8-sig", errors="replace").splitlines()
        return _sorted_out(url, [(line, NO_DATE, NO_DATE) for line in lines if line.strip().startswith("http")], [])
    root = parse_xml(body)
    match local_name(root).lower():
        case "urlset" | "sitemapindex":
            return _sorted_out(url, *_entries(root))
        case "rss" | "feed" | "rdf":
            return read_entries(root, url, Door.SITEMAP)
        case name:
            raise ValueError(f"not a sitemap: <{name[:20]}>")


def _unpacked(body: bytes) -> bytes:
    from scrapy.utils.gz import gunzip  # few sites pack their sitemaps, and Scrapy is half of the start of a worker

    try:
        return gunzip(body, max_size=MAX_BYTES)
    except (OSError, EOFError, struct.error, zlib.error):
        raise ValueError("broken gzip") from None
    except ValueError:
        raise ValueError("unpacks to too much") from None


def _entries(root: etree._Element) -> tuple[list[tuple[str, StatedDate, StatedDate]], list[tuple[str, StatedDate]]]:
    """Addresses of pages with dates of publication and of change, and addresses of child sitemaps with the latter."""
    pages: list[tuple[str, StatedDate, StatedDate]] = []
    children: list[tuple[str, StatedDate]] = []
    for entry in root.iter("{*}url", "{*}sitemap"):
        # image:loc and video:publication_date are of another namespace.
        own = [(local_name(child), own_text(child)) for child in entry if namespace(child) == namespace(entry)]
        # One entry should have one; some have several, or none but itself.
        addresses = [text for name, text in own if name == "loc"] or [own_text(entry)]
        changed = read_stated_date(dict(own).get("lastmod"))
        news = (own_text(e) for e in entry.iter("{*}publication_date") if "news" in namespace(e))
        published = read_stated_date(next(news, None))
        for address in filter(None, addresses):
            if local_name(entry) == "sitemap" or _CHILD.search(address):
                children.append((address, changed))
            else:
                pages.append((address, published, changed))
    return pages, children


def _sorted_out(
    url: str, pages: list[tuple[str, StatedDate, StatedDate]], children: list[tuple[str, StatedDate]]
) -> DiscoveryResult:
    root = urljoin(url, "/")
    only_listings = _OF_LISTINGS.search(_file_name(url)) is not None
    seeds: dict[str, Seed] = {}
    listings: dict[str, None] = {}
    for written, published, modified in pages:
        address = _address(written, url)
        look = kind_of_address(address, root) if address else Look.NEVER
        if address is None or look is Look.NEVER:
            continue
        if only_listings or look in (Look.ROOT, Look.LISTING):
            listings.setdefault(address)
        else:
            seeds.setdefault(address, make_seed(address, Door.SITEMAP, published=published, modified=modified))
    more: dict[str, More] = {}
    for written, modified in children:
        address = _address(written, url)
        if address:
            more.setdefault(address, More(address, modified.instant))
    return DiscoveryResult(
        seeds=list(seeds.values()),
        listings=list(listings),
        more=sorted(more.values(), key=lambda child: _promise(child.url)),
    )


def _address(written: str, url: str) -> str | None:
    """An absolute address; one that begins with the host of the sitemap, and no scheme, is one."""
    written = written.strip()
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    if host and _NO_SCHEME.match(written) and written.lower().removeprefix("www.").startswith(host):
        written = f"//{written}"
    return normalise(written, url) if written else None


class Child(NamedTuple):
    """How far a child sitemap has been read."""

    stamp: str | None
    """The date of change its index gave then."""
    run: str
    """The last run that read it."""


def stamp(child: More) -> str | None:
    """The date of change an index gives for a child, in words that can be compared."""
    return child.modified.astimezone(UTC).isoformat() if child.modified else None


def children_to_read(children: Sequence[More], known: Mapping[str, Child]) -> list[More]:
    """Which children of an index may hold something new: a number that does not grow with the site.

    Those nobody has read, and those whose date of change is another one. Where the index gives no dates, the first and
    the last of each kind that promises articles, for that is where new ones are added, and of all others the few that
    have not been read for the longest.
    """
    chosen = {child.url for child in children if child.url not in known or known[child.url].stamp != stamp(child)}
    undated = [child.url for child in children if child.url not in chosen and child.modified is None]
    kinds: dict[str, list[str]] = {}
    for url in undated:
        if _promise(url) == 0:
            kinds.setdefault(re.sub(r"\d+", "0", url), []).append(url)
    ends = {url for urls in kinds.values() for url in (urls[0], urls[-1])}
    others = sorted((url for url in undated if url not in ends), key=lambda url: known[url].run)
    chosen |= ends | set(others[:OTHERS_A_RUN])
    return [child for child in children if child.url in chosen]


def _file_name(url: str) -> str:
    return urlsplit(url).path.rpartition("/")[2].lower()


def _promise(url: str) -> int:
    name = _file_name(url)
    return 2 if _OF_LISTINGS.search(name) else 1 if _OF_OTHERS.search(name) else 0
