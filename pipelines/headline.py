"""The headline and the kicker, as the page shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from pipelines.blocks import HEADINGS, Block, Role, is_hidden
from pipelines.names import name_test, names_of
from pipelines.text import clean, fold, has_letters

_is_title = name_test(
    r"(?:^|[\s_-])(?:entry|post|article|artikel|single|news|berita|detail|story|content|page|read)?[_-]{0,2}(?:title|headline|judul|heading)(?:$|[\s_-])",
    *("title", "headline", "judul", "heading"),
)
"""Whether class and id names say headline."""
_KICKER_NAME = re.compile(
    r"kicker|kiker|overline|eyebrow|supertitle|sup-?title|pre-?title|sub-?judul|topline|strap", re.IGNORECASE
)
_SITE_NAME_SPLIT = re.compile(r"\s+[|–—»·•:-]\s+|\s*\|\s*|\s+::\s+")


def choose_headline(
    tree: HtmlElement, claimed: Iterable[str], site_names: Iterable[str], url: str
) -> tuple[str | None, HtmlElement | None]:
    """The headline as the page shows it but for the site's name, and the element that shows it.

    A shown heading counts when the page's metadata claims the same words; else the first `<h1>` that is not the site's
    name; else the claim itself.
    """
    sites = {fold(name) for name in site_names if name}
    text, element = _choose(tree, claimed, sites)
    if text is None or not _SITE_NAME_SPLIT.search(text):
        return text, element
    return without_site_name(text, sites | _names_of_site(tree, url)), element


def document_title(tree: HtmlElement) -> str:
    """What the first `<title>` says; empty where there is none."""
    element = next(tree.iter("title"), None)
    return clean((element.text if element is not None else None) or "")


def _names_of_site(tree: HtmlElement, url: str) -> set[str]:
    """What the links to the front page are called, and the name in the address, folded."""
    root = urljoin(url, "/")
    links = (link for link in tree.iter("a") if link.get("href") in ("/", root, root.rstrip("/")))
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return {
        fold(name) for name in (host, host.partition(".")[0], *(clean(link.text_content()) for link in links)) if name
    }


def _choose(tree: HtmlElement, claimed: Iterable[str], sites: set[str]) -> tuple[str | None, HtmlElement | None]:
    claims = [text for text in map(clean, claimed) if text and fold(text) not in sites]
    title = document_title(tree)
    shown: list[tuple[str, HtmlElement]] = []
    for element in tree.iter(*HEADINGS, "p", "div", "span", "strong"):
        if not element.keys() and element.tag not in HEADINGS:
            continue
        is_title = element.tag in HEADINGS or element.get("itemprop") == "headline"
        if not is_title and not _is_title(names_of(element)):
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
    return next((entry for entry in titled if _is_title(names_of(entry[1]))), titled[0] if titled else None)


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
    inside = set(headline.iter())
    at = next((index for index, block in enumerate(blocks) if block.element in inside), 0)
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
