"""`python -m benchmarks.growth.step start|lookup CATALOGUE BASE COUNT`: times one thing in a process of its own, and
prints its seconds and peak memory as JSON.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.growth.addresses import addresses
from crawler.catalogue import Catalogue
from crawler.frontier import Outcome, Window
from crawler.spider import BATCH

LOOKUPS = 5000
BATCHES = 200
"""How often the frontier is asked; a tenth of the addresses wait there then."""


def start(path: Path) -> dict[str, float]:
    """The catalogue opened and a run begun."""
    begun = time.perf_counter()
    with Catalogue(path) as catalogue:
        run = catalogue.begin_run(datetime.now(UTC), {"benchmark": str(time.time_ns())})
        seconds = time.perf_counter() - begun
        catalogue.finish_run(run, datetime.now(UTC))
    return {"start": seconds}


def look_up(path: Path, base: str, count: int) -> dict[str, float]:
    """A known address found; the next sixteen handed out and ended. The mean of many each."""
    with Catalogue(path) as catalogue:
        urls = list(addresses(base, count, LOOKUPS))
        begun = time.perf_counter()
        for url in urls:
            assert catalogue.known(url)
        known = (time.perf_counter() - begun) / LOOKUPS
        catalogue.connection.execute("BEGIN")
        catalogue.connection.execute("UPDATE address SET outcome = NULL WHERE id % 10 = 0")
        begun = time.perf_counter()
        for _ in range(BATCHES):
            for target in catalogue.next_targets(BATCH, Window()):
                catalogue.end(target.id, Outcome.ARTICLE, run="none")
        following = (time.perf_counter() - begun) / BATCHES
        catalogue.connection.execute("ROLLBACK")
    return {"known": known, "next": following}


def main() -> None:
    """Measures and prints."""
    what, path, base, count = sys.argv[1:]
    taken = start(Path(path)) if what == "start" else look_up(Path(path), base, int(count))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps(taken | {"memory": memory}))


if __name__ == "__main__":
    main()
