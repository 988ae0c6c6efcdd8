"""`pipelines.page.page_type`, through `extract_page`: what is an article is decided from the page."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pipelines.extract import extract_page
from pipelines.items import Extraction, Kind, Page

ARTICLE = "https://contoh.id/2021/03/04/harga-karet-naik-lagi/"
PROSE = [
    "JAMBI – Harga karet di tingkat petani naik lagi pekan ini, kata Kepala Dinas Perkebunan kepada wartawan, Kamis.",
    "Menurut dia, kenaikan itu dipicu permintaan dari luar negeri yang membaik sejak awal tahun, terutama dari Cina.",
    "Petani di Bungo dan Tebo menyambut gembira kabar tersebut karena harga sempat jatuh pada akhir tahun lalu.",
    "Mereka berharap harga itu bertahan sampai musim hujan berakhir, sebab biaya hidup di desa terus bertambah.",
]
MENU = "<nav><a href='/'>Beranda</a> <a href='/category/daerah/'>Daerah</a> <a href='/redaksi/'>Redaksi</a></nav>"
FOOT = "<footer><p>Kabar Hulu, media lokal. Hak cipta dilindungi undang-undang.</p></footer>"


def read(
    main: str, url: str = ARTICLE, *, classes: str = "", head: str = "", title: str = "Harga Karet Naik Lagi"
) -> Extraction:
    markup = (
        f"<html lang='id'><head><title>{title} - Kabar Hulu</title>{head}</head>"
        f"<body class='{classes}'>{MENU}<main>{main}</main>{FOOT}</body></html>"
    )
    page = Page(url=url, body=markup.encode(), content_type="text/html", downloaded=datetime(2021, 3, 5, tzinfo=UTC))
    return extract_page(page)


def paragraphs(count: int) -> str:
    return "".join(f"<p>{text}</p>" for text in PROSE[:count])


def article(content: str, date: str = "<time datetime='2021-03-04T09:21:44+07:00'>4 Maret 2021</time>") -> str:
    return f"<article><h1>Harga Karet Naik Lagi</h1>{date}<div class='entry-content'>{content}</div></article>"


def cards(count: int) -> str:
    return "".join(
        f"<article><h2><a href='/2021/03/{day:02}/berita-nomor-{day}-dari-kabupaten/'>"
        f"Berita Nomor {day} dari Kabupaten Bungo</a></h2>"
        f"<time datetime='2021-03-{day:02}T08:00:00+07:00'>{day} Maret 2021</time>"
        f"<p>Warga desa nomor {day} menunggu bantuan sejak pagi, kata seorang petugas di lapangan […]</p></article>"
        for day in range(1, count + 1)
    )


def test_an_article() -> None:
    found = read(article(paragraphs(4)))
    assert found.kind is Kind.ARTICLE
    assert found.article is not None
    assert found.article.headline == "Harga Karet Naik Lagi"
    assert found.article.articleBody == "\n".join(PROSE)
    assert found.article.datePublished == "2021-03-04T09:21:44+07:00"


@pytest.mark.parametrize(
    "url",
    [
        "https://contoh.id/?p=4711",
        "https://contoh.id/read/2021/03/04/4711/harga-karet-naik-lagi.html",
        "https://contoh.id/harga-karet/",
        "https://contoh.id/berita/4711",
        "https://contoh.id/a",
    ],
)
def test_an_article_at_any_address(url: str) -> None:
    assert read(article(paragraphs(4)), url).kind is Kind.ARTICLE


@pytest.mark.parametrize("classes", ["", "post-template-default single single-post postid-4711 single-format-standard"])
def test_an_article_among_teasers_of_others(classes: str) -> None:
    teasers = f"<section class='related-posts'><h3>Berita Terkait</h3>{cards(8)}</section>"
    found = read(article(paragraphs(4)) + teasers, classes=classes)
    assert found.kind is Kind.ARTICLE
    assert found.article is not None
    assert found.article.articleBody == "\n".join(PROSE)


@pytest.mark.parametrize("classes", ["single single-post postid-4711", ""])
@pytest.mark.parametrize(
    "text",
    ["Hujan deras mengguyur Kota Jambi, Kamis malam. Hingga berita ini diturunkan, belum ada laporan kerusakan."],
)
def test_a_very_short_article(classes: str, text: str) -> None:
    found = read(article(f"<p>{text}</p>"), classes=classes)
    assert found.kind is Kind.ARTICLE
    assert found.article is not None
    assert found.article.articleBody == text


def test_an_article_of_a_few_words_where_the_content_system_says_so() -> None:
    found = read(article("<p>Jambi hujan lagi.</p>"), classes="single single-post postid-4711")
    assert found.kind is Kind.ARTICLE
    assert found.article is not None
    assert found.article.articleBody == "Jambi hujan lagi."


def test_an_article_without_a_date() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harga Karet Naik Lagi"}</script>'
    found = read(article(paragraphs(4), date=""), "https://contoh.id/harga-karet-naik-lagi-hari-ini/", head=head)
    assert found.kind is Kind.ARTICLE
    assert found.article is not None
    assert found.article.datePublished is None


@pytest.mark.parametrize("classes", ["single single-post postid-4711", ""])
def test_a_gallery_has_pictures_and_no_body(classes: str) -> None:
    figures = "".join(
        f"<figure><img src='/wp-content/uploads/karet-{number}.jpg' width='800' height='600'>"
        f"<figcaption>Petani menyadap karet, gambar ke-{number}</figcaption></figure>"
        for number in (1, 2, 3)
    )
    head = '<meta property="og:type" content="article"><meta property="og:title" content="Harga Karet Naik Lagi">'
    found = read(article(f"<div class='gallery'>{figures}</div>"), classes=classes, head=head)
    assert found.kind is Kind.ARTICLE
    assert found.article is not None
    assert found.article.articleBody is None
    assert found.article.wordCount == 0
    assert [image.caption for image in found.article.image] == [
        f"Petani menyadap karet, gambar ke-{n}" for n in (1, 2, 3)
    ]


def listing(**more: str) -> Extraction:
    return read(f"<h1>Daerah</h1>{cards(10)}", "https://contoh.id/category/daerah/", title="Daerah", **more)


@pytest.mark.parametrize("classes", ["archive category category-daerah category-7", ""])
def test_a_category(classes: str) -> None:
    found = listing(classes=classes)
    assert found.kind is Kind.LISTING
    assert found.reason
    assert found.article is None


def test_a_category_that_claims_to_be_an_article() -> None:
    """`og:type` of every page of some themes."""
    assert listing(head='<meta property="og:type" content="article">').kind is Kind.LISTING


@pytest.mark.parametrize(
    "url",
    [
        "https://contoh.id/daerah",
        "https://contoh.id/category/daerah/page/2/",
        "https://contoh.id/tag/karet/",
        "https://contoh.id/author/sari/",
        "https://contoh.id/2021/03/",
        "https://contoh.id/?m=202103",
        "https://contoh.id/indeks?page=2",
    ],
)
def test_lists_at_any_address(url: str) -> None:
    found = read(f"<h1>Daerah</h1>{cards(10)}", url, title="Daerah")
    assert found.kind is Kind.LISTING
    assert found.reason


@pytest.mark.parametrize("url", ["https://contoh.id/", "https://contoh.id", "https://contoh.id/index.php"])
@pytest.mark.parametrize("classes", ["home blog", ""])
def test_the_front_page(url: str, classes: str) -> None:
    assert read(cards(10), url, classes=classes, title="Kabar Hulu").kind is Kind.LISTING


def test_a_front_page_that_shows_whole_articles_is_still_one() -> None:
    assert read(article(paragraphs(4)) + cards(5), "https://contoh.id/", title="Kabar Hulu").kind is Kind.LISTING


EDITORS = (
    "<h1>Susunan Redaksi</h1><p>Pemimpin Redaksi bertanggung jawab atas seluruh isi media ini dan memimpin rapat.</p>"
    "<p>Wartawan kami selalu dibekali kartu pers dan tidak diperkenankan menerima imbalan dalam bentuk apa pun.</p>"
    "<p>Kantor kami berada di Jambi dan dapat dihubungi setiap hari kerja dari pagi sampai pukul empat sore.</p>"
)


@pytest.mark.parametrize(
    ("url", "classes"),
    [
        ("https://contoh.id/redaksi/", "page-template-default page page-id-12"),
        ("https://contoh.id/redaksi/", ""),
        ("https://contoh.id/tim-kami/", "page-template-default page page-id-12"),
        ("https://contoh.id/pages/4", ""),
    ],
)
def test_a_static_page(url: str, classes: str) -> None:
    found = read(EDITORS, url, classes=classes, title="Susunan Redaksi")
    assert found.kind is Kind.OTHER
    assert found.reason == "static page"
    assert found.article is None


def test_an_article_about_an_editorial_office_is_no_static_page() -> None:
    main = article(paragraphs(4)).replace("Harga Karet Naik Lagi", "Redaksi Kabar Hulu Didatangi Polisi")
    found = read(
        main,
        "https://contoh.id/2021/03/04/redaksi-kabar-hulu-didatangi-polisi/",
        title="Redaksi Kabar Hulu Didatangi Polisi",
    )
    assert found.kind is Kind.ARTICLE


def test_an_attachment_page() -> None:
    main = "<h1>karet-1</h1><p><a href='/karet.jpg'><img src='/karet.jpg' width='800' height='600'></a></p>"
    found = read(
        main,
        f"{ARTICLE}karet-1/",
        classes="attachment attachment-template-default single single-attachment attachmentid-12",
    )
    assert found.kind is Kind.OTHER
    assert found.reason == "attachment page"


def test_a_page_behind_a_password() -> None:
    form = (
        "<form class='post-password-form' action='/wp-login.php?action=postpass' method='post'>"
        "<p>Konten ini dilindungi sandi. Untuk melihatnya silakan masukkan sandi Anda di bawah:</p>"
        "<p><label>Sandi: <input name='post_password' type='password'></label> <input type='submit' value='Masuk'></p>"
        "</form>"
    )
    found = read(article(form), classes="single single-post postid-4711")
    assert found.kind is Kind.OTHER
    assert found.reason == "password protected"
    assert found.article is None


@pytest.mark.parametrize("classes", ["error404", ""])
def test_a_page_that_is_not_there(classes: str) -> None:
    """Answered with status 200, as some sites do."""
    main = "<h1>Halaman tidak ditemukan</h1><p>Maaf, halaman yang Anda cari tidak ada.</p><form><input name='s'></form>"
    assert read(main, classes=classes, title="Halaman tidak ditemukan").kind is Kind.OTHER


@pytest.mark.parametrize(
    "main", ["", "<p>x</p>", "<div></div>", "<h1>Harga Karet Naik Lagi</h1>", "<img src='/a.jpg'>"]
)
def test_a_page_without_content(main: str) -> None:
    found = read(main, "https://contoh.id/halaman")
    assert found.kind is Kind.OTHER
    assert found.reason


def test_an_address_that_is_only_another_one_of_an_article() -> None:
    head = f'<link rel="canonical" href="{ARTICLE}">'
    markup = f"<html amp><head>{head}</head><body>{article(paragraphs(4))}</body></html>"
    page = Page(
        url="https://contoh.id/amp-pages/4711",
        body=markup.encode(),
        content_type="text/html",
        downloaded=datetime(2021, 3, 5, tzinfo=UTC),
    )
    found = extract_page(page)
    assert found.kind is Kind.ALTERNATE
    assert found.canonical == ARTICLE


BYLINE = "<p class='byline'>Oleh Rina Astuti</p><time datetime='2021-03-04T08:00:00+07:00'>4 Maret 2021</time>"
NEWS = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harga Karet Naik Lagi"}</script>'
POST = '<script type="application/ld+json">{"@type": "BlogPosting", "headline": "Harga Karet Naik Lagi"}</script>'
LIST = '<script type="application/ld+json">{"@type": "CollectionPage", "name": "Harga Karet"}</script>'


@pytest.mark.parametrize(
    ("path", "classes", "head"),
    [
        ("/syarat-mendaftar-beasiswa-daerah/", "", ""),
        ("/pedoman-baru-puasa-di-sekolah/", "", ""),
        ("/ketentuan-libur-panjang/", "single single-post postid-4", ""),
        ("/2021/03/tentang-kami/", "", ""),
        ("/lowongan/", "", NEWS),
        ("/index.php/berita/read/12/harga-karet", "", NEWS),
        ("/terkini/harga-karet-naik-lagi", "", NEWS),
        ("/kanal/daerah/harga-karet-naik", "", NEWS),
        ("/arsip/harga-karet-naik", "", NEWS),
        ("/harga-karet-naik-lagi/", "blog", ""),
        ("/harga-karet-naik-lagi/", "", LIST),
        ("/events/harga-karet-naik-lagi-di-jambi/", "", ""),
    ],
)
def test_no_single_hint_overrules_what_the_page_shows(path: str, classes: str, head: str) -> None:
    top = f"<h1>Harga Karet Naik Lagi</h1>{BYLINE}"
    found = read(top + paragraphs(4), f"https://contoh.id{path}", classes=classes, head=head)
    assert (found.kind, found.reason) == (Kind.ARTICLE, None)


def test_a_login_form_protects_nothing() -> None:
    form = "<form class='login-password-form'><input type='password' name='p'></form>"
    assert read(f"<h1>Harga Karet Naik Lagi</h1>{BYLINE}{paragraphs(4)}{form}").kind is Kind.ARTICLE


@pytest.mark.parametrize(
    ("path", "classes", "head"),
    [
        ("/syarat-dan-ketentuan/", "", ""),
        ("/tentang-program-kami/", "", ""),
        ("/p/tentang.html", "", POST),
        ("/profil/", "page page-id-7", POST),
        ("/kategori/daerah/", "", ""),
        ("/kategori/daerah/", "", LIST),
    ],
)
def test_what_only_claims_to_be_an_article_is_none(path: str, classes: str, head: str) -> None:
    found = read(f"<h1>Harga Karet</h1>{paragraphs(4)}", f"https://contoh.id{path}", classes=classes, head=head)
    assert found.kind is not Kind.ARTICLE


def test_excerpts_that_lead_on_are_a_list() -> None:
    excerpts = "".join(
        f"<div><b>Judul {n}</b><em>{n} Maret 2021 | by <b>Rina</b></em><p>{text}</p>"
        f"<p><a href='/blog/judul-{n}'>selengkapnya</a></p></div>"
        for n, text in enumerate(PROSE, start=1)
    )
    assert read(f"<h2>Blog Penulis</h2>{excerpts}", "https://contoh.id/blog-penulis").kind is Kind.LISTING


@pytest.mark.parametrize("head", ["", "<meta property='og:type' content='article'>"])
@pytest.mark.parametrize("url", ["https://contoh.id/category/daerah/", "https://contoh.id/daerah/"])
def test_excerpts_without_headings_are_a_list_whatever_a_plugin_calls_it(url: str, head: str) -> None:
    rows = "".join(
        f"<div><a href='/2021/03/{day:02}/berita-nomor-{day}/'><b>Berita Nomor {day} dari Kabupaten Bungo</b></a>"
        f"<br>{day} Maret 2021"
        f"<br>Warga desa nomor {day} menunggu bantuan sejak pagi, kata seorang petugas di lapangan …</div>"
        for day in range(1, 13)
    )
    assert read(rows, url, head=head, title="Daerah").kind is Kind.LISTING
