"""What an article page is made of: each part knows how it looks and what a reader takes from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape

_TAG = re.compile(r"<[^>]+>")
_BREAK = re.compile(r"<br ?/?>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One piece of the body."""

    html: str
    """Markup inside the paragraph, or all of it where `role` is `raw`."""
    role: str = "raw"
    """`p`, `h` and `photo` are dressed by the layout; `raw` stands as it is."""
    lines: tuple[str, ...] = ()
    """What the reader reads of it as article text."""
    also: tuple[tuple[str, str | None], ...] = ()
    """In-body links to other articles: headline and address."""
    unwanted: tuple[tuple[str, str], ...] = ()
    """Kind and phrase of what is on the page and not in the article."""
    caption: str | None = None
    source: str = ""
    """Path of the picture file."""
    rows: tuple[tuple[str, ...], ...] = ()
    """Cells of a table."""


def plain(html: str) -> str:
    """What a browser shows of inline markup; a `<br>` is a new line."""
    lines = unescape(_TAG.sub("", _BREAK.sub("\n", html))).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines).strip()


def p(html: str) -> Part:
    """A paragraph of the article."""
    return Part(html=html, role="p", lines=tuple(line for line in plain(html).split("\n") if line))


def h(text: str) -> Part:
    """A sub-heading."""
    return Part(html=escape(text, quote=False), role="h", lines=(text,))


def items(*texts: str, tag: str = "ul") -> Part:
    """A list that belongs to the text."""
    inner = "".join(f"<li>{text}</li>\n" for text in texts)
    return Part(html=f"<{tag}>\n{inner}</{tag}>", lines=tuple(map(plain, texts)))


def quote(html: str) -> Part:
    """A block quotation of the article."""
    return Part(html=f"<blockquote><p>{html}</p></blockquote>", lines=(plain(html),))


def raw(html: str, *lines: str, unwanted: tuple[tuple[str, str], ...] = ()) -> Part:
    """Markup as it stands, with what a reader reads of it."""
    return Part(html=html, lines=lines, unwanted=unwanted)


def junk(kind: str, phrase: str, html: str = "") -> Part:
    """Boilerplate between the paragraphs: dressed as one, unless it brings its own markup."""
    return Part(html=html or phrase, role="raw" if html else "p", unwanted=((kind, phrase),))


def photo(source: str, caption: str | None = None, credit: str = "") -> Part:
    """A picture; `credit` is printed behind the caption as it stands."""
    shown = " ".join(filter(None, (escape(caption or "", quote=False), credit)))
    unwanted = (("caption", caption),) if caption else ()
    return Part(html=shown, role="photo", caption=caption, source=source, unwanted=unwanted)


def unmarked(source: str, caption: str, credit: str, html: str = '<p><img src="{}"></p>\n<p>{}</p>') -> Part:
    """A picture whose caption no markup names: only its place and the credit behind it tell."""
    shown = f"{escape(caption, quote=False)} {credit}"
    return Part(html=html.format(source, shown), caption=caption, unwanted=(("caption", caption),))


def table(*rows: tuple[str, ...]) -> Part:
    """A table of data: kept apart from the running text."""
    body = "\n".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    unwanted = (("table", " ".join(rows[-1])),)
    return Part(html=f'<table border="1"><tbody>\n{body}\n</tbody></table>', rows=rows, unwanted=unwanted)


def tweet(text: str, who: str, url: str) -> Part:
    """A post of another platform: quoted matter, no article text."""
    html = (
        f'<blockquote class="twitter-tweet"><p lang="in" dir="ltr">{text}</p>&mdash; {who} <a href="{url}">'
        "Maret 2, 2021</a></blockquote>\n"
        '<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>'
    )
    return Part(html=html, unwanted=(("embed", plain(text)),))


def instagram(text: str, url: str) -> Part:
    """As `tweet`, of the other platform."""
    html = (
        f'<blockquote class="instagram-media" data-instgrm-permalink="{url}"><div><a href="{url}">Lihat '
        f"postingan ini di Instagram</a><p>{text}</p></div></blockquote>\n"
        '<script async src="//www.instagram.com/embed.js"></script>'
    )
    return Part(html=html, unwanted=(("embed", plain(text)), ("embed", "Lihat postingan ini di Instagram")))


