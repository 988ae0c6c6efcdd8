"""`pipelines.page.cards`: what leads to other articles is none of this one, whatever a theme calls it."""

from __future__ import annotations

import lxml.html
import pytest

from pipelines.html.blocks import blocks_of
from pipelines.page.cards import Cards, find_cards
from tests.helpers.reading import HEADLINE, PROSE, read_article

URL = "https://koran.example/daerah/warga-menunggu-giliran/"
OTHERS = ("Panen Raya di Sungai Rumbai Dimulai", "Perahu Baru untuk Nelayan Muara", "Guru Honorer Terima Seragam")
EXCERPT = "Puluhan petani turun ke sawah sejak subuh untuk memanen padi yang ditanam empat bulan lalu"
TEXT = [line.removeprefix("<p>") for line in PROSE.split("</p>")[:-1]]


def row(markup: str, *, count: int = 3) -> str:
    """So many cards of this markup, each to another article."""
    return "".join(markup.format(title=OTHERS[n], href=f"/tulisan/{n}", cut=f"{EXCERPT} …") for n in range(count))


def cards_of(markup: str, *, heading: str | None = None) -> Cards:
    tree = lxml.html.document_fromstring(f"<html><body>{markup}</body></html>")
    return find_cards(blocks_of(tree.find("body")), tree.find(f".//{heading}") if heading else None, URL)


CARDS = [
    "<div class='x'><h5><a href='{href}'>{title}</a></h5><p>{cut}</p></div>",
    "<div class='x'><a href='{href}'><img src='/t.jpg' width='80'></a><a href='{href}'>{title}</a><p>{cut}</p></div>",
    "<div><a href='{href}'><b>{title}</b></a><br>Rabu, 31 Januari 2024 08:00 WIB<br>{cut}</div>",
    "<li><div><h3><a href='{href}'>{title}</a></h3></div><div><small>31/01/2024</small><p>{cut}</p></div></li>",
    "<h4><a href='{href}'>{title}</a></h4><p>{cut}</p>",
]


@pytest.mark.parametrize("card", CARDS)
def test_cards_around_a_text_are_no_part_of_it(card: str) -> None:
    top = f"<h1>{HEADLINE}</h1><p>Sari Wulandari | 30 Januari 2024 | 10:15 WIB</p>"
    beside = f"<div class='kiri'>{PROSE}</div><div class='kanan'><b>Pilihan</b><div>{row(card)}</div></div>"
    article = read_article(top=top, body=beside)
    assert (article.articleBody or "").split("\n") == TEXT
    assert article.datePublished == "2024-01-30T10:15:00+07:00"
    assert article.related == []
    assert [image for image in article.image if image.caption] == []


def test_pairs_behind_a_label_are_cards_though_their_excerpts_end() -> None:
    pair = "<h4><a href='{href}'>{title}</a></h4><p>" + EXCERPT + ".</p>"
    assert len(cards_of(f"{PROSE}<h3>Berita Terkait</h3>{row(pair)}").lines) == 6
    assert cards_of(f"{PROSE}<p>Tiga kabar dari pekan ini.</p>{row(pair)}").lines == set()


def test_a_digest_of_links_is_no_row_of_cards() -> None:
    found = cards_of(f"<h1>Tiga Kabar Pekan Ini</h1>{row(CARDS[0])}", heading="h1")
    assert found == Cards(set(), 3)


def test_one_box_alone_is_no_card_and_neither_is_what_holds_the_headline() -> None:
    assert cards_of(PROSE + row(CARDS[0], count=1)).lines == set()
    page = f"<div class='x'><h1>{HEADLINE}</h1><p><a href='/a'>{OTHERS[0]}</a></p><p>{EXCERPT}.</p></div>"
    assert cards_of(page + row(CARDS[0]) + PROSE, heading="h1").lines.isdisjoint({0, 1, 2})


def test_headlines_alone_are_an_authors_list() -> None:
    assert cards_of(f"{PROSE}<ul>{row('<li><a href={href!r}>{title}</a></li>')}</ul>").lines == set()


@pytest.mark.parametrize(
    ("start", "count"), [("https://toko.example.org", 0), ("http://[", 0), ("https://m.koran.example", 6)]
)
def test_what_leads_to_shops_is_the_articles_own(start: str, count: int) -> None:
    item = "<div class='x'><h5><a href='" + start + "{href}'>{title}</a></h5><p>" + EXCERPT + ".</p></div>"
    assert len(cards_of(PROSE + row(item)).lines) == count


def test_a_card_holds_no_more_than_an_excerpt() -> None:
    long = "<div class='x'><h5><a href='{href}'>{title}</a></h5>" + f"<p>{EXCERPT}, {EXCERPT}.</p>" * 4 + "</div>"
    assert cards_of(PROSE + row(long)).lines == set()


def test_the_box_of_a_writer_is_neither_text_nor_caption() -> None:
    top = f"<h1>{HEADLINE}</h1><p>Sari Wulandari - 30/01/2024, 10.15 WIB</p>"
    box = (
        "<div class='card'><img src='/s.png' width='64' height='64'><h5>Sari Wulandari</h5>"
        "<p>Menulis tentang pemerintahan daerah, pertanian dan olahraga untuk koran ini sejak tahun 2014.</p></div>"
    )
    article = read_article(top=top, body=f"<div>{PROSE}</div>{box}")
    assert (article.articleBody or "").split("\n") == TEXT
    assert article.author == ["Sari Wulandari"]
    assert [image.caption for image in article.image if image.caption] == []
