"""`pipelines.html.parse`: whatever the bytes are, a tree or nothing, and no letter wrong that could be right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement

from pipelines.html.blocks import blocks_of
from pipelines.html.parse import decode, parse

WORDS = "Café di Jambi – “enak”"


def page(text: str, charset: str | None = None) -> str:
    declared = f'<meta charset="{charset}">' if charset else ""
    return f"<html><head>{declared}<title>x</title></head><body><p>{text}</p></body></html>"


def paragraph(tree: HtmlElement | None) -> str:
    assert tree is not None
    return str(tree.findtext(".//p"))


def depth(tree: HtmlElement) -> int:
    deepest, level, last = 0, {tree: 1}, tree
    for last in tree.iter():
        parent = last.getparent()
        if parent is not None and parent in level:
            level[last] = level[parent] + 1
        deepest = max(deepest, level[last])
    return deepest


@pytest.mark.parametrize("header", [None, "text/html", "text/html; charset=ISO-8859-1", "text/html; charset=nonsense"])
@pytest.mark.parametrize("meta", [None, "iso-8859-1", "windows-1252", "utf-16", "nonsense"])
def test_utf8_is_read_as_utf8_whatever_it_is_called(header: str | None, meta: str | None) -> None:
    assert paragraph(parse(page(WORDS, meta).encode(), header)) == WORDS


@pytest.mark.parametrize("header", [None, "text/html", "text/html; charset=utf-8", "text/html; charset=windows-1252"])
@pytest.mark.parametrize("meta", [None, "utf-8", "iso-8859-1", "windows-1252"])
def test_windows_1252_is_read_right_whatever_it_is_called(header: str | None, meta: str | None) -> None:
    assert paragraph(parse(page(WORDS, meta).encode("cp1252"), header)) == WORDS


@pytest.mark.parametrize(
    ("charset", "text"),
    [("gb18030", "占碑省新闻"), ("shift_jis", "ジャンビ州のニュース"), ("iso-8859-6", "أخبار جامبي")],
)
def test_other_encodings_count_as_declared(charset: str, text: str) -> None:
    body = page(text, charset).encode(charset)
    assert paragraph(parse(body, None)) == text
    assert paragraph(parse(page(text).encode(charset), f"text/html; charset={charset}")) == text
    assert paragraph(parse(body, "text/html; charset=utf-8")) == text


def test_header_beats_meta() -> None:
    body = page("ジャンビ", "iso-8859-1").encode("shift_jis")
    assert paragraph(parse(body, "text/html; charset=shift_jis")) == "ジャンビ"


def test_byte_order_marks() -> None:
    assert decode(b"\xef\xbb\xbf" + WORDS.encode(), None) == WORDS
    assert decode(b"\xef\xbb\xbf" + WORDS.encode(), "text/html; charset=iso-8859-1") == WORDS
    for codec, mark in (("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")):
        assert paragraph(parse(mark + page(WORDS).encode(codec), None)) == WORDS


def test_one_broken_byte_in_utf8_costs_one_letter() -> None:
    text = decode(page(f"{WORDS} @ {WORDS}").encode().replace(b"@", b"\xff"), "text/html; charset=utf-8")
    assert text.count(WORDS) == 2


def test_nothing_behind_a_nul_is_lost() -> None:
    tree = parse(b"<html><body><p>Hujan\x00 deras\x01\x0b di Jambi</p><p>kata\x00 dia</p></body></html>")
    assert paragraph(tree) == "Hujan deras di Jambi"
    assert tree is not None
    assert [p.text for p in tree.iter("p")] == ["Hujan deras di Jambi", "kata dia"]


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x7f", "\ufffe", "\uffff"])
def test_what_no_record_can_hold_is_left_out(character: str) -> None:
    assert paragraph(parse(page(f"Hujan{character} – deras \ufffd").encode())) == "Hujan – deras \ufffd"


@pytest.mark.parametrize("body", [b"", b" \r\n\t ", b"\x00\x00\x00", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"])
def test_no_markup_at_all(body: bytes) -> None:
    assert parse(body, "text/html") is None


@pytest.mark.parametrize(
    "body",
    [
        b"<!-- only a comment -->",
        b"<!DOCTYPE html>",
        b"<?xml version='1.0' encoding='utf-16'?>",
        b"plain text",
        b"<",
        b"&",
        b"<![CDATA[",
        b"<html",
        b"<body><p>",
        b"<svg/><math></p>",
    ],
)
def test_scraps_do_not_raise(body: bytes) -> None:
    tree = parse(body)
    assert tree is None or isinstance(tree, HtmlElement)


def test_encoding_declared_in_an_xml_prolog() -> None:
    body = f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>{page(WORDS)}'.encode()
    assert paragraph(parse(body)) == WORDS


def test_comments_and_instructions_are_no_text() -> None:
    tree = parse(b"<body><p>Hujan<!-- rahasia --> deras<?php echo 1 ?></p></body>")
    assert tree is not None
    assert tree.text_content().strip() == "Hujan deras"


@pytest.mark.parametrize("tag", ["div", "span", "b", "blockquote", "ul><li", "table><tr><td", "a href=x", "font"])
def test_deep_nesting_stays_bounded(tag: str) -> None:
    """Later stages walk the tree by recursion: they must not meet what would end the process."""
    body = b"<html><body><p>Sebelum</p>" + f"<{tag}>".encode() * 100_000 + b"dalam</body></html>"
    tree = parse(body)
    assert tree is not None
    assert depth(tree) < 800
    assert blocks_of(tree)[0].text == "Sebelum"


@pytest.mark.parametrize("tag", ["div", "span", "font", "b"])
def test_text_behind_unclosed_markup_is_kept(tag: str) -> None:
    """Word processors and old content systems leave hundreds of tags open; a reader still sees what follows."""
    tree = parse(b"<body>" + f"<p>Alinea <{tag}>satu".encode() * 400 + b"<p>Terakhir</p></body>")
    assert tree is not None
    assert depth(tree) < 800
    assert tree.text_content().count("Alinea") == 400
    assert blocks_of(tree)[-1].text == "Terakhir"


@given(st.binary(max_size=400), st.none() | st.sampled_from(["text/html", "text/html; charset=utf-16", "", "\x00;="]))
def test_random_bytes_never_raise(body: bytes, header: str | None) -> None:
    decode(body, header)
    tree = parse(body, header)
    assert tree is None or isinstance(tree, HtmlElement)


SCRAPS = ["<p>", "</p>", "<html>", "</body>", "<table>", "<a href='", "'>", "<!--", "-->", "<![CDATA[", "]]>", "<:>"]
SCRAPS += ["&#0;", "&#xD800;", "&#x110000;", "<svg>", "<script>", "<frameset>", "<head>", "\x00", "teks ", "<?xml ?>"]


@given(st.lists(st.sampled_from(SCRAPS), max_size=30))
def test_broken_markup_never_raises(scraps: list[str]) -> None:
    tree = parse("".join(scraps).encode())
    assert tree is None or (isinstance(tree, HtmlElement) and isinstance(tree.text_content(), str))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff")))
def test_utf8_survives(text: str) -> None:
    assert decode(text.encode(), "text/html; charset=iso-8859-1") == text


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_is_known_without_a_byte_order_mark(codec: str) -> None:
    assert paragraph(parse(page(WORDS, "utf-8").encode(codec), "text/html; charset=utf-8")) == WORDS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kata dia, \x93warga\x94 \x96 semua", "Kata dia, “warga” – semua"),
        ("Bupati\x92s", "Bupati’s"),
        ("Rp5.000\x85", "Rp5.000…"),
        ("satu\x81dua", "satudua"),
        ("Café\xa0– enak", "Café\xa0– enak"),
    ],
)
def test_controls_that_were_punctuation_are_punctuation_again(text: str, expected: str) -> None:
    assert paragraph(parse(page(text).encode(), "text/html; charset=utf-8")) == expected


SECOND = page("Banjir merendam lima desa di hulu sungai, kata warga.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("<html><body><p>x</p></body></html>", f"<!DOCTYPE html>{SECOND}"),
        ("<html><body><p>x</p></body></html>\n\n", SECOND),
        ("<HTML><BODY><P>x</P></BODY>", SECOND),
        (SECOND, "<html><body><p>Galat basis data</p></body></html>"),
    ],
)
def test_of_two_documents_in_one_answer_the_longer_is_read(first: str, second: str) -> None:
    assert paragraph(parse((first + second).encode())).startswith("Banjir merendam")


def test_a_document_that_only_speaks_of_another_is_one() -> None:
    markup = page("Tulis &lt;html&gt; di awal.") + "<!-- </body></html><html> -->"
    assert paragraph(parse(markup.encode())) == "Tulis <html> di awal."


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p><h2>Sub</h2>Satu</p>Dua", ["Sub", "Satu", "Dua"]),
        ("<p><p>Satu</p></p><p>Dua</p>", ["Satu", "Dua"]),
        ("<P class='x'>\n<DIV>Satu</DIV>Dua</P>Tiga", ["Satu", "Dua", "Tiga"]),
        ("<p><ul><li>Satu</li></ul>Dua</p>Tiga <b>empat</b>", ["Satu", "Dua", "Tiga empat"]),
        ("<p><h3>Sub</h3><script>s = '</p><p>';</script>Satu<!-- </p> --> dua</p>tiga", ["Sub", "Satu dua", "tiga"]),
        ("<p>Satu <b>dua</b></p>", ["Satu dua"]),
    ],
)
def test_an_end_tag_without_a_paragraph_begins_a_line(markup: str, expected: list[str]) -> None:
    tree = parse(f"<html><body>{markup}</body></html>".encode())
    assert tree is not None
    assert [block.text for block in blocks_of(tree)] == expected


@pytest.mark.parametrize("words", ["Pasar “baru”", "Café itu", "Harga naik – lagi"])
def test_one_damaged_byte_leaves_the_other_letters_as_they_are(words: str) -> None:
    body = words.encode() + b" caf\xe9 di Jambi"
    assert decode(body, "text/html; charset=utf-8").startswith(words)
    assert decode(body, None).startswith(words)
    assert decode("Café é à".encode("latin-1"), None) == "Café é à"
