"""What can be known from an address alone. Pure: no I/O, and no text makes these functions raise.

`normalise` gives the address to fetch, `article_key` the identity to remember: all addresses of an article share one,
two articles never do. `kind_of_address` is a hint for the order of fetching; the page decides what it is.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit

from w3lib.url import canonicalize_url, safe_url_string

from pipelines.vocabulary import (
    ACCOUNTS,
    ARCHIVES,
    CALENDARS,
    CATEGORIES,
    INDEXES,
    LABELS,
    LATEST,
    PAGES,
    POPULAR,
    RUBRICS,
    SEARCHES,
    SECTION_LISTS,
    SECTIONS,
    TOPICS,
)

PLAUSIBLE_YEARS = range(1990, 2101)
"""Years a news article may claim. Outside lie unset dates (1970, 0001) and misspelt ones (20219)."""

_REMEMBERED = 8192
"""Addresses: the pages of a site share most of their two hundred links."""

_DEFAULT_PORTS = {"http": 80, "https": 443}
_ABSOLUTE = re.compile(r"https?://", re.IGNORECASE)
# Most addresses are as plain as this: w3lib, which takes ten times as long as all else, would leave them as they are.
# No scheme has a port of four figures for its default.
_PLAIN = re.compile(r"https?://(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}(?::[1-9][0-9]{3})?(?:/[a-zA-Z0-9._~/-]*)?")
# Most that are not absolute are as plain as this: they only need the host before them.
_ROOTED = re.compile(r"/(?:[a-zA-Z0-9_~-][a-zA-Z0-9._~-]*/)*(?:[a-zA-Z0-9_~-][a-zA-Z0-9._~-]*)?")
_HOSTNAME = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*")

# Parameters that name the reader or the way he came, never the article. Jetpack's share buttons add `nb=1`.
_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|[gdy]clid|msclkid|gbraid|wbraid|twclid|ttclid|mc_[ce]id|_ga|_gl|igshid|igsh|phpsessid"
    r"|replytocom|share)(?:=.*)?|nb=1",
    re.IGNORECASE,
)
_AMP_PARAMETER = re.compile(r"amp(?:=|=1|=true)?|outputtype=amp", re.IGNORECASE)
# Blogger's mobile twin is `?m=1`, and its articles stand at /2019/02/slug.html; elsewhere `m` may mean anything.
_BLOGGER_PATH = re.compile(r"/\d{4}/\d{2}/[^/]+\.html")
_BLOGGER_MOBILE = re.compile(r"m=[01]")
_TWIN_HOST = re.compile(r"(?:(?:www|m|amp)\.)+(?=[^.]+\.)")

_SLASHES = re.compile(r"/{2,}")
_AMP_SUFFIX = re.compile(r"\.amp(?=\.html?$)")
_INDEX_FILE = re.compile(r"/index\.(?:html?|php)$")
_SUFFIX = re.compile(r"\.(?:html?|php|aspx?)$")
_BETWEEN_WORDS = re.compile(r"[-_+ ]+")
_NUMBERED = re.compile(r"^\d{3,}[-_.]|[-_.][a-z]?\d{5,}$")
_ID = re.compile(r"(?!(?:19|20)\d\d\Z)[0-9]{3,}")
"""A number that names something, and no year."""
_FEWEST_WORDS_OF_SLUG = 3
"""Words that tell the slug of an article from a month or a view of a calendar."""
_PART = re.compile(r"\d{1,2}|all|amp")
_MONTH_FOLDER = re.compile(r"/(?:19|20)\d\d/(?:0[1-9]|1[0-2])/.")

_DATE_IN_PATH = re.compile(
    r"/(?P<y>\d{4})/(?P<m>\d{1,2})/(?P<d>\d{1,2})(?=/|$)"
    r"|/(?P<y1>\d{4})-(?P<m1>\d{2})-(?P<d1>\d{2})(?=[/_-]|$)"
    r"|/(?P<y2>\d{4})(?P<m2>\d{2})(?P<d2>\d{2})(?:\d{4}|\d{6})?(?=[/_.-]|$)"
)
_DATE_ARCHIVE = re.compile(r"/(?:19|20)\d\d/(?:0?[1-9]|1[0-2])(?:/(?:0?[1-9]|[12]\d|3[01]))?$|^/(?:19|20)\d\d$")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MAX_LENGTH = 2000
_MAX_DEPTH = 12
_MAX_REPEATS = 2

# Scrapy's IGNORED_EXTENSIONS are among them, written out: a worker process needs nothing else of Scrapy, whose import
# would take half of its start and some of its memory.
_STATIC = _words(
    "7z 7zip bz2 rar tar tar.gz xz zip mng pct bmp gif jpg jpeg png pst psp tif tiff ai drw dxf eps ps svg cdr ico webp"
    " mp3 wma ogg wav ra aac mid au aiff 3gp asf asx avi mov mp4 mpg qt rm swf wmv m4a m4v flv webm xls xlsm xlsx xltm"
    " xltx potm potx ppt pptm pptx pps doc docb docm docx dotm dotx odt ods odg odp css pdf exe bin rss dmg iso apk jar"
    " sh rb js hta bat cpl msi msp py"
    " json xml xsl txt csv map gz tgz woff woff2 ttf eot avif heic m3u8 ts rtf epub webmanifest"
)
_SERVICE = _words(
    "wp-admin wp-login.php wp-content wp-includes wp-json wp-signup.php wp-comments-post.php wp-cron.php"
    " xmlrpc.php cdn-cgi embed print trackback"
)
_SERVICE_PARAMETERS = _words("s print ical attachment_id replytocom share feed rest_route preview add-to-cart")

# Words that announce a list and are followed by its name, as in /category/daerah/.
_TAXONOMY = frozenset((*CATEGORIES, *TOPICS, *LABELS, "categories", "author", "authors", "penulis"))
_SHELF = frozenset((*RUBRICS, *SECTIONS, *SECTION_LISTS, *INDEXES, *LATEST, *POPULAR))
# Some sites keep their articles in /archives/1234.
_ARCHIVE = frozenset(ARCHIVES)
_LISTING_WORDS = _TAXONOMY | _SHELF | _ARCHIVE
_PAGE_WORDS = frozenset((*PAGES, "paged"))
_LISTING_PARAMETERS = frozenset((*CATEGORIES, *RUBRICS, "cat", "tag", "author"))
_ID_PARAMETERS = _words("p id nid aid news_id newsid berita_id id_berita idberita id_artikel artid")


class Look(StrEnum):
    """What an address alone suggests."""

    ROOT = "root"
    LISTING = "listing"
    ARTICLE = "article"
    UNKNOWN = "unknown"
    NEVER = "never"
    """No page worth fetching."""


def normalise(url: str, base: str | None = None) -> str | None:
    """Absolute http(s) address for fetching, without fragment, userinfo and tracking; None if there is none.

    The order of the query and everything in it that may name an article stay: `/?p=123` is one.
    """
    url = url.strip()
    if base and not _ABSOLUTE.match(url):
        try:
            url = f"{_origin(base)}{url}" if _ROOTED.fullmatch(url) else urljoin(base, url)
        except ValueError:
            return None
    return _normalised(url)


@lru_cache(maxsize=64)
def _origin(base: str) -> str:
    """Scheme and host of a page.

    Raises:
        ValueError: its address is none.
    """
    return urljoin(base, "/").removesuffix("/")


@lru_cache(maxsize=_REMEMBERED)
def article_key(url: str) -> str:
    """Identity of the article at an address: `host[:port]/path[?query]`, the same for its AMP and mobile twins.

    What is no http(s) address is its own key.
    """
    address = normalise(url)
    if address is None:
        return url.strip()
    is_plain = _PLAIN.fullmatch(address) and "/." not in address
    parts = urlsplit(address if is_plain else canonicalize_url(address))
    path = _SLASHES.sub("/", parts.path) if "//" in parts.path else parts.path
    path = _AMP_SUFFIX.sub("", path) if ".amp" in path else path
    path = (_INDEX_FILE.sub("", path) if "/index." in path else path).rstrip("/")
    front, _, last = path.rpartition("/")
    # /tag/amp/ is a tag of that name, not the twin of /tag/.
    if last == "amp" and front and front.rpartition("/")[2] not in _LISTING_WORDS:
        path = front
    query = parts.query
    if query:
        dropped = [_AMP_PARAMETER] + ([_BLOGGER_MOBILE] if _BLOGGER_PATH.fullmatch(path) else [])
        query = "&".join(p for p in query.split("&") if p and not any(d.fullmatch(p) for d in dropped))
    host = _TWIN_HOST.sub("", parts.netloc, count=1) if _TWIN_HOST.match(parts.netloc) else parts.netloc
    return f"{host}{path or '/'}{'?' if query else ''}{query}"


def article_date(url: str) -> date | None:
    """Day written in the path, as in `/2019/02/19/` or `/20190219/`; None without a whole and possible one."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return None
    return next(_dates_in(path), None)


