"""The project as an egg in a real Scrapyd: deployed, scheduled and run the way docs/deploy.md says."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from crawler.monitor.report import ExitCode
from tests.helpers.crawling import LIMIT, ROOT, SETTINGS, Crawl, by_url, read_lines
from tests.site.loopback import Answer
from tests.site.server import NewsSite, serve
from tests.unit.crawler.test_sites import SITES

CONFIG = """[scrapyd]
poll_interval = 0.2
"""


@dataclass(slots=True)
class Scrapyd:
    """A running Scrapyd."""

    url: str
    log: IO[str]

    def wait_for(self, *words: str) -> str:
        """The next line of its log that holds one of the words; fails where the log ends without it."""
        for line in self.log:
            if any(word in line for word in words):
                return line
        raise AssertionError(f"Scrapyd ended without a word of {words}")

    def get(self, name: str, **query: str) -> dict[str, Any]:
        """What the API answers to a question."""
        with urlopen(f"{self.url}{name}.json?{urlencode(query)}") as answer:
            return dict(json.load(answer))

    def post(self, name: str, *fields: tuple[str, str]) -> dict[str, Any]:
        """What the API answers to an order."""
        with urlopen(f"{self.url}{name}.json", urlencode([("project", "arsip-warta"), *fields]).encode()) as answer:
            return dict(json.load(answer))

    def end_of(self, job: str) -> str:
        """How a job ended: `Process finished`, or `Process died` and what of."""
        line = self.wait_for("Process finished", "Process died")
        assert f"job='{job}'" in line
        return line.partition("] ")[2].partition(" project=")[0]


@contextmanager
def scrapyd(folder: Path) -> Iterator[Scrapyd]:
    """A Scrapyd that knows nothing of this checkout."""
    (folder / "scrapyd.conf").write_text(CONFIG)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    with subprocess.Popen(
        [sys.executable, "-m", "scrapyd"],
        cwd=folder,
        env=env | {"HOME": str(folder), "SCRAPYD_HTTP_PORT": str(port)},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        limit = threading.Timer(3 * LIMIT, process.kill)  # no crawl of the three may take longer
        limit.start()
        try:
            server = Scrapyd(f"http://127.0.0.1:{port}/", process.stdout)
            server.wait_for(f"starting on {port}")
            yield server
        finally:
            limit.cancel()
            process.terminate()


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project to build in: what setuptools leaves behind is not for everybody's."""
    copy = tmp_path_factory.mktemp("checkout") / "arsip-warta"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "output", "build", "__pycache__", "*.egg-info"))
    return copy


def deploy(checkout: Path, *words: str) -> str:
    """What `scrapyd-deploy` prints."""
    command = [sys.executable, "-m", "scrapyd_client.deploy", *words]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_egg_holds_the_project_and_nothing_else(checkout: Path) -> None:
    deploy(checkout, "--build-egg", "project.egg")
    with zipfile.ZipFile(checkout / "project.egg") as egg:
        held = {name for name in egg.namelist() if not name.startswith("EGG-INFO/")}
    held = {name for name in held if "__pycache__" not in name}  # Python may be told to write none
    files = (path for package in ("crawler", "pipelines") for path in (checkout / package).rglob("*"))
    assert held == {path.relative_to(checkout).as_posix() for path in files if path.is_file()}


def test_jobs_of_a_deployed_egg_crawl_as_the_command_does(checkout: Path, tmp_path: Path) -> None:
    config = checkout / "scrapy.cfg"
    settings = SETTINGS | {"OUTPUT_DIR": str(tmp_path / "archive")}
    with serve() as site, scrapyd(tmp_path) as server:
        config.write_text(config.read_text(encoding="utf-8").replace("http://127.0.0.1:6800/", server.url))
        assert json.loads(deploy(checkout))["spiders"] == len(SITES)

        def schedule(job: str, url: str) -> None:
            options = [("setting", f"{name}={value}") for name, value in settings.items()]
            answer = server.post("schedule", ("spider", "suarajambi"), *options, ("url", url), ("jobid", job))
            assert (answer["status"], answer["jobid"]) == ("ok", job)

        kill_at(site, 20, lambda: server.post("cancel", ("job", "killed"), ("signal", "KILL")))
        schedule("killed", f"{site.url}/")
        assert server.end_of("killed") == "Process died: exitstatus=None"
        schedule("whole", f"{site.url}/")
        assert server.end_of("whole") == "Process finished:"
        finished = server.get("listjobs", project="arsip-warta")["finished"]
        assert {job["id"] for job in finished} == {"killed", "whole"}
        truth = site.truth()
        schedule("nobody", "http://127.0.0.1:9/")
        assert server.end_of("nobody") == f"Process died: exitstatus={ExitCode.UNREACHABLE}"
    logs = tmp_path / "logs" / "arsip-warta" / "suarajambi"
    assert "] ERROR:" not in (logs / "whole.log").read_text(encoding="utf-8")
    crawls = Crawl(folder=tmp_path / "archive" / "suarajambi", code=0, log="", asked=[])
    assert [done for _, done in crawls.runs()] == [True, True]  # the job after the killed one continued its run
    assert by_url(read_lines(crawls.dumps[0])).keys() == by_url(truth).keys()


def kill_at(site: NewsSite, nth: int, kill: Callable[[], object]) -> None:
    """Calls `kill` once, while the nth request from now on waits for its answer."""
    answer, count = site.respond, itertools.count(1)

    def respond(path: str, ask: Mapping[str, str]) -> Answer:
        if next(count) == nth:
            kill()
        return answer(path, ask)

    site.respond = respond
