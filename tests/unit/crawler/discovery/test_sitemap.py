"""Sitemaps as they come: indexes, news, gzip, plain text, broken ones, and what is none."""

from __future__ import annotations

import gzip
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.discovery import DiscoveryResult, More, read_sitemap, sitemap_candidates
from pipelines.items import Door, Seed

URL = "https://koran.example/post-sitemap.xml"
WIB = timezone(timedelta(hours=7))
NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    ' xmlns:video="http://www.google.com/schemas/sitemap-video/1.1"'
)


def urlset(*entries: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset {NAMESPACES}>{"".join(entries)}</urlset>'.encode()


def index(*entries: str) -> bytes:
    return f"<sitemapindex {NAMESPACES}>{''.join(entries)}</sitemapindex>".encode()


def addresses(found: DiscoveryResult) -> list[str]:
    return [seed.url for seed in found.seeds]


def test_lastmod_is_an_instant_only_with_time_and_offset() -> None:
    found = read_sitemap(
        urlset(
            "<url><loc>\n https://koran.example/pasar-baru/ \n</loc><lastmod>2019-02-19T08:15:00+07:00</lastmod></url>",
            "<url><loc>https://koran.example/pasar-lama/</loc><lastmod>2019-02-18</lastmod></url>",
            "<url><loc>https://koran.example/pasar-kota/</loc><lastmod>2019-02-17T08:15:00</lastmod></url>",
            "<url><loc>https://koran.example/pasar-desa/</loc><lastmod>20219-02-17T08:15:00Z</lastmod></url>",
            "<url><loc>https://koran.example/2018/01/02/x/</loc><lastmod>2019-02-16T08:15:00Z</lastmod></url>",
        ),
        URL,
    )
    assert found.seeds == [
        Seed(
            url="https://koran.example/pasar-baru/",
            door=Door.SITEMAP,
            modified=datetime(2019, 2, 19, 8, 15, tzinfo=WIB),
            day=date(2019, 2, 19),
        ),
        Seed(
            url="https://koran.example/pasar-lama/",
            door=Door.SITEMAP,
            modified_day=date(2019, 2, 18),
            day=date(2019, 2, 18),
        ),
        Seed(
            url="https://koran.example/pasar-kota/",
            door=Door.SITEMAP,
            modified_day=date(2019, 2, 17),
            day=date(2019, 2, 17),
        ),
        Seed(url="https://koran.example/pasar-desa/", door=Door.SITEMAP),
        Seed(
            url="https://koran.example/2018/01/02/x/",
            door=Door.SITEMAP,
            modified=datetime(2019, 2, 16, 8, 15, tzinfo=UTC),
            day=date(2018, 1, 2),
        ),
    ]


@pytest.mark.parametrize(
    ("text", "instant", "day"),
    [
        ("2026-11-20T10:00:00+7:00", "2026-11-20T10:00:00+07:00", None),
        ("2026-11-20WIB10:00:00+07:00", "2026-11-20T10:00:00+07:00", None),
        ("20 Nop 2026 10.00 WITA", "2026-11-20T10:00:00+08:00", None),
        ("2024-05-08 08:53:11 AM", None, date(2024, 5, 8)),
        ("20-11-2026", None, date(2026, 11, 20)),
        ("2099-11-20", None, None),
    ],
)
def test_lastmod_is_read_as_people_write_it(text: str, instant: str | None, day: date | None) -> None:
    body = urlset(f"<url><loc>https://koran.example/pasar-baru/</loc><lastmod>{text}</lastmod></url>")
    (seed,) = read_sitemap(body, URL).seeds
    assert (seed.modified and seed.modified.isoformat(), seed.modified_day) == (instant, day)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("<loc>koran.example/pasar-baru/</loc>", ["https://koran.example/pasar-baru/"]),
        ("<loc>KORAN.example/pasar-baru/</loc>", ["https://koran.example/pasar-baru/"]),
        ("<loc>www.koran.example/pasar-baru/</loc>", ["https://www.koran.example/pasar-baru/"]),
        ("<loc>pasar-baru.html</loc>", ["https://koran.example/pasar-baru.html"]),
        (
            "<loc>/a-pasar/</loc><loc>/b-pasar/</loc>",
            ["https://koran.example/a-pasar/", "https://koran.example/b-pasar/"],
        ),
        ("https://koran.example/pasar-baru/", ["https://koran.example/pasar-baru/"]),
        ("<lastmod>2019-02-19</lastmod>", []),
    ],
)
def test_addresses_are_read_as_people_write_them(entry: str, expected: list[str]) -> None:
    assert addresses(read_sitemap(urlset(f"<url>{entry}</url>"), URL)) == expected


@pytest.mark.parametrize("name", ["sitemap-post-2026-11.xml", "post-sitemap2.xml?page=2", "berita.xml.gz"])
def test_a_sitemap_listed_as_a_page_is_a_sitemap(name: str) -> None:
    for body in (urlset(f"<url><loc>/{name}</loc></url>"), index(f"<sitemap>https://koran.example/{name}</sitemap>")):
        found = read_sitemap(body, URL)
        assert (found.seeds, [child.url for child in found.more]) == ([], [f"https://koran.example/{name}"])


