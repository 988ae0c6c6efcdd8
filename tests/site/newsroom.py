"""What links to what on the demo site: the one place that pages, doors and truth ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cached_property

from pipelines.items import Door

from .posts import WIB, Also, Layout, Post, slugify

DAWN = datetime(1957, 1, 6, tzinfo=WIB)
"""Sorts what has no date behind everything else."""


class Newsroom:
    """The posts of a site that stands at one address."""

    def __init__(self, base: str, posts: Iterable[Post]) -> None:
        """Posts at an address without a slash at the end."""
        self.base = base
        self.posts = sorted(posts, key=lambda post: post.moment or DAWN, reverse=True)
        self.by_slug = {post.slug: post for post in self.posts}

    def url(self, post: Post) -> str:
        """Its absolute address."""
        return self.base + post.path

    @cached_property
    def visible(self) -> list[Post]:
        """What has a page, newest first."""
        return [post for post in self.posts if post.status != "draft"]

    @cached_property
    def newest(self) -> datetime:
        """When anything on the site last changed."""
        return max(post.modified or post.moment or DAWN for post in self.visible)

    def shown(self, door: Door) -> list[Post]:
        """What that door lists, newest first."""
        return [post for post in self.visible if door in post.doors]

    @cached_property
    def current(self) -> list[Post]:
        """What the lists of the site after WordPress show, newest first."""
        return [post for post in self.shown(Door.LISTING) if post.layout is not Layout.LAMA]

    @cached_property
    def old(self) -> list[Post]:
        """What the lists of the site before WordPress show, newest first."""
        return [post for post in self.shown(Door.LISTING) if post.layout is Layout.LAMA]

    def filed(self, posts: Sequence[Post], section: str) -> list[Post]:
        """Those of a section, given its slug."""
        return [post for post in posts if slugify(post.section) == section]

    @property
    def latest(self) -> list[Post]:
        """The "latest posts" of every sidebar."""
        return self.current[:5]

    def grid(self, post: Post) -> list[Post]:
        """The "Berita Terkait" under it: three of the same section, and never one that lists do not show."""
        pool = self.old if post.layout is Layout.LAMA else self.current
        return [other for other in pool if other.section == post.section and other.slug != post.slug][:3]

    def neighbours(self, post: Post) -> tuple[Post | None, Post | None]:
        """The post before and the post after it."""
        if post not in self.current:
            return None, None
        at = self.current.index(post)
        return (self.current[at + 1] if at + 1 < len(self.current) else None), (self.current[at - 1] if at else None)

    def linked_from(self, post: Post) -> set[str]:
        """Slugs of the articles that its page links to."""
        if post.status == "protected":
            inserts: set[str] = set()
        else:
            inserts = {piece.slug for piece in post.body if isinstance(piece, Also) and piece.slug}
        match post.layout:
            case Layout.BLOCKS:
                around = [*self.latest, *(other for other in self.neighbours(post) if other)]
            case Layout.CLASSIC:
                around = [*self.latest, *self.grid(post)]
            case Layout.LAMA:
                around = self.grid(post)
        return (inserts | {other.slug for other in around}) - {post.slug}

    @cached_property
    def linked(self) -> set[str]:
        """Slugs of all articles that another article links to."""
        return {slug for post in self.visible for slug in self.linked_from(post)}

    def doors(self, post: Post) -> list[Door]:
        """Every door that leads to it, in the order of `Door`."""
        links = {Door.LINKS} if post.slug in self.linked else set()
        return [door for door in Door if door in post.doors | links]
