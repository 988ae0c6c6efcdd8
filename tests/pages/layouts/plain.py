# ruff: noqa: E501  (markup of old and bare pages as they print it)
"""Pages outside the large systems: blogs, tables of 2016, bare boxes, data in one syntax only, nothing but text."""

from __future__ import annotations

from ..parts import BR, DIV, P, render
from ..story import Story
from .wordpress import h1, json_ld, meta_tags, title_of

_BLOG = BR | {
    "photo": '<div class="separator" style="clear: both; text-align: center;"><table align="center" cellpadding="0" cellspacing="0" class="tr-caption-container"><tbody><tr><td style="text-align: center;"><a href="{src}"><img border="0" height="266" src="{src}" width="400" /></a></td></tr><tr><td class="tr-caption" style="text-align: center;">{cap}</td></tr></tbody></table></div>',
}
BLOG_UNWANTED = (
    ("share", "Kirimkan Ini lewat Email"),
    ("comments", "Tidak ada komentar"),
    ("navigation", "Posting Lama"),
    ("sidebar", "Panen Raya Jagung di Lahan Bekas Tambang"),
)


def blog(s: Story) -> str:
    """A Blogger template: bare text and line breaks in the post's body."""
    labels = ", ".join(f'<a href="/search/label/{t}" rel="tag">{t}</a>' for t in s.tags)
    lead = render((s.lead,), _BLOG) if s.lead else ""
    stamp = (
        f'<a class="timestamp-link" href="{s.url}" rel="bookmark" title="permanent link"><abbr class="published" itemprop="datePublished" title="{s.stamp}">{s.printed.split(" pukul ")[-1]}</abbr></a>'
        if s.stamp
        else ""
    )
    by = (
        f'<span class="post-author vcard">Diposting oleh <span class="fn" itemprop="author" itemscope="itemscope" itemtype="http://schema.org/Person"><a class="g-profile" href="https://blog.example/profile/1" rel="author"><span itemprop="name">{s.byline}</span></a></span></span>'
        if s.byline
        else ""
    )
    return f"""<!DOCTYPE html>
<html class="v2" dir="ltr" lang="{s.lang}" xmlns="http://www.w3.org/1999/xhtml" xmlns:b="http://www.google.com/2005/gml/b">
<head><meta content="text/html; charset=UTF-8" http-equiv="Content-Type"/><meta content="blogger" name="generator"/>
<link href="{s.url}" rel="canonical"/><title>{s.outlet.name}: {s.title}</title>
<meta content="{s.url}" property="og:url"/><meta content="{s.title}" property="og:title"/>
{meta_tags(s)}
</head>
<body class="loading">
<div class="header section" id="header"><div class="widget Header"><h1 class="title"><a href="/">{s.outlet.name}</a></h1><div class="descriptionwrapper"><p class="description"><span>Kabar dari kampung untuk kampung</span></p></div></div></div>
<div class="main section" id="main"><div class="widget Blog" id="Blog1"><div class="blog-posts hfeed">
<div class="date-outer"><h2 class="date-header"><span>{s.printed.split(" pukul ")[0]}</span></h2>
<div class="date-posts"><div class="post-outer"><div class="post hentry uncustomized-post-template" itemprop="blogPost" itemscope="itemscope" itemtype="http://schema.org/BlogPosting">
<h3 class="post-title entry-title" itemprop="name">{h1(s)}</h3>
<div class="post-header"><div class="post-header-line-1"></div></div>
<div class="post-body entry-content" id="post-body-7741" itemprop="description articleBody">
{lead}
{render(s.body, _BLOG)}
{s.credits}
<div style="clear: both;"></div></div>
<div class="post-footer"><div class="post-footer-line post-footer-line-1">{by} <span class="post-timestamp">di {stamp}</span>
<span class="post-icons"></span><div class="post-share-buttons goog-inline-block"><a class="goog-inline-block share-button sb-email" href="#"><span class="share-button-link-text">Kirimkan Ini lewat Email</span></a><a class="share-button sb-blog"><span class="share-button-link-text">BlogThis!</span></a></div></div>
<div class="post-footer-line post-footer-line-2"><span class="post-labels">Label: {labels}</span></div></div></div>
<div class="comments" id="comments"><h4>Tidak ada komentar:</h4></div></div></div></div></div>
<div class="blog-pager" id="blog-pager"><span id="blog-pager-older-link"><a class="blog-pager-older-link" href="/o">Posting Lama</a></span></div></div></div>
<div class="column-right-outer"><div class="sidebar section"><div class="widget PopularPosts"><h2>Entri Populer</h2><ul><li><a href="/jagung">Panen Raya Jagung di Lahan Bekas Tambang</a></li></ul></div></div></div>
</body></html>
"""


