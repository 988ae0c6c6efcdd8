"""What a newer extractor makes of an archive: records of articles as they are read today, and how they differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from crawler.catalogue.catalogue import Catalogue
from crawler.catalogue.revisions import Change, Record
from crawler.reprocess.reextract import Reread
from pipelines.record import with_claims

EXAMPLES = 3
"""Records shown for each field that changed."""


@dataclass(slots=True, kw_only=True)
class Comparison:
    """Records of a spider's own archive. Where one differs from the last of its article, it becomes a revision of the
    extraction; articles that nobody recognised until now are added.
    """

    catalogue: Catalogue
    zone: ZoneInfo
    run: str
    now: datetime
    records: int = 0
    new: list[str] = field(default_factory=list)
    changed: int = 0
    fields: Counter[str] = field(default_factory=Counter)
    examples: defaultdict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))

    def record(self, read: Reread) -> Record:
        """The record of an article, its revision stored."""
        article, revisions = read.article, self.catalogue.revisions
        known = self.catalogue.addresses.known(article.url)
        last = revisions.published(known[0]) if known else None
        if known is None or last is None:
            self.catalogue.addresses.store(article, run=self.run, now=self.now)
            self.new.append(article.url)
            known = self.catalogue.addresses.known(article.url)
            last = revisions.published(known[0]) if known else None
        else:
            with self.catalogue.transaction():
                changes = revisions.add_extraction(known[0], read.record, run=self.run, now=self.now)
            self._note(article.url, changes)
            if changes:
                last = revisions.published(known[0])
        record, claims = last or (read.record, {})
        self.records += 1
        return with_claims(record, claims, self.zone)

    def _note(self, url: str, changes: list[Change]) -> None:
        self.changed += bool(changes)
        for change in changes:
            self.fields[change.name] += 1
            if len(self.examples[change.name]) < EXAMPLES:
                self.examples[change.name].append({"url": url, "before": change.before, "after": change.after})

    def report(self) -> dict[str, Any]:
        """What changed, by field with examples."""
        return {
            "run": self.run,
            "records": self.records,
            "changed": self.changed,
            "fields": {
                name: {"records": times, "examples": self.examples[name]} for name, times in self.fields.most_common()
            },
            "new": self.new,
        }
