"""The whole crawl of the demo site: what it records, what it asks for, and what it never asks for."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest

from crawler.catalogue.addresses import TWINS_A_RUN
from crawler.catalogue.frontier import UNPRODUCTIVE_LIMIT
from crawler.spider import AHEAD
from pipelines.items import Article
from pipelines.urls import article_key
from tests.helpers.crawling import Crawl, End, by_url, crawl, read_lines
from tests.helpers.intact import validator
from tests.site.content import POSTS, STATIC
from tests.site.posts import Layout, Post
from tests.site.server import NewsSite, serve

Records = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def site() -> Iterator[NewsSite]:
    with serve() as running:
        yield running


@pytest.fixture(scope="module")
def first(site: NewsSite, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    """A crawl from nothing."""
    output = tmp_path_factory.mktemp("output")
    return crawl(site, output, "-o", str(output / "export.jsonl"))


@pytest.fixture(scope="module")
def truth(site: NewsSite) -> Records:
    return by_url(site.truth())


def test_it_ends_well(first: Crawl) -> None:
    assert first.code == 0
    assert "Traceback" not in first.log
    assert [done for _, done in first.runs()] == [True]
    assert [path.stem for path in first.dumps] == [run for run, _ in first.runs()]
    assert [path.name for path in first.folder.iterdir() if "partial" in path.name] == []


def test_its_log_warns_of_nothing(first: Crawl) -> None:
    lines = first.log.splitlines()
    assert [line for line in lines if re.search(r"\] (WARNING|ERROR|CRITICAL): |Warning: ", line)] == []
    assert len([line for line in lines if "] INFO: " in line]) > 1  # a log that says nothing would prove nothing


def test_no_request_tells_where_it_comes_from(first: Crawl, site: NewsSite) -> None:
    assert len(site.requests) >= len(first.asked)
    assert [asked.path for asked in site.requests if "referer" in asked.headers] == []


def test_every_article_is_recorded_once_and_nothing_else(first: Crawl, truth: Records) -> None:
    records = by_url(first.records)
    assert truth.keys() - records.keys() == set()
    assert records.keys() - truth.keys() == set()


def test_every_layout_is_among_them(first: Crawl, truth: Records) -> None:
    assert {truth[record["url"]]["layout"] for record in first.records} == {layout.value for layout in Layout}


def test_every_record_keeps_the_published_schema(first: Crawl) -> None:
    faults = {record["url"]: [fault.message for fault in validator().iter_errors(record)] for record in first.records}
    assert {url: found for url, found in faults.items() if found} == {}


def test_every_key_is_in_every_line(first: Crawl) -> None:
    keys = {field.name for field in fields(Article)}
    assert all(record.keys() == keys for record in first.records)


def test_every_door_that_leads_to_an_article_is_named(first: Crawl, truth: Records) -> None:
    said = {record["url"]: record["discoveredBy"] for record in first.records if record["url"] in truth}
    meant = {url: sorted(truth[url]["doors"]) for url in said}
    assert {url: (doors, meant[url]) for url, doors in said.items() if doors != meant[url]} == {}


def test_an_export_holds_what_the_dump_holds(first: Crawl) -> None:
    exported = by_url(read_lines(first.folder.parent / "export.jsonl"))
    dumped = by_url(first.records)
    assert exported.keys() == dumped.keys()
    for url, record in exported.items():
        # A line of an export is written at once: what doors tell later is only in the dump, and so are twins.
        later = {"discoveredBy", "duplicateOf", "dateModified", "dateModifiedRaw", "dateModifiedSource"}
        assert {key: value for key, value in record.items() if key not in later} == {
            key: value for key, value in dumped[url].items() if key not in later
        }
        assert set(record["discoveredBy"]) <= set(dumped[url]["discoveredBy"])


def test_an_export_is_readable_text(first: Crawl) -> None:
    text = (first.folder.parent / "export.jsonl").read_text(encoding="utf-8")
    assert "“" in text
    assert "\\u201c" not in text


def test_every_fetched_address_has_an_outcome(first: Crawl, site: NewsSite) -> None:
    ends = first.ends()
    ended = {path: ends.get(article_key(site.url + path), End(None, None)) for path in first.asked}
    assert {path for path, end in ended.items() if end.outcome is None} == set()
    unexplained = {path for path, end in ended.items() if end.outcome not in ("article", "listing", "door")}
    assert {path for path in unexplained if not ended[path].reason} == set()


def test_no_known_address_is_left_behind(first: Crawl) -> None:
    assert [key for key, end in first.ends().items() if end.outcome is None] == []


def test_nothing_is_fetched_twice(first: Crawl, site: NewsSite) -> None:
    assert [path for path, times in Counter(first.asked).items() if times > 1] == []
    assert [path for path, times in Counter(site.paths()).items() if times > 1] == []


def test_what_robots_txt_forbids_is_never_asked_for(first: Crawl, site: NewsSite) -> None:
    assert [path for path in first.asked if path.startswith(("/rahasia/", "/wp-admin/"))] == []
    assert first.end(f"{site.url}/rahasia/rapat-redaksi/") == ("refused", "robots.txt")


def test_pages_that_are_no_news_say_why(first: Crawl, site: NewsSite) -> None:
    ends = [first.end(f"{site.url}/{name}/") for name in STATIC]
    assert ends == [("not-an-article", "static page")] * len(STATIC)


def test_a_page_behind_a_password_says_why(first: Crawl, site: NewsSite) -> None:
    guarded = next(post for post in POSTS if post.status == "protected")
    assert first.end(site.url + guarded.path) == ("not-an-article", "password protected")


def test_a_draft_is_never_heard_of(first: Crawl, site: NewsSite) -> None:
    draft = next(post for post in POSTS if post.status == "draft")
    assert article_key(site.url + draft.path) not in first.ends()


@pytest.mark.parametrize(
    "path", ["/", "/category/daerah/", "/tag/banjir/", "/author/redaksi/", "/2024/", "/indeks", "/kategori/daerah"]
)
def test_lists_are_told_from_articles(first: Crawl, site: NewsSite, path: str) -> None:
    assert first.end(site.url + path) == ("listing", None)


def test_pages_of_an_article_are_part_of_its_record(first: Crawl, site: NewsSite, truth: Records) -> None:
    records = by_url(first.records)
    for edge, further in (("multi-page", ("2/", "3/")), ("multi-page-query", ("?page=all",))):
        url = next(url for url, record in truth.items() if record["edge"] == edge)
        assert records[url]["articleBody"] == truth[url]["articleBody"]
        assert records[url]["extraction"]["warnings"] == []
        assert {first.end(url + part) for part in further} == {("alternate", "page of an article")}


def test_amp_twins_cost_no_request(first: Crawl) -> None:
    assert [path for path in first.asked if "amp" in urlsplit(path).path.split("/")] == []


def test_search_pages_are_left_alone(first: Crawl) -> None:
    assert [path for path in first.asked if "?s=" in path] == []


def test_a_pagination_without_end_is_left_when_it_brings_nothing_new(first: Crawl) -> None:
    pages = [path for path in first.asked if path.startswith("/category/advertorial/page/")]
    assert len(pages) <= 2


def test_a_calendar_is_left_when_it_leads_nowhere(first: Crawl) -> None:
    months = [path for path in first.asked if path.startswith("/agenda/")]
    assert 0 < len(months) <= UNPRODUCTIVE_LIMIT + AHEAD  # so many may have been handed out when the limit was reached
    assert End("trap", "addresses of this shape led nowhere") in first.ends().values()


def test_the_log_counts_what_became_of_every_address(first: Crawl, truth: Records) -> None:
    assert f"{len(truth)} article" in first.log
    assert "1 refused: robots.txt" in first.log
    assert str(first.dumps[-1]) in first.log


def test_a_dump_is_lines_of_json(first: Crawl) -> None:
    lines = first.dumps[-1].read_bytes().splitlines()
    assert len(lines) == len(first.records)
    assert all(json.loads(line)["url"] for line in lines)


@pytest.fixture(scope="module")
def again(first: Crawl, site: NewsSite) -> Crawl:
    """A second run on the site as it was."""
    return crawl(site, first.folder.parent)


def test_a_second_run_fetches_no_article(again: Crawl, truth: Records) -> None:
    assert again.code == 0
    assert set(again.asked) & {urlsplit(url).path for url in truth} == set()
    assert again.records == []
    assert len(again.dumps) == 2


def test_a_second_run_only_looks_at_the_doors(again: Crawl) -> None:
    # Front page, six sitemaps, two feeds, REST: however many articles there are.
    assert len(again.asked) <= 10


@pytest.fixture(scope="module")
def grown(again: Crawl, site: NewsSite) -> Iterator[tuple[Crawl, set[str]]]:
    """A third run after three articles came, and their paths."""
    fresh = [_moved(post, day) for day, post in enumerate(site.room.current[:3])]
    before = site.room.posts
    site.publish([*before, *fresh])
    yield crawl(site, again.folder.parent), {post.path for post in fresh}
    site.publish(before)


def _moved(post: Post, days: int) -> Post:
    """A new article with the text of an old one, years later."""
    assert post.moment is not None
    return replace(
        post,
        slug=f"{post.slug}-lagi",
        headline=f"{post.headline} Lagi",
        published=post.moment + timedelta(days=1000 + days),
        modified=None,
        number=post.number + 5000,
    )


def test_only_what_is_new_is_fetched(first: Crawl, grown: tuple[Crawl, set[str]]) -> None:
    crawled, fresh = grown
    assert {urlsplit(record["url"]).path for record in crawled.records} == fresh
    archives = {f"/{path.split('/')[1]}/" for path in fresh}  # the lists of the new years
    (changes,) = (path for path in crawled.asked if "modified_after=" in path)
    assert set(crawled.asked) - set(first.asked) == fresh | archives | {changes}
    again = set(crawled.asked) & set(first.asked)
    known = {urlsplit(record["url"]).path for record in first.records}
    # The new ones have texts of old ones, which may have moved.
    assert len(again & known) <= TWINS_A_RUN
    # The doors again, and the second page of those that showed something new and are paged: home and two feeds.
    assert len(again - known) <= 10 + 3
