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
    |kode-etik[\w-]*|visi-(?:dan-)?misi|sitemap|peta-situs|copyright|faq|profil-perusahaan|rss|newsletter|indeks|index)/?$""",
    re.IGNORECASE | re.VERBOSE,
)
_STATIC_TITLE = re.compile(
    r"^(?:(?:susunan|tim|bo[xk]s?)?\s*redaksi|pedoman\s+(?:pemberitaan\s+)?media\s+s[iy]ber|tentang\s+kami|about(?:\s+us)?|kontak(?:\s+kami)?|hubungi\s+kami|kebijakan\s+privasi|privacy\s+policy|disclaimer|info\s+iklan|kode\s+etik.{0,30}|contact(?:\s+us)?)$",
    re.IGNORECASE,
)
_PROTECTED_FORM = ".//input[@name='post_password']"


@dataclass(slots=True)
class Evidence:
    """What was found on a page, for the verdict."""

    url: str
    types: list[str]
    headline: str | None
    headline_shown: bool
    words: int
    paragraphs: int
    images: int
    dated: bool
    signed: bool
    headings_linked: int
    """Headings that link elsewhere: the mark of a listing."""


def classify(tree: HtmlElement, evidence: Evidence) -> tuple[Kind, str | None]:
    """The kind of a page, with a short constant reason for anything but an article."""
    body = tree.find("body")
    classes = set((body.get("class") or "").split()) if body is not None else set()
    types = {name.lower() for name in evidence.types}
    look = kind_of_address(evidence.url, urljoin(evidence.url, "/"))
    if body is not None and body.find(_PROTECTED_FORM) is not None:
        return Kind.OTHER, "password protected"
    for name, reason in _OTHER_CLASSES.items():
        if name in classes:
            return Kind.OTHER, reason
    is_single = bool(classes & {"single", "single-post"}) or any(name.startswith("postid-") for name in classes)
    if not is_single and (classes & _LISTING_CLASSES):
        return Kind.LISTING, "the page says so"
    if (
        not is_single
        and (classes & {"page", "page-template-default"} or any(name.startswith("page-id-") for name in classes))
        and not types & _ARTICLE_TYPES - {"article"}
    ):
        return Kind.OTHER, "static page"
    if look is Look.ROOT:
        return Kind.LISTING, "front page"
    if _STATIC_SLUG.search(evidence.url.partition("?")[0]) or (
        evidence.headline and _STATIC_TITLE.match(evidence.headline)
    ):
        return (Kind.OTHER, "static page") if evidence.headings_linked < 5 else (Kind.LISTING, "many headlines")
    claims = bool(types & _ARTICLE_TYPES)
    if evidence.headline is None and not is_single:
        return Kind.OTHER, "no headline"
    is_claimed = is_single or (claims and (evidence.words >= 10 or evidence.images > 0))
    if is_claimed and (look is not Look.LISTING or evidence.words >= 80):
        return _with_content(evidence)
    if types & _LISTING_TYPES and not claims:
        return Kind.LISTING, "metadata says so"
    if look is Look.LISTING:
        return Kind.LISTING, "address says so"
    links_out = evidence.headings_linked >= 5 and evidence.words < 40 * evidence.headings_linked
    if evidence.paragraphs >= 2 and evidence.words >= 80 and not (links_out and not evidence.dated):
        if evidence.dated or evidence.signed or look is Look.ARTICLE:
            return Kind.ARTICLE, None
        return (Kind.LISTING, "many headlines") if links_out else (Kind.OTHER, "neither date nor writer")
    if look is Look.ARTICLE and evidence.dated and evidence.words >= 15 and not links_out:
        return Kind.ARTICLE, None
    if evidence.headings_linked >= 3 or links_out:
        return Kind.LISTING, "many headlines"
    return Kind.OTHER, "no running text"


def _with_content(evidence: Evidence) -> tuple[Kind, str | None]:
    if evidence.words or evidence.images:
        return Kind.ARTICLE, None
    return Kind.OTHER, "no content"
