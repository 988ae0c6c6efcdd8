"""What an article of the demo site is made of, before any layout shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Literal
from zoneinfo import ZoneInfo

from pipelines.items import Door

WIB = ZoneInfo("Asia/Jakarta")
OUTLET = "Suara Jambi"
EVERY_DOOR = frozenset({Door.SITEMAP, Door.FEED, Door.REST, Door.LISTING})
OLD_DOORS = frozenset({Door.SITEMAP, Door.LISTING})
"""What the site before WordPress has: its pages are no posts, so feed and REST do not know them."""


class Layout(StrEnum):
    """The themes the site has worn; every article keeps the one it was published in."""

    BLOCKS = "blocks"
    CLASSIC = "classic"
    LAMA = "lama"


@dataclass(slots=True, frozen=True)
class Text:
    """One paragraph of the body."""

    text: str
    kind: Literal["p", "h2", "li", "quote"] = "p"
    mark: str = ""
    """Part of the text that is emphasised, or linked when there is `href`."""
    href: str = ""


@dataclass(slots=True, frozen=True)
class Also:
    """A "Baca Juga" line."""

    slug: str = ""
    """The article it links to."""
    words: str = ""
    """For a line without link: the headline somebody typed."""


@dataclass(slots=True, frozen=True)
class Photo:
    """A picture; its file lies under /foto/."""

    file: str
    caption: str | None = None
    credit: str | None = None


@dataclass(slots=True, frozen=True)
class Table:
    """A table in the body."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(slots=True, frozen=True)
class Tweet:
    """A quoted post."""

    url: str
    name: str
    text: str


@dataclass(slots=True, frozen=True)
class Video:
    """A player in a frame."""

    url: str


@dataclass(slots=True, frozen=True)
class PageBreak:
    """Where the article goes on to its next page."""


Piece = Text | Also | Photo | Table | Tweet | Video | PageBreak


@dataclass(slots=True, kw_only=True, frozen=True)
class Post:
    """One article as the newsroom has it."""

    slug: str
    headline: str
    layout: Layout
    section: str
    body: tuple[Piece, ...]
    published: datetime | date | None
    """A day where only a day is printed."""
    modified: datetime | None = None
    """When it was changed after publication."""
    kicker: str | None = None
    tags: tuple[str, ...] = ()
    author: str | None = None
    account: str | None = None
    """Whose account posted it, where that is not the author."""
    editor: str | None = None
    source: str | None = None
    dateline: str | None = None
    sign_off: str | None = None
    lead: Photo | None = None
    edge: str | None = None
    """What is odd about it."""
    doors: frozenset[Door] = EVERY_DOOR
    """Where the site lists it; links between articles are counted by `Newsroom`."""
    status: Literal["publish", "draft", "protected"] = "publish"
    old_slug: str | None = None
    """Its slug before it was renamed; that address redirects."""
    pages: Literal["nextpage", "halaman"] = "nextpage"
    """How the pages of a long article are addressed: `…/2/`, or `?halaman=2` with `?page=all`."""
    br: bool = False
    """True where paragraphs are parted by <br> instead of being <p>."""
    comments: tuple[tuple[str, str], ...] = ()
    """Reader's name and words."""
    number: int = field(default=0)
    """Its id in the CMS."""

    @property
    def moment(self) -> datetime | None:
        """When it was published, for sorting; midnight where only a day is known."""
        match self.published:
            case datetime():
                return self.published
            case date():
                return datetime(self.published.year, self.published.month, self.published.day, tzinfo=WIB)
            case _:
                return None

    @property
    def path(self) -> str:
        """The path of its address."""
        return self.path_of(self.slug)

    def path_of(self, slug: str) -> str:
        """The path its address has with that slug."""
        if self.moment is None:
            return f"/artikel/{slug}/"
        if self.layout is Layout.LAMA:
            return f"/read/{self.moment:%Y/%m/%d}/{self.number}/{slug}/"
        return f"/{self.moment:%Y/%m/%d}/{slug}/"

    @property
    def texts(self) -> list[Text]:
        """The paragraphs of the body in reading order, without dateline and sign-off."""
        return [piece for piece in self.body if isinstance(piece, Text)]

    @property
    def paragraphs(self) -> list[str]:
        """The paragraphs as shown: dateline before the first, sign-off after the last."""
        shown = [text.text for text in self.texts]
        if shown and self.dateline:
            shown[0] = f"{self.dateline} – {shown[0]}"
        if shown and self.sign_off:
            shown[-1] = f"{shown[-1]} ({self.sign_off})"
        return shown

    @property
    def photos(self) -> list[Photo]:
        """All pictures, the lead first."""
        return [*([self.lead] if self.lead else []), *(piece for piece in self.body if isinstance(piece, Photo))]

    @property
    def parts(self) -> list[tuple[Piece, ...]]:
        """The body, page by page."""
        parts: list[tuple[Piece, ...]] = [()]
        for piece in self.body:
            if isinstance(piece, PageBreak):
                parts.append(())
            else:
                parts[-1] += (piece,)
        return parts


def slugify(words: str) -> str:
    """A slug as the CMS makes it: `Hukum & Kriminal` gives `hukum-kriminal`."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
