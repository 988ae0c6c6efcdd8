"""`python -m benchmarks.growth [--sizes N ...]`: start, look-up, an empty daily crawl and a dump with catalogues of ten
thousand to a million addresses; writes its section of `docs/performance.md`.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.growth.synthetic import make_catalogue
from benchmarks.machine import describe_machine, run_measured, spread
from benchmarks.sections import PERFORMANCE, write_section
from tests.helpers.crawling import SETTINGS
from tests.site.small import SmallSite, small_site

_ROOT = Path(__file__).parents[2]
_SPIDER = "suarajambi"
_STORIES = 20
"""Articles of the site that the daily crawl asks; what else the catalogue knows, it does not tell of."""

Figures = dict[str, dict[int, list[float]]]
"""By what was measured and number of addresses, one figure a round."""

_ROWS = (
    ("start: open, begin a run", "start", 1000, "ms"),
    ("look an address up", "known", 1e6, "µs"),
    ("take the next from the frontier, as many as a crawl does", "next", 1e6, "µs"),
    ("an empty daily crawl", "daily", 1, "s"),
    ("its requests", "requests", 1, ""),
    ("a dump of all", "dump", 1, "s"),
    ("a record of it", "record", 1e6, "µs"),
    ("peak memory: start", "start memory", 1, "MB"),
    ("peak memory: look-up", "lookup memory", 1, "MB"),
    ("peak memory: daily crawl", "daily memory", 1, "MB"),
    ("peak memory: dump", "dump memory", 1, "MB"),
)


def main() -> None:
    """Makes the catalogues, measures, reports."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000], metavar="N")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="where the catalogues are made; a million takes 5 GB")
    parser.add_argument("--output", type=Path, default=PERFORMANCE)
    args = parser.parse_args()
    figures: Figures = defaultdict(lambda: defaultdict(list))
    loads: list[float] = []
    slugs = [f"kabar-{number}" for number in range(_STORIES)]
    with tempfile.TemporaryDirectory(dir=args.folder) as name, small_site(*slugs) as site:
        folders = {size: Path(name) / str(size) for size in args.sizes}
        for size, folder in folders.items():
            sys.stderr.write(f"{size:,} addresses: making the catalogue\n")
            make_catalogue(_catalogue(folder), site.server.url, size)
            _daily(site, folder)  # learns what the site tells
        for number in range(args.rounds):
            for size, folder in folders.items():
                _measure(site, folder, size, figures)
            loads.append(os.getloadavg()[0])
            sys.stderr.write(f"round {number + 1} of {args.rounds}\n")
        for size, folder in folders.items():
            _dump(folder, size, figures)
        sizes = {size: _catalogue(folder).stat().st_size for size, folder in folders.items()}
    write_section("Growth", _report(figures, sizes, loads), args.output)


def _catalogue(folder: Path) -> Path:
    return folder / _SPIDER / "catalogue.sqlite"


def _measure(site: SmallSite, folder: Path, size: int, figures: Figures) -> None:
    for what in ("start", "lookup"):
        step = [sys.executable, "-m", "benchmarks.growth.step", what]
        taken = run_measured([*step, _catalogue(folder), site.server.url, str(size)], cwd=_ROOT)
        told: dict[str, float] = json.loads(taken.output)
        figures[f"{what} memory"][size].append(told.pop("memory"))
        for name, seconds in told.items():
            figures[name][size].append(seconds)
    seconds, memory, requests = _daily(site, folder)
    figures["daily"][size].append(seconds)
    figures["daily memory"][size].append(memory)
    figures["requests"][size].append(requests)


def _daily(site: SmallSite, folder: Path) -> tuple[float, float, int]:
    """Seconds, peak MB of the main process and requests of a crawl that finds nothing new."""
    options = [f"{key}={value}" for key, value in {**SETTINGS, "OUTPUT_DIR": str(folder)}.items()]
    command = [sys.executable, "-m", "scrapy", "crawl", _SPIDER, "-a", f"url={site.server.url}/"]
    before = len(site.server.requests)
    taken = run_measured([*command, *(word for option in options for word in ("-s", option))], cwd=_ROOT)
    return taken.seconds, taken.memory, len(site.server.requests) - before


def _dump(folder: Path, size: int, figures: Figures) -> None:
    command = [sys.executable, "-m", "scrapy", "dump", _SPIDER, "-o", str(folder / "all.jsonl")]
    taken = run_measured([*command, "-s", f"OUTPUT_DIR={folder}"], cwd=_ROOT)
    lines = json.loads((folder / "all.manifest.json").read_text(encoding="utf-8"))["lines"]
    figures["dump"][size].append(taken.seconds)
    figures["dump memory"][size].append(taken.memory)
    figures["record"][size].append(taken.seconds / lines)


def _report(figures: Mapping[str, Mapping[int, Sequence[float]]], sizes: Mapping[int, int], loads: list[float]) -> str:
    least, most = min(sizes), max(sizes)
    lines = [
        f"Made by `make performance-growth` on {datetime.now(UTC).date()}.",
        "",
        "Catalogues as years of crawling leave them: seven of ten addresses are articles with a record of 3 KB, all",
        "have an outcome, a capture and what sitemap, links and REST said of them; when the frontier is asked,",
        f"seven in a hundred wait. The daily crawl is `scrapy crawl` of a site that tells of {_STORIES} articles it",
        f"has read before; no delays. Each is a process of its own. Median of {len(loads)} rounds, catalogues in turn;",
        "ratios are taken round by round, with their range. The dump is made once: it holds every record, so its time",
        "grows with them, and that of a record should not.",
        "",
        f"Machine: {describe_machine()}, load {min(loads):.1f} to {max(loads):.1f}.",
        "Sizes: " + ", ".join(f"{count:,} addresses {size / 1e6:,.0f} MB" for count, size in sizes.items()) + ".",
        "",
        "| | " + " | ".join(f"{size:,}" for size in sizes) + f" | {most:,} : {least:,} |",
        "| --- |" + " ---: |" * (len(sizes) + 1),
    ]
    for title, name, factor, unit in _ROWS:
        middles = [statistics.median(figures[name][size]) * factor for size in sizes]
        cells = [f"{middle:.{1 if unit in ('s', 'ms') else 0}f} {unit}" for middle in middles]
        ratio = spread([a / b for a, b in zip(figures[name][most], figures[name][least], strict=True)])
        lines.append(f"| {title} | {' | '.join(cell.strip() for cell in cells)} | {ratio} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
