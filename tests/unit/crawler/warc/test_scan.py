"""Responses in WARC files: what FastWARC finds is held against warcio, and nothing that is damaged is passed over."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from collections.abc import Callable
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import brotli
import pytest
from backports import zstd
from scrapy import Request
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.http import Response
from scrapy.utils.test import get_crawler
from warcio.archiveiterator import ArchiveIterator

from crawler.processing.workers import Workers
from crawler.reprocess.reextract import Replay
from crawler.warc.reader import TooLargeError
from crawler.warc.scan import Stored, find_responses, load_response
from pipelines.items import Site
from tests.crawl.test_hostile import ENDLESS

PAGE = "<html><head><title>Banjir Surut</title></head><body><h1>Banjir Surut</h1>{}</body></html>"
BODY = PAGE.format("<p>Warga Jambi menunggu bantuan beras.</p>" * 40).encode()

MOST = 10**5
"""Bytes; more than any page here has."""

RAW_DEFLATE = zlib.compressobj(wbits=-zlib.MAX_WBITS)


def chunked(body: bytes) -> bytes:
    parts = [body[start : start + 100] for start in range(0, len(body), 100)]
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


CHUNKED = b"Transfer-Encoding: chunked\r\n"
ZIPPED = gzip.compress(BODY)

ANSWERS = {
    "plain": (b"", BODY, BODY),
    "gzip": (b"Content-Encoding: gzip\r\n", ZIPPED, BODY),
    "gzip in capitals": (b"CONTENT-ENCODING: GZIP\r\n", ZIPPED, BODY),
    "gzip, two members": (
        b"Content-Encoding: gzip\r\n",
        gzip.compress(BODY[:900]) + gzip.compress(BODY[900:]),
        BODY,
    ),
    "gzip, by its old name": (b"Content-Encoding: x-gzip\r\n", ZIPPED, BODY),
    "gzip in brotli": (b"Content-Encoding: gzip, br\r\n", brotli.compress(ZIPPED), BODY),
    "gzip in brotli, two headers": (
        b"Content-Encoding: gzip\r\nContent-Encoding: br\r\n",
        brotli.compress(ZIPPED),
        BODY,
    ),
    "gzip, something behind": (b"Content-Encoding: gzip\r\n", ZIPPED + b"</html>", BODY),
    "gzip, cut": (b"Content-Encoding: gzip\r\n", ZIPPED[:-20], zlib.decompressobj(31).decompress(ZIPPED[:-20])),
    "gzip, wrong sum": (b"Content-Encoding: gzip\r\n", ZIPPED[:-8] + bytes(8), BODY),
    "gzip, it is not": (b"Content-Encoding: gzip\r\n", BODY, BODY),
    "deflate": (b"Content-Encoding: deflate\r\n", zlib.compress(BODY), BODY),
    "deflate, raw": (b"Content-Encoding: deflate\r\n", RAW_DEFLATE.compress(BODY) + RAW_DEFLATE.flush(), BODY),
    "deflate, it is not": (b"Content-Encoding: deflate\r\n", BODY, BODY),
    "brotli": (b"Content-Encoding: br\r\n", brotli.compress(BODY), BODY),
    "brotli, it is not": (b"Content-Encoding: br\r\n", BODY, BODY),
    "zstd": (b"Content-Encoding: zstd\r\n", zstd.compress(BODY), BODY),
    "unknown coding": (b"Content-Encoding: compress\r\n", BODY, BODY),
    "chunked": (CHUNKED, chunked(BODY), BODY),
    "chunked and gzip": (CHUNKED + b"Content-Encoding: gzip\r\n", chunked(ZIPPED), BODY),
    "chunked and brotli": (CHUNKED + b"Content-Encoding: br\r\n", chunked(brotli.compress(BODY)), BODY),
    "chunked, it is not": (CHUNKED, BODY, BODY),
    "chunked, cut": (CHUNKED, chunked(BODY)[:550], BODY[:516]),
    "header goes on": (b"X-Long: one\r\n two\r\n", BODY, BODY),
    "header in Latin-1": (b"X-Kota: S\xe3o\r\n", BODY, BODY),
    "no body": (b"", b"", b""),
}
"""Header and body as they were sent, and the page."""

Writing = Callable[[bytes], bytes]
"""A record into the bytes that stand in a file."""


def record(url: str, block: bytes, *, kind: str = "response", end: str = "\r\n", more: str = "") -> bytes:
    """A WARC record whose header lines end in `end`; its block is all of the HTTP message."""
    lines = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {url}",
        "WARC-Date: 2021-03-04T02:21:44Z",
        f"WARC-Record-ID: <urn:uuid:{uuid5(NAMESPACE_URL, url)}>",
        "Content-Type: application/http",
        *more.splitlines(),
        f"Content-Length: {len(block)}",
    ]
    return (end.join(lines) + 2 * end).encode() + block + b"\r\n\r\n"


def answer(header: bytes = b"", body: bytes = BODY, status: bytes = b"200 OK") -> bytes:
    return b"HTTP/1.1 " + status + b"\r\nContent-Type: text/html\r\n" + header + b"\r\n" + body


def url_of(name: str) -> str:
    return f"http://koran.example/{name.replace(' ', '-').replace(',', '')}/"


RECORDS = [record(url_of(name), answer(header, body)) for name, (header, body, _) in ANSWERS.items()]
OTHERS = [
    record("http://koran.example/", b"GET / HTTP/1.1\r\n\r\n", kind="request"),
    record("http://koran.example/hilang/", answer(status=b"404 Not Found")),
    record("http://koran.example/lagi/", answer(body=b""), kind="revisit"),
    record("dns:koran.example", b"20210304022144\nkoran.example. 300 IN A 192.0.2.1\n"),
    record("http://koran.example/kosong/", b""),
]


def find(path: Path) -> tuple[list[Stored], list[int]]:
    """What is found, and where it is said to be damaged."""
    damages: list[int] = []
    found = list(find_responses([path], lambda _, offset: damages.append(offset)))
    return found, damages


def warcio_finds(path: Path) -> list[tuple[str, int]]:
    """Address and offset of the successful responses."""
    read = []
    with path.open("rb") as stream:
        records = ArchiveIterator(stream)
        for one in records:
            if one.rec_type == "response" and one.http_headers and one.http_headers.get_statuscode() == "200":
                read.append((one.rec_headers.get_header("WARC-Target-URI"), records.get_record_offset()))
    return read


@pytest.mark.parametrize("write", [gzip.compress, bytes], ids=["warc.gz", "warc"])
def test_everything_is_found_and_read_whatever_its_header_says(tmp_path: Path, write: Writing) -> None:
    path = tmp_path / "foreign.warc"
    path.write_bytes(b"".join(map(write, [*OTHERS, *RECORDS, *OTHERS])))
    found, damages = find(path)
    assert [(stored.url, stored.offset) for stored in found] == warcio_finds(path)
    assert {stored.url: load_response(stored).body(MOST) for stored in found} == {
        url_of(name): body for name, (_, _, body) in ANSWERS.items()
    }
    assert damages == []
    response = load_response(found[1])
    capture = response.capture(path.name)
    assert (response.content_type, capture.status, capture.date) == ("text/html", 200, "2021-03-04T02:21:44Z")
    assert (capture.warc, capture.offset) == (path.name, found[1].offset)
    assert capture.recordId.startswith("<urn:uuid:")


LIES = {"gzip, it is not", "deflate, it is not", "brotli, it is not"}
"""What a crawl gives up."""


@pytest.mark.parametrize("name", [name for name in ANSWERS if "chunked" not in name and name not in LIES])
def test_what_is_read_is_what_a_crawl_reads(tmp_path: Path, name: str) -> None:
    header, sent, _ = ANSWERS[name]
    path = tmp_path / "one.warc.gz"
    path.write_bytes(gzip.compress(record(url_of(name), answer(header, sent))))
    (stored,), _ = find(path)
    archived = load_response(stored)
    headers: dict[str, list[str]] = {}
    for key, value in archived.headers:
        headers.setdefault(key, []).append(value)
    middleware = HttpCompressionMiddleware.from_crawler(get_crawler())
    crawled = middleware.process_response(Request(stored.url), Response(stored.url, headers=headers, body=sent))
    assert isinstance(crawled, Response)
    assert archived.body(MOST) == crawled.body


BOMB = bytes(10 * MOST)
BOMBS = {
    "as it is": (b"", BOMB),
    "gzip": (b"Content-Encoding: gzip\r\n", gzip.compress(BOMB)),
    "deflate": (b"Content-Encoding: deflate\r\n", zlib.compress(BOMB)),
    "brotli": (b"Content-Encoding: br\r\n", brotli.compress(BOMB)),
    "zstd": (b"Content-Encoding: zstd\r\n", zstd.compress(BOMB)),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_body_that_is_too_large_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "besar.warc.gz"
    path.write_bytes(gzip.compress(record(url_of(name), answer(*BOMBS[name]))))
    (stored,), _ = find(path)
    response = load_response(stored)
    with pytest.raises(TooLargeError):
        response.body(MOST)
    assert response.body(len(BOMB)) == BOMB


ODD = {
    "lines end in LF": record(url_of("lf"), answer(), end="\n"),
    "names of fields in small letters": record(url_of("kecil"), answer()).replace(b"WARC-Type", b"warc-type"),
    "address in angle brackets": record(f"<{url_of('kurung')}>", answer()),
    "address with a space": record("http://koran.example/a b/", answer()),
    "address in UTF-8": record("http://koran.example/é/", answer()),
    "address in Latin-1": record("http://koran.example/é/", answer()).replace("é".encode(), b"\xe9"),
    "a long header": record(url_of("panjang"), answer(), more=f"X-Long: {'a' * 100_000}"),
    "no content type": record(url_of("tanpa"), answer()).replace(b"Content-Type: application/http\r\n", b""),
    "another version": record(url_of("versi"), answer()).replace(b"WARC/1.0", b"WARC/0.18"),
    "a status without words": record(url_of("status"), answer(status=b"200")),
}


@pytest.mark.parametrize("write", [gzip.compress, bytes], ids=["warc.gz", "warc"])
@pytest.mark.parametrize("odd", ODD)
def test_odd_records_are_read_as_warcio_reads_them(tmp_path: Path, write: Writing, odd: str) -> None:
    path = tmp_path / "foreign.warc"
    path.write_bytes(b"".join(map(write, [RECORDS[0], ODD[odd], RECORDS[1]])))
    found, damages = find(path)
    assert [(stored.url, stored.offset) for stored in found] == warcio_finds(path)
    assert [load_response(stored).body(MOST) for stored in found] == [BODY] * 3
    assert (len(found), damages) == (3, [])


def test_behind_a_damaged_member_everything_is_found(tmp_path: Path) -> None:
    path = tmp_path / "damaged.warc.gz"
    members = [gzip.compress(one) for one in RECORDS]
    starts = [sum(map(len, members[:number])) for number in range(len(members))]
    data = bytearray(b"".join(members))
    for number in (3, 7):
        data[starts[number] + 200] ^= 0xFF
    data[starts[10] - 6] ^= 0xFF  # in the checksum of member 9
    path.write_bytes(data)
    found, damages = find(path)
    assert damages == [starts[3], starts[7], starts[9]]
    whole = [number for number in range(len(members)) if number not in (3, 7, 9)]
    assert [stored.offset for stored in found] == [starts[number] for number in whole]
    assert len([load_response(stored) for stored in found]) == len(whole)


@pytest.mark.parametrize("cut", [1, 4, 9, 300, -9, -1])
def test_a_member_that_was_torn_is_not_read(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "torn.warc.gz"
    whole, last = gzip.compress(RECORDS[0]), gzip.compress(RECORDS[1])
    path.write_bytes(whole + last[:cut])
    found, damages = find(path)
    assert ([stored.offset for stored in found], damages) == ([0], [len(whole)])


@pytest.mark.parametrize("kept", [3, 40, 200, 400, len(RECORDS[1]) - 30])
def test_a_record_that_was_torn_is_not_read(tmp_path: Path, kept: int) -> None:
    path = tmp_path / "torn.warc"
    path.write_bytes(RECORDS[0] + RECORDS[1][:kept])
    found, damages = find(path)
    assert ([stored.offset for stored in found], damages) == ([0], [len(RECORDS[0])])


@pytest.mark.parametrize(
    "content",
    [
        b"bukan arsip",
        gzip.compress(b"<html>bukan arsip</html>"),
        gzip.compress(RECORDS[0] + RECORDS[1]),
        gzip.compress(RECORDS[0]) + gzip.compress(RECORDS[1] + RECORDS[2]) + gzip.compress(RECORDS[3]),
        b"filedesc://IA.arc 0.0.0.0 20210304022144 text/plain 73\n1 0 Archive\n"
        b"URL IP-address Archive-date Content-type Archive-length\n\n",
    ],
    ids=["text", "gzip of a page", "compressed as a whole", "compressed in parts", "ARC"],
)
def test_what_is_no_warc_file_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bukan.warc.gz"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"bukan\.warc\.gz"):
        find(path)


def test_a_file_in_which_nothing_was_written_yet_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "kosong.warc.gz"
    path.touch()
    assert find(path) == ([], [])


def test_a_page_that_takes_for_ever_costs_those_read_with_it_nothing(tmp_path: Path) -> None:
    path = tmp_path / "lambat.warc.gz"
    urls = [url_of(f"berita {number}") for number in range(5)]
    slow = answer(body=PAGE.format("<h2>Lambat</h2>" + "<br>" * 500).encode())
    blocks = [slow if number == 2 else answer() for number in range(len(urls))]
    path.write_bytes(b"".join(gzip.compress(record(url, block)) for url, block in zip(urls, blocks, strict=True)))
    site = Site(prune_xpath=(f"/*[.//h2[. = 'Lambat']]{ENDLESS.removeprefix('//*')}",))
    failures: list[tuple[str, str]] = []

    async def reread(workers: Workers) -> list[str]:
        replay = Replay(workers, 1, site, most=MOST, failed=lambda url, why: failures.append((url, why)))
        return [read.record["url"] async for read in replay.every_page(find(path)[0])]

    workers = Workers(1, timeout=4, memory=2**31)
    try:
        assert asyncio.run(reread(workers)) == [url for url in urls if url != urls[2]]
    finally:
        workers.close()
    assert failures == [(urls[2], "reading took too long")]