@lru_cache(maxsize=_REMEMBERED)
def kind_of_address(url: str, site_root: str) -> Look:
    """What the address alone suggests. `site_root` is where the site's front page stands; it may be a folder."""
    address = normalise(url)
    if address is None or len(url) > _MAX_LENGTH:
        return Look.NEVER
    # `share` and `replytocom` are gone from the normal form: such an address is another one of a page we know.
    parameters = _parameters(url)
    path = _path_below(address, site_root)
    segments = [segment for segment in path.split("/") if segment]
    if _is_never(segments, parameters):
        return Look.NEVER
    if segments and _INDEX_FILE.fullmatch(f"/{segments[-1]}"):
        segments.pop()
    stems = [_SUFFIX.sub("", segment) if "." in segment else segment for segment in segments]
    if not stems and "?" not in article_key(address):
        return Look.ROOT if _same_host(address, site_root) else Look.LISTING
    return _look_of_path(stems) or _look_of_query(stems, parameters)


def address_shape(url: str) -> str:
    """What an address has in common with its likes: `host/tag/*/page/0?x`, names, numbers and values gone."""
    address = normalise(url)
    if address is None:
        return ""
    parts = urlsplit(address)
    segments = [segment for segment in parts.path.lower().split("/") if segment]
    # The first folder tells the parts of a site apart.
    kept = _LISTING_WORDS | _PAGE_WORDS | frozenset(segments[:1] if len(segments) > 1 else ())
    shapes = ["0" if segment.isdigit() else segment if segment in kept else "*" for segment in segments]
    keys = sorted(_parameters(address))
    return f"{parts.netloc}/{'/'.join(shapes)}{'?' if keys else ''}{'&'.join(keys)}"


