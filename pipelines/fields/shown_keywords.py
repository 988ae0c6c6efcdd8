"""The keywords that are shown around the body."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from pipelines.fields.bylines import AUTHOR_HREF
from pipelines.fields.shown_section import named_around
from pipelines.fields.trail import SECTION_HREF
from pipelines.html.blocks import text_of
from pipelines.html.class_names import name_test
from pipelines.page.regions import BODY, FOOT, Regions
from pipelines.vocabulary import KEYWORDS, LABELS, TOPICS, any_of

_is_tags = name_test(
    rf"(?:^|[\s_-])(?:{any_of((*TOPICS, *KEYWORDS))}|tagcloud|tag-?list|tags?-?links)(?:$|[\s_\d-])|tag_txt",
)
_TAG_HREF = re.compile(rf"/(?:{any_of((*TOPICS, *LABELS))}|tagar)/|[?&]tag=", re.IGNORECASE)
_NO_KEYWORD_HREF = re.compile(
    rf"{SECTION_HREF.pattern}|{AUTHOR_HREF.pattern}|#(?:respond|comments?|disqus)|[?&](?:url|u|text|link)=|/share|/sharer"
    r"|\A(?:mailto|whatsapp|tg|javascript):",
    re.IGNORECASE,
)
"""Where a link leads that is no keyword: a section, a writer, the comments, a network to share on."""


def find_keywords(regions: Regions, near: list[HtmlElement]) -> list[str]:
    links = [link for link in near if not _NO_KEYWORD_HREF.search(link.get("href") or "")]
    outside = [link for link in links if regions.place(link) is not BODY]
    by_rel = (link for link in links if "tag" in (link.get("rel") or "").split())
    by_name = filter(named_around(_is_tags, 4), outside)
    by_href = (link for link in outside if _TAG_HREF.search(link.get("href") or "") and regions.place(link) is FOOT)
    for found in (by_rel, by_name, by_href):
        words = [text_of(link).lstrip("#").strip(" ,") for link in found]
        words = [word for word in words if word and len(word) <= 80]
        if words:
            return list(dict.fromkeys(words))
    return []
