"""Rules for every site file: small, named alike, and never less polite than the project."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

from crawler import settings as project
from crawler.spider import NewsSpider
from pipelines.urls import normalise

ROOT = Path(__file__).parents[3]
SETTINGS = Settings()
SETTINGS.setmodule(project)
SITES = {name: SpiderLoader.from_settings(SETTINGS).load(name) for name in SpiderLoader.from_settings(SETTINGS).list()}

SLOWER = {"DOWNLOAD_DELAY", "AUTOTHROTTLE_START_DELAY", "AUTOTHROTTLE_MAX_DELAY"}
"""Settings that a site may raise. Whatever else it states must not be one of politeness."""
KEPT = {
    "ROBOTSTXT_OBEY",
    "USER_AGENT",
    "ROBOTSTXT_USER_AGENT",
    "AUTOTHROTTLE_ENABLED",
    "CONCURRENT_REQUESTS_PER_DOMAIN",
}


def test_there_is_a_site() -> None:
    assert "suarajambi" in SITES


@pytest.mark.parametrize("name", SITES)
def test_site_file_is_a_small_table_of_facts(name: str) -> None:
    path = ROOT / "crawler" / "spiders" / f"{name}.py"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert len(lines) <= 10
    assert not [line for line in lines if line.lstrip().startswith("def ")]


@pytest.mark.parametrize("name", SITES)
def test_site_states_where_it_is(name: str) -> None:
    site = SITES[name]
    assert issubclass(site, NewsSpider)
    assert site.__name__.removesuffix("Spider").lower() == name
    assert normalise(site.url) == site.url
    assert site.url.endswith("/")


@pytest.mark.parametrize("name", SITES)
def test_site_is_never_faster_than_the_project(name: str) -> None:
    custom = SITES[name].custom_settings or {}
    assert not KEPT & set(custom)
    for setting in SLOWER & set(custom):
        assert float(str(custom[setting])) >= SETTINGS.getfloat(setting)


@pytest.mark.crawl
def test_template_makes_a_site_that_loads(tmp_path: Path) -> None:
    shutil.copy(ROOT / "scrapy.cfg", tmp_path)
    for package in ("crawler", "pipelines"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))

    def scrapy(*words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "scrapy", *words], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    scrapy("genspider", "-t", "news", "kabarcontoh", "https://kabarcontoh.example/")
    assert "kabarcontoh" in scrapy("list").split()
    made = (tmp_path / "crawler" / "spiders" / "kabarcontoh.py").read_text(encoding="utf-8")
    assert 'url = "https://kabarcontoh.example/"' in made
