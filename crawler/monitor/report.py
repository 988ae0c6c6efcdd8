"""The end of a run: its dump, and what happened, for people in a few lines and for machines in a file."""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from enum import IntEnum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from zoneinfo import ZoneInfo

from scrapy import signals

from crawler.catalogue.model import AddressRole, Outcome
from crawler.export.dump import point_latest, write_dump
from crawler.fatal import UNWRITTEN, using, writing
from crawler.files import write_json
from crawler.monitor.alarms import COMPARED, POOLED, SHOWN, Alarm, Check, Facts, facts_of, find_alarms
from crawler.monitor.statistics import RecordStatistics
from crawler.run_context import RunContext, context_of
from pipelines.items import Door
from pipelines.record import with_claims

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.statscollectors import StatsCollector

    from crawler.catalogue.catalogue import Catalogue

logger = logging.getLogger(__name__)

EXIT = "news/exit"
"""The stat that holds the `ExitCode` of a run."""

ANSWERS = frozenset({Outcome.ARTICLE, Outcome.LISTING, Outcome.DOOR, Outcome.OTHER, Outcome.ALTERNATE})
"""Outcomes that show that the site answered with something to read."""

UNANSWERED = frozenset({Outcome.FAILED, Outcome.GONE, Outcome.REFUSED})
"""Outcomes of a page that could not be had."""

STOPPED = ("finished", "shutdown")
"""Reasons for which a run may end without anything being wrong; and those of Scrapy's CLOSESPIDER settings."""


class ExitCode(IntEnum):
    """Exit codes of `scrapy crawl`; Scrapy's own are 1, it could not start, and 2, an argument makes no sense.

    A catalogue that turns out to be damaged is 1 too.
    """

    HEALTHY = 0
    UNREACHABLE = 3
    """The site answered nothing that could be read."""
    ALARM = 4
    """Something is not as in the runs before."""
    STORAGE = UNWRITTEN
    """What was fetched could not be written."""


