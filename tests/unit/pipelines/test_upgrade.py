"""`pipelines.upgrade`: what older records become, and that no version changes once it has a number."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import fields
from typing import Any

import pytest

from pipelines.items import SCHEMA_VERSION, Article, ExtractionInfo, Image
from pipelines.schema import article_schema
from pipelines.upgrade import ADDED, upgraded, without_keys_after
from tests.catalogues import file_of, keys_of, told_keys
from tests.helpers.intact import validator

HOW = (
    f"The record is not what version {SCHEMA_VERSION} has been so far. Raise SCHEMA_VERSION in pipelines/items.py, say "
    "in pipelines/upgrade.py which keys came, and write tests/catalogues anew: CONTRIBUTING.md, Add a field."
)


def today(**known: Any) -> dict[str, Any]:
    article = Article(
        url="https://warta.example/berita/dermaga/",
        dateDownloaded="2024-02-01T03:00:00Z",
        extraction=ExtractionInfo(version="coba"),
        image=[Image(url="https://warta.example/a.jpg"), Image(url="https://warta.example/b.jpg")],
    )
    return article.as_record() | known


def first() -> dict[str, Any]:
    """A record as the first version had it."""
    record = without_keys_after(today(), "1.0")
    return record | {"schemaVersion": "1.0"}


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A version to come, which adds a key in three places."""
    monkeypatch.setitem(ADDED, "9.9", {"image.toCome": None, "capture.toCome": None, "toCome": []})


def test_a_version_does_not_change() -> None:
    assert told_keys(file_of(SCHEMA_VERSION)) == keys_of(article_schema()), HOW


@pytest.mark.parametrize("version", list(ADDED))
def test_every_version_has_a_catalogue(version: str) -> None:
    assert file_of(version).is_file(), HOW


def test_the_last_version_is_that_of_today() -> None:
    assert list(ADDED)[-1] == SCHEMA_VERSION


def test_the_keys_of_each_version_are_those_that_its_catalogue_tells() -> None:
    """Where a version got keys without a new number, its first catalogue has fewer."""
    for version in ADDED:
        known = set(without_keys_after(today(), version))
        assert {line.partition(":")[0] for line in told_keys(file_of(version))} <= known
    assert set(without_keys_after(today(), SCHEMA_VERSION)) == {field.name for field in fields(Article)}


def test_a_record_of_the_first_version_gets_every_key() -> None:
    record = first()
    before = deepcopy(record)
    assert "identifier" not in record
    assert "revision" not in record["extraction"]
    validator().validate(upgraded(record))
    assert upgraded(record) == today()
    assert record == before


def test_a_key_that_is_there_keeps_its_value() -> None:
    record = first() | {"capture": today()["capture"], "locationCreated": "MUARA SEPI", "unknown": 1}
    assert upgraded(record) == today(locationCreated="MUARA SEPI") | {"unknown": 1}


def test_a_record_of_today_stays() -> None:
    record = today(headline="Dermaga")
    assert upgraded(record) == record
    assert upgraded(upgraded(first())) == upgraded(first())


def test_it_stops_at_a_version() -> None:
    record = upgraded(first(), to="1.1")
    assert record["schemaVersion"] == "1.1"
    assert record["revision"] == 1
    assert "datesStated" not in record


def test_lists_are_not_shared() -> None:
    upgraded(first())["datesStated"].append("x")
    assert upgraded(first())["datesStated"] == []


@pytest.mark.usefixtures("newer")
def test_nested_keys_are_added_wherever_the_object_is() -> None:
    record = upgraded(today(capture={"warc": "a"}), to="9.9")
    assert [image["toCome"] for image in record["image"]] == [None, None]
    assert record["capture"] == {"warc": "a", "toCome": None}
    assert upgraded(today(), to="9.9")["capture"] is None
    assert without_keys_after(record, SCHEMA_VERSION) == today(capture={"warc": "a"}) | {"schemaVersion": "9.9"}


@pytest.mark.parametrize("version", ["9.9", "1.10", "", None])
def test_a_record_of_a_version_nobody_knows_is_refused(version: str | None) -> None:
    with pytest.raises(ValueError, match=rf"berita/dermaga/: .* {version}, this program knows up to {SCHEMA_VERSION}"):
        upgraded(today(schemaVersion=version))


def test_a_record_without_a_version_is_refused() -> None:
    record = today()
    del record["schemaVersion"]
    with pytest.raises(ValueError, match="schema version None"):
        upgraded(record)
