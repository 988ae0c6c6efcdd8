"""`make kills`: crawls are killed (SIGKILL) at random moments and continued, a hundred times unless told otherwise.

Moments are spread over the whole life of a crawl: its start, its requests, its pauses, its end while it writes dump and
report. A crawl is killed and continued until it comes to its end; then all it left is compared with what a crawl left
that nobody killed, and the next one begins, until enough have been killed.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.helpers.crawling import LIMIT, Crawl, Tripwire, by_url, finish, start
from tests.helpers.intact import check_same, read_dumps
from tests.helpers.launcher import Launched
from tests.site.loopback import Site
from tests.site.server import serve

DOORS = ("-a", "doors=sitemap,feed,rest,links")
"""All but lists, which cost two hundred requests more."""

CLOSING = "Closing spider"
"""What a crawl logs when all is fetched, and dump and report are still to be written."""


@dataclass(slots=True, frozen=True)
class Undisturbed:
    """A crawl that nobody killed, its moments in seconds since it was started."""

    records: dict[str, dict[str, Any]]
    requests: int
    first: float
    """When the site was first asked for something."""
    closing: float
    end: float


def undisturbed(site: Site, output: Path) -> Undisturbed:
    """Crawls the site, and measures."""
    begun = time.monotonic()
    asked: list[float] = []
    respond = site.respond

    def watched(path: str, ask: Any) -> Any:
        asked.append(time.monotonic() - begun)
        return respond(path, ask)

    site.respond = watched
    process = start(site, output, *DOORS)
    wait_until_closing(process)
    closing = time.monotonic() - begun
    done = finish(site, process, output / "suarajambi", 0)
    site.respond = respond
    assert done.code == 0, done.log
    return Undisturbed(by_url(done.records), len(done.asked), asked[0], closing, time.monotonic() - begun)


def wait_until_closing(process: Launched) -> None:
    """Returns when the crawl begins to close, or is gone."""
    for _ in range(50 * LIMIT):
        try:
            process.wait(0.02)
        except subprocess.TimeoutExpired:
            if CLOSING in process.stderr_so_far:
                return
        else:
            return


def kill_after(process: Launched, seconds: float) -> None:
    """Kills a process that lives on for so long."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()


def lives(site: Site, output: Path, whole: Undisturbed, dice: random.Random, most: int) -> Iterator[Crawl]:
    """The lives of one crawl, each begun when the one before is judged; the last one ends by itself.

    Args:
        site: the running server.
        output: folder of the crawl.
        whole: the crawl that nobody killed.
        dice: say when to kill.
        most: after so many kills it is left alone.
    """
    asked: set[str] = set()
    respond = site.respond
    for number in range(most + 1):
        before = len(site.requests)
        process = start(site, output, *DOORS)
        if number < most:
            _kill_sometime(site, process, whole, len(asked), dice)
        # Returns when nobody is left who could write to the log: neither the crawl nor its workers.
        life = finish(site, process, output / "suarajambi", before)
        site.respond = respond
        asked.update(life.asked)
        yield life
        if life.code != -signal.SIGKILL:
            assert life.code == 0, life.log
            return


def _kill_sometime(site: Site, process: Launched, whole: Undisturbed, asked: int, dice: random.Random) -> None:
    match dice.choice(("start", "any time", "request", "request", "end")):
        case "start":
            kill_after(process, dice.uniform(0, whole.first))
        case "any time":
            kill_after(process, dice.uniform(0, whole.end))
        case "request":
            Tripwire(site, process, dice.randint(1, max(1, whole.requests - asked)), signal.SIGKILL)
        case "end":
            wait_until_closing(process)
            kill_after(process, dice.uniform(0, whole.end - whole.closing))


def _phase(life: Crawl) -> str:
    if CLOSING in life.log:
        return "closing"
    return "fetching" if life.asked else "starting"


def kill_all(site: Site, output: Path, kills: int, seed: int, told: Callable[[str], None]) -> Counter[str]:
    """Kills crawls until `kills` have died, continues each to its end, and checks what it left.

    Args:
        site: the running server.
        output: folder for one output folder a crawl.
        kills: how many crawls have to be killed.
        seed: of the dice; what they fall on also depends on how fast the machine is.
        told: is given a line whenever something has happened.

    Returns:
        How many crawls were killed in which phase.
    """
    dice = random.Random(seed)
    whole = undisturbed(site, output / "undisturbed")
    told(f"undisturbed: {len(whole.records)} articles, {whole.requests} requests, {whole.end:.1f} s")
    phases: Counter[str] = Counter()
    crawls = 0
    while phases.total() < kills:
        folder = output / f"killed-{crawls}"
        crawls += 1
        for life in lives(site, folder, whole, dice, kills - phases.total()):
            read_dumps(life.folder)  # whatever the moment: a dump is whole or not there
            if life.code == -signal.SIGKILL:
                phases[_phase(life)] += 1
                told(f"kill {phases.total():3}: {_phase(life)}, {len(life.asked)} requests after its start")
        check_same(folder / "suarajambi", whole.records)
        told(f"crawl {crawls} came to its end: {len(whole.records)} articles, each once, as undisturbed")
    return phases


def main() -> int:
    """Exit code: 0 if nothing was lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.kills", description=__doc__)
    parser.add_argument("--kills", type=int, default=100, help="how many; %(default)s unless told")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6), help="of the dice")
    asked = parser.parse_args()
    output = Path(tempfile.mkdtemp(prefix="kills-"))
    print(f"seed {asked.seed}, in {output}", flush=True)
    with serve() as site:
        phases = kill_all(site, output, asked.kills, asked.seed, lambda line: print(line, flush=True))
    print(f"{phases.total()} kills: {', '.join(f'{times} {phase}' for phase, times in phases.most_common())}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
