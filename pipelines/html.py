"""Bytes into a tree, once, whatever the bytes are."""

from __future__ import annotations

import re

from lxml import html
from lxml.html import HtmlElement
from w3lib.encoding import html_to_unicode, http_content_type_encoding

# What XML cannot hold, NUL first: libxml2 would stop reading there.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def decode(body: bytes, content_type: str | None) -> str:
    """The text of a page.

    Bytes that are valid UTF-8 are UTF-8 whatever the page declares: other encodings hardly ever look like it, and a
    wrong declaration is common. Else the declared encoding counts, with the replacements browsers make (w3lib).
    """
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = http_content_type_encoding(content_type) if content_type else None
        if declared == "utf-8":  # it is not, so ask the page, then guess
            content_type = None
        _, text = html_to_unicode(content_type, body, auto_detect_fun=lambda _: "cp1252")
        if "\ufffd" in text:
            text = body.decode("cp1252", errors="replace")
    return _CONTROL.sub("", text)


def parse(body: bytes, content_type: str | None = None) -> HtmlElement | None:
    """The document element, or None where there is no markup at all.

    Nesting deeper than libxml2's limit is flattened by the parser, which keeps later recursion bounded.
    """
    text = decode(body, content_type)
    if not text.strip():
        return None
    # Encoded again because lxml refuses text with an encoding declaration; the parser is told what it gets.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = html.document_fromstring(text.encode("utf-8"), parser=parser, ensure_head_body=True)
    return tree if isinstance(tree, HtmlElement) else None
