"""A web server on loopback that answers out of a function, and remembers what it was asked."""

from __future__ import annotations

import gzip
import hashlib
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

HTML = "text/html; charset=UTF-8"


@dataclass(slots=True, kw_only=True)
class Answer:
    """What the server says to a request."""

    status: int = 200
    body: bytes | Iterable[bytes] = b""
    """Pieces are sent one by one, without a length."""
    kind: str = HTML
    """The Content-Type."""
    headers: dict[str, str] = field(default_factory=dict)
    changed: datetime | None = None
    """When the content last changed; makes the answer conditional."""
    silent: bool = False
    """Never answer; the connection stays open until the client or the server goes."""
    cut: bool = False
    """Announce twice the length, and hang up after the body."""


class Asked(NamedTuple):
    """A request, and the status it got."""

    method: str
    path: str
    """With its query."""
    status: int
    """0 where nothing was answered."""
    headers: dict[str, str]
    """As sent, names in lower case."""


Respond = Callable[[str, Mapping[str, str]], Answer]
"""From path and query to the answer."""


class Site:
    """A running server."""

    def __init__(self, port: int = 0) -> None:
        """Listen at once, so that `url` is known; 0 takes any free port."""
        self.requests: list[Asked] = []
        self.stopping = threading.Event()
        self.respond: Respond = lambda path, ask: Answer(status=404)
        self._server = _Server(("127.0.0.1", port), _Handler)
        self._server.site = self
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._server.server_address[1])

    @property
    def url(self) -> str:
        """Its address, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def paths(self, status: int | None = None) -> list[str]:
        """The paths asked for, in order; only those that got the status, if one is given."""
        return [asked.path for asked in self.requests if status in (None, asked.status)]

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """Hang up on everybody."""
        self.stopping.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@contextmanager
def running(site: Site) -> Iterator[Site]:
    """The site, answering until the block is left."""
    site.start()
    try:
        yield site
    finally:
        site.stop()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    site: Site

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing when a client hangs up; anything else is a fault of the site and is printed."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "SuaraJambi"
    sys_version = ""
    wbufsize = -1  # head and body in one packet: without it every answer waits for a delayed ACK
    disable_nagle_algorithm = True
    timeout = 30
    server: _Server

    def do_GET(self) -> None:
        """Answer, and remember that it was asked."""
        site = self.server.site
        parts = urlsplit(self.path)
        answer = site.respond(unquote(parts.path), dict(parse_qsl(parts.query, keep_blank_values=True)))
        if answer.changed is not None and answer.status == 200 and isinstance(answer.body, bytes):
            answer.headers["ETag"] = f'"{hashlib.sha1(answer.body, usedforsecurity=False).hexdigest()}"'
            answer.headers["Last-Modified"] = format_datetime(answer.changed.astimezone(UTC), usegmt=True)
            if self._has(answer):
                answer.status, answer.body = 304, b""
        headers = {name.lower(): value for name, value in self.headers.items()}
        site.requests.append(Asked(self.command, self.path, 0 if answer.silent else answer.status, headers))
        if answer.silent:
            self.close_connection = True
            site.stopping.wait()
            return
        self._send(answer)

    do_HEAD = do_GET  # noqa: N815 - the standard library asks for this name

    def _has(self, answer: Answer) -> bool:
        if tags := self.headers.get("If-None-Match"):
            return answer.headers["ETag"] in tags
        since = self.headers.get("If-Modified-Since")
        return (
            since is not None
            and answer.changed is not None
            and parsedate_to_datetime(since) >= answer.changed.replace(microsecond=0)
        )

    def _takes_gzip(self) -> bool:
        return "gzip" in self.headers.get("Accept-Encoding", "")

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        if answer.status != 304:
            self.send_header("Content-Type", answer.kind)
        if answer.body and isinstance(answer.body, bytes) and answer.kind.endswith("UTF-8") and self._takes_gzip():
            answer.body = gzip.compress(answer.body, 1, mtime=0)
            answer.headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if isinstance(answer.body, bytes):
            self.send_header("Content-Length", str(len(answer.body) * (2 if answer.cut else 1)))
            pieces: Iterable[bytes] = [answer.body]
        else:
            pieces = answer.body
        if answer.cut or not isinstance(answer.body, bytes):
            self.send_header("Connection", "close")
            self.close_connection = True
        self.end_headers()
        if self.command != "HEAD":
            for piece in pieces:
                if self.server.site.stopping.is_set():
                    break
                self.wfile.write(piece)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: `Site.requests` is the log."""
