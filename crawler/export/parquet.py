"""Records as Parquet, for data frames. The columns are the fields of `Article`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import pyarrow as pa
import pyarrow.parquet as pq

from crawler.export.formats import Stream
from pipelines.items import SCHEMA_VERSION, Article

GROUP = 1000
"""Records of a Parquet row group: some megabytes, which is what is held in memory."""


class Parquet:
    """Nested types as they are, in row groups that are written one by one."""

    def __init__(self, stream: Stream) -> None:
        self._writer = pq.ParquetWriter(_Sink(stream), arrow_schema(), compression="zstd")
        self._held: list[Mapping[str, Any]] = []

    def write(self, record: Mapping[str, Any]) -> None:
        """Adds one record."""
        self._held.append(record)
        if len(self._held) == GROUP:
            self._flush()

    def close(self) -> None:
        """Writes what is held back, and the end of the file."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        if self._held:
            self._writer.write_batch(pa.RecordBatch.from_pylist(self._held, schema=self._writer.schema))
            self._held = []


class _Sink:
    """A stream as pyarrow wants it."""

    closed = False

    def __init__(self, stream: Stream) -> None:
        self.write = stream.write


def arrow_schema() -> pa.Schema:
    """The Arrow schema, out of the one definition of the record. Dates are text: some have a time and some do not."""
    return pa.schema(_members(Article), metadata={"schemaVersion": SCHEMA_VERSION})


def _members(kind: type) -> list[pa.Field]:
    return [pa.field(name, _arrow_type(hint)) for name, hint in get_type_hints(kind).items()]


def _arrow_type(hint: Any) -> pa.DataType:
    if get_origin(hint) is list:
        return pa.list_(_arrow_type(get_args(hint)[0]))
    kind: type = next((part for part in get_args(hint) if part is not NoneType), hint)
    if is_dataclass(kind):
        return pa.struct(_members(kind))
    return {int: pa.int64(), float: pa.float64()}.get(kind, pa.string())
