"""One crawl of a site at a time."""

from __future__ import annotations

import fcntl
from pathlib import Path


class AlreadyRunningError(Exception):
    """Another process works on the same output folder; the message names the folder."""


class RunLock:
    """Holds a folder for this process. The system lets go of it when the process ends, however it ends.

    Raises:
        AlreadyRunningError: another process holds it.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file = (folder / ".lock").open("w")
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._file.close()
            raise AlreadyRunningError(f"another crawl is at work in {folder}") from None

    def release(self) -> None:
        """Lets another process in."""
        self._file.close()
