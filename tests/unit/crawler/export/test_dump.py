"""Files that are complete or not there: dumps, their manifests, the link to the newest."""

from __future__ import annotations

import hashlib
import json
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from crawler.export.dump import manifest_of, point_latest, write_dump
from pipelines.items import SCHEMA_VERSION
from tests.helpers.crawling import Crawl, Tripwire, crawl, finish, read_lines, start
from tests.site.server import NewsSite, serve

ABOUT = {"spider": "contoh", "run": "20261124T140000Z"}


def told(path: Path) -> dict[str, Any]:
    """The manifest of a dump."""
    manifest: dict[str, Any] = json.loads(manifest_of(path).read_text(encoding="utf-8"))
    return manifest


def assert_whole(path: Path) -> None:
    """The file is what its manifest says."""
    manifest, data = told(path), path.read_bytes()
    assert manifest["file"] == path.name
    assert manifest["bytes"] == len(data)
    assert manifest["lines"] == data.count(b"\n")
    assert manifest["sha256"] == hashlib.sha256(data).hexdigest()
    assert manifest["schemaVersion"] == SCHEMA_VERSION


def test_a_dump_is_lines_of_readable_json(tmp_path: Path) -> None:
    records: list[dict[str, Any]] = [{"headline": "“Banjir” di Muaro Jambi — lagi"}, {"headline": None}]
    assert write_dump(records, tmp_path / "a.jsonl", ABOUT) == 2
    assert "“Banjir” di Muaro Jambi — lagi" in (tmp_path / "a.jsonl").read_text(encoding="utf-8")
    assert read_lines(tmp_path / "a.jsonl") == records


def test_the_manifest_tells_what_the_dump_holds(tmp_path: Path) -> None:
    write_dump([{"a": 1}, {"a": 2}, {"a": 3}], tmp_path / "a.jsonl", ABOUT)
    assert_whole(tmp_path / "a.jsonl")
    assert told(tmp_path / "a.jsonl").items() >= ABOUT.items()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "a.manifest.json"]


def test_a_dump_that_breaks_off_leaves_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    write_dump([{"a": 1}], path, ABOUT)
    unfit: list[dict[str, Any]] = [{"a": 2}, {"a": {3}}]
    with pytest.raises(TypeError, match="not JSON serializable"):
        write_dump(unfit, path, ABOUT)
    assert read_lines(path) == [{"a": 1}]
    assert_whole(path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "a.manifest.json"]


def test_the_link_to_the_newest_outlives_a_kill_in_the_middle_of_its_change(tmp_path: Path) -> None:
    write_dump([{"a": 1}], tmp_path / "a.jsonl", ABOUT)
    (tmp_path / ".latest.jsonl.partial").symlink_to("nowhere.jsonl")
    point_latest(tmp_path / "a.jsonl")
    assert read_lines(tmp_path / "latest.jsonl") == [{"a": 1}]
    assert not (tmp_path / ".latest.jsonl.partial").is_symlink()


@pytest.fixture(scope="module")
def site() -> Iterator[NewsSite]:
    with serve() as running:
        yield running


@pytest.fixture(scope="module")
def done(site: NewsSite, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    return crawl(site, tmp_path_factory.mktemp("output"), "-a", "doors=rest", "-a", "max_articles=5")


@pytest.mark.crawl
def test_a_crawl_leaves_a_dump_with_its_manifest(done: Crawl) -> None:
    (dump,) = done.dumps
    assert_whole(dump)
    assert told(dump)["lines"] == len(done.records) == 5
    assert (told(dump)["spider"], told(dump)["run"]) == ("suarajambi", done.runs()[-1][0])


@pytest.mark.crawl
def test_the_link_leads_to_the_newest_dump_wherever_the_folder_is_moved(done: Crawl) -> None:
    link = done.folder / "latest.jsonl"
    assert link.readlink() == Path(done.dumps[-1].name)


@pytest.mark.crawl
def test_a_killed_crawl_leaves_the_link_where_it_was(site: NewsSite, done: Crawl) -> None:
    before = len(site.requests)
    process = start(site, done.folder.parent, "-a", "doors=rest")
    Tripwire(site, process, 6, signal.SIGKILL)
    killed = finish(site, process, done.folder, before)
    assert killed.code == -signal.SIGKILL
    assert killed.dumps == done.dumps
    assert read_lines(done.folder / "latest.jsonl") == done.records
    after = crawl(site, done.folder.parent, "-a", "doors=rest", "-a", "max_articles=1")
    assert len(after.dumps) == 2
    assert read_lines(done.folder / "latest.jsonl") == after.records != done.records
