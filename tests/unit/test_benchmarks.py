"""What the benchmarks write, and how they count."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import pytest

from benchmarks.crawl.nginx import write_site
from benchmarks.extraction.measure import Timing, measure
from benchmarks.extraction.tools import Tool
from benchmarks.fidelity.pages import SavedPage
from benchmarks.growth.addresses import address_of
from benchmarks.growth.synthetic import make_catalogue
from benchmarks.machine import CommandFailedError, run_measured, spread
from benchmarks.newspaper import WEIGHT, print_pages
from benchmarks.reextraction.__main__ import write_warc
from benchmarks.reextraction.measure import plain, replay
from benchmarks.sections import with_section
from crawler.catalogue.catalogue import Catalogue
from crawler.catalogue.model import Outcome, Window
from crawler.discovery import read_sitemap
from crawler.processing.tasks import read_page
from pipelines.items import Kind, Page, Site

BASE = "http://koran.example"


def test_a_section_replaces_only_itself() -> None:
    once = with_section("# Performance\n\nWords.\n", "One", "first\n")
    both = with_section(once, "Two", "### part\n\nsecond")
    assert both == "# Performance\n\nWords.\n\n## One\n\nfirst\n\n## Two\n\n### part\n\nsecond\n"
    assert with_section(both, "One", r"new \1") == both.replace("first", r"new \1")
    assert with_section(both, "Two", "new") == both.replace("### part\n\nsecond", "new")


def test_a_ratio_is_taken_round_by_round() -> None:
    timing = Timing(pages=2, left_out=0, kilobytes=1.0, rounds={"own": [1.0, 3.0, 2.0], "other": [4.0, 4.0, 8.0]})
    assert timing.ratios("own", "other") == [0.25, 0.25, 0.75]
    assert timing.milliseconds("own") == 2.0


def test_no_tool_remembers_a_page_from_round_to_round() -> None:
    read = []

    @lru_cache(maxsize=8)
    def remember(html: str) -> None:
        read.append(html)

    timing = measure(
        [Tool(name="forgetful", package="", run=remember)],
        [SavedPage(name=text, url="", body=text.encode()) for text in ("satu", "dua")],
        rounds=3,
    )
    assert read == ["satu", "dua"] * 4  # once before the clock runs
    assert len(timing.rounds["forgetful"]) == 3


def test_every_page_of_the_newspaper_is_an_article_of_its_own_at_the_weight_of_a_real_page() -> None:
    pages = list(print_pages(BASE, 30))
    assert len({page.path for page in pages}) == 30
    for page in pages:
        assert WEIGHT <= len(page.body) < WEIGHT + 100
        read = read_page(
            Page(url=BASE + page.path, body=page.body, content_type="text/html", downloaded=page.changed), Site()
        )
        assert read.extraction.kind is Kind.ARTICLE
        assert read.extraction.article is not None
        assert read.extraction.article.wordCount > 50


def test_the_sitemaps_of_the_site_tell_of_every_page_it_has(tmp_path: Path) -> None:
    write_site(tmp_path, BASE, 25)
    index = read_sitemap((tmp_path / "sitemap_index.xml").read_bytes(), f"{BASE}/sitemap_index.xml")
    assert [more.url for more in index.more] == [f"{BASE}/sitemap-1.xml"]
    seeds = read_sitemap((tmp_path / "sitemap-1.xml").read_bytes(), index.more[0].url).seeds
    assert len(seeds) == 25
    for seed in seeds:
        assert (tmp_path / seed.url.removeprefix(f"{BASE}/") / "index.html").stat().st_size >= WEIGHT


def test_replay_and_trafilatura_read_the_same_pages(tmp_path: Path) -> None:
    path = write_warc(tmp_path, 20)
    own, other = replay([path], 1, tmp_path), plain([path], 2)
    assert (own.pages, other.pages) == (20, 20)
    assert own.cpu > 0
    assert other.cpu > 0


def test_a_synthetic_catalogue_is_one_that_a_crawl_goes_on_with(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.sqlite"
    make_catalogue(path, BASE, 200)
    with Catalogue(path) as catalogue:
        assert catalogue.addresses.known(address_of(BASE, 1)) == (1, Outcome.ARTICLE)
        catalogue.runs.begin(datetime(2030, 1, 1, tzinfo=UTC), {})
        assert catalogue.frontier.next_targets(16, Window()) == []  # nothing is due, nothing waits
        records = list(catalogue.revisions.stored(None, None))
    assert len(records) == 140
    assert len({record["identifier"] for record, _ in records}) == 140
    assert len(json.dumps(records[0][0])) > 2500


def test_a_command_is_measured_and_its_failure_told(tmp_path: Path) -> None:
    code = "print(len(bytearray(200_000_000)) and sum(range(10_000_000)))"
    taken = run_measured([sys.executable, "-c", code], cwd=tmp_path)
    assert taken.output == "49999995000000\n"
    assert 190 < taken.memory < 260
    assert taken.cpu > 0
    with pytest.raises(CommandFailedError, match="gagal"):
        run_measured([sys.executable, "-c", "raise SystemExit('gagal')"], cwd=tmp_path)


def test_a_spread_is_the_median_between_the_ends() -> None:
    assert spread([3.0, 1.0, 1.5]) == "1.50 (1.00 to 3.00)"
