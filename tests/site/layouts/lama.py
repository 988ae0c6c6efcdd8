"""The site before WordPress: <br> paragraphs in a <div>, no meta, and `lang="en-US"` that nobody ever corrected."""

from __future__ import annotations

from datetime import date
from html import escape

from ..newsroom import Newsroom
from ..posts import OUTLET, Also, Photo, Piece, Post, Table, Text, slugify
from .markup import anchor, anchors, foto, paragraph, table
from .markup import weekday as weekday_today


def weekday(when: date) -> str:
    """`Jum'at, 23 September 2016`: spelled as it was then."""
    return weekday_today(when).replace("Jumat", "Jum'at")


def body(room: Newsroom, post: Post, pieces: tuple[Piece, ...]) -> str:
    """The text with <br> between its paragraphs."""
    out: list[str] = []
    for piece in pieces:
        match piece:
            case Text():
                out.append(paragraph(post, piece))
            case Also(slug=""):
                out.append(f"<b>Baca juga : {escape(piece.words, quote=False)}</b>")
            case Also():
                out.append(f"<b>Baca juga :</b> {anchor(room, room.by_slug[piece.slug])}")
            case Photo():
                out.append(picture(room, piece))
            case Table():
                out.append(table(piece))
            case _:
                raise ValueError(f"the old layout has no {piece}")
    return "<br>\n<br>\n".join(out)


def picture(room: Newsroom, photo: Photo) -> str:
    """A photo with "caption / credit" under it."""
    words = " / ".join(escape(part, quote=False) for part in (photo.caption, photo.credit) if part)
    return f'<div class="foto"><img src="{foto(room, photo)}" width="600"><div class="ket_foto">{words}</div></div>'


def article(room: Newsroom, post: Post) -> str:
    """The page of a post."""
    dated = ""
    if post.moment:
        clock = f" - {post.moment:%H:%M}" if post.moment is post.published else ""
        dated = f"{weekday(post.moment)}{clock} | "
    roles = (("Penulis", post.author), ("Editor", post.editor), ("Sumber", post.source))
    names = "<br>\n".join(f"{role}: {escape(name)}" for role, name in roles if name)
    tags = ", ".join(f'<a href="{room.base}/topik/{slugify(tag)}">{escape(tag)}</a>' for tag in post.tags)
    main = f"""<div class="jalur"><a href="{room.base}/">Depan</a> &raquo;
<a href="{room.base}/kategori/{slugify(post.section)}">{escape(post.section)}</a></div>
<div class="subjudul">{escape(post.kicker or "")}</div>
<h1>{escape(post.headline, quote=False)}</h1>
<div class="tgl">{dated}dibaca: {post.number % 90 + 31} kali</div>
{picture(room, post.lead) if post.lead else ""}
<div class="isi">
{body(room, post, post.body)}
<br><br>
{names}
</div>
<div class="tag">Tags: {tags}</div>
<div class="komentar"><h3>Komentar Anda</h3></div>
<div class="terkait"><h3>Berita Terkait</h3><ul>{anchors(room, room.grid(post))}</ul></div>
<div class="lain"><a href="{room.base}/indeks">Berita lainnya</a></div>"""
    return frame(room, post.headline, main)


def listing(room: Newsroom, heading: str, posts: list[Post], number: int, last: int, path: str) -> str:
    """One page of an old list."""
    items = "\n".join(
        f'<div class="berita"><div class="tgl">{weekday(post.moment)}</div><h2>{anchor(room, post)}</h2></div>'
        for post in posts
        if post.moment
    )
    back = f'<a href="{room.base}{path}?page={number - 1}">Sebelumnya</a>' if number > 1 else ""
    more = f'<a href="{room.base}{path}?page={number + 1}">Selanjutnya</a>' if number < last else ""
    return frame(room, heading, f"<h1>{escape(heading)}</h1>\n{items}\n<div class='hal'>{back} {more}</div>")


def frame(room: Newsroom, title: str, main: str) -> str:
    """A whole document around the main part."""
    names = sorted({post.section for post in room.old})
    menu = " | ".join(f'<a href="{room.base}/kategori/{slugify(name)}">{escape(name)}</a>' for name in names)
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
 "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html lang="en-US">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>{escape(title)} | {OUTLET}</title>
</head>
<body>
<div id="atas"><a href="{room.base}/">{OUTLET}</a><br>{menu}</div>
<div id="tengah">
{main}
</div>
<div id="bawah">Copyright 2016 {OUTLET}. All rights reserved. <a href="{room.base}/redaksi/">Redaksi</a></div>
</body>
</html>
"""
