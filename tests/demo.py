"""`make demo`: the real crawl against the demo site on this machine, and what came of it. No network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from rich.console import Console

from tests.site.server import serve

ROOT = Path(__file__).parents[1]
OUTPUT = ROOT / "output" / "demo"
# The delays exist for other people's servers; this one is ours.
SETTINGS = {
    "OUTPUT_DIR": str(OUTPUT),
    "DOWNLOAD_DELAY": "0",
    "AUTOTHROTTLE_ENABLED": "False",
    "CONCURRENT_REQUESTS_PER_DOMAIN": "8",
    "LOGSTATS_INTERVAL": "2",
    "LOG_FORMAT": "%(message)s",
}


def main() -> int:
    """Exit code of the crawl, after a short report of what it left."""
    console = Console(highlight=False, soft_wrap=True)
    shutil.rmtree(OUTPUT, ignore_errors=True)  # the last demo's, whose addresses have another port
    with serve() as site:
        options = [word for name, value in SETTINGS.items() for word in ("-s", f"{name}={value}")]
        command = ["scrapy", "crawl", "suarajambi", "-a", f"url={site.url}", *options]
        console.print(f"[bold]A small news site answers at {site.url}; this crawls it:[/bold]\n{' '.join(command)}\n")
        crawl = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    dumps = sorted(OUTPUT.glob("suarajambi/*.jsonl"))
    if crawl.returncode or not dumps:
        console.print("[bold red]The crawl failed; its last lines above say why.[/bold red]")
        return crawl.returncode or 1
    records = [json.loads(line) for line in dumps[-1].read_text(encoding="utf-8").splitlines()]
    shown = max(records, key=lambda record: (len(record["related"]), record["dateline"] is not None))
    console.print(
        f"\n[bold]{len(records)} articles[/bold], one a line, in {dumps[-1].relative_to(ROOT)}. One of them:\n"
    )
    console.print_json(json.dumps(shown, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
