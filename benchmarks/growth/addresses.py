"""The addresses of a synthetic catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

BEGUN = datetime(2015, 1, 5, tzinfo=UTC)
EVERY = timedelta(minutes=5)
"""Between two addresses: a million fill nine years."""


def address_of(base: str, index: int) -> str:
    """The address of this number on a site; all are alike but for their number and day."""
    day = (BEGUN + index * EVERY).date()
    return f"{base}/{day:%Y/%m/%d}/warga-merangin-menanti-jembatan-gantung-diperbaiki-{index}/"


def addresses(base: str, count: int, wanted: int) -> Iterator[str]:
    """So many of a catalogue's addresses, all over it."""
    for number in range(wanted):
        yield address_of(base, 1 + number * 7919 % count)
