"""`python -m benchmarks.reextraction [FILE ...]`: records a second of re-extraction with one process and with two,
against plain trafilatura on the same WARC files; writes its section of `docs/performance.md`. Without a file it writes
one: articles of the newspaper in `benchmarks/newspaper.py`.
"""

from __future__ import annotations

import argparse
import gzip
import logging
import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from scrapy import Request
from scrapy.http import HtmlResponse

from benchmarks.machine import describe_machine, spread
from benchmarks.newspaper import WEIGHT, print_pages
from benchmarks.reextraction.measure import Read, plain, replay
from benchmarks.sections import PERFORMANCE, write_section
from crawler.warc.writer import WarcFiles
from pipelines.version import VERSION

OWN, OWN_TWO = "re-extraction, 1 process", "re-extraction, 2 processes"
PLAIN, PLAIN_TWO = "plain trafilatura, 1 process", "plain trafilatura, 2 processes"


def main() -> None:
    """Reads, measures, writes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reextraction", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="WARC files, instead of one made for this")
    parser.add_argument("--pages", type=int, default=2000, help="of the file made for this")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--output", type=Path, default=PERFORMANCE)
    args = parser.parse_args()
    logging.disable(logging.CRITICAL)  # trafilatura speaks of every page
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = args.files or [write_warc(folder, args.pages)]
        what = f"{len(paths)} WARC files given to it" if args.files else f"pages of {WEIGHT // 1000} KB made for this"
        text = _report(*_measure(paths, args.rounds, folder), what)
    write_section("Re-extraction", text, args.output)


def write_warc(folder: Path, count: int) -> Path:
    """A WARC file of so many pages of the newspaper, as a crawl writes it."""
    files = WarcFiles(folder, "newspaper", max_size=10**12, about={})
    base = "http://suarajambi.example"
    headers = {"Content-Type": "text/html; charset=UTF-8", "Content-Encoding": "gzip"}
    for page in print_pages(base, count):
        request = Request(base + page.path)
        response = HtmlResponse(request.url, headers=headers, body=gzip.compress(page.body, 6, mtime=0))
        files.write(request, response, at=page.changed)
    files.close()
    return files.path


def _measure(paths: Sequence[Path], rounds: int, folder: Path) -> tuple[Mapping[str, list[Read]], list[float]]:
    """By what was measured, one reading a round; and the load after each round."""
    ways: dict[str, Callable[[], Read]] = {
        OWN: lambda: replay(paths, 1, folder),
        PLAIN: lambda: plain(paths, 1),
        OWN_TWO: lambda: replay(paths, 2, folder),
        PLAIN_TWO: lambda: plain(paths, 2),
    }
    taken: dict[str, list[Read]] = {name: [] for name in ways}
    loads = []
    for number in range(rounds):
        for name, measure in ways.items():
            taken[name].append(measure())
            sys.stderr.write(f"round {number + 1}, {name}: {taken[name][-1].a_second:.0f} pages a second\n")
        loads.append(os.getloadavg()[0])
    return taken, loads


def _report(taken: Mapping[str, list[Read]], loads: list[float], what: str) -> str:
    def ratio(measure: Callable[[Read], float], one: str, other: str) -> str:
        return spread([measure(a) / measure(b) for a, b in zip(taken[one], taken[other], strict=True)])

    def a_second(read: Read) -> float:
        return read.a_second

    def a_core(read: Read) -> float:
        return read.a_core

    rounds, this = len(loads), VERSION.split()[0].partition("/")[2]
    lines = [
        f"Made by `make performance-reextraction` on {datetime.now(UTC).date()}.",
        "",
        f"{taken[OWN][0].pages:,} records out of {what}, written to a dump, by the code of",
        "`scrapy reextract` (`crawler/reprocess/reextract.py`); the start of its processes is not counted. Against it",
        "`bare_extraction(html, with_metadata=True)` of every response, whose result is thrown away; each of its",
        f"processes goes through the file by itself. Median and range of {rounds} rounds, all in turn; ratios are",
        "taken round by round. *A core* is a second of CPU time of all processes of a way together, reading the file",
        "and writing the dump included.",
        "",
        f"Machine: {describe_machine()}, load {min(loads):.1f} to {max(loads):.1f}.",
        f"Versions: this project {this}, trafilatura {metadata.version('trafilatura')}.",
        "",
        "| | pages a second | pages a second and core |",
        "| --- | ---: | ---: |",
    ]
    for name, reads in taken.items():
        figures = (spread([measure(read) for read in reads], 0) for measure in (a_second, a_core))
        lines.append(f"| {name} | {' | '.join(figures)} |")
    lines += [
        "",
        f"- Two processes make {ratio(a_second, OWN_TWO, OWN)} times the records of one; two of trafilatura,",
        f"  which share nothing, {ratio(a_second, PLAIN_TWO, PLAIN)} times: that is what this machine had to give.",
        f"- A core makes {ratio(a_core, OWN, PLAIN)} times the records that plain trafilatura makes pages, with two",
        f"  processes {ratio(a_core, OWN_TWO, PLAIN_TWO)} times.",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
