"""What the commands that work on an archive share: its spider, its folder, its catalogue, and how they refuse."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar, NoReturn, cast

from rich.console import Console
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError
from scrapy.settings import BaseSettings
from scrapy.spiderloader import get_spider_loader

from crawler.catalogue.catalogue import Catalogue
from crawler.catalogue.database import CatalogueError, OutdatedError
from crawler.lock import AlreadyRunningError, RunLock
from crawler.spider import NewsSpider
from pipelines.items import Site


class ArchiveCommand(ScrapyCommand):
    """A command that crawls nothing, and prints nothing but its own words."""

    requires_project = True
    requires_crawler_process = False
    default_settings: ClassVar[dict[str, Any]] = {"LOG_ENABLED": False}

    @property
    def project(self) -> BaseSettings:
        """The settings of the project."""
        assert self.settings is not None  # set by Scrapy before run
        return self.settings

    def spider(self, args: list[str], *, hint: str = "") -> type[NewsSpider]:
        """The spider that the arguments name.

        Args:
            args: what stands on the command line, without options.
            hint: what one can do who has none.

        Raises:
            UsageError: they do not name one.
        """
        if len(args) != 1:
            raise UsageError("give a spider")
        try:
            return cast("type[NewsSpider]", get_spider_loader(self.project).load(args[0]))
        except KeyError:
            refuse(f"no spider {args[0]}{hint}")

    def folder(self, name: str) -> Path:
        """Where all is that the runs of a spider leave."""
        return Path(self.project["OUTPUT_DIR"]) / name


def refuse(message: object) -> NoReturn:
    """Ends the command with exit code 2 and this message.

    Raises:
        UsageError: always.
    """
    raise UsageError(str(message), print_help=False) from None


def site_of(spider: type[NewsSpider]) -> Site:
    """The facts that a spider states of its site."""
    return Site(name=spider.name, publisher=spider.publisher, timezone=spider.timezone, prune_xpath=spider.prune_xpath)


def open_catalogue(folder: Path) -> Catalogue:
    """The catalogue of a folder, to be read; its tables are brought forward first if an older program made them.

    Raises:
        CatalogueError: there is none, or it cannot be used.
    """
    path = folder / "catalogue.sqlite"
    try:
        return Catalogue(path, read_only=True)
    except OutdatedError as error:
        try:
            lock = RunLock(folder)
        except AlreadyRunningError:
            raise CatalogueError(f"{error}; the crawl at work there is of an older program: wait for its end") from None
        try:
            Catalogue(path).close()
        finally:
            lock.release()
        return Catalogue(path, read_only=True)


def stderr_console() -> Console:
    """Where a command talks to people: standard error, without colours of its own making."""
    return Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
