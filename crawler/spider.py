"""`NewsSpider`, the one base class: start, discover, fetch, yield articles."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Self
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from crawler.arguments import read_arguments
from crawler.catalogue.catalogue import Catalogue
from crawler.catalogue.model import AddressRole, Outcome, Target
from crawler.fatal import end_if_broken, using
from crawler.processing import tasks
from crawler.processing.handler import PartMissingError, ResponseHandler
from crawler.processing.planner import DoorPlanner
from crawler.processing.responses import DOWNLOAD_ERRORS, REFUSALS, page_of, reason_of
from crawler.processing.tasks import PageResult
from crawler.processing.workers import Stopped
from crawler.run_context import RunContext, context_of
from pipelines import urls
from pipelines.items import Article, Site

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.robotstxt import ProtegoRobotParser
    from twisted.python.failure import Failure

AHEAD = 16
"""Addresses under way at most: enough to keep downloader and workers busy, few enough to keep the order of the frontier
and memory flat where pages come faster than they are read. More are taken when half of them are done."""

COMMITTED_WITHIN = 0.1
"""Seconds: a crawl without delays commits its pages by the dozen, a polite one each by itself."""


class NewsSpider(Spider):
    """A news site. A subclass states facts: `name`, `url`, and what its pages do not tell.

    Arguments (`-a`) are those of `crawler.arguments.read_arguments`.
    """

    url: str
    publisher: str | None = None
    timezone = "Asia/Jakarta"
    allowed_domains: list[str] = []  # noqa: RUF012 - Scrapy's own name and type
    sitemap_urls: ClassVar[tuple[str, ...]] = ()
    feed_urls: ClassVar[tuple[str, ...]] = ()
    listing_urls: ClassVar[tuple[str, ...]] = ()
    prune_xpath: ClassVar[tuple[str, ...]] = ()

    _context: RunContext
    _handler: ResponseHandler

    def __init__(self, **arguments: str) -> None:
        super().__init__()
        asked = read_arguments({"url": self.url} | arguments)
        self.root, self.window, self.max_articles, self.doors = (
            asked.root,
            asked.window,
            asked.max_articles,
            asked.doors,
        )
        self.arguments = arguments
        self._turn = asyncio.Event()
        host = urlsplit(self.root).hostname or ""
        if "url" in arguments or not self.allowed_domains:
            self.allowed_domains = [host.removeprefix("www.")]
        # A site on a private address is one port: what else runs on that machine is none of it.
        self.own_hosts = [urlsplit(self.root).netloc] if urls.is_private_host(host) else self.allowed_domains

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.robots_parsed, signal=signals.robots_parsed)
        crawler.signals.connect(spider.callback_broke, signal=signals.spider_error)
        # Scrapy is out of requests, or an item has left the pipelines: time to look at the frontier again.
        for signal in (signals.scheduler_empty, signals.item_scraped, signals.item_dropped, signals.item_error):
            crawler.signals.connect(spider._turn.set, signal=signal)
        return spider

    def handler_of(self, catalogue: Catalogue, run: str, **means: Any) -> ResponseHandler:
        """What reads the answers of this site, by its facts and arguments; `means` are of `ResponseHandler`."""
        doors = DoorPlanner(
            catalogue=catalogue,
            run=run,
            root=self.root,
            window=self.window,
            chosen=self.doors,
            is_ours=self.is_ours,
            sitemap_urls=self.sitemap_urls,
            feed_urls=self.feed_urls,
        )
        return ResponseHandler(
            catalogue=catalogue,
            run=run,
            root=self.root,
            window=self.window,
            chosen=self.doors,
            is_ours=self.is_ours,
            doors=doors,
            **means,
        )

    @property
    def site(self) -> Site:
        """The facts of this site, as extraction wants them."""
        return Site(name=self.name, publisher=self.publisher, timezone=self.timezone, prune_xpath=self.prune_xpath)

    # -- start

    async def start(self) -> AsyncIterator[Request]:
        """Requests from the frontier, a few at a time, until nothing is left or enough articles are stored."""
        gc.freeze()  # what is imported stays, and need not be looked through for garbage
        self._context = context = context_of(self.crawler)
        self._handler = handler = self.handler_of(
            context.catalogue,
            context.run,
            workers=context.workers,
            max_pages=self.settings.getint("LISTING_MAX_PAGES"),
            read_page=self._read_page,
            further_page=self._further_page,
            count=self._count,
        )
        context.catalogue.commit_together(partial(asyncio.get_running_loop().call_later, COMMITTED_WITHIN))
        handler.ask_first(self.listing_urls)
        frontier = context.catalogue.frontier
        while True:
            limit = self._room()
            with using(context.catalogue.path):
                targets = frontier.next_targets(limit, self.window) if limit > 0 else []
            for target in targets:
                if target.depth == 1 and target.role is AddressRole.PAGE and frontier.is_unproductive(target.url):
                    handler.end(target, Outcome.TRAP, "addresses of this shape led nowhere")
                else:
                    yield self._request(target)
            if not targets and not frontier.in_flight:
                if limit <= 0 or not (
                    frontier.requeue_orphaned_alternates(context.run) or handler.doors.ask_front_listings()
                ):
                    return
                continue
            await self._turn.wait()
            self._turn.clear()
            if not targets and self._is_idle():
                # Scrapy drops a request without a word when a component refuses to schedule it.
                frontier.give_up_in_flight(run=context.run, reason="request dropped")

    def _is_idle(self) -> bool:
        engine = self.crawler.engine
        assert engine is not None  # it is what runs start()
        waiting = engine.scheduler is not None and engine.scheduler.has_pending_requests()
        scraping = engine.scraper.slot is not None and not engine.scraper.slot.is_idle()
        return not waiting and not engine.downloader.active and not scraping

    def _room(self) -> int:
        """How many addresses may be taken: never more than articles are still wanted."""
        busy = self._context.catalogue.frontier.in_flight
        if busy > AHEAD // 2:
            return 0
        if self.max_articles is None:
            return AHEAD - busy
        return min(AHEAD, self.max_articles - self._context.catalogue.revisions.count(self._context.run)) - busy

    def robots_parsed(self, robotparser: ProtegoRobotParser) -> None:
        """Asks the sitemaps that robots.txt names."""
        self._handler.doors.named_in_robots(robotparser.rp.sitemaps)

    def is_ours(self, url: str) -> bool:
        """Returns whether an address belongs to the site."""
        return urls.is_within(url, self.own_hosts)

    # -- fetch

    def _request(self, target: Target) -> Request:
        is_page = target.role is AddressRole.PAGE
        return Request(
            target.url,
            callback=self.parse_page if is_page else self.parse_door,
            errback=self.failed,
            cb_kwargs={"target": target},
            headers=_conditions(target),
            meta=self._meta("PAGE_MAXSIZE" if is_page else "DOOR_MAXSIZE"),
        )

    def _meta(self, maxsize: str) -> dict[str, Any]:
        # A redirect is an outcome of its own: where it leads is asked for only if it is ours and not known.
        return {"dont_redirect": True, "download_maxsize": self.settings.getint(maxsize)}

    def failed(self, failure: Failure) -> None:
        """Errback: stores why an address could not be fetched."""
        if isinstance(failure.value, Stopped):
            return
        target: Target = failure.request.cb_kwargs["target"]  # type: ignore[attr-defined]  # Scrapy puts it there
        outcome = Outcome.REFUSED if isinstance(failure.value, REFUSALS) else Outcome.FAILED
        self._handler.end(target, outcome, reason_of(failure.value))

    def callback_broke(self, failure: Failure, response: Response | Failure | None) -> None:
        """Stores that reading an address met a fault of ours; Scrapy has logged the traceback."""
        end_if_broken(self._context.catalogue.path, failure.value)
        request = getattr(response, "request", None)  # a fault in start() belongs to no response
        target = request.cb_kwargs.get("target") if request else None
        if target is not None:
            self._handler.end(target, Outcome.FAILED, f"reading broke: {type(failure.value).__name__}")

    # -- read

    def _count(self, name: str, number: int) -> None:
        self.crawler.stats.inc_value(name, number)

    async def parse_door(self, response: Response, target: Target) -> None:
        """Reads a sitemap, a feed or a REST answer."""
        await self._handler.door(response, target)

    async def parse_page(self, response: Response, target: Target) -> AsyncIterator[Article]:
        """Reads a page; an article becomes an item."""
        article = await self._handler.page(response, target)
        if article is not None:
            yield article

    async def _read_page(self, response: Response, ignore_canonical: bool) -> PageResult:
        return await self._context.workers.run(tasks.read_page, page_of(response), self.site, ignore_canonical)

    async def _further_page(self, url: str) -> Response | None:
        """The answer of a further page of an article; None if we may not ask.

        Raises:
            PartMissingError: there is none now.
            Stopped: the crawl is to stop.
        """
        try:
            return await self.crawler.engine.download_async(Request(url, meta=self._meta("PAGE_MAXSIZE")))
        except Stopped:
            raise
        except IgnoreRequest:
            return None
        except DOWNLOAD_ERRORS as error:
            raise PartMissingError(f"further page: {reason_of(error)}") from error


def _conditions(target: Target) -> dict[str, str]:
    """Headers by which a server may answer that nothing has changed."""
    named = {"If-None-Match": target.etag, "If-Modified-Since": target.last_modified}
    return {name: value for name, value in named.items() if value}
