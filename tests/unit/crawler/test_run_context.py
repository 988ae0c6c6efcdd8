"""What a run works with is all there, or let go of."""

from __future__ import annotations

from pathlib import Path

import pytest
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.settings import Settings

from crawler.catalogue.catalogue import Catalogue
from crawler.catalogue.database import CatalogueError
from crawler.lock import AlreadyRunningError, RunLock
from crawler.run_context import RunContext
from crawler.spider import NewsSpider


class Koran(NewsSpider):
    name = "koran"
    url = "https://koran.example/"


@pytest.fixture
def crawler(tmp_path: Path) -> Crawler:
    settings = Settings()
    settings.setmodule("crawler.settings")
    settings.set("OUTPUT_DIR", str(tmp_path))
    made = Crawler(Koran, settings)
    made.spider = Koran()
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the spider."""
    return tmp_path / "koran"


def test_a_run_has_its_folder_to_itself(crawler: Crawler, folder: Path) -> None:
    context = RunContext.from_crawler(crawler)
    try:
        assert (context.folder, context.site.name, context.root) == (folder, "koran", "https://koran.example/")
        with pytest.raises(AlreadyRunningError):
            RunLock(folder)
    finally:
        context.close()


def test_what_was_let_go_of_can_be_taken_by_the_next_which_goes_on(crawler: Crawler, folder: Path) -> None:
    first = RunContext.from_crawler(crawler)
    first.close()
    RunLock(folder).release()
    second = RunContext.from_crawler(crawler)
    second.close()
    assert second.run == first.run


def test_a_folder_is_let_go_of_if_its_catalogue_cannot_be_used(crawler: Crawler, folder: Path) -> None:
    folder.mkdir()
    (folder / "catalogue.sqlite").write_bytes(b"bukan basis data, hanya teks biasa " * 40)
    with pytest.raises(CatalogueError, match="is not a readable catalogue"):
        RunContext.from_crawler(crawler)
    RunLock(folder).release()


def test_a_folder_that_is_taken_stays_as_it_is(crawler: Crawler, folder: Path) -> None:
    lock = RunLock(folder)
    with pytest.raises(AlreadyRunningError, match="another crawl is at work"):
        RunContext.from_crawler(crawler)
    assert not (folder / "catalogue.sqlite").exists()
    lock.release()
    RunContext.from_crawler(crawler).close()


def test_catalogue_and_folder_are_let_go_of_if_there_can_be_no_workers(crawler: Crawler, folder: Path) -> None:
    crawler.settings.set("EXTRACT_WORKERS", "banyak")
    with pytest.raises(ValueError, match="banyak"):
        RunContext.from_crawler(crawler)
    RunLock(folder).release()
    with Catalogue(folder / "catalogue.sqlite") as catalogue:
        assert catalogue.connection.execute("SELECT count(*) FROM run").fetchone() == (1,)


def test_a_crawl_of_no_news_site_has_none(crawler: Crawler) -> None:
    crawler.spider = None
    with pytest.raises(NotConfigured):
        RunContext.from_crawler(crawler)
