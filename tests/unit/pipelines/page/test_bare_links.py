"""Lines that are only a link, a text that is only a picture, and the notice above a headline."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pipelines.extract import extract_page
from pipelines.items import Article, Kind, Page
from tests.helpers.reading import PROSE, read_article

INTRO = "<p>Berikut dokumen seleksi yang dapat diunduh para peserta dari laman panitia sejak hari ini.</p>"
END = "<p>Panitia mengingatkan peserta agar tidak percaya kepada siapa pun yang meminta sejumlah uang.</p>"
OTHERS = [f"<a href='https://blog{number}.example/cerita/'>Cerita sungai bagian {number}</a>" for number in range(5)]
STORIES = [f"Cerita sungai bagian {number}" for number in range(5)]


def lines(article: Article) -> list[str]:
    return (article.articleBody or "").split("\n")


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("<p><a href='/berkas/sk.pdf'>SK Rektor</a></p>", ["SK Rektor"]),
        (
            "<p><a href='/berkas/a.docx'>Surat</a><br><a href='/berkas/b.xlsx?v=2'>Lampiran</a></p>",
            ["Surat", "Lampiran"],
        ),
        ("<h3><a href='https://bkn.example/'>Badan Kepegawaian</a></h3>", ["Badan Kepegawaian"]),
        ("<h3 id='syarat'><a href='#syarat'>Syarat Peserta</a></h3>", ["Syarat Peserta"]),
        ("<ul><li><a href='https://bkn.example/alur'>Alur pendaftaran</a></li></ul>", ["Alur pendaftaran"]),
        ("<p><a href='https://toko.example/'>Belanja di sini</a></p>", []),
        ("<ul>" + "<li><a href='https://toko.example/'>Bandingkan harga</a></li>" * 3 + "</ul>", []),
    ],
)
def test_a_link_between_paragraphs_may_be_a_line_of_the_text(between: str, expected: list[str]) -> None:
    body = lines(read_article(body=f"{INTRO}{between}{END}"))
    assert body[1:-1] == expected


@pytest.mark.parametrize(
    ("opened", "closed", "line"), [("", "", "<p>{}</p>"), ("<ul>", "</ul>", "<li>{}</li>"), ("", "", "{}<br>")]
)
def test_the_entries_of_a_digest_are_its_text(opened: str, closed: str, line: str) -> None:
    entries = opened + "".join(map(line.format, OTHERS)) + closed
    assert lines(read_article(body=f"{INTRO}{entries}"))[1:] == STORIES


def test_a_digest_may_have_no_sentence() -> None:
    entries = "".join(f"<li>{link}</li>" for link in OTHERS)
    assert lines(read_article(body=f"<div class='entry-content'><ul>{entries}</ul></div>")) == STORIES


def test_an_article_of_the_site_between_paragraphs_is_related() -> None:
    link = "<p><strong><a href='/daerah/harga-karet-naik-lagi/'>Harga Karet Naik Lagi</a></strong></p>"
    article = read_article(body=f"{INTRO}{link}{END}")
    assert len(lines(article)) == 2
    assert [(related.headline, related.position) for related in article.related] == [("Harga Karet Naik Lagi", 1)]
    assert article.related[0].url == "https://koran.example/daerah/harga-karet-naik-lagi/"


@pytest.mark.parametrize(
    "link",
    [
        "<p><a href='/tag/karet/'>Semua tentang harga karet di Jambi</a></p>",
        "<p><a href='/daerah/warga-menunggu-giliran/'>Warga Menunggu Giliran di Balai Desa</a></p>",
        "<p><a href='/daerah/harga-karet-naik-lagi/'>Selengkapnya</a></p>",
    ],
)
def test_other_links_of_the_site_are_not_related(link: str) -> None:
    article = read_article(body=f"{INTRO}{link}{END}")
    assert (len(lines(article)), article.related) == (2, [])


NOTICE = "<div>Situs ini tidak diperbarui lagi dan disimpan sebagai arsip; hubungi pengelola bila ada yang rusak.</div>"
TOP = f"<div class='halaman'>{NOTICE}<h1>Warga Menunggu Giliran</h1><time>Kamis, 1 Februari 2024 08:00 WIB</time></div>"
PICTURE = "<p><img src='/u/antrean.jpg' width='600' height='400'></p>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<div class='entry-content'>{PICTURE}</div>", [""]),
        (f"<div class='isi'>{PICTURE}</div>", [""]),
        (f"<div class='entry-content'>{PICTURE}<p>Foto bersama.</p></div>", ["Foto bersama."]),
        (f"<div class='entry-content'><ul><li>{'</li><li>'.join(OTHERS)}</li></ul></div>", STORIES),
        ("<p>Antrean di balai desa mengular sampai ke jalan raya sejak pukul enam pagi.</p>", None),
    ],
)
def test_a_notice_above_the_headline_is_never_the_text(body: str, expected: list[str] | None) -> None:
    read = lines(read_article(top=TOP, body=body))
    assert read == (expected if expected is not None else [body[3:-4]])


@pytest.mark.parametrize(
    "content",
    [
        f"<div class='meta'><span>Agustus 17, 2019</span></div><div class='content'>{PICTURE}</div>",
        "<small>17/08/2019 16:21 WIB</small><img src='/u/infografis.png' alt='Infografis'>",
        f"<figure>{PICTURE}<figcaption>Antrean di balai desa.</figcaption></figure>",
        f"<div class='byline'>Oleh Sari Wulandari</div>{PICTURE}{PICTURE.replace('antrean', 'balai')}",
    ],
)
def test_a_post_that_is_only_a_picture_is_an_article(content: str) -> None:
    markup = (
        "<html><title>Denah Lokasi Tes - Kampus</title><body class='single single-post'>"
        f"<div class='post-content'><article class='hentry'><h2 class='title'>Denah Lokasi Tes</h2>"
        f"{content}</article></div>"
    )
    page = Page(url="https://kampus.example/denah/", body=markup.encode(), downloaded=datetime(2024, 2, 2, tzinfo=UTC))
    extraction = extract_page(page)
    assert (extraction.kind, extraction.reason) == (Kind.ARTICLE, None)
    assert extraction.article is not None
    assert extraction.article.articleBody is None
    assert extraction.article.image[0].url.startswith("https://kampus.example/u/")


def test_a_text_above_its_headline_stays_where_there_is_no_other() -> None:
    article = read_article(top="", body=f"{PROSE}<h1>Warga Menunggu Giliran</h1>")
    assert len(lines(article)) == 6
