"""What a door of discovery gives, and how the dates it claims are read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import NamedTuple
from urllib.parse import urljoin

from pipelines.items import Door, Seed
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
    """The date in a W3C (sitemap, Atom, `dc:date`) or RFC 822 (RSS) text; empty where it is none or cannot be right."""
    text = " ".join((text or "").split())
    # fromisoformat reads week dates and bare digits too, which nobody means here.
    iso = re.match(r"\d{4}-\d{2}-\d{2}", text)
    try:
        moment = datetime.fromisoformat(text) if iso else parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return NO_DATE
    if moment.year not in PLAUSIBLE_YEARS:
        return NO_DATE
    # RFC 5322 writes -0000 for an instant in UTC whose zone is not told; it comes as a naive datetime.
    if not iso and text.endswith("-0000"):
        moment = moment.replace(tzinfo=UTC)
    return StatedDate(moment if moment.tzinfo else None, moment.date())


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
