"""Every exchange with a site as WARC 1.1, one gzip member a record, written before anything refers to it.

Scrapy hands over the body as it was sent, but not every byte around it: the reason phrase is the standard one, header
names come in Scrapy's spelling and grouped by name, chunked transfer coding is already undone, and the request is what
was asked for, not what Twisted put on the wire. `docs/archive.md` says so to the reader of the archive.

ISO 28500:2017, https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
"""

from __future__ import annotations

import json
import logging
import os
from datetime import UTC, datetime
from http.client import responses
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from scrapy import signals
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.fatal import using, writing
from crawler.files import sync_folder
from crawler.run_context import RunContext, context_of
from crawler.warc.cdxj import GrowingIndex
from crawler.warc.gzip_members import GzipMembers, mend
from pipelines.items import Capture

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.http.headers import Headers

logger = logging.getLogger(__name__)

NOT_MODIFIED = 304


class WarcFiles:
    """The WARC files of one run: `<prefix>-00000.warc.gz`, `-00001`, … each up to about `max_size` bytes.

    A run that is continued opens a new file; what a killed process left is never written to again.
    """

    def __init__(self, folder: Path, prefix: str, *, max_size: int, about: dict[str, str]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._prefix, self._max_size, self._about = folder, prefix, max_size, about
        self._serial = sum(1 for _ in folder.glob(f"{prefix}-*.warc.gz"))
        self._open()

    def _open(self) -> None:
        self._synced = 0
        self.path = self._folder / f"{self._prefix}-{self._serial:05}.warc.gz"
        self._serial += 1
        self._file = self.path.open("xb")
        self._writer = WARCWriter(GzipMembers(self._file), gzip=False, warc_version="1.1")
        self._writer.write_record(self._writer.create_warcinfo_record(self.path.name, self._about))
        self._file.flush()
        self._index = GrowingIndex(self.path)
        sync_folder(self._folder)

    def write(self, request: Request, response: Response, *, at: datetime, known: Capture | None = None) -> Capture:
        """Writes the response and the request that led to it; the records are with the operating system on return.

        Args:
            request: what was asked for.
            response: what came, as it was sent.
            at: when, aware.
            known: the capture that stands for this address. If the payload is the same, or the server says that it is,
                a `revisit` of it is written instead of the payload again.

        Returns:
            The capture that holds the payload: a new one, or `known`.
        """
        if self._file.tell() > self._max_size:
            self.close()
            self._open()
        offset = self._file.tell()
        date = at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        answer = self._writer.create_warc_record(
            response.url,
            "response",
            payload=BytesIO(response.body),
            length=len(response.body),
            http_headers=_status_and_headers(response),
            warc_headers_dict=_dated(date, response),
        )
        capture = Capture(
            warc=self.path.name,
            offset=offset,
            recordId=answer.rec_headers.get_header("WARC-Record-ID"),
            payloadDigest=answer.rec_headers.get_header("WARC-Payload-Digest"),
            status=response.status,
            date=date,
        )
        profile = _revisit_profile(response, capture, known)
        if known is not None and profile:
            answer = self._revisit(response, known, profile, date)
        self._writer.write_record(answer)
        self._index.add(answer, offset, self._file.tell() - offset)
        self._write_request(request, date, answer.rec_headers.get_header("WARC-Record-ID"))
        self._file.flush()
        return known if known is not None and profile else capture

    def _revisit(self, response: Response, known: Capture, profile: str, date: str) -> ArcWarcRecord:
        record = self._writer.create_revisit_record(
            response.url,
            known.payloadDigest,
            refers_to_uri=response.url,
            refers_to_date=known.date,
            http_headers=_status_and_headers(response),
            warc_headers_dict={**_dated(date, response), "WARC-Refers-To": known.recordId},
        )
        record.rec_headers.replace_header("WARC-Profile", profile)
        return record

    def _write_request(self, request: Request, date: str, answer_id: str) -> None:
        parts = urlsplit(request.url)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        record = self._writer.create_warc_record(
            request.url,
            "request",
            payload=BytesIO(request.body),
            length=len(request.body),
            http_headers=StatusAndHeaders(
                f"{request.method} {target} HTTP/1.1",
                [("Host", parts.netloc), *_pairs(request.headers)],
                is_http_request=True,
            ),
            warc_headers_dict={"WARC-Date": date, "WARC-Concurrent-To": answer_id},
        )
        self._writer.write_record(record)

    def write_end(self, reason: str) -> None:
        """Says that the run ended, and why; a run that was killed does not say it."""
        self._writer.write_record(self._writer.create_warcinfo_record(self.path.name, {"ended": reason}))

    def sync(self) -> None:
        """Returns when everything written survives a power cut."""
        if (size := self._file.tell()) > self._synced:
            os.fsync(self._file.fileno())
            self._synced = size

    def close(self) -> None:
        """Ends the current file, and writes its index."""
        self._file.flush()
        self.sync()
        self._file.close()
        self._index.write()


def _revisit_profile(response: Response, capture: Capture, known: Capture | None) -> str | None:
    """The profile of a response that need not be stored again (WARC 1.1, 6.7); None for one that is something new."""
    if known is None:
        return None
    if response.status == NOT_MODIFIED:
        return "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
    is_same = (known.payloadDigest, known.status) == (capture.payloadDigest, capture.status)
    if response.body and is_same:
        return "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
    return None


def _status_and_headers(response: Response) -> StatusAndHeaders:
    line = f"{response.status} {responses.get(response.status, '')}".strip()
    return StatusAndHeaders(line, _pairs(response.headers), response.protocol or "HTTP/1.1")


def _pairs(headers: Headers) -> list[tuple[str, str]]:
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, values in headers.items() for value in values]


