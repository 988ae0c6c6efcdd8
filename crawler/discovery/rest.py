"""WordPress REST (https://developer.wordpress.org/rest-api/reference/posts/)."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from urllib.parse import parse_qs, urlencode, urlsplit

from w3lib.url import add_or_replace_parameter

from crawler.discovery.results import (
    NO_DATE,
    DiscoveryResult,
    More,
    StatedDate,
    candidates,
    make_seed,
    read_stated_date,
)
from pipelines.items import Door, Seed
from pipelines.urls import normalise

PER_PAGE = 100
"""The most that WordPress gives at once."""

_MAX_STARTS = 20
"""Brackets that may open the answer, behind what a server printed before it."""
_DEFAULT_PER_PAGE = 10
_FIELDS = "id,link,date,date_gmt,modified,modified_gmt"


def rest_candidates(root: str) -> list[str]:
    """Where the API usually stands, if no page announces it; the second works without rewritten addresses."""
    return candidates(root, ("wp-json/", "?rest_route=/"))


def rest_address(api_root: str, page: int, *, after: date | None = None, before: date | None = None) -> str:
    """Address of a page of posts, newest first. `after` and `before` are whole days of the site and included."""
    # WordPress takes both as exclusive, and a time without offset as the site's own.
    window = {
        "after": f"{after - timedelta(days=1)}T23:59:59" if after else None,
        "before": f"{before + timedelta(days=1)}T00:00:00" if before else None,
    }
    return _address(api_root, page, "date", {key: value for key, value in window.items() if value})


def rest_changes_address(api_root: str, since: datetime) -> str:
    """Address of the posts changed from a moment on, the last change first.

    WordPress before 5.7 does not know `modified_after` and gives all posts: stop where nothing has changed.
    """
    # A day earlier, for neither is our clock the site's, nor UTC its zone.
    moment = (since.astimezone(UTC) - timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%S")
    return _address(api_root, 1, "modified", {"modified_after": moment})


def is_of_changes(url: str) -> bool:
    """Returns whether an address is one of `rest_changes_address`, which is another one in each run."""
    return "modified_after=" in url


def _address(api_root: str, page: int, order: str, more: dict[str, str]) -> str:
    query = {"per_page": PER_PAGE, "page": page, "orderby": order, "order": "desc", "_fields": _FIELDS} | more
    separator = "&" if "rest_route=" in api_root else "?"
    return f"{api_root.rstrip('/')}/wp/v2/posts{separator}{urlencode(query, safe=',:')}"


def read_rest(body: bytes, url: str, total_pages: int | None) -> DiscoveryResult:
    """Articles of a page of posts, and the page after it; `total_pages` is the header X-WP-TotalPages.

    Raises:
        ValueError: it is no list of posts; the message is a short reason, such as WordPress's error code.
    """
    answer = _json(body)
    if isinstance(answer, dict) and answer and all(key.isdecimal() for key in answer):
        answer = list(answer.values())  # PHP makes an object of a list that lacks a number
    if not isinstance(answer, list):
        code = answer.get("code") if isinstance(answer, dict) else None
        raise ValueError(code if isinstance(code, str) else "not a list of posts")
    seeds = [seed for post in answer if isinstance(post, dict) and (seed := _seed(post, url))]
    page, size = _number(url, "page", 1), _number(url, "per_page", _DEFAULT_PER_PAGE)
    goes_on = len(answer) >= size if total_pages is None else page < total_pages
    following = normalise(add_or_replace_parameter(url, "page", str(page + 1))) if goes_on and answer else None
    return DiscoveryResult(seeds=seeds, more=[More(following)] if following else [])


def _json(body: bytes) -> object:
    """What an answer says, whatever warnings and comments the server printed around it.

    Raises:
        ValueError: nothing in it is JSON.
    """
    try:
        return json.loads(body)
    except ValueError:
        text = body.decode("utf-8-sig", errors="replace")
    decoder = json.JSONDecoder()
    for start in islice(re.finditer(r"[\[{]\s*[\[{\"\]}]", text), _MAX_STARTS):
        try:
            return decoder.raw_decode(text, start.start())[0]
        except (ValueError, RecursionError):
            continue
    raise ValueError("not JSON")


def _seed(post: dict[str, object], url: str) -> Seed | None:
    link = post.get("link")
    address = normalise(link, url) if isinstance(link, str) and link else None
    if address is None:
        return None
    # The day is the site's own where it is told, the instant is that of UTC.
    published = _utc(post.get("date_gmt"))
    local = _claim(post.get("date")).day
    return make_seed(
        address,
        Door.REST,
        published=published._replace(day=local or published.day),
        modified=_utc(post.get("modified_gmt")),
    )


def _claim(value: object) -> StatedDate:
    return read_stated_date(value) if isinstance(value, str) else NO_DATE


def _utc(value: object) -> StatedDate:
    """`*_gmt` carries no offset."""
    claim = read_stated_date(f"{value}Z" if isinstance(value, str) else None)
    return claim._replace(instant=claim.instant.astimezone(UTC)) if claim.instant else claim


def _number(url: str, parameter: str, default: int) -> int:
    value = parse_qs(urlsplit(url).query).get(parameter, [""])[-1]
    return int(value) if value.isdecimal() else default
