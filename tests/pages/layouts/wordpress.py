# ruff: noqa: E501  (markup of themes as themes print it)
"""WordPress pages: block theme, two classic news themes, a page builder."""

from __future__ import annotations

import json
from html import escape

from ..parts import P, render
from ..story import Story


def meta_tags(s: Story) -> str:
    """Meta tags of the story."""
    rows = []
    for key, value in (s.meta or {}).items():
        attribute = "property" if ":" in key else "name"
        rows.append(f'<meta {attribute}="{key}" content="{escape(value)}">')
    return "\n".join(rows)


def json_ld(s: Story) -> str:
    """The JSON-LD block, or nothing."""
    return f'<script type="application/ld+json">{json.dumps(s.ld, ensure_ascii=False)}</script>' if s.ld else ""


def title_of(s: Story) -> str:
    """The document's title."""
    return escape(s.document_title or f"{s.title} - {s.outlet.name}", quote=False)


def h1(s: Story) -> str:
    """The headline as shown."""
    return escape(s.shown_title or s.title, quote=False)


def seo(s: Story) -> str:
    """What an SEO plugin prints."""
    return f"""<title>{title_of(s)}</title>
<link rel="canonical" href="{s.url}">
<meta property="og:locale" content="{"en_US" if s.lang.startswith("en") else "id_ID"}">
<meta property="og:type" content="article">
<meta property="og:title" content="{title_of(s)}">
<meta property="og:url" content="{s.url}">
<meta property="og:site_name" content="{s.outlet.name}">
{meta_tags(s)}
{json_ld(s)}"""


def _time(s: Story, css: str) -> str:
    return f'<time class="{css}" datetime="{s.stamp}">{s.printed}</time>' if s.stamp else f"<span>{s.printed}</span>"


def _tags(s: Story, before: str, after: str) -> str:
    links = ", ".join(f'<a href="/tag/{t.lower().replace(" ", "-")}/" rel="tag">{t}</a>' for t in s.tags)
    return before + links + after if links else ""


def _section(s: Story) -> str:
    name = s.shown_section or s.section
    return f'<a href="/kategori/{name.lower().replace(" ", "-")}/" rel="category tag">{name}</a>' if name else ""


_BLOCKS = P | {
    "h": '<h2 class="wp-block-heading">{}</h2>',
    "photo": '<figure class="wp-block-image size-large"><img decoding="async" width="1024" height="683" src="{src}" alt="" class="wp-image-88"/><figcaption class="wp-element-caption">{cap}</figcaption></figure>',
}
BLOCKS_UNWANTED = (
    ("comments", "Tinggalkan Balasan"),
    ("comments", "Alamat email Anda tidak akan dipublikasikan"),
    ("navigation", "Jembatan Gantung Desa Muara Emat Segera Dibuka"),
)


