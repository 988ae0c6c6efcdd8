"""Processes that do the CPU work, so that the reactor never waits for a page.

Pebble rather than concurrent.futures: it kills and replaces a worker that hangs or dies, and the others go on.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import resource
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from typing import Any, TypeVar

from lxml.etree import LxmlError
from pebble import ProcessExpired, ProcessPool
from scrapy.exceptions import CloseSpider, IgnoreRequest

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


class Workers:
    """A pool of `count` processes, each task bounded by `timeout` seconds and `memory` bytes of address space."""

    def __init__(self, count: int, *, timeout: float, memory: int) -> None:
        self._timeout = timeout
        self._stopped = False
        self._tasks: set[Future[Any]] = set()
        # spawn: a fork of a process with threads (Twisted's, Pebble's) can deadlock
        self._pool = ProcessPool(
            max_workers=count, initializer=_prepare, initargs=(memory,), context=multiprocessing.get_context("spawn")
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
        try:
            future = self._pool.schedule(_call, args=(function, args), timeout=self._timeout)
        except RuntimeError as error:  # an earlier task broke the pool
            raise CloseSpider(BROKEN) from error
        self._tasks.add(future)
        try:
            return await asyncio.wrap_future(future)
        except asyncio.CancelledError:
            if self._stopped:
                raise Stopped from None
            raise
        except BrokenProcessPool as error:
            raise CloseSpider(BROKEN) from error
        except FutureTimeoutError:
            raise WorkError("reading took too long") from None
        except MemoryError:
            raise WorkError("reading took too much memory") from None
        except ProcessExpired as error:
            if error.exitcode == -signal.SIGTERM:  # sent to the whole group: the crawl has got it too
                raise Stopped from None
            raise WorkError("reading killed its process") from None
        finally:
            self._tasks.discard(future)

    def stop(self) -> None:
        """Gives up all work: whoever waits for it gets `Stopped`."""
        self._stopped = True
        for task in self._tasks:
            task.cancel()

    def close(self) -> None:
        """Stops the processes; work that is under way is given up."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


def _call(function: Callable[..., T], args: tuple[Any, ...]) -> T:
    try:
        return function(*args)
    except LxmlError as error:  # holds its log, which cannot leave the process
        raise RuntimeError(f"{type(error).__name__}: {error}") from None


def _prepare(memory: int) -> None:
    threading.Thread(target=_follow_parent, daemon=True).start()
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    import_module("crawler.reading")  # what nearly all tasks need
    # Ctrl-C reaches the whole process group: the crawl decides when its workers stop.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Pebble's handler would wait for libxml2 to return to Python, and Pebble three seconds for the handler.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _follow_parent() -> None:
    """Ends this process when the crawl is gone; a page that takes for ever to read would keep it alive."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
