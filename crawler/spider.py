"""`NewsSpider`, the one base class: start, discover, fetch, yield articles."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Self
from urllib.parse import urljoin, urlsplit

from scrapy import Request, Spider, signals
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from crawler import discovery, reading, urls
from crawler.arguments import read_arguments
from crawler.catalogue import Catalogue
from crawler.discovery import Announced, Found
from crawler.doors import Doors
from crawler.frontier import Outcome, Rank, Role, Target
from crawler.items import Article, Door, Extraction, Kind, Seed, Site
from crawler.lock import RunLock
from crawler.reading import Reading
from crawler.responses import DOWNLOAD_ERRORS, REFUSALS, page_of, reason_of, total_pages, visit_of
from crawler.storage import end_if_broken, using, writing
from crawler.urls import Look
from crawler.workers import Stopped, WorkError, Workers
from pipelines.paging import is_part
from pipelines.parts import complete

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.robotstxt import ProtegoRobotParser
    from twisted.python.failure import Failure

BATCH = 16
"""Addresses taken from the frontier at once: enough to keep the downloader busy, few enough to keep their order."""

GONE = (404, 410)
"""HTTP statuses that say an address holds nothing."""

NOT_MODIFIED = 304

DOORS = {Role.SITEMAP: Door.SITEMAP, Role.FEED: Door.FEED, Role.REST: Door.REST}


class PartMissingError(Exception):
    """A page of an article could not be had now; the message is the reason."""


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

    lock: RunLock
    catalogue: Catalogue
    workers: Workers
    run: str
    folder: Path
    _doors: Doors

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
        settings = crawler.settings
        spider.folder = Path(settings["OUTPUT_DIR"]) / spider.name
        path = spider.folder / "catalogue.sqlite"
        ages = [timedelta(days=float(days)) for days in settings.getlist("RECHECK_DAYS")]
        with using(path), writing(spider.folder):
            spider.lock = RunLock(spider.folder)
            spider.catalogue = Catalogue(path, recheck=ages, using=using)
            spider.run = spider.catalogue.begin_run(datetime.now(UTC), spider.arguments)
        spider._doors = Doors(
            catalogue=spider.catalogue,
            run=spider.run,
            root=spider.root,
            window=spider.window,
            chosen=spider.doors,
            is_ours=spider._is_ours,
            sitemap_urls=spider.sitemap_urls,
            feed_urls=spider.feed_urls,
        )
        spider.workers = Workers(
            settings.getint("EXTRACT_WORKERS"),
            timeout=settings.getfloat("EXTRACT_TIMEOUT"),
            memory=settings.getint("EXTRACT_MEMORY"),
        )
        crawler.signals.connect(spider.robots_parsed, signal=signals.robots_parsed)
        crawler.signals.connect(spider.callback_broke, signal=signals.spider_error)
        # Scrapy is out of requests, or an item has left the pipelines: time to look at the frontier again.
        for signal in (signals.scheduler_empty, signals.item_scraped, signals.item_dropped, signals.item_error):
            crawler.signals.connect(spider._turn.set, signal=signal)
        return spider

    def close_files(self) -> None:
        """Lets go of the worker processes, the catalogue and the folder."""
        self.workers.close()
        self.catalogue.close()
        self.lock.release()

    @property
    def site(self) -> Site:
        """The facts of this site, as extraction wants them."""
        return Site(name=self.name, publisher=self.publisher, timezone=self.timezone, prune_xpath=self.prune_xpath)

    # -- start

    async def start(self) -> AsyncIterator[Request]:
        """Requests from the frontier, a few at a time, until nothing is left or enough articles are stored."""
        for url in (self.root, *self.listing_urls):
            self.catalogue.ask(urljoin(self.root, url), Role.PAGE, run=self.run)
        while True:
            limit = self._room()
            with using(self.catalogue.path):
                targets = self.catalogue.next_targets(limit, self.window) if limit > 0 else []
            for target in targets:
                if target.depth == 1 and target.role is Role.PAGE and self.catalogue.is_barren(target.url):
                    self._end(target, Outcome.TRAP, "addresses of this shape led nowhere")
                else:
                    yield self._request(target)
            if not targets and not self.catalogue.in_flight:
                if limit <= 0 or not (self.catalogue.disown_alternates(self.run) or self._doors.ask_front_listings()):
                    return
                continue
            await self._turn.wait()
            self._turn.clear()
            if not targets and self._is_idle():
                # Scrapy drops a request without a word when a component refuses to schedule it.
                self.catalogue.give_up_in_flight(run=self.run, reason="request dropped")

    def _is_idle(self) -> bool:
        engine = self.crawler.engine
        assert engine is not None  # it is what runs start()
        waiting = engine.scheduler is not None and engine.scheduler.has_pending_requests()
        scraping = engine.scraper.slot is not None and not engine.scraper.slot.is_idle()
        return not waiting and not engine.downloader.active and not scraping

    def _room(self) -> int:
        """How many addresses may be taken: never more than articles are still wanted."""
        if self.max_articles is None:
            return BATCH
        stored = self.catalogue.revisions.count(self.run)
        return min(BATCH, self.max_articles - stored - self.catalogue.in_flight)

    def robots_parsed(self, robotparser: ProtegoRobotParser) -> None:
        """Asks the sitemaps that robots.txt names."""
        self._doors.named_in_robots(robotparser.rp.sitemaps)

    def _is_ours(self, url: str) -> bool:
        return urls.is_within(url, self.own_hosts)

    # -- fetch

    def _request(self, target: Target) -> Request:
        is_page = target.role is Role.PAGE
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

    def _end(self, target: Target, outcome: Outcome, reason: str | None = None, **more: Any) -> None:
        with self.catalogue.transaction():
            self.catalogue.end(target.id, outcome, run=self.run, reason=reason, **more)
            if self._is_root(target) and outcome is not Outcome.LISTING:
                self._doors.open(Announced())  # the front page cannot be read; its doors may be open all the same

    def _is_root(self, target: Target) -> bool:
        return target.role is Role.PAGE and urls.article_key(target.url) == urls.article_key(self.root)

    def failed(self, failure: Failure) -> None:
        """Errback: stores why an address could not be fetched."""
        if isinstance(failure.value, Stopped):
            return
        target: Target = failure.request.cb_kwargs["target"]  # type: ignore[attr-defined]  # Scrapy puts it there
        outcome = Outcome.REFUSED if isinstance(failure.value, REFUSALS) else Outcome.FAILED
        self._end(target, outcome, reason_of(failure.value))

    def callback_broke(self, failure: Failure, response: Response | Failure | None) -> None:
        """Stores that reading an address met a fault of ours; Scrapy has logged the traceback."""
        end_if_broken(self.catalogue.path, failure.value)
        request = getattr(response, "request", None)  # a fault in start() belongs to no response
        target = request.cb_kwargs.get("target") if request else None
        if target is not None:
            self._end(target, Outcome.FAILED, f"reading broke: {type(failure.value).__name__}")

    def _is_over(self, response: Response, target: Target) -> bool:
        """Stores the outcome of a response that holds nothing to read; False if there is something."""
        status = response.status
        self.catalogue.visited(target.id, visit_of(response))
        if status in GONE:
            self._end_gone(response, target)
        elif status == NOT_MODIFIED:
            self._end(target, Outcome.DOOR if target.role is not Role.PAGE else Outcome.ARTICLE, "not modified")
        elif 300 <= status < 400:
            self._end_redirect(response, target)
        elif status != 200:
            self._end(target, Outcome.FAILED, f"HTTP {status}")
        elif not response.body.strip():
            self._end(target, Outcome.OTHER, "empty body")
        else:
            return False
        return True

    def _end_gone(self, response: Response, target: Target) -> None:
        with self.catalogue.transaction():
            capture = response.meta.get("capture")
            self.catalogue.bury(target, capture, run=self.run, reason=f"HTTP {response.status}", now=datetime.now(UTC))
            if self._is_root(target):
                self._doors.open(Announced())

    def _end_redirect(self, response: Response, target: Target) -> None:
        location = (response.headers.get("Location") or b"").decode("latin-1")
        url = urls.normalise(location, response.url) if location else None
        if url is None:
            self._end(target, Outcome.FAILED, "redirect to nowhere")
        elif urls.is_private_host(urlsplit(url).hostname or "") and not self._is_ours(url):
            self._end(target, Outcome.REFUSED, "redirect to a private address")
        elif not self._is_ours(url):
            self._end(target, Outcome.REFUSED, "redirect off the site")
        elif urls.article_key(url) == urls.article_key(target.url):
            if not self.catalogue.move(target, url):  # the same address in other letters: http to https, a slash
                self._end(target, Outcome.FAILED, "redirect loop")
        else:
            with self.catalogue.transaction():
                if not self.catalogue.end_elsewhere(target, url, Outcome.REDIRECT, run=self.run):
                    self._end(target, Outcome.FAILED, "redirect loop")
                elif self._is_root(target):
                    self._doors.open(Announced())

    # -- read

    async def parse_door(self, response: Response, target: Target) -> None:
        """Reads a sitemap, a feed or a REST answer."""
        if self._is_over(response, target):
            return
        try:
            found = await self.workers.run(
                reading.read_door, target.role, response.body, response.url, total_pages(response)
            )
        except (ValueError, WorkError) as error:
            self._end(target, Outcome.FAILED, f"{target.role}: {error}")
            return
        with self.catalogue.transaction():
            new = self._add(found.seeds, target, DOORS[target.role])
            is_whole = self.doors == frozenset(Door)
            if Door.LISTING in self.doors:
                self.catalogue.add_listings(url for url in found.listings if self._is_ours(url))
            if target.role is Role.SITEMAP:
                is_whole &= self._doors.ask_children(found.more, lambda changed: self._reaches(changed.date()))
            elif new:
                self._go_on(found, target)
            self._end(target, Outcome.DOOR, partial=not is_whole)

    def _go_on(self, found: Found, target: Target) -> None:
        """Adds the next page of a pagination that still brings something new."""
        if target.depth >= self.settings.getint("LISTING_MAX_PAGES"):
            self.crawler.stats.inc_value("news/discovery/pagination-cut")
            return
        days = [seed.day for seed in found.seeds]
        oldest = min((day for day in days if day), default=None)
        is_old = bool(days) and all(day and not self._reaches(day) for day in days)
        for url, _ in found.more[:1]:
            if self._is_ours(url):
                self.catalogue.add_next(url, target, role=target.role, run=self.run, day=oldest if is_old else None)

    def _reaches(self, day: date) -> bool:
        """Whether something that is no younger than this day can hold a wanted article."""
        return self.window.since is None or day >= self.window.since

    async def parse_page(self, response: Response, target: Target) -> AsyncIterator[Article]:
        """Reads a page: an article becomes an item, a listing leads on, anything else is an outcome."""
        if self._is_over(response, target):
            return
        try:
            read = await self.workers.run(reading.read_page, page_of(response), self.site, target.own)
        except WorkError as error:
            self._end(target, Outcome.FAILED, str(error))
            return
        article = read.extraction.article
        if read.extraction.kind is not Kind.ARTICLE or article is None or self._is_root(target):
            with self.catalogue.transaction():
                self._end_page(read, target)
            return
        seeds = [seed for seed in read.found.seeds if not is_part(seed.url, response.url)]
        self._follow(replace(read.found, seeds=seeds), target, Door.LINKS)
        try:
            await complete(read.extraction, partial(self._further_page, article.url))
        except PartMissingError as error:
            self._end(target, Outcome.FAILED, str(error))
            return
        day = _local_day(article)
        if self.window.holds(day):
            yield article
        else:
            self._end(target, Outcome.SKIPPED, "outside since and until", day=day)

    def _end_page(self, read: Reading, target: Target) -> None:
        """Stores what a page that is no article came to, and where it leads."""
        is_root, kind, canonical = self._is_root(target), read.extraction.kind, read.extraction.canonical
        if is_root:
            self._doors.open(read.announced, read.found.listings)
        if kind is Kind.LISTING or is_root:
            new = self._follow(read.found, target, Door.LISTING)
            self._end(target, Outcome.LISTING, fruitful=new > 0)
            return
        self._follow(read.found, target, Door.LINKS)
        reason = read.extraction.reason
        if not (
            kind is Kind.ALTERNATE
            and canonical
            and self._is_ours(canonical)
            and self.catalogue.end_elsewhere(target, canonical, Outcome.ALTERNATE, run=self.run, reason=reason)
        ):
            self._end(target, Outcome.OTHER, reason)

    def _follow(self, found: Found, target: Target, door: Door) -> int:
        """Adds where a page leads, as far as the doors of this run allow; returns how many addresses were new."""
        if door is Door.LISTING and (door not in self.doors):
            door = Door.LINKS if self._is_root(target) else door
        new = self._add(found.seeds, target if door is Door.LISTING else None, door) if door in self.doors else 0
        if Door.LISTING in self.doors:
            self.catalogue.add_listings(url for url in found.listings if self._is_ours(url))
            if door is Door.LISTING and new:
                self._go_on(found, target)
        return new

    def _add(self, seeds: Iterable[Seed], target: Target | None, door: Door) -> int:
        """Adds seeds that are ours; those a door names are likely articles, links are what they look like."""
        ranked = []
        for seed in seeds:
            look = urls.kind_of_address(seed.url, self.root)
            if self._is_ours(seed.url) and look not in (Look.NEVER, Look.ROOT):
                trusted = look is Look.ARTICLE or (door not in (Door.LISTING, Door.LINKS) and look is not Look.LISTING)
                ranked.append((replace(seed, door=door), Rank.ARTICLE if trusted else Rank.OTHER))
        self.crawler.stats.inc_value(f"news/door/{door}/told", len(ranked))
        by_claim = target is not None and discovery.is_of_changes(target.url)
        return self.catalogue.add_seeds(
            ranked,
            run=self.run,
            chain=(target.chain or target.id) if target and not by_claim else None,
            by_claim=by_claim,
            document=target.id if target and door is Door.SITEMAP else None,
        )

    async def _further_page(self, article_url: str, url: str) -> Extraction | None:
        """A further page of an article, or None if it is gone or holds none.

        Raises:
            PartMissingError: it could not be had now.
            Stopped: the crawl is to stop.
        """
        if not self._is_ours(url):
            return None
        try:
            response = await self.crawler.engine.download_async(Request(url, meta=self._meta("PAGE_MAXSIZE")))
        except Stopped:
            raise
        except IgnoreRequest:
            return None
        except DOWNLOAD_ERRORS as error:
            raise PartMissingError(f"further page: {reason_of(error)}") from error
        if response.status in GONE or 300 <= response.status < 400:
            return None
        if response.status != 200:
            raise PartMissingError(f"further page: HTTP {response.status}")
        try:
            read = await self.workers.run(reading.read_page, page_of(response), self.site, True)
        except WorkError as error:
            raise PartMissingError(f"further page: {error}") from error
        self.catalogue.absorb(url, article_url, run=self.run)
        return read.extraction


def _conditions(target: Target) -> dict[str, str]:
    """Headers by which a server may answer that nothing has changed."""
    named = {"If-None-Match": target.etag, "If-Modified-Since": target.last_modified}
    return {name: value for name, value in named.items() if value}


def _local_day(article: Article) -> date | None:
    return date.fromisoformat(article.datePublished[:10]) if article.datePublished else None
