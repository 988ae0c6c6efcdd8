"""`python -m benchmarks.growth.step start|lookup CATALOGUE BASE COUNT`: times one thing in a process of its own, and
prints its seconds and peak memory as JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.growth.addresses import addresses
from benchmarks.machine import peak_memory
from crawler.catalogue.catalogue import Catalogue
from crawler.catalogue.model import Outcome, Window
from crawler.spider import AHEAD

LOOKUPS = 5000
BATCHES = 200
"""How often the frontier is asked, as far as it lasts; seven in a hundred addresses wait there then."""


def start(path: Path) -> dict[str, float]:
    """The catalogue opened and a run begun."""
    begun = time.perf_counter()
    with Catalogue(path) as catalogue:
        run = catalogue.runs.begin(datetime.now(UTC), {"benchmark": str(time.time_ns())})
        seconds = time.perf_counter() - begun
        catalogue.runs.finish(run, datetime.now(UTC))
    return {"start": seconds}


def look_up(path: Path, base: str, count: int) -> dict[str, float]:
    """A known address found; the next ones handed out. The mean of many each."""
    with Catalogue(path) as catalogue:
        urls = list(addresses(base, count, LOOKUPS))
        begun = time.perf_counter()
        for url in urls:
            assert catalogue.addresses.known(url)
        known = (time.perf_counter() - begun) / LOOKUPS
        following = _next(catalogue)
    return {"known": known, "next": following}


def _next(catalogue: Catalogue) -> float:
    """Seconds until the frontier has handed out what a crawl takes at once while many wait; none waits later."""
    db = catalogue.connection
    ended = db.execute("SELECT id FROM address WHERE outcome = 'article' AND id % 10 = 0").fetchall()
    batches = min(BATCHES, len(ended) // AHEAD)
    with catalogue.transaction():
        db.executemany("UPDATE address SET outcome = NULL WHERE id = ?", ended)
    seconds = 0.0
    with catalogue.transaction():  # one for all: what is measured is not the disk
        for _ in range(batches):
            begun = time.perf_counter()
            targets = catalogue.frontier.next_targets(AHEAD, Window())
            seconds += time.perf_counter() - begun
            for target in targets:
                catalogue.addresses.end(target.id, Outcome.OTHER, run="none")
    with catalogue.transaction():
        db.executemany("UPDATE address SET outcome = 'article' WHERE id = ?", ended)
    return seconds / batches


def main() -> None:
    """Measures and prints."""
    what, path, base, count = sys.argv[1:]
    taken = start(Path(path)) if what == "start" else look_up(Path(path), base, int(count))
    sys.stdout.write(json.dumps(taken | {"memory": peak_memory(os.getpid())}))


if __name__ == "__main__":
    main()
