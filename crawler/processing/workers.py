"""Processes that do the CPU work, so that the reactor never waits for a page.

Pebble rather than concurrent.futures: it kills and replaces a worker that hangs or dies, and the others go on.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from math import ceil
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool
from scrapy.exceptions import CloseSpider, IgnoreRequest

from crawler.processing.worker import Answer, Failed, call_each, prepare

T = TypeVar("T")

BROKEN = "no worker process can be started"
"""Why a spider closes that cannot read what it fetches."""


class Stopped(CloseSpider, IgnoreRequest):
    """What whoever waits for a page or its reading gets when the crawl is to stop. It is no outcome.

    Scrapy logs no traceback of either.
    """

    def __init__(self) -> None:
        super().__init__("shutdown")


class WorkError(Exception):
    """The work on one page had to be given up; the message is a short constant reason."""


BATCH = 8
"""Pieces of work a process is given at a time: to send and to fetch them costs as much for one as for all."""

_HEAVY = 2**22
"""Bytes of a batch that take no more."""


@dataclass(slots=True, eq=False)
class _Piece:
    """A call that somebody waits for."""

    call: bytes
    """Function and arguments, pickled: so it is known how much a batch weighs."""
    answer: asyncio.Future[Any]
    alone: bool = False
    """A batch with it went wrong: it is sent by itself, so that the others of the batch survive it."""


class Workers:
    """A pool of `count` processes, each call bounded by `timeout` seconds and `memory` bytes of address space."""

    def __init__(self, count: int, *, timeout: float, memory: int) -> None:
        self._timeout = timeout
        self._ahead = 2 * count
        """Batches that are sent: one that is worked on and one that waits for its end, for each process."""
        self._stopped = False
        self._waiting: deque[_Piece] = deque()
        self._sent: dict[Future[list[Answer]], list[_Piece]] = {}
        # spawn: a fork of a process with threads (Twisted's, Pebble's) can deadlock
        self._pool = ProcessPool(
            max_workers=count, initializer=prepare, initargs=(memory,), context=multiprocessing.get_context("spawn")
        )
        self._pool.schedule(os.getpid)  # starts them now: they take as long for it as a crawl takes to be set up

    async def run(self, function: Callable[..., T], *args: Any) -> T:
        """What `function(*args)` returns in a worker; its exceptions come through.

        Raises:
            WorkError: it took too long, too much memory, or killed its process.
            CloseSpider: no process can be started; going on would fetch pages that nobody reads.
            Stopped: the crawl is to stop.
        """
        if self._stopped:
            raise Stopped
        piece = _Piece(pickle.dumps((function, args)), asyncio.get_running_loop().create_future())
        self._waiting.append(piece)
        self._send()
        result: T = await piece.answer
        return result

    def _send(self) -> None:
        """Gives out what waits, as far as the processes take it."""
        while self._waiting and (free := self._ahead - len(self._sent)) > 0:
            batch = self._batch(min(BATCH, ceil(len(self._waiting) / free)))
            try:
                future = self._pool.schedule(call_each, args=([p.call for p in batch],), timeout=self._timeout)
            except RuntimeError:  # an earlier task broke the pool
                _fail(batch, CloseSpider(BROKEN))
                continue
            self._sent[future] = batch
            wrapped = asyncio.wrap_future(future, loop=batch[0].answer.get_loop())
            wrapped.add_done_callback(partial(self._received, future))

    def _batch(self, size: int) -> list[_Piece]:
        batch = [self._waiting.popleft()]
        weight = len(batch[0].call)
        while self._waiting and len(batch) < size and not (batch[0].alone or self._waiting[0].alone):
            weight += len(self._waiting[0].call)
            if weight > _HEAVY:
                break
            batch.append(self._waiting.popleft())
        return batch

    def _received(self, future: Future[list[Answer]], wrapped: asyncio.Future[list[Answer]]) -> None:
        batch = self._sent.pop(future)
        error = Stopped() if wrapped.cancelled() else _translated(wrapped.exception())
        if error is None:
            for piece, answer in zip(batch, wrapped.result(), strict=True):
                if isinstance(answer, Failed):
                    _fail([piece], _translated(answer.error))
                elif not piece.answer.done():
                    piece.answer.set_result(answer)
        elif len(batch) == 1 or isinstance(error, (Stopped, CloseSpider)):
            _fail(batch, error)
        else:
            for piece in batch:
                piece.alone = True
            self._waiting.extendleft(reversed(batch))
        self._send()

    def stop(self) -> None:
        """Gives up all work: whoever waits for it gets `Stopped`."""
        self._stopped = True
        _fail(self._waiting, Stopped())
        self._waiting.clear()
        for future in list(self._sent):
            future.cancel()

    def close(self) -> None:
        """Stops the processes; work that is under way is given up."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


def _fail(pieces: Iterable[_Piece], error: BaseException | None) -> None:
    for piece in pieces:
        if error is not None and not piece.answer.done():
            piece.answer.set_exception(error)


def _translated(error: BaseException | None) -> BaseException | None:
    """What whoever waits gets for what Pebble says."""
    match error:
        case BrokenProcessPool():
            return CloseSpider(BROKEN)
        case FutureTimeoutError():
            return WorkError("reading took too long")
        case MemoryError():
            return WorkError("reading took too much memory")
        case ProcessExpired() if error.exitcode == -signal.SIGTERM:  # sent to the whole group: the crawl has got it too
            return Stopped()
        case ProcessExpired():
            return WorkError("reading killed its process")
    return error
