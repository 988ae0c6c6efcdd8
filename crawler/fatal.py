"""What becomes of a crawl whose disk is full, or whose catalogue turns out to be damaged: it ends at once.

It ends as a kill would end it, which loses nothing. Going on would: a page whose capture is not there would come to an
outcome, and no run would ask for it again.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

logger = logging.getLogger(__name__)

UNWRITTEN = 5
"""Exit code of a crawl that could not write."""
UNREADABLE = 1
"""Exit code of a crawl whose catalogue is damaged, as of one that could not start."""

DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
UNWRITABLE = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_BUSY,
)
"""What SQLite says of its file; all else it says of our statements."""


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """What is written to `path` within is with the system when the block is left, or the crawl ends here."""
    try:
        yield
    except OSError as error:
        _give_up(f"{path} could not be written: {error}", UNWRITTEN)


@contextmanager
def using(catalogue: Path) -> Iterator[None]:
    """What is stored within is committed when the block is left, or the crawl ends here."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        end_if_broken(catalogue, error)
        raise


def end_if_broken(catalogue: Path, error: BaseException | None) -> None:
    """Ends the crawl if that is what the error says of the catalogue."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in DAMAGED:
        _give_up(f"{catalogue} is damaged ({error}); it was left as it is", UNREADABLE)
    if code in UNWRITABLE:
        _give_up(f"{catalogue} could not be written: {error}", UNWRITTEN)


def _give_up(message: str, code: int) -> NoReturn:
    logger.critical("%s. The crawl ends here; when this is mended, the same command goes on.", message)
    logging.shutdown()
    os._exit(code)
