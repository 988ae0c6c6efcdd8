"""The section that a breadcrumb trail names: marked as one, or one by its shape."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import islice, pairwise
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from pipelines.html.blocks import text_of
from pipelines.html.class_names import name_test, names_of
from pipelines.html.text import fold
from pipelines.page.regions import ABOVE, Regions
from pipelines.vocabulary import CATEGORIES, HOME, RUBRICS, SECTIONS, any_of

SECTION_HREF = re.compile(rf"/{any_of((*CATEGORIES, *RUBRICS, *SECTIONS, 'categories'))}/", re.IGNORECASE)
_is_crumbs = name_test(
    r"breadcrumb|crumbs?(?:$|[\s_-])|brad_crum|(?:^|[\s_-])(?:remah(?:-roti)?|jejak)(?:$|[\s_-])",
)
_LONGEST_TRAIL = 10
_SEPARATOR = re.compile(r"\w\s*[»›>/→]\s*\w")
_PLAIN = re.compile(rf"\W*{any_of(HOME)}\s*[»›>→/]\s*(?P<first>[^»›>→/]+)[»›>→/]", re.IGNORECASE)
_LONGEST_FOLDER = 40
_HOME = frozenset((*HOME, "»", "/"))


def trail_section(regions: Regions, url: str) -> str | None:
    """The first folder of the breadcrumb trail nearest above the body: marked by name, or by its shape.

    By shape a trail is a link to the front page, a separator, and one or two more links; or a list of links, each to a
    folder of the one before it, that may end with the headline.
    """
    is_home = home_test(url)
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


def plain_trail(lines: Iterable[str]) -> str | None:
    """The first folder of a trail that is printed and leads nowhere: "Beranda › Daerah › Muaro Jambi"."""
    trails = filter(None, map(_PLAIN.match, lines))
    return next((name for trail in trails if len(name := trail["first"].strip()) <= _LONGEST_FOLDER), None)


def home_test(url: str) -> Callable[[HtmlElement], bool]:
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
    return regions.place(element) is ABOVE and bool(SECTION_HREF.search(steps[0]))
