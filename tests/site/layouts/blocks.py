"""A current WordPress block theme with the Inline Related Posts plugin and an SEO plugin's JSON-LD graph."""

from __future__ import annotations

import hashlib
import json
from html import escape
from itertools import groupby

from ..newsroom import Newsroom
from ..posts import OUTLET, Also, PageBreak, Photo, Piece, Post, Table, Text, Tweet, Video, slugify
from .markup import (
    anchor,
    anchors,
    author_link,
    boilerplate,
    day,
    feeds,
    foto,
    paragraph,
    sections,
    summary,
    table,
    tag_links,
    tweet,
    utc,
    video,
)


def insert(room: Newsroom, also: Also) -> str:
    """A "Baca Juga" line as the plugin renders it; its class differs from line to line."""
    if not also.slug:
        return f"<p><strong>Baca Juga: {escape(also.words, quote=False)}</strong></p>"
    target = room.by_slug[also.slug]
    name = "u" + hashlib.md5(also.slug.encode(), usedforsecurity=False).hexdigest()
    return (
        f'<div style="clear:both; margin-top:0em; margin-bottom:1em;"><a href="{room.url(target)}" target="_blank" '
        f'rel="dofollow" class="{name}"><!-- INLINE RELATED POSTS 1/3 //--><style> .{name} {{ padding:0px; margin: 0; '
        f"padding-top:1em!important; width:100%; display: block; font-weight:bold; background-color:#eaeaea; }} "
        f".{name}:hover {{ opacity: 1; }} .{name} .ctaText {{ font-weight:bold; color:#464646; }} </style>"
        '<div style="padding-left:1em; padding-right:1em;"><span class="ctaText">Baca Juga :</span>&nbsp; '
        f'<span class="postTitle">{escape(target.headline, quote=False)}</span></div></a></div>'
    )


def figure(room: Newsroom, photo: Photo, name: str = "wp-block-image size-large") -> str:
    """A picture with its caption."""
    credit = f" (Foto: {escape(photo.credit)})" if photo.credit else ""
    words = escape(photo.caption or "", quote=False) + credit
    caption = f'<figcaption class="wp-element-caption">{words.strip()}</figcaption>' if words else ""
    return f'<figure class="{name}"><img src="{foto(room, photo)}" alt="" width="800" height="450" />{caption}</figure>'


def block(room: Newsroom, post: Post, piece: Piece) -> str:
    """One piece of the body."""
    match piece:
        case Text(kind="h2"):
            return f'<h2 class="wp-block-heading">{paragraph(post, piece)}</h2>'
        case Text(kind="quote"):
            return f'<blockquote class="wp-block-quote"><p>{paragraph(post, piece)}</p></blockquote>'
        case Text(kind="li"):
            return f"<li>{paragraph(post, piece)}</li>"
        case Text():
            return paragraph(post, piece) + "<br />\n<br />" if post.br else f"<p>{paragraph(post, piece)}</p>"
        case Also():
            return insert(room, piece)
        case Photo():
            return figure(room, piece)
        case Table():
            return f'<figure class="wp-block-table">{table(piece)}</figure>'
        case Tweet():
            return (
                '<figure class="wp-block-embed is-type-rich is-provider-twitter"><div class="wp-block-embed__wrapper">'
                f"{tweet(piece)}</div></figure>"
            )
        case Video():
            return (
                '<figure class="wp-block-embed is-type-video is-provider-youtube"><div class="wp-block-embed__wrapper">'
                f"{video(piece)}</div></figure>"
            )
        case PageBreak():
            return "<!--nextpage-->"


def content(room: Newsroom, post: Post, pieces: tuple[Piece, ...]) -> str:
    """The body, list items and galleries gathered."""

    def family(piece: Piece) -> str:
        return "list" if isinstance(piece, Text) and piece.kind == "li" else "photo" if isinstance(piece, Photo) else ""

    out: list[str] = []
    for kind, group in groupby(pieces, family):
        shown = [block(room, post, piece) for piece in group]
        if kind == "list":
            out.append('<ul class="wp-block-list">' + "\n".join(shown) + "</ul>")
        elif kind == "photo" and len(shown) > 1:
            out.append('<figure class="wp-block-gallery has-nested-images columns-3">' + "\n".join(shown) + "</figure>")
        else:
            out += shown
    return "\n".join(out)


def credits_line(post: Post) -> str:
    """Who wrote, edited and supplied it, at the end of the body."""
    lines = [f"{role}: {escape(name)}" for role, name in (("Editor", post.editor), ("Sumber", post.source)) if name]
    if post.author and (lines or post.account):
        lines.insert(0, f"Penulis: {escape(post.author)}")
    return f"<p><em>{'<br>'.join(lines)}</em></p>" if lines else ""


