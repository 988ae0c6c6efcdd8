"""What the page shows of itself around the body: byline, printed dates, section, tags."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from pipelines.html.blocks import EMBED, Block, blocks_of, is_hidden, iter_ancestors, text_of
from pipelines.html.class_names import name_test, names_of
from pipelines.html.text import clean, fold
from pipelines.page.layout import Layout
from pipelines.page.regions import ABOVE, BODY, FAR, FOOT, HEAD, Regions
from pipelines.parsers import dates, people
from pipelines.vocabulary import (
    ABOUT_THE_WRITER,
    CATEGORIES,
    ENGLISH_WRITERS,
    HOME,
    KEYWORDS,
    LABELS,
    LAST,
    RUBRICS,
    SECTIONS,
    TOPICS,
    UPDATED,
    WRITERS,
    any_of,
)

_WHO = any_of((*WRITERS, *ENGLISH_WRITERS))
_is_author = name_test(
    rf"(?:^|[\s_-])(?:{_WHO}|byline|namerep|posted-by|nama[_-]?{any_of(WRITERS)})(?:$|[\s_-]|name|__name)|post-author__name"
)
AUTHOR_HREF = re.compile(rf"/(?:{_WHO}|user|profile?)/[^/?]", re.IGNORECASE)
"""An address of somebody who writes for the site."""
_ABOUT = re.compile(any_of(ABOUT_THE_WRITER), re.IGNORECASE)
_is_date = name_test(
    r"(?:^|[\s_-])(?:date|time|tanggal|waktu|published|posted-on|posted|timestamp|datetime|jam|tgl)(?:$|[\s_-])|[\w-]*(?:-date|_date|-time|__date|tanggal)(?:$|\s)",
)
_MODIFIED_NAME = re.compile(any_of((*UPDATED, "perubahan")), re.IGNORECASE)
# "Update" is in the names of other things, too.
_PUBLISHED_NAME = re.compile(r"publish|entry-date|post-date|posted|created|terbit", re.IGNORECASE)
_is_tags = name_test(
    rf"(?:^|[\s_-])(?:{any_of((*TOPICS, *KEYWORDS))}|tagcloud|tag-?list|tags?-?links)(?:$|[\s_\d-])|tag_txt",
)
_TAG_HREF = re.compile(rf"/(?:{any_of((*TOPICS, *LABELS))}|tagar)/|[?&]tag=", re.IGNORECASE)
_SECTION_HREF = re.compile(rf"/{any_of((*CATEGORIES, *RUBRICS, *SECTIONS, 'categories'))}/", re.IGNORECASE)
_NO_KEYWORD_HREF = re.compile(
    rf"{_SECTION_HREF.pattern}|{AUTHOR_HREF.pattern}|#(?:respond|comments?|disqus)|[?&](?:url|u|text|link)=|/share|/sharer"
    r"|\A(?:mailto|whatsapp|tg|javascript):",
    re.IGNORECASE,
)
"""Where a link leads that is no keyword: a section, a writer, the comments, a network to share on."""
_is_section = name_test(
    r"cat-links|taxonomy-category|post-categor|entry-categor|td-category|category-links?"
    rf"|(?<![\w-]){any_of((*CATEGORIES, *RUBRICS))}(?![\w-])",
)
_is_crumbs = name_test(
    r"breadcrumb|crumbs?(?:$|[\s_-])|brad_crum|(?:^|[\s_-])(?:remah(?:-roti)?|jejak)(?:$|[\s_-])",
)
_META_NAME = re.compile(
    r"(?:^|[\s_-])(?:meta|byline|posted-(?:on|by)|(?:entry|post|article)-(?:info|details?))(?:$|[\s_-])", re.IGNORECASE
)
"""What themes call the line with writer, date and section."""
_HEADER_NAME = re.compile(r"top-?bar|topnav|masthead|site-header|header-?top|jam-digital|clock|ticker", re.IGNORECASE)
_PIECES = re.compile(r"[,;|&/•·]| dan | and ")
_WHOLE_PAGE = ("body", "html")
_LONGEST_TRAIL = 10
_SEPARATOR = re.compile(r"\w\s*[»›>/→]\s*\w")
_HOME = frozenset((*HOME, "»", "/"))
_MODIFIED_TEXT = re.compile(rf"\W*(?:{any_of(LAST)}\s+)?{any_of((*UPDATED, 'update'))}", re.IGNORECASE)
_BYLINE_TAGS = ("a", "span", "div", "p", "b", "strong", "li", "address", "h4", "h5")
_LONGEST_DATE = 200


@dataclass(slots=True)
class VisibleDate:
    """A date as shown: the machine-readable attribute where there is one, else the words."""

    raw: str
    is_modified: bool
    is_attribute: bool


@dataclass(slots=True)
class VisibleMetadata:
    """What stands around the body."""

    authors: list[str] = field(default_factory=list)
    dates: list[VisibleDate] = field(default_factory=list)
    section: str | None = None
    keywords: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    """Texts of the blocks around the body, nearest first: dates and credits may be printed there. A post of another
    platform has a date and a name of its own."""


def read_visible_metadata(layout: Layout) -> VisibleMetadata:
    """Everything shown near the article that other stages turn into dates and names."""
    regions, paragraphs = layout.regions, set(layout.paragraphs)
    shown = VisibleMetadata()
    shown.authors = _authors(regions)
    is_of_site = _site_test(layout)
    shown.dates = _dates(regions, is_of_site)
    links = [link for link in regions.near("a") if link.get("href")]
    categories = set(filter(_category_test(), links))
    shown.section = _section(layout, links, categories)
    shown.keywords = _keywords(regions, [link for link in links if link not in categories])
    near = [
        (place, block.text)
        for index, (block, place) in enumerate(zip(layout.blocks, layout.places, strict=True))
        if place is not FAR and index not in paragraphs and len(block.text) <= 300 and block.role is not EMBED
        if not (place is ABOVE and is_of_site(block.element))
    ]
    shown.lines = [text for _, text in sorted(near, key=lambda entry: entry[0])]
    return shown


def _site_test(layout: Layout) -> Callable[[HtmlElement], bool]:
    """A test of what stands above the headline, whether it is the site's and no part of the article.

    There is the clock of a header, whose day is that of the visit. It stands outside of the element that holds headline
    and text, and what holds both of them is the page: it holds menus or a footer, too.
    """
    heading, regions = layout.heading, layout.regions
    if heading is None:
        return lambda _: False
    around = {layout.container, *layout.container.iterancestors()}
    home = next((element for element in heading.iterancestors() if element in around), None)
    above_home = set(home.iterancestors()) if home is not None and home.tag not in _WHOLE_PAGE else set()

    def test(element: HtmlElement) -> bool:
        if regions.place(element) is not ABOVE:
            return False
        if any(_HEADER_NAME.search(names_of(other)) for other in (element, *islice(element.iterancestors(), 4))):
            return True
        shared = next((other for other in element.iterancestors() if other is home or other in above_home), None)
        if shared is None or shared is home:
            return False
        return shared.tag in _WHOLE_PAGE or next(shared.iter("nav", "footer"), None) is not None

    return test


def _authors(regions: Regions) -> list[str]:
    near = [element for element in regions.around(*_BYLINE_TAGS) if element.keys()]
    by_rel = (element for element in near if element.tag == "a" and "author" in (element.get("rel") or "").split())
    by_item = (element for element in near if element.get("itemprop") == "author")
    by_name = (element for element in near if _is_author(names_of(element)))
    by_href = (
        element
        for element in near
        if element.tag == "a" and regions.place(element) is HEAD and AUTHOR_HREF.search(element.get("href") or "")
    )
    for elements in (by_rel, by_item, by_name, by_href):
        bylines = (_byline(element) for element in elements)
        texts = list(islice((text for text in bylines if text and len(text) <= 120), 3))
        if texts:
            return texts
    return []


def _byline(element: HtmlElement) -> str:
    """What names the writer in an element: its first line, unless that is a label; empty where it tells of a life."""
    for block in _blocks_in_turn(element):
        if linked := _linked_names(block):
            return linked
        role = people.role_of_label(block.text)
        if role is people.CreditRole.AUTHOR or _ABOUT.fullmatch(block.text):
            continue
        return "" if role is not None or _is_sentence(block.text) else block.text
    return ""


def _linked_names(block: Block) -> str:
    """The names in a line that lead to who writes for the site, where all else in it is no name: a job, an address."""
    by_address: dict[str, str] = {}
    rest = []
    for run in block.runs:
        if run.href and AUTHOR_HREF.search(run.href) and people.is_bare_name(clean(run.text)):
            by_address.setdefault(run.href, clean(run.text))  # a second link to a writer is "View all posts"
        elif not (run.href or "").startswith("mailto:"):
            rest.append(run.text)
    is_told = any(" " in part.strip() and people.is_bare_name(part.strip()) for part in _PIECES.split(" , ".join(rest)))
    return "" if is_told else ", ".join(by_address.values())


def _blocks_in_turn(element: HtmlElement) -> Iterator[Block]:
    """The blocks of an element that mostly has one or two, but may hold half of the page."""
    blocks = blocks_of(element, at_most=4)
    yield from blocks
    if len(blocks) == 4:
        yield from blocks_of(element)[4:]


def is_about_author(block: Block) -> bool:
    """Returns whether a line stands in a box of the writer: a biography is no caption of the portrait above it."""
    return any(_is_author(names_of(element)) for element in islice(iter_ancestors(block), 4))


def is_byline(block: Block) -> bool:
    """Returns whether a line tells who wrote a text, when and where it is filed: by its words, or by its names."""
    return people.is_credit_line(block.text) or any(
        _META_NAME.search(names_of(element)) is not None for element in islice(iter_ancestors(block), 3)
    )


def _is_sentence(text: str) -> bool:
    """Returns whether a line is a sentence, as names with a degree are not: "Sari adalah wartawan sejak 2010."."""
    return text[-1] in ".!?" and sum(word[0].islower() for word in text.split()) > 1


def _dates(regions: Regions, is_of_site: Callable[[HtmlElement], bool]) -> list[VisibleDate]:
    return [
        date
        for element in regions.around("time", "span", "div", "p", "li", "abbr", "a", "small", "i")
        if element.tag == "time" or (element.keys() and len(element) <= 4 and _is_named_date(element))
        if not (is_of_site(element) or any(map(is_hidden, (element, *islice(element.iterancestors(), 6)))))
        if _is_for_machines(element) or not _is_in_link(element)
        for date in _dates_of(element)
    ]


def _is_named_date(element: HtmlElement) -> bool:
    return _is_date(names_of(element)) or element.get("itemprop") in ("datePublished", "dateModified", "dateCreated")


def _is_for_machines(element: HtmlElement) -> bool:
    """Returns whether an element says what date it is: no teaser says so of its link; a permalink is the article's."""
    return element.tag == "time" or (element.tag == "abbr" and bool(element.get("title")))


