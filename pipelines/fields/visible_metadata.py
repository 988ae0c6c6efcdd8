"""What the page shows of itself around the body: byline, printed dates, section, tags."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipelines.fields.bylines import find_authors
from pipelines.fields.shown_dates import VisibleDate, find_dates, site_test
from pipelines.fields.shown_keywords import find_keywords
from pipelines.fields.shown_section import category_test, find_section
from pipelines.html.blocks import EMBED
from pipelines.page.layout import Layout
from pipelines.page.regions import ABOVE, FAR


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
    shown.authors = find_authors(regions)
    is_of_site = site_test(layout)
    shown.dates = find_dates(regions, is_of_site)
    links = [link for link in regions.near("a") if link.get("href")]
    categories = set(filter(category_test(), links))
    shown.section = find_section(layout, links, categories)
    shown.keywords = find_keywords(regions, [link for link in links if link not in categories])
    near = [
        (place, block.text)
        for index, (block, place) in enumerate(zip(layout.blocks, layout.places, strict=True))
        if place is not FAR and index not in paragraphs and len(block.text) <= 300 and block.role is not EMBED
        if not (place is ABOVE and is_of_site(block.element))
    ]
    shown.lines = [text for _, text in sorted(near, key=lambda entry: entry[0])]
    return shown
