"""`pipelines.schema`: the published schema is the definition, and is as strict as it says."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from pipelines.items import (
    SCHEMA_VERSION,
    Article,
    Dated,
    DateStatement,
    Door,
    Embed,
    ExtractionInfo,
    Image,
    Related,
    Verdict,
)
from pipelines.schema import PUBLISHED, article_schema
from pipelines.schema import validator as own_validator
from pipelines.validate import fault_of
from tests.helpers.intact import validator


def is_valid(record: dict[str, Any]) -> bool:
    """Returns whether a record obeys the schema, of which the crawl and its consumers have to think alike."""
    verdict = own_validator().is_valid(record)
    assert validator().is_valid(record) is verdict
    return verdict


def minimal() -> dict[str, Any]:
    article = Article(
        url="https://contoh.id/berita/karet/",
        dateDownloaded="2021-03-04T02:21:44Z",
        extraction=ExtractionInfo(version="arsip-warta/0.1"),
    )
    return asdict(article)


def full() -> dict[str, Any]:
    article = Article(
        url="https://contoh.id/berita/karet/",
        headline="Harga Karet Naik",
        articleBody="JAMBI – Harga karet naik.\n(Zal)",
        keywords=["karet"],
        author=["Sari"],
        datesStated=[
            DateStatement(
                about=Dated.PUBLISHED, date="2021-03-04", raw="4 Maret", source="text", verdict=Verdict.TRUSTED
            )
        ],
        image=[Image(url="https://contoh.id/karet.jpg", caption="Petani menyadap karet")],
        tables=[[["Kota", "Harga"], ["Jambi", "9.000"]]],
        embeds=[Embed(url="https://twitter.com/contoh/status/1"), Embed(text="Cuitan")],
        related=[Related(headline="Harga Sawit", url=None, position=0)],
        discoveredBy=[Door.FEED, Door.REST],
        wordCount=6,
        dateDownloaded="2021-03-04T02:21:44Z",
        extraction=ExtractionInfo(version="arsip-warta/0.1", warnings=["dates-disagree"]),
    )
    return asdict(article)


def objects(schema: Any) -> list[dict[str, Any]]:
    """Every schema of an object in a schema, however deep."""
    if isinstance(schema, list):
        return [found for part in schema for found in objects(part)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if isinstance(schema.get("properties"), dict) else []
    return own + [found for part in schema.values() for found in objects(part)]


def test_the_published_schema_is_the_generated_one() -> None:
    """Write it anew with `python -m pipelines.schema`."""
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == article_schema()


def test_it_is_valid_draft_2020_12() -> None:
    schema = article_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def test_it_has_exactly_the_keys_of_the_record_all_required() -> None:
    schema = article_schema()
    names = sorted(field.name for field in fields(Article))
    assert sorted(schema["properties"]) == sorted(schema["required"]) == names
    assert all(schema["properties"][name]["description"] for name in names)


def test_the_words_for_a_verdict_are_told_with_the_schema() -> None:
    verdict = article_schema()["properties"]["datesStated"]["items"]["properties"]["verdict"]
    assert verdict["enum"] == list(Verdict)
    assert [word for word in Verdict if f"`{word}`" not in verdict["description"]] == []


def test_nested_objects_are_strict_too() -> None:
    found = objects(article_schema())
    assert len(found) > len((Image, Embed, Related, ExtractionInfo))
    for schema in found:
        assert schema["additionalProperties"] is False
        assert sorted(schema["required"]) == sorted(schema["properties"])


def test_a_minimal_and_a_full_record_pass() -> None:
    for record in (minimal(), full()):
        assert is_valid(json.loads(json.dumps(record)))
    assert minimal()["schemaVersion"] == SCHEMA_VERSION


@pytest.mark.parametrize("key", sorted(field.name for field in fields(Article)))
def test_no_key_may_be_missing(key: str) -> None:
    record = full()
    del record[key]
    assert not is_valid(record)


@pytest.mark.parametrize(
    ("place", "key"),
    [
        ("image", "caption"),
        ("image", "credit"),
        ("embeds", "text"),
        ("related", "position"),
        ("related", "headline"),
        ("datesStated", "verdict"),
    ],
)
def test_no_nested_key_may_be_missing(place: str, key: str) -> None:
    record = full()
    del record[place][0][key]
    assert not is_valid(record)


@pytest.mark.parametrize("key", [name for name, value in minimal().items() if value is None or isinstance(value, str)])
def test_absent_is_never_an_empty_string(key: str) -> None:
    assert not is_valid({**full(), key: ""})


@pytest.mark.parametrize(
    "change",
    [
        {"keywords": [""]},
        {"author": ["Sari", ""]},
        {"keywords": None},
        {"keywords": "karet"},
        {"image": [{"url": "", "caption": None, "credit": None}]},
        {"image": [{"url": "https://contoh.id/a.jpg", "caption": "", "credit": None}]},
        {"image": [{"url": "https://contoh.id/a.jpg", "caption": None, "credit": None, "alt": "x"}]},
        {"related": [{"headline": "x", "url": None, "position": "0"}]},
        {"related": [{"headline": "", "url": None, "position": 0}]},
        {"extraction": {"version": "x"}},
        {"extraction": None},
        {"discoveredBy": ["google"]},
        {"datesStated": [full()["datesStated"][0] | {"verdict": "because"}]},
        {"datesStated": [full()["datesStated"][0] | {"about": "dateCreated"}]},
        {"url": None},
        {"dateDownloaded": None},
        {"wordCount": None},
        {"wordCount": "6"},
        {"wordCount": 1.5},
        {"author": [None]},
        {"title": "x"},
    ],
)
def test_what_breaks_the_schema(change: dict[str, Any]) -> None:
    assert not is_valid({**full(), **change})


def test_a_table_may_have_empty_cells() -> None:
    """Left out, they would shift the row; a record must not be lost for one."""
    assert is_valid({**full(), "tables": [[["Kota", "Harga"], ["Jambi", ""]]]})


@pytest.mark.parametrize("key", ["datePublished", "articleBody", "headline", "inLanguage", "publisher"])
def test_unknown_is_null(key: str) -> None:
    assert is_valid({**full(), key: None})


def test_a_fault_says_where_it_is() -> None:
    article = Article(
        url="https://contoh.id/berita/karet/",
        dateDownloaded="2021-03-04T02:21:44Z",
        extraction=ExtractionInfo(version="1"),
        image=[Image(url="https://contoh.id/a.jpg"), Image(url="")],
    )
    assert fault_of(article) == 'invalid record: $.image[1].url: "" is shorter than 1 character'
    article.image.pop()
    assert fault_of(article) is None
