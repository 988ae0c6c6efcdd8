"""What a page that was read means, to a crawl and to whoever reads its archive again.

Both ask here, so that one capture becomes the same record whoever reads it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from pipelines.items import Article, Extraction, Kind
from pipelines.page.multipage import complete

FurtherPage = Callable[[str], Awaitable[Extraction | None]]
"""Reads the page at an address for itself, wherever it says that it belongs; None if there is none."""


def meaning_of(
    extraction: Extraction, *, is_front_page: bool = False, is_ours: Callable[[str], bool] = lambda _: True
) -> Kind:
    """What a page counts as.

    Args:
        extraction: what it is, looked at alone.
        is_front_page: it is that of the site, which is no article whatever it looks like.
        is_ours: tells the addresses of the site from others; only there an article may be looked for.
    """
    if is_front_page or extraction.kind is Kind.LISTING:
        return Kind.LISTING
    if extraction.kind is Kind.ARTICLE and extraction.article is not None:
        return Kind.ARTICLE
    if extraction.kind is Kind.ALTERNATE and extraction.canonical and is_ours(extraction.canonical):
        return Kind.ALTERNATE
    return Kind.OTHER


def has_further_pages(extraction: Extraction) -> bool:
    """Returns whether an article goes on elsewhere, or stands elsewhere on one page."""
    return bool(extraction.next_page or extraction.whole_page)


async def whole_article(extraction: Extraction, further_page: FurtherPage) -> Article:
    """The article of a page with all its further pages; what `further_page` raises passes through."""
    assert extraction.article is not None  # the caller has seen that it is an article
    if has_further_pages(extraction):
        await complete(extraction, further_page)
    return extraction.article