def blocks(s: Story) -> str:
    """A block theme of WordPress itself."""
    lead = (
        f'<figure class="wp-block-post-featured-image"><img width="1200" height="800" src="{s.lead.source}" class="attachment-post-thumbnail size-post-thumbnail wp-post-image" alt=""><figcaption>{s.lead.html}</figcaption></figure>'
        if s.lead
        else ""
    )
    author = (
        f'<div class="wp-block-post-author"><div class="wp-block-post-author__content"><p class="wp-block-post-author__name">{s.byline}</p></div></div>'
        if s.byline
        else ""
    )
    return f"""<!DOCTYPE html>
<html lang="{s.lang}">
<head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
{seo(s)}
<style id="wp-block-library-inline-css">.wp-block-image img{{height:auto;max-width:100%}}</style>
</head>
<body class="wp-singular post-template-default single single-post postid-88 single-format-standard wp-embed-responsive">
<a class="skip-link screen-reader-text" href="#wp--skip-link--target">Langsung ke konten</a>
<div class="wp-site-blocks">
<header class="wp-block-template-part"><div class="wp-block-group"><p class="wp-block-site-title"><a href="/" rel="home">{s.outlet.name}</a></p>
<nav class="wp-block-navigation"><ul class="wp-block-navigation__container"><li><a href="/kategori/daerah/">Daerah</a></li><li><a href="/kategori/ekonomi/">Ekonomi</a></li><li><a href="/kategori/olahraga/">Olahraga</a></li></ul></nav></div></header>
<main class="wp-block-group" id="wp--skip-link--target">
<div class="wp-block-group has-global-padding"><h1 class="wp-block-post-title">{h1(s)}</h1>
<div class="wp-block-template-part"><div class="wp-block-group"><div class="wp-block-post-date">{_time(s, "")}</div>{author}
<div class="taxonomy-category wp-block-post-terms">{_section(s)}</div></div></div>
{lead}</div>
<div class="entry-content wp-block-post-content has-global-padding is-layout-constrained wp-block-post-content-is-layout-constrained">
{render(s.body, _BLOCKS)}
{s.credits}
</div>
{_tags(s, '<div class="taxonomy-post_tag wp-block-post-terms">', "</div>")}
<div class="wp-block-comments"><h2>Komentar</h2><div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">Tinggalkan Balasan</h3>
<form action="/wp-comments-post.php" method="post"><p class="comment-notes">Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *</p><textarea name="comment"></textarea></form></div></div>
<nav class="wp-block-group" aria-label="Navigasi pos"><div class="post-navigation-link-previous wp-block-post-navigation-link"><a href="/2023/02/jembatan-gantung/">Jembatan Gantung Desa Muara Emat Segera Dibuka</a></div></nav>
</main>
<footer class="wp-block-template-part"><p>Dengan bangga bertenaga WordPress</p></footer></div></body></html>
"""


_KARMA = P | {
    "h": "<h3>{}</h3>",
    "photo": '<div id="attachment_301" style="width: 660px" class="wp-caption aligncenter"><img class="size-full wp-image-301" src="{src}" alt="" width="650" height="433" /><p class="wp-caption-text">{cap}</p></div>',
}
KARMA_UNWANTED = (
    ("related", "Camat Baru Dilantik, Janji Benahi Layanan KTP"),
    ("sidebar", "Pemkot Hapus Denda Pajak hingga Akhir Tahun"),
    ("counter", "Dibaca: 120 kali"),
    ("share", "Bagikan ini"),
    ("navigation", "Pos sebelumnya"),
)


