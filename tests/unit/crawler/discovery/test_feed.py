"""Feeds: RSS of every age, Atom, WordPress's and Blogger's habits, comments, and what is none."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.discovery import DiscoveryResult, More, feed_candidates, read_feed
from pipelines.items import Door, Seed

URL = "https://koran.example/feed/"
WIB = timezone(timedelta(hours=7))


def rss(*items: str, head: str = "") -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'
        ' xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">'
        f"<channel><title>Koran</title><link>https://koran.example</link>{head}{''.join(items)}</channel></rss>"
    ).encode()


def atom(*entries: str, head: str = "") -> bytes:
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">'
        f"{head}{''.join(entries)}</feed>"
    ).encode()


def item(link: str, date_text: str = "") -> str:
    return f"<item><title>Pasar</title><link>{link}</link><pubDate>{date_text}</pubDate></item>"


def addresses(found: DiscoveryResult) -> list[str]:
    return [seed.url for seed in found.seeds]


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("Tue, 19 Feb 2019 08:15:30 +0700", datetime(2019, 2, 19, 8, 15, 30, tzinfo=WIB), date(2019, 2, 19)),
        ("Tue, 19 Feb 2019 01:15:30 GMT", datetime(2019, 2, 19, 1, 15, 30, tzinfo=UTC), date(2019, 2, 19)),
        ("Tue, 19 Feb 2019 01:15:30 -0000", datetime(2019, 2, 19, 1, 15, 30, tzinfo=UTC), date(2019, 2, 19)),
        ("2019-02-19T08:15:30+07:00", datetime(2019, 2, 19, 8, 15, 30, tzinfo=WIB), date(2019, 2, 19)),
        ("2019-02-19 08:15:30", None, date(2019, 2, 19)),
        ("Tue, 19 Feb 2019 08:15:30 WIB", datetime(2019, 2, 19, 8, 15, 30, tzinfo=WIB), date(2019, 2, 19)),
        ("Sel, 19 Peb 2019 08:15:30 +0700", datetime(2019, 2, 19, 8, 15, 30, tzinfo=WIB), date(2019, 2, 19)),
        ("Jum'at, 02 Agu 2019 08:15:30 +07:00", datetime(2019, 8, 2, 8, 15, 30, tzinfo=WIB), date(2019, 8, 2)),
        ("Jum, 03 Mei 2019 08:15 GMT+7", datetime(2019, 5, 3, 8, 15, tzinfo=WIB), date(2019, 5, 3)),
        ("Kamis, 12 Desember 2019 | 08.15 WIB", datetime(2019, 12, 12, 8, 15, tzinfo=WIB), date(2019, 12, 12)),
        ("2019-02-19WIB08:15:30+07:00", datetime(2019, 2, 19, 8, 15, 30, tzinfo=WIB), date(2019, 2, 19)),
        ("2019-02-19T08:15:30+7:00", datetime(2019, 2, 19, 8, 15, 30, tzinfo=WIB), date(2019, 2, 19)),
        ("2019-02-19 08:15:30 PM", None, date(2019, 2, 19)),
        ("19-02-2019", None, date(2019, 2, 19)),
        ("19/02/2019 23:15", None, date(2019, 2, 19)),
        ("Tue, 19 Feb 19 08:15:30 +0700", datetime(2019, 2, 19, 8, 15, 30, tzinfo=WIB), date(2019, 2, 19)),
        ("Fri, 20 Nov 2099 16:21:44 +0700", None, None),
        ("2099-11-20T16:21:44+07:00", None, None),
        ("20190219", None, None),
        ("Tue, 19 Feb 20219 08:15:30 +0700", None, None),
        ("Thu, 01 Jan 1970 00:00:00 +0000", None, None),
        ("Tue, 19 Feb 2019 08:15:30 +99999999", None, date(2019, 2, 19)),
        ("-0001-11-30T00:00:00+00:00", None, None),
        ("kemarin", None, None),
        ("", None, None),
    ],
)
def test_dates_of_rss(text: str, published: datetime | None, day: date | None) -> None:
    (seed,) = read_feed(rss(item("https://koran.example/pasar-baru/", text)), URL).seeds
    assert (seed.published, seed.day) == (published, day)
    assert published is None or (seed.published and seed.published.utcoffset() == published.utcoffset())


@pytest.mark.parametrize("name", ["pubDate", "pubdate", "PUBDATE"])
def test_names_in_capitals_are_names(name: str) -> None:
    entry = f"<item><link>https://koran.example/pasar-baru/</link><{name}>Sel, 19 Peb 2019 08:15:30 WIB</{name}></item>"
    feed = rss(entry).decode()
    for body in (feed, f"<RSS><CHANNEL>{entry.replace('item', 'ITEM').replace('link', 'LINK')}</CHANNEL></RSS>"):
        (seed,) = read_feed(body.encode(), URL).seeds
        assert seed.published == datetime(2019, 2, 19, 8, 15, 30, tzinfo=WIB)


def test_the_day_is_that_of_the_address_where_it_fits() -> None:
    found = read_feed(
        rss(
            item("https://koran.example/2019/02/20/pasar/", "Tue, 19 Feb 2019 18:15:30 +0000"),
            item("https://koran.example/20110101/pasar/", "Tue, 19 Feb 2019 18:15:30 +0000"),
        ),
        URL,
    )
    assert [seed.day for seed in found.seeds] == [date(2019, 2, 20), date(2019, 2, 19)]


def test_the_address_is_the_newsrooms_own() -> None:
    found = read_feed(
        rss(
            "<item><link>https://feeds.example/~r/1</link>"
            "<feedburner:origLink>https://koran.example/pasar-asli/</feedburner:origLink></item>",
            "<item><link> /pasar-nisbi/?utm_source=rss </link></item>",
            "<item><guid>https://koran.example/pasar-guid/</guid></item>",
            '<item><guid isPermaLink="false">https://koran.example/?p=9</guid></item>',
            "<item><guid>9</guid></item>",
            '<item><atom:link rel="self" href="https://koran.example/x.rss"/><link>https://koran.example/pasar-tautan/</link>'
            '<media:content url="https://koran.example/a.jpg"><media:link>x</media:link></media:content></item>',
            "<item><link>https://koran.example/suara.mp3</link></item>",
        ),
        URL,
    )
    assert addresses(found) == [
        "https://koran.example/pasar-asli/",
        "https://koran.example/pasar-nisbi/",
        "https://koran.example/pasar-guid/",
        "https://koran.example/pasar-tautan/",
    ]


def test_atom() -> None:
    found = read_feed(
        atom(
            '<entry xml:base="https://koran.example/warta/"><link rel="enclosure" href="a.mp3"/>'
            '<link rel="alternate" type="text/html" href="pasar-baru/"/><id>tag:koran.example,2019:1</id>'
            "<published>2019-02-19T08:15:00+07:00</published><updated>2019-02-20T01:00:00Z</updated></entry>",
            '<entry><link href="/pasar-lama/"/><updated>2019-02-18T01:00:00Z</updated></entry>',
        ),
        URL,
    )
    assert found.seeds == [
        Seed(
            url="https://koran.example/warta/pasar-baru/",
            door=Door.FEED,
            published=datetime(2019, 2, 19, 8, 15, tzinfo=WIB),
            modified=datetime(2019, 2, 20, 1, 0, tzinfo=UTC),
            day=date(2019, 2, 19),
        ),
        Seed(
            url="https://koran.example/pasar-lama/",
            door=Door.FEED,
            modified=datetime(2019, 2, 18, 1, 0, tzinfo=UTC),
            day=date(2019, 2, 18),
        ),
    ]


@pytest.mark.parametrize("space", ["http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/"])
def test_rss_of_the_first_days(space: str) -> None:
    body = (
        f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="{space}"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><link>https://koran.example/</link></channel>'
        '<item rdf:about="https://koran.example/pasar-baru/"><title>Pasar</title><dc:date>2019-02-19T08:15+07:00</dc:date>'
        "</item><item><link>https://koran.example/pasar-lama/</link></item></rdf:RDF>"
    )
    found = read_feed(body.encode(), URL)
    assert addresses(found) == ["https://koran.example/pasar-baru/", "https://koran.example/pasar-lama/"]
    assert found.seeds[0].published == datetime(2019, 2, 19, 8, 15, tzinfo=WIB)


@pytest.mark.parametrize(
    "body",
    [
        rss(
            item("https://koran.example/pasar-baru/#comment-15", "Tue, 19 Feb 2019 08:15:30 +0700"),
            head="<generator>https://wordpress.org/?v=6.1</generator>",
        ),
        rss(item("https://koran.example/2019/02/pasar.html?showComment=1550538930#c1")),
        atom(
            '<entry><link href="https://koran.example/komentar/5/"/>'
            '<thr:in-reply-to ref="https://koran.example/pasar-baru/"/></entry>'
        ),
        rss(head="<generator>https://wordpress.org/?v=6.1</generator>"),
    ],
    ids=["wordpress", "blogger", "threading", "empty"],
)
def test_comments_are_no_articles(body: bytes) -> None:
    assert read_feed(body, URL) == DiscoveryResult()


@pytest.mark.parametrize(
    ("head", "url", "following"),
    [
        ("<generator>https://wordpress.org/?v=6.1</generator>", URL, f"{URL}?paged=2"),
        ("<generator>https://wordpress.org/?v=6.1</generator>", f"{URL}?x=1&paged=2", f"{URL}?x=1&paged=3"),
        ("<generator>https://wordpress.org/?v=6.1</generator>", f"{URL}?paged=dua", None),
        ('<atom:link rel="next" href="/feed/2"/><generator>WordPress</generator>', URL, "https://koran.example/feed/2"),
        ('<atom:link rel="self" href="/feed/"/>', URL, None),
        ("<generator>Joomla!</generator>", URL, None),
    ],
)
def test_the_next_page_of_a_feed(head: str, url: str, following: str | None) -> None:
    found = read_feed(rss(item("https://koran.example/pasar-baru/"), head=head), url)
    assert found.more == ([More(following)] if following else [])


def test_the_next_page_of_an_atom_feed() -> None:
    entry = '<entry><link href="https://koran.example/pasar-baru/"/></entry>'
    blogger = atom(entry, head='<link rel="next" href="https://koran.example/feeds/posts/default?start-index=26"/>')
    wordpress = atom(entry, head='<generator uri="https://wordpress.org/" version="6.1">WordPress</generator>')
    assert read_feed(blogger, URL).more == [More("https://koran.example/feeds/posts/default?start-index=26")]
    assert read_feed(wordpress, URL).more == [More(f"{URL}?paged=2")]


def test_a_broken_feed_gives_what_it_holds() -> None:
    body = rss(
        "<item><title>Harga & stok&nbsp;\x0b</title><link>https://koran.example/read.php?id=5&kanal=2</link></item>",
        item("https://koran.example/read.php?id=6&amp;kanal=2"),
    ).replace(b"Koran", b"Kor\xff\xfean")
    assert addresses(read_feed(body, URL)) == [
        "https://koran.example/read.php?id=5&kanal=2",
        "https://koran.example/read.php?id=6&kanal=2",
    ]


def test_a_dtd_is_not_fetched() -> None:
    body = b'<!DOCTYPE rss PUBLIC "-//X//DTD RSS 0.91//EN" "http://127.0.0.1:9/rss.dtd">' + rss(
        item("https://koran.example/pasar-baru/")
    ).partition(b"?>")[2].replace(b"Pasar", b"Pasar &eacute;")
    assert addresses(read_feed(body, URL)) == ["https://koran.example/pasar-baru/"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b"<html><body>Sedang dalam perbaikan</body></html>", "HTML page"),
        (b"Forbidden", "not XML"),
        (b"<urlset><url><loc>https://koran.example/a/</loc></url></urlset>", "not a feed: <urlset>"),
    ],
)
def test_what_is_no_feed_is_said(body: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{reason}$"):
        read_feed(body, URL)


@given(st.binary() | st.text().map(lambda text: rss(item(text, text), f"<guid>{text}</guid>")))
def test_no_bytes_break_it(body: bytes) -> None:
    try:
        found = read_feed(body, URL)
    except ValueError:
        return
    assert all(seed.published is None or seed.published.tzinfo for seed in found.seeds)


def test_candidates_stand_below_the_root() -> None:
    assert feed_candidates("https://koran.example/warta")[0] == "https://koran.example/warta/feed/"
