"""Pictures, tables and quoted posts of an article: matter that is no running text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from pipelines.html.blocks import CAPTION, PICTURES, TEXT, Block, blocks_of, is_data_table, is_embed, is_hidden
from pipelines.html.boilerplate import is_boilerplate_name
from pipelines.html.class_names import name_test, names_of
from pipelines.html.text import clean, fold
from pipelines.items import Embed, Image
from pipelines.page.corners import is_decoration
from pipelines.page.regions import ABOVE, BODY, FOOT, HEAD, Region, Regions
from pipelines.urls import normalise
from pipelines.vocabulary import COURTESY, PICTURE_CREDITS, PICTURE_WORDS, any_of

_LAZY = ("data-src", "data-lazy-src", "data-original", "data-orig-file", "data-large-file", "data-img-url")
_SIZE = re.compile(r"-\d{2,4}x\d{2,4}(?=\.\w+$)|-scaled(?=\.\w+$)")
_CREDIT = re.compile(
    rf"""^(?P<caption>.*?)\s*
    (?: [(\[]\s*(?P<bracketed>
          (?:(?:{any_of(PICTURE_CREDITS)}|doc|sumber|source|ist\b|istimewa|antara|screenshot|tangkapan)
          [^()\[\]]{{0,80}}|[^()\[\]]{{0,40}}/\s*(?:ist|dok)[^()\[\]]{{0,40}}))\s*[)\]]\.?
      | (?:(?<=[.!?”"])|(?<=\s)|^)[/|–—-]?\s*
        (?P<open>(?:{any_of(PICTURE_CREDITS)}|sumber\s+foto)\s*(?:[:/]|\.\s)\s*.{{1,80}})
      | (?<=\s)/\s(?P<behind>[^/\d.!?]{{2,60}}) )$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_PAPER_AND_NAME = re.compile(
    r"^(?P<caption>.*[.!?”\"])\s+\(?(?P<paper>[A-Z][A-Z .]{1,40}/\s?[A-Z][A-Z .']{1,40})\)?$", re.DOTALL
)
"""A credit in capitals: `KOMPAS/BUDI`."""
_PLAYERS = re.compile(
    r"(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|facebook\.com|instagram\.com|tiktok\.com"
    r"|twitter\.com|x\.com|soundcloud\.com|spotify\.com|vidio\.com|rumble\.com|threads\.net|t\.me|scribd\.com)$"
)
_is_lead_name = name_test(
    r"featured|post-thumbnail|wp-post-image|lead|headline|entry-(?:image|thumb|media)|main-?image"
)
_CAPTION_LENGTH = 500
_PHOTO_CREDIT = re.compile(rf"{any_of((*PICTURE_WORDS, *COURTESY, 'dok'))}\b|[^/]*/\s*(?:ist|dok)\b", re.IGNORECASE)
_UNMARKED_LENGTH = 250


def split_credit(text: str) -> tuple[str | None, str | None]:
    """Caption and credit out of what is printed under a picture, each as printed or None."""
    match = _CREDIT.match(text) or _PAPER_AND_NAME.match(text)
    if match is None:
        return text or None, None
    parts = match.groupdict()
    credit = clean(next(filter(None, (parts.get(name) for name in ("bracketed", "open", "behind", "paper"))), ""))
    caption = clean(match["caption"] or "")
    return caption or None, credit or None


def picture_url(img: HtmlElement, base_url: str) -> str | None:
    """Address of the file an `<img>` shows, lazy loading undone."""
    sources = (img.get("srcset") or img.get("data-srcset") or "").split(",")[0].split()[:1]
    candidates: list[str | None] = [*(img.get(name) for name in _LAZY), img.get("src"), *sources]
    addresses = (normalise(candidate.strip(), base_url) for candidate in candidates if candidate)
    return next((address for address in addresses if address), None)


def find_images(
    tree: HtmlElement, regions: Regions, captions: dict[HtmlElement, str], main: Iterable[Image], base_url: str
) -> list[Image]:
    """Pictures from the headline to the end of the body, in reading order, with what is printed under them.

    Args:
        tree: the document element.
        zone: where the article stands.
        captions: printed text by the element it stands in.
        main: pictures the page's metadata names; one that is not shown comes first.
        base_url: address of the page.
    """
    images: dict[str, Image] = {}
    unused = dict(captions)
    spans: dict[HtmlElement, range] = {}
    for img in tree.iter(*PICTURES):
        place = regions.place(img)
        if place not in (HEAD, BODY, FOOT) and not _is_lead_picture(img, regions):
            continue
        url = picture_url(img, base_url)
        holder, text = _caption_of(img, unused, regions.order, spans)
        if url is None or (text is None and not _is_picture(img, url, place)):
            continue
        caption, credit = split_credit(text) if text else (None, None)
        known = images.setdefault(_picture_key(url), Image(url=url))
        if text and known.caption is None and known.credit is None:
            known.caption, known.credit = caption, credit
        if holder is not None:
            unused.pop(holder, None)
    for image in reversed(list(main)):
        key = _picture_key(image.url)
        shown = images.pop(key, None)
        first = shown or image
        if first.caption is None and first.credit is None and image.caption:
            first.caption, first.credit = split_credit(image.caption)
        if shown is None and images and next(iter(images.values())).caption:
            images[key] = first  # the page shows other pictures with captions: what it shows first leads
        else:
            images = {key: first, **images}
    return list(images.values())


def _is_lead_picture(img: HtmlElement, regions: Regions) -> bool:
    """Returns whether a picture above the headline is the article's own."""
    return regions.place(img) is ABOVE and any(
        _is_lead_name(names_of(element)) for element in (img, *islice(img.iterancestors(), 3))
    )


def is_small(img: HtmlElement) -> bool:
    """Returns whether a picture is an icon or a portrait beside a name, by the size it is given."""
    width, height = img.get("width") or "", img.get("height") or ""
    return (width.isdigit() and int(width) < 100) or (height.isdigit() and int(height) < 80)


def _is_picture(img: HtmlElement, url: str, place: Region) -> bool:
    """Returns whether an uncaptioned picture is the article's own, no icon, advertisement or other article's teaser."""
    if is_decoration(url) or is_decoration(names_of(img)) or is_hidden(img):
        return False
    if is_small(img):
        return False
    ancestors = list(islice(img.iterancestors(), 8))
    if any(
        is_boilerplate_name(names_of(element))
        for element in ancestors
        if element.tag not in ("html", "body", "main", "article")
    ):
        return False
    link = next((element.get("href") or "" for element in ancestors if element.tag == "a"), None)
    if link and not re.search(r"\.(?:jpe?g|png|webp|gif)(?:\?|$)", link, re.IGNORECASE) and place is not HEAD:
        return any("gallery" in names_of(element) for element in ancestors)
    return place is not FOOT


def _caption_of(
    img: HtmlElement, captions: dict[HtmlElement, str], order: dict[HtmlElement, int], spans: dict[HtmlElement, range]
) -> tuple[HtmlElement | None, str | None]:
    """The nearest printed caption: of its own, in the same figure, or in a small element around both.

    Args:
        img: the picture.
        captions: those that belong to no other picture yet, by the element they stand in.
        order: the place of every element on the page.
        spans: those that stand in an element, as far as they were asked for.
    """
    if not captions:
        return None, None
    if img in captions:
        return img, captions[img]
    for steps, element in enumerate(img.iterancestors()):
        if steps > 5:
            break
        if element not in spans:
            spans[element] = range(order[element], order[element] + len(list(element.iter())))
        span = spans[element]
        inside = [holder for holder in captions if order[holder] in span and holder.tag not in PICTURES]
        if inside:
            pictures = sum(1 for _ in element.iter(*PICTURES))
            if len(inside) == 1 or pictures == 1:
                text = clean(" ".join(captions[holder] for holder in inside))
                return inside[0], text if len(text) <= _CAPTION_LENGTH else None
            return None, None
        if element.tag == "figure" and element.find(".//figcaption") is None and steps > 1:
            break
    return None, None


def _picture_key(url: str) -> str:
    name = urlsplit(url).path.rsplit("/", 1)[-1]
    return fold(_SIZE.sub("", name)) or url


def find_tables(container: HtmlElement) -> list[list[list[str]]]:
    """Data tables in reading order: rows of cells as a reader sees them."""
    tables = []
    for table in container.iter("table"):
        if is_data_table(table):
            rows = [
                [clean(" ".join(block.text for block in blocks_of(cell))) for cell in row if cell.tag in ("td", "th")]
                for row in table.iter("tr")
            ]
            tables.append([row for row in rows if any(row)])
    return [table for table in tables if table]


def find_embeds(container: HtmlElement, base_url: str) -> list[Embed]:
    """Quoted posts and players in reading order."""
    embeds = []
    for element in container.iter("blockquote", "div", "iframe", "amp-youtube", "amp-twitter", "amp-instagram"):
        if element.tag in ("iframe", "amp-youtube", "amp-twitter", "amp-instagram"):
            url = _player_url(element, base_url)
            if url:
                embeds.append(Embed(url=url))
        elif is_embed(element) and not any(is_embed(other) for other in element.iterancestors()):
            links = [link for link in element.xpath(".//a/@href") if link.startswith("http")]
            named = element.get("data-instgrm-permalink") or element.get("cite") or element.get("data-href")
            url = named or (links[-1] if links else None)
            embeds.append(Embed(url=normalise(url, base_url) if url else None, text=_quoted_text(element)))
    return embeds


def _quoted_text(element: HtmlElement) -> str | None:
    """All that a quoted post shows, on one line: its words, and the name and date that close it."""
    return " ".join(block.text for block in blocks_of(element)) or None


def _player_url(element: HtmlElement, base_url: str) -> str | None:
    if element.tag == "amp-youtube":
        return f"https://www.youtube.com/embed/{element.get('data-videoid')}" if element.get("data-videoid") else None
    if element.tag == "amp-twitter":
        return f"https://twitter.com/i/status/{element.get('data-tweetid')}" if element.get("data-tweetid") else None
    if element.tag == "amp-instagram":
        return (
            f"https://www.instagram.com/p/{element.get('data-shortcode')}/" if element.get("data-shortcode") else None
        )
    # Lazy loading leaves `about:blank` in src.
    for name in ("data-src", "data-lazy-src", "src"):
        url = normalise(element.get(name) or "", base_url)
        if url and _PLAYERS.search(urlsplit(url).hostname or ""):
            return url
    return None


def is_unmarked_caption(block: Block) -> bool:
    """Returns whether a line right under a picture credits a photograph, and is a caption though no markup says so."""
    if block.picture is None or block.role is not TEXT or len(block.text) > _UNMARKED_LENGTH:
        return False
    _, credit = split_credit(block.text)
    return credit is not None and _PHOTO_CREDIT.match(credit) is not None


def caption_texts(blocks: Iterable[Block]) -> dict[HtmlElement, str]:
    """Printed captions by the element they stand in, lines of one element joined; unmarked ones by their picture."""
    texts: dict[HtmlElement, str] = {}
    for block in blocks:
        if block.role is CAPTION:
            texts[block.element] = clean(f"{texts.get(block.element, '')} {block.text}")
        elif block.picture is not None and is_unmarked_caption(block):
            texts[block.picture] = block.text
    return texts
