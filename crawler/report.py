"""The end of a run: its dump, and what happened, for people in a few lines and for machines in a file."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Self, cast
from zoneinfo import ZoneInfo

from scrapy import signals

from crawler.dump import write_dump, write_json
from crawler.frontier import Outcome
from crawler.storage import UNWRITTEN, using, writing
from pipelines.normalise import with_claims

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from crawler.spider import NewsSpider

logger = logging.getLogger(__name__)

EXIT = "news/exit"
"""The stat that holds the `ExitCode` of a run."""

ANSWERS = frozenset({Outcome.ARTICLE, Outcome.LISTING, Outcome.DOOR, Outcome.OTHER, Outcome.ALTERNATE})
"""Outcomes that show that the site answered with something to read."""


class ExitCode(IntEnum):
    """Exit codes of `scrapy crawl`; Scrapy's own are 1, it could not start, and 2, an argument makes no sense.

    A catalogue that turns out to be damaged is 1 too.
    """

    HEALTHY = 0
    UNREACHABLE = 3
    """The site answered nothing that could be read."""
    STORAGE = UNWRITTEN
    """What was fetched could not be written."""


class Report:
    """Writes the dump and the report of a run when the spider closes, however it closes."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        extension = cls(crawler)
        crawler.signals.connect(extension.spider_opened, signal=signals.spider_opened)
        crawler.signals.connect(extension.spider_closed, signal=signals.spider_closed)
        return extension

    def spider_opened(self) -> None:
        """Writes the dump of a run that was killed if this one, which was asked for something else, does not go on."""
        spider = cast("NewsSpider", self._crawler.spider)
        for run in spider.catalogue.left_undumped(spider.run):
            with using(spider.catalogue.path), writing(spider.folder / f"{run}.jsonl"):
                count = _write_dump(spider, run, Counter())
            logger.info("%d articles of a run that was killed in %s", count, run)

    def spider_closed(self, reason: str) -> None:
        """A run that ended by itself is finished; one that was stopped is continued by the next crawl."""
        spider = cast("NewsSpider", self._crawler.spider)
        with using(spider.catalogue.path), writing(spider.folder / f"{spider.run}.jsonl"):
            self._write(spider, reason)
        spider.close_files()

    def _write(self, spider: NewsSpider, reason: str) -> None:
        path = spider.folder / f"{spider.run}.jsonl"
        filled: Counter[str] = Counter()
        count = _write_dump(spider, spider.run, filled)
        now = datetime.now(UTC)
        if reason == "finished":
            spider.catalogue.finish_run(spider.run, now)
        outcomes = spider.catalogue.outcomes(spider.run)
        code = _exit_code(outcome for outcome, _ in outcomes)
        report = {
            "spider": spider.name,
            "run": spider.run,
            "ended": now.isoformat(timespec="seconds"),
            "reason": reason,
            "exitCode": code,
            "requests": self._crawler.stats.get_value("downloader/request_count", 0),
            "articles": count,
            "fields": {field: round(times / count, 4) for field, times in sorted(filled.items())},
            "outcomes": [
                {"outcome": outcome, "reason": why, "addresses": times} for (outcome, why), times in outcomes.items()
            ],
        }
        write_json(report, path.with_suffix(".report.json"))
        for (outcome, why), times in outcomes.items():
            self._crawler.stats.set_value(f"news/outcome/{outcome}" + (f"/{why}" if why else ""), times)
            logger.info("%6d %s%s", times, outcome, f": {why}" if why else "")
        logger.info("%d articles in %s", count, path)
        if code is ExitCode.UNREACHABLE:
            logger.error("%s answered nothing that could be read", spider.root)
        self._crawler.stats.set_value(EXIT, int(code))


def _write_dump(spider: NewsSpider, run: str, filled: Counter[str]) -> int:
    """Writes the records of a run and returns how many; `filled` counts which fields hold something."""
    zone = ZoneInfo(spider.timezone)
    catalogue = spider.catalogue
    with catalogue.transaction():
        catalogue.revisions.freeze(run)
    records = (with_claims(article, claims, zone) for article, claims in catalogue.revisions.of_run(run))
    count = write_dump(_counted(records, filled), spider.folder / f"{run}.jsonl")
    catalogue.mark_dumped(run, datetime.now(UTC))
    return count


def _counted(records: Iterable[dict[str, Any]], filled: Counter[str]) -> Iterator[dict[str, Any]]:
    """The records, while the fields that hold something are counted."""
    for record in records:
        filled.update(field for field, value in record.items() if value not in (None, []))
        yield record


def _exit_code(outcomes: Iterable[str]) -> ExitCode:
    """Healthy if anything was read, or nothing was asked for."""
    ended = set(outcomes)
    return ExitCode.UNREACHABLE if ended and not ended & ANSWERS else ExitCode.HEALTHY
