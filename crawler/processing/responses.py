"""What a response, or the lack of one, means to the crawl."""

from __future__ import annotations

from datetime import UTC, datetime

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.http import Response

from crawler.catalogue.model import Visit
from pipelines.items import Capture, Page

DOWNLOAD_ERRORS = (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    ResponseDataLossError,
)

REFUSALS = (IgnoreRequest, DownloadCancelledError)
"""We did not want it; the only thing that cancels a download here is its size."""

REASONS: dict[type, str] = {
    CannotResolveHostError: "host not found",
    DownloadCancelledError: "too large",
    DownloadConnectionRefusedError: "connection refused",
    DownloadTimeoutError: "timed out",
    ResponseDataLossError: "connection cut",
}
"""What the outcome of an address says of an error; of others, their name."""

_REFUSED = {
    "forbidden by robots.txt": "robots.txt",
    "maxsize": "too large",
    "exceeded": "too large",
    "offsite": "off the site",
}
"""The same of what Scrapy says where it ignores a request."""


def page_of(response: Response) -> Page:
    """The page as extraction wants it, with its place in the archive."""
    content_type = response.headers.get("Content-Type")
    capture: Capture | None = response.meta.get("capture")
    return Page(
        url=response.url,
        body=response.body,
        content_type=content_type.decode("latin-1") if content_type else None,
        downloaded=datetime.fromisoformat(capture.date) if capture else datetime.now(UTC),
        capture=capture,
    )


def arrived_of(response: Response) -> datetime:
    """When an answer came, as its archive says; aware."""
    arrived: datetime | None = response.meta.get("arrived")
    return arrived or datetime.now(UTC)


def visit_of(response: Response) -> Visit:
    """When an answer came, and its validators."""
    etag, modified = (response.headers.get(name) for name in ("ETag", "Last-Modified"))
    return Visit(
        at=arrived_of(response),
        etag=etag.decode("latin-1") if etag else None,
        last_modified=modified.decode("latin-1") if modified else None,
    )


def total_pages(response: Response) -> int | None:
    """`X-WP-TotalPages` of a WordPress REST answer."""
    total = (response.headers.get("X-WP-TotalPages") or b"").decode("latin-1")
    return int(total) if total.isdigit() else None


def reason_of(error: BaseException | None) -> str:
    """A short constant reason out of what a download raised."""
    if not isinstance(error, IgnoreRequest):
        return REASONS.get(type(error), type(error).__name__)
    message = str(error)
    for words, reason in _REFUSED.items():
        if words in message.lower():
            return reason
    return message[:80]
