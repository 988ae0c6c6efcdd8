# ruff: noqa: E501  (markup of portals as portals print it)
"""Pages of large portals, each with class names of its own, and an AMP page."""

from __future__ import annotations

from ..parts import P, render
from ..story import Story
from .wordpress import h1, json_ld, meta_tags, title_of


def _head(s: Story) -> str:
    return f"""<meta charset="utf-8"/>
<title>{title_of(s)}</title>
<meta property="og:type" content="article"/><meta property="og:site_name" content="{s.outlet.name}"/>
<meta property="og:title" content="{title_of(s)}"/><meta property="og:url" content="{s.url}"/>
<link rel="canonical" href="{s.url}"/>
{meta_tags(s)}
{json_ld(s)}"""


def _tag_links(s: Story) -> str:
    return "\n".join(f'<li><a href="/tag/{t.lower().replace(" ", "-")}">{t}</a></li>' for t in s.tags)


_KANAL = P | {
    "h": "<p><strong>{}</strong></p>",
    "photo": '<div class="gbr-kisah"><img class="lebar" data-original="{src}" src="/img/blank.gif" alt=""><div class="ket-gbr">{cap}</div></div>',
}
KANAL_UNWANTED = (
    ("paging", "Halaman 1 2 3 Selanjutnya"),
    ("sidebar", "Viral, Kucing Naik Angkot Sendirian Setiap Pagi"),
    ("comments", "Komentar Anda"),
    ("promotion", "Ikuti kami di"),
)


def kanal(s: Story) -> str:
    """A network of regional papers: breadcrumbs, credits and paging inside the text column."""
    lead = (
        f'<div class="gbr-utama"><img src="{s.lead.source}" class="lebar" alt=""><div class="ket-gbr">{s.lead.html}</div></div>'
        if s.lead
        else ""
    )
    when = (
        f'<time class="abu" datetime="{s.stamp}">{s.printed}</time>'
        if s.stamp
        else f'<span class="abu">{s.printed}</span>'
    )
    paging = (
        f'<div class="nomor-hal">Halaman <a class="kini">1</a> <a href="{s.next_page}">2</a> <a href="{s.next_page[:-1]}3">3</a> <a href="{s.next_page}">Selanjutnya</a></div>'
        if s.next_page
        else ""
    )
    return f"""<!DOCTYPE html>
<html lang="{s.lang}">
<head>{_head(s)}</head>
<body id="bacaan" class="hal-bacaan">
<div class="palang-atas"><ul><li><a href="/">HOME</a></li><li><a href="/daerah">DAERAH</a></li><li><a href="/bola">BOLA</a></li><li><a href="/seleb">SELEB</a></li></ul></div>
<div class="pembungkus">
<div class="kolom-kiri">
<ul class="remah"><li><a href="/">Home</a></li><li><a href="/x">{s.shown_section or s.section or "Berita"}</a></li></ul>
<div id="kisah"><h1 id="judulkisah" class="f32 hitam">{h1(s)}</h1>
<div class="baris-waktu">{when}</div>
<div class="orang">{s.byline}</div>
{lead}
<div class="bagi-sosmed"><a class="fb">Facebook</a><a class="tw">Twitter</a><a class="wa">WhatsApp</a></div>
<div class="samping-kisah teks-kisah" id="teksutama">
{render(s.body, _KANAL)}
{s.credits}
{paging}
</div>
<div class="tag-kisah"><h5>Tags</h5><ul>{_tag_links(s)}</ul></div>
<div class="ajakan">Ikuti kami di <a href="https://news.google.example/">Google News</a></div>
<div id="komentar"><h3>Komentar Anda</h3><div class="fb-comments" data-href="{s.url}"></div></div>
</div></div>
<div class="kolom-kanan"><h4>POPULER</h4><ol class="deret"><li><a href="/viral/kucing">Viral, Kucing Naik Angkot Sendirian Setiap Pagi</a></li><li><a href="/viral/durian">Durian Seberat 12 Kilogram Laku di Lelang</a></li></ol></div>
</div>
<div class="kaki-hal">© {s.outlet.name} | Redaksi | Pedoman Media Siber</div>
</body></html>
"""


_ZONA = P | {
    "h": "<h3>{}</h3>",
    "photo": '<div class="imgzona"><img src="{src}" alt=""><span class="tekszona">{cap}</span></div>',
}
ZONA_UNWANTED = (
    ("advertisement", "ADVERTISEMENT"),
    ("related", "Pengemudi Ojek Temukan Dompet Berisi Emas"),
    ("recommended", "Rahasia Kulit Cerah dari Dapur Nenek"),
    ("recommended", "Recommended by"),
)


