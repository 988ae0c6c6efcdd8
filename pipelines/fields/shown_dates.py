"""The dates that are shown around the body, and what of the page is the site's, whose clock is none of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from pipelines.html.blocks import is_hidden, text_of
from pipelines.html.class_names import name_test, names_of
from pipelines.html.text import clean
from pipelines.page.layout import Layout
from pipelines.page.regions import ABOVE, Regions
from pipelines.parsers import dates
from pipelines.vocabulary import LAST, UPDATED, any_of

_is_date = name_test(
    r"(?:^|[\s_-])(?:date|time|tanggal|waktu|published|posted-on|posted|timestamp|datetime|jam|tgl)(?:$|[\s_-])|[\w-]*(?:-date|_date|-time|__date|tanggal)(?:$|\s)",
)
_MODIFIED_NAME = re.compile(any_of((*UPDATED, "perubahan")), re.IGNORECASE)
# "Update" is in the names of other things, too.
_PUBLISHED_NAME = re.compile(r"publish|entry-date|post-date|posted|created|terbit", re.IGNORECASE)
_HEADER_NAME = re.compile(r"top-?bar|topnav|masthead|site-header|header-?top|jam-digital|clock|ticker", re.IGNORECASE)
_WHOLE_PAGE = ("body", "html")
_MODIFIED_TEXT = re.compile(rf"\W*(?:{any_of(LAST)}\s+)?{any_of((*UPDATED, 'update'))}", re.IGNORECASE)
_LONGEST_DATE = 200
_MIN_MENU = 5
_LONGEST_ENTRY = 24


@dataclass(slots=True)
class VisibleDate:
    """A date as shown: the machine-readable attribute where there is one, else the words."""

    raw: str
    is_modified: bool
    is_attribute: bool
    is_above: bool = False
    """It stands before the headline."""


def find_dates(regions: Regions, is_of_site: Callable[[HtmlElement], bool]) -> list[VisibleDate]:
    return [
        date
        for element in regions.around("time", "span", "div", "p", "li", "abbr", "a", "small", "i")
        if element.tag == "time" or (element.keys() and len(element) <= 4 and _is_named_date(element))
        if not (is_of_site(element) or any(map(is_hidden, (element, *islice(element.iterancestors(), 6)))))
        if _is_for_machines(element) or not _is_in_link(element)
        for date in _dates_of(element, is_above=regions.place(element) is ABOVE)
    ]


def site_test(layout: Layout) -> Callable[[HtmlElement], bool]:
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
        return shared.tag in _WHOLE_PAGE or next(shared.iter("nav", "footer"), None) is not None or _has_menu(shared)

    return test


def _has_menu(element: HtmlElement) -> bool:
    """Returns whether a list of links of a word or two stands in an element, whatever the list is called."""
    for entries in element.iter("ul"):
        texts = [text_of(entry) for entry in islice(entries.iter("a"), 40)]
        if len(texts) >= _MIN_MENU and all(len(text) <= _LONGEST_ENTRY for text in texts):
            return True
    return False


def _is_named_date(element: HtmlElement) -> bool:
    return _is_date(names_of(element)) or element.get("itemprop") in ("datePublished", "dateModified", "dateCreated")


def _is_for_machines(element: HtmlElement) -> bool:
    """Returns whether an element says what date it is: no teaser says so of its link; a permalink is the article's."""
    return element.tag == "time" or (element.tag == "abbr" and bool(element.get("title")))


def _is_in_link(element: HtmlElement) -> bool:
    return any(other.tag == "a" and (other.get("href") or "#")[0] != "#" for other in element.iterancestors())


def _dates_of(element: HtmlElement, *, is_above: bool) -> Iterator[VisibleDate]:
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
        yield VisibleDate(attribute, modified, is_attribute=True, is_above=is_above)
    stated = dates.find_stated(text)
    printed = {changed: raw for raw, changed in reversed(stated)}
    is_partly_told = len(stated) < len(dates.spans(text))
    if (len(printed) > 1 or is_partly_told) and not modified:
        yield from (
            VisibleDate(raw, changed, is_attribute=False, is_above=is_above) for changed, raw in printed.items()
        )
    elif text:
        changed = modified or bool(_MODIFIED_TEXT.match(text)) or True in printed
        yield VisibleDate(text, changed, is_attribute=False, is_above=is_above)
