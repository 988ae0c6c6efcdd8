"""How likely each block of a page is text of its article, as pages of many sites have taught it.

The scorer is a small gradient-boosted forest. It was fitted by `benchmarks/block_scorer` to the public page sets and is
kept as numbers in `block_scorer.json`; what it weighs is in `pipelines.page.block_features`. Reading a page needs no
library of machine learning, and gives the same numbers on every machine.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache
from importlib import resources
from math import exp, inf
from typing import Any

from pipelines.html.blocks import Block
from pipelines.page.block_features import NAMES, Clues, features_of

_MAX_THRESHOLD = 0.5
"""Probability from which a block is taken on any page."""
_MIN_REPEATED = 60
"""Letters of a text that a page shows twice by mistake; shorter ones, such as a chorus, may be meant."""


Scorer = Callable[[list[Block], Clues], list[float]]
"""Says for each block of a page how likely it is text of the article, 0 to 1."""


class BlockScorer:
    """The forest, ready to be asked.

    Args:
        data: what the fitting wrote: `features`, names out of `NAMES` in the order of the numbers in `trees`;
            `trees`, each a list of nodes `[feature, threshold, left, right]` and a list of leaves, where a child below
            zero is the leaf `~child`; `early`, after how many trees a sum below `floor` is not added to any more.

    Raises:
        ValueError: it knows of a feature that is not there.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        if unknown := [name for name in data["features"] if name not in NAMES]:
            raise ValueError(f"a scorer of features that are not there: {', '.join(unknown)}; fit it anew")
        columns = [NAMES.index(name) for name in data["features"]]
        self._log_odds = _compiled(data["trees"], columns, int(data["early"]), float(data["floor"]))

    def __call__(self, blocks: list[Block], clues: Clues) -> list[float]:
        """For each block of a page how likely it is text of the article, 0 to 1."""
        return [1.0 / (1.0 + exp(-self._log_odds(row))) for row in features_of(blocks, clues)]


@cache
def shipped() -> BlockScorer:
    """The scorer that every page is read with, fitted to all sets."""
    return BlockScorer(json.loads(resources.files(__package__).joinpath("block_scorer.json").read_text("utf-8")))


def _compiled(
    trees: list[list[list[Any]]], columns: list[int], early: int, floor: float
) -> Callable[[Sequence[float]], float]:
    """The sum of all trees as one Python function: conditional expressions take a third of the time of a walk."""

    def expression(nodes: list[list[Any]], leaves: list[Any], at: int) -> str:
        if at < 0:
            return repr(float(leaves[~at]))
        feature, threshold, left, right = nodes[at]
        low, high = expression(nodes, leaves, int(left)), expression(nodes, leaves, int(right))
        return f"({low} if x[{columns[int(feature)]}] <= {float(threshold)!r} else {high})"

    lines = ["def log_odds(x):", "    s = 0.0"]
    for number, (nodes, leaves) in enumerate(trees, 1):
        lines.append(f"    s += {expression(nodes, leaves, 0 if nodes else -1)}")
        if number == early:
            lines.append(f"    if s < {floor!r}: return s")
    lines.append("    return s")
    made: dict[str, Any] = {}
    exec("\n".join(lines), {"__builtins__": {}}, made)  # noqa: S102  (nothing but numbers stands in it)
    function: Callable[[Sequence[float]], float] = made["log_odds"]
    return function


def choose(blocks: list[Block], probabilities: list[float]) -> tuple[list[int], float]:
    """Indexes of the blocks that make the best text, in reading order, and the F1 that is expected of it, 0 to 1.

    Taken are the likeliest ones, down to where another would cost more precision than it brings recall. What a page
    says twice is taken once.
    """
    words = _words(blocks)
    expected = sum([chance * count for chance, count in zip(probabilities, words, strict=True)])
    best, threshold = -inf, _MAX_THRESHOLD
    right = taken = 0.0
    for index in sorted(range(len(blocks)), key=lambda index: -probabilities[index]):
        right += probabilities[index] * words[index]
        taken += words[index]
        score = 2 * right / (taken + expected)
        if score > best:
            best, threshold = score, probabilities[index]
    threshold = min(threshold, _MAX_THRESHOLD)
    chosen: list[int] = []
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        if probabilities[index] >= threshold and block.text not in seen:
            chosen.append(index)
            if len(block.text) > _MIN_REPEATED:
                seen.add(block.text)
    return chosen, expected_f1(chosen, blocks, probabilities)


def expected_f1(chosen: Sequence[int], blocks: list[Block], probabilities: Sequence[float]) -> float:
    """The F1 that is expected of these blocks, if the probabilities are true; words weigh, 0 where none is chosen."""
    words = _words(blocks)
    right = sum([probabilities[index] * words[index] for index in chosen])
    wanted = sum([chance * count for chance, count in zip(probabilities, words, strict=True)])
    both = sum([words[index] for index in chosen]) + wanted
    return 2 * right / both if both else 0.0


def _words(blocks: list[Block]) -> list[int]:
    return [block.text.count(" ") + 1 for block in blocks]