def zona(s: Story) -> str:
    """A portal with its text in an id, reporters under the headline and advertising between paragraphs."""
    lead = (
        f'<div class="gambar-zona" id="gambarUtama"><img src="{s.lead.source}" alt="{s.title}"><div class="caption-zona">{s.lead.html}</div></div>'
        if s.lead
        else ""
    )
    body = render(s.body, _ZONA).replace(
        "</p>", '</p>\n<div class="slot-iklan" id="slot-tengah"><span>ADVERTISEMENT</span></div>', 1
    )
    return f"""<!DOCTYPE html>
<html lang="{s.lang}"><head>
{_head(s)}
</head><body>
<div class="bilah"><a href="/"><b>{s.outlet.name}</b></a> <a href="/nasional">News</a> <a href="/ekonomi">Finance</a> <a href="/otomotif">Oto</a></div>
<div class="wadah" id="wadahUtama"><div class="kiri-zona">
<div class="jejak"><a href="/">Home</a> &raquo; <a href="/sub">{s.shown_section or s.section or "News"}</a></div>
<div class="judul-zona"><h1>{h1(s)}</h1></div>
<div class="nama-zona"><div class="namajurnalis">{s.byline}</div><div class="tglzona">{s.printed}</div></div>
{lead}
<div class="lebar-penuh isi-zona"><div id="isinaskah" class="naskah" itemprop="articleBody">
{body}
{s.credits}
</div></div>
<div class="topik-zona"><span>Topik</span><ul>{_tag_links(s)}</ul></div>
<div class="serupa-zona"><h2>Berita Terkait</h2><ul><li><a href="/read/1">Pengemudi Ojek Temukan Dompet Berisi Emas</a></li></ul></div>
<div class="_popIn_recommend"><div class="_popIn_header">Rekomendasi Untuk Anda <span>Recommended by</span></div><a href="https://iklan.example/1">Rahasia Kulit Cerah dari Dapur Nenek</a></div>
</div></div></body></html>
"""


_RINCI = P | {
    "h": "<h2>{}</h2>",
    "photo": '<div class="pic_tengah_rinci"><img src="{src}" alt=""><span class="img-ket">{cap}</span></div>',
}
RINCI_UNWANTED = (
    ("advertisement", "SCROLL TO CONTINUE WITH CONTENT"),
    ("share", "URL telah tercopy"),
    ("sidebar", "Berita Terpopuler"),
    ("recommended", "Selengkapnya Foto-Foto Rumah di Atas Tebing"),
)


def rinci(s: Story) -> str:
    """A portal in BEM class names, with a scroll advertisement after the second paragraph."""
    lead = (
        f'<div class="rinci__media"><figure class="rinci__media-gambar"><img src="{s.lead.source}" alt=""><figcaption class="rinci__media-caption">{s.lead.html}</figcaption></figure></div>'
        if s.lead
        else ""
    )
    kicker = f'<h2 class="rinci__subjudul">{s.kicker}</h2>' if s.kicker else ""
    parts = render(s.body, _RINCI).split("</p>", 2)
    ad = '</p>\n<div class="paralaks"><p class="paralaks-ket" style="text-align:center">ADVERTISEMENT</p><div class="paralaks-iklan"></div></div><p style="text-align:center;color:#999">SCROLL TO CONTINUE WITH CONTENT</p>\n'
    body = ad.join(["</p>".join(parts[:2]), *parts[2:]]) if len(parts) > 2 else "</p>".join(parts)
    return f"""<!DOCTYPE html>
<html lang="{s.lang}">
<head>{_head(s)}</head>
<body>
<header class="kepala"><nav class="kepala__nav"><a href="/">{s.outlet.name}</a><a href="/berita">Berita</a><a href="/jateng">Jateng</a></nav></header>
<div class="wadah"><div class="kolom-9">
<div class="halaman__jejak"><a href="/">{s.outlet.name}</a> <a href="/berita">{s.shown_section or s.section or "Berita"}</a></div>
<article class="rinci">
<div class="rinci__kepala">{kicker}<h1 class="rinci__judul">{h1(s)}</h1><div class="rinci__penulis">{s.byline}</div><div class="rinci__tanggal">{s.printed}</div>
<div class="rinci__bagi"><span class="bagi-cap">Bagikan</span><span class="tersalin">URL telah tercopy</span></div></div>
{lead}
<div class="rinci__isi"><div class="rinci__isi-teks naskah_utama">
{body}
{s.credits}
</div><div class="rinci__isi-tag"><div class="nav">{"".join(f'<a class="nav__item" href="/tag/{t.lower().replace(" ", "-")}" dtr-act="tag">{t}</a>' for t in s.tags)}</div></div></div>
</article>
<div class="kotak-lain"><h3>Selengkapnya Foto-Foto Rumah di Atas Tebing</h3></div>
</div>
<div class="kolom-3"><div class="kotak"><h3>Berita Terpopuler</h3><div class="media__judul">#1 <a href="/p/1">Pria Ini Menabung Koin Sejak 1998</a></div></div></div>
</div></body></html>
"""


_SIMAK = P | {
    "h": "<h2>{}</h2>",
    "photo": '<div class="foto"><img src="{src}" alt=""><div class="foto__ket">{cap}</div></div>',
}
SIMAK_UNWANTED = (
    ("promotion", "Dapatkan update berita pilihan dan breaking news setiap hari"),
    ("comments", "Tulis komentar Anda"),
    ("comments", "Kirim Komentar"),
    ("sidebar", "Guru Honorer Bangun Perpustakaan dari Botol Bekas"),
)


