"""What a page says of itself: JSON-LD, meta tags (OpenGraph, Dublin Core, …), link tags and microdata.

Claims, not facts: nothing is checked or parsed here, only found and put in order of trust, the same for every field:

1. the JSON-LD node of the article, for it says what it speaks of;
2. meta tags and microdata, in the order of `_META`: those of the article (`article:…`, `itemprop`), then those of
   analytics services, then loose names such as `date`, which templates fill with anything;
3. the JSON-LD node of the page as a whole; the byline made for sharing (`twitter:data1`); `<title>`.

JSON-LD is read by lxml and `json`, not extruct: that costs 0.5 ms a page for JSON-LD alone, 29 ms for all syntaxes, and
gives up on the trailing commas that news sites leave in it.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from pipelines.html.text import clean
from pipelines.items import Image
from pipelines.metadata.microdata import ARTICLE, PAGE, Microdata
from pipelines.urls import article_key
from pipelines.vocabulary import ENGLISH_WRITERS, WRITERS, any_of


class Claim(NamedTuple):
    """One statement, and who makes it."""

    source: str
    """`json-ld`, `meta` or `title`, the first two as `Article.datePublishedSource` has them."""
    name: str
    """The property or meta name, such as `article:published_time`; for microdata, `itemprop:datepublished`."""
    value: str
    """On one line, without markup and entities."""


@dataclass(slots=True, kw_only=True)
class PageMetadata:
    """Everything a page says of itself, each field in order of trust."""

    types: list[str] = field(default_factory=list)
    """JSON-LD types of the page's own nodes, without comments and list entries: `NewsArticle`, `WebPage`."""
    og_type: str | None = None
    headline: list[Claim] = field(default_factory=list)
    description: list[Claim] = field(default_factory=list)
    body: str | None = None
    """The whole text, as JSON-LD or a meta tag of microdata has it for machines; paragraphs by line breaks."""
    published: list[Claim] = field(default_factory=list)
    """Dates as written; `pipelines.parsers.dates.parse` reads them."""
    modified: list[Claim] = field(default_factory=list)
    authors: list[Claim] = field(default_factory=list)
    """Bylines as written; `pipelines.parsers.people.names` reads them."""
    editors: list[Claim] = field(default_factory=list)
    section: list[Claim] = field(default_factory=list)
    keywords: list[Claim] = field(default_factory=list)
    """One keyword each."""
    publisher: list[Claim] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    """Pictures of the article by JSON-LD, then by OpenGraph; addresses are absolute."""
    canonical: str | None = None
    """Absolute address in `<link rel=canonical>`."""
    is_amp: bool = False
    language_declared: str | None = None
    """Language tag of `<html lang>`, else of JSON-LD, else of `og:locale`."""
    warnings: list[str] = field(default_factory=list)
    """`json-ld-invalid` where a block could not be read."""


def best(claims: list[Claim]) -> list[str]:
    """The values of the most trusted name among some claims: all tags of `article:tag`, say, and none of `keywords`."""
    return [claim.value for claim in claims if claim[:2] == claims[0][:2]]


def first(claims: list[Claim]) -> str | None:
    """The most trusted value."""
    return claims[0].value if claims else None


