"""The sites dealt to five parts, and for each part a scorer that has seen none of its sites."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from tldextract import TLDExtract

from pipelines.page.block_scorer import BlockScorer, Scorer

PARTS = 5

_domain_of = TLDExtract(suffix_list_urls=())
"""By the list of public suffixes that comes with the library: nothing is fetched."""


def part_of(url: str) -> int:
    """The part that the site of an address is in, by its registered domain: subdomains are one site."""
    domain = _domain_of(url).top_domain_under_public_suffix or urlsplit(url).hostname or url
    return int(hashlib.md5(domain.encode(), usedforsecurity=False).hexdigest(), 16) % PARTS


def file_of(part: int) -> Path:
    """Where the scorer lies that was fitted to all other parts."""
    return Path(__file__).with_name("parts") / f"without-{part}.json"


@cache
def unseen(part: int) -> Scorer:
    """The scorer that has seen no site of a part."""
    return BlockScorer(json.loads(file_of(part).read_text("utf-8")))
