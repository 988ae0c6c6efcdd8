"""What the benchmarks write, and how they count."""

from __future__ import annotations

from benchmarks.extraction.measure import Timing
from benchmarks.sections import with_section


def test_a_section_replaces_only_itself() -> None:
    once = with_section("# Performance\n\nWords.\n", "One", "first\n")
    both = with_section(once, "Two", "### part\n\nsecond")
    assert both == "# Performance\n\nWords.\n\n## One\n\nfirst\n\n## Two\n\n### part\n\nsecond\n"
    assert with_section(both, "One", r"new \1") == both.replace("first", r"new \1")
    assert with_section(both, "Two", "new") == both.replace("### part\n\nsecond", "new")


def test_a_ratio_is_taken_round_by_round() -> None:
    timing = Timing(pages=2, left_out=0, kilobytes=1.0, rounds={"own": [1.0, 3.0, 2.0], "other": [4.0, 4.0, 8.0]})
    assert timing.ratios("own", "other") == [0.25, 0.25, 0.75]
    assert timing.milliseconds("own") == 2.0
