"""How sure a record is of its text: of a page, and of several together."""

from __future__ import annotations

from pipelines.items import Article

MIN_CERTAIN = 0.85
"""Confidence below which a record warns `body-uncertain`; the docstring of `extraction.warnings` names it, too."""


def is_uncertain(confidence: float | None) -> bool:
    """Returns whether a text of this confidence deserves the warning; where there is no text, nobody doubts it."""
    return confidence is not None and confidence < MIN_CERTAIN


def confidence_together(one: Article, other: Article) -> float | None:
    """The confidence of two texts as one: each counts by its words; a page without text says nothing."""
    parts = [
        (article.extraction.confidence, article.wordCount)
        for article in (one, other)
        if article.extraction.confidence is not None and article.wordCount
    ]
    words = sum(count for _, count in parts)
    return round(sum(confidence * count for confidence, count in parts) / words, 2) if words else None
