"""`scrapy rebuild`: the catalogue of a spider again, out of its WARC files, without touching the site."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn
from scrapy.settings import BaseSettings
from scrapy.utils.conf import arglist_to_dict

from crawler.arguments import read_arguments
from crawler.catalogue.catalogue import Catalogue
from crawler.catalogue.runs import RUN_ID
from crawler.command import ArchiveCommand, refuse, stderr_console
from crawler.fatal import UNWRITTEN
from crawler.files import partial_file, sync_folder
from crawler.lock import AlreadyRunningError, RunLock
from crawler.processing.workers import Workers
from crawler.reprocess.rebuild import Rebuild, Run, runs_of
from crawler.spider import NewsSpider

BESIDE = ("-wal", "-shm")
"""What SQLite puts beside a file; left there, it would be taken for a part of the new one."""


class Command(ArchiveCommand):
    """Writes `output/<name>/catalogue.sqlite`."""

    def syntax(self) -> str:
        return "[options] <spider>"

    def short_desc(self) -> str:
        return "Make the catalogue of a spider again from its WARC files"

    def long_desc(self) -> str:
        return (
            "Reads all WARC files of a spider in order and makes its catalogue again, without the network. A catalogue "
            "that is there is kept as catalogue.sqlite.damaged-<time>. Exit code 1 says that something in the archive "
            "could not be read; the catalogue holds all the rest."
        )

    def add_options(self, parser: ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument(
            "-a",
            dest="spargs",
            action="append",
            default=[],
            metavar="NAME=VALUE",
            help="argument of those crawls whose WARC files do not tell what they were given (may be repeated)",
        )
        parser.add_argument(
            "--processes", type=int, default=os.cpu_count() or 1, metavar="N", help="default: all cores"
        )

    def run(self, args: list[str], opts: Namespace) -> None:
        spider = self.spider(args)
        settings = self.project.copy()
        spider.update_settings(settings)
        folder = self.folder(spider.name)
        paths = sorted((folder / "warc").glob("*.warc.gz"))
        runs = runs_of(spider.name, paths)
        if not runs:
            refuse(f"no WARC files of {spider.name} in {folder / 'warc'}")
        console = stderr_console()
        for path in sorted(set(paths) - {path for run in runs for path in run.paths}):
            console.print(f"{path} is none that a crawl of {spider.name} wrote; left out", style="yellow")
        try:
            arguments = arglist_to_dict(opts.spargs)
            read_arguments({"url": spider.url} | arguments)
            lock = RunLock(folder)
        except (ValueError, AlreadyRunningError) as error:
            refuse(error)
        try:
            self.exitcode = _rebuild(spider, settings, runs, arguments, opts.processes, console)
        except (OSError, sqlite3.OperationalError) as error:
            console.print(f"{folder} could not be written: {error}. The catalogue is as it was.", style="red")
            self.exitcode = UNWRITTEN
        finally:
            lock.release()


def _rebuild(
    spider: type[NewsSpider],
    settings: BaseSettings,
    runs: list[Run],
    arguments: dict[str, str],
    processes: int,
    console: Console,
) -> int:
    """Puts a new catalogue into its place, and returns the exit code."""
    path = Path(settings["OUTPUT_DIR"]) / spider.name / "catalogue.sqlite"
    size = sum(path.stat().st_size for run in runs for path in run.paths)
    damages: set[tuple[Path, int]] = set()
    failures: list[str] = []

    def damaged(file: Path, offset: int) -> None:
        if (file, offset) not in damages:
            console.print(f"{file} is damaged at byte {offset}", style="red")
        damages.add((file, offset))

    def failed(url: str, why: str) -> None:
        failures.append(url)
        console.print(f"{why}: {url}", style="red")

    columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with partial_file(path) as partial, Progress(*columns, console=console) as progress:
        for left in (partial, *(Path(f"{partial}{end}") for end in BESIDE)):
            left.unlink(missing_ok=True)  # of a rebuild that was killed
        task = progress.add_task("0 records", total=size)

        def reached(done: int) -> None:
            progress.update(task, completed=done)

        workers = Workers(
            processes, timeout=settings.getfloat("EXTRACT_TIMEOUT"), memory=settings.getint("EXTRACT_MEMORY")
        )
        ages = [timedelta(days=float(days)) for days in settings.getlist("RECHECK_DAYS")]
        try:
            with Catalogue(partial, recheck=ages) as catalogue:
                catalogue.connection.execute("PRAGMA synchronous = OFF")  # it counts only when it is complete
                rebuild = Rebuild(
                    spider,
                    settings,
                    catalogue,
                    workers,
                    ahead=4 * processes,
                    damaged=damaged,
                    failed=failed,
                    reached=reached,
                )
                asyncio.run(rebuild.run(runs, arguments))
                (records,) = catalogue.connection.execute("SELECT count(*) FROM revision").fetchone()
        finally:
            workers.close()
        progress.update(task, description=f"{records} records")
        with partial.open("rb") as file:
            os.fsync(file.fileno())
        kept = _keep(path)
    for run in runs:
        if run.arguments is None:
            console.print(f"run {run.id} does not tell what it was asked for; {arguments} was taken", style="yellow")
    console.print(f"{records} records of {len(runs)} runs in {path}")
    if kept:
        console.print(f"the catalogue before is {kept}")
    if damages:
        console.print(f"{len({file for file, _ in damages})} WARC files are damaged", style="red")
    return 1 if damages or failures else 0


def _keep(path: Path) -> Path | None:
    """Gives a catalogue, and what SQLite left beside it, another name; it also stays where it is to be replaced."""
    if not path.exists():
        return None
    kept = path.with_name(f"{path.name}.damaged-{datetime.now(UTC):{RUN_ID}}")
    kept.hardlink_to(path)
    for end in BESIDE:
        beside = Path(f"{path}{end}")
        if beside.exists():
            beside.rename(f"{kept}{end}")
    sync_folder(path.parent)
    return kept
