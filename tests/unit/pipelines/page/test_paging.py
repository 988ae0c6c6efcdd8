"""`pipelines.page.paging`: the pages of one article, and nothing that only looks like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.html.parse import parse
from pipelines.page.paging import Paging, is_part, read_paging, split_page

ARTICLE = "https://contoh.id/2021/03/04/harga-karet-naik-lagi/"
QUERY = "https://contoh.id/read/4711/harga-karet-naik-lagi"
POST = "https://contoh.id/?p=4711"


def paging(body: str, url: str, head: str = "") -> Paging:
    tree = parse(f"<html><head>{head}</head><body><h1>Harga Karet</h1>{body}</body></html>".encode())
    assert tree is not None
    return read_paging(tree, url)


@pytest.mark.parametrize(
    ("url", "base", "number"),
    [
        (f"{ARTICLE}2/", ARTICLE, 2),
        (f"{ARTICLE}12", ARTICLE, 12),
        (f"{ARTICLE}page/3/", ARTICLE, 3),
        (f"{QUERY}?page=2", QUERY, 2),
        (f"{QUERY}?halaman=2", QUERY, 2),
        (f"{QUERY}?hal=4", QUERY, 4),
        (f"{QUERY}?id=9&page=2", f"{QUERY}?id=9", 2),
        (f"{POST}&page=2", POST, 2),
        (ARTICLE, ARTICLE, 1),
        (QUERY, QUERY, 1),
        (POST, POST, 1),
        (f"{QUERY}?page=all", f"{QUERY}?page=all", 1),
        (f"{QUERY}?page=0", f"{QUERY}?page=0", 1),
        (f"{QUERY}?page=-1", f"{QUERY}?page=-1", 1),
        (f"{QUERY}?page=4711", f"{QUERY}?page=4711", 1),
        # Ids, days and years at the end are no page numbers.
        ("https://contoh.id/berita/harga-karet/4711", "https://contoh.id/berita/harga-karet/4711", 1),
        ("https://contoh.id/berita/harga-karet-10", "https://contoh.id/berita/harga-karet-10", 1),
        ("https://contoh.id/2021/03/04/", "https://contoh.id/2021/03/04/", 1),
        ("https://contoh.id/2021/03/04", "https://contoh.id/2021/03/04", 1),
        ("https://contoh.id/read/2021/10/4711/12", "https://contoh.id/read/2021/10/4711/12", 1),
        ("https://contoh.id/", "https://contoh.id/", 1),
    ],
)
def test_split_page(url: str, base: str, number: int) -> None:
    assert split_page(url) == (base, number)


@given(st.text(max_size=40), st.sampled_from(["", "https://contoh.id/", "https://contoh.id/karet/?"]))
def test_split_page_is_stable(tail: str, head: str) -> None:
    try:
        base, number = split_page(head + tail)
    except ValueError:  # only for what is no address at all, such as http://[
        return
    assert 1 <= number < 100
    assert number > 1 or base == head + tail or split_page(base)[1] == 1


@pytest.mark.parametrize(
    "body",
    [
        '<div class="page-links">Halaman: <span>1</span> <a href="{0}2/">2</a> <a href="{0}3/">3</a></div>',
        '<div class="page-links"><a class="post-page-numbers" href="{0}2/"><span>2</span></a></div>',
        '<ul class="pagination"><li><a href="{0}2/">Selanjutnya</a></li></ul>',
        '<p>Halaman 1 <a href="{0}2/">2</a></p>',
        '<div class="paging"><a href="../harga-karet-naik-lagi/2/">Berikutnya</a></div>',
    ],
)
def test_nextpage_of_wordpress(body: str) -> None:
    assert paging(body.format(ARTICLE), ARTICLE) == Paging(next=f"{ARTICLE}2/")


def test_rel_next_of_the_same_article() -> None:
    assert paging("<p>x</p>", ARTICLE, f'<link rel="next" href="{ARTICLE}2/">') == Paging(next=f"{ARTICLE}2/")


@pytest.mark.parametrize("name", ["page", "halaman"])
def test_page_in_the_query(name: str) -> None:
    body = f'<div class="paging"><a href="?{name}=2">2</a> <a href="?{name}=3">3</a> <a href="?{name}=2">Next</a></div>'
    assert paging(body, QUERY) == Paging(next=f"{QUERY}?{name}=2")


def test_page_of_a_post_without_a_name() -> None:
    assert paging('<div class="page-links"><a href="?p=4711&page=2">2</a></div>', POST) == Paging(next=f"{POST}&page=2")


@pytest.mark.parametrize("query", ["page=all", "page=semua", "halaman=all", "single=1", "showall=1"])
def test_all_on_one_page(query: str) -> None:
    body = f'<div class="paging"><a href="?page=2">2</a> <a href="{QUERY}?{query}">Tampilkan semua</a></div>'
    assert paging(body, QUERY) == Paging(next=f"{QUERY}?page=2", whole=f"{QUERY}?{query}")


def test_the_whole_page_is_not_taken_again() -> None:
    whole = f"{QUERY}?page=all"
    assert paging(f'<div class="paging"><a href="{whole}">Semua</a></div>', whole).whole is None


@pytest.mark.parametrize(
    "body",
    [
        '<link rel="next" href="https://contoh.id/2021/03/05/harga-sawit-turun/">',
        '<a rel="next" href="https://contoh.id/2021/03/05/harga-sawit-turun/">Berita berikutnya</a>',
        '<div class="pagination"><a rel="next" href="https://contoh.id/2021/03/05/harga-sawit-turun/">Next</a></div>',
        '<div class="pagination"><a href="https://contoh.id/2021/03/05/harga-sawit-turun/2/">2</a></div>',
        '<div class="pagination"><a href="https://contoh.id/category/daerah/page/2/">2</a></div>',
        '<div class="pagination"><a href="https://lain.id/2021/03/04/harga-karet-naik-lagi/2/">2</a></div>',
        '<div class="pagination"><a href="#2">2</a> <a href="javascript:void(0)">3</a> <a href="">4</a> <a>5</a></div>',
        '<div class="pagination"><a href="http://[">2</a></div>',
        '<p>Menurut <a href="https://contoh.id/2021/03/04/harga-karet-naik-lagi/2/">bagian kedua</a> laporan.</p>',
    ],
)
def test_another_article_is_no_next_page(body: str) -> None:
    head, shown = (body, "") if body.startswith("<link") else ("", body)
    assert paging(shown, ARTICLE, head) == Paging()


def test_comment_pages_are_no_pages_of_the_article() -> None:
    body = f'<div class="comments-pagination"><a href="{ARTICLE}comment-page-2/#comments">2</a></div>'
    assert paging(body, ARTICLE) == Paging()


def test_a_later_page_knows_the_first_and_the_next() -> None:
    body = f'<div class="page-links"><a href="{ARTICLE}">1</a> 2 <a href="{ARTICLE}3/">3</a></div>'
    assert paging(body, f"{ARTICLE}2/") == Paging(first=ARTICLE, next=f"{ARTICLE}3/")
    body = f'<div class="page-links"><a href="{ARTICLE}">1</a> <a href="{ARTICLE}2/">2</a> 3</div>'
    assert paging(body, f"{ARTICLE}3/") == Paging(first=ARTICLE)


def test_a_later_page_in_the_query() -> None:
    body = '<div class="paging"><a href="?page=1">1</a> 2 <a href="?page=3">3</a></div>'
    assert paging(body, f"{QUERY}?page=2").next == f"{QUERY}?page=3"


@pytest.mark.parametrize(
    "url",
    [
        "https://contoh.id/berita/harga-karet/12",
        "https://contoh.id/berita/12",
        "https://contoh.id/top-10/7",
        "https://contoh.id/galeri-foto/99/",
    ],
)
def test_a_small_id_at_the_end_is_no_page_number(url: str) -> None:
    """Such an address looks like that of a further page; only its page can tell, and this one does not."""
    listing = url.rstrip("/").rpartition("/")[0]
    body = f'<p><a href="{listing}">Kembali</a></p><p><a href="{listing}/13">Berita lain</a></p>'
    assert paging(body, url) == Paging()
    assert paging("<p>Tanpa tautan.</p>", url) == Paging()


@pytest.mark.parametrize(
    ("url", "article", "expected"),
    [
        (f"{ARTICLE}2/", ARTICLE, True),
        (f"{ARTICLE}2", ARTICLE, True),
        (f"{QUERY}?page=2", QUERY, True),
        (f"{QUERY}?page=all", QUERY, True),
        (f"{POST}&page=2", POST, True),
        (ARTICLE, ARTICLE, False),
        (f"{ARTICLE}4711/", ARTICLE, False),
        ("https://contoh.id/2021/03/05/harga-sawit-turun/2/", ARTICLE, False),
        ("https://contoh.id/?p=4712&page=2", POST, False),
    ],
)
def test_is_part(url: str, article: str, *, expected: bool) -> None:
    assert is_part(url, article) is expected


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_link_makes_it_raise(first: str, second: str) -> None:
    tree = parse(b"<html><body><a>1</a><a>2</a><link rel='next'></body></html>")
    assert tree is not None
    for element, address in zip(tree.iter("a", "link"), (first, second, first + second), strict=True):
        # What XML cannot hold never reaches a tree.
        element.set("href", "".join(char for char in address if char.isprintable()))
    read_paging(tree, ARTICLE)
