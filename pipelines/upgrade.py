"""Records of older schema versions in the shape of today.

A record is stored as its time knew it and never rewritten; whoever reads one passes it through `upgraded`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import copy, deepcopy
from typing import Any

from pipelines.items import SCHEMA_VERSION

ADDED: dict[str, dict[str, Any]] = {
    "1.0": {},
    "1.1": {
        "capture": None,  # the first records of version 1.0 have neither of these two
        "locationCreated": None,
        "identifier": None,
        "creativeWorkStatus": "published",
        "revision": 1,
        "digest": None,
        "previous": None,
        "changed": [],
        "bodyDigest": None,
        "duplicateOf": None,
        "extraction.revision": 1,
    },
    "1.2": {
        "signOffPerson": [],  # the last records of version 1.1 have these two
        "datesStated": [],
    },
    "1.3": {"extraction.confidence": None},
}
"""Every schema version, oldest first: the keys it added to the one before, with what they hold where nobody looked.

A key of a nested object is a path: `image.caption` stands in each of the pictures."""


def upgraded(record: Mapping[str, Any], to: str = SCHEMA_VERSION) -> dict[str, Any]:
    """The record with every key of a schema version, today's unless told; a key that it has keeps its value.

    Raises:
        ValueError: its own schema version is newer than this program, or none.
    """
    added = _added_after(version_of(record), to)
    full = deepcopy(dict(record)) if added else dict(record)
    for path, blank in added.items():
        for holder, key in _places(full, path):
            holder.setdefault(key, copy(blank))
    full["schemaVersion"] = to
    return full


def without_keys_after(record: Mapping[str, Any], version: str) -> dict[str, Any]:
    """The record without the keys that came after a schema version: what can be compared with a record of that one."""
    added = _added_after(version, version_of(record))
    known = deepcopy(dict(record)) if added else dict(record)
    for path in added:
        for holder, key in _places(known, path):
            del holder[key]
    return known


def version_of(record: Mapping[str, Any]) -> str:
    """The schema version of a record.

    Raises:
        ValueError: this program does not know it.
    """
    version = record.get("schemaVersion")
    if version not in ADDED:
        known = f"this program knows up to {SCHEMA_VERSION}: update it"
        raise ValueError(f"{record.get('url')}: a record of schema version {version}, {known}")
    return str(version)


def _added_after(version: str, last: str) -> dict[str, Any]:
    """The keys that came with the versions after one, until another, by their path."""
    versions = list(ADDED)
    later = versions[versions.index(version) + 1 : versions.index(last) + 1]
    return {path: blank for one in later for path, blank in ADDED[one].items()}


def _places(record: dict[str, Any], path: str) -> Iterator[tuple[dict[str, Any], str]]:
    """Where a key of this path stands in a record: the objects that have it or should, and its name there."""
    *outer, key = path.split(".")
    holders: list[Any] = [record]
    for name in outer:
        values = [holder[name] for holder in holders if holder[name] is not None]
        holders = [one for value in values for one in (value if isinstance(value, list) else [value])]
    for holder in holders:
        yield holder, key
