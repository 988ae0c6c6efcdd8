"""Writes the catalogue of this schema version, by two real crawls of three invented articles.

    python -m tests.catalogues [PROJECT [NAME]]

PROJECT is another checkout whose crawl is to be run, NAME what else the file is called. Between the two crawls one
article is edited and one removed. A file that is there is not written again: it tells what that version was.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.catalogues import HERE, HOST, head
from tests.helpers.crawling import ROOT, SETTINGS
from tests.site.loopback import Answer, Site, running

PAGE = """<!DOCTYPE html><html lang="id"><head><title>{headline} - Warta Muara</title>
<link rel="canonical" href="{url}">
<meta property="article:published_time" content="{day}T09:00:00+07:00">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{headline}",
"datePublished": "{claimed}T09:00:00+07:00", "author": {{"@type": "Person", "name": "Rahmi Putri"}}}}</script></head>
<body><header><a href="/">Warta Muara</a></header>
<article><h1>{headline}</h1><a rel="author" href="/author/rahmi/">Rahmi Putri</a>
<time class="published" datetime="{day}T09:00:00+07:00">{day}</time>
<div class="entry-content"><figure><img src="/foto/{slug}.jpg" width="800" height="450">
<figcaption>Warga berkumpul di {place} pada pagi hari. Foto: Ist</figcaption></figure>
<p>{dateline} – {text}</p>
<p>Baca Juga: <a href="/berita/lampu-taman/">Lampu Taman Muara Sepi Menyala Lagi</a></p>
<p>Kepala desa mengatakan pekerjaan di {place} akan dilanjutkan setelah musim hujan, sebab jalan menuju ke sana sempit
dan hanya dapat dilalui kendaraan kecil, sedangkan bahan bangunan harus dibawa dengan perahu dari hulu.</p>
<table><tr><th>Bulan</th><th>Pengunjung</th></tr><tr><td>Januari</td><td>120</td></tr></table>
<p>Warga berharap semuanya selesai sebelum panen tiba, karena hasil kebun akan diangkut melalui tempat itu. (Rah)</p>
</div></article></body></html>"""

TEXTS = {
    "dermaga-kayu": (
        "Dermaga kayu di tepi danau dibuka kembali pada Kamis pagi setelah enam bulan diperbaiki warga tiga dusun."
    ),
    "lampu-taman": (
        "Lampu taman yang padam sejak awal tahun menyala lagi setelah para pemuda mengganti kabel dengan uang iuran."
    ),
    "pasar-terapung": (
        "Pasar terapung yang baru dibuka ramai didatangi pembeli dari kampung sebelah sejak matahari belum terbit."
    ),
}
EDITED, REMOVED = "dermaga-kayu", "lampu-taman"
EDIT = "Dermaga kayu di tepi danau ditutup lagi pada Jumat siang karena dua tiangnya bergeser dan papannya lepas."
DAY, NEXT_DAY = "2024-02-01", "2024-02-02"


def page(url: str, slug: str, *, is_later: bool) -> bytes:
    """The page of an article; later its text may be another one."""
    text = EDIT if is_later and slug == EDITED else TEXTS[slug]
    headline = f"{slug.replace('-', ' ').title()} di Muara Sepi Kembali Ramai"
    return PAGE.format(
        url=url,
        slug=slug,
        headline=headline,
        text=text,
        day=DAY,
        claimed="2024-01-20" if slug == EDITED else DAY,  # two statements that cannot both be true
        place=slug.replace("-", " "),
        dateline="MUARA SEPI, WARTA MUARA",
    ).encode()


def answer(site: Site, path: str, *, is_later: bool) -> Answer:
    """What the site says."""
    match path.strip("/").split("/"):
        case ["robots.txt"]:
            return Answer(body=f"User-agent: *\nSitemap: {site.url}/sitemap.xml\n".encode(), kind="text/plain")
        case ["berita", slug] if slug in TEXTS:
            if is_later and slug == REMOVED:
                return Answer(status=410, body=b"<h1>Tidak ada</h1>")
            return Answer(body=page(f"{site.url}{path}", slug, is_later=is_later))
        case ["sitemap.xml"]:
            entries = "".join(
                f"<url><loc>{site.url}/berita/{slug}/</loc>"
                f"<lastmod>{NEXT_DAY if is_later and slug in (EDITED, REMOVED) else DAY}T04:00:00+07:00</lastmod></url>"
                for slug in TEXTS
            )
            xml = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'
            return Answer(body=xml.encode(), kind="application/xml; charset=UTF-8")
    return Answer(status=404)


def crawl(project: Path, site: Site, output: Path) -> None:
    """The crawl of a checkout, from start to end."""
    options = {**SETTINGS, "OUTPUT_DIR": str(output), "LOG_LEVEL": "WARNING"}
    command = [sys.executable, "-m", "scrapy", "crawl", "suarajambi", "-a", f"url={site.url}/"]
    subprocess.run(
        [*command, *(word for key, value in options.items() for word in ("-s", f"{key}={value}"))],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project)},
        check=True,
    )


def left_by(project: Path) -> str:
    """The catalogue that two crawls leave, as SQL."""
    with TemporaryDirectory() as folder, running(Site()) as site:
        for is_later in (False, True):

            def respond(path: str, _: Mapping[str, str], *, is_later: bool = is_later) -> Answer:
                return answer(site, path, is_later=is_later)

            site.respond = respond
            crawl(project, site, Path(folder))
        with closing(sqlite3.connect(Path(folder) / "suarajambi" / "catalogue.sqlite")) as db:
            (version,) = db.execute("PRAGMA user_version").fetchone()
            statements = [*db.iterdump(), f"PRAGMA user_version = {version};"]
        return "\n".join(statements).replace(site.url.removeprefix("http://"), HOST) + "\n"


def main() -> None:
    project = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    schema = json.loads((project / "docs" / "article.schema.json").read_text(encoding="utf-8"))
    version = re.findall(r"Version (\d+\.\d+)", schema["description"])[0]
    path = HERE / f"schema_{'_'.join([version, *sys.argv[2:]])}.sql"
    if path.exists():
        sys.exit(f"{path} is there: to change a version that records have been stored in, give it another number")
    path.write_text(head(version, schema) + left_by(project), encoding="utf-8")
    print(path)


if __name__ == "__main__":
    main()
