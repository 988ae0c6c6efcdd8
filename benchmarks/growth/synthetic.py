"""A catalogue of any number of addresses, as years of crawling a site would have left it."""

from __future__ import annotations

import hashlib
import json
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.growth.addresses import BEGUN, EVERY, address_of
from benchmarks.newspaper import print_pages
from crawler.catalogue.catalogue import Catalogue
from crawler.catalogue.model import AddressRole, Outcome, Rank
from crawler.catalogue.revisions import first_record
from crawler.processing.tasks import read_page
from pipelines.items import Capture, Door, Page, Site
from pipelines.record import utc
from pipelines.urls import address_shape, article_key

_CHUNK = 5000
_IN_A_SITEMAP = 1000

_SHARES = (
    (70, Outcome.ARTICLE),
    (85, Outcome.OTHER),
    (93, Outcome.ALTERNATE),
    (97, Outcome.LISTING),
    (100, Outcome.GONE),
)
"""Of a hundred addresses, those below this number end so."""


class Tables(NamedTuple):
    """Rows to add."""

    address: list[tuple[Any, ...]]
    claim: list[tuple[Any, ...]]
    capture: list[tuple[Any, ...]]
    revision: list[tuple[Any, ...]]


def make_catalogue(path: Path, base: str, count: int) -> None:
    """Fills a new catalogue: seven of ten addresses are articles with a record of 3 KB, all are done."""
    with Catalogue(path) as catalogue:
        db = catalogue.connection
        db.execute("PRAGMA synchronous = OFF")  # nobody would miss it
        db.execute("PRAGMA cache_size = -500000")  # KB; the keys come in no order
        run = catalogue.runs.begin(BEGUN, {"made": "for a benchmark"})
        record = _record(base)
        indices = iter(range(1, count + 1))
        while chunk := list(islice(indices, _CHUNK)):
            with catalogue.transaction():
                rows = _rows(base, chunk, record, run)
                db.executemany(
                    """INSERT INTO address
                    (id, key, url, role, rank, day, published, shape, canonical, outcome, run, etag)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    rows.address,
                )
                db.executemany("INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?)", rows.claim)
                db.executemany("INSERT INTO capture VALUES (?, ?, ?, ?, ?, ?, ?)", rows.capture)
                db.executemany(
                    """INSERT INTO revision
                    (address, number, extractor_revision, run, stored, born, published, text, article, context)
                    VALUES (?, 1, 1, ?, ?, ?, ?, ?, ?, ?)""",
                    rows.revision,
                )
        catalogue.runs.mark_dumped(run, BEGUN)
        catalogue.runs.finish(run, BEGUN)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _record(base: str) -> dict[str, Any]:
    """The record of a page of the newspaper."""
    page = next(print_pages(base, 1))
    read = read_page(
        Page(url=base + page.path, body=page.body, content_type="text/html; charset=UTF-8", downloaded=BEGUN), Site()
    )
    assert read.extraction.article is not None  # the pages are articles all of them
    return first_record(read.extraction.article)


def _rows(base: str, indices: list[int], template: dict[str, Any], run: str) -> Tables:
    rows = Tables([], [], [], [])
    for index in indices:
        url, moment = address_of(base, index), BEGUN + index * EVERY
        key, when = article_key(url), utc(moment)
        outcome = next(end for below, end in _SHARES if index % 100 < below)
        digest = f"sha1:{hashlib.sha1(url.encode(), usedforsecurity=False).hexdigest()}"
        capture = Capture(
            warc=f"suarajambi-{moment:%Y%m%d}T000000Z-00000.warc.gz",
            offset=index * 20_000,
            recordId=f"<urn:uuid:00000000-0000-4000-8000-{index:012}>",
            payloadDigest=digest,
            status=200,
            date=when,
        )
        canonical = article_key(address_of(base, index - 80)) if outcome is Outcome.ALTERNATE else None
        day = moment.date().isoformat()
        rows.address.append(
            (
                index,
                key,
                url,
                AddressRole.PAGE,
                Rank.ARTICLE,
                day,
                day,
                address_shape(url),
                canonical,
                outcome,
                run,
                f'"{index}"',
            )
        )
        modified = moment.isoformat()
        rows.claim.append((index, Door.SITEMAP, None, modified, None, index // _IN_A_SITEMAP))
        rows.claim.append((index, Door.LINKS, None, None, None, None))
        if outcome is Outcome.ARTICLE:
            rows.claim.append((index, Door.REST, modified, modified, None, None))
            record = template | _own(url, key, index, when, capture)
            context = json.dumps({"claims": {Door.REST: [modified, modified]}, "duplicateOf": None})
            text = json.dumps(record, ensure_ascii=False)
            rows.revision.append((index, run, when, run, modified, record["bodyDigest"], text, context))
        fields = (capture.warc, capture.offset, capture.recordId, digest, 200, when)
        rows.capture.append((url, *fields))
    return rows


def _own(url: str, key: str, index: int, when: str, capture: Capture) -> dict[str, Any]:
    """What differs from one record to the next."""
    body = f"sha256:{hashlib.sha256(key.encode()).hexdigest()}"
    stored = {
        name: getattr(capture, name) for name in ("warc", "offset", "recordId", "payloadDigest", "status", "date")
    }
    return {
        "url": url,
        "identifier": key,
        "canonicalUrl": url,
        "datePublished": when,
        "dateDownloaded": when,
        "bodyDigest": body,
        "digest": body,
        "capture": stored,
        "headline": f"Warga Merangin Menanti Jembatan Gantung Diperbaiki {index}",
    }
