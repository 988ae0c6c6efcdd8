"""What the page shows of itself around the body: headline, kicker, byline, printed dates, section, tags."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from pipelines.blocks import HEADINGS, Block, Role, is_hidden, names_of
from pipelines.text import clean, fold, has_letters
from pipelines.zone import Place, Zone

_TITLE_NAME = re.compile(
    r"(?:^|[\s_-])(?:entry|post|article|artikel|single|news|berita|detail|story|content|page|read)?[_-]{0,2}(?:title|headline|judul|heading)(?:$|[\s_-])",
    re.IGNORECASE,
)
_KICKER_NAME = re.compile(
    r"kicker|kiker|overline|eyebrow|supertitle|sup-?title|pre-?title|sub-?judul|topline|strap", re.IGNORECASE
)
_AUTHOR_NAME = re.compile(
    r"(?:^|[\s_-])(?:author|byline|penulis|reporter|writer|jurnalis|wartawan|namerep|posted-by|nama-?penulis)(?:$|[\s_-]|name|__name)|post-author__name",
    re.IGNORECASE,
)
_DATE_NAME = re.compile(
    r"(?:^|[\s_-])(?:date|time|tanggal|waktu|published|posted-on|posted|timestamp|datetime|jam|tgl)(?:$|[\s_-])|[\w-]*(?:-date|_date|-time|__date|tanggal)(?:$|\s)",
    re.IGNORECASE,
)
_MODIFIED_NAME = re.compile(r"updated|modified|diperbarui|perubahan", re.IGNORECASE)
_PUBLISHED_NAME = re.compile(r"publish|entry-date|post-date|posted|created|terbit", re.IGNORECASE)
_TAGS_NAME = re.compile(
    r"(?:^|[\s_-])(?:tags?|tagcloud|tag-?list|tags?-?links|topik|topics?|keywords?)(?:$|[\s_\d-])|tag_txt",
    re.IGNORECASE,
)
_TAG_HREF = re.compile(r"/(?:tags?|topik|topics?|label|search/label|tagar)/", re.IGNORECASE)
_SECTION_HREF = re.compile(r"/(?:category|categories|kategori|rubrik|kanal|section|channel)/", re.IGNORECASE)
_SECTION_NAME = re.compile(
    r"cat-links|taxonomy-category|post-categor|entry-categor|td-category|category-links?", re.IGNORECASE
)
_CRUMBS_NAME = re.compile(r"breadcrumb|crumbs?(?:$|[\s_-])|brad_crum", re.IGNORECASE)
_HOME = frozenset({"home", "beranda", "depan", "halaman depan", "halaman utama", "utama", "»", "/"})
_SITE_NAME_SPLIT = re.compile(r"\s+[|–—»·•-]\s+|\s*\|\s*|\s+::\s+")


@dataclass(slots=True)
class ShownDate:
    """A date as shown: the machine-readable attribute where there is one, else the words."""

    raw: str
    is_modified: bool
    is_attribute: bool


@dataclass(slots=True)
class Shown:
    """What stands around the body."""

    authors: list[str] = field(default_factory=list)
    dates: list[ShownDate] = field(default_factory=list)
    section: str | None = None
    keywords: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    """Texts of the blocks around the body, nearest first: dates and credits may be printed there."""


def choose_headline(
    tree: HtmlElement, claimed: Iterable[str], site_names: Iterable[str]
) -> tuple[str | None, HtmlElement | None]:
    """The headline as the page shows it, and the element that shows it.

    A shown heading counts when the page's metadata claims the same words; else the first `<h1>` that is not the site's
    name; else the claim itself, without the site's name.
    """
    sites = {fold(name) for name in site_names if name}
    claims = [text for text in map(clean, claimed) if text and fold(text) not in sites]
    title = clean(tree.findtext(".//title") or "")
    shown: list[tuple[str, HtmlElement]] = []
    for element in tree.iter(*HEADINGS, "p", "div", "span", "strong"):
        if element.tag not in HEADINGS and not _TITLE_NAME.search(names_of(element)):
            continue
        if len(element) > 12 or is_hidden(element):
            continue
        text = clean(element.text_content())
        if text and len(text) <= 400 and fold(text) not in sites and fold(text):
            shown.append((text, element))
    wanted = [fold(claim) for claim in claims]
    folded_title = fold(title)
    for want in wanted:
        for text, element in shown:
            if fold(text) == want:
                return text, element
    best = max(
        (
            entry
            for entry in shown
            if len(fold(entry[0])) >= 8 and any(fold(entry[0]) in want for want in (*wanted, folded_title))
        ),
        key=lambda entry: (entry[1].tag == "h1", len(entry[0])),
        default=None,
    )
    if best is not None and (best[1].tag == "h1" or not _first_h1(shown) or len(best[0]) >= 20):
        return best
    h1 = _first_h1(shown)
    if h1 is not None:
        return h1
    if claims:
        return without_site_name(claims[0], sites), None
    return (without_site_name(title, sites), None) if title and fold(title) not in sites else (None, None)


def _first_h1(shown: list[tuple[str, HtmlElement]]) -> tuple[str, HtmlElement] | None:
    titled = [entry for entry in shown if entry[1].tag == "h1"]
    return next((entry for entry in titled if _TITLE_NAME.search(names_of(entry[1]))), titled[0] if titled else None)


def without_site_name(title: str, folded_sites: set[str]) -> str:
    """A document title without the site's name before or behind a dash or bar."""
    parts = _SITE_NAME_SPLIT.split(title)
    if len(parts) > 1 and fold(parts[-1]) in folded_sites:
        return title[: title.rindex(parts[-1])].rstrip(" |–—»·•-:")
    if len(parts) > 1 and fold(parts[0]) in folded_sites:
        return title[len(parts[0]) :].lstrip(" |–—»·•-:")
    return title


