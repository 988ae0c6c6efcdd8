"""Examples into the forest that `pipelines.page.block_scorer` asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import lightgbm
import numpy

from benchmarks.block_scorer.examples import Example
from pipelines.page.block_features import NAMES

_TREES = 80
_SETTINGS = {
    "objective": "cross_entropy",  # the share of a block that is text is no yes or no
    "num_leaves": 31,
    "learning_rate": 0.1,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 2,
    "min_data_in_leaf": 100,
    "min_sum_hessian_in_leaf": 0.02,
    "max_bin": 63,
    "seed": 1,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}
_EARLY, _FLOOR = 20, -2.0
"""After so many trees more than half of all blocks are below this and stay out: the rest is not asked."""


def fit(examples: Sequence[Example]) -> dict[str, Any]:
    """A forest fitted to some pages, as `BlockScorer` takes it; the same pages give the same one."""
    rows = numpy.array([row for example in examples for row in example.rows], dtype="f")
    shares = numpy.array([share for example in examples for share in example.shares])
    weights = numpy.array([weight for example in examples for weight in example.weights])
    # A line of ten words is worth more than a tenth of a paragraph of a hundred, and a label is worth something.
    weights = weights**0.7 + 0.003
    data = lightgbm.Dataset(rows, shares, weight=weights / weights.mean(), params={"max_bin": _SETTINGS["max_bin"]})
    model = lightgbm.train(_SETTINGS, data, _TREES).dump_model()
    trees = [_tree(info["tree_structure"]) for info in model["tree_info"]]
    return {"features": list(NAMES), "early": _EARLY, "floor": _FLOOR, "trees": trees}


def _tree(root: dict[str, Any]) -> list[list[Any]]:
    """Nodes `[feature, threshold, left, right]` and leaves, where a child below zero is the leaf `~child`."""
    nodes: list[Any] = []
    leaves: list[float] = []

    def walk(node: dict[str, Any]) -> int:
        if "split_feature" not in node:
            leaves.append(round(node["leaf_value"], 5))
            return ~(len(leaves) - 1)
        at = len(nodes)
        nodes.append(None)
        left, right = walk(node["left_child"]), walk(node["right_child"])
        nodes[at] = [node["split_feature"], float(f"{node['threshold']:.6g}"), left, right]
        return at

    walk(root)
    return [nodes, leaves]
