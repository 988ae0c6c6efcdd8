"""`docs/performance.md`: every benchmark writes a section of its own and leaves the others as they are."""

from __future__ import annotations

import re
from pathlib import Path

PERFORMANCE = Path(__file__).parents[1] / "docs" / "performance.md"
_HEAD = "# Performance\n\nMade by the commands its sections name, never edited by hand.\n"


def write_section(title: str, text: str, path: Path = PERFORMANCE) -> None:
    """Puts a section in the place of the one with its title, or behind all others."""
    document = path.read_text(encoding="utf-8") if path.exists() else _HEAD
    path.write_text(with_section(document, title, text), encoding="utf-8")


def with_section(document: str, title: str, text: str) -> str:
    """The document with this text under `## title`."""
    section = f"## {title}\n\n{text.strip()}\n"
    known = re.compile(rf"^## {re.escape(title)}\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
    if not known.search(document):
        return f"{document.rstrip()}\n\n{section}"
    return known.sub(lambda _: section + "\n", document, count=1).rstrip() + "\n"
