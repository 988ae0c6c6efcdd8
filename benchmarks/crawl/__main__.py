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

from benchmarks.crawl.commands import CONCURRENCY, SPIDER, crawl, fetch
from benchmarks.crawl.nginx import NoNginxError, find_nginx, free_port, serving, write_site
from benchmarks.machine import Taken, describe_machine, spread
from benchmarks.newspaper import WEIGHT
from benchmarks.sections import PERFORMANCE, write_section


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
            rounds = _measure(Path(name), args.pages, args.rounds)
    except NoNginxError as error:
        sys.exit(str(error))
    write_section("Crawl", _report(rounds, args.pages), args.output)


def _measure(folder: Path, pages: int, count: int) -> Rounds:
    port = free_port()
    write_site(folder / "site", f"http://127.0.0.1:{port}", pages)
    with serving({port: folder / "site"}, folder):
        rounds = Rounds()
        for number in range(count):
            output = folder / f"round-{number}"
            rounds.complete.append(crawl(output, port))
            addresses = folder / "addresses"
            rounds.requests, rounds.articles = _known(output, addresses)
            rounds.fetching.append(fetch(addresses, rounds.requests))
            shutil.rmtree(output)
            ratio, speed = rounds.ratios()[-1], rounds.articles_a_second()[-1]
            sys.stderr.write(f"round {number + 1}: {speed:.0f} articles a second, {ratio:.2f} of fetching alone\n")
    return rounds


def _known(output: Path, addresses: Path) -> tuple[int, int]:
    """Writes the addresses a crawl has asked for; returns how many, and how many were articles."""
    with closing(sqlite3.connect(output / SPIDER / "catalogue.sqlite")) as db:
        urls = [url for (url,) in db.execute("SELECT url FROM address WHERE outcome IS NOT NULL ORDER BY rank, id")]
        (articles,) = db.execute("SELECT count(*) FROM address WHERE outcome = 'article'").fetchone()
    addresses.write_text("\n".join(urls), encoding="utf-8")
    return len(urls), articles


def _report(rounds: Rounds, pages: int) -> str:
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
        f"The complete crawl stores {spread(rounds.articles_a_second(), 0)} articles a second:",
        f"{spread(rounds.ratios())} times the speed of fetching alone; both make {rounds.requests:,} requests.",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
