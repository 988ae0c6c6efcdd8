"""robots.txt, which every request is held against, whoever asks for it."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from typing import TYPE_CHECKING, cast

from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.utils.httpobj import urlparse_cached

from crawler.processing.responses import reason_of
from crawler.processing.workers import Stopped

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.robotstxt import RobotParser

    from crawler.shutdown import StoppableDownloader


class RobotsTxt(RobotsTxtMiddleware):
    """As Scrapy's, but nobody asks a site whose rules are not known.

    While robots.txt of a host is on its way, whoever comes waits for it. Scrapy 2.19 checks only the first who waits
    and lets the others pass: a Deferred hands its result to one, and None, which stands for "no robots.txt", to the
    rest (from scrapy pull request 6802).

    A robots.txt that cannot be had, for an error of the server or on the way, forbids everything until the next run;
    one that is not there (4xx) forbids nothing (RFC 9309, 2.3.1.3 and 2.3.1.4). Scrapy takes either for a permission,
    and reads what an error page says.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._failures: dict[str, str] = {}

    async def robot_parser(self, request: Request) -> RobotParser | None:
        """The rules of the request's host.

        Raises:
            IgnoreRequest: they cannot be had.
            Stopped: the crawl is to stop.
        """
        netloc = urlparse_cached(request).netloc
        async with self._locks[netloc]:
            parser = await super().robot_parser(request)
        if cast("StoppableDownloader", self.crawler.engine.downloader).stopped:
            raise Stopped  # it may not have been fetched
        if netloc in self._failures:
            raise IgnoreRequest(f"robots.txt: {self._failures[netloc]}")
        return parser

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status >= 500:
            raise IgnoreRequest(f"HTTP {response.status}")
        is_there = response.status < 400
        await super()._parse_robots(response if is_there else response.replace(body=b""), netloc, request)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        self._failures[netloc] = reason_of(exc)
        super()._robots_error(exc, netloc)
