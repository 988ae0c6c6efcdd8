"""The machine-readable doors of the demo site: sitemaps, feeds, and the REST interface of WordPress."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

from pipelines.items import Door

from .layouts import blocks, classic
from .layouts.markup import sections, summary, utc
from .newsroom import DAWN, Newsroom
from .posts import OUTLET, WIB, Layout, Post, slugify

FEED_SIZE = 10
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
URLSET = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap_index(room: Newsroom) -> str:
    """The index an SEO plugin writes, with one child that is gzipped."""
    names = ("post-sitemap.xml", "post-sitemap2.xml.gz", "page-sitemap.xml", "category-sitemap.xml", "news-sitemap.xml")
    children = "".join(
        f"<sitemap><loc>{room.base}/{name}</loc><lastmod>{utc(room.newest)}</lastmod></sitemap>\n" for name in names
    )
    return f"{XML}<sitemapindex {URLSET}>\n{children}</sitemapindex>\n"


def post_sitemap(room: Newsroom, *, old: bool) -> str:
    """Addresses of posts with the time of their last change; without it for the site before WordPress."""
    posts = [post for post in room.shown(Door.SITEMAP) if (post.layout is Layout.LAMA) is old]
    return _urlset((room.url(post), None if old or not post.moment else post.modified or post.moment) for post in posts)


def category_sitemap(room: Newsroom) -> str:
    """Addresses of section pages."""
    return _urlset((f"{room.base}/category/{slugify(name)}/", room.newest) for name in sections(room))


def page_sitemap(room: Newsroom) -> str:
    """Addresses of pages that are no news."""
    return _urlset((f"{room.base}/{name}/", None) for name in ("", "redaksi", "tentang-kami", "pedoman-media-siber"))


def _urlset(rows: Iterable[tuple[str, datetime | None]]) -> str:
    lines = "".join(
        f"<url><loc>{escape(url)}</loc>" + (f"<lastmod>{utc(changed)}</lastmod>" if changed else "") + "</url>\n"
        for url, changed in rows
    )
    return f"{XML}<urlset {URLSET}>\n{lines}</urlset>\n"


def news_sitemap(room: Newsroom) -> str:
    """The ten newest posts with their dates of publication, as Google News asks for them."""
    rows = "".join(
        f"<url><loc>{room.url(post)}</loc><news:news><news:publication><news:name>{OUTLET}</news:name>"
        f"<news:language>id</news:language></news:publication><news:publication_date>{utc(post.moment)}"
        f"</news:publication_date><news:title>{escape(post.headline)}</news:title></news:news></url>\n"
        for post in room.shown(Door.SITEMAP)[:FEED_SIZE]
        if post.moment
    )
    return f'{XML}<urlset {URLSET} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n{rows}</urlset>\n'


def feed_page(room: Newsroom, number: int, section: str | None = None) -> list[Post]:
    """The posts on one page of a feed; empty behind the last."""
    posts = room.shown(Door.FEED)
    if section:
        posts = room.filed(posts, section)
    return posts[(number - 1) * FEED_SIZE : number * FEED_SIZE]


def rss(room: Newsroom, posts: list[Post], path: str) -> str:
    """An RSS feed as WordPress writes it, with the first paragraph as description."""
    items = "".join(
        f"<item><title>{escape(post.headline, quote=False)}</title><link>{room.url(post)}</link>"
        f"<dc:creator><![CDATA[{post.account or post.author or OUTLET}]]></dc:creator>"
        f"<pubDate>{format_datetime(post.moment.astimezone(UTC))}</pubDate>"
        f"<category><![CDATA[{post.section}]]></category>"
        f'<guid isPermaLink="false">{room.base}/?p={post.number}</guid>'
        f"<description><![CDATA[{summary(post)} [&#8230;]]]></description></item>\n"
        for post in posts
        if post.moment
    )
    return f"""{XML}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>{OUTLET}</title><atom:link href="{room.base}{path}" rel="self" type="application/rss+xml" />
