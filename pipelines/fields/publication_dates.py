"""When an article was published and last changed, from the most trusted statement that can be read."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from pipelines.fields.authors import opening_lines
from pipelines.fields.stated_dates import StatedMoment, choose, contradictions, statement_of
from pipelines.fields.visible_metadata import VisibleMetadata
from pipelines.html.blocks import HEADING
from pipelines.items import Article, Dated
from pipelines.metadata.page_metadata import Claim
from pipelines.page.layout import Layout
from pipelines.parsers import dates
from pipelines.urls import article_date

_CLAIMS = ("json-ld", "meta")


def set_dates(article: Article, layout: Layout, shown: VisibleMetadata) -> None:
    """Published and modified instant, from the most trusted statement that can be read.

    Order: JSON-LD, meta tags, machine-readable attributes, printed dates near the headline, the address; how they are
    weighed says `stated_dates`. Statements that disagree are kept, and leave a warning.
    """
    for about, stated in ((Dated.PUBLISHED, layout.metadata.published), (Dated.MODIFIED, layout.metadata.modified)):
        is_modified = about is Dated.MODIFIED
        moments = _moments(layout, shown, stated, is_modified=is_modified)
        choice = choose(moments)
        if choice is None:
            continue
        setattr(article, about, choice.moment.value)
        setattr(article, f"{about}Raw", choice.moment.raw)
        setattr(article, f"{about}Source", choice.source)
        against = list(contradictions(about, choice, moments))
        if against:
            article.datesStated += [statement_of(about, choice), *against]
            layout.warnings.append("dates-disagree" if not is_modified else "modified-dates-disagree")


def _moments(layout: Layout, shown: VisibleMetadata, stated: list[Claim], *, is_modified: bool) -> list[StatedMoment]:
    captured, zone = layout.page.downloaded, layout.site.timezone
    texts: list[tuple[str, str]] = [(claim.source, claim.value) for claim in stated]
    texts += [("time", date.raw) for date in shown.dates if date.is_attribute and date.is_modified is is_modified]
    printed = [date for date in shown.dates if not date.is_attribute and date.is_modified is is_modified]
    texts += [("text", date.raw) for date in printed if not date.is_above]
    headings = {block.text for block in layout.blocks if block.role is HEADING and not dates.is_dated(block.text)}
    no_dates = layout.captions | headings  # a headline tells of the day of what is to come
    near = [*opening_lines(layout), *(line for line in shown.lines[:12] if line not in no_dates)]
    texts += [("text", raw) for line in near for raw, changed in dates.find_stated(line) if changed is is_modified]
    # Above the headline stands the day of the visit, too.
    texts += [("text", date.raw) for date in printed if date.is_above]
    if not texts and not is_modified:
        ages = (line for line in (*opening_lines(layout), *(block.text for block in layout.head)) if dates.is_age(line))
        texts += [("text", age) for age in ages]
    if not is_modified and (day := _url_day(layout.page.url)):
        texts.append(("url", day))
    read = ((source, dates.parse(text, timezone=zone, captured=captured)) for source, text in texts)
    moments = [StatedMoment(source, moment) for source, moment in read if moment is not None]
    return moments if is_modified else _first_dates_first(layout, moments)


def _first_dates_first(layout: Layout, moments: list[StatedMoment]) -> list[StatedMoment]:
    """The statements of publication, behind the others those that are of something else by all appearance.

    Templates fill in the day of the last change, or that of the visit: then the page prints an earlier day.
    """
    printed = next((moment for source, moment in moments if source == "text"), None)
    if printed is None:
        return moments
    captured, zone = layout.page.downloaded, layout.site.timezone
    changes = {
        change.value
        for claim in layout.metadata.modified
        if (change := dates.parse(claim.value, timezone=zone, captured=captured))
    }
    visit = captured.astimezone(ZoneInfo(zone)).date() if captured else None

    def is_of_else(stated: StatedMoment) -> bool:
        source, moment = stated
        if source not in _CLAIMS or moment.day <= printed.day:
            return False
        is_of_visit = dates.is_midnight(moment) and dates.written_day(moment) == visit
        return moment.value in changes or is_of_visit

    return sorted(moments, key=is_of_else)


def _url_day(url: str) -> str | None:
    day = article_date(url)
    return day.isoformat() if day else None
