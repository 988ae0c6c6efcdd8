"""Text that waits for a click or a script is text; what else a page hides is not."""

from __future__ import annotations

import pytest

from tests.helpers.reading import read_article

FIRST = "Warga tiga dusun di Merangin memperbaiki jembatan gantung yang rusak diterjang banjir pada awal pekan ini."
SECOND = "Kepala desa mengatakan papan lantai yang hanyut diganti dengan kayu bulian sumbangan dari warga sendiri."
THIRD = "Sekitar seratus orang bergantian bekerja sejak pagi, sementara ibu-ibu menyiapkan makanan di tepi sungai."
FOURTH = "Jembatan itu diharapkan bisa dilalui lagi sebelum anak-anak kembali ke sekolah pada hari Senin mendatang."
SEEN = f"<p>{FIRST}</p><p>{SECOND}</p>"
REST = f"<p>{THIRD}</p><p>{FOURTH}</p>"
WHOLE = [FIRST, SECOND, THIRD, FOURTH]
HEADLINE = "Warga Perbaiki Jembatan Gantung"


def paragraphs(body: str) -> list[str]:
    text = read_article(top=f"<h1>{HEADLINE}</h1>", body=body).articleBody
    return (text or "").split("\n")


@pytest.mark.parametrize(
    "body",
    [
        f"{SEEN}<div hidden id='sisa'>{REST}</div>",
        f"{SEEN}<div style='display: none'>{REST}</div>",
        f"{SEEN}<section style='color:red;DISPLAY:NONE !important'>{REST}</section>",
        f"{SEEN}<div class='d-none'>{REST}</div>",
        f"{SEEN}<div class='hide' id='lanjutan'>{REST}</div>",
        f"{SEEN}<div class='article-hidden'>{REST}</div>",
        f"{SEEN}<div class='is-hidden' aria-hidden='true'>{REST}</div>",
        f"{SEEN}<div aria-hidden='true' style='visibility:hidden'>{REST}</div>",
        f"{SEEN}<noscript>{REST}</noscript>",
        f"{SEEN}<template id='sisa'>{REST}</template>",
        f"{SEEN}<details><summary>Baca Selengkapnya</summary>{REST}</details>",
        f"{SEEN}<a class='tombol' onclick='buka()'>Baca Selengkapnya</a><div style='display:none'>{REST}</div>",
        f"{SEEN}<div hidden>{REST}</div><p><button>Tampilkan semua</button></p>",
        f"{SEEN}<div class='awal-sisa' hidden>{REST}</div><a href='#awal-sisa'>Lanjut baca »</a>",
        f"{FIRST}<br><br>{SECOND}<br><br><div hidden>{THIRD}<br><br>{FOURTH}</div>",
        f"<p>{FIRST}</p><p>{SECOND}</p><p hidden>{THIRD}</p><a href='javascript:;'>Show more</a><p hidden>{FOURTH}</p>",
        f"<div class='awal'>{SEEN}</div><div class='sisa' hidden>{REST}</div><button>Baca Selengkapnya</button>",
    ],
)
def test_the_rest_of_a_text_is_shown(body: str) -> None:
    assert paragraphs(body) == WHOLE


def test_tabs_are_read_in_their_order() -> None:
    pages = [f"<div class='hal' id='h{n}' hidden><p>{line}</p></div>" for n, line in enumerate(WHOLE)]
    tabs = "<div class='paging'><a onclick='h(1)'>1</a> <a onclick='h(2)'>2</a> <a onclick='h(3)'>3</a></div>"
    body = f"{pages[0].replace(' hidden', '')}<div class='hal' hidden>{SEEN.replace(FIRST, THIRD)}</div>{tabs}"
    assert paragraphs(body) == [FIRST, THIRD, SECOND]


def test_the_dots_in_place_of_a_rest_are_no_text() -> None:
    half = THIRD.partition(",")
    body = (
        f"{SEEN}<p>{half[0]}<span id='dots'>...</span><span id='more' style='display:none'>{half[1]}{half[2]} {FOURTH}"
        "</span></p><button onclick='buka()'>Read more</button>"
    )
    assert paragraphs(body) == [FIRST, SECOND, f"{THIRD} {FOURTH}"]


def test_an_excerpt_gives_way_to_the_whole() -> None:
    body = (
        f"<div class='pendek'><p>{FIRST}</p><p>{SECOND[:50]}…</p><a href='#'>Selengkapnya</a></div>"
        f"<div class='penuh' style='display:none'>{SEEN}{REST}</div>"
    )
    assert paragraphs(body) == WHOLE


@pytest.mark.parametrize(
    "hide", ["<div hidden>{}</div>", "<div style='display:none'>{}</div>", "<noscript>{}</noscript>"]
)
def test_all_of_a_text_may_wait_for_a_script(hide: str) -> None:
    assert paragraphs(hide.format(SEEN + REST)) == WHOLE


@pytest.mark.parametrize(
    "box",
    [
        f"<div hidden class='modal'>{REST}</div>",
        f"<div hidden role='dialog'>{REST}</div>",
        f"<div hidden id='paywall-stub'>{REST}</div>",
        f"<div hidden class='newsletter-popup'>{REST}</div>",
        f"<div hidden class='author-bio'>{REST}</div>",
        f"<div hidden id='komentar'>{REST}</div>",
        f"<nav hidden>{REST}</nav>",
        f"<div hidden>{REST}<form><input name='email'></form></div>",
        f"<div hidden>{SEEN}</div>",
        f"<noscript>{SEEN}</noscript>",
        f"<div class='d-md-none' hidden>{SEEN}<p>{THIRD}</p></div>",
        "<div hidden><p>Situs ini memakai cookie untuk menyimpan pilihan Anda dan menghitung kunjungan pembaca.</p>"
        "<p>Dengan melanjutkan, Anda menyetujui pemakaian cookie sesuai kebijakan privasi kami.</p></div>",
        "<noscript><p>Halaman ini memerlukan JavaScript. Aktifkan JavaScript pada peramban Anda lalu muat ulang.</p>"
        "<p>Tanpa JavaScript sebagian isi halaman ini tidak dapat ditampilkan sebagaimana mestinya.</p></noscript>",
        "<a href='#'>Baca Selengkapnya</a><div hidden><p>Artikel ini khusus pelanggan. Silakan berlangganan untuk"
        " membaca kelanjutan artikel ini sampai selesai.</p></div>",
        "<div hidden><p>Villagers of three hamlets in Merangin have repaired the bridge that the flood had damaged.</p>"
        "<p>The head of the village said that boards which were lost are replaced by wood from the people.</p></div>",
        "<div hidden><ul>" + "".join(f"<li><a href='/{n}/'>{THIRD}</a></li>" for n in range(4)) + "</ul></div>",
        f"<div hidden><p>{THIRD}</p></div>",
        f"<span style='display:none'>{THIRD} {FOURTH}</span>",
    ],
)
def test_what_else_is_hidden_stays_so(box: str) -> None:
    assert paragraphs(f"{SEEN}{box}") == [FIRST, SECOND]


def test_a_hidden_box_elsewhere_on_the_page_stays_so() -> None:
    for place in ("<div class='atas' hidden>{}</div>", "<div><div hidden>{}</div></div>"):
        article = read_article(top=f"<h1>{HEADLINE}</h1>", body=f"<div>{SEEN}</div></div>{place.format(REST)}<div>")
        assert (article.articleBody or "").split("\n") == [FIRST, SECOND]
