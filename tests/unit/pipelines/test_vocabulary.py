"""`pipelines.vocabulary`: what the rules take for granted about the lists they are made of."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import UTC, datetime
from itertools import combinations

import pytest

from pipelines import vocabulary
from pipelines.fields.bylines import AUTHOR_HREF
from pipelines.html.boilerplate import is_boilerplate_line, is_boilerplate_name, related_label
from pipelines.page.page_type import Evidence, Marks, judge_by_marks, judge_by_text
from pipelines.parsers import dates, people
from pipelines.parsers.people import CreditRole
from pipelines.urls import Look, kind_of_address
from pipelines.vocabulary import any_of


def _lists() -> dict[str, list[str]]:
    """The words of each list by its name; those of a list of lists together."""
    found = {}
    for name, value in vars(vocabulary).items():
        if not name.isupper():
            continue
        parts = value.values() if name == "COMMON_WORDS" else value
        found[name] = [word for part in parts for word in ([part] if isinstance(part, str) else part)]
    return found


LISTS = _lists()


def _each(*names: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("word", [word for name in names for word in sorted(LISTS[name])])


@pytest.mark.parametrize("name", LISTS)
def test_words_are_plain_and_stand_once(name: str) -> None:
    words = LISTS[name]
    assert words
    assert [word for word in words if word != " ".join(word.lower().split())] == []
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize(
    "names",
    [
        ("WRITERS", "EDITORS", "PHOTOGRAPHERS"),
        ("ENGLISH_WRITERS", "ENGLISH_CONTRIBUTORS", "EDITORS", "PHOTOGRAPHERS"),
        ("WRITER_LABELS", "EDITOR_LABELS", "SOURCE_LABELS", "PHOTO_LABELS", "OTHER_LABELS"),
        ("WRITERS", "ENGLISH_WRITERS"),
        ("PUBLISHED", "UPDATED", "UPDATES"),
        ("CATEGORIES", "RUBRICS", "SECTIONS", "SECTION_LISTS", "TOPICS", "LABELS", "ARCHIVES", "INDEXES", "PAGES"),
        ("LATEST", "POPULAR", "RECOMMENDED"),
        ("READ", "WATCH"),
        ("ABOUT_THE_NEWSROOM", "STATIC_ADDRESSES"),
        ("SECONDS", "MINUTES", "HOURS", "DAYS"),
        ("OFFICES", "AGENCIES", "OFFICE_CODES"),
        ("OPENING_WORDS", "OFFICIALS"),
        ("DOMAINS", "SECOND_DOMAINS"),
    ],
)
def test_no_word_means_two_things(names: tuple[str, ...]) -> None:
    assert {
        pair: shared for pair in combinations(names, 2) if (shared := set(LISTS[pair[0]]) & set(LISTS[pair[1]]))
    } == {}


@pytest.mark.parametrize("name", LISTS)
def test_a_pattern_matches_each_of_its_words_whole(name: str) -> None:
    pattern = re.compile(any_of(LISTS[name]))
    # Not `fullmatch`, which would try the shorter words again: what a word begins with must not win over it.
    assert {word: found[0] for word in LISTS[name] if (found := pattern.match(word)) and found[0] != word} == {}
    assert [word for word in LISTS[name] if pattern.match(word) is None] == []


def test_a_pattern_takes_signs_as_they_are_and_any_space() -> None:
    assert re.fullmatch(any_of(["google+", "tim redaksi"]), "tim \n redaksi")
    assert re.fullmatch(any_of(["google+"]), "google+")
    assert not re.fullmatch(any_of(["google+"]), "googlee")
    assert re.fullmatch(any_of(["tentang kami"], space="-"), "tentang-kami")


@pytest.mark.parametrize(
    ("words", "role"),
    [
        (vocabulary.WRITER_LABELS, CreditRole.AUTHOR),
        (vocabulary.EDITOR_LABELS, CreditRole.EDITOR),
        (vocabulary.SOURCE_LABELS, CreditRole.SOURCE),
        (vocabulary.PHOTO_LABELS, CreditRole.PHOTO),
        (vocabulary.OTHER_LABELS, CreditRole.OTHER),
    ],
)
def test_each_label_credits_whoever_follows_it(words: Collection[str], role: CreditRole) -> None:
    for label in words:
        assert people.credits(f"{label.capitalize()}: Sari Wulandari") == {role: ["Sari Wulandari"]}, label


@pytest.mark.parametrize(
    ("words", "role"),
    [
        (vocabulary.WRITERS, CreditRole.AUTHOR),
        (vocabulary.EDITORS, CreditRole.EDITOR),
        (vocabulary.PHOTOGRAPHERS, CreditRole.PHOTO),
    ],
)
def test_each_trade_credits_without_a_colon(words: Collection[str], role: CreditRole) -> None:
    for trade in words:
        assert people.credits(f"{trade.capitalize()} Sari Wulandari") == {role: ["Sari Wulandari"]}, trade


@_each("BYLINES")
def test_each_byline_credits_a_writer(word: str) -> None:
    assert people.credits(f"{word.capitalize()} Sari Wulandari") == {CreditRole.AUTHOR: ["Sari Wulandari"]}


@_each("WRITERS", "ENGLISH_WRITERS")
def test_each_writer_has_an_address(word: str) -> None:
    assert AUTHOR_HREF.search(f"/{word}/sari-wulandari")


@_each("DEGREES")
def test_each_degree_stays_with_its_name(word: str) -> None:
    assert people.names(f"Sari Wulandari, {word.upper()}") == [f"Sari Wulandari, {word.upper()}"]


@_each("HOUSE_NAMES_ALONE")
def test_each_house_name_is_nobody(word: str) -> None:
    assert people.is_house_name(word.capitalize())


@_each("UPDATED", "UPDATES")
def test_each_word_of_a_change_marks_the_date_behind_it(word: str) -> None:
    assert dates.find_stated(f"{word.capitalize()} 4 Maret 2021") == [("4 Maret 2021", True)]


@_each("PUBLISHED")
def test_no_word_of_a_publication_does(word: str) -> None:
    assert dates.find_stated(f"{word.capitalize()} 4 Maret 2021") == [("4 Maret 2021", False)]


@pytest.mark.parametrize(
    ("number", "name"), [(n, name) for n, names in enumerate(vocabulary.MONTHS, 1) for name in names]
)
def test_each_month_is_read(number: int, name: str) -> None:
    moment = dates.parse(f"4 {name.title()} 2021", timezone="Asia/Jakarta", captured=datetime(2026, 11, 1, tzinfo=UTC))
    assert moment is not None
    assert moment.value == f"2021-{number:02}-04"


@pytest.mark.parametrize(
    ("number", "name"), [(n, name) for n, names in enumerate(vocabulary.WEEKDAYS) for name in names]
)
def test_each_weekday_vouches_for_a_short_date(number: int, name: str) -> None:
    captured = datetime(2026, 11, 1, tzinfo=UTC)
    for day in range(1, 8):  # 1 March 2021 was a Monday
        moment = dates.parse(f"{name.title()}, {day}/3/21", timezone="Asia/Jakarta", captured=captured)
        assert (moment is not None) is (day == number + 1)


@pytest.mark.parametrize("name", [name for name in LISTS if name.endswith("_NAMES") and name != "HOUSE_NAMES_ALONE"])
def test_each_name_of_a_theme_is_no_article(name: str) -> None:
    for word in LISTS[name]:
        assert is_boilerplate_name(f"td-{word}-inner"), word


@_each("READ", "WATCH")
def test_each_invitation_is_a_related_line(word: str) -> None:
    for also in vocabulary.ALSO:
        assert related_label(f"{word.capitalize()} {also.capitalize()}: Jembatan Baru")


@_each("NETWORKS")
def test_each_network_is_a_button(word: str) -> None:
    assert is_boilerplate_line(word.capitalize())


@_each("TOPICS", "CATEGORIES")
def test_each_filing_label_is_no_sentence(word: str) -> None:
    assert is_boilerplate_line(f"{word.capitalize()}: jembatan, Merangin")


@_each(
    "CATEGORIES", "RUBRICS", "SECTIONS", "SECTION_LISTS", "TOPICS", "LABELS", "ARCHIVES", "INDEXES", "LATEST", "POPULAR"
)
def test_each_list_is_one_by_its_address(word: str) -> None:
    assert kind_of_address(f"https://suarajambi.com/{word}/", "https://suarajambi.com/") is Look.LISTING


@_each("PAGES")
def test_each_page_number_tells_a_list(word: str) -> None:
    assert kind_of_address(f"https://suarajambi.com/daerah/{word}/2", "https://suarajambi.com/") is Look.LISTING


@_each("ACCOUNTS", "CALENDARS", "SEARCHES")
def test_no_account_calendar_or_search_is_fetched(word: str) -> None:
    assert kind_of_address(f"https://suarajambi.com/{word}", "https://suarajambi.com/") is Look.NEVER


def _judge(url: str, headline: str) -> str | None:
    marks = Marks(frozenset(), frozenset(), Look.UNKNOWN, False, False, asks_password=False)
    evidence = Evidence(url, headline, words=300, images=0, dated=True, signed=True, teasers=0, teasers_between=0)
    assert judge_by_marks(marks) is None
    return judge_by_text(marks, evidence)[1]


@_each("ABOUT_THE_NEWSROOM")
def test_each_page_about_the_newsroom_is_known_by_title_and_address(word: str) -> None:
    assert _judge("https://suarajambi.com/p/1", word.title()) == "static page"
    assert _judge(f"https://suarajambi.com/{word.replace(' ', '-')}/", "Jembatan Baru") == "static page"


@_each("STATIC_ADDRESSES")
def test_each_static_address_is_known_and_may_be_a_headline(word: str) -> None:
    assert _judge(f"https://suarajambi.com/{word.replace(' ', '-')}/", "Jembatan Baru") == "static page"
    assert _judge("https://suarajambi.com/p/1", word.title()) is None
