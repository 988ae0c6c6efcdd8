"""Where a record is in doubt it says so, and only there."""

from __future__ import annotations

import pytest

from tests.helpers.reading import PROSE, read_article

LD = '<script type="application/ld+json">{"@type": "NewsArticle", %s}</script>'


def warnings(head: str = "", top: str = "<h1>Warga Menunggu Giliran</h1>", body: str = PROSE) -> list[str]:
    return read_article(head=head, top=top, body=body).extraction.warnings


def test_a_page_that_agrees_with_itself_has_none() -> None:
    said = '"headline": "Warga Menunggu Giliran", "author": "Budi Santoso"'
    when = '"datePublished": "2024-02-01T08:00:00+07:00"'
    byline = "<p class='byline'>Oleh Budi Santoso</p><time>Kamis, 1 Februari 2024 08:00 WIB</time>"
    top = f"<h1>Warga Menunggu Giliran</h1>{byline}"
    assert warnings(LD % f"{said}, {when}", top) == []


@pytest.mark.parametrize(
    ("said", "top", "warning"),
    [
        ('"headline": "Harga Karet Naik"', "<h1>Warga Menunggu Giliran</h1>", "headlines-disagree"),
        ('"headline": "Warga Menunggu Giliran"', "<b>Berita</b>", "headline-not-shown"),
        (
            '"author": "Siti Aminah"',
            "<h1>Warga Menunggu Giliran</h1><p class='byline'>Oleh Budi Santoso</p>",
            "authors-disagree",
        ),
        (
            '"datePublished": "2024-01-05T08:00:00+07:00"',
            "<h1>Warga Menunggu Giliran</h1><time>Kamis, 1 Februari 2024 08:00 WIB</time>",
            "dates-disagree",
        ),
    ],
)
def test_where_page_and_metadata_disagree(said: str, top: str, warning: str) -> None:
    assert warning in warnings(LD % said, top)


@pytest.mark.parametrize(("name", "expected"), [("slide", []), ("widget", ["body-uncertain"])])
def test_a_text_that_trafilatura_would_not_take_is_in_doubt_only_where_its_names_are(
    name: str, expected: list[str]
) -> None:
    """trafilatura takes neither for text; that a slide is none is its opinion alone, and there is no other text."""
    lines = PROSE.replace("<p>", f"<li class='{name}'>").replace("</p>", "</li>")
    article = read_article(body=f"<div><ul>{lines}</ul></div>")
    assert article.extraction.warnings == expected
    assert (article.articleBody or "").count("\n") == 5


def test_metadata_that_cannot_be_read() -> None:
    assert "json-ld-invalid" in warnings(LD % '"headline": "Warga')
