"""A site that misbehaves in every way we know of, with a few good articles that must be recorded all the same."""

from __future__ import annotations

import gzip
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import cache
from html import escape
from typing import Any, Literal

from .content import POSTS
from .layouts import blocks
from .loopback import HTML, Answer, Site, running
from .posts import WIB, Also, Layout, Post, Text
from .server import XML, NewsSite
from .truth import record

Rest = Literal["html", "401", "broken"]
MEGABYTE = 1 << 20
FAR_FUTURE = "year-20219"
GOOD = tuple(
    replace(post, body=tuple(piece for piece in post.body if not isinstance(piece, Also)))
    for post in POSTS
    if post.edge in {"baca-juga-in-prose", "table", "youtube", "new-year-wib", "old-table"}
)
"""One article of every theme at least, without links to articles that this site does not have."""


def victim(name: str) -> Post:
    """An article to be damaged: every page shows another address, and letters that wrong charsets break."""
    return Post(
        slug=name,
        headline=f"Kafé Terapung “{name}” Dibuka",
        layout=Layout.BLOCKS,
        section="Daerah",
        published=None if name == FAR_FUTURE else datetime(2024, 2, 1, 10, 0, 0, tzinfo=WIB),
        author="Rahmi Putri",
        number=9000,
        body=(
            Text(f"Sebuah kafé terapung dibuka di tepi danau, dan halaman {name} inilah yang menceritakannya."),
            Text("“Kopinya biasa saja, pemandangannya yang mahal,” kata seorang pengunjung – sambil tertawa."),
            Text("Pengelola menyediakan dua belas meja, satu panggung, dan rak buku yang boleh dipinjam siapa saja."),
            Text("Kafé itu buka setiap sore hingga pukul sepuluh malam, kecuali bila angin terlalu kencang."),
        ),
    )


@cache
def bomb() -> bytes:
    """One gzip member that unpacks to a gigabyte of zeros."""
    zeros, check = bytes(MEGABYTE), 0
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(zeros) + packer.flush(zlib.Z_FULL_FLUSH)  # stands alone, so that it can be repeated
    for _ in range(1024):
        check = zlib.crc32(zeros, check)
    head, tail = b"\x1f\x8b\x08\0\0\0\0\0\0\xff", struct.pack("<LL", check, 1024 * MEGABYTE)
    return head + block * 1024 + packer.flush() + tail


