"""What shares a corner of the page with a picture: an unmarked caption."""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement

from pipelines.html.blocks import PICTURES, Block, iter_ancestors
from pipelines.html.class_names import names_of

_NO_PICTURE = (
    *("avatar", "author", "penulis", "emoji", "smiley", "smilies", "sprite", "spacer", "blank.", "pixel", "1x1"),
    *("logo", "icon", "loading", "placeholder", "lazy"),
)

_MAX_LEVELS_TO_PICTURE = 6
"""Levels between a caption and what it shares with its picture."""


class Corners:
    """The elements of a page that hold pictures, and how much each of them says."""

    def __init__(self, tree: HtmlElement) -> None:
        self._pictured: set[HtmlElement] = set()
        for picture in tree.iter(*PICTURES):
            for element in picture.iterancestors():
                if element in self._pictured:
                    break
                self._pictured.add(element)
        self._letters: dict[HtmlElement, int | None] = {}

    def is_by_picture(self, block: Block, homes: set[HtmlElement]) -> bool:
        """Returns whether a short line shares its corner with a picture and nothing else: an unmarked caption."""
        for element in islice(iter_ancestors(block), _MAX_LEVELS_TO_PICTURE):
            if element in homes:
                return False
            if element in self._pictured:
                if element not in self._letters:
                    self._letters[element] = _letters_by_picture(element)
                letters = self._letters[element]
                if letters is not None:
                    return letters <= len(block.text) + 200
        return False


def _letters_by_picture(element: HtmlElement) -> int | None:
    """Letters of an element that holds a picture of the story; None if it holds none."""
    pictures = list(islice(element.iter(*PICTURES), 3))
    if all(is_decoration(f"{img.get('src')} {names_of(img)}") for img in pictures):
        return None
    return len(element.text_content())


def is_decoration(said: str) -> bool:
    """Returns whether the address or the names of a picture say that it shows nothing of the story."""
    lower = said.lower()
    return any(word in lower for word in _NO_PICTURE)
