"""The one SQLite file of a site: every known address and its state, what the doors said of it, and every record.

It is the frontier, the memory between runs and the source of every dump. A crawl that is killed at any moment loses
nothing: an address is done only in the transaction that also holds its outcome (and record), and what is not done is
handed out again. Scrapy's JOBDIR does not give this: after SIGKILL its resumed crawl is empty (scrapy issue 7978).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from datetime import UTC, date, datetime, timedelta
from operator import itemgetter
from pathlib import Path

from crawler.catalogue.captures import Captures
from crawler.catalogue.changes import tombstone
from crawler.catalogue.claims import DoorClaims
from crawler.catalogue.database import Database, Using
from crawler.catalogue.model import READ_WHOLE, RETRIED, AddressRole, Outcome, Rank, Target, Visit, Window, next_check
from crawler.catalogue.outcomes import Outcomes
from crawler.catalogue.revisions import Record, Revisions
from crawler.catalogue.runs import Runs
from crawler.discovery import Child
from pipelines.items import Article, Capture, Seed
from pipelines.record import utc
from pipelines.urls import address_shape, article_date, article_key

UNPRODUCTIVE_LIMIT = 100
"""After this many pages of one shape in a row that gave no article and no new address, the shape is left alone: so end
calendars, tag clouds and other endless addresses."""

MAX_MOVES = 5
"""Redirects between spellings of one address before they count as a loop."""

TWINS_A_RUN = 3
"""New articles whose older twin is looked at, for the case that it has moved; more are press releases."""

REBUILT = 5
"""So many addresses at least, and most of a document, have to share a new date of change for it to tell nothing."""


class Catalogue(Database):
    """Opens or makes the file; `recheck` are the ages at which a young article is looked at again.

    Raises as `Database`, which says what `using` is.
    """

    def __init__(
        self, path: Path, *, recheck: Sequence[timedelta] = (), using: Using = nullcontext, read_only: bool = False
    ) -> None:
        super().__init__(path, using=using, read_only=read_only)
        self._db = self.connection
        self._recheck = recheck
        self._in_flight: set[int] = set()
        self._moves: dict[int, int] = {}
        self._visits: dict[int, Visit] = {}
        self._twins_asked = 0
        self.runs = Runs(self)
        self.revisions = Revisions(self)
        self.claims = DoorClaims(self)
        self.captures = Captures(self)
        self.outcomes = Outcomes(self)

    # -- frontier

    def ask(self, url: str, role: AddressRole, *, run: str) -> None:
        """Adds an address to be fetched in this run even if an earlier run has fetched it: the doors of the site."""
        with self.transaction():
            found = self._insert(url, role, Rank.DOOR)
            self._db.execute(
                "UPDATE address SET outcome = NULL, role = ?, rank = ? WHERE id = ? AND run IS NOT ?",
                (role, Rank.DOOR, found, run),
            )

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
        with self.transaction():
            for seed, rank in seeds:
                found, is_new = self._note_address(seed.url, AddressRole.PAGE, rank, seed.day, _published(seed))
                days[found] = seed.day
                news = self.claims.note(found, seed, document)
                if news.edited:
                    edited[found] = news.edited
                is_new |= by_claim and news.is_first
                if chain is not None:
                    is_new = self._db.execute("INSERT OR IGNORE INTO listed VALUES (?, ?)", (chain, found)).rowcount > 0
                new += is_new or news.edited is not None
            if not _is_rebuild(list(edited.values()), len(days)):
                self._ask_again(edited, run)
            if document is not None:
                withdrawn = self.claims.withdrawn(document, days, [day for day in days.values() if day])
                if len(withdrawn) <= len(days):  # else the document is about something else now
                    self._ask_again(withdrawn, run)
        return new

    def _ask_again(self, addresses: Iterable[int], run: str) -> int:
        """Has what an earlier run read be read again; returns how many."""
        return self._db.executemany(
            """UPDATE address SET outcome = NULL WHERE id = ? AND run IS NOT ?
            AND outcome IN ('article', 'kept', 'gone', 'not-an-article')""",
            [(address, run) for address in addresses],
        ).rowcount

    def add_listings(self, urls: Iterable[str]) -> None:
        """Adds listing addresses, each the first page of its own pagination."""
        with self.transaction():
            for url in urls:
                self._insert(url, AddressRole.PAGE, Rank.OTHER)

    def add_next(self, url: str, target: Target, *, role: AddressRole, run: str, day: date | None = None) -> None:
        """Adds the page that follows `target` in its pagination, to be fetched in this run.

        `day` says that nothing younger stands there; a run that asks for younger articles only leaves it waiting.
        """
        chain = target.chain or target.id
        rank = Rank.OTHER if role is AddressRole.PAGE else Rank.DOOR
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
            """SELECT id, url, role, chain, depth, ignore_canonical, etag, last_modified FROM address
            WHERE outcome IS NULL AND id NOT IN (SELECT value FROM json_each(?3))
            AND (day IS NULL OR ?1 IS NULL OR day >= ?1) AND (published IS NULL OR ?2 IS NULL OR published <= ?2)
            ORDER BY rank, day DESC, id LIMIT ?4""",
            (_iso(window.since), _iso(window.until), json.dumps(sorted(self._in_flight)), limit),
        ).fetchall()
        targets = [Target(row[0], row[1], AddressRole(row[2]), row[3], row[4], bool(row[5]), *row[6:]) for row in rows]
        self._in_flight.update(target.id for target in targets)
        return targets

    def answered(self, url: str, role: AddressRole, *, run: str) -> Target:
        """The target that an answer in the archive belongs to, as the frontier had handed it out.

        An alternate is asked a second time in a run only to be read for itself. An address that nobody told of gets
        the role that is given.
        """
        with self.transaction():
            found = self._insert(url, role, Rank.OTHER if role is AddressRole.PAGE else Rank.DOOR)
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
        return len(self._in_flight)

    def give_up_in_flight(self, *, run: str, reason: str) -> None:
        """Ends every address that is in flight as failed."""
        for address in list(self._in_flight):
            self.end(address, Outcome.FAILED, run=run, reason=reason)

    def is_unproductive(self, url: str) -> bool:
        """Whether the last `UNPRODUCTIVE_LIMIT` pages of this shape gave nothing."""
        row = self._db.execute("SELECT unproductive FROM shape WHERE shape = ?", (address_shape(url),)).fetchone()
        return row is not None and row[0] >= UNPRODUCTIVE_LIMIT

    def known(self, url: str) -> tuple[int, Outcome | None] | None:
        """Row id and outcome of an address, or None if nobody has told of it."""
        row = self._db.execute("SELECT id, outcome FROM address WHERE key = ?", (article_key(url),)).fetchone()
        return (row[0], Outcome(row[1]) if row[1] else None) if row else None

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
        with self.transaction():
            self.ask(url, AddressRole.SITEMAP, run=run)
            self._db.execute("UPDATE address SET stamp = ? WHERE key = ?", (stamp, article_key(url)))

    # -- outcomes

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
        with self.transaction():
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
        self._in_flight.discard(target_id)

    def mark_redirect(self, target: Target, url: str, outcome: Outcome, *, run: str, reason: str | None = None) -> bool:
        """Stores that an address stands for another one, and adds that with the claims of this one.

        Returns whether there is anything to be found: False if the other is the same, or leads back here.
        """
        with self.transaction():
            is_page = target.role is AddressRole.PAGE
            found = self._insert(url, target.role, Rank.ARTICLE if is_page else Rank.DOOR)
            leads_back = self._leads_to(found, target.id)
            if not leads_back:
                if not is_page:
                    self.ask(url, target.role, run=run)
                self.claims.hand_on(target.id, found)
                self._end(target.id, outcome, run, reason or url)
                self._db.execute("UPDATE address SET canonical = ? WHERE id = ?", (article_key(url), target.id))
                if outcome is Outcome.REDIRECT:
                    self.revisions.join(target.id, found, run=run)
        if not leads_back:
            self._in_flight.discard(target.id)
        return not leads_back

    def move(self, target: Target, url: str) -> bool:
        """Hands an address out again in other letters of the same key; False if that has been tried too often."""
        tries = self._moves[target.id] = self._moves.get(target.id, 0) + 1
        if tries > MAX_MOVES or url == target.url:
            return False
        with self.transaction():
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

    def requeue_orphaned_alternates(self, run: str) -> int:
        """Sends back alternates whose article turned out to be none, to be read for themselves; returns how many."""
        with self.transaction():
            return self._db.execute(
                """UPDATE address SET outcome = NULL, ignore_canonical = 1
                WHERE outcome = 'alternate' AND run = ?1 AND NOT EXISTS (
                    SELECT 1 FROM address other WHERE other.key = address.canonical
                    AND (other.outcome IN ('article', 'kept', 'redirect') OR other.outcome IS NULL))""",
                (run,),
            ).rowcount

    def mark_as_page_of(self, url: str, article_url: str, *, run: str) -> None:
        """Stores that an address is a further page of an article, so that it is not asked for again."""
        with self.transaction():
            found = self._insert(url, AddressRole.PAGE, Rank.OTHER)
            self._end(found, Outcome.ALTERNATE, run, "page of an article")
            self._db.execute("UPDATE address SET canonical = ? WHERE id = ?", (article_key(article_url), found))

    def store(self, article: Article, *, run: str, now: datetime) -> Record | None:
        """Stores an article and, in the same transaction, that its address is done.

        Returns:
            The new record; None if nothing of the article has changed since the last one.
        """
        with self.transaction():
            found = self._insert(article.url, AddressRole.PAGE, Rank.ARTICLE)
            if self.revisions.last(found) is None and (moved := self._moved_to(article.url)) is not None:
                self.revisions.move(moved, found)
            record = self.revisions.add(found, article, run=run, now=now)
            self._end(found, Outcome.ARTICLE, run, None if record else "unchanged")
            self._db.execute("UPDATE shape SET unproductive = 0 WHERE shape = ?", (address_shape(article.url),))
            if record and record["revision"] == 1 and self._twins_asked < TWINS_A_RUN:
                twin = self.revisions.older_twin(found)
                self._twins_asked += self._ask_again([twin] if twin else [], run)  # it may have moved here
        self._in_flight.discard(found)
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
        with self.transaction():
            last = self.revisions.last(target.id)
            if last is not None:
                self.revisions.add(target.id, tombstone(last, capture, at=utc(now)), run=run, now=now)
            self._end(target.id, Outcome.GONE, run, reason)
        self._in_flight.discard(target.id)

    # -- one statement each, within the caller's transaction

    def _insert(self, url: str, role: AddressRole, rank: Rank, day: date | None = None) -> int:
        """Row id of an address, added if it is not known."""
        return self._note_address(url, role, rank, day)[0]

    def _note_address(
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
                (key, url, role, rank, _iso(day), _iso(published), address_shape(url)),
            ).lastrowid
            assert added is not None  # it is what an INSERT leaves
            return added, True
        found, *known = row
        better = [
            min(known[0], rank),
            _iso(day) if day and (known[1] is None or day.isoformat() > known[1]) else known[1],
            known[2] or _iso(published),
        ]
        if better != known:
            self._db.execute("UPDATE address SET rank = ?, day = ?, published = ? WHERE id = ?", (*better, found))
        return int(found), False

    def _end(self, address: int, outcome: Outcome, run: str, reason: str | None, *, partial: bool = False) -> None:
        visit = self._visits.pop(address, None)
        seen = self.revisions.first_seen(address)
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


def _published(seed: Seed) -> date | None:
    """The day of publication, if that is what the seed's day is; it may be the day of the last change."""
    return seed.day if seed.published or article_date(seed.url) else None


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


_AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)


def _is_rebuild(stamps: list[str], known: int) -> bool:
    """Whether dates of change are those of the sitemap rather than of articles: one for most of what it tells of."""
    (_, times) = max(Counter(stamps).items(), key=itemgetter(1), default=("", 0))
    return times >= REBUILT and times > known / 2
