"""What stands in WARC files, read back: a record, and the response that its bytes were.

Whoever reads the archive reads it here: re-extraction, a rebuild, and the search for responses where FastWARC cannot
go on. Files may be damaged: what can be read is, and what cannot is told. Each gzip member is checked by its own CRC.
warcio takes the first damaged one for the end of the file; here the next whole one is looked for.
"""

from __future__ import annotations

import mmap
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

import brotli
from isal import isal_zlib
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.utils._compression import _DecompressionMaxSizeExceeded
from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParser, StatusAndHeadersParserException

from crawler.warc.gzip_members import GZIP
from pipelines.items import Capture

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_CHUNK = 1 << 16
_GZIP = b"\x1f\x8b"
_MEMBER = b"\x1f\x8b\x08"
"""How a gzip member begins (RFC 1952); so may anything else."""

_WARC = StatusAndHeadersParser(ArcWarcRecordLoader.WARC_TYPES)
_HTTP = StatusAndHeadersParser(ArcWarcRecordLoader.HTTP_TYPES, verify=False)

Damaged = Callable[[Path, int], object]
"""Told of a file and the byte from which something in it cannot be read."""


class TooLargeError(ValueError):
    """A body is larger than whoever wants it takes."""


@dataclass(slots=True, frozen=True)
class Record:
    """A record of a WARC file."""

    offset: int
    """Of its first byte in the file, or of that of its gzip member."""
    fields: StatusAndHeaders
    block: bytes
    """What stands behind the fields."""

    @property
    def kind(self) -> str | None:
        """`response`, `revisit`, `warcinfo` …"""
        return self.field("WARC-Type")

    def field(self, name: str) -> str | None:
        """The value of a named field."""
        value: str | None = self.fields.get_header(name)
        return value


@dataclass(slots=True, frozen=True)
class ArchivedResponse:
    """A response over HTTP, as a record holds it."""

    record: Record
    url: str
    status: int
    headers: list[tuple[str, str]]
    """In their order."""
    payload: bytes
    """The body as it was sent, without chunked transfer coding. A revisit has none: it refers to another record."""

    @property
    def date(self) -> str:
        """`WARC-Date`."""
        return self.record.field("WARC-Date") or ""

    @property
    def content_type(self) -> str | None:
        """The Content-Type header; of several the last, which is the one that Scrapy takes."""
        values = self._values("content-type")
        return values[-1] if values else None

    def capture(self, warc: str) -> Capture:
        """Where it stands, if the file has this name. Other tools leave out some of the fields."""
        return Capture(
            warc=warc,
            offset=self.record.offset,
            recordId=self.record.fields.get_header("WARC-Record-ID"),
            payloadDigest=self.record.fields.get_header("WARC-Payload-Digest"),
            status=self.status,
            date=self.date,
        )

    def body(self, most: int) -> bytes:
        """The payload, decompressed as the crawl had it.

        The functions are those of Scrapy's middleware, by which the crawl decompresses: one capture gives the same
        bytes to both. The crawl goes through the middleware itself, which stays Scrapy's: what it asks a server for,
        what it takes out of the headers and how it gives up a body that is too large belong to requests on their way.
        Nor does the crawl take a body that is not coded as its header says; here it is taken as it is, because tools
        that archive often store the body decoded and the header as it was sent.

        Raises:
            TooLargeError: it has more bytes than `most`, before or after.
        """
        said = [value.encode("latin-1", "replace") for value in self._values("content-encoding")]
        codings, _ = HttpCompressionMiddleware._split_encodings(said)
        body = self.payload
        try:
            for coding in codings if body else ():
                body = HttpCompressionMiddleware._decode(body, coding, most)
        except _DecompressionMaxSizeExceeded as error:
            raise TooLargeError(str(error)) from error
        except (EOFError, OSError, zlib.error, brotli.error, zstd.ZstdError):
            body = self.payload
        if len(body) > most:
            raise TooLargeError(f"{len(body)} bytes")
        return body

    def _values(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name]


