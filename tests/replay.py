"""`make replay`: every article of a crawl of the demo site replayed by pywb, from the archive and from its package.

The site is gone by then: what pywb answers, it has from the WARC files. pywb lives in an environment of its own,
because it shadows the `brotli` module that Scrapy uses.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich.console import Console
from warcio.archiveiterator import ArchiveIterator

from pipelines.html.parse import parse
from tests.helpers.crawling import ROOT, Crawl, crawl
from tests.site.server import serve

PYWB = ROOT / ".venv-replay" / "bin"
ARCHIVE, PACKAGE = "archive", "package"
"""The collections: our WARC files with our indexes, and what pywb unpacks of our WACZ."""

SERVER = """
import sys
from gevent.monkey import patch_all
patch_all()
from pywb.apps.frontendapp import FrontEndApp
from pywb.utils.geventserver import GeventServer, RequestURIWSGIHandler
server = GeventServer(FrontEndApp(), hostname="127.0.0.1", handler_class=RequestURIWSGIHandler)
print("port", server.port, flush=True)
sys.stdout = sys.stderr  # nobody reads the line pywb prints of each look-up
server.join()
"""
"""What pywb's own `wayback` command does, but that the system chooses the port and that it is told."""


@dataclass(slots=True, kw_only=True)
class Captured:
    """An article as it stands in a WARC file."""

    url: str
    timestamp: str
    headline: str
    payload: bytes
    """As sent."""
    coding: str | None
    """The `Content-Encoding` it was sent with."""
    text: str
    """What a reader sees."""


def main() -> int:
    """0 if every article was replayed intact from both collections."""
    console = Console(highlight=False, soft_wrap=True)
    with TemporaryDirectory() as scratch:
        with serve() as site:
            done = crawl(site, Path(scratch) / "output", WARC_MAX_SIZE="200000")
        _run([sys.executable, "-m", "scrapy", "wacz", "suarajambi", "-s", f"OUTPUT_DIR={done.folder.parent}"], ROOT)
        captured = [_captured(done, record) for record in done.records]
        root = Path(scratch) / "pywb"
        _prepare(root, done.folder)
        with _pywb(root) as port:
            faults = {name: list(_faults(port, name, captured)) for name in (ARCHIVE, PACKAGE)}
    for name, found in faults.items():
        for fault in found:
            console.print(f"{name}: {fault}", style="red")
        intact = len(captured) - len({fault.split(": ")[0] for fault in found})
        console.print(f"{intact} of {len(captured)} articles of the {name} replayed intact")
    return 0 if captured and not any(faults.values()) else 1


def _captured(done: Crawl, record: dict[str, Any]) -> Captured:
    capture = record["capture"]

    def stored() -> Any:
        stream.seek(capture["offset"])
        return next(iter(ArchiveIterator(stream)))

    with (done.folder / "warc" / capture["warc"]).open("rb") as stream:
        response = stored()
        payload = response.raw_stream.read()
        unpacked = stored().content_stream().read()
    return Captured(
        url=record["url"],
        timestamp="".join(letter for letter in capture["date"] if letter.isdigit()),
        headline=record["headline"],
        payload=payload,
        coding=response.http_headers.get_header("Content-Encoding"),
        text=_text(unpacked, response.http_headers.get_header("Content-Type")),
    )


def _prepare(root: Path, folder: Path) -> None:
    """The working folder of pywb; a configuration in JSON is one in YAML."""
    root.mkdir()
    warc = f"{folder / 'warc'}/"
    collections = {ARCHIVE: {"index_paths": warc, "archive_paths": warc}}
    (root / "config.yaml").write_text(json.dumps({"collections": collections}), encoding="utf-8")
    _run([PYWB / "wb-manager", "init", PACKAGE], root)
    _run([PYWB / "wb-manager", "add", "--unpack-wacz", PACKAGE, folder / f"{folder.name}.wacz"], root)


def _run(command: list[str | Path], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@contextmanager
def _pywb(root: Path) -> Iterator[int]:
    """The port at which pywb answers on loopback until the block is left."""
    with (root / "log").open("w") as log:
        process = subprocess.Popen(
            [PYWB / "python", "-c", SERVER], cwd=root, stdout=subprocess.PIPE, stderr=log, text=True
        )
        try:
            assert process.stdout is not None
            port = next((int(line.split()[1]) for line in process.stdout if line.startswith("port ")), None)
            if port is None:
                raise RuntimeError((root / "log").read_text(encoding="utf-8"))
            yield port
        finally:
            process.kill()
            process.wait()


def _faults(port: int, collection: str, captured: list[Captured]) -> Iterator[str]:
    """What replay has changed, page by page."""
    for page in captured:
        status, raw, headers = _get(port, f"/{collection}/{page.timestamp}id_/{page.url}")
        if status != 200:
            yield f"{page.url}: status {status}"
            continue
        if headers.get("content-encoding") != page.coding or raw != page.payload:
            yield f"{page.url}: raw replay differs from the WARC payload"
        status, rewritten, headers = _get(port, f"/{collection}/{page.timestamp}mp_/{page.url}", "identity")
        shown = _text(rewritten, headers.get("content-type"))
        if status != 200 or shown != page.text:
            yield f"{page.url}: the text of the rewritten replay differs"
        elif page.headline not in shown:
            yield f"{page.url}: the headline of its record is not shown"


def _get(port: int, path: str, coding: str = "gzip") -> tuple[int, bytes, dict[str, str]]:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers={"Accept-Encoding": coding})
    with connection.getresponse() as answer:
        body = answer.read()
    connection.close()
    return answer.status, body, {name.lower(): value for name, value in answer.getheaders()}


def _text(body: bytes, content_type: str | None) -> str:
    """The text between the tags of the body, without scripts: pywb adds its own."""
    tree = parse(body, content_type)
    if tree is None:
        return ""
    pieces = tree.xpath("//body//text()[not(ancestor::script or ancestor::style)]")
    return " ".join("".join(pieces).split())


if __name__ == "__main__":
    sys.exit(main())
