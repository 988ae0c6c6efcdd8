"""A page into what it is: `extract_page` is the whole stage, a pure function of a page and the facts of its site.

`extract_article` is the same for who only wants the article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from pipelines.fields.authors import authors_of, credits_of, names_in
from pipelines.fields.bylines import is_about_author, is_byline
from pipelines.fields.confidence import is_uncertain
from pipelines.fields.ending import set_ending
from pipelines.fields.keywords import keywords_of
from pipelines.fields.publication_dates import set_dates
from pipelines.fields.visible_metadata import VisibleMetadata, read_visible_metadata
from pipelines.html.blocks import HEADING, TEXT, iter_ancestors
from pipelines.html.parse import HTML, media_type, parse
from pipelines.html.text import fold
from pipelines.items import Article, Embed, Extraction, ExtractionInfo, Image, Kind, Page, Related, Site
from pipelines.metadata.page_metadata import PageMetadata, best, first, read
from pipelines.page.block_scorer import Scorer
from pipelines.page.claimed_text import claimed_text
from pipelines.page.headline import document_title, kicker, outlet_in_title
from pipelines.page.layout import Layout, find_layout
from pipelines.page.media import caption_texts, find_embeds, find_images, find_tables, is_small
from pipelines.page.page_type import Evidence, judge_by_marks, judge_by_text, marks_of
from pipelines.page.paging import Paging, read_paging
from pipelines.page.regions import FAR
from pipelines.page.related import RelatedLink
from pipelines.parsers import dates, people
from pipelines.parsers.language import language_of
from pipelines.record import utc
from pipelines.urls import article_key
from pipelines.version import VERSION
from pipelines.vocabulary import READ_ON, any_of

_READ_ON = re.compile(rf"\W*{any_of(READ_ON)}\W*", re.IGNORECASE)
"""What leads from an excerpt to its article."""

ANY_SITE = Site()
"""A site nobody has said anything of."""


def extract_article(
    body: bytes | str,
    url: str,
    *,
    content_type: str | None = None,
    downloaded: datetime | None = None,
    site: Site = ANY_SITE,
) -> Article | None:
    """The article that a page holds; None where it is none: a listing, a static page, another address of an article.

    `Article.as_record()` is its record. Of an article in several pages it is what stands on this one, with the warning
    `part-missing`. What only the archive knows, such as `identifier` and `digest`, is null.

    Args:
        body: the page as it was served, decompressed, or its text.
        url: its address, after redirects.
        content_type: the Content-Type header, if any.
        downloaded: when it was served, aware: ages such as "2 jam lalu" count from here. None: nobody knows; then an
            age is no date, and `dateDownloaded` is the time of this call.
        site: facts about its site.

    Raises:
        ValueError: `downloaded` has no time zone.
    """
    if downloaded is not None and downloaded.tzinfo is None:
        raise ValueError("downloaded needs a time zone")
    if isinstance(body, str):
        body, content_type = body.encode("utf-8", errors="replace"), "text/html; charset=utf-8"
    extraction = extract_page(Page(url=url, body=body, content_type=content_type, downloaded=downloaded), site)
    if extraction.article is not None and (extraction.next_page or extraction.whole_page):
        extraction.article.extraction.warnings.append("part-missing")
    return extraction.article


def extract_page(
    page: Page,
    site: Site = ANY_SITE,
    *,
    ignore_canonical: bool = False,
    every_page: bool = False,
    scorer: Scorer | None = None,
    look: Callable[[HtmlElement], None] | None = None,
) -> Extraction:
    """What a page is, and its record if it is an article.

    Args:
        page: the page.
        site: facts about its site.
        ignore_canonical: the page is an article of its own even where it claims to be another address of one.
        every_page: make a record of the page whatever it is, as long as it is HTML.
        scorer: weighs the blocks in place of the shipped one, which has learned from every page of the sets.
        look: shown the parsed page before it is changed, so that whoever wants its links need not parse it again.
    """
    kind = media_type(page.body, page.content_type)
    if kind not in HTML:
        return Extraction(kind=Kind.OTHER, reason=f"no HTML: {kind[:60]}")
    tree = parse(page.body, page.content_type)
    if tree is None:
        return Extraction(kind=Kind.OTHER, reason="empty body")
    if look is not None:
        look(tree)
    return _extract(tree, page, site, scorer, ignore_canonical=ignore_canonical, every_page=every_page)


def _extract(
    tree: HtmlElement,
    page: Page,
    site: Site,
    scorer: Scorer | None,
    *,
    ignore_canonical: bool,
    every_page: bool,
) -> Extraction:
    for expression in site.prune_xpath:
        for element in tree.xpath(expression):
            element.drop_tree()
    # Held until the end: lxml makes an element anew each time it is met and nobody has it, 6 % of a page's time.
    elements = list(tree.iter())
    metadata = read(tree, page.url)
    marks = marks_of(tree, page.url, filter(None, [*metadata.types, metadata.og_type]))
    settled = judge_by_marks(marks)
    if settled and not every_page:
        return Extraction(kind=settled[0], reason=settled[1])
    paging = read_paging(tree, page.url)
    layout = find_layout(elements, page, site, metadata, scorer)
    shown = read_visible_metadata(layout)
    article = _article(layout, shown)
    kind, reason = settled or judge_by_text(marks, _evidence(layout, article))
    if kind is not Kind.ARTICLE and not every_page:
        return Extraction(kind=kind, reason=reason)
    # Only an article is asked where it lives: pages of a listing often claim the first one as canonical.
    if not ignore_canonical and (canonical := _elsewhere(metadata, paging, page.url)):
        return Extraction(kind=Kind.ALTERNATE, reason=canonical[1], canonical=canonical[0])
    return Extraction(kind=Kind.ARTICLE, article=article, next_page=paging.next, whole_page=paging.whole)


def _elsewhere(metadata: PageMetadata, paging: Paging, url: str) -> tuple[str, str] | None:
    """Address of the article that this page is only another address of, and why; None if it is the article itself."""
    if paging.first:
        return paging.first, "page of an article"
    canonical = metadata.canonical
    if not canonical or urlsplit(canonical).path in ("", "/"):
        return None
    if metadata.is_amp and canonical != url:
        return (canonical, "AMP twin") if article_key(canonical) != article_key(url) else None
    if article_key(canonical) != article_key(url) and urlsplit(canonical).hostname == urlsplit(url).hostname:
        return canonical, "canonical elsewhere"
    return None


def _article(layout: Layout, shown: VisibleMetadata) -> Article:
    page, site, metadata, blocks = layout.page, layout.site, layout.metadata, layout.blocks
    paragraphs = [blocks[index].text for index in layout.paragraphs]
    claimed = claimed_text(metadata.body, layout.headline, paragraphs)
    if claimed:
        paragraphs = claimed
        layout.warnings.append("body-not-shown")
    text = "\n".join(paragraphs) or None
    related = _related(layout)
    host = urlsplit(page.url).hostname or ""
    publisher = (
        site.publisher or first(metadata.publisher) or outlet_in_title(document_title(layout.tree), layout.headline)
    )
    opening = people.dateline(paragraphs[0], publisher=publisher, host=host) if paragraphs else None
    by_role = credits_of(layout, shown, publisher)
    section = shown.section or first(metadata.section)
    above = kicker(layout.blocks, layout.heading)
    article = Article(
        url=page.url,
        canonicalUrl=metadata.canonical,
        headline=layout.headline,
        alternativeHeadline=above if fold(above or "") != fold(section or "") else None,
        description=first(metadata.description),
        articleBody=text,
        articleSection=section,
        keywords=keywords_of(metadata, shown, publisher=publisher, headline=layout.headline, text=text),
        author=authors_of(metadata, shown, by_role, publisher, host),
        editor=by_role.get(people.CreditRole.EDITOR) or names_in(best(metadata.editors)),
        sourceOrganization=by_role.get(people.CreditRole.SOURCE, []),
        dateline=opening.text if opening else None,
        locationCreated=opening.place if opening else None,
        inLanguage=language_of(text or layout.headline or "", metadata.language_declared),
        image=_images(layout),
        tables=find_tables(layout.container),
        embeds=_embeds(layout),
        related=related,
        publisher=publisher,
        dateDownloaded=utc(page.downloaded or datetime.now(UTC)),
        capture=page.capture,
        extraction=ExtractionInfo(version=VERSION, confidence=None if claimed else _confidence(layout)),
    )
    set_ending(article)
    set_dates(article, layout, shown)
    article.extraction.warnings = sorted({*metadata.warnings, *layout.warnings, *_doubts(layout, article)})
    return article


def _doubts(layout: Layout, article: Article) -> Iterator[str]:
    """Warnings where page and metadata disagree, or where nobody else sees the text that was taken."""
    if article.headline and layout.heading is None:
        yield "headline-not-shown"
    said = [fold(claim.value) for claim in layout.metadata.headline if claim.source != "title"]
    shown = fold(article.headline or "")
    if shown and any(shown not in claim and claim not in shown for claim in said):
        yield "headlines-disagree"
    claimed = {fold(name) for name in names_in(best(layout.metadata.authors)) if not people.is_house_name(name)}
    if claimed and article.author and claimed.isdisjoint(map(fold, article.author)):
        yield "authors-disagree"
    if is_uncertain(article.extraction.confidence):
        yield "body-uncertain"


def _confidence(layout: Layout) -> float | None:
    """How much of the text is expected to be right; None where there is no text."""
    return round(layout.body.expected, 2) if layout.body is not None and layout.paragraphs else None


def _related(layout: Layout) -> list[Related]:
    """The related links that stand in the article: between its paragraphs, or behind them in the same place."""
    lines = []
    ignore_canonical = article_key(layout.page.url)
    for link in layout.related.links:
        if _is_in_article(layout, link) and (link.url is None or article_key(link.url) != ignore_canonical):
            position = sum(1 for index in layout.paragraphs if index < link.index)
            lines.append(Related(headline=_unquote(link.headline), url=link.url, position=position))
    return lines


def _is_in_article(layout: Layout, link: RelatedLink) -> bool:
    block = layout.blocks[link.index]
    if not any(other is layout.container for other in iter_ancestors(block)):
        return False
    if layout.body is None or not layout.paragraphs:
        return link.plain
    if layout.paragraphs[0] <= link.index <= layout.paragraphs[-1]:
        return True
    if link.is_widget:
        return False
    # Behind the text, a list of other news is the author's only where the paragraphs stand and nothing marks a widget.
    around = set(layout.container.iterancestors()) | {layout.container}
    return layout.body.is_home(block) and (link.plain or not set(block.flags) - around)


def _unquote(headline: str | None) -> str | None:
    """A headline without quotation marks around all of it."""
    if headline is None:
        return None
    for opening, closing in ("“”", '""', "‘’", "''"):
        if (
            len(headline) > 2
            and headline[0] == opening
            and headline[-1] == closing
            and headline[1:-1].count(closing) == 0
        ):
            return headline[1:-1].strip()
    return headline


def _images(layout: Layout) -> list[Image]:
    captions = caption_texts(layout.blocks)
    chosen = set(layout.paragraphs) | layout.related.lines
    for index, (block, place) in enumerate(zip(layout.blocks, layout.places, strict=True)):
        if (
            place is FAR
            or block.role is not TEXT
            or index in chosen
            or index in layout.beside
            or block.picture in captions
        ):
            continue
        if layout.body is None or not layout.body.is_by_picture(block):
            continue
        # Beside a portrait stands a byline or a life.
        is_portrait = block.picture is not None and is_small(block.picture)
        if not (is_portrait or dates.is_dated(block.text) or is_about_author(block) or is_byline(block)):
            captions.setdefault(block.element, block.text)
    return find_images(layout.tree, layout.regions, captions, layout.metadata.images, layout.page.url)


def _embeds(layout: Layout) -> list[Embed]:
    return find_embeds(layout.container, layout.page.url)


def _evidence(layout: Layout, article: Article) -> Evidence:
    teasers = [
        (index, block)
        for index, block in enumerate(layout.blocks)
        if block.link_share > 0.8
        and ((block.role is HEADING and len(block.text) > 20) or _READ_ON.fullmatch(block.text))
    ]
    first, last = (layout.paragraphs[0], layout.paragraphs[-1]) if layout.paragraphs else (0, 0)
    between = [block for index, block in teasers if first < index < last and index not in layout.related.lines]
    return Evidence(
        url=layout.page.url,
        headline=article.headline,
        words=article.wordCount,
        images=len(article.image),
        dated=article.datePublished is not None and article.datePublishedSource != "url",
        signed=bool(article.author),
        teasers=len(teasers),
        teasers_between=len(between),
        listed=layout.listed,
    )
