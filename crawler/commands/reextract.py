"""`scrapy reextract`: records out of the archive, with today's extractor, without touching a site."""

from __future__ import annotations

import asyncio
import os
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from scrapy.exceptions import UsageError

from crawler.catalogue.catalogue import Catalogue
from crawler.catalogue.database import CatalogueError
from crawler.catalogue.runs import RUN_ID
from crawler.command import ArchiveCommand, refuse, site_of
from crawler.export.dump import open_dump
from crawler.files import write_json
from crawler.lock import AlreadyRunningError, RunLock
from crawler.processing.workers import Workers
from crawler.reprocess.comparison import Comparison
from crawler.reprocess.reextract import Replay
from crawler.warc.scan import Stored, find_responses
from pipelines.items import Site


class Command(ArchiveCommand):
    """Reads captures again and writes `output/<name>/<run>.jsonl`."""

    def syntax(self) -> str:
        return "[options] <spider> | --site NAME --warc FILE [FILE ...]"

    def short_desc(self) -> str:
        return "Extract records from WARC files again, without the network"

    def add_options(self, parser: ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--site", metavar="NAME", help="name for WARC files of a site that has no spider")
        parser.add_argument("--warc", nargs="+", type=Path, default=[], metavar="FILE", help="read these WARC files")
        parser.add_argument("--since", metavar="DAY", help="only captures from this day (UTC) on, YYYY-MM-DD")
        parser.add_argument("--every-page", action="store_true", help="make a record of every HTML response")
        parser.add_argument(
            "--processes", type=int, default=os.cpu_count() or 1, metavar="N", help="default: all cores"
        )

    def run(self, args: list[str], opts: Namespace) -> None:
        if bool(opts.site) == bool(args) or len(args) > 1:
            raise UsageError("give a spider, or --site NAME with --warc FILE")
        if args:
            site = site_of(self.spider(args, hint="; for WARC files of another site use --site"))
        else:
            site = Site(name=opts.site)
        folder = self.folder(site.name)
        paths = opts.warc or sorted((folder / "warc").glob("*.warc.gz"))
        missing = [path for path in paths if not path.is_file()]
        if missing or not paths:
            raise UsageError(f"no such WARC file: {missing[0]}" if missing else f"no WARC files in {folder / 'warc'}")
        folder.mkdir(parents=True, exist_ok=True)
        is_own = bool(args) and not opts.every_page and all(path.parent == folder / "warc" for path in paths)
        most = self.project.getint("PAGE_MAXSIZE")
        workers = Workers(
            opts.processes,
            timeout=self.project.getfloat("EXTRACT_TIMEOUT"),
            memory=self.project.getint("EXTRACT_MEMORY"),
        )
        try:
            with _own_archive(folder, site) if is_own else nullcontext() as rereading:
                self.exitcode = asyncio.run(_reextract(workers, opts, site, folder, paths, rereading, most))
        except (ValueError, AlreadyRunningError, CatalogueError) as error:
            refuse(error)
        finally:
            workers.close()


@contextmanager
def _own_archive(folder: Path, site: Site) -> Iterator[Comparison | None]:
    """What is to remember how records change, while nobody else is at work; None where no crawl has left a catalogue.

    Raises:
        AlreadyRunningError: somebody is.
    """
    path = folder / "catalogue.sqlite"
    if not path.exists():
        yield None
        return
    lock = RunLock(folder)
    try:
        with Catalogue(path) as catalogue:
            now = datetime.now(UTC)
            yield Comparison(catalogue=catalogue, zone=ZoneInfo(site.timezone), run=f"{now:{RUN_ID}}", now=now)
    finally:
        lock.release()


async def _reextract(
    workers: Workers,
    opts: Namespace,
    site: Site,
    folder: Path,
    paths: list[Path],
    rereading: Comparison | None,
    most: int,
) -> int:
    console = Console(stderr=True)
    failures: Counter[str] = Counter()

    def failed(url: str, why: str) -> None:
        failures[why] += 1
        console.print(f"{why}: {url}", style="red")

    def damaged(path: Path, offset: int) -> None:
        failed(str(path), f"damaged at byte {offset}")

    replay = Replay(workers, opts.processes, site, most=most, failed=failed)
    responses = _since(find_responses(paths, damaged), opts.since)
    chosen = rereading.catalogue.revisions.captured() if rereading else {}
    articles = replay.every_page(responses) if opts.every_page else replay.articles(responses, chosen)
    run = rereading.run if rereading else f"{datetime.now(UTC):{RUN_ID}}"
    path = folder / f"{run}.jsonl"
    about = {"spider": site.name, "run": run}
    columns = (SpinnerColumn(), TextColumn("{task.completed} records"), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress, open_dump(path, about) as dump:
        task = progress.add_task("", total=None)
        async for read in articles:
            dump.write(rereading.record(read) if rereading else read.record)
            progress.advance(task)
    console.print(f"{dump.count} records in {path}")
    if rereading:
        report = rereading.report()
        write_json(report, path.with_suffix(".reextract.json"))
        for name, field in report["fields"].items():
            console.print(f"{field['records']:6} {name} changed")
        console.print(f"{report['changed']} records changed, {len(report['new'])} new: {path.stem}.reextract.json")
    return 1 if failures else 0


def _since(responses: Iterator[Stored], day: str | None) -> Iterator[Stored]:
    return (stored for stored in responses if day is None or stored.date[:10] >= day)
