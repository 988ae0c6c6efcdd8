"""Responses in WARC files of any tool: found, and read one by one.

FastWARC goes through the files in less than half the time of warcio. It takes some damage for the end of a file, so the
last record it finds is read again, with all that stands behind it, by warcio: each gzip member is checked by its own
CRC then. What a response is made of is left to warcio: chunked bodies, content codings, and headers that lie of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from fastwarc.warc import ArchiveIterator, WarcRecord
from warcio.archiveiterator import ArchiveIterator as WarcioIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord, ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeadersParser

from crawler.warc.reader import Damaged, content_of, read_records
from pipelines.items import Capture, Page

_GZIP = b"\x1f\x8b"
_LONGEST_HEAD = 1 << 20
"""Bytes of the header of a record; by itself FastWARC stops at 32 KB."""

_HTTP = StatusAndHeadersParser(ArcWarcRecordLoader.HTTP_TYPES, verify=False)


class Stored(NamedTuple):
    """A response in a WARC file."""

    warc: str
    """Path of the file."""
    offset: int
    url: str
    date: str


def find_responses(paths: Iterable[Path], damaged: Damaged) -> Iterator[Stored]:
    """Every successful HTTP response that is whole, in the order of the files.

    Args:
        paths: where to look.
        damaged: told of each place that cannot be read. Of a compressed file what stands behind it is found.

    Raises:
        ValueError: a file is no WARC, or not compressed record by record; the message names it.
    """
    for path in paths:
        if path.stat().st_size:
            yield from _find(path, damaged)


def _find(path: Path, damaged: Damaged) -> Iterator[Stored]:
    last, found, size = -1, None, path.stat().st_size
    try:
        for record in ArchiveIterator(str(path), parse_http=False, max_header_len=_LONGEST_HEAD):
            if found is not None:
                yield found
            # Of several records in one gzip member all but the first seem to stand where it ends.
            if record.stream_pos in (last, size):
                raise ValueError(f"{path} is not compressed record by record; `warcio recompress` makes it so")
            last, found = record.stream_pos, _found(path, record)
    except OSError:
        pass  # the place is found below
    if last < 0:
        _check_opening(path)
    with path.open("rb") as file:
        read_rest = _rest_of_members if file.read(len(_GZIP)) == _GZIP else _rest_of_plain
    yield from read_rest(path, damaged, max(last, 0))


def _found(path: Path, record: WarcRecord) -> Stored | None:
    if record.headers.get_bytes(b"WARC-Type") != b"response":
        return None
    url, date = _header(record, "WARC-Target-URI") or "", _header(record, "WARC-Date")
    if url.startswith("<") and url.endswith(">"):  # as wget 1.19 writes it; warcio does the same
        url = url[1:-1]
    status = record.reader.readline().partition(b" ")[2]
    return _answer(path, record.stream_pos, url.replace(" ", "%20"), date, status.decode("latin-1"))


def _answer(path: Path, offset: int, url: str | None, date: str | None, status: str) -> Stored | None:
    is_answer = url and url.startswith(("http:", "https:")) and status.strip().partition(" ")[0] == "200"
    return Stored(str(path), offset, url or "", date or "") if is_answer else None


def _header(record: WarcRecord, name: str) -> Any:
    """As a string; None if there is none."""
    value = record.headers.get_bytes(name.encode())
    return value if value is None else StatusAndHeadersParser.decode_header(value)


def _check_opening(path: Path) -> None:
    with path.open("rb") as stream:
        try:
            record = next(iter(WarcioIterator(stream)), None)
        except ArchiveLoadFailed as error:
            raise ValueError(f"{path}: {error}") from error
    if record is not None and record.format != "warc":
        raise ValueError(f"{path} is no WARC file")


def _rest_of_members(path: Path, damaged: Damaged, start: int) -> Iterator[Stored]:
    for offset, record in read_records(path, damaged, start):
        if record.rec_type == "response" and record.http_headers is not None:
            stored = _told(path, offset, record, record.http_headers.statusline)
            if stored is not None:
                yield stored


def _rest_of_plain(path: Path, damaged: Damaged, start: int) -> Iterator[Stored]:
    with path.open("rb") as stream:
        stream.seek(start)
        records = WarcioIterator(stream, no_record_parse=True)
        try:
            for record in records:
                status = record.raw_stream.readline().partition(b" ")[2]
                start = records.get_record_offset()
                if record.length is None or record.raw_stream.limit:
                    damaged(path, start)
                    return
                stored = _told(path, start, record, status.decode("latin-1"))
                if record.rec_type == "response" and stored is not None:
                    yield stored
        except ArchiveLoadFailed:
            damaged(path, records.offset)


def _told(path: Path, offset: int, record: ArcWarcRecord, status: str) -> Stored | None:
    url, date = (record.rec_headers.get_header(name) for name in ("WARC-Target-URI", "WARC-Date"))
    return _answer(path, offset, url, date, status)


def load_page(stored: Stored) -> Page:
    """The page of a stored response, decompressed as the crawl had it."""
    with Path(stored.warc).open("rb") as stream:
        stream.seek(stored.offset)
        # The scan has seen that the record is whole; quirks are headers that end in LF alone.
        record = next(iter(ArchiveIterator(stream, parse_http=False, max_header_len=_LONGEST_HEAD, quirks_mode=True)))
        content = BytesIO(record.reader.read())
    headers = _HTTP.parse(content)
    return Page(
        url=stored.url,
        body=content_of(ArcWarcRecord("warc", "response", None, content, headers, None, None)).read(),
        content_type=headers.get_header("Content-Type"),
        downloaded=datetime.fromisoformat(stored.date.replace("Z", "+00:00")),
        capture=Capture(
            warc=Path(stored.warc).name,
            offset=stored.offset,
            recordId=_header(record, "WARC-Record-ID"),
            payloadDigest=_header(record, "WARC-Payload-Digest"),
            status=int(headers.get_statuscode()),
            date=stored.date,
        ),
    )
