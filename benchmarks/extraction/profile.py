"""Where the time of a page goes, by sampling: a profiler that counts calls would make small functions look slow."""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from benchmarks.extraction.measure import bounded_caches
from benchmarks.extraction.tools import own_page, page_to_json
from benchmarks.fidelity.pages import SavedPage

_ROOT = Path(__file__).parents[2]
_INTERVAL = 0.001
"""Seconds of CPU time between two looks; most systems look less often."""
_OURS = {str(_ROOT / folder): folder for folder in ("pipelines", "crawler")}


@dataclass(slots=True, kw_only=True)
class Profile:
    """Samples of the CPU time of `page_to_json`, by function of this project."""

    samples: int
    within: Counter[str]
    """Samples taken in a function or in what it calls."""
    itself: Counter[str]
    """Samples taken in a function or in a library it calls."""


def profile(pages: Sequence[SavedPage], samples: int) -> Profile:
    """Reads all pages again and again until there are so many samples."""
    found = Profile(samples=0, within=Counter(), itself=Counter())

    def look(_: int, frame: FrameType | None) -> None:
        stack = []
        while frame is not None:
            if name := _name(frame):
                stack.append(name)
            frame = frame.f_back
        found.samples += 1
        found.within.update(set(stack))
        found.itself[stack[0] if stack else "JSON"] += 1

    prepared = [own_page(page) for page in pages]
    caches = bounded_caches()
    before = signal.signal(signal.SIGPROF, look)
    try:
        while found.samples < samples:
            for cache in caches:
                cache.cache_clear()
            signal.setitimer(signal.ITIMER_PROF, _INTERVAL, _INTERVAL)
            for page in prepared:
                page_to_json(page)
            signal.setitimer(signal.ITIMER_PROF, 0)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    return found


def _name(frame: FrameType) -> str | None:
    """`pipelines/body.py find_body`; None for what is no function of this project with a name."""
    folder, _, file = frame.f_code.co_filename.rpartition("/")
    name = frame.f_code.co_name
    return f"`{_OURS[folder]}/{file}` {name}" if folder in _OURS and not name.startswith("<") else None
