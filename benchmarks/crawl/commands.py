"""The commands that crawl benchmarks measure, with the settings they share: no delays, and much at a time."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.crawl import fetch_only
from benchmarks.machine import Taken, run_measured

_ROOT = Path(__file__).parents[2]
SPIDER = "suarajambi"
CONCURRENCY = 16
"""Requests under way at a time, for both."""
_SETTINGS = {
    "DOWNLOAD_DELAY": "0",
    "AUTOTHROTTLE_ENABLED": "False",
    "CONCURRENT_REQUESTS": str(CONCURRENCY),
    "CONCURRENT_REQUESTS_PER_DOMAIN": str(CONCURRENCY),
    "LOG_LEVEL": "WARNING",
}


def crawl(output: Path, port: int) -> Taken:
    """A complete crawl of the site at a port of this machine."""
    command = [sys.executable, "-m", "scrapy", "crawl", SPIDER, "-a", f"url=http://127.0.0.1:{port}/"]
    return run_measured([*command, *_options(OUTPUT_DIR=str(output))], cwd=_ROOT)


def fetch(addresses: Path, requests: int) -> Taken:
    """The same addresses by the bare spider, outside of the project, so that none of its settings count.

    Raises:
        ValueError: another number of them than `requests` was answered.
    """
    command = [sys.executable, "-m", "scrapy", "runspider", fetch_only.__file__, "-a", f"addresses={addresses}"]
    taken = run_measured([*command, *_options()], cwd=addresses.parent)
    if int(taken.output) != requests:
        raise ValueError(f"{taken.output} of {requests} addresses answered")
    return taken


def _options(**settings: str) -> list[str]:
    return [word for key, value in {**_SETTINGS, **settings}.items() for word in ("-s", f"{key}={value}")]
