"""The one definition of what this project produces.

`Article` is the published record: its fields are schema.org `NewsArticle` names (https://schema.org/NewsArticle),
spelled as schema.org spells them; the JSON Schema in `docs/article.schema.json` is generated from it. `Seed` is what a
door of discovery says of an address, `Page` a page once we hold it, `Extraction` what a page turned out to be.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import orjson

SCHEMA_VERSION = "1.3"
"""Version of `Article`: the first number changes when a reader has to change, the second when keys are added."""


class Status(StrEnum):
    """State of the article (schema.org `creativeWorkStatus`)."""

    PUBLISHED = "published"
    REMOVED = "removed"


class Door(StrEnum):
    """The ways by which an article can be found."""

    SITEMAP = "sitemap"
    FEED = "feed"
    REST = "rest"
    LISTING = "listing"
    LINKS = "links"


@dataclass(slots=True, kw_only=True, frozen=True)
class Seed:
    """An address somebody told us of, and what they said of it. A claim, not a fact."""

    url: str
    """Absolute address, as found."""
    door: Door
    """Where it was found."""
    published: datetime | None = None
    """Aware; when the door says it was published."""
    modified: datetime | None = None
    """Aware; when the door says it was last changed (sitemap `lastmod`, REST `modified_gmt`, Atom `updated`)."""
    modified_day: date | None = None
    """The day of the last change, where the door tells no time of day."""
    day: date | None = None
    """Day the door or the address suggests, for ordering only: it may be of publication or of the last change."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Site:
    """Facts about a site that its pages may not tell. Everything works with the defaults."""

    name: str = "site"
    """Name of the spider, and of its folder under `output/`."""
    publisher: str | None = None
    """Name of the news outlet, as it calls itself; else the page is asked."""
    timezone: str = "Asia/Jakarta"
    """IANA zone of dates that carry no offset: Asia/Jakarta is WIB, Asia/Makassar WITA, Asia/Jayapura WIT."""
    prune_xpath: tuple[str, ...] = ()
    """Boilerplate of this site that no general rule knows."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Page:
    """A page once we hold it: everything extraction may know, so that it can be repeated years later."""

    url: str
    """The address that answered, after redirects."""
    body: bytes
    """Decompressed payload."""
    content_type: str | None = None
    """The Content-Type header, if any."""
    downloaded: datetime | None
    """Aware; when the response arrived, if anybody knows. Ages ("2 jam lalu") count from here, never from now."""
    capture: Capture | None = None
    """Where the response stands in the archive."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Capture:
    """Where in the archive the response stands that a record was made from. Words are those of WARC 1.1."""

    warc: str
    """Name of the WARC file, in the folder `warc` of the spider's output."""
    offset: int
    """Byte at which the gzip member of the record begins."""
    recordId: str
    """`WARC-Record-ID`."""
    payloadDigest: str
    """`WARC-Payload-Digest` of the payload as it was sent."""
    status: int
    """HTTP status."""
    date: str
    """`WARC-Date`: ISO 8601, UTC."""


@dataclass(slots=True, kw_only=True)
class Image:
    """A picture of the article."""

    url: str
    """Absolute address of the file."""
    caption: str | None = None
    """What is printed under it, without the credit where that could be told apart."""
    credit: str | None = None
    """Photographer or agency, as printed: `Foto: Dok. Humas`, `Ist`."""


@dataclass(slots=True, kw_only=True)
class Embed:
    """Quoted matter of another platform: a tweet, an Instagram post, a video."""

    url: str | None = None
    """Absolute address of the quoted post or player."""
    text: str | None = None
    """What it says, when the page carries its text."""


@dataclass(slots=True, kw_only=True)
class Related:
    """An in-body "Baca Juga" line: the newsroom's own link from one article to another."""

    headline: str | None
    """As shown; null when the line shows none, as for an article without a title."""
    url: str | None
    """Absolute address; null when the line carries no link."""
    position: int
    """How many body paragraphs stand before it."""


class Dated(StrEnum):
    """The fields of an article that dates are stated for."""

    PUBLISHED = "datePublished"
    MODIFIED = "dateModified"


