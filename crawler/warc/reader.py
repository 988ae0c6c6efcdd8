"""WARC records read back from an archive that may be damaged: what can be read is, and what cannot is told.

Each gzip member is checked by its own CRC. warcio takes the first damaged one for the end of the file; here the next
whole one is looked for.
"""

from __future__ import annotations

import mmap
import sys
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import brotli
from isal import isal_zlib
from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import BufferedReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from crawler.warc.gzip_members import GZIP

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_CHUNK = 1 << 16
_MEMBER = b"\x1f\x8b\x08"
"""How a gzip member begins (RFC 1952); so may anything else."""

Damaged = Callable[[Path, int], object]
"""Told of a file and the byte from which something in it cannot be read."""


def read_records(path: Path, damaged: Damaged, start: int = 0) -> Iterator[tuple[int, ArcWarcRecord]]:
    """Offset and record of everything in a WARC file that is whole, in order, from some member on."""
    with path.open("rb") as file:
        if not path.stat().st_size:
            damaged(path, 0)
            return
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            is_told = False
            while 0 <= start < len(data):
                read = _record_at(data, start)
                if read is None:
                    if not is_told:
                        damaged(path, start)
                    start, is_told = data.find(_MEMBER, start + 1), True
                    continue
                yield start, read[0]
                start, is_told = read[1], False


def read_record(path: Path, offset: int) -> ArcWarcRecord | None:
    """The record at a place; None if it cannot be read there."""
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            read = _record_at(data, offset)
    except (FileNotFoundError, ValueError):  # mmap of an empty file
        return None
    return read[0] if read else None


def about(record: ArcWarcRecord) -> dict[str, str]:
    """The fields of a `warcinfo` record."""
    lines = record.content_stream().read().decode("utf-8", "replace").splitlines()
    return {name: value.strip() for name, colon, value in (line.partition(":") for line in lines) if colon}


class _Brotli:
    """A decompressor as warcio wants it; its own (1.8.1) is none with brotli since 1.0."""

    unused_data = None

    def __init__(self) -> None:
        self._decompressor = brotli.Decompressor()

    def decompress(self, data: bytes) -> bytes:
        """What comes out when this goes in."""
        decompressed: bytes = self._decompressor.process(data)
        return decompressed


_DECOMPRESSORS: dict[str, Callable[[], Any]] = {
    # ISA-L takes less than half the time of zlib.
    "gzip": partial(isal_zlib.decompressobj, GZIP),
    "deflate": isal_zlib.decompressobj,
    "deflate_alt": partial(isal_zlib.decompressobj, -zlib.MAX_WBITS),
    "br": _Brotli,
    "zstd": zstd.ZstdDecompressor,
}


def content_of(record: ArcWarcRecord) -> Any:
    """The payload as a stream, decompressed as the crawl had it: Scrapy asks for Brotli and Zstandard too."""
    BufferedReader.DECOMPRESSORS.update(_DECOMPRESSORS)
    return record.content_stream()


def body_of(record: ArcWarcRecord, most: int) -> bytes:
    """The payload, decompressed as the crawl had it; one byte more than `most` if it is longer than that."""
    stream = content_of(record)
    parts = []
    while most >= 0 and (part := stream.read(min(most + 1, _CHUNK))):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def _record_at(data: mmap.mmap, start: int) -> tuple[ArcWarcRecord, int] | None:
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
    try:
        record = next(iter(ArchiveIterator(BytesIO(b"".join(parts)))), None)
    except ArchiveLoadFailed:
        return None
    return (record, position) if record is not None else None
