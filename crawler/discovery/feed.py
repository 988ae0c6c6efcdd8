"""Feeds: RSS 0.9 to 2.0 and Atom.

Read with lxml rather than feedparser, which turns every date into UTC, takes one without an offset for UTC, and spends
ten times as long on cleaning texts that are not used here.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urljoin, urlsplit

from lxml import etree
from w3lib.url import add_or_replace_parameter

from crawler.discovery.markup import local_name, own_text, parse_xml
from crawler.discovery.results import DiscoveryResult, More, candidates, make_seed, read_stated_date
from pipelines.items import Door, Seed
from pipelines.urls import Look, kind_of_address, normalise

_PUBLISHED = ("pubdate", "published", "issued", "date")
_MODIFIED = ("updated", "modified")
# WordPress; Blogger; the Atom threading extension (RFC 4685) has an element instead.
_COMMENT_ADDRESS = re.compile(r"#comment|[?&]showComment=", re.IGNORECASE)

_POST_ID = re.compile(r"^https?://[^?#]+/\?p=\d+$")


def feed_candidates(root: str) -> list[str]:
    """Where feeds usually stand, if no page announces one."""
    return candidates(root, ("feed/", "rss", "rss.xml", "feed.xml", "atom.xml", "feeds/posts/default"))


def read_feed(body: bytes, url: str) -> DiscoveryResult:
    """Articles of a feed, and its next page; none of a feed of comments.

    Raises:
        ValueError: it is no feed; the message is a short reason.
    """
    root = parse_xml(body)
    if local_name(root).lower() not in ("rss", "feed", "rdf"):
        raise ValueError(f"not a feed: <{local_name(root)[:20]}>")
    return read_entries(root, url, Door.FEED)


def read_entries(root: etree._Element, url: str, door: Door) -> DiscoveryResult:
    """What a feed tells; `door` is said of the seeds."""
    seeds: dict[str, Seed] = {}
    for entry in root.iter("{*}item", "{*}entry"):
        address = _address(entry, url)
        if address is None or kind_of_address(address, urljoin(address, "/")) is Look.NEVER:
            continue
        dates = {local_name(child).lower(): own_text(child) for child in reversed(entry)}
        seeds.setdefault(
            address,
            make_seed(
                address,
                door,
                published=read_stated_date(next((dates[name] for name in _PUBLISHED if name in dates), None)),
                modified=read_stated_date(next((dates[name] for name in _MODIFIED if name in dates), None)),
            ),
        )
    following = _next_page(root, url) if seeds else None
    return DiscoveryResult(seeds=list(seeds.values()), more=[More(following)] if following else [])


def _address(entry: etree._Element, url: str) -> str | None:
    """Where the article of an entry stands; None for a comment and where no address is given."""
    found: dict[str, tuple[str, str]] = {}
    for child in entry:
        name, written = local_name(child), own_text(child)
        if name == "in-reply-to":
            return None
        if name == "link" and child.get("href"):
            # Atom: without rel it is the alternate; enclosures, replies and edit links are others.
            if child.get("rel", "alternate") != "alternate":
                continue
            written = child.get("href", "")
        if name == "guid" and child.get("isPermaLink", "true").lower() == "false":
            continue
        if name in ("origLink", "link", "guid") and written:
            found.setdefault(name, (written, child.base or url))
    for name in ("origLink", "link", "guid"):
        if name in found:
            written, base = found[name]
            # A guid may be any text; only a whole address is one.
            if name == "guid" and not re.match(r"https?://", written):
                return None
            return None if _COMMENT_ADDRESS.search(written) else normalise(written, normalise(base, url) or url)
    about = next((value for key, value in entry.attrib.items() if str(key).endswith("}about")), None)
    return normalise(str(about), url) if about else None


def _next_page(root: etree._Element, url: str) -> str | None:
    """The page RFC 5005 names, or WordPress's, which names none."""
    heads = [root, *root.iterchildren("{*}channel")]
    for head in heads:
        for link in head.iterchildren("{*}link"):
            if link.get("rel") == "next" and link.get("href"):
                return normalise(link.get("href", ""), url)
    if not _is_wordpress(root, heads):
        return None
    page = parse_qs(urlsplit(url).query).get("paged", ["1"])[-1]
    return add_or_replace_parameter(url, "paged", str(int(page) + 1)) if page.isdecimal() else None


def _is_wordpress(root: etree._Element, heads: list[etree._Element]) -> bool:
    """By the generator, which some sites hide, or by the ids of posts, which nothing hides."""
    generators = (generator for head in heads for generator in head.iterchildren("{*}generator"))
    if any("wordpress" in f"{own_text(generator)}{generator.get('uri')}".lower() for generator in generators):
        return True
    entries = root.iter("{*}item", "{*}entry")
    return any(
        _POST_ID.search(own_text(child)) for entry in entries for child in entry.iterchildren("{*}guid", "{*}id")
    )
