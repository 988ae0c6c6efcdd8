"""`pipelines.metadata.page_metadata`: what a page says of itself, in order of trust."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from pipelines.items import Image
from pipelines.metadata.page_metadata import Claim, PageMetadata, best, read

URL = "https://kabarhulu.example/2021/03/04/pasar-baru/"


def claims_of(head: str = "", *, url: str = URL, body: str = "", attributes: str = "") -> PageMetadata:
    return read(
        html.document_fromstring(f"<html {attributes}><head>{head}</head><body><p>x</p>{body}</body></html>"), url
    )


def json_ld(*nodes: Any) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(node)}</script>' for node in nodes)


def raw_json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def values(claims: list[Claim]) -> list[str]:
    return [claim.value for claim in claims]


def test_a_page_that_says_nothing() -> None:
    assert claims_of() == PageMetadata()


def test_json_ld_of_the_article() -> None:
    claims = claims_of(
        json_ld(
            {
                "@context": "https://schema.org",
                "@type": "NewsArticle",
                "headline": "Pasar Baru &amp; Terminal\n Dibuka",
                "description": "Mulai <b>besok</b>.",
                "datePublished": "2021-03-04T05:06:07+07:00",
                "dateModified": "2021-03-05T05:06:07+07:00",
                "author": {"@type": "Person", "name": "Sari Wulandari"},
                "editor": "Tono",
                "articleSection": ["Daerah", "Kerinci"],
                "keywords": "pasar, terminal",
                "publisher": {"@type": "Organization", "name": "Kabar Hulu"},
                "image": {"@type": "ImageObject", "url": "/foto/1.jpg", "caption": "Pasar baru"},
                "inLanguage": "id",
            }
        )
    )
    assert claims.types == ["NewsArticle"]
    assert claims.headline == [Claim("json-ld", "headline", "Pasar Baru & Terminal Dibuka")]
    assert values(claims.description) == ["Mulai besok."]
    assert claims.published == [Claim("json-ld", "datePublished", "2021-03-04T05:06:07+07:00")]
    assert values(claims.modified) == ["2021-03-05T05:06:07+07:00"]
    assert values(claims.authors) == ["Sari Wulandari"]
    assert values(claims.editors) == ["Tono"]
    assert values(claims.section) == ["Daerah", "Kerinci"]
    assert values(claims.keywords) == ["pasar", "terminal"]
    assert values(claims.publisher) == ["Kabar Hulu"]
    assert claims.images == [Image(url="https://kabarhulu.example/foto/1.jpg", caption="Pasar baru")]
    assert claims.language_declared == "id"
    assert claims.warnings == []


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Sari", ["Sari"]),
        ({"name": "Sari"}, ["Sari"]),
        ({"name": ["Sari", "Tono"]}, ["Sari", "Tono"]),
        ([{"@type": "Person", "name": "Sari"}, "Tono"], ["Sari", "Tono"]),
        ({"@id": "#sari"}, ["Sari"]),
        ([{"@id": "#sari"}, {"@id": "#unknown"}], ["Sari"]),
        ({"name": {"@value": "Sari"}}, ["Sari"]),
        ({"name": "Sari", "url": "https://kabarhulu.example/penulis/sari"}, ["Sari"]),
        ("https://kabarhulu.example/penulis/sari", []),
        ({"@type": "Person"}, []),
        ({"@id": "#loop"}, []),
        (None, []),
        (7, []),
        ("", []),
    ],
)
def test_shapes_of_an_author(author: Any, expected: list[str]) -> None:
    graph = [
        {"@type": "NewsArticle", "headline": "Pasar", "author": author},
        {"@type": "Person", "@id": "#sari", "name": "Sari"},
        {"@type": "Person", "@id": "#loop", "name": {"@id": "#loop"}},
    ]
    assert values(claims_of(json_ld({"@graph": graph})).authors) == expected


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        ("https://x.example/1.jpg", ["https://x.example/1.jpg"]),
        (["//x.example/1.jpg", "2.jpg"], ["https://x.example/1.jpg", URL + "2.jpg"]),
        ({"contentUrl": "https://x.example/1.jpg"}, ["https://x.example/1.jpg"]),
        ({"url": ["https://x.example/1.jpg", "https://x.example/2.jpg"]}, [f"https://x.example/{n}.jpg" for n in "12"]),
        ({"@id": "#foto"}, ["https://x.example/9.jpg"]),
        (["https://x.example/1.jpg", "https://x.example/1.jpg"], ["https://x.example/1.jpg"]),
        ("data:image/png;base64,AAAA", []),
        ("http://[", []),
        ({}, []),
    ],
)
def test_shapes_of_an_image(image: Any, expected: list[str]) -> None:
    graph = [
        {"@type": "Article", "image": image},
        {"@type": "ImageObject", "@id": "#foto", "url": "https://x.example/9.jpg"},
    ]
    assert [picture.url for picture in claims_of(json_ld({"@graph": graph})).images] == expected


@pytest.mark.parametrize(
    "block",
    [
        '\n<!-- {"@type": "Article", "headline": "Pasar"} -->\n',
        '//<![CDATA[\n{"@type": "Article", "headline": "Pasar"}\n//]]>',
        '/*<![CDATA[*/{"@type": "Article", "headline": "Pasar"}/*]]>*/',
        '<![CDATA[{"@type": "Article", "headline": "Pasar"}]]>',
        '{"@type": "Article", "headline": "Pasar",}',
        '{"@type": "Article", "keywords": ["a", "b", ], "headline": "Pasar"};',
        '{"@type": "Article", /* judul */ "headline": "Pasar"}',
        '{"@type": "Article", "headline": "Pasar"}{"@type": "WebPage"}',
        '{"@type": "Article", "headline": "Pasar"} var x = 1;',
        '{"@type": "Article", "description": "Satu\nDua\tTiga", "headline": "Pasar"}',
        '[[{"@type": ["Thing", "http://schema.org/Article"], "headline": "Pasar"}]]',
        '{"@type": "WebPage", "mainEntity": {"@type": "newsArticle", "headline": "Pasar"}}',
    ],
)
def test_json_ld_as_found_in_the_wild(block: str) -> None:
    claims = claims_of(raw_json_ld(block))
    assert claims.headline[0] == Claim("json-ld", "headline", "Pasar")
    assert claims.warnings == []


def test_what_looks_like_a_comment_in_a_string_stays() -> None:
    block = '{"@type": "Article", "headline": "Kata \\"dia\\" // lalu /* pergi */, ]",}'
    assert values(claims_of(raw_json_ld(block)).headline) == ['Kata "dia" // lalu /* pergi */, ]']


def test_half_an_emoji_is_dropped() -> None:
    claims = claims_of(
        raw_json_ld(
            r"""{"@type": "Article", "headline": "Hore \ud83d\ude00 \ud83d",
            "image": ["/a\ud83d.jpg", "/b.jpg"]}"""
        )
    )
    assert [image.url for image in claims.images] == ["https://kabarhulu.example/b.jpg"]
    assert values(claims.headline) == ["Hore \U0001f600"]


@pytest.mark.parametrize("block", ['{"@type": "Article", "headline": }', "{", "halo", "[" * 100_000, '{"a": "b'])
def test_a_broken_block_is_reported_and_the_others_are_read(block: str) -> None:
    claims = claims_of(raw_json_ld(block) + raw_json_ld("{") + json_ld({"@type": "Article", "headline": "Pasar"}))
    assert values(claims.headline) == ["Pasar"]
    assert claims.warnings == ["json-ld-invalid"]


def test_of_several_articles_the_one_with_this_address_speaks() -> None:
    related = {"@type": "NewsArticle", "headline": "Lain", "url": "https://kabarhulu.example/2021/03/03/lain/"}
    for key in ("url", "mainEntityOfPage", "@id"):
        own = {"@type": "NewsArticle", "headline": "Pasar", key: "https://www.kabarhulu.example/2021/03/04/pasar-baru"}
        assert values(claims_of(json_ld(related, own)).headline) == ["Pasar"]
    page = {"@type": "WebPage", "@id": URL}
    claims = claims_of(json_ld(related, {"@type": "NewsArticle", "headline": "Pasar", "mainEntityOfPage": page}))
    assert values(claims.headline) == ["Pasar"]


def test_of_several_articles_the_one_with_the_canonical_address_speaks() -> None:
    nodes = json_ld(
        {"@type": "NewsArticle", "headline": "Lain", "url": "https://kabarhulu.example/lain"},
        {"@type": "NewsArticle", "headline": "Pasar", "url": URL},
    )
    claims = claims_of(f'<link rel="canonical" href="{URL}">{nodes}', url="https://kabarhulu.example/?p=7")
    assert values(claims.headline) == ["Pasar"]


def test_else_the_first_article_with_a_headline_speaks() -> None:
    nodes = (
        {"@type": "Article", "name": ""},
        {"@type": "Article", "headline": "Satu"},
        {"@type": "Article", "headline": "Dua"},
    )
    assert values(claims_of(json_ld(*nodes)).headline) == ["Satu"]


def test_comments_and_list_entries_never_speak() -> None:
    claims = claims_of(
        json_ld(
            {"@type": "Comment", "author": {"name": "Pembaca"}, "datePublished": "2022-01-01"},
            {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Lain"}]},
            {"@type": "NewsArticle", "headline": "Pasar", "comment": [{"@type": "Comment", "author": "Pembaca"}]},
        )
    )
    assert values(claims.headline) == ["Pasar"]
    assert claims.authors == []
    assert claims.published == []


def test_meta_tags_in_order_of_trust() -> None:
    claims = claims_of(
        """
        <title>Pasar Baru - Kabar Hulu</title>
        <meta name="date" content="2021-03-01">
        <meta name="content_PublishedDate" content="2021-03-02 05:06:07">
        <meta property="article:published_time" content=" 2021-03-04T05:06:07+07:00 ">
        <meta property="og:updated_time" content="2021-03-06">
        <meta property="article:modified_time" content="2021-03-05">
        <meta property="og:title" content="Pasar Baru">
        <meta name="description" content="Mulai besok.">
        <meta name="author" content="Sari">
        <meta property="article:author" content="https://www.facebook.com/sari">
        <meta name="content_editor" content="Tono">
        <meta property="article:section" content="Daerah">
        <meta name="keywords" content="berita, jambi">
        <meta property="article:tag" content="pasar">
        <meta property="article:tag" content="terminal">
        <meta property="article:tag" content="pasar">
        <meta property="og:site_name" content="Kabar Hulu">
        <meta property="og:type" content="article">
        <meta property="og:image" content="/foto/1.jpg">
        <meta property="og:locale" content="id_ID">
        <meta name="kosong" content="x"><meta name="author" content="">
        """
    )
    assert claims.published == [
        Claim("meta", "article:published_time", "2021-03-04T05:06:07+07:00"),
        Claim("meta", "content_publisheddate", "2021-03-02 05:06:07"),
        Claim("meta", "date", "2021-03-01"),
    ]
    assert values(claims.modified) == ["2021-03-05", "2021-03-06"]
    assert claims.headline == [
        Claim("meta", "og:title", "Pasar Baru"),
        Claim("title", "title", "Pasar Baru - Kabar Hulu"),
    ]
    assert values(claims.description) == ["Mulai besok."]
    assert values(claims.authors) == ["Sari"]
    assert values(claims.editors) == ["Tono"]
    assert values(claims.section) == ["Daerah"]
    assert best(claims.keywords) == ["pasar", "terminal"]
    assert values(claims.keywords) == ["pasar", "terminal", "berita", "jambi"]
    assert values(claims.publisher) == ["Kabar Hulu"]
    assert claims.og_type == "article"
    assert claims.images == [Image(url="https://kabarhulu.example/foto/1.jpg")]
    assert claims.language_declared == "id-ID"


def test_article_before_meta_before_page() -> None:
    head = json_ld(
        {"@type": "WebPage", "datePublished": "2021-03-03", "name": "Pasar - Kabar Hulu"},
        {"@type": "NewsArticle", "datePublished": "2021-03-01"},
    )
    claims = claims_of(head + '<meta property="article:published_time" content="2021-03-02">')
    assert [(claim.source, claim.value) for claim in claims.published] == [
        ("json-ld", "2021-03-01"),
        ("meta", "2021-03-02"),
        ("json-ld", "2021-03-03"),
    ]
    assert values(claims.headline) == ["Pasar - Kabar Hulu"]


def test_the_byline_for_sharing() -> None:
    shown = '<meta name="twitter:label1" content="Ditulis oleh"><meta name="twitter:data1" content="Sari">'
    assert values(claims_of(shown).authors) == ["Sari"]
    assert claims_of(shown.replace("Ditulis oleh", "Waktu baca")).authors == []


def test_microdata_of_the_first_article_only() -> None:
    scope = '<div itemscope itemtype="https://schema.org/{}">{}</div>'
    claims = claims_of(
        '<meta itemprop="dateModified" content="2021-03-06">',
        body=scope.format("Comment", '<meta itemprop="datePublished" content="2022-01-01">')
        + scope.format(
            "NewsArticle",
            '<meta itemprop="datePublished" content="2021-03-04">'
            '<span itemprop="author" itemscope><meta itemprop="name" content="Sari"></span>'
            + scope.format("ImageObject", '<meta itemprop="datePublished" content="2020-01-01">'),
        )
        + scope.format("NewsArticle", '<meta itemprop="datePublished" content="2021-03-03">'),
    )
    assert values(claims.published) == ["2021-03-04"]
    assert values(claims.modified) == ["2021-03-06"]
    assert values(claims.authors) == ["Sari"]


def test_microdata_on_what_is_shown() -> None:
    claims = claims_of(
        '<meta name="keywords" content="portal, kabar">',
        body='<div itemscope itemtype="https://schema.org/NewsArticle">'
        '<span itemprop="articleSection">Laut</span><div itemprop="headline">Kapal <b>Karam</b></div>'
        '<span itemprop="author" itemscope><a href="/sari"><span itemprop="name">Sari</span></a></span>'
        '<span itemprop="editor">Tono</span><p itemprop="publisher" itemscope><b itemprop="name">Kabar Hulu</b></p>'
        '<span itemprop="datePublished" content="2021-03-04">kemarin</span>'
        '<time itemprop="dateModified" datetime="2021-03-05">5 Maret</time>'
        '<span itemprop="image" itemscope><img itemprop="url" src="/k.jpg"><em itemprop="caption">Kapal itu</em></span>'
        '<div itemprop="description articleBody">Isi berita</div>'
        '<i itemprop="keywords">laut, kapal</i><i itemprop="keywords">karam</i></div>',
    )
    assert claims.headline[0] == Claim("meta", "itemprop:headline", "Kapal Karam")
    assert best(claims.section) == ["Laut"]
    assert best(claims.authors) == ["Sari"]
    assert best(claims.editors) == ["Tono"]
    assert best(claims.publisher) == ["Kabar Hulu"]
    assert best(claims.published) == ["2021-03-04"]
    assert best(claims.modified) == ["2021-03-05"]
    assert best(claims.keywords) == ["laut", "kapal", "karam"]
    assert claims.images == [Image(url="https://kabarhulu.example/k.jpg", caption="Kapal itu")]
    assert claims.description == []


def test_microdata_of_a_blog() -> None:
    claims = claims_of(
        body='<div itemscope itemtype="http://schema.org/BlogPosting">'
        '<abbr itemprop="datePublished" title="2021-03-04T05:06:00+07:00">05.06</abbr></div>'
    )
    assert values(claims.published) == ["2021-03-04T05:06:00+07:00"]


def test_printed_dates_are_left_to_those_who_read_print() -> None:
    claims = claims_of(
        body='<div itemscope itemtype="http://schema.org/Article"><b itemprop="datePublished">4 Maret 2021</b></div>'
    )
    assert claims.published == []


@pytest.mark.parametrize(
    "body",
    [
        '<ul><li itemscope itemtype="https://schema.org/Article">{}</li></ul>',
        '<div class="related-posts"><div itemscope itemtype="https://schema.org/Article">{}</div></div>',
        '<div itemscope itemtype="https://schema.org/Article"><p itemprop="articleBody">Isi</p>'
        '<div itemprop="comment" itemscope itemtype="https://schema.org/Comment">{}</div></div>',
        '<div itemscope itemtype="https://schema.org/Article">{}</div>'
        '<div itemscope itemtype="https://schema.org/Article"><h1>Kapal</h1></div>'
        '<div itemscope itemtype="https://schema.org/Article"><p itemprop="articleBody">Isi</p></div>',
        '<div itemscope itemtype="https://schema.org/WebPage">{}</div>',
        "<div>{}</div>",
    ],
)
def test_no_microdata_of_others(body: str) -> None:
    claims = claims_of(
        body=body.format(
            '<b itemprop="headline">Lain</b><b itemprop="datePublished" content="2021-03-04"></b>'
            '<b itemprop="author" itemscope><i itemprop="name">Tono</i></b><b itemprop="keywords">lain</b>'
        )
    )
    assert (claims.headline, claims.published, claims.authors, claims.keywords) == ([], [], [], [])


def test_links_and_language() -> None:
    claims = claims_of(
        '<link rel="canonical" href="/a"><link rel="canonical" href="/b">',
        attributes='lang="id-ID"',
    )
    assert claims.canonical == "https://kabarhulu.example/a"
    assert claims.language_declared == "id-ID"
    assert not claims.is_amp
    assert claims_of('<link rel="canonical" href="javascript:0"><link rel="canonical">').canonical is None


@pytest.mark.parametrize("attribute", ["amp", "⚡"])
def test_amp(attribute: str) -> None:
    assert claims_of(attributes=attribute).is_amp


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["@type", "@id", "@graph", "name", "url", "author", "image", "mainEntity", "headline", "keywords"]
            ),
            inner | st.sampled_from(["NewsArticle", "WebPage", "#a", URL]),
            max_size=5,
        )
    ),
    max_leaves=15,
)


@given(anything, anything)
def test_no_json_raises(one: Any, other: Any) -> None:
    node = {"@type": "NewsArticle", "author": one, "image": other, "keywords": one, "datePublished": other, "url": one}
    tree = html.document_fromstring("<p>x</p>")
    for value in (one, [node, other], {"@graph": one}):
        script = html.Element("script", type="application/ld+json")
        script.text = json.dumps(value)
        tree.append(script)
    claims = read(tree, URL)
    assert claims.warnings == []
    assert all(claim.value for claim in (*claims.authors, *claims.published, *claims.keywords, *claims.headline))


@pytest.mark.parametrize("piece", ["/*", '\\"', ",", '"', "<!--", ", ", "//", "{", '{"a":', "[1,"])
def test_long_rubbish_takes_no_time(piece: str) -> None:
    assert claims_of(raw_json_ld(piece * 50_000)).published == []
