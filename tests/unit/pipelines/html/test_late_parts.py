"""`pipelines.html.late_parts`: what scripts would put into place stands there, in reading order."""

from __future__ import annotations

import pytest

from pipelines.html.blocks import blocks_of
from pipelines.html.parse import parse


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<main><p>Satu</p><template id='B:0'></template><p>Tiga</p></main><div hidden id='S:0'><p>Dua</p></div>",
            ["Satu", "Dua", "Tiga"],
        ),
        (
            "<main><template id='P:2'></template>Akhir</main><p>Kaki</p><div hidden id='S:2'><p>Isi</p></div>lepas",
            ["Isi", "Akhir", "Kaki", "lepas"],
        ),
        ("<template></template><p>Satu</p><div hidden id='S:0'><p>Dua</p></div>", ["Satu", "Dua"]),
        ("<div hidden id='S:0'><template id='B:0'></template><p>Dua</p></div>", ["Dua"]),
        ("<x-isi><template shadowrootmode='open'><p>Isi</p></template></x-isi>", ["Isi"]),
        ("<template><p>Contoh</p></template><p>Isi</p>", ["Isi"]),
        ("<template></template><div hidden id='modal'><p>Masuk</p></div><p>Isi</p>", ["Isi"]),
    ],
)
def test_parts_stand_where_a_reader_sees_them(markup: str, expected: list[str]) -> None:
    tree = parse(f"<html><body>{markup}</body></html>".encode())
    assert tree is not None
    assert [block.text for block in blocks_of(tree.find("body"))] == expected
