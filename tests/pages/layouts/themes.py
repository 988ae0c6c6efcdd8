# ruff: noqa: E501  (markup of themes as themes print it)
"""Small themes that name nothing: writer, section and topics are told by their links alone, captions by their place."""

from __future__ import annotations

from ..parts import DIV, P, render
from ..story import Story
from .wordpress import h1, json_ld, meta_tags, title_of


def _slug(text: str) -> str:
    return text.lower().replace(" ", "-")


RINGKAS_UNWANTED = (
    ("menu", "Kirim Naskah"),
    ("related", "Perahu Bocor Jadi Pot Raksasa di Dermaga"),
    ("newsletter", "Surat mingguan kami gratis"),
)


def ringkas(s: Story) -> str:
    """A theme of bare HTML5 elements: one line of links and date under the headline."""
    section = s.shown_section or s.section
    where = f'<p><a href="/rubrik/{_slug(section)}">{section}</a></p>' if section else ""
    line = " · ".join(filter(None, (s.byline, s.printed)))
    tags = ", ".join(f'<a href="/?tag={_slug(t)}">{t}</a>' for t in s.tags)
    lead = render((s.lead,), P) if s.lead else ""
    return f"""<!doctype html>
<html lang="{s.lang}"><head><meta charset="utf-8"><title>{title_of(s)}</title>
{meta_tags(s)}
{json_ld(s)}
</head><body>
<header><a href="/">{s.outlet.name}</a><nav><a href="/rubrik/daerah">Daerah</a> <a href="/rubrik/ekonomi">Ekonomi</a> <a href="/rubrik/budaya">Budaya</a> <a href="/rubrik/olahraga">Olahraga</a> <a href="/naskah">Kirim Naskah</a></nav></header>
<main><article>
{where}
<h1>{h1(s)}</h1>
<p>{line}</p>
{lead}
{render(s.body, P)}
{s.credits}
{f"<p>Topik: {tags}</p>" if tags else ""}
</article>
<section><h2>Terbaru</h2><ul><li><a href="/2026/03/perahu">Perahu Bocor Jadi Pot Raksasa di Dermaga</a></li><li><a href="/2026/03/loket">Loket Kapal Pindah ke Terminal Baru</a></li></ul></section></main>
<footer><p>Surat mingguan kami gratis. <a href="/surat">Daftar</a></p></footer>
</body></html>
"""


WARGA_UNWANTED = (
    ("menu", "Papan Pengumuman"),
    ("share", "Salin tautan"),
    ("sidebar", "Ronda Malam Diganti Giliran Siang"),
)


def warga(s: Story) -> str:
    """A community paper: numbered boxes, the section behind the date, topics as a list of queries."""
    section = s.shown_section or s.section
    where = f'<a href="/kategori/{_slug(section)}/">{section}</a>' if section else ""
    line = " | ".join(filter(None, (s.printed, s.byline, where)))
    tags = "".join(f'<li><a href="/cari.php?tag={_slug(t)}">#{t}</a></li>' for t in s.tags)
    lead = render((s.lead,), DIV) if s.lead else ""
    return f"""<!DOCTYPE html>
<html lang="{s.lang}"><head><meta charset="utf-8"><title>{title_of(s)}</title>
<meta property="og:site_name" content="{s.outlet.name}"><meta property="og:title" content="{s.title}">
{meta_tags(s)}
{json_ld(s)}
</head><body>
<div id="d1"><a href="/">{s.outlet.name}</a> <a href="/papan">Papan Pengumuman</a> <a href="/warung">Warung</a></div>
<div id="d2"><div id="d3">
<h1>{h1(s)}</h1>
<div>{line}</div>
{lead}
<div id="d4">
{render(s.body, P)}
</div>
{s.credits}
<ul>{tags}</ul>
<div><button>Salin tautan</button></div>
</div>
<div id="d5"><h3>Ramai Dibaca</h3><div><a href="/tulisan/311">Ronda Malam Diganti Giliran Siang</a></div><div><a href="/tulisan/298">Sumur Tua Dangkal, Warga Menggali Lagi</a></div></div></div>
<div id="d6">{s.outlet.name}, ditulis warga untuk warga</div>
</body></html>
"""