def is_within(url: str, domains: list[str]) -> bool:
    """Returns whether the host is a domain of these or below one; an IP address or an entry with a port must match."""
    address = normalise(url)
    if address is None:
        return False
    parts = urlsplit(address)
    host, default = parts.hostname or "", _DEFAULT_PORTS[parts.scheme]
    for domain in domains:
        entry = _entry(domain, parts.scheme)
        if entry is None:
            continue
        name, port, is_exact = entry
        if is_exact:
            if (name, port or default) == (host, parts.port or default):
                return True
        elif host == name or host.endswith(f".{name}"):
            return True
    return False


@lru_cache(maxsize=_REMEMBERED)
def _entry(domain: str, scheme: str) -> tuple[str, int | None, bool] | None:
    """Host and port of a domain as it is listed, and whether it stands for that host alone; None if it is none."""
    own = normalise(f"{scheme}://{domain}")
    if own is None:
        return None
    parts = urlsplit(own)
    name = parts.hostname or ""
    return name, parts.port, _has_port(domain) or _as_ip(name) is not None


def is_private_host(host: str) -> bool:
    """Returns whether the host, as written, is no place on the public internet. Names are not looked up."""
    name = unicodedata.normalize("NFKC", host).replace("\u3002", ".").strip().lower().strip("[]").rstrip(".")
    if name == "localhost" or name.endswith((".localhost", ".local")):
        return True
    ip = _as_ip(name.partition("%")[0])
    if ip is None:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        ip = ip.ipv4_mapped or ip
    return not ip.is_global or ip.is_multicast or ip.is_reserved


@lru_cache(maxsize=_REMEMBERED)
def _normalised(url: str) -> str | None:
    if _PLAIN.fullmatch(url):
        return url if url.count("/") > 2 else f"{url}/"
    try:
        parts = urlsplit(safe_url_string(url))
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not _is_host(host):
        return None
    netloc = f"[{host}]" if ":" in host else host
    if port is not None and port != _DEFAULT_PORTS[parts.scheme]:
        netloc = f"{netloc}:{port}"
    query = "&".join(p for p in parts.query.split("&") if p and not _TRACKING.fullmatch(p))
    return f"{parts.scheme}://{netloc}{parts.path or '/'}{'?' if query else ''}{query}"


def _is_host(host: str) -> bool:
    if ":" not in host:
        return _HOSTNAME.fullmatch(host) is not None
    return "%" not in host and isinstance(_as_ip(host), ipaddress.IPv6Address)


