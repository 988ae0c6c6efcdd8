"""What a perfect extractor would record of the demo site, told from the posts and never from an extractor's output."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from pipelines.items import Door

from .newsroom import Newsroom
from .posts import OUTLET, Also, Layout, Photo, Post, Table, Text, Tweet, Video


def truth(room: Newsroom) -> list[dict[str, Any]]:
    """One record for every article that anyone may read, newest first.

    Keys are fields of `pipelines.items.Article`, and four more: `layout`, `edge`, `doors` (every door that leads to it;
    `links` are those of other articles, from their "Baca Juga" lines or from what stands around them) and `twins`
    (addresses of articles with the same text).
    """
    return [record(room, post) for post in room.visible if post.status == "publish"]


def record(room: Newsroom, post: Post) -> dict[str, Any]:
    """The truth of one post."""
    return {
        "url": room.url(post),
        "headline": post.headline,
        "alternativeHeadline": post.kicker,
        "description": post.texts[0].text if post.texts and post.layout is not Layout.LAMA else None,
        "articleBody": "\n".join(post.paragraphs) or None,
        "articleSection": post.section,
        "keywords": list(post.tags),
        "author": [post.author] if post.author else [],
        "editor": [post.editor] if post.editor else [],
        "sourceOrganization": [post.source] if post.source else [],
        "signOff": post.sign_off,
        "dateline": post.dateline,
        "datePublished": post.published.isoformat() if post.published else None,
        "dateModified": _modified(post),
        "inLanguage": "id",
        "image": [
            {"url": f"{room.base}/foto/{photo.file}", "caption": photo.caption, "credit": _printed_credit(post, photo)}
            for photo in post.photos
        ],
        "tables": [[list(row) for row in piece.rows] for piece in post.body if isinstance(piece, Table)],
        "embeds": list(_embeds(post)),
        "related": list(_related(room, post)),
        "publisher": OUTLET,
        "layout": post.layout.value,
        "edge": post.edge,
        "doors": [door.value for door in room.doors(post)],
        "twins": sorted(
            room.url(other)
            for other in room.visible
            if other is not post and other.status == "publish" and post.texts and other.texts == post.texts
        ),
    }


def _printed_credit(post: Post, photo: Photo) -> str | None:
    """The credit in the words of the layout: the old one prints the bare name behind a stroke."""
    return photo.credit if photo.credit is None or post.layout is Layout.LAMA else f"Foto: {photo.credit}"


def _modified(post: Post) -> str | None:
    """WordPress says a time of change even of what nobody changed; null where neither page nor door prints it."""
    said = post.layout is Layout.BLOCKS or (
        post.layout is Layout.CLASSIC and post.doors & {Door.SITEMAP, Door.REST, Door.FEED}
    )
    changed = post.modified or (post.published if isinstance(post.published, datetime) else None)
    return changed.isoformat() if said and changed else None


def _embeds(post: Post) -> Iterable[dict[str, str | None]]:
    for piece in post.body:
        if isinstance(piece, Tweet):
            handle = piece.url.split("/")[3]
            yield {"url": piece.url, "text": f"{piece.text} — {piece.name} (@{handle}) March 3, 2024"}
        elif isinstance(piece, Video):
            yield {"url": piece.url, "text": None}


def _related(room: Newsroom, post: Post) -> Iterable[dict[str, object]]:
    position = 0
    for piece in post.body:
        match piece:
            case Text():
                position += 1
            case Also(slug=""):
                yield {"headline": piece.words, "url": None, "position": position}
            case Also():
                target = room.by_slug[piece.slug]
                yield {"headline": target.headline, "url": room.url(target), "position": position}
            case _:
                pass