def graph(room: Newsroom, post: Post, url: str) -> str:
    """The JSON-LD of the SEO plugin."""
    writer = post.account or post.author
    article: dict[str, object] = {
        "@type": ["Article", "NewsArticle"],
        "@id": f"{url}#article",
        "isPartOf": {"@id": url},
        "headline": post.headline,
        "mainEntityOfPage": {"@id": url},
        "wordCount": sum(len(text.split()) for text in post.paragraphs),
        "publisher": {"@id": f"{room.base}/#organization"},
        "keywords": list(post.tags),
        "articleSection": [post.section],
        "inLanguage": "id",
    }
    if post.moment:
        article |= {"datePublished": utc(post.moment), "dateModified": utc(post.modified or post.moment)}
    if post.lead:
        article |= {"thumbnailUrl": foto(room, post.lead), "image": {"@id": f"{url}#primaryimage"}}
    nodes: list[dict[str, object]] = [
        article,
        {"@type": "WebPage", "@id": url, "url": url, "name": f"{post.headline} - {OUTLET}", "inLanguage": "id"},
        {"@type": "WebSite", "@id": f"{room.base}/#website", "url": f"{room.base}/", "name": OUTLET},
        {"@type": "Organization", "@id": f"{room.base}/#organization", "name": OUTLET, "url": f"{room.base}/"},
    ]
    if writer:
        person = f"{room.base}/#/schema/person/{slugify(writer)}"
        article["author"] = {"name": writer, "@id": person}
        nodes.append(
            {"@type": "Person", "@id": person, "name": writer, "url": f"{room.base}/author/{slugify(writer)}/"}
        )
    data = json.dumps({"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False).replace("</", "<\\/")
    return f'<script type="application/ld+json" class="yoast-schema-graph">{data}</script>'


def comments(room: Newsroom, post: Post) -> str:
    """The area under the article; its heading stands there even when nobody has said anything."""
    said = "\n".join(
        f'<li class="comment" id="comment-{number}"><div class="comment-author">{escape(name)}</div>'
        f'<div class="wp-block-comment-content"><p>{escape(words)}</p></div>'
        f'<a rel="nofollow" class="comment-reply-link" href="{room.url(post)}?replytocom={number}#respond">'
        "Balas</a></li>"
        for number, (name, words) in enumerate(post.comments, start=post.number * 10)
    )
    return f"""<div class="wp-block-comments"><h2 class="wp-block-comments-title">Komentar</h2>
<ol class="wp-block-comment-template">{said}</ol>
<div id="respond" class="comment-respond"><h3 class="comment-reply-title">Tinggalkan Balasan</h3>
<p class="comment-notes">Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *</p></div></div>"""


def article(room: Newsroom, post: Post, number: int = 1) -> str:
    """The page of a post; `number` is that of its page."""
    parts, url = post.parts, room.url(post)
    here = url if number == 1 else f"{url}{number}/"
    text = summary(post)
    byline = post.account or post.author
    by = f'<div class="wp-block-post-author-name">Oleh {author_link(room, byline)}</div>' if byline else ""
    when = (
        f'<div class="wp-block-post-date"><time datetime="{post.moment.isoformat()}">{day(post.moment)}</time></div>'
        if post.moment
        else ""
    )
    before, after = room.neighbours(post)
    nav = "".join(
        f'<div class="post-navigation-link-{way} wp-block-post-navigation-link">'
        f"<span>{word}</span> {anchor(room, other)}</div>"
        for way, word, other in (("previous", "Sebelumnya:", before), ("next", "Selanjutnya:", after))
        if other
    )
    pager = "".join(
        f' <span class="post-page-numbers current">{page}</span>'
        if page == number
        else f' <a href="{url if page == 1 else f"{url}{page}/"}" class="post-page-numbers">{page}</a>'
        for page in range(1, len(parts) + 1)
    )
    if post.status == "protected":
        body = (
            '<form action="/wp-login.php?action=postpass" class="post-password-form" method="post"><p>Konten ini '
            "dilindungi dengan kata sandi. Untuk melihatnya silakan masukkan kata sandi Anda di bawah ini:</p>"
            '<input type="password" /></form>'
        )
    else:
        body = content(room, post, parts[number - 1]) + (credits_line(post) if number == len(parts) else "")
    head = f"""<link rel="canonical" href="{here}" />
{f'<link rel="next" href="{url}{number + 1}/" />' if number < len(parts) else ""}
<meta property="og:locale" content="id_ID" /><meta property="og:type" content="article" />
<meta property="og:title" content="{escape(post.headline)}" />
<meta property="og:description" content="{escape(text)}" /><meta property="og:url" content="{url}" />
<meta property="og:site_name" content="{OUTLET}" />
{f'<meta property="og:image" content="{foto(room, post.lead)}" />' if post.lead else ""}
<meta name="description" content="{escape(text)}" />
<link rel="shortlink" href="{room.base}/?p={post.number}" />
<link rel="alternate" type="application/json" href="{room.base}/wp-json/wp/v2/posts/{post.number}" />
{graph(room, post, url)}"""
    title = ("Dilindungi: " if post.status == "protected" else "") + post.headline
    main = f"""<h1 class="wp-block-post-title">{escape(title, quote=False)}</h1>
<div class="wp-block-template-part">{when}{by}<div class="taxonomy-category wp-block-post-terms"><span>dalam </span>
<a href="{room.base}/category/{slugify(post.section)}/" rel="tag">{escape(post.section)}</a></div></div>
{figure(room, post.lead, "wp-block-post-featured-image") if post.lead else ""}
<div class="entry-content wp-block-post-content is-layout-constrained">
{body}
{f'<p class="post-nav-links">Laman:{pager}</p>' if len(parts) > 1 else ""}
</div>
<div class="taxonomy-post_tag wp-block-post-terms">{tag_links(room, post.tags)}</div>
{nav}
{comments(room, post)}"""
    return frame(room, title, head, main)


def listing(
    room: Newsroom, heading: str, posts: list[Post], number: int, last: int, path: str, section: str | None
) -> str:
    """One page of a list of posts: headlines, first paragraphs, and where it goes on."""
    items = "\n".join(
        f'<li class="wp-block-post"><h2 class="wp-block-post-title">{anchor(room, post)}</h2>'
        f'<div class="wp-block-post-excerpt"><p>{escape(summary(post), quote=False)}</p></div>'
        + (f'<time datetime="{post.moment.isoformat()}">{day(post.moment)}</time></li>' if post.moment else "</li>")
        for post in posts
    )
    address = f"{room.base}{path}"
    more = f'<a href="{address}page/{number + 1}/" class="wp-block-query-pagination-next">Laman Berikutnya</a>'
    back = f'<a href="{address}{f"page/{number - 1}/" if number > 2 else ""}">Laman Sebelumnya</a>'
    head = (
        f'<link rel="canonical" href="{address}{f"page/{number}/" if number > 1 else ""}" />\n'
        + (f'<link rel="next" href="{address}page/{number + 1}/" />' if number < last else "")
        + '<meta property="og:type" content="website" />'
    )
    main = f"""<h1 class="wp-block-query-title">{escape(heading)}</h1>
<ul class="wp-block-post-template">{items}</ul>
<nav class="wp-block-query-pagination">{back if number > 1 else ""} {more if number < last else ""}</nav>"""
    return frame(room, heading, head, main, section)


def static(room: Newsroom, title: str, paragraphs: tuple[str, ...]) -> str:
    """A page that is no news."""
    words = "\n".join(f"<p>{escape(text, quote=False)}</p>" for text in paragraphs)
    main = f"""<h1 class="wp-block-post-title">{escape(title)}</h1>
<div class="entry-content wp-block-post-content">{words}</div>"""
    return frame(room, title, '<meta property="og:type" content="article" />', main)


def frame(room: Newsroom, title: str, head: str, main: str, section: str | None = None) -> str:
    """A whole document around the main part."""
    menu = "".join(
        f'<li><a href="{room.base}/category/{slugify(name)}/">{escape(name)}</a></li>' for name in sections(room)
    )
    return f"""<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="UTF-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="index, follow, max-image-preview:large" />
<title>{escape(title)} - {OUTLET}</title>
{head}
{feeds(room, section)}<link rel="https://api.w.org/" href="{room.base}/wp-json/" />
<meta name="generator" content="WordPress 6.6" />
</head>
<body class="wp-embed-responsive">
<div class="wp-site-blocks">
<header class="wp-block-template-part"><p class="wp-block-site-title"><a href="{room.base}/">{OUTLET}</a></p>
<p class="wp-block-site-tagline">Berita dari tepi sungai</p><nav><ul>{menu}</ul></nav></header>
<main class="wp-block-group" id="wp--skip-link--target">
{main}
</main>
<aside class="wp-block-template-part"><h2>Pos-pos Terbaru</h2>
<ul class="wp-block-latest-posts">{anchors(room, room.latest)}</ul>
{boilerplate(room)}</aside>
<footer class="wp-block-template-part"><a href="{room.base}/redaksi/">Redaksi</a>
<a href="{room.base}/tentang-kami/">Tentang Kami</a>
<a href="{room.base}/pedoman-media-siber/">Pedoman Media Siber</a>
<p>Ditenagai oleh WordPress</p></footer>
</div>
</body>
</html>
"""