class HostileSite(NewsSite):
    """The good articles, and every fault under an address that looks like an article's."""

    def __init__(self, inner: Site, rest: Rest = "html") -> None:
        """`inner` is the server nobody may be lured to; `rest` is what is wrong with the REST interface."""
        super().__init__(GOOD)
        self.inner = inner
        self.rest_fault = rest

    def fault(self, name: str) -> str:
        """The address of a fault or of a damaged page."""
        return self.url + victim(name).path

    def victims(self) -> list[dict[str, Any]]:
        """The truth of the damaged pages, whose text can still be read, as `truth` tells it, with the fault's name."""
        return [record(self.room, victim(name)) | {"fault": name} for name in VICTIMS]

    def answer(self, path: str, ask: Mapping[str, str]) -> Answer:
        """A fault if that address has one, else what a good site would say."""
        name = path.rstrip("/").rpartition("/")[2]
        post = victim(name)
        if path != post.path:
            door = DOORS.get(path)
            return door(self) if door else super().answer(path, ask)
        if damage := VICTIMS.get(name):
            body, kind = damage(blocks.article(self.room, post))
            return Answer(body=body, kind=kind)
        return FAULTS[name](self) if name in FAULTS else super().answer(path, ask)

    def front(self) -> Answer:
        """A home page that links to everything."""
        urls = [*map(self.fault, [*FAULTS, *VICTIMS]), *map(self.room.url, self.room.visible)]
        links = "\n".join(f'<li><a href="{escape(url)}">{escape(url.rsplit("/", 2)[1])}</a></li>' for url in urls)
        page = blocks.frame(self.room, "Berita Terkini", "", f"<h1>Berita Terkini</h1><ul>{links}</ul>")
        return Answer(body=page.encode())

    def robots_txt(self) -> Answer:
        """Sitemaps that are none, and last of all a good one."""
        names = (
            "sitemap-html.xml",
            "sitemap-bomb.xml.gz",
            "sitemap-cut.xml.gz",
            "sitemap-ring.xml",
            "sitemap-entity.xml",
            "post-sitemap.xml",
        )
        lines = "".join(f"Sitemap: {self.url}/{name}\n" for name in names)
        rules = "User-agent: *\nDisallow: /wp-admin/\nDisallow: /rahasia/\n"
        return Answer(body=f"{rules}{lines}".encode(), kind="text/plain")

    def rest_posts(self) -> Answer:
        """REST that does not answer as REST."""
        match self.rest_fault:
            case "html":
                return Answer(body=blocks.static(self.room, "Galat", ("Basis data tidak dapat dihubungi.",)).encode())
            case "401":
                return Answer(status=401, body=b'{"code":"rest_cannot_access"}', kind="application/json; charset=UTF-8")
            case "broken":
                return Answer(body=b'[{"id":1,"link":"http:\\/\\/', kind="application/json; charset=UTF-8")

    def with_entities(self, root: str) -> Answer:
        """XML that asks its reader to open a file and an address, wherever the document says RAHASIA."""
        head = (
            '<?xml version="1.0"?>\n<!DOCTYPE data [<!ENTITY berkas SYSTEM "file:///etc/hostname">'
            f'<!ENTITY bocor SYSTEM "{self.inner.url}/leak">]>\n'
        )
        return Answer(body=(head + root.replace("RAHASIA", "&berkas;&bocor;")).encode(), kind=XML)

    def entity_feed(self) -> Answer:
        """A feed with external entities."""
        good = self.room.url(self.room.visible[0])
        item = f"<item><title>RAHASIA</title><link>{good}</link><description>RAHASIA</description></item>"
        return self.with_entities(f'<rss version="2.0"><channel><title>Umpan</title>{item}</channel></rss>')

    def laughing_feed(self) -> Answer:
        """A feed whose title would unpack to a billion words."""
        lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
        body = (
            f'<?xml version="1.0"?>\n<!DOCTYPE feed [<!ENTITY a0 "ha">{lines}]>\n'
            '<feed xmlns="http://www.w3.org/2005/Atom"><title>&a9;</title></feed>'
        )
        return Answer(body=body.encode(), kind=XML)

    def ring(self) -> Answer:
        """A sitemap index that lists itself."""
        child = f"<sitemap><loc>{self.url}/sitemap-ring.xml</loc></sitemap>"
        body = f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{child}</sitemapindex>'
        return Answer(body=body.encode(), kind=XML)


def _redirect(to: str) -> Answer:
    return Answer(status=302, headers={"Location": to})


