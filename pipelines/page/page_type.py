"""Is a page an article? Decided from the page, its address is only one witness.

Evidence in order of weight: what the content system says of the page (WordPress body classes), what its metadata calls
it, whether it shows a headline over running text with a date or a writer, and how much of it is links.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from pipelines.items import Kind
from pipelines.urls import Look, kind_of_address
from pipelines.vocabulary import ABOUT_THE_NEWSROOM, STATIC_ADDRESSES, any_of

_ARTICLE_TYPES = frozenset(
    {
        "article",
        "newsarticle",
        "blogposting",
        "reportagenewsarticle",
        "opinionnewsarticle",
        "analysisnewsarticle",
        "liveblogposting",
        "reviewnewsarticle",
        "backgroundnewsarticle",
        "socialmediaposting",
        "advertisercontentarticle",
    }
)
_NEWS_TYPES = _ARTICLE_TYPES - {"article", "blogposting", "socialmediaposting"}
"""Types that nobody gives to a page by mistake: plugins call static pages an "Article" or a "BlogPosting", too."""
_LISTING_TYPES = frozenset({"collectionpage", "searchresultspage", "profilepage", "itemlist"})
_LISTING_CLASSES = frozenset(
    {
        "archive",
        "category",
        "tag",
        "author",
        "date",
        "home",
        "search",
        "search-results",
        "tax",
        "post-type-archive",
        "paged",
    }
)
_OTHER_CLASSES = {"error404": "not found", "attachment": "attachment page"}
_STATIC_SLUG = re.compile(
    rf"/(?:{any_of((*ABOUT_THE_NEWSROOM, *STATIC_ADDRESSES), space='-')}"
    r"|pedoman|pedoman-(?:pemberitaan-)?media-s[iy]ber|terms|terms-of-(?:use|service)|terms-(?:and|dan)-conditions"
    r"|syarat-(?:dan-)?ketentuan|kode-etik(?:-jurnalistik)?|tentang)/?$",
    re.IGNORECASE,
)
_BLOGGER_PAGE = re.compile(r"/p/[^/]+\.html$")
"""Where Blogger keeps what is no post."""
_PERHAPS_STATIC_SLUG = re.compile(r"/(?:pedoman|terms|syarat|ketentuan|kode-etik|tentang)-[\w-]*/?$", re.IGNORECASE)
"""News begins like this, too."""
_DATED_SLUG = re.compile(r"/(?:19|20)\d\d/(?:0?[1-9]|1[0-2])/")
_STATIC_TITLE = re.compile(
    rf"^(?:{any_of(ABOUT_THE_NEWSROOM)}|pedoman\s+(?:pemberitaan\s+)?media\s+s[iy]ber|kode\s+etik.{{0,30}})$",
    re.IGNORECASE,
)
_MIN_LISTED_HEADINGS = 3
"""Linked headings that make a list."""
_MIN_LISTED_CARDS = 5
"""Cards that make one where there is hardly any other text."""
_MIN_TEXT_WORDS = 25
"""Words below which a text may be a label or a teaser."""


Decision = tuple[Kind, str | None]


@dataclass(slots=True, frozen=True)
class Marks:
    """What a page says of itself in other places than its text."""

    classes: frozenset[str]
    """Those of its body: there WordPress says what a page is."""
    types: frozenset[str]
    """What metadata call it, in lower case."""
    look: Look
    is_single: bool
    """Its content system calls it a post."""
    is_dated_address: bool
    """Its address holds the day or month of an article."""
    asks_password: bool


@dataclass(slots=True)
class Evidence:
    """What was found on a page, for the verdict."""

    url: str
    headline: str | None
    words: int
    images: int
    dated: bool
    signed: bool
    teasers: int
    """Headings that link elsewhere: an article may have some around it."""
    teasers_between: int
    """Those of them that stand between the paragraphs: the mark of a listing with excerpts."""
    listed: int = 0
    """Cards with excerpts on a page with hardly any text beside them."""


def marks_of(tree: HtmlElement, url: str, types: Iterable[str]) -> Marks:
    """The marks of a page.

    Args:
        tree: the document element.
        url: the address of the page.
        types: what its metadata call it.
    """
    body = tree.find("body")
    classes = frozenset((body.get("class") or "").split()) if body is not None else frozenset()
    return Marks(
        classes,
        frozenset(name.lower() for name in types),
        kind_of_address(url, urljoin(url, "/")),
        is_single=bool(classes & {"single", "single-post"}) or any(name.startswith("postid-") for name in classes),
        is_dated_address=_DATED_SLUG.search(urlsplit(url).path) is not None,
        asks_password=body is not None and any(map(_is_password_field, body.iter("input"))),
    )


def judge_by_marks(marks: Marks) -> Decision | None:
    """The kind of a page whose marks settle it, with a short constant reason; such a page need not be read."""
    if marks.asks_password:
        return Kind.OTHER, "password protected"
    if verdict := _by_content_system(marks):
        return verdict
    if marks.look is Look.ROOT:
        return Kind.LISTING, "front page"
    if marks.look is Look.LISTING and not (marks.is_single or marks.types & _ARTICLE_TYPES):
        return Kind.LISTING, "address says so"
    return None


def judge_by_text(marks: Marks, evidence: Evidence) -> Decision:
    """The kind of a page that its marks do not settle, with a short constant reason for anything but an article."""
    is_list = evidence.teasers_between >= _MIN_LISTED_HEADINGS or (
        evidence.teasers > _MIN_LISTED_HEADINGS and evidence.words < _MIN_TEXT_WORDS
    )
    is_list |= evidence.listed >= _MIN_LISTED_CARDS and not marks.types & _NEWS_TYPES
    if is_list and not marks.is_single:
        return Kind.LISTING, "many headlines"
    if _is_static(marks, evidence):
        return Kind.OTHER, "static page"
    if evidence.headline is None and not marks.is_single:
        return Kind.OTHER, "no headline"
    # What calls the page a list speaks against it: then it takes more than a name to be an article.
    is_called_list = marks.look is Look.LISTING or bool(marks.types & _LISTING_TYPES) or "blog" in marks.classes
    if is_called_list and not marks.is_single and not marks.types & _NEWS_TYPES:
        is_told = (
            evidence.words >= _MIN_TEXT_WORDS and (evidence.dated or evidence.signed) and not evidence.teasers_between
        )
        return (Kind.ARTICLE, None) if is_told else (Kind.LISTING, "called a list")
    if marks.is_single or marks.types & _ARTICLE_TYPES:
        return (Kind.ARTICLE, None) if evidence.words or evidence.images else (Kind.OTHER, "no content")
    return _by_witnesses(evidence, marks.look)


def _is_password_field(field: HtmlElement) -> bool:
    """Returns whether a field is the one that WordPress puts in the place of a protected text."""
    if field.get("name") == "post_password":
        return True
    return field.get("type") == "password" and any(
        "post-password" in (form.get("class") or "") or "action=postpass" in (form.get("action") or "")
        for form in field.iterancestors("form")
    )


def _by_content_system(marks: Marks) -> Decision | None:
    """What WordPress says of a page in the classes of its body."""
    for name, reason in _OTHER_CLASSES.items():
        if name in marks.classes:
            return Kind.OTHER, reason
    if marks.is_single:
        return None
    if marks.classes & _LISTING_CLASSES:
        return Kind.LISTING, "the page says so"
    is_page = bool(marks.classes & {"page", "page-template-default"}) or any(
        name.startswith("page-id-") for name in marks.classes
    )
    is_static = is_page and not marks.types & _NEWS_TYPES
    return (Kind.OTHER, "static page") if is_static else None


def _is_static(marks: Marks, evidence: Evidence) -> bool:
    """Returns whether address or headline are those of a page about the newsroom, and nothing speaks against it.

    News has such words, too: "Syarat Mendaftar Beasiswa", "Pedoman Baru Puasa".
    """
    if marks.is_single or marks.types & _NEWS_TYPES or marks.is_dated_address:
        return False
    path = urlsplit(evidence.url).path
    if _BLOGGER_PAGE.search(path):
        return True
    if _PERHAPS_STATIC_SLUG.search(path) and not _STATIC_SLUG.search(path):
        return not (evidence.dated or evidence.signed)
    return bool(_STATIC_SLUG.search(path) or (evidence.headline and _STATIC_TITLE.match(evidence.headline)))


def _by_witnesses(evidence: Evidence, look: Look) -> Decision:
    """The verdict on a page that neither its system nor its metadata speak for."""
    witnesses = evidence.dated + evidence.signed + (look is Look.ARTICLE)
    if evidence.words >= _MIN_TEXT_WORDS and witnesses:
        return Kind.ARTICLE, None
    if (evidence.words or evidence.images) and witnesses >= 2:
        return Kind.ARTICLE, None
    if evidence.teasers >= _MIN_LISTED_HEADINGS:
        return Kind.LISTING, "many headlines"
    return (
        (Kind.OTHER, "neither date nor writer")
        if evidence.words >= _MIN_TEXT_WORDS
        else (Kind.OTHER, "no running text")
    )
