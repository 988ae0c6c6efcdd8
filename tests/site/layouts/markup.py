"""What all themes share: words for dates, paragraphs with their inline markup, lists of links."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from html import escape

from ..newsroom import Newsroom
from ..posts import OUTLET, Photo, Post, Table, Text, Tweet, Video, slugify

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def day(when: date) -> str:
    """`19 Februari 2019`."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def weekday(when: date) -> str:
    """`Selasa, 19 Februari 2019`."""
    return f"{DAYS[when.weekday()]}, {day(when)}"


def utc(when: datetime) -> str:
    """The moment in UTC with offset, as SEO plugins print it."""
    return when.astimezone(UTC).isoformat(timespec="seconds")


def paragraph(post: Post, text: Text) -> str:
    """The inner HTML of a paragraph, with dateline and sign-off where they belong."""
    inner = escape(text.text, quote=False)
    if text.mark:
        mark = escape(text.mark, quote=False)
        around = f'<a href="{escape(text.href)}">{mark}</a>' if text.href else f"<em>{mark}</em>"
        inner = inner.replace(mark, around, 1)
    if text is post.texts[0] and post.dateline:
        inner = f"<strong>{escape(post.dateline)}</strong> – {inner}"
    if text is post.texts[-1] and post.sign_off:
        inner = f"{inner} ({escape(post.sign_off)})"
    return inner


def summary(post: Post) -> str:
    """What lists and meta tags say of it: its first paragraph, nothing where a password guards it."""
    return post.texts[0].text if post.texts and post.status == "publish" else ""


def foto(room: Newsroom, photo: Photo) -> str:
    """The absolute address of a picture."""
    return f"{room.base}/foto/{photo.file}"


def anchor(room: Newsroom, post: Post) -> str:
    """A link to a post with its headline."""
    return f'<a href="{room.url(post)}">{escape(post.headline, quote=False)}</a>'


def anchors(room: Newsroom, posts: Iterable[Post]) -> str:
    """List items with links to posts."""
    return "\n".join(f"<li>{anchor(room, post)}</li>" for post in posts)


def author_link(room: Newsroom, name: str) -> str:
    """A link to what an account posted."""
    return f'<a href="{room.base}/author/{slugify(name)}/">{escape(name)}</a>'


def tag_links(room: Newsroom, tags: Iterable[str]) -> str:
    """Links to tag archives."""
    return ", ".join(f'<a href="{room.base}/tag/{slugify(tag)}/" rel="tag">{escape(tag)}</a>' for tag in tags)


def table(piece: Table) -> str:
    """A table, its first row as head."""
    head, *rows = piece.rows
    top = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    rest = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{rest}</tbody></table>"


def tweet(piece: Tweet) -> str:
    """A quoted post the way oEmbed returns it."""
    handle = piece.url.split("/")[3]
    return (
        f'<blockquote class="twitter-tweet" data-width="550"><p lang="in" dir="ltr">{escape(piece.text)}</p>'
        f'&mdash; {escape(piece.name)} (@{handle}) <a href="{piece.url}">March 3, 2024</a></blockquote>'
        '<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>'
    )


def video(piece: Video) -> str:
    """A player the way oEmbed returns it."""
    return (
        f'<iframe title="Video" width="500" height="281" src="{piece.url}" frameborder="0" '
        'allow="autoplay; encrypted-media; picture-in-picture" allowfullscreen></iframe>'
    )


def feeds(room: Newsroom, section: str | None = None) -> str:
    """The announcements of feeds in <head>."""
    own = (
        f'<link rel="alternate" type="application/rss+xml" title="{OUTLET} &raquo; {escape(section)} Umpan Kategori" '
        f'href="{room.base}/category/{slugify(section)}/feed/" />\n'
        if section
        else ""
    )
    return (
        f'<link rel="alternate" type="application/rss+xml" title="{OUTLET} &raquo; Umpan" href="{room.base}/feed/" />\n'
        f'<link rel="alternate" type="application/atom+xml" title="{OUTLET} &raquo; Atom" '
        f'href="{room.base}/feed/atom/" />\n' + own
    )


def sections(room: Newsroom) -> list[str]:
    """The sections that current lists show, by name."""
    return sorted({post.section for post in room.current})


def boilerplate(room: Newsroom) -> str:
    """The links a crawler should not lose itself in: tag cloud, calendar, search, and what robots.txt forbids."""
    tags = sorted({tag for post in room.current for tag in post.tags})
    cloud = " ".join(
        f'<a href="{room.base}/tag/{slugify(tag)}/" class="tag-cloud-link" '
        f'style="font-size:{8 + len(tag) % 7}pt;">{escape(tag)}</a>'
        for tag in tags
    )
    years = " ".join(
        f'<a href="{room.base}/{year}/">{year}</a>'
        for year in sorted({post.moment.year for post in room.current if post.moment}, reverse=True)
    )
    return f"""<section class="widget widget_search"><form role="search" action="{room.base}/"><input name="s" />
<button>Cari</button></form><p>Banyak dicari: <a href="{room.base}/?s=sawit">sawit</a>
<a href="{room.base}/?s=banjir">banjir</a></p></section>
<section class="widget"><h2>Topik</h2><div class="tagcloud">{cloud}</div></section>
<section class="widget widget_calendar"><h2>Agenda</h2>
<a href="{room.base}/agenda/?month=2024-06">Juni 2024</a></section>
<section class="widget"><h2>Internal</h2><a href="{room.base}/rahasia/rapat-redaksi/">Khusus redaksi</a>
<a href="{room.base}/wp-admin/" rel="nofollow">Masuk</a></section>
<section class="widget widget_archive"><h2>Arsip</h2>{years}</section>
<section class="widget"><h2>Arsip lama</h2><a href="{room.base}/indeks">Indeks berita sebelum 2017</a></section>"""
