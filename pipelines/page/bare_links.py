"""Lines between the paragraphs that are nothing but a link: which are the author's text, and which lead to other news.

Counted on public sets: a linked sub-heading that leads to another site or within the page is text nearly always, an
item of a list that leads to another site three times in four. Between paragraphs, a link to another article of the site
is what other sites label "Baca Juga".
"""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urljoin, urlsplit

from pipelines.html.blocks import HEADING, ITEM, Block
from pipelines.html.boilerplate import is_boilerplate_line
from pipelines.page.related import RelatedLink
from pipelines.urls import Look, article_key, kind_of_address, normalise

_DOCUMENT = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|zip|rar)$", re.IGNORECASE)
_MIN_LINKS = 3
"""Links that make a text a digest, if they say as much as half of the rest."""
_MIN_SHARE = 0.5
_MIN_WORDS = 4
"""Words that make a headline."""


def lines_of_text(blocks: list[Block], bare_links: list[int], paragraphs: list[int], url: str) -> list[int]:
    """Those bare links that are lines of the text: sub-headings, items and documents, and the entries of a digest."""
    times = Counter(blocks[index].text for index in bare_links)  # what stands there again and again is a button
    bare_links = [index for index in bare_links if times[blocks[index].text] == 1]
    outward = [index for index in bare_links if leads_out(blocks[index], url)]
    letters = sum(len(blocks[index].text) for index in outward)
    rest = sum(len(blocks[index].text) for index in paragraphs)
    if len(outward) >= _MIN_LINKS and letters >= _MIN_SHARE * rest:
        return outward
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (0, 0)
    return [
        index
        for index in bare_links
        if first < index < last and (_is_document(blocks[index], url) or _is_of_text(blocks[index], url))
    ]


def _is_of_text(block: Block, url: str) -> bool:
    if block.role is HEADING:
        return leads_out(block, url) or _href(block).startswith("#")
    return block.role is ITEM and leads_out(block, url)


def leads_out(block: Block, url: str) -> bool:
    """Returns whether a line links to a document or to another site."""
    host = urlsplit(_address(block, url)).hostname or ""
    return _is_document(block, url) or (host != "" and _site(host) != _site(urlsplit(url).hostname or ""))


def unlabelled_related(
    blocks: list[Block], bare_links: list[int], paragraphs: list[int], url: str
) -> list[RelatedLink]:
    """The bare links between the paragraphs that lead to other articles of the site."""
    return [
        RelatedLink(index, blocks[index].text, normalise(_address(blocks[index], url)), plain=True)
        for index in bare_links
        if paragraphs and paragraphs[0] < index < paragraphs[-1] and _is_article(blocks[index], url)
    ]


def _is_article(block: Block, url: str) -> bool:
    address = _address(block, url)
    host = urlsplit(address).hostname or ""
    return (
        len(block.text.split()) >= _MIN_WORDS
        and _site(host) == _site(urlsplit(url).hostname or "")
        and not is_boilerplate_line(block.text)
        and kind_of_address(address, urljoin(address, "/")) is Look.ARTICLE
        and article_key(address) != article_key(url)
    )


def _is_document(block: Block, url: str) -> bool:
    return _DOCUMENT.search(urlsplit(_address(block, url)).path) is not None


def _href(block: Block) -> str:
    return next((run.href for run in block.runs if run.href), "").strip()


def _address(block: Block, url: str) -> str:
    return normalise(_href(block), url) or ""


def _site(host: str) -> str:
    """The last parts of a host name that a site owns: all but the first of four, as of `www.jambi.example.id`."""
    parts = host.removeprefix("www.").removeprefix("m.").split(".")
    is_second_level = len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3
    return ".".join(parts[-3:] if is_second_level else parts[-2:])
