"""The section of `docs/performance.md` out of the figures."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.extraction.measure import Timing
from benchmarks.extraction.profile import Profile
from benchmarks.extraction.tools import BASELINE, Tool

_MIN_SHARE_SHOWN = 0.025
"""Part of a page's time below which a function has no line."""


def report(
    timings: Mapping[str, tuple[Sequence[Tool], Timing]],
    profiles: Mapping[str, Profile],
    *,
    command: str,
    day: str,
    versions: Mapping[str, str],
    machine: str,
) -> str:
    """The whole section."""
    lines = [
        f"Made by `{command}` on {day}.",
        "",
        "CPU time of one warm process. Every tool reads the same pages in one run, page by page in changing order;",
        "ratios are taken round by round: the median, and the range over all rounds. Before each round every bounded",
        "cache of the process is emptied, so that nobody gains from having seen a page before. Peers get decoded text;",
        "this project starts from the bytes and ends with the record as a line of JSON.",
        "",
        "Versions: " + ", ".join(f"{name} {version}" for name, version in versions.items()) + ".",
        f"Machine: {machine}.",
        "",
    ]
    for label, (tools, timing) in timings.items():
        left_out = f", {timing.left_out} more left out on which a tool fails" if timing.left_out else ""
        rounds = len(timing.rounds[BASELINE.name])
        lines += [
            f"### {label}",
            "",
            f"{timing.pages} pages of {timing.kilobytes:.0f} KB, {rounds} rounds{left_out}.",
            "",
        ]
        lines += [
            "| | ms a page | pages a second | ratio to trafilatura with metadata |",
            "| --- | ---: | ---: | ---: |",
        ]
        lines += [_row(tool.name, timing) for tool in tools]
        lines.append("")
    for label, found in profiles.items():
        lines += [f"### Where the time of a page goes: {label}", ""]
        lines += [
            f"{found.samples} samples of CPU time. *Itself* has the libraries a function calls.",
            "",
        ]
        lines += ["| function | with what it calls | itself |", "| --- | ---: | ---: |"]
        lines += [*_functions(found), ""]
    return "\n".join(lines)


def _row(name: str, timing: Timing) -> str:
    milliseconds = timing.milliseconds(name)
    ratios = timing.ratios(name, BASELINE.name)
    spread = f"{statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})" if name != BASELINE.name else "1"
    return f"| {name} | {milliseconds:.2f} | {1000 / milliseconds:.0f} | {spread} |"


def _functions(found: Profile) -> Iterator[str]:
    for name, count in found.within.most_common():
        if count >= _MIN_SHARE_SHOWN * found.samples:
            yield f"| {name} | {count / found.samples:.1%} | {found.itself[name] / found.samples:.1%} |"