<link>{room.base}</link><description>Berita dari tepi sungai</description>
<lastBuildDate>{format_datetime(room.newest.astimezone(UTC))}</lastBuildDate><language>id</language>
{items}</channel></rss>
"""


def atom(room: Newsroom, posts: list[Post]) -> str:
    """The same as an Atom feed, which knows when a post was changed."""
    entries = "".join(
        f'<entry><title type="html"><![CDATA[{escape(post.headline, quote=False)}]]></title>'
        f'<link rel="alternate" type="text/html" href="{room.url(post)}" /><id>{room.base}/?p={post.number}</id>'
        f"<updated>{utc(post.modified or post.moment)}</updated><published>{utc(post.moment)}</published>"
        f'<category scheme="{room.base}" term="{escape(post.section)}" />'
        f'<summary type="html"><![CDATA[{summary(post)}]]></summary></entry>\n'
        for post in posts
        if post.moment
    )
    return f"""{XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id"><title>{OUTLET}</title>
<link rel="alternate" type="text/html" href="{room.base}" /><id>{room.base}/feed/atom/</id>
<link rel="self" type="application/atom+xml" href="{room.base}/feed/atom/" /><updated>{utc(room.newest)}</updated>
{entries}</feed>
"""


def rest_posts(room: Newsroom, ask: Mapping[str, str]) -> tuple[int, dict[str, str], str]:
    """Status, headers and body of `/wp-json/wp/v2/posts`, as the WordPress REST handbook describes them."""
    posts = [post for post in room.shown(Door.REST) if post.moment]
    for name, time, newer in (
        ("after", _published, True),
        ("before", _published, False),
        ("modified_after", _changed, True),
        ("modified_before", _changed, False),
    ):
        if name in ask:
            limit = datetime.fromisoformat(ask[name])
            limit = limit if limit.tzinfo else limit.replace(tzinfo=WIB)  # a time without offset is the site's own
            posts = [post for post in posts if (time(post) > limit if newer else time(post) < limit)]
    posts.sort(key=_changed if ask.get("orderby") == "modified" else _published, reverse=ask.get("order") != "asc")
    size, number = int(ask.get("per_page", 10)), int(ask.get("page", 1))
    pages = -(-len(posts) // size) if size else 0
    if not 1 <= size <= 100 or number < 1:
        return 400, {}, _fault("rest_invalid_param", "Parameter tidak valid: per_page")
    if number > 1 and number > pages:
        return 400, {}, _fault("rest_post_invalid_page_number", "Nomor halaman lebih besar daripada yang tersedia.")
    chosen = [rest_post(room, post) for post in posts[(number - 1) * size : number * size]]
    if fields := ask.get("_fields"):
        names = {name.split(".")[0] for name in fields.split(",")}
        chosen = [{key: value for key, value in post.items() if key in names} for post in chosen]
    totals = {"X-WP-Total": str(len(posts)), "X-WP-TotalPages": str(pages)}
    return 200, totals, json.dumps(chosen)


def _published(post: Post) -> datetime:
    return post.moment or DAWN


def _changed(post: Post) -> datetime:
    return post.modified or post.moment or DAWN


def _fault(code: str, message: str) -> str:
    return json.dumps({"code": code, "message": message, "data": {"status": 400}})


def rest_post(room: Newsroom, post: Post) -> dict[str, object]:
    """One post as REST answers it: site time without offset, and the same in GMT."""
    moment = post.moment
    if moment is None:
        raise ValueError(f"REST knows no post without a date: {post.slug}")
    changed = post.modified or moment
    guarded = post.status == "protected"
    content = blocks.content if post.layout is Layout.BLOCKS else classic.content
    return {
        "id": post.number,
        "date": f"{moment.astimezone(WIB):%Y-%m-%dT%H:%M:%S}",
        "date_gmt": f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}",
        "guid": {"rendered": f"{room.base}/?p={post.number}"},
        "modified": f"{changed.astimezone(WIB):%Y-%m-%dT%H:%M:%S}",
        "modified_gmt": f"{changed.astimezone(UTC):%Y-%m-%dT%H:%M:%S}",
        "slug": post.slug,
        "status": "publish",
        "type": "post",
        "link": room.url(post),
        "title": {"rendered": escape(post.headline, quote=False)},
        "content": {"rendered": "" if guarded else content(room, post, post.parts[0]), "protected": guarded},
        "excerpt": {"rendered": f"<p>{escape(summary(post), quote=False)}</p>", "protected": guarded},
        "sticky": False,
        "format": "standard",
    }
