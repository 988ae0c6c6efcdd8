"""`python -m benchmarks.block_scorer FOLDER...`: fits the scorer of blocks to page sets and recorded sites.

Writes `pipelines/page/block_scorer.json`, fitted to all pages, and beside this file one scorer for each part of the
sites, fitted to the pages of all other parts: with these `make fidelity` reads pages of sites the scorer has not seen.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
import warnings
from pathlib import Path
from typing import Any

from benchmarks.block_scorer.examples import Example, read_examples
from benchmarks.block_scorer.fit import fit
from benchmarks.block_scorer.parts import PARTS, file_of

_ROOT = Path(__file__).parents[2]


def main() -> None:
    """Reads, fits, writes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.block_scorer", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="page sets and recorded sites")
    folders = parser.parse_args().folders
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    examples: list[Example] = []
    for folder in folders:
        found = list(read_examples(folder))
        sys.stderr.write(f"{folder.name}: {len(found)} pages\n")
        examples += found
    for part in range(PARTS):
        _write(file_of(part), fit([example for example in examples if example.part != part]))
    _write(_ROOT / "pipelines" / "page" / "block_scorer.json", fit(examples))


def _write(path: Path, forest: dict[str, Any]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(forest, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
