"""`pipelines.page.media`: pictures with caption and credit, tables, quoted posts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement

from pipelines.html.blocks import blocks_of
from pipelines.html.parse import parse
from pipelines.html.text import clean
from pipelines.items import Embed
from pipelines.page.media import caption_texts, find_embeds, find_tables, picture_url, split_credit
from tests.helpers.reading import PROSE, read_article

BASE = "https://contoh.id/2021/03/04/harga-karet-naik/"


def body(markup: str) -> HtmlElement:
    tree = parse(f"<html><body>{markup}</body></html>".encode())
    assert tree is not None
    found = tree.find("body")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("Petani menyadap karet di Bungo.", "Petani menyadap karet di Bungo.", None),
        ("Petani menyadap karet di Bungo. (Foto: Dok. Humas)", "Petani menyadap karet di Bungo.", "Foto: Dok. Humas"),
        ("Petani menyadap karet di Bungo (Foto: Dok. Humas).", "Petani menyadap karet di Bungo", "Foto: Dok. Humas"),
        ("Petani menyadap karet. Foto: Sari Wulandari", "Petani menyadap karet.", "Foto: Sari Wulandari"),
        ("Petani menyadap karet. Foto : Sari", "Petani menyadap karet.", "Foto : Sari"),
        ("Petani menyadap karet. FOTO/Sari", "Petani menyadap karet.", "FOTO/Sari"),
        ("Petani menyadap karet / Foto: Sari", "Petani menyadap karet", "Foto: Sari"),
        ("Petani menyadap karet | Foto: Sari", "Petani menyadap karet", "Foto: Sari"),
        ("Petani menyadap karet - Foto: Sari", "Petani menyadap karet", "Foto: Sari"),
        ("Petani menyadap karet – Foto: Sari", "Petani menyadap karet", "Foto: Sari"),
        ("Petani menyadap karet (Ist)", "Petani menyadap karet", "Ist"),
        ("Petani menyadap karet (IST)", "Petani menyadap karet", "IST"),
        ("Petani menyadap karet. (ist)", "Petani menyadap karet.", "ist"),
        ("Petani menyadap karet (istimewa)", "Petani menyadap karet", "istimewa"),
        ("Petani menyadap karet (Foto: Istimewa)", "Petani menyadap karet", "Foto: Istimewa"),
        ("Petani menyadap karet (dok. pribadi)", "Petani menyadap karet", "dok. pribadi"),
        ("Petani menyadap karet (Dokumentasi Humas Pemprov)", "Petani menyadap karet", "Dokumentasi Humas Pemprov"),
        ("Petani menyadap karet. Dok. Humas Polres Bungo", "Petani menyadap karet.", "Dok. Humas Polres Bungo"),
        ("Petani menyadap karet. Dok: Humas", "Petani menyadap karet.", "Dok: Humas"),
        ("Petani menyadap karet [Foto: Sari]", "Petani menyadap karet", "Foto: Sari"),
        ("Petani menyadap karet (ANTARA FOTO/Sari/foc)", "Petani menyadap karet", "ANTARA FOTO/Sari/foc"),
        ("Petani menyadap karet (Sumber: BPS)", "Petani menyadap karet", "Sumber: BPS"),
        ("Petani menyadap karet. Sumber foto: BPS", "Petani menyadap karet.", "Sumber foto: BPS"),
        ("Petani menyadap karet (Tangkapan layar YouTube)", "Petani menyadap karet", "Tangkapan layar YouTube"),
        ("Petani menyadap karet (Kabar Hulu/ist)", "Petani menyadap karet", "Kabar Hulu/ist"),
        ("Petani (kiri) menyadap karet (Foto: Sari)", "Petani (kiri) menyadap karet", "Foto: Sari"),
        ("Petani “menyadap karet” Foto: Sari", "Petani “menyadap karet”", "Foto: Sari"),
        ("Petani menyadap karet. Kredit: Sari", "Petani menyadap karet.", "Kredit: Sari"),
        ("Petani menyadap karet. Photo: Sari", "Petani menyadap karet.", "Photo: Sari"),
        ("Foto: Sari", None, "Foto: Sari"),
        ("(Foto: Sari)", None, "Foto: Sari"),
        ("(Ist)", None, "Ist"),
        ("Foto/Ist", None, "Foto/Ist"),
        ("Dok. Humas", None, "Dok. Humas"),
        # No credits.
        ("Foto bersama usai pelantikan.", "Foto bersama usai pelantikan.", None),
        ("Gubernur Jambi (tengah)", "Gubernur Jambi (tengah)", None),
        ("Gubernur Jambi (kanan) menyerahkan bantuan", "Gubernur Jambi (kanan) menyerahkan bantuan", None),
        ("Peserta lomba foto di Bungo", "Peserta lomba foto di Bungo", None),
        ("Sumber air di desa itu mengering.", "Sumber air di desa itu mengering.", None),
        ("Petani menyadap karet (4/3/2021)", "Petani menyadap karet (4/3/2021)", None),
        ("Istri Gubernur (istri Wagub di kiri)", "Istri Gubernur (istri Wagub di kiri)", None),
        ("Warga (Kamis 4/3) menyadap karet", "Warga (Kamis 4/3) menyadap karet", None),
        ("", None, None),
    ],
)
def test_split_credit(text: str, caption: str | None, credit: str | None) -> None:
    assert split_credit(text) == (caption, credit)


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["(", ")", "Foto", ": ", "/", " ", "ist", "Dok.", "petani ", "—", "“", "[", "]", "\n"]),
        max_size=60,
    )
)
def test_split_credit_invents_nothing(pieces: list[str]) -> None:
    text = " ".join("".join(pieces).split())
    caption, credit = split_credit(text)
    assert caption != ""
    assert credit != ""
    assert (caption or "") in text
    assert (credit or "") in text
    assert len(caption or "") + len(credit or "") <= len(text)


@settings(deadline=None)
@given(
    st.sampled_from(["(", "foto:", "foto. ", " ", "/ist", "(foto ", "dok ", "a", ". "]),
    st.integers(1, 2000),
    st.text(max_size=3),
)
def test_long_captions_are_read_in_good_time(piece: str, count: int, end: str) -> None:
    split_credit(clean(piece * count + end))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<img src='/a.jpg'>", "https://contoh.id/a.jpg"),
        ("<img src='a.jpg'>", f"{BASE}a.jpg"),
        ("<img src='//cdn.contoh.id/a.jpg'>", "https://cdn.contoh.id/a.jpg"),
        ("<img src=' https://contoh.id/a.jpg '>", "https://contoh.id/a.jpg"),
        ("<img src='data:image/gif;base64,R0lGOD' data-src='/a.jpg'>", "https://contoh.id/a.jpg"),
        ("<img src='/blank.gif' data-lazy-src='/a.jpg'>", "https://contoh.id/a.jpg"),
        ("<img src='data:image/gif;base64,R0' srcset='/a.jpg 300w, /b.jpg 1024w'>", "https://contoh.id/a.jpg"),
        ("<img srcset='/a.jpg'>", "https://contoh.id/a.jpg"),
        ("<img src='data:image/gif;base64,R0'>", None),
        ("<img src=''>", None),
        ("<img>", None),
        ("<img srcset=' , '>", None),
        ("<img src='javascript:x'>", None),
        ("<img src='http://['>", None),
    ],
)
def test_picture_url(markup: str, expected: str | None) -> None:
    assert picture_url(body(markup)[0], BASE) == expected


def test_tables_are_rows_of_cells_as_a_reader_sees_them() -> None:
    found = find_tables(
        body(
            "<table><thead><tr><th>Kota</th><th>Harga&nbsp;(Rp)</th></tr></thead><tbody>"
            "<tr><td><b>Jambi</b></td><td>9.000<br></td></tr><tr></tr><tr><td>Bungo</td><td>8.500</td></tr></tbody></table>"
            "<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>"
        )
    )
    assert found == [
        [["Kota", "Harga (Rp)"], ["Jambi", "9.000"], ["Bungo", "8.500"]],
        [["a", "1"], ["b", "2"]],
    ]


def test_an_empty_cell_keeps_its_column() -> None:
    [table] = find_tables(body("<table><tr><td></td><td>2020</td></tr><tr><td>Jambi</td><td>9.000</td></tr></table>"))
    assert table[0][-1] == "2020"
    assert [len(row) for row in table] == [2, 2]


def test_lines_of_a_cell_do_not_grow_together() -> None:
    [table] = find_tables(
        body("<table><tr><td>a</td><td>b</td></tr><tr><td>Jambi<br>Bungo</td><td><p>1</p><p>2</p></td></tr></table>")
    )
    assert table[1] == ["Jambi Bungo", "1 2"]


def test_no_tables() -> None:
    assert find_tables(body("<table><tr><td><p>Harga karet naik.</p></td></tr></table>")) == []
    assert find_tables(body("<table></table><p>x</p>")) == []


TWEET = (
    '<blockquote class="twitter-tweet"><p lang="in">Harga karet naik <a href="https://t.co/x">https://t.co/x</a></p>'
    '&mdash; Dinas (@dinas) <a href="https://twitter.com/dinas/status/1">4 Maret 2021</a></blockquote>'
)


def test_a_tweet_is_quoted_with_its_text() -> None:
    [embed] = find_embeds(body(f"<p>x</p>{TWEET}<p>y</p>"), BASE)
    assert embed.url == "https://twitter.com/dinas/status/1"
    assert embed.text is not None
    assert embed.text.startswith("Harga karet naik")


@pytest.mark.parametrize(
    ("markup", "url"),
    [
        (
            '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/abc/"><p>Foto</p></blockquote>',
            "https://www.instagram.com/p/abc/",
        ),
        (
            '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/1"><p>x</p></blockquote>',
            "https://www.tiktok.com/@a/video/1",
        ),
        (
            '<div class="fb-post" data-href="https://www.facebook.com/a/posts/1"></div>',
            "https://www.facebook.com/a/posts/1",
        ),
        ('<iframe src="https://www.youtube.com/embed/abc"></iframe>', "https://www.youtube.com/embed/abc"),
        ('<iframe src="//www.youtube-nocookie.com/embed/abc"></iframe>', "https://www.youtube-nocookie.com/embed/abc"),
        (
            '<iframe data-src="https://player.vimeo.com/video/1" src="about:blank"></iframe>',
            "https://player.vimeo.com/video/1",
        ),
        ('<amp-youtube data-videoid="abc"></amp-youtube>', "https://www.youtube.com/embed/abc"),
        ('<amp-twitter data-tweetid="1"></amp-twitter>', "https://twitter.com/i/status/1"),
        ('<amp-instagram data-shortcode="abc"></amp-instagram>', "https://www.instagram.com/p/abc/"),
    ],
)
def test_quoted_posts_and_players(markup: str, url: str) -> None:
    assert [embed.url for embed in find_embeds(body(f"<p>x</p>{markup}"), BASE)] == [url]


@pytest.mark.parametrize(
    "markup",
    [
        "<blockquote><p>Kata dia</p></blockquote>",
        '<iframe src="https://ads.contoh.id/banner"></iframe>',
        '<iframe src="https://notyoutube.com/embed/abc"></iframe>',
        "<iframe></iframe>",
        '<iframe src="http://["></iframe>',
        "<amp-youtube></amp-youtube>",
        "<div>x</div>",
    ],
)
def test_no_quoted_posts(markup: str) -> None:
    assert find_embeds(body(markup), BASE) == []


def test_a_quoted_post_in_a_wrapper_counts_once_and_in_order() -> None:
    markup = f'<div class="twitter-tweet">{TWEET}</div><iframe src="https://youtu.be/abc"></iframe>'
    assert [embed.url for embed in find_embeds(body(markup), BASE)] == [
        "https://twitter.com/dinas/status/1",
        "https://youtu.be/abc",
    ]


def test_a_quoted_post_without_anything_says_nothing() -> None:
    assert find_embeds(body('<div class="fb-post"></div>'), BASE) in ([], [Embed(url=None, text=None)])


def test_caption_texts_join_the_lines_of_one_element() -> None:
    tree = body("<figcaption>Petani menyadap karet.<br>Foto: Sari</figcaption><p>Teks</p>")
    assert list(caption_texts(blocks_of(tree)).values()) == ["Petani menyadap karet. Foto: Sari"]


CREDITED = "Petani menyadap karet di Bungo. (Foto: Sari Wulandari)"


@pytest.mark.parametrize(
    "markup",
    [
        f"<p><img src='/a.jpg'></p><p>{CREDITED}</p>",
        f"<p><img src='/a.jpg'><br>{CREDITED}</p>",
        f"<img src='/a.jpg'><em>{CREDITED}</em>",
        f"<p><a href='/a.jpg'><amp-img src='/a.jpg'></amp-img></a></p><center><i>{CREDITED}</i></center>",
    ],
)
def test_a_photo_credit_under_a_picture_is_a_caption_whatever_the_markup(markup: str) -> None:
    article = read_article(body=f"<p>Harga karet naik sejak pekan lalu, kata petugas di Bungo.</p>{markup}{PROSE}")
    assert [(image.caption, image.credit) for image in article.image] == [
        ("Petani menyadap karet di Bungo.", "Foto: Sari Wulandari")
    ]
    assert CREDITED not in (article.articleBody or "")


def test_each_unmarked_caption_goes_to_its_own_picture() -> None:
    pictures = "<img src='/a.jpg'><br>Warga antre. Foto: Sari<br><img src='/b.jpg'><br>Air dibagikan. Foto: Rina<br>"
    article = read_article(body=pictures + PROSE)
    assert [(image.url[-5:], image.caption, image.credit) for image in article.image] == [
        ("a.jpg", "Warga antre.", "Foto: Sari"),
        ("b.jpg", "Air dibagikan.", "Foto: Rina"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Foto itu beredar luas di media sosial sejak Senin, kata Kepala Dinas kepada wartawan di Muaro Bungo.",
        "Harga karet di Muaro Bungo naik menjadi sembilan ribu rupiah per kilogram sejak pekan lalu. (Zal)",
        "Petani menyambut kenaikan itu dengan syukur, kata Ketua Gapoktan Bungo di balai desa, Kamis (1/2/2024).",
    ],
)
def test_a_sentence_under_a_picture_stays_text(line: str) -> None:
    article = read_article(body=f"<p><img src='/a.jpg'></p><p>{line}</p>{PROSE}")
    assert (article.articleBody or "").startswith(line)
