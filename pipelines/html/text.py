"""Text as a reader sees it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Zero-width characters, byte order mark, soft hyphen and bidirectional marks: invisible, and different on every copy.
# U+200D joins emoji and U+200C Persian letters, so these two stay.
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e]")
_LETTER = re.compile(r"\w")
_LETTERS = re.compile(r"\w+")
_FOLDED = {code: chr(code).lower() if _LETTER.match(chr(code)) else None for code in range(128)}
"""What `fold` makes of the characters of ASCII."""


def clean(text: str) -> str:
    """One line without invisible characters, runs of white space (no-break spaces too) as one space, in NFC."""
    if text.isascii():
        return " ".join(text.split())
    line = " ".join(text.split())
    if not line.isprintable():  # what is invisible is not
        line = " ".join(_INVISIBLE.sub("", line).split())
    return unicodedata.normalize("NFC", line)


def lower(text: str) -> str:
    """In small letters, each as long as it was: of all letters only `İ` becomes two."""
    return text.replace("\u0130", "I").lower() if not text.isascii() else text.lower()


def has_letters(text: str) -> bool:
    """Returns whether there is anything to read: a letter or a digit, not only marks and pictures."""
    return bool(_LETTER.search(text))


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Letters and digits only, lower case: for comparing what two places say."""
    if text.isascii():
        return text.translate(_FOLDED)
    return "".join(_LETTERS.findall(unicodedata.normalize("NFKC", text))).casefold()


def count_words(text: str | None) -> int:
    """Words, as white space separates them, that hold a letter or a digit."""
    return sum([1 for word in (text or "").split() if word[0].isalnum() or has_letters(word)])
