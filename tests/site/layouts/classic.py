"""A classic magazine theme: typed "Baca Juga" lines, and its own boilerplate inside the container of the text."""

from __future__ import annotations

from html import escape

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
    weekday,
)

AD = '<div class="td-a-rec td-a-rec-id-content_inlineleft"><span class="td-adspot-title">ADVERTISEMENT</span></div>'


def insert(room: Newsroom, also: Also, style: int) -> str:
    """A "Baca Juga" line as one of three editors types it."""
    if not also.slug:
        return f"<p><strong>Baca Juga: {escape(also.words, quote=False)}</strong></p>"
    target = room.by_slug[also.slug]
    url, words = room.url(target), escape(target.headline, quote=False)
    return (
        f'<p><strong>Baca Juga: <a href="{url}">{words}</a></strong></p>',
        f'<p><a href="{url}">Baca juga: {words}</a></p>',
        f'<blockquote><p>BACA JUGA: <a href="{url}">{words}</a></p></blockquote>',
    )[style % 3]


def figure(room: Newsroom, photo: Photo) -> str:
    """A picture with its caption, as the classic editor makes it."""
    words = " ".join(part for part in (photo.caption, photo.credit and f"Foto: {photo.credit}") if part)
    image = f'<img class="size-full" src="{foto(room, photo)}" alt="" width="696" height="464" />'
    if not words:
        return f"<p>{image}</p>"
    caption = f'<p class="wp-caption-text">{escape(words, quote=False)}</p>'
    return f'<div class="wp-caption aligncenter">{image}{caption}</div>'


def content(room: Newsroom, post: Post, pieces: tuple[Piece, ...]) -> str:
    """The body with an advertisement after its second paragraph."""
    out: list[str] = []
    for piece in pieces:
        match piece:
            case Text(kind="h2"):
                out.append(f"<h3><strong>{paragraph(post, piece)}</strong></h3>")
            case Text(kind="quote"):
                out.append(f"<blockquote><p>{paragraph(post, piece)}</p></blockquote>")
            case Text(kind="li"):
                out.append(f"<ol><li>{paragraph(post, piece)}</li></ol>")
            case Text() if post.br:
                out.append(f"{paragraph(post, piece)}<br /><br />")
            case Text():
                out.append(f'<p style="text-align: justify;">{paragraph(post, piece)}</p>')
            case Also():
                out.append(insert(room, piece, post.number + len(out)))
            case Photo():
                out.append(figure(room, piece))
            case Table():
                out.append(table(piece))
            case Tweet():
                out.append(tweet(piece))
            case Video():
                out.append(f"<p>{video(piece)}</p>")
            case PageBreak():
                pass
        if len(out) == 2:
            out.append(AD)
    return "\n".join(out).replace("</ol>\n<ol>", "\n")


def credit_lines(post: Post) -> str:
    """Who wrote, edited and supplied it, at the end of the body, as one paragraph or several."""
    roles = (("Penulis", post.author), ("Editor", post.editor), ("Sumber", post.source))
    lines = [f"{role}: {escape(name)}" for role, name in roles if name]
    if post.number % 2:
        return "\n".join(f"<p><strong>{line}</strong></p>" for line in lines)
    return f"<p>{'<br />'.join(lines)}</p>" if lines else ""


def pager(room: Newsroom, post: Post, number: int) -> str:
    """Where the pages of the article are."""
    count = len(post.parts)
    if count == 1:
        return ""
    addresses = [page_url(room, post, page) for page in range(1, count + 1)]
    pages = " ".join(
        f"<span>{page}</span>" if page == number else f'<a href="{address}">{page}</a>'
        for page, address in enumerate(addresses, start=1)
    )
    if post.pages == "nextpage":
        return f'<div class="page-nav page-nav-post">Halaman: {pages}</div>'
    more = f'<a href="{addresses[number]}">Halaman Selanjutnya</a>' if 0 < number < count else ""
    return f'<div class="page-nav">{pages} {more} <a href="{room.url(post)}?page=all">Tampilkan Semua</a></div>'


def page_url(room: Newsroom, post: Post, number: int) -> str:
    """The address of one page of an article."""
    if number == 1:
        return room.url(post)
    return f"{room.url(post)}{number}/" if post.pages == "nextpage" else f"{room.url(post)}?halaman={number}"


