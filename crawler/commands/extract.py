"""`scrapy extract`: the record of one page, or in one line why it is none."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.exceptions import UsageError

from crawler.command import ArchiveCommand, refuse, site_of
from crawler.single_page import SinglePage
from pipelines.extract import extract_page
from pipelines.html.parse import parse
from pipelines.items import Extraction, Page, Site
from pipelines.urls import normalise

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class Command(ArchiveCommand):
    """Prints a record; what is fetched for it is stored nowhere."""

    requires_crawler_process = True

    def syntax(self) -> str:
        return "[options] <file | url | ->"

    def short_desc(self) -> str:
        return "Print the record of one page, or why it is none"

    def long_desc(self) -> str:
        return (
            "Reads a saved page, standard input (-), or a URL, which is fetched as politely as in a crawl and stored "
            "nowhere. Of an article in several pages it reads this one. Exit code 1 says that there is no record."
        )

    def add_options(self, parser: ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--url", help="where a saved page stood; default: the address that it claims")
        parser.add_argument("--site", metavar="NAME", help="the spider whose facts count: its zone, its publisher")

    def run(self, args: list[str], opts: Namespace) -> None:
        if len(args) != 1:
            raise UsageError("give one file, one URL, or -")
        site = site_of(self.spider([opts.site])) if opts.site else Site()
        page = self._fetched(args[0]) if args[0].startswith(("http://", "https://")) else _saved(args[0], opts.url)
        extraction = extract_page(page, site) if page is not None else None
        if extraction is None or extraction.article is None:
            self.exitcode = 1
            if extraction is not None and page is not None:
                print(f"{page.url}: {_why(extraction)}", file=sys.stderr)
            return
        if extraction.next_page or extraction.whole_page:
            extraction.article.extraction.warnings.append("part-missing")
        indent = 2 if sys.stdout.isatty() else None  # a line that goes into a file is a line of a dump
        print(json.dumps(extraction.article.as_record(), ensure_ascii=False, indent=indent))

    def _fetched(self, address: str) -> Page | None:
        """The page at an address; None if it cannot be had, which has been said."""
        url = normalise(address)
        if url is None:
            refuse(f"{address}: not an http address")
        process = self.crawler_process
        assert process is not None  # made by Scrapy before run
        crawler: Crawler = process.create_crawler(SinglePage)
        process.crawl(crawler, url=url)
        process.start()
        spider = crawler.spider
        assert isinstance(spider, SinglePage)  # it was made of nothing else
        if spider.page is None:
            print(f"{spider.url}: {spider.failure or 'not fetched'}", file=sys.stderr)
        return spider.page


def _saved(name: str, url: str | None) -> Page:
    """The page in a file, or on standard input."""
    try:
        body = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        refuse(f"{name}: {error.strerror}")
    address = normalise(url) if url else _claimed_address(body)
    if address is None:
        refuse(f"{url}: not an http address" if url else f"{name} does not say where it stood: give --url")
    return Page(url=address, body=body, downloaded=None)


def _claimed_address(body: bytes) -> str | None:
    """Where a page says that it stands."""
    tree = parse(body)
    if tree is None:
        return None
    claims = tree.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")
    return next((address for address in map(normalise, map(str, claims)) if address), None)


def _why(extraction: Extraction) -> str:
    """Why a page is no article, in one line."""
    return " ".join(filter(None, (f"{extraction.kind}:", extraction.reason, extraction.canonical)))
