"""Record and claims into the record that is published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any

import orjson

from pipelines.items import Article, Dated, DateStatement, Door, Seed, Verdict
from pipelines.parsers.dates import is_age

PUBLISHED_TRUST = (Door.REST, Door.FEED, Door.SITEMAP)
MODIFIED_TRUST = (Door.REST, Door.FEED, Door.SITEMAP)
"""Doors in order of trust: REST reads the database, a feed entry the post, a `lastmod` may be the day of a rebuild."""


def as_record(article: Article) -> dict[str, Any]:
    """The JSON form of an article; by way of JSON, which is faster than `dataclasses.asdict`."""
    record: dict[str, Any] = orjson.loads(orjson.dumps(article))
    return record


def with_claims(article: Mapping[str, Any], claims: Mapping[Door, Seed], zone: tzinfo) -> dict[str, Any]:
    """The record with what discovery adds: by which doors it was found, and dates the page itself does not give.

    What the page says wins; a door only fills in what is missing, or the time of day where the page printed only the
    day and both agree on it. A door that tells another day of publication is kept among the statements that disagree.
    """
    record = dict(article)
    record["discoveredBy"] = sorted(claims)
    stated = {about: [one for one in record["datesStated"] if one["about"] == about] for about in Dated}
    for about, claimed, trust in (
        (Dated.PUBLISHED, "published", PUBLISHED_TRUST),
        (Dated.MODIFIED, "modified", MODIFIED_TRUST),
    ):
        told = [
            _statement(about, moment, door, zone)
            for door in trust
            if door in claims and (moment := getattr(claims[door], claimed))
        ]
        said = record[about]
        if told and (said is None or (len(said) == len("2019-02-19") and told[0].date.startswith(said))):
            record |= {about: told[0].date, f"{about}Raw": told[0].raw, f"{about}Source": told[0].source}
            if stated[about]:
                stated[about][0] = asdict(replace(told[0], verdict=Verdict.TIMED))
        # A change is what each door calls one, be it a rebuild or a comment.
        against = [asdict(one) for one in told if about is Dated.PUBLISHED and _is_another_day(record, one)]
        if against:
            stated[about] = [*(stated[about] or [_taken(record, about)]), *against]
            record["extraction"] = _warned(record["extraction"], "dates-disagree")
    record["datesStated"] = [one for about in Dated for one in stated[about]]
    return record


def _statement(about: Dated, moment: datetime, door: Door, zone: tzinfo) -> DateStatement:
    """What a door says, as long as something is trusted more."""
    local = moment.astimezone(zone).isoformat(timespec="seconds")
    return DateStatement(about=about, date=local, raw=moment.isoformat(), source=door, verdict=Verdict.OVERRULED)


def _taken(record: Mapping[str, Any], about: Dated) -> dict[str, Any]:
    """The date of a record, which nothing on its page contradicts."""
    raw, source = record[f"{about}Raw"], record[f"{about}Source"]
    return asdict(DateStatement(about=about, date=record[about], raw=raw, source=source, verdict=Verdict.TRUSTED))


def _is_another_day(record: Mapping[str, Any], told: DateStatement) -> bool:
    """Whether a door's instant is a day or more from that of a record, or of another day than the record has."""
    said: str = record[told.about]
    if "T" in said:
        return abs(datetime.fromisoformat(said) - datetime.fromisoformat(told.date)) >= timedelta(days=1)
    slack = timedelta(days=is_age(record[f"{told.about}Raw"]))  # "2 hari lalu"
    return abs(date.fromisoformat(said) - date.fromisoformat(told.date[:10])) > slack


def _warned(extraction: Mapping[str, Any], warning: str) -> dict[str, Any]:
    return {**extraction, "warnings": sorted({*extraction["warnings"], warning})}


def utc(moment: datetime) -> str:
    """ISO 8601 in UTC, seconds, as `2019-02-19T09:21:44Z`."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
