"""A disk that is full and a catalogue that is damaged stop the crawl with one clear message, and nothing is lost."""

from __future__ import annotations

import os
import resource
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from crawler.monitor.report import ExitCode
from tests.helpers.crawling import Crawl, by_url, copied, crawl, finish, start
from tests.helpers.intact import check_same
from tests.helpers.launcher import Launched
from tests.kills import DOORS
from tests.site.loopback import Answer
from tests.site.server import NewsSite, serve

PAGE = 4096
"""Bytes of a page of SQLite."""


@pytest.fixture(scope="module")
def site() -> Iterator[NewsSite]:
    with serve() as running:
        yield running


@pytest.fixture(scope="module")
def undisturbed(site: NewsSite, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    return crawl(site, tmp_path_factory.mktemp("undisturbed"), *DOORS)


def largest(folder: Path) -> int:
    """Bytes of the largest file of a crawl."""
    return max(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def allow(process: Launched, size: int) -> None:
    """From now on the process cannot write a file beyond so many bytes."""
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def at_request(number: int, site: NewsSite, act: Callable[[], None]) -> None:
    """Does something while the nth request from now on, but for robots.txt, waits for its answer."""
    left = number

    def respond(path: str, ask: Mapping[str, str]) -> Answer:
        nonlocal left
        left -= path != "/robots.txt"
        if left == 0:
            site.respond = site.answer
            act()
        return site.answer(path, ask)

    site.respond = respond


def is_clear(over: Crawl, words: str) -> None:
    """The crawl ended with one message, which says these words."""
    critical = [line for line in over.log.splitlines() if "CRITICAL" in line]
    assert len(critical) == 1, over.log
    assert words in critical[0]
    assert "Traceback" not in over.log


def test_a_disk_that_is_full_stops_the_crawl_and_loses_nothing(
    site: NewsSite, undisturbed: Crawl, tmp_path: Path
) -> None:
    folder = tmp_path / "suarajambi"
    for number, more in ((1, 0), (12, 0), (20, 700), (25, 1500), (30, 3000)):
        before = len(site.requests)
        process = start(site, tmp_path, *DOORS)
        at_request(number, site, lambda more=more, process=process: allow(process, largest(folder) + more))  # type: ignore[misc]
        over = finish(site, process, folder, before)
        assert over.code == ExitCode.STORAGE
        is_clear(over, "could not be written")
        assert over.dumps == []
    whole = crawl(site, tmp_path, *DOORS)
    assert whole.code == ExitCode.HEALTHY
    assert [done for _, done in whole.runs()] == [True]
    check_same(folder, by_url(undisturbed.records))


def test_a_disk_that_is_full_from_the_start_is_told(site: NewsSite, tmp_path: Path) -> None:
    before = len(site.requests)
    process = start(site, tmp_path, *DOORS, file_size=0)
    log = process.communicate(timeout=60)[1]
    assert process.returncode == ExitCode.STORAGE
    assert "catalogue.sqlite could not be written" in log
    assert "Traceback" not in log
    assert len(site.requests) == before


def test_a_dump_that_finds_no_space_is_not_there(site: NewsSite, undisturbed: Crawl, tmp_path: Path) -> None:
    folder = tmp_path / "suarajambi"
    partial: list[Path] = []

    def fill() -> None:
        warc = next((folder / "warc").glob("*.warc.gz"))
        run = warc.name.removeprefix("suarajambi-").rpartition("-")[0]
        partial.append(folder / f".{run}.jsonl.partial")
        partial[0].symlink_to("/dev/full")  # where no byte finds space

    before = len(site.requests)
    process = start(site, tmp_path, *DOORS)
    at_request(1, site, fill)
    over = finish(site, process, folder, before)
    assert over.code == ExitCode.STORAGE
    is_clear(over, f"{partial[0].name.removeprefix('.').removesuffix('.partial')} could not be written")
    assert over.dumps == []
    partial[0].unlink()
    before = len(site.requests)
    assert crawl(site, tmp_path, *DOORS).code == ExitCode.HEALTHY
    assert site.paths()[before:] == []
    check_same(folder, by_url(undisturbed.records))


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2 // PAGE * PAGE)


def overwrite(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 4 // PAGE * PAGE)
        file.write(b"\xff" * (path.stat().st_size // 2))


def replace(path: Path) -> None:
    path.write_bytes(b"<html>bukan katalog</html>" * 1000)


@pytest.fixture(scope="module")
def finished(site: NewsSite, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    return crawl(site, tmp_path_factory.mktemp("finished"), "-a", "doors=rest")


@pytest.mark.parametrize("damage", [cut, overwrite, replace])
def test_a_damaged_catalogue_is_reported_and_left_as_it_is(
    site: NewsSite, finished: Crawl, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    done = copied(finished, tmp_path)
    path = done.folder / "catalogue.sqlite"
    damage(path)
    damaged = path.read_bytes()
    process = start(site, tmp_path, "-a", "doors=rest")
    log = process.communicate(timeout=60)[1]
    assert process.returncode == 1
    critical = [line for line in log.splitlines() if "CRITICAL" in line]
    assert len(critical) == 1, log
    assert "catalogue.sqlite" in critical[0]
    assert "left as it is" in critical[0] or "left as it was" in critical[0]
    assert "Traceback" not in log
    assert path.read_bytes() == damaged
