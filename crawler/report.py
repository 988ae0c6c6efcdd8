"""The end of a run: its dump, and what happened, in a few lines."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self, cast
from zoneinfo import ZoneInfo

from scrapy import signals

from crawler.dump import write_dump
from pipelines.normalise import with_claims

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from crawler.spider import NewsSpider

logger = logging.getLogger(__name__)


class Report:
    """Writes the dump of the run when the spider closes, however it closes, and logs what each address came to."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        extension = cls(crawler)
        crawler.signals.connect(extension.spider_closed, signal=signals.spider_closed)
        return extension

    def spider_closed(self, reason: str) -> None:
        """A run that ended by itself is finished; one that was stopped is continued by the next crawl."""
        spider = cast("NewsSpider", self._crawler.spider)
        zone = ZoneInfo(spider.timezone)
        path = spider.folder / f"{spider.run}.jsonl"
        records = (with_claims(article, claims, zone) for article, claims in spider.catalogue.records(spider.run))
        count = write_dump(records, path)
        spider.catalogue.mark_dumped(spider.run, datetime.now(UTC))
        if reason == "finished":
            spider.catalogue.finish_run(spider.run, datetime.now(UTC))
        for (outcome, why), times in spider.catalogue.outcomes(spider.run).items():
            self._crawler.stats.set_value(f"news/outcome/{outcome}" + (f"/{why}" if why else ""), times)
            logger.info("%6d %s%s", times, outcome, f": {why}" if why else "")
        logger.info("%d articles in %s", count, path)
        spider.close_files()
