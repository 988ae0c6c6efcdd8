"""A parsed page into what it is: `extract` is the whole stage, a pure function of a page and the facts of its site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata as package_metadata
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from crawler.items import Article, Embed, Extraction, ExtractionInfo, Image, Kind, Page, Related, Site
from crawler.urls import article_date, article_key
from pipelines import dates, people
from pipelines.blocks import Block, Role, blocks_of, iter_ancestors, names_of
from pipelines.body import PROSE, Body, find_body
from pipelines.classify import Evidence, classify
from pipelines.furniture import END_LABEL, is_furniture_line
from pipelines.headline import choose_headline, kicker
from pipelines.language import language_of
from pipelines.media import caption_texts, find_embeds, find_images, find_tables
from pipelines.metadata import Claim, Claims, best, read
from pipelines.normalise import utc
from pipelines.paging import Paging, read_paging
from pipelines.related import Lead, RelatedLines, find_related
from pipelines.text import clean, count_words, fold
from pipelines.visible import Shown, shown_around
from pipelines.zone import Place, Zone, zone_of

_POSTED_BY = re.compile(
    r"\W*(?:posted|published|diposting|dipublikasikan|diterbitkan|ditulis)?\W*(?:on|pada)?\W*(?:by|oleh)\W+(?P<names>[^|•·]{2,80})$",
    re.IGNORECASE,
)

_AUTHOR_HREF = re.compile(r"/(?:author|penulis|user|profile?)/", re.IGNORECASE)

_CONTENT_NAMES = ("entry-content", "post-content", "article-content", "wp-block-post-content", "td-post-content")
"""Class names by which the commonest systems and themes mark the content of a post."""

VERSION = f"arsip-warta/0.1 trafilatura/{package_metadata.version('trafilatura')}"


@dataclass(slots=True)
class _Parts:
    """Where the parts of a page stand; what every field is read from."""

    tree: HtmlElement
    page: Page
    site: Site
    claims: Claims
    headline: str | None
    blocks: list[Block]
    leads: RelatedLines
    body: Body | None
    zone: Zone
    container: HtmlElement
    paragraphs: list[int]
    warnings: list[str]


def extract(tree: HtmlElement, page: Page, site: Site, *, own: bool = False, every_page: bool = False) -> Extraction:
    """What a page is, and its record if it is an article.

    Args:
        tree: the parsed page; it is changed.
        page: the page it was parsed from.
        site: facts about its site.
        own: the page is an article of its own even where it claims to be another address of one.
        every_page: make a record of the page whatever it is.
    """
    for expression in site.prune_xpath:
        for element in tree.xpath(expression):
            element.drop_tree()
    claims = read(tree, page.url)
    paging = read_paging(tree, page.url)
    parts = _find_parts(tree, page, site, claims)
    shown = shown_around(tree, parts.zone, parts.blocks, set(parts.paragraphs), page.url)
    article = _article(parts, shown)
    kind, reason = classify(tree, _evidence(parts, article))
    if kind is not Kind.ARTICLE and not every_page:
        return Extraction(kind=kind, reason=reason)
    # Only an article is asked where it lives: pages of a listing often claim the first one as canonical.
    if not own and (canonical := _elsewhere(claims, paging, page.url)):
        return Extraction(kind=Kind.ALTERNATE, reason=canonical[1], canonical=canonical[0])
    return Extraction(kind=Kind.ARTICLE, article=article, next_page=paging.next, whole_page=paging.whole)


def _elsewhere(claims: Claims, paging: Paging, url: str) -> tuple[str, str] | None:
    """Address of the article that this page is only another address of, and why; None if it is the article itself."""
    if paging.first:
        return paging.first, "page of an article"
    canonical = claims.canonical
    if not canonical or urlsplit(canonical).path in ("", "/"):
        return None
    if claims.is_amp and canonical != url:
        return (canonical, "AMP twin") if article_key(canonical) != article_key(url) else None
    if article_key(canonical) != article_key(url) and urlsplit(canonical).hostname == urlsplit(url).hostname:
        return canonical, "canonical elsewhere"
    return None


def _find_parts(tree: HtmlElement, page: Page, site: Site, claims: Claims) -> _Parts:
    root = tree.find("body")
    blocks = blocks_of(root if root is not None else tree)
    titles = [claim.value for claim in claims.headline]
    sites = [site.publisher or "", *(claim.value for claim in claims.publisher)]
    headline, heading = choose_headline(tree, titles, sites, page.url)
    leads = find_related(blocks, page.url)
    body = find_body(tree, blocks, headline=headline, skip=leads.lines)
    container = body.container if body is not None else _content_element(tree, heading)
    paragraphs = list(body.paragraphs) if body is not None else _short_lines(blocks, container, headline, leads.lines)
    parts = _Parts(
        tree,
        page,
        site,
        claims,
        headline,
        blocks,
        leads,
        body,
        _zone(tree, heading, blocks, paragraphs, container, body),
        container,
        paragraphs,
        [],
    )
    parts.paragraphs = [index for index in paragraphs if not _is_no_paragraph(parts, index)]
    return parts


def _zone(
    tree: HtmlElement,
    heading: HtmlElement | None,
    blocks: list[Block],
    paragraphs: list[int],
    container: HtmlElement,
    body: Body | None,
) -> Zone:
    first = blocks[paragraphs[0]].element if paragraphs else container
    last = blocks[paragraphs[-1]].element if paragraphs else list(container.iter())[-1]
    after = paragraphs[-1] + 1 if paragraphs else 0
    ends = [
        block.element
        for block in blocks[after:]
        if END_LABEL.match(block.text) and (body is None or not body.is_home(block))
    ]
    return zone_of(tree, heading, first, last, container, ends)


def _content_element(tree: HtmlElement, heading: HtmlElement | None) -> HtmlElement:
    """Where an article without text would stand: its content element by name, else what is around the headline."""
    for names in _CONTENT_NAMES:
        found = [element for element in tree.iter("div", "section", "article") if names in names_of(element).split()]
        if len(found) == 1:
            return found[0]
    around = (
        [element for element in heading.iterancestors() if element.tag in ("article", "main")]
        if heading is not None
        else []
    )
    root = tree.find("body")
    return around[0] if around else root if root is not None else tree


def _short_lines(blocks: list[Block], container: HtmlElement, headline: str | None, skip: set[int]) -> list[int]:
    """The lines of an article too short to have a sentence that looks like one: all that its content element holds."""
    if not any(name in _CONTENT_NAMES for name in names_of(container).split()):
        return []
    return [
        index
        for index, block in enumerate(blocks)
        if index not in skip
        and block.role in PROSE
        and not block.flags
        and block.link_share < 0.5
        and not is_furniture_line(block.text)
        and fold(block.text) != fold(headline or "")
        and any(element is container for element in iter_ancestors(block))
    ]


def _is_no_paragraph(parts: _Parts, index: int) -> bool:
    """Whether a line of the body is a credit line, or a printed date or byline that opens it."""
    block = parts.blocks[index]
    text = block.text
    if people.is_credit_line(text):
        # Without a colon, "Wartawan Dipukul" may be a sub-heading: then text follows and has gone before.
        before = any(parts.blocks[other].prose for other in parts.paragraphs if other < index)
        behind = any(parts.blocks[other].prose for other in parts.paragraphs if other > index)
        return ":" in text or not (before and behind)
    if len(text) > 200 or (block.prose and text[-1] in '.!?…”"'):
        return False
    at = parts.paragraphs.index(index)
    following = parts.blocks[parts.paragraphs[at + 1]].text if at + 1 < len(parts.paragraphs) else ""
    opens = (
        _is_dated(text)
        or people.dated_name(text) is not None
        or people.house_byline(text, publisher=_first(parts.claims.publisher)) is not None
        or (people.is_bare_name(text) and _is_dated(following))
    )
    return opens and (at == 0 or _is_no_paragraph(parts, parts.paragraphs[at - 1]))


def _is_dated(line: str) -> bool:
    """Whether a line is a printed date or age and hardly more."""
    found = dates.find_in_text(line[:200])
    return dates.is_age(line) or (bool(found) and len("".join(found)) >= 0.5 * len(line))


def _article(parts: _Parts, shown: Shown) -> Article:
    page, site, claims, blocks = parts.page, parts.site, parts.claims, parts.blocks
    paragraphs = [blocks[index].text for index in parts.paragraphs]
    text = "\n".join(paragraphs) or None
    related = _related(parts)
    host = urlsplit(page.url).hostname or ""
    publisher = site.publisher or _first(claims.publisher) or _outlet_in_title(parts)
    opening = people.dateline(paragraphs[0], publisher=publisher, host=host) if paragraphs else None
    signs = people.sign_off(paragraphs[-1]) if paragraphs else None
    by_role = _credits(parts, shown)
    article = Article(
        url=page.url,
        canonicalUrl=claims.canonical,
        headline=parts.headline,
        alternativeHeadline=_kicker(parts),
        description=_first(claims.description),
        articleBody=text,
        articleSection=shown.section or _first(claims.section),
        keywords=shown.keywords or _keywords(claims, shown),
        author=_authors(claims, shown, by_role, publisher, host),
        editor=by_role.get(people.Role.EDITOR) or _names(best(claims.editors)),
        sourceOrganization=by_role.get(people.Role.SOURCE, []),
        signOff=signs,
        dateline=opening.text if opening else None,
        inLanguage=language_of(text or parts.headline or "", claims.language_declared),
        image=_images(parts),
        tables=find_tables(parts.container),
        embeds=_embeds(parts),
        related=related,
        publisher=publisher,
        wordCount=count_words(text),
        dateDownloaded=utc(page.downloaded),
        capture=page.capture,
        extraction=ExtractionInfo(version=VERSION),
    )
    _set_dates(article, parts, shown)
    article.extraction.warnings = sorted({*claims.warnings, *parts.warnings})
    return article


def _related(parts: _Parts) -> list[Related]:
    """The leads that stand in the article: between its paragraphs, or behind them in the same place."""
    lines = []
    own = article_key(parts.page.url)
    for lead in parts.leads.leads:
        if _is_in_article(parts, lead) and (lead.url is None or article_key(lead.url) != own):
            position = sum(1 for index in parts.paragraphs if index < lead.index)
            lines.append(Related(headline=_unquote(lead.headline), url=lead.url, position=position))
    return lines


def _is_in_article(parts: _Parts, lead: Lead) -> bool:
    block = parts.blocks[lead.index]
    if not any(other is parts.container for other in iter_ancestors(block)):
        return False
    if parts.body is None or not parts.paragraphs:
        return lead.plain
    if parts.paragraphs[0] <= lead.index <= parts.paragraphs[-1]:
        return True
    # Behind the text, a list of other news is the author's only where the paragraphs stand and nothing marks a widget.
    around = set(parts.container.iterancestors()) | {parts.container}
    return parts.body.is_home(block) and (lead.plain or not set(block.flags) - around)


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


def _kicker(parts: _Parts) -> str | None:
    heading = next(
        (
            b.element
            for b in parts.blocks
            if b.role is Role.HEADING and parts.headline and fold(b.text) == fold(parts.headline)
        ),
        None,
    )
    return kicker(parts.blocks, heading)


def _credits(parts: _Parts, shown: Shown) -> dict[people.Role, list[str]]:
    """Names by role out of the credit lines in and around the body, nearest first."""
    found: dict[people.Role, list[str]] = {}
    opening = _opening(parts)
    inside = [
        parts.blocks[index].text
        for index in (parts.body.paragraphs if parts.body else [])
        if index not in parts.paragraphs
    ]
    for line in (*inside, *shown.lines):
        if len(line) <= 300 and (credited := people.credits(line)) and (":" in line or _may_be_byline(parts, line)):
            for role, names in credited.items():
                found.setdefault(role, names)
    unmarked = [line for line in opening if people.is_bare_name(line) and not people.credits(line)]
    if not shown.authors and not parts.claims.authors:
        unmarked += _dated_names(parts, opening)
    unmarked += _house_bylines(parts, opening)
    if unmarked:
        found.setdefault(people.Role.AUTHOR, people.names(unmarked[0]))
    return found


def _may_be_byline(parts: _Parts, line: str) -> bool:
    """Whether a line is no headline, "Wartawan Dipukul", nor caption, "Penulis Sari Wulandari", here or elsewhere."""
    block = next(block for block in parts.blocks if block.text == line)
    is_said = block.role in (Role.TEXT, Role.ITEM, Role.HEADING) and block.link_share <= 0.8
    return is_said and fold(line) != fold(parts.headline or "")


def _opening(parts: _Parts) -> list[str]:
    """Lines before the first paragraph that stand where paragraphs stand, and are none."""
    first = parts.paragraphs[0] if parts.paragraphs else len(parts.blocks)
    lines = parts.body.paragraphs if parts.body else []
    return [parts.blocks[index].text for index in lines if index < first]


def _head(parts: _Parts) -> list[Block]:
    """What stands between headline and text."""
    return [block for block in parts.blocks if parts.zone.place(block.element) is Place.HEAD]


def _dated_names(parts: _Parts, opening: list[str]) -> list[str]:
    """Names beside a date above the text; a section can stand there, too, but some menu links to it."""
    lines = [*opening, *(block.text for block in _head(parts) if not block.linked)]
    names = [name for line in lines if (name := people.dated_name(line))]
    linked = {fold(run.text) for block in parts.blocks for run in block.runs if run.href} if names else set()
    sections = {fold(claim.value) for claim in parts.claims.section}
    return [name for name in names if fold(name) not in linked | sections]


def _house_bylines(parts: _Parts, opening: list[str]) -> Iterator[str]:
    """The newsroom's name as a line of its own between headline and text, which no link to its imprint is."""
    publisher, host = _first(parts.claims.publisher), urlsplit(parts.page.url).hostname
    head = (block for block in _head(parts) if not block.linked or _AUTHOR_HREF.search(block.runs[0].href or ""))
    for line in (*opening, *(block.text for block in head)):
        if name := people.house_byline(line, publisher=publisher, host=host):
            yield name


