"""The words of the frontier: what an address is for, when its turn comes, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum


class Role(StrEnum):
    """How an address is read once it is fetched."""

    SITEMAP = "sitemap"
    FEED = "feed"
    REST = "rest"
    PAGE = "page"


class Rank(IntEnum):
    """Order of fetching. Doors come first: few requests that say much, so that claims are known when articles come."""

    DOOR = 0
    ARTICLE = 1
    OTHER = 2


class Outcome(StrEnum):
    """How a fetched address ended. Every one has a reason beside it, but for articles and listings."""

    ARTICLE = "article"
    LISTING = "listing"
    DOOR = "door"
    OTHER = "not-an-article"
    TRAP = "trap"
    ALTERNATE = "alternate"
    REDIRECT = "redirect"
    GONE = "gone"
    REFUSED = "refused"
    FAILED = "failed"
    SKIPPED = "skipped"


RETRIED = (Outcome.FAILED, Outcome.REFUSED, Outcome.SKIPPED)
"""Outcomes that the next run asks about again; robots.txt may have changed, which costs no request to find out."""


@dataclass(slots=True, frozen=True)
class Target:
    """An address the frontier hands out."""

    id: int
    url: str
    role: Role
    chain: int | None
    depth: int
    own: bool


@dataclass(slots=True, frozen=True)
class Window:
    """The days a run asks for, both included, in the site's zone."""

    since: date | None = None
    until: date | None = None

    def holds(self, day: date | None) -> bool:
        """Whether an article of that day is wanted; one of unknown day is."""
        if day is None:
            return True
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)
