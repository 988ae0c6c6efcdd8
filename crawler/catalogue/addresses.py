"""Every known address and how it ended: done only in the transaction that also holds its outcome, and its record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from crawler.catalogue.changes import tombstone
from crawler.catalogue.claims import DoorClaims
from crawler.catalogue.database import Database
from crawler.catalogue.model import READ_WHOLE, RETRIED, AddressRole, Outcome, Rank, Target, Visit, next_check
from crawler.catalogue.revisions import Record, Revisions
from pipelines.items import Article, Capture
from pipelines.record import utc
from pipelines.urls import address_shape, article_key

MAX_MOVES = 5
"""Redirects between spellings of one address before they count as a loop."""

TWINS_A_RUN = 3
"""New articles whose older twin is looked at, for the case that it has moved; more are press releases."""

_AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)


class Addresses:
    """The addresses in a database; `recheck` are the ages at which a young article is looked at again."""

    def __init__(
        self, database: Database, revisions: Revisions, claims: DoorClaims, *, recheck: Sequence[timedelta]
    ) -> None:
        self._database, self._db = database, database.connection
        self._revisions, self._claims, self._recheck = revisions, claims, recheck
        self.in_flight: set[int] = set()
        """Row ids of those that the frontier has handed out and that have no outcome yet."""
        self._moves: dict[int, int] = {}
        self._visits: dict[int, Visit] = {}
        self._twins_asked = 0

    def known(self, url: str) -> tuple[int, Outcome | None] | None:
        """Row id and outcome of an address, or None if nobody has told of it."""
        row = self._db.execute("SELECT id, outcome FROM address WHERE key = ?", (article_key(url),)).fetchone()
        return (row[0], Outcome(row[1]) if row[1] else None) if row else None

    def visited(self, target_id: int, visit: Visit) -> None:
        """Says that an address answered, to be stored with its outcome."""
        self._visits[target_id] = visit

    def end(
        self,
        target_id: int,
        outcome: Outcome,
        *,
        run: str,
        reason: str | None = None,
        fruitful: bool = False,
        day: date | None = None,
        partial: bool = False,
    ) -> None:
        """Stores how an address ended.

        `fruitful` says that it led to new addresses; `day` is the day of publication where the page told it; `partial`
        says that something of it was passed over, so that it has to be read again even if it does not change.
        """
        with self._database.transaction():
            self._end(target_id, outcome, run, reason, partial=partial)
            if day is not None:
                self._db.execute(
                    "UPDATE address SET day = ?1, published = ?1 WHERE id = ?2", (day.isoformat(), target_id)
                )
            row = self._db.execute("SELECT shape FROM address WHERE id = ?", (target_id,)).fetchone()
            if row and outcome in (Outcome.LISTING, Outcome.OTHER, Outcome.ALTERNATE):
                self._db.execute(
                    """INSERT INTO shape VALUES (?1, ?2)
                    ON CONFLICT DO UPDATE SET unproductive = (unproductive + 1) * ?2""",
                    (row[0], 0 if fruitful else 1),
                )
        self.in_flight.discard(target_id)

    def mark_redirect(self, target: Target, url: str, outcome: Outcome, *, run: str, reason: str | None = None) -> bool:
        """Stores that an address stands for another one, and adds that with the claims of this one.

        Returns whether there is anything to be found: False if the other is the same, or leads back here.
        """
        with self._database.transaction():
            is_page = target.role is AddressRole.PAGE
            found = self.insert(url, target.role, Rank.ARTICLE if is_page else Rank.DOOR)
            leads_back = self._is_led_to(found, target.id)
            if not leads_back:
                if not is_page:
                    self.reopen(found, target.role, run=run)
                self._claims.hand_on(target.id, found)
                self._end(target.id, outcome, run, reason or url)
                self._db.execute("UPDATE address SET canonical = ? WHERE id = ?", (article_key(url), target.id))
                if outcome is Outcome.REDIRECT:
                    self._revisions.join(target.id, found, run=run)
        if not leads_back:
            self.in_flight.discard(target.id)
        return not leads_back

    def move(self, target: Target, url: str) -> bool:
        """Hands an address out again in other letters of the same key; False if that has been tried too often."""
        tries = self._moves[target.id] = self._moves.get(target.id, 0) + 1
        if tries > MAX_MOVES or url == target.url:
            return False
        with self._database.transaction():
            self._db.execute("UPDATE address SET url = ? WHERE id = ?", (url, target.id))
        self.in_flight.discard(target.id)
        return True

    def _is_led_to(self, start: int, goal: int) -> bool:
        """Returns whether following redirects and alternates from one address arrives at another."""
        row = self._db.execute(
            """WITH RECURSIVE hop(id) AS (
                SELECT ?1 UNION SELECT next.id FROM hop JOIN address here ON here.id = hop.id
                JOIN address next ON next.key = here.canonical WHERE here.outcome IN ('redirect', 'alternate')
            ) SELECT 1 FROM hop WHERE id = ?2""",
            (start, goal),
        ).fetchone()
        return row is not None

    def mark_as_page_of(self, url: str, article_url: str, *, run: str) -> None:
        """Stores that an address is a further page of an article, so that it is not asked for again."""
        with self._database.transaction():
            found = self.insert(url, AddressRole.PAGE, Rank.OTHER)
            self._end(found, Outcome.ALTERNATE, run, "page of an article")
            self._db.execute("UPDATE address SET canonical = ? WHERE id = ?", (article_key(article_url), found))

    def store(self, article: Article, *, run: str, now: datetime) -> Record | None:
        """Stores an article and, in the same transaction, that its address is done.

        Returns:
            The new record; None if nothing of the article has changed since the last one.
        """
        with self._database.transaction():
            found = self.insert(article.url, AddressRole.PAGE, Rank.ARTICLE)
            if self._revisions.last(found) is None and (moved := self._moved_to(article.url)) is not None:
                self._revisions.move(moved, found)
            record = self._revisions.add(found, article, run=run, now=now)
            self._end(found, Outcome.ARTICLE, run, None if record else "unchanged")
            self._db.execute("UPDATE shape SET unproductive = 0 WHERE shape = ?", (address_shape(article.url),))
            if record and record["revision"] == 1 and self._twins_asked < TWINS_A_RUN:
                twin = self._revisions.older_twin(found)
                self._twins_asked += self.ask_again([twin] if twin else [], run)  # it may have moved here
        self.in_flight.discard(found)
        return record

    def _moved_to(self, url: str) -> int | None:
        """The address of an article that now redirects to this one."""
        row = self._db.execute(
            """SELECT id FROM address WHERE canonical = ? AND outcome = 'redirect'
            AND id IN (SELECT address FROM revision WHERE address = address.id) LIMIT 1""",
            (article_key(url),),
        ).fetchone()
        return int(row[0]) if row else None

    def mark_gone(self, target: Target, capture: Capture | None, *, run: str, reason: str, now: datetime) -> None:
        """Stores that an address holds nothing any more; an article that stood there gets its tombstone, once."""
        with self._database.transaction():
            last = self._revisions.last(target.id)
            if last is not None:
                self._revisions.add(target.id, tombstone(last, capture, at=utc(now)), run=run, now=now)
            self._end(target.id, Outcome.GONE, run, reason)
        self.in_flight.discard(target.id)

    def insert(self, url: str, role: AddressRole, rank: Rank, day: date | None = None) -> int:
        """Row id of an address, added if it is not known."""
        return self.note(url, role, rank, day)[0]

    def note(
        self, url: str, role: AddressRole, rank: Rank, day: date | None = None, published: date | None = None
    ) -> tuple[int, bool]:
        """Row id of an address, and whether nobody has told of it before.

        Of a known one a better rank, a newer day and the first day of publication are kept. Most addresses that a page
        links to are known with all that; nothing is written then, and a transaction of nothing else costs no fsync.
        """
        key = article_key(url)
        row = self._db.execute("SELECT id, rank, day, published FROM address WHERE key = ?", (key,)).fetchone()
        if row is None:
            added = self._db.execute(
                "INSERT INTO address (key, url, role, rank, day, published, shape) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (key, url, role, rank, iso(day), iso(published), address_shape(url)),
            ).lastrowid
            assert added is not None  # it is what an INSERT leaves
            return added, True
        found, *known = row
        better = [
            min(known[0], rank),
            iso(day) if day and (known[1] is None or day.isoformat() > known[1]) else known[1],
            known[2] or iso(published),
        ]
        if better != known:
            self._db.execute("UPDATE address SET rank = ?, day = ?, published = ? WHERE id = ?", (*better, found))
        return int(found), False

    def _end(self, address: int, outcome: Outcome, run: str, reason: str | None, *, partial: bool = False) -> None:
        visit = self._visits.pop(address, None)
        seen = self._revisions.first_seen(address)
        if seen and outcome is not Outcome.REDIRECT:
            due = _AT_ONCE if outcome in RETRIED else visit and next_check(*seen, visit.at, self._recheck)
            self._db.execute("UPDATE address SET due = ? WHERE id = ?", (due and utc(due), address))
        if seen and outcome not in (Outcome.ARTICLE, Outcome.GONE, Outcome.REDIRECT):
            outcome, reason = Outcome.KEPT, f"{outcome}: {reason}" if reason else outcome
        self._db.execute(
            "UPDATE address SET outcome = ?, reason = ?, run = ? WHERE id = ?", (outcome, reason, run, address)
        )
        if visit and outcome in READ_WHOLE:
            self._db.execute(
                "UPDATE address SET etag = ?, last_modified = ? WHERE id = ?",
                (None, None, address) if partial else (visit.etag, visit.last_modified, address),
            )

    def reopen(self, address: int, role: AddressRole, *, run: str) -> None:
        """Has a door be asked in this run, if it was not yet."""
        self._db.execute(
            "UPDATE address SET outcome = NULL, role = ?, rank = ? WHERE id = ? AND run IS NOT ?",
            (role, Rank.DOOR, address, run),
        )

    def ask_again(self, addresses: Iterable[int], run: str) -> int:
        """Has what an earlier run read be read again; returns how many."""
        return self._db.executemany(
            """UPDATE address SET outcome = NULL WHERE id = ? AND run IS NOT ?
            AND outcome IN ('article', 'kept', 'gone', 'not-an-article')""",
            [(address, run) for address in addresses],
        ).rowcount


def iso(moment: date | None) -> str | None:
    """ISO 8601; None for no day."""
    return moment.isoformat() if moment else None
