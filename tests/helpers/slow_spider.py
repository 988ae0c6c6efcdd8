"""The spider of the demo site with a rule that takes minutes on every page: the work of a reader that does not end."""

from __future__ import annotations

from crawler.spider import NewsSpider


class suarajambi(NewsSpider):  # noqa: N801 - the name of the spider it stands in for
    """Looks at every element from every element from every element."""

    name = "suarajambi"
    url = "https://suarajambi.com/"
    prune_xpath = ("//*[count(//*[count(//*[count(//*) = 0]) > 0]) > 0]",)