def _authors(
    claims: Claims, shown: Shown, by_role: dict[people.Role, list[str]], publisher: str | None, host: str
) -> list[str]:
    """Writers: a credit line names them best, then the byline, then metadata; a house name only if it stands alone."""
    candidates = [
        by_role.get(people.Role.AUTHOR, []),
        _names(shown.authors),
        _names(best(claims.authors)),
        [name for line in shown.lines[:8] for name in _posted_by(line)],
    ]
    candidates = [list(dict.fromkeys(names)) for names in candidates if names]

    for names in candidates:
        persons = [name for name in names if not people.is_house_name(name, publisher=publisher, host=host)]
        if persons:
            return persons
    return candidates[0] if candidates else []


def _outlet_in_title(parts: _Parts) -> str | None:
    """What stands behind the headline in the document's title."""
    title = clean(parts.tree.findtext(".//title") or "")
    if not parts.headline or not title.startswith(parts.headline):
        return None
    rest = title.removeprefix(parts.headline)
    return rest.strip(" |–—»·•-:") or None if rest[:1].isspace() or rest[:1] in "|-–" else None


def _posted_by(line: str) -> list[str]:
    """Names out of a line such as "Posted on Maret 30, 2015 by Admin"."""
    for found in dates.find_in_text(line):
        line = line.replace(found, " ")
    match = _POSTED_BY.match(clean(line))
    return people.names(match["names"]) if match else []


