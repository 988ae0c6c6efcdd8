"""The pages of the set, by layout."""

from __future__ import annotations

from . import (
    amp,
    bare,
    blog,
    boxes,
    hashed,
    kanal,
    micro,
    old,
    rinci,
    ringkas,
    simak,
    warga,
    wordpress_blocks,
    wordpress_builder,
    wordpress_karma,
    wordpress_tagdiv,
    zona,
)

STORIES = (
    *wordpress_blocks.STORIES,
    *wordpress_builder.STORIES,
    *wordpress_karma.STORIES,
    *wordpress_tagdiv.STORIES,
    *kanal.STORIES,
    *zona.STORIES,
    *rinci.STORIES,
    *simak.STORIES,
    *amp.STORIES,
    *blog.STORIES,
    *old.STORIES,
    *boxes.STORIES,
    *micro.STORIES,
    *hashed.STORIES,
    *bare.STORIES,
    *ringkas.STORIES,
    *warga.STORIES,
)
