"""A catalogue made again out of the archive: what each answer meant then, it means again.

The answers of each run are read in the order in which they came, by the functions of the crawl
(`crawler.processing.handler`). What no archive holds is who was asked in vain; those addresses are still to be fetched
in the new catalogue, which is what a crawl makes of them anyway.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from ipaddress import ip_address
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.http import Response
from scrapy.robotstxt import ProtegoRobotParser
from scrapy.settings import BaseSettings

from crawler.catalogue.catalogue import Catalogue
from crawler.catalogue.model import AddressRole, Outcome, Target
from crawler.processing import tasks
from crawler.processing.handler import NOT_MODIFIED, PartMissingError, ResponseHandler
from crawler.processing.planner import began
from crawler.processing.responses import arrived_of, page_of, total_pages
from crawler.processing.tasks import PageResult
from crawler.processing.workers import WorkError, Workers
from crawler.spider import NewsSpider
from crawler.warc.reader import (
    ArchivedResponse,
    Damaged,
    TooLargeError,
    about,
    read_record,
    read_records,
    response_of,
)
from pipelines.html.parse import HTML, media_type
from pipelines.items import Capture, Page
from pipelines.urls import is_private_host
from pipelines.validate import fault_of

FAULTS = (ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What a fault of ours raises while a page is read. A crawl goes on then, so this does."""

TOO_LARGE = "too large"
"""Flag of a response whose body is larger than anything a crawl takes, and the outcome of its address."""


class Seen(NamedTuple):
    """Where an answer stands among the files of its run, and its HTTP status."""

    file: int
    offset: int
    status: int


@dataclass(slots=True)
class Run:
    """What the files of a run hold."""

    id: str
    paths: list[Path]
    arguments: dict[str, str] | None = None
    """None if they do not say."""
    ended: str | None = None
    """Why it ended; None if it was killed."""
    seen: defaultdict[str, list[Seen]] = field(default_factory=lambda: defaultdict(list))
    """The answers of each address, in order."""
    taken: set[tuple[int, int]] = field(default_factory=set)
    """File and offset of answers that were read as a further page of an article."""


class Answer(NamedTuple):
    """An answer as the crawl got it."""

    seen: Seen
    response: Response


def runs_of(name: str, paths: Iterable[Path]) -> list[Run]:
    """The runs whose WARC files these are, oldest first; a file of another name belongs to none."""
    shape = re.compile(re.escape(name) + r"-(?P<run>\d{8}T\d{6}Za*)-(?P<serial>\d{5,})\.warc\.gz")
    found = [(match["run"], int(match["serial"]), path) for path in paths if (match := shape.fullmatch(path.name))]
    runs: dict[str, Run] = {}
    for run, _, path in sorted(found):
        runs.setdefault(run, Run(run, [])).paths.append(path)
    return list(runs.values())


