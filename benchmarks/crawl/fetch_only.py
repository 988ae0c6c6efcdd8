"""A bare spider: it fetches the addresses of a file and does nothing with what comes."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from pathlib import Path

from scrapy import Request, Spider
from scrapy.http import Response


class FetchOnly(Spider):
    """`-a addresses=FILE`, one address a line."""

    name = "fetchonly"
    addresses: str
    handle_httpstatus_all = True

    async def start(self) -> AsyncIterator[Request]:
        for url in Path(self.addresses).read_text(encoding="utf-8").split():
            yield Request(url)

    def parse(self, response: Response) -> None:
        """Scrapy asks for it."""

    def closed(self, _: str) -> None:
        """Says how many answered."""
        assert self.crawler.stats is not None
        sys.stdout.write(str(self.crawler.stats.get_value("response_received_count", 0)))