def kicker(blocks: list[Block], headline: HtmlElement | None) -> str | None:
    """The short line directly above the headline, if it is marked as a kicker or shares the headline's own corner."""
    if headline is None:
        return None
    at = next(
        (
            index
            for index, block in enumerate(blocks)
            if block.element is headline or _contains(headline, block.element)
        ),
        0,
    )
    for block in reversed(blocks[max(0, at - 3) : at]):
        names = names_of(block.element)
        if len(block.text) > 90 or block.text[-1:] in ".:»/" or not has_letters(block.text):
            return None
        if _KICKER_NAME.search(names):
            return block.text
        beside = block.element.getparent() is headline.getparent() and block.element.tag in (
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "div",
            "small",
        )
        if (
            beside
            and not block.linked
            and not any(char.isdigit() for char in block.text)
            and not block.flags
            and block.role is not Role.CAPTION
        ):
            return block.text
        return None
    return None


def _contains(ancestor: HtmlElement, element: HtmlElement) -> bool:
    return any(other is ancestor for other in element.iterancestors())


def shown_around(tree: HtmlElement, zone: Zone, blocks: list[Block], paragraphs: set[int], url: str) -> Shown:
    """Everything shown near the article that other stages turn into dates and names."""
    shown = Shown()
    shown.authors = _authors(tree, zone)
    shown.dates = _dates(tree, zone)
    shown.section = _section(tree, zone, url)
    shown.keywords = _keywords(tree, zone)
    near = [
        (zone.place(block.element), block.text)
        for index, block in enumerate(blocks)
        if index not in paragraphs and len(block.text) <= 300 and zone.place(block.element) is not Place.FAR
    ]
    shown.lines = [text for _, text in sorted(near, key=lambda entry: entry[0])]
    return shown


def _authors(tree: HtmlElement, zone: Zone) -> list[str]:
    by_rel = zone.nearest(element for element in tree.iter("a") if "author" in (element.get("rel") or "").split())
    by_item = zone.nearest(tree.xpath("//*[@itemprop='author'][not(ancestor::*[@itemprop='comment'])]"))
    by_name = zone.nearest(
        element
        for element in tree.iter("a", "span", "div", "p", "b", "strong", "li", "address", "h4", "h5")
        if _AUTHOR_NAME.search(names_of(element))
    )
    for elements in (by_rel, by_item, by_name):
        texts = [clean(element.text_content()) for element in elements if zone.place(element) is not Place.BODY]
        texts = [text for text in texts if text and len(text) <= 120]
        if texts:
            return texts[:3]
    return []


