"""The headline and the kicker, as the page shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import parse_qsl, urljoin, urlsplit

from lxml.html import HtmlElement

from pipelines.html.blocks import CAPTION, HEADINGS, Block, is_hidden, text_of
from pipelines.html.boilerplate import is_boilerplate_line
from pipelines.html.class_names import name_test, names_of
from pipelines.html.text import clean, fold, has_letters

_is_title = name_test(
    r"(?:^|[\s_-])(?:entry|post|article|artikel|single|news|berita|detail|story|content|page|read)?[_-]{0,2}(?:title|headline|judul|heading)(?:$|[\s_-])"
)
"""True for class and id names that say headline."""
_KICKER_NAME = re.compile(
    r"kicker|kiker|overline|eyebrow|supertitle|sup-?title|pre-?title|sub-?judul|topline|strap", re.IGNORECASE
)
_MIN_CLAIM_LETTERS = 15
"""Letters of a claim that tell a headline within a longer heading."""
_SHARER = re.compile(
    r"//(?:[\w-]+\.)*(?:facebook\.com/sharer?|(?:twitter|x)\.com/(?:share|intent|home)|t\.me/share|wa\.me|whatsapp\.com/send"
    r"|linkedin\.com/share)",
    re.IGNORECASE,
)
_LINES = ("span", "div", "p", "strong", "b", "td", "font")
"""Where a page without headings shows its headline."""
_SPLIT_MARKS = " |–—»·•-:~"
_ENDS_IN_SPLIT = re.compile(r"(?:\s[|–—»·•~-]|[|:])\s*\Z")
_SITE_NAME_SPLIT = re.compile(r"\s+[|–—»·•:-]\s+|\s*\|\s*|\s+::\s+")


def choose_headline(
    tree: HtmlElement, claimed: Iterable[str], site_names: Iterable[str], url: str
) -> tuple[str | None, HtmlElement | None]:
    """The headline as the page shows it but for the site's name, and the element that shows it.

    A shown heading counts when the page's metadata claims the same words; else the first `<h1>` that is not the site's
    name; else the claim itself.
    """
    sites = {fold(name) for name in site_names if name}
    text, element = _choose(tree, claimed, sites, url)
    if text is None or not _SITE_NAME_SPLIT.search(text):
        return text, element
    return without_site_name(text, sites | _names_of_site(tree, url)), element


def document_title(tree: HtmlElement) -> str:
    """What the first `<title>` says; empty where there is none."""
    element = next(tree.iter("title"), None)
    return clean((element.text if element is not None else None) or "")


def outlet_in_title(title: str, headline: str | None) -> str | None:
    """What stands behind the headline in a document's title, or before it, less "Halaman 2"; None if nothing does."""
    if not headline or headline not in title or title == headline:
        return None
    before, _, behind = title.partition(headline)
    if before and behind:
        return None
    if behind and not (behind[0].isspace() or behind[0] in "|-–"):
        return None
    if before and not _ENDS_IN_SPLIT.search(before):
        return None
    parts = [part.strip(_SPLIT_MARKS) for part in _SITE_NAME_SPLIT.split(before or behind)]
    return next((part for part in reversed(parts) if part), None)


def _names_of_site(tree: HtmlElement, url: str) -> set[str]:
    """What the links to the front page are called, and the name in the address, folded."""
    root = urljoin(url, "/")
    links = (link for link in tree.iter("a") if link.get("href") in ("/", root, root.rstrip("/")))
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return {fold(name) for name in (host, host.partition(".")[0], *(text_of(link) for link in links)) if name}


