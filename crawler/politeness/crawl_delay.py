"""Politeness that Scrapy leaves to its users."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Self

from scrapy import signals
from scrapy.extensions.throttle import AutoThrottle
from scrapy.utils.httpobj import urlparse_cached

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.robotstxt import ProtegoRobotParser

logger = logging.getLogger(__name__)


class CrawlDelay:
    """Applies `Crawl-delay` of robots.txt, which Scrapy reads but never applies, where that is slower than ours."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        extension = cls(crawler)
        crawler.signals.connect(extension.robots_parsed, signal=signals.robots_parsed)
        return extension

    def robots_parsed(self, robotparser: ProtegoRobotParser, request: Request) -> None:
        """Slows the download slot of the site down to what its robots.txt asks for."""
        delay = robotparser.rp.crawl_delay(self._crawler.settings["ROBOTSTXT_USER_AGENT"])
        if not delay or delay <= self._crawler.settings.getfloat("DOWNLOAD_DELAY"):
            return
        logger.info("robots.txt of %s asks for %s s between requests", urlparse_cached(request).netloc, delay)
        throttle = self._crawler.get_extension(AutoThrottle)
        if throttle is not None:
            throttle.mindelay = delay
        for slot in self._crawler.engine.downloader.slots.values():
            slot.delay = max(slot.delay, delay)
