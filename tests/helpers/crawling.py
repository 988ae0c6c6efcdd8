"""The real command in a process of its own, against a server on loopback, and what it left behind."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from pipelines.urls import article_key
from tests.helpers.launcher import Launched, launch
from tests.site.loopback import Answer, Site

ROOT = Path(__file__).parents[2]
LIMIT = 120
"""Seconds after which a crawl counts as one that hangs."""

# The delays exist for other people's servers.
SETTINGS = {
    "DOWNLOAD_DELAY": "0",
    "AUTOTHROTTLE_ENABLED": "False",
    "CONCURRENT_REQUESTS_PER_DOMAIN": "8",
    "RETRY_TIMES": "0",
}


class End(NamedTuple):
    """How an address ended."""

    outcome: str | None
    reason: str | None


@dataclass(slots=True, kw_only=True)
class Crawl:
    """A crawl that is over."""

    folder: Path
    """Where catalogue and dumps of the spider are."""
    code: int
    log: str
    asked: list[str]
    """Paths the server was asked for meanwhile, in order, but for robots.txt."""
    memory: int = 0
    """The most that one of its processes has taken, as `ru_maxrss` counts."""
    dumps: list[Path] = field(init=False)
    """All dumps there are when it ends, oldest first."""
    records: list[dict[str, Any]] = field(init=False)
    """What the newest dump holds."""

    def __post_init__(self) -> None:
        self.dumps = dumps_in(self.folder)
        self.records = read_lines(self.dumps[-1]) if self.dumps else []

    def ends(self) -> dict[str, End]:
        """How each known address ended, by article key."""
        rows = self._query("SELECT key, outcome, reason FROM address")
        return {key: End(outcome, reason) for key, outcome, reason in rows}

    def end(self, url: str) -> End:
        """How one address ended."""
        return self.ends()[article_key(url)]

    def runs(self) -> list[tuple[str, bool]]:
        """Id of each run, and whether it is finished."""
        return [(run, bool(done)) for run, done in self._query("SELECT id, finished IS NOT NULL FROM run ORDER BY id")]

    def _query(self, statement: str) -> list[tuple[Any, ...]]:
        with sqlite3.connect(self.folder / "catalogue.sqlite") as db:
            rows = db.execute(statement).fetchall()
        db.close()
        return rows


def dumps_in(folder: Path) -> list[Path]:
    """The dumps of a folder, oldest run first, without the link to the newest."""
    return sorted(path for path in folder.glob("*.jsonl") if not path.is_symlink())


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The records of a JSON Lines file, each line of which must be whole."""
    text = path.read_text(encoding="utf-8")
    assert not text or text.endswith("\n"), path
    return [json.loads(line) for line in text.splitlines()]


def by_url(records: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The records by their address, which no two of them may share."""
    assert [url for url, times in Counter(record["url"] for record in records).items() if times > 1] == []
    return {record["url"]: record for record in records}


def start(
    site: Site,
    output: Path,
    *words: str,
    spider: str | Path = "suarajambi",
    file_size: int | None = None,
    **settings: str,
) -> Launched:
    """`scrapy crawl` of a server, running.

    Whoever inherits its log, as worker processes do, keeps `finish` waiting.

    Args:
        site: the server.
        output: folder that gets one of the spider.
        words: further words of the command line.
        spider: its name; a path is a file for `scrapy runspider`.
        file_size: bytes beyond which the crawl cannot write a file.
        settings: besides `SETTINGS`.
    """
    name = ["runspider", str(spider)] if isinstance(spider, Path) else ["crawl", spider]
    options = [f"{key}={value}" for key, value in {**SETTINGS, "OUTPUT_DIR": str(output), **settings}.items()]
    return launch(
        *(*name, "-a", f"url={site.url}/", *words),
        *(word for option in options for word in ("-s", option)),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        file_size=file_size,
    )


def finish(site: Site, process: Launched, folder: Path, before: int) -> Crawl:
    """The crawl once it and all its processes are gone; the test fails if that takes too long.

    Args:
        site: the server.
        process: the running crawl.
        folder: where its catalogue is.
        before: how many requests the server had answered when it began.
    """
    try:
        log = process.communicate(timeout=LIMIT)[1]
    finally:
        process.kill()
    assert process.returncode is not None
    asked = [asked.path for asked in site.requests[before:] if asked.path != "/robots.txt"]
    return Crawl(folder=folder, code=process.returncode, log=log, asked=asked, memory=process.memory)


def crawl(site: Site, output: Path, *words: str, spider: str | Path = "suarajambi", **settings: str) -> Crawl:
    """A crawl from start to end."""
    before = len(site.requests)
    process = start(site, output, *words, spider=spider, file_size=None, **settings)
    return finish(site, process, output / Path(spider).stem, before)


def copied(done: Crawl, output: Path) -> Crawl:
    """A crawl that is over, with what it left in another output folder."""
    folder = output / done.folder.name
    shutil.copytree(done.folder, folder, symlinks=True)
    return Crawl(folder=folder, code=done.code, log=done.log, asked=done.asked, memory=done.memory)


def tool(name: str, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """A command that another project installed next to this Python, from start to end."""
    command = [str(Path(sys.executable).with_name(name)), *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, check=False)


def command(output: Path, *words: str | Path, fresh: Path | None = None) -> subprocess.CompletedProcess[str]:
    """A command of `scrapy` that works on an output folder, from start to end.

    Args:
        output: the folder.
        words: the command and its arguments.
        fresh: have a Python of its own start it in this copy of the project.
    """
    line = [*map(str, words), "-s", f"OUTPUT_DIR={output}"]
    if fresh:
        whole = [sys.executable, "-m", "scrapy", *line]
        return subprocess.run(whole, cwd=fresh, capture_output=True, text=True, timeout=LIMIT, check=False)
    process = launch(*line, env=os.environ)
    try:
        stdout, stderr = process.communicate(timeout=LIMIT)
    finally:
        process.kill()
    assert process.returncode is not None
    return subprocess.CompletedProcess(line, process.returncode, stdout, stderr)


@dataclass(slots=True)
class Tripwire:
    """Sends a signal to a process while its nth request from now on waits for the answer."""

    site: Site
    process: Launched
    after: int
    signal: int

    def __post_init__(self) -> None:
        answer = self.site.respond

        def respond(path: str, ask: Mapping[str, str]) -> Answer:
            if path != "/robots.txt":
                self.after -= 1
                if self.after == 0:
                    self.process.send_signal(self.signal)
                    self.site.respond = answer
            return answer(path, ask)

        self.site.respond = respond
