"""`pipelines.page.multipage`: the pages of an article as one record."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.html.text import count_words
from pipelines.items import Article, Embed, Extraction, ExtractionInfo, Image, Kind, Related
from pipelines.page.multipage import MAX_PARTS, add_part, complete, take_whole


def article(*paragraphs: str, **more: Any) -> Article:
    body = "\n".join(paragraphs) or None
    return Article(
        url="https://contoh.id/karet/",
        articleBody=body,
        wordCount=count_words(body),
        dateDownloaded="2021-03-04T02:21:44Z",
        extraction=ExtractionInfo(version="x"),
        **more,
    )


def related(*positions: int) -> list[Related]:
    return [Related(headline=f"Berita {number}", url=None, position=number) for number in positions]


def test_a_part_follows_what_is_there() -> None:
    first = article("JAMBI – Satu dua.", "Tiga empat lima.", related=related(0, 1, 2), dateline="JAMBI")
    add_part(first, article("Enam.", "Tujuh delapan. (Zal)", related=related(0, 2), signOff="Zal"))
    assert first.articleBody == "JAMBI – Satu dua.\nTiga empat lima.\nEnam.\nTujuh delapan. (Zal)"
    assert [line.position for line in first.related] == [0, 1, 2, 2, 4]
    assert [line.headline for line in first.related] == ["Berita 0", "Berita 1", "Berita 2", "Berita 0", "Berita 2"]
    assert first.wordCount == 10
    assert first.signOff == "Zal"
    assert first.dateline == "JAMBI"


def test_three_parts_stay_in_order() -> None:
    first = article("a", "b")
    add_part(first, article("c", related=related(1)))
    add_part(first, article("d", "e", related=related(0, 1)))
    assert first.articleBody == "a\nb\nc\nd\ne"
    assert [line.position for line in first.related] == [3, 3, 4]


def test_the_last_page_signs() -> None:
    first = article("Satu. (Zal)", signOff="Zal")
    add_part(first, article("Dua tanpa tanda."))
    assert first.signOff is None


def test_pictures_tables_and_embeds_are_added_once() -> None:
    lead, second = Image(url="https://contoh.id/a.jpg", caption="Karet"), Image(url="https://contoh.id/b.jpg")
    first = article("a", image=[lead], tables=[[["1"]]], embeds=[Embed(text="x")])
    add_part(first, article("b", image=[Image(url=lead.url), second], tables=[[["2"]]], embeds=[Embed(text="y")]))
    assert first.image == [lead, second]
    assert first.tables == [[["1"]], [["2"]]]
    assert first.embeds == [Embed(text="x"), Embed(text="y")]


def test_empty_parts() -> None:
    gallery = article(image=[Image(url="https://contoh.id/a.jpg")])
    add_part(gallery, article("Keterangan.", related=related(0, 1)))
    assert gallery.articleBody == "Keterangan."
    assert [line.position for line in gallery.related] == [0, 1]
    add_part(gallery, article())
    assert gallery.articleBody == "Keterangan."
    none = article()
    add_part(none, article())
    assert none.articleBody is None
    assert none.wordCount == 0


def test_the_part_given_is_not_changed() -> None:
    first, part, same = article("a"), article("b", related=related(1)), article("b", related=related(1))
    add_part(first, part)
    assert part == same


def test_the_whole_page_replaces_the_matter_and_keeps_the_rest() -> None:
    first = article(
        "a", related=related(1), headline="Karet", author=["Sari"], image=[Image(url="https://contoh.id/a")]
    )
    whole = article(
        "a",
        "b",
        "c. (Zal)",
        related=related(1, 3),
        headline="Karet - Halaman all",
        image=[Image(url="https://contoh.id/b")],
    )
    take_whole(first, whole)
    assert first.articleBody == "a\nb\nc. (Zal)"
    assert [line.position for line in first.related] == [1, 3]
    assert first.image == [Image(url="https://contoh.id/b")]
    assert (first.headline, first.author, first.url) == ("Karet", ["Sari"], "https://contoh.id/karet/")
    assert (first.wordCount, first.signOff) == (4, "Zal")


def test_a_whole_page_without_text_loses_nothing() -> None:
    first = article("a", "b", related=related(1))
    take_whole(first, article())
    assert first.articleBody == "a\nb"
    assert [line.position for line in first.related] == [1]


URL = "https://contoh.id/karet/"


def page(*paragraphs: str, **more: str) -> Extraction:
    return Extraction(kind=Kind.ARTICLE, article=article(*paragraphs), **more)


def completed(first: Extraction, pages: dict[str, Extraction | None]) -> tuple[Article, list[str]]:
    """The record, and the addresses that were asked for."""
    asked: list[str] = []

    async def part_at(url: str) -> Extraction | None:
        asked.append(url)
        return pages[url]

    asyncio.run(complete(first, part_at))
    assert first.article is not None
    return first.article, asked


def test_every_page_is_read_in_order() -> None:
    pages: dict[str, Extraction | None] = {
        f"{URL}2/": page("c", next_page=f"{URL}3/"),
        f"{URL}3/": page("d", "e"),
    }
    found, asked = completed(page("a", "b", next_page=f"{URL}2/"), pages)
    assert found.articleBody == "a\nb\nc\nd\ne"
    assert asked == [f"{URL}2/", f"{URL}3/"]
    assert found.extraction.warnings == []


def test_an_article_of_one_page_asks_for_nothing() -> None:
    found, asked = completed(page("a"), {})
    assert (found.articleBody, asked) == ("a", [])


def test_the_page_that_holds_all_is_read_alone() -> None:
    first = page("a", next_page=f"{URL}?page=2", whole_page=f"{URL}?page=all")
    found, asked = completed(first, {f"{URL}?page=all": page("a", "b", "c", next_page=f"{URL}?page=2")})
    assert (found.articleBody, asked) == ("a\nb\nc", [f"{URL}?page=all"])


def test_pages_in_a_circle_end() -> None:
    pages: dict[str, Extraction | None] = {
        f"{URL}2/": page("b", next_page=f"{URL}3/"),
        f"{URL}3/": page("c", next_page=f"{URL}2"),
    }
    found, asked = completed(page("a", next_page=f"{URL}2/"), pages)
    assert (found.articleBody, asked) == ("a\nb\nc", [f"{URL}2/", f"{URL}3/"])
    found, asked = completed(page("a", next_page=URL), {})
    assert (found.articleBody, asked) == ("a", [])


def test_pages_without_end_end() -> None:
    pages: dict[str, Extraction | None] = {
        f"{URL}?page={number}": page("b", next_page=f"{URL}?page={number + 1}") for number in range(2, 10 * MAX_PARTS)
    }
    _, asked = completed(page("a", next_page=f"{URL}?page=2"), pages)
    assert len(asked) <= MAX_PARTS


@pytest.mark.parametrize("gone", [None, Extraction(kind=Kind.OTHER, reason="no running text")])
def test_a_page_that_is_gone_is_told_and_the_rest_kept(gone: Extraction | None) -> None:
    pages = {f"{URL}2/": page("b", next_page=f"{URL}3/"), f"{URL}3/": gone}
    found, _ = completed(page("a", next_page=f"{URL}2/"), pages)
    assert found.articleBody == "a\nb"
    assert found.extraction.warnings == ["part-missing"]


@pytest.mark.parametrize("gone", [None, Extraction(kind=Kind.OTHER, reason="no running text")])
def test_where_the_whole_page_is_gone_the_single_ones_are_read(gone: Extraction | None) -> None:
    first = page("a", next_page=f"{URL}?page=2", whole_page=f"{URL}?page=all")
    found, _ = completed(first, {f"{URL}?page=all": gone, f"{URL}?page=2": page("b")})
    assert found.articleBody == "a\nb"


def test_what_stops_the_reading_of_a_page_passes_through() -> None:
    async def part_at(url: str) -> Extraction | None:
        raise TimeoutError(url)

    with pytest.raises(TimeoutError):
        asyncio.run(complete(page("a", next_page=f"{URL}2/"), part_at))


paragraph_lists = st.lists(st.text(alphabet="abc ", min_size=1).filter(str.strip), max_size=6)


@given(st.lists(paragraph_lists, min_size=1, max_size=5))
def test_nothing_is_lost_and_every_position_holds(pages: list[list[str]]) -> None:
    whole = article(*pages[0], related=related(len(pages[0])))
    for page in pages[1:]:
        add_part(whole, article(*page, related=related(len(page))))
    flat = [paragraph for page in pages for paragraph in page]
    assert (whole.articleBody or "").split("\n") == (flat or [""])
    assert whole.wordCount == count_words("\n".join(flat))
    ends = [sum(len(page) for page in pages[: number + 1]) for number in range(len(pages))]
    assert [line.position for line in whole.related] == ends