def _dated(date: str, response: Response) -> dict[str, str]:
    fields = {"WARC-Date": date}
    if response.ip_address is not None:
        fields["WARC-IP-Address"] = str(response.ip_address)
    return fields


class Archive:
    """Extension: writes each exchange, and leaves its `Capture` in `request.meta["capture"]` for whoever reads the
    page, and in `request.meta["arrived"]` when it came.

    Hooks `response_downloaded`, where bytes are as sent; later they are decompressed.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._files: WarcFiles | None = None
        self._new: dict[str, Capture] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        extension = cls(crawler)
        crawler.signals.connect(extension.spider_opened, signal=signals.spider_opened)
        crawler.signals.connect(extension.response_downloaded, signal=signals.response_downloaded)
        crawler.signals.connect(extension.spider_closed, signal=signals.spider_closed)
        return extension

    def spider_opened(self) -> None:
        """Mends what a killed run left, and opens the files of this one."""
        context = context_of(self._crawler)
        context.catalogue.before_commit(self.settle)
        folder = context.folder / "warc"
        with writing(folder):
            self._open(context, folder)

    def _open(self, context: RunContext, folder: Path) -> None:
        for path in sorted(folder.glob("*.warc.gz"))[-1:]:
            if torn := mend(path):
                logger.warning("%s ended in the middle of a record; %d bytes were set aside", path.name, torn)
        settings = self._crawler.settings
        self._files = WarcFiles(
            folder,
            f"{context.site.name}-{context.run}",
            max_size=settings.getint("WARC_MAX_SIZE"),
            about={
                "software": settings["USER_AGENT"],
                "format": "WARC File Format 1.1",
                "conformsTo": "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
                "isPartOf": context.site.name,
                "robots": "obey" if settings.getbool("ROBOTSTXT_OBEY") else "ignore",
                "arguments": json.dumps(context.arguments, sort_keys=True),
            },
        )

    def response_downloaded(self, response: Response, request: Request) -> None:
        """Writes one exchange."""
        if self._files is None:
            return
        catalogue = context_of(self._crawler).catalogue
        arrived = request.meta["arrived"] = datetime.now(UTC)
        with using(catalogue.path), writing(self._files.path):
            known = self._new.get(response.url) or catalogue.captures.of(response.url)
            capture = self._files.write(request, response, at=arrived, known=known)
        is_new = capture is not known
        if is_new:
            self._new[response.url] = capture
        request.meta["capture"] = capture
        self._crawler.stats.inc_value("news/archive/responses" if is_new else "news/archive/revisits")

    def settle(self) -> None:
        """Returns when every capture so far survives a power cut; called before the catalogue commits."""
        if self._files is not None:
            with writing(self._files.path):
                self._files.sync()
            context_of(self._crawler).catalogue.captures.remember(self._new.items())
            self._new.clear()

    def spider_closed(self, reason: str) -> None:
        """Ends the last file; what still arrives is for nobody."""
        if self._files is not None:
            catalogue = context_of(self._crawler).catalogue
            with catalogue.transaction():
                self.settle()
            catalogue.commit()
            with writing(self._files.path):
                self._files.write_end(reason)
                self._files.close()
            self._files = None
