"""`pipelines.page.headline`: which words of a page are its headline, and where they stand."""

from __future__ import annotations

import lxml.html
import pytest

from pipelines.page.headline import choose_headline, outlet_in_title

URL = "https://koran.example/2019/02/19/jembatan-rusak/"
TITLE = "Jembatan di Desa Pauh Rusak Berat"


def chosen(body: str, *claims: str, head: str = "") -> tuple[str | None, str | None]:
    """The headline, and tag and class of what shows it."""
    tree = lxml.html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")
    text, element = choose_headline(tree, claims, ["Koran Kita"], URL)
    return text, None if element is None else f"{element.tag} {element.get('class') or ''}".strip()


@pytest.mark.parametrize(
    "elsewhere", ['<span class="ticker-title">{}</span>', "<h4>{}</h4>", '<div id="judul">{}</div>']
)
def test_the_heading_of_the_page_shows_it_wherever_else_it_stands(elsewhere: str) -> None:
    page = f'{elsewhere.format(TITLE)}<h1 class="name">Koran Kita</h1><h1 class="entry-title">{TITLE}</h1>'
    assert chosen(page, TITLE) == (TITLE, "h1 entry-title")


def test_a_heading_that_is_hidden_shows_nothing() -> None:
    page = f'<h1 style="display: none">{TITLE}</h1><h2>{TITLE}</h2>'
    assert chosen(page, TITLE) == (TITLE, "h2")


def test_words_that_are_claimed_count_before_a_heading_that_nobody_claims() -> None:
    page = f'<h1>Daerah</h1><h1>Ekonomi</h1><div class="post-title">{TITLE}</div>'
    assert chosen(page, f"{TITLE} - Koran Kita") == (TITLE, "div post-title")


def test_without_any_claim_it_is_the_first_heading_that_does_not_name_the_site() -> None:
    assert chosen(f"<h1>Koran Kita</h1><h1>{TITLE}</h1>") == (TITLE, "h1")


def test_a_page_that_does_not_show_it_may_claim_it() -> None:
    assert chosen("<p>Warga mengeluh.</p>", f"{TITLE} | Koran Kita") == (TITLE, None)
    assert chosen("<p>Warga mengeluh.</p>", head=f"<title>{TITLE} – Koran Kita</title>") == (TITLE, None)
    assert chosen("<p>Warga mengeluh.</p>", "Koran Kita") == (None, None)


@pytest.mark.parametrize(
    "link",
    [
        "http://www.facebook.com/sharer.php?u=https://koran.example/472&amp;t=Jembatan+Gantung+Diperbaiki+Warga",
        "https://twitter.com/intent/tweet?text=Jembatan%20Gantung%20Diperbaiki%20Warga&amp;url=x",
        "https://t.me/share/url?url=x&amp;text=Jembatan Gantung Diperbaiki Warga",
    ],
)
@pytest.mark.parametrize("shown", ["<span class='h4'>{}</span>", "<b>{}</b>", "<td><font size='5'>{}</font></td>"])
def test_links_for_sharing_tell_the_headline_of_a_page_without_headings(link: str, shown: str) -> None:
    line = shown.format("Jembatan Gantung Diperbaiki Warga")
    tree = lxml.html.document_fromstring(
        f"<title>Koran Kita - cepat dan tepat</title><a href='{link}'>fb</a><div>{line}</div>"
    )
    assert choose_headline(tree, [], [], "https://koran.example/472")[0] == "Jembatan Gantung Diperbaiki Warga"


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        (f"{TITLE} - Koran Kita", "Koran Kita"),
        (f"{TITLE} Halaman all | Koran Kita", "Koran Kita"),
        (f"Koran Kita – {TITLE}", "Koran Kita"),
        (f"Koran Kita: {TITLE}", "Koran Kita"),
        (f"Lagi, {TITLE}", None),
        (f"{TITLE}an", None),
        (TITLE, None),
        ("Koran Kita", None),
    ],
)
def test_the_outlet_in_a_title(title: str, outlet: str | None) -> None:
    assert outlet_in_title(title, TITLE) == outlet
