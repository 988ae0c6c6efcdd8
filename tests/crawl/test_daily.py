"""The same site crawled again: what is new, edited, moved and gone becomes data, and what is only noise does not."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.recordloader import ArcWarcRecord

from tests.helpers.crawling import Crawl, command, copied, crawl, tool
from tests.helpers.intact import validator
from tests.site.small import SmallSite, small_site

SLUGS = ("pasar-angso-duo", "jembatan-gentala", "kebun-kopi-kerinci", "terminal-rawasari", "sungai-batanghari")

NEW_TEXT = (
    "Bangunan itu ternyata belum selesai: atapnya bocor di tujuh tempat, kata pengawas proyek yang ditemui di lokasi, "
    "sehingga peresmian ditunda dua bulan dan para pedagang kembali berjualan di pinggir jalan."
)


@pytest.fixture(scope="module")
def dated_server() -> Iterator[SmallSite]:
    with small_site(*SLUGS) as running:
        yield running


@pytest.fixture(scope="module")
def undated_server() -> Iterator[SmallSite]:
    with small_site(*SLUGS, dated=False) as running:
        yield running


@pytest.fixture
def site(dated_server: SmallSite) -> SmallSite:
    dated_server.begin_again(*SLUGS)
    return dated_server


@pytest.fixture
def young(undated_server: SmallSite) -> SmallSite:
    """A site whose articles tell no date, so that they are as young as their first download."""
    undated_server.begin_again(*SLUGS, dated=False)
    return undated_server


Visit = Callable[[SmallSite, Path], Crawl]


@pytest.fixture(scope="module")
def first_visit(tmp_path_factory: pytest.TempPathFactory) -> Visit:
    """The first crawl of a site that nobody has changed but for its doors: done once, and copied for each test."""
    done: dict[tuple[str, frozenset[str]], Crawl] = {}

    def copy(site: SmallSite, output: Path) -> Crawl:
        kind = site.server.url, frozenset(site.doors)
        if kind not in done:
            done[kind] = visit(site, tmp_path_factory.mktemp("output"))
        return copied(done[kind], output)

    return copy


def visit(site: SmallSite, output: Path) -> Crawl:
    over = crawl(site.server, output)
    for record in over.records:
        validator().validate(record)
    return over


def visit_when_due(site: SmallSite, output: Path) -> Crawl:
    """A crawl at the time at which young articles are to be looked at again."""
    with sqlite3.connect(output / "suarajambi" / "catalogue.sqlite") as db:
        db.execute("UPDATE address SET due = '2024-01-01T00:00:00Z' WHERE due IS NOT NULL")
    db.close()
    return visit(site, output)


def pages(over: Crawl) -> list[str]:
    """The articles that were asked for."""
    return sorted(path for path in over.asked if path.startswith("/berita/"))


def only(over: Crawl) -> dict[str, Any]:
    (record,) = over.records
    return record


def test_the_first_record_of_an_article(site: SmallSite, first_visit: Visit, tmp_path: Path) -> None:
    first = first_visit(site, tmp_path)
    assert len(first.records) == len(SLUGS)
    for record in first.records:
        assert (record["revision"], record["previous"], record["changed"]) == (1, None, [])
        assert record["creativeWorkStatus"] == "published"
        assert record["identifier"] == record["url"].removeprefix("http://").rstrip("/")
    assert len({record["digest"] for record in first.records}) == len(SLUGS)


@pytest.mark.parametrize("doors", [{"sitemap"}, {"rest"}, {"feed"}, {"sitemap", "rest", "feed"}, set()])
def test_a_run_after_new_articles_costs_them_and_a_constant(
    site: SmallSite, first_visit: Visit, tmp_path: Path, doors: set[str]
) -> None:
    site.doors = doors
    first_visit(site, tmp_path)
    unchanged = visit(site, tmp_path)
    assert (pages(unchanged), unchanged.records, unchanged.code) == ([], [], 0)
    site.write("rumah-adat")
    site.write("balai-kota")
    third = visit(site, tmp_path)
    assert pages(third) == ["/berita/balai-kota/", "/berita/rumah-adat/"]
    assert len(third.records) == 2
    assert len(third.asked) <= len(unchanged.asked) + 2


def test_doors_are_asked_whether_they_changed(site: SmallSite, first_visit: Visit, tmp_path: Path) -> None:
    first_visit(site, tmp_path)
    before = len(site.server.requests)
    visit(site, tmp_path)
    statuses = {asked.path: asked.status for asked in site.server.requests[before:]}
    assert statuses["/sitemap.xml"] == 304
    assert "/sitemap_index.xml" not in statuses  # one of the usual places answered, the others need not be tried again


@pytest.mark.parametrize("door", ["sitemap", "rest"])
def test_an_edit_is_a_revision(site: SmallSite, first_visit: Visit, tmp_path: Path, door: str) -> None:
    site.doors = {door}
    first = {record["url"]: record for record in first_visit(site, tmp_path).records}
    site.edit("jembatan-gentala", NEW_TEXT)
    second = visit(site, tmp_path)
    assert pages(second) == ["/berita/jembatan-gentala/"]
    record, before = only(second), first[site.url("jembatan-gentala")]
    assert (record["revision"], record["previous"]) == (2, before["digest"])
    assert record["changed"] == ["articleBody"]
    assert record["identifier"] == before["identifier"]
    assert record["articleBody"].startswith(NEW_TEXT)
    assert record["digest"] != before["digest"]
    assert record["capture"] != before["capture"]
    assert (pages(visit(site, tmp_path)), visit(site, tmp_path).records) == ([], [])


def test_what_a_door_calls_changed_and_is_not_makes_no_revision(
    site: SmallSite, first_visit: Visit, tmp_path: Path
) -> None:
    first_visit(site, tmp_path)
    site.edit("jembatan-gentala", site.stories["jembatan-gentala"].body[0])
    second = visit(site, tmp_path)
    # Counter, nonce, class and related link of the page are others now.
    assert pages(second) == ["/berita/jembatan-gentala/"]
    assert second.records == []
    assert second.end(site.url("jembatan-gentala")).reason == "unchanged"


def test_a_sitemap_that_was_rebuilt_says_nothing_of_articles(
    site: SmallSite, first_visit: Visit, tmp_path: Path
) -> None:
    site.doors = {"sitemap"}
    first_visit(site, tmp_path)
    for story in site.stories.values():
        story.modified = max(story.modified for story in site.stories.values()).replace(year=2025)
    assert pages(visit(site, tmp_path)) == []


def test_young_articles_are_looked_at_again(young: SmallSite, first_visit: Visit, tmp_path: Path) -> None:
    young.doors = set()
    first_visit(young, tmp_path)
    young.edit("pasar-angso-duo", NEW_TEXT)
    assert pages(visit(young, tmp_path)) == []  # it is not a day old
    second = visit_when_due(young, tmp_path)
    assert pages(second) == sorted(f"/berita/{slug}/" for slug in SLUGS)
    assert only(second)["url"] == young.url("pasar-angso-duo")


def test_old_articles_are_not(site: SmallSite, first_visit: Visit, tmp_path: Path) -> None:
    first_visit(site, tmp_path)
    assert pages(visit_when_due(site, tmp_path)) == []


@pytest.mark.parametrize("status", [404, 410])
def test_a_removed_article_gets_one_tombstone(
    young: SmallSite, first_visit: Visit, tmp_path: Path, status: int
) -> None:
    first = {record["url"]: record for record in first_visit(young, tmp_path).records}
    young.stories["terminal-rawasari"].status = status
    second = visit_when_due(young, tmp_path)
    tomb, before = only(second), first[young.url("terminal-rawasari")]
    assert (tomb["creativeWorkStatus"], tomb["revision"]) == ("removed", 2)
    assert (tomb["identifier"], tomb["previous"]) == (before["identifier"], before["digest"])
    assert (tomb["headline"], tomb["articleBody"], tomb["digest"]) == (None, None, None)
    assert tomb["capture"]["status"] == status
    assert second.end(tomb["url"]).outcome == "gone"
    assert visit_when_due(young, tmp_path).records == []


def test_an_article_that_comes_back_is_a_revision(young: SmallSite, first_visit: Visit, tmp_path: Path) -> None:
    young.doors = {"rest"}
    first_visit(young, tmp_path)
    young.stories["terminal-rawasari"].status = 404
    visit_when_due(young, tmp_path)
    young.stories["terminal-rawasari"].status = 200
    young.edit("terminal-rawasari", NEW_TEXT)
    back = only(visit(young, tmp_path))
    assert (back["revision"], back["previous"], back["creativeWorkStatus"]) == (3, None, "published")
    assert "articleBody" in back["changed"]


@pytest.mark.parametrize("door", ["sitemap", "rest"])
def test_what_a_door_passes_over_is_looked_at(site: SmallSite, tmp_path: Path, door: str) -> None:
    site.doors = {door}
    for number, story in enumerate(site.stories.values()):
        story.published = story.modified = story.modified.replace(day=1 + number)
    visit(site, tmp_path)
    site.stories["kebun-kopi-kerinci"].status = 404
    site.write("rumah-adat").modified = site.stories["kebun-kopi-kerinci"].modified.replace(day=20)
    second = visit(site, tmp_path)
    assert pages(second) == ["/berita/kebun-kopi-kerinci/", "/berita/rumah-adat/"]
    assert {record["url"]: record["creativeWorkStatus"] for record in second.records} == {
        site.url("kebun-kopi-kerinci"): "removed",
        site.url("rumah-adat"): "published",
    }


@pytest.mark.parametrize("trouble", ["5xx", "down", "no article"])
def test_trouble_is_no_removal(young: SmallSite, first_visit: Visit, tmp_path: Path, trouble: str) -> None:
    first_visit(young, tmp_path)
    url = young.url("pasar-angso-duo")
    story = young.stories["pasar-angso-duo"]
    kept = list(story.body)
    match trouble:
        case "5xx":
            story.status = 503
        case "down":
            young.down = True
        case _:
            story.body = []
    second = visit_when_due(young, tmp_path)
    assert second.records == []
    assert second.end(url).outcome == "kept"
    young.down, story.status, story.body = False, 200, kept
    third = visit(young, tmp_path)
    assert third.records == []
    if trouble != "no article":  # that was an answer; its age is passed
        assert third.end(url).reason == "unchanged"


@pytest.mark.parametrize(
    "is_told", [True, False], ids=["a door tells of the new address", "only the old one leads there"]
)
def test_an_article_that_moved_keeps_its_key(
    young: SmallSite, first_visit: Visit, tmp_path: Path, is_told: bool
) -> None:
    first = {record["url"]: record for record in first_visit(young, tmp_path).records}
    old = first[young.url("pasar-angso-duo")]
    moved_story = young.stories.pop("pasar-angso-duo")
    young.write("pasar-angso-duo").moved_to = "pasar-angso-duo-jambi"
    young.stories["pasar-angso-duo"].listed = False
    moved_story.listed = is_told
    young.stories["pasar-angso-duo-jambi"] = moved_story
    moved = only(visit(young, tmp_path) if is_told else visit_when_due(young, tmp_path))
    assert moved["url"] == young.url("pasar-angso-duo-jambi")
    assert (moved["identifier"], moved["revision"], moved["changed"]) == (old["identifier"], 2, ["url"])
    assert moved["previous"] == moved["digest"] == old["digest"]
    assert moved["duplicateOf"] is None
    assert visit(young, tmp_path).records == []


def test_the_same_text_elsewhere_is_linked(site: SmallSite, tmp_path: Path) -> None:
    site.stories["siaran-pers"] = site.write("siaran-pers", text=site.stories["pasar-angso-duo"].body[0].upper())
    records = {record["url"]: record for record in visit(site, tmp_path).records}
    one, other = records[site.url("pasar-angso-duo")], records[site.url("siaran-pers")]
    assert one["bodyDigest"] == other["bodyDigest"]
    assert (one["duplicateOf"], other["duplicateOf"]) == (None, one["identifier"])
    assert all(record["duplicateOf"] is None for url, record in records.items() if url != other["url"])
    site.write("siaran-pers-lagi", text=NEW_TEXT)
    site.edit("siaran-pers-lagi", site.stories["pasar-angso-duo"].body[0])
    again = only(visit(site, tmp_path))
    assert (again["url"], again["duplicateOf"]) == (site.url("siaran-pers-lagi"), one["identifier"])


def test_history_shows_what_changed(young: SmallSite, first_visit: Visit, tmp_path: Path) -> None:
    first_visit(young, tmp_path)
    old = young.stories["pasar-angso-duo"].body[0]
    young.edit("pasar-angso-duo", NEW_TEXT)
    young.stories["pasar-angso-duo"].headline = "Pasar Itu Bocor"
    visit(young, tmp_path)
    young.stories["pasar-angso-duo"].status = 410
    visit_when_due(young, tmp_path)
    shown = command(tmp_path, "history", young.url("pasar-angso-duo"))
    assert shown.returncode == 0, shown.stderr
    lines = [line.strip() for line in shown.stdout.splitlines()]
    assert [line.split(",")[0] for line in lines if line.startswith("revision")] == [f"revision {n}" for n in (1, 2, 3)]
    assert {f"- {old}", f"+ {NEW_TEXT}", "+ Pasar Itu Bocor"} <= set(lines)
    assert not any(line.startswith(("- Warga", "+ Warga")) for line in lines)  # the paragraph that stayed
    assert any(line.endswith("removed: HTTP 410") for line in lines)
    nobody = command(tmp_path, "history", young.url("tidak-ada"))
    assert (nobody.returncode, "no article" in nobody.stdout) == (1, True)


def test_what_has_not_changed_is_a_revisit_of_what_is_there(
    site: SmallSite, first_visit: Visit, tmp_path: Path
) -> None:
    first_visit(site, tmp_path)
    second = visit(site, tmp_path)
    files = sorted((second.folder / "warc").glob("*.warc.gz"))
    assert tool("warcio", "check", *files).returncode == 0
    first_records, again = (list(warc_records(path)) for path in files)
    by_id = {record.rec_headers.get_header("WARC-Record-ID"): record for record in first_records}
    revisits = [record for record in again if record.rec_type == "revisit"]
    kinds = set()
    for record in revisits:
        original = by_id[record.rec_headers.get_header("WARC-Refers-To")]
        for name, theirs in (
            ("WARC-Target-URI", "WARC-Refers-To-Target-URI"),
            ("WARC-Date", "WARC-Refers-To-Date"),
            ("WARC-Payload-Digest", "WARC-Payload-Digest"),
        ):
            assert record.rec_headers.get_header(theirs) == original.rec_headers.get_header(name)
        assert original.rec_type == "response"
        kinds.add(
            (record.rec_headers.get_header("WARC-Profile").rsplit("/", 1)[1], record.http_headers.get_statuscode())
        )
    # robots.txt, front page, feed and REST say the same again; the sitemap says that it has not changed.
    assert kinds == {("identical-payload-digest", "200"), ("server-not-modified", "304")}
    asked_again = [record for record in again if record.rec_type == "response"]
    new_addresses = {url for url in second.asked if "modified_after" in url}
    assert {urlsplit(record.rec_headers.get_header("WARC-Target-URI")).path for record in asked_again} <= {
        urlsplit(url).path for url in new_addresses
    }


def warc_records(path: Path) -> Iterator[ArcWarcRecord]:
    with path.open("rb") as stream:
        for record in ArchiveIterator(stream):
            record.content_stream().read()
            yield record
