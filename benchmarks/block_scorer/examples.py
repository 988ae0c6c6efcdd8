"""Pages with the text a reader finds on them, as rows of numbers and what each block of them is worth."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator

from benchmarks.block_scorer.parts import part_of
from benchmarks.fidelity.metrics import words
from benchmarks.fidelity.pages import SavedPage, read_set
from pipelines.extract import extract_page
from pipelines.html.blocks import Block
from pipelines.items import Page
from pipelines.page.block_features import Clues, features_of

_MAX_PAGES_OF_RECORDING = 60
_SIZE = 4
"""Words of a shingle."""
_MIN_WORDS = 20
"""Of an article: a shorter one must not make much of its every block."""


@dataclass(slots=True, kw_only=True)
class Example:
    """One page."""

    name: str
    part: int
    """The part of all sites that its site is in."""
    rows: list[list[float]]
    """What is to be seen of each block."""
    shares: list[float]
    """Which part of each block is text of the article, 0 to 1."""
    weights: list[float]
    """How much each block counts: its words as a part of the article's, at most 1; all pages weigh alike."""


def read_examples(folder: Path) -> Iterator[Example]:
    """The pages of a set that have a whole text, or of a recorded site with its truth."""
    recording = folder / "site.warc.gz"
    is_site = recording.exists()
    for page in _recorded(recording, folder / "truth.jsonl") if is_site else read_set(folder):
        text = (page.gold.get("text") or "").strip()
        example = _example(page, text, part_of(folder.name if is_site else page.url)) if text else None
        if example is not None:
            yield example


def _recorded(recording: Path, truth: Path) -> Iterator[SavedPage]:
    """Some pages of a recorded site, always the same: one site must not outweigh a set of hundreds."""
    rows = [json.loads(line) for line in truth.read_text("utf-8").split("\n") if line.strip()]
    told = {row["url"]: row for row in rows if row.get("kind", "article") == "article" and row.get("body_paragraphs")}
    chosen = set(random.Random(1).sample(sorted(told), min(len(told), _MAX_PAGES_OF_RECORDING)))  # noqa: S311
    with recording.open("rb") as file:
        for record in ArchiveIterator(file):
            url = record.rec_headers.get_header("WARC-Target-URI")
            if record.rec_type == "response" and url in chosen and record.http_headers.get_statuscode() == "200":
                chosen.discard(url)
                gold = {"text": "\n".join([*told[url]["body_paragraphs"], *told[url].get("links_only", ())])}
                yield SavedPage(name=url, url=url, body=record.content_stream().read(), gold=gold)


def _example(page: SavedPage, text: str, part: int) -> Example | None:
    seen: list[Example] = []

    def listen(blocks: list[Block], clues: Clues) -> list[float]:
        """Stands in for the scorer where a page is read, so that what is learned from is what will be asked about."""
        texts = [block.text for block in blocks]
        wanted = max(_MIN_WORDS, len(words(text)))
        seen.append(
            Example(
                name=page.name,
                part=part,
                rows=features_of(blocks, clues),
                shares=shares_of(texts, text),
                weights=[min(1.0, len(words(block)) / wanted) for block in texts],
            )
        )
        return [0.0] * len(blocks)

    address = page.url or "http://localhost/"
    extract_page(
        Page(url=address, body=page.body, downloaded=page.downloaded),
        ignore_canonical=True,
        every_page=True,
        scorer=listen,
    )
    return seen[0] if seen and seen[0].rows else None


def shares_of(texts: Sequence[str], article: str) -> list[float]:
    """For each block which part of it stands in the article, 0 to 1.

    A block is looked up by its shingles of four words. A shorter one is text where it is a line of the article, or
    where its words stand in it and both neighbours are text.
    """
    tokens = words(article)
    shingles = {tuple(tokens[at : at + _SIZE]) for at in range(len(tokens) - _SIZE + 1)}
    whole = f" {' '.join(tokens)} "
    lines = {" ".join(words(line)) for line in article.split("\n")}
    shares: list[float | None] = []
    for text in texts:
        own = words(text)
        joined = " ".join(own)
        if not own or len(own) >= _SIZE:
            found = [tuple(own[at : at + _SIZE]) in shingles for at in range(len(own) - _SIZE + 1)]
            shares.append(sum(found) / len(found) if found else 0.0)
        elif joined in lines:
            shares.append(1.0)
        else:
            shares.append(None if f" {joined} " in whole else 0.0)
    return [_by_neighbours(shares, at) if share is None else share for at, share in enumerate(shares)]


def _by_neighbours(shares: Sequence[float | None], at: int) -> float:
    before = next((share for share in reversed(shares[:at]) if share is not None), 0.0)
    behind = next((share for share in shares[at + 1 :] if share is not None), 0.0)
    return 1.0 if before > 0.5 and behind > 0.5 else 0.0
