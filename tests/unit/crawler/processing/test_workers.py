"""Worker processes: what becomes of work that goes wrong, and of workers whose crawl is gone."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from lxml import etree

from crawler.processing.workers import BATCH, Stopped, WorkError, Workers
from tests.helpers.crawling import ROOT


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    made = Workers(1, timeout=2, memory=2**30)
    yield made
    made.close()


def test_the_result_comes_back(workers: Workers) -> None:
    assert asyncio.run(workers.run(divmod, 7, 2)) == (3, 1)


def test_an_exception_comes_back(workers: Workers) -> None:
    with pytest.raises(ZeroDivisionError):
        asyncio.run(workers.run(divmod, 7, 0))


def test_an_exception_that_cannot_travel_tells_what_it_was(workers: Workers) -> None:
    with pytest.raises(RuntimeError, match="XMLSyntaxError: Document is empty"):
        asyncio.run(workers.run(etree.fromstring, ""))


@pytest.mark.parametrize(
    ("work", "args", "reason"),
    [
        (signal.pause, (), "reading took too long"),
        (bytearray, (2**40,), "reading took too much memory"),
        (os._exit, (3,), "reading killed its process"),
        (os.abort, (), "reading killed its process"),
    ],
)
def test_bad_work_is_given_up_and_the_next_is_done(
    workers: Workers, work: Callable[..., Any], args: tuple[int, ...], reason: str
) -> None:
    with pytest.raises(WorkError, match=f"^{reason}$"):
        asyncio.run(workers.run(work, *args))
    assert asyncio.run(workers.run(divmod, 7, 2)) == (3, 1)


@pytest.mark.parametrize(
    ("work", "args", "reason"),
    [
        (signal.pause, (), "reading took too long"),
        (bytearray, (2**40,), "reading took too much memory"),
        (os._exit, (3,), "reading killed its process"),
    ],
)
def test_bad_work_costs_what_is_sent_with_it_nothing(
    workers: Workers, work: Callable[..., Any], args: tuple[int, ...], reason: str
) -> None:
    async def all_of_them() -> list[Any]:
        calls = [workers.run(divmod, number, 10) for number in range(3 * BATCH)]
        calls.insert(2 * BATCH, workers.run(work, *args))
        return await asyncio.gather(*calls, return_exceptions=True)

    results = asyncio.run(all_of_them())
    error = results.pop(2 * BATCH)
    assert (type(error), str(error)) == (WorkError, reason)
    assert results == [divmod(number, 10) for number in range(3 * BATCH)]


def test_what_is_heavy_is_sent_alone() -> None:
    made = Workers(1, timeout=10, memory=600_000_000)

    async def all_of_them() -> list[int]:
        page = bytes(60_000_000)  # several at a time do not fit into a worker
        return await asyncio.gather(*(made.run(len, page) for _ in range(8)))

    try:
        assert asyncio.run(all_of_them()) == [60_000_000] * 8
    finally:
        made.close()


def test_an_exception_says_where_it_was_raised() -> None:
    made = Workers(1, timeout=60, memory=2**30)  # it imports this file, and all that this file imports
    with pytest.raises(KeyError) as raised:
        asyncio.run(made.run(zone_of_nowhere))
    made.close()
    assert "in zone_of_nowhere" in raised.value.__notes__[0]


def zone_of_nowhere() -> None:
    ZoneInfo("Jambi/Nowhere")


def test_who_waits_is_sent_away_when_the_process_is_asked_to_stop(workers: Workers) -> None:
    with pytest.raises(Stopped):
        asyncio.run(workers.run(signal.raise_signal, signal.SIGTERM))
    assert asyncio.run(workers.run(divmod, 7, 2)) == (3, 1)


def test_who_waits_is_sent_away_when_all_work_is_given_up() -> None:
    made = Workers(1, timeout=1000, memory=2**30)

    async def wait() -> None:
        waiting = asyncio.gather(*(made.run(signal.pause) for _ in range(3)), return_exceptions=True)
        await asyncio.sleep(0)  # until all three are in line
        made.stop()
        assert [type(end) for end in await waiting] == [Stopped] * 3
        with pytest.raises(Stopped):
            await made.run(divmod, 7, 2)

    asyncio.run(wait())
    made.close()


PARENT = """
import asyncio
import signal
from crawler.processing.workers import Workers

def wait_for_ever():
    print("busy", flush=True)
    signal.pause()

if __name__ == "__main__":
    asyncio.run(Workers(1, timeout=1000, memory=2**30).run(wait_for_ever))
"""


def test_a_worker_does_not_outlive_its_crawl(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    parent = subprocess.Popen([sys.executable, str(script)], env=environment, stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    assert parent.stdout.readline() == "busy\n"
    parent.kill()
    # The worker writes to the same pipe, which ends when nobody is left to write.
    assert parent.communicate(timeout=30)[0] == ""


def test_a_worker_starts_without_scrapy() -> None:
    code = (
        "import sys, crawler.processing.worker, crawler.processing.tasks; print({'scrapy', 'twisted'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
