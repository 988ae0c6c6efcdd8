"""`pipelines.parsers.language`: the words are believed before the declaration."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.parsers.language import language_of

INDONESIAN = (
    "Hujan deras yang mengguyur Kota Jambi sejak Senin malam membuat ratusan rumah di tiga kecamatan terendam. "
    "Warga berharap pemerintah segera memperbaiki saluran air agar banjir tidak terulang lagi pada tahun depan."
)
ENGLISH = (
    "Heavy rain that fell on the city since Monday night left hundreds of houses in three districts under water. "
    "Residents hope that the government will repair the drains so that the flood does not come back next year."
)


@pytest.mark.parametrize("declared", ["en-US", "en", "id", "id-ID", "in", None, "", "ms-MY", "jv"])
def test_indonesian_whatever_is_declared(declared: str | None) -> None:
    assert language_of(INDONESIAN, declared) == "id"


@pytest.mark.parametrize("declared", ["en-US", "id-ID", None])
def test_english_whatever_is_declared(declared: str | None) -> None:
    language = language_of(ENGLISH, declared)
    assert language is not None
    assert language.partition("-")[0] == "en"


@pytest.mark.parametrize(
    "text",
    [
        INDONESIAN.upper(),
        f"JAMBI – {INDONESIAN}",
        f"{INDONESIAN} “The best is yet to come,” tulisnya di akun itu.",
        f"{INDONESIAN} (Zal)",
        INDONESIAN * 200,
        "Warga diminta untuk tidak membuang sampah di sungai karena dapat menyebabkan banjir.",
    ],
)
def test_indonesian_of_all_kinds(text: str) -> None:
    assert language_of(text, "en-US") == "id"


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        ("La lluvia dejó cientos de casas bajo el agua en tres distritos de la ciudad.", "es-ES", "es-ES"),
        ("占碑省连日大雨,数百所房屋被淹。", "zh-CN", "zh-CN"),
        ("الأمطار الغزيرة في جامبي", "ar", "ar"),
        ("Jambi", "id-ID", "id-ID"),
        ("Jambi", "en_US", "en-US"),
        ("", "id", "id"),
        ("12 345 …", "id", "id"),
        ("Jambi", " id-ID ", "id-ID"),
    ],
)
def test_the_declaration_counts_where_the_words_say_nothing(text: str, declared: str, expected: str) -> None:
    assert language_of(text, declared) == expected


@pytest.mark.parametrize("declared", [None, "", " ", "-", "bahasa indonesia", "<?php", "1", "x", "id-", "id;q=1"])
def test_no_language_is_invented(declared: str | None) -> None:
    assert language_of("Jambi", declared) is None
    assert language_of("", declared) is None


@given(st.text(), st.none() | st.text())
def test_it_is_a_tag_or_nothing(text: str, declared: str | None) -> None:
    language = language_of(text, declared)
    assert language is None or (language.isascii() and language == language.strip() != "")