# Names of meta tags by field, most trusted first.
_META = {
    "headline": "itemprop:headline headline og:title twitter:title dc.title dcterms.title",
    "description": "og:description itemprop:description description twitter:description dc.description",
    "published": "article:published_time og:article:published_time article:published og:published_time og:pubdate"
    " itemprop:datepublished datepublished content_publisheddate parsely-pub-date sailthru.date"
    " cxenseparse:recs:publishtime dc.date.issued dcterms.issued dcterms.created dc.date dcterms.date"
    " article_date_original publishdate publish_date publish-date published_at published_date pubdate pub_date"
    " date datecreated",
    "modified": "article:modified_time og:article:modified_time og:modified_time article:modified article:updated"
    " itemprop:datemodified datemodified content_modifieddate og:updated_time dcterms.modified dc.date.modified"
    " article_date_updated updated-date modified_date last-modified lastmod",
    "authors": "article:author itemprop:author author content_author og:article:author parsely-author dable:author"
    " sailthru.author dc.creator dcterms.creator article_author byl",
    "editors": "content_editor article:editor itemprop:editor editor",
    "section": "article:section og:article:section content_category itemprop:articlesection articlesection"
    " parsely-section sailthru.section cxenseparse:category og:section section category",
    "keywords": "article:tag og:article:tag itemprop:keywords content_tag content_tags parsely-tags sailthru.tags"
    " news_keywords keywords",
    "publisher": "og:site_name itemprop:publisher publisher dc.publisher dcterms.publisher application-name",
}
_RANKS = {
    name: (field_name, rank) for field_name, names in _META.items() for rank, name in enumerate(names.split(), start=1)
}
_LISTS = ("keywords",)
_NO_ADDRESS = ("authors", "editors", "section", "publisher")
_RANK_OF_PAGE = 1000
"""Statements about the page as a whole rank behind all those about the article."""

_ADDRESS = re.compile(r"(?:https?:)?//|www\.", re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|/?(?:p|div|li))\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
# Escapes in JSON can spell what no file can hold: half an emoji, cut by a length limit, and control characters.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_WRITTEN_BY = re.compile(rf"(?:ditulis|written|posted)\b|{any_of((*WRITERS, *ENGLISH_WRITERS))}", re.IGNORECASE)

# What JSON does not know, outside strings: comments, and commas before a bracket. Strings are matched first and stay.
_STRING = r'(?P<string>"[^"\\]*+(?:\\.[^"\\]*+)*+"?)'
_COMMENT = re.compile(rf"{_STRING}|/\*.*?(?:\*/|\Z)|//[^\n]*", re.DOTALL)
_LOOSE_COMMA = re.compile(rf"{_STRING}|,(?=\s*[}}\]])", re.DOTALL)
_BETWEEN = re.compile(r"[\s;,]*")


def read(tree: HtmlElement, url: str) -> PageMetadata:
    """What the page says of itself. Never raises on what stands in the page.

    Of several JSON-LD articles, as on a page that describes its related ones too, the one that names the page's address
    speaks, else the first with a headline. Comments and the entries of lists never do.

    Args:
        url: The address the page was read at; relative addresses are resolved against it.
    """
    claims = PageMetadata()
    ranked: list[tuple[int, str, Claim]] = []
    blocks: list[str] = []
    images: list[Image] = []
    labels: dict[str, str] = {}
    for element in tree.iter("meta", "link", "script", "title"):
        if element.tag == "script":
            if "ld+json" in (element.get("type") or "").lower():
                blocks.append(element.text or "")
        elif element.tag == "link":
            _read_link(claims, element, url)
        elif element.tag == "title":
            parent = element.getparent()
            if parent is None or parent.tag != "svg":
                ranked += _claims("headline", "title", "title", element.text_content(), _RANK_OF_PAGE)
        elif content := element.get("content"):
            if element.get("itemprop") == "articleBody":
                claims.body = _whole_text(content)
            name = (element.get("property") or element.get("name") or "").strip().lower()
            if known := _RANKS.get(name):
                ranked += _claims(known[0], "meta", name, content, known[1])
            elif name in ("og:image", "og:image:url", "twitter:image"):
                images += _images(content, {}, url)
            elif name in ("twitter:label1", "twitter:data1", "og:locale"):
                labels[name] = content
            elif name == "og:type":
                claims.og_type = clean(content).lower() or None
    if _WRITTEN_BY.match(labels.get("twitter:label1", "").strip()):
        ranked += _claims("authors", "meta", "twitter:data1", labels.get("twitter:data1"), _RANK_OF_PAGE)
    items = Microdata(tree)
    for item, content in items.texts():
        if known := _RANKS.get(f"itemprop:{item}"):
            ranked += _claims(known[0], "meta", f"itemprop:{item}", content, known[1])
    if (picture := items.lead_picture()) and (address := _absolute(picture[0], url)):
        images.append(Image(url=address, caption=_text(picture[1]) or None))

    nodes = _own_nodes(claims, blocks)
    by_id = {node["@id"]: node for node in reversed(nodes) if isinstance(node.get("@id"), str)}
    article = _article(nodes, [address for address in (url, claims.canonical) if address])
    page = next((node for node in nodes if any(map(PAGE.fullmatch, _types(node)))), None)
    language = None
    for node, rank in ((article, 0), (page, _RANK_OF_PAGE)):
        if node is not None:
            ranked += _node_claims(node, by_id, rank)
            language = language or _first_text(node.get("inLanguage"), by_id)
    if article is not None:
        claims.body = _whole_text(article.get("articleBody"))
        images[:0] = _images(article.get("image") or article.get("thumbnailUrl"), by_id, url)

    for _, field_name, claim in sorted(ranked, key=lambda entry: entry[0]):
        known_claims: list[Claim] = getattr(claims, field_name)
        if claim not in known_claims:
            known_claims.append(claim)
    for image in images:
        if not any(image.url == known_image.url for known_image in claims.images):
            claims.images.append(image)
    root = tree.getroottree().getroot()
    claims.is_amp = any(name in ("amp", "⚡") for name in root.attrib)
    declared = root.get("lang") or language or labels.get("og:locale") or ""
    claims.language_declared = clean(declared).replace("_", "-") or None
    return claims