def simak(s: Story) -> str:
    """A portal whose date line opens with its name, credits in a box of their own and a promotion after the text."""
    lead = (
        f'<div class="simak__foto"><img src="{s.lead.source}"><div class="simak__foto-ket">{s.lead.html}</div></div>'
        if s.lead
        else ""
    )
    return f"""<!doctype html>
<html lang="{s.lang}"><head>
{_head(s)}
</head><body class="tema-terang">
<div class="atas js-atas"><a class="logo" href="/">{s.outlet.name}</a><div class="nav"><a href="/regional">Regional</a><a href="/tren">Tren</a><a href="/jernih">Jernih</a></div></div>
<div class="bungkus jelas"><ul class="roti"><li><a href="/"><span>Home</span></a></li><li><a href="/k"><span>{s.shown_section or s.section or "News"}</span></a></li></ul>
<h1 class="simak__judul">{h1(s)}</h1>
<div class="simak__kepala jelas"><div class="simak__waktu">{s.printed}</div><div class="simak__bagi"><a>Facebook</a> <a>Twitter</a> <a>WhatsApp</a> <a>Email</a></div></div>
<div class="kredit"><div class="kredit-judul">{s.byline}</div></div>
{lead}
<div class="kol-isi"><div class="simak__naskah">
{render(s.body, _SIMAK)}
{s.credits}
<span class="simak__ajak">Dapatkan update berita pilihan dan breaking news setiap hari dari {s.outlet.name}. Mari bergabung di Grup Telegram, klik link https://t.example/kami, kemudian join. Anda harus install aplikasi Telegram terlebih dulu di ponsel.</span>
</div></div>
<ul class="tag__artikel__bungkus">{_tag_links(s)}</ul>
<div class="kolomkomentar"><h3>Tulis komentar Anda</h3><button>Kirim Komentar</button></div>
<div class="samping"><div class="terbanyak"><h3>Terpopuler</h3><a href="/p">Guru Honorer Bangun Perpustakaan dari Botol Bekas</a></div></div>
</div></body></html>
"""


_AMP = P | {
    "photo": '<figure class="amp-gambar"><amp-img src="{src}" width="700" height="400" layout="responsive" alt=""></amp-img><figcaption>{cap}</figcaption></figure>',
}
AMP_UNWANTED = (
    ("menu", "Indeks Berita"),
    ("navigation", "Lihat Versi Desktop"),
    ("related", "Warung Kopi Ini Dibayar dengan Sampah Plastik"),
)


def amp(s: Story) -> str:
    """An AMP page with its menu in a sidebar element."""
    lead = render((s.lead,), _AMP) if s.lead else ""
    tags = " ".join(f'<a rel="tag" href="/tag/{t}/">{t}</a>' for t in s.tags)
    section = (
        f'<div class="amp-wp-tax-category">Kategori: <a href="/k/" rel="category tag">{s.section}</a></div>'
        if s.section
        else ""
    )
    return f"""<!doctype html>
<html amp lang="{s.lang}"><head><meta charset="utf-8">
<script async src="https://cdn.ampproject.org/v0.js"></script>
<title>{title_of(s)}</title>
<link rel="canonical" href="{s.url.removesuffix("amp/")}">
<meta name="viewport" content="width=device-width,minimum-scale=1">
<style amp-boilerplate>body{{animation:-amp-start 8s steps(1,end) 0s 1 normal both}}</style>
{meta_tags(s)}
{json_ld(s)}
</head>
<body>
<amp-sidebar id="menu" layout="nodisplay" side="left"><ul><li><a href="/">Beranda</a></li><li><a href="/indeks/">Indeks Berita</a></li></ul></amp-sidebar>
<header id="top" class="amp-wp-header"><a href="/"><span class="amp-site-title">{s.outlet.name}</span></a></header>
<article class="amp-wp-article">
<header class="amp-wp-article-header"><h1 class="amp-wp-title">{h1(s)}</h1>
<div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">{s.byline}</span></div>
<div class="amp-wp-meta amp-wp-posted-on"><time datetime="{s.stamp}">{s.printed}</time></div></header>
{lead}
<div class="amp-wp-article-content">
<amp-ad width="300" height="250" type="adsense"></amp-ad>
{render(s.body, _AMP)}
{s.credits}
</div>
<footer class="amp-wp-article-footer">{section}<div class="amp-wp-meta amp-wp-tax-tag">{tags}</div>
<amp-social-share type="facebook"></amp-social-share><div class="amp-related"><h3>Artikel terkait</h3><a href="/kopi/amp/">Warung Kopi Ini Dibayar dengan Sampah Plastik</a></div></footer>
</article>
<footer class="amp-wp-footer"><a href="{s.url.removesuffix("amp/")}">Lihat Versi Desktop</a></footer>
</body></html>
"""
