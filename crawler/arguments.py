"""Arguments of a crawl (`-a name=value`), read and checked before anything is fetched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from crawler.catalogue.model import Window
from pipelines import urls
from pipelines.items import Door

NAMES = ("url", "since", "until", "max_articles", "doors")


@dataclass(slots=True, frozen=True)
class Arguments:
    """What a crawl is asked for."""

    root: str
    window: Window
    max_articles: int | None
    doors: frozenset[Door]


def read_arguments(given: Mapping[str, str]) -> Arguments:
    """The arguments of a crawl.

    `url`: base address of the site; `since`, `until`: days as YYYY-MM-DD in the site's zone, both included;
    `max_articles`: a number; `doors`: a choice of sitemap, feed, rest, listing, links, separated by commas.

    Raises:
        ValueError: an argument is unknown or makes no sense; the message names it.
    """
    unknown = sorted(set(given) - set(NAMES))
    if unknown:
        raise ValueError(f"unknown argument {unknown[0]}; there are {', '.join(NAMES)}")
    root = urls.normalise(given["url"])
    if root is None:
        raise ValueError(f"url={given['url']}: not an http address")
    window = Window(_day(given, "since"), _day(given, "until"))
    if window.since and window.until and window.since > window.until:
        raise ValueError("since is later than until")
    return Arguments(root, window, _count(given, "max_articles"), _doors(given))


def _day(given: Mapping[str, str], name: str) -> date | None:
    try:
        return date.fromisoformat(given[name]) if given.get(name) else None
    except ValueError:
        raise ValueError(f"{name}={given[name]}: not a day as YYYY-MM-DD") from None


def _count(given: Mapping[str, str], name: str) -> int | None:
    value = given.get(name)
    if not value:
        return None
    if not value.isdecimal() or int(value) == 0:
        raise ValueError(f"{name}={value}: not a positive number")
    return int(value)


def _doors(given: Mapping[str, str]) -> frozenset[Door]:
    names = [name.strip() for name in given.get("doors", "").split(",") if name.strip()]
    try:
        return frozenset(map(Door, names)) or frozenset(Door)
    except ValueError:
        raise ValueError(f"doors={given['doors']}: there are {', '.join(Door)}") from None