class Verdict(StrEnum):
    """Why a stated date was taken, or was not."""

    TRUSTED = "most-trusted"
    TIMED = "tells-time"
    LOCAL = "local-time"
    OVERRULED = "less-trusted"
    LATER = "stated-later"
    NOT_UTC = "not-utc"


@dataclass(slots=True, kw_only=True)
class DateStatement:
    """One of several statements of a date that cannot all be true."""

    about: Dated
    """The field it would fill: `datePublished` or `dateModified`."""
    date: str
    """ISO 8601, as that field."""
    raw: str
    """The words it was read from."""
    source: str
    """Where those words stood, as `datePublishedSource`."""
    verdict: Verdict
    """Why it was taken: `most-trusted` (its source comes first in the order of trust: JSON-LD, meta tags, attributes,
    printed words, the address, the doors), `tells-time` (of the same day as a more trusted one, which tells no time),
    `local-time` (the printed clock time, which a more trusted one gives in another zone). Why it was not:
    `less-trusted` (a source that comes earlier says otherwise), `stated-later` (the same kind of source says otherwise
    before it), `not-utc` (it calls the local clock time UTC)."""


@dataclass(slots=True, kw_only=True)
class ExtractionInfo:
    """How the record was made."""

    version: str
    """Version of the extractor: the project's version and trafilatura's, as `arsip-warta/1.2.3 trafilatura/2.3.1`."""
    revision: int = 1
    """Counts what different extractors made of the same capture; 1 is the crawl's, higher ones are of `reextract`."""
    confidence: float | None = None
    """How much of `articleBody` is expected to be right: the F1 of its words, 0 to 1, as it turned out on pages of
    hundreds of sites that were looked at as unsure as this one. Null where the page shows no text, and in records of
    before schema 1.3."""
    warnings: list[str] = field(default_factory=list)
    """Short constant words for what a reader may want to filter on: `dates-disagree`, `modified-dates-disagree`,
    `headlines-disagree`, `authors-disagree` (page and metadata), `headline-not-shown`, `body-uncertain` (`confidence`
    is below 0.85), `part-missing` (of several pages), `body-cut` (a
    control behind the text says that it goes on, and the page does not hold the rest), `body-not-shown` (the text is
    that of `articleBody` in JSON-LD or microdata, of which the page shows nothing or the beginning), `json-ld-invalid`.
    """


