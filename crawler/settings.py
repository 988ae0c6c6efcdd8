"""Every setting that differs from Scrapy's default, each with its reason; `-s NAME=value` overrides one for a run."""

import getpass
import os
import socket
from pathlib import Path

from pipelines.version import __version__

BOT_NAME = "arsip-warta"
SPIDER_MODULES = ["crawler.spiders"]
NEWSPIDER_MODULE = "crawler.spiders"
COMMANDS_MODULE = "crawler.commands"
TEMPLATES_DIR = str(Path(__file__).with_name("templates"))  # `scrapy genspider -t news`

# -- ours
OUTPUT_DIR = "output"  # one folder a spider: catalogue, dumps
PAGE_MAXSIZE = 16 * 2**20  # bytes; no article page is larger, and it bounds what one parse can cost
DOOR_MAXSIZE = 64 * 2**20  # bytes; the sitemap protocol allows 50 MB
WARC_MAX_SIZE = 10**9  # bytes after which a WARC file is followed by the next; what tools and file systems like
LISTING_MAX_PAGES = 5000  # pages of one pagination; ten years of a busy section
RECHECK_DAYS = [1, 3, 7, 30]  # ages of an article at which its page is looked at again, for edits and removals
ACCEPT_ALARMS = False  # `-s ACCEPT_ALARMS=1`: the site is meant to be so; later runs are measured by those from here on
EXTRACT_WORKERS = 1  # processes that read pages, so that the reactor never waits for one
EXTRACT_TIMEOUT = 60.0  # seconds a page may take to read before its worker is replaced
EXTRACT_MEMORY = 2 * 2**30  # bytes of address space of a worker

# -- polite: a site may set these slower, never faster
ROBOTSTXT_OBEY = True
# Who runs this crawl: an address or a page where a newsroom reaches a person. Without one, the account it runs under.
CONTACT = os.environ.get("ARSIP_WARTA_CONTACT") or f"{getpass.getuser()}@{socket.getfqdn()}"
USER_AGENT = f"arsip-warta/{__version__} (news archive; contact: {CONTACT})"
ROBOTSTXT_USER_AGENT = "arsip-warta"  # the name a site can address in its robots.txt
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 1.0  # seconds; robots.txt Crawl-delay makes it longer
AUTOTHROTTLE_ENABLED = True
AUTOTHROTTLE_START_DELAY = 1.0
COOKIES_ENABLED = False  # nothing here logs in, and a session would make pages differ

# -- bad sites
DOWNLOAD_TIMEOUT = 60.0
DOWNLOAD_MAXSIZE = DOOR_MAXSIZE  # counts after decompression too, which is what stops a gzip bomb
DOWNLOAD_WARNSIZE = PAGE_MAXSIZE
METAREFRESH_ENABLED = False  # redirects are outcomes of their own: see NewsSpider
RETRY_GIVE_UP_LOG_LEVEL = "INFO"  # counted as an outcome
DOWNLOADER = "crawler.shutdown.StoppableDownloader"  # SIGTERM does not wait for a silent server
DUPEFILTER_CLASS = "scrapy.dupefilters.BaseDupeFilter"  # the catalogue hands out each address once

DOWNLOADER_MIDDLEWARES = {
    "crawler.politeness.private_addresses.PrivateAddressMiddleware": 90,
    "crawler.politeness.robots.RobotsTxt": 100,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,  # ours stands in for it
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,  # nothing here logs in
}
# What a callback yields is an article, never a request: those come from the frontier. And every status is an
# outcome.
SPIDER_MIDDLEWARES: dict[str, int | None] = {
    f"scrapy.spidermiddlewares.{name}": None
    for name in (
        "httperror.HttpErrorMiddleware",
        "urllength.UrlLengthMiddleware",
        "depth.DepthMiddleware",
        "metacopy.MetaCopyDetectionMiddleware",
        "start.StartSpiderMiddleware",
        "referer.RefererMiddleware",
    )
}
SPIDER_MIDDLEWARES["crawler.politeness.referer.NoReferer"] = 700  # ours stands in for it
EXTENSIONS = {
    "scrapy.extensions.telnet.TelnetConsole": None,  # an open port for nobody
    "crawler.run_context.RunContext": 0,  # what all others need
    "crawler.warc.writer.Archive": 100,
    "crawler.warc.cdxj.CdxjIndex": 200,  # after the last WARC file is closed
    "crawler.politeness.crawl_delay.CrawlDelay": 100,
    "crawler.monitor.report.Report": 900,
}
ITEM_PIPELINES = {"pipelines.validate.Validate": 500, "crawler.store.Store": 900}

CONCURRENT_ITEMS = 1  # a page is one item at most, and Scrapy starts this many tasks for every page
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
LOG_LEVEL = "INFO"
LOG_VERSIONS: list[str] = []
STATS_DUMP = False  # Report says what matters
FEED_EXPORT_ENCODING = "utf-8"  # `-o file.jsonl` writes letters, not escapes