_OLD = BR | {
    "photo": '<table width="100%" border="0"><tr><td align="center"><img src="{src}" border="0" width="420"></td></tr><tr><td align="center"><font size="1">{cap}</font></td></tr></table>',
}
OLD_UNWANTED = (
    ("comments", "Komentar Anda"),
    ("related", "Pedagang Sayur Keliling Keluhkan Harga Bensin"),
    ("sidebar", "BERITA TERPOPULER"),
)


def old(s: Story) -> str:
    """A home-made CMS of 2016: tables for columns, line breaks for paragraphs."""
    tags = (
        f"<b>Tags:</b> {', '.join(f'<a href=/tag/{t.lower().replace(chr(32), chr(45))}>{t}</a>' for t in s.tags)}"
        if s.tags
        else ""
    )
    lead = render((s.lead,), _OLD) if s.lead else ""
    kicker = f'<font color="#990000">{s.kicker}</font><br>' if s.kicker else ""
    return f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>{title_of(s)}</title>
{meta_tags(s)}
</head>
<body bgcolor="#FFFFFF" topmargin="0">
<table width="960" align="center" cellpadding="4" cellspacing="0"><tr><td colspan="2" bgcolor="#990000"><a href="/"><img src="/img/header.gif" alt="{s.outlet.name}"></a></td></tr>
<tr bgcolor="#eeeeee"><td colspan="2"><a href="/">Beranda</a> | <a href="/kategori/daerah">Daerah</a> | <a href="/kategori/olahraga">Olahraga</a> | <a href="/kontak">Kontak</a></td></tr>
<tr><td width="660" valign="top">
{kicker}<h1>{h1(s)}</h1>
<font size="2" color="#666666">{s.printed}</font>
{lead}
<div id="isi" align="justify">
{render(s.body, _OLD)}
</div>
{s.credits}
<p>{tags}</p>
<hr><b>Komentar Anda</b><div class="fb-comments"></div>
<b>Berita Terkait</b><ul><li><a href="/read/11">Pedagang Sayur Keliling Keluhkan Harga Bensin</a></li><li><a href="/read/12">Turnamen Catur Antar-RT Berakhir Seri</a></li></ul>
</td><td width="300" valign="top"><b>BERITA TERPOPULER</b><br><a href="/read/13">Rumah Panggung Tertua Dipugar</a><br><a href="/read/14">Listrik Padam Empat Jam</a></td></tr>
<tr><td colspan="2" align="center"><font size="1">Copyright &copy; 2016 {s.outlet.name}</font></td></tr></table>
</body></html>
"""


BOXES_UNWANTED = (("menu", "Kirim Tulisan"), ("share", "Facebook Twitter WhatsApp"), ("sidebar", "Agenda Pekan Ini"))


def boxes(s: Story) -> str:
    """Plain HTML, every paragraph a box without a name."""
    lead = render((s.lead,), DIV) if s.lead else ""
    tags = f'<div class="topik">{"".join(f"<a href=/topik/{t}>#{t}</a> " for t in s.tags)}</div>' if s.tags else ""
    return f"""<!DOCTYPE html>
<html lang="{s.lang}"><head><meta charset="utf-8"><title>{title_of(s)}</title>
{meta_tags(s)}
</head><body>
<div id="atas"><a href="/">{s.outlet.name}</a><a href="/kirim">Kirim Tulisan</a><a href="/arsip">Arsip</a></div>
<div id="tengah">
<div id="utama">
<h1>{h1(s)}</h1>
<div class="info">{s.byline}{" | " if s.byline and s.printed else ""}{s.printed}</div>
<div id="naskah">
{lead}
{render(s.body, DIV)}
</div>
{s.credits}
{tags}
<div>Facebook Twitter WhatsApp</div>
</div>
<div id="kanan"><h3>Agenda Pekan Ini</h3><div><a href="/agenda/1">Pentas Teater Rakyat di Balai Kota</a></div></div>
</div>
<div id="bawah">Hubungi kami: redaksi@{s.outlet.host}</div>
</body></html>
"""


MICRO_UNWANTED = (("share", "Sebarkan berita ini"), ("sidebar", "Sekolah Lapang Iklim Dibuka untuk Nelayan"))


def micro(s: Story) -> str:
    """Microdata and nothing else: no meta tags, no article element."""
    lead = (
        f'<span itemprop="image" itemscope itemtype="https://schema.org/ImageObject"><img itemprop="url" src="{s.lead.source}"><em itemprop="caption">{s.lead.html}</em></span>'
        if s.lead
        else ""
    )
    editor = s.editor if isinstance(s.editor, str) else ""
    by = (
        f'<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">{s.byline}</span></span>'
        if s.byline
        else ""
    )
    editors = (
        f' / <span itemprop="editor" itemscope itemtype="https://schema.org/Person"><span itemprop="name">{editor}</span></span>'
        if editor
        else ""
    )
    changed = f'<meta itemprop="dateModified" content="{s.modified}">' if s.modified else ""
    section = f'<span itemprop="articleSection">{s.section}</span>' if s.section else ""
    tags = " ".join(f'<a href="/t/{t}"><span itemprop="keywords">{t}</span></a>' for t in s.tags)
    return f"""<!DOCTYPE html>
