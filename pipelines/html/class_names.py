"""Class and id names of elements: what themes call the parts of a page."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from lxml.html import HtmlElement


def names_of(element: HtmlElement) -> str:
    """Class and id of an element, separated by a space."""
    classes, identifier = element.get("class") or "", element.get("id")
    return (f"{classes} {identifier}" if identifier else classes).strip()


def name_test(pattern: str) -> Callable[[str], bool]:
    """A test of class and id names, in which their case does not count; a site has few different ones.

    Args:
        pattern: in lower case. Without `re.IGNORECASE`, which takes two to ten times as long.
    """
    search = re.compile(pattern).search

    @lru_cache(maxsize=4096)
    def test(names: str) -> bool:
        return search(names.lower()) is not None

    return test
