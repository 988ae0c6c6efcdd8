"""Addresses: what is fetched, what is the same article, what an address suggests."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy.linkextractors import IGNORED_EXTENSIONS
from w3lib.url import canonicalize_url, safe_url_string

from pipelines.urls import (
    Look,
    address_shape,
    article_date,
    article_key,
    is_private_host,
    is_within,
    kind_of_address,
    normalise,
)

ROOT = "https://www.koran.example/"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://koran.example/a/", "https://koran.example/a/"),
        ("  HTTPS://Koran.Example:443/a/#komentar\n", "https://koran.example/a/"),
        ("http://koran.example", "http://koran.example/"),
        ("http://koran.example:8080/a", "http://koran.example:8080/a"),
        ("http://user:secret@koran.example/a", "http://koran.example/a"),
        ("/2019/02/19/a/?utm_source=x&utm_medium=y", "https://www.koran.example/2019/02/19/a/"),
        ("?p=123&fbclid=abc", "https://www.koran.example/b/?p=123"),
        ("../read.php?id=5&gclid=1&judul=x", "https://www.koran.example/read.php?id=5&judul=x"),
        ("//m.koran.example/a?z=1&a=2", "https://m.koran.example/a?z=1&a=2"),
        ("/a/?replytocom=15#respond", "https://www.koran.example/a/"),
        ("/a/?share=facebook&nb=1", "https://www.koran.example/a/"),
        ("/a?nb=5", "https://www.koran.example/a?nb=5"),
        ("/a/?amp=1", "https://www.koran.example/a/?amp=1"),
        ("/harga naik 5%/é", "https://www.koran.example/harga%20naik%205%/%C3%A9"),
        ("/%f0%9f%8c%99/", "https://www.koran.example/%f0%9f%8c%99/"),
        ("https://köran.example/a", "https://xn--kran-5qa.example/a"),
        ("http://[::1]:8000/a", "http://[::1]:8000/a"),
        ("#atas", "https://www.koran.example/b/"),
    ],
)
def test_normalise_gives_the_address_to_fetch(url: str, expected: str) -> None:
    assert normalise(url, "https://www.koran.example/b/") == expected


@pytest.mark.parametrize(
    "url",
    [
        "mailto:redaksi@koran.example",
        "javascript:void(0)",
        "tel:+62741000000",
        "data:text/html,x",
        "whatsapp://send?text=x",
        "ftp://koran.example/a",
        "http://[koran.example/a",
        "http://koran.example:abc/a",
        "http://koran.example:99999/a",
        "http://koran example/a",
        "http://koran..example/a",
        "https://",
    ],
)
def test_normalise_refuses_what_is_no_web_address(url: str) -> None:
    assert normalise(url, "https://koran.example/") is None


def test_normalise_needs_a_base_for_a_path() -> None:
    assert normalise("/a") is None


@given(st.text(), st.none() | st.text() | st.just(ROOT))
def test_no_text_makes_them_raise(text: str, base: str | None) -> None:
    address = normalise(text, base)
    assert address is None or normalise(address) == address
    article_key(text)
    article_date(text)
    address_shape(text)
    is_private_host(text)
    is_within(text, [text])
    assert kind_of_address(text, ROOT) in Look


URLISH = st.text(st.sampled_from("ab9/?&=#%.:-+@[];\\ é\t☪\uff12"), max_size=30)


@given(st.sampled_from(["http://", "https://", "http://koran.example", "//", "/"]), URLISH)
def test_normal_form_is_normal(start: str, rest: str) -> None:
    address = normalise(f"{start}{rest}", ROOT)
    if address is not None:
        assert normalise(address) == address
        assert address.isascii()
        assert "#" not in address
        assert article_key(address) == article_key(f"{start}{rest}" if start not in ("/", "//") else address)
        kind_of_address(address, ROOT)


@pytest.mark.parametrize(
    "twin",
    [
        "http://koran.example/2019/02/19/judul-berita/",
        "https://www.koran.example/2019/02/19/judul-berita",
        "https://m.koran.example/2019/02/19/judul-berita/",
        "https://amp.koran.example/2019/02/19/judul-berita/",
        "https://KORAN.example:443/2019/02/19/judul-berita/#more",
        "https://koran.example/2019/02/19/judul-berita/index.html",
        "https://koran.example/2019/02/19/judul-berita/index.php",
        "https://koran.example/2019/02/19/judul-berita/amp",
        "https://koran.example/2019/02/19/judul-berita/amp/",
        "https://koran.example/2019/02/19/judul-berita/amp/index.html",
        "https://koran.example/2019/02/19/judul-berita/?amp",
        "https://koran.example/2019/02/19/judul-berita/?amp=1",
        "https://koran.example/2019/02/19/judul-berita/?outputType=amp",
        "https://koran.example/2019/02/19/judul-berita/?utm_source=wa&fbclid=x",
        "https://koran.example/2019/02/19/judul%2Dberita/",
        "https://koran.example//2019/02/19/judul-berita/",
        "https://koran.example/x/../2019/02/19/judul-berita/",
    ],
)
def test_twins_share_a_key(twin: str) -> None:
    assert article_key(twin) == "koran.example/2019/02/19/judul-berita"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://koran.example/a.amp.html", "https://koran.example/a.html"),
        ("https://koran.example/2019/02/a.html?m=1", "https://koran.example/2019/02/a.html"),
        ("https://koran.example/?b=2&a=1", "https://koran.example/?a=1&b=2"),
        ("https://koran.example/index.php?p=5", "https://koran.example/?p=5"),
        ("https://koran.example/%d8%b9/", "https://koran.example/%D8%B9"),
    ],
)
def test_other_twins_share_a_key(one: str, other: str) -> None:
    assert article_key(one) == article_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://koran.example/?p=5", "https://koran.example/?p=6"),
        ("https://koran.example/read.php?id=5", "https://koran.example/read.php"),
        ("https://koran.example/?m=1", "https://koran.example/?m=0"),
        ("https://koran.example/?amp=17", "https://koran.example/?amp=18"),
        ("https://koran.example:8080/a", "https://koran.example/a"),
        ("https://koran.example/a/2/", "https://koran.example/a/"),
        ("https://koran.example/a.html", "https://koran.example/a"),
        ("https://koran.example/A", "https://koran.example/a"),
        ("https://koran.example/tag/amp/", "https://koran.example/tag/"),
        ("https://koran.example/lamp", "https://koran.example/l"),
        ("https://sport.koran.example/a", "https://koran.example/a"),
        ("https://mkoran.example/a", "https://koran.example/a"),
        ("https://koran.example/a%2Fb", "https://koran.example/a/b"),
    ],
)
def test_different_articles_have_different_keys(one: str, other: str) -> None:
    assert article_key(one) != article_key(other)


def test_a_host_is_not_stripped_to_its_suffix() -> None:
    assert article_key("https://m.example/a") == "m.example/a"


SLUG = st.from_regex(r"[a-z]{1,8}(-[a-z]{1,8}){1,4}", fullmatch=True).filter(lambda slug: slug != "amp")


@given(
    SLUG,
    st.sampled_from(["http", "https"]),
    st.sampled_from(["", "www.", "m.", "amp."]),
    st.sampled_from(["", "/", "/amp", "/amp/", "/index.html", "/index.php"]),
    st.sampled_from(["", "?amp", "?amp=1", "?outputType=amp", "?utm_source=a&utm_campaign=b", "?fbclid=x&amp=1"]),
    st.sampled_from(["", "#komentar"]),
)
def test_decoration_does_not_change_the_key(
    slug: str, scheme: str, sub: str, ending: str, query: str, fragment: str
) -> None:
    decorated = f"{scheme}://{sub}koran.example/{slug}{ending}{query}{fragment}"
    assert article_key(decorated) == f"koran.example/{slug}"


@given(
    st.integers(0, 10**9),
    st.integers(0, 10**9),
    st.sampled_from(["/?p={}", "/read.php?id={}&x=1", "/berita/{}", "/berita/{}/judul", "/judul-{}.html", "/{}/amp/"]),
)
def test_distinct_ids_stay_distinct(one: int, other: int, form: str) -> None:
    same = article_key(ROOT + form.format(one)[1:]) == article_key(ROOT + form.format(other)[1:])
    assert same == (one == other)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://koran.example/2019/02/19/judul/", date(2019, 2, 19)),
        ("https://koran.example/read/2016/11/03/524/judul/", date(2016, 11, 3)),
        ("https://koran.example/berita/20190219/judul", date(2019, 2, 19)),
        ("https://koran.example/nasional/20190219083000-32-370123/judul", date(2019, 2, 19)),
        ("https://koran.example/2019-02-19/judul", date(2019, 2, 19)),
        ("https://koran.example/2019/2/9/judul", date(2019, 2, 9)),
        ("https://koran.example/2019/02/judul/", None),
        ("https://koran.example/2019/02/30/judul/", None),
        ("https://koran.example/2019/13/01/judul/", None),
        ("https://koran.example/1019/02/19/judul/", None),
        ("https://koran.example/berita/20191399/judul", None),
        ("https://koran.example/berita/120190219/judul", None),
        ("https://koran.example/?d=/2019/02/19/", None),
        ("http://[koran.example/2019/02/19/", None),
    ],
)
def test_article_date(url: str, expected: date | None) -> None:
    assert article_date(url) == expected


@pytest.mark.parametrize(
    ("look", "paths"),
    [
        (Look.ROOT, ["", "index.html", "index.php", "#top", "?utm_source=x", "?amp=1"]),
        (
            Look.LISTING,
            [
                "category/daerah/",
                "kategori/hukum-dan-kriminal-jambi",
                "tag/pemilihan-gubernur-jambi-2020/",
                "topik/sawit",
                "author/zal/",
                "penulis/zal",
                "rubrik/daerah/kota",
                "kanal/ekonomi",
                "indeks",
                "index-berita/2019/02/19",
                "indeks?day=19&month=02&year=2019",
                "arsip/2019/02",
                "2019/",
                "2019/02/",
                "2019/02/19/",
                "2019/02/19/page/2/",
                "page/2/",
                "page/2/index.html",
                "category/daerah/page/4.html",
                "?paged=3",
                "politik?page=2",
                "?cat=5",
                "?m=201902",
                "search/label/Daerah",
                "search?updated-max=2019-02-19T08:00:00%2B07:00&max-results=7",
            ],
        ),
        (
            Look.ARTICLE,
            [
                "2019/02/19/judul/",
                "2017/11/03/168/",
                "2019/02/judul.html",
                "read/2016/11/03/524/judul/",
                "gubernur-resmikan-pasar-baru",
                "politik/gubernur-resmikan-pasar-baru.html",
                "gubernur_resmikan_pasar_baru",
                "berita/48213",
                "berita/48213/pasar-baru",
                "pasar-48213",
                "48213-pasar",
                "?p=123",
                "read.php?id=5",
                "index.php?page=berita&id=5",
                "archives/1234",
                "kanal/daerah/gubernur-resmikan-pasar-baru-kota",
                "gubernur-resmikan-pasar-baru?page=2",
                "2018/04/22/judul/2/",
            ],
        ),
        (Look.UNKNOWN, ["redaksi/", "tentang-kami/", "politik", "?page_id=2", "foto-berita-1/", "pilkada-2020/"]),
        (
            Look.NEVER,
            [
                "wp-content/uploads/2019/02/a.jpg",
                "unduh/anggaran.PDF",
                "style.css?v=1",
                "sitemap.xml",
                "wp-admin/",
                "wp-login.php",
                "wp-includes/js/x",
                "wp-json/wp/v2/posts",
                "xmlrpc.php?rsd",
                "feed/",
                "judul-berita-panjang/feed/",
                "category/daerah/feed/atom/",
                "comments/feed/",
                "feeds/posts/default",
                "?feed=rss2",
                "judul-berita-panjang/embed/",
                "a/?replytocom=5",
                "a/?share=facebook",
                "?s=sawit",
                "page/2/?s=sawit",
                "search/sawit/",
                "search?q=sawit",
                "cart/",
                "login",
                "member/register.php",
                "berita/5/?print=1",
                "print/48213",
                "kalender?month=2&day=19",
                "acara?month=2&year=2019",
                "events/2019-02-19/",
                "a/?tribe-bar-date=2019-02-19",
                "a/?ical=1",
                "?attachment_id=8",
                "a/b/a/b/a/b/",
                "a/b/c/d/e/f/g/h/i/j/k/l/m",
                "x" * 2000,
            ],
        ),
    ],
)
def test_kind_of_address(look: Look, paths: list[str]) -> None:
    assert {path: kind_of_address(ROOT + path, ROOT) for path in paths} == dict.fromkeys(paths, look)


def test_a_site_may_stand_in_a_folder() -> None:
    root = "https://kampus.example/warta/"
    assert kind_of_address("https://kampus.example/warta", root) is Look.ROOT
    assert kind_of_address("https://kampus.example/warta/2019/", root) is Look.LISTING
    assert kind_of_address("https://kampus.example/", root) is Look.ROOT
    assert kind_of_address("https://sport.kampus.example/", root) is Look.LISTING


def test_a_date_that_repeats_itself_is_no_trap() -> None:
    assert kind_of_address(f"{ROOT}2011/11/11/11/judul/", ROOT) is Look.ARTICLE


def test_shapes_put_likes_together() -> None:
    assert address_shape("https://koran.example/tag/sawit/page/3/?x=1") == "koran.example/tag/*/page/0?x"
    assert address_shape("https://koran.example/tag/karet/page/12/?x=2") == "koran.example/tag/*/page/0?x"
    assert address_shape("https://koran.example/2019/02/19/judul/") == "koran.example/0/0/0/*"
    assert address_shape("https://koran.example/redaksi/") == "koran.example/*"
    assert address_shape("mailto:x") == ""


@pytest.mark.parametrize(
    ("url", "domains", "expected"),
    [
        ("https://koran.example/a", ["koran.example"], True),
        ("https://www.Koran.example/a", ["koran.example"], True),
        ("https://koran.example:8443/a", ["koran.example"], True),
        ("https://notkoran.example/a", ["koran.example"], False),
        ("https://koran.example.evil.example/", ["koran.example"], False),
        ("https://koran.example@evil.example/", ["koran.example"], False),
        ("https://koran.example/", ["www.koran.example"], False),
        ("https://b.example/", ["a.example", "b.example"], True),
        ("http://127.0.0.1:8088/a", ["127.0.0.1:8088"], True),
        ("http://127.0.0.1:8089/a", ["127.0.0.1:8088"], False),
        ("http://127.0.0.1/a", ["127.0.0.1:8088"], False),
        ("http://127.0.0.1:8088/a", ["127.0.0.1"], False),
        ("http://127.0.0.1/a", ["127.0.0.1"], True),
        ("http://127.0.0.1/a", ["127.0.0.1:80"], True),
        ("http://x.localhost:8088/", ["localhost:8088"], False),
        ("http://[::1]:8088/", ["[::1]:8088"], True),
        ("http://[::1]:8088/", ["[::1]"], False),
        ("mailto:x@koran.example", ["koran.example"], False),
        ("https://koran.example/", [], False),
    ],
)
def test_is_within(url: str, domains: list[str], expected: bool) -> None:
    assert is_within(url, domains) is expected


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST.",
        "x.localhost",
        "printer.local",
        "127.0.0.1",
        "127.8.8.8",
        "10.0.0.1",
        "172.16.5.4",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "2130706433",
        "0x7f.1",
        "0x7f000001",
        "017700000001",
        "127.1",
        "::1",
        "[::1]",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:7f00:1",
        "\uff11\uff12\uff17.0.0.1",  # wide digits
        "127\u30020\u30020\u30021",
    ],
)
def test_private_hosts(host: str) -> None:
    assert is_private_host(host)


@pytest.mark.parametrize(
    "host",
    ["koran.example", "8.8.8.8", "134744072", "2001:4860:4860::8888", "::ffff:8.8.8.8", "local", "1.2.3.4.5", ""],
)
def test_public_hosts(host: str) -> None:
    assert not is_private_host(host)


@given(st.from_regex(r"https?://(?:[a-z0-9_-]{1,9}\.){0,2}[a-z0-9_-]{1,9}(?:/[a-zA-Z0-9._~/-]{0,20})?", fullmatch=True))
def test_a_plain_address_is_what_w3lib_makes_of_it(url: str) -> None:
    slash = "" if url.count("/") > 2 else "/"
    assert normalise(url) == safe_url_string(url) + slash
    assert article_key(url) == article_key(canonicalize_url(url))


@pytest.mark.parametrize("extension", IGNORED_EXTENSIONS)
def test_a_file_that_scrapy_follows_no_link_to_is_no_page(extension: str) -> None:
    assert kind_of_address(f"{ROOT}unduhan/berkas.{extension}", ROOT) is Look.NEVER