def _claims(field_name: str, source: str, name: str, value: str | None, rank: int) -> Iterator[tuple[int, str, Claim]]:
    text = _text(value)
    if field_name in _NO_ADDRESS and _ADDRESS.match(text):
        return
    for part in re.split("[,;]" if "," not in text else ",", text) if field_name in _LISTS else [text]:
        if part := part.strip():
            yield rank, field_name, Claim(source, name, part)


def _text(value: str | None) -> str:
    return clean(_plain(value, " ")) if value else ""


def _plain(value: str, line_break: str) -> str:
    """Without entities and markup; JSON-LD is often escaped as if it were HTML."""
    value = _UNWRITABLE.sub("", value)
    if "&" in value:
        value = html.unescape(value)
    return _TAG.sub("", _BREAK.sub(line_break, value)) if "<" in value else value


def _read_link(claims: PageMetadata, element: HtmlElement, url: str) -> None:
    relations = (element.get("rel") or "").lower().split()
    if "canonical" in relations and claims.canonical is None:
        claims.canonical = _absolute(element.get("href"), url)


def _absolute(address: str | None, url: str) -> str | None:
    try:
        absolute = urljoin(url, (address or "").strip())
        absolute.encode()
        return absolute if address and urlsplit(absolute).scheme in ("http", "https") else None
    except ValueError:  # such as http://[, or half an emoji
        return None


def _whole_text(value: Any) -> str | None:
    match value:
        case list():
            value = "\n".join(part for part in value if isinstance(part, str))
    return _plain(value, "\n").strip() or None if isinstance(value, str) else None


def _own_nodes(claims: PageMetadata, blocks: Iterable[str]) -> list[dict[str, Any]]:
    """The JSON-LD nodes that speak of the page, in reading order: not those inside lists, comments or other nodes."""
    nodes: list[dict[str, Any]] = []
    for block in blocks:
        try:
            waiting = _load(block)[::-1]
        except (ValueError, RecursionError):
            if "json-ld-invalid" not in claims.warnings:
                claims.warnings.append("json-ld-invalid")
            continue
        while waiting:
            match waiting.pop():
                case list() as several:
                    waiting += several[::-1]
                case dict() as node:
                    if node.get("@type"):
                        nodes.append(node)
                    waiting += [node[key] for key in ("mainEntity", "@graph") if isinstance(node.get(key), dict | list)]
    claims.types = list(dict.fromkeys(kind for node in nodes for kind in _types(node)))
    return [node for node in nodes if "Comment" not in _types(node)]


