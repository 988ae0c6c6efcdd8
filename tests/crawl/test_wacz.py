"""`scrapy wacz`: the package, judged by the `wacz validate` command and read with zipfile."""

from __future__ import annotations

import gzip
import json
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import pytest

from crawler.catalogue.catalogue import Catalogue
from crawler.lock import RunLock
from crawler.warc.cdxj import index_path
from tests.helpers.crawling import LIMIT, Crawl, Tripwire, by_url, command, crawl, finish, start, tool
from tests.site.server import NewsSite, serve


@pytest.fixture(scope="module")
def site() -> Iterator[NewsSite]:
    with serve() as running:
        yield running


@pytest.fixture(scope="module")
def crawled(site: NewsSite, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    """A small crawl whose WARC files are cut often."""
    return crawl(site, tmp_path_factory.mktemp("output"), "-a", "max_articles=12", WARC_MAX_SIZE="60000")


@pytest.fixture
def done(crawled: Crawl, tmp_path: Path) -> Crawl:
    """That crawl in a folder of its own."""
    folder = tmp_path / "output" / "suarajambi"
    shutil.copytree(crawled.folder, folder)
    return Crawl(folder=folder, code=crawled.code, log=crawled.log, asked=crawled.asked)


def warcs(folder: Path) -> list[Path]:
    return sorted((folder / "warc").glob("*.warc.gz"))


def packed(path: Path) -> list[str]:
    """Names of the WARC files in a package, which must be valid."""
    said = tool("wacz", "validate", "-f", path)
    assert said.returncode == 0, said.stdout + said.stderr
    assert "the passed WACZ is valid" in said.stdout
    with ZipFile(path) as wacz:
        return sorted(name.removeprefix("archive/") for name in wacz.namelist() if name.startswith("archive/"))


def pages(path: Path) -> list[dict[str, Any]]:
    with ZipFile(path) as wacz:
        header, *lines = [json.loads(line) for line in wacz.read("pages/pages.jsonl").splitlines()]
    assert header["format"] == "json-pages-1.0"
    return lines


def index(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """Lines of the index of a package: key with timestamp, and the entry."""
    with ZipFile(path) as wacz:
        lines = gzip.decompress(wacz.read("indexes/index.cdx.gz")).decode().splitlines()
    return [read_entry(line) for line in lines]


def read_entry(line: str) -> tuple[str, dict[str, Any]]:
    key, timestamp, entry = line.split(" ", 2)
    return f"{key} {timestamp}", json.loads(entry)


def test_the_package_is_valid_and_holds_the_archive_as_it_is(done: Crawl) -> None:
    result = command(done.folder.parent, "wacz", "suarajambi")
    assert result.returncode == 0, result.stderr
    made = done.folder / "suarajambi.wacz"
    assert f"{len(warcs(done.folder))} WARC files with 12 articles in {made}" in result.stderr
    assert packed(made) == [warc.name for warc in warcs(done.folder)]
    with ZipFile(made) as wacz:
        for warc in warcs(done.folder):
            assert wacz.read(f"archive/{warc.name}") == warc.read_bytes()
            # Replay tools read ranges of it.
            assert wacz.getinfo(f"archive/{warc.name}").compress_type == ZIP_STORED
        assert json.loads(wacz.read("datapackage.json"))["title"] == "Suara Jambi"


def test_its_list_of_pages_is_that_of_the_articles(done: Crawl) -> None:
    assert command(done.folder.parent, "wacz", "suarajambi").returncode == 0
    listed = pages(done.folder / "suarajambi.wacz")
    meant = [(record["url"], record["headline"], record["capture"]["date"]) for record in done.records]
    assert len(meant) == 12
    assert sorted((page["url"], page["title"], page["ts"]) for page in listed) == sorted(meant)
    assert len({page["id"] for page in listed}) == 12


def test_its_index_is_ours(done: Crawl) -> None:
    assert command(done.folder.parent, "wacz", "suarajambi").returncode == 0
    ours = [
        read_entry(line)
        for warc in warcs(done.folder)
        for line in index_path(warc).read_text(encoding="utf-8").splitlines()
    ]
    theirs = index(done.folder / "suarajambi.wacz")
    assert [key for key, _ in theirs] == sorted(key for key, _ in ours)
    found = {(entry["filename"], entry["offset"]): entry for _, entry in theirs}
    assert len(found) == len(ours)
    for _, entry in ours:
        assert found[entry["filename"], entry["offset"]].items() >= entry.items()


def test_it_goes_where_it_is_wanted(done: Crawl, tmp_path: Path) -> None:
    wanted = tmp_path / "arsip jambi.wacz"
    result = command(done.folder.parent, "wacz", "suarajambi", "-o", wanted)
    assert result.returncode == 0, result.stderr
    assert packed(wanted) == [warc.name for warc in warcs(done.folder)]
    assert not (done.folder / "suarajambi.wacz").exists()


def test_while_a_crawl_is_at_work_its_open_file_is_left_out(site: NewsSite, tmp_path: Path) -> None:
    before = len(site.requests)
    process = start(site, tmp_path, "-a", "doors=rest", WARC_MAX_SIZE="60000")
    Tripwire(site, process, 40, signal.SIGSTOP)
    process.wait_until_stopped(LIMIT)
    folder = tmp_path / "suarajambi"
    *closed, last = warcs(folder)
    with Catalogue(folder / "catalogue.sqlite") as catalogue:
        stored = [record for record, _ in catalogue.revisions.stored(None, None)]
    result = command(tmp_path, "wacz", "suarajambi")
    process.send_signal(signal.SIGCONT)
    done = finish(site, process, folder, before)
    assert result.returncode == 0, result.stderr
    assert f"a crawl is at work; {last.name} is left out" in result.stderr
    made = folder / "suarajambi.wacz"
    assert packed(made) == [warc.name for warc in closed]
    inside = {record["url"] for record in stored if record["capture"]["warc"] != last.name}
    assert {page["url"] for page in pages(made)} == inside != set()
    assert (done.code, done.runs()) == (0, [(done.dumps[0].stem, True)])
    assert by_url(stored).keys() < by_url(done.records).keys()
    said = tool("warcio", "check", *warcs(folder))
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")


def test_a_crawl_that_has_no_closed_file_yet_is_told(done: Crawl) -> None:
    for warc in warcs(done.folder)[1:]:
        warc.unlink()
    at_work = RunLock(done.folder)
    result = command(done.folder.parent, "wacz", "suarajambi")
    at_work.release()
    assert result.returncode == 2
    assert "no WARC files to package" in result.stderr + result.stdout
    assert list(done.folder.glob("*.wacz")) == []


def test_what_a_killed_crawl_left_is_mended_first(done: Crawl) -> None:
    last = warcs(done.folder)[-1]
    whole = last.read_bytes()
    last.write_bytes(whole + whole[:99])
    index_path(last).unlink()
    result = command(done.folder.parent, "wacz", "suarajambi")
    assert result.returncode == 0, result.stderr
    assert last.read_bytes() == whole
    with ZipFile(done.folder / "suarajambi.wacz") as wacz:
        assert wacz.read(f"archive/{last.name}") == whole


def test_a_damaged_file_is_named_and_left_out(done: Crawl) -> None:
    first, *others = warcs(done.folder)
    sent = bytearray(first.read_bytes())
    sent[len(sent) // 2] ^= 0xFF
    first.write_bytes(sent)
    result = command(done.folder.parent, "wacz", "suarajambi")
    assert result.returncode == 1
    assert f"{first.name} is damaged at byte" in result.stderr
    assert packed(done.folder / "suarajambi.wacz") == [warc.name for warc in others]


def test_without_a_catalogue_the_list_is_empty(done: Crawl) -> None:
    (done.folder / "catalogue.sqlite").unlink()
    result = command(done.folder.parent, "wacz", "suarajambi")
    assert result.returncode == 0, result.stderr
    assert "with 0 articles" in result.stderr
    assert packed(done.folder / "suarajambi.wacz") == [warc.name for warc in warcs(done.folder)]
    assert pages(done.folder / "suarajambi.wacz") == []


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ((), "give a spider"),
        (("suarajambi", "suarajambi"), "give a spider"),
        (("tidakada",), "no spider tidakada"),
        (("suarajambi",), "no archive in"),
    ],
)
def test_mistakes_are_told_and_leave_nothing(tmp_path: Path, words: tuple[str, ...], why: str) -> None:
    result = command(tmp_path, "wacz", *words)
    assert result.returncode == 2
    assert f"error: {why}" in result.stderr + result.stdout
    assert "Traceback" not in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["tidak/ada/x.wacz", "warc"])
def test_a_place_that_cannot_be_written_is_told(done: Crawl, place: str) -> None:
    before = sorted(done.folder.rglob("*"))
    result = command(done.folder.parent, "wacz", "suarajambi", "-o", done.folder / place)
    assert result.returncode == 2
    assert f"{place} cannot be a file there" in result.stderr + result.stdout
    assert sorted(done.folder.rglob("*")) == before


def test_a_catalogue_that_cannot_be_read_leaves_the_package_before_it(done: Crawl) -> None:
    made = done.folder / "suarajambi.wacz"
    made.write_bytes(b"the one before")
    (done.folder / "catalogue.sqlite").write_bytes(b"no catalogue" * 100)
    result = command(done.folder.parent, "wacz", "suarajambi")
    assert result.returncode == 2
    assert "not a readable catalogue" in result.stderr + result.stdout
    assert made.read_bytes() == b"the one before"
    assert list(done.folder.glob(".*.partial")) == []
