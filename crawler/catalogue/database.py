"""The SQLite file below a catalogue: opened, never destroyed, brought forward from older versions."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from importlib.resources import files
from pathlib import Path
from typing import Self

from crawler.catalogue.migrations import MIGRATIONS
from pipelines.items import SCHEMA_VERSION
from pipelines.upgrade import ADDED

VERSION = 3
"""Version of the tables, kept in SQLite's `user_version`."""

TABLES = files("crawler.catalogue") / "catalogue.sql"  # Scrapyd runs this from a zip file


Using = Callable[[Path], AbstractContextManager[object]]
"""Stands around each transaction on a file, and may act on what SQLite raises."""


Later = Callable[[Callable[[], None]], object]
"""Calls what it is given, soon."""


class CatalogueError(Exception):
    """The file is there but cannot be used; the message says why. It is never deleted or overwritten."""


class OutdatedError(CatalogueError):
    """An older program made its tables; opened to be written to, they are brought forward."""


class Database:
    """Opens or makes the file; or only reads it, also while a crawl writes to it.

    Raises:
        CatalogueError: it is no catalogue, is damaged, or it or its records are of a newer version; to be read, it is
            not there.
        sqlite3.OperationalError: the disk is full or cannot be read.
    """

    def __init__(self, path: Path, *, using: Using = nullcontext, read_only: bool = False) -> None:
        if read_only and not path.is_file():
            raise CatalogueError(f"there is no catalogue at {path}: nothing was crawled yet")
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        mode = "ro" if read_only else "rwc"
        self.connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
        self._using = using
        self._before_commit: Callable[[], None] | None = None
        self._later: Later | None = None
        self._is_awaited = False
        self._is_within = False
        self._before = 0
        try:
            self._prepare(read_only)
            self._refuse_newer_records()
        except sqlite3.OperationalError:
            self.connection.close()
            raise
        except sqlite3.DatabaseError as error:
            self.connection.close()
            raise CatalogueError(
                f"{path} is not a readable catalogue ({error}); it was left as it is, and `scrapy rebuild "
                f"{path.parent.name}` makes one from the archive"
            ) from error

    def _prepare(self, read_only: bool) -> None:
        db = self.connection
        (version,) = db.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            db.close()
            raise CatalogueError(f"{self.path} has version {version}, this program knows up to {VERSION}: update it")
        if read_only:
            if version < VERSION:
                db.close()
                raise OutdatedError(f"{self.path} has version {version} of {VERSION}")
            return
        if version == 0:
            if db.execute("SELECT 1 FROM sqlite_master").fetchone():
                raise sqlite3.DatabaseError("it is another program's database")
            tables = TABLES.read_text(encoding="utf-8")
            db.executescript(f"BEGIN; {tables} PRAGMA user_version = {VERSION}; COMMIT;")
        # Only now: it changes the file, which may have been somebody else's.
        db.execute("PRAGMA journal_mode = WAL")
        # FULL: a commit that returned survives a power cut too.
        db.execute("PRAGMA synchronous = FULL")
        if 0 < version < VERSION:
            with self.transaction():
                for step in range(version, VERSION):
                    MIGRATIONS[step](db)
                db.execute(f"PRAGMA user_version = {VERSION}")

    def _refuse_newer_records(self) -> None:
        """Looks at the last record: a newer program wrote it, if any did, since this one does not go on after it."""
        last = self.connection.execute(
            "SELECT json_extract(article, '$.schemaVersion') FROM revision ORDER BY id DESC LIMIT 1"
        ).fetchone()
        if last and last[0] not in ADDED:
            self.connection.close()
            known = f"this program knows up to {SCHEMA_VERSION}: update it"
            raise CatalogueError(f"{self.path} holds records of schema version {last[0]}, {known}")

    def before_commit(self, action: Callable[[], None]) -> None:
        """Has something done before anything is committed: what is stored here refers to files that must be there."""
        self._before_commit = action

    def commit_together(self, later: Later) -> None:
        """From now on transactions are committed a few at a time, when `later` calls: each commit waits for the disk.

        What is not committed yet is lost by a kill, as if it had not happened.
        """
        self._later = later

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is stored within becomes durable together, or none of it; of nested ones the outermost counts.

        What a page led to and its outcome belong into one: half of it stored would look as if the rest were known.
        """
        if self._is_within:
            yield
            return
        with self._using(self.path):
            self._begin()
            self._is_within = True
            try:
                yield
            except BaseException:
                if self.connection.in_transaction:  # not if SQLite itself gave up, as it does when the disk is full
                    self.connection.execute("ROLLBACK TO one")
                raise
            finally:
                self._is_within = False
                self._done()

    def _begin(self) -> None:
        if not self.connection.in_transaction:
            self.connection.execute("BEGIN")
            self._before = self.connection.total_changes
        self.connection.execute("SAVEPOINT one")

    def _done(self) -> None:
        if not self.connection.in_transaction:
            return
        self.connection.execute("RELEASE one")
        if self._later is None:
            self.commit()
        elif not self._is_awaited:
            self._is_awaited = True
            self._later(self._commit_awaited)

    def _commit_awaited(self) -> None:
        if self._is_awaited:
            self.commit()

    def commit(self) -> None:
        """Returns when all that was stored is on disk."""
        self._is_awaited = False
        if not self.connection.in_transaction:
            return
        with self._using(self.path):
            if self._before_commit is not None and self.connection.total_changes > self._before:
                self._before_commit()
            self.connection.commit()

    def close(self) -> None:
        """Ends the connection; what is stored stays."""
        self.commit()
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
