"""Processes of `scrapy` without the second that Python needs to import it: each is a fork of one that has done so.

Two hundred tests start crawls and commands, and most of what such a start costs is imports. So every test process has
one helper (`python -m tests.helpers.launcher`) that imports all of Scrapy and of this project once, runs nothing, and
forks for each start. What runs then is the real command line in a process of its own: own arguments, environment and
folder, own signals and limits, own exit code, own log; nothing of a test is in it. What a fork cannot show, that a
fresh Python can start the commands as well, is shown by tests that use `subprocess` themselves.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import pkgutil
import resource
import runpy
import signal
import socket
import subprocess
import sys
import threading
import warnings
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import IO, NoReturn

ROOT = Path(__file__).parents[2]

_PACKAGES = ("crawler", "scrapy.commands", "scrapy.extensions", "scrapy.downloadermiddlewares")
_MODULES = (
    "scrapy.cmdline",
    "scrapy.core.downloader.contextfactory",
    "scrapy.core.downloader.handlers.datauri",
    "scrapy.core.downloader.handlers.file",
    "scrapy.core.downloader.handlers.ftp",
    "scrapy.core.downloader.handlers.http11",
    "scrapy.dupefilters",
    "scrapy.logformatter",
    "scrapy.pqueues",
    "scrapy.spidermiddlewares.depth",
    "scrapy.spidermiddlewares.httperror",
    "scrapy.spidermiddlewares.metacopy",
    "scrapy.spidermiddlewares.referer",
    "scrapy.spidermiddlewares.start",
    "scrapy.spidermiddlewares.urllength",
    "scrapy.squeues",
    "scrapy.statscollectors",
    "cdxj_indexer.main",
    "tldextract",
)
"""What commands import while they run, and all of the packages."""

_OWN = ("crawler.settings", "crawler.spiders.")
"""What looks at the environment, or may be another for a command."""


class Launched:
    """A command that runs, or has run; the part of `subprocess.Popen` that tests need, with the same meaning."""

    def __init__(self, told: socket.socket, stdout: IO[bytes] | None, stderr: IO[bytes]) -> None:
        """Wait until it is there.

        Args:
            told: where lines of JSON tell what becomes of it: its pid, that it was stopped, how it ended.
            stdout: its output, if it goes to a pipe.
            stderr: its errors.
        """
        self.returncode: int | None = None
        """As that of Popen: negative for the signal that killed it."""
        self.memory = 0
        """The most that it, or a process that it waited for, has taken, as `ru_maxrss` counts; known at its end."""
        self._lines = told.makefile(encoding="utf-8")
        self._ended = threading.Event()
        self._stopped = threading.Event()
        self._texts = [bytearray(), bytearray()]
        self.pid = int(json.loads(self._lines.readline())["pid"])
        self._watch = threading.Thread(target=self._follow, args=(told,), daemon=True)
        self._watch.start()
        self._readers = [
            threading.Thread(target=self._read, args=(stream, text), daemon=True)
            for stream, text in zip((stdout, stderr), self._texts, strict=True)
            if stream is not None
        ]
        for reader in self._readers:
            reader.start()

    @property
    def stderr_so_far(self) -> str:
        """What it has logged until now."""
        return self._texts[1].decode(errors="replace")

    def _follow(self, told: socket.socket) -> None:
        with told, self._lines:
            for line in self._lines:
                match json.loads(line):
                    case {"stopped": True}:
                        self._stopped.set()
                    case {"ended": code, "memory": memory}:
                        self.returncode, self.memory = code, memory
        self._ended.set()

    @staticmethod
    def _read(stream: IO[bytes], text: bytearray) -> None:
        with stream:
            while data := os.read(stream.fileno(), 2**16):
                text += data

    def send_signal(self, number: int) -> None:
        """Sends a signal, unless it is over."""
        if not self._ended.is_set():
            os.kill(self.pid, number)

    def kill(self) -> None:
        """Ends it at once, unless it is over."""
        self.send_signal(signal.SIGKILL)

    def wait_until_stopped(self, timeout: float) -> None:
        """Returns when SIGSTOP has stopped it; the test fails if that takes so many seconds."""
        assert self._stopped.wait(timeout)

    def wait(self, timeout: float) -> int:
        """Its exit code, when it is over.

        Raises:
            subprocess.TimeoutExpired: it takes longer than so many seconds.
        """
        if not self._ended.wait(timeout):
            raise subprocess.TimeoutExpired("scrapy", timeout)
        assert self.returncode is not None, "nobody told how it ended"
        return self.returncode

    def communicate(self, timeout: float) -> tuple[str, str]:
        """Output and log, when it and all that inherited them, as workers do, are gone.

        Raises:
            subprocess.TimeoutExpired: that takes longer than about so many seconds.
        """
        for reader in self._readers:
            reader.join(timeout)
            if reader.is_alive():
                raise subprocess.TimeoutExpired("scrapy", timeout)
        self.wait(timeout)
        stdout, stderr = (text.decode() for text in self._texts)
        return stdout, stderr


@cache
def _helper() -> socket.socket:
    """The connection to the helper of this process; both end together."""
    ours, theirs = socket.socketpair()
    with theirs:
        line = [sys.executable, "-m", "tests.helpers.launcher", str(theirs.fileno())]
        helper = subprocess.Popen(line, cwd=ROOT, pass_fds=[theirs.fileno()])

    @atexit.register
    def leave() -> None:
        ours.close()
        helper.wait()

    return ours


def launch(*words: str, env: Mapping[str, str], file_size: int | None = None) -> Launched:
    """`scrapy` with these words, begun in the folder of the project.

    Args:
        words: what follows `scrapy` on the command line.
        env: its environment.
        file_size: bytes beyond which it cannot write a file, from its first moment.
    """
    told, teller = socket.socketpair()
    out, out_end = os.pipe()
    err, err_end = os.pipe()
    with teller:
        socket.send_fds(_helper(), [b"."], [teller.fileno(), out_end, err_end])
    os.close(out_end)
    os.close(err_end)
    told.sendall(json.dumps({"words": words, "env": dict(env), "file_size": file_size}).encode() + b"\n")
    return Launched(told, os.fdopen(out, "rb", 0), os.fdopen(err, "rb", 0))


def _import_all() -> None:
    """Imports what commands need, but for what may be another for each of them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of modules that no command of this project uses
        for package in map(import_module, _PACKAGES):
            for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
                if not module.name.startswith(_OWN):
                    import_module(module.name)
        for name in _MODULES:
            import_module(name)
    assert "twisted.internet.reactor" not in sys.modules, "each crawl installs its own"
    assert threading.active_count() == 1, "a fork has only one thread, and the locks of all"
    gc.freeze()  # so that the garbage collection of no fork copies what all share


