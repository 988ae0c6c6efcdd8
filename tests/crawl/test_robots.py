"""What robots.txt says when it does not say anything: RFC 9309, 2.3.1."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from crawler.monitor.report import ExitCode
from tests.helpers.crawling import End, crawl
from tests.site.loopback import Answer
from tests.site.small import SmallSite, small_site

RULES = b"<h1>Galat</h1>\nUser-agent: *\nDisallow: /\n"


@pytest.fixture
def site() -> Iterator[SmallSite]:
    with small_site("satu", "dua") as running:
        yield running


def answer_robots_with(site: SmallSite, answer: Answer) -> None:
    def respond(path: str, ask: Mapping[str, str]) -> Answer:
        return answer if path == "/robots.txt" else site.answer(path, ask)

    site.server.respond = respond


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer(status=503, body=b"<h1>Galat</h1>"), "robots.txt: HTTP 503"),
        (Answer(status=500), "robots.txt: HTTP 500"),
        (Answer(silent=True), "robots.txt: timed out"),
    ],
)
def test_a_site_whose_rules_cannot_be_had_is_asked_for_nothing_until_the_next_run(
    site: SmallSite, tmp_path: Path, answer: Answer, why: str
) -> None:
    answer_robots_with(site, answer)
    over = crawl(site.server, tmp_path, DOWNLOAD_TIMEOUT="1")
    assert over.asked == []
    assert over.code == ExitCode.UNREACHABLE
    assert set(over.ends().values()) == {End("refused", why)}
    site.server.respond = site.answer
    again = crawl(site.server, tmp_path)
    assert {record["url"] for record in again.records} == {site.url("satu"), site.url("dua")}


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_site_without_rules_forbids_nothing(site: SmallSite, tmp_path: Path, status: int) -> None:
    answer_robots_with(site, Answer(status=status, body=RULES))
    over = crawl(site.server, tmp_path)
    assert over.code == ExitCode.HEALTHY
    assert {record["url"] for record in over.records} == {site.url("satu"), site.url("dua")}


def test_a_redirect_of_the_rules_is_followed_without_a_referer(site: SmallSite, tmp_path: Path) -> None:
    """Whatever the site asks for."""
    forbidden = urlsplit(site.url("satu")).path

    def respond(path: str, ask: Mapping[str, str]) -> Answer:
        if path == "/robots.txt":
            return Answer(status=301, headers={"Location": "/aturan.txt", "Referrer-Policy": "unsafe-url"})
        if path == "/aturan.txt":
            return Answer(body=f"User-agent: *\nDisallow: {forbidden}\n".encode())
        return site.answer(path, ask)

    site.server.respond = respond
    over = crawl(site.server, tmp_path)
    assert "/aturan.txt" in over.asked
    assert over.end(site.url("satu")) == ("refused", "robots.txt")
    assert [asked.path for asked in site.server.requests if "referer" in asked.headers] == []