def _endless_page() -> Iterator[bytes]:
    """A hundred megabytes of HTML."""
    yield b"<!DOCTYPE html><html><head><title>Panjang</title></head><body>"
    paragraph = b"<p>Kalimat ini diulang sampai seratus megabita tercapai, dan tidak pernah menjadi berita.</p>\n"
    piece = paragraph * (MEGABYTE // len(paragraph))
    for _ in range(100):
        yield piece


FAULTS: dict[str, Callable[[HostileSite], Answer]] = {
    "status-404": lambda site: Answer(status=404, body=b"<h1>Tidak ada</h1>"),
    "status-410": lambda site: Answer(status=410, body=b"<h1>Sudah dihapus</h1>"),
    "status-500": lambda site: Answer(status=500, body=b"<h1>Galat</h1>"),
    "status-503": lambda site: Answer(status=503, body=b"<h1>Sibuk</h1>", headers={"Retry-After": "1"}),
    "hang": lambda site: Answer(silent=True),
    "cut": lambda site: Answer(
        body=blocks.article(site.room, victim("cut")).encode()[:3000], kind="text/html", cut=True
    ),
    "redirect-loop": lambda site: _redirect(site.fault("redirect-loop-back")),
    "redirect-loop-back": lambda site: _redirect(site.fault("redirect-loop")),
    "redirect-offsite": lambda site: _redirect("http://situs-lain.invalid/2024/02/01/berita/"),
    "redirect-other-port": lambda site: _redirect(f"{site.inner.url}/2024/02/01/rahasia/"),
    "redirect-metadata": lambda site: _redirect("http://169.254.169.254/latest/meta-data/"),
    "redirect-ipv6": lambda site: _redirect(f"http://[::1]:{site.inner.port}/"),
    "redirect-file": lambda site: _redirect("file:///etc/hostname"),
    "redirect-nowhere": lambda site: Answer(status=302),
    "empty": lambda site: Answer(),
    "pdf": lambda site: Answer(
        body=b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n", kind="application/pdf"
    ),
    "pdf-called-html": lambda site: Answer(body=b"%PDF-1.4\n\xe2\xe3\xcf\xd3\n%%EOF\n"),
    "image": lambda site: site.picture({}),
    "huge": lambda site: Answer(body=_endless_page()),
    "gzip-bomb": lambda site: Answer(body=bomb(), kind="text/html", headers={"Content-Encoding": "gzip"}),
    "not-gzip": lambda site: Answer(body=b"<p>polos</p>", kind="text/html", headers={"Content-Encoding": "gzip"}),
}
"""What an address answers that no record comes of."""


def _latin_claim(page: str) -> tuple[bytes, str]:
    """UTF-8 that header and page call iso-8859-1."""
    return page.replace('charset="UTF-8"', 'charset="iso-8859-1"').encode(), "text/html; charset=iso-8859-1"


def _utf8_claim(page: str) -> tuple[bytes, str]:
    """windows-1252 that header and page call UTF-8."""
    return page.encode("cp1252"), "text/html; charset=utf-8"


def _broken(page: str) -> tuple[bytes, str]:
    """Paragraphs never closed, a stray table, the document cut off within its footer."""
    page = page.replace("</p>", "").replace("</h1>", "</h1><table><tr><td>").replace("</head>", "")
    return page[: page.index("<footer") + 9].encode(), HTML


def _deep(page: str) -> tuple[bytes, str]:
    """A hundred thousand nested boxes behind the article."""
    return page.replace("</main>", "</main>" + "<div>" * 100_000).encode(), HTML


def _nul(page: str) -> tuple[bytes, str]:
    """NUL bytes between and behind paragraphs."""
    return page.replace("</p>", "\0</p>\0").encode(), HTML


def _far_future(page: str) -> tuple[bytes, str]:
    """A year with a digit too many wherever the page says when; its address says nothing."""
    meta = '<meta property="article:published_time" content="20219-02-01T03:00:00+00:00" />'
    time = '<div class="wp-block-post-date"><time datetime="20219-02-01T10:00:00+07:00">1 Februari 20219</time></div>'
    return page.replace("</head>", f"{meta}</head>").replace("</h1>", f"</h1>{time}").encode(), HTML


VICTIMS: dict[str, Callable[[str], tuple[bytes, str]]] = {
    "latin-claim": _latin_claim,
    "utf8-claim": _utf8_claim,
    "broken-html": _broken,
    "deep-html": _deep,
    "nul-bytes": _nul,
    FAR_FUTURE: _far_future,
}
"""Articles whose pages are damaged: body bytes and Content-Type of each."""

DOORS: dict[str, Callable[[HostileSite], Answer]] = {
    "/": HostileSite.front,
    "/robots.txt": HostileSite.robots_txt,
    "/wp-json/wp/v2/posts": HostileSite.rest_posts,
    "/feed/": HostileSite.entity_feed,
    "/feed/atom/": HostileSite.laughing_feed,
    "/sitemap-html.xml": lambda site: Answer(
        body=b"<!DOCTYPE html><html><body>Galat basis data</body></html>", kind=HTML
    ),
    "/sitemap-bomb.xml.gz": lambda site: Answer(body=bomb(), kind="application/x-gzip"),
    "/sitemap-cut.xml.gz": lambda site: Answer(body=gzip.compress(b"<urlset>" * 99)[:40], kind="application/x-gzip"),
    "/sitemap-ring.xml": HostileSite.ring,
    "/sitemap-entity.xml": lambda site: site.with_entities("<urlset><url><loc>RAHASIA</loc></url></urlset>"),
}
"""Where discovery looks first."""


@contextmanager
def hostile(rest: Rest = "html") -> Iterator[HostileSite]:
    """The hostile site, answering until the block is left; `site.inner.requests` must stay empty."""
    with running(Site()) as inner:
        site = HostileSite(inner, rest)
        with running(site):
            yield site
