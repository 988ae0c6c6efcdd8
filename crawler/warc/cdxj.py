"""The CDXJ index of the archive: beside each WARC file the one that cdxj-indexer writes of it, sorted.

One index a file, so that the work of a run does not grow with the archive. Replay tools read a folder of them as one.

https://specs.webrecorder.net/cdxj/0.1.0/
"""

from __future__ import annotations

import logging
import warnings
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple, Self

from scrapy import signals
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from crawler.fatal import writing
from crawler.files import partial_file
from crawler.run_context import context_of
from crawler.warc.gzip_members import length_of_whole_members

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)


def index_path(warc: Path) -> Path:
    """Where the index of a WARC file stands."""
    return warc.with_name(f"{warc.name.removesuffix('.warc.gz')}.cdxj")


def is_indexed(warc: Path) -> bool:
    """Returns whether a WARC file has an index that is not older than it."""
    index = index_path(warc)
    return index.exists() and index.stat().st_mtime_ns >= warc.stat().st_mtime_ns


def check_whole(warc: Path) -> None:
    """Reads a WARC file through.

    warcio takes the first damaged gzip member for the end of the file, and an index would be short without a word.

    Raises:
        ValueError: a gzip member is damaged; the message names file and byte.
    """
    whole = length_of_whole_members(warc)
    if whole < warc.stat().st_size:
        raise ValueError(f"{warc} is damaged at byte {whole}")


def write_index(warc: Path) -> None:
    """Writes the index of a WARC file beside it; it appears when it is complete.

    Raises:
        ValueError: the file is damaged or no WARC; the message names it.
    """
    check_whole(warc)
    try:
        with partial_file(index_path(warc)) as path, path.open("w", encoding="utf-8") as lines:
            _load().CDXJIndexer(lines, [str(warc)], sort=True).process_all()
    except ArchiveLoadFailed as error:
        raise ValueError(f"{warc}: {error}") from error


class _Place(NamedTuple):
    """Where a record stands, as cdxj-indexer asks for it."""

    offset: int
    length: int

    def get_record_offset(self) -> int:
        return self.offset

    def get_record_length(self) -> int:
        return self.length


class GrowingIndex:
    """The index of a WARC file that is being written, so that the file need not be read again."""

    def __init__(self, warc: Path) -> None:
        self._warc = warc
        self._lines = _load().SortingWriter(None)  # sorts on disk what would take much memory
        self._indexer = _load().CDXJIndexer(None, [])
        self._indexer.curr_filename = warc.name

    def add(self, record: ArcWarcRecord, offset: int, length: int) -> None:
        """Adds a response or a revisit.

        Args:
            record: as it was written.
            offset: of its first byte in the file.
            length: bytes it takes there, compressed.
        """
        self._indexer.process_index_entry(_Place(offset, length), record, self._warc.name, self._lines)

    def write(self) -> None:
        """Writes the index; it appears when it is complete. The WARC file has to be closed."""
        with partial_file(index_path(self._warc)) as path, path.open("w", encoding="utf-8") as lines:
            self._lines.out = lines
            self._lines.flush()


@cache
def _load() -> ModuleType:
    """cdxj-indexer, imported by those who index: it takes a fifth of a second, and warns."""
    with warnings.catch_warnings():
        # pyamf, which it reads Flash requests with, asks for pkg_resources and goes on without it where there is none.
        warnings.filterwarnings("ignore", "pkg_resources is deprecated", UserWarning)
        return import_module("cdxj_indexer.main")


class CdxjIndex:
    """Extension: writes the indexes that are missing when the spider closes: those of files of killed runs."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        extension = cls(crawler)
        crawler.signals.connect(extension.spider_closed, signal=signals.spider_closed)
        return extension

    def spider_closed(self, reason: str) -> None:
        """A file that cannot be indexed is named, and the others are not made to wait for it.

        A gigabyte takes a minute: a crawl that is asked to stop leaves that to the next one.
        """
        if reason == "shutdown":
            return
        for warc in sorted((context_of(self._crawler).folder / "warc").glob("*.warc.gz")):
            if is_indexed(warc):
                continue
            try:
                with writing(index_path(warc)):
                    write_index(warc)
            except ValueError as error:
                logger.error("no index: %s", error)
                self._crawler.stats.inc_value("news/archive/unindexed")
            else:
                self._crawler.stats.inc_value("news/archive/indexed")
