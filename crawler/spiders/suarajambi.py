"""Suara Jambi: news of Jambi province, Sumatra. WordPress; in 2016 articles stood at /read/YYYY/MM/DD/ID/slug/."""

from crawler.spider import NewsSpider


class SuaraJambi(NewsSpider):
    name = "suarajambi"
    url = "https://suarajambi.com/"
    publisher = "Suara Jambi"
