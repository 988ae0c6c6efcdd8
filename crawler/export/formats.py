"""Ways to write records, one after the other, to any stream of bytes. Parquet has a file of its own."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Protocol

import orjson

from pipelines.items import Article


class Stream(Protocol):
    """Where a format writes its bytes."""

    def write(self, data: bytes) -> int: ...


class Format(Protocol):
    """A way to write records."""

    def write(self, record: Mapping[str, Any]) -> None: ...

    def close(self) -> None: ...


class JsonLines:
    """One record a line, JSON in UTF-8."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def write(self, record: Mapping[str, Any]) -> None:
        """Adds one record."""
        self._stream.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))

    def close(self) -> None:
        """Nothing is held back."""


class Csv:
    """A row of names, then one record a row. Lists and nested objects are JSON in their cell, null is an empty cell."""

    def __init__(self, stream: Stream) -> None:
        names = [field.name for field in fields(Article)]
        self._rows = csv.DictWriter(codecs.getwriter("utf-8")(stream), names)  # type: ignore[arg-type]  # it only writes
        self._rows.writeheader()

    def write(self, record: Mapping[str, Any]) -> None:
        """Adds one record."""
        self._rows.writerow({name: _cell(value) for name, value in record.items()})

    def close(self) -> None:
        """Nothing is held back."""


def _cell(value: object) -> object:
    return orjson.dumps(value).decode() if isinstance(value, list | dict) else value
