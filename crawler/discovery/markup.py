"""XML of strangers, read as far as it can be and without following what it points to."""

from __future__ import annotations

import re

from lxml import etree

# A server's warning, blanks or a byte order mark may stand before the document.
_START = re.compile(rb"<(?:\?xml|!DOCTYPE|(?:[\w.-]+:)?(?:urlset|sitemapindex|rss|feed|rdf))\b", re.IGNORECASE)
_AMPERSAND = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|&(?:(amp|lt|gt|quot|apos);|(?!#\d+;|#x[0-9a-f]+;))", re.IGNORECASE | re.DOTALL
)
_NUMBERS = {b"lt": b"&#60;", b"gt": b"&#62;", b"quot": b"&#34;", b"apos": b"&#39;"}
_ENTRY_END = re.compile(rb"</(?:[\w.-]+:)?(?:url|sitemap|item|entry)\s*>")


def parse_xml(body: bytes) -> etree._Element:
    """Root element of a sitemap or a feed, recovered where it is malformed; entities and DTDs are left alone.

    Raises:
        ValueError: there is nothing that could be one; the message is a short reason.
    """
    start = _START.search(body)
    body = body[start.start() :] if start else body.strip()
    if not body:
        raise ValueError("empty")
    try:
        root = etree.fromstring(body, _parser(recover=False))
    except etree.XMLSyntaxError:
        root = _recovered(body)
    if local_name(root).lower() == "html":
        raise ValueError("HTML page")
    if local_name(root).isupper() and local_name(root) != "RDF":
        for element in root.iter(etree.Element):
            element.tag = element.tag.lower() if isinstance(element.tag, str) else element.tag
    return root


def _recovered(body: bytes) -> etree._Element:
    try:
        root = etree.fromstring(_mended(body), _parser(recover=True))
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise ValueError("not XML")
    return root


def local_name(element: etree._Element) -> str:
    """Name without namespace; empty for what is no element, such as an entity left unexpanded."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def namespace(element: etree._Element) -> str:
    """The namespace of an element, or an empty text."""
    return element.tag[1:].partition("}")[0] if isinstance(element.tag, str) and element.tag[0] == "{" else ""


def own_text(element: etree._Element) -> str:
    """Text of an element that holds only text, stripped; empty otherwise."""
    return (element.text or "").strip() if len(element) == 0 else ""


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        remove_comments=True,
        remove_pis=True,
    )


def _mended(body: bytes) -> bytes:
    """The document without the faults that recovery would turn into wrong addresses."""
    # Cut off in mid-address, the last entry would name another page.
    ends = [match.end() for match in _ENTRY_END.finditer(body)]
    if ends and not re.search(
        rb"</(?:[\w.-]+:)?(?:urlset|sitemapindex|channel|rss|feed|rdf)\s*>", body[ends[-1] :], re.I
    ):
        body = body[: ends[-1]]
    # A bare `&` is dropped with the name after it, and past the first fault libxml2 drops `&amp;` and its like as well.
    return _AMPERSAND.sub(_numbered, body)


def _numbered(match: re.Match[bytes]) -> bytes:
    if match[0].startswith(b"<"):
        return match[0]
    return _NUMBERS.get((match[1] or b"amp").lower(), b"&#38;")
