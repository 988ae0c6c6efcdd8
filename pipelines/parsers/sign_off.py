"""Whose initials or name close a text.

Newsrooms sign with initials ("ZH"), with the beginning of a name ("Zal"), of several ("ZalHak"), or with its consonants
("Zlm"); "zal/rin" is a writer and an editor. Where two people may be meant, nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipelines.html.text import fold
from pipelines.parsers.people import is_bare_name, is_house_name
from pipelines.vocabulary import AGENCIES, OFFICE_CODES, OFFICE_WORDS, OFFICES, any_of

_BETWEEN = re.compile(r"\s*[/,&+|-]\s*|\s+dan\s+", re.IGNORECASE)
NOBODY = OFFICES | AGENCIES | OFFICE_CODES
"""What signs for a desk, an agency or a press office."""
_OFFICE_WORD = re.compile(rf"\b{any_of(OFFICE_WORDS)}\b", re.IGNORECASE)
_VOWELS = re.compile("[aeiou]")
_MIN_INITIALS = 3
"""Letters that tell a name by its beginning or its consonants; two are enough where each begins a word of its own."""


def signers(
    signature: str | None,
    authors: Iterable[str],
    editors: Iterable[str],
    *,
    publisher: str | None = None,
    host: str | None = None,
) -> list[str]:
    """The people a sign-off stands for, in its order; a part of it that fits nobody, or more than one, is left out.

    Args:
        signature: as `pipelines.parsers.people.sign_off` gives it: `Zal`, `zal/rin`.
        authors: names of the writers.
        editors: names of the editors.
        publisher: name of the outlet, which is nobody.
        host: host name of the site, for the same.
    """
    names = [name for name in (*authors, *editors) if not is_house_name(name, publisher=publisher, host=host)]
    found: list[str] = []
    for code in _BETWEEN.split(signature or ""):
        fitting = {name for name in names if _fits(code, name)}
        found += fitting if len(fitting) == 1 else []
    return list(dict.fromkeys(found))


def whole_name(signature: str | None) -> str | None:
    """The sign-off where it is no initials but a name in full: "(Budi Santoso)"; None where it may be an office."""
    words = (signature or "").split()
    if signature is None or not 2 <= len(words) <= 4 or not is_bare_name(signature) or _OFFICE_WORD.search(signature):
        return None
    return (
        signature if all(len(word) > 2 and word[1:].islower() and fold(word) not in NOBODY for word in words) else None
    )


def _fits(code: str, name: str) -> bool:
    words = [word for word in map(fold, re.split(r"[ .]+", name.partition(",")[0])) if word]  # degrees follow a comma
    parts = [part for part in (re.sub(r"[\d_]", "", fold(word)) for word in code.split()) if part]
    letters = "".join(parts)
    if any(part in NOBODY for part in parts):
        return False
    if len(parts) > 1:
        return any(all(map(str.startswith, some, parts)) for some in _runs(words, len(parts)))
    if len(letters) < _MIN_INITIALS:
        return len(letters) == 2 and any([word[0] for word in some] == list(letters) for some in _runs(words, 2))
    return any(
        _is_in_pieces(letters, words[at:]) or _skeleton(word).startswith(letters) for at, word in enumerate(words)
    )


def _runs(words: list[str], length: int) -> Iterator[list[str]]:
    """Words that follow each other, so many at a time."""
    return (words[at : at + length] for at in range(len(words) - length + 1))


def _is_in_pieces(letters: str, words: list[str]) -> bool:
    """Returns whether letters are the beginnings of the first word and of those that follow it, one after the other."""
    if not letters or not words:
        return not letters
    sizes = (size for size in range(1, len(letters) + 1) if words[0].startswith(letters[:size]))
    return any(_is_in_pieces(letters[size:], words[1:]) for size in sizes)


def _skeleton(word: str) -> str:
    """A word without its vowels but the first letter: `zlmn` of "zalman"."""
    return word[:1] + _VOWELS.sub("", word[1:])
