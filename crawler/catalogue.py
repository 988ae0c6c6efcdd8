"""The one SQLite file of a site: every known address and its state, what the doors said of it, and every record.

It is the frontier, the memory between runs and the source of every dump. A crawl that is killed at any moment loses
nothing: an address is done only in the transaction that also holds its outcome (and record), and what is not done is
handed out again. Scrapy's JOBDIR does not give this: after SIGKILL its resumed crawl is empty (scrapy issue 7978).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from crawler.frontier import RETRIED, Outcome, Rank, Role, Target, Window
from crawler.items import Article, Door, Seed
from crawler.urls import address_shape, article_date, article_key

VERSION = 1
"""Version of the tables below, kept in SQLite's `user_version`."""

BARREN_LIMIT = 100
"""After this many pages of one shape in a row that gave no article and no new address, the shape is left alone: so end
calendars, tag clouds and other endless addresses."""

MAX_MOVES = 5
"""Redirects between spellings of one address before they count as a loop."""

TABLES = Path(__file__).with_suffix(".sql")


class CatalogueError(Exception):
    """The file is there but cannot be used; the message says why. It is never deleted or overwritten."""


class Catalogue:
    """Opens or makes the file; to be read only, also while a crawl writes to it.

    Raises:
        CatalogueError: it is no catalogue, is damaged, or was written by a newer version; to be read, it is not there.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        if read_only and not path.is_file():
            raise CatalogueError(f"there is no catalogue at {path}: nothing was crawled yet")
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        mode = "ro" if read_only else "rwc"
        self._db = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
        self._in_flight: set[int] = set()
        self._moves: dict[int, int] = {}
        try:
            self._prepare(read_only)
        except sqlite3.DatabaseError as error:
            self._db.close()
            raise CatalogueError(f"{path} is not a readable catalogue ({error}); it was left as it is") from error

    def _prepare(self, read_only: bool) -> None:
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            self._db.close()
            raise CatalogueError(f"{self.path} has version {version}, this program knows up to {VERSION}: update it")
        if read_only:
            if version < VERSION:
                raise sqlite3.DatabaseError(f"version {version}; a crawl makes it new")
            return
        if version == 0:
            if self._db.execute("SELECT 1 FROM sqlite_master").fetchone():
                raise sqlite3.DatabaseError("it is another program's database")
            tables = TABLES.read_text(encoding="utf-8")
            self._db.executescript(f"BEGIN; {tables} PRAGMA user_version = {VERSION}; COMMIT;")
        # Only now: it changes the file, which may have been somebody else's.
        self._db.execute("PRAGMA journal_mode = WAL")
        # FULL: a commit that returned survives a power cut too.
        self._db.execute("PRAGMA synchronous = FULL")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is stored within becomes durable together, or none of it; of nested ones the outermost counts.

        What a page led to and its outcome belong into one: half of it stored would look as if the rest were known.
        """
        if self._db.in_transaction:
            yield
            return
        with self._db:
            self._db.execute("BEGIN")
            yield

    def close(self) -> None:
        """Ends the connection; what is committed stays."""
        self._db.close()

    def __enter__(self) -> Catalogue:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- runs

    def begin_run(self, now: datetime, arguments: dict[str, str]) -> str:
        """Id of the run to work on: the last one if it never finished and asked for the same, else a new one.

        A new run asks again about addresses that failed or were skipped.
        """
        asked = json.dumps(arguments, sort_keys=True)
        row = self._db.execute("SELECT id, finished, arguments FROM run ORDER BY id DESC LIMIT 1").fetchone()
        if row and row[1] is None and row[2] == asked:
            return str(row[0])
        run = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
        while row and run <= row[0]:  # two runs within one second, or a clock that went back: ids stay in order
            run = row[0] + "a"
        with self.transaction():
            self._db.execute("INSERT INTO run (id, started, arguments) VALUES (?, ?, ?)", (run, now.isoformat(), asked))
            # A run that was killed and is not continued has no dump: its records go into that of this one.
            self._db.execute(
                """UPDATE record SET run = ?
                WHERE run IN (SELECT id FROM run WHERE finished IS NULL AND dumped IS NULL)""",
                (run,),
            )
            self._db.executemany("UPDATE address SET outcome = NULL WHERE outcome = ?", [(way,) for way in RETRIED])
        return run

    def mark_dumped(self, run: str, now: datetime) -> None:
        """Remembers that the records of a run stand in its dump."""
        self._db.execute("UPDATE run SET dumped = ? WHERE id = ?", (now.isoformat(), run))

    def finish_run(self, run: str, now: datetime) -> None:
        """Marks a run as complete, so that the next one is a new one."""
        self._db.execute("UPDATE run SET finished = ? WHERE id = ?", (now.isoformat(), run))

    # -- frontier

    def ask(self, url: str, role: Role, *, run: str) -> None:
        """Adds an address to be fetched in this run even if an earlier run has fetched it: the doors of the site."""
        with self.transaction():
            found = self._insert(url, role, Rank.DOOR)
            self._db.execute(
                "UPDATE address SET outcome = NULL, role = ?, rank = ? WHERE id = ? AND run IS NOT ?",
                (role, Rank.DOOR, found, run),
            )

    def add_seeds(self, seeds: Iterable[tuple[Seed, Rank]], *, chain: int | None = None) -> int:
        """Adds addresses with what was said of them; returns how many were new (to the chain, if one is given)."""
        new = 0
        with self.transaction():
            for seed, rank in seeds:
                before = self._count_address(seed.url)
                found = self._insert(seed.url, Role.PAGE, rank, seed.day, _published(seed))
                self._claim(found, seed)
                if chain is None:
                    new += not before
                else:
                    listed = self._db.execute("INSERT OR IGNORE INTO listed VALUES (?, ?)", (chain, found))
                    new += listed.rowcount
        return new

    def add_listings(self, urls: Iterable[str]) -> None:
        """Adds listing addresses, each the first page of its own pagination."""
        with self.transaction():
            for url in urls:
                self._insert(url, Role.PAGE, Rank.OTHER)

    def add_next(self, url: str, target: Target, *, role: Role, run: str, day: date | None = None) -> None:
        """Adds the page that follows `target` in its pagination, to be fetched in this run.

        `day` says that nothing younger stands there; a run that asks for younger articles only leaves it waiting.
        """
        chain = target.chain or target.id
        rank = Rank.OTHER if role is Role.PAGE else Rank.DOOR
        with self.transaction():
            found = self._insert(url, role, rank, day)
            self._db.execute(
                """UPDATE address SET outcome = NULL, role = ?, rank = ?, chain = ?, depth = ?, day = ?
                WHERE id = ? AND run IS NOT ?""",
                (role, rank, chain, target.depth + 1, _iso(day), found, run),
            )

    def next_targets(self, limit: int, window: Window) -> list[Target]:
        """The addresses to fetch next, best first; they count as in flight until their outcome is stored."""
        rows = self._db.execute(
            """SELECT id, url, role, chain, depth, own FROM address
            WHERE outcome IS NULL AND id NOT IN (SELECT value FROM json_each(?3))
            AND (day IS NULL OR ?1 IS NULL OR day >= ?1) AND (published IS NULL OR ?2 IS NULL OR published <= ?2)
            ORDER BY rank, day DESC, id LIMIT ?4""",
            (_iso(window.since), _iso(window.until), json.dumps(sorted(self._in_flight)), limit),
        ).fetchall()
        targets = [Target(row[0], row[1], Role(row[2]), row[3], row[4], bool(row[5])) for row in rows]
        self._in_flight.update(target.id for target in targets)
        return targets

    @property
    def in_flight(self) -> int:
        """How many handed-out addresses have no outcome yet."""
        return len(self._in_flight)

    def give_up_in_flight(self, *, run: str, reason: str) -> None:
        """Ends every address that is in flight as failed."""
        for address in list(self._in_flight):
            self.end(address, Outcome.FAILED, run=run, reason=reason)

    def is_barren(self, url: str) -> bool:
        """Whether the last `BARREN_LIMIT` pages of this shape gave nothing."""
        row = self._db.execute("SELECT barren FROM shape WHERE shape = ?", (address_shape(url),)).fetchone()
        return row is not None and row[0] >= BARREN_LIMIT

    def known(self, url: str) -> tuple[int, Outcome | None] | None:
        """Row id and outcome of an address, or None if nobody has told of it."""
        row = self._db.execute("SELECT id, outcome FROM address WHERE key = ?", (article_key(url),)).fetchone()
        return (row[0], Outcome(row[1]) if row[1] else None) if row else None

    # -- outcomes

    def end(
        self,
        target_id: int,
        outcome: Outcome,
        *,
        run: str,
        reason: str | None = None,
        fruitful: bool = False,
        day: date | None = None,
    ) -> None:
        """Stores how an address ended.

        `fruitful` says that it led to new addresses; `day` is the day of publication where the page told it.
        """
        with self.transaction():
            self._end(target_id, outcome, run, reason)
            if day is not None:
                self._db.execute(
                    "UPDATE address SET day = ?1, published = ?1 WHERE id = ?2", (day.isoformat(), target_id)
                )
            row = self._db.execute("SELECT shape FROM address WHERE id = ?", (target_id,)).fetchone()
            if row and outcome in (Outcome.LISTING, Outcome.OTHER, Outcome.ALTERNATE):
                self._db.execute(
                    "INSERT INTO shape VALUES (?1, ?2) ON CONFLICT DO UPDATE SET barren = (barren + 1) * ?2",
                    (row[0], 0 if fruitful else 1),
                )
        self._in_flight.discard(target_id)

    def end_elsewhere(self, target: Target, url: str, outcome: Outcome, *, run: str, reason: str | None = None) -> bool:
        """Stores that an address stands for another one, and adds that with the claims of this one.

        Returns whether there is anything to be found: False if the other is the same, or leads back here.
        """
        with self.transaction():
            rank, role = (Rank.DOOR, target.role) if target.role is not Role.PAGE else (Rank.ARTICLE, Role.PAGE)
            found = self._insert(url, role, rank)
            leads_back = self._leads_to(found, target.id)
            if not leads_back:
                self._db.execute(
                    "INSERT OR IGNORE INTO claim SELECT ?, door, published, modified FROM claim WHERE address = ?",
                    (found, target.id),
                )
                self._end(target.id, outcome, run, reason or url)
                self._db.execute("UPDATE address SET canonical = ? WHERE id = ?", (article_key(url), target.id))
        if not leads_back:
            self._in_flight.discard(target.id)
        return not leads_back

    def move(self, target: Target, url: str) -> bool:
        """Hands an address out again in other letters of the same key; False if that has been tried too often."""
        tries = self._moves[target.id] = self._moves.get(target.id, 0) + 1
        if tries > MAX_MOVES or url == target.url:
            return False
        self._db.execute("UPDATE address SET url = ? WHERE id = ?", (url, target.id))
        self._in_flight.discard(target.id)
        return True

    def _leads_to(self, start: int, goal: int) -> bool:
        """Whether following redirects and alternates from one address arrives at another."""
        row = self._db.execute(
            """WITH RECURSIVE hop(id) AS (
                SELECT ?1 UNION SELECT next.id FROM hop JOIN address here ON here.id = hop.id
                JOIN address next ON next.key = here.canonical WHERE here.outcome IN ('redirect', 'alternate')
            ) SELECT 1 FROM hop WHERE id = ?2""",
            (start, goal),
        ).fetchone()
        return row is not None

    def disown_alternates(self, run: str) -> int:
        """Sends back alternates whose article turned out to be none, to be read for themselves; returns how many."""
        return self._db.execute(
            """UPDATE address SET outcome = NULL, own = 1 WHERE outcome = 'alternate' AND run = ?1 AND NOT EXISTS (
                SELECT 1 FROM address other WHERE other.key = address.canonical
                AND (other.outcome IN ('article', 'redirect') OR other.outcome IS NULL))""",
            (run,),
        ).rowcount

    def absorb(self, url: str, article_url: str, *, run: str) -> None:
        """Stores that an address is a further page of an article, so that it is not asked for again."""
        with self.transaction():
            found = self._insert(url, Role.PAGE, Rank.OTHER)
            self._end(found, Outcome.ALTERNATE, run, "page of an article")
            self._db.execute("UPDATE address SET canonical = ? WHERE id = ?", (article_key(article_url), found))

    def store(self, article: Article, *, run: str) -> None:
        """Stores a record and, in the same transaction, that its address is done."""
        with self.transaction():
            found = self._insert(article.url, Role.PAGE, Rank.ARTICLE)
            self._db.execute(
                "INSERT OR REPLACE INTO record VALUES (?, ?, ?)",
                (found, run, json.dumps(asdict(article), ensure_ascii=False)),
            )
            self._end(found, Outcome.ARTICLE, run, None)
            self._db.execute("UPDATE shape SET barren = 0 WHERE shape = ?", (address_shape(article.url),))
        self._in_flight.discard(found)

    # -- reading

    def claims(self, url: str) -> dict[Door, Seed]:
        """What each door said of an address."""
        rows = self._db.execute(
            """SELECT c.door, c.published, c.modified FROM claim c JOIN address a ON a.id = c.address
            WHERE a.key = ? ORDER BY c.door""",
            (article_key(url),),
        )
        return {Door(door): _seed(url, door, published, modified) for door, published, modified in rows}

    def records(self, run: str | None = None) -> Iterator[tuple[dict[str, Any], dict[Door, Seed]]]:
        """Each stored record with what the doors have said of it until now, oldest address first; streamed."""
        rows = self._db.execute(
            """SELECT r.address, r.article, c.door, c.published, c.modified
            FROM record r LEFT JOIN claim c ON c.address = r.address
            WHERE ?1 IS NULL OR r.run = ?1 ORDER BY r.address, c.door""",
            (run,),
        )
        last: int | None = None
        article: dict[str, Any] = {}
        claims: dict[Door, Seed] = {}
        for address, text, door, published, modified in rows:
            if address != last:
                if last is not None:
                    yield article, claims
                last, article, claims = address, json.loads(text), {}
            if door:
                claims[Door(door)] = _seed(article["url"], door, published, modified)
        if last is not None:
            yield article, claims

    def count_records(self, run: str) -> int:
        """How many records the run has stored."""
        (count,) = self._db.execute("SELECT count(*) FROM record WHERE run = ?", (run,)).fetchone()
        return int(count)

    def outcomes(self, run: str) -> dict[tuple[str, str | None], int]:
        """How often each outcome and reason occurred in a run."""
        rows = self._db.execute(
            """SELECT outcome, CASE WHEN outcome = 'redirect' THEN NULL ELSE reason END AS why, count(*) FROM address
            WHERE run = ? AND outcome IS NOT NULL GROUP BY outcome, why ORDER BY outcome, why""",
            (run,),
        )
        return {(outcome, why): count for outcome, why, count in rows}

    def ends_of_doors(self, run: str) -> list[tuple[Role, str, Outcome, str | None]]:
        """Role, address, outcome and reason of what the run asked first: doors, front page, lists a site file names."""
        rows = self._db.execute(
            """SELECT role, url, outcome, reason FROM address
            WHERE run = ? AND rank = ? AND depth = 1 AND outcome IS NOT NULL ORDER BY id""",
            (run, Rank.DOOR),
        )
        return [(Role(role), url, Outcome(outcome), reason) for role, url, outcome, reason in rows]

    def ends_of_articles(self, run: str) -> Iterator[tuple[int, str, Outcome]]:
        """Row id, address and outcome of each page that a door or its address had named as an article; streamed."""
        rows = self._db.execute(
            """SELECT id, url, outcome FROM address
            WHERE run = ? AND role = ? AND rank = ? AND outcome IS NOT NULL ORDER BY id""",
            (run, Role.PAGE, Rank.ARTICLE),
        )
        return ((found, url, Outcome(outcome)) for found, url, outcome in rows)

    def last_address(self) -> int:
        """Row id of the address that was told of last; 0 if there is none."""
        (last,) = self._db.execute("SELECT coalesce(max(id), 0) FROM address").fetchone()
        return int(last)

    # -- one statement each, within the caller's transaction

    def _count_address(self, url: str) -> int:
        (count,) = self._db.execute("SELECT count(*) FROM address WHERE key = ?", (article_key(url),)).fetchone()
        return int(count)

    def _insert(self, url: str, role: Role, rank: Rank, day: date | None = None, published: date | None = None) -> int:
        """Row id of an address; a better rank or a newer day of one that is known and waiting is kept."""
        row = self._db.execute(
            """INSERT INTO address (key, url, role, rank, day, published, shape) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET
                rank = min(rank, excluded.rank),
                day = CASE WHEN day IS NULL OR excluded.day > day THEN excluded.day ELSE day END,
                published = coalesce(published, excluded.published)
            RETURNING id""",
            (article_key(url), url, role, rank, _iso(day), _iso(published), address_shape(url)),
        ).fetchone()
        return int(row[0])

    def _claim(self, address: int, seed: Seed) -> None:
        self._db.execute(
            """INSERT INTO claim VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET
                published = coalesce(excluded.published, published),
                modified = coalesce(excluded.modified, modified)""",
            (address, seed.door, _iso(seed.published), _iso(seed.modified)),
        )

    def _end(self, address: int, outcome: Outcome, run: str, reason: str | None) -> None:
        self._db.execute(
            "UPDATE address SET outcome = ?, reason = ?, run = ? WHERE id = ?", (outcome, reason, run, address)
        )


def _published(seed: Seed) -> date | None:
    """The day of publication, if that is what the seed's day is; it may be the day of the last change."""
    return seed.day if seed.published or article_date(seed.url) else None


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _seed(url: str, door: str, published: str | None, modified: str | None) -> Seed:
    return Seed(
        url=url,
        door=Door(door),
        published=datetime.fromisoformat(published) if published else None,
        modified=datetime.fromisoformat(modified) if modified else None,
    )
