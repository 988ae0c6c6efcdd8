"""What a page says of its article in microdata (https://html.spec.whatwg.org/multipage/microdata.html).

Any element can carry it, so related articles and comments do, too. A statement counts where the scope it belongs to is
the article's; of `<meta>`, which nobody sees and only templates write, also where it is the page's or there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from pipelines.html.blocks import text_of

ARTICLE = re.compile(r"(?:[a-z]*article|blogposting|liveblogposting|report)", re.IGNORECASE)
"""Types of schema.org that an article has."""
PAGE = re.compile(r"(?:[a-z]*webpage|itempage)", re.IGNORECASE)
"""Types of the page as a whole."""

# With `name` or `property`, a meta tag says it to others, too, and is read as theirs.
_STATEMENTS = etree.XPath("descendant::*/@itemprop/parent::*[not(self::meta[@name or @property])]")
_WHOLE = etree.XPath("boolean(descendant::h1 | descendant::*[contains(concat(' ', @itemprop, ' '), ' articleBody ')])")
_OWNERS = ("author", "editor", "publisher")
_TOLD_ONCE = {"headline", "datepublished", "datemodified", "articlesection"}
"""A later one in the same scope speaks of something else."""
_TOLD_IN_WORDS = {"headline", "articlesection", "keywords", *_OWNERS}
_LONGEST = 300


class Microdata:
    """The microdata of a page that speak of its article."""

    def __init__(self, tree: HtmlElement) -> None:
        self._elements = cast(list[HtmlElement], _STATEMENTS(tree))
        self._scopes: dict[HtmlElement, HtmlElement | None] = {}
        scopes = dict.fromkeys(map(self._scope, self._elements))
        self._article = _article_scope([scope for scope in scopes if scope is not None])

    def texts(self) -> Iterator[tuple[str, str]]:
        """Names of properties, lower case, and what they say; dates only as written for machines.

        A person or an organisation is told by its name, under what it is to the article: `author`, `editor`.
        """
        told: set[str] = set()
        for element in self._elements:
            for item in _items(element):
                name, scope = self._owned(element, item)
                is_own = scope is not None and scope is self._article
                is_meta = element.tag == "meta"
                if not is_own and not (is_meta and (scope is None or PAGE.fullmatch(_kind(scope)))):
                    continue
                if (is_meta or name not in told) and (value := _value(element, name)):
                    told |= {name} & _TOLD_ONCE
                    yield name, value

    def lead_picture(self) -> tuple[str, str] | None:
        """Address, as written, and caption of the picture above the text, if both are given."""
        for element in self._elements:
            items = _items(element)
            if "articlebody" in items:
                return None
            if items == ["image"] and element.get("itemscope") is not None and self._scope(element) is self._article:
                parts = {item: part for part in element.xpath(".//*[@itemprop]") for item in _items(part)}
                file, caption = parts.get("url", parts.get("contenturl")), parts.get("caption")
                if self._article is not None and file is not None and caption is not None:
                    address = file.get("content") or file.get("src") or file.get("href")
                    text = caption.get("content") or text_of(caption)
                    return (address, text) if address and text else None
        return None

    def _owned(self, element: HtmlElement, item: str) -> tuple[str, HtmlElement | None]:
        """A property and the scope it belongs to."""
        scope = self._scope(element)
        if item == "name" and scope is not None and (owner := (scope.get("itemprop") or "").lower()) in _OWNERS:
            return owner, self._scope(scope)
        return item, scope

    def _scope(self, element: HtmlElement) -> HtmlElement | None:
        """The nearest scope around an element."""
        passed = []
        scope = element.getparent()
        while scope is not None and scope.get("itemscope") is None:
            if scope in self._scopes:
                scope = self._scopes[scope]
                break
            passed.append(scope)
            scope = scope.getparent()
        self._scopes |= dict.fromkeys(passed, scope)
        return scope


def _items(element: HtmlElement) -> list[str]:
    return (element.get("itemprop") or "").lower().split()


def _kind(scope: HtmlElement) -> str:
    return (scope.get("itemtype") or "").strip().rstrip("/").rpartition("/")[2]


def _article_scope(scopes: list[HtmlElement]) -> HtmlElement | None:
    """The scope of the article: the one with its text or the headline, else the first that is no entry of a list."""
    articles = [scope for scope in scopes if ARTICLE.fullmatch(_kind(scope))]
    # What WordPress themes call an article and, now and then, the whole page.
    articles += [scope for scope in scopes if _kind(scope) == "CreativeWork"]
    whole = next((scope for scope in articles if _WHOLE(scope)), None)
    return whole if whole is not None else next((scope for scope in articles if not _is_entry(scope)), None)


def _is_entry(scope: HtmlElement) -> bool:
    """Returns whether a scope stands in a list or beside the article."""
    around = (scope, *scope.iterancestors())
    return any(
        element.tag in ("li", "aside", "nav", "footer") or "related" in (element.get("class") or "").lower()
        for element in around
    )


def _value(element: HtmlElement, item: str) -> str | None:
    said: str | None = element.get("content")
    if not said and item in ("datepublished", "datemodified"):
        said = element.get("datetime") or (element.get("title") if element.tag == "abbr" else None)
    if said or item in ("datepublished", "datemodified"):
        return said
    if element.tag in ("meta", "link") or item not in _TOLD_IN_WORDS:
        return None
    if element.get("itemscope") is not None and element.find(".//*[@itemprop='name']") is not None:
        return None
    text = text_of(element)
    return text if len(text) <= _LONGEST else None