def _choose(
    tree: HtmlElement, claimed: Iterable[str], sites: set[str], url: str
) -> tuple[str | None, HtmlElement | None]:
    claims = [text for text in map(clean, claimed) if text and fold(text) not in sites]
    wanted = [fold(claim) for claim in claims]
    # Most pages have such a heading, and need not be looked through for others.
    told = [*claims, *(part for part in _SITE_NAME_SPLIT.split(document_title(tree)) if fold(part) not in sites)]
    for element in tree.iter("h1"):
        text = text_of(element)
        claim = _claim_within(text, told) if text else None
        if claim is not None and not is_hidden(element) and not _leads_home_only(element, url):
            return claim, element
    title = document_title(tree)
    shown: list[tuple[str, HtmlElement]] = []
    named: list[tuple[str, HtmlElement]] = []
    """Those of them whose words some claim contains."""
    exact: dict[str, tuple[str, HtmlElement]] = {}
    claimed_text = "\n".join((*wanted, fold(title)))
    for element in _may_be_headlines(tree):
        if _leads_home_only(element, url):
            continue
        text = text_of(element)
        folded = fold(text) if len(text) <= 400 else ""
        if folded and folded not in sites:
            shown.append((text, element))
            if folded in claimed_text:
                exact.setdefault(folded, (text, element))
                named += [(text, element)] if len(folded) >= 8 else []
    if said := next((exact[want] for want in wanted if want in exact), None):
        return said
    best = max(named, key=lambda entry: (entry[1].tag == "h1", len(entry[0])), default=None)
    h1 = _first_h1(shown)
    if best is not None and (best[1].tag == "h1" or h1 is None or len(best[0]) >= 20):
        return best
    if h1 is not None:
        return h1
    if shared := _shared(tree, sites):
        return shared
    if claims:
        return without_site_name(claims[0], sites), None
    return (without_site_name(title, sites), None) if title and fold(title) not in sites else (None, None)


def _shared(tree: HtmlElement, sites: set[str]) -> tuple[str, HtmlElement] | None:
    """What the page's own links for sharing call it, where a line shows the same words."""
    titles = {
        fold(value)
        for link in tree.iter("a")
        if _SHARER.search(link.get("href") or "")
        for name, value in parse_qsl(urlsplit(link.get("href") or "").query)
        if name in ("t", "text", "title", "quote") and len(fold(value)) >= _MIN_CLAIM_LETTERS
    } - sites
    if not titles:
        return None
    lines = ((clean(element.text or ""), element) for element in tree.iter(*_LINES))
    return next(
        ((text, element) for text, element in lines if text and len(text) <= 400 and fold(text) in titles), None
    )


def _claim_within(shown: str, claims: list[str]) -> str | None:
    """The headline in a heading that metadata claim too, without the badge, kicker or button that stands beside it.

    Where both have the same letters the heading counts, unless its markup glues words that a claim keeps apart.
    """
    folded = fold(shown)
    for claim in claims:
        want = fold(claim)
        if want == folded:
            return claim if len(claim.split()) > len(shown.split()) else shown
    for claim in claims:
        want = fold(claim)
        if len(want) < _MIN_CLAIM_LETTERS or len(want) < 0.5 * len(folded) or not shown.endswith(claim):
            if shown.startswith(claim) and len(want) >= _MIN_CLAIM_LETTERS:
                beside = shown[len(claim) :].strip(" |–—-")
                if is_boilerplate_line(beside):
                    return claim
            continue
        before = shown[: -len(claim)].rstrip()
        if before and before[-1] not in ":?!–—-|":  # "Klimaschutz: Bohren" is one headline
            return claim
    return None


def _leads_home_only(element: HtmlElement, url: str) -> bool:
    """Returns whether a heading is nothing but a link to the front page: the name of the site."""
    links = list(element.iter("a"))
    if len(links) != 1:
        return False
    root = urljoin(url, "/").rstrip("/")
    is_home = urljoin(url, links[0].get("href") or "-").rstrip("/") == root
    return is_home and fold(text_of(links[0])) == fold(text_of(element))


def _may_be_headlines(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Headings, and what microdata or its own names call a headline."""
    for element in tree.iter(*HEADINGS, "p", "div", "span", "strong"):
        is_headline = element.tag in HEADINGS or element.get("itemprop") == "headline" or _is_title(names_of(element))
        if is_headline and len(element) <= 12 and not is_hidden(element):
            yield element


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
            and block.role is not CAPTION
        ):
            return block.text
        return None
    return None
