"""`python -m benchmarks.memory [--sizes N ...]`: the memory of complete crawls of sites of any size that nginx serves;
writes its section of `docs/performance.md`. A page takes 90 KB of disk while its site is crawled.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.crawl.commands import CONCURRENCY, crawl
from benchmarks.crawl.nginx import NoNginxError, find_nginx, free_port, serving, write_site
from benchmarks.machine import Taken, describe_machine
from benchmarks.newspaper import WEIGHT
from benchmarks.sections import PERFORMANCE, write_section


def main() -> None:
    """One site after the other, smallest first."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.memory", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000, 100_000], help="articles of each site")
    parser.add_argument("--output", type=Path, default=PERFORMANCE)
    args = parser.parse_args()
    try:
        find_nginx()
        taken = {size: _crawl(size) for size in sorted(args.sizes)}
    except NoNginxError as error:
        sys.exit(str(error))
    write_section("Memory of a crawl", _report(taken), args.output)


def _crawl(size: int) -> Taken:
    with tempfile.TemporaryDirectory() as name:
        folder, port = Path(name), free_port()
        write_site(folder / "site", f"http://127.0.0.1:{port}", size)
        with serving({port: folder / "site"}, folder):
            taken = crawl(folder / "output", port)
    sys.stderr.write(f"{size} articles: {taken.memory:.0f} MB, {size / taken.seconds:.0f} articles a second\n")
    return taken


def _report(taken: dict[int, Taken]) -> str:
    lines = [
        f"Made by `make performance-memory` on {datetime.now(UTC).date()}.",
        "",
        f"Complete crawls, each of a site that it does not know, of pages of {WEIGHT // 1000} KB: no delays,",
        f"{CONCURRENCY} requests at a time, one process that reads pages. Peaks of resident memory.",
        "",
        f"Machine: {describe_machine()}.",
        "",
        "| articles | main process, MB | process that reads pages, MB | articles a second |",
        "| ---: | ---: | ---: | ---: |",
        *(
            f"| {size:,} | {one.memory:.0f} | {one.memory_of_children:.0f} | {size / one.seconds:.0f} |"
            for size, one in taken.items()
        ),
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
