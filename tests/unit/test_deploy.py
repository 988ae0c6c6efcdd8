"""What deploy/, the workflows and docs/deploy.md promise: what they name exists, and crawl-all tells how it went."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.monitor.report import ExitCode
from tests.helpers.crawling import LIMIT, ROOT, SETTINGS, by_url, dumps_in, read_lines
from tests.site.loopback import Site, running
from tests.site.server import NewsSite, serve
from tests.unit.crawler.test_sites import SITES

UNITS = sorted((ROOT / "deploy" / "systemd").iterdir())
GUIDE = ROOT / "docs" / "deploy.md"
PROMISES = [
    *UNITS,
    ROOT / "deploy" / "crontab",
    ROOT / "deploy" / "crawl-all",
    *sorted((ROOT / ".github" / "workflows").iterdir()),
    GUIDE,
]

SITE = """from crawler.spider import NewsSpider


class Spider(NewsSpider):
    name = "{name}"
    url = "{url}/"
"""


def run(*command: str | Path, cwd: Path = ROOT, **env: str) -> subprocess.CompletedProcess[str]:
    """A command that is over."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, "PATH": path, **env},
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )


def named(pattern: str) -> list[str]:
    """What the pattern finds in the promises, each once."""
    return sorted(
        {found for path in PROMISES for found in re.findall(pattern, path.read_text(encoding="utf-8"), re.MULTILINE)}
    )


@pytest.fixture(scope="module")
def commands() -> list[str]:
    """All commands that `scrapy -h` lists."""
    return re.findall(r"^  (\w+)  ", run("scrapy", "-h").stdout, re.MULTILINE)


@pytest.mark.parametrize("command", named(r"(?:bin/|`|^ *)scrapy ([a-z]+)"))
def test_scrapy_has_the_command(commands: list[str], command: str) -> None:
    assert command in commands


@pytest.mark.parametrize("target", named(r"\bmake ([a-z-]+)(?=$|`)"))
def test_make_has_the_target(target: str) -> None:
    done = run("make", "--dry-run", target)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", named(r"(?<![\w/.])(?:/srv/arsip-warta/)?((?:deploy|\.ci|docs|\.github)/[\w@./-]*\w)"))
def test_file_is_there(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("spider", named(r"(?:scrapy crawl |spider=|arsip-warta@)([a-z]+)\b"))
def test_site_is_there(spider: str) -> None:
    assert spider in SITES


@pytest.mark.parametrize("unit", named(r"(?:OnFailure|Slice)=(\S+)"))
def test_unit_is_there(unit: str) -> None:
    assert unit.replace("%i", "") in [path.name for path in UNITS]


@pytest.mark.parametrize("script", named(r"(?<![\w/.])(?:/srv/arsip-warta/)?(deploy/crawl-all|\.ci/run)"))
def test_script_can_be_executed(script: str) -> None:
    assert os.access(ROOT / script, os.X_OK)


def test_every_exit_code_is_explained() -> None:
    explained = re.findall(r"^\| (\d+) \|", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    assert {str(int(code)) for code in ExitCode} - set(explained) == set()


@pytest.fixture(scope="module")
def site() -> Iterator[NewsSite]:
    with serve() as shown:
        yield shown


@pytest.fixture(scope="module")
def dead() -> str:
    """The address of a server that is gone."""
    with running(Site()) as gone:
        return gone.url


def checkout(folder: Path, **sites: str) -> Path:
    """A copy of the project with these sites instead of its own."""
    ignored = shutil.ignore_patterns(
        ".*", "output", "tests", "benchmarks", "__pycache__", *(f"{name}.py" for name in SITES)
    )
    copy = shutil.copytree(ROOT, folder / "checkout", ignore=ignored)
    for name, url in sites.items():
        (copy / "crawler" / "spiders" / f"{name}.py").write_text(SITE.format(name=name, url=url))
    return Path(copy)


def crawl_all(copy: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """`crawl-all`, started as cron does: from elsewhere."""
    options = [word for name, value in SETTINGS.items() for word in ("-s", f"{name}={value}")]
    return run(copy / "deploy" / "crawl-all", "-a", "max_articles=2", *options, cwd=copy.parent, **env)


@pytest.mark.crawl
def test_crawl_all_names_the_sites_that_failed_and_crawls_the_others(site: NewsSite, dead: str, tmp_path: Path) -> None:
    copy = checkout(tmp_path, mati=dead, hidup=site.url, padam=dead)
    done = crawl_all(copy, AT_ONCE="2")
    assert done.returncode == ExitCode.UNREACHABLE
    assert sorted(done.stdout.splitlines()) == [
        f"exit code {ExitCode.UNREACHABLE:d}: output/{name}/crawl.log" for name in ("mati", "padam")
    ]
    (dump,) = dumps_in(copy / "output" / "hidup")
    assert by_url(read_lines(dump)).keys() < by_url(site.truth()).keys()
    assert len(read_lines(dump)) == 2
    assert "answered nothing" in (copy / "output" / "mati" / "crawl.log").read_text(encoding="utf-8")


@pytest.mark.crawl
def test_crawl_all_is_silent_when_all_is_well(site: NewsSite, tmp_path: Path) -> None:
    copy = checkout(tmp_path, hidup=site.url)
    done = crawl_all(copy, OUTPUT_DIR=str(tmp_path / "archive"))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert len(dumps_in(tmp_path / "archive" / "hidup")) == 1


@pytest.mark.crawl
def test_crawl_all_fails_if_the_sites_cannot_be_listed(tmp_path: Path) -> None:
    copy = checkout(tmp_path)
    (copy / "crawler" / "settings.py").write_text("raise SystemExit(5)\n")
    assert crawl_all(copy).returncode != 0
