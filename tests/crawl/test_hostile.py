"""Sites that misbehave: every address gets an outcome that says why, the crawl ends, and nothing good is lost."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from crawler.monitor.report import ExitCode
from crawler.warc.cdxj import index_path
from tests.helpers.crawling import Crawl, End, by_url, command, crawl, tool
from tests.site.hostile import FAR_FUTURE, FAULTS, GOOD, VICTIMS, HostileSite, Rest, hostile
from tests.site.loopback import Site, running
from tests.site.posts import Layout
from tests.site.server import serve

MEGABYTES = 2**20 if sys.platform == "darwin" else 2**10
"""What `ru_maxrss` counts in."""

ENDS = {
    "status-404": End("gone", "HTTP 404"),
    "status-410": End("gone", "HTTP 410"),
    "status-500": End("failed", "HTTP 500"),
    "status-503": End("failed", "HTTP 503"),
    "hang": End("failed", "timed out"),
    "cut": End("failed", "connection cut"),
    "redirect-offsite": End("refused", "redirect off the site"),
    "redirect-other-port": End("refused", "redirect to a private address"),
    "redirect-metadata": End("refused", "redirect to a private address"),
    "redirect-ipv6": End("refused", "redirect to a private address"),
    "redirect-file": End("failed", "redirect to nowhere"),
    "redirect-nowhere": End("failed", "redirect to nowhere"),
    "empty": End("not-an-article", "empty body"),
    "pdf": End("not-an-article", "no HTML: application/pdf"),
    "pdf-called-html": End("not-an-article", "no HTML: application/pdf"),
    "image": End("not-an-article", "no HTML: image/png"),
    "huge": End("refused", "too large"),
    "gzip-bomb": End("refused", "too large"),
    "not-gzip": End("failed", "BadGzipFile"),
}
LOOP = ("redirect-loop", "redirect-loop-back")


@pytest.fixture(scope="module")
def site() -> Iterator[HostileSite]:
    with hostile() as running_site:
        yield running_site


@pytest.fixture(scope="module")
def over(site: HostileSite, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    return crawl(site, tmp_path_factory.mktemp("output"), DOWNLOAD_TIMEOUT="6")


def test_it_ends_by_itself_and_calmly(over: Crawl) -> None:
    assert over.code == 0
    assert [done for _, done in over.runs()] == [True]
    assert "Traceback" not in over.log
    assert [key for key, end in over.ends().items() if end.outcome is None] == []


def test_its_archive_is_sound(over: Crawl) -> None:
    (warc,) = (over.folder / "warc").glob("*.warc.gz")
    assert index_path(warc).read_text(encoding="utf-8") == tool("cdxj-indexer", "--sort", warc).stdout != ""
    said = tool("warcio", "check", warc)
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")
    assert command(over.folder.parent, "wacz", over.folder.name).returncode == 0
    assert tool("wacz", "validate", "-f", over.folder / f"{over.folder.name}.wacz").returncode == 0


def test_every_fault_is_thought_of() -> None:
    assert ENDS.keys() | set(LOOP) == FAULTS.keys()


@pytest.mark.parametrize("fault", ENDS)
def test_a_fault_ends_with_its_reason(over: Crawl, site: HostileSite, fault: str) -> None:
    assert over.end(site.fault(fault)) == ENDS[fault]


def test_a_loop_of_redirects_is_cut_where_it_closes(over: Crawl, site: HostileSite) -> None:
    ends = sorted(over.end(site.fault(name)).outcome or "" for name in LOOP)
    assert ends == ["failed", "redirect"]
    assert End("failed", "redirect loop") in [over.end(site.fault(name)) for name in LOOP]
    assert [over.asked.count(f"/2024/02/01/{name}/") for name in LOOP] == [1, 1]


@pytest.mark.parametrize(
    ("path", "end"),
    [
        ("/sitemap-html.xml", End("failed", "sitemap: HTML page")),
        ("/sitemap-bomb.xml.gz", End("failed", "sitemap: unpacks to too much")),
        ("/sitemap-ring.xml", End("door", None)),
        ("/sitemap-entity.xml", End("door", None)),
        ("/post-sitemap.xml", End("door", None)),
        ("/feed/", End("door", None)),
        ("/feed/atom/", End("door", None)),
    ],
)
def test_a_broken_door_ends_with_its_reason(over: Crawl, site: HostileSite, path: str, end: End) -> None:
    assert over.end(site.url + path) == end


def test_a_sitemap_that_lists_itself_is_read_once(over: Crawl) -> None:
    assert over.asked.count("/sitemap-ring.xml") == 1


def test_the_log_counts_every_reason(over: Crawl) -> None:
    assert "2 refused: too large" in over.log
    assert "3 refused: redirect to a private address" in over.log
    assert "1 failed: timed out" in over.log


def test_no_good_article_is_lost(over: Crawl, site: HostileSite) -> None:
    records = by_url(over.records)
    meant = by_url(site.truth() + site.victims())
    assert records.keys() == meant.keys()


FIELDS = ("headline", "articleBody", "datePublished", "author", "articleSection", "signOff", "tables", "embeds")


def test_good_articles_are_recorded_as_ever(over: Crawl, site: HostileSite) -> None:
    records = by_url(over.records)
    for truth in site.truth():
        assert only(records[truth["url"]], FIELDS) == only(truth, FIELDS)


@pytest.mark.parametrize("name", VICTIMS)
def test_a_damaged_page_still_gives_its_article(over: Crawl, site: HostileSite, name: str) -> None:
    truth = next(record for record in site.victims() if record["fault"] == name)
    assert only(by_url(over.records)[truth["url"]], FIELDS) == only(truth, FIELDS)


def only(record: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: record[name] for name in names}


def test_a_date_that_cannot_be_is_not_taken(over: Crawl, site: HostileSite) -> None:
    record = by_url(over.records)[site.fault(FAR_FUTURE)]
    assert (record["datePublished"], record["dateModified"]) == (None, None)


def test_nobody_is_lured_to_the_server_inside(over: Crawl, site: HostileSite) -> None:
    assert over.code == 0
    assert site.inner.requests == []


def test_memory_stays_small(over: Crawl) -> None:
    assert over.code == 0
    assert 0 < over.memory < 500 * MEGABYTES


@pytest.mark.parametrize(
    ("rest", "reason"), [("html", "rest: not JSON"), ("401", "HTTP 401"), ("broken", "rest: not JSON")]
)
def test_rest_that_is_none_has_a_reason(tmp_path: Path, rest: Rest, reason: str) -> None:
    with hostile(rest) as site:
        over = crawl(site, tmp_path, "-a", "doors=rest")
    ends = [end for key, end in over.ends().items() if "/wp-json/" in key]
    assert (over.code, over.records, ends) == (0, [], [End("failed", reason)])


def test_a_site_that_is_down_ends_with_a_reason(tmp_path: Path) -> None:
    with running(Site()) as site:
        pass
    over = crawl(site, tmp_path)
    assert over.code == ExitCode.UNREACHABLE
    assert set(over.ends().values()) == {End("refused", "robots.txt: connection refused")}


def test_a_site_that_answers_nothing_but_errors_ends_with_a_reason(tmp_path: Path) -> None:
    with running(Site()) as site:
        over = crawl(site, tmp_path)
    assert over.code == ExitCode.UNREACHABLE
    assert set(over.ends().values()) == {End("gone", "HTTP 404")}


def spider_that_prunes(xpath: str, folder: Path) -> Path:
    """The file of a spider with a rule of its own."""
    path = folder / "coba.py"
    path.write_text(
        "from crawler.spider import NewsSpider\n\n\nclass Coba(NewsSpider):\n"
        f"    name = 'coba'\n    url = 'http://127.0.0.1/'\n    prune_xpath = ({xpath!r},)\n"
    )
    return path


FEW = tuple(post for post in GOOD if post.layout is not Layout.LAMA)[:2]


def test_a_fault_of_ours_is_counted_for_every_page_and_the_crawl_ends(tmp_path: Path) -> None:
    with serve(FEW) as site:
        over = crawl(site, tmp_path, "-a", "doors=rest", spider=spider_that_prunes("//[", tmp_path))
        ends = [over.end(url) for url in (f"{site.url}/", *by_url(site.truth()))]
    assert ends == [End("failed", "reading broke: RuntimeError")] * 3
    assert "XPathEvalError: Invalid expression" in over.log
    assert (over.code, over.records) == (0, [])


ENDLESS = "//*[count(//*[count(//*[count(//*[count(//*) > 1]) > 1]) > 1]) = 0]"
"""Asks of every element about every element about every element…: years of work for any page."""


def test_a_page_that_takes_for_ever_to_read_is_given_up(tmp_path: Path) -> None:
    with serve(FEW[:1]) as site:
        slow = spider_that_prunes(ENDLESS, tmp_path)
        over = crawl(site, tmp_path, "-a", "doors=rest", spider=slow, EXTRACT_TIMEOUT="0.3")
        ends = [over.end(url) for url in by_url(site.truth())]
    assert ends == [End("failed", "reading took too long")]
    assert over.code == 0


def test_a_crawl_that_cannot_read_stops_and_the_next_one_loses_nothing(tmp_path: Path) -> None:
    with serve(FEW) as site:
        stopped = crawl(site, tmp_path, "-a", "doors=rest", EXTRACT_MEMORY=str(2**20))
        ended = {end.outcome for end in stopped.ends().values()}
        went_on = crawl(site, tmp_path, "-a", "doors=rest")
        assert by_url(went_on.records).keys() == by_url(site.truth()).keys()
    assert "Closing spider (no worker process can be started)" in stopped.log
    assert stopped.code == ExitCode.ALARM
    assert ended == {None}
    assert went_on.runs() == [(went_on.dumps[0].stem, True)]