def _dates(tree: HtmlElement, zone: Zone) -> list[ShownDate]:
    elements = zone.nearest(
        element
        for element in tree.iter("time", "span", "div", "p", "li", "abbr", "a", "small", "i")
        if element.tag == "time" or (len(element) <= 4 and _DATE_NAME.search(names_of(element)))
    )
    found = []
    for element in elements:
        if zone.place(element) is Place.BODY or any(
            other.tag == "a" and (other.get("href") or "#")[:1] != "#" and element.tag != "time"
            for other in element.iterancestors()
        ):
            continue
        text = clean(element.text_content())
        if len(text) > 200:
            continue
        attribute = (
            element.get("datetime")
            or (element.get("content") if element.get("itemprop") else None)
            or (element.get("title") if element.tag == "abbr" else None)
        )
        names = " ".join(
            [
                names_of(element),
                element.get("itemprop") or "",
                *(names_of(other) for other in list(element.iterancestors())[:2]),
            ]
        )
        modified = bool(_MODIFIED_NAME.search(names)) and not _PUBLISHED_NAME.search(names)
        if attribute and clean(attribute):
            found.append(ShownDate(clean(attribute), modified, is_attribute=True))
        if text:
            modified = modified or bool(
                re.match(r"\W*(?:terakhir\s+)?(?:diperbarui|update|updated|last\s+updated|diubah)", text, re.IGNORECASE)
            )
            found.append(ShownDate(text, modified, is_attribute=False))
    return found


def _section(tree: HtmlElement, zone: Zone, url: str) -> str | None:
    """The section in the page's words: a category link by the article, a breadcrumb, or a menu entry of its address."""
    links = [link for link in tree.iter("a") if link.get("href") and clean(link.text_content())]
    marked = zone.nearest(link for link in links if _is_category(link))
    if marked:
        return clean(marked[0].text_content())
    for crumbs in tree.xpath("//*[@class or @id][.//a]"):
        if _CRUMBS_NAME.search(names_of(crumbs)) and zone.order[crumbs] < zone.start:
            texts = [clean(link.text_content()) for link in crumbs.iter("a")]
            named = [text for text in texts if text and text.casefold() not in _HOME and len(text) <= 60]
            if named:
                return named[0]
    by_href = [link for link in links if _SECTION_HREF.search(link.get("href") or "")]
    near = [link for link in zone.nearest(by_href) if zone.place(link) is not Place.BODY and not _is_in_menu(link)]
    if near:
        return clean(near[0].text_content())
    first = urlsplit(url).path.strip("/").partition("/")[0]
    if first and not first[0].isdigit() and "/" in urlsplit(url).path.strip("/"):
        for link in links:
            there = urlsplit(urljoin(url, link.get("href")))
            if there.path.strip("/") == first and not there.query and len(clean(link.text_content())) <= 40:
                return clean(link.text_content())
    return None


def _is_category(link: HtmlElement) -> bool:
    return "category" in (link.get("rel") or "").split() or any(
        _SECTION_NAME.search(names_of(element)) for element in (link, *list(link.iterancestors())[:3])
    )


def _is_in_menu(link: HtmlElement) -> bool:
    """Whether a link stands among many of its kind: the menu names every section, the article its own."""
    return any(
        sum(1 for other in element.iter("a") if _SECTION_HREF.search(other.get("href") or "")) > 3
        for element in list(link.iterancestors())[:2]
    )


def _keywords(tree: HtmlElement, zone: Zone) -> list[str]:
    def is_category(link: HtmlElement) -> bool:
        return _is_category(link) or _SECTION_HREF.search(link.get("href") or "") is not None

    links = [element for element in tree.iter("a") if element.get("href")]
    by_rel = zone.nearest(link for link in links if "tag" in (link.get("rel") or "").split() and not is_category(link))
    by_name = zone.nearest(
        link
        for link in links
        if not is_category(link)
        and any(_TAGS_NAME.search(names_of(other)) for other in [link, *list(link.iterancestors())[:4]])
        and zone.place(link) is not Place.BODY
    )
    by_href = zone.nearest(
        link for link in links if _TAG_HREF.search(link.get("href") or "") and zone.place(link) is Place.FOOT
    )
    for found in (by_rel, by_name, by_href):
        words = [
            clean(link.text_content()).lstrip("#").strip(" ,")
            for link in found
            if zone.place(link) is not Place.BODY or found is by_rel
        ]
        words = [word for word in words if word and len(word) <= 80]
        if words:
            return list(dict.fromkeys(words))
    return []
