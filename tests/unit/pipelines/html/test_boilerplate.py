"""`pipelines.html.boilerplate`: labels, buttons and requests; and the sentences that begin like them."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.html.boilerplate import (
    INNER_RELATED,
    is_boilerplate_line,
    is_boilerplate_name,
    is_comments_name,
    is_end_label,
    related_label,
)

BOILERPLATE = """
1,234 kali dibaca
Telah dibaca sebanyak 210 kali
Total dibaca: 210
Jumlah pembaca: 1.055
★★★★★ 4,8 (120 suara)
[Total: 3 Average: 5]
Rata-rata: 4.5 / 5. Jumlah suara: 12
Average rating 4.5 / 5. Vote count: 12
How useful was this post?
Seberapa bermanfaat artikel ini?
3 menit membaca
Iklan - Gulir ke Bawah untuk Lanjut
Lanjutkan membaca setelah iklan
Berita berlanjut setelah iklan
Artikel berlanjut di bawah iklan ini
Story continues below advertisement
Artikel ini bersponsor
Promoted Content
Space Iklan
Pasang iklan di sini
Iklan Layanan
Daftar Isi
Daftar isi:
Daftar Isi [sembunyikan]
Table of Contents
Contents [hide]
Tampilkan selengkapnya
Lihat semua
Komentar
KOMENTAR
Komentar:
Komentar Anda
Komentar (12)
3 Komentar
0 Comments
Comments
Tinggalkan balasan
Tinggalkan Balasan Batalkan balasan
Tinggalkan Komentar
Tulis Komentar
Leave a Reply
Leave a Reply Cancel reply
Bagikan ini
Bagikan ini:
Bagikan:
Bagikan artikel ini
Bagikan
Share this
Share this:
SHARE
Share
Facebook Twitter WhatsApp
Facebook | Twitter | WhatsApp
Facebook Twitter WhatsApp Telegram Email Print
Bagikan: Facebook Twitter WhatsApp Telegram
Share on Facebook
Bagikan ke WhatsApp
Facebook
WhatsApp
Copy Link
Salin tautan
ADVERTISEMENT
Advertisement
- ADVERTISEMENT -
ADVERTISEMENT SCROLL TO CONTINUE
Iklan
IKLAN
SCROLL TO CONTINUE
SCROLL TO CONTINUE WITH CONTENT
Scroll to resume content
Gulir untuk melanjutkan
Halaman 1 2 3 Selanjutnya
Halaman: 1 2 3
Halaman 1 dari 3
Halaman 1 2 3 ... 10 Selanjutnya
Halaman Selanjutnya
Halaman: 1 2 3 Tampilkan Semua
Selanjutnya
Selanjutnya »
1 2 3 Selanjutnya
1 2 3
Lihat Semua
Dibaca: 120 kali
dibaca: 120 kali
Dibaca 1.234 kali
Dilihat: 1.204
Dilihat 77 kali
120 views
Telah dilihat 1.203 kali
Artikel ini telah dibaca 120 kali
Ikuti kami di Google News
Ikuti kami di Google News dan WhatsApp Channel
Follow kami di Instagram
Ikuti Saluran WhatsApp Kabar Hulu
Dapatkan update berita pilihan
Dapatkan update berita pilihan dan breaking news setiap hari dari Kabar Hulu.
Dapatkan update berita pilihan setiap hari di kanal Telegram.
Gabung di grup Telegram "Kabar Hulu Update", caranya klik link
Google News
Masukkan alamat surel Anda untuk mendapatkan kabar terbaru dari kami setiap pagi.
Masukkan email Anda
Berikan komentar dengan santun, karena komentar Anda mewakili diri Anda sendiri.
1260 kali dibaca
504 views
Beranda » Daerah » Warga Menunggu Giliran
Home / Politik / Kota
Tags:
Tags: karet, petani
Kata kunci: karet
Memuat...
Like Loading...
Suka ini:
Post navigation
Navigasi pos
Editor:
Copyright 2021 Kabar Hulu
© 2021 Kabar Hulu. All rights reserved
Zoom Gambar
Perbesar
Berita Terpopuler
Terpopuler
Rekomendasi untuk Anda
Konten ini disponsori oleh mitra
Reply
A+
Apa reaksi Anda?
Dilarang mengutip sebagian atau seluruh isi artikel ini tanpa izin redaksi.
""".strip().splitlines()

SENTENCES = """
Setelah iklan itu tayang, penjualan naik dua kali lipat.
Iklan rokok di sekolah dilarang mulai hari ini.
Total pembaca koran itu 210 ribu orang.
Buku itu telah dibaca 210 siswa di tiga sekolah.
3 menit terakhir
Daftar isi ulang tabung gas bertambah.
Artikel ini bersambung ke bagian kedua.
Lihat semua kemungkinan sebelum memilih.
Komentar Anda sangat berarti bagi kami, kata dia.
Komentar itu dihapus setelah ramai diprotes warga.
Masukkan beras ke dalam karung, kata petugas.
Beranda rumah itu penuh lumpur setelah banjir surut.
Depan rumah warga terendam, kata dia.
Komentar Gubernur soal tambang menuai kritik
Tinggalkan rumah sejak Senin, pelajar itu belum kembali.
Tinggalkan balasan surat itu di meja saya, kata Bupati kepada stafnya.
Tulis komentar bernada hinaan di media sosial, seorang pria diperiksa polisi.
Bagikan sembako, Polres Merangin sambangi warga terdampak banjir.
Bagikan ini kepada anak-anak di rumah, pesan Bunda PAUD.
Bagikan 500 masker, mahasiswa turun ke jalan.
Sebarkan hoaks, dua warga ditangkap.
Share lokasi dulu baru kami jemput, kata petugas.
Facebook menghapus ribuan akun palsu di Indonesia.
Facebook, Twitter dan WhatsApp diminta patuh pada aturan baru itu.
Twitter dan Facebook ramai membahas banjir di Jambi.
WhatsApp sempat tidak dapat diakses selama dua jam.
Iklan rokok dilarang di Jambi.
Iklan itu tayang selama sepekan di televisi lokal.
Advertisement bukan satu-satunya sumber pendapatan media, ujarnya.
Halaman rumah warga terendam.
Halaman kantor Bupati dipenuhi pengunjuk rasa.
Halaman 12 buku itu memuat foto lama Kota Jambi.
Halaman 3 koran tersebut dipotong.
Selanjutnya, polisi akan memeriksa lima saksi.
Selanjutnya kasus itu dilimpahkan ke kejaksaan.
Berikutnya giliran Kerinci yang menjadi tuan rumah.
Sebelumnya, polisi menangkap dua pelaku.
Dibaca berulang kali, surat itu membuat ibunya menangis.
Dibacakan di depan warga, putusan itu disambut sorak.
Dilihat dari udara, kebakaran itu meluas hingga 120 hektare.
Pembaca setia koran ini pasti ingat peristiwa 1997.
Ikuti upacara, ratusan siswa berdiri sejak pagi.
Ikuti arahan petugas saat evakuasi, pesan Kapolres.
Ikuti terus perkembangan harga karet sebelum menjual, saran Kepala Dinas kepada petani.
Ikuti berita resmi dari BMKG dan jangan percaya kabar bohong, imbau Bupati.
Ikuti kami, teriak warga kepada tim penyelamat yang tersesat.
Dapatkan bantuan, warga mengantre sejak subuh.
Dapatkan informasi cuaca, nelayan kini cukup membuka aplikasi BMKG, kata Kepala Stasiun.
Dapatkan kabar anaknya selamat, sang ibu menangis.
Bergabung dengan grup musik itu, Rani pindah ke Jakarta.
Baca juga Al-Quran setiap hari, pesan ustaz.
Simak kabar duka itu, keluarga langsung berangkat ke Medan.
Google News bukan media, melainkan pengumpul berita, ujarnya.
Editor naskah itu meninggal dunia pada Senin.
Sumber: air di desa itu mengering sejak Agustus, kata warga.
Sumber air di desa itu mengering.
Via pesan singkat, dia membenarkan kabar itu.
Hak cipta lagu daerah Jambi akhirnya dicatatkan tahun ini.
Suka ini atau tidak, aturan itu tetap berlaku.
Video itu viral.
Masuk desa itu harus naik perahu.
Daftar nama korban ada di posko.
Menu makan siang itu dinilai layak.
Cari ikan, dua warga hilang di Sungai Batanghari.
Tutup usia, pejuang itu dimakamkan di Muaro Bungo.
Hapus aplikasi itu, saran polisi.
Populer di kalangan anak muda, kopi Kerinci kini diekspor.
Terbaru, polisi menetapkan tiga tersangka.
Terkini dua korban masih dirawat.
Rekomendasi itu diserahkan kepada DPRD.
Dilarang mengambil foto di lokasi itu tanpa izin petugas.
Artikel itu dibaca 120 kali sehari oleh warga.
Sudah dilihat warga, harimau itu kembali ke hutan.
JAMBI – Harga karet naik.
(red)
(Zal)
***
2019
17 Agustus 1945
""".strip().splitlines()


@pytest.mark.parametrize("line", BOILERPLATE)
def test_boilerplate_lines(line: str) -> None:
    assert is_boilerplate_line(line)


@pytest.mark.parametrize("line", SENTENCES)
def test_sentences_are_no_boilerplate(line: str) -> None:
    assert not is_boilerplate_line(line)


LABELS = ["Baca Juga", "Baca juga:", "BACA JUGA :", "Baca Juga Artikel Lainnya", "Baca Juga Artikel Lainnya:"]
LABELS += [
    "Baca juga »",
    "Lihat juga",
    "Lihat Juga :",
    "Simak juga",
    "Simak Juga:",
    "Berita terkait",
    "Artikel terkait",
]
LABELS += ["Baca pula:", "Baca selengkapnya:", "Tonton juga", "Baca Juga: Harga Karet", "“Baca juga: Harga Karet"]
LABELS += ["» Baca juga", "Read also:", "Lea también", "Baca: Harga Karet Naik", "Baca\u00a0Juga : Harga Karet"]


@pytest.mark.parametrize("line", LABELS)
def test_labels_of_related_lines(line: str) -> None:
    match = related_label(line)
    assert match is not None
    assert match["label"]


NO_LABELS = ["Bacaan juga penting bagi anak", "Baca buku setiap hari", "Membaca juga perlu waktu"]
NO_LABELS += ["Baca jugalah surat itu", "Lihatlah juga sisi lain", "Berita terkaitan", "Related laws apply"]


@pytest.mark.parametrize("line", NO_LABELS)
def test_no_labels(line: str) -> None:
    assert related_label(line) is None


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("kata dia. Baca juga: ", False),
        ("kata dia (baca juga: ", True),
        ("kata dia (Lihat juga ", True),
        ("Simak juga – ", False),
    ],
)
def test_labels_inside_a_paragraph(text: str, *, opened: bool) -> None:
    match = INNER_RELATED.search(text)
    assert match is not None
    assert bool(match["open"]) is opened


@pytest.mark.parametrize(
    "line",
    ["Komentar", "Komentar Anda", "3 Komentar", "Tinggalkan Balasan", "Berita Terkait", "Berita Lainnya", "Terpopuler"],
)
def test_labels_that_end_an_article(line: str) -> None:
    assert is_end_label(line)


@pytest.mark.parametrize(
    "line", ["Komentar Gubernur", "Berita terkait hal itu dibantah Bupati.", "Rekomendasi DPRD", "Penutup"]
)
def test_headings_that_do_not_end_an_article(line: str) -> None:
    assert not is_end_label(line)


BOILERPLATE_NAMES = ["td-post-sharing-top", "sharedaddy sd-sharing-enabled", "social-share", "shareButtons", "tagcloud"]
BOILERPLATE_NAMES += [
    "jp-relatedposts",
    "related-posts",
    "RelatedNews",
    "berita-terkait",
    "comments-area",
    "commentlist",
]
BOILERPLATE_NAMES += [
    "sidebar",
    "widget widget_recent_entries",
    "breadcrumbs",
    "post-tags",
    "adsbygoogle",
    "iklan-atas",
]
BOILERPLATE_NAMES += ["banner_ads", "page-pagination", "newsletter-signup", "baca-juga", "bacajuga", "read-more"]
BOILERPLATE_NAMES += ["populer", "author-box", "authorbox", "screen-reader-text", "post-navigation", "site-footer"]


@pytest.mark.parametrize("names", BOILERPLATE_NAMES)
def test_boilerplate_names(names: str) -> None:
    assert is_boilerplate_name(names)


ARTICLE_NAMES = ["", "entry-content", "post-content", "article-body", "td-post-content", "single-post", "isi-berita"]
ARTICLE_NAMES += ["content", "wp-block-paragraph", "shared", "detail__body-text", "has-text-align-left", "headline"]
ARTICLE_NAMES += ["adat", "ladang", "commentary", "detail-berita", "wp-block-quote", "post-4711", "read__content"]


@pytest.mark.parametrize("names", ARTICLE_NAMES)
def test_names_of_articles(names: str) -> None:
    assert not is_boilerplate_name(names)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("comments", True),
        ("comments-area", True),
        ("comment-list", True),
        ("kolom-komentar", True),
        ("disqus_thread", True),
        ("respond", True),
        ("", False),
        ("entry-content", False),
        ("commentary", False),
        ("correspondent", False),
    ],
)
def test_names_of_comments(names: str, *, expected: bool) -> None:
    assert is_comments_name(names) is expected


@pytest.fixture
def patience() -> Iterator[None]:
    """Ends what hangs, so that a pattern with too many ways to fail is a failed test and not a stopped run."""

    def give_up(signum: int, frame: FrameType | None) -> None:
        raise TimeoutError("this text takes for ever")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(20)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


# Long runs of what the patterns repeat, with an end that does not fit: a pattern that tries every way of splitting them
# would not come back within the life of the test run.
HEADS = ["", "halaman ", "page", "bagikan ", "facebook ", "dibaca ", "dibaca", "baca juga", "tags:", "gabung "]
HEADS += ["baca juga artikel ", "ikuti kami "]
HEADS += ["advertisement", "share ", "related", "kata dia (", "kata dia. baca juga ", "komentar ", "dapatkan berita "]
PIECES = [" ", "\u00a0", ":", "- ", "|", ".", "1", "1 ", "12.", "facebook ", "twitter|", "x", "x ", "halaman "]
PIECES += ["dari 1 ", "next ", "selanjutnya", "share ", "ini ", "bagikan ini ", "baca juga ", "komentar ", "google "]
PIECES += ["ikuti kami ", "dapatkan update ", "advertisement ", "scroll ", "tags: ", "(", ")", "a", "a+", "like "]
PIECES += ["print", "copy link", "artikel lainnya ", "\n", "é"]


def read_all(line: str) -> None:
    is_boilerplate_line(line)
    related_label(line)
    INNER_RELATED.search(line)
    is_end_label(line)
    is_boilerplate_name(line)
    is_comments_name(line)


@pytest.mark.usefixtures("patience")
@pytest.mark.parametrize("head", HEADS)
def test_long_runs_are_read_in_good_time(head: str) -> None:
    # A line of more than a few hundred letters is a paragraph, so shorter ones must be tried as well.
    for piece in PIECES:
        for length in (60, 300, 3000):
            read_all(f"{head}{piece * (length // len(piece))}zz")


lengths = st.integers(1, 60) | st.integers(100, 300) | st.integers(1000, 3000)


@pytest.mark.usefixtures("patience")
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(HEADS),
    st.lists(st.tuples(st.sampled_from(PIECES), lengths), max_size=4),
    st.sampled_from(["", "!", "zz", "q.", "é", "("]),
)
def test_long_lines_are_read_in_good_time(head: str, runs: list[tuple[str, int]], end: str) -> None:
    read_all(head + "".join(piece * count for piece, count in runs) + end)


@settings(deadline=None)
@given(st.sampled_from(BOILERPLATE + SENTENCES), st.sampled_from(BOILERPLATE + SENTENCES), st.integers(2, 40))
def test_long_lines_made_of_short_ones(first: str, second: str, count: int) -> None:
    is_boilerplate_line(f"{first} {second} " * count)


@pytest.mark.parametrize(
    "head", ["Bagikan ini. ", "Ikuti kami di Google News. ", "Tags: karet. ", "Copyright: ", "Komentar. "]
)
def test_a_long_paragraph_is_no_boilerplate_whatever_opens_it(head: str) -> None:
    assert not is_boilerplate_line(head + "Warga menunggu bantuan sejak pagi. " * 20)
