"""Files that are complete or not there at all, whatever happens while they are written."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self


class WholeFile:
    """A file that appears under its name only when all of it is on disk; until then a reader sees the one before it.

    Left by an exception, it does not appear.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = 0
        self._digest = hashlib.sha256()
        self._partial = partial_of(path)
        self._file = self._partial.open("wb")

    def write(self, data: bytes) -> int:
        """Adds bytes and returns how many."""
        self._digest.update(data)
        self.size += len(data)
        return self._file.write(data)

    @property
    def sha256(self) -> str:
        """Of what has been written, in hexadecimal."""
        return self._digest.hexdigest()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        with self._file:
            self._file.flush()
            os.fsync(self._file.fileno())
        if kind is None:
            put_in_place(self._partial, self.path)
        else:
            self._partial.unlink()


def write_json(value: object, path: Path) -> None:
    """Writes one document for people and machines to read."""
    with WholeFile(path) as file:
        file.write(json.dumps(value, indent=2, ensure_ascii=False).encode() + b"\n")


@contextmanager
def partial_file(path: Path) -> Iterator[Path]:
    """Where a library may write a file; it appears under its name when the block is left without an exception."""
    partial = partial_of(path)
    try:
        yield partial
        with partial.open("rb") as file:
            os.fsync(file.fileno())
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    put_in_place(partial, path)


def partial_of(path: Path) -> Path:
    """Where a file stands until it is complete: beside its place, so that it can be moved there in one step."""
    return path.with_name(f".{path.name}.partial")


def put_in_place(partial: Path, path: Path) -> None:
    """Gives a complete file its name, in place of what stood there; it survives a power cut on return."""
    partial.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Returns when new names in it survive a power cut: a file is on disk only with its folder."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
