"""The frontier: which addresses are still to be fetched, in what order, and which of them are under way.

It lives in the catalogue, so a crawl that is killed at any moment loses nothing: what has no outcome is handed out
again. Scrapy's JOBDIR does not give this: after SIGKILL its resumed crawl is empty (scrapy issue 7978).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from datetime import date
from operator import itemgetter

from crawler.catalogue.addresses import Addresses, iso
from crawler.catalogue.claims import DoorClaims
from crawler.catalogue.database import Database
from crawler.catalogue.model import AddressRole, Outcome, Rank, Target, Window
from crawler.discovery import Child
from pipelines.items import Seed
from pipelines.urls import address_shape, article_date, article_key

UNPRODUCTIVE_LIMIT = 100
"""After this many pages of one shape in a row that gave no article and no new address, the shape is left alone: so end
calendars, tag clouds and other endless addresses."""

REBUILT = 5
"""So many addresses at least, and most of a document, have to share a new date of change for it to tell nothing."""


class Frontier:
    """The queue of a database."""

    def __init__(self, database: Database, addresses: Addresses, claims: DoorClaims) -> None:
        self._database, self._db = database, database.connection
        self._addresses, self._claims = addresses, claims

    def ask(self, url: str, role: AddressRole, *, run: str) -> None:
        """Adds an address to be fetched in this run even if an earlier run has fetched it: the doors of the site."""
        with self._database.transaction():
            self._addresses.reopen(self._addresses.insert(url, role, Rank.DOOR), role, run=run)

    def add_seeds(
        self,
        seeds: Iterable[tuple[Seed, Rank]],
        *,
        run: str,
        chain: int | None = None,
        by_claim: bool = False,
        document: int | None = None,
    ) -> int:
        """Adds addresses with what was said of them, and asks again about those said to have changed since.

        Args:
            seeds: what was found, each with its turn.
            run: the run at work.
            chain: the pagination it was found in, if what counts is news to that.
            by_claim: whether a door's first word of a known address is news.
            document: the page of a door it was found in; what that no longer tells of is asked again.

        Returns:
            How many brought something new: an address (for the chain, if one is given), or a later date of change.
        """
        new = 0
        edited: dict[int, str] = {}
        days: dict[int, date | None] = {}
        with self._database.transaction():
            for seed, rank in seeds:
                found, is_new = self._addresses.note(seed.url, AddressRole.PAGE, rank, seed.day, _published(seed))
                days[found] = seed.day
                news = self._claims.note(found, seed, document)
                if news.edited:
                    edited[found] = news.edited
                is_new |= by_claim and news.is_first
                if chain is not None:
                    is_new = self._db.execute("INSERT OR IGNORE INTO listed VALUES (?, ?)", (chain, found)).rowcount > 0
                new += is_new or news.edited is not None
            if not _is_rebuild(list(edited.values()), len(days)):
                self._addresses.ask_again(edited, run)
            if document is not None:
                withdrawn = self._claims.withdrawn(document, days, [day for day in days.values() if day])
                if len(withdrawn) <= len(days):  # else the document is about something else now
                    self._addresses.ask_again(withdrawn, run)
        return new

    def add_listings(self, urls: Iterable[str]) -> None:
        """Adds listing addresses, each the first page of its own pagination."""
        with self._database.transaction():
            for url in urls:
                self._addresses.insert(url, AddressRole.PAGE, Rank.OTHER)

    def add_next(self, url: str, target: Target, *, role: AddressRole, run: str, day: date | None = None) -> None:
        """Adds the page that follows `target` in its pagination, to be fetched in this run.

        `day` says that nothing younger stands there; a run that asks for younger articles only leaves it waiting.
        """
        chain = target.chain or target.id
        rank = Rank.OTHER if role is AddressRole.PAGE else Rank.DOOR
        with self._database.transaction():
            found = self._addresses.insert(url, role, rank, day)
            self._db.execute(
                """UPDATE address SET outcome = NULL, role = ?, rank = ?, chain = ?, depth = ?, day = ?
                WHERE id = ? AND run IS NOT ?""",
                (role, rank, chain, target.depth + 1, iso(day), found, run),
            )

    def next_targets(self, limit: int, window: Window) -> list[Target]:
        """The addresses to fetch next, best first; they count as in flight until their outcome is stored."""
        rows = self._db.execute(
            """SELECT id, url, role, chain, depth, ignore_canonical, etag, last_modified FROM address
            WHERE outcome IS NULL AND id NOT IN (SELECT value FROM json_each(?3))
            AND (day IS NULL OR ?1 IS NULL OR day >= ?1) AND (published IS NULL OR ?2 IS NULL OR published <= ?2)
            ORDER BY rank, day DESC, id LIMIT ?4""",
            (iso(window.since), iso(window.until), json.dumps(sorted(self._addresses.in_flight)), limit),
        ).fetchall()
        targets = [Target(row[0], row[1], AddressRole(row[2]), row[3], row[4], bool(row[5]), *row[6:]) for row in rows]
        self._addresses.in_flight.update(target.id for target in targets)
        return targets

    def answered(self, url: str, role: AddressRole, *, run: str) -> Target:
        """The target that an answer in the archive belongs to, as the frontier had handed it out.

        An alternate is asked a second time in a run only to be read for itself. An address that nobody told of gets
        the role that is given.
        """
        with self._database.transaction():
            found = self._addresses.insert(url, role, Rank.OTHER if role is AddressRole.PAGE else Rank.DOOR)
            self._db.execute(
                "UPDATE address SET ignore_canonical = 1 WHERE id = ? AND run = ? AND outcome = 'alternate'",
                (found, run),
            )
            row = self._db.execute(
                "SELECT role, chain, depth, ignore_canonical FROM address WHERE id = ?", (found,)
            ).fetchone()
        return Target(found, url, AddressRole(row[0]), row[1], row[2], bool(row[3]))

    @property
    def in_flight(self) -> int:
        """How many handed-out addresses have no outcome yet."""
        return len(self._addresses.in_flight)

    def give_up_in_flight(self, *, run: str, reason: str) -> None:
        """Ends every address that is in flight as failed."""
        for address in list(self._addresses.in_flight):
            self._addresses.end(address, Outcome.FAILED, run=run, reason=reason)

    def is_unproductive(self, url: str) -> bool:
        """Returns whether the last `UNPRODUCTIVE_LIMIT` pages of this shape gave nothing."""
        row = self._db.execute("SELECT unproductive FROM shape WHERE shape = ?", (address_shape(url),)).fetchone()
        return row is not None and row[0] >= UNPRODUCTIVE_LIMIT

    def last_run_of(self, role: AddressRole) -> str | None:
        """The last run in which a door of this kind answered."""
        (run,) = self._db.execute(
            "SELECT max(run) FROM address WHERE role = ? AND role <> 'page' AND outcome = 'door'", (role,)
        ).fetchone()
        return str(run) if run else None

    def children(self, urls: Iterable[str]) -> dict[str, Child]:
        """How far the known ones of some child sitemaps have been read."""
        states = {}
        for url in urls:
            row = self._db.execute(
                "SELECT stamp, run FROM address WHERE key = ? AND outcome = 'door'", (article_key(url),)
            ).fetchone()
            if row:
                states[url] = Child(stamp=row[0], run=row[1])
        return states

    def ask_child(self, url: str, stamp: str | None, *, run: str) -> None:
        """As `ask`, of a child sitemap, with the date of change its index gives."""
        with self._database.transaction():
            self.ask(url, AddressRole.SITEMAP, run=run)
            self._db.execute("UPDATE address SET stamp = ? WHERE key = ?", (stamp, article_key(url)))

    def requeue_orphaned_alternates(self, run: str) -> int:
        """Sends back alternates whose article turned out to be none, to be read for themselves; returns how many."""
        with self._database.transaction():
            return self._db.execute(
                """UPDATE address SET outcome = NULL, ignore_canonical = 1
                WHERE outcome = 'alternate' AND run = ?1 AND NOT EXISTS (
                    SELECT 1 FROM address other WHERE other.key = address.canonical
                    AND (other.outcome IN ('article', 'kept', 'redirect') OR other.outcome IS NULL))""",
                (run,),
            ).rowcount


def _published(seed: Seed) -> date | None:
    """The day of publication, if that is what the seed's day is; it may be the day of the last change."""
    return seed.day if seed.published or article_date(seed.url) else None


def _is_rebuild(stamps: list[str], known: int) -> bool:
    """Returns whether dates of change are those of the sitemap, not of articles: one for most of what it tells of."""
    (_, times) = max(Counter(stamps).items(), key=itemgetter(1), default=("", 0))
    return times >= REBUILT and times > known / 2
