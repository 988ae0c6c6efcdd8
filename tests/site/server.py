"""The demo site: which address answers what."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from . import doors
from .content import POSTS, STATIC
from .layouts import amp, blocks, classic, lama
from .layouts.markup import MONTHS
from .loopback import Answer, Site, running
from .newsroom import Newsroom
from .posts import Layout, Post, slugify
from .truth import truth

PAGE_SIZE = 8
ENDLESS = "advertorial"
"""The section whose pages never end: behind the last it repeats that."""
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da6364f80f00010501012718e3660000000049454e44ae426082"
)
XML = "application/xml; charset=UTF-8"
ROBOTS = """User-agent: *
Disallow: /wp-admin/
Disallow: /rahasia/
Allow: /wp-admin/admin-ajax.php

Sitemap: {base}/sitemap_index.xml
Sitemap: {base}/news-sitemap.xml
"""


class NewsSite(Site):
    """The demo site as a running server."""

    def __init__(self, posts: Iterable[Post] = POSTS, port: int = 0) -> None:
        """Show these posts; 0 takes any free port."""
        super().__init__(port)
        self.respond = self.answer
        self.publish(posts)

    def publish(self, posts: Iterable[Post]) -> None:
        """Show other posts from now on: edited, added or gone."""
        self.room = Newsroom(self.url, posts)

    def truth(self) -> list[dict[str, Any]]:
        """The truth of what is shown now."""
        return truth(self.room)

    def answer(self, path: str, ask: Mapping[str, str]) -> Answer:
        """The answer to any address of the site."""
        for pattern, method in ROUTES:
            if match := re.fullmatch(pattern, path):
                found: Answer | None = method(self, ask, **match.groupdict())
                if found is not None:
                    return found
        if post := self._post_at(path):
            return Answer(status=301, headers={"Location": self.room.url(post)})
        return self._html(
            blocks.static(self.room, "Halaman tidak ditemukan", ("Mungkin sudah dipindahkan.",)), status=404
        )

    def _html(self, text: str, status: int = 200, post: Post | None = None) -> Answer:
        changed = (post.modified or post.moment or self.room.newest) if post else self.room.newest
        return Answer(status=status, body=text.encode(), changed=changed)

    def _post_at(self, path: str) -> Post | None:
        """The post that once had this address, or has it but for the slash."""
        for post in self.room.visible:
            if path in (post.path.rstrip("/"), post.path_of(post.old_slug) if post.old_slug else None):
                return post
        return None

    def robots(self, ask: Mapping[str, str]) -> Answer:
        """What crawlers may ask for, and where the sitemaps are."""
        return Answer(body=ROBOTS.format(base=self.url).encode(), kind="text/plain; charset=utf-8")

    def sitemap(self, ask: Mapping[str, str], name: str) -> Answer | None:
        """One of the sitemaps."""
        room = self.room
        match name:
            case "sitemap_index.xml":
                text = doors.sitemap_index(room)
            case "post-sitemap.xml" | "post-sitemap2.xml.gz":
                text = doors.post_sitemap(room, old=name.endswith(".gz"))
            case "page-sitemap.xml":
                text = doors.page_sitemap(room)
            case "category-sitemap.xml":
                text = doors.category_sitemap(room)
            case "news-sitemap.xml":
                text = doors.news_sitemap(room)
            case _:
                return None
        if name.endswith(".gz"):  # a gzip file, not a compressed transfer
            return Answer(body=gzip.compress(text.encode(), mtime=0), kind="application/x-gzip", changed=room.newest)
        return Answer(body=text.encode(), kind=XML, changed=room.newest)

    def feed(self, ask: Mapping[str, str], section: str | None = None, atom: str | None = None) -> Answer | None:
        """A page of a feed; nothing behind the last."""
        number = _number(ask, "paged")
        posts = doors.feed_page(self.room, number, section)
        if not posts:
            return None
        path = f"/category/{section}/feed/" if section else "/feed/"
        if atom:
            kind, text = "application/atom+xml; charset=UTF-8", doors.atom(self.room, posts)
        else:
            kind, text = "application/rss+xml; charset=UTF-8", doors.rss(self.room, posts, path)
        return Answer(body=text.encode(), kind=kind, changed=self.room.newest)

    def rest(self, ask: Mapping[str, str], number: str | None = None) -> Answer:
        """Posts as WordPress REST answers them."""
        kind = "application/json; charset=UTF-8"
        if number:
            for post in self.room.posts:
                if (
                    post.number == int(number)
                    and post.layout is not Layout.LAMA
                    and post.moment
                    and post.status != "draft"
                ):
                    return Answer(body=json.dumps(doors.rest_post(self.room, post)).encode(), kind=kind)
            return Answer(status=404, body=b'{"code":"rest_post_invalid_id"}', kind=kind)
        status, headers, text = doors.rest_posts(self.room, ask)
        return Answer(status=status, headers=headers, body=text.encode(), kind=kind)

    def rest_root(self, ask: Mapping[str, str]) -> Answer:
        """What REST can do."""
        body = json.dumps({"name": "Suara Jambi", "url": self.url, "namespaces": ["oembed/1.0", "wp/v2"]})
        return Answer(body=body.encode(), kind="application/json; charset=UTF-8")

    def home(self, ask: Mapping[str, str], number: str | None = None) -> Answer | None:
        """The front page; also short links by id and the search."""
        if "p" in ask:
            wanted = [post for post in self.room.visible if str(post.number) == ask["p"]]
            return Answer(status=301, headers={"Location": self.room.url(wanted[0])}) if wanted else None
        if "s" in ask:
            hits = [post for post in self.room.current if ask["s"].lower() in " ".join(post.paragraphs).lower()]
            return self._html(
                blocks.listing(self.room, f"Hasil pencarian: {ask['s']}", hits[:PAGE_SIZE], 1, 1, "/", None)
            )
        return self._list(self.room.current, number, "Berita Terkini", "/")

    def _list(
        self, posts: list[Post], number: str | None, heading: str, path: str, *, section: str | None = None,
        theme: Layout = Layout.BLOCKS, endless: bool = False,
    ) -> Answer | None:  # fmt: skip
        page, last = int(number or 1), max(1, -(-len(posts) // PAGE_SIZE))
        if not posts or page < 1 or (page > last and not endless):
            return None
        start = (min(page, last) - 1) * PAGE_SIZE
        some = posts[start : start + PAGE_SIZE]
        last = page + 1 if endless else last
        match theme:
            case Layout.BLOCKS:
                return self._html(blocks.listing(self.room, heading, some, page, last, path, section))
            case Layout.CLASSIC:
                return self._html(classic.listing(self.room, heading, some, page, last, path))
            case Layout.LAMA:
                return self._html(lama.listing(self.room, heading, some, page, last, path))

    def category(self, ask: Mapping[str, str], section: str, number: str | None = None) -> Answer | None:
        """A section page."""
        posts = self.room.filed(self.room.current, section)
        name = posts[0].section if posts else ""
        return self._list(posts, number, name, f"/category/{section}/", section=name, endless=section == ENDLESS)

    def tag(self, ask: Mapping[str, str], tag: str, number: str | None = None) -> Answer | None:
        """A tag archive."""
        posts = [post for post in self.room.current if tag in map(slugify, post.tags)]
        return self._list(posts, number, f"Topik: {tag}", f"/tag/{tag}/")

    def author(self, ask: Mapping[str, str], name: str, number: str | None = None) -> Answer | None:
        """What an account posted."""
        posts = [post for post in self.room.current if slugify(post.account or post.author or "") == name]
        return self._list(posts, number, f"Penulis: {name}", f"/author/{name}/", theme=Layout.CLASSIC)

    def archive(self, ask: Mapping[str, str], when: str, number: str | None = None) -> Answer | None:
        """A year, a month or a day."""
        posts = [post for post in self.room.current if post.path.startswith(f"/{when}/")]
        return self._list(posts, number, f"Arsip: {when}", f"/{when}/", theme=Layout.CLASSIC)

    def old_list(self, ask: Mapping[str, str], section: str = "", tag: str = "") -> Answer | None:
        """A list of the site before WordPress."""
        room = self.room
        if section:
            posts, path = room.filed(room.old, section), f"/kategori/{section}"
        elif tag:
            posts, path = [post for post in room.old if tag in map(slugify, post.tags)], f"/topik/{tag}"
        else:
            posts, path = room.old, "/indeks"
        return self._list(posts, str(_number(ask, "page")), section or tag or "Indeks Berita", path, theme=Layout.LAMA)

    def calendar(self, ask: Mapping[str, str]) -> Answer:
        """A month without events, and links to the months before and after it, for ever."""
        asked = re.fullmatch(r"(\d{1,4})-(\d\d?)", ask.get("month", ""))
        index = int(asked[1]) * 12 + int(asked[2]) - 1 if asked else 2024 * 12 + 5
        links = tuple(f"{(index + step) // 12}-{(index + step) % 12 + 1:02}" for step in (-1, 1))
        words = "".join(f'<p><a href="{self.url}/agenda/?month={link}">{link}</a></p>' for link in links)
        main = f"<h1>Agenda {MONTHS[index % 12]} {index // 12}</h1>{words}"
        return self._html(blocks.frame(self.room, "Agenda", '<meta name="robots" content="noindex" />', main))

    def fixed(self, ask: Mapping[str, str], name: str) -> Answer | None:
        """A page that is no news."""
        title, paragraphs = STATIC[name]
        return self._html(blocks.static(self.room, title, paragraphs))

    def forbidden(self, ask: Mapping[str, str]) -> Answer:
        """What robots.txt forbids: it looks like an article, and no crawl may ever ask for it."""
        return self._html(
            blocks.static(self.room, "Catatan Rapat Redaksi", ("Catatan ini hanya untuk kalangan sendiri.",) * 9)
        )

    def picture(self, ask: Mapping[str, str]) -> Answer:
        """The same dot for every photo."""
        return Answer(body=PIXEL, kind="image/png")

    def post(
        self, ask: Mapping[str, str], slug: str, number: str | None = None, twin: str | None = None
    ) -> Answer | None:
        """The page of an article, one of its pages, or its AMP twin."""
        post = self.room.by_slug.get(slug)
        if post is None or post.status == "draft":
            return None
        if twin:
            wanted = post.layout is Layout.CLASSIC
            return self._html(amp.article(self.room, post), post=post) if wanted else None
        if post.layout is Layout.LAMA:
            return self._html(lama.article(self.room, post), post=post)
        page = int(number or 1)
        if post.pages == "halaman":
            if number:
                return None
            page = 0 if ask.get("page") == "all" else _number(ask, "halaman")
        if page > len(post.parts):
            return None
        theme = blocks if post.layout is Layout.BLOCKS else classic
        return self._html(theme.article(self.room, post, page), post=post)


def _number(ask: Mapping[str, str], name: str) -> int:
    """The number of a page; the first where nobody asks for one, or not with a number."""
    return int(text) if (text := ask.get(name, "")).isdecimal() else 1


SLUG = r"(?P<slug>[a-z0-9-]+)/"
PAGE = r"(?:page/(?P<number>\d+)/)?"
ROUTES: tuple[tuple[str, Any], ...] = (
    (r"/robots\.txt", NewsSite.robots),
    (r"/(?P<name>[a-z0-9_-]*sitemap[a-z0-9_-]*\.xml(?:\.gz)?)", NewsSite.sitemap),
    (r"/feed/(?P<atom>atom/)?", NewsSite.feed),
    (r"/category/(?P<section>[a-z0-9-]+)/feed/", NewsSite.feed),
    (r"/wp-json/", NewsSite.rest_root),
    (r"/wp-json/wp/v2/posts(?:/(?P<number>\d+))?", NewsSite.rest),
    (rf"/{PAGE}", NewsSite.home),
    (rf"/category/(?P<section>[a-z0-9-]+)/{PAGE}", NewsSite.category),
    (rf"/tag/(?P<tag>[a-z0-9-]+)/{PAGE}", NewsSite.tag),
    (rf"/author/(?P<name>[a-z0-9-]+)/{PAGE}", NewsSite.author),
    (rf"/(?P<when>\d{{4}}(?:/\d\d){{0,2}})/{PAGE}", NewsSite.archive),
    (r"/kategori/(?P<section>[a-z0-9-]+)", NewsSite.old_list),
    (r"/topik/(?P<tag>[a-z0-9-]+)", NewsSite.old_list),
    (r"/indeks", NewsSite.old_list),
    (r"/agenda/", NewsSite.calendar),
    (r"/(?P<name>redaksi|tentang-kami|pedoman-media-siber)/", NewsSite.fixed),
    (r"/(?:rahasia|wp-admin)/.*", NewsSite.forbidden),
    (r"/foto/[a-z0-9-]+\.jpg", NewsSite.picture),
    (rf"/(?:\d{{4}}/\d\d/\d\d|artikel)/{SLUG}(?:(?P<number>\d+)/|(?P<twin>amp/))?", NewsSite.post),
    (rf"/read/\d{{4}}/\d\d/\d\d/\d+/{SLUG}", NewsSite.post),
)
"""Patterns of paths and what answers them; the first that answers wins."""


@contextmanager
def serve(posts: Iterable[Post] = POSTS, port: int = 0) -> Iterator[NewsSite]:
    """The demo site, answering until the block is left."""
    site = NewsSite(posts, port)
    with running(site):
        yield site
