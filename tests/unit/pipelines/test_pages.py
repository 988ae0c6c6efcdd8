"""Every page of the open set against what a reader finds on it: one report a page and field."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Any
from urllib.parse import urljoin

import pytest

from pipelines.extract import extract_page
from pipelines.items import Article, Page
from tests.pages.make import HERE, files
from tests.pages.stories import STORIES

_ROWS = {row["file"]: row for row in map(json.loads, (HERE / "index.jsonl").read_text("utf-8").splitlines())}


@cache
def _article(file: str) -> Article:
    row = _ROWS[file]
    body = (HERE / file).read_bytes()
    page = Page(
        url=row["url"], body=body, content_type="text/html", downloaded=datetime.fromisoformat(row["downloaded"])
    )
    article = extract_page(page, ignore_canonical=True, every_page=True).article
    assert article is not None
    return article


def _names(value: str | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else value or []


def _words(text: str | None) -> str:
    return " ".join(re.findall(r"\w+", (text or "").casefold()))


def _moment(value: str | None) -> datetime | str | None:
    """An instant where a time is given, whatever the offset it is written in; else the day."""
    return datetime.fromisoformat(value) if value and "T" in value else value


def _unwanted_left(article: Article, gold: dict[str, Any]) -> list[str]:
    body = f" {_words(article.articleBody)} "
    return [item["phrase"] for item in gold["not_in_body"] if f" {_words(item['phrase'])} " in body]


_StoredResult = Callable[[Article, dict[str, Any]], Any]
_Expect = Callable[[dict[str, Any], str], Any]
_FIELDS: dict[str, tuple[_StoredResult, _Expect]] = {
    "body": (lambda a, _: (a.articleBody or "").split("\n"), lambda g, _: g["text"].split("\n")),
    "not_in_body": (_unwanted_left, lambda *_: []),
    "title": (lambda a, _: a.headline, lambda g, _: g["title"]),
    "date": (lambda a, _: _moment(a.datePublished), lambda g, _: _moment(g["date"])),
    "modified": (lambda a, _: _moment(a.dateModified), lambda g, _: _moment(g["modified"])),
    "author": (lambda a, _: a.author, lambda g, _: _names(g["author"])),
    "editor": (lambda a, _: a.editor, lambda g, _: _names(g["editor"])),
    "source": (lambda a, _: a.sourceOrganization, lambda g, _: _names(g["source"])),
    "section": (lambda a, _: a.articleSection, lambda g, _: g["section"]),
    "tags": (lambda a, _: a.keywords, lambda g, _: g["tags"]),
    "captions": (lambda a, _: [i.caption for i in a.image if i.caption], lambda g, _: g["captions"]),
    "tables": (lambda a, _: a.tables, lambda g, _: g["tables"]),
    "read_also": (
        lambda a, _: [(r.headline, r.url) for r in a.related],
        lambda g, url: [(r["title"], r["url"] and urljoin(url, r["url"])) for r in g["read_also"]],
    ),
    "dateline": (lambda a, _: a.dateline, lambda g, _: g["dateline"]),
    "sign_off": (lambda a, _: a.signOff, lambda g, _: g["sign_off"]),
    "signed_by": (lambda a, _: a.signOffPerson, lambda g, _: g["signed_by"]),
    "dates_stated": (
        lambda a, _: [
            {name: getattr(one, name) for name in ("about", "date", "source", "verdict")} for one in a.datesStated
        ],
        lambda g, _: g["dates_stated"],
    ),
    "language": (lambda a, _: a.inLanguage, lambda g, _: g["language"]),
    "warnings": (
        lambda a, g: [word for word in g["warnings"] if word in a.extraction.warnings],
        lambda g, _: g["warnings"],
    ),
}


@pytest.mark.parametrize("field", _FIELDS)
@pytest.mark.parametrize("file", _ROWS)
def test_page_reads_as_a_reader_does(file: str, field: str) -> None:
    row, (read, expect) = _ROWS[file], _FIELDS[field]
    assert read(_article(file), row["gold"]) == expect(row["gold"], row["url"])


@pytest.mark.parametrize("path", [*(f"html/{story.name}.html" for story in STORIES), "index.jsonl"])
def test_committed_file_is_what_the_script_makes(path: str) -> None:
    assert (HERE / path).read_text("utf-8") == files()[path]


def test_no_file_is_left_from_an_older_script() -> None:
    assert {f"html/{path.name}" for path in (HERE / "html").iterdir()} == files().keys() - {"index.jsonl"}


def test_every_trap_stands_in_two_layouts() -> None:
    layouts = defaultdict(set)
    for story in STORIES:
        for trap in story.traps:
            layouts[trap].add(story.layout)
    assert {trap for trap, found in layouts.items() if len(found) < 2} == set()


def test_gold_is_on_the_page_and_boilerplate_is_not_in_its_text() -> None:
    for row in _ROWS.values():
        text = f" {_words(row['gold']['text'])} "
        assert [item for item in row["gold"]["not_in_body"] if f" {_words(item['phrase'])} " in text] == []
