"""Which doors of a site a run asks: few requests, and no more of them as the archive grows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain
from urllib.parse import urljoin

from crawler import discovery
from crawler.catalogue.catalogue import Catalogue
from crawler.catalogue.model import AddressRole, Outcome, Window
from crawler.catalogue.runs import RUN_ID
from crawler.discovery import AnnouncedDoors, More
from pipelines.items import Door
from pipelines.urls import normalise


@dataclass(slots=True, kw_only=True)
class DoorPlanner:
    """The doors of a site that a run may use."""

    catalogue: Catalogue
    run: str
    root: str
    window: Window
    chosen: frozenset[Door]
    is_ours: Callable[[str], bool]
    sitemap_urls: tuple[str, ...]
    feed_urls: tuple[str, ...]
    _sitemaps_named: bool = False
    _front_listings: list[str] = field(default_factory=list)

    def named_in_robots(self, sitemaps: Iterable[str]) -> None:
        """Asks the sitemaps that robots.txt names."""
        if Door.SITEMAP in self.chosen and not self.sitemap_urls:
            for url in (normalise(line, self.root) for line in sitemaps):
                if url and self.is_ours(url):
                    self._sitemaps_named = True
                    self.catalogue.frontier.ask(url, AddressRole.SITEMAP, run=self.run)

    def open(self, announced: AnnouncedDoors, listings: Iterable[str] = ()) -> None:
        """Asks the doors that the front page announces, else those at the usual places.

        Args:
            announced: what the head of the front page names.
            listings: what it links to that lists articles.
        """
        self._front_listings = [url for url in listings if self.is_ours(url)]
        asked: list[tuple[AddressRole, Iterable[str]]] = []
        if Door.SITEMAP in self.chosen and not self._sitemaps_named:
            asked.append(
                (AddressRole.SITEMAP, self.sitemap_urls or self._usual(discovery.sitemap_candidates(self.root)))
            )
        if Door.FEED in self.chosen:
            feeds = self.feed_urls or announced.feeds or self._usual(discovery.feed_candidates(self.root))
            asked.append((AddressRole.FEED, feeds))
        if Door.REST in self.chosen:
            roots = [announced.rest] if announced.rest else discovery.rest_candidates(self.root)
            asked.append((AddressRole.REST, chain.from_iterable(map(self._rest_addresses, roots))))
        for role, addresses in asked:
            for address in addresses:
                if self.is_ours(url := urljoin(self.root, address)):
                    self.catalogue.frontier.ask(url, role, run=self.run)

    def _usual(self, candidates: list[str]) -> list[str]:
        """Of the usual places those that answered in earlier runs, if any did."""
        answered = (Outcome.DOOR, Outcome.REDIRECT)
        known = {url: self.catalogue.addresses.known(url) for url in candidates}
        return [url for url, row in known.items() if row and row[1] in answered] or candidates

    def _rest_addresses(self, api_root: str) -> list[str]:
        """All posts, newest first; once that has been asked, also what changed since."""
        all_posts = discovery.rest_address(api_root, 1)
        begun = self.catalogue.addresses.known(all_posts)
        last = self.catalogue.frontier.last_run_of(AddressRole.REST)
        changed = self.catalogue.claims.last_change(Door.REST)
        if begun and begun[1] is Outcome.DOOR and last and changed:
            # By the site's own clock; a date that lies in the future would hide every change.
            return [all_posts, discovery.rest_changes_address(api_root, min(changed, began(last)))]
        return [discovery.rest_address(api_root, 1, after=self.window.since, before=self.window.until)]

    def ask_children(self, children: list[More], reaches: Callable[[datetime], bool]) -> bool:
        """Asks the child sitemaps of an index that may hold something new.

        Returns whether the index speaks for its children: whether nothing new is there as long as it does not change.
        """
        ours = [child for child in children if self.is_ours(child.url)]
        wanted = [child for child in ours if child.modified is None or reaches(child.modified)]
        for child in discovery.children_to_read(
            wanted, self.catalogue.frontier.children(child.url for child in wanted)
        ):
            self.catalogue.frontier.ask_child(child.url, discovery.stamp(child), run=self.run)
        return len(wanted) == len(ours) and all(child.modified for child in ours)

    def ask_front_listings(self) -> bool:
        """Asks again what the front page lists, where no other door knows every article; returns whether it did."""
        listings, self._front_listings = self._front_listings[:MAX_LISTINGS], []
        is_told = self.run in (
            self.catalogue.frontier.last_run_of(AddressRole.REST),
            self.catalogue.frontier.last_run_of(AddressRole.SITEMAP),
        )
        if is_told or Door.LISTING not in self.chosen:
            return False
        for url in listings:
            self.catalogue.frontier.ask(url, AddressRole.PAGE, run=self.run)
        return bool(listings)


MAX_LISTINGS = 40
"""Sections and topics on a front page; what goes on beyond is a tag cloud."""


def began(run: str) -> datetime:
    """When a run began, by its id."""
    return datetime.strptime(run[:16], RUN_ID).replace(tzinfo=UTC)