def _is_in_link(element: HtmlElement) -> bool:
    return any(other.tag == "a" and (other.get("href") or "#")[0] != "#" for other in element.iterancestors())


def _dates_of(element: HtmlElement) -> Iterator[VisibleDate]:
    """The machine-readable date of an element and the printed one."""
    text = text_of(element)
    if len(text) > _LONGEST_DATE:
        return
    attribute = clean(
        element.get("datetime")
        or (element.get("content") if element.get("itemprop") else None)
        or (element.get("title") if element.tag == "abbr" else None)
        or ""
    )
    around = (names_of(other) for other in islice(element.iterancestors(), 2))
    names = " ".join((names_of(element), element.get("itemprop") or "", *around))
    modified = bool(_MODIFIED_NAME.search(names)) and not _PUBLISHED_NAME.search(names)
    if attribute:
        yield VisibleDate(attribute, modified, is_attribute=True)
    stated = dates.find_stated(text)
    printed = {changed: raw for raw, changed in reversed(stated)}
    is_partly_told = len(stated) < len(dates.spans(text))
    if (len(printed) > 1 or is_partly_told) and not modified:
        yield from (VisibleDate(raw, changed, is_attribute=False) for changed, raw in printed.items())
    elif text:
        changed = modified or bool(_MODIFIED_TEXT.match(text)) or True in printed
        yield VisibleDate(text, changed, is_attribute=False)


