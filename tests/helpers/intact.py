"""Checks of what crawls left in a folder: dumps, WARC files, catalogue, and what they say of each other."""

from __future__ import annotations

import gzip
import json
import sqlite3
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from jsonschema import Draft202012Validator
from warcio.archiveiterator import ArchiveIterator

from pipelines.schema import PUBLISHED
from tests.helpers.crawling import by_url, dumps_in, read_lines


class Kept(NamedTuple):
    """What a WARC record says of itself."""

    kind: str
    url: str | None
    record: str
    digest: str | None


@cache
def validator() -> Draft202012Validator:
    """What a consumer has: the published file, and another validator than the crawl's."""
    return Draft202012Validator(json.loads(PUBLISHED.read_text(encoding="utf-8")))


def without_times(record: dict[str, Any]) -> dict[str, Any]:
    """What the record says of the article, not when and into which file it was fetched."""
    return {key: value for key, value in record.items() if key not in ("dateDownloaded", "capture")}


def read_dumps(folder: Path) -> list[dict[str, Any]]:
    """The records of all dumps; each line must be whole and obey the schema."""
    records = [record for path in dumps_in(folder) for record in read_lines(path)]
    faults = [f"{record['url']}: {fault.message}" for record in records for fault in validator().iter_errors(record)]
    assert faults == []
    return records


def read_archive(folder: Path) -> dict[tuple[str, int], Kept]:
    """Every WARC record by file and offset; each must be readable to its end, with the digests it states."""
    kept: dict[tuple[str, int], Kept] = {}
    for path in sorted((folder / "warc").glob("*.warc.gz")):
        gzip.decompress(path.read_bytes())  # raises where the last member is cut off, which warcio lets pass
        with path.open("rb") as stream:
            records = ArchiveIterator(stream, check_digests="raise")
            for record in records:
                record.content_stream().read()
                fields = record.rec_headers.get_header
                kept[path.name, records.get_record_offset()] = Kept(
                    record.rec_type,
                    fields("WARC-Target-URI"),
                    fields("WARC-Record-ID"),
                    fields("WARC-Payload-Digest"),
                )
    names = [record.record for record in kept.values()]
    assert len(set(names)) == len(names)
    return kept


def check_captures(records: list[dict[str, Any]], kept: dict[tuple[str, int], Kept]) -> None:
    """Each capture has to lead to the response it was made of."""
    for record in records:
        capture = record["capture"]
        meant = Kept("response", record["url"], capture["recordId"], capture["payloadDigest"])
        assert kept[capture["warc"], capture["offset"]] == meant


def check_catalogue(folder: Path) -> None:
    """SQLite's own check of every page and index."""
    db = sqlite3.connect(folder / "catalogue.sqlite")
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    db.close()


def check_same(folder: Path, meant: dict[str, dict[str, Any]]) -> None:
    """All that crawls left in a folder is sound, and its records are those of an undisturbed crawl, each once.

    Args:
        folder: where the catalogue is.
        meant: the records of the undisturbed crawl by address.
    """
    records = read_dumps(folder)
    got = by_url(records)
    assert got.keys() == meant.keys()
    assert [url for url in meant if without_times(got[url]) != without_times(meant[url])] == []
    check_captures(records, read_archive(folder))
    check_catalogue(folder)
