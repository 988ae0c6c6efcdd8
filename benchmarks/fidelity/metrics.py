"""What is counted, page by page; `docs/fidelity.md` prints `DEFINITIONS` above its tables."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from statistics import mean
from typing import Any

from benchmarks.fidelity.peers import Moment, Reading

DEFINITIONS = {
    "P, R, F1": (
        "Body text in shingles of four words (`\\w+`, as written, with multiplicity; a text of fewer words is "
        "one shingle). On each page the shingles found, invented and missed are divided by their sum, so that "
        "long pages weigh no more; precision is averaged over the pages where a tool found text, recall over "
        "those that have text, F1 is made of both averages. This is the definition of the Article Extraction "
        "Benchmark."
    ),
    "collapsed": "Pages whose text has an F1 under .5, of those that have text.",
    "phrases": (
        "F1 of phrases, where a set names some that must stand in the body and some that must not: present and "
        "wanted is right, present and unwanted invented, absent and wanted missed."
    ),
    "exact": "Share of pages whose sequence of words is the reader's.",
    "ends": (
        "Where a set holds no text but its first and last words: share of pages whose body opens and closes with them."
    ),
    "empty": "Pages on which a tool found no text; a gallery has none.",
    "crashes": "Pages on which a tool raised an error; they count as read with nothing found.",
    "boilerplate": (
        "Phrases that a reader does not count to the article and that stand in the body all the same, of "
        "those on the pages, by kind; compared on words in lower case. `related` are the headlines of “Baca "
        "Juga” lines. Where a set tells no kinds, all else is `other`. A phrase that the article itself "
        "contains is not counted."
    ),
    "headline, section": (
        "Share of pages where the words are the same, case aside; of several sections the first counts."
    ),
    "day": "Share of pages with the right day of publication, in the offset of the page.",
    "instant": (
        "Share of pages with publication right to the minute; a time without offset is taken in that of the "
        "page. Where the page gives only a day, a day (or midnight) is right and any other time is made up. "
        "Where it gives none, only nothing is right."
    ),
    "modified": "As `instant`, for the last change.",
    "author, editor": (
        "Share of pages where the set of names is the reader's, case aside; where nobody is named, only "
        "nothing is right."
    ),
    "keywords, captions, related": (
        "Precision and recall over all pages together; compared on words in lower case, related links by headline."
    ),
}

_WORD = re.compile(r"\w+")
_SIZE = 4
_FACTS = ("headline", "section", "author", "editor")
_GOLD_KEY = {
    "headline": "title",
    "published": "date",
    "keywords": "tags",
    "related": "read_also",
}


@dataclass(slots=True, kw_only=True)
class PageScore:
    """What one tool got right on one page. A key that is missing was not asked."""

    shingles: tuple[float, float, float] | None = None
    """Shares of shingles found, invented, missed."""
    facts: dict[str, bool] = field(default_factory=dict)
    lists: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    """Items right, given and wanted."""
    boilerplate: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Phrases left and asked, by kind."""
    phrases: tuple[int, int] | None = None
    """Phrases that must stand in the body: there and asked."""
    left: list[str] = field(default_factory=list)
    """The phrases left."""
    crashed: bool = False


def score_page(gold: dict[str, Any], reading: Reading, offers: frozenset[str]) -> PageScore:
    """Compares a reading with what a reader found."""
    score = PageScore()
    if "text" in gold:
        score.shingles = shingle_shares(gold["text"] or "", reading.text)
        score.facts["exact"] = words(gold["text"]) == words(reading.text)
    elif gold.get("first_words") and gold.get("last_words"):
        found, first, last = flat(reading.text), flat(gold["first_words"]), flat(gold["last_words"])
        score.facts["ends"] = found.startswith(first) and found.endswith(last)
    _score_boilerplate(gold, reading, score)
    if wanted := [flat(phrase) for phrase in gold.get("in_body") or () if words(phrase)]:
        found = flat(reading.text)
        score.phrases = sum(phrase in found for phrase in wanted), len(wanted)
    for name in _FACTS:
        if name in offers and (key := _GOLD_KEY.get(name, name)) in gold:
            score.facts[name] = _folded(gold[key]) == _folded(getattr(reading, name))
    for name in ("published", "modified"):
        if name in offers and (key := _GOLD_KEY.get(name, name)) in gold:
            score.facts["instant" if name == "published" else name] = is_instant(gold[key], getattr(reading, name))
    if "published" in offers and "date" in gold:
        score.facts["day"] = is_day(gold["date"], reading.published)
    for name in ("keywords", "captions", "related"):
        if name in offers and (key := _GOLD_KEY.get(name, name)) in gold:
            wanted = [item["title"] if isinstance(item, dict) else item for item in gold[key]]
            score.lists[name] = _overlap(wanted, getattr(reading, name))
    return score


