"""`scrapy wacz`: the archive of a spider as one file that ReplayWeb.page and other tools open, with a list of articles.

https://specs.webrecorder.net/wacz/1.1.1/
"""

from __future__ import annotations

import json
import warnings
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from rich.console import Console

from crawler.catalogue.catalogue import Catalogue
from crawler.catalogue.database import CatalogueError
from crawler.command import ArchiveCommand, refuse, stderr_console
from crawler.files import partial_file
from crawler.lock import AlreadyRunningError, RunLock
from crawler.warc.cdxj import check_whole, is_indexed
from crawler.warc.gzip_members import mend
from pipelines.items import Status


class Command(ArchiveCommand):
    """Writes `output/<spider>/<spider>.wacz`."""

    def syntax(self) -> str:
        return "[options] <spider>"

    def short_desc(self) -> str:
        return "Package the archive of a spider as WACZ"

    def add_options(self, parser: ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument(
            "-o",
            "--output",
            type=Path,
            metavar="FILE",
            help="default: <spider>.wacz in the output folder of the spider",
        )

    def run(self, args: list[str], opts: Namespace) -> None:
        spider = self.spider(args)
        folder = self.folder(spider.name)
        if not (folder / "warc").is_dir():
            refuse(f"no archive in {folder}")
        target = opts.output or folder / f"{spider.name}.wacz"
        if target.is_dir() or not target.parent.is_dir():
            refuse(f"{target} cannot be a file there")
        console = stderr_console()
        warcs = self._whole(_closed_files(folder, console), console)
        if not warcs:
            refuse(f"no WARC files to package in {folder / 'warc'}")
        try:
            pages = _write_package(target, warcs, folder / "catalogue.sqlite", spider.publisher or spider.name)
        except CatalogueError as error:
            refuse(error)
        console.print(f"{len(warcs)} WARC files with {pages} articles in {target}")

    def _whole(self, warcs: list[Path], console: Console) -> list[Path]:
        """Those that are not damaged; the package of a damaged one would look complete and not be it."""
        whole = []
        for warc in warcs:
            try:
                if not is_indexed(warc):  # else it has been read through
                    check_whole(warc)
                whole.append(warc)
            except ValueError as error:
                console.print(f"left out: {error}", style="red")
                self.exitcode = 1
        return whole


def _closed_files(folder: Path, console: Console) -> list[Path]:
    """The WARC files that nobody writes to: all but the last one while a crawl is at work."""
    paths = sorted((folder / "warc").glob("*.warc.gz"))
    if not paths:
        return []
    try:
        lock = RunLock(folder)
    except AlreadyRunningError:
        console.print(f"a crawl is at work; {paths[-1].name} is left out until it is closed", style="yellow")
        return paths[:-1]
    try:
        if not is_indexed(paths[-1]):  # its crawl was killed
            mend(paths[-1])
    finally:
        lock.release()
    return paths


def _write_package(target: Path, warcs: list[Path], catalogue: Path, title: str) -> int:
    """Writes the package and returns how many pages its list has."""
    create = _load_create()
    with TemporaryDirectory() as scratch, partial_file(target) as partial:
        pages = Path(scratch) / "pages.jsonl"
        count = _write_pages(pages, catalogue, {warc.name for warc in warcs})
        words = ["--output", str(partial), "--title", title, "--pages", str(pages), "--copy-pages"]
        with redirect_stdout(StringIO()) as said:
            code = create(["create", *words, *map(str, warcs)])
        if code != 0:
            raise RuntimeError(said.getvalue())
    return count


def _write_pages(path: Path, catalogue: Path, warcs: set[str]) -> int:
    """Writes the list of articles a reader of the package opens first: those captured in its files.

    Letters beyond ASCII are escaped: the library reads the list in the encoding of the machine.
    """
    count = 0
    with path.open("w", encoding="ascii") as lines:
        lines.write(json.dumps({"format": "json-pages-1.0", "id": "pages", "title": "Articles"}) + "\n")
        for page in _pages(catalogue, warcs):
            lines.write(json.dumps(page) + "\n")
            count += 1
    return count


def _pages(path: Path, warcs: set[str]) -> Iterator[dict[str, str]]:
    if not path.exists():
        return
    shown = set()
    with Catalogue(path, read_only=True) as catalogue:
        for record, _ in catalogue.revisions.stored(None, None):
            capture = record["capture"]
            is_there = record["creativeWorkStatus"] == Status.PUBLISHED
            if is_there and capture is not None and capture["warc"] in warcs and capture["recordId"] not in shown:
                shown.add(capture["recordId"])
                yield {
                    "id": capture["recordId"].strip("<>").removeprefix("urn:uuid:"),
                    "url": record["url"],
                    "ts": capture["date"],
                    "title": record["headline"] or record["url"],
                }


def _load_create() -> Callable[[list[str]], int]:
    """The library's own command; importing it takes half a second, which other commands need not wait for."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "pkg_resources is deprecated", UserWarning)  # see crawler.warc.cdxj
        from wacz.main import main
    return cast("Callable[[list[str]], int]", main)
