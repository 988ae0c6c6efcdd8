"""Captures read again: WARC records into pages, and pages into records, without the network.

The functions are the ones of the crawl; what differs is only where the bytes come from. WARC files of other tools
(wget, browsertrix, Common Crawl) are read as well.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from crawler.exchanges import content_of
from crawler.items import Article, Capture, Extraction, Kind, Page, Site
from crawler.reading import HTML, media_type
from crawler.urls import article_key
from crawler.workers import WorkError, Workers
from pipelines.extract import extract
from pipelines.html import parse
from pipelines.parts import complete

Failed = Callable[[str, str], None]
"""Told of an address that could not be read, and why."""


@dataclass(slots=True, frozen=True)
class Stored:
    """A response in a WARC file."""

    warc: str
    """Path of the file."""
    offset: int
    url: str
    date: str


def find_responses(paths: Iterable[Path]) -> Iterator[Stored]:
    """Every successful HTTP response, in the order of the files.

    Raises:
        ValueError: a file is no WARC; the message names it.
    """
    for path in paths:
        with path.open("rb") as stream:
            records = ArchiveIterator(stream)
            try:
                for record in records:
                    url = record.rec_headers.get_header("WARC-Target-URI") or ""
                    if _is_answer(record) and url.startswith("http"):
                        date = record.rec_headers.get_header("WARC-Date") or ""
                        yield Stored(str(path), records.get_record_offset(), url, date)
            except ArchiveLoadFailed as error:
                raise ValueError(f"{path}: {error}") from error


def _is_answer(record: ArcWarcRecord) -> bool:
    return (
        record.rec_type == "response"
        and record.http_headers is not None
        and record.http_headers.get_statuscode() == "200"
    )


def load_page(stored: Stored) -> Page:
    """The page of a stored response, decompressed as the crawl had it."""
    with Path(stored.warc).open("rb") as stream:
        stream.seek(stored.offset)
        record = next(iter(ArchiveIterator(stream)))
        body = content_of(record).read()
        headers = record.rec_headers
        return Page(
            url=stored.url,
            body=body,
            content_type=record.http_headers.get_header("Content-Type"),
            downloaded=datetime.fromisoformat(stored.date.replace("Z", "+00:00")),
            capture=Capture(
                warc=Path(stored.warc).name,
                offset=stored.offset,
                recordId=headers.get_header("WARC-Record-ID"),
                payloadDigest=headers.get_header("WARC-Payload-Digest"),
                status=int(record.http_headers.get_statuscode()),
                date=stored.date,
            ),
        )


def read_stored(stored: Stored, site: Site, own: bool, every_page: bool) -> Extraction | None:
    """What a stored response is; None if it is no HTML."""
    page = load_page(stored)
    tree = parse(page.body, page.content_type) if media_type(page) in HTML else None
    return extract(tree, page, site, own=own, every_page=every_page) if tree is not None else None


NOTHING_CHOSEN: Mapping[str, tuple[str, int]] = MappingProxyType({})


class Replay:
    """Articles out of stored responses, by any number of worker processes."""

    def __init__(self, workers: Workers, count: int, site: Site, *, failed: Failed) -> None:
        self._workers, self._ahead, self._site, self._failed = workers, 4 * count, site, failed

    async def every_page(self, responses: Iterable[Stored]) -> AsyncIterator[Article]:
        """A record of every HTML response, whatever it is."""
        async for _, extraction in self._read(responses, own=True, every_page=True):
            if extraction is not None and extraction.article is not None:
                yield extraction.article

    async def articles(
        self, responses: Iterable[Stored], chosen: Mapping[str, tuple[str, int]] = NOTHING_CHOSEN
    ) -> AsyncIterator[Article]:
        """The articles, each once and whole, from the newest response of its address.

        Args:
            responses: where to look.
            chosen: file and offset of the response to take instead, by article key.
        """
        newest: dict[str, Stored] = {}
        for stored in responses:
            key = article_key(stored.url)
            place = (Path(stored.warc).name, stored.offset)
            if key not in chosen or chosen[key] == place:
                newest[key] = stored
        done: set[str] = set()
        alternates: dict[str, str] = {}
        async for stored, extraction in self._read(newest.values(), own=False, every_page=False):
            if extraction is None:
                continue
            if extraction.kind is Kind.ARTICLE and extraction.article is not None:
                await complete(extraction, partial(self._part, newest))
                done.add(article_key(stored.url))
                yield extraction.article
            elif extraction.kind is Kind.ALTERNATE and extraction.canonical:
                alternates[article_key(stored.url)] = article_key(extraction.canonical)
        orphans = [newest[key] for key, canonical in alternates.items() if canonical not in done]
        async for _, extraction in self._read(orphans, own=True, every_page=False):
            if extraction is not None and extraction.article is not None:
                yield extraction.article

    async def _part(self, newest: Mapping[str, Stored], url: str) -> Extraction | None:
        stored = newest.get(article_key(url))
        return await self._read_one(stored, own=True, every_page=False) if stored else None

    async def _read(
        self, responses: Iterable[Stored], *, own: bool, every_page: bool
    ) -> AsyncIterator[tuple[Stored, Extraction | None]]:
        """Each response with what it is, in order; only a few are read ahead, so memory stays flat."""
        waiting: deque[tuple[Stored, asyncio.Task[Extraction | None]]] = deque()
        for stored in responses:
            waiting.append((stored, asyncio.create_task(self._read_one(stored, own=own, every_page=every_page))))
            if len(waiting) >= self._ahead:
                first, task = waiting.popleft()
                yield first, await task
        while waiting:
            first, task = waiting.popleft()
            yield first, await task

    async def _read_one(self, stored: Stored, *, own: bool, every_page: bool) -> Extraction | None:
        try:
            return await self._workers.run(read_stored, stored, self._site, own, every_page)
        except WorkError as error:
            self._failed(stored.url, str(error))
            return None
