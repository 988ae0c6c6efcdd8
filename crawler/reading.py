"""What a worker process does with one response: bytes in, plain data out. A page is parsed once, here."""

from __future__ import annotations

from dataclasses import dataclass, field

from crawler import discovery
from crawler.catalogue import Role
from crawler.discovery import Announced, Found
from crawler.items import Extraction, Kind, Page, Site
from pipelines.extract import extract
from pipelines.html import parse


@dataclass(slots=True, kw_only=True)
class Reading:
    """What a page is, and where it leads."""

    extraction: Extraction
    found: Found = field(default_factory=Found)
    announced: Announced = field(default_factory=lambda: Announced())


def read_page(page: Page, site: Site, own: bool = False) -> Reading:
    """Reads an HTML page.

    Args:
        page: the page.
        site: facts about its site.
        own: take the page for itself even where it says that it is another address of some article.
    """
    if not _is_html(page):
        kind = (page.content_type or "no content type").partition(";")[0].strip().lower()
        return Reading(extraction=Extraction(kind=Kind.OTHER, reason=f"no HTML: {kind[:60]}"))
    tree = parse(page.body, page.content_type)
    if tree is None:
        return Reading(extraction=Extraction(kind=Kind.OTHER, reason="empty body"))
    found = discovery.read_listing(tree, page.url)
    announced = discovery.announced(tree, page.url)
    return Reading(extraction=extract(tree, page, site, own=own), found=found, announced=announced)


def read_door(role: Role, body: bytes, url: str, total_pages: int | None) -> Found:
    """Reads a sitemap, a feed or a REST answer.

    Raises:
        ValueError: it is none; the message is a short reason.
    """
    match role:
        case Role.SITEMAP:
            return discovery.read_sitemap(body, url)
        case Role.FEED:
            return discovery.read_feed(body, url)
        case _:
            return discovery.read_rest(body, url, total_pages)


def _is_html(page: Page) -> bool:
    """By the header, unless it is missing or too general; then by the first bytes."""
    kind = (page.content_type or "").partition(";")[0].strip().lower()
    if kind in ("text/html", "application/xhtml+xml"):
        return not page.body.startswith((b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"PK\x03\x04"))
    if kind in ("", "text/plain", "application/octet-stream"):
        return b"<html" in page.body[:2048].lower() or b"<!doctype html" in page.body[:2048].lower()
    return False
