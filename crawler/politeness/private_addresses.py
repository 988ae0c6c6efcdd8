"""No request leaves for a private network, whoever asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, Self, runtime_checkable

from scrapy.exceptions import IgnoreRequest
from scrapy.utils.httpobj import urlparse_cached

from pipelines.urls import is_private_host, is_within

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response


@runtime_checkable
class HasHosts(Protocol):
    """A spider that says which hosts it was sent to."""

    own_hosts: list[str]


class PrivateAddressMiddleware:
    """Refuses private, loopback and link-local addresses, unless the site itself was given as one.

    A name that leads to such an address is known only once it answered: the response is thrown away unread then.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Raises IgnoreRequest for an address that names a private host."""
        if is_private_host(urlparse_cached(request).hostname or "") and not self._is_ours(request.url):
            raise IgnoreRequest("private address")

    def process_response(self, request: Request, response: Response) -> Response:
        """Raises IgnoreRequest for a response that came from a private host."""
        if response.ip_address and is_private_host(str(response.ip_address)) and not self._is_ours(request.url):
            raise IgnoreRequest("private address")
        return response

    def _is_ours(self, url: str) -> bool:
        spider = self._crawler.spider
        return isinstance(spider, HasHosts) and is_within(url, spider.own_hosts)
