"""A run held against the runs of this site before it: its report in, alarms out. Pure.

An alarm has to be worth getting up for, so each rule asks for evidence. A share (of records that have an author, of
pages that could be read) counts as fallen when all of this holds:

- it lies a third and 20 points under the lowest share of the healthy runs before, which are taken together until they
  hold 20 records: what a site has shown once is not unusual;
- at least three addresses show it;
- chance gives so few with a probability under 1 : 10,000, by the bound of Chernoff: P(X <= k) <= exp(-n KL(k/n, p)).

A run of few records is also looked at together with the runs right before it, up to ten of them, so that a site of
three articles a day is heard within days. Runs with an alarm are never what others are measured by.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import pairwise
from math import exp, log
from typing import Any, NamedTuple

from crawler.catalogue.model import Outcome

CHANCE = 1e-4
_MAX_SHARE_OF_USUAL = 2 / 3
POINTS = 0.2
FEWEST = 3
"""Addresses that have to show a fall."""
BATCH = 20
"""Records that runs are taken together for, before their share means something."""
POOLED = 10
"""Runs that are looked at together with this one."""
COMPARED = 30
"""Healthy runs that a share is measured by."""
SHOWN = 5
"""Addresses an alarm names."""
HABIT = 8
"""Days of publication that have to be known before a silence means something."""
PATIENCE = 3
"""How many of the longest usual pauses a silence has to last, and how many days at least."""

UNANSWERED = frozenset({Outcome.FAILED, Outcome.GONE, Outcome.REFUSED, Outcome.OTHER, Outcome.TRAP})
"""Outcomes of a door that tells nothing."""


class Check(NamedTuple):
    """What a share is of: `field author`, `body 100` (words), `door feed`, `pages read`."""

    kind: str
    subject: str


class Count(NamedTuple):
    """How many of how many."""

    have: int
    of: int


class End(NamedTuple):
    """How the address of a door ended in a run."""

    door: str
    outcome: str
    reason: str | None


@dataclass(slots=True, kw_only=True, frozen=True)
class Facts:
    """What the report of a run tells the runs after it."""

    run: str
    ended: datetime
    healthy: bool = True
    counts: Mapping[Check, Count] = field(default_factory=dict)
    doors: Mapping[str, End] = field(default_factory=dict)
    """By address."""
    days: Sequence[date] = ()
    """The newest days on which its records were published."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Alarm:
    """Something that is not as it was."""

    kind: str
    """`field`, `body`, `pages`, `door` or `silent`."""
    message: str
    addresses: Sequence[str] = ()
    """Some that show it."""


def facts_of(report: Mapping[str, Any]) -> Facts:
    """The facts of a report.

    Raises:
        KeyError, ValueError: it is no report.
    """
    articles = report["articles"]
    ended = datetime.fromisoformat(report["ended"])
    counts = {
        Check("field", name): Count(round(share * articles), articles) for name, share in report["fields"].items()
    }
    counts |= {Check("body", words): Count(have, articles) for words, have in report["bodyWords"]["atLeast"].items()}
    counts |= {Check("door", door): Count(told["fresh"], report["fresh"]) for door, told in report["doors"].items()}
    pages = report["pages"]
    counts[Check("pages", "answered")] = Count(pages["answered"], pages["asked"])
    counts[Check("pages", "read")] = Count(pages["read"], pages["answered"])
    counts[Check("field", "datePublished on the page")] = Count(report["datesOnPage"], articles)
    ends = {
        end["url"]: End(door, end["outcome"], end["reason"])
        for door, told in report["doors"].items()
        for end in told["addresses"]
    }
    days = [date.fromisoformat(day) for day in report["days"]]
    latest = ended.date() + timedelta(days=1)  # the site may be a day ahead of UTC; anything later is a mistake
    return Facts(
        run=report["run"],
        ended=ended,
        healthy=report["exitCode"] == 0,
        counts=counts,
        doors=ends,
        days=[day for day in days if day <= latest],
    )


def find_alarms(now: Facts, before: Sequence[Facts], examples: Mapping[Check, Sequence[str]]) -> list[Alarm]:
    """What is not as it was.

    Args:
        now: this run.
        before: runs that asked for the same, newest first.
        examples: addresses of this run that lower a share.
    """
    return [*_fallen(now, before, examples), *_closed_doors(now, before), *_silence(now, before)]


def _fallen(now: Facts, before: Sequence[Facts], examples: Mapping[Check, Sequence[str]]) -> Iterator[Alarm]:
    bodies = 0
    for check, count in now.counts.items():
        usual = usual_share(count, [(facts.counts[check], facts.healthy) for facts in before if check in facts.counts])
        bodies += usual is not None and check.kind == "body"
        if usual is not None and not (check.kind == "body" and bodies > 1):  # fewer than 50 words is fewer than 100
            addresses = list(examples.get(check, ()))[:SHOWN]
            yield Alarm(kind=check.kind, message=_fall(check, count, usual), addresses=addresses)