def response_of(record: Record) -> ArchivedResponse | None:
    """The response that a record holds or, as a revisit, refers to; None if it is another record."""
    url = http_address(record.field("WARC-Target-URI"))
    if record.kind not in ("response", "revisit") or url is None or not record.block:
        return None
    rest = BytesIO(record.block)
    head = _HTTP.parse(rest)
    status = status_in(head.statusline)
    if status is None:
        return None
    is_chunked = head.get_header("Transfer-Encoding") == "chunked"
    payload = ChunkedDataReader(rest).read() if is_chunked else rest.read()
    return ArchivedResponse(record, url, status, head.headers, payload)


def http_address(said: str | None) -> str | None:
    """The address that a record is said to be of; None if it is not one of HTTP."""
    address = said or ""
    if address.startswith("<") and address.endswith(">"):  # as wget 1.19 writes it
        address = address[1:-1]
    return address.replace(" ", "%20") if address.startswith(("http:", "https:")) else None


def status_in(line: str) -> int | None:
    """The HTTP status in a status line, behind the protocol; None if there is no number."""
    status = line.strip().partition(" ")[0]
    return int(status) if status.isascii() and status.isdigit() else None


def about(record: Record) -> dict[str, str]:
    """The fields of a `warcinfo` record."""
    lines = record.block.decode("utf-8", "replace").splitlines()
    return {name: value.strip() for name, colon, value in (line.partition(":") for line in lines) if colon}


def read_records(path: Path, damaged: Damaged, start: int = 0) -> Iterator[Record]:
    """Everything in a WARC file that is whole, in order, from some record on.

    Of a file that is not compressed nothing is found behind what is damaged: there is no telling where a record begins.
    """
    with path.open("rb") as file:
        if not path.stat().st_size:
            damaged(path, 0)
            return
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            if data[: len(_GZIP)] != _GZIP:
                yield from _read_plain(path, damaged, start)
                return
            is_told = False
            while 0 <= start < len(data):
                read = _record_in_member(data, start)
                if read is None:
                    if not is_told:
                        damaged(path, start)
                    start, is_told = data.find(_MEMBER, start + 1), True
                    continue
                record, start = read
                is_told = False
                yield record


def read_record(path: Path, offset: int) -> Record | None:
    """The record at a place; None if it cannot be read there."""
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            if data[: len(_GZIP)] == _GZIP:
                read = _record_in_member(data, offset)
                return read[0] if read else None
            file.seek(offset)
            return _parse(file, offset)
    except (FileNotFoundError, ValueError):  # mmap of an empty file
        return None


def _record_in_member(data: mmap.mmap, start: int) -> tuple[Record, int] | None:
    """The record in the gzip member at an offset, and where that ends; None if there is no whole one."""
    member = isal_zlib.decompressobj(GZIP)
    parts, position = [], start
    while not member.eof:
        chunk = data[position : position + _CHUNK]
        if not chunk:
            return None
        try:
            parts.append(member.decompress(chunk))
        except isal_zlib.error:  # type: ignore[misc]  # to its stub an exception rather than a class of them
            return None
        position += len(chunk) - len(member.unused_data)
    record = _parse(BytesIO(b"".join(parts)), start)
    return (record, position) if record is not None else None


def _parse(stream: IO[bytes], offset: int) -> Record | None:
    """The record that a stream goes on with; None if that is none."""
    try:
        fields = _WARC.parse(stream)
    except (EOFError, StatusAndHeadersParserException):
        return None
    length = fields.get_header("Content-Length") or ""
    if not fields.protocol or not (length.isascii() and length.isdigit()):
        return None
    return Record(offset, fields, stream.read(int(length)))


def _read_plain(path: Path, damaged: Damaged, start: int) -> Iterator[Record]:
    with path.open("rb") as stream:
        stream.seek(start)
        records = ArchiveIterator(stream, no_record_parse=True)
        try:
            for read in records:
                block = read.raw_stream.read()
                offset = records.get_record_offset()
                if read.length is None or len(block) < read.length:
                    damaged(path, offset)
                    return
                yield Record(offset, read.rec_headers, block)
        except ArchiveLoadFailed:
            damaged(path, records.offset)
