"""What an article is about: the words shown beside it, else those of its metadata, unless they are the site's."""

from __future__ import annotations

from pipelines.fields.visible_metadata import VisibleMetadata
from pipelines.html.text import fold
from pipelines.metadata.page_metadata import PageMetadata, best

_OF_ANYTHING = ("keywords", "news_keywords")
"""Names of meta tags that many templates fill with the same words on every page."""


def keywords_of(
    metadata: PageMetadata, shown: VisibleMetadata, *, publisher: str | None, headline: str | None, text: str | None
) -> list[str]:
    """The keywords of an article; none where nobody names any.

    A list in a meta tag that names the outlet, or of which neither headline nor text say a word, is the site's.
    """
    if shown.keywords:
        return shown.keywords
    words = [word for word in best(metadata.keywords) if not shown.section or fold(word) != fold(shown.section)]
    is_loose = bool(metadata.keywords) and metadata.keywords[0].name in _OF_ANYTHING
    return [] if is_loose and _is_of_site(words, publisher, f"{headline or ''} {text or ''}") else words


def _is_of_site(words: list[str], publisher: str | None, told: str) -> bool:
    folded = set(map(fold, words))
    if publisher and fold(publisher) in folded:
        return True
    said = fold(told)
    return len(words) > 2 and not any(word in said for word in folded if word)
