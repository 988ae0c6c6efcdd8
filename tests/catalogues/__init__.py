"""Catalogues as the versions of this project left them, as SQL: `schema_1.0.sql` has records of schema version 1.0.

Each opens with the keys of its records and their types. `python -m tests.catalogues` writes that of today's version.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
HOST = "warta.example"
"""Where the invented articles of the files stand, as if they had been fetched there."""
FILES = sorted(HERE.glob("schema_*.sql"))
"""All of them. A version that got keys without a new number has several: `schema_1.0.sql`, `schema_1.0_capture.sql`."""

_KEY = "--   "


def file_of(version: str) -> Path:
    """That of a schema version as it first was."""
    return HERE / f"schema_{version}.sql"


def load(file: Path, path: Path) -> None:
    """Makes the catalogue at a path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as db:
        db.executescript(file.read_text(encoding="utf-8"))


def head(version: str, schema: Mapping[str, Any]) -> str:
    """What a file opens with."""
    keys = "".join(f"{_KEY}{key}\n" for key in keys_of(schema))
    return f"-- A catalogue with records of schema version {version}, whose keys are:\n{keys}"


def told_keys(file: Path) -> list[str]:
    """The keys that the head of a file tells."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line.removeprefix(_KEY) for line in lines if line.startswith(_KEY)]


def keys_of(schema: Mapping[str, Any]) -> list[str]:
    """The keys of the records that a JSON Schema describes, each with its type: `headline: null | string`."""
    return [f"{name}: {_type_of(part)}" for name, part in sorted(schema["properties"].items())]


def _type_of(part: Mapping[str, Any]) -> str:
    match part:
        case {"anyOf": options}:
            return " | ".join(map(_type_of, options))
        case {"enum": words}:
            return " | ".join(words)
        case {"items": entry}:
            return f"[{_type_of(entry)}]"
        case {"properties": _}:
            return f"{{{', '.join(keys_of(part))}}}"
        case {"type": str(name)}:
            return name
        case _:
            return " | ".join(part["type"])