<html lang="{s.lang}"><head><meta charset="utf-8"><title>{s.title} | {s.outlet.name}</title></head>
<body><div class="w1"><div class="w2"><a href="/">{s.outlet.name}</a> <a href="/laut">Laut</a> <a href="/darat">Darat</a></div>
<div class="w3" itemscope itemtype="https://schema.org/NewsArticle">
<div class="w4">{section}</div>
<div class="w5" itemprop="headline">{h1(s)}</div>
<div class="w6">{by}{editors} &middot; <span itemprop="datePublished" content="{s.stamp}">{s.printed}</span>{changed}</div>
{lead}
<div class="w7" itemprop="articleBody">
{render(s.body, P)}
</div>
{s.credits}
<div class="w8">{tags}</div>
<div class="w9">Sebarkan berita ini</div>
</div>
<div class="w10"><b>Lainnya</b><div><a href="/l/1">Sekolah Lapang Iklim Dibuka untuk Nelayan</a></div></div>
</div></body></html>
"""


HASHED_UNWANTED = (("sidebar", "Harga Telur Turun Dua Pekan Beruntun"), ("menu", "Langganan"))


def hashed(s: Story) -> str:
    """An application's page: generated class names, every fact in JSON-LD only."""
    lead = (
        f'<div class="css-9k2m1x"><img class="css-0" src="{s.lead.source}"/><p class="css-1qx7e">{s.lead.html}</p></div>'
        if s.lead
        else ""
    )
    dress = P | {
        "p": '<p class="css-1a5b2c3">{}</p>',
        "h": '<h2 class="css-77aa1">{}</h2>',
        "photo": '<div class="css-9k2m1x"><img class="css-0" src="{src}"/><p class="css-1qx7e">{cap}</p></div>',
    }
    return f"""<!DOCTYPE html><html lang="{s.lang}"><head><meta charSet="utf-8"/><title>{title_of(s)}</title>
{json_ld(s)}
<script>window.__DATA__ = {{"theme":"light","menu":["Langganan","Masuk"]}}</script></head>
<body><div id="__next"><div class="css-4fz11"><div class="css-u81s"><a href="/">{s.outlet.name}</a><a href="/langganan">Langganan</a></div>
<div class="css-15zzp"><div class="css-2bcde"><h1 class="css-h1h1">{h1(s)}</h1>
{lead}
<div class="css-t3xt">
{render(s.body, dress)}
{s.credits}
</div></div>
<div class="css-k4nan"><div class="css-1j"><a href="/b/telur">Harga Telur Turun Dua Pekan Beruntun</a></div><div class="css-1j"><a href="/b/pelabuhan">Pelabuhan Rakyat Diperdalam Tahun Depan</a></div></div></div>
</div></div><script id="__NEXT_DATA__" type="application/json">{{"props":{{}}}}</script></body></html>
"""


BARE_UNWANTED = (("menu", "Daftar Isi Edisi Ini"),)


def bare(s: Story) -> str:
    """Nothing but visible text: no metadata, no names."""
    lead = render((s.lead,), BR) if s.lead else ""
    return f"""<html><head><title>{s.title}</title></head><body>
<p><a href="index.html">Daftar Isi Edisi Ini</a></p>
<h2>{h1(s)}</h2>
<p>{"<br>".join(filter(None, (s.byline, s.printed)))}</p>
{lead}
{render(s.body, P)}
{s.credits}
</body></html>
"""
