"""Record and claims into the record that is published."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from typing import Any

from crawler.items import Door, Seed

PUBLISHED_TRUST = (Door.REST, Door.FEED, Door.SITEMAP)
MODIFIED_TRUST = (Door.REST, Door.FEED, Door.SITEMAP)
"""Doors in order of trust: REST reads the database, a feed entry the post, a `lastmod` may be the day of a rebuild."""


def with_claims(article: Mapping[str, Any], claims: Mapping[Door, Seed], zone: tzinfo) -> dict[str, Any]:
    """The record with what discovery adds: by which doors it was found, and dates the page itself does not give.

    What the page says wins; a door only fills in what is missing, or the time of day where the page printed only the
    day and both agree on it.
    """
    record = dict(article)
    record["discoveredBy"] = sorted(claims)
    for field, trust in (("Published", PUBLISHED_TRUST), ("Modified", MODIFIED_TRUST)):
        for door in trust:
            moment = getattr(claims[door], field.lower()) if door in claims else None
            if moment is None:
                continue
            local = moment.astimezone(zone)
            said = record[f"date{field}"]
            if said is None or (len(said) == len("2019-02-19") and said == local.date().isoformat()):
                record[f"date{field}"] = local.isoformat(timespec="seconds")
                record[f"date{field}Raw"] = moment.isoformat()
                record[f"date{field}Source"] = door
            break
    return record


def utc(moment: datetime) -> str:
    """ISO 8601 in UTC, seconds, as `2019-02-19T09:21:44Z`."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
