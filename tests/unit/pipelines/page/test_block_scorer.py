"""Which blocks a forest of probabilities makes a text of."""

from __future__ import annotations

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.block_scorer.examples import shares_of
from pipelines.html.blocks import blocks_of
from pipelines.page.block_features import NAMES, Clues, features_of
from pipelines.page.block_scorer import BlockScorer, choose, expected_f1, shipped
from tests.helpers.reading import PROSE

NOTHING = Clues(None, None, None, None)
LEFT = {"features": [NAMES[0]], "early": 1, "floor": -9.0, "trees": [[[[0, 2.0, -1, -2]], [-3.0, 3.0]]]}
"""One tree: a block of seven words and more is text."""


def test_a_tree_goes_left_up_to_its_threshold() -> None:
    blocks = blocks_of(
        lxml.html.fragment_fromstring("<div><p>Dua kata</p><p>Di sini ada lebih dari tujuh kata ya</p></div>")
    )
    few, many = BlockScorer(LEFT)(blocks, NOTHING)
    assert few < 0.05
    assert many > 0.95


def test_a_forest_of_unknown_features_is_refused() -> None:
    with pytest.raises(ValueError, match="no_such_feature"):
        BlockScorer({**LEFT, "features": ["no_such_feature"]})


def test_the_shipped_scorer_tells_text_from_a_menu() -> None:
    menu = "".join(f"<li><a href='/{name}/'>{name}</a></li>" for name in ("Beranda", "Daerah", "Olahraga", "Opini"))
    page = lxml.html.document_fromstring(f"<nav><ul>{menu}</ul></nav><h1>Warga Antre</h1><article>{PROSE}</article>")
    blocks = blocks_of(page.find("body"))
    chances = shipped()(blocks, NOTHING)
    chosen, expected = choose(blocks, chances)
    assert [blocks[index].element.tag for index in chosen] == ["p"] * 6
    assert 0.9 < expected <= 1


def test_a_page_without_text_has_no_rows() -> None:
    assert features_of([], NOTHING) == []
    assert shipped()([], NOTHING) == []
    assert choose([], []) == ([], 0.0)


def test_what_is_said_twice_is_taken_once_but_a_chorus_is_meant() -> None:
    long, chorus = "Ibu guru membacakan cerita tentang harimau yang tersesat di kebun.", "Ayo ke sawah"
    page = lxml.html.fragment_fromstring("<div>" + f"<p>{long}</p><p>{chorus}</p>" * 2 + "</div>")
    blocks = blocks_of(page)
    assert choose(blocks, [0.9] * 4)[0] == [0, 1, 3]


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(1, 200)), min_size=1, max_size=30))
def test_no_threshold_promises_more_than_the_one_that_is_taken(given_blocks: list[tuple[float, int]]) -> None:
    page = lxml.html.fragment_fromstring(
        "<div>"
        + "".join(f"<p>{number}{' kata' * (words - 1)}</p>" for number, (_, words) in enumerate(given_blocks))
        + "</div>"
    )
    blocks = blocks_of(page)
    chances = [chance for chance, _ in given_blocks]
    chosen, expected = choose(blocks, chances)
    assert expected == expected_f1(chosen, blocks, chances)
    for threshold in (0.1, 0.2, 0.3, 0.4, 0.5):
        others = [index for index, chance in enumerate(chances) if chance >= threshold]
        assert expected_f1(others, blocks, chances) <= expected + 1e-9


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["satu dua tiga empat lima", "di luar sana tidak ada apa apa"], [1.0, 0.0]),
        (["Sub judul", "satu dua tiga empat lima"], [1.0, 1.0]),
        (["enam", "satu dua tiga empat lima"], [0.0, 1.0]),
        (["satu dua tiga empat lima", "tujuh", "enam tujuh delapan sembilan"], [1.0, 1.0, 1.0]),
        (["satu dua tiga empat di luar"], [1 / 3]),
    ],
)
def test_how_much_of_a_block_is_text(texts: list[str], expected: list[float]) -> None:
    article = "Sub judul\nsatu dua tiga empat lima\nenam tujuh delapan sembilan"
    assert shares_of(texts, article) == pytest.approx(expected)
