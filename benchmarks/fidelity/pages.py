"""Sets of saved pages with what a reader finds on them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from pipelines.html.parse import decode


@dataclass(slots=True, kw_only=True, frozen=True)
class SavedPage:
    """One page of a set."""

    name: str
    """File name without folder and suffix."""
    url: str
    body: bytes
    gold: dict[str, Any] = field(default_factory=dict)
    """What a reader finds; a key that is missing was not looked for."""
    downloaded: datetime | None = None
    language: str | None = None
    """Two letters, where the set says it."""
    quotable: bool = False
    """True where its text may be published, as that of pages written for the project."""

    @property
    def html(self) -> str:
        """The decoded text, the same for everybody."""
        return decode(self.body, None)


def read_set(folder: Path) -> list[SavedPage]:
    """The pages of a folder with `index.jsonl`, or of one laid out as the Article Extraction Benchmark is."""
    index = folder / "index.jsonl"
    return list(_indexed(folder, index) if index.exists() else _ground_truth(folder))


def _indexed(folder: Path, index: Path) -> Iterator[SavedPage]:
    for line in index.read_text(encoding="utf-8").split("\n"):  # not splitlines: U+2028 may stand in a text
        if not line.strip():
            continue
        row = json.loads(line)
        downloaded = row.get("downloaded")
        yield SavedPage(
            name=_stem(row["file"]),
            url=row.get("url") or "",
            body=_read(folder / row["file"]),
            gold=row["gold"],
            downloaded=datetime.fromisoformat(downloaded) if downloaded else None,
            language=row.get("lang"),
            quotable=row.get("license") == "Apache-2.0",
        )


def _ground_truth(folder: Path) -> Iterator[SavedPage]:
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for key, item in truth.items():
        gold = {"text": item.get("articleBody") or ""}
        yield SavedPage(
            name=key[:12], url=item.get("url") or "", body=_read(folder / "html" / f"{key}.html.gz"), gold=gold
        )


def _stem(file: str) -> str:
    return Path(file).name.removesuffix(".gz").removesuffix(".html")


def _read(path: Path) -> bytes:
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data
