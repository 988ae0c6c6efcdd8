"""Which response stands for an address in the archive: the last one whose payload differed from the one before."""

from __future__ import annotations

from collections.abc import Iterable

from crawler.catalogue.database import Database
from pipelines.items import Capture

_FIELDS = ("warc", "offset", "recordId", "payloadDigest", "status", "date")


class Captures:
    """The captures in a database."""

    def __init__(self, database: Database) -> None:
        self._db = database.connection

    def of(self, url: str) -> Capture | None:
        """The capture of an address, spelled as it was asked for."""
        row = self._db.execute(
            "SELECT warc, offset, record, digest, status, date FROM capture WHERE url = ?", (url,)
        ).fetchone()
        return Capture(**dict(zip(_FIELDS, row, strict=True))) if row else None

    def remember(self, captures: Iterable[tuple[str, Capture]]) -> None:
        """Stores captures that are safe on disk, within a transaction of the caller."""
        self._db.executemany(
            "INSERT OR REPLACE INTO capture VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(url, *(getattr(capture, name) for name in _FIELDS)) for url, capture in captures],
        )
