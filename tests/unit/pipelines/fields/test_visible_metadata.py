"""What a page without metadata shows around its text: who wrote it and when, its section and its topics."""

from __future__ import annotations

import pytest

from tests.helpers.reading import HEADLINE, PROSE, read_article

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


LIFE = "<p>Sari adalah wartawan, pecinta kopi, dan penulis buku sejak 2010.</p>"


@pytest.mark.parametrize(
    "box",
    [
        f"<div class='author-box'><h4>Sari Wulandari</h4>{LIFE}</div>",
        f"<div class='author-bio'><img src='/sari.jpg'><a href='/author/sari'>Sari Wulandari</a>{LIFE}</div>",
        f"<div class='author-box'><b class='author-name'>Sari Wulandari</b><div class='author-desc'>{LIFE}</div></div>",
        f"<div class='about-author'><h3>Tentang Penulis</h3><h4>Sari Wulandari</h4>{LIFE}</div>",
    ],
)
def test_a_box_that_tells_of_the_writers_life_names_the_writer_only(box: str) -> None:
    article = read_article(body=PROSE + box)
    assert article.author == ["Sari Wulandari"]
    assert "kopi" not in (article.articleBody or "")


def test_a_label_in_a_line_of_its_own_is_no_name() -> None:
    byline = "<div class='author'><div>Penulis</div><div>Sari Wulandari</div></div>"
    assert read_article(top=f"<h1>{HEADLINE}</h1>{byline}").author == ["Sari Wulandari"]


@pytest.mark.parametrize("box", [f"<div class='author-desc'>{LIFE}</div>", "<div class='author'>Editor</div>"])
def test_a_box_that_names_nobody_gives_no_author(box: str) -> None:
    assert read_article(body=PROSE + box).author == []


@pytest.mark.parametrize(
    "above",
    [
        "<span class='kategori'><a href='/politik'>Politik</a></span>",
        "<p>Kategori: <a href='/kategori/politik'>Politik</a></p>",
        "<div class='breadcrumb'><a href='/'>Beranda</a> / <a href='/politik'>Politik</a> / Warga</div>",
        "<a class='category' href='/politik'>Politik</a>",
        "<span class='rubrik'>Politik</span>",
        "<p class='kategori'>Politik</p>",
        "<div><span class='kategori'><b>Politik</b></span></div>",
        "<ul><li><a href='/'>Beranda</a></li><li><a href='/c/1'>Politik</a></li><li>Warga Menunggu Giliran</li></ul>",
        "<ul><li><a href='/'>Home</a></li><li><a href='/c/'>Politik</a></li><li><a href='/c/a'>Desa</a></li></ul>",
        "<ol><li><a href='/'>Home</a></li><li><a href='/kategori/politik'>Politik</a></li></ol>",
    ],
)
def test_sections(above: str) -> None:
    article = read_article(top=f"{above}<h1>{HEADLINE}</h1>")
    assert (article.articleSection, article.alternativeHeadline) == ("Politik", None)


@pytest.mark.parametrize(
    "above",
    [
        "<ul><li><a href='/'>Home</a></li><li><a href='/p'>Politik</a></li><li><a href='/hukum'>Hukum</a></li></ul>",
        "<ul><li><a href='/'>Home</a></li><li><a href='/kontak'>Kontak</a></li></ul>",
        "<ul><li><a href='/'>Home</a></li><li>Kontak</li></ul>",
        "<span class='kategori'>Kategori:</span>",
        "<div class='kategori'>Semua 12 kategori</div>",
    ],
)
def test_menus_and_labels_are_no_sections(above: str) -> None:
    assert read_article(top=f"{above}<h1>{HEADLINE}</h1>").articleSection is None


def test_a_line_above_the_headline_that_is_no_section_is_its_kicker() -> None:
    article = read_article(top=f"<span class='rubrik'>Politik</span><p>Antrean Pupuk</p><h1>{HEADLINE}</h1>")
    assert (article.articleSection, article.alternativeHeadline) == ("Politik", "Antrean Pupuk")


@pytest.mark.parametrize(
    "below",
    [
        "<div>Tag: <a href='/tag/karet'>Karet</a> <a href='/tag/bungo'>Bungo</a></div>",
        "<p>Tags: <a href='/?tag=karet'>Karet</a>, <a href='/?tag=bungo'>Bungo</a></p>",
        "<p><a href='/search/label/karet' rel='tag'>#Karet</a> <a href='/search/label/bungo' rel='tag'>#Bungo</a></p>",
        "<div class='topik-terkait'><h4>Topik</h4><a href='/t/karet'>Karet</a> <a href='/t/bungo'>Bungo</a></div>",
    ],
)
def test_keywords(below: str) -> None:
    article = read_article(body=PROSE + below)
    assert article.keywords == ["Karet", "Bungo"]
    assert "Karet" not in (article.articleBody or "")


@pytest.mark.parametrize(
    ("opening", "dateline", "place"),
    [
        ("JAMBI – ", "JAMBI", "JAMBI"),
        ("MERANGIN, SUARAJAMBI.COM - ", "MERANGIN, SUARAJAMBI.COM", "MERANGIN"),
        ("Jakarta, CNN -- ", "Jakarta, CNN", "Jakarta"),
        ("KORAN.EXAMPLE – ", "KORAN.EXAMPLE", None),
        ("SUARA JAMBI – ", "SUARA JAMBI", None),
        ("", None, None),
    ],
)
def test_datelines(opening: str, dateline: str | None, place: str | None) -> None:
    named = "<meta property='og:site_name' content='Suara Jambi'>"
    article = read_article(head=named, body=PROSE.replace("<p>", f"<p>{opening}", 1))
    assert (article.dateline, article.locationCreated) == (dateline, place)
    assert article.articleBody is not None
    assert article.articleBody.startswith(f"{opening}Warga RT 01")


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


@pytest.mark.parametrize(
    "trail",
    ["Beranda › Politik › Muaro Jambi", "Home » Politik » Warga Menunggu Giliran", "Depan / Politik / Kota"],
)
def test_a_trail_without_links(trail: str) -> None:
    article = read_article(top=f"<div class='x'>{trail}</div><h1>{HEADLINE}</h1>")
    assert article.articleSection == "Politik"
    assert trail not in (article.articleBody or "")


SITE_WIDE = '<meta property="og:site_name" content="Koran Kita"><meta name="keywords" content="%s">'


@pytest.mark.parametrize(
    ("stated", "keywords"),
    [
        ("berita, berita hari ini, Koran Kita", []),
        ("politik, ekonomi, hukum", []),
        ("politik, ekonomi, balai desa", ["politik", "ekonomi", "balai desa"]),
        ("Bansos", ["Bansos"]),
        ("Bansos, Beras", ["Bansos", "Beras"]),
    ],
)
def test_keywords_of_the_whole_site_are_nobodys(stated: str, keywords: list[str]) -> None:
    assert read_article(head=SITE_WIDE % stated).keywords == keywords


@pytest.mark.parametrize(("count", "kept"), [(1, 1), (2, 2), (3, 0), (5, 0)])
def test_a_long_list_under_a_heading_behind_the_text_is_the_themes(count: int, kept: int) -> None:
    links = "".join(f"<li><a href='/tulisan/{n}'>Kabar Nomor {n} dari Dusun</a></li>" for n in range(count))
    assert len(read_article(body=f"{PROSE}<h4>Baca Juga</h4><ul>{links}</ul>").related) == kept