def page_f1(shares: tuple[float, float, float]) -> float:
    """F1 of one page out of its shares of shingles found, invented and missed."""
    right, invented, missed = shares
    return 2 * right / (2 * right + invented + missed) if right else 0.0


def words(text: str | None) -> list[str]:
    """The words of a text, as written."""
    return _WORD.findall(text or "")


def flat(text: str | None) -> str:
    """The words in lower case between single spaces, for finding phrases."""
    return f" {' '.join(words((text or '').casefold()))} "


def shingle_shares(wanted: str, found: str) -> tuple[float, float, float]:
    """Shares of shingles found, invented and missed; zeros where both texts are empty."""
    want, have = _shingles(words(wanted)), _shingles(words(found))
    counts = (have & want).total(), (have - want).total(), (want - have).total()
    whole = sum(counts) or 1
    return counts[0] / whole, counts[1] / whole, counts[2] / whole


def _shingles(tokens: list[str]) -> Counter[tuple[str, ...]]:
    starts = range(max(1, len(tokens) - _SIZE + 1)) if tokens else ()
    return Counter(tuple(tokens[start : start + _SIZE]) for start in starts)


def precision_recall_f1(pages: list[tuple[float, float, float]]) -> tuple[float, float, float]:
    """Averages over pages, as `DEFINITIONS` says."""
    precisions = [right / (right + invented) for right, invented, _ in pages if right + invented]
    recalls = [right / (right + missed) for right, _, missed in pages if right + missed]
    precision, recall = mean(precisions or [0.0]), mean(recalls or [0.0])
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def is_day(wanted: str | None, found: Moment) -> bool:
    """Returns whether a reading names the day that the page gives."""
    if wanted is None or found is None:
        return wanted is None and found is None
    if not isinstance(found, datetime):
        return found == date.fromisoformat(wanted[:10])
    if found.tzinfo and "T" in wanted:
        found = found.astimezone(datetime.fromisoformat(wanted).tzinfo)
    return found.date() == date.fromisoformat(wanted[:10])


def is_instant(wanted: str | None, found: Moment) -> bool:
    """Returns whether a reading names the minute that the page gives; the day, where it gives no more."""
    if wanted is None or found is None:
        return wanted is None and found is None
    if "T" not in wanted:
        clock = found.time() if isinstance(found, datetime) else time()
        return clock == time() and is_day(wanted, found)
    if not isinstance(found, datetime):
        return False
    moment = datetime.fromisoformat(wanted)
    if found.tzinfo is None:
        found = found.replace(tzinfo=moment.tzinfo)
    return abs(found - moment) < timedelta(minutes=1)


def _score_boilerplate(gold: dict[str, Any], reading: Reading, score: PageScore) -> None:
    own, found = flat(gold.get("text")), flat(reading.text)
    related = {flat(item["title"]) for item in gold.get("read_also", ())}
    phrases = dict.fromkeys((title, "related") for title in related)
    for item in gold.get("not_in_body") or ():
        phrase = flat(item["phrase"] if isinstance(item, dict) else item)
        kind = "related" if phrase in related else item["kind"] if isinstance(item, dict) else "other"
        phrases[phrase, kind] = None
    for phrase, kind in phrases:
        if phrase.strip() and phrase not in own:
            is_left = phrase in found
            left, asked = score.boilerplate.get(kind, (0, 0))
            score.boilerplate[kind] = left + is_left, asked + 1
            if is_left:
                score.left.append(f"{kind}: {phrase.strip()}")


def _folded(value: str | list[str] | None) -> frozenset[str]:
    items = [value] if isinstance(value, str) else value or []
    return frozenset(flat(item) for item in items)


def _overlap(wanted: list[str], found: list[str]) -> tuple[int, int, int]:
    want, have = Counter(map(flat, wanted)), Counter(map(flat, found))
    return (want & have).total(), have.total(), want.total()
