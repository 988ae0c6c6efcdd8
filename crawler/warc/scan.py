"""Successful responses in WARC files of any tool, found without reading them.

FastWARC goes through the files in less than half the time of warcio. It takes some damage for the end of a file, so the
last record it finds is read again, with all that stands behind it, by `crawler.warc.reader`: each gzip member is
checked by its own CRC then. What a response is made of is told there, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from fastwarc.warc import ArchiveIterator, WarcRecord
from warcio.archiveiterator import ArchiveIterator as WarcioIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeadersParser

from crawler.warc.reader import (
    ArchivedResponse,
    Damaged,
    http_address,
    read_record,
    read_records,
    response_of,
    status_in,
)

_LONGEST_HEAD = 1 << 20
"""Bytes of the header of a record; by itself FastWARC stops at 32 KB."""


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


def load_response(stored: Stored) -> ArchivedResponse:
    """The response that was found."""
    record = read_record(Path(stored.warc), stored.offset)
    response = response_of(record) if record is not None else None
    if response is None:
        raise ValueError(f"{stored.warc} has changed since it was looked through")
    return response


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
    for rest in read_records(path, damaged, max(last, 0)):
        response = response_of(rest)
        if response is not None and rest.kind == "response" and response.status == 200:
            yield Stored(str(path), rest.offset, response.url, response.date)


def _found(path: Path, record: WarcRecord) -> Stored | None:
    if record.headers.get_bytes(b"WARC-Type") != b"response":
        return None
    url = http_address(_field(record, b"WARC-Target-URI"))
    status = status_in(record.reader.readline().partition(b" ")[2].decode("latin-1"))
    if url is None or status != 200:
        return None
    return Stored(str(path), record.stream_pos, url, _field(record, b"WARC-Date") or "")


def _field(record: WarcRecord, name: bytes) -> str | None:
    """The value of a named field, decoded as `crawler.warc.reader` has it decoded."""
    value = record.headers.get_bytes(name)
    if value is None:
        return None
    decoded: str = StatusAndHeadersParser.decode_header(value)
    return decoded


def _check_opening(path: Path) -> None:
    with path.open("rb") as stream:
        try:
            record = next(iter(WarcioIterator(stream)), None)
        except ArchiveLoadFailed as error:
            raise ValueError(f"{path}: {error}") from error
    if record is not None and record.format != "warc":
        raise ValueError(f"{path} is no WARC file")
