"""`pipelines.parsers.dates`: what printed and machine-written dates mean."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.parsers.dates import Moment, find_in_text, find_stated, is_age, is_mislabelled, may_agree, parse, spans

# Wednesday, 15 May 2024, 10:30:45 in Jambi.
CAPTURED = datetime(2024, 5, 15, 3, 30, 45, tzinfo=UTC)


def value_of(text: str, timezone: str = "Asia/Jakarta") -> str | None:
    moment = parse(text, timezone=timezone, captured=CAPTURED)
    return moment.value if moment else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2021-03-04T05:06:07+07:00", "2021-03-04T05:06:07+07:00"),
        ("2021-03-04T05:06:07+0700", "2021-03-04T05:06:07+07:00"),
        ("2021-03-04T05:06:07 +07:00", "2021-03-04T05:06:07+07:00"),
        ("2021-03-04T05:06:07-05:00", "2021-03-04T05:06:07-05:00"),
        ("2021-03-04T05:06:07.8900000", "2021-03-04T05:06:07+07:00"),
        ("2021-03-04 05:06:07", "2021-03-04T05:06:07+07:00"),
        ("2021-03-04 05:06", "2021-03-04T05:06:00+07:00"),
        ("2021-03-04T20:06:07Z", "2021-03-05T03:06:07+07:00"),
        ("2021-03-04T20:06:07.000+00:00", "2021-03-05T03:06:07+07:00"),
        ("2021-03-04", "2021-03-04"),
        ("20210304", "2021-03-04"),
        ("2021/03/04 05:06:07", "2021-03-04T05:06:07+07:00"),
        ("Thu, 04 Mar 2021 05:06:07 +0700", "2021-03-04T05:06:07+07:00"),
        ("Thu, 04 Mar 2021 20:06:07 GMT", "2021-03-05T03:06:07+07:00"),
        ("Thu, 04 Mar 2021 05:06:07 EST", "2021-03-04T05:06:07-05:00"),
        ("1614816367", "2021-03-04T07:06:07+07:00"),
        ("1614816367000", "2021-03-04T07:06:07+07:00"),
    ],
)
def test_machine_written(text: str, value: str) -> None:
    assert value_of(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Kamis, 4 Maret 2021 | 05:06 WIB", "2021-03-04T05:06:00+07:00"),
        ("Kamis 04 Maret 2021 05:06:07 WITA", "2021-03-04T05:06:07+08:00"),
        ("KAMIS, 4 MARET 2021 - 05.06 WIT", "2021-03-04T05:06:00+09:00"),
        ("Kamis, 4 Maret 2021 (05:06 WIB)", "2021-03-04T05:06:00+07:00"),
        ("Kamis, 4 Maret 2021 pukul 05.06", "2021-03-04T05:06:00+07:00"),
        ("4 Maret 2021, Pukul : 05:06 GMT+8", "2021-03-04T05:06:00+08:00"),
        ("05:06 WIB, Kamis 4 Maret 2021", "2021-03-04T05:06:00+07:00"),
        ("Jumat, 5 Mar 2021", "2021-03-05"),
        ("Jum'at, 5 Maret 2021", "2021-03-05"),
        ("Jum’at, 5 Maret 2021", "2021-03-05"),
        ("3 Peb 2021", "2021-02-03"),
        ("3 Pebruari 2021", "2021-02-03"),
        ("3 Ags 2021", "2021-08-03"),
        ("3 Agt 2021", "2021-08-03"),
        ("3 Nopember 2021", "2021-11-03"),
        ("3 Okt. 2021", "2021-10-03"),
        ("03-Des-2021", "2021-12-03"),
        ("Mei 18, 2022", "2022-05-18"),
        ("May 18, 2022", "2022-05-18"),
        ("May 18th, 2022 at 4:05 pm", "2022-05-18T16:05:00+07:00"),
        ("May 18, 2022 12:05 a.m.", "2022-05-18T00:05:00+07:00"),
        ("the 5th of May 2018", "2018-05-05"),
        ("4/3/2021", "2021-03-04"),
        ("04-03-2021 10:15", "2021-03-04T10:15:00+07:00"),
        ("04.03.2021", "2021-03-04"),
        ("03/24/2021", "2021-03-24"),
        ("2021 Maret 4", "2021-03-04"),  # by dateparser
        ("Kamis, 04/03/21 10:15 WIB", "2021-03-04T10:15:00+07:00"),
        ("10:15 WIB, Kamis 4-3-21", "2021-03-04T10:15:00+07:00"),
        ("Jum'at, 05/03/21", "2021-03-05"),
        ("Ahad, 07.03.21", "2021-03-07"),
        ("Sunday, 07/03/21", "2021-03-07"),
    ],
)
def test_printed(text: str, value: str) -> None:
    assert value_of(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Dipublikasikan: Kamis, 4 Maret 2021 05:06 WIB", "2021-03-04T05:06:00+07:00"),
        ("oleh Redaksi - 4 Mar 2021", "2021-03-04"),
        ("Posted on 4 March 2021 by admin", "2021-03-04"),
        ("Terakhir diperbarui 4 Maret 2021, 05:06", "2021-03-04T05:06:00+07:00"),
        ("Kamis, 4 Maret 2021 - 10:15 | dibaca: 120 kali", "2021-03-04T10:15:00+07:00"),
        ("Kamis, 4 Maret 2021 | dibaca: 1.200 kali", "2021-03-04"),
        ("4 Maret 2021 25:99", "2021-03-04"),
        ("Mengenang 17 Agustus 1945 | 4 Maret 2021", "2021-03-04"),
        ("\u200b 4\u00a0Maret\u00a02021 ", "2021-03-04"),
    ],
)
def test_words_around_it(text: str, value: str) -> None:
    assert value_of(text) == value


@pytest.mark.parametrize(
    ("text", "value", "slack"),
    [
        ("5 menit lalu", "2024-05-15T10:25:00+07:00", timedelta(minutes=1)),
        ("2 jam yang lalu", "2024-05-15T08:30:00+07:00", timedelta(hours=1)),
        ("Diperbarui 11 jam lalu", "2024-05-14T23:30:00+07:00", timedelta(hours=1)),
        ("2 jam 5 menit lalu", "2024-05-15T08:25:00+07:00", timedelta(minutes=1)),
        ("sejam lalu", "2024-05-15T09:30:00+07:00", timedelta(hours=1)),
        ("an hour ago", "2024-05-15T09:30:00+07:00", timedelta(hours=1)),
        ("baru saja", "2024-05-15T10:30:00+07:00", timedelta(hours=1)),
        ("1 hari lalu", "2024-05-14", timedelta(days=1)),
        ("3 days ago", "2024-05-12", timedelta(days=1)),
        ("kemarin", "2024-05-14", timedelta(minutes=1)),
        ("Kemarin, 21:05 WIB", "2024-05-14T21:05:00+07:00", timedelta(minutes=1)),
        ("Hari ini", "2024-05-15", timedelta(minutes=1)),
    ],
)
def test_ages_count_from_the_capture(text: str, value: str, slack: timedelta) -> None:
    assert parse(text, timezone="Asia/Jakarta", captured=CAPTURED) == Moment(value, text, slack)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Mei 2019",
        "2019",
        "10:15",
        "10:15 WIB",
        "20219-02-19",
        "04/03/21",
        "Rabu, 04/03/21",
        "Kamis, 04/03/99",
        "Kamis, 04/13/21",
        "Kamis 1, 04/03/21",
        "19 Februari 20219",
        "19 Februari 0219",
        "0001-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "0000000000",
        "17 Agustus 1945",
        "1 Januari 2026",
        "31 Februari 2019",
        "2019-W08",
        "2019-02",
        "2 minggu lalu",
        "1 minggu 2 hari lalu",
        "1 bulan lalu",
        "Berita Hari Ini",
        "Kejadian dua tahun 2019 lalu",
        "192.168.10.15",
    ],
)
def test_no_whole_plausible_day(text: str) -> None:
    assert value_of(text) is None


def test_the_site_says_where_its_clock_hangs() -> None:
    assert value_of("4 Maret 2021 05:06", "Asia/Jayapura") == "2021-03-04T05:06:00+09:00"
    assert value_of("2021-03-04T20:06:07Z", "Asia/Makassar") == "2021-03-05T04:06:07+08:00"


def test_only_the_beginning_of_a_long_text_counts() -> None:
    assert value_of("kata " * 60 + "4 Maret 2021") is None


def test_moment_as_objects() -> None:
    whole = Moment("2021-03-04T05:06:07+07:00", "x")
    assert whole.instant == datetime(2021, 3, 3, 22, 6, 7, tzinfo=UTC)
    assert whole.day == date(2021, 3, 4)
    assert Moment("2021-03-04", "x").instant is None
    assert Moment("2021-03-04", "x").day == date(2021, 3, 4)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2021-03-04T05:06:59+07:00", "4 Maret 2021 05:06 WIB", True),
        ("2021-03-03T22:06:07Z", "4 Maret 2021 05:06 WIB", True),
        ("2021-03-03T22:06:07Z", "4 Maret 2021", True),
        ("2021-03-04T05:06:07+07:00", "4 Maret 2021 06:06 WIB", False),
        ("2021-03-04T05:06:07+07:00", "5 Maret 2021", False),
        ("4 Maret 2021", "2021-03-04", True),
        ("2024-05-15T07:45:00+07:00", "2 jam lalu", True),
        ("2024-05-15T05:45:00+07:00", "2 jam lalu", False),
        ("2024-05-13", "1 hari lalu", True),
        ("2024-05-12", "1 hari lalu", False),
    ],
)
def test_agree(one: str, other: str, expected: bool) -> None:
    first, second = (parse(text, timezone="Asia/Jakarta", captured=CAPTURED) for text in (one, other))
    assert first
    assert second
    assert may_agree(first, second) is expected
    assert may_agree(second, first) is expected


@pytest.mark.parametrize(
    ("stated", "printed", "expected"),
    [
        ("2021-03-04T05:06:59+00:00", "Kamis, 4 Maret 2021 05:06 WIB", True),
        ("2021-03-04T05:06:00Z", "4/3/2021 05.06 WITA", True),
        ("2021-03-04T20:06:00Z", "4 Maret 2021 20:06 WIT", True),
        ("2021-03-03T22:06:59+00:00", "4 Maret 2021 05:06 WIB", False),  # right
        ("2021-03-04T05:06:59+07:00", "4 Maret 2021 05:06 WIB", False),  # right
        ("2021-03-04T05:06:59", "4 Maret 2021 05:06 WIB", False),  # right
        ("2021-03-04T05:06:59+00:00", "4 Maret 2021 05:06", False),  # may be UTC, too
        ("2021-03-04T05:06:59+00:00", "4 Maret 2021 05:06 GMT", False),  # right
        ("2021-03-04T05:06:59+00:00", "4 Maret 2021 05:08 WIB", False),
        ("2021-03-04T05:06:59+00:00", "5 Maret 2021 05:06 WIB", False),
        ("2021-03-04T05:06:59+00:00", "4 Maret 2021", False),
        ("2021-03-04", "4 Maret 2021 05:06 WIB", False),
    ],
)
def test_local_time_called_utc(stated: str, printed: str, expected: bool) -> None:
    first, second = (parse(text, timezone="Asia/Jakarta", captured=CAPTURED) for text in (stated, printed))
    assert first
    assert second
    assert is_mislabelled(first, second) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kamis, 4 Maret 2021 05:06 WIT, diperbarui 5 Maret 2021 07:08 WIT",
            [("Kamis, 4 Maret 2021 05:06 WIT", False), ("5 Maret 2021 07:08 WIT", True)],
        ),
        ("Terbit 4 Maret 2021 | Update: 5 Maret 2021", [("4 Maret 2021", False), ("5 Maret 2021", True)]),
        ("Diperbarui oleh Sari pada 4 Maret 2021", [("4 Maret 2021", True)]),
        ("Last Updated on March 4, 2021", [("March 4, 2021", True)]),
        ("4 Maret 2021, 05:06Updated: 5 Maret 2021", [("4 Maret 2021, 05:06", False), ("5 Maret 2021", True)]),
        ("4 Maret 2021 (diperbarui)", [("4 Maret 2021", True)]),
        ("Dapatkan update kabar 4 Maret 2021", [("4 Maret 2021", False)]),
        ("Diperbarui", []),
        ("", []),
    ],
)
def test_dates_of_changes(text: str, expected: list[tuple[str, bool]]) -> None:
    assert find_stated(text) == expected


@pytest.mark.parametrize("text", ["2 jam lalu", "Tayang: 2 jam yang lalu", "3 days ago", "Diterbitkan 1 hari lalu."])
def test_ages(text: str) -> None:
    assert is_age(text)


@pytest.mark.parametrize("text", ["Pasar dibuka 2 jam lalu", "2 jam", "4 Maret 2021", "Hari ini", ""])
def test_no_ages(text: str) -> None:
    assert not is_age(text)


def test_find_in_text() -> None:
    byline = "Redaksi - Kamis, 4 Maret 2021 | 05:06 WIB | dibaca 12 kali | Diperbarui: 05/03/2021 10.15 WITA oleh Sari"
    assert find_in_text(byline) == ["Kamis, 4 Maret 2021 | 05:06 WIB", "05/03/2021 10.15 WITA"]
    assert find_in_text("Tayang 05:06 WIB, Kamis 4 Maret 2021.") == ["05:06 WIB, Kamis 4 Maret 2021"]
    assert find_in_text("Harga naik 10.15 persen sejak Mei 2019") == []


def test_spans_lie_where_the_date_stands() -> None:
    text = "admin, 4 Maret 2021"
    assert spans(text) == [(7, 19)]


pieces = st.sampled_from(
    [
        "19",
        "2",
        "2019",
        "02",
        "Februari",
        "May",
        ",",
        "/",
        "-",
        ":",
        ".",
        "|",
        "16:21",
        "10.15",
        "WIB",
        "+07:00",
        "Z",
        "T",
        "pm",
        "lalu",
        "jam",
        "hari",
        "yang",
        "kemarin",
        "pukul",
        "Selasa",
        "0",
    ]
)


@given(st.one_of(st.text(), st.lists(st.one_of(pieces, st.text(max_size=3)), max_size=12).map(" ".join)))
def test_no_text_raises_and_what_is_found_is_plausible(text: str) -> None:
    moment = parse(text, timezone="Asia/Jakarta", captured=CAPTURED)
    if moment:
        assert 1990 <= moment.day.year <= 2025
        assert (moment.instant is None) == ("T" not in moment.value)
        assert parse(moment.value, timezone="Asia/Jakarta", captured=CAPTURED) is not None
    assert all(find_in_text(found) == [found] for found in find_in_text(text))


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2024, 12, 30)))  # noqa: DTZ001 - local on purpose
def test_every_shape_of_an_instant_reads_alike(local: datetime) -> None:
    local = local.replace(microsecond=0)
    months = [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ]
    printed = f"{local.day} {months[local.month - 1]} {local.year}"
    assert value_of(f"{printed} {local:%H:%M:%S} WIB") == f"{local.isoformat()}+07:00"
    assert value_of(f"{local.isoformat()}+07:00") == f"{local.isoformat()}+07:00"
    assert value_of(f"{local:%d/%m/%Y %H.%M.%S}") == f"{local.isoformat()}+07:00"
    assert value_of(printed) == local.date().isoformat()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Tue, 19 Feb 2019 20:21:44 GMT +0700", "2019-02-19T20:21:44+07:00"),
        ("19 Februari 2019 16:21 (GMT +7)", "2019-02-19T16:21:00+07:00"),
        ("19 Februari 2019 16:21 GMT + 8", "2019-02-19T16:21:00+08:00"),
        ("19 Februari 2019 09:21 GMT", "2019-02-19T16:21:00+07:00"),
        ("19 Februari 2019 09:21 GMT - 5 menit baca", "2019-02-19T16:21:00+07:00"),
        ("2019-09-28WIB19:17:34+07:00", "2019-09-28T19:17:34+07:00"),
        ("2019-09-28WITA19:17:34+08:00", "2019-09-28T19:17:34+08:00"),
        ("Senin, 4 Maret 2019 04.21 sore", "2019-03-04T16:21:00+07:00"),
        ("4 Maret 2019 pukul 08.15 pagi WIB", "2019-03-04T08:15:00+07:00"),
        ("4 Maret 2019 12.30 siang", "2019-03-04T12:30:00+07:00"),
        ("4 Maret 2019 01.30 siang", "2019-03-04T13:30:00+07:00"),
        ("4 Maret 2019 11.30 malam", "2019-03-04T23:30:00+07:00"),
        ("4 Maret 2019 16.21 sore", "2019-03-04T16:21:00+07:00"),
    ],
)
def test_zones_with_a_space_and_parts_of_the_day(text: str, value: str) -> None:
    moment = parse(text, timezone="Asia/Jakarta", captured=CAPTURED)
    assert moment is not None
    assert moment.value == value


def test_short_units_mean_what_they_mean_in_their_language() -> None:
    ages = {
        text: parse(text, timezone="Asia/Jakarta", captured=CAPTURED)
        for text in ("2 hr lalu", "2 hari lalu", "2 hr ago", "2 jam lalu", "5 mnt lalu", "5 menit lalu")
    }
    values = {text: moment.value if moment else None for text, moment in ages.items()}
    assert values["2 hr lalu"] == values["2 hari lalu"]
    assert values["2 hr ago"] == values["2 jam lalu"]
    assert values["5 mnt lalu"] == values["5 menit lalu"] is not None


def test_the_day_a_text_was_received_is_none_of_publication() -> None:
    assert find_stated("Diterima 12 Oktober 2026 · Terbit 17 November 2026") == [("17 November 2026", False)]
    assert find_stated("Received 12 October 2026") == []
