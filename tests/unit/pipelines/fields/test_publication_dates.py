"""Dates of a page that contradict each other: which one is taken, and what is kept of the others."""

from __future__ import annotations

import pytest

from pipelines.items import Article
from tests.helpers.reading import PROSE, read_article

LD = '<script type="application/ld+json">{"@type": "NewsArticle", %s}</script>'
META = '<meta property="article:published_time" content="%s"><meta property="article:modified_time" content="%s">'


def article(published: str = "", modified: str = "", meta: tuple[str, str] = ("", ""), top: str = "") -> Article:
    said = {"datePublished": published, "dateModified": modified}
    data = ", ".join(f'"{name}": "{value}"' for name, value in said.items() if value)
    head = (LD % data if data else "") + (META % meta if any(meta) else "")
    return read_article(head=head, top=f"<h1>Warga Menunggu Giliran</h1>{top}")


def stated(made: Article) -> list[tuple[str, str, str, str]]:
    return [(one.about, one.date, one.source, one.verdict) for one in made.datesStated]


PRINTED = "<time>Kamis, 1 Februari 2024 08:00 WIB</time>"


@pytest.mark.parametrize(
    ("published", "meta", "top"),
    [
        ("2024-02-01T08:00:00+07:00", "", ""),
        ("2024-02-01T08:00:00+07:00", "", PRINTED),
        ("2024-02-01T08:00:41+07:00", "2024-02-01T01:00:41Z", PRINTED),
        ("2024-02-01", "", PRINTED),
        ("", "", PRINTED),
        ("", "", ""),
    ],
)
def test_nothing_is_kept_where_all_can_be_true(published: str, meta: str, top: str) -> None:
    made = article(published, meta=(meta, ""), top=top)
    assert made.datesStated == []
    assert "dates-disagree" not in made.extraction.warnings


def test_metadata_beat_words() -> None:
    made = article("2024-01-05T08:00:00+07:00", top=PRINTED)
    assert stated(made) == [
        ("datePublished", "2024-01-05T08:00:00+07:00", "json-ld", "most-trusted"),
        ("datePublished", "2024-02-01T08:00:00+07:00", "text", "less-trusted"),
    ]
    assert [one.raw for one in made.datesStated] == ["2024-01-05T08:00:00+07:00", "Kamis, 1 Februari 2024 08:00 WIB"]
    assert "dates-disagree" in made.extraction.warnings


def test_of_one_kind_the_first_is_taken() -> None:
    top = "<p class='date'>1 Februari 2024 08:00 WIB</p><p class='date'>31 Januari 2024 20:00 WIB</p>"
    assert stated(article(top=top)) == [
        ("datePublished", "2024-02-01T08:00:00+07:00", "text", "most-trusted"),
        ("datePublished", "2024-01-31T20:00:00+07:00", "text", "stated-later"),
    ]


def test_local_time_called_utc_loses_to_the_printed_one() -> None:
    made = article("2024-02-01T08:00:00Z", meta=("2024-02-01T08:00:00+00:00", ""), top=PRINTED)
    assert stated(made) == [
        ("datePublished", "2024-02-01T08:00:00+07:00", "text", "local-time"),
        ("datePublished", "2024-02-01T15:00:00+07:00", "json-ld", "not-utc"),
        ("datePublished", "2024-02-01T15:00:00+07:00", "meta", "not-utc"),
    ]
    assert "dates-disagree" in made.extraction.warnings


def test_a_time_of_the_same_day_is_taken_and_another_day_is_not() -> None:
    made = article("2024-02-01", meta=("2024-01-30T10:00:00+07:00", ""), top=PRINTED)
    assert stated(made) == [
        ("datePublished", "2024-02-01T08:00:00+07:00", "text", "tells-time"),
        ("datePublished", "2024-01-30T10:00:00+07:00", "meta", "less-trusted"),
    ]


def test_what_agrees_with_the_date_taken_is_not_kept() -> None:
    made = article("2024-01-05T08:00:00+07:00", meta=("2024-01-05T01:00:00Z", ""), top=PRINTED)
    assert [source for _, _, source, _ in stated(made)] == ["json-ld", "text"]


