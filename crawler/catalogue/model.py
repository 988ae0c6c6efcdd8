"""The words of the frontier: what an address is for, when its turn comes, and how it ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import IntEnum, StrEnum


class AddressRole(StrEnum):
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
    KEPT = "kept"
    """An article we hold that a later visit did not find; the reason says what it met."""
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

READ_WHOLE = (Outcome.ARTICLE, Outcome.DOOR)
"""Outcomes after which an answer "not modified" is all we need to know."""


@dataclass(slots=True, frozen=True)
class Visit:
    """An answer that arrived: when, and by which validators it can be asked for again (RFC 9110, 8.8)."""

    at: datetime
    etag: str | None = None
    last_modified: str | None = None


@dataclass(slots=True, frozen=True)
class Target:
    """An address the frontier hands out."""

    id: int
    url: str
    role: AddressRole
    chain: int | None
    depth: int
    ignore_canonical: bool
    etag: str | None = None
    last_modified: str | None = None


@dataclass(slots=True, frozen=True)
class Window:
    """The days a run asks for, both included, in the site's zone."""

    since: date | None = None
    until: date | None = None

    def holds(self, day: date | None) -> bool:
        """Returns whether an article of that day is wanted; one of unknown day is."""
        if day is None:
            return True
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)


def next_check(published: str | None, seen: datetime, now: datetime, ages: Sequence[timedelta]) -> datetime | None:
    """When an article is to be looked at again: at the next of the ages it will reach; None if it has passed them all.

    Args:
        published: ISO 8601 with offset, or a day, or None if unknown; then, and where it lies in the future, its age
            counts from when it was first seen.
        seen: when it was first seen, aware.
        now: aware.
        ages: in any order.
    """
    born = seen
    if published is not None:
        moment = datetime.fromisoformat(published)
        # A day begins later in UTC than in Indonesia; some hours do not matter.
        born = min(seen, moment if moment.tzinfo else datetime.combine(moment.date(), time(), UTC))
    return min((born + age for age in ages if born + age > now), default=None)
