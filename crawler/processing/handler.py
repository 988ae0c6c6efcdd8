"""What an answer means to the catalogue, whoever brings it: a crawl, or the archive of one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any
from urllib.parse import urljoin, urlsplit

from scrapy.http import Response
from scrapy.utils.datatypes import LocalCache

from crawler import discovery
from crawler.catalogue.catalogue import Catalogue
from crawler.catalogue.model import AddressRole, Outcome, Rank, Target, Window
from crawler.discovery import AnnouncedDoors, DiscoveryResult
from crawler.processing import tasks
from crawler.processing.pages import meaning_of, whole_article
from crawler.processing.planner import DoorPlanner
from crawler.processing.responses import arrived_of, total_pages, visit_of
from crawler.processing.tasks import PageResult
from crawler.processing.workers import WorkError, Workers
from pipelines import urls
from pipelines.items import Article, Door, Extraction, Kind, Seed
from pipelines.urls import Look

GONE = (404, 410)
"""HTTP statuses that say an address holds nothing."""

NOT_MODIFIED = 304

LINKS_KEPT = 20_000
"""Addresses; a few megabytes."""

DOORS = {AddressRole.SITEMAP: Door.SITEMAP, AddressRole.FEED: Door.FEED, AddressRole.REST: Door.REST}


class PartMissingError(Exception):
    """A page of an article could not be had now; the message is the reason."""


@dataclass(slots=True, kw_only=True)
class ResponseHandler:
    """Reads the answers of one run and stores what they mean."""

    catalogue: Catalogue
    run: str
    root: str
    window: Window
    chosen: frozenset[Door]
    is_ours: Callable[[str], bool]
    doors: DoorPlanner
    max_pages: int
    """Pages of one pagination."""
    workers: Workers
    read_page: Callable[[Response, bool], Awaitable[PageResult]]
    """What a page is, taken for itself or not; raises WorkError."""
    further_page: Callable[[str], Awaitable[Response | None]]
    """The answer of a further page of an article, None if it may not be asked for; raises PartMissingError."""
    count: Callable[[str, int], object]
    """Told of numbers for the report."""
    _linked: LocalCache[str, None] = field(default_factory=lambda: LocalCache(LINKS_KEPT))
    """Where pages of this run lead: most of a page's links stand on all pages, and a second word of one is no news."""

    def ask_first(self, listing_urls: Iterable[str]) -> None:
        """Asks what a run asks first: the front page, and the lists that the site file names."""
        for url in (self.root, *listing_urls):
            self.catalogue.frontier.ask(urljoin(self.root, url), AddressRole.PAGE, run=self.run)

    def end(self, target: Target, outcome: Outcome, reason: str | None = None, **more: Any) -> None:
        """Stores how an address ended; `more` as `Catalogue.end` takes it."""
        with self.catalogue.transaction():
            self.catalogue.addresses.end(target.id, outcome, run=self.run, reason=reason, **more)
            if self.is_root(target) and outcome is not Outcome.LISTING:
                self.doors.open(AnnouncedDoors())  # the front page cannot be read; its doors may be open all the same

    def is_root(self, target: Target) -> bool:
        """Returns whether it is the front page."""
        return target.role is AddressRole.PAGE and urls.article_key(target.url) == urls.article_key(self.root)

    def _is_over(self, response: Response, target: Target) -> bool:
        """Stores the outcome of a response that holds nothing to read; False if there is something."""
        status = response.status
        self.catalogue.addresses.visited(target.id, visit_of(response))
        if status in GONE:
            self._end_gone(response, target)
        elif status == NOT_MODIFIED:
            self.end(target, Outcome.DOOR if target.role is not AddressRole.PAGE else Outcome.ARTICLE, "not modified")
        elif 300 <= status < 400:
            self._end_redirect(response, target)
        elif status != 200:
            self.end(target, Outcome.FAILED, f"HTTP {status}")
        elif not response.body.strip():
            self.end(target, Outcome.OTHER, "empty body")
        else:
            return False
        return True

    def _end_gone(self, response: Response, target: Target) -> None:
        with self.catalogue.transaction():
            capture = response.meta.get("capture")
            self.catalogue.addresses.mark_gone(
                target, capture, run=self.run, reason=f"HTTP {response.status}", now=arrived_of(response)
            )
            if self.is_root(target):
                self.doors.open(AnnouncedDoors())

    def _end_redirect(self, response: Response, target: Target) -> None:
        location = (response.headers.get("Location") or b"").decode("latin-1")
        url = urls.normalise(location, response.url) if location else None
        if url is None:
            self.end(target, Outcome.FAILED, "redirect to nowhere")
        elif urls.is_private_host(urlsplit(url).hostname or "") and not self.is_ours(url):
            self.end(target, Outcome.REFUSED, "redirect to a private address")
        elif not self.is_ours(url):
            self.end(target, Outcome.REFUSED, "redirect off the site")
        elif urls.article_key(url) == urls.article_key(target.url):
            if not self.catalogue.addresses.move(
                target, url
            ):  # the same address in other letters: http to https, a slash
                self.end(target, Outcome.FAILED, "redirect loop")
        else:
            with self.catalogue.transaction():
                if not self.catalogue.addresses.mark_redirect(target, url, Outcome.REDIRECT, run=self.run):
                    self.end(target, Outcome.FAILED, "redirect loop")
                elif self.is_root(target):
                    self.doors.open(AnnouncedDoors())

    async def door(self, response: Response, target: Target) -> None:
        """Reads a sitemap, a feed or a REST answer."""
        if self._is_over(response, target):
            return
        try:
            found = await self.workers.run(
                tasks.read_door, target.role, response.body, response.url, total_pages(response)
            )
        except (ValueError, WorkError) as error:
            self.end(target, Outcome.FAILED, f"{target.role}: {error}")
            return
        with self.catalogue.transaction():
            new = self._add(found.seeds, target, DOORS[target.role])
            is_whole = self.chosen == frozenset(Door)
            self._add_listings(found)
            if target.role is AddressRole.SITEMAP:
                is_whole &= self.doors.ask_children(found.more, lambda changed: self._may_hold_wanted(changed.date()))
            elif new:
                self._go_on(found, target)
            self.end(target, Outcome.DOOR, partial=not is_whole)

    def _go_on(self, found: DiscoveryResult, target: Target) -> None:
        """Adds the next page of a pagination that still brings something new."""
        if target.depth >= self.max_pages:
            self.count("news/discovery/pagination-cut", 1)
            return
        days = [seed.day for seed in found.seeds]
        oldest = min((day for day in days if day), default=None)
        is_old = bool(days) and all(day and not self._may_hold_wanted(day) for day in days)
        for url, _ in found.more[:1]:
            if self.is_ours(url):
                self.catalogue.frontier.add_next(
                    url, target, role=target.role, run=self.run, day=oldest if is_old else None
                )

    def _may_hold_wanted(self, day: date) -> bool:
        """Returns whether something that is no younger than this day can hold a wanted article."""
        return self.window.since is None or day >= self.window.since

    async def page(self, response: Response, target: Target) -> Article | None:
        """Reads a page: an article is returned to be stored, a listing leads on, anything else is an outcome."""
        if self._is_over(response, target):
            return None
        try:
            read = await self.read_page(response, target.ignore_canonical)
        except WorkError as error:
            self.end(target, Outcome.FAILED, str(error))
            return None
        meaning = meaning_of(read.extraction, is_front_page=self.is_root(target), is_ours=self.is_ours)
        if meaning is not Kind.ARTICLE:
            with self.catalogue.transaction():
                self._end_page(read, meaning, target)
            return None
        self._follow(read.found, target, Door.LINKS)
        try:
            article = await whole_article(read.extraction, partial(self._further_page, response.url))
        except PartMissingError as error:
            self.end(target, Outcome.FAILED, str(error))
            return None
        day = _local_day(article)
        if self.window.holds(day):
            return article
        self.end(target, Outcome.SKIPPED, "outside since and until", day=day)
        return None

    def _end_page(self, read: PageResult, meaning: Kind, target: Target) -> None:
        """Stores what a page that is no article came to, and where it leads."""
        if self.is_root(target):
            self.doors.open(read.announced, read.found.listings)
        if meaning is Kind.LISTING:
            new = self._follow(read.found, target, Door.LISTING)
            self.end(target, Outcome.LISTING, fruitful=new > 0)
            return
        self._follow(read.found, target, Door.LINKS)
        reason, canonical = read.extraction.reason, read.extraction.canonical
        if not (
            meaning is Kind.ALTERNATE
            and canonical
            and self.catalogue.addresses.mark_redirect(
                target, canonical, Outcome.ALTERNATE, run=self.run, reason=reason
            )
        ):
            self.end(target, Outcome.OTHER, reason)

    def _follow(self, found: DiscoveryResult, target: Target, door: Door) -> int:
        """Adds where a page leads, as far as the doors of this run allow; returns how many addresses were new."""
        if door is Door.LISTING and (door not in self.chosen):
            door = Door.LINKS if self.is_root(target) else door
        new = self._add(found.seeds, target if door is Door.LISTING else None, door) if door in self.chosen else 0
        self._add_listings(found)
        if door is Door.LISTING and new:
            self._go_on(found, target)
        return new

    def _add_listings(self, found: DiscoveryResult) -> None:
        if Door.LISTING in self.chosen:
            new = [url for url in found.listings if url not in self._linked and self.is_ours(url)]
            self.catalogue.frontier.add_listings(new)
            self._linked.update(dict.fromkeys(new))

    def _add(self, seeds: Iterable[Seed], target: Target | None, door: Door) -> int:
        """Adds seeds that are ours; those a door names are likely articles, links are what they look like."""
        ranked = []
        for seed in seeds:
            if door is Door.LINKS and seed.url in self._linked:
                continue
            look = urls.kind_of_address(seed.url, self.root)
            if self.is_ours(seed.url) and look not in (Look.NEVER, Look.ROOT):
                trusted = look is Look.ARTICLE or (door not in (Door.LISTING, Door.LINKS) and look is not Look.LISTING)
                ranked.append((replace(seed, door=door), Rank.ARTICLE if trusted else Rank.OTHER))
        self.count(f"news/door/{door}/told", len(ranked))
        if door is Door.LINKS:
            self._linked.update(dict.fromkeys(seed.url for seed, _ in ranked))
        by_claim = target is not None and discovery.is_of_changes(target.url)
        return self.catalogue.frontier.add_seeds(
            ranked,
            run=self.run,
            chain=(target.chain or target.id) if target and not by_claim else None,
            by_claim=by_claim,
            document=target.id if target and target.role is not AddressRole.PAGE and not by_claim else None,
        )

    async def _further_page(self, article_url: str, url: str) -> Extraction | None:
        """A further page of an article, or None if it is gone or holds none.

        Raises:
            PartMissingError: it could not be had now.
        """
        response = await self.further_page(url) if self.is_ours(url) else None
        if response is None or response.status in GONE or 300 <= response.status < 400:
            return None
        if response.status != 200:
            raise PartMissingError(f"further page: HTTP {response.status}")
        try:
            read = await self.read_page(response, True)
        except WorkError as error:
            raise PartMissingError(f"further page: {error}") from error
        self.catalogue.addresses.mark_as_page_of(url, article_url, run=self.run)
        return read.extraction


def _local_day(article: Article) -> date | None:
    return date.fromisoformat(article.datePublished[:10]) if article.datePublished else None
