"""What a worker process does with one response: bytes in, plain data out. A page is parsed once, here."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lxml.html import HtmlElement

from crawler import discovery
from crawler.catalogue.model import AddressRole
from crawler.discovery import AnnouncedDoors, DiscoveryResult
from pipelines.extract import extract_page
from pipelines.items import Extraction, Kind, Page, Site
from pipelines.page.paging import is_part


@dataclass(slots=True, kw_only=True)
class PageResult:
    """What a page is, and where it leads."""

    extraction: Extraction
    found: DiscoveryResult = field(default_factory=DiscoveryResult)
    announced: AnnouncedDoors = field(default_factory=lambda: AnnouncedDoors())


def read_page(page: Page, site: Site, ignore_canonical: bool = False) -> PageResult:
    """Reads a page, and finds where it leads.

    Args:
        page: the page.
        site: facts about its site.
        ignore_canonical: take the page for itself even where it says that it is another address of some article.
    """
    result = PageResult(extraction=Extraction(kind=Kind.OTHER))

    def look_for_doors(tree: HtmlElement) -> None:
        result.found = discovery.read_listing(tree, page.url)
        result.announced = discovery.announced(tree, page.url)

    result.extraction = extract_page(page, site, ignore_canonical=ignore_canonical, look=look_for_doors)
    if result.extraction.kind is Kind.ARTICLE:
        seeds = [seed for seed in result.found.seeds if not is_part(seed.url, page.url)]
        result.found = replace(result.found, seeds=seeds)
    return result


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