class Report:
    """Writes the dump and the report of a run when the spider closes, however it closes."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        extension = cls(crawler)
        crawler.signals.connect(extension.spider_opened, signal=signals.spider_opened)
        crawler.signals.connect(extension.spider_closed, signal=signals.spider_closed)
        return extension

    def spider_opened(self) -> None:
        """Writes the dump of a run that was killed if this one, which was asked for something else, does not go on."""
        context = context_of(self._crawler)
        for run in context.catalogue.runs.left_undumped(context.run):
            with using(context.catalogue.path), writing(context.folder / f"{run}.jsonl"):
                _write_dump(context, run, RecordStatistics(datetime.now(UTC)))
            logger.info("the records of a run that was killed are in %s.jsonl", run)

    def spider_closed(self, reason: str) -> None:
        """A run that ended by itself is finished; one that was stopped is continued by the next crawl."""
        context = context_of(self._crawler)
        with using(context.catalogue.path), writing(context.folder / f"{context.run}.jsonl"):
            self._write(context, reason)

    def _write(self, context: RunContext, reason: str) -> None:
        path = context.folder / f"{context.run}.jsonl"
        now = datetime.now(UTC)
        tally = RecordStatistics(now)
        _write_dump(context, context.run, tally)
        if reason == "finished":
            context.catalogue.runs.finish(context.run, now)
        outcomes = context.catalogue.outcomes.outcomes(context.run)
        earlier = list(_earlier(context.folder, context.run))
        known = earlier[0]["lastAddress"] if earlier else 0
        pages, examples = _pages(context.catalogue.outcomes.of_articles(context.run), known)
        accepted = self._crawler.settings.getbool("ACCEPT_ALARMS")
        report = {
            "spider": context.site.name,
            "run": context.run,
            "arguments": context.arguments,
            "ended": now.isoformat(timespec="seconds"),
            "reason": reason,
            "exitCode": ExitCode.HEALTHY,
            "requests": self._crawler.stats.get_value("downloader/request_count", 0),
            **context.catalogue.revisions.counts(context.run),
            **tally.told(),
            "pages": pages,
            "doors": _doors(context.catalogue, context.run, tally, self._crawler.stats),
            "failures": _failures(outcomes),
            "outcomes": [
                {"outcome": outcome, "reason": why, "addresses": times} for (outcome, why), times in outcomes.items()
            ],
            "lastAddress": context.catalogue.outcomes.last_address(),
            "accepted": accepted,
        }
        before = list(_comparable(report, earlier))
        alarms = _alarms(report, before, {**tally.examples, **examples})
        report["exitCode"] = _exit_code((outcome for outcome, _ in outcomes), alarms if not accepted else [])
        report["alarms"] = [asdict(alarm) for alarm in alarms]
        report["compared"] = [facts.run for facts in before if facts.healthy]
        write_json(report, path.with_suffix(".report.json"))
        self._tell(report, path, alarms)
        self._crawler.stats.set_value(EXIT, int(report["exitCode"]))

    def _tell(self, report: Mapping[str, Any], path: Path, alarms: Iterable[Alarm]) -> None:
        """The report for people, in the log; its counts as stats too."""
        for entry in report["outcomes"]:
            outcome, why, times = entry["outcome"], entry["reason"], entry["addresses"]
            self._crawler.stats.set_value(f"news/outcome/{outcome}" + (f"/{why}" if why else ""), times)
            logger.info("%6d %s%s", times, outcome, f": {why}" if why else "")
        for door, told in report["doors"].items():
            logger.info("%s told of %d addresses, %d of them new articles", door, told["told"], told["articles"])
        logger.info("%d new, %d edited, %d gone: %s", report["new"], report["edited"], report["gone"], path)
        if report["exitCode"] is ExitCode.UNREACHABLE:
            logger.error("%s answered nothing that could be read", context_of(self._crawler).root)
        for alarm in alarms:
            logger.error(
                "ALARM (%s) %s%s", alarm.kind, alarm.message, "".join(f"\n    {url}" for url in alarm.addresses)
            )


def _write_dump(context: RunContext, run: str, tally: RecordStatistics) -> None:
    """Writes the records of a run, counted as they pass."""
    catalogue, zone = context.catalogue, ZoneInfo(context.site.timezone)
    path = context.folder / f"{run}.jsonl"
    with catalogue.transaction():
        catalogue.revisions.freeze(run)
    catalogue.commit()  # what a dump says is stored
    records = (with_claims(article, claims, zone) for article, claims in catalogue.revisions.of_run(run))
    write_dump(tally.counted(records), path, {"spider": context.site.name, "run": run})
    point_latest(path)
    catalogue.runs.mark_dumped(run, datetime.now(UTC))


def _pages(ends: Iterable[tuple[int, str, Outcome]], known: int) -> tuple[dict[str, int], dict[Check, list[str]]]:
    """What came of pages that should be articles, and some that came to nothing.

    A failure counts once: of addresses up to the row id `known` an earlier run has told, and this one only tried again.
    """
    counts: Counter[str] = Counter(asked=0, answered=0, read=0)
    examples: dict[Check, list[str]] = {Check("pages", "answered"): [], Check("pages", "read"): []}
    for row, url, outcome in ends:
        answered = outcome in (Outcome.ARTICLE, Outcome.LISTING, Outcome.OTHER)
        if answered or (outcome in UNANSWERED and row > known):
            counts.update(asked=1, answered=answered, read=outcome is Outcome.ARTICLE)
            if outcome is not Outcome.ARTICLE:
                shown = examples[Check("pages", "read" if answered else "answered")]
                shown += [url] if len(shown) < SHOWN else []
    return dict(counts), examples


def _doors(catalogue: Catalogue, run: str, tally: RecordStatistics, stats: StatsCollector) -> dict[str, dict[str, Any]]:
    """What each door told, and how its addresses ended. What a killed process was told is not counted."""
    doors: dict[str, dict[str, Any]] = {
        door: {
            "told": stats.get_value(f"news/door/{door}/told", 0),
            "articles": tally.doors[door],
            "fresh": tally.fresh_doors[door],
            "addresses": [],
        }
        for door in Door
    }
    for role, url, outcome, reason in catalogue.outcomes.of_doors(run):
        door = Door.LISTING if role is AddressRole.PAGE else Door(role)
        doors[door]["addresses"].append({"url": url, "outcome": outcome, "reason": reason})
    return doors


def _failures(outcomes: Mapping[tuple[str, str | None], int]) -> dict[str, int]:
    """How many addresses failed, by reason."""
    return {why or "unknown": times for (outcome, why), times in outcomes.items() if outcome == Outcome.FAILED}


def _earlier(folder: Path, run: str) -> Iterator[dict[str, Any]]:
    """The reports of the runs before, newest first."""
    for path in sorted(folder.glob("*.report.json"), reverse=True):
        try:
            report = json.loads(path.read_text(encoding="utf-8"))
            facts_of(report)
        except (KeyError, TypeError, ValueError) as error:
            logger.warning("%s is not read as a report: %r", path, error)
            continue
        if report["run"] < run:
            yield report


def _comparable(report: Mapping[str, Any], earlier: Iterable[Mapping[str, Any]]) -> Iterator[Facts]:
    """The facts of finished runs that asked for the same, newest first, back to one whose alarms were accepted."""
    alike = (other for other in earlier if (other["reason"], other["arguments"]) == ("finished", report["arguments"]))
    for other in islice(alike, COMPARED + POOLED):
        yield facts_of(other)
        if other["accepted"]:
            return


def _alarms(report: Mapping[str, Any], before: list[Facts], examples: Mapping[Check, list[str]]) -> list[Alarm]:
    """A run that was stopped has not seen enough to be measured."""
    reason = report["reason"]
    if reason == "finished":
        return find_alarms(facts_of(report), before, examples)
    if reason in STOPPED or reason.startswith("closespider_"):
        return []
    return [Alarm(kind="stopped", message=f"the run ended before it was done: {reason}")]


def _exit_code(outcomes: Iterable[str], alarms: list[Alarm]) -> ExitCode:
    """Unreachable if something was asked for and nothing could be read."""
    ended = set(outcomes)
    if ended and not ended & ANSWERS:
        return ExitCode.UNREACHABLE
    return ExitCode.ALARM if alarms else ExitCode.HEALTHY
