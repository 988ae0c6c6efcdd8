"""One crawl of a site at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from crawler.lock import AlreadyRunningError, RunLock
from tests.helpers.crawling import crawl
from tests.site.server import serve


def test_a_folder_is_held_by_one(tmp_path: Path) -> None:
    lock = RunLock(tmp_path / "koran")
    with pytest.raises(AlreadyRunningError, match="koran"):
        RunLock(tmp_path / "koran")
    RunLock(tmp_path / "harian").release()
    lock.release()
    RunLock(tmp_path / "koran").release()


@pytest.mark.crawl
def test_a_second_crawl_does_not_start(tmp_path: Path) -> None:
    lock = RunLock(tmp_path / "suarajambi")
    with serve() as site:
        refused = crawl(site, tmp_path)
        assert refused.code == 1
        assert "another crawl is at work" in refused.log.splitlines()[-1]
        assert "Traceback" not in refused.log
        assert site.requests == []
        lock.release()
        assert crawl(site, tmp_path, "-a", "max_articles=1").code == 0
