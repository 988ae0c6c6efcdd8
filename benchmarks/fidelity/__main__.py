"""`python -m benchmarks.fidelity [LABEL=FOLDER ...]`: everybody reads the same pages; writes `docs/fidelity.md`.

The pages are those of the project, the public sets that lie in `../shared/pages` beside the checkout, and those told.
"""

from __future__ import annotations

import argparse
import logging
import platform
import sys
import warnings
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import partial
from importlib import metadata
from pathlib import Path

from benchmarks.fidelity.metrics import PageScore, score_page
from benchmarks.fidelity.pages import SavedPage, read_set
from benchmarks.fidelity.peers import TOOLS, Reading
from benchmarks.fidelity.report import Result, report
from pipelines.version import VERSION

_ROOT = Path(__file__).parents[2]
_OWN = f"Pages of this project={_ROOT / 'tests' / 'pages'}"
_SHARED = _ROOT.parent / "shared" / "pages"
_SETS = {
    "WCXB": "wcxb",
    "NAEB": "naeb",
    "Fundus": "fundus",
    "trafilatura": "trafilatura",
    "Article Extraction Benchmark": "article-extraction-benchmark",
    "Indonesian": "indonesian",
}


def main() -> None:
    """Reads, scores, writes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fidelity", description=__doc__)
    parser.add_argument("sets", nargs="*", metavar="LABEL=FOLDER", help="more sets than the project's own")
    parser.add_argument("--output", type=Path, default=_ROOT / "docs" / "fidelity.md")
    args = parser.parse_args()
    _be_silent()
    results = []
    beside = [f"{label}={_SHARED / name}" for label, name in _SETS.items() if (_SHARED / name).is_dir()]
    for text in [_OWN, *beside, *args.sets]:
        label, _, folder = text.partition("=")
        if not folder:
            parser.error(f"a set is LABEL=FOLDER: {text}")
        results.append(_run(label, read_set(Path(folder))))
    versions = {"this project": VERSION.split()[0].partition("/")[2], "Python": platform.python_version()}
    versions |= {tool.package: metadata.version(tool.package) for tool in TOOLS if tool.package}
    text = report(results, TOOLS, versions, datetime.now(UTC).date(), "make fidelity")
    args.output.write_text(text, encoding="utf-8")


def _run(label: str, pages: list[SavedPage]) -> Result:
    readings: dict[str, list[Reading]] = {}
    scores: dict[str, list[PageScore]] = {}
    for tool in TOOLS:
        sys.stderr.write(f"{label}: {tool.name}\n")
        with ProcessPoolExecutor(initializer=_be_silent) as processes:
            pairs = list(processes.map(partial(_read, tool.name), pages, chunksize=8))
        readings[tool.name] = [reading for reading, _ in pairs]
        scores[tool.name] = [score for _, score in pairs]
    return Result(label=label, pages=pages, readings=readings, scores=scores)


def _be_silent() -> None:
    logging.disable(logging.CRITICAL)  # peers speak of every page
    warnings.simplefilter("ignore")


def _read(name: str, page: SavedPage) -> tuple[Reading, PageScore]:
    """What a tool reads and how well; an error of its own is counted as one and finds nothing."""
    tool = next(tool for tool in TOOLS if tool.name == name)
    crashed = False
    try:
        reading = tool.read(page)
    except Exception:  # noqa: BLE001  (whatever a tool raises on a page is part of what is measured)
        reading, crashed = Reading(), True
    score = score_page(page.gold, reading, tool.offers)
    score.crashed = crashed
    return reading, score


if __name__ == "__main__":
    main()
