"""Dumps: records as JSON Lines, complete or not there at all."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Self


class Dump:
    """A file that appears under its name only when all of it is on disk; until then a reader sees the one before it.

    Left by an exception, it does not appear.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        self._partial = path.with_name(f".{path.name}.partial")
        self._lines = self._partial.open("w", encoding="utf-8")

    def write(self, record: dict[str, Any]) -> None:
        """Adds one record, one line."""
        self._lines.write(json.dumps(record, ensure_ascii=False) + "\n")
        self.count += 1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        with self._lines:
            self._lines.flush()
            os.fsync(self._lines.fileno())
        if kind is None:
            self._partial.replace(self.path)
            _sync_folder(self.path.parent)
        else:
            self._partial.unlink()


def write_dump(records: Iterable[dict[str, Any]], path: Path) -> int:
    """Writes one record a line and returns how many."""
    with Dump(path) as dump:
        for record in records:
            dump.write(record)
    return dump.count


def _sync_folder(folder: Path) -> None:
    """A rename is on disk only with its folder."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
