"""`pipelines.extract_article`: one call, a page in, an article or nothing out."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines import extract_article
from pipelines.items import Site
from pipelines.schema import validator
from tests.helpers.reading import HEADLINE, PROSE

URL = "https://koran.example/2024/02/01/warga-menunggu-giliran/"
TOP = f"<h1>{HEADLINE}</h1><p class='byline'>Penulis: Sari Wulandari</p>"


def page(*, top: str = TOP, body: str = PROSE, head: str = "") -> str:
    return (
        f"<html><head><meta charset='utf-8'><title>{HEADLINE}</title>{head}</head>"
        f"<body class='single-post'>{top}<div class='entry-content'>{body}</div></body></html>"
    )


def test_the_record_of_an_article_obeys_the_schema() -> None:
    article = extract_article(page(), URL, downloaded=datetime(2024, 2, 2, tzinfo=UTC))
    assert article is not None
    assert (article.headline, article.author) == (HEADLINE, ["Sari Wulandari"])
    record = article.as_record()
    validator().validate(record)
    assert (record["dateDownloaded"], record["capture"], record["identifier"]) == ("2024-02-02T00:00:00Z", None, None)


def test_text_and_bytes_give_the_same_article() -> None:
    downloaded = datetime(2024, 2, 2, tzinfo=UTC)
    text = page(body=PROSE.replace("Warga", "“Wargä”"))
    from_text = extract_article(text, URL, downloaded=downloaded)
    assert from_text is not None
    assert "“Wargä” RT" in (from_text.articleBody or "")
    assert extract_article(text.encode(), URL, downloaded=downloaded) == from_text


def test_half_an_emoji_in_a_text_does_no_harm() -> None:
    article = extract_article(page(body=f"<p>Hore \ud83d</p>{PROSE}"), URL)
    assert article is not None
    validator().validate(article.as_record())


@pytest.mark.parametrize(
    ("body", "url"),
    [
        ("", URL),
        (b"%PDF-1.7", URL),
        (page(), "https://koran.example/"),
        (
            "<html><body class='archive category'><h1>Daerah</h1></body></html>",
            "https://koran.example/category/daerah/",
        ),
        (page(head="<link rel='canonical' href='https://koran.example/2024/02/01/lain-lagi/'>"), URL),
    ],
)
def test_what_is_no_article_is_none(body: str | bytes, url: str) -> None:
    assert extract_article(body, url) is None


def test_an_article_of_which_more_pages_are_to_come_says_so() -> None:
    pager = f"<div class='page-links'><a href='{URL}2/'>2</a></div>"
    article = extract_article(page(body=PROSE + pager), URL)
    assert article is not None
    assert "part-missing" in article.extraction.warnings


def test_an_age_is_a_date_only_where_somebody_knows_when_the_page_came() -> None:
    top = f"{TOP}<span class='date'>2 jam lalu</span>"
    url = "https://koran.example/daerah/warga-menunggu-giliran/"
    known = extract_article(page(top=top), url, downloaded=datetime(2024, 2, 2, 5, tzinfo=UTC))
    unknown = extract_article(page(top=top), url)
    assert known is not None
    assert unknown is not None
    assert (known.datePublished, unknown.datePublished) == ("2024-02-02T10:00:00+07:00", None)


def test_the_zone_of_the_site_is_that_of_its_dates() -> None:
    top = f"{TOP}<span class='date'>1 Februari 2024 08:00</span>"
    article = extract_article(page(top=top), URL, site=Site(timezone="Asia/Jayapura"))
    assert article is not None
    assert article.datePublished == "2024-02-01T08:00:00+09:00"


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        extract_article(page(), URL, downloaded=datetime(2024, 2, 2))  # noqa: DTZ001 - that is what is refused


@given(st.binary(max_size=400) | st.text(max_size=400))
def test_whatever_comes_it_answers(body: bytes | str) -> None:
    article = extract_article(body, URL)
    if article is not None:
        validator().validate(article.as_record())