def test_an_article_about_a_sitemap_is_a_page() -> None:
    entry = "<url><loc>https://koran.example/cara-membuat-sitemap-xml/</loc></url>"
    assert len(read_sitemap(urlset(entry), URL).seeds) == 1


def test_news_tells_the_date_of_publication() -> None:
    (seed,) = read_sitemap(
        urlset(
            "<url><loc>https://koran.example/pasar-baru/</loc><lastmod>2019-02-21T00:00:00Z</lastmod>"
            "<video:video><video:publication_date>2018-01-01T00:00:00Z</video:publication_date></video:video>"
            "<news:news><news:publication_date>2019-02-19T08:15+07:00</news:publication_date></news:news></url>"
        ),
        URL,
    ).seeds
    assert seed.published == datetime(2019, 2, 19, 8, 15, tzinfo=WIB)
    assert seed.modified == datetime(2019, 2, 21, tzinfo=UTC)
    assert seed.day == date(2019, 2, 19)


def test_pictures_and_translations_are_no_addresses() -> None:
    found = read_sitemap(
        urlset(
            '<url><xhtml:link rel="alternate" hreflang="en" href="https://koran.example/en/new-market/"/>'
            "<image:image><image:loc>https://koran.example/gambar/pasar-baru-kota</image:loc></image:image>"
            "<loc>https://koran.example/pasar-baru/</loc></url>"
        ),
        URL,
    )
    assert addresses(found) == ["https://koran.example/pasar-baru/"]


def test_listing_pages_and_files_are_no_seeds() -> None:
    found = read_sitemap(
        urlset(
            "<url><loc>https://koran.example/</loc></url>",
            "<url><loc>https://koran.example/category/daerah/</loc></url>",
            "<url><loc>https://koran.example/pasar-baru/</loc></url>",
            "<url><loc>https://koran.example/pasar-baru/?utm_source=x</loc></url>",
            "<url><loc>https://koran.example/anggaran.pdf</loc></url>",
            "<url><loc>mailto:redaksi@koran.example</loc></url>",
            "<url><loc/></url>",
        ),
        URL,
    )
    assert addresses(found) == ["https://koran.example/pasar-baru/"]
    assert found.listings == ["https://koran.example/", "https://koran.example/category/daerah/"]


@pytest.mark.parametrize(
    "name",
    ["category-sitemap.xml", "post_tag-sitemap2.xml", "wp-sitemap-taxonomies-category-1.xml", "wp-sitemap-users-1.xml"],
)
def test_a_sitemap_of_listings_holds_no_seeds(name: str) -> None:
    found = read_sitemap(
        urlset("<url><loc>https://koran.example/hukum-dan-kriminal/</loc></url>"), f"https://koran.example/{name}"
    )
    assert found == DiscoveryResult(listings=["https://koran.example/hukum-dan-kriminal/"])


def test_children_that_promise_no_articles_come_last() -> None:
    found = read_sitemap(
        index(
            "<sitemap><loc>https://koran.example/author-sitemap.xml</loc></sitemap>",
            "<sitemap><loc>https://koran.example/page-sitemap.xml</loc></sitemap>",
            "<sitemap><loc>/post-sitemap.xml</loc><lastmod>2019-02-19T08:15:00+07:00</lastmod></sitemap>",
            "<sitemap><loc>https://koran.example/wp-sitemap-posts-post-2.xml</loc><lastmod>2019-02-18</lastmod></sitemap>",
            "<sitemap><loc>https://koran.example/halaman-depan-stage.xml</loc></sitemap>",
        ),
        "https://koran.example/sitemap_index.xml",
    )
    assert found.more == [
        More("https://koran.example/post-sitemap.xml", datetime(2019, 2, 19, 8, 15, tzinfo=WIB)),
        More("https://koran.example/wp-sitemap-posts-post-2.xml"),
        More("https://koran.example/halaman-depan-stage.xml"),
        More("https://koran.example/page-sitemap.xml"),
        More("https://koran.example/author-sitemap.xml"),
    ]
    assert found.seeds == []


def test_gzip_is_known_by_its_content() -> None:
    body = gzip.compress(urlset("<url><loc>https://koran.example/pasar-baru/</loc></url>"))
    assert addresses(read_sitemap(body, URL)) == ["https://koran.example/pasar-baru/"]


def test_a_sitemap_may_be_plain_text() -> None:
    body = "\ufeffhttps://koran.example/pasar-baru/\r\n\r\n# lama\nhttps://koran.example/pasar-lama/\n".encode()
    assert addresses(read_sitemap(body, URL)) == [
        "https://koran.example/pasar-baru/",
        "https://koran.example/pasar-lama/",
    ]


