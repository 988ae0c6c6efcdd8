"""A news site of a few articles that a test changes between two crawls: edits, removals, moves, and mere noise."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import escape
from itertools import count

from .loopback import Answer, Site, running

XML = "application/xml; charset=UTF-8"
STARTED = datetime(2024, 2, 1, 3, 0, tzinfo=UTC)
SUBJECTS = ("Pasar", "Sekolah", "Jembatan", "Sungai", "Kebun", "Terminal", "Puskesmas", "Lapangan")


@dataclass(slots=True, kw_only=True)
class Story:
    """An article. What a test changes, the next request shows."""

    headline: str
    body: list[str]
    published: datetime | None
    modified: datetime
    status: int = 200
    moved_to: str | None = None
    """Slug of where it stands now."""
    listed: bool = True
    """True where the doors tell of it."""


@dataclass(slots=True)
class SmallSite:
    """The site; doors that are not in `doors` answer 404."""

    server: Site
    doors: set[str] = field(default_factory=lambda: {"sitemap", "rest", "feed"})
    stories: dict[str, Story] = field(default_factory=dict)
    down: bool = False
    """True where every request is answered with 503."""
    _visits: Iterator[int] = field(default_factory=count)

    def write(self, slug: str, *, text: str | None = None, dated: bool = True) -> Story:
        """A new article; without `dated` its page tells no date, so that it is as young as its first download."""
        number = len(self.stories)
        subject = SUBJECTS[number % len(SUBJECTS)]
        when = STARTED + timedelta(hours=number)
        story = Story(
            headline=f"{subject} {slug.replace('-', ' ').title()} Diresmikan Bupati",
            body=[text or _prose(subject, number), "Warga berharap pekerjaan itu selesai sebelum musim hujan tiba."],
            published=when if dated else None,
            modified=when,
        )
        self.stories[slug] = story
        return story

    def begin_again(self, *slugs: str, dated: bool = True) -> None:
        """Has these articles and no others, as at the start."""
        self.doors = {"sitemap", "rest", "feed"}
        self.down = False
        self.stories.clear()
        for slug in slugs:
            self.write(slug, dated=dated)

    def edit(self, slug: str, text: str) -> None:
        """Change what an article says, and its date of modification."""
        story = self.stories[slug]
        story.body = [text, *story.body[1:]]
        story.modified = max(other.modified for other in self.stories.values()) + timedelta(minutes=1)

    def url(self, slug: str) -> str:
        """Address of an article."""
        return f"{self.server.url}/berita/{slug}/"

    def answer(self, path: str, ask: Mapping[str, str]) -> Answer:
        """What the site says."""
        if self.down:
            return Answer(status=503)
        listed = {slug: story for slug, story in self.stories.items() if story.listed and story.status == 200}
        match path.strip("/").split("/"):
            case ["robots.txt"]:
                return Answer(body=b"User-agent: *\nAllow: /\n", kind="text/plain")
            case [""]:
                return Answer(body=self._front(listed))
            case ["berita", slug] if slug in self.stories:
                return self._page(self.stories[slug])
            case ["sitemap.xml"] if "sitemap" in self.doors:
                newest = max(story.modified for story in listed.values())
                return Answer(body=self._sitemap(listed), kind=XML, changed=newest)
            case ["feed"] if "feed" in self.doors:
                return Answer(body=self._feed(listed), kind=XML)
            case ["wp-json", "wp", "v2", "posts"] if "rest" in self.doors:
                return self._posts(listed, ask)
        return Answer(status=404)

    def _page(self, story: Story) -> Answer:
        if story.moved_to:
            return Answer(status=301, headers={"Location": self.url(story.moved_to)})
        if story.status != 200:
            return Answer(status=story.status, body=b"<h1>Tidak ada</h1>")
        visit = next(self._visits)
        others = [slug for slug in self.stories if self.stories[slug] is not story]
        author = '<a rel="author" href="/author/rahmi/">Rahmi Putri</a>'
        also = others[visit % len(others)] if others else None
        paragraphs = [f"<p>{escape(text)}</p>" for text in story.body]
        if also:
            related = f'<p>Baca Juga: <a href="{self.url(also)}">{escape(self.stories[also].headline)}</a></p>'
            paragraphs.insert(1, related)
        when = (
            f'<time class="published" datetime="{story.published.isoformat()}">{story.published:%d/%m/%Y}</time>'
            if story.published
            else ""
        )
        # What a page has that is another at each visit: a counter, a nonce, a class out of a hash.
        page = f"""<!DOCTYPE html><html lang="id"><head><title>{escape(story.headline)} - Koran Kecil</title>
            <script>var nonce = "{visit * 7919:x}";</script></head>
            <body class="v{visit * 104729:x}"><header><a href="/">Koran Kecil</a></header>
            <article><h1>{escape(story.headline)}</h1>{author}{when}<span class="views">Dibaca: {visit} kali</span>
            <div class="entry-content">{"".join(paragraphs)}</div></article></body></html>"""
        return Answer(body=page.encode())

    def _front(self, listed: Mapping[str, Story]) -> bytes:
        links = "".join(
            f'<li><h2><a href="{self.url(slug)}">{escape(story.headline)}</a></h2></li>'
            for slug, story in reversed(list(listed.items()))
        )
        return f"<html><head><title>Koran Kecil</title></head><body><ul>{links}</ul></body></html>".encode()

    def _sitemap(self, listed: Mapping[str, Story]) -> bytes:
        entries = "".join(
            f"<url><loc>{self.url(slug)}</loc><lastmod>{story.modified.isoformat()}</lastmod></url>"
            for slug, story in listed.items()
        )
        return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'.encode()

    def _feed(self, listed: Mapping[str, Story]) -> bytes:
        items = "".join(f"<item><link>{self.url(slug)}</link></item>" for slug in list(listed)[-5:])
        return f'<rss version="2.0"><channel><title>Koran Kecil</title>{items}</channel></rss>'.encode()

    def _posts(self, listed: Mapping[str, Story], ask: Mapping[str, str]) -> Answer:
        since = ask.get("modified_after", "")
        posts = [
            {
                "link": self.url(slug),
                "date_gmt": (story.published or STARTED).isoformat()[:19],
                "modified_gmt": story.modified.isoformat()[:19],
            }
            for slug, story in listed.items()
            if story.modified.isoformat()[:19] > since
        ]
        posts.sort(key=lambda post: post["modified_gmt"], reverse=True)
        size, page = int(ask.get("per_page", 10)), int(ask.get("page", 1))
        shown = posts[size * (page - 1) : size * page]
        total = str(-(-len(posts) // size))
        return Answer(body=json.dumps(shown).encode(), kind="application/json", headers={"X-WP-TotalPages": total})


def _prose(subject: str, number: int) -> str:
    return (
        f"{subject} yang ke-{number + 1} di kabupaten itu diresmikan pada pagi hari oleh bupati bersama para kepala "
        f"desa, dan ratusan warga datang sejak subuh untuk melihat sendiri bangunan yang ditunggu {number + 3} tahun."
    )


@contextmanager
def small_site(*slugs: str, dated: bool = True) -> Iterator[SmallSite]:
    """A running site with some articles."""
    with running(Site()) as server:
        site = SmallSite(server)
        site.begin_again(*slugs, dated=dated)
        server.respond = site.answer
        yield site
