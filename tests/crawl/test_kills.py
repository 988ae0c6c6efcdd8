"""Crawls killed at random moments lose nothing; `make kills` does it a hundred times."""

from __future__ import annotations

from pathlib import Path

from tests.kills import kill_all
from tests.site.server import serve


def test_crawls_killed_at_ten_random_moments_lose_nothing(tmp_path: Path) -> None:
    with serve() as site:
        phases = kill_all(site, tmp_path, kills=10, seed=1957, told=print)
    assert phases.total() == 10
    assert phases["fetching"] > 0
