"""Every version of every article that the archive has seen, in the tables of a catalogue.

A revision is added and never taken back. With it stands its context, what the archive knew besides when the run ended:
what the doors said of the address, and whether another article had the same text. It is part of the published record,
and kept so that a record made again years later is the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

import orjson

from crawler.catalogue.changes import TELLING_WORDS, body_digest, changed_content, changed_extraction, digest
from crawler.catalogue.database import Database
from pipelines.items import Article, Door, Seed, Status
from pipelines.record import utc
from pipelines.upgrade import upgraded
from pipelines.urls import article_key

Record = dict[str, Any]
"""The JSON form of an `Article`."""

SeedsByDoor = dict[Door, Seed]

_BATCH = 500


class Change(NamedTuple):
    """How a field differs between two records."""

    name: str
    before: Any
    after: Any


def first_record(article: Article) -> Record:
    """The record of an article nobody has seen before."""
    record = article.as_record()
    record["identifier"] = article_key(article.url)
    record["bodyDigest"] = body_digest(article.articleBody)
    record["digest"] = digest(record)
    return record


def read_record(stored: str) -> Record:
    """A record out of the words it is stored in, with every key of today; raises ValueError if it is of a newer schema.

    What is stored stays as its time wrote it.
    """
    return upgraded(json.loads(stored))


class Revisions:
    """The revisions in a database; every method that writes belongs into a transaction of the caller."""

    def __init__(self, database: Database) -> None:
        self._db = database.connection

    # -- writing

    def add(self, address: int, article: Article, *, run: str, now: datetime) -> Record | None:
        """Adds an article as it was just read, unless nothing of it changed; returns the record it became."""
        record = first_record(article)
        stored = self._last(address)
        if stored is not None:
            last, changed = upgraded(stored), changed_content(stored, record)
            if not changed:
                return None
            record |= {
                "identifier": last["identifier"],
                "revision": last["revision"] + 1,
                "previous": last["digest"],
                "changed": changed,
            }
        self._insert(address, record, run, now)
        return record

    def add_extraction(self, address: int, read: Record, *, run: str, now: datetime) -> list[Change]:
        """Adds what today's extractor reads in the capture of the last record, if that differs; returns how."""
        row = self._published(address)
        if row is None:
            raise LookupError(address)
        last, context = read_record(row[0]), row[1]
        changed = changed_extraction(last, read)
        if changed:
            record = read | {
                "identifier": last["identifier"],
                "revision": last["revision"],
                "previous": last["digest"],
                "changed": changed,
            }
            record["extraction"] = read["extraction"] | {"revision": last["extraction"]["revision"] + 1}
            self._insert(address, record, run, now, context)
        return [Change(name, last[name], read[name]) for name in changed]

    def _published(self, address: int) -> tuple[str, str | None] | None:
        row: tuple[str, str | None] | None = self._db.execute(
            """SELECT article, context FROM revision
            WHERE address = ? AND json_extract(article, '$.creativeWorkStatus') <> 'removed'
            ORDER BY number DESC, extractor_revision DESC LIMIT 1""",
            (address,),
        ).fetchone()
        return row

    def _insert(self, address: int, record: Record, run: str, now: datetime, context: str | None = None) -> None:
        first = self._db.execute(
            "SELECT born, published FROM revision WHERE address = ? ORDER BY number, extractor_revision LIMIT 1",
            (address,),
        ).fetchone()
        born, published = first or (run, record["datePublished"])
        self._db.execute(
            """INSERT INTO revision
            (address, number, extractor_revision, run, stored, born, published, text, article, context)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                address,
                record["revision"],
                record["extraction"]["revision"],
                run,
                utc(now),
                born,
                published,
                record["bodyDigest"] if record["wordCount"] >= TELLING_WORDS else None,
                orjson.dumps(record).decode(),
                context,
            ),
        )

    def move(self, old: int, new: int) -> None:
        """Lets an article live on at another address, which has none of its own."""
        self._db.execute("UPDATE revision SET address = ? WHERE address = ?", (new, old))

    def join(self, old: int, new: int, *, run: str) -> None:
        """Continues an article at an address where it was taken for a new one in this very run."""
        first = self._only(new)
        stored = self._last(old)
        if first is None or first[1] != run or stored is None:
            return
        last, record = upgraded(stored), read_record(first[2])
        record |= {
            "identifier": last["identifier"],
            "revision": last["revision"] + 1,
            "previous": last["digest"],
            "changed": changed_content(stored, record),
        }
        born = self._db.execute("SELECT min(born) FROM revision WHERE address = ?", (old,)).fetchone()[0]
        self._db.execute(
            "UPDATE revision SET number = ?, born = ?, article = ? WHERE id = ?",
            (record["revision"], born, json.dumps(record, ensure_ascii=False), first[0]),
        )
        self.move(old, new)

    def _only(self, address: int) -> tuple[int, str, str] | None:
        rows: list[tuple[int, str, str]] = self._db.execute(
            "SELECT id, run, article FROM revision WHERE address = ? LIMIT 2", (address,)
        ).fetchall()
        return rows[0] if len(rows) == 1 else None

    def freeze(self, run: str) -> None:
        """Stores the context of every record of a run."""
        last = (-1, 0, 0)
        while rows := self._db.execute(
            """SELECT address, number, extractor_revision, id, article FROM revision
            WHERE run = ? AND (address, number, extractor_revision) > (?, ?, ?)
            ORDER BY address, number, extractor_revision LIMIT ?""",
            (run, *last, _BATCH),
        ).fetchall():
            last = rows[-1][:3]
            contexts = [(json.dumps(self._context(row[0], read_record(row[4]))), row[3]) for row in rows]
            self._db.executemany("UPDATE revision SET context = ? WHERE id = ?", contexts)

    # -- reading

    def last(self, address: int) -> Record | None:
        """The last record of an article; a tombstone if it is gone."""
        stored = self._last(address)
        return upgraded(stored) if stored else None

    def _last(self, address: int) -> Record | None:
        """The last record as it was stored, in the shape of its time."""
        row = self._db.execute(
            "SELECT article FROM revision WHERE address = ? ORDER BY number DESC, extractor_revision DESC LIMIT 1",
            (address,),
        ).fetchone()
        return json.loads(row[0]) if row else None

    def first_seen(self, address: int) -> tuple[str | None, datetime] | None:
        """When an article says it was published, and when it was first stored; None if none ever stood there."""
        row = self._db.execute(
            "SELECT published, stored FROM revision WHERE address = ? ORDER BY number, extractor_revision LIMIT 1",
            (address,),
        ).fetchone()
        return (row[0], datetime.fromisoformat(row[1])) if row else None

    def of_run(self, run: str) -> Iterator[tuple[Record, SeedsByDoor]]:
        """The records of a run with what the doors said, oldest address first; streamed."""
        return self._read("WHERE run = ?1 ORDER BY address, number, extractor_revision", run)

    def stored(self, since: str | None, until: str | None) -> Iterator[tuple[Record, SeedsByDoor]]:
        """Every record stored from one moment (ISO 8601, UTC; included) until another (not included), in that order."""
        return self._read(
            "WHERE (?1 IS NULL OR stored >= ?1) AND (?2 IS NULL OR stored < ?2) ORDER BY stored, id", since, until
        )

    def published(self, address: int) -> tuple[Record, SeedsByDoor] | None:
        """The last record of an article that was there, with what the doors said."""
        row = self._published(address)
        return self._composed(address, read_record(row[0]), row[1]) if row else None

    def captured(self) -> dict[str, tuple[str, int]]:
        """WARC file and offset of the capture that the last record of each article was made from, by article key."""
        rows = self._db.execute(
            """SELECT a.key, json_extract(r.article, '$.capture.warc'), json_extract(r.article, '$.capture.offset')
            FROM revision r JOIN address a ON a.id = r.address
            WHERE json_extract(r.article, '$.creativeWorkStatus') <> 'removed'
            ORDER BY r.number, r.extractor_revision"""
        )
        return {key: (warc, offset) for key, warc, offset in rows if warc}

    def of_address(self, key: str) -> Iterator[tuple[Record, SeedsByDoor]]:
        """The history of the article that lives, or lived, at an address; oldest first."""
        return self._read(
            """WHERE address IN (
                SELECT id FROM address WHERE key = ?1
                UNION SELECT there.id FROM address here JOIN address there ON there.key = here.canonical
                WHERE here.key = ?1
            ) ORDER BY number, extractor_revision""",
            key,
        )

    def count(self, run: str) -> int:
        """How many records the run has stored."""
        (count,) = self._db.execute("SELECT count(*) FROM revision WHERE run = ?", (run,)).fetchone()
        return int(count)

    def counts(self, run: str) -> dict[str, int]:
        """How many articles a run found new, edited and gone."""
        rows = self._db.execute(
            """SELECT CASE WHEN json_extract(article, '$.creativeWorkStatus') = 'removed' THEN 'gone'
                WHEN number = 1 THEN 'new' ELSE 'edited' END AS what, count(*)
            FROM revision WHERE run = ? GROUP BY what""",
            (run,),
        )
        return {"new": 0, "edited": 0, "gone": 0} | dict(rows)

    def older_twin(self, address: int) -> int | None:
        """Address of the article that carried the same text earlier, unless it was this one."""
        twin = self._twin(address)
        return twin[0] if twin else None

    def _read(self, where: str, *values: str | None) -> Iterator[tuple[Record, SeedsByDoor]]:
        for address, article, context in self._db.execute(
            f"SELECT address, article, context FROM revision {where}",  # noqa: S608 - ours, never input
            values,
        ):
            yield self._composed(address, read_record(article), context)

    def _composed(self, address: int, record: Record, context: str | None) -> tuple[Record, SeedsByDoor]:
        known = json.loads(context) if context else self._context(address, record)
        claims = {Door(door): claim_seed(record["url"], door, *said) for door, said in known["claims"].items()}
        return record | {"duplicateOf": known["duplicateOf"]}, claims

    def _context(self, address: int, record: Mapping[str, Any]) -> dict[str, Any]:
        rows = self._db.execute(
            "SELECT door, published, modified FROM claim WHERE address = ? ORDER BY door", (address,)
        ).fetchall()
        twin = self._twin(address) if record["creativeWorkStatus"] == Status.PUBLISHED else None
        return {"claims": {row[0]: row[1:] for row in rows}, "duplicateOf": twin[1] if twin else None}

    def _twin(self, address: int) -> tuple[int, str] | None:
        """Address and identifier of the first article with the text of this one, if it is another.

        Which came first does not depend on the order of fetching: a crawl that is killed and resumed comes to the same.
        """
        row = self._db.execute(
            """SELECT first.address, json_extract(first.article, '$.identifier') FROM revision own
            JOIN revision first ON first.text = own.text JOIN address a ON a.id = first.address
            WHERE own.id = (
                SELECT id FROM revision WHERE address = ?1 ORDER BY number DESC, extractor_revision DESC LIMIT 1
            )
            ORDER BY first.born, first.published IS NULL, first.published, a.key LIMIT 1""",
            (address,),
        ).fetchone()
        return row if row and row[0] != address else None


def claim_seed(url: str, door: str, published: str | None, modified: str | None) -> Seed:
    """What a door said, out of the words it is stored in."""
    return Seed(
        url=url,
        door=Door(door),
        published=datetime.fromisoformat(published) if published else None,
        modified=datetime.fromisoformat(modified) if modified else None,
    )
