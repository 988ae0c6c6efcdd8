"""`pipelines.parsers.people`: bylines, credit lines, sign-offs, datelines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.parsers.people import (
    CreditRole,
    Dateline,
    credits,
    dated_name,
    dateline,
    house_byline,
    is_bare_name,
    is_credit_line,
    is_house_name,
    names,
    role_of_label,
    sign_off,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oleh Sari Wulandari", ["Sari Wulandari"]),
        ("Sari Wulandari, RDN, CFP®", ["Sari Wulandari, RDN, CFP®"]),
        ("Sari Wulandari, WIB", ["Sari Wulandari", "WIB"]),
        ("Sari Wulandari; View all posts by Sari Wulandari", ["Sari Wulandari"]),
        ("Sari Wulandari; More About Sari Wulandari »", ["Sari Wulandari"]),
        ("Sari Wulandari; Full Bio", ["Sari Wulandari"]),
        ("Meet the Writer; Sari Wulandari", ["Sari Wulandari"]),
        ("More Sari", ["More Sari"]),
        ("Oleh: Sari Wulandari", ["Sari Wulandari"]),
        ("OLEH : SARI WULANDARI", ["SARI WULANDARI"]),
        ("Ditulis oleh Sari", ["Sari"]),
        ("By Sari Wulandari", ["Sari Wulandari"]),
        ("Posted by admin on 4 Maret 2021", ["admin"]),
        ("by Redaksi - Kamis, 4 Maret 2021 05:06 WIB", ["Redaksi"]),
        ("Laporan Wartawan Kabar Hulu, Sari Wulandari", ["Sari Wulandari"]),
        ("Laporan Wartawan Sari Wulandari", ["Sari Wulandari"]),
        ("Kontributor Kerinci, Sari Wulandari", ["Sari Wulandari"]),
        ("Sari Wulandari, Jurnalis", ["Sari Wulandari"]),
        ("Sari Wulandari - KabarHulu", ["Sari Wulandari"]),
        ("Sari Wulandari (sari@contoh.id)", ["Sari Wulandari"]),
        ("Sari @sariw https://contoh.id/sari", ["Sari"]),
        ("By SARI WULANDARI, Contoh Science Writer", ["SARI WULANDARI"]),
        ("Sari, Tono & Dewi dan Eko / Rudi; Ika | Adi", ["Sari", "Tono", "Dewi", "Eko", "Rudi", "Ika", "Adi"]),
        ("SARI DAN TONO", ["SARI", "TONO"]),
        ("Penulis: Sari Editor: Tono", ["Sari", "Tono"]),
        ("Sari, Sari", ["Sari"]),
        ("Dan Hartono", ["Dan Hartono"]),
        ("Byanka Putri", ["Byanka Putri"]),
        ("Dr. H. Tono, M.Si", ["Dr. H. Tono, M.Si"]),
        ("Tono, S.H., M.H., Sari, SE, MM", ["Tono, S.H., M.H.", "Sari, SE, MM"]),
        ("Sari, S. Sos., M. Si.", ["Sari, S. Sos., M. Si."]),
        ("Oleh Tono S.", ["Tono S."]),
        ("Tono.", ["Tono"]),
        ("admin", ["admin"]),
        ("Editor", ["Editor"]),
        ("tono-r07", ["tono-r07"]),
        ("Wartawan", []),
        ("Kamis, 4 Maret 2021 | 05:06 WIB", []),
        ("dibaca 120 kali", []),
        ("@sariw", []),
        ("https://contoh.id/penulis/sari", []),
        ("", []),
        ("***", []),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "name",
    [
        "admin",
        "Administrator",
        "superadmin",
        "admin_2",
        "Redaksi",
        "Tim Redaksi",
        "Redaksi Kabar Hulu",
        "Tim Liputan",
        "editor",
        "webmaster",
        "KabarHulu.com",
        "Kabar Hulu",
        "KABARHULU",
    ],
)
def test_house_names(name: str) -> None:
    assert is_house_name(name, publisher="Kabar Hulu", host="www.kabarhulu.com")


@pytest.mark.parametrize("name", ["Sari", "Adminah", "Editia Putri", "Kabar Hilir", "Timothy Hutagalung", ""])
def test_persons(name: str) -> None:
    assert not is_house_name(name, publisher="Kabar Hulu", host="www.kabarhulu.com")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Redaksi", "Redaksi"),
        ("ADMIN", "ADMIN"),
        ("Tim Redaksi", "Tim Redaksi"),
        ("Redaksi Kabar Hulu", "Redaksi Kabar Hulu"),
        ("Redaksi | Kamis, 4 Maret 2021 05:06 WIB", "Redaksi"),
        ("Redaksi menerima tulisan", None),
        ("Redaksi Kabar Hilir", None),
        ("Berita", None),
        ("Kabar Hulu", None),
        ("Sari Wulandari", None),
        ("4 Maret 2021", None),
        ("", None),
    ],
)
def test_house_byline(line: str, name: str | None) -> None:
    assert house_byline(line, publisher="Kabar Hulu", host="www.kabarhulu.com") == name


@pytest.mark.parametrize("line", ["Sari", "Sari Wulandari", "Dr. Tono Wijaya", "Siti binti Hasan"])
def test_bare_names(line: str) -> None:
    assert is_bare_name(line)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Sari Wulandari | Kamis, 4 Maret 2021 | 05:06 WIB", "Sari Wulandari"),
        ("4 Maret 2021 - Sari Wulandari", "Sari Wulandari"),
        ("Sungai Penuh, 4 Maret 2021", None),
        ("Sungai Penuh 4 Maret 2021", None),
        ("Berita | 4 Maret 2021", None),
        ("Sari Wulandari | Daerah | 4 Maret 2021", None),
        ("Warga bersorak - 4 Maret 2021", None),
        ("Sari Wulandari - Kabar", None),
        ("4 Maret 2021", None),
        ("", None),
    ],
)
def test_dated_name(line: str, name: str | None) -> None:
    assert dated_name(line) == name


@pytest.mark.parametrize("line", ["SUNGAI PENUH", "Sari menari", "Sari, 4 Maret 2021", "Apa Kabar?", ""])
def test_no_bare_names(line: str) -> None:
    assert not is_bare_name(line)


def test_the_outlet_is_known_by_its_host_alone() -> None:
    assert is_house_name("Kabar Hulu", host="www.kabarhulu.co.id")
    assert not is_house_name("Kabar Hulu")


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Penulis", CreditRole.AUTHOR),
        ("REPORTER :", CreditRole.AUTHOR),
        ("Oleh", CreditRole.AUTHOR),
        ("Editor:", CreditRole.EDITOR),
        ("Sumber :", CreditRole.SOURCE),
        ("Foto oleh", CreditRole.PHOTO),
        ("Penerjemah", CreditRole.OTHER),
        ("Penulis novel", None),
        ("Jambi", None),
        ("", None),
    ],
)
def test_role_of_label(label: str, role: CreditRole | None) -> None:
    assert role_of_label(label) is role


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Penulis: Sari  Editor: Tono Sumber: Antara", {"author": ["Sari"], "editor": ["Tono"], "source": ["Antara"]}),
        ("(Penulis : Sari / Editor : Tono)", {"author": ["Sari"], "editor": ["Tono"]}),
        ("Reporter : Sari\nEditor : Tono", {"author": ["Sari"], "editor": ["Tono"]}),
        ("Penulis: Sari | Sumber: contohprov.go.id", {"author": ["Sari"], "source": ["contohprov.go.id"]}),
        ("Sumber: https://www.contohprov.go.id/berita?id=3", {"source": ["contohprov.go.id"]}),
        ("Penulis/Editor: Sari", {"author": ["Sari"], "editor": ["Sari"]}),
        ("Rep: Sari/ Red: Tono", {"author": ["Sari"], "editor": ["Tono"]}),
        ("Foto: Humas/Tono", {"photo": ["Humas", "Tono"]}),
        ("penulis: sari", {"author": ["sari"]}),
        ("Penulis: Dr. H. Tono, M.Si; Editor: Sari", {"author": ["Dr. H. Tono, M.Si"], "editor": ["Sari"]}),
        ("Sumber: berbagai sumber", {"source": ["berbagai sumber"]}),
        ("Oleh Sari Wulandari", {"author": ["Sari Wulandari"]}),
        ("Laporan Wartawan Kabar Hulu, Sari", {"author": ["Sari"]}),
        ("Penulis: Sari, 4 Maret 2021", {"author": ["Sari"]}),
        ("Oleh Sari Wulandari, Kamis 4 Maret 2021", {"author": ["Sari Wulandari"]}),
        ("Oleh Dr. H. Tono Wijaya, M.Si", {"author": ["Dr. H. Tono Wijaya, M.Si"]}),
        ("Laporan Wartawan KabarHulu.id, Sari Wulandari", {"author": ["Sari Wulandari"]}),
        ("Laporan Reporter KabarHulu.com Sari Wulandari", {"author": ["Sari Wulandari"]}),
        ("Penulis Sari Wulandari", {"author": ["Sari Wulandari"]}),
        ("Penulis Sari | Editor Tono", {"author": ["Sari"], "editor": ["Tono"]}),
        ("Penulis Sari Wulandari Editor Tono", {"author": ["Sari Wulandari"], "editor": ["Tono"]}),
        ("Redaktur Pelaksana Tono Wijaya", {"editor": ["Tono Wijaya"]}),
        ("Kontributor Kerinci, Sari Wulandari", {"author": ["Sari Wulandari"]}),
        ("Reporter Sari, S.Sos., M.Si. / Fotografer Tono", {"author": ["Sari, S.Sos., M.Si."], "photo": ["Tono"]}),
        ("Penulis: Sari | 4 Maret 2021, diperbarui 5 Maret 2021", {"author": ["Sari"]}),
    ],
)
def test_credit_lines(line: str, expected: dict[str, list[str]]) -> None:
    assert credits(line) == expected
    assert is_credit_line(line)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Editor harus bekerja keras, kata dia.",
        "Editor: harus bekerja keras demi pembaca semua",
        "Oleh karena itu, warga diminta pulang",
        "Oleh Oleh Khas Kerinci",
        "Editor Harus Bekerja, Kata Dia.",
        "Editor Picks",
        "Wartawan Senior Tutup Usia",
        "Penulis Muda Kerinci",
        "Reporter Kabar Hulu Mewawancarai Lima Puluh Warga Kerinci",
        "Kontributor",
        "Penulis adalah dosen di Kerinci",
        "Foto: Warga mengantre minyak goreng di pasar.",
        "Penulis: “Saya lelah”",
        "Penulis:",
        "Sumber Air Bersih: Warga Kerinci",
        "Menurut penulis: Sari",
        "Jambi",
        "",
    ],
)
def test_prose_is_no_credit_line(paragraph: str) -> None:
    assert not is_credit_line(paragraph)


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("“Mari bekerja,” pungkasnya. (Sar)", "Sar"),
        ("Mari bekerja.” (sar)", "sar"),
        ("Mari bekerja! (SW)", "SW"),
        ("Mari bekerja.(Sar)", "Sar"),
        ("Mari bekerja. (Sar/Ant)", "Sar/Ant"),
        ("Mari bekerja. (*/sar)", "sar"),
        ("Mari bekerja. *** (Sar)", "Sar"),
        ("Mari bekerja. (sar)***", "sar"),
        ("Mari bekerja. (Tim Liputan)", "Tim Liputan"),
        ("Mari bekerja. (sw-01)", "sw-01"),
        ("(Sar)", "Sar"),
        ("[sar]", "sar"),
        ("Mari bekerja. (*)", None),
        ("Mari bekerja. ***", None),
        ("Komisi Pemilihan Umum (KPU)", None),
        ("Komisi Pemilihan Umum (KPU).", None),
        ("kata dia, Kamis (4/3/2021).", None),
        ("Itu saja. (4/3/2021)", None),
        ("Barang siapa sabar. (HR. Bukhari)", None),
        ("“Saya senang.” (sambil tertawa)", None),
        ("Mari bekerja. (bersambung)", None),
        ("(2)", None),
        ("", None),
    ],
)
def test_sign_off(paragraph: str, expected: str | None) -> None:
    assert sign_off(paragraph) == expected


@pytest.mark.parametrize(
    ("paragraph", "text", "place"),
    [
        ("KABAR HULU – Bupati hadir.", "KABAR HULU", None),
        ("KERINCI – Bupati hadir.", "KERINCI", "KERINCI"),
        ("KERINCI- Bupati hadir.", "KERINCI", "KERINCI"),
        ("KERINCI—“Kami hadir,” kata bupati.", "KERINCI", "KERINCI"),
        ("KERINCI – 30 warga hadir.", "KERINCI", "KERINCI"),
        ("KERINCI, KABARHULU.COM – Bupati hadir.", "KERINCI, KABARHULU.COM", "KERINCI"),
        ("KABARHULU.COM, SUNGAI PENUH - Bupati hadir.", "KABARHULU.COM, SUNGAI PENUH", "SUNGAI PENUH"),
        ("Warta.co.id, Bungo -- Bupati hadir.", "Warta.co.id, Bungo", "Bungo"),
        ("KERINCI (ANTARA) - Bupati hadir.", "KERINCI (ANTARA)", "KERINCI"),
        ("Jakarta, CNN Indonesia -- Menteri hadir.", "Jakarta, CNN Indonesia", "Jakarta"),
        ("Sungai Penuh – Wali kota hadir.", "Sungai Penuh", "Sungai Penuh"),
        ("Jakarta, 4 Maret 2021 – Menteri hadir.", "Jakarta, 4 Maret 2021", "Jakarta"),
        ("Jakarta (4/3) – Menteri hadir.", "Jakarta (4/3)", "Jakarta"),
        ("Siaran Pers – Menteri hadir.", "Siaran Pers", None),
    ],
)
def test_dateline(paragraph: str, text: str, place: str | None) -> None:
    expected = Dateline(text, place)
    assert dateline(paragraph, publisher="Kabar Hulu", host="www.kabarhulu.com") == expected


@pytest.mark.parametrize(
    "paragraph",
    [
        "Dia – katanya – pergi",
        "Presiden Sutono - didampingi menteri - hadir.",
        "Bupati Sutono – Wakil Bupati tidak – hadir.",
        "Sutono – Bupati Kerinci – hadir.",
        "Kerinci-Bungo macet.",
        "Kerinci – gempa terasa.",
        "Rumah Sakit Umum Daerah Hulu Sungai Kerinci – Pasien bertambah.",
        "Tanya: Kapan – Besok",
        "Bupati hadir.",
        "– Bupati hadir.",
        "",
    ],
)
def test_no_dateline(paragraph: str) -> None:
    assert dateline(paragraph) is None


pieces = st.sampled_from(
    [
        "Oleh:",
        "Penulis",
        ":",
        "Editor",
        ",",
        "&",
        "dan",
        "/",
        ";",
        "|",
        "(",
        ")",
        "[",
        "]",
        "Sari",
        "M.Si",
        "S.H.",
        "–",
        "-",
        "--",
        ".",
        "4",
        "Maret",
        "2021",
        "admin",
        "@x",
        "a@b.id",
        "www.x.id",
        "“",
        "”",
        "*",
    ]
)


@given(st.one_of(st.text(), st.lists(st.one_of(pieces, st.text(max_size=4)), max_size=15).map(" ".join)))
def test_no_text_raises(text: str) -> None:
    for name in names(text):
        assert name == name.strip()
        assert any(letter.isalpha() for letter in name)
    for people in credits(text).values():
        assert people
    is_credit_line(text)
    is_house_name(text, publisher=text, host=text)
    role_of_label(text)
    house_byline(text, publisher=text, host=text)
    signed = sign_off(text)
    assert signed is None or len(signed) <= 25
    opening = dateline(text, publisher=text, host=text)
    assert opening is None or 0 < len(opening.text) <= 60


@pytest.mark.parametrize(
    "piece", ["-", "– ", "A-", "Oleh ", "Penulis:", "(", "a@", "a.b.", "19/2/2019 ", "se", ", ", " "]
)
def test_long_repetition_takes_no_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert names(text) is not None
    assert sign_off(text) is None
    assert dateline(text) is None
    is_credit_line(text)


@pytest.mark.parametrize(
    "name",
    [
        *("Robby Kurniawan", "Ahmad Soleh Nasution", "Alfred Simanjuntak", "Fredy Red", "Bobby", "Solehuddin"),
        *("Abyan Rahman", "Derby Saputra", "Nurediana", "M. Soleh", "Tim O’Leary", "Sri Wahyuni-Redjeki"),
    ],
)
@pytest.mark.parametrize("line", ["{}", "Oleh: {}", "Penulis: {}", "by {}", "Penulis {} | Editor: Tono"])
def test_labels_are_words_and_never_parts_of_a_name(name: str, line: str) -> None:
    assert names(line.format(name))[0] == name


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Rina Astuti, Budi Santoso, dan Tono Subagyo", ["Rina Astuti", "Budi Santoso", "Tono Subagyo"]),
        ("Rina Astuti, Budi Santoso, and Tono Subagyo", ["Rina Astuti", "Budi Santoso", "Tono Subagyo"]),
        ("Oleh: Rina Astuti, S.H., M.H. (Dosen Fakultas Hukum, Universitas Contoh)", ["Rina Astuti, S.H., M.H."]),
        ("Rina Astuti (0812-0000-0000)", ["Rina Astuti"]),
        ("Laporan Rina Astuti dari Muara Bungo", ["Rina Astuti"]),
        ("undefined", []),
        ("Register", []),
        ("Rina Astuti, Email penulis", ["Rina Astuti"]),
    ],
)
def test_names_of_more_than_one_shape(line: str, expected: list[str]) -> None:
    assert names(line) == expected


@pytest.mark.parametrize("name", ["Contoh Kabar TV", "Redaksi Contoh Kabar", "ContohKabar.com", "Tim Contoh Kabar"])
def test_the_outlet_is_nobody_whatever_it_adds_to_its_name(name: str) -> None:
    assert is_house_name(name, host="www.contohkabar.example", publisher="Contoh Kabar")


def test_a_person_with_a_part_of_the_outlet_in_the_name_is_one() -> None:
    assert not is_house_name("Contoh Kabarudin", host="contohkabar.example")


@pytest.mark.parametrize(
    "line",
    ["Laporan Kekayaan Pejabat dari KPK", "Laporan Hasil Audit dari Badan Pemeriksa", "Laporan Warga Desa dari Hulu"],
)
def test_a_report_of_something_is_no_byline(line: str) -> None:
    assert not is_credit_line(line)