@dataclass(slots=True, kw_only=True)
class Article:
    """One news article. Every key is in every line; absent is null or an empty list, never an empty string."""

    url: str
    """Address the article was read at, after redirects."""
    identifier: str | None = None
    """Key of the article in this archive: its first address without what does not matter. It stays when the article
    moves to another address; with `revision` and `extraction.revision` it names one record."""
    canonicalUrl: str | None = None
    """Address the page claims as its own (`<link rel=canonical>`), unchecked."""
    headline: str | None = None
    """As the page shows it, without the site's name."""
    alternativeHeadline: str | None = None
    """Kicker: the short line above the headline."""
    description: str | None = None
    """The page's own summary."""
    articleBody: str | None = None
    """Paragraphs joined by a newline, as the author wrote them: dateline and sign-off stay; "Baca Juga" lines, credits,
    captions, tables and embedded posts do not. Null when there is no text, as in a photo gallery."""
    articleSection: str | None = None
    """The section the site files it under."""
    keywords: list[str] = field(default_factory=list)
    """The site's tags for it."""
    author: list[str] = field(default_factory=list)
    """Names of the writers."""
    editor: list[str] = field(default_factory=list)
    """Names of the editors."""
    sourceOrganization: list[str] = field(default_factory=list)
    """Names behind "Sumber:": who the text was taken from."""
    signOff: str | None = None
    """Initials that close the text, without brackets: `Zal` for "(Zal)"."""
    signOffPerson: list[str] = field(default_factory=list)
    """Whom `signOff` stands for, in its order and named as in `author` or `editor`: `Zalman Hakim` for `Zal`. Empty
    where it fits none of them, or more than one."""
    dateline: str | None = None
    """What opens the text before the dash: `SUARA JAMBI`, `MERANGIN, SUARAJAMBI.COM`."""
    locationCreated: str | None = None
    """The place in the dateline, without the paper: `MERANGIN`; null where it names only the paper."""
    datePublished: str | None = None
    """ISO 8601. With time and offset when the page gives a time, else a day (`2019-02-19`); null when unknown."""
    datePublishedRaw: str | None = None
    """The words `datePublished` was read from."""
    datePublishedSource: str | None = None
    """Where those words stood: `json-ld`, `meta`, `time`, `text`, `url`, or a door (`sitemap`, `feed`, `rest`)."""
    dateModified: str | None = None
    """ISO 8601, as `datePublished`; null when nobody says."""
    dateModifiedRaw: str | None = None
    """The words `dateModified` was read from."""
    dateModifiedSource: str | None = None
    """As `datePublishedSource`."""
    datesStated: list[DateStatement] = field(default_factory=list)
    """Where statements of a date contradict each other: for `datePublished`, then for `dateModified`, the one that was
    taken, then those that were not, each with the reason. Empty where nobody disagrees."""
    inLanguage: str | None = None
    """BCP 47 tag of the language the text is in, judged by the text."""
    image: list[Image] = field(default_factory=list)
    """Pictures, the main one first."""
    tables: list[list[list[str]]] = field(default_factory=list)
    """Tables of the body: rows of cells."""
    embeds: list[Embed] = field(default_factory=list)
    """Quoted posts and players of other platforms, in reading order."""
    related: list[Related] = field(default_factory=list)
    """In-body "Baca Juga" lines, in reading order."""
    publisher: str | None = None
    """Name of the news outlet."""
    wordCount: int = 0
    """Words in `articleBody`."""
    discoveredBy: list[Door] = field(default_factory=list)
    """Every door that led to the article."""
    creativeWorkStatus: Status = Status.PUBLISHED
    """`removed` makes the record a tombstone: `capture` is the site's answer that there is no such page any more (404
    or 410), and everything the page once said is null here and stands in the revisions before it."""
    revision: int = 1
    """Counts the versions of the article that this archive has seen. A change of markup, of related links, of counters
    or of the date of modification alone makes no revision."""
    digest: str | None = None
    """SHA-256 of what makes a revision: texts, names, date of publication, pictures, tables; null in a tombstone."""
    previous: str | None = None
    """`digest` of the revision before this one; null for the first, and where that was a tombstone."""
    changed: list[str] = field(default_factory=list)
    """Names of the fields that differ from the record before."""
    bodyDigest: str | None = None
    """SHA-256 of the letters and digits of `articleBody`, case folded: equal for a text that several sites print."""
    duplicateOf: str | None = None
    """`identifier` of the article of this site that carried the same text earlier; null for texts of a few words."""
    dateDownloaded: str
    """ISO 8601, UTC; when the page arrived."""
    capture: Capture | None = None
    """The archived response the record was made from; of an article in several pages, that of the first."""
    extraction: ExtractionInfo
    """How the record was made."""
    schemaVersion: str = SCHEMA_VERSION
    """Version of this record's shape."""

    def as_record(self) -> dict[str, Any]:
        """The JSON form, one line of a dump; by way of JSON, which is faster than `dataclasses.asdict`."""
        record: dict[str, Any] = orjson.loads(orjson.dumps(self))
        return record


class Kind(StrEnum):
    """What a page turned out to be."""

    ARTICLE = "article"
    LISTING = "listing"
    OTHER = "not-an-article"
    ALTERNATE = "alternate"
    """Another address of an article that lives elsewhere on the site, such as its AMP twin."""


@dataclass(slots=True, kw_only=True)
class Extraction:
    """What a page turned out to be, and everything the crawl wants to know of it. Plain data: it crosses processes."""

    kind: Kind
    reason: str | None = None
    """Short constant words: why it is no article, or which evidence says that it is one."""
    article: Article | None = None
    canonical: str | None = None
    """For an alternate: the address of the article itself."""
    next_page: str | None = None
    """For an article in several pages: address of the page that follows."""
    whole_page: str | None = None
    """For an article in several pages: address of all of it on one page."""