def _load(block: str) -> list[Any]:
    """The values in a JSON-LD block; usually one.

    Raises:
        ValueError: It is no JSON, however kindly read.
        RecursionError: It is nested absurdly.
    """
    try:
        return [json.loads(block, strict=False)]  # line breaks inside strings are common
    except ValueError:
        pass
    text = _COMMENT.sub(_only_string, block).strip()
    text = text.removeprefix("<!--").removesuffix("-->").strip().removeprefix("<![CDATA[").removesuffix("]]>")
    text = _LOOSE_COMMA.sub(_only_string, text)
    decoder = json.JSONDecoder(strict=False)
    values: list[Any] = []
    at = _after_gap(text, 0)
    while at < len(text):
        try:
            value, end = decoder.raw_decode(text, at)
        except ValueError:
            if values:  # what follows a whole value is no part of it
                break
            raise
        values.append(value)
        at = _after_gap(text, end)
    return values


def _only_string(found: re.Match[str]) -> str:
    return found["string"] or ""


def _after_gap(text: str, at: int) -> int:
    gap = _BETWEEN.match(text, at)
    return gap.end() if gap else at


def _types(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [
        kind.rpartition("/")[2].removeprefix("schema:")
        for kind in (kinds if isinstance(kinds, list) else [kinds])
        if isinstance(kind, str)
    ]


def _article(nodes: list[dict[str, Any]], addresses: list[str]) -> dict[str, Any] | None:
    articles = [node for node in nodes if any(map(ARTICLE.fullmatch, _types(node)))]
    if len(articles) < 2:
        return articles[0] if articles else None
    own = {article_key(address) for address in addresses}
    named = (node for node in articles if any(article_key(address) in own for address in _addresses(node)))
    return next(named, None) or next((node for node in articles if node.get("headline")), articles[0])


def _addresses(node: dict[str, Any]) -> Iterator[str]:
    for value in (node.get("mainEntityOfPage"), node.get("url"), node.get("@id")):
        match value:
            case str() if _ADDRESS.match(value):
                yield value
            case {"@id": str(address)} | {"url": str(address)} if _ADDRESS.match(address):
                yield address


def _node_claims(node: dict[str, Any], by_id: dict[str, dict[str, Any]], rank: int) -> Iterator[tuple[int, str, Claim]]:
    for field_name, key in (
        ("headline", "headline"),
        ("headline", "name"),
        ("description", "description"),
        ("published", "datePublished"),
        ("modified", "dateModified"),
        ("authors", "author"),
        ("authors", "creator"),
        ("editors", "editor"),
        ("section", "articleSection"),
        ("keywords", "keywords"),
        ("publisher", "publisher"),
    ):
        for value in _texts(node.get(key), by_id):
            yield from _claims(field_name, "json-ld", key, value, rank)


def _texts(value: Any, by_id: dict[str, dict[str, Any]], depth: int = 0) -> Iterator[str]:
    """What a property says, in any of its shapes: text, a thing with a name, a reference to one, several of these."""
    if depth > 5:  # references can go in circles
        return
    match value:
        case str():
            yield value
        case list():
            for part in value:
                yield from _texts(part, by_id, depth + 1)
        case {"name": str() | list() | dict() as name} if name:
            yield from _texts(name, by_id, depth + 1)
        case {"@value": str(text)}:
            yield text
        case {"@id": str(reference)} if reference in by_id:
            yield from _texts(by_id[reference].get("name"), by_id, depth + 1)


def _first_text(value: Any, by_id: dict[str, dict[str, Any]]) -> str | None:
    return next(_texts(value, by_id), None)


def _images(value: Any, by_id: dict[str, dict[str, Any]], url: str, depth: int = 0) -> Iterator[Image]:
    if depth > 5:
        return
    match value:
        case str():
            if address := _absolute(value, url):
                yield Image(url=address)
        case list():
            for part in value:
                yield from _images(part, by_id, url, depth + 1)
        case {"url": str(address)} | {"contentUrl": str(address)}:
            caption = _text(_first_text(value.get("caption"), by_id)) or None
            if absolute := _absolute(address, url):
                yield Image(url=absolute, caption=caption)
        case {"url": list(addresses)}:
            yield from _images(addresses, by_id, url, depth + 1)
        case {"@id": str(reference)} if reference in by_id and by_id[reference] is not value:
            yield from _images(by_id[reference], by_id, url, depth + 1)
