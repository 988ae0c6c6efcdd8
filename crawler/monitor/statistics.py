"""What a report tells of the records of a run, counted while they are written to the dump."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime, timedelta
from statistics import median
from typing import Any

from crawler.catalogue.changes import BOOKKEEPING
from crawler.monitor.alarms import SHOWN, Check
from pipelines.items import Article, Door, Status

FIELDS = tuple(sorted({field.name for field in fields(Article)} - (BOOKKEEPING - {"discoveredBy"}) - {"datesStated"}))
"""What a record may lack; that no dates contradict each other is no lack."""
WORDS = (25, 50, 100, 200, 400)
"""Lengths of bodies that are told apart; a body that is cut to half crosses at least one."""
DAYS = 31
"""How many days of publication are told."""
FRESH = timedelta(days=7)
"""Age of articles that every door should tell of: a feed rightly says nothing of older ones that come to light."""


@dataclass(slots=True)
class RecordStatistics:
    """Counts; their size does not grow with the number of records, but for four bytes each."""

    ended: datetime
    """When the run ended."""
    count: int = 0
    fresh: int = 0
    filled: Counter[str] = field(default_factory=Counter)
    words: array[int] = field(default_factory=lambda: array("I"))
    doors: Counter[str] = field(default_factory=Counter)
    fresh_doors: Counter[str] = field(default_factory=Counter)
    dates_on_page: int = 0
    days: set[str] = field(default_factory=set)
    examples: defaultdict[Check, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Addresses of the first records that lack something."""

    def counted(self, records: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
        """The records, counted as they pass; a tombstone lacks everything, and rightly so."""
        for record in records:
            if record["creativeWorkStatus"] == Status.PUBLISHED:
                self._add(record)
            yield record

    def _add(self, record: Mapping[str, Any]) -> None:
        self.count += 1
        url, words, day = record["url"], record["wordCount"], (record["datePublished"] or "")[:10]
        for name in FIELDS:
            if self._is_there(Check("field", name), record[name] not in (None, []), url):
                self.filled[name] += 1
        on_page = record["datePublishedSource"] not in (None, "url", *Door)
        self.dates_on_page += self._is_there(Check("field", "datePublished on the page"), on_page, url)
        self.doors.update(record["discoveredBy"])
        if day >= (self.ended - FRESH).date().isoformat():
            self.fresh += 1
            for door in Door:
                self.fresh_doors[door] += self._is_there(Check("door", door), door in record["discoveredBy"], url)
        for least in WORDS:
            self._is_there(Check("body", str(least)), words >= least, url)
        self.words.append(words)
        if day:
            self.days.add(day)
            if len(self.days) > DAYS:
                self.days.remove(min(self.days))

    def _is_there(self, check: Check, there: bool, url: str) -> bool:
        if not there and len(self.examples[check]) < SHOWN:
            self.examples[check].append(url)
        return there

    def told(self) -> dict[str, Any]:
        """The part of the report that is about records."""
        return {
            "articles": self.count,
            "fresh": self.fresh,
            "fields": {name: round(self.filled[name] / self.count, 4) for name in FIELDS} if self.count else {},
            "datesOnPage": self.dates_on_page,
            "bodyWords": {
                "median": median(self.words) if self.words else None,
                "atLeast": {str(least): sum(words >= least for words in self.words) for least in WORDS},
            },
            "days": sorted(self.days),
        }
