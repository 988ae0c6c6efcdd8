"""The catalogue: what it hands out, how it remembers, and that it never destroys a file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from crawler.catalogue.addresses import MAX_MOVES
from crawler.catalogue.catalogue import Catalogue
from crawler.catalogue.database import VERSION, CatalogueError
from crawler.catalogue.frontier import UNPRODUCTIVE_LIMIT
from crawler.catalogue.model import AddressRole, Outcome, Rank, Target, Window
from pipelines.items import Article, Door, ExtractionInfo, Seed

NOW = datetime(2024, 2, 1, 3, 0, tzinfo=UTC)
SITE = "https://koran.example"
ALL = Window()
RUN = "20240201T030000Z"


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue(tmp_path / "koran" / "catalogue.sqlite") as made:
        yield made


@pytest.fixture
def run(catalogue: Catalogue) -> str:
    return catalogue.runs.begin(NOW, {})


def seed(path: str, door: Door = Door.LINKS, **said: Any) -> Seed:
    return Seed(url=SITE + path, door=door, **said)


def add(catalogue: Catalogue, *paths: str) -> None:
    catalogue.frontier.add_seeds([(seed(path), Rank.ARTICLE) for path in paths], run=RUN)


def take(catalogue: Catalogue, limit: int = 100, window: Window = ALL) -> list[Target]:
    return catalogue.frontier.next_targets(limit, window)


def paths(targets: list[Target]) -> list[str]:
    return [target.url.removeprefix(SITE) for target in targets]


def article(path: str, **fields: Any) -> Article:
    return Article(
        url=SITE + path, dateDownloaded="2024-02-01T03:00:00Z", extraction=ExtractionInfo(version="coba"), **fields
    )


# -- the file


@pytest.mark.parametrize(
    "content", [b"bukan basis data, hanya teks biasa " * 40, b"SQLite format 3\0" + b"\xff" * 4096]
)
def test_a_damaged_file_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "catalogue.sqlite"
    path.write_bytes(content)
    with pytest.raises(CatalogueError, match="is not a readable catalogue"):
        Catalogue(path)
    assert path.read_bytes() == content


def test_a_file_of_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.sqlite"
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()
    before = path.read_bytes()
    with pytest.raises(CatalogueError, match=f"has version {VERSION + 1}.*update it"):
        Catalogue(path)
    assert path.read_bytes() == before


def test_a_foreign_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.sqlite"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE run (nama TEXT)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(CatalogueError, match="is not a readable catalogue"):
        Catalogue(path)
    assert path.read_bytes() == before


def test_a_folder_that_is_missing_is_made(tmp_path: Path) -> None:
    Catalogue(tmp_path / "jauh" / "sekali" / "catalogue.sqlite").close()
    assert (tmp_path / "jauh" / "sekali" / "catalogue.sqlite").exists()


def test_what_is_stored_survives(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.sqlite"
    with Catalogue(path) as first:
        run = first.runs.begin(NOW, {})
        add(first, "/a-1/", "/b-2/")
        first.addresses.end(take(first, 1)[0].id, Outcome.GONE, run=run, reason="HTTP 404")
    with Catalogue(path) as second:
        assert paths(take(second)) == ["/b-2/"]


# -- all or nothing


class StoppedError(Exception):
    """Stands for whatever ends a process."""


def test_a_transaction_is_stored_whole_or_not_at_all(catalogue: Catalogue, run: str) -> None:
    catalogue.frontier.ask(f"{SITE}/feed/", AddressRole.FEED, run=run)
    feed = take(catalogue)[0]
    new = [(seed("/a-1/", Door.FEED), Rank.ARTICLE)]

    def read_half_a_feed() -> None:
        with catalogue.transaction():
            assert catalogue.frontier.add_seeds(new, chain=feed.id, run=RUN) == 1
            catalogue.addresses.end(feed.id, Outcome.DOOR, run=run)
            raise StoppedError

    with pytest.raises(StoppedError):
        read_half_a_feed()
    assert catalogue.addresses.known(f"{SITE}/a-1/") is None
    assert catalogue.addresses.known(f"{SITE}/feed/") == (feed.id, None)
    # What the page showed is new to its pagination still, or that would end there.
    assert catalogue.frontier.add_seeds(new, chain=feed.id, run=RUN) == 1


# -- runs


def test_a_run_that_did_not_finish_goes_on(catalogue: Catalogue) -> None:
    first = catalogue.runs.begin(NOW, {"doors": "feed"})
    assert catalogue.runs.begin(NOW + timedelta(days=3), {"doors": "feed"}) == first
    catalogue.runs.finish(first, NOW)
    assert catalogue.runs.begin(NOW + timedelta(days=3), {"doors": "feed"}) == "20240204T030000Z"


def test_other_arguments_are_another_run(catalogue: Catalogue) -> None:
    first = catalogue.runs.begin(NOW, {"doors": "feed"})
    assert catalogue.runs.begin(NOW + timedelta(hours=1), {"doors": "rest"}) > first


@pytest.mark.parametrize("later", [timedelta(0), timedelta(hours=-1)])
def test_ids_of_runs_are_in_order_whatever_the_clock_says(catalogue: Catalogue, later: timedelta) -> None:
    ids: list[str] = []
    for _ in range(3):
        ids.append(catalogue.runs.begin(NOW + later * len(ids), {}))
        catalogue.runs.finish(ids[-1], NOW)
    assert ids == sorted(set(ids))


def test_a_new_run_asks_again_about_what_failed_was_refused_or_skipped(catalogue: Catalogue, run: str) -> None:
    add(catalogue, *(f"/{outcome}/" for outcome in Outcome))
    for target in take(catalogue):
        catalogue.addresses.end(target.id, Outcome(target.url.split("/")[-2]), run=run)
    assert take(catalogue) == []
    catalogue.runs.begin(NOW + timedelta(days=1), {"doors": "feed"})
    assert sorted(paths(take(catalogue))) == ["/failed/", "/refused/", "/skipped/"]


def test_a_run_that_goes_on_does_not_ask_again(catalogue: Catalogue, run: str) -> None:
    add(catalogue, "/a-1/")
    catalogue.addresses.end(take(catalogue)[0].id, Outcome.FAILED, run=run, reason="HTTP 500")
    assert catalogue.runs.begin(NOW, {}) == run
    assert take(catalogue) == []


def test_a_door_is_asked_once_a_run(catalogue: Catalogue, run: str) -> None:
    for _ in range(2):
        catalogue.frontier.ask(f"{SITE}/feed/", AddressRole.FEED, run=run)
        for target in take(catalogue):
            catalogue.addresses.end(target.id, Outcome.DOOR, run=run)
    catalogue.runs.finish(run, NOW)
    second = catalogue.runs.begin(NOW + timedelta(days=1), {})
    catalogue.frontier.ask(f"{SITE}/feed/", AddressRole.FEED, run=second)
    assert paths(take(catalogue)) == ["/feed/"]


# -- the frontier


def test_doors_come_first_then_articles_newest_first_then_the_rest(catalogue: Catalogue, run: str) -> None:
    days = [date(2024, 1, day) for day in (2, 3, 1)]
    catalogue.frontier.add_seeds([(seed(f"/a-{day.day}/", day=day), Rank.ARTICLE) for day in days], run=RUN)
    catalogue.frontier.add_seeds([(seed("/redaksi/"), Rank.OTHER), (seed("/tanpa-hari/"), Rank.ARTICLE)], run=RUN)
    catalogue.frontier.ask(f"{SITE}/feed/", AddressRole.FEED, run=run)
    assert paths(take(catalogue)) == ["/feed/", "/a-3/", "/a-2/", "/a-1/", "/tanpa-hari/", "/redaksi/"]


def test_what_is_handed_out_is_not_handed_out_again(catalogue: Catalogue, run: str) -> None:
    add(catalogue, "/a-1/", "/b-2/", "/c-3/")
    first, second = take(catalogue, 2)
    assert paths(take(catalogue)) == ["/c-3/"]
    assert catalogue.frontier.in_flight == 3
    catalogue.addresses.end(first.id, Outcome.GONE, run=run)
    assert catalogue.frontier.in_flight == 2
    catalogue.frontier.give_up_in_flight(run=run, reason="request dropped")
    assert catalogue.frontier.in_flight == 0
    assert catalogue.addresses.known(second.url) == (second.id, Outcome.FAILED)


def test_spellings_of_an_address_are_one(catalogue: Catalogue) -> None:
    add(catalogue, "/2024/02/01/kopi/", "/2024/02/01/kopi", "/2024/02/01/kopi/amp/", "/2024/02/01/kopi/?utm_source=x")
    assert paths(take(catalogue)) == ["/2024/02/01/kopi/"]


def test_every_door_has_its_say(catalogue: Catalogue) -> None:
    changed = datetime(2024, 1, 2, tzinfo=UTC)
    catalogue.frontier.add_seeds(
        run=RUN,
        seeds=[(seed("/a-1/", Door.FEED, published=NOW), Rank.ARTICLE), (seed("/a-1/", Door.LISTING), Rank.OTHER)],
    )
    catalogue.frontier.add_seeds([(seed("/a-1/", Door.FEED, modified=changed), Rank.ARTICLE)], run=RUN)
    claims = catalogue.claims.of(f"{SITE}/a-1/")
    assert claims == {
        Door.FEED: seed("/a-1/", Door.FEED, published=NOW, modified=changed),
        Door.LISTING: seed("/a-1/", Door.LISTING),
    }


def test_a_window_keeps_what_lies_outside_for_later(catalogue: Catalogue) -> None:
    for day in (1, 2, 3):
        when = datetime(2024, 1, day, tzinfo=UTC)
        catalogue.frontier.add_seeds(
            [(seed(f"/a-{day}/", Door.REST, published=when, day=when.date()), Rank.ARTICLE)], run=RUN
        )
    add(catalogue, "/tanpa-hari/")
    middle = Window(date(2024, 1, 2), date(2024, 1, 2))
    assert paths(take(catalogue, window=middle)) == ["/a-2/", "/tanpa-hari/"]
    assert paths(take(catalogue)) == ["/a-3/", "/a-1/"]


def test_a_day_of_change_may_hide_an_older_article(catalogue: Catalogue) -> None:
    """Its `lastmod` is after the window, its publication may be within."""
    changed = datetime(2024, 1, 9, tzinfo=UTC)
    catalogue.frontier.add_seeds(
        [(seed("/kopi/", Door.SITEMAP, modified=changed, day=changed.date()), Rank.ARTICLE)], run=RUN
    )
    assert paths(take(catalogue, window=Window(date(2024, 1, 2), date(2024, 1, 2)))) == ["/kopi/"]


def test_new_to_a_pagination_is_not_new_to_the_site(catalogue: Catalogue, run: str) -> None:
    catalogue.frontier.ask(f"{SITE}/feed/", AddressRole.FEED, run=run)
    catalogue.frontier.ask(f"{SITE}/feed/atom/", AddressRole.FEED, run=run)
    rss, atom = take(catalogue)
    shown = [(seed("/a-1/", Door.FEED), Rank.ARTICLE)]
    assert [catalogue.frontier.add_seeds(shown, chain=chain, run=RUN) for chain in (rss.id, atom.id, atom.id)] == [
        1,
        1,
        0,
    ]
    assert catalogue.frontier.add_seeds(shown, run=RUN) == 0


# -- traps


def test_a_shape_that_leads_nowhere_is_left_alone(catalogue: Catalogue, run: str) -> None:
    def months(count: int, fruitful: bool) -> None:
        start = len(seen)
        add(catalogue, *(f"/agenda/?bulan={start + number}" for number in range(count)))
        for target in take(catalogue):
            seen.append(target.url)
            catalogue.addresses.end(target.id, Outcome.OTHER, run=run, reason="no running text", fruitful=fruitful)

    seen: list[str] = []
    address = f"{SITE}/agenda/?bulan=999999"
    months(UNPRODUCTIVE_LIMIT - 1, fruitful=False)
    assert not catalogue.frontier.is_unproductive(address)
    months(1, fruitful=True)  # one that leads on, and the count begins anew
    months(UNPRODUCTIVE_LIMIT - 1, fruitful=False)
    assert not catalogue.frontier.is_unproductive(address)
    months(1, fruitful=False)
    assert catalogue.frontier.is_unproductive(address)
    assert not catalogue.frontier.is_unproductive(f"{SITE}/2024/02/01/kopi/")


def test_an_article_makes_its_shape_worth_asking_again(catalogue: Catalogue, run: str) -> None:
    add(catalogue, *(f"/warta/{number}/" for number in range(100, 100 + UNPRODUCTIVE_LIMIT)))
    for target in take(catalogue):
        catalogue.addresses.end(target.id, Outcome.OTHER, run=run)
    assert catalogue.frontier.is_unproductive(f"{SITE}/warta/7/")
    catalogue.addresses.store(article("/warta/8/"), run=run, now=NOW)
    assert not catalogue.frontier.is_unproductive(f"{SITE}/warta/7/")


def test_redirects_in_a_ring_are_seen(catalogue: Catalogue, run: str) -> None:
    add(catalogue, "/a-1/")
    for here, there in (("/a-1/", "/b-2/"), ("/b-2/", "/c-3/")):
        (target,) = take(catalogue)
        assert paths([target]) == [here]
        assert catalogue.addresses.mark_redirect(target, SITE + there, Outcome.REDIRECT, run=run)
    (last,) = take(catalogue)
    assert not catalogue.addresses.mark_redirect(last, f"{SITE}/a-1/", Outcome.REDIRECT, run=run)
    assert not catalogue.addresses.mark_redirect(last, f"{SITE}/c-3/", Outcome.REDIRECT, run=run)
    assert catalogue.frontier.in_flight == 1  # its end is the caller's to store


def test_redirects_between_spellings_end(catalogue: Catalogue) -> None:
    add(catalogue, "/kopi/")
    spellings = [f"{SITE}/kopi", f"{SITE}/kopi/"]
    moves = 0
    while (targets := take(catalogue)) and catalogue.addresses.move(targets[0], spellings[moves % 2]):
        moves += 1
    assert moves == MAX_MOVES


# -- alternates


def test_a_redirect_hands_on_what_doors_said(catalogue: Catalogue, run: str) -> None:
    catalogue.frontier.add_seeds([(seed("/lama-1/", Door.FEED, published=NOW), Rank.ARTICLE)], run=RUN)
    (target,) = take(catalogue)
    assert catalogue.addresses.mark_redirect(target, f"{SITE}/baru-1/", Outcome.REDIRECT, run=run)
    assert catalogue.claims.of(f"{SITE}/baru-1/") == {Door.FEED: seed("/baru-1/", Door.FEED, published=NOW)}
    assert paths(take(catalogue)) == ["/baru-1/"]


@pytest.mark.parametrize(
    ("outcome", "comes_back"), [(Outcome.OTHER, True), (Outcome.GONE, True), (Outcome.ARTICLE, False)]
)
def test_an_alternate_of_what_is_no_article_is_read_for_itself(
    catalogue: Catalogue, run: str, outcome: Outcome, comes_back: bool
) -> None:
    add(catalogue, "/kopi-terapung-dibuka/")
    (twin,) = take(catalogue)
    assert catalogue.addresses.mark_redirect(twin, f"{SITE}/pengakuan/", Outcome.ALTERNATE, run=run)
    assert catalogue.frontier.requeue_orphaned_alternates(run) == 0  # the other has not been read yet
    (claimed,) = take(catalogue)
    catalogue.addresses.end(claimed.id, outcome, run=run)
    assert catalogue.frontier.requeue_orphaned_alternates(run) == int(comes_back)
    assert [(target.id, target.ignore_canonical) for target in take(catalogue)] == [(twin.id, True)] * comes_back


def test_a_page_of_an_article_is_not_asked_for(catalogue: Catalogue, run: str) -> None:
    add(catalogue, "/kopi-terapung/", "/kopi-terapung/2/")
    catalogue.addresses.mark_as_page_of(f"{SITE}/kopi-terapung/2/", f"{SITE}/kopi-terapung/", run=run)
    assert paths(take(catalogue)) == ["/kopi-terapung/"]


# -- records


def test_a_record_and_its_outcome_are_one(catalogue: Catalogue, run: str) -> None:
    catalogue.frontier.add_seeds([(seed("/kopi-1/", Door.FEED, published=NOW), Rank.ARTICLE)], run=RUN)
    (target,) = take(catalogue)
    catalogue.addresses.store(article("/kopi-1/", headline="Kopi “Tepian”"), run=run, now=NOW)
    assert catalogue.frontier.in_flight == 0
    assert catalogue.addresses.known(target.url) == (target.id, Outcome.ARTICLE)
    ((record, claims),) = catalogue.revisions.of_run(run)
    assert (record["headline"], record["keywords"]) == ("Kopi “Tepian”", [])
    assert claims == {Door.FEED: seed("/kopi-1/", Door.FEED, published=NOW)}


def test_a_door_that_opens_later_is_told_with_the_record(catalogue: Catalogue, run: str) -> None:
    add(catalogue, "/kopi-1/")
    catalogue.addresses.store(article("/kopi-1/"), run=run, now=NOW)
    catalogue.frontier.add_seeds([(seed("/kopi-1/", Door.REST), Rank.ARTICLE)], run=RUN)
    ((_, claims),) = catalogue.revisions.of_run(run)
    assert claims.keys() == {Door.LINKS, Door.REST}
    assert take(catalogue) == []


def test_records_are_those_of_a_run(catalogue: Catalogue, run: str) -> None:
    catalogue.addresses.store(article("/kopi-1/"), run=run, now=NOW)
    catalogue.runs.finish(run, NOW)
    second = catalogue.runs.begin(NOW + timedelta(days=1), {})
    catalogue.addresses.store(article("/teh-2/"), run=second, now=NOW)
    catalogue.addresses.store(article("/susu-3/"), run=second, now=NOW)
    assert (catalogue.revisions.count(run), catalogue.revisions.count(second)) == (1, 2)
    assert [record["url"] for record, _ in catalogue.revisions.of_run(second)] == [f"{SITE}/teh-2/", f"{SITE}/susu-3/"]
    assert len(list(catalogue.revisions.stored(None, None))) == 3


def test_outcomes_are_counted_by_reason(catalogue: Catalogue, run: str) -> None:
    add(catalogue, "/a-1/", "/b-2/", "/c-3/")
    first, second, third = take(catalogue)
    catalogue.addresses.end(first.id, Outcome.GONE, run=run, reason="HTTP 404")
    catalogue.addresses.end(second.id, Outcome.GONE, run=run, reason="HTTP 404")
    catalogue.addresses.mark_redirect(third, f"{SITE}/d-4/", Outcome.REDIRECT, run=run)
    assert catalogue.outcomes.outcomes(run) == {("gone", "HTTP 404"): 2, ("redirect", None): 1}


def urls_of(catalogue: Catalogue, run: str) -> list[str]:
    return [record["url"] for record, _ in catalogue.revisions.of_run(run)]


def test_a_killed_run_that_another_one_follows_is_left_without_a_dump(catalogue: Catalogue, run: str) -> None:
    catalogue.addresses.store(article("/banjir/"), run=run, now=NOW)
    assert catalogue.runs.left_undumped(run) == []
    later = catalogue.runs.begin(NOW + timedelta(days=1), {"doors": "feed"})
    assert catalogue.runs.left_undumped(later) == [run]
    catalogue.runs.mark_dumped(run, NOW)
    assert catalogue.runs.left_undumped(later) == []
    assert urls_of(catalogue, run) == [f"{SITE}/banjir/"]


def test_a_run_that_goes_on_after_its_dump_has_to_write_it_again(catalogue: Catalogue, run: str) -> None:
    catalogue.addresses.store(article("/banjir/"), run=run, now=NOW)
    catalogue.runs.mark_dumped(run, NOW)
    assert catalogue.runs.begin(NOW, {}) == run
    later = catalogue.runs.begin(NOW + timedelta(days=1), {"doors": "feed"})
    assert catalogue.runs.left_undumped(later) == [run]


# -- what it costs


def steps(catalogue: Catalogue, action: Callable[[], object]) -> int:
    """How many instructions SQLite takes for it."""
    taken = count()
    catalogue.connection.set_progress_handler(lambda: next(taken) < 0, 1)
    action()
    catalogue.connection.set_progress_handler(None, 0)
    return next(taken)


def costs(path: Path, size: int) -> dict[str, int]:
    """What the steps of a second run cost, with so many articles stored and as many addresses waiting."""
    days = [date(2024, 1, 1), date(2024, 1, 31)]
    with Catalogue(path) as catalogue:
        run = catalogue.runs.begin(NOW, {})
        with catalogue.transaction():
            add(catalogue, *(f"/berita/{number}/" for number in range(size)))
            for target in take(catalogue, size):
                catalogue.addresses.store(article(target.url.removeprefix(SITE)), run=run, now=NOW)
            catalogue.runs.finish(run, NOW)
            add(catalogue, *(f"/baru/{number}/" for number in range(size)))
        return {
            "begin": steps(catalogue, lambda: catalogue.runs.begin(NOW, {})),
            "next": steps(catalogue, lambda: take(catalogue, 16)),
            "withdrawn": steps(catalogue, lambda: catalogue.claims.withdrawn(7, [], days)),
            "disown": steps(catalogue, lambda: catalogue.frontier.requeue_orphaned_alternates(run)),
        }


def test_no_step_of_a_run_reads_all_that_is_known(tmp_path: Path) -> None:
    few, many = costs(tmp_path / "few.sqlite", 50), costs(tmp_path / "many.sqlite", 2000)
    assert {name: cost for name, cost in many.items() if cost > 1.5 * few[name] + 100} == {}


def test_a_page_that_leads_to_nothing_new_writes_nothing(catalogue: Catalogue) -> None:
    add(catalogue, "/berita/satu/", "/berita/dua/")
    before = catalogue.connection.total_changes
    add(catalogue, "/berita/dua/", "/berita/satu/")
    assert catalogue.connection.total_changes == before
