"""What a benchmark asks of the machine it runs on; processes are read from /proc, so this is for Linux."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_LOOK = 0.1
"""Seconds between two looks at a running process."""


def describe_machine() -> str:
    """Processor and number of cores, as far as the system tells."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    name = names[0] if names else platform.processor() or platform.machine()
    return f"{name}, {os.cpu_count()} cores, {platform.system()}"


def cpu_seconds(pid: int) -> float:
    """CPU time a running process has taken, without its children; 0 if it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return (int(fields[11]) + int(fields[12])) / _TICKS


def peak_memory(pid: int) -> float:
    """Most megabytes a running process has had in memory so far, without its children; 0 if it is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), 0.0)


def children(pid: int) -> list[int]:
    """Processes that a process has started and not lost."""
    found: list[int] = []
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        found += map(int, path.read_text(encoding="utf-8").split())
    return found


@dataclass(slots=True, kw_only=True)
class Taken:
    """What a command took."""

    seconds: float
    cpu: float
    """Seconds of CPU time, its children's included."""
    memory: float
    """Peak of its main process, in MB."""
    memory_of_children: float
    """Peak of the largest of its children, in MB."""
    load: float
    """Load of the machine when it ended."""
    output: str
    """What it wrote to standard output."""


class CommandFailedError(Exception):
    """A measured command ended with another exit code than 0; the message has its last words."""


def run_measured(command: Sequence[str | Path], *, cwd: Path, watch: Callable[[], None] = lambda: None) -> Taken:
    """Runs a command to its end.

    `watch` is called ten times a second.

    Raises:
        CommandFailedError: as it says.
    """
    before = os.times()
    begun = time.perf_counter()
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    memory = largest = 0.0
    words = [str(word) for word in command]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, cwd=cwd, env=env, stdout=pipe, stderr=pipe, text=True) as process:  # noqa: S603
        while True:
            memory = max(memory, peak_memory(process.pid))
            largest = max([largest, *map(peak_memory, children(process.pid))])
            watch()
            try:
                output, errors = process.communicate(timeout=_LOOK)
                break
            except subprocess.TimeoutExpired:
                continue
    seconds = time.perf_counter() - begun
    if process.returncode:
        raise CommandFailedError(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{errors[-2000:]}")
    after = os.times()
    return Taken(
        seconds=seconds,
        cpu=after.children_user + after.children_system - before.children_user - before.children_system,
        memory=memory,
        memory_of_children=largest,
        load=os.getloadavg()[0],
        output=output,
    )


def spread(values: Sequence[float], digits: int = 2) -> str:
    """Median and range of some figures."""
    low, middle, high = min(values), statistics.median(values), max(values)
    return f"{middle:.{digits}f} ({low:.{digits}f} to {high:.{digits}f})"
