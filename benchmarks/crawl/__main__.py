"""`python -m benchmarks.crawl [--pages N] [--rounds N]`: a complete crawl of a site that nginx serves, against a bare
Scrapy spider that only fetches the same addresses; writes its section of `docs/performance.md`.
"""

from __future__ import annotations

import argparse
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from benchmarks.crawl import fetch_only
from benchmarks.crawl.nginx import NoNginxError, find_nginx, free_port, serving, write_site
from benchmarks.machine import Taken, describe_machine, run_measured, spread
from benchmarks.newspaper import WEIGHT
from benchmarks.sections import PERFORMANCE, write_section

_ROOT = Path(__file__).parents[2]
_SPIDER = "suarajambi"
CONCURRENCY = 16
"""Requests under way at a time, for both."""
_SETTINGS = {
    "DOWNLOAD_DELAY": "0",
    "AUTOTHROTTLE_ENABLED": "False",
    "CONCURRENT_REQUESTS": str(CONCURRENCY),
    "CONCURRENT_REQUESTS_PER_DOMAIN": str(CONCURRENCY),
    "LOG_LEVEL": "WARNING",
}
_FEW = 1000
"""Articles of the smaller site, whose crawl shows the memory that a larger one should not exceed."""


@dataclass(slots=True, kw_only=True)
class Rounds:
    """What each round took, in order."""

    requests: int = 0
    articles: int = 0
    complete: list[Taken] = field(default_factory=list)
    fetching: list[Taken] = field(default_factory=list)

    def ratios(self) -> list[float]:
        """Speed of the complete crawl by that of fetching alone; the requests are the same."""
        return [bare.seconds / full.seconds for full, bare in zip(self.complete, self.fetching, strict=True)]

    def articles_a_second(self) -> list[float]:
        return [self.articles / taken.seconds for taken in self.complete]


def main() -> None:
    """Writes the site, serves, measures, reports."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.crawl", description=__doc__)
    parser.add_argument("--pages", type=int, default=5000, help="of the site; articles all of them")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--output", type=Path, default=PERFORMANCE)
    args = parser.parse_args()
    try:
        find_nginx()
        with tempfile.TemporaryDirectory() as name:
            small, rounds = _measure(Path(name), args.pages, args.rounds)
    except NoNginxError as error:
        sys.exit(str(error))
    write_section("Crawl", _report(small, rounds, args.pages), args.output)


def _measure(folder: Path, pages: int, count: int) -> tuple[Taken, Rounds]:
    """The crawl of the smaller site, and the rounds of the larger."""
    few, many = free_port(), free_port()
    sites = {few: folder / "few", many: folder / "many"}
    for (port, root), size in zip(sites.items(), (min(_FEW, pages), pages), strict=True):
        write_site(root, f"http://127.0.0.1:{port}", size)
    with serving(sites, folder):
        small = _crawl(folder / "small", few)
        rounds = Rounds()
        for number in range(count):
            output = folder / f"round-{number}"
            rounds.complete.append(_crawl(output, many))
            addresses = folder / "addresses"
            rounds.requests, rounds.articles = _known(output, addresses)
            rounds.fetching.append(_fetch(addresses, rounds.requests))
            shutil.rmtree(output)
            ratio, speed = rounds.ratios()[-1], rounds.articles_a_second()[-1]
            sys.stderr.write(f"round {number + 1}: {speed:.0f} articles a second, {ratio:.2f} of fetching alone\n")
    return small, rounds


def _crawl(output: Path, port: int) -> Taken:
    command = [sys.executable, "-m", "scrapy", "crawl", _SPIDER, "-a", f"url=http://127.0.0.1:{port}/"]
    return run_measured([*command, *_options(OUTPUT_DIR=str(output))], cwd=_ROOT)


def _fetch(addresses: Path, requests: int) -> Taken:
    """Outside of the project, so that none of its settings count."""
    command = [sys.executable, "-m", "scrapy", "runspider", fetch_only.__file__, "-a", f"addresses={addresses}"]
    taken = run_measured([*command, *_options()], cwd=addresses.parent)
    if int(taken.output) != requests:
        raise ValueError(f"{taken.output} of {requests} addresses answered")
    return taken


def _options(**settings: str) -> list[str]:
    return [word for key, value in {**_SETTINGS, **settings}.items() for word in ("-s", f"{key}={value}")]


def _known(output: Path, addresses: Path) -> tuple[int, int]:
    """Writes the addresses a crawl has asked for; returns how many, and how many were articles."""
    with closing(sqlite3.connect(output / _SPIDER / "catalogue.sqlite")) as db:
        urls = [url for (url,) in db.execute("SELECT url FROM address WHERE outcome IS NOT NULL ORDER BY rank, id")]
        (articles,) = db.execute("SELECT count(*) FROM address WHERE outcome = 'article'").fetchone()
    addresses.write_text("\n".join(urls), encoding="utf-8")
    return len(urls), articles


def _report(small: Taken, rounds: Rounds, pages: int) -> str:
    full, bare = rounds.complete, rounds.fetching
    ms = 1000 / rounds.requests
    loads = [taken.load for taken in (*full, *bare)]
    rows: Sequence[tuple[str, str, str]] = (
        (
            "addresses a second",
            spread([rounds.requests / taken.seconds for taken in full], 0),
            spread([rounds.requests / taken.seconds for taken in bare], 0),
        ),
        ("CPU of an address, ms", spread([t.cpu * ms for t in full]), spread([t.cpu * ms for t in bare])),
        (
            "peak memory of the main process, MB",
            spread([t.memory for t in full], 0),
            spread([t.memory for t in bare], 0),
        ),
    )
    few = min(_FEW, pages)
    peak, reader = spread([taken.memory for taken in full], 0), max(taken.memory_of_children for taken in full)
    lines = [
        f"Made by `make performance-crawl` on {datetime.now(UTC).date()}.",
        "",
        f"A site of {pages:,} articles, each a page of {WEIGHT // 1000} KB that nginx sends compressed.",
        "The complete crawl asks its doors and writes WARC, index, records, state, dump and report, with one process",
        "that reads pages. The other is a bare Scrapy spider that fetches the same addresses, those that are not there",
        f"included, and does nothing with them. Both: no delays, {CONCURRENCY} requests at a time. Time is from the",
        f"start of the command to its end. Median and range of {len(full)} rounds, the two in turn.",
        "",
        f"Machine: {describe_machine()}, load {min(loads):.1f} to {max(loads):.1f} with nginx and crawl.",
        f"Scrapy {metadata.version('scrapy')}.",
        "",
        "| | complete crawl | fetching alone |",
        "| --- | ---: | ---: |",
        *(f"| {name} | {own} | {other} |" for name, own, other in rows),
        "",
        f"- The complete crawl stores {spread(rounds.articles_a_second(), 0)} articles a second:",
        f"  {spread(rounds.ratios())} times the speed of fetching alone; both make {rounds.requests:,} requests.",
        f"- Its main process peaks at {small.memory:.0f} MB for {few:,} articles, at {peak} MB",
        f"  for {rounds.articles:,}; the process that reads pages at {reader:.0f} MB.",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
