"""`pipelines.html.blocks`: a page as the blocks of text a reader sees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement

from pipelines.html.blocks import (
    Block,
    BlockRole,
    blocks_of,
    is_data_table,
    is_embed,
    is_hidden,
    iter_ancestors,
    text_of,
)
from pipelines.html.class_names import names_of
from pipelines.html.parse import parse
from pipelines.html.text import fold


def body(markup: str) -> HtmlElement:
    tree = parse(f"<html><head><title>x</title></head><body>{markup}</body></html>".encode())
    assert tree is not None
    found = tree.find("body")
    assert found is not None
    return found


def blocks(markup: str) -> list[Block]:
    return blocks_of(body(markup))


def texts(markup: str) -> list[str]:
    return [block.text for block in blocks(markup)]


def element(markup: str) -> HtmlElement:
    return body(markup)[0]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>Satu</p><p>Dua</p>", ["Satu", "Dua"]),
        ("<p>Satu<br>Dua<br/><br>\n<br>Tiga</p>", ["Satu", "Dua", "Tiga"]),
        ("<div>Satu<br><br>Dua</div>", ["Satu", "Dua"]),
        ("Satu<br><br>Dua", ["Satu", "Dua"]),
        ("<div>Satu<p>Dua</p>Tiga</div>", ["Satu", "Dua", "Tiga"]),
        ("<div><div>Satu</div><div>Dua</div></div>", ["Satu", "Dua"]),
        ("<p><strong>Satu<br>Dua</strong> tiga</p>", ["Satu", "Dua tiga"]),
        (
            "<p>Harga <b>karet <i>naik <u>lagi</u></i></b>, kata <a href='/x'>dia</a>.</p>",
            ["Harga karet naik lagi, kata dia."],
        ),
        ("<p><span>H</span>arga karet</p>", ["Harga karet"]),
        ("<p>Harga\n  karet&nbsp;naik</p>", ["Harga karet naik"]),
        ("<p>Ha&shy;rga<wbr>karet</p>", ["Hargakaret"]),
        ("<p>satu<!-- x --> dua</p>", ["satu dua"]),
        ("<p>H<sub>2</sub>O 10 m<sup>2</sup></p>", ["H2O 10 m2"]),
        (
            "<h2>Satu</h2>Dua<ul><li>Tiga</li><li>Empat<ul><li>Lima</li></ul></li></ul>",
            ["Satu", "Dua", "Tiga", "Empat", "Lima"],
        ),
        ("<dl><dt>Satu</dt><dd>Dua</dd></dl>", ["Satu", "Dua"]),
        ("<blockquote>Satu<p>Dua</p></blockquote>", ["Satu", "Dua"]),
        ("<section><article><p>Satu</p></article></section>", ["Satu"]),
        ("<p></p><p> &nbsp; </p><div><br></div>", []),
        ("<p>Satu</p><hr><p>Dua</p>", ["Satu", "Dua"]),
        ("<center>Satu</center>", ["Satu"]),
        ("<p>بسم الله 👨\u200d👩\u200d👧</p>", ["بسم الله 👨\u200d👩\u200d👧"]),
    ],
)
def test_blocks_in_reading_order(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


@pytest.mark.parametrize(
    "markup",
    [
        "<script>var x = 'rahasia'</script>",
        "<style>p { color: red }</style>",
        "<noscript>rahasia</noscript>",
        "<template>rahasia</template>",
        "<iframe>rahasia</iframe>",
        "<svg><text>rahasia</text></svg>",
        "<textarea>rahasia</textarea>",
        "<div hidden>rahasia</div>",
        "<span style='display:none'>rahasia</span>",
        "<div style='color: red; DISPLAY : NONE !important'><p>rahasia</p></div>",
    ],
)
def test_what_nobody_sees_is_no_text(markup: str) -> None:
    assert texts(f"<p>Satu</p>{markup}<p>Dua</p>") == ["Satu", "Dua"]
    assert [text.replace(" ", "") for text in texts(f"<p>Satu{markup}dua</p>")] in (["Satudua"], ["Satu", "dua"])


def test_text_behind_hidden_and_silent_elements_stays() -> None:
    assert texts("<p>Satu <script>x()</script>dua <span hidden>x</span>tiga</p>") == ["Satu dua tiga"]


def test_hidden() -> None:
    assert is_hidden(element("<p hidden>x</p>"))
    assert is_hidden(element("<p hidden=''>x</p>"))
    assert is_hidden(element("<p style='display:none'>x</p>"))
    assert not is_hidden(element("<p style='display:block'>x</p>"))
    assert not is_hidden(element("<p>x</p>"))


def test_roles() -> None:
    found = blocks(
        "<h2>Judul</h2><p>Teks</p><ul><li>Butir<p>Anak</p></li></ul><blockquote>Kutipan</blockquote>"
        "<figure><img src='a.jpg'><figcaption>Keterangan <b>foto</b></figcaption></figure>"
        "<p class='wp-caption-text'>Keterangan</p>"
    )
    assert [(block.text, block.role) for block in found] == [
        ("Judul", BlockRole.HEADING),
        ("Teks", BlockRole.TEXT),
        ("Butir", BlockRole.ITEM),
        ("Anak", BlockRole.ITEM),
        ("Kutipan", BlockRole.TEXT),
        ("Keterangan foto", BlockRole.CAPTION),
        ("Keterangan", BlockRole.CAPTION),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "wp-caption-text",
        "wp-element-caption",
        "caption",
        "photo-caption",
        "img_caption",
        "caption-foto",
        "photo-credit",
    ],
)
def test_captions_by_their_name(name: str) -> None:
    found = blocks(f"<p>Teks</p><div class='{name}'>Warga menyadap karet</div><p>Teks</p>")
    assert [block.role for block in found] == [BlockRole.TEXT, BlockRole.CAPTION, BlockRole.TEXT]
    found = blocks(f"<p><img src='a.jpg'><span class='{name}'>Warga menyadap karet</span></p><p>Teks</p>")
    assert [block.role for block in found] == [BlockRole.CAPTION, BlockRole.TEXT]


def test_links_are_kept_with_their_address() -> None:
    [block] = blocks("<p>Kata <a href='/a'>Gubernur <b>Jambi</b></a>, <a href='/b'>hari ini</a>.</p>")
    linked = [(run.href, run.text) for run in block.runs if run.href]
    assert [href for href, _ in linked] == ["/a", "/a", "/b"]
    assert "".join(text for _, text in linked) == "Gubernur Jambihari ini"
    assert block.linked == len("Gubernur") + len("Jambi") + len("hari ini")


def test_link_share() -> None:
    [whole, none, half] = blocks("<p><a href='/a'>Semua</a></p><p>tanpa</p><p>abc <a href='/a'>defg</a></p>")
    assert whole.link_share == 1
    assert none.link_share == 0
    assert half.link_share == 0.5


def test_block_inside_a_link() -> None:
    """As the cards of themes and the boxes of Inline Related Posts are made."""
    found = blocks(
        "<p>Satu</p><div><a href='/lain/' class='u1a2b3'><style>.u1a2b3{padding:0}</style><div style='padding:1em'>"
        "<span class='ctaText'>Baca Juga :</span>&nbsp; <span class='postTitle'>Harga Sawit</span></div></a></div>"
        "<p>Dua</p>"
    )
    assert [block.text for block in found] == ["Satu", "Baca Juga : Harga Sawit", "Dua"]
    assert {run.href for run in found[1].runs if run.text.strip()} == {"/lain/"}
    assert found[1].link_share > 0.9


def test_two_blocks_inside_a_link() -> None:
    found = blocks("<a href='/a'><h3>Judul</h3><p>Ringkasan</p></a><p>Teks</p>")
    assert [(block.text, {run.href for run in block.runs}) for block in found] == [
        ("Judul", {"/a"}),
        ("Ringkasan", {"/a"}),
        ("Teks", {None}),
    ]


def test_prose_is_what_reads_like_a_sentence() -> None:
    sentence = "Harga karet di tingkat petani naik lagi pekan ini."
    found = blocks(
        f"<p>{sentence}</p><p>Menu</p><h2>{sentence}</h2><p><a href='/a'>{sentence}</a></p><li>{sentence}</li>"
    )
    assert [block.prose for block in found] == [len(sentence), 0, 0, 0, len(sentence)]


def test_flags_name_boilerplate_around_a_block() -> None:
    found = blocks(
        "<p>Teks</p><div class='sharedaddy'><div><p>Bagikan</p></div></div><nav><p>Menu</p></nav>"
        "<div class='entry-content'><p>Isi</p></div>"
    )
    assert [[flag.tag + names_of(flag) for flag in block.flags] for block in found] == [
        [],
        ["divsharedaddy"],
        ["nav"],
        [],
    ]


DATA = "<table><tr><th>Kota</th><th>Harga</th></tr><tr><td>Jambi</td><td>9.000</td></tr></table>"
LAYOUT = "<table><tr><td><p>Harga karet naik.</p><p>Petani senang.</p></td></tr></table>"


def test_cells_of_data_are_no_running_text() -> None:
    assert [(block.text, block.role) for block in blocks(DATA)] == [
        (cell, BlockRole.CELL) for cell in ("Kota", "Harga", "Jambi", "9.000")
    ]


def test_a_layout_table_is_transparent() -> None:
    assert [(block.text, block.role) for block in blocks(LAYOUT)] == [
        ("Harga karet naik.", BlockRole.TEXT),
        ("Petani senang.", BlockRole.TEXT),
    ]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (DATA, True),
        (DATA.replace("<table>", "<table><thead></thead><tbody>"), True),
        (
            "<table><tr><th colspan=2>Harga<tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>",
            True,
        ),
        (LAYOUT, False),
        (f"<table><tr><td>kiri</td><td>{DATA}</td></tr><tr><td>a</td><td>b</td></tr></table>", False),
        ("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", False),
        ("<table><tr><td>a</td><td>b</td></tr></table>", False),
        (
            f"<table><tr><td>menu</td><td>{'Harga karet naik. ' * 30}</td></tr><tr><td>a</td><td>b</td></tr></table>",
            False,
        ),
        ("<table></table>", False),
        ("<table><tr></tr><tr></tr></table>", False),
    ],
)
def test_data_tables(table: str, *, expected: bool) -> None:
    assert is_data_table(element(table)) is expected


TWEET = (
    '<blockquote class="twitter-tweet"><p lang="in">Harga karet naik</p>&mdash; Dinas (@dinas) '
    '<a href="https://twitter.com/dinas/status/1">4 Maret 2021</a></blockquote>'
)


@pytest.mark.parametrize(
    "markup",
    [
        TWEET,
        '<blockquote class="instagram-media"><div><p>Lihat postingan ini</p></div></blockquote>',
        '<blockquote class="tiktok-embed"><section>Harga karet</section></blockquote>',
        '<div class="fb-post"><blockquote>Harga karet</blockquote></div>',
    ],
)
def test_quoted_posts_are_no_running_text(markup: str) -> None:
    assert is_embed(element(markup))
    found = blocks(f"<p>Teks</p>{markup}<script async src='//platform.twitter.com/widgets.js'></script><p>Lagi</p>")
    assert [block.text for block in found if block.role is not BlockRole.EMBED] == ["Teks", "Lagi"]
    assert len(found) > 2


def test_an_ordinary_quotation_is_text() -> None:
    assert not is_embed(element("<blockquote class='wp-block-quote'><p>Kata dia</p></blockquote>"))


def test_ancestors_of_a_block() -> None:
    root = body("<div><p>Satu <b>dua</b></p></div>")
    [block] = blocks_of(root)
    assert [found.tag for found in iter_ancestors(block)] == ["p", "div", "body", "html"]
    assert [found.tag for found in iter_ancestors(block, root)] == ["p", "div"]


INLINE = ["b", "i", "em", "strong", "span", "a", "u", "font", "small"]
BLOCK = ["div", "p", "section", "blockquote", "ul", "li", "td", "article", "figure", "h2", "center"]
markup = st.recursive(
    st.sampled_from(["kata ", "lain", " dia", "&nbsp;", "<br>", "\n"]),
    lambda inner: st.tuples(st.sampled_from(INLINE + BLOCK), st.lists(inner, max_size=4)).map(
        lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"
    ),
    max_leaves=25,
)


@given(markup)
def test_every_visible_letter_is_in_one_block_in_order(made: str) -> None:
    root = body(made)
    assert fold("".join(block.text for block in blocks_of(root))) == fold(root.text_content())


@given(markup)
def test_no_block_is_empty_and_all_are_tidy(made: str) -> None:
    for block in blocks(made):
        assert block.text == " ".join(block.text.split()) != ""
        assert 0 <= block.link_share <= 1


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_first_blocks_are_those_of_all(count: int) -> None:
    root = body("<div><p>Satu</p><ul><li>Dua <b>tiga</b></ul></div>Empat<p>Lima")
    assert [block.text for block in blocks_of(root, at_most=count)] == ["Satu", "Dua tiga", "Empat", "Lima"][:count]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<h1>Banjir Rendam<br>Lima Desa</h1>", "Banjir Rendam Lima Desa"),
        ("<h1><div>Bencana</div>Banjir Rendam</h1>", "Bencana Banjir Rendam"),
        ("<h1><script>var t = 1;</script>Banjir Rendam</h1>", "Banjir Rendam"),
        ("<h1>Banjir <em>Ren</em>dam</h1>", "Banjir Rendam"),
        ("<h1><span class='caption'>Kolom</span><span hidden>: </span>Banjir</h1>", "Kolom Banjir"),
        ("<h1><div>Kolom</div>: Banjir</h1>", "Kolom: Banjir"),
        ("<h1></h1>", ""),
        ("<h1> \u00a0 Banjir </h1>", "Banjir"),
    ],
)
def test_text_of_an_element_is_what_a_reader_sees(markup: str, expected: str) -> None:
    tree = parse(markup.encode())
    assert tree is not None
    assert text_of(tree.find(".//h1")) == expected
