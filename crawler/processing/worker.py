"""What runs in a worker process; see `workers`. Nothing of Scrapy is imported here: it would double the start."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import resource
import signal
import threading
import traceback
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from lxml.etree import LxmlError


@dataclass(slots=True, frozen=True)
class Failed:
    """A call that raised."""

    error: Exception


Answer = Any
"""What a call returned, or `Failed`."""


def call_each(calls: list[bytes]) -> list[Answer]:
    """What each of the calls, pickled functions with their arguments, returns."""
    return [_call(call) for call in calls]


def _call(call: bytes) -> Answer:
    try:
        function, args = pickle.loads(call)  # noqa: S301  (our own, out of the pipe from the crawl)
        return function(*args)
    except LxmlError as error:  # holds its log, which cannot leave the process
        return Failed(RuntimeError(f"{type(error).__name__}: {error}"))
    except Exception as error:  # noqa: BLE001  (it is raised again where somebody waits for it)
        error.add_note(traceback.format_exc())  # an exception leaves the process without its traceback
        return Failed(error)


def prepare(memory: int) -> None:
    """Makes a new process ready for calls; `memory` is the bytes of address space that it may take."""
    threading.Thread(target=_follow_parent, daemon=True).start()
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    import_module("crawler.processing.tasks")  # what nearly all tasks need
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