def article(room: Newsroom, post: Post, number: int = 1) -> str:
    """The page of a post; `number` is that of its page, 0 the whole text on one."""
    url, parts, byline = room.url(post), post.parts, post.account or post.author
    pieces = post.body if number == 0 else parts[number - 1]
    last = number in (0, len(parts))
    text = summary(post)
    dated = ""
    times = ""
    if post.moment:
        times = f'<meta property="article:published_time" content="{utc(post.moment)}" />'
        words = f"{weekday(post.moment)} | {post.moment:%H:%M} WIB"
        stamp = f'<time class="entry-date td-module-date" datetime="{post.moment.isoformat()}">{words}</time>'
        dated = f'<span class="td-post-date">{stamp}</span>'
    head = f"""<link rel="canonical" href="{url}" />
{f'<link rel="next" href="{page_url(room, post, number + 1)}" />' if 0 < number < len(parts) else ""}
<link rel="amphtml" href="{url}amp/" />
<meta name="description" content="{escape(text)}" />
<meta property="og:type" content="article" /><meta property="og:title" content="{escape(post.headline)} | {OUTLET}" />
<meta property="og:site_name" content="{OUTLET}" /><meta property="og:description" content="{escape(text)}" />
{f'<meta property="og:image" content="{foto(room, post.lead)}" />' if post.lead else ""}
{times}
<meta property="article:section" content="{escape(post.section)}" />
<link rel="shortlink" href="{room.base}/?p={post.number}" />"""
    author_box = (
        f"""<div class="author-box-wrap"><div class="td-author-name">{author_link(room, byline)}</div>
<div class="td-author-description">Wartawan {OUTLET} yang meliput daerah aliran Sungai Batanghari.</div></div>"""
        if byline
        else ""
    )
    by = f'<div class="td-post-author-name">Oleh {author_link(room, byline)} - </div>' if byline else ""
    share = (
        '<div class="td-post-sharing"><span>Bagikan ini</span>'
        '<a href="https://www.facebook.com/sharer.php?u=x">Facebook</a>'
        '<a href="https://twitter.com/intent/tweet?text=x">Twitter</a>'
        '<a href="https://api.whatsapp.com/send?text=x">WhatsApp</a></div>'
    )
    grid = "\n".join(
        f'<div class="td_module_related_posts"><h3 class="entry-title td-module-title">{anchor(room, other)}</h3>'
        f'<time class="entry-date">{day(other.moment)}</time></div>'
        for other in room.grid(post)
        if other.moment
    )
    main = f"""<article class="post type-post status-publish hentry">
<div class="td-crumb-container"><a href="{room.base}/">Beranda</a> &rsaquo;
<a href="{room.base}/category/{slugify(post.section)}/">{escape(post.section)}</a></div>
<header class="td-post-title">{f'<p class="td-post-kicker">{escape(post.kicker)}</p>' if post.kicker else ""}
<h1 class="entry-title">{escape(post.headline, quote=False)}</h1>
<div class="td-module-meta-info">{by}{dated}</div></header>
{share}
<div class="td-post-content tagdiv-type">
{figure(room, post.lead) if post.lead and number in (0, 1) else ""}
{content(room, post, pieces)}
{credit_lines(post) if last else ""}
{pager(room, post, number)}
{share}
{AD}
</div>
<footer><ul class="td-tags"><li><span>TAG</span></li> {tag_links(room, post.tags)}</ul>
{author_box}</footer>
<div class="td_block_related_posts"><h4 class="td-related-title">Berita Terkait</h4>{grid}</div>
<div id="comments"><h4>Tinggalkan Balasan</h4></div>
</article>"""
    return frame(room, post.headline, head, main)


def listing(room: Newsroom, heading: str, posts: list[Post], number: int, last: int, path: str) -> str:
    """One page of an archive: headlines with dates, and where it goes on."""
    items = "\n".join(
        f'<div class="td_module_1"><h3 class="entry-title td-module-title">{anchor(room, post)}</h3>'
        + (f'<time datetime="{post.moment.isoformat()}">{day(post.moment)}</time></div>' if post.moment else "</div>")
        for post in posts
    )
    address = f"{room.base}{path}"
    pages = " ".join(
        f'<a href="{address}{f"page/{page}/" if page > 1 else ""}" class="page">{page}</a>'
        for page in range(1, last + 1)
    )
    head = f'<link rel="next" href="{address}page/{number + 1}/" />' if number < last else ""
    main = f"""<h1 class="entry-title td-page-title">{escape(heading)}</h1>
<div class="td-ss-main-content">{items}</div><div class="page-nav td-pb-padding-side">{pages}</div>"""
    return frame(room, heading, head, main)


def frame(room: Newsroom, title: str, head: str, main: str) -> str:
    """A whole document around the main part."""
    menu = "".join(
        f'<li><a href="{room.base}/category/{slugify(name)}/">{escape(name)}</a></li>' for name in sections(room)
    )
    return f"""<!doctype html>
<html lang="id-ID" prefix="og: https://ogp.me/ns#">
<head>
<meta charset="UTF-8" />
<title>{escape(title)} | {OUTLET}</title>
{head}
{feeds(room)}</head>
<body class="td-standard-pack">
<div class="td-header-wrap"><div class="td-main-logo"><a href="{room.base}/">{OUTLET}</a></div>
<ul class="sf-menu">{menu}</ul></div>
<div class="td-main-content-wrap">
{main}
</div>
<div class="td-ss-main-sidebar"><div class="td-adspot">ADVERTISEMENT</div><h4>TERBARU</h4>
<ul>{anchors(room, room.latest)}</ul>
{boilerplate(room)}</div>
<div class="td-footer-wrapper"><a href="{room.base}/redaksi/">Redaksi</a>
<a href="{room.base}/tentang-kami/">Tentang Kami</a>
<a href="{room.base}/pedoman-media-siber/">Pedoman Media Siber</a><p>&copy; {OUTLET}</p></div>
</body>
</html>
"""
