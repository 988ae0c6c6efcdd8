"""`pipelines.fields.authors`, through whole pages: who is named, in whatever markup a newsroom prints it."""

from __future__ import annotations

import pytest

from tests.helpers.reading import HEADLINE, PROSE, read_article

TITLE = f"<h1>{HEADLINE}</h1>"


@pytest.mark.parametrize(
    "credit",
    [
        "<p>Penulis :<br>Rina Astuti<br>Editor :<br>Budi Santoso</p>",
        "<p>Penulis:</p><p>Rina Astuti</p><p>Editor:</p><p>Budi Santoso</p>",
        "<p><b>Penulis</b> : Rina Astuti<br><b>Editor</b> : Budi Santoso</p>",
        "<table><tr><td>Penulis</td><td>:</td><td>Rina Astuti</td></tr>"
        "<tr><td>Editor</td><td>:</td><td>Budi Santoso</td></tr></table>",
        "<table><tr><td>Reporter :</td><td>Rina Astuti</td></tr>"
        "<tr><td>Editor :</td><td>Budi Santoso</td></tr></table>",
    ],
)
def test_credits_of_two_lines_and_in_tables(credit: str) -> None:
    article = read_article(body=PROSE + credit)
    assert (article.author, article.editor) == (["Rina Astuti"], ["Budi Santoso"])
    assert "Rina" not in (article.articleBody or "")
    assert "Budi" not in (article.articleBody or "")


@pytest.mark.parametrize(
    "byline",
    [
        "<img alt='avatar' src='/a.png'><a href='/author/rina'>Rina Astuti</a><span class='role'>Jurnalis</span>",
        "<a href='/author/rina'>Rina Astuti</a> <a href='mailto:rina@koran.example'>Email penulis</a>",
        "<a href='/penulis/rina'>Rina Astuti</a><span>120 artikel</span>",
        "Rina Astuti (0812-0000-0000)",
    ],
)
def test_beside_a_name_stands_what_is_none(byline: str) -> None:
    article = read_article(top=f"{TITLE}<div class='author'>{byline}</div>")
    assert article.author == ["Rina Astuti"]


@pytest.mark.parametrize("byline", ["Register", "undefined", "Lihat Profil", "Diterbitkan"])
def test_what_a_template_prints_is_nobody(byline: str) -> None:
    assert read_article(top=f"{TITLE}<div class='author'>{byline}</div>").author == []


def test_a_label_in_the_text_is_a_label_of_the_next_line_only() -> None:
    body = PROSE + "<p>Editor:</p>" + PROSE.replace("balai desa", "kantor camat")
    assert read_article(body=body).editor == []


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Sari Wulandari - 30/01/2024, 10.15 WIB 1260 kali dibaca", ["Sari Wulandari"]),
        ("Sari Wulandari | Selasa, 30 Januari 2024 | 10:15 WIB | 504 views", ["Sari Wulandari"]),
        ("oleh Sari Wulandari — 30 Januari 2024, pukul 10.15 WIB di Hukum & Kriminal", ["Sari Wulandari"]),
        ("Selasa, 30 Januari 2024 | 10:15 WIB | Oleh : Sari Wulandari | Dibaca : 12", ["Sari Wulandari"]),
        ("oleh Tim Redaksi — 30 Januari 2024 di Hukum & Kriminal", ["Tim Redaksi"]),
        ("Redaksi - 30/01/2024, 10.15 WIB 12 kali dibaca", ["Redaksi"]),
        ("Nurhayati - 30/01/2024, 10.15 WIB", ["Nurhayati"]),
        ("Warga - 30/01/2024, 10.15 WIB", []),  # the text tells of them
        ("DAERAH - 30/01/2024, 10.15 WIB", []),
    ],
)
def test_name_and_date_in_one_line(byline: str, authors: list[str]) -> None:
    assert read_article(top=f"<h1>{HEADLINE}</h1><p>{byline}</p>").author == authors


def test_a_house_name_in_metadata_does_not_hide_the_name_beside_the_date() -> None:
    head = '<meta name="author" content="admin">'
    top = f"<h1>{HEADLINE}</h1><p><b>Sari Wulandari</b> | 30 Januari 2024</p>"
    assert read_article(head=head, top=top).author == ["Sari Wulandari"]
