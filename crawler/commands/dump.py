"""`scrapy dump`: any slice of the archive in one file, while a crawl runs or not."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from crawler.catalogue.catalogue import Catalogue
from crawler.catalogue.database import CatalogueError
from crawler.command import ArchiveCommand, open_catalogue, refuse
from crawler.export.dump import open_dump
from crawler.export.formats import Csv, Format, JsonLines, Stream
from pipelines.record import with_claims

FORMATS = ("jsonl", "csv", "parquet")


class Command(ArchiveCommand):
    """Writes the records of the catalogue, streamed, with a manifest beside the file."""

    def syntax(self) -> str:
        return "[options] <spider>"

    def short_desc(self) -> str:
        return "Write the records of the archive, or those of some days, to one file"

    def add_options(self, parser: ArgumentParser) -> None:
        super().add_options(parser)
        which = "YYYY-MM-DD, included: the day (UTC) on which the archive learnt it, not that of publication"
        parser.add_argument("--since", type=day, metavar="DAY", help=which)
        parser.add_argument("--until", type=day, metavar="DAY", help="as --since")
        parser.add_argument("--format", choices=FORMATS, help="default: as the name of the file says, else jsonl")
        parser.add_argument(
            "-o",
            "--output",
            metavar="FILE",
            help="where to; - is standard output (default: dump/<spider>.<format> in the folder of the spider)",
        )

    def run(self, args: list[str], opts: Namespace) -> None:
        spider = self.spider(args)
        if opts.since and opts.until and opts.since > opts.until:
            refuse("--since is later than --until")
        folder = self.folder(spider.name)
        suffix = Path(opts.output or "").suffix[1:]
        name = opts.format or (suffix if suffix in FORMATS else FORMATS[0])
        try:
            catalogue = open_catalogue(folder)
        except CatalogueError as error:
            refuse(error)
        with catalogue:
            records = _records(catalogue, ZoneInfo(spider.timezone), opts.since, opts.until)
            if opts.output == "-":
                self.exitcode = _print(records, _form(name))
                return
            path = Path(opts.output or folder / "dump" / f"{spider.name}.{name}")
            if not opts.output:
                path.parent.mkdir(exist_ok=True)  # beside the dumps of runs it would be taken for one
            if path.is_dir() or not path.absolute().parent.is_dir():
                refuse(f"{path} is a folder, or in none")
            about = {"spider": spider.name, "since": _iso(opts.since), "until": _iso(opts.until)}
            with open_dump(path, about, _form(name)) as dump:
                for record in records:
                    dump.write(record)
        print(f"{dump.count} records in {path}", file=sys.stderr)


def day(text: str) -> date:
    """The day; argparse names this function when it is none."""
    return date.fromisoformat(text)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _form(name: str) -> Callable[[Stream], Format]:
    if name != "parquet":
        return Csv if name == "csv" else JsonLines
    from crawler.export.parquet import Parquet  # pyarrow takes its time: only who asks for it waits

    return Parquet


def _print(records: Iterator[dict[str, Any]], form: Callable[[Stream], Format]) -> int:
    """Exit code: 1 if the reader of standard output went away."""
    try:
        with closing(form(sys.stdout.buffer)) as writer:
            for record in records:
                writer.write(record)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains once more when it ends
        return 1
    return 0


def _records(catalogue: Catalogue, zone: ZoneInfo, since: date | None, until: date | None) -> Iterator[dict[str, Any]]:
    """The records that were stored on these days, all as of one moment: it is one statement of SQLite."""
    first = f"{since}T00:00:00Z" if since else None
    last = f"{until + timedelta(days=1)}T00:00:00Z" if until else None
    for article, claims in catalogue.revisions.stored(first, last):
        yield with_claims(article, claims, zone)
