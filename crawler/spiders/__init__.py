"""One file a site, at most ten lines: a table of facts. Code belongs to `crawler.spider.NewsSpider`."""
