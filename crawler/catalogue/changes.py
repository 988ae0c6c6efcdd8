"""What counts as a change of an article, and what does not: a class name, a counter, other related links do not.

Pure: records (the JSON form of `Article`) in, digests and names of fields out.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from pipelines.items import Article, Capture, ExtractionInfo, Status
from pipelines.parsers.dates import is_age
from pipelines.upgrade import upgraded, version_of, without_keys_after
from pipelines.urls import article_key
from pipelines.version import VERSION

CONTENT = (
    "headline",
    "alternativeHeadline",
    "description",
    "articleBody",
    "articleSection",
    "keywords",
    "author",
    "editor",
    "sourceOrganization",
    "signOff",
    "dateline",
    "datePublished",
    "image",
    "tables",
    "embeds",
)
"""The fields a revision is about. `dateModified` is not among them: a date that moves while nothing else does is no
edit a reader could see. Neither is `related`: the plugin picks other articles each time."""

BOOKKEEPING = frozenset(
    {
        "identifier",
        "revision",
        "digest",
        "bodyDigest",
        "previous",
        "changed",
        "discoveredBy",
        "duplicateOf",
        "extraction",
        "schemaVersion",
    }
)
"""What the archive says of a record rather than the page."""

TELLING_WORDS = 30
"""Two texts that are the same count as one text from this length on; shorter ones ("Foto: Dok. Humas") are alike by
chance."""


def content(record: Mapping[str, Any]) -> dict[str, Any]:
    """The part of a record that a revision is about, without what differs from one request to the next.

    Of an older record it is what its schema version had of that part.
    """
    part = {name: record[name] for name in CONTENT if name in record}
    part["keywords"] = sorted(record["keywords"])
    # Another host or query is another cache of the same picture.
    part["image"] = [image | {"url": urlsplit(image["url"]).path} for image in record["image"]]
    if is_age(record["datePublishedRaw"] or ""):
        del part["datePublished"]  # "3 jam lalu" is another time each hour
    return part


def digest(record: Mapping[str, Any]) -> str | None:
    """`sha256:…` of the content of a record; None for a tombstone."""
    if record["creativeWorkStatus"] == Status.REMOVED:
        return None
    return _sha256(json.dumps(content(record), sort_keys=True, ensure_ascii=False))


def body_digest(text: str | None) -> str | None:
    """`sha256:…` of the letters and digits of a text; None if it has none."""
    letters = "".join(filter(str.isalnum, (text or "").casefold()))
    return _sha256(letters) if letters else None


def changed_content(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """Names of the fields by which the newsroom's article changed, the address and being removed among them.

    The old record is given as it was stored: keys that its schema version did not have are not compared, since nobody
    looked for them then.
    """
    version, full = version_of(old), upgraded(old, to=version_of(new))
    before, after = (content(without_keys_after(record, version)) for record in (full, new))
    names = {name for name in before.keys() & after.keys() if before[name] != after[name]}
    if article_key(old["url"]) != article_key(new["url"]):
        names.add("url")
    if old["creativeWorkStatus"] != new["creativeWorkStatus"]:
        names.add("creativeWorkStatus")
    return sorted(names)


def changed_extraction(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """Names of the fields that another extractor reads differently from the same page."""
    names = {name for name in new.keys() - BOOKKEEPING if old[name] != new[name]}
    if old["extraction"]["warnings"] != new["extraction"]["warnings"]:
        names.add("extraction")
    return sorted(names)


def tombstone(last: Mapping[str, Any], capture: Capture | None, *, at: str) -> Article:
    """The record that says that an article is no longer there.

    Args:
        last: the last record of the article.
        capture: the answer that told so.
        at: when that was, ISO 8601 in UTC.
    """
    return Article(
        url=last["url"],
        creativeWorkStatus=Status.REMOVED,
        dateDownloaded=at,
        capture=capture,
        extraction=ExtractionInfo(version=VERSION),
    )


def _sha256(text: str) -> str:
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
