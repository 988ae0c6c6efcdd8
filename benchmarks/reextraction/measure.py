"""One reading of WARC files: by this project's replay, or by plain trafilatura in as many processes."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import trafilatura
from warcio.archiveiterator import ArchiveIterator

from benchmarks.machine import cpu_seconds
from crawler.export.dump import open_dump
from crawler.processing.workers import Workers
from crawler.reprocess.reextract import Replay
from crawler.warc.scan import find_responses
from pipelines.items import Site

_TIMEOUT = 60.0
_MEMORY = 2 * 2**30
_LARGEST = 16 * 2**20
"""Bytes of a page, as in the settings of the project."""
_WARMED = 64
"""Responses each process has read before the clock starts: it has imported all it needs then."""


@dataclass(slots=True, frozen=True)
class Read:
    """What one reading took."""

    pages: int
    seconds: float
    cpu: float
    """Seconds of CPU time of all its processes."""

    @property
    def a_second(self) -> float:
        return self.pages / self.seconds

    @property
    def a_core(self) -> float:
        """Pages a second of CPU time."""
        return self.pages / self.cpu


def replay(paths: Sequence[Path], processes: int, folder: Path) -> Read:
    """Records of all articles, in a dump, as `scrapy reextract` makes them; the start of its processes is not counted.

    Raises:
        ValueError: a response could not be read.
    """
    workers = Workers(processes, timeout=_TIMEOUT, memory=_MEMORY)
    try:
        return asyncio.run(_replay(workers, paths, processes, folder))
    finally:
        workers.close()


async def _replay(workers: Workers, paths: Sequence[Path], processes: int, folder: Path) -> Read:
    def failed(url: str, why: str) -> None:
        raise ValueError(f"{url}: {why}")

    def damaged(path: Path, offset: int) -> None:
        raise ValueError(f"{path} is damaged at byte {offset}")

    replayed = Replay(workers, processes, Site(), most=_LARGEST, failed=failed)
    async for _ in replayed.every_page(islice(find_responses(paths, damaged), _WARMED * processes)):
        pass
    busy = [os.getpid(), *(child.pid for child in multiprocessing.active_children() if child.pid)]
    cpu, begun = sum(map(cpu_seconds, busy)), time.perf_counter()
    with open_dump(folder / "replayed.jsonl", {}) as dump:
        async for read in replayed.articles(find_responses(paths, damaged)):
            dump.write(read.record)
    seconds = time.perf_counter() - begun
    return Read(pages=dump.count, seconds=seconds, cpu=sum(map(cpu_seconds, busy)) - cpu)


def plain(paths: Sequence[Path], processes: int) -> Read:
    """`trafilatura.bare_extraction(html, with_metadata=True)` of every response, each process a share of them.

    Every process goes through the files by itself, decompresses all and decodes only its share.
    """
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        barrier = [pool.submit(_share, list(paths), number, processes, _WARMED) for number in range(processes)]
        for future in barrier:
            future.result()
        begun = time.perf_counter()
        shares = [pool.submit(_share, list(paths), number, processes, None) for number in range(processes)]
        results = [share.result() for share in shares]
    seconds = time.perf_counter() - begun
    return Read(pages=sum(pages for pages, _ in results), seconds=seconds, cpu=sum(cpu for _, cpu in results))


def _share(paths: list[Path], number: int, of: int, limit: int | None) -> tuple[int, float]:
    """How many of its pages gave something, and seconds of CPU time it took."""
    begun = time.process_time()
    pages = 0
    for index, body in enumerate(islice(_bodies(paths), limit)):
        if index % of == number:
            pages += trafilatura.bare_extraction(body.decode("utf-8", "replace"), with_metadata=True) is not None
    return pages, time.process_time() - begun


def _bodies(paths: list[Path]) -> Iterator[bytes]:
    for path in paths:
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream):
                if record.rec_type == "response" and record.http_headers.get_statuscode() == "200":
                    kind = record.http_headers.get_header("Content-Type") or ""
                    if kind.startswith("text/html"):
                        yield record.content_stream().read()
