"""What a worker process does with one response: bytes in, plain data out. A page is parsed once, here."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lxml.html import HtmlElement

from crawler import discovery
from crawler.catalogue.model import AddressRole
from crawler.discovery import AnnouncedDoors, DiscoveryResult
from pipelines.extract import extract
from pipelines.html.parse import parse
from pipelines.items import Extraction, Kind, Page, Site
from pipelines.page.paging import is_part

HTML = ("text/html", "application/xhtml+xml")
SIGNATURES = {
    b"%PDF-": "application/pdf",
    b"\x89PNG": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"PK\x03\x04": "application/zip",
}
"""First bytes of what servers send under any name."""


class NoHtmlError(ValueError):
    """A page holds no HTML; the message is a short reason."""


@dataclass(slots=True, kw_only=True)
class PageResult:
    """What a page is, and where it leads."""

    extraction: Extraction
    found: DiscoveryResult = field(default_factory=DiscoveryResult)
    announced: AnnouncedDoors = field(default_factory=lambda: AnnouncedDoors())


def read_page(page: Page, site: Site, ignore_canonical: bool = False) -> PageResult:
    """Reads an HTML page.

    Args:
        page: the page.
        site: facts about its site.
        ignore_canonical: take the page for itself even where it says that it is another address of some article.
    """
    try:
        tree = tree_of(page)
    except NoHtmlError as error:
        return PageResult(extraction=Extraction(kind=Kind.OTHER, reason=str(error)))
    found = discovery.read_listing(tree, page.url)
    announced = discovery.announced(tree, page.url)
    extraction = extract(tree, page, site, ignore_canonical=ignore_canonical)
    if extraction.kind is Kind.ARTICLE:
        found = replace(found, seeds=[seed for seed in found.seeds if not is_part(seed.url, page.url)])
    return PageResult(extraction=extraction, found=found, announced=announced)


def tree_of(page: Page) -> HtmlElement:
    """The page, parsed.

    Raises:
        NoHtmlError: there is nothing to parse.
    """
    kind = media_type(page)
    if kind not in HTML:
        raise NoHtmlError(f"no HTML: {kind[:60]}")
    tree = parse(page.body, page.content_type)
    if tree is None:
        raise NoHtmlError("empty body")
    return tree


def read_door(role: AddressRole, body: bytes, url: str, total_pages: int | None) -> DiscoveryResult:
    """Reads a sitemap, a feed or a REST answer.

    Raises:
        ValueError: it is none; the message is a short reason.
    """
    match role:
        case AddressRole.SITEMAP:
            return discovery.read_sitemap(body, url)
        case AddressRole.FEED:
            return discovery.read_feed(body, url)
        case _:
            return discovery.read_rest(body, url, total_pages)


def media_type(page: Page) -> str:
    """The media type: by the first bytes where they tell, else by the header unless it is missing or too general."""
    for start, kind in SIGNATURES.items():
        if page.body.startswith(start):
            return kind
    said = (page.content_type or "").partition(";")[0].strip().lower()
    if said in ("", "text/plain", "application/octet-stream"):
        top = page.body[:2048].lower()
        return HTML[0] if b"<html" in top or b"<!doctype html" in top else said or "no content type"
    return said
