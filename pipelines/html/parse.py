"""Bytes into a tree, once, whatever the bytes are."""

from __future__ import annotations

import re
from codecs import BOM_UTF8

from lxml import etree, html
from lxml.html import HtmlElement
from w3lib.encoding import html_to_unicode, http_content_type_encoding

from pipelines.html.blocks import INLINE
from pipelines.html.late_parts import put_into_place

# What XML cannot hold, NUL first: libxml2 would stop reading there.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_PARSER = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
# One class for every element: lxml.html's own choice by tag name, which nobody here needs, is a call per element.
_PARSER.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
# What a careless import from Windows leaves of its quotation marks and dashes; nobody means the controls of ISO 8859-1.
_C1 = re.compile("[\x80-\x9f]")
_C1_BYTES = re.compile(b"\xc2[\x80-\x9f]")
"""The same in UTF-8."""
_FROM_CP1252 = {
    code: bytes([code]).decode("cp1252", errors="ignore") or None for code in range(0x80, 0xA0) if code != 0x85
} | {0x85: "\u2026"}
_DOCUMENT_START = re.compile(r"</(?:html|body)\s*>\s*(?=<!doctype\s+html|<html[\s>])", re.IGNORECASE)
"""Where a second document begins in one answer."""
_CONTROL_BYTES = bytes(byte for byte in range(128) if _CONTROL.match(chr(byte)))

_MAY_CLOSE_TWICE = re.compile(
    rb"<p(?:\s[^<>]*)?>\s*<(?:h[1-6]|div|[uo]l|table|blockquote|figure|p)[\s>]", re.IGNORECASE
)
"""A paragraph that its first child ends; its own end tag then stands alone."""
_PARAGRAPH_TAGS = re.compile(
    r"<!--.*?-->|<script\b.*?</script|<style\b.*?</style"
    r"|<(?P<close>/)?(?:(?P<p>p)|h[1-6]|div|[uo]l|li|table|t[dhr]|blockquote|figure|section|article|pre|hr|main|form)"
    r"(?=[\s/>])[^<>]*>",
    re.IGNORECASE | re.DOTALL,
)

HTML = ("text/html", "application/xhtml+xml")
"""Media types of pages."""
_SIGNATURES = {
    b"%PDF-": "application/pdf",
    b"\x89PNG": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"PK\x03\x04": "application/zip",
}
"""First bytes of what servers send under any name."""

_DEEPEST = 200
"""Levels of elements; real pages have 20 to 60. Later stages walk by recursion."""
_IS_TOO_DEEP = etree.XPath(f"boolean({'/*' * (_DEEPEST + 1)})")


def media_type(body: bytes, content_type: str | None) -> str:
    """The media type: by the first bytes where they tell, else by the header unless it is missing or too general."""
    for start, kind in _SIGNATURES.items():
        if body.startswith(start):
            return kind
    said = (content_type or "").partition(";")[0].strip().lower()
    if said in ("", "text/plain", "application/octet-stream"):
        top = body[:2048].lower()
        return HTML[0] if b"<html" in top or b"<!doctype html" in top else said or "no content type"
    return said


def decode(body: bytes, content_type: str | None) -> str:
    """The text of a page.

    Bytes that are valid UTF-8 are UTF-8 whatever the page declares: other encodings hardly ever look like it, and a
    wrong declaration is common. Else the declared encoding counts, with the replacements browsers make (w3lib). UTF-16
    is known by its zero bytes, too.
    """
    text = _sound(body.removeprefix(BOM_UTF8))
    return text if text is not None else _mended(body, content_type)


def _sound(body: bytes) -> str | None:
    """The text of UTF-8 with nothing in it to mend, as nearly all pages are; else None."""
    try:
        text = body.decode()
    except UnicodeDecodeError:
        return None
    # One character at a time, each a search in C: most pages have none of them, and a pattern takes ten times as long.
    if any(byte in body for byte in _CONTROL_BYTES) or "\ufffe" in text or "\uffff" in text:
        return None
    return None if _C1_BYTES.search(body) else text


