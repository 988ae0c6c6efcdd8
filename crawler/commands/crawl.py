"""`scrapy crawl`: Scrapy's own, with arguments checked before it starts and an exit code that tells how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.commands import crawl
from scrapy.exceptions import UsageError

from crawler.arguments import read_arguments
from crawler.monitor.report import EXIT
from crawler.shutdown import StoppableCrawler

if TYPE_CHECKING:
    from argparse import Namespace

    from scrapy import Spider
    from scrapy.crawler import Crawler

ANY_SITE = "https://example.com/"
"""Stands in for the address of the spider, which is the site file's business."""

FROM_SCRAPYD = ("_job", "_version")
"""Arguments that Scrapyd adds of its own. Kept, they would make every run ask for something else, and a run that was
killed would never be continued."""


class Command(crawl.Command):
    """Checks `-a` arguments, and exits as `crawler.monitor.report.ExitCode` says; Scrapy's own always exits 0."""

    crawler: Crawler | None = None

    def process_options(self, args: list[str], opts: Namespace) -> None:
        """Raises UsageError, which Scrapy shows without a traceback and turns into exit code 2."""
        super().process_options(args, opts)
        opts.spargs = {name: value for name, value in opts.spargs.items() if name not in FROM_SCRAPYD}
        try:
            read_arguments({"url": ANY_SITE} | opts.spargs)
        except ValueError as error:
            raise UsageError(str(error), print_help=False) from None

    def _create_crawler(self, spidercls: type[Spider] | str) -> Crawler:
        assert self.crawler_process is not None  # set by Scrapy before run
        if isinstance(spidercls, str):
            spidercls = self.crawler_process.spider_loader.load(spidercls)
        crawler = StoppableCrawler(spidercls, self.settings)
        self.crawler = super()._create_crawler(crawler)  # type: ignore[arg-type]  # which takes a Crawler too
        return self.crawler

    def run(self, args: list[str], opts: Namespace) -> None:
        """Runs the crawl to its end."""
        super().run(args, opts)
        if not self.exitcode and self.crawler is not None:  # a crawl that did not start has no stats
            self.exitcode = int(self.crawler.stats.get_value(EXIT, 1))
