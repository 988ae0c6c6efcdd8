"""`make demo`: the real crawl against the demo site on this machine, and what came of it. No network."""

from __future__ import annotations

import json
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
    "LOG_FORMAT": "%(name)s\t%(levelname)s\t%(message)s",
}


def main() -> int:
    """Exit code of the crawl, after a short report of what it left."""
    console = Console(highlight=False, soft_wrap=True)
    shutil.rmtree(OUTPUT, ignore_errors=True)  # the last demo's, whose addresses have another port
    with serve() as site:
        options = [word for name, value in SETTINGS.items() for word in ("-s", f"{name}={value}")]
        command = ["scrapy", "crawl", "suarajambi", "-a", f"url={site.url}", *options]
        console.print(f"[bold]A small news site answers at {site.url}; this crawls it:[/bold]\n{' '.join(command)}\n")
        code = _watch([sys.executable, "-m", *command], console)
    latest = OUTPUT / "suarajambi" / "latest.jsonl"
    if code or not latest.exists():
        console.print("[bold red]The crawl failed; the lines above say why.[/bold red]")
        return code or 1
    records = [json.loads(line) for line in latest.read_text(encoding="utf-8").splitlines()]
    shown = max(records, key=lambda record: (len(record["related"]), record["dateline"] is not None))
    console.print(f"\n[bold]{len(records)} articles[/bold], one a line, in {latest.relative_to(ROOT)}. One of them:\n")
    console.print_json(json.dumps(shown, ensure_ascii=False))
    return 0


def _watch(command: list[str], console: Console) -> int:
    """Runs a crawl and shows its progress, its result and its warnings as they come; returns its exit code."""
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as crawl:
        assert crawl.stderr is not None
        shown, style = True, None
        for line in crawl.stderr:
            name, tab, rest = line.rstrip("\n").partition("\t")
            level, _, message = rest.partition("\t")
            if tab:  # else the message before goes on
                shown = level != "INFO" or name.startswith("crawler.") or name == "scrapy.extensions.logstats"
                style = None if level == "INFO" else "yellow"
            if shown:
                console.print(message if tab else name, style=style)
    return crawl.returncode


if __name__ == "__main__":
    sys.exit(main())
