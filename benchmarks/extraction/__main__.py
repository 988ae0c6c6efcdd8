"""`python -m benchmarks.extraction [LABEL=PATH ...]`: CPU a page takes, ours and others'; writes its section of
`docs/performance.md`. A path is a folder of saved pages or a WARC file, whose articles are read.
"""

from __future__ import annotations

import argparse
import logging
import os
import platform
import sys
import warnings
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from benchmarks.extraction.measure import measure
from benchmarks.extraction.pages import read_pages
from benchmarks.extraction.profile import profile
from benchmarks.extraction.report import report
from benchmarks.extraction.tools import TOOLS, replay_tools
from benchmarks.sections import PERFORMANCE, write_section
from pipelines.version import VERSION

_OWN = f"Pages of this project={Path(__file__).parents[2] / 'tests' / 'pages'}"

_SAMPLES = 1500
"""Of each profile: a function with a tenth of the time then has between 8 and 12 per cent."""


def main() -> None:
    """Reads, measures, writes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction", description=__doc__)
    parser.add_argument("sets", nargs="*", metavar="LABEL=PATH", help="more sets than the project's own")
    parser.add_argument("--pages", type=int, default=40, help="of each set, at most")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--output", type=Path, default=PERFORMANCE)
    args = parser.parse_args()
    logging.disable(logging.CRITICAL)  # peers speak of every page
    warnings.simplefilter("ignore")
    timings, profiles = {}, {}
    for text in [_OWN, *args.sets]:
        label, _, path = text.partition("=")
        if not path:
            parser.error(f"a set is LABEL=PATH: {text}")
        sys.stderr.write(f"{label}\n")
        pages = read_pages(Path(path), args.pages)
        tools = [*TOOLS, *replay_tools(Path(path))] if Path(path).is_file() else TOOLS
        timings[label] = (tools, measure(tools, pages, args.rounds))
        profiles[label] = profile(pages, _SAMPLES)
    versions = {"this project": VERSION.split()[0].partition("/")[2], "Python": platform.python_version()}
    packages = [*(tool.package for tool in TOOLS if tool.package), "lxml"]
    versions |= {package: metadata.version(package) for package in dict.fromkeys(packages)}
    text = report(
        timings,
        profiles,
        command="make performance",
        day=datetime.now(UTC).date().isoformat(),
        versions=versions,
        machine=_machine(),
    )
    write_section("Extraction", text, args.output)


def _machine() -> str:
    """Processor, number of cores and load, as far as the system tells."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    name = names[0] if names else platform.processor() or platform.machine()
    return f"{name}, {os.cpu_count()} cores, {platform.system()}, load {os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    main()
