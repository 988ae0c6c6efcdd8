"""`scrapy extract`: one page, from a file, standard input or its server, and nothing left behind."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.helpers.crawling import ROOT, SETTINGS, command
from tests.helpers.intact import validator
from tests.pages.make import HERE
from tests.site.loopback import Answer
from tests.site.small import SmallSite, small_site

PAGES = {row["file"]: row for row in map(json.loads, (HERE / "index.jsonl").read_text(encoding="utf-8").splitlines())}
FILE = "html/kanal-guru-2021-11-25.html"
POLITE = [word for name, value in SETTINGS.items() for word in ("-s", f"{name}={value}")]


@pytest.fixture
def site() -> Iterator[SmallSite]:
    with small_site("satu") as site:
        yield site


def left_in(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_a_saved_page_becomes_a_record(tmp_path: Path) -> None:
    over = command(tmp_path, "extract", HERE / FILE, "--url", PAGES[FILE]["url"])
    assert (over.returncode, over.stderr) == (0, "")
    record = json.loads(over.stdout)
    validator().validate(record)
    assert (record["headline"], record["url"]) == (PAGES[FILE]["gold"]["title"], PAGES[FILE]["url"])
    assert over.stdout.count("\n") == 1
    assert left_in(tmp_path) == []


def test_standard_input_is_read_by_a_fresh_process(tmp_path: Path) -> None:
    line = [sys.executable, "-m", "scrapy", "extract", "-", "--url", PAGES[FILE]["url"], "--site", "suarajambi"]
    over = subprocess.run(line, cwd=ROOT, input=(HERE / FILE).read_bytes(), capture_output=True, check=False)
    assert over.returncode == 0, over.stderr
    assert json.loads(over.stdout)["publisher"] == "Suara Jambi"


def test_a_page_that_says_where_it_stood_needs_no_address(tmp_path: Path) -> None:
    page = tmp_path / "halaman.html"
    page.write_text(
        "<html><head><link rel='canonical' href='https://koran.example/2024/02/01/air-bersih-mengalir/'></head><body>"
        "<h1>Air Bersih Mengalir</h1>" + "<p>Air bersih mengalir ke rumah warga sejak pagi, kata petugas.</p>" * 5
    )
    over = command(tmp_path / "output", "extract", page)
    assert json.loads(over.stdout)["url"] == "https://koran.example/2024/02/01/air-bersih-mengalir/"


def test_a_page_from_its_server(site: SmallSite, tmp_path: Path) -> None:
    over = command(tmp_path, "extract", site.url("satu"), *POLITE)
    assert (over.returncode, over.stderr) == (0, "")
    record = json.loads(over.stdout)
    validator().validate(record)
    assert record["headline"] == site.stories["satu"].headline
    assert site.server.requests[0].path == "/robots.txt"
    assert len(site.server.requests) == 2
    assert left_in(tmp_path) == []


def test_a_page_that_robots_txt_forbids_is_not_fetched(site: SmallSite, tmp_path: Path) -> None:
    def respond(path: str, ask: Mapping[str, str]) -> Answer:
        return Answer(body=b"User-agent: *\nDisallow: /\n") if path == "/robots.txt" else site.answer(path, ask)

    site.server.respond = respond
    over = command(tmp_path, "extract", site.url("satu"), *POLITE)
    assert (over.returncode, over.stdout) == (1, "")
    assert over.stderr == f"{site.url('satu')}: robots.txt\n"
    assert [asked.path for asked in site.server.requests] == ["/robots.txt"]


def test_a_redirect_to_another_machine_of_ours_is_refused(site: SmallSite, tmp_path: Path) -> None:
    with small_site("rahasia") as other:

        def respond(path: str, ask: Mapping[str, str]) -> Answer:
            if path == "/robots.txt":
                return site.answer(path, ask)
            return Answer(status=302, headers={"Location": other.url("rahasia")})

        site.server.respond = respond
        over = command(tmp_path, "extract", site.url("satu"), *POLITE)
        assert (over.returncode, over.stdout) == (1, "")
        assert over.stderr.endswith("private address\n")
        assert [asked.path for asked in other.server.requests if asked.path != "/robots.txt"] == []


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["tidak-ada.html", "--url", "https://koran.example/a/"], 2, "tidak-ada.html: No such file or directory"),
        (["http://[rusak"], 2, "http://[rusak: not an http address"),
        ([], 2, "give one file, one URL, or -"),
        ([HERE / FILE, "--url", "bukan alamat://"], 2, "not an http address"),
        ([HERE / FILE, "--url", PAGES[FILE]["url"], "--site", "tidakada"], 2, "no spider tidakada"),
        ([HERE / FILE, "--url", "https://koran.example/"], 1, "https://koran.example/: listing: front page"),
        (["http://127.0.0.1:1/", *POLITE], 1, "http://127.0.0.1:1/: robots.txt: connection refused"),
    ],
)
def test_what_gives_no_record_says_why_in_one_line(
    tmp_path: Path, words: list[str | Path], code: int, said: str
) -> None:
    over = command(tmp_path, "extract", *words)
    assert (over.returncode, over.stdout) == (code, "")
    assert said in over.stderr
    assert "Traceback" not in over.stderr
