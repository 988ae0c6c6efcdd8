"""Dumps: the records of a run as JSON Lines, complete or not there at all."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any


def write_dump(records: Iterable[dict[str, Any]], path: Path) -> int:
    """Writes one record a line and returns how many; a reader sees the whole file or, until then, the one before it."""
    partial = path.with_name(f".{path.name}.partial")
    count = 0
    with partial.open("w", encoding="utf-8") as lines:
        for record in records:
            lines.write(json.dumps(record, ensure_ascii=False) + "\n")
            count += 1
        lines.flush()
        os.fsync(lines.fileno())
    partial.replace(path)
    directory = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(directory)  # the rename itself is on disk only now
    finally:
        os.close(directory)
    return count
