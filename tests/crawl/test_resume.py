"""Crawls that are stopped: what was done is kept, what was not is done by the next one, and nothing is done twice."""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from crawler.spider import AHEAD
from tests.helpers.crawling import Crawl, Tripwire, by_url, crawl, finish, read_lines, start
from tests.helpers.intact import check_same, without_times
from tests.site.server import NewsSite, serve

DOORS = ("-a", "doors=sitemap,feed,rest,links")
"""All but lists, which cost two hundred requests more."""


@dataclass(slots=True)
class Stopped:
    """A crawl that was stopped, again and again, and then left to end."""

    parts: list[Crawl]
    whole: Crawl


def stopped(site: NewsSite, output: Path, points: list[int], number: int, *words: str) -> Stopped:
    """The crawls of one output folder, each stopped by a signal at its nth request, and one more."""
    parts = []
    for point in points:
        before = len(site.requests)
        process = start(site, output, *words)
        wire = Tripwire(site, process, point, number)
        parts.append(finish(site, process, output / "suarajambi", before))
        assert wire.after <= 0, "the crawl ended before it could be stopped"
    return Stopped(parts, crawl(site, output, *words))


@pytest.fixture(scope="module")
def site() -> Iterator[NewsSite]:
    with serve() as running:
        yield running


@pytest.fixture(scope="module")
def undisturbed(site: NewsSite, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    return crawl(site, tmp_path_factory.mktemp("undisturbed"), *DOORS)


@pytest.fixture(scope="module")
def killed(site: NewsSite, tmp_path_factory: pytest.TempPathFactory) -> Stopped:
    """Killed at the front page, among the doors, at the first articles, and twice among the others."""
    return stopped(site, tmp_path_factory.mktemp("killed"), [1, 6, 12, 20, 25], signal.SIGKILL, *DOORS)


def test_killed_crawls_are_really_killed(killed: Stopped) -> None:
    assert [part.code for part in killed.parts] == [-signal.SIGKILL] * 5
    assert [part.dumps for part in killed.parts] == [[]] * 5
    assert killed.whole.code == 0


def test_killed_crawls_and_the_last_one_are_one_run(killed: Stopped) -> None:
    assert killed.whole.runs() == [(killed.whole.dumps[0].stem, True)]
    assert len(killed.whole.dumps) == 1


def test_the_records_are_those_of_a_crawl_that_nobody_killed(killed: Stopped, undisturbed: Crawl) -> None:
    got, meant = by_url(killed.whole.records), by_url(undisturbed.records)
    assert got.keys() == meant.keys()
    differing = [url for url, record in meant.items() if without_times(got[url]) != without_times(record)]
    assert differing == []


def test_so_are_the_outcomes(killed: Stopped, undisturbed: Crawl) -> None:
    # Which month of the endless calendar is the last depends on the order of answers.
    ends, meant = (
        {key: end for key, end in over.ends().items() if "/agenda" not in key} for over in (killed.whole, undisturbed)
    )
    assert ends == meant


def test_only_what_was_under_way_is_fetched_again(killed: Stopped, site: NewsSite) -> None:
    asked = [path for part in (*killed.parts, killed.whole) for path in part.asked]
    again = sum(times - 1 for times in Counter(asked).values())
    # At each kill: what the downloader and the reader held at most. A page of an article counts with its first.
    assert again <= len(killed.parts) * (16 + 2)
    done = {urlsplit(record["url"]).path for record in killed.whole.records}
    assert done <= set(asked)


def test_a_dump_that_was_being_written_does_no_harm(site: NewsSite, tmp_path: Path) -> None:
    first = crawl(site, tmp_path, "-a", "doors=rest", "-a", "max_articles=2")
    torn = first.folder / f".{first.dumps[0].name}.partial"
    torn.write_text('{"url": "http')
    second = crawl(site, tmp_path, "-a", "doors=rest", "-a", "max_articles=1")
    assert len(second.records) == 1
    assert second.dumps[0] == first.dumps[0]


@pytest.fixture(scope="module")
def asked_to_stop(site: NewsSite, tmp_path_factory: pytest.TempPathFactory) -> Stopped:
    return stopped(site, tmp_path_factory.mktemp("stopped"), [30 + AHEAD], signal.SIGTERM, *DOORS)


def test_a_crawl_that_is_asked_to_stop_ends_cleanly(asked_to_stop: Stopped) -> None:
    part = asked_to_stop.parts[0]
    assert part.code == 0
    assert "Closing spider (shutdown)" in part.log
    assert "Traceback" not in part.log


def test_its_dump_holds_what_it_had(asked_to_stop: Stopped, undisturbed: Crawl) -> None:
    part, whole = by_url(asked_to_stop.parts[0].records), by_url(asked_to_stop.whole.records)
    assert 0 < len(part) < len(undisturbed.records)
    assert part.keys() < whole.keys()


def test_the_next_crawl_goes_on_with_that_run(asked_to_stop: Stopped, undisturbed: Crawl) -> None:
    part, whole = asked_to_stop.parts[0], asked_to_stop.whole
    assert whole.dumps == part.dumps
    assert whole.runs() == [(whole.dumps[0].stem, True)]
    assert by_url(whole.records).keys() == by_url(undisturbed.records).keys()
    recorded = {urlsplit(record["url"]).path for record in part.records}
    assert recorded & set(whole.asked) == set()


def test_what_a_killed_run_had_is_in_its_dump_when_another_begins(
    site: NewsSite, undisturbed: Crawl, tmp_path: Path
) -> None:
    # Asked to stop, it wrote a dump; it went on, and was killed; then something else was asked for.
    parts = []
    for point, number in ((45, signal.SIGTERM), (85, signal.SIGKILL)):
        before = len(site.requests)
        process = start(site, tmp_path, *DOORS)
        Tripwire(site, process, point, number)
        parts.append(finish(site, process, tmp_path / "suarajambi", before))
    other = crawl(site, tmp_path, "-a", "doors=sitemap,feed,rest")
    first, second = other.dumps
    assert first.stem < second.stem
    assert len(read_lines(first)) > len(parts[0].records)
    check_same(other.folder, by_url(undisturbed.records))


def test_other_arguments_begin_another_run(site: NewsSite, tmp_path: Path) -> None:
    before = len(site.requests)
    process = start(site, tmp_path, "-a", "doors=rest")
    Tripwire(site, process, 6, signal.SIGKILL)
    finish(site, process, tmp_path / "suarajambi", before)
    other = crawl(site, tmp_path, "-a", "doors=rest", "-a", "max_articles=1")
    assert [done for _, done in other.runs()] == [False, True]
    assert len(other.records) == 1
