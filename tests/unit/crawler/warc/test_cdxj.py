"""The index of the archive, compared with the one the `cdxj-indexer` command makes of the same files."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import signal
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.warc.cdxj import index_path, is_indexed, write_index
from tests.helpers.crawling import Crawl, Tripwire, crawl, finish, start, tool
from tests.site.server import NewsSite, serve


@pytest.fixture(scope="module")
def site() -> Iterator[NewsSite]:
    with serve() as running:
        yield running


@pytest.fixture(scope="module")
def done(site: NewsSite, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    """A small crawl whose WARC files are cut often."""
    return crawl(site, tmp_path_factory.mktemp("output"), "-a", "max_articles=12", WARC_MAX_SIZE="60000")


def warcs(folder: Path) -> list[Path]:
    found = sorted((folder / "warc").glob("*.warc.gz"))
    assert found
    return found


def theirs(warc: Path) -> str:
    """The index by the command line of cdxj-indexer."""
    made = tool("cdxj-indexer", "--sort", warc)
    assert made.returncode == 0, made.stderr
    assert made.stdout
    return made.stdout


def entries(warc: Path) -> list[dict[str, Any]]:
    return [json.loads(line.split(" ", 2)[2]) for line in index_path(warc).read_text(encoding="utf-8").splitlines()]


@pytest.mark.crawl
def test_each_file_of_a_crawl_has_the_index_of_cdxj_indexer(done: Crawl) -> None:
    assert len(warcs(done.folder)) > 2
    for warc in warcs(done.folder):
        assert index_path(warc).read_text(encoding="utf-8") == theirs(warc)


@pytest.mark.crawl
def test_it_leads_to_every_response(done: Crawl) -> None:
    for warc in warcs(done.folder):
        with warc.open("rb") as stream:
            responses = sum(1 for record in ArchiveIterator(stream) if record.rec_type == "response")
            found = entries(warc)
            assert len(found) == responses > 0
            for entry in found:
                stream.seek(int(entry["offset"]))
                record = next(iter(ArchiveIterator(stream)))
                assert record.rec_type == "response"
                assert record.rec_headers.get_header("WARC-Target-URI") == entry["url"]
                assert record.rec_headers.get_header("WARC-Payload-Digest") == entry["digest"]
                assert record.http_headers.get_statuscode() == entry["status"]


@pytest.mark.crawl
def test_warcio_has_nothing_to_say_of_the_archive(done: Crawl) -> None:
    said = tool("warcio", "check", *warcs(done.folder))
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")


@pytest.mark.crawl
def test_an_archive_that_is_indexed_is_not_read_again(site: NewsSite, tmp_path: Path) -> None:
    first = crawl(site, tmp_path, "-a", "doors=rest", "-a", "max_articles=1")
    (old,) = warcs(first.folder)
    index = index_path(old)
    index.write_text("as it was", encoding="utf-8")
    second = crawl(site, tmp_path, "-a", "doors=rest", "-a", "max_articles=2")
    assert index.read_text(encoding="utf-8") == "as it was"
    (new,) = set(warcs(second.folder)) - {old}
    assert index_path(new).read_text(encoding="utf-8") == theirs(new)


@pytest.mark.crawl
def test_the_file_of_a_killed_run_is_indexed_by_the_next(site: NewsSite, tmp_path: Path) -> None:
    before = len(site.requests)
    process = start(site, tmp_path, "-a", "doors=rest")
    Tripwire(site, process, 8, signal.SIGKILL)
    killed = finish(site, process, tmp_path / "suarajambi", before)
    (warc,) = warcs(killed.folder)
    assert not index_path(warc).exists()
    sent = warc.read_bytes()
    warc.write_bytes(sent + sent[:99])  # a kill within a record cannot be timed
    crawl(site, tmp_path, "-a", "doors=rest", "-a", "max_articles=1")
    assert warc.read_bytes() == sent
    assert index_path(warc).read_text(encoding="utf-8") == theirs(warc)


def response(writer: WARCWriter, url: str, body: bytes) -> Any:
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
    return writer.create_warc_record(url, "response", BytesIO(body), len(body), http_headers=headers)


@pytest.fixture
def revisited(tmp_path: Path) -> Path:
    """A page, and twice that it was seen again: with the same payload, and unchanged as the server says."""
    path = tmp_path / "kabar-00000.warc.gz"
    url = "https://kabar.example/berita/banjir-surut/"
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True, warc_version="1.1")
        page = response(writer, url, b"<p>Banjir surut.</p>")
        writer.write_record(page)
        digest = page.rec_headers.get_header("WARC-Payload-Digest")
        first = page.rec_headers.get_header("WARC-Date")
        for status, profile in (
            ("200 OK", "identical-payload-digest"),
            ("304 Not Modified", "server-not-modified"),
        ):
            again = writer.create_revisit_record(
                url, digest, url, first, http_headers=StatusAndHeaders(status, [], protocol="HTTP/1.1")
            )
            again.rec_headers.replace_header("WARC-Profile", f"http://netpreserve.org/warc/1.1/revisit/{profile}")
            writer.write_record(again)
    return path


def test_revisits_are_indexed(revisited: Path) -> None:
    write_index(revisited)
    assert index_path(revisited).read_text(encoding="utf-8") == theirs(revisited)
    found = sorted((entry["mime"], entry["status"]) for entry in entries(revisited))
    assert found == [("text/html", "200"), ("warc/revisit", "200"), ("warc/revisit", "304")]
    assert len({entry["digest"] for entry in entries(revisited)}) == 1


def test_an_index_older_than_its_file_counts_as_none(revisited: Path) -> None:
    assert not is_indexed(revisited)
    write_index(revisited)
    assert is_indexed(revisited)
    with revisited.open("ab") as stream:
        writer = WARCWriter(stream, gzip=True, warc_version="1.1")
        writer.write_record(response(writer, "https://kabar.example/", b"<p>Beranda</p>"))
    assert not is_indexed(revisited)
    write_index(revisited)
    assert is_indexed(revisited)
    assert index_path(revisited).read_text(encoding="utf-8") == theirs(revisited)


def damaged(warc: Path) -> Path:
    """The file with one byte of its middle changed."""
    sent = bytearray(warc.read_bytes())
    sent[len(sent) // 2] ^= 0xFF
    warc.write_bytes(sent)
    return warc


@pytest.mark.crawl
def test_a_damaged_file_is_named_and_the_others_are_indexed(site: NewsSite, done: Crawl, tmp_path: Path) -> None:
    shutil.copytree(done.folder / "warc", tmp_path / "suarajambi" / "warc")
    first, second, *_ = warcs(tmp_path / "suarajambi")
    for warc in (first, second):
        index_path(warc).unlink()
    damaged(first)
    after = crawl(site, tmp_path, "-a", "doors=rest", "-a", "max_articles=1")
    assert f"{first.name} is damaged at byte" in after.log
    assert "Traceback" not in after.log
    assert not index_path(first).exists()
    assert index_path(second).read_text(encoding="utf-8") == theirs(second)
    assert len(after.records) == 1


@pytest.mark.parametrize("content", [b"bukan arsip\n", gzip.compress(b"bukan arsip\n", mtime=0)])
def test_what_is_no_warc_is_named_and_leaves_no_index(tmp_path: Path, content: bytes) -> None:
    wrong = tmp_path / "bukan.warc.gz"
    wrong.write_bytes(content)
    with pytest.raises(ValueError, match=re.escape(str(wrong))):
        write_index(wrong)
    assert [path.name for path in tmp_path.iterdir()] == [wrong.name]


def test_a_file_that_a_kill_left_empty_has_an_empty_index(tmp_path: Path) -> None:
    empty = tmp_path / "kosong.warc.gz"
    empty.touch()
    write_index(empty)
    assert is_indexed(empty)
    assert index_path(empty).read_bytes() == b""
