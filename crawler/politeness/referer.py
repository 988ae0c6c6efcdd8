"""Nobody is told which page led us to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.spidermiddlewares.referer import RefererMiddleware

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response


class NoReferer(RefererMiddleware):
    """Leaves each request as it is.

    Without any such middleware Scrapy warns at each start, since redirects (here those of robots.txt) ask it. With
    Scrapy's own set to "no-referrer" a site could still make us tell, by a `Referrer-Policy` in its answer.
    """

    def get_processed_request(self, request: Request, response: Response | None) -> Request:  # noqa: ARG002
        """The request as it is."""
        return request
