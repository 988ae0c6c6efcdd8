"""What a page counts as, for a crawl and for whoever reads its archive again."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from crawler.processing.pages import meaning_of, whole_article
from pipelines.items import Article, Extraction, ExtractionInfo, Kind
from pipelines.record import utc

HERE = "https://koran.example/berita/banjir-surut/"
ELSEWHERE = "https://lain.example/berita/banjir-surut/"


def article(body: str) -> Extraction:
    return Extraction(
        kind=Kind.ARTICLE,
        article=Article(
            url=HERE,
            articleBody=body,
            dateDownloaded=utc(datetime(2021, 3, 4, tzinfo=UTC)),
            extraction=ExtractionInfo(version="1"),
        ),
    )


def is_ours(url: str) -> bool:
    return url.startswith("https://koran.example/")


@pytest.mark.parametrize(
    ("extraction", "meaning"),
    [
        (article("Air surut."), Kind.ARTICLE),
        (Extraction(kind=Kind.LISTING), Kind.LISTING),
        (Extraction(kind=Kind.ALTERNATE, canonical=HERE), Kind.ALTERNATE),
        (Extraction(kind=Kind.ALTERNATE, canonical=ELSEWHERE), Kind.OTHER),
        (Extraction(kind=Kind.OTHER), Kind.OTHER),
    ],
)
def test_a_page_counts_as_what_it_is_unless_it_leads_off_the_site(extraction: Extraction, meaning: Kind) -> None:
    assert meaning_of(extraction, is_ours=is_ours) is meaning
    assert meaning_of(extraction, is_ours=is_ours, is_front_page=True) is Kind.LISTING


def test_further_pages_are_asked_for_where_there_are_some() -> None:
    asked: list[str] = []

    async def further_page(url: str) -> Extraction | None:
        asked.append(url)
        return article("Warga pulang.")

    alone, first = article("Air surut."), article("Air surut.")
    first.next_page = f"{HERE}2/"
    assert asyncio.run(whole_article(alone, further_page)).articleBody == "Air surut."
    assert asked == []
    assert asyncio.run(whole_article(first, further_page)).articleBody == "Air surut.\nWarga pulang."
    assert asked == [f"{HERE}2/"]
