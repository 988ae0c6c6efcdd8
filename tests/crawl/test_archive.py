"""The archive a crawl leaves, read by warcio's own reader."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy import Request
from scrapy.http import HtmlResponse
from warcio.archiveiterator import ArchiveIterator
from warcio.recordloader import ArcWarcRecord

from crawler.warc.gzip_members import mend
from crawler.warc.writer import WarcFiles
from tests.helpers.crawling import Crawl, crawl
from tests.site.server import NewsSite, serve

ABOUT = {"software": "a test"}
AT = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def site() -> Iterator[NewsSite]:
    with serve() as running:
        yield running


@pytest.fixture(scope="module")
def done(site: NewsSite, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    """A small crawl whose WARC files are cut often."""
    output = tmp_path_factory.mktemp("output")
    return crawl(site, output, "-a", "max_articles=12", WARC_MAX_SIZE="60000")


def read(path: Path) -> list[tuple[ArcWarcRecord, bytes]]:
    """Records with their payload, digests checked; a record that cannot be read fails."""
    with path.open("rb") as stream:
        records = [
            (record, record.content_stream().read()) for record in ArchiveIterator(stream, check_digests="raise")
        ]
    assert records
    return records


def record_at(path: Path, offset: int) -> ArcWarcRecord:
    with path.open("rb") as stream:
        stream.seek(offset)
        record = next(iter(ArchiveIterator(stream)))
        record.content_stream().read()
        return record


def test_every_exchange_is_there_once_with_its_request(site: NewsSite, done: Crawl) -> None:
    files = sorted((done.folder / "warc").glob("*.warc.gz"))
    assert len(files) > 1
    kinds: dict[str, list[str]] = {"warcinfo": [], "response": [], "request": []}
    for path in files:
        for record, _ in read(path):
            kinds[record.rec_type].append(record.rec_headers.get_header("WARC-Target-URI") or "")
    assert len(kinds["warcinfo"]) == len(files) + 1  # the last one says how the run ended
    assert kinds["response"] == kinds["request"]
    assert sorted(kinds["response"]) == sorted(f"{site.url}{asked.path}" for asked in site.requests)


def test_capture_of_each_record_leads_to_its_response(done: Crawl) -> None:
    assert len(done.records) == 12
    for article in done.records:
        capture = article["capture"]
        record = record_at(done.folder / "warc" / capture["warc"], capture["offset"])
        assert record.rec_type == "response"
        assert record.rec_headers.get_header("WARC-Target-URI") == article["url"]
        assert record.rec_headers.get_header("WARC-Record-ID") == capture["recordId"]
        assert record.rec_headers.get_header("WARC-Payload-Digest") == capture["payloadDigest"]
        assert record.rec_headers.get_header("WARC-Date") == capture["date"] == article["dateDownloaded"]
        assert record.http_headers.get_statuscode() == str(capture["status"]) == "200"


def test_pages_are_kept_as_they_were_sent(done: Crawl) -> None:
    packed = [
        record
        for path in sorted((done.folder / "warc").glob("*.warc.gz"))
        for record, _ in read(path)
        if record.rec_type == "response" and record.http_headers.get_header("Content-Encoding") == "gzip"
    ]
    assert packed, "the demo site compresses its pages, and the archive keeps them compressed"


def exchange(number: int, body: bytes) -> tuple[Request, HtmlResponse]:
    request = Request(f"https://kabar.example/berita/{number}/?a=1")
    return request, HtmlResponse(request.url, body=body, headers={"Content-Type": "text/html", "X-Two": ["a", "b"]})


def test_records_say_what_was_asked_and_answered(tmp_path: Path) -> None:
    files = WarcFiles(tmp_path, "kabar", max_size=10**6, about=ABOUT)
    capture = files.write(*exchange(1, b"<p>halo</p>"), at=AT)
    files.close()
    info, (answer, body), (asked, _) = read(files.path)
    assert info[0].rec_type == "warcinfo"
    assert body == b"<p>halo</p>"
    assert answer.rec_headers.protocol == "WARC/1.1"
    assert answer.http_headers.protocol == "HTTP/1.1"
    assert answer.http_headers.statusline == "200 OK"
    assert [value for name, value in answer.http_headers.headers if name == "X-Two"] == ["a", "b"]
    assert asked.http_headers.protocol == "GET"
    assert asked.http_headers.statusline == "/berita/1/?a=1 HTTP/1.1"
    assert asked.rec_headers.get_header("WARC-Concurrent-To") == capture.recordId


@given(cut=st.integers(min_value=1))
def test_a_record_cut_by_a_kill_is_set_aside(tmp_path_factory: pytest.TempPathFactory, cut: int) -> None:
    folder = tmp_path_factory.mktemp("warc")
    files = WarcFiles(folder, "kabar", max_size=10**6, about=ABOUT)
    first = files.write(*exchange(1, b"<p>satu</p>"), at=AT)
    whole = files.path.stat().st_size
    files.write(*exchange(2, b"<p>dua</p>" * 50), at=AT)
    files.close()
    sent = files.path.read_bytes()
    # Cut within the response of the second exchange, which is one gzip member.
    member = len(sent[whole:]) - len(gzip_rest(sent[whole:]))
    torn = 1 + cut % (member - 1)
    files.path.write_bytes(sent[: whole + torn])
    assert mend(files.path) == torn
    assert files.path.read_bytes() == sent[:whole]
    assert (folder / f"{files.path.name}.torn").read_bytes() == sent[whole : whole + torn]
    assert [record.rec_type for record, _ in read(files.path)] == ["warcinfo", "response", "request"]
    assert record_at(files.path, first.offset).rec_headers.get_header("WARC-Record-ID") == first.recordId
    assert mend(files.path) == 0


def gzip_rest(data: bytes) -> bytes:
    """What follows the first gzip member."""

    member = zlib.decompressobj(zlib.MAX_WBITS + 16)
    member.decompress(data)
    return member.unused_data


def test_a_continued_run_opens_a_new_file(tmp_path: Path) -> None:
    names = []
    for number in (1, 2):
        files = WarcFiles(tmp_path, "kabar", max_size=10**6, about=ABOUT)
        files.write(*exchange(number, b"x"), at=AT)
        files.close()
        names.append(files.path.name)
    assert names == ["kabar-00000.warc.gz", "kabar-00001.warc.gz"]
    assert gzip.decompress((tmp_path / names[0]).read_bytes()).startswith(b"WARC/1.1\r\n")
