"""Data goes one way, and so do imports: `crawler` imports `pipelines`, never back."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FORBIDDEN = {"pipelines": {"crawler", "tests", "benchmarks"}, "crawler": {"tests", "benchmarks"}}


def imported(source: str) -> Iterator[str]:
    """Modules that a file names in an import, wherever it stands."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("package", FORBIDDEN)
def test_imports_go_one_way(package: str) -> None:
    files = sorted((ROOT / package).rglob("*.py"))
    assert len(files) > 20
    climbs = [
        f"{path.relative_to(ROOT)}: {module}"
        for path in files
        for module in imported(path.read_text(encoding="utf-8"))
        if module.partition(".")[0] in FORBIDDEN[package]
    ]
    assert climbs == []


def test_who_wants_no_article_does_not_wait_for_the_extractor() -> None:
    """An address is normalised, and the public name found, without importing trafilatura."""
    code = "import sys, pipelines.urls, pipelines; print('trafilatura' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]