def _as_ip(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        pass
    # The forms that only the C library still reads: 2130706433, 0x7f.1, 017700000001.
    if not re.fullmatch(r"(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d+)){0,3}", host, re.ASCII):
        return None
    try:
        return ipaddress.IPv4Address(socket.inet_aton(host))
    except OSError:
        return None


def _has_port(domain: str) -> bool:
    return re.search(r"[^:]:\d+$", domain) is not None and (domain.count(":") == 1 or "]" in domain)


def _same_host(url: str, other: str) -> bool:
    return article_key(url).partition("/")[0] == article_key(other).partition("/")[0]


def _parameters(url: str) -> dict[str, str]:
    query = url.partition("#")[0].partition("?")[2] if "?" in url else ""
    return {key.lower(): value for key, value in parse_qsl(query, keep_blank_values=True)}


def _path_below(address: str, site_root: str) -> str:
    path, folder = unquote(urlsplit(address).path).lower(), _folder(site_root)
    return path.removeprefix(folder) if f"{path}/".startswith(f"{folder}/") else path


@lru_cache(maxsize=64)
def _folder(site_root: str) -> str:
    root = normalise(site_root)
    return unquote(urlsplit(root).path).lower().rstrip("/") if root else ""


def _dates_in(path: str) -> Iterator[date]:
    for match in _DATE_IN_PATH.finditer(path):
        year, month, day = (int(number) for number in match.groups() if number is not None)
        if year in PLAUSIBLE_YEARS:
            try:
                yield date(year, month, day)
            except ValueError:
                continue


def _is_never(segments: list[str], parameters: dict[str, str]) -> bool:
    first, last = (segments[0], segments[-1]) if segments else ("", "")
    stem = last.partition(".")[0]
    names = [segment for segment in segments if not segment.isdigit()]
    listed = not _LISTING_WORDS.isdisjoint(segments)
    return (
        len(segments) > _MAX_DEPTH
        or (len(names) > _MAX_REPEATS and max(Counter(names).values()) > _MAX_REPEATS)
        or ("." in last and last.rpartition(".")[2] in _STATIC)
        or not _SERVICE.isdisjoint(segments)
        or stem in ACCOUNTS
        or (first in CALENDARS and _count_words(stem) < _FEWEST_WORDS_OF_SLUG)
        or _is_feed(segments)
        or _is_search(segments, parameters)
        or not _SERVICE_PARAMETERS.isdisjoint(parameters)
        or any(key.startswith("tribe") for key in parameters)
        # An index page may be asked for a day; a calendar has no end.
        or ("month" in parameters and ("day" in parameters or "year" in parameters) and not listed)
    )


def _is_feed(segments: list[str]) -> bool:
    match segments:
        case [*_, "feed"] | [*_, "feed", "rss" | "rss2" | "rdf" | "atom"] | ["feeds", *_] | ["rss" | "atom"]:
            return True
    return False


def _is_search(segments: list[str], parameters: dict[str, str]) -> bool:
    if not segments or segments[0].partition(".")[0] not in SEARCHES:
        return False
    # Blogger's labels and "older posts" stand below /search.
    return segments[1:2] != ["label"] and "updated-max" not in parameters


def _look_of_path(stems: list[str]) -> Look | None:
    """Listing or article, where the path says it loud enough."""
    if len(stems) >= 2 and stems[-2] in _PAGE_WORDS and stems[-1].isdigit():
        return Look.LISTING
    position = next((i for i, stem in enumerate(stems) if stem in _LISTING_WORDS), None)
    if position is not None:
        word, rest = stems[position], stems[position + 1 :]
        may_hold_articles = word in _ARCHIVE or (word not in _TAXONOMY and len(rest) >= 2)
        return Look.ARTICLE if rest and may_hold_articles and _is_article_name(rest[-1], words=5) else Look.LISTING
    if stems[:1] == ["search"]:
        return Look.LISTING
    path = "".join(f"/{stem}" for stem in stems)
    if _DATE_ARCHIVE.search(path):
        return Look.LISTING
    # The pages of one article stand at …/2/, …/3/.
    named = stems[:-1] if len(stems) > 1 and _PART.fullmatch(stems[-1]) else stems
    if named and (
        _is_article_name(named[-1], words=3)
        or any(_is_id(stem) for stem in named)
        or next(_dates_in(path), None)
        or _MONTH_FOLDER.match(path)
    ):
        return Look.ARTICLE
    return None


def _look_of_query(stems: list[str], parameters: dict[str, str]) -> Look:
    if any(key in _ID_PARAMETERS and value.isdigit() for key, value in parameters.items()):
        return Look.ARTICLE
    paged = any(key in _PAGE_WORDS and value.isdigit() for key, value in parameters.items())
    month = re.fullmatch(r"\d{4,8}", parameters.get("m", "")) is not None
    if paged or month or not _LISTING_PARAMETERS.isdisjoint(parameters) or stems[:1] == ["search"]:
        return Look.LISTING
    return Look.UNKNOWN


def _is_article_name(stem: str, words: int) -> bool:
    """Returns whether a segment is a long slug, or carries an id as `12345-judul` and `judul-d123456` do."""
    return _count_words(stem) >= words or _is_id(stem) or _NUMBERED.search(stem) is not None


def _count_words(stem: str) -> int:
    """The words of a segment that are no numbers."""
    return sum([1 for word in _BETWEEN_WORDS.split(stem) if word and not word.isdigit()])


def _is_id(stem: str) -> bool:
    return _ID.fullmatch(stem) is not None
