"""`crawler.catalogue.database`: what is stored together, and when it is on disk."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from crawler.catalogue.database import Database


class StoppedError(Exception):
    """Stands for whatever goes wrong."""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "catalogue.sqlite") as opened:
        yield opened


def put(database: Database, *shapes: str) -> None:
    """Stores each in a transaction of its own."""
    for shape in shapes:
        with database.transaction():
            database.connection.execute("INSERT INTO shape VALUES (?, 0)", (shape,))


def put_and_stop(database: Database, shape: str) -> None:
    def stop() -> None:
        with database.transaction():
            put(database, shape)
            raise StoppedError

    with pytest.raises(StoppedError):
        stop()


def on_disk(database: Database) -> list[str]:
    """What another process finds, and what there were after a kill."""
    other = sqlite3.connect(database.path)
    shapes = [shape for (shape,) in other.execute("SELECT shape FROM shape ORDER BY shape")]
    other.close()
    return shapes


def test_a_transaction_is_on_disk_when_it_ends(database: Database) -> None:
    put(database, "a")
    assert on_disk(database) == ["a"]
    assert database.connection.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL


def test_what_fails_is_taken_back_whole(database: Database) -> None:
    put_and_stop(database, "a")
    put(database, "b")
    assert on_disk(database) == ["b"]


def test_a_group_is_on_disk_when_its_time_has_come(database: Database) -> None:
    waiting: list[Callable[[], None]] = []
    database.commit_together(waiting.append)
    put(database, "a", "b")
    put_and_stop(database, "c")
    put(database, "d")
    assert on_disk(database) == []
    assert len(waiting) == 1
    waiting.pop()()
    assert on_disk(database) == ["a", "b", "d"]
    put(database, "e")
    assert len(waiting) == 1


def test_a_group_can_be_committed_before_its_time(database: Database) -> None:
    waiting: list[Callable[[], None]] = []
    database.commit_together(waiting.append)
    put(database, "a")
    database.commit()
    assert on_disk(database) == ["a"]
    waiting.pop()()


def test_a_group_is_on_disk_when_the_file_is_closed(tmp_path: Path) -> None:
    waiting: list[Callable[[], None]] = []
    with Database(tmp_path / "catalogue.sqlite") as database:
        database.commit_together(waiting.append)
        put(database, "a")
    waiting.pop()()
    assert on_disk(database) == ["a"]


def test_what_has_to_be_there_first_is_called_once_a_commit_and_not_for_nothing(database: Database) -> None:
    settled: list[list[str]] = []
    waiting: list[Callable[[], None]] = []
    database.before_commit(lambda: settled.append(on_disk(database)))
    database.commit_together(waiting.append)
    put(database, "a", "b")
    assert settled == []
    waiting.pop()()
    assert settled == [[]]
    with database.transaction():
        database.connection.execute("UPDATE shape SET unproductive = 1 WHERE shape = 'z'")
    waiting.pop()()
    assert settled == [[]]


def test_a_commit_that_cannot_be_prepared_is_tried_again(database: Database) -> None:
    def fail() -> None:
        raise StoppedError

    waiting: list[Callable[[], None]] = []
    database.commit_together(waiting.append)
    database.before_commit(fail)
    put(database, "a")
    with pytest.raises(StoppedError):
        waiting.pop()()
    database.before_commit(lambda: None)
    put(database, "b")
    waiting.pop()()
    assert on_disk(database) == ["a", "b"]
