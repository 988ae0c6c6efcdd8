"""`scrapy rebuild`: after the catalogue is lost, the archive alone gives back what it held."""

from __future__ import annotations

import json
import shutil
import signal
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.warcwriter import WARCWriter

from crawler.lock import RunLock
from tests.helpers.crawling import Crawl, Tripwire, command, copied, crawl, finish, read_lines, start
from tests.site.server import NewsSite, serve
from tests.site.small import SmallSite, small_site

SLUGS = ("pasar-angso-duo", "jembatan-gentala", "kebun-kopi-kerinci", "terminal-rawasari", "sungai-batanghari")
NEW_TEXT = (
    "Bangunan itu ternyata belum selesai: atapnya bocor di tujuh tempat, kata pengawas proyek yang ditemui di lokasi, "
    "sehingga peresmian ditunda dua bulan dan para pedagang kembali berjualan di pinggir jalan."
)
JUNK = b"<html>bukan katalog</html>" * 1000


@pytest.fixture(scope="module")
def undated_server() -> Iterator[SmallSite]:
    with small_site(*SLUGS, dated=False) as running:
        yield running


@pytest.fixture
def site(undated_server: SmallSite) -> SmallSite:
    """A site whose articles tell no date, so that they are as young as their first download."""
    undated_server.begin_again(*SLUGS, dated=False)
    return undated_server