def _first(claims: list[Claim]) -> str | None:
    return claims[0].value if claims else None


def _names(bylines: list[str]) -> list[str]:
    return [name for byline in bylines for name in people.names(byline)]


def _keywords(claims: Claims, shown: Shown) -> list[str]:
    return [word for word in best(claims.keywords) if not shown.section or fold(word) != fold(shown.section)]


def _images(parts: _Parts) -> list[Image]:
    captions = caption_texts((block.element, block.role, block.text) for block in parts.blocks)
    chosen = set(parts.paragraphs) | parts.leads.lines
    for index, block in enumerate(parts.blocks):
        is_text = index not in chosen and block.role is Role.TEXT and parts.zone.place(block.element) is not Place.FAR
        if is_text and parts.body is not None and parts.body.is_by_picture(block):
            captions.setdefault(block.element, block.text)
    return find_images(parts.tree, parts.zone, captions, parts.claims.images, parts.page.url)


def _embeds(parts: _Parts) -> list[Embed]:
    return find_embeds(parts.container, parts.page.url)


def _set_dates(article: Article, parts: _Parts, shown: Shown) -> None:
    """Published and modified instant, from the most trusted statement that can be read.

    Order: JSON-LD, meta tags, machine-readable attributes, printed dates near the headline, the address. A statement
    with a time beats one without if both name the same day, and a printed one what calls the same clock time UTC.
    Statements that disagree leave a warning.
    """
    for field, stated, is_modified in (
        ("Published", parts.claims.published, False),
        ("Modified", parts.claims.modified, True),
    ):
        moments = _moments(parts, shown, stated, is_modified=is_modified)
        if not moments:
            continue
        source, best = moments[0]
        for other_source, other in moments[1:]:
            if other_source == "text" and dates.is_mislabelled(best, other):
                source, best = other_source, other
        for other_source, other in moments[1:]:
            if best.instant is None and other.instant is not None and dates.agree(best, other):
                source, best = other_source, other
        setattr(article, f"date{field}", best.value)
        setattr(article, f"date{field}Raw", best.raw)
        setattr(article, f"date{field}Source", source)
        if any(not dates.agree(best, other) for _, other in moments):
            parts.warnings.append("dates-disagree" if not is_modified else "modified-dates-disagree")


