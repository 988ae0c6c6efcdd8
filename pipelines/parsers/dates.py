"""Dates as Indonesian news pages print them, and as their metadata write them, into ISO 8601.

`parse` reads one date, `find_in_text` and `find_stated` find where dates stand in a byline, `may_agree` and
`is_mislabelled` compare two. What is not said is never made up: a day stays a day, and "Mei 2019", "10:15" or "2 minggu
lalu" are no date at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from dateparser.date import DateDataParser  # type: ignore[import-untyped]  # ships no types

from pipelines.html.text import clean, lower
from pipelines.vocabulary import (
    DAY_PARTS,
    DAYS,
    HOURS,
    MINUTES,
    MONTHS,
    RECEIVED,
    SECONDS,
    UPDATED,
    UPDATES,
    WEEKDAYS,
    ZONES,
    any_of,
)

_FIRST_YEAR = 1990  # earlier ones are unset dates (1970-01-01) and misprints (0219)
_LONGEST = 200
_MINUTE = timedelta(minutes=1)

_MONTHS = {name: number for number, names in enumerate(MONTHS, start=1) for name in names}
_MONTH = rf"(?:{any_of(_MONTHS)})(?![a-z])"
_DATE = re.compile(
    rf"""(?<![0-9])(?:
      (?P<d1>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:\ of)?[-/.,\ ]{{0,3}}(?P<m1>{_MONTH})[-/.,\ ]{{0,3}}(?P<y1>[0-9]{{4}})
    | (?<![a-z])(?P<m2>{_MONTH})[-.\ ]{{1,2}}(?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?[-,\ ]{{1,2}}(?P<y2>[0-9]{{4}})
    | (?P<y3>[0-9]{{4}})(?P<s3>\ ?[-/.]\ ?)(?P<m3>[0-9]{{1,2}})(?P=s3)(?P<d3>[0-9]{{1,2}})
    | (?P<d4>[0-9]{{1,2}})(?P<s4>\ ?[-/.]\ ?)(?P<m4>[0-9]{{1,2}})(?P=s4)(?P<y4>[0-9]{{4}})
    )(?![0-9])""",
    re.VERBOSE,
)
"""In lower case: to ignore it takes twice as long."""
_FIGURE = re.compile("[0-9]")
_FOUR_FIGURES = re.compile("[0-9]{4}")
"""In every date, and in few of the lines that are asked for one."""
_TIME = rf"""(?<![0-9])(?P<h>[0-9]{{1,2}})[:.](?P<min>[0-9]{{2}})(?:[:.](?P<s>[0-9]{{2}})(?:[.,][0-9]+)?)?(?![0-9])
    (?:\ ?(?:(?P<half>[ap])\.?m\b\.?|(?P<part>{any_of(DAY_PARTS)})\b))?
    (?:\ ?\(?(?:(?P<zone>{any_of(ZONES)})(?![a-z0-9]|\ ?(?:[+]\ ?|-)[0-9])
      |(?:gmt|utc)?\ ?(?P<offset>(?<=[a-z\ 0-9])(?:[+]\ ?|-)[01]?[0-9](?::?[0-9]{{2}})?(?![0-9])))\)?)?"""
_DAYS = any_of(name for names in WEEKDAYS for name in names).replace("jumat", "jum[^a-z0-9]?at")
_WEEKDAY = rf"\b{_DAYS}\b"
_WEEKDAY_NUMBERS = {name[:3]: number for number, names in enumerate(WEEKDAYS) for name in names}
"""By the first three letters."""
# A year of two figures says little: the weekday before it has to be that of the day.
_SHORT_DATE = re.compile(r"(?<![0-9])(?P<d4>[0-9]{1,2})(?P<s4>[-/.])(?P<m4>[0-9]{1,2})(?P=s4)(?P<y4>[0-9]{2})(?![0-9])")
_GAP = r"[-\ ,|/@•·–—()]*"
_TIME_AFTER = re.compile(rf"{_GAP}(?:t|(?:pukul|pkl|jam|at|pada)\b[.:\ ]*)?\ ?{_TIME}", re.IGNORECASE | re.VERBOSE)
_TIME_BEFORE = re.compile(rf"{_TIME}{_GAP}(?:{_WEEKDAY}{_GAP})?\Z", re.IGNORECASE | re.VERBOSE)
_WEEKDAY_BEFORE = re.compile(rf"{_WEEKDAY}[ ,/]*\Z", re.IGNORECASE)

_ZONE_FOR_T = re.compile(r"\A(\d{4}-\d\d-\d\d)[A-Z]{2,5}(?=\d\d:)")
"""What PHP prints for a T that nobody escaped: 2019-09-28WIB19:17:34+07:00."""
_RECEIVED = re.compile(rf"\b{any_of(RECEIVED)}\b", re.IGNORECASE)
_UNITS = dict.fromkeys(SECONDS, timedelta(seconds=1))
_UNITS |= dict.fromkeys(MINUTES, _MINUTE)
_UNITS |= dict.fromkeys(HOURS, timedelta(hours=1))
_UNITS |= dict.fromkeys(DAYS, timedelta(days=1))
_SPAN = r"(?P<n>[0-9]{1,3}\ ?|se|satu\ |an?\ )(?P<unit>[a-z]+?)s?\b"
_AGO = re.compile(
    rf"\b(?P<spans>(?:{re.sub('[?]P<[a-z]+>', '?:', _SPAN)}[,\ ]*)+)(?:yang\ )?(?:lalu|ago)\b",
    re.IGNORECASE | re.VERBOSE,
)
_SPANS = re.compile(_SPAN, re.IGNORECASE | re.VERBOSE)
_NEAR_DAY = re.compile(
    r"(?:[a-z]*(?:terbit|publi[ks]|perbarui|post|updat)[a-z]*[: ]*)?"
    r"(?P<word>baru saja|just now|hari ini|today|kemarin|yesterday)\b",
    re.IGNORECASE,
)
# Words that say of the date behind them that it is no first one; "update" is said of news, too, so it stands close by.
_CHANGE = rf"(?<![a-z])(?:(?:last|date)\ )?{any_of(UPDATED)}\b"
_CHANGED = re.compile(_CHANGE, re.IGNORECASE)
_UPDATE = re.compile(rf"(?<![a-z]){any_of(UPDATES)}(?:\ (?:terakhir|pada|tanggal|at|on))*[ :,|(–—-]*\Z", re.IGNORECASE)
_CHANGED_BEFORE = re.compile(rf"\W*{_CHANGE}\W*", re.IGNORECASE)
_SAID_OF = re.compile(r"[a-z]*(?:terbit|tayang|publi[ks]|post|unggah)[a-z]*|\W+", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]+")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_IN_FIGURES = re.compile(r"[0-9]+[^a-z0-9:]{1,3}[0-9]+[^a-z0-9:]{1,3}[0-9]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as somebody states it."""

    value: str
    """ISO 8601: `2019-02-19T16:21:44+07:00`, or `2019-02-19` where no time is given. Seconds not given are `00`."""
    raw: str
    """The words it was read from."""
    slack: timedelta = _MINUTE
    """How far off it may be: an hour for "2 jam lalu", a day for "1 hari lalu"."""
    offset: timedelta | None = field(default=None, compare=False)
    """East of UTC, as written; None where none is, though `value` then has that of the site."""

    @property
    def instant(self) -> datetime | None:
        """Aware, or None for a day."""
        return datetime.fromisoformat(self.value) if "T" in self.value else None

    @property
    def day(self) -> date:
        """The day where it was written."""
        return date.fromisoformat(self.value[:10])


def parse(text: str, *, timezone: str, captured: datetime | None) -> Moment | None:
    """What a date text means, or None where it names no whole, plausible day (1990 to the year after `captured`).

    Reads ISO 8601, RFC 822, Unix time (10 or 13 digits), printed Indonesian and English dates with words around them,
    and ages ("2 jam lalu"), of the first 200 characters. In figures, the day comes before the month.

    An offset is kept as given; a missing one, and UTC, in which only machines write, become the zone of the site: then
    the day is the local one. An age in hours or minutes gives a time cut to the minute, one in days a day; weeks and
    longer name no day.

    Args:
        timezone: IANA zone of the site.
        captured: Aware; when the page arrived. Ages count from here; None: nobody knows, and an age names no day.
    """
    raw = clean(text[: 5 * _LONGEST])[:_LONGEST]
    local = _local(captured or datetime.now(UTC), timezone)
    found = _machine(raw)
    if found is None and (spots := list(_spots(raw))):
        dates = (_spot_date(spot, time) for spot, time in spots)
        found = next((value for value in dates if value and _plausible(value, local)), None)
        return _moment(found, raw, local) if found else None
    if found is not None:
        return _moment(found, raw, local) if _plausible(found, local) else None
    if captured is not None and (aged := _age(raw, local)):
        return aged
    found = _unusual(raw, timezone)
    return _moment(found, raw, local) if found and _plausible(found, local) else None


@lru_cache(maxsize=64)
def _local(captured: datetime, timezone: str) -> datetime:
    return captured.astimezone(ZoneInfo(timezone))


def find_in_text(text: str) -> list[str]:
    """The parts of a text that are printed dates, each with the weekday, time and zone next to it; for `parse`."""
    text = clean(text[:10_000])
    return [text[start:end] for start, end in spans(text)]


@lru_cache(maxsize=256)
def find_stated(text: str) -> list[tuple[str, bool]]:
    """The dates of `find_in_text`, each with whether it is said to be of a change: "…, diperbarui 4 Maret 2021".

    The day on which a newsroom got a text, "Diterima 12 Oktober 2026", is neither.
    """
    text = clean(text[:10_000])
    found = spans(text)
    if not found:
        return []
    gaps = zip([0, *(end for _, end in found)], (start for start, _ in found), strict=False)
    changed = [bool(_CHANGED.search(text, *gap) or _UPDATE.search(text[slice(*gap)])) for gap in gaps]
    if _CHANGED_BEFORE.fullmatch(text, found[-1][1]):
        changed[-1] = True
    starts = [0, *(end for _, end in found)]
    return [
        (text[start:end], change)
        for (start, end), change, before in zip(found, changed, starts, strict=False)
        if not _RECEIVED.search(text, before, start)
    ]


def is_age(text: str) -> bool:
    """Returns whether a text is nothing but an age: "Tayang 2 jam lalu"."""
    text = clean(text[:_LONGEST])
    ago = _AGO.search(text)
    return ago is not None and not _SAID_OF.sub("", text[: ago.start()] + text[ago.end() :])


def spans(text: str) -> list[tuple[int, int]]:
    """Where the dates of `find_in_text` stand in a text."""
    return [_extent(text, spot, time) for spot, time in _spots(text)] if _FIGURE.search(text) else []


def may_agree(one: Moment, other: Moment) -> bool:
    """Returns whether two statements can both be true: less than a minute apart, or the same day where one is a day."""
    slack = max(one.slack, other.slack)
    if one.instant and other.instant:
        return abs(one.instant - other.instant) < slack
    return abs(one.day - other.day).days <= slack.days


def is_mislabelled(stated: Moment, printed: Moment) -> bool:
    """Returns whether a statement is the printed local time in a wrong zone: `16:21:44+00:00` beside "16:21 WIB"."""
    if stated.offset is None or not printed.offset or stated.instant is None or printed.instant is None:
        return False
    clock = stated.instant.astimezone(UTC).replace(tzinfo=None) + stated.offset
    return stated.offset != printed.offset and abs(clock - printed.instant.replace(tzinfo=None)) < _MINUTE


def is_midnight(moment: Moment) -> bool:
    """Returns whether a statement is midnight to the second where it was written, which says the day and no more."""
    clock = _as_written(moment)
    return clock is not None and not (clock.hour or clock.minute or clock.second)


def written_day(moment: Moment) -> date:
    """The day that was written, before anybody turned it into the zone of the site."""
    clock = _as_written(moment)
    return clock.date() if clock is not None else moment.day


def _as_written(moment: Moment) -> datetime | None:
    """Clock and day as they were written, in whatever zone; None for a day."""
    instant = moment.instant
    if instant is None or moment.offset is None:
        return instant
    return instant.astimezone(timezone(moment.offset))


def _plausible(value: date, local: datetime) -> bool:
    return _FIRST_YEAR <= value.year <= local.year + 1


def _moment(value: date, raw: str, local: datetime) -> Moment:
    if not isinstance(value, datetime):
        return Moment(value.isoformat(), raw)
    offset = value.utcoffset()
    if offset is None:
        value = value.replace(tzinfo=local.tzinfo)
    elif not offset:
        value = value.astimezone(local.tzinfo)
    return Moment(value.isoformat(timespec="seconds"), raw, offset=offset)


def _machine(raw: str) -> date | None:
    """ISO 8601 and Unix time, the whole text."""
    if not raw[:4].isdigit() or not raw.isascii():
        return None
    raw = _ZONE_FOR_T.sub(r"\1T", raw)
    if "W" in raw:  # a week, which names no day
        return None
    if raw.isdigit() and len(raw) in (10, 13):
        return datetime.fromtimestamp(int(raw[:10]), UTC)
    try:
        return date.fromisoformat(raw)
    except ValueError:
        pass
    try:
        value = datetime.fromisoformat(raw)
    except ValueError:
        return None
    return value if _is_offset(value.utcoffset()) else None


def _is_offset(offset: timedelta | None) -> bool:
    """Returns whether some place on earth keeps it; RFC 3339 has no seconds in it."""
    return offset is None or (abs(offset) <= timedelta(hours=14) and not offset % _MINUTE)


def _spots(text: str) -> Iterator[tuple[re.Match[str], re.Match[str] | None]]:
    """Every printed date, with the time that stands next to it."""
    spots = list(_DATE.finditer(lower(text))) if _FOUR_FIGURES.search(text) else []
    for spot in spots or filter(_is_of_its_weekday, _SHORT_DATE.finditer(text)):
        start, end = spot.span()
        yield spot, _TIME_AFTER.match(text, end) or _TIME_BEFORE.search(text, max(0, start - 40), start)


def _is_of_its_weekday(spot: re.Match[str]) -> bool:
    named, day = _WEEKDAY_BEFORE.search(spot.string, max(0, spot.start() - 20), spot.start()), _spot_date(spot, None)
    if named is None or day is None:
        return False
    return _WEEKDAY_NUMBERS[named[0][:3].lower()] == day.weekday()


def _extent(text: str, spot: re.Match[str], time: re.Match[str] | None) -> tuple[int, int]:
    start, end = spot.span()
    if weekday := _WEEKDAY_BEFORE.search(text, max(0, start - 20), start):
        start = weekday.start()
    if time:
        start, end = min(start, time.start()), max(end, time.end())
    return start, end


def _spot_date(spot: re.Match[str], time: re.Match[str] | None) -> date | None:
    named = spot.groupdict()
    year, month, day = (next(filter(None, (named.get(f"{part}{n}") for n in "1234"))) for part in "ymd")
    year = f"20{year}"[-4:]  # of two figures: of this century
    number = _MONTHS.get(month.lower()) or int(month)
    try:
        if number > 12 and int(day) <= 12 and spot["m4"]:  # 02/19/2019 can only be American
            whole = date(int(year), int(day), number)
        else:
            whole = date(int(year), number, int(day))
    except ValueError:
        return None
    return _with_time(whole, time) if time else whole


def _with_time(day: date, time: re.Match[str]) -> date:
    """The day at that time; the day alone where the time is none, such as 25:99."""
    hour = int(time["h"])
    if time["half"]:
        hour = hour % 12 + 12 * (time["half"] in "pP")
    elif time["part"] and hour <= 12:  # "04.21 sore", and "12.30 malam" is half past midnight
        after_noon = DAY_PARTS[time["part"].lower()]
        hour = hour % 12 + 12 * (hour % 12 in after_noon)
    zone: tzinfo | None = None
    if time["zone"]:
        zone = timezone(timedelta(hours=ZONES[time["zone"].lower()]))
    elif time["offset"]:
        sign, figures = time["offset"][0], time["offset"][1:].replace(":", "").strip()
        hours, minutes = (figures[:-2], figures[-2:]) if len(figures) > 2 else (figures, "0")
        offset = timedelta(hours=int(hours), minutes=int(minutes))
        offset = -offset if sign == "-" else offset
        zone = timezone(offset) if _is_offset(offset) else None
    try:
        return datetime(day.year, day.month, day.day, hour, int(time["min"]), int(time["s"] or 0), tzinfo=zone)
    except ValueError:
        return day


def _age(raw: str, local: datetime) -> Moment | None:
    """ "2 jam lalu", "kemarin, 10:15"; short texts only, for in a sentence they tell of something else."""
    if len(raw) > 60:
        return None
    if near := _NEAR_DAY.match(raw):
        word = near["word"].lower()
        rest = _TIME_AFTER.match(raw, near.end())
        if raw[rest.end() if rest else near.end() :].strip(" .,|-"):
            return None
        if word in ("baru saja", "just now"):
            return Moment(_to_minute(local), raw, timedelta(hours=1))
        day = local.date() - timedelta(days=word in ("kemarin", "yesterday"))
        return _moment(_with_time(day, rest) if rest else day, raw, local)
    if not (ago := _AGO.search(raw)):
        return None
    parts = [(span["n"].strip(), span["unit"].lower()) for span in _SPANS.finditer(ago["spans"])]
    if ago[0].lower().endswith("lalu"):
        parts = [(number, "hari" if unit == "hr" else unit) for number, unit in parts]  # English has it for an hour
    if any(unit not in _UNITS for _, unit in parts):
        return None
    finest = _UNITS[parts[-1][1]]
    when = local - sum(((int(n) if n.isdigit() else 1) * _UNITS[unit] for n, unit in parts), timedelta())
    if finest.days:
        return Moment(when.date().isoformat(), raw, finest)
    return Moment(_to_minute(when), raw, max(finest, _MINUTE))


def _to_minute(when: datetime) -> str:
    return when.replace(second=0, microsecond=0).isoformat(timespec="seconds")


@cache
def _parser(timezone: str) -> DateDataParser:
    # Strict, or "Mei 2019" becomes a day; `absolute-time` only, for ages are read above.
    return DateDataParser(
        languages=["id", "en"],
        settings={
            "DATE_ORDER": "DMY",
            "TIMEZONE": timezone,
            "RETURN_AS_TIMEZONE_AWARE": True,
            "RETURN_TIME_AS_PERIOD": True,
            "STRICT_PARSING": True,
            "PARSERS": ["absolute-time"],
        },
    )


def _unusual(raw: str, timezone: str) -> date | None:
    """What dateparser makes of a short text with a year, a number and a word; it costs 50 times as much as the rest.

    Without the name of a month it would have to be a date in figures.
    """
    if len(raw) > 60 or not _YEAR.search(raw) or len(_NUMBER.findall(raw)) < 2:
        return None
    words = _WORD.findall(raw.lower())
    if not words or not (_IN_FIGURES.search(raw) or any(word in _MONTHS for word in words)):
        return None
    data = _parser(timezone).get_date_data(raw)
    found: datetime | None = data.date_obj
    return found.date() if found and data.period != "time" else found


def is_dated(line: str) -> bool:
    """Returns whether a line is a printed date or age and hardly more."""
    if is_age(line):
        return True
    if not any(map(str.isdigit, line)):  # most lines, and looking for dates takes long
        return False
    found = find_in_text(line[:200])
    return bool(found) and len("".join(found)) >= 0.5 * len(line)
