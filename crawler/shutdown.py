"""A crawl that is asked to stop (SIGTERM, Ctrl-C) ends within seconds, whatever the site or a page is doing.

Scrapy would wait for all that is under way: a page that takes a minute to read, a server that keeps silent, every
request in line behind a `Crawl-delay`. Here it is given up: its addresses have no outcome, so the next crawl asks for
them again, as after a kill. A second signal is such a kill.
"""

from __future__ import annotations

import logging
import signal
from typing import TYPE_CHECKING, Any, cast

from scrapy.core.downloader import Downloader
from scrapy.crawler import Crawler
from twisted.internet.defer import Deferred, fail

from crawler.catalogue.database import CatalogueError
from crawler.lock import AlreadyRunningError
from crawler.processing.workers import Stopped
from crawler.run_context import context_of

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response

logger = logging.getLogger(__name__)


class StoppableDownloader(Downloader):
    """As Scrapy's, but who waits for a request can be sent away before it is answered."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.stopped = False
        self._waiting: set[Deferred[Response | Request]] = set()

    def fetch(self, request: Request) -> Deferred[Response | Request]:  # type: ignore[override]  # a generator to mypy
        """The response; fails with `Stopped` as soon as the crawl is to stop."""
        if self.stopped:
            return fail(Stopped())
        waiting: Deferred[Response | Request] = Deferred()
        self._waiting.add(waiting)

        def answered(result: Any) -> None:
            if waiting in self._waiting:
                self._waiting.remove(waiting)
                waiting.callback(result)

        super().fetch(request).addBoth(answered)
        return waiting

    def stop(self) -> None:
        """Sends away everybody who waits. What is in transfer may still arrive, for nobody."""
        self.stopped = True
        waiting, self._waiting = self._waiting, set()
        for one in waiting:
            one.errback(Stopped())


class StoppableCrawler(Crawler):
    """As Scrapy's, but stops at once, and says in one line why it cannot start."""

    async def crawl_async(self, *args: Any, **kwargs: Any) -> None:
        """The whole crawl; one that cannot start says so in one line."""
        try:
            await super().crawl_async(*args, **kwargs)
        except (AlreadyRunningError, CatalogueError) as error:
            logger.critical("%s", error)

    async def stop_async(self) -> None:
        """Gives up what is under way, writes dump and report, and completes when the spider is closed."""
        if self.crawling and self.engine.running and self.engine.spider is not None:
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, signal.SIG_DFL)
            cast("StoppableDownloader", self.engine.downloader).stop()
            context_of(self).workers.stop()
        await super().stop_async()