def _moments(parts: _Parts, shown: Shown, stated: list[Claim], *, is_modified: bool) -> list[tuple[str, dates.Moment]]:
    captured, zone = parts.page.downloaded, parts.site.timezone
    texts: list[tuple[str, str]] = [(claim.source, claim.value) for claim in stated]
    texts += [("time", date.raw) for date in shown.dates if date.is_attribute and date.is_modified is is_modified]
    texts += [("text", date.raw) for date in shown.dates if not date.is_attribute and date.is_modified is is_modified]
    near = [*_opening(parts), *shown.lines[:12]]
    texts += [("text", raw) for line in near for raw, changed in dates.find_stated(line) if changed is is_modified]
    if not texts and not is_modified:
        ages = (line for line in (*_opening(parts), *(block.text for block in _head(parts))) if dates.is_age(line))
        texts += [("text", age) for age in ages]
    if not is_modified and (day := _url_day(parts.page.url)):
        texts.append(("url", day))
    read = ((source, dates.parse(text, timezone=zone, captured=captured)) for source, text in texts)
    return [(source, moment) for source, moment in read if moment is not None]


def _url_day(url: str) -> str | None:
    day = article_date(url)
    return day.isoformat() if day else None


def _evidence(parts: _Parts, article: Article) -> Evidence:
    teasers = [
        (index, block)
        for index, block in enumerate(parts.blocks)
        if block.role is Role.HEADING and block.link_share > 0.8 and len(block.text) > 20
    ]
    first, last = (parts.paragraphs[0], parts.paragraphs[-1]) if parts.paragraphs else (0, 0)
    between = [block for index, block in teasers if first < index < last and index not in parts.leads.lines]
    return Evidence(
        url=parts.page.url,
        types=[*parts.claims.types, *([parts.claims.og_type] if parts.claims.og_type else [])],
        headline=article.headline,
        words=article.wordCount,
        images=len(article.image),
        dated=article.datePublished is not None and article.datePublishedSource != "url",
        signed=bool(article.author),
        teasers=len(teasers),
        teasers_between=len(between),
    )
