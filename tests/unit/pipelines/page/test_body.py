"""What of a page is its text where tables, embeds, comments and cards stand around or in it."""

from __future__ import annotations

import pytest

from tests.helpers.reading import PROSE, read_article

LINES = [line.strip() for line in PROSE.replace("<p>", "").split("</p>") if line.strip()]
DATA = "<table>" + "".join(f"<tr><td>Kecamatan {name}</td><td>{name}</td></tr>" for name in "ABCD") + "</table>"
TWEET = "<blockquote class='twitter-tweet'><p>Gempa 5,1 terasa di Kerinci, warga diminta tetap tenang.</p></blockquote>"


def lines(body: str) -> list[str]:
    return (read_article(body=body).articleBody or "").split("\n")


@pytest.mark.parametrize("between", [DATA, TWEET, f"{TWEET}{DATA}"])
def test_tables_and_embeds_have_fields_of_their_own(between: str) -> None:
    half = PROSE.index("</p>", len(PROSE) // 2) + len("</p>")
    assert lines(f"<div class='entry-content'>{PROSE[:half]}{between}{PROSE[half:]}</div>") == LINES


def test_a_text_laid_out_by_a_table_is_text() -> None:
    rows = "".join(f"<tr><td>{line}</td><td>.</td></tr>" for line in LINES)
    assert set(LINES) <= set(lines(f"<table>{rows}</table>"))


@pytest.mark.parametrize("name", ["comments", "komentar-pembaca"])
def test_a_comment_beside_a_text_is_none_of_it(name: str) -> None:
    comment = "<p>Semoga jalan di desa kami juga segera diperbaiki, sudah tiga tahun rusak parah.</p>"
    assert lines(f"<article>{PROSE}</article><div class='{name}'>{comment}</div>") == LINES


@pytest.mark.parametrize("label", ["Berita Terkait", "Terpopuler", "Artikel Lainnya"])
def test_excerpts_behind_a_label_are_none_of_a_text_in_the_same_place(label: str) -> None:
    """As in themes that put text, cards and comment form into one element, with nothing between them but headings."""
    cards = "".join(
        f"<h4><a href='/2024/02/{number}/'>Harga Karet di Kecamatan Nomor {number} Naik Lagi</a></h4>"
        f"<p>MUARA BUNGO – Petani di kecamatan nomor {number} menyambut kenaikan harga karet yang diumumkan …</p>"
        for number in range(4)
    )
    assert lines(f"<div id='isi'>{PROSE}<h3>{label}</h3>{cards}</div>") == LINES
