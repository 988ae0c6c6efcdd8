"""Which tests start whole crawls, and in which order files are run."""

from __future__ import annotations

from pathlib import Path

import pytest

CRAWLS = Path(__file__).with_name("crawl")
LONGEST = ("test_daily.py", "test_rebuild.py", "test_alarms.py", "test_kills.py", "test_resume.py")
"""Files that take longest: they come first, so that no process is left with one of them at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks all of tests/crawl, and puts it before the rest, which fills up the processes that are done with it."""
    for item in items:
        if item.path.is_relative_to(CRAWLS):
            item.add_marker(pytest.mark.crawl)
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    if item.path.parent != CRAWLS:
        return len(LONGEST) + 1
    return LONGEST.index(item.path.name) if item.path.name in LONGEST else len(LONGEST)
