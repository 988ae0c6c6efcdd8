"""How the addresses of a run ended, for its report."""

from __future__ import annotations

from collections.abc import Iterator

from crawler.catalogue.database import Database
from crawler.catalogue.model import AddressRole, Outcome, Rank


class Outcomes:
    """The ends in a database; nothing is written here."""

    def __init__(self, database: Database) -> None:
        self._db = database.connection

    def outcomes(self, run: str) -> dict[tuple[str, str | None], int]:
        """How often each outcome and reason occurred in a run."""
        rows = self._db.execute(
            """SELECT outcome, CASE WHEN outcome = 'redirect' THEN NULL ELSE reason END AS why, count(*) FROM address
            WHERE run = ? AND outcome IS NOT NULL GROUP BY outcome, why ORDER BY outcome, why""",
            (run,),
        )
        return {(outcome, why): count for outcome, why, count in rows}

    def of_doors(self, run: str) -> list[tuple[AddressRole, str, Outcome, str | None]]:
        """Role, address, outcome and reason of what the run asked first: doors, front page, lists a site file names."""
        rows = self._db.execute(
            """SELECT role, url, outcome, reason FROM address
            WHERE run = ? AND rank = ? AND depth = 1 AND outcome IS NOT NULL ORDER BY id""",
            (run, Rank.DOOR),
        )
        return [(AddressRole(role), url, Outcome(outcome), reason) for role, url, outcome, reason in rows]

    def of_articles(self, run: str) -> Iterator[tuple[int, str, Outcome]]:
        """Row id, address and outcome of each page that a door or its address had named as an article; streamed.

        An article that was recorded and is gone now is none of them: that is news of the site, not of the crawl. Of one
        that was looked at again in vain, the outcome is what was met.
        """
        rows = self._db.execute(
            """SELECT id, url, CASE outcome WHEN 'kept' THEN substr(reason || ':', 1, instr(reason || ':', ':') - 1)
                ELSE outcome END
            FROM address WHERE run = ? AND role = ? AND rank = ? AND outcome IS NOT NULL
            AND (outcome <> 'gone' OR id NOT IN (SELECT address FROM revision WHERE address = address.id))
            ORDER BY id""",
            (run, AddressRole.PAGE, Rank.ARTICLE),
        )
        return ((found, url, Outcome(outcome)) for found, url, outcome in rows)

    def last_address(self) -> int:
        """Row id of the address that was told of last; 0 if there is none."""
        (last,) = self._db.execute("SELECT coalesce(max(id), 0) FROM address").fetchone()
        return int(last)
