"""`pipelines.parsers.sign_off`: whom a sign-off stands for, and when nobody can tell."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pipelines.parsers.sign_off import NOBODY, signers, whole_name
from tests.helpers.reading import PROSE, read_article


@pytest.mark.parametrize(
    ("signature", "author"),
    [
        ("Zal", "Zalman Hakim"),
        ("zal", "ZALMAN HAKIM"),
        ("ZH", "Zalman Hakim"),
        ("zh", "Zalman Hakim, S.Sos., M.Si."),
        ("MZH", "M. Zalman Hakim"),
        ("zh", "M. Zalman Hakim"),
        ("hak", "Zalman Hakim"),
        ("ZalHak", "Zalman Hakim"),
        ("zalh", "Zalman Hakim"),
        ("Zlm", "Zalman Hakim"),
        ("hkm", "Zalman Hakim"),
        ("ibm", "Ibnu Malik"),
        ("agn", "Agung Nugroho"),
        ("zal01", "Zalman Hakim"),
        ("Zalman Hakim", "Zalman Hakim"),
        ("Zalman H", "Zalman Hakim"),
        ("tim/zal", "Zalman Hakim"),
        ("red/zal", "Zalman Hakim"),
    ],
)
def test_a_sign_off_is_tied_to_the_writer(signature: str, author: str) -> None:
    assert signers(signature, [author], ["Rina Wati"]) == [author]


@pytest.mark.parametrize("signature", ["rin", "RW", "Rina"])
def test_or_to_the_editor(signature: str) -> None:
    assert signers(signature, ["Zalman Hakim"], ["Rina Wati"]) == ["Rina Wati"]


@pytest.mark.parametrize("signature", ["zal/rin", "Zal-Rin", "ZH, RW", "zlm dan rina"])
def test_or_to_both(signature: str) -> None:
    assert signers(signature, ["Zalman Hakim"], ["Rina Wati"]) == ["Zalman Hakim", "Rina Wati"]


def test_what_fits_of_a_pair_is_named_alone() -> None:
    assert signers("zal/wrd", ["Zalman Hakim"], ["Rina Wati"]) == ["Zalman Hakim"]


def test_a_name_that_is_both_is_named_once() -> None:
    assert signers("zal", ["Zalman Hakim"], ["Zalman Hakim"]) == ["Zalman Hakim"]


@pytest.mark.parametrize(
    ("signature", "authors", "editors"),
    [
        ("rin", ["Rina Wati"], ["Rini Astuti"]),
        ("rin", ["Rina Wati", "Rini Astuti"], []),
        ("ah", ["Ahmad Hidayat", "Agus Harun"], []),
        ("wrd", ["Zalman Hakim"], []),
        ("Z", ["Zalman Hakim"], []),
        ("za", ["Zalman Hakim"], []),
        ("lm", ["Zalman Hakim"], []),
        ("man", ["Zalman Hakim"], []),
        ("zm", ["Zalman Hakim"], []),
        ("hakzal", ["Zalman Hakim"], []),
        ("zal", [], []),
        (None, ["Zalman Hakim"], []),
        # A desk, an agency, a press office, whatever the writer is called.
        ("red", ["Redi Kurnia"], []),
        ("Ant", ["Antonius Bima"], []),
        ("rls", ["Rulisa Putri"], []),
        ("adv", ["Advena Sari"], []),
        ("Tim Redaksi", ["Timur Redana"], []),
        # The newsroom is nobody.
        ("adm", ["admin"], []),
        ("KH", ["Kabar Hulu"], []),
        ("reda", ["Redaksi"], []),
    ],
)
def test_nobody_is_guessed(signature: str | None, authors: list[str], editors: list[str]) -> None:
    assert signers(signature, authors, editors, publisher="Kabar Hulu", host="kabarhulu.example") == []


word = st.from_regex(re.compile(r"[B-DF-HJ-NP-TV-Z][aeiou][bcdfghjklmnp][aeiou][a-z]{0,5}"), fullmatch=True)
name = st.lists(word, min_size=1, max_size=4).map(" ".join)
people = st.lists(name, max_size=3)


@given(st.text(max_size=25), people, people)
def test_only_names_of_the_page_come_out_and_each_once(signature: str, authors: list[str], editors: list[str]) -> None:
    found = signers(signature, authors, editors)
    assert set(found) <= {*authors, *editors}
    assert len(found) == len(set(found))


@given(name, st.data())
def test_the_beginning_of_any_word_of_a_name_tells_it(who: str, data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(who.split()))
    code = one[: data.draw(st.integers(3, len(one)))]
    assume(code.lower() not in NOBODY)
    assert signers(code, [who], []) == signers(code.upper(), [], [who]) == [who]


@given(name, name, st.integers(3, 9))
def test_two_whom_it_fits_are_nobody(one: str, other: str, size: int) -> None:
    alike = f"{one.split()[0]} {other}"
    assume(alike != one)
    assert signers(one.split()[0][:size], [one], [alike]) == []


def test_on_a_page() -> None:
    top = "<h1>Warga Menunggu Giliran</h1><p class='byline'>Oleh Zalman Hakim</p>"
    made = read_article(top=top, body=PROSE.removesuffix("</p>") + " (Zal/Rin)</p><p>Editor: Rina Wati</p>")
    assert (made.signOff, made.author, made.editor) == ("Zal/Rin", ["Zalman Hakim"], ["Rina Wati"])
    assert made.signOffPerson == ["Zalman Hakim", "Rina Wati"]


@pytest.mark.parametrize("name", ["Budi Santoso", "Siti Nur Aisyah"])
def test_a_name_in_full(name: str) -> None:
    assert whole_name(name) == name


@pytest.mark.parametrize(
    "signature",
    [
        None,
        "Zal",
        "Budi",
        "BS",
        "KPK RI",
        "BUDI SANTOSO",
        "Zal/Budi Santoso",
        "Tim Redaksi",
        "Humas Polda",
        "Dinas Kominfo",
        "Antara News",
        "Kota Jambi",
        "Muhammad Budi Santoso Hakim Nasution",
        "Budi S",
        "tim liputan",
    ],
)
def test_initials_and_offices_are_no_name_in_full(signature: str | None) -> None:
    assert whole_name(signature) is None


CLOSED = PROSE.removesuffix("</p>") + " (Budi Santoso)</p>"


@pytest.mark.parametrize("body", [CLOSED, f"{PROSE}<p>(Budi Santoso)</p>", f"{PROSE}<p><b>[Budi Santoso]</b></p>"])
@pytest.mark.parametrize("byline", ["", "<p class='byline'>Redaksi</p>", "<p>Editor: Rina Wati</p>"])
def test_a_name_that_closes_the_text_is_the_writers_where_no_other_is_told(body: str, byline: str) -> None:
    made = read_article(top=f"<h1>Warga Menunggu Giliran</h1>{byline}", body=body)
    assert (made.author, made.signOff, made.signOffPerson) == (["Budi Santoso"], "Budi Santoso", ["Budi Santoso"])


def test_and_nobodys_where_another_is() -> None:
    made = read_article(top="<h1>Warga Menunggu Giliran</h1><p>Oleh: Sari Wulandari</p>", body=CLOSED)
    assert (made.author, made.signOff, made.signOffPerson) == (["Sari Wulandari"], "Budi Santoso", [])
