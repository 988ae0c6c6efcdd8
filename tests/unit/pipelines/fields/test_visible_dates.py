"""Dates that stand on a page and are none of its article: the clock of a header, hidden ones, the headline's."""

from __future__ import annotations

import pytest

from tests.helpers.reading import PROSE, read_article

CLOCK = "<div class='topbar'><span class='date'>Jumat, 2 Februari 2024</span></div>"
MENU = "<nav><a href='/'>Beranda</a><a href='/kategori/daerah/'>Daerah</a></nav>"
TITLE = "<h1>Warga Menunggu Giliran</h1>"


@pytest.mark.parametrize("between", ["", MENU, MENU * 4])
@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("", None),
        ("<p>30/01/2024 08:15 WIB</p>", "2024-01-30T08:15:00+07:00"),
        ("<span class='tanggal'>30 Januari 2024</span>", "2024-01-30"),
    ],
)
def test_the_clock_of_a_header_is_no_date_of_publication(between: str, printed: str, expected: str | None) -> None:
    top = f"{CLOCK}{between}<article>{TITLE}{printed}<div class='isi'>{PROSE}</div></article>"
    assert read_article(top=top, body="").datePublished == expected


def test_a_date_above_the_headline_in_the_same_place_is_the_articles() -> None:
    top = f"{MENU}<article><span class='date'>30 Januari 2024</span>{TITLE}<div class='isi'>{PROSE}</div></article>"
    assert read_article(top=top, body="").datePublished == "2024-01-30"


def test_hidden_dates_say_nothing() -> None:
    top = f"{TITLE}<span class='date' style='display:none'>4 Maret 2011</span><span class='date'>30 Januari 2024</span>"
    assert read_article(top=top).datePublished == "2024-01-30"


def test_a_headline_tells_of_a_day_to_come() -> None:
    top = f"{TITLE}<h2 class='sub'>Pelayanan Buka Lagi pada 10 Februari 2024</h2><p>30 Januari 2024</p>"
    assert read_article(top=top).datePublished == "2024-01-30"


def test_the_zone_that_is_printed_beats_the_one_a_theme_writes() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-01-30T08:00:00+07:00"}'
        "</script>"
    )
    article = read_article(head=head, top=f"{TITLE}<div class='date'>Selasa, 30 Januari 2024 08:00 WITA</div>")
    assert (article.datePublished, article.datePublishedSource) == ("2024-01-30T08:00:00+08:00", "text")


MENU_LIST = (
    "<ul class='mnu'>" + "".join(f"<li><a href='/{name}'>{name.title()}</a></li>" for name in "abcdef") + "</ul>"
)


@pytest.mark.parametrize(
    "printed", ["<p>30/01/2024 08:15 WIB</p>", "<div class='x'>Selasa, 30 Januari 2024 08:15</div>"]
)
def test_a_clock_is_the_sites_though_only_a_list_of_links_says_so(printed: str) -> None:
    page = f"<div class='semua'><div id='jam' class='date'>Jumat, 2 Februari 2024</div>{MENU_LIST}"
    article = f"<div class='berita'>{TITLE}{printed}<div class='isi'>{PROSE}</div></div></div>"
    assert read_article(top=page + article, body="").datePublished == "2024-01-30T08:15:00+07:00"
    undated = f"<div class='berita'>{TITLE}<div class='isi'>{PROSE}</div></div></div>"
    assert read_article(top=page + undated, body="").datePublished is None


def test_a_date_behind_the_headline_counts_before_one_above_it() -> None:
    top = f"<div><span class='date'>2 Februari 2024</span>{TITLE}<p>30 Januari 2024 08:15 WIB</p></div>"
    assert read_article(top=top).datePublished == "2024-01-30T08:15:00+07:00"


@pytest.mark.parametrize("shown", ["<table><tr><td><font size='5'>{}</font></td></tr></table>", "<div><b>{}</b></div>"])
def test_a_headline_that_nothing_marks_still_parts_what_is_above_it(shown: str) -> None:
    clock = "<div class='kol'>Jumat, 2 Februari 2024 | 09:12 WIB</div><div><a href='/'>Koran Kita</a></div>"
    top = f"{clock}{shown.format('Warga Menunggu Giliran')}<p>Selasa, 30 Januari 2024 | 08:15 WIB</p>"
    assert read_article(top=top).datePublished == "2024-01-30T08:15:00+07:00"