def _serve(asked: socket.socket) -> list[str]:
    """Forks for each request; returns in the fork, with the words of its command line."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # who watches a command is not waited for
    while True:
        byte, handed, _, _ = socket.recv_fds(asked, 1, 3)
        if not byte:
            os._exit(0)
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            asked.close()
            return _begin(*handed)
        for number in handed:
            os.close(number)


def _begin(teller: int, out: int, err: int) -> list[str]:
    """Forks once more: returns in the command, and watches it in the process that forked."""
    with socket.socket(fileno=teller) as told:
        with told.makefile(encoding="utf-8") as lines:
            request = json.loads(lines.readline())
        pid = os.fork()
        if pid:
            os.close(out)
            os.close(err)
            _watch(pid, told)
    for number, target in ((out, 1), (err, 2)):
        os.dup2(number, target)
        os.close(number)
    os.environ.clear()
    os.environ.update(request["env"])
    if (size := request["file_size"]) is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    words: list[str] = request["words"]
    return words


def _watch(pid: int, told: socket.socket) -> NoReturn:
    """Tells what becomes of a child."""

    def tell(**fact: int) -> None:
        told.sendall(json.dumps(fact).encode() + b"\n")

    tell(pid=pid)
    while True:
        _, status, usage = os.wait4(pid, os.WUNTRACED)
        if not os.WIFSTOPPED(status):
            break
        tell(stopped=True)
    tell(ended=os.waitstatus_to_exitcode(status), memory=usage.ru_maxrss)
    os._exit(0)


if __name__ == "__main__":
    _import_all()
    sys.argv[1:] = _serve(socket.socket(fileno=int(sys.argv[1])))
    runpy.run_module("scrapy", run_name="__main__", alter_sys=True)
