"""Crawl and commands as users start them, each by a Python of its own: they can be imported, and tell how they ended.

What they do is tested in the other files, in processes that need not import everything again.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.monitor.report import ExitCode
from tests.helpers.crawling import LIMIT, ROOT, SETTINGS, command, dumps_in, read_lines
from tests.site.loopback import Answer
from tests.site.small import SmallSite, small_site

SLUGS = ("pasar-angso-duo", "jembatan-gentala")


@pytest.fixture(scope="module")
def site() -> Iterator[SmallSite]:
    with small_site(*SLUGS) as running:
        yield running


def crawl(site: SmallSite, output: Path, *before: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """`python -m scrapy crawl`, with these words before it."""
    options = [f"{name}={value}" for name, value in {**SETTINGS, "OUTPUT_DIR": str(output), **settings}.items()]
    return subprocess.run(
        [*before, sys.executable, "-m", "scrapy", "crawl", "suarajambi", "-a", f"url={site.server.url}/"]
        + [word for option in options for word in ("-s", option)],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )


@pytest.fixture(scope="module")
def output(site: SmallSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a crawl left that ended well."""
    folder = tmp_path_factory.mktemp("output")
    done = crawl(site, folder)
    assert done.returncode == ExitCode.HEALTHY, done.stderr
    return folder


def test_a_crawl_records_its_articles(site: SmallSite, output: Path) -> None:
    (dump,) = dumps_in(output / "suarajambi")
    assert {record["url"] for record in read_lines(dump)} == {site.url(slug) for slug in SLUGS}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("dump", "suarajambi"), "2 records in "),
        (("wacz", "suarajambi"), "with 2 articles in "),
        (("reextract", "suarajambi"), "2 records"),
        (("rebuild", "suarajambi"), "2 records of 1 runs"),
    ],
)
def test_a_command_works_on_what_a_crawl_left(output: Path, words: tuple[str, ...], said: str) -> None:
    done = command(output, *words, fresh=ROOT)
    assert done.returncode == 0, done.stderr
    assert said in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


def test_history_shows_an_article_and_tells_of_none(site: SmallSite, output: Path) -> None:
    known, unknown = (command(output, "history", site.url(slug), fresh=ROOT) for slug in (SLUGS[0], "tidak-ada"))
    assert (known.returncode, "revision 1" in known.stdout) == (0, True)
    assert (unknown.returncode, "no article" in unknown.stdout) == (1, True)


@pytest.mark.parametrize("name", ["dump", "history", "rebuild", "reextract", "wacz"])
def test_a_command_without_what_it_needs_is_a_mistake(tmp_path: Path, name: str) -> None:
    done = command(tmp_path, name, fresh=ROOT)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_is_full_has_its_exit_code(site: SmallSite, tmp_path: Path) -> None:
    done = crawl(site, tmp_path, "sh", "-c", 'ulimit -f 0; exec "$@"', "sh")
    assert done.returncode == ExitCode.STORAGE, done.stderr


def test_an_alarm_has_its_exit_code(site: SmallSite, tmp_path: Path) -> None:
    done = crawl(site, tmp_path, EXTRACT_MEMORY=str(2**20))
    assert done.returncode == ExitCode.ALARM, done.stderr


def test_a_site_that_cannot_be_reached_has_its_exit_code(tmp_path: Path) -> None:
    with small_site() as silent:
        silent.server.respond = lambda path, ask: Answer(status=503)
        done = crawl(silent, tmp_path)
    assert done.returncode == ExitCode.UNREACHABLE, done.stderr