@pytest.mark.parametrize(
    "matter",
    [
        "<figure><img src='/a.jpg'><figcaption>Warga antre, Senin (8/1/2024).</figcaption></figure>",
        "<p><img src='/a.jpg'></p><p>Warga antre, Senin (8/1/2024). Foto: Sari</p>",
        "<blockquote class='twitter-tweet'><p>Antre!</p>&mdash; Sari <a href='/s/1'>January 8, 2024</a></blockquote>",
    ],
)
def test_the_date_of_a_picture_or_of_a_post_is_not_the_articles(matter: str) -> None:
    assert article("2024-02-01T08:00:00+07:00", top=matter).datesStated == []
    assert article(top=matter).datePublished is None
    made = read_article(head=LD % '"datePublished": "2024-02-01"', body=PROSE + matter + PROSE)
    assert (made.datePublished, made.datesStated) == ("2024-02-01", [])


def test_changes_come_behind_publications() -> None:
    made = article("2024-01-05", "2024-01-06T10:00:00+07:00", ("2024-01-04", "2024-01-07T10:00:00+07:00"))
    assert stated(made) == [
        ("datePublished", "2024-01-05", "json-ld", "most-trusted"),
        ("datePublished", "2024-01-04", "meta", "less-trusted"),
        ("dateModified", "2024-01-06T10:00:00+07:00", "json-ld", "most-trusted"),
        ("dateModified", "2024-01-07T10:00:00+07:00", "meta", "less-trusted"),
    ]
    assert {"dates-disagree", "modified-dates-disagree"} <= {*made.extraction.warnings}


@pytest.mark.parametrize("top", ["", PRINTED, f"{PRINTED}<p>Diperbarui 3 Februari 2024 09:00 WIB</p>"])
@pytest.mark.parametrize("meta", [("", ""), ("2024-01-30", "2024-02-02T09:00:00+07:00"), ("2024-02-01T08:00:00Z", "")])
@pytest.mark.parametrize("published", ["", "2024-02-01", "2024-02-01T08:00:00Z", "2024-01-05T08:00:00+07:00"])
def test_the_first_of_each_is_what_the_record_says(published: str, meta: tuple[str, str], top: str) -> None:
    made = article(published, meta=meta, top=top)
    for about, warning in (("datePublished", "dates-disagree"), ("dateModified", "modified-dates-disagree")):
        of_one = [one for one in made.datesStated if one.about == about]
        assert len(of_one) != 1
        assert bool(of_one) is (warning in made.extraction.warnings)
        if of_one:
            taken = (of_one[0].date, of_one[0].raw, of_one[0].source)
            assert taken == tuple(getattr(made, f"{about}{part}") for part in ("", "Raw", "Source"))
            assert of_one[0].verdict in ("most-trusted", "tells-time", "local-time")
            assert {one.verdict for one in of_one[1:]} <= {"less-trusted", "stated-later", "not-utc"}


@pytest.mark.parametrize("midnight", ["2024-02-01T00:00:00+07:00", "2024-02-01T00:00:00+00:00", "2024-02-01T00:00:00"])
def test_midnight_is_a_day_where_a_time_of_it_is_printed(midnight: str) -> None:
    made = article(meta=(midnight, ""), top="<p>Sari Wulandari | Kamis, 1 Februari 2024 | 08:00 WIB</p>")
    assert (made.datePublished, made.datePublishedSource) == ("2024-02-01T08:00:00+07:00", "text")


@pytest.mark.parametrize("printed", ["", "<p>1 Februari 2024</p>", "<p>31 Januari 2024 08:00 WIB</p>"])
def test_midnight_stays_where_nothing_better_is_said_of_its_day(printed: str) -> None:
    made = article(meta=("2024-02-01T00:00:00+07:00", ""), top=printed)
    assert made.datePublished == "2024-02-01T00:00:00+07:00"


PRINTED_LATER = "<p>Sari Wulandari | Selasa, 30 Januari 2024 | 08:00 WIB</p>"


@pytest.mark.parametrize(
    "meta",
    [
        ("2024-02-01T11:12:13+07:00", "2024-02-01T11:12:13+07:00"),
        ("2024-02-02T00:00:00+07:00", ""),  # the day of the visit
    ],
)
def test_a_last_change_or_the_visit_called_publication_loses_to_an_earlier_printed_day(meta: tuple[str, str]) -> None:
    made = article(meta=meta, top=PRINTED_LATER)
    assert (made.datePublished, made.datePublishedSource) == ("2024-01-30T08:00:00+07:00", "text")
    assert ("datePublished", "meta") in [(one.about, one.source) for one in made.datesStated]


def test_what_is_only_later_than_the_printed_day_is_believed() -> None:
    made = article(meta=("2024-02-01T11:12:13+07:00", "2024-02-02T08:00:00+07:00"), top=PRINTED_LATER)
    assert made.datePublished == "2024-02-01T11:12:13+07:00"
