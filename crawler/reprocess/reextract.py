"""Captures read again: pages out of WARC files into records, without the network.

The functions are the ones of the crawl; what differs is only where the bytes come from.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from crawler.catalogue.revisions import Record, first_record
from crawler.processing.pages import has_further_pages, meaning_of, whole_article
from crawler.processing.workers import BATCH, WorkError, Workers
from crawler.warc.reader import TooLargeError
from crawler.warc.scan import Stored, load_response
from pipelines.extract import extract_page
from pipelines.html.parse import HTML
from pipelines.items import Article, Extraction, Kind, Page, Site
from pipelines.urls import article_key

Failed = Callable[[str, str], None]
"""Told of an address that could not be read, and why."""

_AHEAD = 3 * BATCH
"""Responses a worker is to read, at most: so its pipe is never empty, and memory stays flat."""


@dataclass(slots=True, frozen=True)
class Reread:
    """An article that was read again."""

    article: Article
    record: Record
    """The first record it would make."""


@dataclass(slots=True, frozen=True)
class _StoredResult:
    """What a worker made of a response."""

    extraction: Extraction
    record: Record | None
    """The record of an article that stands on one page."""


def load_page(stored: Stored, most: int) -> Page | None:
    """The page of a stored response, as a crawl would have it; None if it is too large and does not claim to be HTML.

    Raises:
        WorkError: it claims to be HTML and has more bytes than `most`, for which a crawl refuses it, too.
    """
    response = load_response(stored)
    try:
        body = response.body(most)
    except TooLargeError as error:
        said = (response.content_type or "").partition(";")[0].strip().lower()
        if said in HTML:
            raise WorkError("too large") from error
        return None
    capture = response.capture(Path(stored.warc).name)
    return Page(
        url=response.url,
        body=body,
        content_type=response.content_type,
        downloaded=datetime.fromisoformat(capture.date),
        capture=capture,
    )


def read_stored(
    stored: Stored, site: Site, most: int, ignore_canonical: bool, every_page: bool
) -> _StoredResult | None:
    """What a stored response is; None if it is no HTML. Raises as `load_page`."""
    page = load_page(stored, most)
    if page is None:
        return None
    extraction = extract_page(page, site, ignore_canonical=ignore_canonical, every_page=every_page)
    is_one_page = every_page or not has_further_pages(extraction)
    # Made here rather than where all records come together, which nobody else can do meanwhile.
    record = first_record(extraction.article) if extraction.article and is_one_page else None
    return _StoredResult(extraction, record)


NOTHING_CHOSEN: Mapping[str, tuple[str, int]] = MappingProxyType({})


class Replay:
    """Articles out of stored responses, by any number of worker processes.

    Args:
        workers: read the pages.
        count: how many they are.
        site: facts about the site.
        most: bytes of the largest page that is read.
        failed: told of what could not be read.
    """

    def __init__(self, workers: Workers, count: int, site: Site, *, most: int, failed: Failed) -> None:
        self._workers, self._ahead, self._site = workers, _AHEAD * count, site
        self._most, self._failed = most, failed

    async def every_page(self, responses: Iterable[Stored]) -> AsyncIterator[Reread]:
        """A record of every HTML response, whatever it is."""
        async for _, read in self._read(responses, ignore_canonical=True, every_page=True):
            if read is not None and read.extraction.article is not None:
                yield _reread(read.extraction.article, read.record)

    async def articles(
        self, responses: Iterable[Stored], chosen: Mapping[str, tuple[str, int]] = NOTHING_CHOSEN
    ) -> AsyncIterator[Reread]:
        """The articles, each once and whole, from the newest response of its address.

        Args:
            responses: where to look.
            chosen: file and offset of the response to take instead, by article key.
        """
        newest: dict[str, Stored] = {}
        for stored in responses:
            key = article_key(stored.url)
            if key not in chosen or chosen[key] == (Path(stored.warc).name, stored.offset):
                newest[key] = stored
        done: set[str] = set()
        alternates: dict[str, str] = {}
        taken: set[str] = set()
        further_page = partial(self._further_page, newest, taken)
        async for stored, read in self._read(newest.values(), ignore_canonical=False, every_page=False):
            key = article_key(stored.url)
            if read is None or key in taken:
                continue
            # Whatever an archive holds was asked for as part of the site, and of front pages it does not tell.
            meaning = meaning_of(read.extraction)
            if meaning is Kind.ARTICLE:
                article = await whole_article(read.extraction, further_page)
                done.add(key)
                yield _reread(article, read.record)
            elif meaning is Kind.ALTERNATE and (canonical := read.extraction.canonical):
                alternates[key] = article_key(canonical)
        orphans = [newest[key] for key, canonical in alternates.items() if canonical not in done]
        async for stored, read in self._read(orphans, ignore_canonical=True, every_page=False):
            if read is None or article_key(stored.url) in taken or meaning_of(read.extraction) is not Kind.ARTICLE:
                continue
            yield _reread(await whole_article(read.extraction, further_page), read.record)

    async def _further_page(self, newest: Mapping[str, Stored], taken: set[str], url: str) -> Extraction | None:
        """A further page of an article; it is taken then, and no article of its own."""
        stored = newest.get(article_key(url))
        read = await self._read_one(stored, ignore_canonical=True, every_page=False) if stored is not None else None
        if read is None:
            return None
        taken.add(article_key(url))
        return read.extraction

    async def _read(
        self, responses: Iterable[Stored], *, ignore_canonical: bool, every_page: bool
    ) -> AsyncIterator[tuple[Stored, _StoredResult | None]]:
        """Each response with what it is, in order."""
        waiting: deque[tuple[Stored, asyncio.Task[_StoredResult | None]]] = deque()
        rest = iter(responses)
        while True:
            for stored in islice(rest, self._ahead - len(waiting)):
                waiting.append(
                    (
                        stored,
                        asyncio.create_task(
                            self._read_one(stored, ignore_canonical=ignore_canonical, every_page=every_page)
                        ),
                    )
                )
            if not waiting:
                return
            stored, task = waiting.popleft()
            yield stored, await task

    async def _read_one(self, stored: Stored, *, ignore_canonical: bool, every_page: bool) -> _StoredResult | None:
        """What a response is; None also for one that cannot be read."""
        try:
            return await self._workers.run(read_stored, stored, self._site, self._most, ignore_canonical, every_page)
        except WorkError as error:
            self._failed(stored.url, str(error))
            return None


def _reread(article: Article, record: Record | None) -> Reread:
    return Reread(article, record or first_record(article))
