"""`scrapy history`: every version of an article the archive has seen, and what changed from one to the next."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Any

from rich.console import Console
from scrapy.exceptions import UsageError

from crawler.catalogue.changes import CONTENT
from crawler.catalogue.database import CatalogueError
from crawler.catalogue.revisions import Record
from crawler.command import ArchiveCommand, open_catalogue, refuse
from pipelines.items import Status
from pipelines.urls import article_key, normalise

STYLES = {"-": "red", "+": "green"}


class Command(ArchiveCommand):
    """Prints the revisions of an article, oldest first."""

    def syntax(self) -> str:
        return "<url>"

    def short_desc(self) -> str:
        return "Show the revisions of an article and what changed"

    def run(self, args: list[str], opts: Namespace) -> None:  # noqa: ARG002 - Scrapy passes both
        url = normalise(args[0]) if len(args) == 1 else None
        if url is None:
            raise UsageError("give the address of an article")
        console = Console(highlight=False, markup=False, soft_wrap=True)
        is_known = False
        try:
            for path in sorted(Path(self.project["OUTPUT_DIR"]).glob("*/catalogue.sqlite")):
                with open_catalogue(path.parent) as catalogue:
                    records = [record for record, _ in catalogue.revisions.of_address(article_key(url))]
                if records:
                    is_known = True
                    _show(console, path.parent.name, records)
        except CatalogueError as error:
            refuse(error)
        if not is_known:
            console.print(f"no article of the archive has stood at {url}")
            self.exitcode = 1


def _show(console: Console, spider: str, records: list[Record]) -> None:
    console.print(f"{spider}: {records[0]['identifier']}", style="bold")
    before: Record | None = None
    for record in records:
        console.print(f"\n{_title(record)}", style="bold")
        if record["capture"]:
            console.print(f"    {record['capture']['warc']} at {record['capture']['offset']}", style="dim")
        if before is not None and record["creativeWorkStatus"] == Status.PUBLISHED:
            for line in difference(before, record):
                console.print(line, style=STYLES.get(line.strip()[:1]))
        # A tombstone says nothing; what comes back is compared with what was there.
        before = record if record["creativeWorkStatus"] == Status.PUBLISHED else before


def _title(record: Record) -> str:
    number = f"revision {record['revision']}"
    if record["extraction"]["revision"] > 1:
        number += f", read again ({record['extraction']['version']})"
    if record["creativeWorkStatus"] == Status.REMOVED:
        what = f"removed: HTTP {record['capture']['status']}" if record["capture"] else "removed"
    else:
        what = f"changed: {', '.join(record['changed'])}" if record["changed"] else record["headline"] or "no headline"
    return f"{number}, {record['dateDownloaded']}  {what}"


def difference(old: Record, new: Record) -> Iterator[str]:
    """The fields that differ, each with the lines that went (-) and came (+); a line is a paragraph or a list entry."""
    for name in dict.fromkeys(("url", *CONTENT, *new["changed"])):
        before, after = _lines(old.get(name)), _lines(new.get(name))
        if before != after:
            yield f"    {name}"
            changes = list(unified_diff(before, after, n=0, lineterm=""))[2:]
            yield from (f"    {line[0]} {line[1:]}" for line in changes if not line.startswith("@@"))


def _lines(value: Any) -> list[str]:
    match value:
        case None:
            return []
        case str():
            return value.split("\n")
        case list():
            return [entry if isinstance(entry, str) else json.dumps(entry, ensure_ascii=False) for entry in value]
        case _:
            return [json.dumps(value, ensure_ascii=False)]
