"""Who wrote an article and when, as pages without metadata show it between headline and text."""

from __future__ import annotations

import pytest

from tests.reading import HEADLINE, PROSE, read_article

SARI = "<a href='/author/sari'>Sari Wulandari</a>"
RINA = "<a href='/author/rina'>Rina Wati</a>"


@pytest.mark.parametrize(
    ("byline", "authors", "editors"),
    [
        ("Oleh Sari Wulandari", ["Sari Wulandari"], []),
        ("Oleh: Sari Wulandari, S.Sos", ["Sari Wulandari, S.Sos"], []),
        ("Laporan Wartawan Koran Kita, Sari Wulandari", ["Sari Wulandari"], []),
        ("Penulis: Sari Wulandari | Editor: Rina Wati", ["Sari Wulandari"], ["Rina Wati"]),
        ("Penulis: Sari Wulandari dan Rina Wati", ["Sari Wulandari", "Rina Wati"], []),
        ("Kontributor: Sari Wulandari", ["Sari Wulandari"], []),
        (SARI, ["Sari Wulandari"], []),
        (
            "<a href='/reporter/sari'><img src='s.jpg'></a><a href='/reporter/sari'>Sari Wulandari</a>",
            ["Sari Wulandari"],
            [],
        ),
        (f"{SARI} Editor: {RINA}", ["Sari Wulandari"], ["Rina Wati"]),
        (f"Editor: {RINA}", [], ["Rina Wati"]),
        ("Editor: <a href='/author/rina' rel='author'>Rina Wati</a>", [], ["Rina Wati"]),
        ("Fotografer: Sari Wulandari", [], []),
        ("<a href='/author/admin'>admin</a>", ["admin"], []),
        ("<a href='/author/'>Semua Penulis</a>", [], []),
        ("<a href='/daerah/'>Muaro Bungo</a>", [], []),
        ("", [], []),
    ],
)
@pytest.mark.parametrize("place", ["<div class='meta'>{}</div>", "<p>{}</p>", "<div><span>{}</span></div>"])
def test_bylines(byline: str, authors: list[str], editors: list[str], place: str) -> None:
    article = read_article(top=f"<h1>{HEADLINE}</h1>{place.format(byline)}")
    assert (article.author, article.editor) == (authors, editors)
    assert article.articleBody is not None
    assert article.articleBody.count("\n") == PROSE.count("<p>") - 1


def test_a_writer_linked_from_the_text_is_not_its_author() -> None:
    quoting = f"<p>Hal itu sudah ditulis {SARI} dalam kolomnya di koran ini pada awal tahun lalu, kata petugas.</p>"
    assert read_article(body=PROSE + quoting).author == []


@pytest.mark.parametrize(
    ("printed", "published"),
    [
        ("Kamis, 1 Februari 2024 | 10:15 WIB", "2024-02-01T10:15:00+07:00"),
        ("Kamis, 01 Feb 2024 10.15 WITA", "2024-02-01T10:15:00+08:00"),
        ("01/02/2024, 10:15 WIT", "2024-02-01T10:15:00+09:00"),
        ("Februari 1, 2024", "2024-02-01"),
        ("Feb 1, 2024 at 10:15 PM", "2024-02-01T22:15:00+07:00"),
        ("Jum'at, 26 Januari 2024", "2024-01-26"),
        ("Kamis, 1 Februari 2024 pukul 10.15", "2024-02-01T10:15:00+07:00"),
        ("Diterbitkan 1 Februari 2024 10:15 WIB Diperbarui 2 Februari 2024 06:00 WIB", "2024-02-01T10:15:00+07:00"),
        ("1 hari lalu", "2024-02-01"),
        ("Kemarin, 10:15", "2024-02-01T10:15:00+07:00"),
        ("Februari 2024", None),
        ("10:15 WIB", None),
        ("", None),
    ],
)
def test_printed_dates(printed: str, published: str | None) -> None:
    article = read_article(top=f"<h1>{HEADLINE}</h1><div class='meta'><span class='date'>{printed}</span></div>")
    assert article.datePublished == published
