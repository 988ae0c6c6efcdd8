"""A newspaper as files, and nginx to serve them."""

from __future__ import annotations

import gzip
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from html import escape
from pathlib import Path

from benchmarks.newspaper import print_pages

SITEMAP = 1000
"""Addresses in a sitemap."""
_FRONT = 30
"""Articles on the front page."""
_STARTS = 10.0
"""Seconds nginx may take to answer."""

_CONFIG = """
daemon off;
{user}
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 256; }}
http {{
    types {{ text/html html; application/xml xml; text/plain txt; }}
    charset utf-8;
    access_log off;
    gzip_static on;
    sendfile on;
    client_body_temp_path {folder}/tmp; proxy_temp_path {folder}/tmp; fastcgi_temp_path {folder}/tmp;
    uwsgi_temp_path {folder}/tmp; scgi_temp_path {folder}/tmp;
    {servers}
}}
"""
_SERVER = "server {{ listen 127.0.0.1:{port}; root {root}; index index.html; }}"


class NoNginxError(Exception):
    """nginx is not there; the message says how to get it."""


def find_nginx() -> str:
    """Path of the program.

    Raises:
        NoNginxError: as it says.
    """
    found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if found is None:
        raise NoNginxError("nginx serves the site of this benchmark: apt-get install nginx-light")
    return found


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def write_site(folder: Path, base: str, count: int) -> None:
    """Every article as a page, a front page, robots.txt and sitemaps; text is there compressed, too."""
    listed: list[tuple[str, datetime]] = []
    for page in print_pages(base, count):
        _write(folder / page.path.strip("/") / "index.html", page.body)
        listed.append((base + page.path, page.changed))
    parts = [listed[start : start + SITEMAP] for start in range(0, count, SITEMAP)]
    for number, part in enumerate(parts, start=1):
        entries = "".join(
            f"<url><loc>{escape(url)}</loc><lastmod>{changed.isoformat()}</lastmod></url>" for url, changed in part
        )
        _write(folder / f"sitemap-{number}.xml", _xml("urlset", entries))
    children = "".join(
        f"<sitemap><loc>{base}/sitemap-{number}.xml</loc><lastmod>{part[-1][1].isoformat()}</lastmod></sitemap>"
        for number, part in enumerate(parts, start=1)
    )
    _write(folder / "sitemap_index.xml", _xml("sitemapindex", children))
    _write(folder / "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {base}/sitemap_index.xml\n".encode())
    links = "".join(
        f'<li><h2><a href="{escape(url)}">Berita {url[-40:-1]}</a></h2></li>' for url, _ in listed[-_FRONT:]
    )
    front = f"<html><head><title>Suara Jambi</title></head><body><ul>{links}</ul></body></html>"
    _write(folder / "index.html", front.encode())


def _xml(root: str, entries: str) -> bytes:
    return f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</{root}>'.encode()


def _write(path: Path, body: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    path.with_name(path.name + ".gz").write_bytes(gzip.compress(body, 6, mtime=0))


@contextmanager
def serving(sites: dict[int, Path], folder: Path) -> Iterator[None]:
    """nginx on loopback, with a folder at each port, until the block is left."""
    servers = "\n    ".join(_SERVER.format(port=port, root=root) for port, root in sites.items())
    config = folder / "nginx.conf"
    # Started by root it would become somebody who may not read the folder; started by others it cannot.
    user = "user root root;" if os.geteuid() == 0 else ""
    config.write_text(_CONFIG.format(folder=folder, servers=servers, user=user), encoding="utf-8")
    (folder / "tmp").mkdir(exist_ok=True)
    command = [find_nginx(), "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(config)]
    process = subprocess.Popen(command)  # noqa: S603 - a program the user has installed
    try:
        for port in sites:
            _wait_for(port, process)
        yield
    finally:
        process.terminate()
        process.wait()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _STARTS
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=_STARTS).close()
        except ConnectionRefusedError:
            if process.poll() is not None or time.monotonic() > until:
                raise NoNginxError("nginx does not start; it says why above") from None
            time.sleep(0.05)
        else:
            return