def karma(s: Story) -> str:
    """A classic news theme: small thumbs, share bar in the content, related posts behind it."""
    lead = (
        f'<figure class="post-thumbnail gmr-thumbnail-single"><img width="700" height="400" src="{s.lead.source}" class="attachment-post-thumbnail wp-post-image" alt="" /><figcaption class="wp-caption-text">{s.lead.html}</figcaption></figure>'
        if s.lead
        else ""
    )
    by = (
        f'<span class="byline"><span class="entry-author vcard"><a class="url fn n" href="/author/penulis/" rel="author">{s.byline}</a></span></span>'
        if s.byline
        else ""
    )
    return f"""<!DOCTYPE html>
<html lang="{s.lang}">
<head itemscope="itemscope" itemtype="http://schema.org/WebSite">
<meta charset="UTF-8">
{seo(s)}
</head>
<body class="post-template-default single single-post postid-301 single-format-standard gmr-theme gmr-sticky">
<div class="top-header"><div class="container"><span class="gmr-top-date" data-lang="id"></span><ul class="navbar-nav"><li><a href="/indeks/">Indeks</a></li><li><a href="/pedoman-media-siber/">Pedoman Media Siber</a></li></ul></div></div>
<header id="masthead" class="site-header"><div class="gmr-logo"><a href="/" class="custom-logo-link"><img src="/logo.png" alt="{s.outlet.name}"></a></div>
<nav id="site-navigation" class="gmr-mainmenu"><ul id="primary-menu" class="menu"><li class="menu-item"><a href="/kategori/kota/"><span>Kota</span></a></li><li class="menu-item"><a href="/kategori/hukum/"><span>Hukum</span></a></li></ul></nav></header>
<div id="content" class="gmr-content"><div class="container"><div class="row">
<div id="primary" class="col-md-main"><div class="content-area gmr-single-wrap">
<div class="breadcrumbs"><span class="first-cl"><a href="/"><span>Beranda</span></a></span> <span class="separator">/</span> <span class="0-cl">{_section(s)}</span></div>
<main id="main" class="site-main">
<article id="post-301" class="content-single post-301 post type-post status-publish format-standard has-post-thumbnail hentry">
<header class="entry-header entry-header-single"><div class="gmr-metacontent-single"><span class="cat-links-content">{_section(s)}</span></div>
<h1 class="entry-title"><strong>{h1(s)}</strong></h1>
<div class="list-table clearfix"><div class="table-row"><div class="table-cell gmr-gravatar-metasingle"><img alt="" src="/avatar/52.png" class="avatar"></div><div class="table-cell gmr-content-metasingle"><div class="meta-content gmr-content-metasingle">{by}</div><div class="meta-content"><span class="posted-on">{_time(s, "entry-date published")}</span> <span class="view-single">Dibaca: 120 kali</span></div></div></div></div></header>
{lead}
<div class="single-wrap"><div class="entry-content entry-content-single clearfix have-stickybanner">
{render(s.body, _KARMA)}
{s.credits}
<footer class="entry-footer entry-footer-single">{_tags(s, '<span class="tags-links"><span class="idt-tagtitle">Tag:</span> ', "</span>")}
<div class="clearfix"><div class="pull-left"></div><div class="pull-right"><div class="share-text">Bagikan ini:</div><ul class="gmr-socialicon-share"><li class="facebook"><a href="#">Sebarkan</a></li><li class="twitter"><a href="#">Tweet</a></li><li class="whatsapp"><a href="#">Whatsapp</a></li></ul></div></div></footer>
</div></div>
<nav class="navigation post-navigation"><h2 class="screen-reader-text">Navigasi pos</h2><div class="nav-links"><div class="nav-previous"><a href="/a/"><span>Pos sebelumnya</span> Harga Gabah di Tingkat Petani Stabil</a></div></div></nav>
<div class="gmr-related-post"><h3 class="related-text">Berita Terkait</h3><ul><li><div class="other-content-thumbnail"><a href="/camat-baru/"><img src="/t1.jpg" alt=""></a></div><p><a href="/camat-baru/" class="gmr-slide-titlelink">Camat Baru Dilantik, Janji Benahi Layanan KTP</a></p></li></ul></div>
</article></main></div></div>
<aside id="secondary" class="widget-area col-md-sb-r"><div class="widget"><h3 class="widget-title">Terpopuler</h3><ul class="wpp-list"><li><a href="/denda/">Pemkot Hapus Denda Pajak hingga Akhir Tahun</a></li><li><a href="/lomba/">Lomba Perahu Hias Kembali Digelar</a></li></ul></div></aside>
</div></div></div>
<footer id="colophon" class="site-footer"><span class="footer-content">© {s.outlet.name}</span></footer>
</body></html>
"""


_TD = P | {
    "h": '<h3><span style="color: #800000;">{}</span></h3>',
    "photo": '<figure id="attachment_77" style="width: 696px" class="wp-caption aligncenter"><a href="{src}"><img class="wp-image-77 size-large td-modal-image" src="{src}" alt="" width="696" height="464"></a><figcaption class="wp-caption-text">{cap}</figcaption></figure>',
}
TD_UNWANTED = (
    ("advertisement", "- Advertisement -"),
    ("navigation", "Berita sebelumya"),
    ("related", "LEBIH BANYAK DARI PENULIS"),
    ("sidebar", "Dua Pelajar Wakili Daerah ke Olimpiade Sains"),
    ("comments", "BERIKAN BALASAN"),
)


