"""`pipelines.html.class_names`: what themes call the parts of a page."""

from __future__ import annotations

import lxml.html
import pytest

from pipelines.html.class_names import name_test, names_of


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        ("<div></div>", ""),
        ('<div class="entry-meta post-meta"></div>', "entry-meta post-meta"),
        ('<div id="judul"></div>', "judul"),
        ('<div class="entry-title" id="judul"></div>', "entry-title judul"),
        ('<div class=" " id=""></div>', ""),
    ],
)
def test_classes_come_before_the_id(markup: str, names: str) -> None:
    assert names_of(lxml.html.fragment_fromstring(markup)) == names


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("td-post-date", True),
        ("TD-Post-Date", True),
        ("meta\ttanggal", True),
        ("updated", False),
        ("post-data", False),
        ("", False),
    ],
)
def test_case_does_not_count(names: str, expected: bool) -> None:
    is_date = name_test(r"(?:^|[\s_-])(?:date|tanggal)(?:$|[\s_-])")
    assert is_date(names) is expected