def mid(before: str, label: str, title: str, url: str, after: str) -> Part:
    """A paragraph with a lead to another article in the middle of it."""
    html = f'{before} {label} <a href="{url}">{escape(title, quote=False)}</a> {after}'
    line = plain(f"{before} {after}")
    return Part(html=html, role="p", lines=(line,), also=((title, url),), unwanted=(("related", title),))


def bracketed(before: str, label: str, title: str, url: str, after: str) -> Part:
    """As `mid`, but the writer's own aside in brackets: it stays in the text."""
    html = f'{before} ({label} <a href="{url}">{escape(title, quote=False)}</a>) {after}'
    return Part(html=html, role="p", lines=(plain(html),), also=((title, url),))


_STYLES = {
    "strong": "<strong>{label} {link}</strong>",
    "bare": "{label} {link}",
    "em": "<em>{label}</em> {link}",
    "inside": '<a href="{url}">{label} {title}</a>',
    "inside-strong": '<a href="{url}"><strong>{label} {title}</strong></a>',
    "text": "{label} {title}",
    "quote": "<blockquote><p>{label} {link}</p></blockquote>",
    "quote-strong": "<blockquote><strong>{label}</strong><br>{link}</blockquote>",
    "box": '<div class="sisipan-warta"><span class="sisipan-warta__cap">{label}</span> {link}</div>',
    "card": '<div class="lintas-kartu"><a href="{url}"><img src="/img/kecil.jpg" width="90" height="60" alt="">'
    '<div class="lintas-teks"><small>{label}</small><h4>{title}</h4></div></a></div>',
    "table": '<table class="sisip-tautan" width="100%"><tbody><tr><td><div class="sisip-cap">{label}</div>{link}</td>'
    "</tr></tbody></table>",
    "baca": '<p class="baca"><strong>{label} {link}</strong></p>',
    "two": "<p>{label}</p>\n<p>{link}</p>",
    "h4": "<h4>{label} {link}</h4>",
    "irp": '<div style="clear:both; margin-top:0em; margin-bottom:1em;"><a href="{url}" target="_blank" rel="dofollow" '
    'class="u5f2c81b7d0a94e6"><!-- INLINE RELATED POSTS 1/3 //--><style> .u5f2c81b7d0a94e6 {{ padding:0px; margin: 0; '
    '}} </style><div style="padding-left:1em; padding-right:1em;"><span class="ctaText">{label}</span>&nbsp; '
    '<span class="postTitle">{title}</span></div></a></div>',
}
_IN_PARAGRAPH = {"strong", "bare", "em", "inside", "inside-strong", "text"}


def also(label: str, title: str, url: str = "", style: str = "strong") -> Part:
    """A line that leads to another article, in one of the usual dresses; `text` has no link."""
    shown = escape(title, quote=False)
    html = _STYLES[style].format(label=label, title=shown, url=url, link=f'<a href="{url}">{shown}</a>')
    address = None if style == "text" else url
    role = "p" if style in _IN_PARAGRAPH else "raw"
    return Part(html=html, role=role, also=((title, address),), unwanted=(("related", title),))


def also_list(label: str, *links: tuple[str, str], head: str = "<p><strong>{}</strong></p>") -> Part:
    """Several leads under one label."""
    inner = "".join(f'<li><a href="{url}">{escape(title, quote=False)}</a></li>\n' for title, url in links)
    unwanted = tuple(("related", title) for title, _ in links)
    return Part(html=f"{head.format(label)}\n<ul>\n{inner}</ul>", also=tuple(links), unwanted=unwanted)


Dress = dict[str, str]
P: Dress = {
    "p": "<p>{}</p>",
    "h": "<h2>{}</h2>",
    "photo": '<figure><img src="{src}" alt=""><figcaption>{cap}</figcaption></figure>',
}
BR: Dress = {
    "p": "{}<br>\n<br>",
    "h": "<b>{}</b><br>\n<br>",
    "photo": '<center><img src="{src}" width="480"><br><i>{cap}</i></center><br>',
}
DIV: Dress = {
    "p": "<div>{}</div>",
    "h": "<div><b>{}</b></div>",
    "photo": '<div class="gambar"><img src="{src}"><div class="ket">{cap}</div></div>',
}


def render(parts: tuple[Part, ...], dress: Dress) -> str:
    """The body in the clothes of a layout."""
    return "\n".join(_dressed(part, dress) for part in parts)


def _dressed(part: Part, dress: Dress) -> str:
    if part.role == "raw":
        return part.html
    if part.role == "photo":
        return dress["photo"].format(src=part.source, cap=part.html)
    return dress[part.role].format(part.html)
