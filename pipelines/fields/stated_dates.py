"""Which of several stated dates is taken, and what is kept of those that cannot be true beside it.

The statements of a page and those of the doors of discovery are weighed by the same rules: the page's when it is read,
the doors' when its record is, for they may speak later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from pipelines.items import Dated, DateStatement, Verdict
from pipelines.parsers.dates import Moment, is_midnight, is_mislabelled, may_agree, written_day

DOOR_SLACK = timedelta(days=1) - timedelta.resolution
"""How far off the instant of a door may be: sitemaps are made anew, feeds call local time UTC; a day is neither."""


class StatedMoment(NamedTuple):
    """A date and who states it."""

    source: str
    """As `Article.datePublishedSource`."""
    moment: Moment


class Choice(NamedTuple):
    """The statement that is taken, and why."""

    source: str
    moment: Moment
    verdict: Verdict


def choose(stated: Sequence[StatedMoment], before: Choice | None = None) -> Choice | None:
    """The statement to take; None where there is none.

    A statement with a time beats one without if both can be true, and a printed one what gives the same clock time in
    another zone. Midnight to the second is what a machine writes that has the day alone: a time printed on that day
    beats it.

    Args:
        stated: the statements, most trusted first.
        before: what was taken of statements that are trusted more than all of these.
    """
    best = before or (Choice(*stated[0], Verdict.TRUSTED) if stated else None)
    if best is None:
        return None
    for source, moment in stated:
        if source == "text" and is_mislabelled(best.moment, moment):
            best = Choice(source, moment, Verdict.LOCAL)
    if best.source != "text" and is_midnight(best.moment):
        same_day = (
            Choice(source, moment, Verdict.TIMED)
            for source, moment in stated
            if source == "text"
            and moment.instant
            and not is_midnight(moment)
            and moment.day == written_day(best.moment)
        )
        best = next(same_day, best)
    for source, moment in stated:
        if best.moment.instant is None and moment.instant is not None and may_agree(best.moment, moment):
            best = Choice(source, moment, Verdict.TIMED)
    return best


def contradictions(about: Dated, choice: Choice, stated: Sequence[StatedMoment]) -> Iterator[DateStatement]:
    """The statements that cannot be true if the chosen one is, each date once a source."""
    told: set[tuple[str, str]] = set()
    for place, (source, moment) in enumerate(stated):
        if may_agree(choice.moment, moment) or (source, moment.value) in told:
            continue
        told.add((source, moment.value))
        verdict = Verdict.LATER if place and source == stated[0].source else Verdict.OVERRULED
        if is_mislabelled(moment, choice.moment) and not moment.offset:
            verdict = Verdict.NOT_UTC
        yield DateStatement(about=about, date=moment.value, raw=moment.raw, source=source, verdict=verdict)


def statement_of(about: Dated, choice: Choice) -> DateStatement:
    """The chosen date as it stands beside those that contradict it."""
    source, moment, verdict = choice
    return DateStatement(about=about, date=moment.value, raw=moment.raw, source=source, verdict=verdict)
