"""The text that a page tells machines, where before its scripts run it shows readers none, or only its beginning."""

from __future__ import annotations

from pipelines.html.boilerplate import is_boilerplate_line, is_end_label, related_label
from pipelines.html.text import clean, fold

_MIN_LETTERS = 150
"""Letters that make a text and no summary."""
_MAX_SHARE_SHOWN = 0.6
"""Part of it that a page shows as its beginning; one that shows more lacks a line or two, and shows them better."""
_CUT = ("…", "...", "[…]", "[...]")


def claimed_text(claim: str | None, headline: str | None, shown: list[str]) -> list[str]:
    """The paragraphs of a text that a page claims, where they are all or far more than what it shows; else none.

    Args:
        claim: the text, with line breaks.
        headline: as shown, which is no paragraph.
        shown: the paragraphs that a reader sees.
    """
    if claim is None:
        return []
    lines = [line for line in map(clean, claim.split("\n")) if line]
    paragraphs = [line for line in lines if not _is_no_text(line) and fold(line) != fold(headline or "")]
    letters = sum(map(len, paragraphs))
    if letters < _MIN_LETTERS or paragraphs[-1].endswith(_CUT):
        return []
    if sum(map(len, shown)) > _MAX_SHARE_SHOWN * letters:
        return []
    whole = fold("".join(paragraphs))
    return paragraphs if all(fold(line.rstrip("….[] ")) in whole for line in shown) else []


def _is_no_text(line: str) -> bool:
    label = related_label(line)
    return is_boilerplate_line(line) or is_end_label(line) or (label is not None and ":" in label["mark"])
