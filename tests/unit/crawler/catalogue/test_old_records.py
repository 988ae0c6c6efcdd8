"""Catalogues that earlier versions left, in the hands of this one."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from crawler.catalogue.catalogue import Catalogue
from crawler.catalogue.changes import changed_content
from crawler.catalogue.database import CatalogueError
from crawler.catalogue.revisions import Record
from pipelines.extract import extract_page
from pipelines.items import SCHEMA_VERSION, Article, ExtractionInfo, Image, Page, Status
from pipelines.upgrade import ADDED
from tests.catalogues import FILES, HOST, load
from tests.catalogues.__main__ import EDITED, REMOVED, TEXTS, page
from tests.helpers.intact import validator

NOW = datetime(2030, 1, 1, tzinfo=UTC)


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "catalogue.sqlite"
    load(request.param, path)
    return path


def url_of(slug: str) -> str:
    return f"http://{HOST}/berita/{slug}/"


def read(slug: str, html: bytes) -> Article:
    """What today's extractor makes of a page."""
    page = Page(url=url_of(slug), body=html, downloaded=NOW)
    article = extract_page(page).article
    assert article is not None
    return article


def stored(path: Path) -> list[Any]:
    """What stands in the tables, as it was written."""
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT article FROM revision ORDER BY id").fetchall()


def test_its_records_are_those_of_today_and_stay_as_they_were_stored(path: Path) -> None:
    with Catalogue(path) as catalogue:
        records = [record for record, _ in catalogue.revisions.stored(None, None)]
    before = stored(path)
    with Catalogue(path, read_only=True) as catalogue:
        assert [record for record, _ in catalogue.revisions.stored(None, None)] == records
    assert stored(path) == before
    assert {record["url"] for record in records} == {url_of(slug) for slug in TEXTS}
    assert [record["digest"] for record in records] == [json.loads(text)["digest"] for (text,) in before]
    for record in records:
        validator().validate(record)
        assert record["schemaVersion"] == SCHEMA_VERSION


def test_what_has_not_changed_since_makes_no_revision(path: Path) -> None:
    with Catalogue(path) as catalogue:
        run = catalogue.runs.begin(NOW, {})
        for slug in TEXTS:
            last = catalogue.revisions.last(catalogue.addresses.known(url_of(slug))[0])  # type: ignore[index]  # it is there
            assert last is not None
            if last["creativeWorkStatus"] == Status.REMOVED:
                assert slug == REMOVED
                continue
            is_edited = last["revision"] == 2
            assert not is_edited or slug == EDITED
            article = read(slug, page(url_of(slug), slug, is_later=is_edited))
            assert catalogue.addresses.store(article, run=run, now=NOW) is None


def test_an_edit_follows_on_what_was_stored(path: Path) -> None:
    with Catalogue(path) as catalogue:
        run = catalogue.runs.begin(NOW, {})
        slug = "pasar-terapung"
        last = catalogue.revisions.last(catalogue.addresses.known(url_of(slug))[0])  # type: ignore[index]  # it is there
        assert last is not None
        html = page(url_of(slug), slug, is_later=False).replace(b"sejak matahari", b"sesudah matahari")
        record = catalogue.addresses.store(read(slug, html), run=run, now=NOW)
        assert record is not None
        assert (record["revision"], record["previous"], record["changed"]) == (2, last["digest"], ["articleBody"])


# -- fields that are still to come


def record(**known: Any) -> Record:
    article = Article(
        url=url_of("dermaga-kayu"),
        dateDownloaded="2024-02-01T03:00:00Z",
        extraction=ExtractionInfo(version="coba"),
        image=[Image(url="https://warta.example/a.jpg", caption="Dermaga")],
    )
    return article.as_record() | known


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A version to come, in which a text and a nested key are new, and part of what a reader sees."""
    monkeypatch.setitem(ADDED, "9.9", {"toCome": None, "image.toCome": None})
    monkeypatch.setattr("crawler.catalogue.changes.CONTENT", ("headline", "toCome", "image"))


@pytest.mark.usefixtures("newer")
def test_a_key_that_is_new_is_no_edit() -> None:
    image = [{"url": "https://warta.example/a.jpg", "caption": "Dermaga", "credit": None, "toCome": "Perahu"}]
    new = record(toCome="DERMAGA", image=image, schemaVersion="9.9")
    old = record(schemaVersion=SCHEMA_VERSION)
    assert changed_content(old, new) == []
    assert changed_content(old, {**new, "image": [{**image[0], "caption": "Lain"}]}) == ["image"]
    assert changed_content(old | {"headline": "Lain"}, new) == ["headline"]
    assert changed_content({**new, "toCome": "LAIN"}, new) == ["toCome"]


def test_records_of_a_newer_program_are_refused_when_the_catalogue_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.sqlite"
    load(FILES[-1], path)
    with Catalogue(path):
        pass  # brought forward
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE revision SET article = json_set(article, '$.schemaVersion', '9.9') WHERE id = 5")
    for read_only in (False, True):
        with pytest.raises(CatalogueError, match=rf"schema version 9\.9, .* up to {SCHEMA_VERSION}: update it"):
            Catalogue(path, read_only=read_only)
