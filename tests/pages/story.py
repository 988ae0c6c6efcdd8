"""A page before it is dressed: what its newsroom entered, what its CMS says, and what a reader finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .parts import Part, plain

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Outlet:
    """An invented newspaper."""

    name: str
    host: str


MERANGIN = Outlet("Warta Merangin", "www.wartamerangin.example")
BATANGHARI = Outlet("Batanghari Pos", "batangharipos.example")
TIMUR = Outlet("Lentera Timur", "lenteratimur.example")
KOTA = Outlet("KotaKita.id", "kotakita.example")
NUSA = Outlet("Nusa Harian", "www.nusaharian.example")
PESISIR = Outlet("Pesisir Online", "pesisironline.example")
SELASAR = Outlet("Selasar Warga", "selasarwarga.example")
LADANG = Outlet("Ladang Berita", "ladangberita.example")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One page: first what is printed, then what metadata say, then what a reader finds."""

    name: str
    """Stem of the file; it carries the date."""
    layout: str
    outlet: Outlet
    path: str
    title: str
    body: tuple[Part, ...]
    traps: tuple[str, ...] = ()
    """What the page tests."""

    printed: str = ""
    """Date as printed by the headline, with the words around it."""
    stamp: str = ""
    """`datetime` of the `<time>` around it."""
    byline: str = ""
    """Inner markup of the line of people by the headline."""
    credits: str = ""
    """Markup under the last paragraph."""
    lead: Part | None = None
    kicker: str = ""
    lang: str = "id"
    """Language the page declares."""
    document_title: str = ""
    shown_title: str = ""
    """The h1, where it is not the headline alone."""
    meta: Mapping[str, str] | None = None
    """Meta tags beyond those of the layout."""
    ld: Mapping[str, Any] | None = None
    """JSON-LD."""
    next_page: str = ""
    shown_section: str = ""
    """Breadcrumb or label, where it is not `section`."""

    date: str | None
    modified: str | None = None
    author: str | tuple[str, ...] | None = None
    editor: str | tuple[str, ...] | None = None
    source: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    dateline: str | None = None
    sign_off: str | None = None
    signed_by: tuple[str, ...] = ()
    """Whom the sign-off stands for, where the page names them."""
    language: str = "id"
    warnings: tuple[str, ...] = ()
    """Words that have to be among the warnings of the record."""
    disagreeing: tuple[tuple[str, str, str, str], ...] = ()
    """Statements of a date that contradict each other: field, date, source and verdict as the record has them."""

    @property
    def url(self) -> str:
        """Absolute address."""
        return f"https://{self.outlet.host}{self.path}"

    @property
    def parts(self) -> tuple[Part, ...]:
        """The body with the picture above it."""
        return (self.lead, *self.body) if self.lead else self.body


def ld(published: str = "", modified: str = "", author: Any = "", kind: str = "NewsArticle", **more: Any) -> Gold:
    """JSON-LD of an article, as plugins print it; an author that is a mere name becomes a person."""
    data: Gold = {"@context": "https://schema.org", "@type": kind}
    if published:
        data["datePublished"] = published
    if modified:
        data["dateModified"] = modified
    if author:
        data["author"] = {"@type": "Person", "name": author} if isinstance(author, str) else author
    return data | more


_STATEMENT = ("about", "date", "source", "verdict")


def gold(story: Story, layout_unwanted: tuple[tuple[str, str], ...]) -> Gold:
    """What a reader finds on the page."""
    text = "\n".join(line for part in story.body for line in part.lines)
    unwanted = [*(pair for part in story.parts for pair in part.unwanted), *layout_unwanted]
    return {
        "title": story.title,
        "text": text,
        "date": story.date,
        "date_printed": plain(story.printed) or None,
        "modified": story.modified,
        "author": story.author,
        "editor": story.editor,
        "source": story.source,
        "section": story.section,
        "tags": list(story.tags),
        "captions": [part.caption for part in story.parts if part.caption],
        "tables": [part.rows for part in story.parts if part.rows],
        "read_also": [{"title": title, "url": url} for part in story.body for title, url in part.also],
        "dateline": story.dateline,
        "sign_off": story.sign_off,
        "signed_by": list(story.signed_by),
        "language": story.language,
        "warnings": list(story.warnings),
        "dates_stated": [dict(zip(_STATEMENT, stated, strict=True)) for stated in story.disagreeing],
        "not_in_body": [{"phrase": phrase, "kind": kind} for kind, phrase in dict.fromkeys(unwanted)],
    }