@pytest.fixture(scope="module")
def first_crawl(undated_server: SmallSite, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    """Its first crawl, of which each test that begins with it takes a copy."""
    undated_server.begin_again(*SLUGS, dated=False)
    return crawl(undated_server.server, tmp_path_factory.mktemp("output"))


def everything(output: Path) -> list[str]:
    """Every revision of every record, as `scrapy dump` writes them; in no order."""
    path = output / "everything.jsonl"
    done = command(output, "dump", "suarajambi", "-o", path)
    assert done.returncode == 0, done.stderr
    return sorted(path.read_text(encoding="utf-8").splitlines())


def lose(folder: Path) -> None:
    """Overwrites the catalogue, and takes away all else but the WARC files."""
    for path in folder.iterdir():
        if path.is_file():
            path.unlink()
    (folder / "catalogue.sqlite").write_bytes(JUNK)


def rebuild(output: Path, *words: str, code: int = 0) -> str:
    """Rebuilds, and returns what was said."""
    done = command(output, "rebuild", "suarajambi", "--processes", "2", *words)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr


def pages(over: Crawl) -> list[str]:
    return sorted(path for path in over.asked if path.startswith("/berita/"))


def make_due(folder: Path) -> None:
    """Has young articles looked at again in the next run."""
    with sqlite3.connect(folder / "catalogue.sqlite") as db:
        db.execute("UPDATE address SET due = '2024-01-01T00:00:00Z' WHERE due IS NOT NULL")
    db.close()


def ends(over: Crawl, *, but: tuple[str, ...] = ()) -> dict[str, Any]:
    """How each address ended, but for those that ended so."""
    return {key: end for key, end in over.ends().items() if end.outcome not in but}


@pytest.fixture(scope="module")
def demo() -> Iterator[NewsSite]:
    with serve() as running:
        yield running


def test_the_catalogue_of_a_crawl_comes_back(demo: NewsSite, tmp_path: Path) -> None:
    done = crawl(demo, tmp_path)
    folder, catalogue = done.folder, done.folder / "catalogue.sqlite"
    before, crawled = everything(tmp_path), done.dumps[-1].read_bytes()
    # Nobody asked for an address that robots.txt forbids or whose shape led nowhere: no archive holds it.
    ended, runs = ends(done, but=("refused", "trap")), done.runs()
    asked = len(demo.requests)
    lose(folder)
    said = rebuild(tmp_path)
    assert len(demo.requests) == asked
    assert not Path(f"{catalogue}-wal").exists()  # all of it is in the one file that was made sure of
    assert everything(tmp_path) == before
    (kept,) = folder.glob("catalogue.sqlite.damaged-*")
    assert (kept.read_bytes(), kept.name in said) == (JUNK, True)
    assert not list(folder.glob(".*partial*"))
    rebuilt = Crawl(folder=folder, code=0, log="", asked=[])
    assert (ends(rebuilt, but=(None,)), rebuilt.runs()) == (ended, runs)  # type: ignore[arg-type]
    assert command(tmp_path, "reextract", "suarajambi").returncode == 0
    again = max(folder.glob("2*.jsonl"), key=lambda path: path.stat().st_mtime_ns)
    assert sorted(again.read_bytes().splitlines()) == sorted(crawled.splitlines())
    later = crawl(demo, tmp_path)
    assert (later.code, later.records) == (0, [])
    assert len(later.asked) <= 10
    assert not [path for path in later.asked if path.startswith(("/20", "/read", "/artikel"))]


def test_all_that_happened_to_articles_comes_back(site: SmallSite, first_crawl: Crawl, tmp_path: Path) -> None:
    folder = tmp_path / "suarajambi"
    copied(first_crawl, tmp_path)
    site.edit("jembatan-gentala", NEW_TEXT)
    site.stories["terminal-rawasari"].status = 410
    site.stories["siaran-pers"] = site.write("siaran-pers", text=site.stories["kebun-kopi-kerinci"].body[0].upper())
    make_due(folder)
    crawl(site.server, tmp_path)
    site.stories["pasar-angso-duo-jambi"] = site.stories.pop("pasar-angso-duo")
    site.write("pasar-angso-duo").moved_to = "pasar-angso-duo-jambi"
    site.stories["pasar-angso-duo"].listed = False
    site.stories["sungai-batanghari"].status = 503
    make_due(folder)
    crawl(site.server, tmp_path)
    site.stories["terminal-rawasari"].status = site.stories["sungai-batanghari"].status = 200
    site.edit("terminal-rawasari", f"Kembali dibuka. {NEW_TEXT}")
    last = crawl(site.server, tmp_path)
    before, ended, runs = everything(tmp_path), last.ends(), last.runs()
    assert len(runs) == 4
    assert len(before) == 6 + 1 + 1 + 1 + 1  # articles, edit, tombstone, move, return
    lose(folder)
    rebuild(tmp_path)
    assert everything(tmp_path) == before
    rebuilt = Crawl(folder=folder, code=0, log="", asked=[])
    assert (rebuilt.ends(), rebuilt.runs()) == (ended, runs)
    later = crawl(site.server, tmp_path)
    assert (pages(later), later.records, len(later.runs())) == ([], [], 5)


def test_a_run_that_was_killed_goes_on(site: SmallSite, tmp_path: Path) -> None:
    folder = tmp_path / "suarajambi"
    for number in (9, 12):  # robots.txt and doors come first
        process = start(site.server, tmp_path)
        Tripwire(site.server, process, number, signal.SIGKILL)
        killed = finish(site.server, process, folder, 0)
        assert killed.code == -signal.SIGKILL
    ((run, _),) = killed.runs()
    lose(folder)
    rebuild(tmp_path)
    whole = crawl(site.server, tmp_path)
    assert whole.runs() == [(run, True)]
    assert {record["url"] for record in whole.records} == {site.url(slug) for slug in SLUGS}
    assert all(record["revision"] == 1 for record in whole.records)
    before = everything(tmp_path)
    lose(folder)
    rebuild(tmp_path)
    assert everything(tmp_path) == before


def spoil(folder: Path, url: str) -> str:
    """Overwrites the middle of the response of an address, and returns the name of its WARC file."""
    for path in (folder / "warc").glob("*.warc.gz"):
        with path.open("r+b") as file:
            records = ArchiveIterator(file)
            for record in records:
                if (record.rec_type, record.rec_headers.get_header("WARC-Target-URI")) == ("response", url):
                    offset = records.get_record_offset()
                    record.content_stream().read()
                    middle = offset + (records.get_record_length() or 0) // 2
                    file.seek(middle)
                    file.write(b"\0" * 40)
                    return path.name
    raise LookupError(url)


def test_what_is_damaged_is_named_and_the_rest_is_used(site: SmallSite, first_crawl: Crawl, tmp_path: Path) -> None:
    done = copied(first_crawl, tmp_path)
    before, lost = everything(tmp_path), site.url("kebun-kopi-kerinci")
    name = spoil(done.folder, lost)
    archive = done.folder / "warc" / name
    with archive.open("ab") as file:  # and a record that a killed crawl did not finish
        file.write(archive.read_bytes()[:50])
    content = archive.read_bytes()
    lose(done.folder)
    said = rebuild(tmp_path, code=1)
    assert said.count("is damaged at byte") == 2
    assert "1 WARC files are damaged" in said
    assert everything(tmp_path) == [line for line in before if lost not in line.partition('"identifier"')[0]]
    assert archive.read_bytes() == content
    later = crawl(site.server, tmp_path)
    assert pages(later) == ["/berita/kebun-kopi-kerinci/"]
    assert [record["url"] for record in later.records] == [lost]


def test_doors_are_known_by_what_they_say_where_nothing_tells_of_them(
    site: SmallSite, first_crawl: Crawl, tmp_path: Path
) -> None:
    done = copied(first_crawl, tmp_path)
    before = everything(tmp_path)
    spoil(done.folder, f"{site.server.url}/")  # where the crawl had read of the doors
    lose(done.folder)
    rebuild(tmp_path, code=1)

    records, lost = [[json.loads(line) for line in lines] for lines in (everything(tmp_path), before)]
    assert all({"feed", "rest", "sitemap"} <= set(record["discoveredBy"]) for record in records)
    assert records == lost  # the front page was archived a second time, as what answered `/?rest_route=…`


def test_a_catalogue_that_is_sound_and_what_stands_beside_it_is_kept(
    site: SmallSite, first_crawl: Crawl, tmp_path: Path
) -> None:
    done = copied(first_crawl, tmp_path)
    before, catalogue = everything(tmp_path), done.folder / "catalogue.sqlite"
    content = catalogue.read_bytes()
    Path(f"{catalogue}-wal").write_bytes(JUNK)
    for end in ("", "-wal"):  # of a rebuild that was killed
        (done.folder / f".catalogue.sqlite.partial{end}").write_bytes(JUNK)
    rebuild(tmp_path)
    assert everything(tmp_path) == before
    kept = min(done.folder.glob("catalogue.sqlite.damaged-*"))
    assert kept.read_bytes() == content
    assert Path(f"{kept}-wal").read_bytes() == JUNK
    assert not list(done.folder.glob(".*partial*"))


def test_an_archive_that_does_not_tell_what_was_asked_for(site: SmallSite, first_crawl: Crawl, tmp_path: Path) -> None:
    done = copied(first_crawl, tmp_path)
    before = {record["url"]: record["digest"] for record in done.records}
    (path,) = (done.folder / "warc").glob("*.warc.gz")
    old = path.rename(tmp_path / "old.warc.gz")
    with old.open("rb") as source, path.open("wb") as target:
        writer = WARCWriter(target, warc_version="1.1")
        for record in ArchiveIterator(source):
            if record.rec_type != "warcinfo":
                writer.write_record(record)
    lose(done.folder)
    said = rebuild(tmp_path, "-a", f"url={site.server.url}/")
    assert "does not tell" in said
    records = read_lines(tmp_path / "everything.jsonl") if everything(tmp_path) else []
    assert {record["url"]: record["digest"] for record in records} == before
    assert pages(crawl(site.server, tmp_path)) == []


def test_it_waits_for_nobody_and_disturbs_nobody(tmp_path: Path) -> None:
    folder = tmp_path / "suarajambi"
    (folder / "warc").mkdir(parents=True)
    (folder / "warc" / "suarajambi-20260101T000000Z-00000.warc.gz").write_bytes(b"")
    (folder / "catalogue.sqlite").write_bytes(JUNK)
    lock = RunLock(folder)
    said = rebuild(tmp_path, code=2)
    lock.release()
    assert "another crawl is at work" in said
    assert [path.name for path in folder.iterdir() if path.name.startswith("catalogue")] == ["catalogue.sqlite"]
    assert (folder / "catalogue.sqlite").read_bytes() == JUNK


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "give a spider"),
        (("suarajambi", "lain"), "give a spider"),
        (("tidakada",), "no spider tidakada"),
        (("suarajambi",), "no WARC files of suarajambi"),
    ],
)
def test_mistakes_are_told_and_leave_nothing(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    done = command(tmp_path, "rebuild", *words)
    assert done.returncode == 2
    assert said in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.rglob("*.sqlite"))


def test_an_argument_that_makes_no_sense_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "suarajambi"
    (folder / "warc").mkdir(parents=True)
    (folder / "warc" / "suarajambi-20260101T000000Z-00000.warc.gz").write_bytes(b"")
    for argument in ("since=kemarin", "tidak=ada", "kosong"):
        done = command(tmp_path, "rebuild", "suarajambi", "-a", argument)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr
    shutil.rmtree(folder / "warc")
    assert not [path for path in folder.iterdir() if path.name != ".lock"]