def tagdiv(s: Story) -> str:
    """A magazine theme of many boxes."""
    lead = (
        f'<div class="td-post-featured-image"><figure><a href="{s.lead.source}" data-caption=""><img width="696" height="464" class="entry-thumb td-modal-image" src="{s.lead.source}" alt=""/></a><figcaption class="wp-caption-text">{s.lead.html}</figcaption></figure></div>'
        if s.lead
        else ""
    )
    by = (
        f'<div class="td-post-author-name"><div class="td-author-by">Oleh</div> <a href="/author/a/">{s.byline}</a><div class="td-author-line"> - </div></div>'
        if s.byline
        else ""
    )
    return f"""<!doctype html >
<!--[if IE 8]><html class="ie8" lang="en"> <![endif]-->
<!--[if gt IE 8]><!--> <html lang="{s.lang}"> <!--<![endif]-->
<head><meta charset="UTF-8" />
{seo(s)}
</head>
<body class="post-template-default single single-post global-block-template-1 td-full-layout" itemscope="itemscope" itemtype="https://schema.org/WebPage">
<div class="td-search-background"></div>
<div id="td-outer-wrap" class="td-theme-wrap">
<div class="td-header-wrap"><div class="td-header-menu-wrap"><ul id="menu-utama" class="sf-menu"><li class="menu-item"><a href="/">Beranda</a></li><li class="menu-item"><a href="/category/gaya/">Gaya Hidup</a></li></ul></div></div>
<div class="td-main-content-wrap"><div class="td-container td-post-template-default">
<div class="td-crumb-container"><div class="entry-crumbs"><span><a class="entry-crumb" href="/">Beranda</a></span> <i class="td-icon-right td-bread-sep"></i> <span>{_section(s)}</span></div></div>
<div class="td-pb-row"><div class="td-pb-span8 td-main-content" role="main"><div class="td-ss-main-content">
<article id="post-77" class="post-77 post type-post status-publish format-standard has-post-thumbnail hentry" itemscope itemtype="https://schema.org/Article">
<div class="td-post-header"><ul class="td-category"><li class="entry-category">{_section(s)}</li></ul>
<header class="td-post-title"><h1 class="entry-title">{h1(s)}</h1>
<div class="td-module-meta-info">{by}<span class="td-post-date">{_time(s, "entry-date updated td-module-date")}</span><div class="td-post-comments"><a href="#respond"><i class="td-icon-comments"></i>0</a></div><div class="td-post-views"><i class="td-icon-views"></i><span class="td-nr-views-77">412</span></div></div></header></div>
<div class="td-post-sharing-top"><div class="td-post-sharing-visible"><a class="td-social-sharing-button"><div class="td-social-but-text">Facebook</div></a><a class="td-social-sharing-button"><div class="td-social-but-text">WhatsApp</div></a></div></div>
<div class="td-post-content">
{lead}
<div class="td-a-rec td-a-rec-id-content_top"><span class="td-adspot-title">- Advertisement -</span><script>(adsbygoogle = window.adsbygoogle || []).push({{}});</script></div>
{render(s.body, _TD)}
{s.credits}
</div>
<footer><div class="td-post-source-tags">{_tags(s, '<ul class="td-tags td-post-small-box clearfix"><li><span>TAGS</span></li><li>', "</li></ul>").replace(", ", "</li><li>")}</div>
<div class="td-block-row td-post-next-prev"><div class="td-block-span6 td-post-prev-post"><div class="td-post-next-prev-content"><span>Berita sebelumya</span><a href="/x/">Koperasi Desa Terima Bantuan Mesin</a></div></div></div></footer>
</article>
<div class="td_block_wrap td_block_related_posts"><h4 class="td-related-title"><a class="td-related-left td-cur-simple-item">BERITA TERKAIT</a><a class="td-related-right">LEBIH BANYAK DARI PENULIS</a></h4><div class="td_block_inner"><div class="item-details"><h3 class="entry-title td-module-title"><a href="/y/">Pasar Murah Digelar di Lima Kelurahan</a></h3></div></div></div>
<div class="comments" id="comments"><div id="respond" class="comment-respond"><h3 class="comment-reply-title">BERIKAN BALASAN</h3></div></div>
</div></div>
<div class="td-pb-span4 td-main-sidebar" role="complementary"><div class="td_block_wrap"><h4 class="block-title"><span>Populer</span></h4><div class="item-details"><h3 class="entry-title"><a href="/z/">Dua Pelajar Wakili Daerah ke Olimpiade Sains</a></h3></div></div></div>
</div></div></div></div></body></html>
"""


