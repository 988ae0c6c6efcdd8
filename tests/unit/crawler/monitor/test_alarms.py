"""When a run counts as unlike the runs before it."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

import pytest

from crawler.monitor.alarms import Alarm, Check, Count, End, Facts, facts_of, find_alarms, usual_share

AUTHOR = Check("field", "author")
NOON = datetime(2026, 3, 31, 12, tzinfo=UTC)


def healthy(*counts: tuple[int, int]) -> list[tuple[Count, bool]]:
    """Runs before, newest first."""
    return [(Count(*count), True) for count in counts]


DAILY = healthy(*[(3, 3)] * 20)


@pytest.mark.parametrize(
    ("now", "before"),
    [
        ((0, 50), []),
        ((0, 0), DAILY),
        ((2, 3), DAILY),
        ((1, 3), DAILY),
        ((0, 2), DAILY),
        ((9, 12), healthy((98, 100), (97, 100))),
        ((0, 40), healthy((4, 100), (6, 100))),
        ((15, 30), healthy((95, 100), (11, 20), (99, 100))),
        ((3, 30), healthy((20, 20), (20, 20), (500, 2500))),
    ],
    ids=[
        "a first run",
        "nothing new",
        "one of three lacks it",
        "two of three lack it",
        "two addresses",
        "a quarter lacks it",
        "hardly anything ever had it",
        "it was so before",
        "the old articles of a first run had it less",
    ],
)
def test_what_may_happen_is_no_fall(now: tuple[int, int], before: list[tuple[Count, bool]]) -> None:
    assert usual_share(Count(*now), before) is None


@pytest.mark.parametrize(
    ("now", "before", "usual"),
    [
        ((0, 6), healthy((40, 40)), 40 / 41),
        ((0, 3), healthy((45, 45)), 45 / 46),
        ((20, 50), healthy((95, 100)), 95 / 101),
        ((0, 30), healthy((9, 20), (30, 30)), 9 / 21),
    ],
    ids=["gone", "gone from three", "gone from most", "gone, and not always there before"],
)
def test_a_fall_is_seen(now: tuple[int, int], before: list[tuple[Count, bool]], usual: float) -> None:
    assert usual_share(Count(*now), before) == pytest.approx(usual)


def days_until_seen(per_day: int, before: tuple[int, int]) -> int:
    """Days until it is seen that a field is gone, at some articles a day."""
    runs = healthy(*[before] * 30)
    for day in range(1, 30):
        if usual_share(Count(0, per_day), runs) is not None:
            return day
        runs.insert(0, (Count(0, per_day), True))
    return 0


def test_small_runs_add_up() -> None:
    assert days_until_seen(12, (12, 12)) == 1
    assert days_until_seen(3, (3, 3)) == 1
    assert days_until_seen(2, (2, 2)) == 2
    assert days_until_seen(1, (1, 1)) == 4


def test_what_has_healed_is_no_fall_though_the_runs_before_were_bad() -> None:
    assert usual_share(Count(3, 3), [(Count(0, 3), False), (Count(0, 3), False), *DAILY]) is None


def test_runs_with_an_alarm_are_no_measure() -> None:
    assert usual_share(Count(0, 30), [(Count(0, 30), False), *DAILY]) is not None
    assert usual_share(Count(0, 30), [(Count(0, 30), True), *DAILY]) is not None, "looked at together"
    assert usual_share(Count(0, 30), [(Count(0, 30), False)]) is None


def test_years_of_daily_runs_hardly_ever_cry_wolf() -> None:
    """Each field in its own share of articles, which itself moves from day to day, as days resemble themselves."""
    dice, alarms, years = random.Random(1945), 0, 4
    for share in (0.99, 0.95, 0.9, 0.8, 0.7, 0.5, 0.3, 0.1) * years:
        runs = healthy((round(2000 * share), 2000))
        for _ in range(365):
            of = dice.randrange(9)
            today = dice.betavariate(19 * share, 19 * (1 - share))  # correlation within a day of 0.05
            now = Count(sum(dice.random() < today for _ in range(of)), of)
            alarm = usual_share(now, runs) is not None
            alarms += alarm
            runs = [(now, not alarm), *runs[:45]]
    assert alarms <= years


def facts(day: int, *doors: tuple[str, str], articles: bool = True) -> Facts:
    """A run at noon of a day of March."""
    ended = NOON.replace(day=day)
    return Facts(
        run=f"{ended:%Y%m%dT%H%M%SZ}",
        ended=ended,
        doors={f"https://kabar.example/{path}": End(path.split("/")[0], outcome, None) for path, outcome in doors},
        days=[ended.date() - timedelta(days=ago) for ago in range(10)] if articles else [],
    )


def alarms_of(*runs: Facts) -> list[Alarm]:
    """Alarms of the last of these runs."""
    return find_alarms(runs[-1], list(reversed(runs[:-1])), {})


def test_a_door_that_fails_is_named() -> None:
    (alarm,) = alarms_of(
        facts(1, ("feed/", "door"), ("sitemap/", "door")), facts(2, ("feed/", "gone"), ("sitemap/", "door"))
    )
    assert (alarm.kind, alarm.message) == ("door", "feed: answered before, now gone")
    assert alarm.addresses == ["https://kabar.example/feed/"]


def test_a_door_that_never_answered_is_none() -> None:
    run = [("feed/", "door"), ("feed/atom", "gone"), ("rest/", "failed")]
    assert alarms_of(facts(1, *run), facts(2, *run)) == []


def test_a_door_that_leads_elsewhere_now_is_still_one() -> None:
    assert alarms_of(facts(1, ("feed/", "door")), facts(2, ("feed/", "redirect"), ("feed/rss", "door"))) == []


def test_a_door_that_nothing_leads_to_any_more_is_closed() -> None:
    (alarm,) = alarms_of(facts(1, ("feed/", "door")), facts(2, ("sitemap/", "door")))
    assert (alarm.message, alarm.addresses) == (
        "feed: answered before, now nothing leads to it",
        ["https://kabar.example/feed/"],
    )
    (alarm,) = alarms_of(facts(1, ("feed/", "door")), facts(2, ("feed/", "redirect")))
    assert alarm.message == "feed: answered before, now redirect"


def test_a_closed_door_stays_an_alarm() -> None:
    shut = facts(2, ("feed/", "gone"))
    bad = Facts(run=shut.run, ended=shut.ended, healthy=False, doors=shut.doors)
    assert len(alarms_of(facts(1, ("feed/", "door")), bad, facts(3, ("feed/", "gone")))) == 1


def test_silence_is_measured_by_the_pauses_of_the_site() -> None:
    daily = [facts(day) for day in range(1, 11)]
    assert alarms_of(*daily, facts(13, articles=False)) == []
    (alarm,) = alarms_of(*daily, facts(14, ("feed/", "door"), articles=False))
    assert (alarm.kind, alarm.message) == ("silent", "nothing new for 4 days; the longest pause before was 1 days")
    assert alarm.addresses == ["https://kabar.example/feed/"]
    back = Facts(run="b", ended=NOON.replace(day=20), days=[date(2026, 3, 20)])
    assert alarms_of(*daily, back, facts(31, articles=False)) == [], "it paused for ten days before"


def test_a_site_that_was_silent_when_it_was_first_seen_may_stay_so() -> None:
    days = [date(2024, 5, day) for day in range(1, 20)]
    dead = Facts(run="a", ended=NOON.replace(day=1), days=days)
    assert alarms_of(dead, facts(31, articles=False)) == []


def test_days_to_come_are_a_mistake_of_the_page() -> None:
    report = {
        "run": "a", "ended": NOON.isoformat(), "exitCode": 0, "articles": 1, "fresh": 1, "fields": {}, "datesOnPage": 1,
        "bodyWords": {"atLeast": {}}, "doors": {}, "pages": {"asked": 1, "answered": 1, "read": 1},
        "days": ["2026-03-30", "2026-04-01", "2029-01-01"],
    }  # fmt: skip
    assert facts_of(report).days == [date(2026, 3, 30), date(2026, 4, 1)]
