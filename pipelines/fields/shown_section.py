"""The section in the page's own words."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from pipelines.fields.trail import SECTION_HREF, home_test, plain_trail, trail_section
from pipelines.html.blocks import text_of
from pipelines.html.class_names import name_test, names_of
from pipelines.page.layout import Layout
from pipelines.page.regions import ABOVE, BODY, HEAD, Regions
from pipelines.vocabulary import CATEGORIES, RUBRICS, any_of

_is_section = name_test(
    r"cat-links|taxonomy-category|post-categor|entry-categor|td-category|category-links?"
    rf"|(?<![\w-]){any_of((*CATEGORIES, *RUBRICS))}(?![\w-])",
)


def find_section(layout: Layout, near: list[HtmlElement], categories: set[HtmlElement]) -> str | None:
    """The section in the page's words: a category link by the article, a breadcrumb, or a menu entry of its address."""
    regions, url = layout.regions, layout.page.url
    for link in near:
        if link in categories and (text := text_of(link)):
            return text
    if label := _section_label(regions):
        return label
    if trail := trail_section(regions, url):
        return trail
    for link in near:
        by_href = SECTION_HREF.search(link.get("href") or "") and regions.place(link) is not BODY
        if by_href and (text := text_of(link)) and not _is_in_menu(link, url):
            return text
    above = (block.text for block, place in zip(layout.blocks, layout.places, strict=True) if place in (ABOVE, HEAD))
    return plain_trail(above) or _menu_entry(layout.tree, url)


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


def category_test() -> Callable[[HtmlElement], bool]:
    """A test of the links of a page, whether they are marked as one to a section."""
    is_marked = named_around(_is_section, 3)
    return lambda link: "category" in (link.get("rel") or "").split() or is_marked(link)


def named_around(is_named: Callable[[str], bool], levels: int) -> Callable[[HtmlElement], bool]:
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
    is_home = home_test(url)
    for element in islice(link.iterancestors(), 2):
        links = list(islice(element.iter("a"), 40))
        if sum(1 for other in links if SECTION_HREF.search(other.get("href") or "")) > 3 or any(map(is_home, links)):
            return True
    return False
