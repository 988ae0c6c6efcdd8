"""What a running crawl holds: the lock on its folder, the catalogue, the worker processes, and which run it is.

Opened in one place, before anything else of a crawl is made, and closed in one place, after everything else has closed.
The components of a crawl find it by `context_of`.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self, runtime_checkable

from scrapy import signals
from scrapy.exceptions import NotConfigured

from crawler.catalogue.catalogue import Catalogue
from crawler.fatal import using, writing
from crawler.lock import RunLock
from crawler.processing.workers import Workers
from pipelines.items import Site

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


@runtime_checkable
class CrawlsSite(Protocol):
    """A spider that says which site it crawls, and what it was asked for."""

    name: str
    root: str
    arguments: dict[str, str]
    site: Site


class RunContext:
    """Extension, the first of all: opens what a crawl holds when it is made, and closes it when the engine has stopped.

    Raises:
        AlreadyRunningError: another crawl works on the folder.
        CatalogueError: the catalogue cannot be used.
    """

    def __init__(self, crawler: Crawler, spider: CrawlsSite) -> None:
        settings = crawler.settings
        self.site = spider.site
        self.root = spider.root
        """Address of the front page."""
        self.arguments: Mapping[str, str] = spider.arguments
        self.folder = Path(settings["OUTPUT_DIR"]) / spider.name
        """Where the site's catalogue, archive and dumps are."""
        path = self.folder / "catalogue.sqlite"
        ages = [timedelta(days=float(days)) for days in settings.getlist("RECHECK_DAYS")]
        with ExitStack() as opened:  # what is open when the next cannot be opened is closed again
            with using(path), writing(self.folder):
                opened.callback(RunLock(self.folder).release)
                self.catalogue = opened.enter_context(Catalogue(path, recheck=ages, using=using))
                self.run = self.catalogue.runs.begin(datetime.now(UTC), spider.arguments)
            self.workers = Workers(
                settings.getint("EXTRACT_WORKERS"),
                timeout=settings.getfloat("EXTRACT_TIMEOUT"),
                memory=settings.getint("EXTRACT_MEMORY"),
            )
            opened.callback(self.workers.close)
            self._opened = opened.pop_all()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        if not isinstance(crawler.spider, CrawlsSite):
            raise NotConfigured("no news spider")
        context = cls(crawler, crawler.spider)
        crawler.signals.connect(context.close, signal=signals.engine_stopped)
        return context

    def close(self) -> None:
        """Lets go of the worker processes, then the catalogue, then the folder; what is stored stays."""
        self._opened.close()


def context_of(crawler: Crawler) -> RunContext:
    """The context of a crawl, from the signal `spider_opened` on.

    Raises:
        LookupError: the crawl has none.
    """
    context = crawler.get_extension(RunContext)
    if context is None:
        raise LookupError("crawler.run_context.RunContext is not among the EXTENSIONS of this crawl")
    return context
