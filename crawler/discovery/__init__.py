"""The doors by which articles are found. Pure: bytes or a parsed page in, addresses out; nothing is fetched here."""

from __future__ import annotations

from crawler.discovery.feed import feed_candidates, read_feed
from crawler.discovery.listing import AnnouncedDoors, announced, read_listing
from crawler.discovery.rest import is_of_changes, read_rest, rest_address, rest_candidates, rest_changes_address
from crawler.discovery.results import DiscoveryResult, More
from crawler.discovery.sitemap import Child, children_to_read, read_sitemap, sitemap_candidates, stamp

__all__ = [
    "AnnouncedDoors",
    "Child",
    "DiscoveryResult",
    "More",
    "announced",
    "children_to_read",
    "feed_candidates",
    "is_of_changes",
    "read_feed",
    "read_listing",
    "read_rest",
    "read_sitemap",
    "rest_address",
    "rest_candidates",
    "rest_changes_address",
    "sitemap_candidates",
    "stamp",
]
