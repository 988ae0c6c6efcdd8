"""Record and claims into the record that is published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from pipelines.fields.stated_dates import DOOR_SLACK, Choice, StatedMoment, choose, contradictions, statement_of
from pipelines.items import Dated, Door, Seed, Verdict
from pipelines.parsers.dates import Moment, is_age

PUBLISHED_TRUST = (Door.REST, Door.FEED, Door.SITEMAP)
MODIFIED_TRUST = (Door.REST, Door.FEED, Door.SITEMAP)
"""Doors in order of trust: REST reads the database, a feed entry the post, a `lastmod` may be the day of a rebuild."""


def with_claims(article: Mapping[str, Any], claims: Mapping[Door, Seed], zone: tzinfo) -> dict[str, Any]:
    """The record with what discovery adds: by which doors it was found, and dates the page itself does not give.

    What the page says wins; a door only fills in what is missing, or the time of day where the page printed only the
    day and both agree on it. A door that tells another day of publication is kept among the statements that disagree.
    """
    record = dict(article)
    record["discoveredBy"] = sorted(claims)
    kept = {about: [one for one in record["datesStated"] if one["about"] == about] for about in Dated}
    for about, claimed, trust in (
        (Dated.PUBLISHED, "published", PUBLISHED_TRUST),
        (Dated.MODIFIED, "modified", MODIFIED_TRUST),
    ):
        told = [
            StatedMoment(door, _told(moment, zone))
            for door in trust
            if door in claims and (moment := getattr(claims[door], claimed))
        ]
        of_page = _choice_of(record, about)
        choice = choose(told, of_page)
        if choice is None:
            continue
        if choice is not of_page:
            moment = choice.moment
            record |= {about: moment.value, f"{about}Raw": moment.raw, f"{about}Source": choice.source}
            if kept[about]:
                kept[about][0] = asdict(statement_of(about, choice))
        # A change is what each door calls one, be it a rebuild or a comment.
        against = list(contradictions(about, choice, told)) if about is Dated.PUBLISHED else []
        if against:
            kept[about] = [*(kept[about] or [asdict(statement_of(about, choice))]), *map(asdict, against)]
            record["extraction"] = _warned(record["extraction"], "dates-disagree")
    record["datesStated"] = [one for about in Dated for one in kept[about]]
    return record


def _told(moment: datetime, zone: tzinfo) -> Moment:
    """What a door says, in the local time of the site."""
    local = moment.astimezone(zone).isoformat(timespec="seconds")
    return Moment(local, moment.isoformat(), DOOR_SLACK)


def _choice_of(record: Mapping[str, Any], about: Dated) -> Choice | None:
    """The date of a record, as its page gave it."""
    said: str | None = record[about]
    if said is None:
        return None
    raw = record[f"{about}Raw"]
    is_about_a_day = "T" not in said and is_age(raw)  # "2 hari lalu"
    moment = Moment(said, raw, timedelta(days=1)) if is_about_a_day else Moment(said, raw)
    return Choice(record[f"{about}Source"], moment, Verdict.TRUSTED)


def _warned(extraction: Mapping[str, Any], warning: str) -> dict[str, Any]:
    return {**extraction, "warnings": sorted({*extraction["warnings"], warning})}


def utc(moment: datetime) -> str:
    """ISO 8601 in UTC, seconds, as `2019-02-19T09:21:44Z`."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
