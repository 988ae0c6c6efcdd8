"""Where a record is in doubt it says so, and only there."""

from __future__ import annotations

import json

import pytest

from tests.helpers.reading import PROSE, read_article

LD = '<script type="application/ld+json">{"@type": "NewsArticle", %s}</script>'
SENTENCES = PROSE.replace("<p>", "").split("</p>")[:-1]


def told(text: str | list[str]) -> str:
    return LD % f'"articleBody": {json.dumps(text)}'


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


CARDS = "".join(
    f"<div class='card'><a href='/b/{number}/'><h3>Berita nomor {number} hari ini</h3></a>"
    f"<p>Kepala dinas menyampaikan hal itu kepada wartawan nomor {number}, Senin.</p></div>"
    for number in range(12)
)


def test_a_text_that_could_be_another_says_how_sure_it_is() -> None:
    alone = read_article(body=f"<article>{PROSE}</article>").extraction
    sentence = "<p>Satu kalimat yang berdiri sendiri di bawah kartu-kartu itu, entah apa maksudnya di sini.</p>"
    doubtful = read_article(body=f"<div class='grid'>{CARDS}</div>{sentence}").extraction
    assert alone.confidence is not None
    assert doubtful.confidence is not None
    assert doubtful.confidence < 0.85 <= alone.confidence <= 1
    assert "body-uncertain" in doubtful.warnings
    assert "body-uncertain" not in alone.warnings


@pytest.mark.parametrize("name", ["comment-list", "komentar"])
def test_what_readers_say_is_no_text_and_nobody_is_sure_of_none(name: str) -> None:
    article = read_article(
        body=f"<div class='entry-content'><img src='/foto.jpg'></div><div class='{name}'>{PROSE}</div>"
    )
    assert (article.articleBody, article.extraction.confidence) == (None, None)


def test_metadata_that_cannot_be_read() -> None:
    assert "json-ld-invalid" in warnings(LD % '"headline": "Warga')


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("<a href='#'>Baca Selengkapnya</a>", ["body-cut"]),
        ("<button>Tampilkan selengkapnya</button>", ["body-cut"]),
        ("<p><span onclick='buka()'>Read more »</span></p>", ["body-cut"]),
        ("<div class='iklan'>Iklan</div><a href='javascript:void(0)'>Lanjut baca</a>", ["body-cut"]),
        ("<a href='/daerah/lain/'>Baca Selengkapnya</a>", []),
        ("<h3>Berita Terkait</h3><a href='#'>Lihat semua</a>", []),
        ("<p>Baca selengkapnya di koran cetak kami besok pagi.</p>", []),
    ],
)
def test_a_text_that_ends_at_a_control_is_cut(behind: str, expected: list[str]) -> None:
    article = read_article(body=f"{PROSE}{behind}")
    assert article.extraction.warnings == expected
    assert (article.articleBody or "").startswith("Warga RT 01")


def test_a_control_in_the_last_paragraph_is_no_word_of_it() -> None:
    article = read_article(
        body=f"{PROSE}<p>Antrean panjang itu baru berakhir menjelang … <a href='#'>Selengkapnya</a></p>"
    )
    assert article.extraction.warnings == ["body-cut"]
    assert (article.articleBody or "").endswith("\nAntrean panjang itu baru berakhir menjelang …")


def test_a_text_that_only_a_style_folds_is_whole() -> None:
    control = "<a href='#'>Baca Selengkapnya</a>"
    assert read_article(body=f"<div style='max-height:200px'>{PROSE}</div>{control}").extraction.warnings == []
    assert read_article(body=f"<div class='js-collapsed'>{PROSE}</div>{control}").extraction.warnings == []
    assert warnings(told(PROSE), body=f"{PROSE}{control}") == []


@pytest.mark.parametrize(
    "head",
    [
        told("\n\n".join(SENTENCES)),
        told(PROSE),
        told(PROSE.replace("<", "&lt;").replace(">", "&gt;")),
        told(SENTENCES),
        told("\n".join(["Warga Menunggu Giliran", *SENTENCES, "Baca juga: Harga Karet Naik"])),
        f'<meta itemprop="articleBody" content="{"&#10;".join(SENTENCES)}">',
    ],
)
@pytest.mark.parametrize(
    "body",
    [
        "<div id='app'></div>",
        "<p>Memuat …</p>",
        f"<p>{SENTENCES[0]}</p>",
        f"<p>{SENTENCES[0]}</p><p>{SENTENCES[1][:60]}…</p>",
    ],
)
def test_a_text_that_only_machines_are_told_is_the_text(head: str, body: str) -> None:
    article = read_article(head=head, body=body)
    assert (article.articleBody or "").split("\n") == SENTENCES
    assert article.extraction.warnings == ["body-not-shown"]
    assert article.wordCount == 84


@pytest.mark.parametrize(
    "claim",
    [
        SENTENCES[0],
        "\n".join([*SENTENCES, "Cuplikan …"]),
        "\n".join(["Harga karet di tingkat petani naik dua kali lipat dalam sebulan, kata pedagang pengumpul."] * 9),
        "\n".join([*SENTENCES, "Di halaman belakang, antrean mengular sampai ke jalan raya sejak pukul enam pagi."]),
    ],
)
def test_what_the_page_shows_better_is_taken_from_there(claim: str) -> None:
    article = read_article(head=told(claim))
    assert (article.articleBody or "").split("\n") == SENTENCES
    assert article.extraction.warnings == []
