"""Links of a page: articles, listings, the next page of the pagination, and what the head announces."""

from __future__ import annotations

from datetime import date
from html import escape

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.discovery import AnnouncedDoors, DiscoveryResult, announced, read_listing
from pipelines.items import Door, Seed

ROOT = "https://koran.example/"


def read(body: str, url: str = ROOT, head: str = "") -> DiscoveryResult:
    return read_listing(lxml.html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>"), url)


def next_page(body: str, url: str = ROOT, head: str = "") -> str | None:
    more = read(body, url, head).more
    return more[0].url if more else None


def test_links_are_sorted_out_in_reading_order() -> None:
    found = read(
        """
        <nav><a href="/">Beranda</a> <a href="/category/daerah/">Daerah</a> <a href="/redaksi/">Redaksi</a></nav>
        <a href="/2019/02/19/pasar-baru/"><img src="/a.jpg"></a>
        <h2><a href="https://www.koran.example/2019/02/19/pasar-baru/?utm_source=depan">Pasar Baru</a></h2>
        <a href="/2019/02/19/pasar-baru/#respond">3 komentar</a>
        <a href="read.php?id=5">Pasar Lama</a> <a href="mailto:redaksi@koran.example">Surat</a> <a href="#">Atas</a>
        <a href="javascript:void(0)">Menu</a> <a href="/a.pdf">PDF</a> <a href="/wp-login.php">Masuk</a> <a>Kosong</a>
        <a href="/tag/pasar/">Pasar</a> <a href="http://[rusak">Rusak</a> <a href="https://lain.example/x-y-z/">Lain</a>
        """
    )
    assert [seed.url for seed in found.seeds] == [
        "https://koran.example/redaksi/",
        "https://koran.example/2019/02/19/pasar-baru/",
        "https://koran.example/read.php?id=5",
        "https://lain.example/x-y-z/",
    ]
    assert found.listings == ["https://koran.example/category/daerah/", "https://koran.example/tag/pasar/"]
    assert found.seeds[1] == Seed(
        url="https://koran.example/2019/02/19/pasar-baru/", door=Door.LISTING, day=date(2019, 2, 19)
    )
    assert found.more == []


def test_the_base_of_the_page_is_obeyed() -> None:
    found = read('<a href="pasar-baru/">x</a>', "https://koran.example/depan/", head='<base href="/warta/">')
    assert [seed.url for seed in found.seeds] == ["https://koran.example/warta/pasar-baru/"]


def test_month_archives_in_a_menu_are_listings() -> None:
    found = read(
        '<select><option value="">Bulan</option><option value="https://koran.example/2019/02/">Februari</option>'
        '<option value="/2019/01/">Januari</option><option value="5">Lima</option><option value="/x-y-z">x</option>'
    )
    assert found == DiscoveryResult(listings=["https://koran.example/2019/02/", "https://koran.example/2019/01/"])


@pytest.mark.parametrize(
    ("url", "body", "expected"),
    [
        ("", '<a class="page-numbers" href="/page/2/">2</a> <a class="page-numbers" href="/page/9/">9</a>', "page/2/"),
        ("page/2/", '<a href="/">1</a> <a href="/page/3/">3</a> <a class="next" href="/page/3/">x</a>', "page/3/"),
        (
            "category/daerah/",
            '<a href="/page/2/">x</a> <a href="/category/daerah/page/2/">2</a>',
            "category/daerah/page/2/",
        ),
        ("category/daerah.html", '<a href="/category/daerah/page/2">&gt;</a>', "category/daerah/page/2"),
        ("category/daerah/page/4.html", '<a href="/category/daerah/page/5">5</a>', "category/daerah/page/5"),
        (
            "page/3/index.html",
            '<a href="../2/index.html">Baru</a><a href="../4/index.html">Lama</a>',
            "page/4/index.html",
        ),
        ("indeks?tanggal=5", '<a href="?tanggal=5&page=2">2</a> <a href="?page=2">2</a>', "indeks?tanggal=5&page=2"),
        ("indeks?page=2&tanggal=5", '<a href="?page=3&tanggal=5">3</a>', "indeks?page=3&tanggal=5"),
        ("?paged=2", '<a href="/?paged=1">1</a> <a href="/?paged=3">3</a>', "?paged=3"),
        ("berita?hal=1", '<a href="berita?hal=2">2</a>', "berita?hal=2"),
    ],
)
def test_the_number_after_this_one_is_next(url: str, body: str, expected: str) -> None:
    assert next_page(body, ROOT + url) == ROOT + expected


@pytest.mark.parametrize(
    "link",
    [
        '<a rel="next" href="{}">x</a>',
        '<a class="next page-numbers" href="{}">x</a>',
        '<a class="nextpostslink" href="{}">x</a>',
        '<div class="nav-previous"><a href="{}">x</a></div>',
        '<li class="pagination-next"><a href="{}"><i></i></a></li>',
        '<a class="blog-pager-older-link" href="{}">x</a>',
        '<a href="{}">Selanjutnya</a>',
        '<a href="{}">Berikutnya →</a>',
        '<a href="{}">Halaman  Berikutnya</a>',
        '<a href="{}">Berita Lainnya</a>',
        '<a href="{}">« Older Entries</a>',
        '<a href="{}">Next</a>',
        '<a href="{}">Postingan Lama</a>',
        '<a href="{}">»</a>',
        '<a href="{}">Load more…</a>',
        '<a href="{}">Muat Lainnya</a>',
        '<a href="{}" aria-label="Next page"><i></i></a>',
    ],
)
@pytest.mark.parametrize("target", ["berita?start=20", "berita/20", "search?updated-max=2019-02-19T08:00:00%2B07:00"])
def test_the_ways_to_say_next(link: str, target: str) -> None:
    assert next_page(link.format(ROOT + target), f"{ROOT}berita") == ROOT + target


def test_the_head_may_name_the_next_page() -> None:
    found = read("", head='<link rel="next" href="/warta/lanjut/"><link rel="prev" href="/warta/mundur/">')
    assert [more.url for more in found.more] == ["https://koran.example/warta/lanjut/"]
    assert found.seeds == []


@pytest.mark.parametrize(
    ("url", "body"),
    [
        # On some sites "next" is newer.
        ("page/4/", '<a class="next" href="/page/3/">Next Entries »</a>'),
        ("page/4/", '<a href="/page/4/">Next</a> <a href="/page/9/">9</a>'),
        # The article that follows is no page of the list.
        ("2019/02/19/pasar-baru/", '<a class="next" href="/2019/02/20/pasar-lama/">Selanjutnya</a>'),
        ("pasar-baru-dibuka/", '<a rel="next" href="/pasar-lama-ditutup/">Pasar Lama Ditutup</a>'),
        ("berita", '<a class="next-post" href="/pasar-lama-dibuka-lagi">»</a>'),
        ("berita", '<a class="next" href="/redaksi/">»</a>'),
        ("berita", '<a class="nextgen" href="/kanal/foto">Foto</a>'),
        ("berita", '<a class="next" href="#">Next</a> <a class="next" href="javascript:lanjut()">Next</a>'),
        ("berita/40", '<a href="/berita/20">Next</a>'),
        ("berita", '<a href="/kanal/daerah">Berita lainnya dari seluruh kabupaten dan kota di provinsi ini</a>'),
    ],
)
def test_what_is_not_next(url: str, body: str) -> None:
    assert next_page(body, ROOT + url) is None


def test_the_surest_sign_wins() -> None:
    body = '<a href="/kanal/daerah">Berita Lainnya</a> <a class="next" href="/indeks">x</a> <a href="/page/2/">2</a>'
    assert next_page(body) == "https://koran.example/page/2/"
    assert next_page(body, head='<link rel="next" href="/lanjut">') == "https://koran.example/lanjut"


def test_what_is_not_chosen_as_next_is_kept() -> None:
    found = read('<a href="/page/2/">2</a> <a href="/indeks">Berita Lainnya</a> <a rel="next" href="/x-y-z/">x</a>')
    assert [more.url for more in found.more] == ["https://koran.example/page/2/"]
    assert found.listings == ["https://koran.example/indeks"]
    assert [seed.url for seed in found.seeds] == ["https://koran.example/x-y-z/"]


def test_other_pages_of_this_list_are_no_listings() -> None:
    found = read(
        '<a href="/tag/pasar/">1</a> <a href="/tag/pasar/page/3/">3</a> <a href="/tag/pasar/page/9/">9</a>'
        ' <a href="/tag/desa/page/3/">Desa</a>',
        "https://koran.example/tag/pasar/page/2/",
    )
    assert found.listings == ["https://koran.example/tag/desa/page/3/"]
    assert [more.url for more in found.more] == ["https://koran.example/tag/pasar/page/3/"]


HREF = st.text(st.sampled_from("ab/?&=#%.:-[]@ 25\u00e9"), max_size=20) | st.sampled_from(
    ["/page/2/", "?page=2", "http://["]
)


@given(st.lists(st.tuples(HREF, HREF), max_size=5), HREF)
def test_no_link_breaks_it(links: list[tuple[str, str]], base: str) -> None:
    body = "".join(f'<a class="next" href="{escape(href)}">{escape(text)}</a>' for href, text in links)
    found = read(body, head=f'<base href="{escape(base)}"><link rel="next">')
    assert len(found.more) <= 1
    assert ROOT not in [seed.url for seed in found.seeds]


def test_the_head_announces_feeds_and_rest() -> None:
    tree = lxml.html.document_fromstring(
        """<head>
        <link rel="alternate" type="application/rss+xml" title="Koran &raquo; Umpan" href="/feed/">
        <link rel="alternate" type="application/rss+xml" title="Koran &raquo; Komentar" href="/comments/feed/">
        <link rel="alternate" type="application/rss+xml" title="Koran &raquo; Pasar Umpan Komentar" href="/pasar/feed/">
        <link rel="alternate" type="application/atom+xml" href="https://koran.example/feeds/posts/default">
        <link rel="alternate" type="application/rss+xml" href="/feed/">
        <link rel="alternate" hreflang="en" href="/en/"> <link rel="stylesheet" href="/a.css">
        <link rel="https://api.w.org/" href="/wp-json/">
        <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/5"></head><body><p>x</p></body>"""
    )
    assert announced(tree, "https://koran.example/pasar/") == AnnouncedDoors(
        feeds=["https://koran.example/feed/", "https://koran.example/feeds/posts/default"],
        rest="https://koran.example/wp-json/",
    )


def test_a_head_may_announce_nothing() -> None:
    assert announced(lxml.html.document_fromstring("<p>x</p>"), ROOT) == AnnouncedDoors()
