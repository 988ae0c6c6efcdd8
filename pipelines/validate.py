"""Nothing leaves that the published schema does not allow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from scrapy.exceptions import DropItem

from pipelines.schema import validator

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from pipelines.items import Article


def fault_of(article: Article) -> str | None:
    """Where a record breaks the schema; None if it does not."""
    fault = next(validator().iter_errors(article.as_record()), None)
    if fault is None:
        return None
    place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in fault.instance_path)
    return f"invalid record: ${place}: {fault.message}"


class Validate:
    """Drops a record that breaks the schema, counted under `news/validate/invalid`."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_item(self, item: Article) -> Article:
        """The item itself.

        Raises:
            DropItem: it breaks the schema; the message says where.
        """
        fault = fault_of(item)
        if fault is not None:
            self._crawler.stats.inc_value("news/validate/invalid")
            raise DropItem(fault, log_level="ERROR")
        return item