class Rebuild:
    """Fills a new catalogue.

    Args:
        make: the spider.
        settings: those of the project, with those of the spider.
        catalogue: an empty one.
        workers: read the pages.
        ahead: how many answers are read ahead.
        damaged: told of each place in the archive that cannot be read, once.
        failed: told of an address, and why its answer could not be read.
        reached: told how many bytes of the archive are done.
    """

    def __init__(
        self,
        make: type[NewsSpider],
        settings: BaseSettings,
        catalogue: Catalogue,
        workers: Workers,
        *,
        ahead: int,
        damaged: Damaged,
        failed: Callable[[str, str], object],
        reached: Callable[[int], object],
    ) -> None:
        self._make, self._settings, self._catalogue, self._workers = make, settings, catalogue, workers
        self._ahead, self._damaged, self._failed, self._reached = ahead, damaged, failed, reached
        self._retried = {int(code) for code in settings.getlist("RETRY_HTTP_CODES")}
        self._done = 0
        self._new: dict[str, Capture] = {}
        self._before: dict[str, Capture] = {}
        self._robots: dict[str, ProtegoRobotParser] = {}
        catalogue.before_commit(self._settle)

    async def run(self, runs: list[Run], arguments: Mapping[str, str]) -> None:
        """Reads the runs, oldest first.

        Args:
            runs: as `runs_of` gives them.
            arguments: of those whose files do not tell.

        Raises:
            ValueError: an argument makes no sense.
        """
        for run in runs:
            self._look_through(run)
            spider = self._make(**(dict(arguments) if run.arguments is None else run.arguments))
            await self._repeat(run, spider)
            with self._catalogue.transaction():
                self._end(run, is_last=run is runs[-1])

    def _look_through(self, run: Run) -> None:
        """Learns what the run was asked for, and which addresses answered when."""
        for file, path in enumerate(run.paths):
            for record in read_records(path, self._damaged):
                if record.kind == "warcinfo":
                    said = about(record)
                    if "arguments" in said:
                        run.arguments = json.loads(said["arguments"])
                    run.ended = said.get("ended")  # a file after it is of a run that was continued
                elif archived := response_of(record):
                    run.seen[archived.url].append(Seen(file, record.offset, archived.status))

    def _end(self, run: Run, *, is_last: bool) -> None:
        (last,) = self._catalogue.connection.execute(
            "SELECT max(stored) FROM revision WHERE run = ?", (run.id,)
        ).fetchone()
        moment = datetime.fromisoformat(last) if last else began(run.id)
        self._catalogue.revisions.freeze(run.id)
        if run.ended == "finished" or run.arguments is None:  # files that do not tell do not say how it ended, either
            self._catalogue.runs.finish(run.id, moment)
        if run.ended is not None or not is_last:
            self._catalogue.runs.mark_dumped(run.id, moment)

    # -- one run

    async def _repeat(self, run: Run, spider: NewsSpider) -> None:
        self._catalogue.runs.open(run.id, began(run.id), spider.arguments)
        here = Seen(0, 0, 0)

        async def further_page(url: str) -> Response | None:
            return self._further_page(run, here, url)

        async def read_page(response: Response, ignore_canonical: bool) -> PageResult:
            return await self._read_page(response, spider, ignore_canonical)

        reader = spider.handler_of(
            self._catalogue,
            run.id,
            workers=self._workers,
            max_pages=self._settings.getint("LISTING_MAX_PAGES"),
            read_page=read_page,
            further_page=further_page,
            count=lambda *_: None,  # the report of the run has been written
        )
        reader.ask_first(spider.listing_urls)
        async for here, response in self._read_ahead(run, spider):
            if here[:2] not in run.taken:
                await self._take(response, reader)

    async def _take(self, response: Response, reader: ResponseHandler) -> None:
        """Does what the crawl did with a response."""
        url = response.url
        if urlsplit(url).path == "/robots.txt":
            robots = self._robots[urlsplit(url).netloc] = ProtegoRobotParser(response.body, None)
            reader.doors.named_in_robots(robots.rp.sitemaps)
            return
        role = AddressRole.PAGE if self._catalogue.addresses.known(url) else await self._role_of(response)
        target = self._catalogue.frontier.answered(url, role, run=reader.run)
        is_page = target.role is AddressRole.PAGE
        if response.ip_address and is_private_host(str(response.ip_address)) and not reader.is_ours(url):
            reader.end(target, Outcome.REFUSED, "private address")
        elif TOO_LARGE in response.flags or len(response.body) > self._settings.getint(
            "PAGE_MAXSIZE" if is_page else "DOOR_MAXSIZE"
        ):
            reader.end(target, Outcome.REFUSED, TOO_LARGE)
        else:
            try:
                await self._read_as(target, response, reader)
            except FAULTS as error:
                reason = f"reading broke: {type(error).__name__}"
                reader.end(target, Outcome.FAILED, reason)
                self._failed(url, f"{reason}: {error}")

    async def _read_as(self, target: Target, response: Response, reader: ResponseHandler) -> None:
        if target.role is not AddressRole.PAGE:
            await reader.door(response, target)
        elif (article := await reader.page(response, target)) is not None:
            if fault := fault_of(article):
                reader.end(target, Outcome.FAILED, fault)
                self._failed(response.url, fault)
            else:
                self._catalogue.addresses.store(article, run=reader.run, now=arrived_of(response))

    async def _role_of(self, response: Response) -> AddressRole:
        """What an address is for that nothing has told of, as where the answer that told of it is lost."""
        if response.status != 200 or _is_html(response):
            return AddressRole.PAGE
        for role in (AddressRole.FEED, AddressRole.SITEMAP, AddressRole.REST):  # a sitemap may be a feed
            try:
                await self._workers.run(tasks.read_door, role, response.body, response.url, total_pages(response))
            except (ValueError, WorkError):
                continue
            return role
        return AddressRole.PAGE

    def _further_page(self, run: Run, here: Seen, url: str) -> Response | None:
        """The answer of a further page of the article whose first page is here; None if it was not allowed.

        Raises:
            PartMissingError: there is none.
        """
        later = [seen for seen in run.seen.get(url, ()) if seen[:2] > here[:2]]
        for seen in later:
            run.taken.add(seen[:2])
            if not self._is_void(run, url, seen):
                record = read_record(run.paths[seen.file], seen.offset)
                archived = response_of(record) if record is not None else None
                response = self._response(run, seen, archived) if archived is not None else None
                if response is not None:
                    return response
        robots = self._robots.get(urlsplit(url).netloc)
        if robots is not None and not robots.allowed(url, self._settings["ROBOTSTXT_USER_AGENT"]):
            return None
        raise PartMissingError("further page: not in the archive")

    # -- answers

    async def _read_ahead(self, run: Run, spider: NewsSpider) -> AsyncIterator[Answer]:
        """Each answer that came to something; pages are being read, a few ahead, when theirs is handed out."""
        waiting: deque[Answer] = deque()
        for answer in self._answers(run):
            if answer.response.status == 200 and _is_html(answer.response):
                task = asyncio.create_task(self._read(page_of(answer.response), spider, ignore_canonical=False))
                task.add_done_callback(lambda task: task.cancelled() or task.exception())  # nobody may ask for it
                answer.response.meta["reading"] = task
            waiting.append(answer)
            if len(waiting) >= self._ahead:
                yield waiting.popleft()
        while waiting:
            yield waiting.popleft()

    async def _read_page(self, response: Response, spider: NewsSpider, ignore_canonical: bool) -> PageResult:
        task: asyncio.Task[PageResult] | None = response.meta.get("reading")
        try:
            return await (
                task
                if task and not ignore_canonical
                else self._read(page_of(response), spider, ignore_canonical=ignore_canonical)
            )
        except WorkError as error:
            self._failed(response.url, str(error))
            raise

    async def _read(self, page: Page, spider: NewsSpider, *, ignore_canonical: bool) -> PageResult:
        return await self._workers.run(tasks.read_page, page, spider.site, ignore_canonical)

    def _answers(self, run: Run) -> Iterator[Answer]:
        for file, path in enumerate(run.paths):
            for record in read_records(path, self._damaged):
                self._reached(self._done + record.offset)
                archived = response_of(record)
                if archived is None:
                    continue
                seen = Seen(file, record.offset, archived.status)
                response = self._response(run, seen, archived)
                if response is not None and not self._is_void(run, response.url, seen):
                    yield Answer(seen, response)
            self._done += path.stat().st_size
            self._reached(self._done)

    def _is_void(self, run: Run, url: str, seen: Seen) -> bool:
        """Returns whether an answer came to nothing: it was tried again, or the crawl was killed before it had read it.

        Else an address is asked once in a run; only an alternate is asked a second time, by the same process.
        """
        later = [other for other in run.seen.get(url, ()) if other[:2] > seen[:2]]
        if not later or urlsplit(url).path == "/robots.txt":
            return False
        return seen.status in self._retried or later[-1].file > seen.file

    def _response(self, run: Run, seen: Seen, archived: ArchivedResponse) -> Response | None:
        """The response as the crawl had it; None if its payload is lost."""
        path = run.paths[seen.file]
        capture = self._capture(path.name, archived)
        holder = _holder_of_payload(path.parent, archived, capture)
        if holder is None:
            why = f"unchanged since a response that cannot be read ({path.name}, byte {seen.offset})"
            self._failed(archived.url, why)
            return None
        body, flags = b"", []
        try:
            body = holder.body(self._settings.getint("DOOR_MAXSIZE"))
        except TooLargeError:
            flags.append(TOO_LARGE)
        headers: defaultdict[str, list[str]] = defaultdict(list)
        for name, value in archived.headers:
            headers[name].append(value)
        ip = archived.record.field("WARC-IP-Address")
        meta = {"capture": capture, "arrived": datetime.fromisoformat(archived.date)}
        return Response(
            archived.url,
            status=archived.status,
            headers=headers,
            body=body,
            flags=flags,
            request=Request(archived.url, meta=meta),
            ip_address=ip_address(ip) if ip else None,
        )

    def _capture(self, warc: str, archived: ArchivedResponse) -> Capture | None:
        """The capture that holds the payload of an answer, which stands for its address from now on."""
        url = archived.url
        known = self._new.get(url) or self._catalogue.captures.of(url)
        if archived.record.kind == "response":
            capture = archived.capture(warc)
            if known is not None and known != capture:
                self._before[url] = known
        else:
            # A crawl that was killed may not have remembered its last captures.
            both = (known, self._before.get(url))
            original = archived.record.field("WARC-Refers-To")
            found = next((one for one in both if one and one.recordId == original), None)
            if found is None:
                return None
            capture = found
        self._new[url] = capture
        return capture

    def _settle(self) -> None:
        self._catalogue.captures.remember(self._new.items())
        self._new.clear()


def _is_html(response: Response) -> bool:
    page = page_of(response)
    return media_type(page.body, page.content_type) in HTML


def _holder_of_payload(folder: Path, archived: ArchivedResponse, capture: Capture | None) -> ArchivedResponse | None:
    """The response whose payload a response has: of a revisit the capture that stands for it, None if that is lost."""
    if archived.record.kind == "response" or archived.status == NOT_MODIFIED:
        return archived
    original = read_record(folder / capture.warc, capture.offset) if capture else None
    return response_of(original) if original is not None else None
