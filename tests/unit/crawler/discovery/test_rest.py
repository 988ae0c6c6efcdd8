"""WordPress REST: the address of a page of posts, and what such a page tells."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.discovery import More, read_rest, rest_address, rest_candidates
from pipelines.items import Door, Seed

URL = "https://koran.example/wp-json/wp/v2/posts?per_page=2&page=1"


def post(number: int, **changes: object) -> dict[str, object]:
    return {
        "id": number,
        "link": f"https://koran.example/pasar-{number}/",
        "date": "2019-02-20T01:15:00",
        "date_gmt": "2019-02-19T18:15:00",
        "modified_gmt": "2019-02-21T00:00:00",
    } | changes


def body(*posts: object) -> bytes:
    return json.dumps(posts).encode()


def test_address_of_a_page() -> None:
    parts = urlsplit(rest_address("https://koran.example/wp-json/", 3))
    assert parts.path == "/wp-json/wp/v2/posts"
    assert parse_qs(parts.query) == {
        "per_page": ["100"],
        "page": ["3"],
        "orderby": ["date"],
        "order": ["desc"],
        "_fields": ["id,link,date,date_gmt,modified,modified_gmt"],
    }


def test_days_of_a_window_are_included() -> None:
    address = rest_address("https://koran.example/wp-json", 1, after=date(2019, 3, 1), before=date(2019, 12, 31))
    query = parse_qs(urlsplit(address).query)
    assert query["after"] == ["2019-02-28T23:59:59"]
    assert query["before"] == ["2020-01-01T00:00:00"]


def test_a_root_without_rewritten_addresses() -> None:
    address = rest_address("https://koran.example/index.php?rest_route=/", 1)
    assert address.startswith("https://koran.example/index.php?rest_route=/wp/v2/posts&per_page=100&page=1&")


def test_candidates() -> None:
    assert rest_candidates("https://koran.example/warta") == [
        "https://koran.example/warta/wp-json/",
        "https://koran.example/warta/?rest_route=/",
    ]


def test_posts_are_seeds_with_the_sites_own_day() -> None:
    assert read_rest(body(post(5)), URL, 1).seeds == [
        Seed(
            url="https://koran.example/pasar-5/",
            door=Door.REST,
            published=datetime(2019, 2, 19, 18, 15, tzinfo=UTC),
            modified=datetime(2019, 2, 21, tzinfo=UTC),
            day=date(2019, 2, 20),
        )
    ]


@pytest.mark.parametrize("unset", ["0000-00-00T00:00:00", "", None, False, 0])
def test_an_unset_date_is_none(unset: object) -> None:
    (seed,) = read_rest(body(post(5, date=unset, date_gmt=unset, modified_gmt=unset)), URL, 1).seeds
    assert (seed.published, seed.modified, seed.day) == (None, None, None)


@pytest.mark.parametrize(
    "answer",
    [
        b"<br />\n<b>Notice</b>: Undefined index [x] in <b>/srv/a.php</b><br />\n%s",
        b"%s\n<!-- Page cached by LiteSpeed -->",
        b"\xef\xbb\xbf%s",
        b"Warning: {x}\n%s\n</body>",
    ],
)
def test_what_a_server_prints_around_the_answer_is_left_out(answer: bytes) -> None:
    assert len(read_rest(answer % body(post(1), post(2)), URL, None).seeds) == 2


def test_a_list_that_lacks_a_number_is_a_list() -> None:
    answer = json.dumps({"0": post(1), "2": post(2)}).encode()
    assert len(read_rest(answer, URL, None).seeds) == 2


def test_a_post_without_an_address_is_left_out() -> None:
    found = read_rest(body(post(1, link=None), post(2, link="mailto:x"), post(3, link=""), "x", post(4)), URL, 1)
    assert [seed.url for seed in found.seeds] == ["https://koran.example/pasar-4/"]


@pytest.mark.parametrize(
    ("page", "posts", "total", "following"),
    [
        (1, 2, 3, 2),
        (3, 2, 3, None),
        (1, 2, None, 2),
        (2, 2, None, 3),
        (2, 1, None, None),
        (1, 1, 2, 2),
        (1, 0, 3, None),
        (1, 0, None, None),
    ],
)
def test_the_next_page(page: int, posts: int, total: int | None, following: int | None) -> None:
    url = "https://koran.example/wp-json/wp/v2/posts?per_page=2&page={}&order=desc"
    found = read_rest(body(*map(post, range(posts))), url.format(page), total)
    assert found.more == ([More(url.format(following))] if following else [])


def test_without_per_page_a_page_holds_ten() -> None:
    found = read_rest(body(*map(post, range(10))), "https://koran.example/wp-json/wp/v2/posts", None)
    assert found.more == [More("https://koran.example/wp-json/wp/v2/posts?page=2")]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (b"<html><body>404</body></html>", "not JSON"),
        (b"", "not JSON"),
        (b"\xff\xfe\xff", "not JSON"),
        (b'{"code":"rest_no_route","message":"x","data":{"status":404}}', "rest_no_route"),
        (b'{"name":"Koran"}', "not a list of posts"),
        (b"null", "not a list of posts"),
    ],
)
def test_what_is_no_list_of_posts_is_said(answer: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{reason}$"):
        read_rest(answer, URL, None)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["link", "date", "date_gmt"]) | st.text(), inner),
)


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_no_bytes_break_it(answer: bytes) -> None:
    try:
        read_rest(answer, URL, None)
    except ValueError:
        return
