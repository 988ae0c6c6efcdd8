"""`pipelines.record`: what discovery may add to a record, and what it may not."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.items import Door, Seed
from pipelines.record import utc, with_claims

WIB = ZoneInfo("Asia/Jakarta")
WIT = ZoneInfo("Asia/Jayapura")
URL = "https://contoh.id/berita/karet/"


def record(**known: Any) -> dict[str, Any]:
    dates = {f"date{field}{part}": None for field in ("Published", "Modified") for part in ("", "Raw", "Source")}
    rest = {"discoveredBy": [], "datesStated": [], "extraction": {"version": "x", "warnings": ["body-uncertain"]}}
    return {"url": URL, "headline": "Harga Karet", **rest, **dates, **known}


def seed(door: Door, published: datetime | None = None, modified: datetime | None = None, **more: Any) -> Seed:
    return Seed(url=URL, door=door, published=published, modified=modified, **more)


def claims(*seeds: Seed) -> dict[Door, Seed]:
    return {one.door: one for one in seeds}


PUBLISHED = datetime(2021, 3, 4, 2, 21, 44, tzinfo=UTC)
MODIFIED = datetime(2021, 3, 5, 18, 0, tzinfo=UTC)


def test_a_door_fills_what_the_page_does_not_say() -> None:
    made = with_claims(record(), claims(seed(Door.REST, PUBLISHED, MODIFIED)), WIB)
    assert made["datePublished"] == "2021-03-04T09:21:44+07:00"
    assert made["datePublishedSource"] == "rest"
    assert datetime.fromisoformat(made["datePublishedRaw"]) == PUBLISHED
    assert made["dateModified"] == "2021-03-06T01:00:00+07:00"
    assert made["dateModifiedSource"] == "rest"
    assert datetime.fromisoformat(made["dateModifiedRaw"]) == MODIFIED


def test_the_page_wins() -> None:
    page = record(
        datePublished="2020-01-01T08:00:00+07:00",
        datePublishedRaw="1 Januari 2020 08:00",
        datePublishedSource="text",
        dateModified="2020-01-02T08:00:00+07:00",
        dateModifiedRaw="2020-01-02T08:00:00+07:00",
        dateModifiedSource="meta",
    )
    made = with_claims(page, claims(seed(Door.REST, PUBLISHED, MODIFIED), seed(Door.SITEMAP, PUBLISHED)), WIB)
    told = {"discoveredBy", "datesStated", "extraction"}
    assert {key for key in made if made[key] != page[key]} == told


@pytest.mark.parametrize(
    ("day", "zone", "expected"),
    [
        ("2021-03-04", WIB, "2021-03-04T09:21:44+07:00"),
        ("2021-03-04", WIT, "2021-03-04T11:21:44+09:00"),
        ("2021-03-03", WIB, "2021-03-03"),
        ("2021-03-05", WIB, "2021-03-05"),
    ],
)
def test_a_day_becomes_an_instant_only_where_both_agree(day: str, zone: ZoneInfo, expected: str) -> None:
    page = record(datePublished=day, datePublishedRaw="Kamis", datePublishedSource="text")
    made = with_claims(page, claims(seed(Door.FEED, PUBLISHED)), zone)
    assert made["datePublished"] == expected
    assert made["datePublishedSource"] == ("text" if expected == day else "feed")
    assert (made["datePublishedRaw"] == "Kamis") is (expected == day)


def test_days_are_compared_in_the_zone_of_the_site() -> None:
    late = datetime(2021, 3, 3, 22, 30, tzinfo=UTC)  # 05:30 of the 4th in Jambi
    page = record(datePublished="2021-03-04", datePublishedRaw="4 Maret 2021", datePublishedSource="text")
    assert with_claims(page, claims(seed(Door.REST, late)), WIB)["datePublished"] == "2021-03-04T05:30:00+07:00"


def test_the_database_is_trusted_before_the_feed_before_the_sitemap() -> None:
    rest, feed, sitemap = (PUBLISHED + timedelta(hours=hour) for hour in range(3))
    every = claims(seed(Door.SITEMAP, sitemap, sitemap), seed(Door.FEED, feed, feed), seed(Door.REST, rest, rest))
    made = with_claims(record(), every, WIB)
    assert (made["datePublishedSource"], made["dateModifiedSource"]) == ("rest", "rest")
    del every[Door.REST]
    made = with_claims(record(), every, WIB)
    assert (made["datePublishedSource"], made["dateModifiedSource"]) == ("feed", "feed")
    del every[Door.FEED]
    made = with_claims(record(), every, WIB)
    assert (made["datePublishedSource"], made["dateModifiedSource"]) == ("sitemap", "sitemap")


def test_a_silent_door_does_not_hide_a_less_trusted_one() -> None:
    made = with_claims(record(), claims(seed(Door.REST, PUBLISHED), seed(Door.SITEMAP, None, MODIFIED)), WIB)
    assert made["datePublishedSource"] == "rest"
    assert made["dateModifiedSource"] == "sitemap"


def test_a_day_for_ordering_is_no_date() -> None:
    hinted = seed(Door.SITEMAP, day=date(2021, 3, 4))
    assert with_claims(record(), claims(hinted), WIB) == record(discoveredBy=["sitemap"])


def test_modified_is_not_published() -> None:
    made = with_claims(record(), claims(seed(Door.SITEMAP, None, MODIFIED)), WIB)
    assert made["datePublished"] is None
    assert made["datePublishedRaw"] is None
    assert made["datePublishedSource"] is None


def test_discovered_by_names_every_door_once_and_in_order() -> None:
    every = claims(*(seed(door) for door in (Door.REST, Door.LINKS, Door.SITEMAP, Door.FEED, Door.LISTING)))
    assert with_claims(record(), every, WIB)["discoveredBy"] == ["feed", "links", "listing", "rest", "sitemap"]
    assert with_claims(record(), {}, WIB)["discoveredBy"] == []


def test_the_record_given_is_not_changed() -> None:
    page = record()
    with_claims(page, claims(seed(Door.REST, PUBLISHED, MODIFIED)), WIB)
    assert page == record()


def statement(date: str, source: str, verdict: str, raw: str = "", about: str = "datePublished") -> dict[str, str]:
    return {"about": about, "date": date, "raw": raw or date, "source": source, "verdict": verdict}


def test_a_door_that_tells_another_day_of_publication_is_kept() -> None:
    said = {
        "datePublished": "2020-01-01T08:00:00+07:00",
        "datePublishedRaw": "1 Januari",
        "datePublishedSource": "text",
    }
    page = record(**said)
    every = claims(seed(Door.REST, PUBLISHED), seed(Door.FEED, datetime(2020, 1, 1, 9, tzinfo=UTC)))
    made = with_claims(page, every, WIB)
    assert made["datesStated"] == [
        statement("2020-01-01T08:00:00+07:00", "text", "most-trusted", "1 Januari"),
        statement("2021-03-04T09:21:44+07:00", "rest", "less-trusted", "2021-03-04T02:21:44+00:00"),
    ]
    assert made["extraction"] == {"version": "x", "warnings": ["body-uncertain", "dates-disagree"]}
    assert page == record(**said)


def test_doors_that_contradict_each_other_are_kept() -> None:
    made = with_claims(record(), claims(seed(Door.REST, PUBLISHED), seed(Door.SITEMAP, MODIFIED)), WIB)
    assert [(one["source"], one["verdict"]) for one in made["datesStated"]] == [
        ("rest", "most-trusted"),
        ("sitemap", "less-trusted"),
    ]


@pytest.mark.parametrize(
    ("said", "raw", "told", "kept"),
    [
        ("2021-03-04T09:00:00+07:00", "", PUBLISHED, False),
        ("2021-03-04T23:59:00+07:00", "", datetime(2021, 3, 4, 17, 1, tzinfo=UTC), False),
        ("2021-03-03T09:21:45+07:00", "", PUBLISHED, False),
        ("2021-03-03T09:21:44+07:00", "", PUBLISHED, True),
        ("2021-03-04", "4 Maret 2021", PUBLISHED, False),
        ("2021-03-03", "3 Maret 2021", PUBLISHED, True),
        ("2021-03-03", "2 hari lalu", PUBLISHED, False),
        ("2021-03-02", "2 hari lalu", PUBLISHED, True),
    ],
)
def test_only_another_day_is_a_contradiction(said: str, raw: str, told: datetime, kept: bool) -> None:
    page = record(datePublished=said, datePublishedRaw=raw or said, datePublishedSource="text")
    assert bool(with_claims(page, claims(seed(Door.REST, told)), WIB)["datesStated"]) is kept


def test_a_door_that_tells_another_time_of_a_change_is_none() -> None:
    page = record(dateModified="2020-01-02", dateModifiedRaw="2 Januari 2020", dateModifiedSource="text")
    made = with_claims(page, claims(seed(Door.SITEMAP, None, MODIFIED)), WIB)
    assert (made["datesStated"], made["extraction"]) == ([], page["extraction"])


def test_the_time_of_day_of_a_door_takes_the_place_of_the_day_that_won() -> None:
    lost = statement("2021-02-01", "url", "less-trusted")
    change = statement("2021-03-09", "meta", "most-trusted", about="dateModified")
    page = record(
        datePublished="2021-03-04",
        datePublishedRaw="4 Maret 2021",
        datePublishedSource="text",
        datesStated=[statement("2021-03-04", "text", "most-trusted", "4 Maret 2021"), lost, change],
    )
    made = with_claims(page, claims(seed(Door.REST, PUBLISHED)), WIB)
    won = statement("2021-03-04T09:21:44+07:00", "rest", "tells-time", "2021-03-04T02:21:44+00:00")
    assert made["datesStated"] == [won, lost, change]


moments = st.none() | st.integers(0, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
said = st.none() | st.sampled_from(["2021-03-04", "2021-03-04T09:21:44+07:00", "2021-03-04T02:21:44+00:00"])


@given(st.dictionaries(st.sampled_from(Door), st.tuples(moments, moments)), said, said)
def test_no_date_is_invented(
    doors: dict[Door, tuple[datetime | None, datetime | None]], published: str | None, modified: str | None
) -> None:
    page = record(
        datePublished=published,
        datePublishedRaw=published,
        datePublishedSource=published and "meta",
        dateModified=modified,
        dateModifiedRaw=modified,
        dateModifiedSource=modified and "meta",
    )
    seeds = claims(*(seed(door, *pair) for door, pair in doors.items()))
    made = with_claims(page, seeds, WIB)
    assert made["discoveredBy"] == sorted(doors)
    for field, before in (("Published", published), ("Modified", modified)):
        after = made[f"date{field}"]
        offered = [m.isoformat(timespec="seconds") for m in (getattr(s, field.lower()) for s in seeds.values()) if m]
        if after != before:
            assert before is None or after.startswith(before)
            assert datetime.fromisoformat(after).astimezone(UTC).isoformat() in offered
            assert made[f"date{field}Source"] in doors
    changed = {key for key in made if made[key] != page[key]}
    assert all(key in ("discoveredBy", "extraction") or key.startswith("date") for key in changed)
    for about in ("datePublished", "dateModified"):
        stated = [one for one in made["datesStated"] if one["about"] == about]
        assert len(stated) != 1
        if stated:
            taken = {"date": made[about], "raw": made[f"{about}Raw"], "source": made[f"{about}Source"]}
            assert stated[0] == {"about": about, "verdict": "most-trusted"} | taken
            assert {one["date"] for one in stated[1:]}.isdisjoint({made[about]})
    disagree = "dates-disagree" in made["extraction"]["warnings"]
    assert disagree is any(one["about"] == "datePublished" for one in made["datesStated"])
    assert [one for one in made["datesStated"] if one["about"] == "dateModified"] == []


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(2019, 2, 19, 9, 21, 44, tzinfo=UTC), "2019-02-19T09:21:44Z"),
        (datetime(2019, 2, 19, 5, 0, 0, 999_999, tzinfo=WIB), "2019-02-18T22:00:00Z"),
        (datetime(2019, 2, 19, 1, 30, tzinfo=timezone(-timedelta(hours=9, minutes=30))), "2019-02-19T11:00:00Z"),
    ],
)
def test_utc(moment: datetime, expected: str) -> None:
    assert utc(moment) == expected
