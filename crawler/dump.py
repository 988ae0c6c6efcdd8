"""What a run leaves for others to read: complete or not there at all."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TextIO


class Dump:
    """A file that appears under its name only when all of it is on disk; until then a reader sees the one before it.

    Left by an exception, it does not appear.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        self._partial = _partial_of(path)
        self._lines = self._partial.open("w", encoding="utf-8")

    def write(self, record: dict[str, Any]) -> None:
        """Adds one record, one line."""
        self._lines.write(json.dumps(record, ensure_ascii=False) + "\n")
        self.count += 1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        with self._lines:
            _sync(self._lines)
        if kind is None:
            _appear(self._partial, self.path)
        else:
            self._partial.unlink()


def write_dump(records: Iterable[dict[str, Any]], path: Path) -> int:
    """Writes one record a line and returns how many."""
    with Dump(path) as dump:
        for record in records:
            dump.write(record)
    return dump.count


def write_json(value: object, path: Path) -> None:
    """Writes one document for people and machines to read."""
    partial = _partial_of(path)
    with partial.open("w", encoding="utf-8") as file:
        file.write(json.dumps(value, indent=2, ensure_ascii=False) + "\n")
        _sync(file)
    _appear(partial, path)


@contextmanager
def partial_file(path: Path) -> Iterator[Path]:
    """Where a library may write a file; it appears under its name when the block is left without an exception."""
    partial = _partial_of(path)
    try:
        yield partial
        with partial.open("rb") as file:
            os.fsync(file.fileno())
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    _appear(partial, path)


def _partial_of(path: Path) -> Path:
    return path.with_name(f".{path.name}.partial")


def _sync(file: TextIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _appear(partial: Path, path: Path) -> None:
    partial.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Returns when new names in it survive a power cut: a file is on disk only with its folder."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
