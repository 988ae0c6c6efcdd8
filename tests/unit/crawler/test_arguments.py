"""Arguments of a crawl: what they mean, and that nonsense is refused before anything starts."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from crawler.arguments import Arguments, read_arguments
from crawler.catalogue.model import Window
from pipelines.items import Door
from tests.helpers.crawling import command

SITE = {"url": "https://koran.example"}


def test_nothing_asked_is_everything() -> None:
    assert read_arguments(SITE) == Arguments("https://koran.example/", Window(), None, frozenset(Door))


def test_what_can_be_asked() -> None:
    asked = {"since": "2019-02-01", "until": "2019-02-28", "max_articles": "10", "doors": "feed, rest,"}
    assert read_arguments(SITE | asked) == Arguments(
        "https://koran.example/",
        Window(date(2019, 2, 1), date(2019, 2, 28)),
        10,
        frozenset({Door.FEED, Door.REST}),
    )


def test_empty_is_not_asked() -> None:
    empty = {"since": "", "until": "", "max_articles": "", "doors": ""}
    assert read_arguments(SITE | empty) == read_arguments(SITE)


@pytest.mark.parametrize("url", ["https://koran.example/berita/", "http://127.0.0.1:8088/", "http://[::1]:8088/"])
def test_a_site_may_stand_in_a_folder_or_at_an_address(url: str) -> None:
    assert read_arguments({"url": url}).root == url


NONSENSE = [
    ({"url": "koran.example"}, "url=koran.example: not an http address"),
    ({"url": "ftp://koran.example/"}, "url=ftp://koran.example/: not an http address"),
    ({"since": "kemarin"}, "since=kemarin: not a day as YYYY-MM-DD"),
    ({"until": "2019-02-30"}, "until=2019-02-30: not a day as YYYY-MM-DD"),
    ({"since": "2019-03-01", "until": "2019-02-28"}, "since is later than until"),
    ({"max_articles": "0"}, "max_articles=0: not a positive number"),
    ({"max_articles": "-5"}, "max_articles=-5: not a positive number"),
    ({"max_articles": "²"}, "max_articles=²: not a positive number"),
    ({"doors": "window"}, "doors=window: there are sitemap, feed, rest, listing, links"),
    ({"door": "feed"}, "unknown argument door; there are url, since, until, max_articles, doors"),
]


@pytest.mark.parametrize(("asked", "message"), NONSENSE)
def test_nonsense_is_named(asked: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        read_arguments(SITE | asked)


@pytest.mark.crawl
@pytest.mark.parametrize(("asked", "message"), [NONSENSE[1], NONSENSE[3], NONSENSE[-1]])
def test_the_command_refuses_nonsense_without_a_traceback(asked: dict[str, str], message: str, tmp_path: Path) -> None:
    words = [word for name, value in asked.items() for word in ("-a", f"{name}={value}")]
    over = command(tmp_path, "crawl", "suarajambi", *words)
    assert over.returncode == 2
    assert over.stderr.endswith(f"error: {message}\n")
    assert "Traceback" not in over.stderr
    assert list(tmp_path.iterdir()) == []