def _fall(check: Check, count: Count, usual: float) -> str:
    what = {
        "field": f"articles have {check.subject}",
        "body": f"articles have {check.subject} words or more",
        "door": f"new articles of the last days were told of by {check.subject}",
        "pages": "pages that should be articles "
        + ("answered" if check.subject == "answered" else "could be read as one"),
    }[check.kind]
    return f"{count.have} of {count.of} {what}; usually at least {usual:.0%}"


def usual_share(now: Count, before: Sequence[tuple[Count, bool]]) -> float | None:
    """The share this one fell from, or None if it did not fall: the rule of this module.

    Args:
        now: of this run.
        before: of the runs before, newest first, and whether each was healthy.
    """
    runs = [run for run in before if run[0].of]
    have, of = now
    for pooled in range(min(POOLED, len(runs)) if of else 0):
        usual = _lowest([count for count, healthy in runs[pooled:] if healthy][:COMPARED])
        if (
            _is_low(now, usual)
            and _is_low(Count(have, of), usual)
            and of - have >= FEWEST
            and _chance(Count(have, of), usual) < CHANCE
        ):
            return usual
        have, of = have + runs[pooled][0].have, of + runs[pooled][0].of
    return None


def _is_low(count: Count, usual: float) -> bool:
    share = count.have / count.of
    return share <= usual * _MAX_SHARE_OF_USUAL and share <= usual - POINTS


def _lowest(counts: Sequence[Count]) -> float:
    """The lowest share of the counts, each taken together with the next until there are enough; 0 if there is none.

    One that lacks nothing may lack the next: hence one more in the divisor.
    """
    shares = []
    have = of = 0
    for count in counts:
        have, of = have + count.have, of + count.of
        if of >= BATCH:
            shares.append(have / (of + 1))
            have = of = 0
    return min(shares, default=have / (of + 1))


def _chance(count: Count, usual: float) -> float:
    """At most how probable so few are if each has the usual share."""
    share = count.have / count.of
    distance = (share * log(share / usual) if share else 0.0) + (1 - share) * log((1 - share) / (1 - usual))
    return exp(-count.of * distance)


def _closed_doors(now: Facts, before: Sequence[Facts]) -> Iterator[Alarm]:
    """Doors that answered when they were last asked in a healthy run, and do not now."""
    last: dict[str, End] = {}
    for facts in before:
        if facts.healthy:
            for url, end in facts.doors.items():
                last.setdefault(url, end)
    newest = next((facts for facts in before if facts.healthy), None)
    for door in sorted({end.door for end in last.values()}):
        closed = [
            url
            for url, end in now.doors.items()
            if end.door == door and end.outcome in UNANSWERED and url in last and last[url].outcome not in UNANSWERED
        ]
        if not closed and newest and _open(newest, door) and not _open(now, door):
            closed = [url for url, end in now.doors.items() if end.door == door] or _open(newest, door)
        if closed:
            ends = [now.doors[url] for url in closed if url in now.doors]
            reasons = sorted({f"{end.outcome}, {end.reason}" if end.reason else end.outcome for end in ends})
            yield Alarm(
                kind="door",
                message=f"{door}: answered before, now {'; '.join(reasons) or 'nothing leads to it'}",
                addresses=closed[:SHOWN],
            )


def _open(facts: Facts, door: str) -> list[str]:
    closed = UNANSWERED | {Outcome.REDIRECT}
    return [url for url, end in facts.doors.items() if end.door == door and end.outcome not in closed]


def _silence(now: Facts, before: Sequence[Facts]) -> Iterator[Alarm]:
    """Nothing new for much longer than this site ever paused lately.

    Only what fell silent while we looked: a site that had nothing new for long when it was first seen has long pauses.
    """
    newest: date | None = None
    arrived: date | None = None
    pauses = []
    for facts in (*reversed(before), now):
        if facts.days and (newest is None or max(facts.days) > newest):
            newest, arrived = max(facts.days), facts.ended.date()
            pauses.append((arrived - newest).days)
    days = sorted({day for facts in (*before, now) for day in facts.days})[-31:]
    if arrived is None or len(days) < HABIT:
        return
    longest = max(*pauses, *((later - earlier).days for earlier, later in pairwise(days)))
    quiet = (now.ended.date() - arrived).days
    if quiet > PATIENCE * max(longest, 1):
        yield Alarm(
            kind="silent",
            message=f"nothing new for {quiet} days; the longest pause before was {longest} days",
            addresses=[url for url, end in now.doors.items() if end.outcome not in UNANSWERED][:SHOWN],
        )
