"""`scrapy crawl`: as Scrapy's own, but an argument that makes no sense is an error of usage, before anything starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.commands import crawl
from scrapy.exceptions import UsageError

from crawler.arguments import read_arguments

if TYPE_CHECKING:
    from argparse import Namespace

ANY_SITE = "https://example.com/"
"""Stands in for the address of the spider, which is the site file's business."""


class Command(crawl.Command):
    """Checks `-a` arguments."""

    def process_options(self, args: list[str], opts: Namespace) -> None:
        """Raises UsageError, which Scrapy shows without a traceback and turns into exit code 2."""
        super().process_options(args, opts)
        try:
            read_arguments({"url": ANY_SITE} | opts.spargs)
        except ValueError as error:
            raise UsageError(str(error), print_help=False) from None
