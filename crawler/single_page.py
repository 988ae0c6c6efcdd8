"""One page, fetched as politely as in a crawl and stored nowhere."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import urlsplit

from scrapy import Request, Spider

from crawler.processing.responses import page_of, reason_of
from pipelines.items import Page

if TYPE_CHECKING:
    from scrapy.http import Response
    from twisted.python.failure import Failure


class SinglePage(Spider):
    """Fetches `url`, and holds what came of it."""

    name = "single-page"
    custom_settings: ClassVar[dict[str, Any]] = {  # type: ignore[misc]  # Scrapy declares it of the instance, too
        "ITEM_PIPELINES": {},
        "EXTENSIONS": {
            "scrapy.extensions.telnet.TelnetConsole": None,
            "crawler.politeness.crawl_delay.CrawlDelay": 100,
        },
    }

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url
        self.own_hosts = [urlsplit(url).netloc]
        self.page: Page | None = None
        self.failure: str | None = None
        """Why there is none."""

    async def start(self) -> AsyncIterator[Request]:
        """The one request; redirects are followed."""
        meta = {"download_maxsize": self.settings.getint("PAGE_MAXSIZE")}
        yield Request(self.url, callback=self.hold, errback=self.failed, meta=meta)

    def hold(self, response: Response) -> None:
        """Holds the page, or why the server gave none."""
        self.url = response.url
        if response.status == 200:
            self.page = page_of(response)
        else:
            self.failure = f"HTTP {response.status}"

    def failed(self, failure: Failure) -> None:
        """Holds why nothing could be fetched."""
        self.failure = reason_of(failure.value)
