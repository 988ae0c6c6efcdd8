"""How sure a record is of texts together."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from pipelines.fields.confidence import confidence_together, is_uncertain
from pipelines.items import Article, ExtractionInfo

sure = st.none() | st.floats(0, 1)
long = st.integers(0, 3000)


def article(confidence: float | None, words: int) -> Article:
    return Article(
        url="https://koran.example/a",
        wordCount=words,
        dateDownloaded=datetime(2026, 1, 1, tzinfo=UTC).isoformat(),
        extraction=ExtractionInfo(version="x", confidence=confidence),
    )


def test_pages_count_by_their_words() -> None:
    assert confidence_together(article(0.9, 300), article(0.5, 100)) == 0.8


def test_a_page_without_text_says_nothing() -> None:
    assert confidence_together(article(0.9, 300), article(None, 0)) == 0.9
    assert confidence_together(article(None, 0), article(None, 0)) is None
    assert not is_uncertain(None)


@given(sure, long, sure, long)
def test_it_lies_between_those_of_the_pages(one: float | None, words: int, other: float | None, more: int) -> None:
    together = confidence_together(article(one, words), article(other, more))
    known = [value for value, count in ((one, words), (other, more)) if value is not None and count]
    assert (together is None) == (not known)
    if together is not None:
        assert min(known) - 0.006 <= together <= max(known) + 0.006
