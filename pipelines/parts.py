"""Articles that are spread over several pages become one record."""

from __future__ import annotations

from dataclasses import replace

from crawler.items import Article
from pipelines.people import sign_off
from pipelines.text import count_words


def add_part(article: Article, part: Article | None) -> None:
    """Adds what a following page holds behind what is there, in order."""
    if part is None:
        return
    before = len(article.articleBody.split("\n")) if article.articleBody else 0
    article.articleBody = "\n".join(filter(None, (article.articleBody, part.articleBody))) or None
    article.related += [replace(line, position=line.position + before) for line in part.related]
    known = {image.url for image in article.image}
    article.image += [image for image in part.image if image.url not in known]
    article.tables += part.tables
    article.embeds += part.embeds
    _finish(article)


def take_whole(article: Article, whole: Article | None) -> None:
    """Replaces the first page's matter by that of the page that holds all of it."""
    if whole is None:
        return
    article.articleBody, article.related = whole.articleBody, whole.related
    article.image, article.tables, article.embeds = whole.image, whole.tables, whole.embeds
    _finish(article)


def _finish(article: Article) -> None:
    paragraphs = article.articleBody.split("\n") if article.articleBody else []
    article.signOff = sign_off(paragraphs[-1]) if paragraphs else None
    article.wordCount = count_words(article.articleBody)
