"""Is a page an article? Decided from the page, its address is only one witness.

Evidence in order of weight: what the content system says of the page (WordPress body classes), what its metadata calls
it, whether it shows a headline over running text with a date or a writer, and how much of it is links.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml.html import HtmlElement

from crawler.items import Kind
from crawler.urls import Look, kind_of_address

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
_LISTING_TYPES = frozenset({"collectionpage", "searchresultspage", "profilepage", "itemlist"})
_LISTING_CLASSES = frozenset(
    {
        "archive",
        "category",
        "tag",
        "author",
        "date",
        "blog",
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
    r"""/(?:redaksi|susunan-redaksi|tim-redaksi|box-redaksi|boks-redaksi|pedoman[\w-]*|tentang(?:-kami|-[\w-]+)?|about(?:-us)?|kontak(?:-kami)?|contact(?:-us)?
    |hubungi-kami|kebijakan-privasi|privacy(?:-policy)?|disclaimer|terms[\w-]*|syarat[\w-]*|ketentuan[\w-]*|info-iklan|iklan|pasang-iklan|advertise|karir|karier|career|lowongan
    |kode-etik[\w-]*|visi-(?:dan-)?misi|sitemap|peta-situs|copyright|faq|profil-perusahaan|rss|newsletter)/?$""",
    re.IGNORECASE | re.VERBOSE,
)
_STATIC_TITLE = re.compile(
    r"^(?:(?:susunan|tim|bo[xk]s?)?\s*redaksi|pedoman\s+(?:pemberitaan\s+)?media\s+s[iy]ber|tentang\s+kami|about(?:\s+us)?|kontak(?:\s+kami)?|hubungi\s+kami|kebijakan\s+privasi|privacy\s+policy|disclaimer|info\s+iklan|kode\s+etik.{0,30}|contact(?:\s+us)?)$",
    re.IGNORECASE,
)
_MANY = 3
"""Linked headings that make a list."""
_FEW_WORDS = 25
"""Words below which a text may be a label or a teaser."""


@dataclass(slots=True)
class Evidence:
    """What was found on a page, for the verdict."""

    url: str
    types: list[str]
    headline: str | None
    words: int
    images: int
    dated: bool
    signed: bool
    teasers: int
    """Headings that link elsewhere: an article may have some around it."""
    teasers_between: int
    """Those of them that stand between the paragraphs: the mark of a listing with excerpts."""


Verdict = tuple[Kind, str | None]


def classify(tree: HtmlElement, evidence: Evidence) -> Verdict:
    """The kind of a page, with a short constant reason for anything but an article."""
    body = tree.find("body")
    classes = set((body.get("class") or "").split()) if body is not None else set()
    types = {name.lower() for name in evidence.types}
    look = kind_of_address(evidence.url, urljoin(evidence.url, "/"))
    is_single = bool(classes & {"single", "single-post"}) or any(name.startswith("postid-") for name in classes)
    is_list = evidence.teasers_between >= _MANY or (evidence.teasers > _MANY and evidence.words < _FEW_WORDS)
    if body is not None and any(map(_asks_password, body.iter("input"))):
        return Kind.OTHER, "password protected"
    if verdict := _by_content_system(classes, types, is_single=is_single):
        return verdict
    if look is Look.ROOT:
        return Kind.LISTING, "front page"
    if is_list and not is_single:
        return Kind.LISTING, "many headlines"
    if _is_static(evidence):
        return Kind.OTHER, "static page"
    if not is_single:
        if evidence.headline is None:
            return Kind.OTHER, "no headline"
        if look is Look.LISTING or (types & _LISTING_TYPES and not types & _ARTICLE_TYPES):
            return Kind.LISTING, "address says so" if look is Look.LISTING else "metadata says so"
    if is_single or types & _ARTICLE_TYPES:
        return (Kind.ARTICLE, None) if evidence.words or evidence.images else (Kind.OTHER, "no content")
    return _by_text(evidence, look)


def _asks_password(field: HtmlElement) -> bool:
    """Whether a field is the one that WordPress puts in the place of a protected text."""
    if field.get("name") == "post_password":
        return True
    return field.get("type") == "password" and any(
        "password" in (form.get("class") or "") for form in field.iterancestors("form")
    )


def _by_content_system(classes: set[str], types: set[str], *, is_single: bool) -> Verdict | None:
    """What WordPress says of a page in the classes of its body."""
    for name, reason in _OTHER_CLASSES.items():
        if name in classes:
            return Kind.OTHER, reason
    if is_single:
        return None
    if classes & _LISTING_CLASSES:
        return Kind.LISTING, "the page says so"
    is_page = bool(classes & {"page", "page-template-default"}) or any(name.startswith("page-id-") for name in classes)
    # Metadata plugins call every page an "article"; only the narrower types mean it.
    return (Kind.OTHER, "static page") if is_page and not types & (_ARTICLE_TYPES - {"article"}) else None


def _is_static(evidence: Evidence) -> bool:
    path = evidence.url.partition("?")[0]
    return bool(_STATIC_SLUG.search(path) or (evidence.headline and _STATIC_TITLE.match(evidence.headline)))


def _by_text(evidence: Evidence, look: Look) -> Verdict:
    """The verdict on a page that neither its system nor its metadata speak for."""
    witnesses = evidence.dated + evidence.signed + (look is Look.ARTICLE)
    if evidence.words >= _FEW_WORDS and witnesses:
        return Kind.ARTICLE, None
    if (evidence.words or evidence.images) and witnesses >= 2:
        return Kind.ARTICLE, None
    if evidence.teasers >= _MANY:
        return Kind.LISTING, "many headlines"
    return (Kind.OTHER, "neither date nor writer") if evidence.words >= _FEW_WORDS else (Kind.OTHER, "no running text")
