"""The language of a text, by its own words.

A language library would be asked one question here, whether the declared language can be believed, and the small models
mix up Indonesian, Malay and Javanese on short news. The commonest words of Indonesian and English answer it in
microseconds.
"""

from __future__ import annotations

import re

from pipelines.vocabulary import COMMON_WORDS

_MAX_LETTERS_READ = 3000
"""Letters of the text that are looked at."""
_MIN_COMMON_SHARE = 0.08
"""Part of all words that must be common ones; Indonesian and English news have 0.2 to 0.5."""


def language_of(text: str, declared: str | None) -> str | None:
    """BCP 47 tag: `id` or `en` where the words say so, else what the page declares, else None.

    Args:
        text: some running text.
        declared: the page's own claim, such as `id-ID`.
    """
    # Words with no mark at them: so have most of the common ones.
    words = list(filter(str.isalpha, text[:_MAX_LETTERS_READ].lower().split()))
    if words:
        shares = {
            tag: len(list(filter(common.__contains__, words))) / len(words) for tag, common in COMMON_WORDS.items()
        }
        best = max(shares, key=lambda tag: shares[tag])
        if shares[best] >= _MIN_COMMON_SHARE and shares[best] > 2 * min(shares.values()):
            return best
    match = re.match(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$", (declared or "").replace("_", "-").strip())
    return match[0] if match else None
