"""What a run leaves for others to read: complete or not there at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from crawler.export.formats import Format, JsonLines, Stream
from crawler.files import WholeFile, partial_of, put_in_place, write_json
from pipelines.items import SCHEMA_VERSION

LATEST = "latest.jsonl"
"""Name of the link to the newest dump of a crawl."""


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
    partial = partial_of(link)
    partial.unlink(missing_ok=True)
    partial.symlink_to(path.name)
    put_in_place(partial, link)
