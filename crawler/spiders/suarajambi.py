"""Suara Jambi: news of Jambi province, Sumatra. WordPress since 2017; its 2016 layout lived at /read/YYYY/MM/DD/ID/slug/."""

from crawler.spider import NewsSpider


class SuaraJambi(NewsSpider):
    name = "suarajambi"
    url = "https://suarajambi.com/"
    publisher = "Suara Jambi"
