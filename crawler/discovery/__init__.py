"""The doors by which articles are found. Pure: bytes or a parsed page in, addresses out; nothing is fetched here."""

from __future__ import annotations

from crawler.discovery.feed import feed_candidates, read_feed
from crawler.discovery.found import Found, More
from crawler.discovery.listing import Announced, announced, read_listing
from crawler.discovery.rest import read_rest, rest_address, rest_candidates
from crawler.discovery.sitemap import read_sitemap, sitemap_candidates

__all__ = [
    "Announced",
    "Found",
    "More",
    "announced",
    "feed_candidates",
    "read_feed",
    "read_listing",
    "read_rest",
    "read_sitemap",
    "rest_address",
    "rest_candidates",
    "sitemap_candidates",
]
