"""Articles that are spread over several pages become one record."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from pipelines.fields.confidence import confidence_together, is_uncertain
from pipelines.fields.ending import set_ending
from pipelines.items import Article, Extraction
from pipelines.urls import article_key

MAX_PARTS = 50
"""Pages of one article; a longer chain is a trap."""


async def complete(extraction: Extraction, part_at: Callable[[str], Awaitable[Extraction | None]]) -> None:
    """Adds the further pages of an article, in order; one that cannot be had leaves the warning `part-missing`.

    Args:
        extraction: an article's first page.
        part_at: reads the page at an address; None if there is none. What it raises passes through.
    """
    article = extraction.article
    assert article is not None  # the caller has seen that it is an article
    if extraction.whole_page:
        whole = await part_at(extraction.whole_page)
        if whole is not None and whole.article is not None and take_whole(article, whole.article):
            return
    seen = {article_key(article.url)}
    url = extraction.next_page
    while url and article_key(url) not in seen and len(seen) < MAX_PARTS:
        seen.add(article_key(url))
        part = await part_at(url)
        if part is None or part.article is None:
            article.extraction.warnings.append("part-missing")
            return
        add_part(article, part.article)
        url = part.next_page


def add_part(article: Article, part: Article) -> None:
    """Adds what a following page holds behind what is there, in order."""
    confidence = confidence_together(article, part)  # before the text of one is added to the other's
    before = len(article.articleBody.split("\n")) if article.articleBody else 0
    article.articleBody = "\n".join(filter(None, (article.articleBody, part.articleBody))) or None
    article.related += [replace(line, position=line.position + before) for line in part.related]
    known = {image.url for image in article.image}
    article.image += [image for image in part.image if image.url not in known]
    article.tables += part.tables
    # Credits stand at the end of a text, so on its last page.
    article.editor = article.editor or part.editor
    article.sourceOrganization = article.sourceOrganization or part.sourceOrganization
    article.embeds += part.embeds
    _set_confidence(article, confidence)
    set_ending(article)


def take_whole(article: Article, whole: Article) -> bool:
    """Replaces the first page's matter by that of the page that holds all of it; False if that holds less."""
    if whole.wordCount < article.wordCount:
        return False
    article.articleBody, article.related = whole.articleBody, whole.related
    article.image, article.tables, article.embeds = whole.image, whole.tables, whole.embeds
    _set_confidence(article, whole.extraction.confidence)
    set_ending(article)
    return True


def _set_confidence(article: Article, confidence: float | None) -> None:
    warnings = [warning for warning in article.extraction.warnings if warning != "body-uncertain"]
    article.extraction.confidence = confidence
    article.extraction.warnings = [*warnings, "body-uncertain"] if is_uncertain(confidence) else warnings
