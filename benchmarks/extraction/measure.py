"""CPU time of several tools on the same pages, interleaved page by page."""

from __future__ import annotations

import functools
import gc
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.extraction.tools import Tool
from benchmarks.fidelity.pages import SavedPage


@dataclass(slots=True, kw_only=True)
class Timing:
    """What one set of pages took."""

    pages: int
    left_out: int
    """Pages on which some tool raises."""
    kilobytes: float
    """Mean size of a page."""
    rounds: dict[str, list[float]]
    """By tool, milliseconds of CPU a page in each round."""

    def milliseconds(self, tool: str) -> float:
        return statistics.median(self.rounds[tool])

    def ratios(self, tool: str, baseline: str) -> list[float]:
        """One a round, ascending."""
        return sorted(own / other for own, other in zip(self.rounds[tool], self.rounds[baseline], strict=True))


def measure(tools: Sequence[Tool], pages: Sequence[SavedPage], rounds: int) -> Timing:
    """Runs every tool on every page, in turns that differ from page to page, after one pass that warms all up.

    What tools remember of single strings is forgotten before each round: else they would meet every page again.
    """
    good = [page for page in pages if all(_works(tool, page) for tool in tools)]
    caches = bounded_caches()
    gc.freeze()  # what the warm-up left is no garbage of those that follow
    taken: dict[str, list[float]] = {tool.name: [] for tool in tools}
    for number in range(rounds):
        for cache in caches:
            cache.cache_clear()
        spent = dict.fromkeys(taken, 0)
        for index, page in enumerate(good):
            turn = (number + index) % len(tools)
            for tool in (*tools[turn:], *tools[:turn]):
                prepared = tool.prepare(page)
                gc.collect()  # nor is that of the tool before
                start = time.process_time_ns()
                tool.run(prepared)
                spent[tool.name] += time.process_time_ns() - start
        for name, nanoseconds in spent.items():
            taken[name].append(nanoseconds / 1e6 / len(good))
    gc.unfreeze()
    size = statistics.fmean(len(page.body) for page in good) / 1000
    return Timing(pages=len(good), left_out=len(pages) - len(good), kilobytes=size, rounds=taken)


def _works(tool: Tool, page: SavedPage) -> bool:
    try:
        tool.run(tool.prepare(page))
    except Exception:  # noqa: BLE001  (whatever a tool raises, the page is of no use for measuring it)
        return False
    return True


def bounded_caches() -> list[functools._lru_cache_wrapper[Any]]:
    """Every bounded cache of the process, whoever it belongs to; none of them is seen any more after `gc.freeze()`."""
    things = (thing for thing in gc.get_objects() if isinstance(thing, functools._lru_cache_wrapper))
    return [cache for cache in things if cache.cache_parameters()["maxsize"] is not None]
