"""`pipelines.page.related`: "Baca Juga" of every markup, as data and out of the text; and sentences saying it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.html.blocks import Block, blocks_of
from pipelines.html.parse import parse
from pipelines.page.related import RelatedLines, find_related

BASE = "https://contoh.id/2021/03/04/harga-karet-naik/"
URL = "https://contoh.id/2021/03/03/harga-sawit-turun/"
TITLE = "Harga Sawit Turun, Petani di Tebo Mengeluh"
LINK = f'<a href="{URL}">{TITLE}</a>'
SECOND_URL = "https://contoh.id/2021/03/02/jalan-rusak-di-bungo/"
SECOND = "Jalan Rusak di Bungo Mulai Diperbaiki"
BEFORE = "<p>JAMBI – Harga karet di tingkat petani naik lagi pekan ini, kata Kepala Dinas Perkebunan.</p>"
AFTER = "<p>Petani berharap harga itu bertahan sampai akhir tahun karena biaya hidup terus naik.</p>"


def read(markup: str) -> tuple[list[Block], RelatedLines]:
    tree = parse(f"<html><body><div>{BEFORE}{markup}{AFTER}</div></body></html>".encode())
    assert tree is not None
    blocks = blocks_of(tree)
    return blocks, find_related(blocks, BASE)


def links_of(found: RelatedLines) -> list[tuple[str | None, str | None]]:
    return [(link.headline, link.url) for link in found.links]


def left(blocks: list[Block], found: RelatedLines) -> list[str]:
    """What stays between the two paragraphs."""
    return [block.text for index, block in enumerate(blocks) if index not in found.lines][1:-1]


LABELS = [
    "Baca Juga",
    "Baca juga:",
    "BACA JUGA :",
    "Baca Juga :",
    "Lihat juga",
    "Lihat Juga:",
    "Simak juga",
    "Simak Juga :",
]
LABELS += [
    "Berita terkait:",
    "Berita Terkait",
    "Artikel terkait:",
    "Baca Juga Artikel Lainnya:",
    "Baca Juga»",
    "“Baca juga:",
]

SHAPES = {
    "p": "<p>{label} <a href='{url}'>{title}</a></p>",
    "p-strong": "<p><strong>{label} <a href='{url}'>{title}</a></strong></p>",
    "p-strong-label": "<p><strong>{label}</strong> <a href='{url}'>{title}</a></p>",
    "p-strong-link": "<p>{label} <strong><a href='{url}'>{title}</a></strong></p>",
    "p-link-around": "<p><a href='{url}'>{label} {title}</a></p>",
    "p-link-strong": "<p><a href='{url}'><strong>{label} {title}</strong></a></p>",
    "p-em": "<p><em><span style='color:red'>{label}</span> <a href='{url}'>{title}</a></em></p>",
    "blockquote": "<blockquote>{label} <a href='{url}'>{title}</a></blockquote>",
    "blockquote-p": "<blockquote><p><strong>{label} <a href='{url}'>{title}</a></strong></p></blockquote>",
    "quote-block": "<blockquote class='wp-block-quote'><p>{label} <a href='{url}'>{title}</a></p></blockquote>",
    "div": "<div class='baca-juga'>{label} <a href='{url}'>{title}</a></div>",
    "h4": "<h4>{label} <a href='{url}'>{title}</a></h4>",
    "list": "<p>{label}</p><ul><li><a href='{url}'>{title}</a></li></ul>",
    "strong-list": "<p><strong>{label}</strong></p><ul><li><strong><a href='{url}'>{title}</a></strong></li></ul>",
    "heading-list": "<h3>{label}</h3><ol><li><a href='{url}'>{title}</a></li></ol>",
    "div-list": "<div><span>{label}</span><ul><li><a href='{url}'>{title}</a></li></ul></div>",
    "list-only": "<ul><li>{label} <a href='{url}'>{title}</a></li></ul>",
    "br": "<p>{label}<br><a href='{url}'>{title}</a></p>",
    "two-p": "<p>{label}</p><p><a href='{url}'>{title}</a></p>",
    "table": "<table><tr><td>{label} <a href='{url}'>{title}</a></td></tr></table>",
    "irp": (
        "<div style='clear:both; margin-top:0em;'><a href='{url}' target='_blank' rel='dofollow' class='u7f3c09'>"
        "<style>.u7f3c09 {{ padding:0px; }}</style><div style='padding-left:1em; padding-right:1em;'>"
        "<span class='ctaText'>{label}</span>&nbsp; <span class='postTitle'>{title}</span></div></a></div>"
    ),
}


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("shape", SHAPES.values(), ids=list(SHAPES))
def test_every_markup_of_every_label(shape: str, label: str) -> None:
    blocks, found = read(shape.format(label=label, url=URL, title=TITLE))
    assert links_of(found) == [(TITLE, URL)]
    assert left(blocks, found) == []


@pytest.mark.parametrize("shape", SHAPES.values(), ids=list(SHAPES))
def test_relative_addresses_and_marks_in_headlines(shape: str) -> None:
    title = "Wabup: “Baca Juga Aturan”, 3,5 Persen Naik!"
    blocks, found = read(shape.format(label="Baca Juga:", url="/2021/wabup/", title=title))
    assert links_of(found) == [(title, "https://contoh.id/2021/wabup/")]
    assert left(blocks, found) == []


@pytest.mark.parametrize(
    "markup",
    [
        f"<p>Baca juga:</p><ul><li>{LINK}</li><li><a href='{SECOND_URL}'>{SECOND}</a></li></ul>",
        f"<p><b>Baca Juga Artikel Lainnya</b></p><ul><li>{LINK}</li><li><a href='{SECOND_URL}'>{SECOND}</a></li></ul>",
        f"<h3>Berita Terkait</h3><ul><li>{LINK}</li><li><a href='{SECOND_URL}'>{SECOND}</a></li></ul>",
        f"<p>Baca juga:<br>{LINK}<br><a href='{SECOND_URL}'>{SECOND}</a></p>",
        f"<p>Baca juga:<br>- {LINK}<br>- <a href='{SECOND_URL}'>{SECOND}</a></p>",
        f"<div>Baca juga:<p>{LINK}</p><p><a href='{SECOND_URL}'>{SECOND}</a></p></div>",
        f"<p>Baca juga:</p><p>{LINK}</p><p><a href='{SECOND_URL}'>{SECOND}</a></p>",
        f"<p>Baca juga: {LINK}</p><p>Baca juga: <a href='{SECOND_URL}'>{SECOND}</a></p>",
        f"<p>Baca juga: {LINK} | <a href='{SECOND_URL}'>{SECOND}</a></p>",
        f"<p>Baca juga: {LINK}, <a href='{SECOND_URL}'>{SECOND}</a></p>",
        f"<ul><li>Baca juga: {LINK}</li><li>Baca juga: <a href='{SECOND_URL}'>{SECOND}</a></li></ul>",
    ],
)
def test_several_headlines(markup: str) -> None:
    blocks, found = read(markup)
    assert links_of(found) == [(TITLE, URL), (SECOND, SECOND_URL)]
    assert left(blocks, found) == []


@pytest.mark.parametrize(
    "markup",
    [
        f"<p>Baca juga: {TITLE}</p>",
        f"<p><strong>BACA JUGA : {TITLE}</strong></p>",
        f"<blockquote>Simak juga: {TITLE}</blockquote>",
    ],
)
def test_plain_text_without_a_link(markup: str) -> None:
    blocks, found = read(markup)
    assert links_of(found) == [(TITLE, None)]
    assert left(blocks, found) == []


def test_one_link_cut_in_pieces_is_one_headline() -> None:
    first, second = TITLE[:11], TITLE[11:]
    markup = f"<p>Baca juga: <a href='{URL}'>{first}</a><a href='{URL}'><em>{second}</em></a></p>"
    blocks, found = read(markup)
    assert links_of(found) == [(TITLE, URL)]
    assert left(blocks, found) == []


def test_a_link_around_the_label_only_in_part() -> None:
    blocks, found = read(f"<p><a href='{URL}'>Baca Juga</a>: {LINK}</p>")
    assert links_of(found) == [(TITLE, URL)]
    assert left(blocks, found) == []


def test_an_article_without_a_headline_is_still_a_link() -> None:
    markup = SHAPES["irp"].format(label="Baca Juga :", url=URL, title="")
    blocks, found = read(markup)
    assert links_of(found) == [(None, URL)]
    assert left(blocks, found) == []


@pytest.mark.parametrize(
    "markup",
    ["<p>Baca Juga:</p>", "<p><strong>BACA JUGA</strong></p>", "<p>Baca juga: </p><p></p>", "<p>Lihat juga</p>"],
)
def test_a_label_that_leads_nowhere_is_no_text(markup: str) -> None:
    blocks, found = read(markup)
    assert links_of(found) == []
    assert left(blocks, found) == []


OPENING = "Harga karet di Bungo mencapai 9.000 rupiah."
CLOSING = "Kepala Dinas membenarkan hal itu."


@pytest.mark.parametrize(
    "insert",
    [
        f"Baca juga: {LINK}",
        f"<strong>Baca Juga: {LINK}</strong>",
        f"BACA JUGA : {LINK}",
        f"Baca juga {LINK}",
        f"<em>Simak juga: {LINK}</em>",
        f"Lihat juga: {LINK}.",
    ],
)
def test_a_link_in_the_middle_of_a_paragraph(insert: str) -> None:
    blocks, found = read(f"<p>{OPENING} {insert} {CLOSING}</p>")
    assert links_of(found) == [(TITLE, URL)]
    assert [text.replace(" .", "").replace("..", ".") for text in left(blocks, found)] == [f"{OPENING} {CLOSING}"]


@pytest.mark.parametrize(
    "insert",
    [
        f"Baca juga: {LINK}",
        f"<strong>Baca Juga : {LINK}</strong>",
        f"<a href='{URL}'>Baca juga: {TITLE}</a>",
        f"<a href='{URL}'><strong>Baca Juga :</strong> {TITLE}</a>",
        f"<strong><a href='{URL}'>Simak juga {TITLE}</a></strong>",
        f"Baca juga: <a href='{URL}'><b>{TITLE[:12]}</b>{TITLE[12:]}</a>",
    ],
)
def test_a_link_at_the_end_of_a_paragraph(insert: str) -> None:
    blocks, found = read(f"<p>{OPENING} {insert}</p>")
    assert links_of(found) == [(TITLE, URL)]
    assert left(blocks, found) == [OPENING]


@pytest.mark.parametrize("label", ["baca juga:", "Baca juga", "lihat juga:", "BACA JUGA :"])
def test_a_link_in_brackets_is_the_authors_own(label: str) -> None:
    blocks, found = read(f"<p>Harga karet naik ({label} {LINK}) sejak Senin, kata Kepala Dinas.</p>")
    assert links_of(found) == [(TITLE, URL)]
    assert left(blocks, found) == [f"Harga karet naik ({label} {TITLE}) sejak Senin, kata Kepala Dinas."]


SENTENCES = [
    "Baca juga Al-Quran setiap hari, pesan ustaz.",
    "Baca juga doa sebelum belajar, pesan Wali Kota kepada ratusan siswa yang hadir di lapangan.",
    "Lihat juga bagaimana warga bergotong royong membersihkan sungai itu setiap akhir pekan.",
    "Simak juga pesan orang tua agar selamat di perantauan, ujarnya.",
    "“Baca juga buku sejarah, jangan hanya media sosial,” kata dia.",
    "Berita terkait bencana itu dibantah Bupati.",
    "Berita lainnya yang beredar di media sosial juga tidak benar, kata Kapolres.",
    "Artikel terkait hal itu dihapus pengelola situs setelah diprotes.",
    "Baca, tulis, dan hitung menjadi pelajaran utama.",
    "Lihat saja nanti hasilnya.",
    "Kami diminta baca juga buku itu.",
    "Polisi menemukan catatan, baca juga surat itu, kata dia.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(
    "shape", ["<p>{}</p>", "<p><strong>{}</strong></p>", "<blockquote><p>{}</p></blockquote>", "<div>{}</div>"]
)
def test_a_sentence_stays(sentence: str, shape: str) -> None:
    blocks, found = read(shape.format(sentence))
    assert links_of(found) == []
    assert left(blocks, found) == [sentence]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (
            f"<p>Menurut <a href='{URL}'>laporan sebelumnya</a>, harga sawit di Tebo turun sejak awal bulan.</p>",
            "Menurut laporan sebelumnya, harga sawit di Tebo turun sejak awal bulan.",
        ),
        (
            f"<p>Baca juga <a href='{URL}'>Al-Quran</a> setiap hari dan ajak anak-anak ke masjid, pesan ustaz itu.</p>",
            "Baca juga Al-Quran setiap hari dan ajak anak-anak ke masjid, pesan ustaz itu.",
        ),
        (
            f"<p>Lihat juga bagaimana <a href='{URL}'>warga Tebo</a> bergotong royong membersihkan sungai itu.</p>",
            "Lihat juga bagaimana warga Tebo bergotong royong membersihkan sungai itu.",
        ),
        (
            f"<p>Guru meminta kami baca juga <a href='{URL}'>buku itu</a> sebelum ujian dimulai.</p>",
            "Guru meminta kami baca juga buku itu sebelum ujian dimulai.",
        ),
        (
            f"<p>Guru itu meminta kami <a href='{URL}'>baca juga buku sejarah</a> sebelum ujian dimulai.</p>",
            "Guru itu meminta kami baca juga buku sejarah sebelum ujian dimulai.",
        ),
        (
            f"<p>Daftar lengkapnya ada di sini. <a href='{URL}'>Baca juga</a></p>",
            "Daftar lengkapnya ada di sini. Baca juga",
        ),
        (f"<p><a href='{URL}'>Kementerian Pertanian</a></p>", "Kementerian Pertanian"),
    ],
)
def test_an_ordinary_link_stays(markup: str, text: str) -> None:
    blocks, found = read(markup)
    assert links_of(found) == []
    assert left(blocks, found) == [text]


def test_a_list_of_prose_behind_a_label_is_not_swallowed() -> None:
    blocks, found = read(f"<p>Baca juga:</p><p>{LINK}</p><p>Warga menunggu bantuan.</p><p>{LINK}</p>")
    assert links_of(found)[0] == (TITLE, URL)
    assert "Warga menunggu bantuan." in left(blocks, found)


def test_a_paragraph_behind_a_complete_line_stays() -> None:
    blocks, found = read(f"<p>Baca juga: {LINK}</p><p>Warga menunggu bantuan sejak pagi.</p>")
    assert left(blocks, found) == ["Warga menunggu bantuan sejak pagi."]


def test_a_caption_is_no_label() -> None:
    blocks, found = read(
        "<figure><img src='a.jpg'><figcaption>Lihat juga: pemandangan Gunung Kerinci</figcaption></figure>"
    )
    assert links_of(found) == []
    assert left(blocks, found) == ["Lihat juga: pemandangan Gunung Kerinci"]


def test_reading_order_and_place() -> None:
    markup = (
        f"<p>Baca juga: {LINK}</p><p>Warga menunggu bantuan.</p><p>Simak juga: <a href='{SECOND_URL}'>{SECOND}</a></p>"
    )
    blocks, found = read(markup)
    assert links_of(found) == [(TITLE, URL), (SECOND, SECOND_URL)]
    assert [link.index for link in found.links] == [1, 3]
    assert found.lines == {1, 3}
    assert len(blocks) == 5


def test_labels_that_only_name_other_news_are_told_apart() -> None:
    _, found = read(
        f"<p>Baca juga: {LINK}</p><h3>Berita Terkait</h3><ul><li><a href='{SECOND_URL}'>{SECOND}</a></li></ul>"
    )
    assert [link.plain for link in found.links] == [True, False]


@pytest.mark.parametrize("href", ["#komentar", "javascript:void(0)", "mailto:redaksi@contoh.id"])
def test_what_leads_to_no_article_is_no_related_link(href: str) -> None:
    _, found = read(f"<p>Baca juga: <a href='{href}'>{TITLE}</a></p>")
    assert all(link.url is None for link in found.links)


SCRAPS = ["Baca juga", "Baca Juga: ", "Simak juga ", LINK, "<a href=''>x</a>", "<a href='http://['>x</a>", "<a>y</a>"]
SCRAPS += ["(", ")", ". ", "<p>", "</p>", "<br>", "<ul><li>", "</li></ul>", "<h3>Berita Terkait</h3>", "kata dia", " "]
SCRAPS += ["<strong>", "</strong>", "“"]


@settings(deadline=None)
@given(st.lists(st.sampled_from(SCRAPS), max_size=25))
def test_no_markup_makes_it_raise_and_no_prose_is_lost(pieces: list[str]) -> None:
    blocks, found = read("".join(pieces))
    texts = [block.text for index, block in enumerate(blocks) if index not in found.lines]
    assert any(text.startswith("JAMBI – Harga karet") for text in texts)
    assert any("Petani berharap harga itu bertahan" in text for text in texts)
    assert all(0 <= link.index < len(blocks) for link in found.links)
    assert all(link.url is None or link.url.startswith("http") for link in found.links)


@pytest.fixture
def patience() -> Iterator[None]:
    """Ends what hangs, so that a pattern with too many ways to fail is a failed test and not a stopped run."""

    def give_up(signum: int, frame: FrameType | None) -> None:
        raise TimeoutError("this page takes for ever")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(20)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.usefixtures("patience")
@pytest.mark.parametrize("filling", [" ", "\u00a0", "baca juga ", "baca juga:", "(", "x "])
def test_long_paragraphs_are_read_in_good_time(filling: str) -> None:
    read(f"<p>kata{filling * 100_000}dia {LINK}</p>")


@pytest.mark.usefixtures("patience")
@pytest.mark.parametrize(
    "link", ["<a href=/x>y</a> kata dia. ", "<a href=/x>Baca juga: y</a>. ", "Baca juga: <a href=/x>y</a>. "]
)
def test_a_paragraph_of_many_links_is_read_in_good_time(link: str) -> None:
    read(f"<p>{'kata dia ' * 100}{link * 3000}</p>")
