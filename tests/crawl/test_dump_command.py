"""`scrapy dump`: the archive, or some days of it, in each format."""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from crawler.catalogue.catalogue import Catalogue
from crawler.export.dump import manifest_of
from pipelines.items import SCHEMA_VERSION, Article
from tests.catalogues import FILES, HOST, load
from tests.catalogues.__main__ import EDITED, TEXTS
from tests.helpers.crawling import ROOT, Crawl, by_url, command, crawl, read_lines
from tests.helpers.intact import validator
from tests.site.loopback import Answer
from tests.site.server import NewsSite, serve

DAYS = ("2026-01-01", "2026-01-02", "2026-01-03")


@pytest.fixture(scope="module")
def site() -> Iterator[NewsSite]:
    with serve() as running:
        yield running


@pytest.fixture(scope="module")
def done(site: NewsSite, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    """A crawl; it learns its records on three days in turn."""
    over = crawl(site, tmp_path_factory.mktemp("output"), "-a", "doors=rest,feed")
    with closing(sqlite3.connect(over.folder / "catalogue.sqlite")) as db, db:
        db.execute("UPDATE revision SET stored = '2026-01-0' || (address % 3 + 1) || 'T00:00:00Z'")
        db.execute("UPDATE revision SET article = json_set(article, '$.dateDownloaded', stored)")
    return over


@pytest.fixture
def output(done: Crawl, tmp_path: Path) -> Path:
    """A copy of what the crawl left."""
    shutil.copytree(done.folder, tmp_path / "suarajambi", symlinks=True)
    return tmp_path


def dump(output: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return command(output, "dump", *words)


def lines(output: Path, *words: str) -> list[dict[str, Any]]:
    """What it prints as JSON Lines."""
    printed = dump(output, "suarajambi", "-o", "-", *words)
    assert (printed.returncode, printed.stderr) == (0, "")
    return [json.loads(line) for line in printed.stdout.splitlines()]


def test_the_archive_is_what_the_crawl_dumped(done: Crawl, output: Path) -> None:
    written = dump(output, "suarajambi")
    path = output / "suarajambi" / "dump" / "suarajambi.jsonl"
    assert written.returncode == 0
    assert written.stderr == f"{len(done.records)} records in {path}\n"
    records, crawled = by_url(read_lines(path)), by_url(done.records)
    assert {record["dateDownloaded"][:10] for record in records.values()} == set(DAYS)
    assert {url: {**record, "dateDownloaded": None} for url, record in records.items()} == {
        url: {**record, "dateDownloaded": None} for url, record in crawled.items()
    }


def test_its_manifest_tells_of_it(done: Crawl, output: Path) -> None:
    path = output / "januari.csv"
    assert dump(output, "suarajambi", "--since", DAYS[0], "--until", DAYS[1], "-o", str(path)).returncode == 0
    manifest = json.loads(manifest_of(path).read_text(encoding="utf-8"))
    assert manifest_of(path) == output / "januari.csv.manifest.json"
    assert manifest["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (manifest["spider"], manifest["since"], manifest["until"]) == ("suarajambi", DAYS[0], DAYS[1])
    with path.open(encoding="utf-8", newline="") as file:
        assert manifest["lines"] == sum(1 for _ in csv.DictReader(file)) > 0


def test_days_are_included_at_both_ends(output: Path) -> None:
    every = lines(output)
    for words, days in (
        (("--since", DAYS[1]), DAYS[1:]),
        (("--until", DAYS[1]), DAYS[:2]),
        (("--since", DAYS[1], "--until", DAYS[1]), DAYS[1:2]),
    ):
        assert lines(output, *words) == [record for record in every if record["dateDownloaded"][:10] in days]
    assert lines(output, "--since", "2999-01-01") == []


def test_csv_is_read_back_as_it_was(output: Path) -> None:
    printed = dump(output, "suarajambi", "--format", "csv", "-o", "-").stdout
    rows = list(csv.DictReader(printed.splitlines(keepends=True)))
    every = lines(output)
    assert list(rows[0]) == [field.name for field in fields(Article)]
    nested = {name for name in rows[0] if any(isinstance(record[name], list | dict) for record in every)}
    read = [
        {name: (json.loads(cell) if cell else None) if name in nested else cell or None for name, cell in row.items()}
        for row in rows
    ]
    assert read == [{**record, **{name: str(record[name]) for name in ("wordCount", "revision")}} for record in every]


def test_parquet_is_read_back_as_it_was(output: Path) -> None:
    path = output / "suarajambi" / "dump" / "suarajambi.parquet"
    assert dump(output, "suarajambi", "--format", "parquet").returncode == 0
    table = pq.read_table(path)
    assert table.to_pylist() == lines(output)
    assert table.schema.field("wordCount").type == pa.int64()
    assert table.schema.field("image").type.value_type.get_field_index("caption") == 1
    assert table.schema.field("tables").type == pa.list_(pa.list_(pa.list_(pa.string())))
    assert table.schema.metadata == {b"schemaVersion": SCHEMA_VERSION.encode()}


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_a_slice_of_nothing_is_an_empty_file(output: Path, form: str) -> None:
    path = output / f"kosong.{form}"
    assert dump(output, "suarajambi", "--since", "2999-01-01", "-o", str(path)).returncode == 0
    match form:
        case "jsonl":
            assert path.read_bytes() == b""
        case "csv":
            assert path.read_text(encoding="utf-8").count("\n") == 1
        case _:
            assert pq.read_table(path).num_rows == 0


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("tidakada",),
        ("suarajambi", "lagi"),
        ("suarajambi", "--since", "kemarin"),
        ("suarajambi", "--since", DAYS[1], "--until", DAYS[0]),
        ("suarajambi", "--format", "xlsx"),
        ("suarajambi", "-o", "tidak/ada/berkas.jsonl"),
        ("suarajambi", "-o", "."),
    ],
)
def test_mistakes_are_told_and_leave_nothing(output: Path, words: tuple[str, ...]) -> None:
    before = sorted(path.name for path in output.rglob("*") if "catalogue" not in path.name)
    result = dump(output, *words)
    assert result.returncode == 2
    assert "error:" in result.stderr + result.stdout
    assert "Traceback" not in result.stderr
    assert sorted(path.name for path in output.rglob("*") if "catalogue" not in path.name) == before


def test_an_archive_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    result = dump(tmp_path, "suarajambi")
    assert result.returncode == 2
    assert "nothing was crawled yet" in result.stderr + result.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_catalogue_that_is_none_is_named_and_left(tmp_path: Path) -> None:
    path = tmp_path / "suarajambi" / "catalogue.sqlite"
    path.parent.mkdir()
    path.write_text("bukan katalog")
    result = dump(tmp_path, "suarajambi")
    assert result.returncode == 2
    assert "not a readable catalogue" in result.stderr + result.stdout
    assert [path.name for path in path.parent.iterdir()] == [path.name]
    assert path.read_text() == "bukan katalog"


def test_a_dump_is_taken_while_a_crawl_runs(site: NewsSite, tmp_path: Path) -> None:
    """The server takes it before it answers the 25th request."""
    countdown, during = iter(range(24, -1, -1)), []

    def respond(path: str, ask: Mapping[str, str]) -> Answer:
        if next(countdown, None) == 0:
            during.append(lines(tmp_path))
        return site.answer(path, ask)

    site.respond = respond
    over = crawl(site, tmp_path, "-a", "doors=rest,feed")
    site.respond = site.answer
    assert over.code == 0
    (records,) = during
    assert 0 < len(records) < len(over.records)
    assert by_url(records).keys() < by_url(over.records).keys()


def test_a_reader_that_goes_away_is_no_traceback(output: Path) -> None:
    line = [sys.executable, "-m", "scrapy", "dump", "suarajambi", "-o", "-", "-s", f"OUTPUT_DIR={output}"]
    with subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_catalogues_of_earlier_versions_are_dumped(file: Path, tmp_path: Path) -> None:
    path = tmp_path / "suarajambi" / "catalogue.sqlite"
    load(file, path)
    with Catalogue(path):
        pass  # tables of an earlier version are brought forward by whoever may write
    records = lines(tmp_path)
    for record in records:
        validator().validate(record)
    assert {record["url"] for record in records} == {f"http://{HOST}/berita/{slug}/" for slug in TEXTS}
    shown = command(tmp_path, "history", f"http://{HOST}/berita/{EDITED}/")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "revision 1, " in shown.stdout
    assert ("revision 2, " in shown.stdout) == (len(records) > len(TEXTS))
