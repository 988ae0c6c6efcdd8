"""The runs of a spider: what each was asked for, whether it ended, and whether its records stand in a dump."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from crawler.catalogue.database import Database
from pipelines.record import utc

RUN_ID = "%Y%m%dT%H%M%SZ"
"""How the moment a run began makes its id."""


class Runs:
    """The runs in a database."""

    def __init__(self, database: Database) -> None:
        self._database, self._db = database, database.connection

    def begin(self, now: datetime, arguments: dict[str, str]) -> str:
        """Id of the run to work on: the last one if it never finished and asked for the same, else a new one.

        A new run asks again about addresses that failed or were skipped, and about young articles whose time has come.
        """
        asked = json.dumps(arguments, sort_keys=True)
        row = self._db.execute("SELECT id, finished, arguments FROM run ORDER BY id DESC LIMIT 1").fetchone()
        if row and row[1] is None and row[2] == asked:
            self._db.execute("UPDATE run SET dumped = NULL WHERE id = ?", (row[0],))  # there will be more than it holds
            return str(row[0])
        run = now.astimezone(UTC).strftime(RUN_ID)
        while row and run <= row[0]:  # two runs within one second, or a clock that went back: ids stay in order
            run = row[0] + "a"
        self.open(run, now, arguments)
        return run

    def open(self, run: str, now: datetime, arguments: dict[str, str]) -> None:
        """Begins a new run under a given id, which has to be greater than those of the runs before."""
        asked = json.dumps(arguments, sort_keys=True)
        with self._database.transaction():
            self._db.execute("INSERT INTO run (id, started, arguments) VALUES (?, ?, ?)", (run, now.isoformat(), asked))
            # RETRIED, in the very words of the index.
            self._db.execute("UPDATE address SET outcome = NULL WHERE outcome IN ('failed', 'refused', 'skipped')")
            self._db.execute(
                "UPDATE address SET outcome = NULL WHERE due <= ? AND outcome IN ('article', 'kept', 'gone')",
                (utc(now),),
            )

    def left_undumped(self, run: str) -> list[str]:
        """Other runs that have records which stand in no dump: they were killed, and are not continued."""
        rows = self._db.execute(
            """SELECT id FROM run WHERE finished IS NULL AND dumped IS NULL AND id <> ?
            AND EXISTS (SELECT 1 FROM revision WHERE revision.run = run.id) ORDER BY id""",
            (run,),
        )
        return [left for (left,) in rows]

    def mark_dumped(self, run: str, now: datetime) -> None:
        """Remembers that the records of a run stand in its dump."""
        self._db.execute("UPDATE run SET dumped = ? WHERE id = ?", (now.isoformat(), run))

    def finish(self, run: str, now: datetime) -> None:
        """Marks a run as complete, so that the next one is a new one."""
        self._db.execute("UPDATE run SET finished = ? WHERE id = ?", (now.isoformat(), run))
