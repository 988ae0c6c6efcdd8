"""`scrapy reextract`: the archive read again, by the same functions, without the network."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.lock import RunLock
from tests.helpers.crawling import ROOT, Crawl, by_url, command, crawl, dumps_in, read_lines
from tests.helpers.intact import validator
from tests.site.server import NewsSite, serve


@pytest.fixture(scope="module")
def site() -> Iterator[NewsSite]:
    with serve() as running:
        yield running


@pytest.fixture(scope="module")
def done(site: NewsSite, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    return crawl(site, tmp_path_factory.mktemp("output"))


def newest(folder: Path) -> Path:
    return max(dumps_in(folder), key=lambda path: path.stat().st_mtime_ns)


def warc(path: Path, pages: dict[str, tuple[str, str, bytes]]) -> Path:
    """A WARC file by another tool: address to status line, content type and body."""
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        for url, (status, kind, body) in pages.items():
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            record = writer.create_warc_record(
                url, "response", payload=BytesIO(body), length=len(body), http_headers=headers
            )
            writer.write_record(record)
    return path


def page(headline: str, words: int = 60) -> bytes:
    prose = " ".join(f"Warga ke-{number} menunggu bantuan." for number in range(words // 4))
    return (
        f"<html><head><title>{headline}</title></head><body><h1>{headline}</h1>"
        f"<time datetime='2021-03-04T09:21:44+07:00'>4 Maret 2021</time><div><p>{prose}</p></div></body></html>"
    ).encode()


def test_records_are_those_of_the_crawl_to_the_byte(site: NewsSite, done: Crawl) -> None:
    crawled = done.dumps[-1].read_bytes()
    before = len(site.requests)
    result = command(done.folder.parent, "reextract", "suarajambi", "--processes", "2")
    assert result.returncode == 0, result.stderr
    again = newest(done.folder)
    assert again != done.dumps[-1]
    assert sorted(again.read_bytes().splitlines()) == sorted(crawled.splitlines())
    assert len(site.requests) == before


def test_captures_can_be_chosen_by_day(done: Crawl) -> None:
    result = command(done.folder.parent, "reextract", "suarajambi", "--since", "2999-01-01")
    assert result.returncode == 0, result.stderr
    assert read_lines(newest(done.folder)) == []


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    html = "text/html; charset=utf-8"
    return warc(
        tmp_path / "lain.warc.gz",
        {
            "https://kabar.example/berita/banjir-surut-warga-pulang/": (
                "200 OK",
                html,
                page("Banjir Surut, Warga Pulang"),
            ),
            "https://kabar.example/tentang-kami/": ("200 OK", html, page("Tentang Kami")),
            "https://kabar.example/hilang/": ("404 Not Found", html, page("Tidak Ada")),
            "https://kabar.example/laporan.pdf": ("200 OK", "application/pdf", b"%PDF-1.7 ..."),
        },
    )


def urls(records: list[dict[str, Any]]) -> list[str]:
    return [record["url"].removeprefix("https://kabar.example") for record in records]


def test_files_of_other_tools_are_read(foreign: Path, tmp_path: Path) -> None:
    result = command(tmp_path, "reextract", "--site", "kabar", "--warc", str(foreign))
    assert result.returncode == 0, result.stderr
    (record,) = read_lines(newest(tmp_path / "kabar"))
    assert urls([record]) == ["/berita/banjir-surut-warga-pulang/"]
    assert record["headline"] == "Banjir Surut, Warga Pulang"
    assert record["datePublished"] == "2021-03-04T09:21:44+07:00"
    assert record["discoveredBy"] == []
    assert record["capture"]["warc"] == foreign.name


def test_every_page_becomes_a_record_on_demand(foreign: Path, tmp_path: Path) -> None:
    result = command(tmp_path, "reextract", "--site", "kabar", "--every-page", "--warc", str(foreign))
    assert result.returncode == 0, result.stderr
    assert urls(read_lines(newest(tmp_path / "kabar"))) == ["/berita/banjir-surut-warga-pulang/", "/tentang-kami/"]


def test_an_article_whose_canonical_address_is_not_there_has_all_its_pages(tmp_path: Path) -> None:
    address = "https://kabar.example/berita/jalan-lintas-timur-rusak-berat/"
    absent = "<link rel='canonical' href='https://kabar.example/berita/jalan-lintas-timur-rusak/'>"
    first = page("Jalan Lintas Timur Rusak Berat").replace(b"</title>", b"</title>" + absent.encode())
    pager = f"<div class='page-links'><a href='{address}'>1</a> <a href='{address}2/'>2</a></div>".encode()
    second = page("Jalan Lintas Timur Rusak Berat").replace(b"Warga ke-", b"Sopir ke-")
    pages = {
        url: ("200 OK", "text/html", body.replace(b"</p></div>", b"</p>" + pager + b"</div>"))
        for url, body in ((address, first), (f"{address}2/", second))
    }
    path = warc(tmp_path / "dua.warc.gz", pages)
    result = command(tmp_path, "reextract", "--site", "kabar", "--warc", str(path))
    assert result.returncode == 0, result.stderr
    (record,) = read_lines(newest(tmp_path / "kabar"))
    assert record["url"] == address
    assert "Warga ke-3 " in record["articleBody"]
    assert "Sopir ke-3 " in record["articleBody"]


@pytest.mark.parametrize(
    "words",
    [(), ("tidakada",), ("--site", "x"), ("--site", "x", "--warc", "tidak-ada.warc.gz"), ("suarajambi", "--site", "x")],
)
def test_mistakes_are_told_and_leave_nothing(tmp_path: Path, words: tuple[str, ...]) -> None:
    result = command(tmp_path, "reextract", *words)
    assert result.returncode == 2
    assert "error:" in result.stderr + result.stdout
    assert "Traceback" not in result.stderr
    assert not list(tmp_path.rglob("*.jsonl"))


def test_a_file_that_is_no_warc_is_named(tmp_path: Path) -> None:
    wrong = tmp_path / "bukan.warc.gz"
    wrong.write_text("bukan arsip")
    result = command(tmp_path, "reextract", "--site", "x", "--warc", str(wrong))
    assert result.returncode == 2
    assert "bukan.warc.gz" in result.stderr + result.stdout
    assert not list(tmp_path.rglob("*.jsonl*"))


@pytest.fixture
def other_extractor(tmp_path: Path) -> Path:
    """A copy of the project that reads one thing differently: it knows no places."""
    copy = tmp_path / "project"
    for name in ("crawler", "pipelines"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "scrapy.cfg", copy)
    path = copy / "pipelines" / "extract.py"
    text = path.read_text(encoding="utf-8")
    changed = text.replace("locationCreated=opening.place if opening else None", "locationCreated=None")
    assert changed != text
    path.write_text(changed, encoding="utf-8")
    return copy


def test_what_a_changed_extractor_reads_is_a_revision_of_the_extraction(
    site: NewsSite, done: Crawl, tmp_path: Path, other_extractor: Path
) -> None:
    output = tmp_path / "output"
    shutil.copytree(done.folder.parent, output, symlinks=True)
    folder = output / "suarajambi"
    placed = {record["url"]: record for record in done.records if record["locationCreated"]}
    assert len(placed) > 3
    result = command(output, "reextract", "suarajambi", fresh=other_extractor)
    assert result.returncode == 0, result.stderr
    records = by_url(read_lines(newest(folder)))
    assert records.keys() == by_url(done.records).keys()
    for url, record in records.items():
        validator().validate(record)
        if url not in placed:
            assert record == by_url(done.records)[url]
            continue
        assert (record["revision"], record["extraction"]["revision"]) == (1, 2)
        assert (record["locationCreated"], record["changed"]) == (None, ["locationCreated"])
        assert record["previous"] == placed[url]["digest"]
        assert record["capture"] == placed[url]["capture"]
    report = json.loads(newest(folder).with_suffix(".reextract.json").read_text(encoding="utf-8"))
    assert (report["records"], report["changed"]) == (len(records), len(placed))
    assert report["fields"].keys() == {"locationCreated"}
    assert report["fields"]["locationCreated"]["records"] == len(placed)
    for example in report["fields"]["locationCreated"]["examples"]:
        assert (example["before"], example["after"]) == (placed[example["url"]]["locationCreated"], None)
    # The same extractor again finds nothing new, and the site was asked nothing.
    first = newest(folder).read_bytes()
    before = len(site.requests)
    assert command(output, "reextract", "suarajambi", fresh=other_extractor).returncode == 0
    assert sorted(newest(folder).read_bytes().splitlines()) == sorted(first.splitlines())
    assert len(site.requests) == before
    shown = command(output, "history", next(iter(placed)))
    assert "read again" in shown.stdout


def test_an_archive_in_use_is_left_alone(done: Crawl, tmp_path: Path) -> None:
    shutil.copytree(done.folder.parent, tmp_path, symlinks=True, dirs_exist_ok=True)
    lock = RunLock(tmp_path / "suarajambi")
    try:
        result = command(tmp_path, "reextract", "suarajambi")
    finally:
        lock.release()
    assert (result.returncode, "Traceback" in result.stderr) == (2, False)
    assert "another crawl is at work" in result.stderr + result.stdout
