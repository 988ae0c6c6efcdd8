"""Steps that bring the tables of an older catalogue forward, each in the transaction of its caller."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from typing import Any

from crawler.catalogue.changes import TELLING_WORDS, body_digest, digest
from pipelines.upgrade import upgraded
from pipelines.urls import article_key

_TO_2 = (
    "ALTER TABLE address ADD COLUMN etag TEXT",
    "ALTER TABLE address ADD COLUMN last_modified TEXT",
    "ALTER TABLE address ADD COLUMN stamp TEXT",
    "ALTER TABLE address ADD COLUMN due TEXT",
    # The planner takes an index of all outcomes for one that tells addresses apart, and reads every article.
    "DROP INDEX ended",
    "CREATE INDEX retried ON address (outcome) WHERE outcome IN ('failed', 'refused', 'skipped')",
    "CREATE INDEX ended_in ON address (run, outcome)",
    "CREATE INDEX doors ON address (role, run) WHERE role <> 'page'",
    "CREATE INDEX stands_for ON address (canonical) WHERE canonical IS NOT NULL",
    "CREATE INDEX due ON address (due) WHERE due IS NOT NULL",
    "ALTER TABLE claim ADD COLUMN modified_day TEXT",
    "ALTER TABLE claim ADD COLUMN document INTEGER",
    "CREATE INDEX claim_modified ON claim (door, modified)",
    "CREATE INDEX told_by ON claim (document) WHERE document IS NOT NULL",
    """CREATE TABLE capture (
        url TEXT PRIMARY KEY, warc TEXT NOT NULL, offset INTEGER NOT NULL, record TEXT NOT NULL, digest TEXT NOT NULL,
        status INTEGER NOT NULL, date TEXT NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE revision (
        id INTEGER PRIMARY KEY, address INTEGER NOT NULL, number INTEGER NOT NULL, reading INTEGER NOT NULL,
        run TEXT NOT NULL, stored TEXT NOT NULL, born TEXT NOT NULL, published TEXT, text TEXT, article TEXT NOT NULL,
        context TEXT, UNIQUE (address, number, reading)
    )""",
    "CREATE INDEX revision_run ON revision (run, address, number, reading)",
    "CREATE INDEX revision_stored ON revision (stored, id)",
    "CREATE INDEX revision_text ON revision (text, born) WHERE text IS NOT NULL",
)


def _to_2(db: sqlite3.Connection) -> None:
    """One record an article becomes its first revision."""
    for statement in _TO_2:
        db.execute(statement)
    # Read and written a few at a time: a record is some kilobytes, and there may be a million.
    last = -1
    while rows := db.execute(
        "SELECT address, run, article FROM record WHERE address > ? ORDER BY address LIMIT 500", (last,)
    ).fetchall():
        last = rows[-1][0]
        db.executemany(
            """INSERT INTO revision (address, number, reading, run, stored, born, published, text, article)
            VALUES (?, 1, 1, ?, ?, ?, ?, ?, ?)""",
            [(address, run, *_first_revision(run, json.loads(text))) for address, run, text in rows],
        )
    db.execute("DROP TABLE record")


def _first_revision(run: str, old: dict[str, Any]) -> tuple[str, str, str | None, str | None, str]:
    # To the version of its day: what came later, nobody has looked for, and whoever reads it has to see that.
    record = upgraded(old, to="1.1") | {
        "identifier": article_key(old["url"]),
        "bodyDigest": body_digest(old["articleBody"]),
    }
    record["digest"] = digest(record)
    telling = record["bodyDigest"] if record["wordCount"] >= TELLING_WORDS else None
    return old["dateDownloaded"], run, record["datePublished"], telling, json.dumps(record, ensure_ascii=False)


def _to_3(db: sqlite3.Connection) -> None:
    """Columns are named after what they hold."""
    db.execute("ALTER TABLE address RENAME COLUMN own TO ignore_canonical")
    db.execute("ALTER TABLE shape RENAME COLUMN barren TO unproductive")
    db.execute("ALTER TABLE revision RENAME COLUMN reading TO extractor_revision")


MIGRATIONS: dict[int, Callable[[sqlite3.Connection], None]] = {1: _to_2, 2: _to_3}
"""From which version each step starts."""
