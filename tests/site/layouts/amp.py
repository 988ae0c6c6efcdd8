"""The AMP twin of an article in the classic theme: its own address, the same text, and a canonical link back."""

from __future__ import annotations

import json
from html import escape

from ..newsroom import Newsroom
from ..posts import OUTLET, Also, Post, Text
from .markup import foto, paragraph, utc


def article(room: Newsroom, post: Post) -> str:
    """The twin's page."""
    out: list[str] = []
    for piece in post.body:
        match piece:
            case Text():
                out.append(f"<p>{paragraph(post, piece)}</p>")
            case Also() if piece.slug:
                target = room.by_slug[piece.slug]
                out.append(
                    f'<p><strong>Baca Juga: <a href="{room.url(target)}">{escape(target.headline)}</a></strong></p>'
                )
            case _:
                pass
    data: dict[str, object] = {"@context": "http://schema.org", "@type": "NewsArticle", "headline": post.headline}
    if post.moment:
        data["datePublished"] = utc(post.moment)
    image = f'<amp-img src="{foto(room, post.lead)}" width="696" height="464"></amp-img>' if post.lead else ""
    body = "\n".join(out)
    return f"""<!doctype html>
<html amp lang="id">
<head>
<meta charset="utf-8">
<title>{escape(post.headline)} | {OUTLET}</title>
<link rel="canonical" href="{room.url(post)}">
<meta name="viewport" content="width=device-width">
<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>
<script async src="https://cdn.ampproject.org/v0.js"></script>
</head>
<body>
<header class="amp-wp-header"><a href="{room.base}/">{OUTLET}</a></header>
<article class="amp-wp-article"><h1 class="amp-wp-title">{escape(post.headline, quote=False)}</h1>
{image}
<div class="amp-wp-article-content">
{body}
</div></article>
</body>
</html>
"""
