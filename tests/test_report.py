"""What a run tells machines when it ends."""

from __future__ import annotations

import json
from pathlib import Path

from crawler.report import ExitCode
from tests.crawling import crawl
from tests.site.loopback import Site, running
from tests.site.server import serve


def test_report_agrees_with_what_the_run_left(tmp_path: Path) -> None:
    with serve() as site:
        done = crawl(site, tmp_path, "-a", "max_articles=8")
    report = json.loads(done.dumps[-1].with_suffix(".report.json").read_text(encoding="utf-8"))
    assert (report["spider"], report["reason"]) == ("suarajambi", "finished")
    assert report["exitCode"] == done.code == ExitCode.HEALTHY
    assert report["run"] == done.runs()[-1][0]
    assert report["articles"] == len(done.records) == 8
    assert report["requests"] == len(done.asked) + 1  # robots.txt
    ended = [end for end in done.ends().values() if end.outcome]
    assert sum(entry["addresses"] for entry in report["outcomes"]) == len(ended)
    shares = {field: sum(bool(record[field]) for record in done.records) / 8 for field in report["fields"]}
    assert report["fields"] == shares
    assert report["fields"]["headline"] == 1.0


def test_a_site_that_is_down_is_told_by_report_and_exit_code(tmp_path: Path) -> None:
    with running(Site()) as site:
        pass
    done = crawl(site, tmp_path)
    report = json.loads(done.dumps[-1].with_suffix(".report.json").read_text(encoding="utf-8"))
    assert report["exitCode"] == done.code == ExitCode.UNREACHABLE
    assert (report["articles"], report["fields"]) == (0, {})
    assert "answered nothing that could be read" in done.log