def _section(layout: Layout, near: list[HtmlElement], categories: set[HtmlElement]) -> str | None:
    """The section in the page's words: a category link by the article, a breadcrumb, or a menu entry of its address."""
    regions, url = layout.regions, layout.page.url
    for link in near:
        if link in categories and (text := text_of(link)):
            return text
    if label := _section_label(regions):
        return label
    if trail := _trail(regions, url):
        return trail
    for link in near:
        by_href = _SECTION_HREF.search(link.get("href") or "") and regions.place(link) is not BODY
        if by_href and (text := text_of(link)) and not _is_in_menu(link, url):
            return text
    return _menu_entry(layout.tree, url)


def _section_label(regions: Regions) -> str | None:
    """What a mark above the text calls the section without linking to it: `<span class="rubrik">Politik</span>`."""
    for element in regions.around("span", "div", "p", "b", "strong", "small", "li", "h5", "h6"):
        if not _is_section(names_of(element)) or regions.place(element) not in (HEAD, ABOVE):
            continue
        text = text_of(element)
        if (
            0 < len(text) <= 40
            and text[-1].isalpha()
            and element.find(".//a") is None
            and not any(map(str.isdigit, text))
        ):
            return text
    return None


def _trail(regions: Regions, url: str) -> str | None:
    """The first folder of the breadcrumb trail nearest above the body: marked by name, or by its shape.

    By shape a trail is a link to the front page, a separator, and one or two more links; or a list of links, each to a
    folder of the one before it, that may end with the headline.
    """
    is_home = _home_test(url)
    around_home = {around for link in filter(is_home, regions.above("a")) for around in link.iterancestors()}
    for element in reversed(list(regions.above("div", "nav", "ul", "ol", "p", "section", "span", "td", "font"))):
        is_named = _is_crumbs(names_of(element))
        if not is_named and (
            element not in around_home
            or len(element) > _LONGEST_TRAIL
            or sum(1 for _ in islice(element.iter(), 20)) > 15
        ):
            continue
        links = [link for link in element.iter("a") if text_of(link)]
        starts_home = bool(links) and is_home(links[0])
        is_short = starts_home and 2 <= len(links) <= 3
        is_trail = is_named or (is_short and _SEPARATOR.search(text_of(element)))
        if not is_trail and not (starts_home and _is_way_down(element, links, regions, url)):
            continue
        names = [text_of(link) for link in links[1 if starts_home else 0 :]]
        named = [name for name in names if name.casefold() not in _HOME and len(name) <= 60]
        if named:
            return named[0]
    return None


