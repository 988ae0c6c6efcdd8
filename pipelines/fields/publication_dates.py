"""When an article was published and last changed, from the most trusted statement that can be read."""

from __future__ import annotations

from collections.abc import Iterator

from pipelines.fields.authors import opening_lines
from pipelines.fields.visible_metadata import VisibleMetadata
from pipelines.items import Article, Dated, DateStatement, Verdict
from pipelines.metadata.page_metadata import Claim
from pipelines.page.layout import Layout
from pipelines.parsers import dates
from pipelines.urls import article_date


def set_dates(article: Article, layout: Layout, shown: VisibleMetadata) -> None:
    """Published and modified instant, from the most trusted statement that can be read.

    Order: JSON-LD, meta tags, machine-readable attributes, printed dates near the headline, the address. A statement
    with a time beats one without if both name the same day, and a printed one what calls the same clock time UTC.
    Statements that disagree are kept, and leave a warning.
    """
    for about, stated in ((Dated.PUBLISHED, layout.metadata.published), (Dated.MODIFIED, layout.metadata.modified)):
        is_modified = about is Dated.MODIFIED
        moments = _moments(layout, shown, stated, is_modified=is_modified)
        if not moments:
            continue
        source, best, why = *moments[0], Verdict.TRUSTED
        for other_source, other in moments[1:]:
            if other_source == "text" and dates.is_mislabelled(best, other):
                source, best, why = other_source, other, Verdict.LOCAL
        for other_source, other in moments[1:]:
            if best.instant is None and other.instant is not None and dates.agree(best, other):
                source, best, why = other_source, other, Verdict.TIMED
        setattr(article, about, best.value)
        setattr(article, f"{about}Raw", best.raw)
        setattr(article, f"{about}Source", source)
        against = list(_against(best, moments, about))
        if against:
            taken = DateStatement(about=about, date=best.value, raw=best.raw, source=source, verdict=why)
            article.datesStated += [taken, *against]
            layout.warnings.append("dates-disagree" if not is_modified else "modified-dates-disagree")


def _against(best: dates.Moment, moments: list[tuple[str, dates.Moment]], about: Dated) -> Iterator[DateStatement]:
    """The statements that cannot be true if the best one is, each date once a source."""
    trusted = moments[0][0]
    told: set[tuple[str, str]] = set()
    for source, moment in moments:
        if dates.agree(best, moment) or (source, moment.value) in told:
            continue
        told.add((source, moment.value))
        verdict = Verdict.LATER if source == trusted else Verdict.OVERRULED
        if dates.is_mislabelled(moment, best):
            verdict = Verdict.NOT_UTC
        yield DateStatement(about=about, date=moment.value, raw=moment.raw, source=source, verdict=verdict)


def _moments(
    layout: Layout, shown: VisibleMetadata, stated: list[Claim], *, is_modified: bool
) -> list[tuple[str, dates.Moment]]:
    captured, zone = layout.page.downloaded, layout.site.timezone
    texts: list[tuple[str, str]] = [(claim.source, claim.value) for claim in stated]
    texts += [("time", date.raw) for date in shown.dates if date.is_attribute and date.is_modified is is_modified]
    texts += [("text", date.raw) for date in shown.dates if not date.is_attribute and date.is_modified is is_modified]
    near = [*opening_lines(layout), *(line for line in shown.lines[:12] if line not in layout.captions)]
    texts += [("text", raw) for line in near for raw, changed in dates.find_stated(line) if changed is is_modified]
    if not texts and not is_modified:
        ages = (line for line in (*opening_lines(layout), *(block.text for block in layout.head)) if dates.is_age(line))
        texts += [("text", age) for age in ages]
    if not is_modified and (day := _url_day(layout.page.url)):
        texts.append(("url", day))
    read = ((source, dates.parse(text, timezone=zone, captured=captured)) for source, text in texts)
    return [(source, moment) for source, moment in read if moment is not None]


def _url_day(url: str) -> str | None:
    day = article_date(url)
    return day.isoformat() if day else None
