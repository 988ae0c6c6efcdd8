"""The demo site keeps its word: what its truth says is what it serves, and every door lists what truth says."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import urljoin

import pytest
import urllib3
from lxml import etree, html

from pipelines.html.text import fold
from pipelines.items import Door
from tests.site.content import POSTS
from tests.site.generated import generate
from tests.site.hostile import DOORS, FAULTS, VICTIMS, HostileSite, hostile
from tests.site.posts import Layout
from tests.site.server import NewsSite, serve

Sets = dict[str, set[str]]


@pytest.fixture(scope="module")
def site() -> Iterator[NewsSite]:
    with serve() as running:
        yield running


@pytest.fixture(scope="module")
def pool() -> Iterator[urllib3.PoolManager]:
    with urllib3.PoolManager() as manager:
        yield manager


def get(pool: urllib3.PoolManager, url: str, **headers: str) -> urllib3.BaseHTTPResponse:
    return pool.request("GET", url, redirect=False, retries=False, timeout=5, headers=headers)


def tree(pool: urllib3.PoolManager, url: str) -> html.HtmlElement:
    answer = get(pool, url)
    assert answer.status == 200, url
    return html.document_fromstring(answer.data.decode())


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def hrefs(element: html.HtmlElement, base: str) -> set[str]:
    return {urljoin(base, str(href)) for href in element.xpath("//a/@href")}


def article_pages(pool: urllib3.PoolManager, url: str) -> list[html.HtmlElement]:
    """The pages of an article, following rel=next."""
    pages = [tree(pool, url)]
    while following := pages[-1].xpath("//link[@rel='next']/@href"):
        pages.append(tree(pool, str(following[0])))
    return pages


def test_every_article_is_served_as_its_truth_says(site: NewsSite, pool: urllib3.PoolManager) -> None:
    for record in site.truth():
        url = record["url"]
        pages = article_pages(pool, url)
        shown = " ".join(map(words, pages))
        assert [words(h1) for h1 in pages[0].xpath("//h1")] == [record["headline"]], url
        place = 0
        for paragraph in (record["articleBody"] or "").splitlines():
            place = shown.find(paragraph, place)
            assert place >= 0, (url, paragraph)
        for line in record["related"]:
            assert line["headline"] in shown
            assert line["url"] is None or any(line["url"] in hrefs(page, url) for page in pages), (url, line)
        for image in record["image"]:
            assert any(image["url"] in page.xpath("//img/@src") for page in pages), (url, image)
            assert all(text in shown for text in (image["caption"], image["credit"]) if text), (url, image)
        for rows in record["tables"]:
            assert [[words(cell) for cell in row.xpath("./th|./td")] for row in pages[0].xpath("//table//tr")] == rows
        for embed in record["embeds"]:
            assert embed["url"] in pages[0].xpath("//iframe/@src|//blockquote//a/@href")
            assert not embed["text"] or fold(embed["text"]) in fold(shown)
        names = [*record["author"], *record["editor"], *record["sourceOrganization"], *record["keywords"]]
        assert all(
            name in shown for name in [*names, record["alternativeHeadline"], record["articleSection"]] if name
        ), url


def test_positions_count_the_paragraphs_before_a_related_line(site: NewsSite) -> None:
    record = next(record for record in site.truth() if record["edge"] == "multi-page")
    assert [line["position"] for line in record["related"]] == [4, 8]


def test_dates_are_wib_days_or_unknown(site: NewsSite) -> None:
    dates = {record["edge"]: record["datePublished"] for record in site.truth()}
    assert dates["new-year-wib"] == "2020-01-01T00:30:00+07:00"
    assert dates["day-only"] == "2016-11-03"
    assert dates["no-date"] is None
    assert all(date.endswith("+07:00") for edge, date in dates.items() if edge not in {"day-only", "no-date"})


def test_new_year_is_printed_in_wib_and_meant_in_utc(site: NewsSite, pool: urllib3.PoolManager) -> None:
    page = tree(pool, next(record["url"] for record in site.truth() if record["edge"] == "new-year-wib"))
    assert page.xpath("//meta[@property='article:published_time']/@content") == ["2019-12-31T17:30:00+00:00"]
    assert "Rabu, 1 Januari 2020 | 00:30 WIB" in words(page)


def sitemap_urls(pool: urllib3.PoolManager, url: str) -> set[str]:
    body = get(pool, url).data
    root = etree.fromstring(gzip.decompress(body) if url.endswith(".gz") else body)
    locations = {loc.text or "" for loc in root.iter("{*}loc")}
    if root.tag.endswith("sitemapindex"):
        return set().union(*(sitemap_urls(pool, location) for location in locations))
    return locations


def feed_urls(pool: urllib3.PoolManager, url: str) -> set[str]:
    found: set[str] = set()
    number = 1
    while (answer := get(pool, f"{url}?paged={number}")).status == 200:
        found |= {item.findtext("link") or "" for item in etree.fromstring(answer.data).iter("item")}
        number += 1
    assert answer.status == 404
    return found


def rest_urls(pool: urllib3.PoolManager, base: str) -> set[str]:
    found: set[str] = set()
    number = pages = 1
    while number <= pages:
        answer = get(pool, f"{base}/wp-json/wp/v2/posts?per_page=20&page={number}&_fields=id,link")
        pages = int(answer.headers["X-WP-TotalPages"])
        found |= {post["link"] for post in json.loads(answer.data)}
        number += 1
    assert get(pool, f"{base}/wp-json/wp/v2/posts?per_page=20&page={number}").status == 400
    return found


def listing_urls(pool: urllib3.PoolManager, base: str) -> set[str]:
    """What is linked from lists: everything one reaches from home without opening an article."""
    article = re.compile(rf"{base}/(\d{{4}}/\d\d/\d\d|artikel|read/\d+/\d\d/\d\d/\d+)/[a-z0-9-]+/$")
    lists = re.compile(rf"{base}/((category|tag|author)/[a-z-]+/|\d{{4}}/(page/.*)?$|page/|indeks|kategori/|topik/)")
    todo, seen, found = [base + "/"], {base + "/"}, set[str]()
    while todo:
        page = hrefs(tree(pool, todo.pop()), base)
        found |= {url for url in page if article.match(url)}
        fresh = {url for url in page if lists.match(url) and "/category/advertorial/page/" not in url} - seen
        seen |= fresh
        todo += fresh
    return found


@pytest.fixture(scope="module")
def found(site: NewsSite, pool: urllib3.PoolManager) -> Sets:
    pages = {record["url"]: article_pages(pool, record["url"]) for record in site.truth()}
    protected = [site.room.url(post) for post in site.room.visible if post.status == "protected"]
    pages |= {url: [tree(pool, url)] for url in protected}
    return {
        Door.SITEMAP: sitemap_urls(pool, f"{site.url}/sitemap_index.xml"),
        Door.FEED: feed_urls(pool, f"{site.url}/feed/"),
        Door.REST: rest_urls(pool, site.url),
        Door.LISTING: listing_urls(pool, site.url),
        Door.LINKS: set().union(*(hrefs(page, url) - {url} for url, parts in pages.items() for page in parts)),
    }


def test_no_link_is_dead(site: NewsSite, pool: urllib3.PoolManager) -> None:
    urls = set().union(*(hrefs(tree(pool, record["url"]), record["url"]) for record in site.truth()))
    own = {url.partition("#")[0] for url in urls if url.startswith(site.url)}
    assert {url: status for url in own if (status := get(pool, url).status) != 200} == {}


@pytest.mark.parametrize("door", list(Door))
def test_each_door_leads_where_truth_says(site: NewsSite, found: Sets, door: Door) -> None:
    records = site.truth()
    assert found[door] & {record["url"] for record in records} == {
        record["url"] for record in records if door in record["doors"]
    }


def test_some_articles_have_one_door_only(site: NewsSite) -> None:
    lone = {record["edge"]: record["doors"] for record in site.truth() if len(record["doors"]) == 1}
    assert lone == {
        "only-in-sitemap": ["sitemap"],
        "only-in-rest": ["rest"],
        "only-in-feed": ["feed"],
        "only-linked": ["links"],
        "only-on-old-listing": ["listing"],
    }


def test_what_is_not_published_is_nowhere(site: NewsSite, pool: urllib3.PoolManager, found: Sets) -> None:
    hidden = {post.status: post for post in POSTS if post.status != "publish"}
    draft, protected = site.url + hidden["draft"].path, site.url + hidden["protected"].path
    assert get(pool, draft).status == 404
    assert draft not in set().union(*found.values())
    assert protected in found[Door.LISTING]
    secret = hidden["protected"].texts[0].text
    places = (
        protected,
        f"{site.url}/feed/?paged=2",
        f"{site.url}/wp-json/wp/v2/posts?per_page=100",
        f"{site.url}/page/2/",
    )
    assert not [place for place in places if secret in get(pool, place).data.decode()]
    assert not {draft, protected} & {record["url"] for record in site.truth()}


def test_pages_of_one_article(site: NewsSite, pool: urllib3.PoolManager) -> None:
    edges = {record["edge"]: record["url"] for record in site.truth()}
    assert get(pool, edges["multi-page"] + "3/").status == 200
    assert get(pool, edges["multi-page"] + "4/").status == 404
    whole = words(tree(pool, edges["multi-page-query"] + "?page=all"))
    assert "dua dini hari" not in whole
    assert "Tiga penyelam tradisional" in whole
    assert "“Kami tidak mencari emas, kami mencari cerita,”" in whole
    assert "Tiga penyelam tradisional" not in words(tree(pool, edges["multi-page-query"] + "?halaman=2"))


def test_redirects(site: NewsSite, pool: urllib3.PoolManager) -> None:
    post = next(post for post in POSTS if post.old_slug)
    for path in (post.path_of(post.old_slug or ""), post.path.rstrip("/"), f"/?p={post.number}"):
        answer = get(pool, site.url + path)
        assert (answer.status, answer.headers["Location"]) == (301, site.url + post.path)


def test_amp_twins_point_back(site: NewsSite, pool: urllib3.PoolManager) -> None:
    for record in site.truth():
        twins = tree(pool, record["url"]).xpath("//link[@rel='amphtml']/@href")
        assert bool(twins) == (record["layout"] == Layout.CLASSIC)
        for twin in twins:
            assert tree(pool, str(twin)).xpath("//link[@rel='canonical']/@href") == [record["url"]]


def test_conditional_requests(site: NewsSite, pool: urllib3.PoolManager) -> None:
    for path in ("/", "/post-sitemap.xml", "/feed/", POSTS[0].path):
        first = get(pool, site.url + path)
        assert get(pool, site.url + path, **{"If-None-Match": first.headers["ETag"]}).status == 304
        assert get(pool, site.url + path, **{"If-Modified-Since": first.headers["Last-Modified"]}).status == 304
        assert get(pool, site.url + path, **{"If-None-Match": '"lama"'}).status == 200


def test_rest_filters_by_time(site: NewsSite, pool: urllib3.PoolManager) -> None:
    late = next(post for post in POSTS if post.edge == "modified-years-later")
    query = "per_page=100&orderby=modified&order=asc&modified_after=2025-09-30T00:00:00&before=2023-12-31T00:00:00"
    posts: list[dict[str, Any]] = json.loads(get(pool, f"{site.url}/wp-json/wp/v2/posts?{query}").data)
    assert [post["link"] for post in posts] == [site.url + late.path]
    assert posts[0]["modified_gmt"] == "2025-10-01T01:00:05"
    assert posts[0]["date"] == "2023-02-09T13:30:00"


def test_traps_have_no_end(site: NewsSite, pool: urllib3.PoolManager) -> None:
    far = f"{site.url}/category/advertorial/page/99/"
    assert tree(pool, far).xpath("//link[@rel='next']/@href") == [far.replace("/99/", "/100/")]
    assert f"{site.url}/agenda/?month=2100-01" in hrefs(tree(pool, f"{site.url}/agenda/?month=2099-12"), site.url)
    assert f"{site.url}/rahasia/rapat-redaksi/" in hrefs(tree(pool, site.url + "/"), site.url)


def test_the_log_tells_every_request() -> None:
    with serve() as site, urllib3.PoolManager() as pool:
        get(pool, f"{site.url}/feed/?paged=99", **{"User-Agent": "uji"})
        assert [(asked.method, asked.path, asked.status) for asked in site.requests] == [
            ("GET", "/feed/?paged=99", 404)
        ]
        assert site.requests[0].headers["user-agent"] == "uji"


def test_posts_can_be_edited_while_the_site_runs() -> None:
    with serve() as site, urllib3.PoolManager() as pool:
        old = next(post for post in POSTS if post.edge == "comments")
        new = replace(
            old, headline="Parkir Kembali Gratis", modified=old.moment + timedelta(days=900) if old.moment else None
        )
        site.publish([new if post is old else post for post in POSTS])
        assert "Parkir Kembali Gratis" in words(tree(pool, site.url + old.path))
        assert "Parkir Kembali Gratis" in {record["headline"] for record in site.truth()}
        site.publish([post for post in POSTS if post is not old])
        assert get(pool, site.url + old.path).status == 404


def test_generated_articles_are_the_same_every_time_and_differ_from_each_other() -> None:
    posts = generate(30)
    assert posts == generate(30)
    assert len({post.slug for post in POSTS}) == len({"\n".join(post.paragraphs) for post in POSTS}) + 1  # the release
    assert len({post.slug for post in POSTS}) == len(POSTS)


@pytest.fixture(scope="module")
def bad() -> Iterator[HostileSite]:
    with hostile() as running:
        yield running


def test_hostile_pages_answer_as_badly_as_they_should(bad: HostileSite, pool: urllib3.PoolManager) -> None:
    quick = [name for name in FAULTS if name not in {"hang", "cut", "huge", "gzip-bomb", "not-gzip"}]
    statuses = {name: get(pool, bad.fault(name)).status for name in quick}
    assert {name: status for name, status in statuses.items() if name.startswith("status")} == {
        "status-404": 404,
        "status-410": 410,
        "status-500": 500,
        "status-503": 503,
    }
    assert {status for name, status in statuses.items() if name.startswith("redirect")} == {302}
    for name in ("hang", "cut", "not-gzip"):
        with pytest.raises(urllib3.exceptions.HTTPError):
            pool.request("GET", bad.fault(name), retries=False, timeout=0.2)
    for name, size in (("huge", 100_000_000), ("gzip-bomb", 1 << 30)):
        answer = pool.request(
            "GET", bad.fault(name), retries=False, timeout=5, preload_content=False, decode_content=True
        )
        assert len(answer.read(1 << 16)) == 1 << 16, size
        answer.close()


def test_hostile_site_keeps_its_good_articles(bad: HostileSite, pool: urllib3.PoolManager) -> None:
    home = hrefs(tree(pool, bad.url + "/"), bad.url)
    assert len(bad.truth()) == 5
    assert {record["url"] for record in bad.truth()} <= home
    assert {bad.fault(name) for name in [*FAULTS, *VICTIMS]} <= home
    assert all(get(pool, record["url"]).status == 200 for record in bad.truth())


def test_damaged_pages_still_hold_their_text(bad: HostileSite, pool: urllib3.PoolManager) -> None:
    for record in bad.victims():
        body = get(pool, record["url"]).data
        text = " ".join(body.decode("cp1252" if record["fault"] == "utf8-claim" else "utf-8").replace("\0", "").split())
        assert all(paragraph in text for paragraph in record["articleBody"].splitlines()), record["fault"]


def test_nobody_was_lured_inside(bad: HostileSite, pool: urllib3.PoolManager) -> None:
    for path in DOORS:
        assert get(pool, bad.url + path).status == 200, path
    assert bad.inner.requests == []