_BUILDER = P | {
    "p": '<div class="elementor-text">{}</div>',
    "h": '<h4 class="elementor-heading-title elementor-size-default">{}</h4>',
    "photo": '<figure class="wp-caption"><img loading="lazy" width="768" height="512" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-lazy-src="{src}" alt=""><figcaption class="widget-image-caption wp-caption-text">{cap}</figcaption></figure>',
}
BUILDER_UNWANTED = (
    ("promotion", "Ikuti kami di Google News"),
    ("sidebar", "Jadwal Kapal Penyeberangan Berubah Mulai Senin"),
    ("share", "Share this"),
)


def builder(s: Story) -> str:
    """A page builder: one box in another, paragraphs are boxes too."""
    lead = (
        f'<div class="elementor-element elementor-widget elementor-widget-theme-post-featured-image"><div class="elementor-widget-container">{render((s.lead,), _BUILDER)}</div></div>'
        if s.lead
        else ""
    )
    facts = "".join(
        f'<li class="elementor-icon-list-item"><span class="elementor-icon-list-text elementor-post-info__item">{fact}</span></li>'
        for fact in (s.byline, _time(s, ""), _section(s))
        if fact and fact != "<span></span>"
    )
    return f"""<!doctype html>
<html lang="{s.lang}"><head><meta charset="UTF-8">
{seo(s)}
</head>
<body class="elementor-default elementor-template-full-width elementor-kit-6 elementor-page-412">
<div data-elementor-type="header" class="elementor elementor-12 elementor-location-header"><div class="elementor-element e-con-full e-flex e-con"><nav class="elementor-nav-menu--main"><ul class="elementor-nav-menu"><li><a href="/">Home</a></li><li><a href="/wisata/">Wisata</a></li></ul></nav></div></div>
<div data-elementor-type="single-post" class="elementor elementor-412 elementor-location-single post type-post status-publish hentry">
<div class="elementor-element e-flex e-con e-parent"><div class="e-con-inner">
<div class="elementor-element elementor-widget elementor-widget-theme-post-title elementor-page-title"><div class="elementor-widget-container"><h1 class="elementor-heading-title elementor-size-default">{h1(s)}</h1></div></div>
<div class="elementor-element elementor-widget elementor-widget-post-info"><div class="elementor-widget-container"><ul class="elementor-inline-items elementor-icon-list-items elementor-post-info">{facts}</ul></div></div>
{lead}
<div class="elementor-element elementor-widget elementor-widget-theme-post-content"><div class="elementor-widget-container">
{render(s.body, _BUILDER)}
{s.credits}
<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social"><h3 class="sd-title">Share this:</h3><div class="sd-content"><ul><li><a class="share-facebook sd-button"><span>Facebook</span></a></li><li><a class="share-twitter sd-button"><span>X</span></a></li></ul></div></div></div>
</div></div>
<div class="elementor-element elementor-widget elementor-widget-button"><a class="elementor-button" href="https://news.google.example/x">Ikuti kami di Google News</a></div>
{_tags(s, '<div class="elementor-element elementor-widget elementor-widget-post-info"><span class="elementor-post-info__terms-list">', "</span></div>")}
</div></div></div>
<div class="elementor-element elementor-widget elementor-widget-posts"><h2>Terbaru</h2><article class="elementor-post"><h3 class="elementor-post__title"><a href="/kapal/">Jadwal Kapal Penyeberangan Berubah Mulai Senin</a></h3></article></div>
<div data-elementor-type="footer" class="elementor elementor-location-footer"><p>Hak cipta {s.outlet.name}</p></div>
</body></html>
"""