def _mended(body: bytes, content_type: str | None) -> str:
    if (wide := _utf_16(body)) is not None:
        return _CONTROL.sub("", wide)
    text = _decoded(body, content_type)
    return _CONTROL.sub("", text.translate(_FROM_CP1252) if _C1.search(text) else text)


def _utf_16(body: bytes) -> str | None:
    """The text where every second byte of the beginning is zero, as in UTF-16 without a byte order mark; else None."""
    top = body[:200]
    pairs = len(top) // 2
    for codec, zeros, letters in (("utf-16-le", top[1::2], top[::2]), ("utf-16-be", top[::2], top[1::2])):
        if pairs > 10 and zeros.count(0) > 0.9 * pairs and 0 not in letters:
            return body.decode(codec, errors="replace")
    return None


def _decoded(body: bytes, content_type: str | None) -> str:
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = http_content_type_encoding(content_type) if content_type else None
        text = body.decode("utf-8-sig", errors="replace")
        broken = text.count("\ufffd")
        # Letters of another encoding hardly ever make one of UTF-8: no more broken bytes than good letters are damage.
        if broken <= sum(1 for letter in text if letter > "\x7f") - broken:
            return text
        if declared == "utf-8":  # it is not, so ask the page, then guess
            content_type = None
        _, text = html_to_unicode(content_type, body, auto_detect_fun=lambda _: "cp1252")
        if "\ufffd" in text:
            text = body.decode("cp1252", errors="replace")
    return text


def parse(body: bytes, content_type: str | None = None) -> HtmlElement | None:
    """The document element, or None where there is no markup at all.

    What stands deeper than `_DEEPEST` is flattened: later stages recurse. At 2,048 levels libxml2 stops reading.
    """
    utf8 = body.removeprefix(BOM_UTF8)
    text = _sound(utf8)
    if text is None:
        text = _mended(body, content_type)
        utf8 = text.encode()
    if utf8.lower().count(b"<html") > 1 and _DOCUMENT_START.search(text):
        # libxml2 would read the first one, which is what a broken include or a cache left before the page.
        text = max(_DOCUMENT_START.split(text), key=len)
        utf8 = text.encode()
    if not text or text.isspace():
        return None
    if _MAY_CLOSE_TWICE.search(utf8):
        utf8 = _with_breaks(text).encode()
    # Bytes, because lxml refuses text with an encoding declaration; the parser is told what it gets.
    try:
        tree = html.document_fromstring(utf8, parser=_PARSER, ensure_head_body=True)
    except etree.ParserError:  # nothing but a doctype, a comment or a stray tag
        return None
    if not isinstance(tree, HtmlElement):
        return None
    if b"<template" in utf8:
        put_into_place(tree)
    if _IS_TOO_DEEP(tree):
        _flatten(tree)
    return tree


def _with_breaks(text: str) -> str:
    """Markup with a line break for each `</p>` that ends no paragraph: a new line in browsers, nothing in libxml2."""
    is_open = False

    def mended(tag: re.Match[str]) -> str:
        nonlocal is_open
        if tag["p"] is None:
            is_open = is_open and tag[0].startswith(("<!", "<script", "<style"))
            return tag[0]
        was_open, is_open = is_open, tag["close"] is None
        return "<br>" if tag["close"] and not was_open else tag[0]

    return _PARAGRAPH_TAGS.sub(mended, text)


def _flatten(tree: HtmlElement) -> None:
    """Takes the tags, not the text, from what stands too deep."""
    level = 0
    deep = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        level += 1 if event == "start" else -1
        if event == "start" and level > _DEEPEST:
            deep.append(element)
    for element in deep:
        if element.tag not in INLINE:  # what made a paragraph leaves line breaks
            element.addprevious(element.makeelement("br"))
            element.addnext(element.makeelement("br"))
        element.drop_tag()
