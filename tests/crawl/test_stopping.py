"""SIGTERM ends a crawl within seconds, whatever site and pages do; what it gives up is done by the next one."""

from __future__ import annotations

import gzip
import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from crawler.warc.cdxj import is_indexed
from tests.helpers.crawling import Crawl, by_url, crawl, finish, start
from tests.helpers.intact import check_same
from tests.helpers.launcher import Launched
from tests.kills import CLOSING, wait_until_closing
from tests.site.loopback import Answer
from tests.site.server import NewsSite, serve

ONLY_REST = ("-a", "doors=rest")
SECONDS = 20
"""What "within seconds" may be on a machine that is busy; all that is waited for here takes a minute or more."""


@pytest.fixture(scope="module")
def site() -> Iterator[NewsSite]:
    with serve() as running:
        yield running


@pytest.fixture(scope="module")
def records(site: NewsSite, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    return by_url(crawl(site, tmp_path_factory.mktemp("undisturbed"), *ONLY_REST).records)


def end(site: NewsSite, process: Launched, output: Path) -> Crawl:
    """The crawl, which must be over within seconds."""
    begun = time.monotonic()
    over = finish(site, process, output / "suarajambi", 0)
    assert time.monotonic() - begun < SECONDS
    return over


def goes_on(site: NewsSite, output: Path, records: dict[str, dict[str, Any]]) -> None:
    """The next crawl does what was given up."""
    whole = crawl(site, output, *ONLY_REST)
    assert [done for _, done in whole.runs()] == [True]
    check_same(whole.folder, records)
    assert all(map(is_indexed, whole.folder.glob("warc/*.warc.gz")))


def is_clean(over: Crawl) -> None:
    assert over.code == 0
    assert "Spider closed (shutdown)" in over.log
    assert "Traceback" not in over.log
    assert len(over.dumps) == 1
    assert all(map(is_indexed, over.folder.glob(f"warc/{over.folder.name}-*.warc.gz")))


def silent_at(site: NewsSite, prefix: str, process: Launched) -> None:
    """Asks the crawl to stop when it comes to an address, of which and of all after it the site says nothing."""
    come = False

    def respond(path: str, ask: Mapping[str, str]) -> Answer:
        nonlocal come
        if path.startswith(prefix) and not come:
            come = True
            process.send_signal(signal.SIGTERM)
        return Answer(silent=True) if come else site.answer(path, ask)

    site.respond = respond


def test_a_server_that_keeps_silent_is_not_waited_for(
    site: NewsSite, records: dict[str, dict[str, Any]], tmp_path: Path
) -> None:
    for prefix in ("/robots.txt", "/", "/wp-json/", "/2023/"):
        before = len(site.requests)
        process = start(site, tmp_path, *ONLY_REST)
        silent_at(site, prefix, process)
        process.wait(SECONDS)
        site.respond = site.answer
        over = finish(site, process, tmp_path / "suarajambi", before)
        is_clean(over)
        assert any(path.startswith(prefix) for path in ("/robots.txt", *over.asked))
        assert [found for found in over.ends().values() if found.outcome in ("failed", "refused")] == []
    goes_on(site, tmp_path, records)


def test_requests_in_line_are_not_waited_for(site: NewsSite, tmp_path: Path) -> None:
    left = tmp_path / "suarajambi" / "warc" / "0-00000.warc.gz"
    left.parent.mkdir(parents=True)
    left.write_bytes(gzip.compress(b""))
    process = start(site, tmp_path, *ONLY_REST, DOWNLOAD_DELAY="300")
    come = threading.Event()

    def respond(path: str, ask: Mapping[str, str]) -> Answer:
        come.set()
        return site.answer(path, ask)

    site.respond = respond
    assert come.wait(SECONDS)
    site.respond = site.answer
    with pytest.raises(subprocess.TimeoutExpired):  # robots.txt is read meanwhile, and the front page in line
        process.wait(2)
    process.send_signal(signal.SIGTERM)
    is_clean(end(site, process, tmp_path))
    assert not is_indexed(left)  # to read again what a killed run left takes a minute for a large file


def test_a_page_that_takes_for_ever_to_read_is_not_waited_for(
    site: NewsSite, records: dict[str, dict[str, Any]], tmp_path: Path
) -> None:
    come = threading.Event()

    def respond(path: str, ask: Mapping[str, str]) -> Answer:
        if path == "/":
            come.set()
        return site.answer(path, ask)

    site.respond = respond
    process = start(site, tmp_path, *ONLY_REST, SPIDER_MODULES="tests.helpers.slow_spider", EXTRACT_TIMEOUT="1000")
    assert come.wait(SECONDS)
    site.respond = site.answer
    with pytest.raises(subprocess.TimeoutExpired):  # the front page comes to a process, which does not come to its end
        process.wait(3)
    process.send_signal(signal.SIGTERM)
    over = end(site, process, tmp_path)
    is_clean(over)
    assert over.records == []
    goes_on(site, tmp_path, records)


def test_a_second_signal_kills_at_once(site: NewsSite, records: dict[str, dict[str, Any]], tmp_path: Path) -> None:
    process = start(site, tmp_path, *ONLY_REST)
    partial: list[Path] = []

    def respond(path: str, ask: Mapping[str, str]) -> Answer:
        if path == "/wp-json/wp/v2/posts":
            warc = next((tmp_path / "suarajambi" / "warc").glob("*.warc.gz"))
            run = warc.name.removeprefix("suarajambi-").rpartition("-")[0]
            partial.append(tmp_path / "suarajambi" / f".{run}.jsonl.partial")
            os.mkfifo(partial[0])  # whoever opens it to write waits for a reader: a dump that takes for ever
            site.respond = site.answer
            process.send_signal(signal.SIGTERM)
        return site.answer(path, ask)

    site.respond = respond
    wait_until_closing(process)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(2)
    process.send_signal(signal.SIGTERM)
    over = end(site, process, tmp_path)
    assert over.code == -signal.SIGTERM
    assert CLOSING in over.log
    assert over.dumps == []
    partial[0].unlink()
    goes_on(site, tmp_path, records)
