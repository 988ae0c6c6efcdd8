"""What the doors said of addresses, kept so that a later word can be told from the same word again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from crawler.catalogue.database import Database
from crawler.catalogue.revisions import claim_seed
from pipelines.items import Door, Seed
from pipelines.urls import article_key


@dataclass(slots=True, frozen=True)
class News:
    """What a claim adds to what the door said before."""

    is_first: bool
    """The door had not told of the address."""
    edited: str | None
    """The date of change it gives, where that is later than the one it gave before."""


class DoorClaims:
    """The claims in a database; `note` belongs into a transaction of the caller."""

    def __init__(self, database: Database) -> None:
        self._db = database.connection

    def note(self, address: int, seed: Seed, document: int | None = None) -> News:
        """Stores what a door says; a date of change never goes back, so two documents that differ do not take turns."""
        before = self._db.execute(
            "SELECT modified, modified_day, published, document FROM claim WHERE address = ? AND door = ?",
            (address, seed.door),
        ).fetchone()
        modified, day = _later(before and before[0], seed.modified), _later(before and before[1], seed.modified_day)
        published = seed.published.isoformat() if seed.published else before and before[2]
        told_by = document if document is not None else before and before[3]
        if (modified, day, published, told_by) != before:
            self._db.execute(
                "INSERT OR REPLACE INTO claim VALUES (?, ?, ?, ?, ?, ?)",
                (address, seed.door, published, modified, day, told_by),
            )
        was = before[:2] if before else (None, None)
        edited = next((new for old, new in zip(was, (modified, day), strict=True) if old and new and new != old), None)
        return News(is_first=before is None, edited=edited)

    def of(self, url: str) -> dict[Door, Seed]:
        """What each door said of an address."""
        rows = self._db.execute(
            """SELECT c.door, c.published, c.modified FROM claim c JOIN address a ON a.id = c.address
            WHERE a.key = ? ORDER BY c.door""",
            (article_key(url),),
        )
        return {Door(door): claim_seed(url, door, published, modified) for door, published, modified in rows}

    def last_change(self, door: Door) -> datetime | None:
        """The last date of change a door has told."""
        (last,) = self._db.execute("SELECT max(modified) FROM claim WHERE door = ?", (door,)).fetchone()
        return datetime.fromisoformat(last) if last else None

    def hand_on(self, old: int, new: int) -> None:
        """Lets what was said of one address be said of another, too."""
        self._db.execute(
            """INSERT OR IGNORE INTO claim
            SELECT ?, door, published, modified, modified_day, document FROM claim WHERE address = ?""",
            (new, old),
        )

    def withdrawn(self, document: int, present: Collection[int], days: Collection[date]) -> list[int]:
        """Articles that a document told of last time and passes over now, although it goes further back.

        What falls off the end of a list of the newest is not withdrawn: it is older than all that is still there.
        """
        if not days:
            return []
        rows = self._db.execute(
            """SELECT a.id FROM claim c JOIN address a ON a.id = c.address
            WHERE c.document = ? AND a.outcome = 'article' AND a.day > ?""",
            (document, min(days).isoformat()),
        )
        return [address for (address,) in rows if address not in present]


def _later(old: str | None, new: datetime | date | None) -> str | None:
    """The later of what was stored and what is said now."""
    if new is None:
        return old
    if old is not None:
        before = datetime.fromisoformat(old) if isinstance(new, datetime) else date.fromisoformat(old)
        if new <= before:
            return old
    return new.isoformat()
