"""Pages to measure on: a folder of saved pages, or the articles of a WARC file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator

from benchmarks.fidelity.pages import SavedPage, read_set
from pipelines.extract import extract_page
from pipelines.items import Kind, Page


def read_pages(path: Path, limit: int) -> list[SavedPage]:
    """At most so many pages, taken evenly from all of them."""
    pages = list(_articles(path)) if path.is_file() else read_set(path)
    count = min(limit, len(pages))
    return [pages[index * len(pages) // count] for index in range(count)]


def read_record(path: Path, offset: int) -> Page:
    """The response that begins at this byte of a WARC file, as re-extraction reads it."""
    with path.open("rb") as stream:
        stream.seek(offset)
        record = next(iter(ArchiveIterator(stream)))
        return Page(
            url=record.rec_headers.get_header("WARC-Target-URI"),
            body=record.content_stream().read(),
            content_type=record.http_headers.get_header("Content-Type"),
            downloaded=datetime.fromisoformat(record.rec_headers.get_header("WARC-Date").replace("Z", "+00:00")),
        )


def _articles(path: Path) -> Iterator[SavedPage]:
    with path.open("rb") as stream:
        records = ArchiveIterator(stream)
        for record in records:
            if record.rec_type != "response" or record.http_headers.get_statuscode() != "200":
                continue
            offset = records.get_record_offset()
            page = read_record(path, offset)
            if extract_page(page).kind is Kind.ARTICLE:
                yield SavedPage(name=str(offset), url=page.url, body=page.body, downloaded=page.downloaded)
