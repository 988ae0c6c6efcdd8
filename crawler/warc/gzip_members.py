"""WARC files as rows of gzip members, one a record."""

from __future__ import annotations

import os
import zlib
from pathlib import Path
from typing import BinaryIO

from isal import isal_zlib

GZIP = zlib.MAX_WBITS + 16
"""What tells zlib that it is gzip."""
_CHUNK = 1 << 16
"""Bytes read at a time; with more of them most of the time goes into handing on what a member does not need."""


class GzipMembers:
    """A file that makes a gzip member of what is written between two flushes: warcio flushes after each record.

    ISA-L takes a fifth of zlib's time for a body that came compressed, a tenth or less for one that did not.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._written: list[bytes] = []

    def write(self, data: bytes) -> None:
        self._written.append(data)

    def flush(self) -> None:
        """Ends the member."""
        self._file.write(isal_zlib.compress(b"".join(self._written), isal_zlib.ISAL_BEST_COMPRESSION, GZIP))
        self._written.clear()


def mend(path: Path) -> int:
    """Sets aside the bytes of a record that a killed process did not finish, in `<name>.torn`; returns how many.

    Nothing refers to them: a capture is known only after its record is whole.
    """
    whole = length_of_whole_members(path)
    with path.open("r+b") as file:
        file.seek(whole)
        torn = file.read()
        if torn:
            path.with_name(f"{path.name}.torn").write_bytes(torn)
            file.truncate(whole)
            os.fsync(file.fileno())
    return len(torn)


def length_of_whole_members(path: Path) -> int:
    """Bytes up to the first gzip member that is damaged or not finished; the size of the file if there is none."""
    whole = position = 0
    with path.open("rb") as file:
        data = file.read(_CHUNK)
        while data:
            member = isal_zlib.decompressobj(GZIP)
            while data and not member.eof:
                try:
                    member.decompress(data)
                except isal_zlib.error:  # type: ignore[misc]  # to its stub an exception rather than a class of them
                    return whole
                position += len(data) - len(member.unused_data)
                data = member.unused_data or file.read(_CHUNK)
            if not member.eof:
                return whole
            whole = position
    return whole
