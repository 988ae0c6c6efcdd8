"""`docs/fidelity.md` out of the scores."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import mean

from benchmarks.fidelity.metrics import DEFINITIONS, PageScore, flat, page_f1, precision_recall_f1, words
from benchmarks.fidelity.pages import SavedPage
from benchmarks.fidelity.peers import OURSELVES, Reading, Tool

_FACTS = ("headline", "day", "instant", "modified", "author", "editor", "section")
_LISTS = ("keywords", "captions", "related")
_COLLAPSED = 0.5
"""F1 under which a text is another one."""
_BANDS = (0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.01)
_EXAMPLES = 12
_LENGTH = 90
_GOLD_KEY = {"headline": "title", "instant": "date"}


@dataclass(slots=True, kw_only=True, frozen=True)
class Result:
    """One set of pages, read by everybody."""

    label: str
    pages: list[SavedPage]
    readings: dict[str, list[Reading]]
    scores: dict[str, list[PageScore]]


def report(results: list[Result], tools: Iterable[Tool], versions: dict[str, str], day: date, command: str) -> str:
    """The whole document."""
    tools = list(tools)
    lines = [
        "# Fidelity",
        "",
        f"Made by `{command}` on {day.isoformat()}; never edited by hand. Every tool reads the same pages in one",
        "run, from the same decoded text, without any fact about a site; newspaper4k and goose3 are told the",
        "language where the set names it (`id` for Indonesian pages). A dash stands where a tool has no place for",
        "a field or a set says nothing of it. This project reads every page by a scorer of blocks that was fitted to",
        "other sites: no site stands on both sides (`benchmarks/block_scorer`). All peers install together on",
        "Python 3.11; none was left out.",
        "",
        "Versions: " + ", ".join(f"{name} {version}" for name, version in versions.items()) + ".",
        "",
    ]
    for result in results:
        lines += _set_section(result, tools)
    lines += _sureness(results)
    lines += ["## What is counted", ""]
    lines += [f"- **{name}**: {text}" for name, text in DEFINITIONS.items()]
    lines += ["", "## What this project still gets wrong", ""]
    for result in results:
        lines += _mistakes(result)
    return "\n".join(lines).rstrip() + "\n"


def _set_section(result: Result, tools: list[Tool]) -> Iterator[str]:
    yield f"## {result.label} ({len(result.pages)} pages)"
    yield ""
    yield from _table(
        ["tool", "F1", "P", "R", "collapsed", "exact", "phrases", "ends", "empty", "crashes"],
        ([tool.name, *_body_cells(result, tool)] for tool in tools),
    )
    kinds = sorted({kind for page in result.scores[OURSELVES.name] for kind in page.boilerplate}, key=_kind_order)
    if kinds:
        yield "Boilerplate left in the body:"
        yield ""
        rows = ([tool.name, *(_left(result.scores[tool.name], kind) for kind in kinds)] for tool in tools)
        yield from _table(["tool", *kinds], rows)
    fields = [name for name in _FACTS if any(name in page.facts for page in result.scores[OURSELVES.name])]
    lists = [name for name in _LISTS if any(page.lists.get(name, (0,))[-1] for page in result.scores[OURSELVES.name])]
    if fields or lists:
        yield "Fields, in per cent right (lists: precision / recall):"
        yield ""
        yield from _table(
            ["tool", *fields, *lists],
            (
                [
                    tool.name,
                    *(_share(result.scores[tool.name], name) for name in fields),
                    *(_list_cell(result.scores[tool.name], name) for name in lists),
                ]
                for tool in tools
                if tool.offers
            ),
        )


def _kind_order(kind: str) -> tuple[bool, bool, str]:
    return kind == "other", kind != "related", kind


def _body_cells(result: Result, tool: Tool) -> list[str]:
    scores = result.scores[tool.name]
    shingles = [page.shingles for page in scores if page.shingles is not None]
    cells = ["–"] * 3
    if shingles:
        precision, recall, f1 = precision_recall_f1(shingles)
        cells = [f"{value:.3f}" for value in (f1, precision, recall)]
    empty = sum(not reading.text.strip() for reading in result.readings[tool.name])
    crashes = sum(page.crashed for page in scores)
    collapsed = str(sum(page_f1(shares) < _COLLAPSED for shares in shingles)) if shingles else "–"
    return [
        *cells,
        collapsed,
        _share(scores, "exact"),
        _phrases(scores),
        _share(scores, "ends"),
        str(empty),
        str(crashes),
    ]


def _share(scores: list[PageScore], name: str) -> str:
    asked = [page.facts[name] for page in scores if name in page.facts]
    return f"{100 * sum(asked) / len(asked):.1f}" if asked else "–"


def _phrases(scores: list[PageScore]) -> str:
    asked = [page for page in scores if page.phrases is not None]
    if not asked:
        return "–"
    there = sum(page.phrases[0] for page in asked if page.phrases)
    missed = sum(page.phrases[1] for page in asked if page.phrases) - there
    invented = sum(left for page in scores for left, _ in page.boilerplate.values())
    return f"{2 * there / (2 * there + invented + missed):.3f}"


def _sureness(results: list[Result]) -> Iterator[str]:
    """How much of the text was right, by how much was expected to be, over all pages of sites not seen."""
    pairs = [
        (reading.confidence, page_f1(score.shingles))
        for result in results[1:]
        for reading, score in zip(result.readings[OURSELVES.name], result.scores[OURSELVES.name], strict=True)
        if reading.confidence is not None and score.shingles is not None
    ]
    if not pairs:
        return
    rows = []
    for low, high in pairwise(_BANDS):
        band = [f1 for confidence, f1 in pairs if low <= confidence < high]
        if band:
            row = [f"{low:.2f} to {min(high, 1):.2f}", str(len(band)), f"{mean(band):.3f}"]
            rows.append([*row, str(sum(f1 < _COLLAPSED for f1 in band))])
    yield "## How sure it was"
    yield ""
    yield "Pages of the public sets by `extraction.confidence`; below 0.85 a record warns `body-uncertain`."
    yield ""
    yield from _table(["confidence", "pages", "mean F1", "collapsed"], rows)


def _left(scores: list[PageScore], kind: str) -> str:
    counts = [page.boilerplate[kind] for page in scores if kind in page.boilerplate]
    return f"{sum(left for left, _ in counts)} of {sum(asked for _, asked in counts)}"


def _list_cell(scores: list[PageScore], name: str) -> str:
    counts = [page.lists[name] for page in scores if name in page.lists]
    if not counts:
        return "–"
    right, given, wanted = (sum(column) for column in zip(*counts, strict=True))
    precision = f"{100 * right / given:.1f}" if given else "–"
    return f"{precision} / {100 * right / wanted:.1f}" if wanted else f"{precision} / –"


def _table(head: list[str], rows: Iterable[list[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"| {' | '.join(['---', *['---:'] * (len(head) - 1)])} |"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def _mistakes(result: Result) -> Iterator[str]:
    """What went wrong on which page; words of the page only where they may be published."""
    by_field: dict[str, list[str]] = {}
    read = zip(result.pages, result.readings[OURSELVES.name], result.scores[OURSELVES.name], strict=True)
    for page, reading, score in sorted(read, key=lambda each: page_f1(each[2].shingles or (1, 0, 0))):
        if score.crashed:
            by_field.setdefault("crash", []).append(f"`{page.name}`")
            continue
        for name, text in _page_mistakes(page, reading, score):
            by_field.setdefault(name, []).append(f"`{page.name}`{': ' if text else ''}{text}")
    yield f"### {result.label}"
    yield ""
    if not by_field:
        yield "Nothing."
        yield ""
    for name, found in by_field.items():
        yield f"- **{name}**, {len(found)} {'page' if len(found) == 1 else 'pages'}"
        yield from (f"  - {text}" for text in found[:_EXAMPLES])
        if len(found) > _EXAMPLES:
            yield f"  - and {len(found) - _EXAMPLES} more"
    if by_field:
        yield ""


def _page_mistakes(page: SavedPage, reading: Reading, score: PageScore) -> Iterator[tuple[str, str]]:
    if score.facts.get("exact") is False:
        yield "body", f"{_difference(page, reading)} (F1 {page_f1(score.shingles or (0, 0, 0)):.2f}, {_sure(reading)})"
    if score.facts.get("ends") is False:
        yield "ends", ""
    if score.left:
        yield "boilerplate", _quoted(page, "; ".join(score.left)) or f"{len(score.left)} phrases"
    for name in _FACTS:
        if score.facts.get(name) is False and not (name == "day" and score.facts.get("instant") is False):
            wanted = page.gold[_GOLD_KEY.get(name, name)]
            given = reading.published if name == "instant" else getattr(reading, name)
            yield ("published" if name == "instant" else name), _quoted(page, f"{_words(given)}, not {_words(wanted)}")
    for name in _LISTS:
        right, given_count, wanted_count = score.lists.get(name, (0, 0, 0))
        if not right == given_count == wanted_count:
            yield name, f"{right} right of {given_count} given and {wanted_count} wanted"


def _sure(reading: Reading) -> str:
    return f"confidence {reading.confidence:.2f}" if reading.confidence is not None else "no text"


def _difference(page: SavedPage, reading: Reading) -> str:
    """What is too much and what is missing: the first such paragraph, or only their number of words."""
    if not page.quotable:
        want, have = Counter(words(page.gold["text"])), Counter(words(reading.text))
        return f"{(have - want).total()} words too many, {(want - have).total()} missing"
    wanted = Counter(flat(line).strip() for line in page.gold["text"].split("\n"))
    found = Counter(flat(line).strip() for line in reading.text.split("\n"))
    extra, missing = list((found - wanted).elements()), list((wanted - found).elements())
    parts = [
        f"{word} “{_short(lines[0])}”" for word, lines in (("too much:", extra), ("missing:", missing)) if any(lines)
    ]
    return ", ".join(parts) or "order"


def _quoted(page: SavedPage, text: str) -> str:
    return _short(text, 2 * _LENGTH) if page.quotable else ""


def _words(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or "none"
    return str(value) if value is not None else "none"


def _short(text: str, length: int = _LENGTH) -> str:
    return text if len(text) <= length else f"{text[:length].rstrip()}…"
