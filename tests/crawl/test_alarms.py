"""Crawls of a site that changes between two runs: what sets off an alarm, and what does not."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from crawler.monitor.report import ExitCode
from tests.helpers.crawling import Crawl, crawl
from tests.site.generated import generate
from tests.site.loopback import Answer
from tests.site.posts import WIB, Layout, Post, Text
from tests.site.prose import WRITERS
from tests.site.server import NewsSite, serve

DOORS = ("-a", "doors=feed,rest")
Theme = Callable[[bytes], bytes]


NOW = datetime.now(WIB)


def first_posts() -> list[Post]:
    """What the site shows first, of its present layouts only: an article a day until yesterday."""
    posts = [post for post in generate(39) if post.layout is not Layout.LAMA]
    return [
        replace(post, published=NOW - timedelta(days=ago), modified=None) for ago, post in enumerate(posts, start=1)
    ]


def fresh_posts(count: int) -> list[Post]:
    """Articles of the last hour, the last one newest: old texts under new addresses, with one sentence more."""
    return [
        replace(
            post,
            slug=f"{post.slug}-lagi",
            published=NOW - timedelta(minutes=60 - count),
            number=post.number + 1000,
            body=(*post.body, Text(f"Untuk ke-{count + 2} kalinya kabar itu ditulis, dan warga membacanya lagi.")),
        )
        for count, post in enumerate(first_posts()[:count])
    ]


def unsigned(page: bytes) -> bytes:
    """A theme that does not say who wrote it."""
    for name in WRITERS:
        page = page.replace(name.encode(), b"")
    return page


def undated(page: bytes) -> bytes:
    """A theme that does not say when it was published."""
    page = re.sub(rb'<script type="application/ld\+json".*?</script>', b"", page, flags=re.DOTALL)
    page = re.sub(rb'<meta [^>]*_time"[^>]*>', b"", page)
    return re.sub(rb"<time.*?</time>", b"", page, flags=re.DOTALL)


def shell(page: bytes) -> bytes:
    """A theme that loads everything by script."""
    return b"<!DOCTYPE html><html><head><title>Suara Jambi</title></head><body><div id='app'></div></body></html>"


def empty(page: bytes) -> bytes:
    """A theme that loads the text by script."""
    return re.sub(rb"<p[ >].*?</p>", b"", page, flags=re.DOTALL)


def teaser(page: bytes) -> bytes:
    """A theme that shows only how an article begins."""
    paragraphs = re.findall(rb"<p[ >].*?</p>", page, flags=re.DOTALL)
    lead = max(paragraphs[:2], key=len)
    return empty(page.replace(lead, lead.replace(b"<p", b"<div").replace(b"</p", b"</div"), 1))


def dressed(site: NewsSite, theme: Theme) -> Callable[[str, Mapping[str, str]], Answer]:
    """The answers of a site whose article pages wear a theme."""

    def respond(path: str, ask: Mapping[str, str]) -> Answer:
        answer = site.answer(path, ask)
        if re.match(r"/\d{4}/\d\d/\d\d/.", path) and isinstance(answer.body, bytes):
            answer.body = theme(answer.body)
        return answer

    return respond


@dataclass(slots=True, frozen=True)
class Known:
    """A site, and what its first crawl left."""

    site: NewsSite
    output: Path
    report: dict[str, Any]

    def grown(self, count: int, theme: Theme = bytes) -> set[str]:
        """Addresses of articles that come now; all article pages wear the theme from now on."""
        fresh = fresh_posts(count)
        self.site.publish([*first_posts(), *fresh])
        self.site.respond = dressed(self.site, theme)
        return {self.site.url + post.path for post in fresh}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    with serve(first_posts()) as site:
        output = tmp_path_factory.mktemp("output")
        yield Known(site, output, run(site, output)[1])


@pytest.fixture
def known(first: Known, tmp_path: Path) -> Iterator[Known]:
    """The site as it was first, and a copy of what the first crawl left."""
    shutil.copytree(first.output, tmp_path, dirs_exist_ok=True, symlinks=True)
    yield Known(first.site, tmp_path, first.report)
    first.site.publish(first_posts())
    first.site.respond = first.site.answer


def run(site: NewsSite, output: Path, *words: str, **settings: str) -> tuple[Crawl, dict[str, Any]]:
    """A crawl and its report."""
    over = crawl(site, output, *DOORS, *words, **settings)
    report: dict[str, Any] = json.loads(over.dumps[-1].with_suffix(".report.json").read_text(encoding="utf-8"))
    assert report["exitCode"] == over.code
    return over, report


def test_the_first_run_has_nothing_to_be_measured_by(first: Known) -> None:
    assert (first.report["exitCode"], first.report["alarms"], first.report["compared"]) == (0, [], [])


@pytest.mark.parametrize(
    ("theme", "kind", "message"),
    [
        (unsigned, "field", "0 of 6 articles have author; usually at least 96%"),
        (undated, "field", "0 of 6 articles have datePublished on the page; usually at least 96%"),
        (empty, "field", "0 of 6 articles have articleBody; usually at least 96%"),
        (teaser, "body", "0 of 6 articles have 50 words or more; usually at least 96%"),
        (shell, "pages", "0 of 6 pages that should be articles could be read as one; usually at least 96%"),
    ],
)
def test_a_theme_that_hides_something_is_an_alarm_with_addresses(
    known: Known, theme: Theme, kind: str, message: str
) -> None:
    fresh = known.grown(6, theme)
    over, report = run(known.site, known.output)
    assert over.code == ExitCode.ALARM
    (alarm,) = [alarm for alarm in report["alarms"] if (alarm["kind"], alarm["message"]) == (kind, message)]
    assert len(alarm["addresses"]) == 5
    assert set(alarm["addresses"]) < fresh
    assert f"ALARM ({kind}) {message}\n    {alarm['addresses'][0]}" in over.log
    assert report["compared"] == [known.report["run"]]


def test_a_few_new_articles_and_then_none_are_no_alarm(known: Known) -> None:
    known.grown(3)
    assert [run(known.site, known.output)[1]["articles"] for _ in range(2)] == [3, 0]


def test_one_article_without_an_author_is_no_alarm(known: Known) -> None:
    odd = fresh_posts(1)[0].path.encode()
    known.grown(
        3, lambda page: unsigned(page) if b"canonical" in page and odd in page.split(b"canonical")[1][:200] else page
    )
    over, report = run(known.site, known.output)
    assert (over.code, report["fields"]["author"]) == (0, 0.6667)


def failing(site: NewsSite, paths: set[str]) -> Callable[[str, Mapping[str, str]], Answer]:
    """The answers of a site that cannot show some pages."""
    return lambda path, ask: Answer(status=503) if path in paths else site.answer(path, ask)


def test_articles_that_cannot_be_had_are_an_alarm_but_not_again_when_they_are_only_tried_again(known: Known) -> None:
    fresh = known.grown(6)
    known.site.respond = failing(known.site, {urlsplit(url).path for url in fresh})
    over, report = run(known.site, known.output)
    assert (over.code, report["failures"]) == (ExitCode.ALARM, {"HTTP 503": 6})
    (alarm,) = report["alarms"]
    assert (alarm["kind"], alarm["message"]) == (
        "pages",
        "0 of 6 pages that should be articles answered; usually at least 96%",
    )
    assert set(alarm["addresses"]) < fresh
    over, report = run(known.site, known.output)
    assert (over.code, report["failures"]) == (0, {"HTTP 503": 6})


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Answer(status=404), "gone, HTTP 404"),
        (Answer(status=500), "failed, HTTP 500"),
        (Answer(body=b"<html><body>Situs sedang diperbaiki.</body></html>"), "failed, feed: HTML page"),
    ],
)
def test_a_door_that_closes_is_an_alarm_at_once(known: Known, answer: Answer, reason: str) -> None:
    site = known.site
    site.respond = lambda path, ask: replace(answer) if path == "/feed/" else site.answer(path, ask)
    over, report = run(site, known.output)
    assert over.code == ExitCode.ALARM
    assert report["alarms"] == [
        {"kind": "door", "message": f"feed: answered before, now {reason}", "addresses": [f"{site.url}/feed/"]}
    ]


def test_a_feed_that_stops_telling_is_an_alarm(known: Known) -> None:
    site = known.site
    old = {path: site.answer(path, {}).body for path in ("/feed/", "/feed/atom/")}
    fresh = known.grown(6)
    site.respond = lambda path, ask: (
        Answer(body=old[path], kind="application/xml") if path in old else site.answer(path, ask)
    )
    over, report = run(site, known.output)
    assert over.code == ExitCode.ALARM
    (alarm,) = report["alarms"]
    assert alarm["kind"] == "door"
    assert alarm["message"].startswith("0 of 6 new articles of the last days were told of by feed; usually at least 8")
    assert set(alarm["addresses"]) < fresh


def test_an_alarm_is_no_measure_and_stays_until_it_is_accepted(known: Known) -> None:
    known.grown(5, unsigned)
    assert run(known.site, known.output)[0].code == ExitCode.ALARM
    known.grown(10, unsigned)
    over, still = run(known.site, known.output)
    assert (over.code, still["articles"], still["compared"]) == (ExitCode.ALARM, 5, [known.report["run"]])
    known.grown(15, unsigned)
    over, accepted = run(known.site, known.output, ACCEPT_ALARMS="1")
    assert (over.code, accepted["accepted"]) == (0, True)
    assert [alarm["kind"] for alarm in accepted["alarms"]] == ["field"]
    known.grown(20, unsigned)
    over, after = run(known.site, known.output)
    assert (over.code, after["articles"], after["alarms"]) == (0, 5, [])
    assert after["compared"] == [accepted["run"]]


def test_a_run_that_asked_for_something_else_is_no_measure(known: Known) -> None:
    known.grown(6, unsigned)
    over, report = run(known.site, known.output, "-a", "max_articles=6")
    assert (over.code, report["fields"]["author"], report["compared"]) == (0, 0.0, [])


def test_a_site_that_falls_silent_is_an_alarm(known: Known) -> None:
    path = known.output / "suarajambi" / f"{known.report['run']}.report.json"
    today = datetime.now(UTC).date()
    for ago in (12, 11, 10, 9):
        days = [(today - timedelta(days=ago + back)).isoformat() for back in range(9)]
        written = {**known.report, "ended": f"{days[0]}T12:00:00+00:00", "days": days, "run": f"202601{99 - ago}"}
        path.with_name(f"202601{99 - ago}.report.json").write_text(json.dumps(written), encoding="utf-8")
    path.unlink()
    over, report = run(known.site, known.output)
    assert over.code == ExitCode.ALARM
    (alarm,) = report["alarms"]
    assert (alarm["kind"], alarm["message"]) == (
        "silent",
        "nothing new for 9 days; the longest pause before was 1 days",
    )
    assert f"{known.site.url}/feed/" in alarm["addresses"]
