"""This project and its peers behind one call: a saved page in, what the tool read out.

The peers are looked up by name when they are asked for, since they live in the environment of this benchmark only.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from importlib import import_module
from typing import Any

from benchmarks.block_scorer.parts import part_of, unseen
from benchmarks.fidelity.pages import SavedPage
from pipelines.extract import extract_page
from pipelines.items import Page

Moment = datetime | date | None


@dataclass(slots=True, kw_only=True)
class Reading:
    """What a tool read on a page. Which fields mean something is said by `Tool.offers`."""

    text: str = ""
    headline: str | None = None
    published: Moment = None
    modified: Moment = None
    author: list[str] = field(default_factory=list)
    editor: list[str] = field(default_factory=list)
    section: str | None = None
    keywords: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    """Headlines of the in-body links to other articles."""
    confidence: float | None = None
    """How much of the text it expects to be right, 0 to 1."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Tool:
    """Somebody who reads pages."""

    name: str
    package: str
    """Distribution that gives the version; empty for this project."""
    offers: frozenset[str]
    """Fields beyond the text that the tool has a place for."""
    read: Callable[[SavedPage], Reading]


def _trafilatura(**options: bool) -> Callable[[SavedPage], Reading]:
    def read(page: SavedPage) -> Reading:
        found = import_module("trafilatura").extract(
            page.html, url=page.url or None, include_comments=False, output_format="json", with_metadata=True, **options
        )
        if not found:
            return Reading()
        data: dict[str, str | None] = json.loads(found)
        return Reading(
            text=data.get("text") or "",
            headline=data.get("title"),
            published=_moment(data.get("date")),
            author=_split(data.get("author")),
            section=next(iter(_split(data.get("categories"))), None),
            keywords=_split(data.get("tags")),
        )

    return read


def _newspaper(page: SavedPage) -> Reading:
    # told the language where it is known: many Indonesian sites declare lang="en-US"
    told = {"language": page.language} if page.language else {}
    article = import_module("newspaper").Article(page.url or "http://localhost/", fetch_images=False, **told)
    article.download(input_html=page.html)
    article.parse()
    return Reading(
        text=article.text or "",
        headline=article.title or None,
        published=_moment(article.publish_date),
        author=[name for name in article.authors if isinstance(name, str)],  # of some JSON-LD it makes lists
        keywords=list(article.tags or filter(None, article.meta_keywords)),
    )


def _news_please(page: SavedPage) -> Reading:
    article = import_module("newsplease").NewsPlease.from_html(page.html, url=page.url or None, fetch_images=False)
    return Reading(
        text=article.maintext or "",
        headline=article.title,
        published=_moment(article.date_publish),
        modified=_moment(article.date_modify),
        author=list(article.authors or ()),
    )


def _readability(page: SavedPage) -> Reading:
    document = import_module("readability").Document(page.html)
    text = import_module("html_text").extract_text(document.summary(html_partial=True))
    return Reading(text=text, headline=document.short_title())


def _goose(page: SavedPage) -> Reading:
    told = {"use_meta_language": False, "target_language": page.language} if page.language else {}
    article = import_module("goose3").Goose({"enable_image_fetching": False, **told}).extract(raw_html=page.html)
    return Reading(
        text=article.cleaned_text or "",
        headline=article.title or None,
        published=_moment(article.publish_date) or _moment(article.publish_datetime_utc),
        author=list(article.authors or ()),
        keywords=list(article.tags or ()),
    )


def _resiliparse(page: SavedPage) -> Reading:
    plain_text = import_module("resiliparse.extract.html2text").extract_plain_text
    return Reading(text=plain_text(page.html, main_content=True, alt_texts=False, list_bullets=False))


def read_ourselves(page: SavedPage) -> Reading:
    """What this project reads, without any fact about the site, by a scorer that was not fitted to pages of it."""
    downloaded = page.downloaded or datetime.now(UTC)
    source = Page(url=page.url or "http://localhost/", body=page.body, downloaded=downloaded)
    scorer = unseen(part_of(page.url))
    article = extract_page(source, ignore_canonical=True, every_page=True, scorer=scorer).article
    if article is None:
        return Reading()
    return Reading(
        text=article.articleBody or "",
        headline=article.headline,
        published=_moment(article.datePublished),
        modified=_moment(article.dateModified),
        author=article.author,
        editor=article.editor,
        section=article.articleSection,
        keywords=article.keywords,
        captions=[image.caption for image in article.image if image.caption],
        related=[line.headline for line in article.related if line.headline],
        confidence=article.extraction.confidence,
    )


def _split(value: str | None) -> list[str]:
    return [part for part in (piece.strip() for piece in (value or "").split(";")) if part]


def _moment(value: Any) -> Moment:
    """A day, or an instant with or without offset; None for words that are not ISO 8601."""
    if isinstance(value, date):  # a datetime is one
        return value
    if not isinstance(value, str):
        return None
    try:
        return date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)
    except ValueError:
        return None


_TRAFILATURA = frozenset({"headline", "published", "author", "section", "keywords"})
OURSELVES = Tool(
    name="this project",
    package="",
    offers=_TRAFILATURA | {"modified", "editor", "captions", "related"},
    read=read_ourselves,
)
TOOLS = (
    OURSELVES,
    Tool(name="trafilatura", package="trafilatura", offers=_TRAFILATURA, read=_trafilatura()),
    Tool(
        name="trafilatura precision",
        package="trafilatura",
        offers=_TRAFILATURA,
        read=_trafilatura(favor_precision=True),
    ),
    Tool(name="trafilatura fast", package="trafilatura", offers=_TRAFILATURA, read=_trafilatura(fast=True)),
    Tool(
        name="newspaper4k",
        package="newspaper4k",
        offers=frozenset({"headline", "published", "author", "keywords"}),
        read=_newspaper,
    ),
    Tool(
        name="news-please",
        package="news-please",
        offers=frozenset({"headline", "published", "modified", "author"}),
        read=_news_please,
    ),
    Tool(
        name="goose3",
        package="goose3",
        offers=frozenset({"headline", "published", "author", "keywords"}),
        read=_goose,
    ),
    Tool(name="readability-lxml", package="readability-lxml", offers=frozenset({"headline"}), read=_readability),
    Tool(name="resiliparse", package="resiliparse", offers=frozenset(), read=_resiliparse),
)
