"""What is measured, each behind one call: something prepared from a page in, a result out that nobody looks at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import orjson

from benchmarks.extraction.pages import read_record
from benchmarks.fidelity.pages import SavedPage
from crawler import discovery
from pipelines.extract import extract_page
from pipelines.html.parse import decode, parse
from pipelines.items import Page
from pipelines.schema import validator


@dataclass(slots=True, kw_only=True, frozen=True)
class Tool:
    """Something that takes time."""

    name: str
    package: str
    """Distribution that gives the version; empty for this project."""
    run: Callable[[Any], object]
    prepare: Callable[[SavedPage], Any] = lambda page: page.html
    """What is done before the clock runs; peers get the decoded text, we decode ourselves."""


def page_to_json(page: Page) -> bytes:
    """The whole way of a page: bytes, tree, record that obeys the schema, one line of JSON."""
    article = extract_page(page, ignore_canonical=True, every_page=True).article
    if article is None:
        return b""
    record = article.as_record()
    validator().validate(record)
    return orjson.dumps(record)


def own_page(page: SavedPage) -> Page:
    return Page(url=page.url or "http://localhost/", body=page.body, downloaded=page.downloaded or datetime.now(UTC))


def _links(prepared: tuple[Any, str]) -> object:
    tree, url = prepared
    return discovery.read_listing(tree, url), discovery.announced(tree, url)


def _newspaper(html: str) -> object:
    article = import_module("newspaper").Article("http://localhost/", fetch_images=False)
    article.download(input_html=html)
    return article.parse()


def _trafilatura(html: str) -> object:
    return import_module("trafilatura").bare_extraction(html)


def _trafilatura_with_metadata(html: str) -> object:
    return import_module("trafilatura").bare_extraction(html, with_metadata=True)


def _news_please(html: str) -> object:
    return import_module("newsplease").NewsPlease.from_html(html, fetch_images=False)


def _resiliparse(html: str) -> object:
    return import_module("resiliparse.extract.html2text").extract_plain_text(html, main_content=True)


BASELINE = Tool(name="trafilatura with metadata", package="trafilatura", run=_trafilatura_with_metadata)
TOOLS = (
    Tool(name="**this project**: page to JSON record", package="", run=page_to_json, prepare=own_page),
    Tool(
        name="this project: links of the parsed page",
        package="",
        run=_links,
        prepare=lambda page: (parse(page.body), page.url or "http://localhost/"),
    ),
    BASELINE,
    Tool(name="trafilatura, text only", package="trafilatura", run=_trafilatura),
    Tool(name="newspaper4k", package="newspaper4k", run=_newspaper),
    Tool(name="news-please", package="news-please", run=_news_please),
    Tool(name="resiliparse, text only", package="resiliparse", run=_resiliparse),
)


def replay_tools(path: Path) -> tuple[Tool, ...]:
    """The same over the records of a WARC file, read and decompressed one by one; pages are named by their offset."""

    def load(page: SavedPage) -> int:
        return int(page.name)

    def trafilatura(offset: int) -> object:
        page = read_record(path, offset)
        return _trafilatura(decode(page.body, page.content_type))

    return (
        Tool(
            name="**this project**: WARC record to JSON record",
            package="",
            run=lambda offset: page_to_json(read_record(path, offset)),
            prepare=load,
        ),
        Tool(name="WARC record to trafilatura, text only", package="", run=trafilatura, prepare=load),
    )
