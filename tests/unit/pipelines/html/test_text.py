"""`pipelines.html.text`: text as a reader sees it, and what is counted in it."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.html.text import clean, count_words, fold, has_letters, lower


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Warga\u00a0Jambi", "Warga Jambi"),
        ("\u00a0 Warga \u2003\t\r\n Jambi\u202f", "Warga Jambi"),
        ("ke\u00adpala de\u00adsa", "kepala desa"),
        ("\ufeffJAMBI \u200b– Hujan\u2060", "JAMBI – Hujan"),
        ("\u200eMuaro\u200f Bungo\u202a\u202e", "Muaro Bungo"),
        # ZWJ makes one picture of several, ZWNJ parts Persian letters: both are seen.
        ("keluarga 👨\u200d👩\u200d👧 bahagia", "keluarga 👨\u200d👩\u200d👧 bahagia"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("❤\ufe0f", "❤\ufe0f"),
        ("cafe\u0301", "café"),
        ("", ""),
        ("\u00a0\u200b\u00ad", ""),
        ("\u200b \u00a0 \u200b", ""),
        ("a \u200b b", "a b"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(st.text())
def test_clean_is_one_tidy_line_and_stays_it(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert once.split() == once.split(" ") or once == ""
    assert unicodedata.is_normalized("NFC", once)
    assert not set(once) & set("\u00ad\u200b\u200e\u200f\u2060\ufeff\u00a0\n\r\t")


@given(st.text())
def test_clean_loses_no_letter(text: str) -> None:
    assert fold(clean(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Baca Juga: Harga Karet", "bacajugahargakaret"),
        ("“Harga–Karet”  Naik!", "hargakaretnaik"),
        ("Jum’at, 19/2/2019", "jumat1922019"),
        ("Ｊａｍｂｉ", "jambi"),
        ("STRASSE", "strasse"),
        ("straße", "strasse"),
        ("CAFÉ", "café"),
        ("— 👍 …", ""),
        ("", ""),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_fold_does_not_see_case_space_and_marks(text: str) -> None:
    assert fold(f" «{text.upper()}»\u00a0!") == fold(text.lower())


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (None, 0),
        ("", 0),
        (" \n ", 0),
        ("— 👍 *** …", 0),
        ("Harga karet naik 3,5 persen.", 5),
        ("satu\ndua\u00a0tiga", 3),
        ("JAMBI – Hujan", 2),
        ("pelan-pelan", 1),
        ("بسم الله", 2),
    ],
)
def test_count_words(text: str | None, count: int) -> None:
    assert count_words(text) == count


@given(st.lists(st.text(alphabet="abcé1", min_size=1), max_size=20))
def test_count_words_counts_across_paragraphs(words: list[str]) -> None:
    assert count_words("\n".join(words)) == len(words)


@pytest.mark.parametrize(
    ("text", "expected"), [("a", True), ("7", True), ("م", True), ("—", False), ("👍", False), ("", False)]
)
def test_has_letters(text: str, expected: bool) -> None:
    assert has_letters(text) is expected


def test_small_letters_stand_where_the_letters_stood() -> None:
    every = "".join(map(chr, [*range(0xD800), *range(0xE000, sys.maxunicode + 1)]))
    assert len(lower(every)) == len(every)
    assert lower("KOTA BARU, 19 FEBRUARI 2019 – İ") == "kota baru, 19 februari 2019 – i"
