"""A record is remembered here, and nowhere earlier."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self
from zoneinfo import ZoneInfo

from scrapy import signals
from scrapy.exceptions import DropItem

from crawler.catalogue.model import Outcome
from crawler.run_context import context_of
from pipelines.record import with_claims

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from pipelines.items import Article


class UnchangedError(DropItem):
    """An article that was looked at again is as it was; its address says so."""


class Store:
    """Commits each record with the outcome of its address; hands on what a dump would hold now, for `-o`."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        stage = cls(crawler)
        crawler.signals.connect(stage.item_dropped, signal=signals.item_dropped)
        crawler.signals.connect(stage.item_error, signal=signals.item_error)
        return stage

    def process_item(self, item: Article) -> dict[str, Any]:
        """The stored record with what the doors have said so far.

        Raises:
            UnchangedError: it is the record we have.
        """
        context = context_of(self._crawler)
        record = context.catalogue.addresses.store(item, run=context.run, now=datetime.now(UTC))
        if record is None:
            raise UnchangedError("unchanged", log_level="DEBUG")
        return with_claims(record, context.catalogue.claims.of(item.url), ZoneInfo(context.site.timezone))

    def item_dropped(self, item: Article, exception: Exception) -> None:
        """Stores why a record was not kept."""
        if not isinstance(exception, UnchangedError):
            self._fail(item, str(exception))

    def item_error(self, item: Article) -> None:
        """Stores that a stage broke on a record; Scrapy has logged how."""
        self._fail(item, "a pipeline stage broke")

    def _fail(self, item: Article, reason: str) -> None:
        context = context_of(self._crawler)
        known = context.catalogue.addresses.known(item.url)
        if known is not None:
            context.catalogue.addresses.end(known[0], Outcome.FAILED, run=context.run, reason=reason)
