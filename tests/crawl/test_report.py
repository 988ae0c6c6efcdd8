"""What a run tells machines when it ends."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median

from crawler.monitor.report import ExitCode
from crawler.monitor.statistics import FIELDS
from pipelines.items import Door
from tests.helpers.crawling import crawl
from tests.site.loopback import Answer, Site, running
from tests.site.server import serve


def test_report_agrees_with_what_the_run_left(tmp_path: Path) -> None:
    with serve() as site:
        done = crawl(site, tmp_path, "-a", "max_articles=8")
    report = json.loads(done.dumps[-1].with_suffix(".report.json").read_text(encoding="utf-8"))
    assert (report["spider"], report["reason"]) == ("suarajambi", "finished")
    assert report["exitCode"] == done.code == ExitCode.HEALTHY
    assert report["run"] == done.runs()[-1][0]
    assert report["articles"] == report["new"] == len(done.records) == 8
    assert (report["edited"], report["gone"]) == (0, 0)
    assert report["requests"] == len(done.asked) + 1  # robots.txt
    ended = [end for end in done.ends().values() if end.outcome]
    assert sum(entry["addresses"] for entry in report["outcomes"]) == len(ended)
    shares = {field: sum(bool(record[field]) for record in done.records) / 8 for field in report["fields"]}
    assert report["fields"] == shares
    assert report["fields"]["headline"] == 1.0
    assert report["bodyWords"]["median"] == median(record["wordCount"] for record in done.records)
    assert report["pages"] == {"asked": 8, "answered": 8, "read": 8}
    told = {door: sum(door in record["discoveredBy"] for record in done.records) for door in Door}
    assert {door: entry["articles"] for door, entry in report["doors"].items()} == told
    assert {end["outcome"] for entry in report["doors"].values() for end in entry["addresses"]} == {"door", "listing"}
    assert report["doors"]["rest"]["told"] == len(site.room.shown(Door.REST))


def test_failures_are_counted_by_reason_and_every_field_of_the_schema_is_told(tmp_path: Path) -> None:
    with serve() as site:
        answer = site.answer
        site.respond = lambda path, ask: Answer(status=503) if "/2024/" in path else answer(path, ask)
        done = crawl(site, tmp_path, "-a", "doors=rest")
    report = json.loads(done.dumps[-1].with_suffix(".report.json").read_text(encoding="utf-8"))
    failed = [url for url in done.asked if "/2024/" in url]
    assert failed
    assert report["failures"] == {"HTTP 503": len(failed)}
    assert report["pages"]["asked"] - report["pages"]["answered"] == len(failed)
    assert report["fields"].keys() == set(FIELDS) < done.records[0].keys()


def test_a_report_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    with serve() as site:
        first = crawl(site, tmp_path, "-a", "max_articles=1")
        path = first.dumps[-1].with_suffix(".report.json")
        path.write_text("{", encoding="utf-8")
        second = crawl(site, tmp_path, "-a", "max_articles=1")
    assert second.code == ExitCode.HEALTHY
    assert f"{path} is not read as a report" in second.log


def test_a_site_that_is_down_is_told_by_report_and_exit_code(tmp_path: Path) -> None:
    with running(Site()) as site:
        pass
    done = crawl(site, tmp_path)
    report = json.loads(done.dumps[-1].with_suffix(".report.json").read_text(encoding="utf-8"))
    assert report["exitCode"] == done.code == ExitCode.UNREACHABLE
    assert (report["articles"], report["fields"]) == (0, {})
    assert "answered nothing that could be read" in done.log
