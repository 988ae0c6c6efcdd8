"""Revisions: what counts as a change, how they are numbered, and catalogues from before there were any."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.catalogue.catalogue import Catalogue
from crawler.catalogue.changes import body_digest, changed_content, digest
from crawler.catalogue.database import VERSION
from crawler.catalogue.frontier import UNPRODUCTIVE_LIMIT
from crawler.catalogue.model import Outcome, Rank, Window, next_check
from crawler.catalogue.revisions import Record, first_record
from pipelines.items import Article, Capture, Door, ExtractionInfo, Image, Related, Seed
from tests.helpers.intact import validator

NOW = datetime(2024, 2, 1, 3, 0, tzinfo=UTC)
URL = "https://koran.example/berita/banjir/"
BODY = "Banjir di Tepian surut pada Kamis pagi, dan warga yang mengungsi sejak Senin mulai pulang. " * 4
OLD = Path(__file__).parents[3] / "catalogues"
OLD_TABLES = OLD / "version_1.sql"


def article(**fields: Any) -> Article:
    made = Article(
        url=URL,
        headline="Banjir Surut",
        articleBody=BODY,
        wordCount=len(BODY.split()),
        datePublished="2024-02-01T09:00:00+07:00",
        datePublishedRaw="Kamis, 1 Februari 2024 09:00 WIB",
        image=[Image(url="https://koran.example/foto.jpg?w=800", caption="Warga pulang.")],
        dateDownloaded="2024-02-01T03:00:00Z",
        extraction=ExtractionInfo(version="coba"),
    )
    return replace(made, **fields)


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue(tmp_path / "catalogue.sqlite", recheck=[timedelta(days=1), timedelta(days=7)]) as made:
        yield made


@pytest.fixture
def run(catalogue: Catalogue) -> str:
    return catalogue.runs.begin(NOW, {})


# -- what is a change

SAME = [
    {"related": [Related(headline="Lain", url=None, position=1)]},
    {"dateModified": "2024-02-02T09:00:00+07:00"},
    {"dateDownloaded": "2024-03-01T03:00:00Z"},
    {"capture": Capture(warc="b", offset=1, recordId="r", payloadDigest="d", status=200, date="2024-03-01T03:00:00Z")},
    {"image": [Image(url="https://cdn.example/foto.jpg?v=2", caption="Warga pulang.")]},
    {"extraction": ExtractionInfo(version="lain", warnings=["body-uncertain"])},
    {"url": "http://www.koran.example/berita/banjir"},
    {"canonicalUrl": URL},
]
OTHER = [
    ({"headline": "Banjir Belum Surut"}, ["headline"]),
    ({"articleBody": f"{BODY}\nTambahan."}, ["articleBody"]),
    ({"author": ["Sari"], "keywords": ["banjir"]}, ["author", "keywords"]),
    ({"datePublished": "2024-02-01T10:00:00+07:00"}, ["datePublished"]),
    ({"image": []}, ["image"]),
    ({"url": "https://koran.example/berita/banjir-surut/"}, ["url"]),
]


@pytest.mark.parametrize("fields", SAME, ids=lambda fields: next(iter(fields)))
def test_what_is_no_change(fields: dict[str, Any]) -> None:
    old, new = asdict(article()), asdict(article(**fields))
    assert old != new
    assert changed_content(old, new) == []
    assert digest(old) == digest(new)


@pytest.mark.parametrize(("fields", "changed"), OTHER, ids=lambda fields: str(next(iter(fields))))
def test_what_is_a_change(fields: dict[str, Any], changed: list[str]) -> None:
    old, new = asdict(article()), asdict(article(**fields))
    assert changed_content(old, new) == changed
    assert (digest(old) == digest(new)) == (changed == ["url"])


def test_an_age_that_grows_is_no_change() -> None:
    old = article(datePublished="2024-02-01T09:00:00+07:00", datePublishedRaw="2 jam lalu")
    new = article(datePublished="2024-02-01T09:41:00+07:00", datePublishedRaw="3 jam lalu")
    assert changed_content(asdict(old), asdict(new)) == []


@given(st.lists(st.text(max_size=8), unique=True), st.randoms(use_true_random=False))
def test_the_order_of_keywords_is_no_change(words: list[str], random: Any) -> None:
    shuffled = list(words)
    random.shuffle(shuffled)
    assert changed_content(asdict(article(keywords=words)), asdict(article(keywords=shuffled))) == []


@given(st.text(), st.text(alphabet=" \n\t\u00a0,.–“”()"))
def test_the_digest_of_a_text_is_that_of_its_letters(text: str, marks: str) -> None:
    assert body_digest(text + marks) == body_digest(marks + text.casefold())
    assert (body_digest(text) is None) == (not any(map(str.isalnum, text.casefold())))


# -- when an article is looked at again


@given(
    st.lists(st.integers(1, 400), min_size=1, max_size=6),
    st.integers(-50, 800),
    st.integers(0, 500),
    st.one_of(st.none(), st.booleans()),
)
def test_a_check_is_at_the_next_age(ages: list[int], published_before: int, later: int, as_day: bool | None) -> None:
    born = NOW - timedelta(days=published_before)
    said = None if as_day is None else f"{born:%Y-%m-%d}" if as_day else born.isoformat()
    now = NOW + timedelta(days=later, hours=1)
    due = next_check(said, NOW, now, [timedelta(days=age) for age in ages])
    start = NOW if said is None else min(NOW, born.replace(hour=0) if as_day else born)
    reached = [start + timedelta(days=age) for age in ages]
    assert due == min((moment for moment in reached if moment > now), default=None)


# -- how they are kept


def store(catalogue: Catalogue, run: str, **fields: Any) -> Record | None:
    return catalogue.addresses.store(article(**fields), run=run, now=NOW)


def test_a_revision_points_at_the_one_before(catalogue: Catalogue, run: str) -> None:
    first, same, second = (store(catalogue, run, headline=words) for words in ("Satu", "Satu", "Dua"))
    assert first is not None
    assert second is not None
    assert same is None
    assert (first["revision"], first["previous"], first["changed"]) == (1, None, [])
    assert (second["revision"], second["previous"], second["changed"]) == (2, first["digest"], ["headline"])
    assert second["identifier"] == first["identifier"] == "koran.example/berita/banjir"
    for record, _ in catalogue.revisions.of_run(run):
        validator().validate(record)


def test_what_a_newer_extractor_reads_is_counted_apart(catalogue: Catalogue, run: str) -> None:
    first = store(catalogue, run)
    assert first is not None
    address, _ = catalogue.addresses.known(URL) or (0, None)
    revisions = catalogue.revisions
    assert revisions.add_extraction(address, first_record(article()), run="baca", now=NOW) == []
    assert revisions.count("baca") == 0
    changes = revisions.add_extraction(address, first_record(article(signOff="Zal")), run="baca", now=NOW)
    assert changes == [("signOff", None, "Zal")]
    ((again, _),) = revisions.of_run("baca")
    assert (again["revision"], again["extraction"]["revision"]) == (1, 2)
    assert (again["previous"], again["changed"]) == (first["digest"], ["signOff"])
    validator().validate(again)
    # What the newsroom does next is measured by what the newer extractor read.
    assert store(catalogue, run, signOff="Zal") is None


def test_what_doors_say_later_is_of_later_revisions(catalogue: Catalogue, run: str) -> None:
    catalogue.frontier.add_seeds([(Seed(url=URL, door=Door.FEED), Rank.ARTICLE)], run=run)
    store(catalogue, run)
    catalogue.revisions.freeze(run)
    catalogue.runs.finish(run, NOW)
    second = catalogue.runs.begin(NOW + timedelta(days=1), {})
    changed = NOW + timedelta(hours=5)
    catalogue.frontier.add_seeds([(Seed(url=URL, door=Door.REST, modified=changed), Rank.ARTICLE)], run=second)
    store(catalogue, second, headline="Banjir Datang Lagi")
    told = [(record["headline"], dict(claims)) for record, claims in catalogue.revisions.stored(None, None)]
    feed, rest = Seed(url=URL, door=Door.FEED), Seed(url=URL, door=Door.REST, modified=changed)
    assert told == [
        ("Banjir Surut", {Door.FEED: feed}),
        ("Banjir Datang Lagi", {Door.FEED: feed, Door.REST: rest}),
    ]


def test_a_later_date_of_change_asks_again_once(catalogue: Catalogue, run: str) -> None:
    def told(days: int, run: str) -> list[str]:
        seed = Seed(url=URL, door=Door.SITEMAP, modified=NOW + timedelta(days=days))
        catalogue.frontier.add_seeds([(seed, Rank.ARTICLE)], run=run)
        return [target.url for target in catalogue.frontier.next_targets(10, window=Window())]

    assert told(0, run) == [URL]
    store(catalogue, run)
    second = catalogue.runs.begin(NOW + timedelta(days=1), {"x": "1"})
    assert told(0, second) == []
    assert told(-3, second) == []  # dates that go back are those of another document
    assert told(2, second) == [URL]
    store(catalogue, second)
    assert told(3, second) == []  # it was read in this run
    third = catalogue.runs.begin(NOW + timedelta(days=2), {"x": "2"})
    assert told(3, third) == []
    assert told(4, third) == [URL]


# -- catalogues of older versions


def old_record() -> dict[str, Any]:
    record = deepcopy(first_record(article()))
    for name in ("identifier", "creativeWorkStatus", "revision", "digest", "previous", "changed"):
        del record[name]
    del record["bodyDigest"], record["duplicateOf"], record["extraction"]["revision"]
    return record | {"schemaVersion": "1.0"}


def test_a_catalogue_of_version_1_is_brought_forward(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.sqlite"
    with sqlite3.connect(path) as db:
        db.executescript(OLD_TABLES.read_text(encoding="utf-8"))
        db.execute("INSERT INTO run VALUES ('20240101T000000Z', 'x', 'x', '{}', 'x')")
        for number in range(1200):
            url = f"https://koran.example/berita/{number}/"
            db.execute(
                """INSERT INTO address (id, key, url, role, rank, shape, outcome, run)
                VALUES (?, ?, ?, 'page', 1, '*', 'article', '20240101T000000Z')""",
                (number, url.removeprefix("https://").rstrip("/"), url),
            )
            db.execute(
                "INSERT INTO record VALUES (?, '20240101T000000Z', ?)",
                (number, json.dumps(old_record() | {"url": url})),
            )
        db.execute("INSERT INTO claim VALUES (7, 'feed', ?, NULL)", (NOW.isoformat(),))
    db.close()
    with Catalogue(path) as catalogue:
        assert catalogue.connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        records = list(catalogue.revisions.of_run("20240101T000000Z"))
        assert [record["url"] for record, _ in records] == [f"https://koran.example/berita/{n}/" for n in range(1200)]
        for record, _ in records[:3]:
            validator().validate(record)
        assert records[7][1] == {Door.FEED: Seed(url=records[7][0]["url"], door=Door.FEED, published=NOW)}
        run = catalogue.runs.begin(NOW, {})
        assert catalogue.addresses.store(article(url="https://koran.example/berita/7/"), run=run, now=NOW) is None
        edited = catalogue.addresses.store(
            article(url="https://koran.example/berita/8/", headline="Lain"), run=run, now=NOW
        )
        assert edited is not None
        assert edited["revision"] == 2


def test_a_step_forward_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.sqlite"
    with sqlite3.connect(path) as db:
        db.executescript(OLD_TABLES.read_text(encoding="utf-8"))
        db.execute("INSERT INTO record VALUES (1, 'x', 'not JSON')")
    db.close()
    with pytest.raises(json.JSONDecodeError):
        Catalogue(path)
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        assert db.execute("SELECT article FROM record").fetchall() == [("not JSON",)]
        assert db.execute("SELECT 1 FROM sqlite_master WHERE name = 'revision'").fetchone() is None
    db.close()


def tables(db: sqlite3.Connection) -> dict[str, list[Any]]:
    """Columns and indexes of each table, as SQLite has them, whatever the words of the statement that made them."""
    names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {
        name: [
            *sorted(column[1:] for column in db.execute(f"PRAGMA table_info({name})")),
            *sorted(
                (index[1:], db.execute(f"PRAGMA index_info({index[1]})").fetchall())
                for index in db.execute(f"PRAGMA index_list({name})")
            ),
        ]
        for name in names
    }


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_catalogue_that_was_brought_forward_has_the_tables_of_a_new_one(tmp_path: Path, version: int) -> None:
    with sqlite3.connect(tmp_path / "old.sqlite") as db:
        db.executescript((OLD / f"version_{version}.sql").read_text(encoding="utf-8"))
    db.close()
    with Catalogue(tmp_path / "old.sqlite") as old, Catalogue(tmp_path / "new.sqlite") as new:
        assert tables(old.connection) == tables(new.connection)


def test_a_catalogue_of_version_2_still_answers(tmp_path: Path) -> None:
    site = "https://koran.example"
    path = tmp_path / "catalogue.sqlite"
    with sqlite3.connect(path) as db:
        db.executescript((OLD / "version_2.sql").read_text(encoding="utf-8"))
    db.close()
    with Catalogue(path) as catalogue:
        history = [record for record, _ in catalogue.revisions.of_address("koran.example/berita/banjir")]
        assert [(record["revision"], record["extraction"]["revision"]) for record in history] == [(1, 1), (1, 2)]
        assert [record["signOff"] for record in history] == [None, "Zal"]
        assert catalogue.addresses.known(f"{site}/berita/kopi/") == (3, Outcome.ARTICLE)
        # An alternate of what was no article was waiting to be read for itself.
        waiting = [(target.url, target.ignore_canonical) for target in catalogue.frontier.next_targets(10, Window())]
        assert waiting == [(f"{site}/kopi-terapung-dibuka/", True)]
        # Three pages of the calendar had led nowhere, and the count goes on.
        for number in range(3, UNPRODUCTIVE_LIMIT):
            assert not catalogue.frontier.is_unproductive(f"{site}/agenda/?bulan=0")
            seed = Seed(url=f"{site}/agenda/?bulan={number}", door=Door.LINKS)
            catalogue.frontier.add_seeds([(seed, Rank.OTHER)], run="later")
            (target,) = catalogue.frontier.next_targets(1, Window())
            catalogue.addresses.end(target.id, Outcome.OTHER, run="later")
        assert catalogue.frontier.is_unproductive(f"{site}/agenda/?bulan=0")
