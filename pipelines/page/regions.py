"""Where on the page things stand, relative to the headline and the body: a date or a name counts only near them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import islice

from lxml.html import HtmlElement

from pipelines.html.boilerplate import is_comments_name
from pipelines.html.class_names import names_of

_BEFORE = 40
_AFTER = 160
"""Elements this far before the headline and behind the body still belong to the article's head and foot."""


class Region(IntEnum):
    """Nearness to the article, nearest first."""

    HEAD = 0
    """Between headline and body."""
    ABOVE = 1
    """Shortly before the headline."""
    BODY = 2
    FOOT = 3
    """Shortly after the body, before the comments."""
    FAR = 4


HEAD, ABOVE, BODY, FOOT, FAR = Region
"""By themselves, as the roles of `pipelines.html.blocks` are."""


@dataclass(slots=True)
class Regions:
    """The article's surroundings in document order."""

    order: dict[HtmlElement, int]
    headline: int
    start: int
    end: int
    limit: int
    """Where the foot ends: at the comments, or after a while."""
    _near: list[HtmlElement] = field(init=False)
    """All that is not far, nearest place first; what stands in two places comes twice."""
    _around: list[HtmlElement] = field(init=False)
    """Those outside the body."""
    _places: dict[HtmlElement, Region] = field(init=False)

    def __post_init__(self) -> None:
        elements = list(self.order)
        spans = {
            HEAD: elements[self.headline : self.start],
            ABOVE: elements[max(0, self.headline - _BEFORE) : self.headline],
            BODY: elements[self.start : self.end],
            FOOT: elements[self.end : self.limit],
        }
        self._near = [element for span in spans.values() for element in span]
        self._places = {}
        for place in (FOOT, ABOVE, BODY, HEAD):  # where they overlap, the last one counts
            self._places |= dict.fromkeys(spans[place], place)
        self._around = [element for element in self._near if self._places[element] is not BODY]

    def place(self, element: HtmlElement) -> Region:
        """Where an element stands."""
        return self._places.get(element, FAR)

    def near(self, *tags: str) -> Iterator[HtmlElement]:
        """The elements with these tags that stand near the article, nearest place first, else in reading order."""
        return (element for element in self._near if element.tag in tags)

    def around(self, *tags: str) -> Iterator[HtmlElement]:
        """As `near`, of those outside the body."""
        return (element for element in self._around if element.tag in tags)

    def above(self, *tags: str) -> Iterator[HtmlElement]:
        """The elements with these tags before the body, however far, in reading order."""
        return (element for element in islice(self.order, self.start) if element.tag in tags)


def find_regions(
    elements: list[HtmlElement],
    headline: HtmlElement | None,
    first: HtmlElement,
    last: HtmlElement,
    container: HtmlElement,
    ends: Iterable[HtmlElement],
) -> Regions:
    """The zone of an article.

    Args:
        elements: all of the page, in reading order.
        headline: the heading that shows the headline, if any.
        first: element of the first paragraph.
        last: element of the last paragraph.
        container: element around all paragraphs; what follows the last one in there is foot.
        ends: elements that open something else, such as a heading "Berita Terkait".
    """
    order = dict(zip(elements, range(len(elements)), strict=True))
    start, end = order[first], order[last] + 1
    top = order.get(headline, -1) if headline is not None else -1
    if top < 0 or top > start:
        top = max(0, min(start, order[container]) - _BEFORE)
    limit = end + _AFTER
    limit = max(limit, order[container] + len(list(container.iter())))
    limit = min([limit, *(order[element] for element in ends if order[element] >= end)])
    comments = (at for at in range(end, min(limit, len(elements))) if is_comments_name(names_of(elements[at])))
    limit = next(comments, limit)
    return Regions(order, top, start, end, limit)
