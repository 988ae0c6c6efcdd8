"""Each door of discovery alone, and what a crawl can be limited to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipelines.items import Door
from pipelines.urls import article_date
from tests.helpers.crawling import Crawl, by_url, crawl
from tests.site.server import PAGE_SIZE, NewsSite, serve


@pytest.fixture(scope="module")
def site() -> Iterator[NewsSite]:
    with serve() as running:
        yield running


def led_to(site: NewsSite) -> set[str]:
    """Addresses of what one comes to from the front page by following links of articles and nothing else."""
    room = site.room
    todo = [post.slug for post in (*room.current[:PAGE_SIZE], *room.latest)]
    seen = set(todo)
    while todo:
        found = room.linked_from(room.by_slug[todo.pop()]) - seen
        seen |= found
        todo += found
    return {room.url(room.by_slug[slug]) for slug in seen}


@pytest.mark.parametrize("door", list(Door))
def test_a_door_alone_finds_all_that_it_leads_to(site: NewsSite, tmp_path: Path, door: Door) -> None:
    over = crawl(site, tmp_path, "-a", f"doors={door}")
    records = by_url(over.records)
    truth = by_url(site.truth())
    meant = {url for url, record in truth.items() if door in record["doors"]}
    if door is Door.LINKS:
        meant = led_to(site) & truth.keys()
    assert over.code == 0
    assert meant - records.keys() == set()
    assert records.keys() - meant == set()
    assert {tuple(record["discoveredBy"]) for record in records.values()} == {(door.value,)}


def test_two_doors_are_merged(site: NewsSite, tmp_path: Path) -> None:
    over = crawl(site, tmp_path, "-a", "doors=rest, feed")
    meant = {
        record["url"]: sorted({"rest", "feed"} & set(record["doors"]))
        for record in site.truth()
        if {"rest", "feed"} & set(record["doors"])
    }
    assert {record["url"]: record["discoveredBy"] for record in over.records} == meant


def day_of(record: dict[str, Any]) -> date | None:
    """The day of publication in the site's zone."""
    return date.fromisoformat(record["datePublished"][:10]) if record["datePublished"] else None


@pytest.fixture(scope="module")
def window(site: NewsSite, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    return crawl(site, tmp_path_factory.mktemp("output"), "-a", "since=2019-05-05", "-a", "until=2020-01-01")


def test_both_ends_of_a_window_are_included(site: NewsSite, window: Crawl) -> None:
    first, last = date(2019, 5, 5), date(2020, 1, 1)
    days = {record["url"]: day_of(record) for record in site.truth()}
    meant = {url for url, day in days.items() if day and first <= day <= last}
    undated = {url for url, day in days.items() if day is None}
    assert {days[url] for url in meant} >= {first, last}
    assert by_url(window.records).keys() == meant | undated


def test_a_window_saves_requests(site: NewsSite, window: Crawl) -> None:
    days = [day for path in window.asked if (day := article_date(site.url + path))]
    assert days
    assert date(2019, 5, 5) <= min(days)
    assert max(days) <= date(2020, 1, 1)
    rest = [path for path in window.asked if path.startswith("/wp-json/")]
    assert all("after=2019-05-04" in path and "before=2020-01-02" in path for path in rest)
    assert rest


def test_what_a_window_left_out_comes_with_a_wider_one(site: NewsSite, window: Crawl) -> None:
    before = set(window.asked)
    wider = crawl(site, window.folder.parent, "-a", "since=2019-01-01", "-a", "until=2020-01-01")
    days = {record["url"]: day_of(record) for record in site.truth()}
    added = {url for url, day in days.items() if day and date(2019, 1, 1) <= day < date(2019, 5, 5)}
    assert by_url(wider.records).keys() == added
    articles = {record["url"].removeprefix(site.url) for record in window.records}
    assert articles <= before
    assert articles & set(wider.asked) == set()
    # Many requests wait for robots.txt at the start of such a crawl, and what it forbids is one of them.
    assert [path for path in wider.asked if path.startswith("/rahasia/")] == []


@pytest.mark.parametrize("count", [1, 5])
def test_the_newest_come_first_and_never_more_than_asked_for(site: NewsSite, tmp_path: Path, count: int) -> None:
    over = crawl(site, tmp_path, "-a", f"max_articles={count}")
    newest = sorted((r["datePublished"], r["url"]) for r in site.truth() if r["datePublished"])[-count:]
    assert by_url(over.records).keys() == {url for _, url in newest}


def test_the_next_crawl_goes_on_where_a_small_one_stopped(site: NewsSite, tmp_path: Path) -> None:
    first = crawl(site, tmp_path, "-a", "max_articles=3", "-a", "doors=rest")
    second = crawl(site, tmp_path, "-a", "max_articles=4", "-a", "doors=rest")
    dated = sorted(((r["datePublished"], r["url"]) for r in site.truth() if "rest" in r["doors"]), reverse=True)
    assert by_url(first.records).keys() == {url for _, url in dated[:3]}
    assert by_url(second.records).keys() == {url for _, url in dated[3:7]}
