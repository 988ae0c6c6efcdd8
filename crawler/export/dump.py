"""What a run leaves for others to read: complete or not there at all."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from crawler.export.formats import Format, JsonLines, Stream
from pipelines.items import SCHEMA_VERSION

LATEST = "latest.jsonl"
"""Name of the link to the newest dump of a crawl."""


class WholeFile:
    """A file that appears under its name only when all of it is on disk; until then a reader sees the one before it.

    Left by an exception, it does not appear.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = 0
        self._digest = hashlib.sha256()
        self._partial = _partial_of(path)
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
            _appear(self._partial, self.path)
        else:
            self._partial.unlink()


class Dump:
    """Records on their way into a file."""

    def __init__(self, form: Format) -> None:
        self.count = 0
        self._form = form

    def write(self, record: Mapping[str, Any]) -> None:
        """Adds one record."""
        self._form.write(record)
        self.count += 1


@contextmanager
def open_dump(
    path: Path, about: Mapping[str, str | None], form: Callable[[Stream], Format] = JsonLines
) -> Iterator[Dump]:
    """A dump to write to. Once left, file and manifest are at their places; left by an exception, neither appears.

    There may be a dump without a manifest for a moment, but never the manifest of another one. `about` is what the
    manifest tells besides: which spider, which run or which days.
    """
    manifest = manifest_of(path)
    with WholeFile(path) as file:
        with closing(form(file)) as writer:
            dump = Dump(writer)
            yield dump
        manifest.unlink(missing_ok=True)
    told = {
        "file": path.name,
        **about,
        "schemaVersion": SCHEMA_VERSION,
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "lines": dump.count,
        "bytes": file.size,
        "sha256": file.sha256,
    }
    write_json(told, manifest)


def write_dump(records: Iterable[Mapping[str, Any]], path: Path, about: Mapping[str, str | None]) -> int:
    """Writes one record a line and returns how many."""
    with open_dump(path, about) as dump:
        for record in records:
            dump.write(record)
    return dump.count


def manifest_of(path: Path) -> Path:
    """Where the manifest of a dump is: `<run>.manifest.json`, and of other formats `<name>.csv.manifest.json`."""
    return path.with_name(path.name.removesuffix(".jsonl") + ".manifest.json")


def point_latest(path: Path) -> None:
    """Makes `latest.jsonl` in the folder of a dump lead to it, at once: there is no moment without the link."""
    link = path.with_name(LATEST)
    partial = _partial_of(link)
    partial.unlink(missing_ok=True)
    partial.symlink_to(path.name)
    _appear(partial, link)


def write_json(value: object, path: Path) -> None:
    """Writes one document for people and machines to read."""
    with WholeFile(path) as file:
        file.write(json.dumps(value, indent=2, ensure_ascii=False).encode() + b"\n")


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
