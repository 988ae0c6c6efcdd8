"""Writes the page set: `python -m tests.pages.make` makes `html/` and `index.jsonl` out of the stories and layouts."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import unescape
from pathlib import Path

from .layouts import plain as plain_
from .layouts import portal, themes, wordpress
from .parts import plain
from .stories import STORIES
from .story import Story, gold

HERE = Path(__file__).parent
DOWNLOADED = "2026-03-04T05:00:00+00:00"
"""When all pages were fetched, for dates that count from then."""

_Unwanted = tuple[tuple[str, str], ...]
LAYOUTS: dict[str, tuple[Callable[[Story], str], _Unwanted]] = {
    "blocks": (wordpress.blocks, wordpress.BLOCKS_UNWANTED),
    "karma": (wordpress.karma, wordpress.KARMA_UNWANTED),
    "tagdiv": (wordpress.tagdiv, wordpress.TD_UNWANTED),
    "builder": (wordpress.builder, wordpress.BUILDER_UNWANTED),
    "kanal": (portal.kanal, portal.KANAL_UNWANTED),
    "zona": (portal.zona, portal.ZONA_UNWANTED),
    "rinci": (portal.rinci, portal.RINCI_UNWANTED),
    "simak": (portal.simak, portal.SIMAK_UNWANTED),
    "amp": (portal.amp, portal.AMP_UNWANTED),
    "blog": (plain_.blog, plain_.BLOG_UNWANTED),
    "old": (plain_.old, plain_.OLD_UNWANTED),
    "boxes": (plain_.boxes, plain_.BOXES_UNWANTED),
    "micro": (plain_.micro, plain_.MICRO_UNWANTED),
    "hashed": (plain_.hashed, plain_.HASHED_UNWANTED),
    "bare": (plain_.bare, plain_.BARE_UNWANTED),
    "ringkas": (themes.ringkas, themes.RINGKAS_UNWANTED),
    "warga": (themes.warga, themes.WARGA_UNWANTED),
}


def files() -> dict[str, str]:
    """Every file of the set: its path in this folder, and what is in it."""
    made: dict[str, str] = {}
    rows = []
    for story in STORIES:
        layout, unwanted = LAYOUTS[story.layout]
        page = layout(story)
        shown = " ".join(plain(page).split())
        path = f"html/{story.name}.html"
        made[path] = page
        row = {
            "file": path,
            "url": story.url,
            "site": f"{story.outlet.name} (invented; layout {story.layout})",
            "source": "written for this project",
            "license": "Apache-2.0",
            "lang": story.language,
            "kind": "article",
            "downloaded": DOWNLOADED,
            "traps": story.traps,
            "gold": gold(story, tuple(pair for pair in unwanted if unescape(pair[1]) in shown)),
        }
        rows.append(json.dumps(row, ensure_ascii=False))
    made["index.jsonl"] = "\n".join(rows) + "\n"
    return made


def main() -> None:
    """Writes the files and takes away what is no longer made."""
    made = files()
    (HERE / "html").mkdir(exist_ok=True)
    for stale in (HERE / "html").glob("*.html"):
        if f"html/{stale.name}" not in made:
            stale.unlink()
    for path, text in made.items():
        (HERE / path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