def _home_test(url: str) -> Callable[[HtmlElement], bool]:
    """A test of the links of a page, whether they lead to the front page of its site."""
    root = urljoin(url, "/").rstrip("/")
    host = root[root.find("//") :]

    def test(link: HtmlElement) -> bool:
        href = link.get("href") or ""
        beside = href.removeprefix(root).removeprefix(host)
        # Few links need to be resolved: an address with a letter beside the host is another page.
        return bool(href) and not any(map(str.isalnum, beside)) and urljoin(url, href).rstrip("/") == root

    return test


def _is_way_down(element: HtmlElement, links: list[HtmlElement], regions: Regions, url: str) -> bool:
    """Returns whether a list that opens with the front page goes down to the article; a menu goes nowhere."""
    items = [item for item in element if item.tag == "li"]
    if element.tag not in ("ul", "ol") or not 2 <= len(items) <= 5 or not 2 <= len(links) <= len(items):
        return False
    heading = fold(text_of(next(islice(regions.order, regions.headline, None))))
    if len(items) > 2 and heading and heading.startswith(fold(text_of(items[-1])) or "-"):
        return True
    steps = [urlsplit(urljoin(url, link.get("href") or "")).path.rstrip("/") + "/" for link in links[1:]]
    if len(steps) > 1:
        return all(lower.startswith(upper) for upper, lower in pairwise(steps))
    return regions.place(element) is ABOVE and bool(_SECTION_HREF.search(steps[0]))


def _menu_entry(tree: HtmlElement, url: str) -> str | None:
    """What the page calls the first folder of its address, where that is no date and no id."""
    first, _, rest = urlsplit(url).path.strip("/").partition("/")
    if not rest or not first or first[0].isdigit():
        return None
    for link in tree.iter("a"):
        href = link.get("href") or ""
        if first in href and urlsplit(urljoin(url, href)).path.strip("/") == first:
            text = text_of(link)
            if 0 < len(text) <= 40:
                return text
    return None


def _category_test() -> Callable[[HtmlElement], bool]:
    """A test of the links of a page, whether they are marked as one to a section."""
    is_marked = _around(_is_section, 3)
    return lambda link: "category" in (link.get("rel") or "").split() or is_marked(link)


def _around(is_named: Callable[[str], bool], levels: int) -> Callable[[HtmlElement], bool]:
    """A test whether an element, or one so many levels up, has such a name; each is looked at once."""
    known: dict[HtmlElement, bool] = {}

    def test(element: HtmlElement) -> bool:
        for other in (element, *islice(element.iterancestors(), levels)):
            if other not in known:
                # WordPress gives an article the names of its tags and categories: they are none of its parts.
                is_post = other.tag == "article" or "hentry" in names_of(other) or "type-post" in names_of(other)
                known[other] = not is_post and is_named(names_of(other))
            if known[other]:
                return True
        return False

    return test


def _is_in_menu(link: HtmlElement, url: str) -> bool:
    """Returns whether a link stands among others of its kind or beside one to the front page, as no own one does."""
    is_home = _home_test(url)
    for element in islice(link.iterancestors(), 2):
        links = list(islice(element.iter("a"), 40))
        if sum(1 for other in links if _SECTION_HREF.search(other.get("href") or "")) > 3 or any(map(is_home, links)):
            return True
    return False


def _keywords(regions: Regions, near: list[HtmlElement]) -> list[str]:
    links = [link for link in near if not _NO_KEYWORD_HREF.search(link.get("href") or "")]
    outside = [link for link in links if regions.place(link) is not BODY]
    by_rel = (link for link in links if "tag" in (link.get("rel") or "").split())
    by_name = filter(_around(_is_tags, 4), outside)
    by_href = (link for link in outside if _TAG_HREF.search(link.get("href") or "") and regions.place(link) is FOOT)
    for found in (by_rel, by_name, by_href):
        words = [text_of(link).lstrip("#").strip(" ,") for link in found]
        words = [word for word in words if word and len(word) <= 80]
        if words:
            return list(dict.fromkeys(words))
    return []
