"""What a door of discovery gives, and how the dates it claims are read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import NamedTuple
from urllib.parse import urljoin

from pipelines.items import Door, Seed
from pipelines.parsers import dates
from pipelines.urls import PLAUSIBLE_YEARS, article_date


class More(NamedTuple):
    """A further address of the same door: a child sitemap, the next page of a feed, of a listing, of a REST answer."""

    url: str
    modified: datetime | None = None
    """Aware; when the door says that what stands there was last changed."""


@dataclass(slots=True, kw_only=True, frozen=True)
class DiscoveryResult:
    """What one document of a door told of. Addresses are absolute and in the order of the document, each once."""

    seeds: list[Seed] = field(default_factory=list)
    """May be articles."""
    more: list[More] = field(default_factory=list)
    """Where the same door goes on. A site may go on forever: stop where nothing new comes."""
    listings: list[str] = field(default_factory=list)
    """Home, category, tag, author and archive pages."""


class StatedDate(NamedTuple):
    """A date as a door gives it: an instant if it has a time and an offset, else at most a day."""

    instant: datetime | None = None
    day: date | None = None


NO_DATE = StatedDate()


def read_stated_date(text: str | None) -> StatedDate:
    """The date in a text, read as those of pages are, in any of their languages; empty where it is none.

    W3C (sitemap, Atom, `dc:date`) and RFC 822 (RSS) are what doors should write; themes and plugins translate them.
    """
    text = " ".join((text or "").split())
    if text.isdigit():  # nobody means a number here, nor the basic format of ISO 8601
        return NO_DATE
    if (moment := _w3c(text)) is not None:
        return StatedDate(moment if moment.tzinfo else None, moment.date())
    stated = dates.parse(text, timezone="UTC", captured=None) if text else None
    if stated is not None:
        instant = stated.instant if stated.offset is not None else None
        if instant is not None and stated.offset:
            instant = instant.astimezone(timezone(stated.offset))
        return StatedDate(instant, stated.day)
    return _rfc_822(text)


def _w3c(text: str) -> datetime | None:
    """What nearly all sitemaps write: for them alone it is read without being searched for."""
    # fromisoformat reads week dates, too.
    if not re.match(r"\d{4}-\d{2}-\d{2}", text):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if _is_plausible(moment) else None


def _rfc_822(text: str) -> StatedDate:
    """Its years of two figures, which elsewhere say too little."""
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return NO_DATE
    return StatedDate(moment if moment.tzinfo else None, moment.date()) if _is_plausible(moment) else NO_DATE


def _is_plausible(moment: datetime) -> bool:
    return moment.year in PLAUSIBLE_YEARS and moment.year <= datetime.now(UTC).year + 1


def make_seed(url: str, door: Door, *, published: StatedDate = NO_DATE, modified: StatedDate = NO_DATE) -> Seed:
    """A seed with the day of publication if the address or the door tells it, else that of the last change."""
    day = article_date(url)
    # The address has the site's own day, the door often that of UTC. Further apart, the address has some other number.
    if published.day and (day is None or abs(day - published.day) > timedelta(days=1)):
        day = published.day
    return Seed(
        url=url,
        door=door,
        published=published.instant,
        modified=modified.instant,
        modified_day=None if modified.instant else modified.day,
        day=day or modified.day,
    )


def candidates(root: str, paths: tuple[str, ...]) -> list[str]:
    """The paths below a site's root, which may be a folder."""
    return [urljoin(f"{root.rstrip('/')}/", path) for path in paths]