def test_a_feed_may_serve_as_sitemap() -> None:
    body = b"<rss><channel><item><link>https://koran.example/pasar-baru/</link></item></channel></rss>"
    assert read_sitemap(body, URL).seeds == [Seed(url="https://koran.example/pasar-baru/", door=Door.SITEMAP)]


def test_bare_ampersands_do_not_cut_addresses() -> None:
    found = read_sitemap(
        urlset(
            "<url><loc>https://koran.example/read.php?id=5&kanal=2&copy;=1</loc></url>",
            "<url><loc><![CDATA[https://koran.example/read.php?id=6&kanal=2]]></loc></url>",
            "<url><loc>https://koran.example/read.php?id=7&amp;kanal=2</loc></url>",
        ),
        URL,
    )
    assert addresses(found) == [
        "https://koran.example/read.php?id=5&kanal=2&copy;=1",
        "https://koran.example/read.php?id=6&kanal=2",
        "https://koran.example/read.php?id=7&kanal=2",
    ]


def test_a_cut_address_is_no_address() -> None:
    whole = urlset(
        "<url><loc>https://koran.example/pasar-baru/</loc></url>",
        "<url><loc>https://koran.example/pasar-baru-dibuka/</loc></url>",
    )
    cut = whole[: whole.index(b"-dibuka")]
    assert addresses(read_sitemap(cut, URL)) == ["https://koran.example/pasar-baru/"]


def test_a_cut_gzip_gives_what_it_holds() -> None:
    entries = [f"<url><loc>https://koran.example/berita/{number * 7919}/</loc></url>" for number in range(20_000)]
    body = gzip.compress(urlset(*entries))
    found = addresses(read_sitemap(body[: len(body) // 2], URL))
    assert 1_000 < len(found) < 20_000
    assert found == [f"https://koran.example/berita/{number * 7919}/" for number in range(len(found))]


@pytest.mark.parametrize(
    "junk", [b"\n\n ", b"\xef\xbb\xbf", b"<br />\n<b>Warning</b>: Undefined variable & in x.php\n"]
)
def test_junk_before_the_document_is_skipped(junk: bytes) -> None:
    body = junk + urlset("<url><loc>https://koran.example/pasar-baru/</loc></url>")
    assert addresses(read_sitemap(body, URL)) == ["https://koran.example/pasar-baru/"]


def test_utf_16_is_read() -> None:
    text = '<?xml version="1.0" encoding="utf-16"?><urlset><url><loc>https://koran.example/pasar-baru/</loc></url></urlset>'
    assert addresses(read_sitemap(text.encode("utf-16"), URL)) == ["https://koran.example/pasar-baru/"]


def test_entities_are_not_expanded(tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("entities") / "secret.txt"
    secret.write_text("rahasia", encoding="utf-8")
    body = (
        f'<!DOCTYPE urlset [<!ENTITY file SYSTEM "{secret.as_uri()}"><!ENTITY own "pasar-baru">]>'
        "<urlset><url><loc>https://koran.example/&file;</loc></url><url><loc>https://koran.example/&own;</loc></url>"
        "<url><loc>https://koran.example/pasar-lama/</loc></url></urlset>"
    )
    assert addresses(read_sitemap(body.encode(), URL)) == ["https://koran.example/pasar-lama/"]


def test_entities_that_multiply_do_no_harm() -> None:
    entities = '<!ENTITY e0 "lollollol">' + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    body = f"<!DOCTYPE urlset [{entities}]><urlset><url><loc>https://koran.example/&e11;</loc></url></urlset>"
    assert all(len(address) < 100 for address in addresses(read_sitemap(body.encode(), URL)))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"<!DOCTYPE html><html><body><h1>Halaman tidak ditemukan</h1><p>&copy; 2019</body></html>", "HTML page"),
        (b"Not found", "not XML"),
        (b'{"code": 404}', "not XML"),
        (b"<error><code>404</code></error>", "not a sitemap: <error>"),
        (b"\x1f\x8b\x08 broken", "broken gzip"),
        (gzip.compress(b" " * (65 * 1024 * 1024), mtime=0), "unpacks to too much"),
    ],
    ids=["empty", "blank", "html", "text", "json", "xml", "gzip", "bomb"],
)
def test_what_is_no_sitemap_is_said(body: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{reason}$"):
        read_sitemap(body, URL)


@given(
    st.binary() | st.text().map(lambda text: f"<urlset><url><loc>{text}</loc><lastmod>{text}</lastmod></url>".encode())
)
def test_no_bytes_break_it(body: bytes) -> None:
    try:
        found = read_sitemap(body, URL)
    except ValueError:
        return
    assert all(seed.modified is None or seed.modified.tzinfo for seed in found.seeds)


def test_candidates_stand_below_the_root() -> None:
    assert "https://koran.example/warta/wp-sitemap.xml" in sitemap_candidates("https://koran.example/warta")
    assert "https://koran.example/sitemap.xml" in sitemap_candidates("https://koran.example/")
