"""What trafilatura keeps of a page: it knows pages nobody here has seen, and takes half of the time of one."""

from __future__ import annotations

import copy

import trafilatura
from lxml import etree
from lxml.html import HtmlElement
from trafilatura.settings import Extractor

from pipelines.html.blocks import Block
from pipelines.html.text import fold

_SHORT_LINE = 25
"""Letters: a shorter line can stand anywhere on a page, so it counts as found only where it is a whole line."""
_NO_TEXT = ("script", "style", "noscript", "link", "svg", "iframe", "button", "nav", "footer")
"""What trafilatura drops, too, but only after it has searched all of it several times."""
_OPTIONS = Extractor(output_format="python", comments=False, fast=True, precision=True)


def kept_by_trafilatura(tree: HtmlElement, blocks: list[Block]) -> set[int]:
    """Indexes of the blocks that trafilatura takes for text of the article; the tree is not changed."""
    page = copy.copy(tree)
    etree.strip_elements(page, *_NO_TEXT, with_tail=False)
    document = trafilatura.bare_extraction(page, options=_OPTIONS)
    text = str(getattr(document, "text", None) or "")
    lines = {fold(line) for line in text.split("\n")}
    whole = fold(text)
    return {
        index
        for index, line in enumerate([fold(block.text) for block in blocks])
        if line and (line in lines or (len(line) > _SHORT_LINE and line in whole))
    }
