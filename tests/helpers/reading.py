"""One small article page, read as the crawl reads it: what a test changes of it is all that is unusual."""

from __future__ import annotations

from datetime import UTC, datetime

from pipelines.extract import extract_page
from pipelines.items import Article, Page

HEADLINE = "Warga Menunggu Giliran"
PROSE = "".join(
    f"<p>Warga RT {number:02} menunggu giliran sejak pagi di balai desa, kata petugas kepada wartawan.</p>"
    for number in range(1, 7)
)


def read_article(*, head: str = "", top: str = f"<h1>{HEADLINE}</h1>", body: str = PROSE) -> Article:
    """The record of a page with this in its head, above its text, and as its text; fetched on 2 February 2024, UTC."""
    markup = f"<html><head><title>{HEADLINE}</title>{head}</head><body>{top}<div>{body}</div></body></html>"
    page = Page(
        url="https://koran.example/daerah/warga-menunggu-giliran/",
        body=markup.encode(),
        content_type="text/html; charset=utf-8",
        downloaded=datetime(2024, 2, 2, tzinfo=UTC),
    )
    article = extract_page(page, every_page=True).article
    assert article is not None
    return article
