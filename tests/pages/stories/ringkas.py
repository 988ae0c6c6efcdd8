# ruff: noqa: E501  (one paragraph of prose a line)
"""In a theme that names nothing."""

from __future__ import annotations

from ..parts import also, p, photo, quote, unmarked
from ..story import LADANG, PESISIR, SELASAR, TIMUR, Story, ld

STORIES = (
    Story(
        name="ringkas-tenun-2024-03-04",
        layout="ringkas",
        outlet=PESISIR,
        path="/2024/03/tenun-pelepah",
        title="Pelepah Sagu Ditenun Menjadi Tas Sekolah",
        traps=(
            "people:writer-link",
            "section:plain-link",
            "tags:query",
            "related:label-in-link",
            "people:sign-off-person",
        ),
        printed="Senin, 4 Maret 2024 10:15 WIB",
        byline='<a href="/penulis/nurlela-tahir">Nurlela Tahir</a>',
        lead=photo("/g/tenun.jpg", "Tas dari pelepah sagu dijemur di halaman sekolah."),
        body=(
            p(
                "Pelepah sagu yang biasanya dibakar kini ditenun menjadi tas sekolah. Dua puluh ibu mengerjakannya di balai desa setiap sore."
            ),
            also("Baca juga:", "Sagu Parut Kembali ke Meja Makan", "/2024/02/sagu-parut", "inside"),
            p(
                "Satu tas selesai dalam tiga hari. Pelepah direndam air laut dahulu supaya tidak dimakan rayap, lalu dijemur sampai warnanya seperti madu."
            ),
            quote("Cucu saya malu memakai tas karung. Tas ini malah dipinjam gurunya."),
            p("Pesanan pertama datang dari kota: seratus tas untuk koperasi guru. (nur)"),
        ),
        date="2024-03-04T10:15:00+07:00",
        author="Nurlela Tahir",
        section="Budaya",
        tags=("sagu", "kerajinan"),
        sign_off="nur",
        signed_by=("Nurlela Tahir",),
    ),
    Story(
        name="ringkas-mercusuar-2023-10-09",
        layout="ringkas",
        outlet=TIMUR,
        path="/2023/10/penjaga-mercusuar",
        title="Penjaga Mercusuar Terakhir Menyerahkan Kunci",
        traps=(
            "people:biography",
            "body:unmarked-caption",
            "date:disagree",
            "date:disagree-modified",
            "date:wit",
            "people:sign-off-person",
        ),
        printed="Minggu, 8 Oktober 2023 17:30 WIT",
        ld=ld("2023-10-09T08:05:00+09:00", "2023-10-10T09:00:00+09:00"),
        meta={"article:modified_time": "2023-10-12T07:45:00+09:00"},
        body=(
            p(
                "Setelah 31 tahun, penjaga mercusuar itu menyerahkan kunci kepada dinas perhubungan. Lampunya kini dinyalakan dari kantor di ibu kota."
            ),
            unmarked(
                "/g/suar.jpg",
                "Anak tangga mercusuar berjumlah 214 dan semuanya hafal ia sebutkan retaknya.",
                "(Foto: Yosua Kambu)",
            ),
            p(
                "Ia tetap tinggal di rumah jaga. Katanya, mesin tidak bisa melihat perahu yang mematikan lampu karena mencuri ikan."
            ),
            p("Nelayan berjanji mengibarkan bendera merah setiap kali lampu terlambat menyala. (Yos/Mar)"),
        ),
        credits=(
            '<div class="author-box"><img src="/g/yosua.jpg" width="80" height="80" alt=""><h4>Yosua Kambu</h4>'
            "<p>Yosua menulis tentang laut sejak 2011, gemar menyelam, dan pernah menjadi juru mudi.</p></div>"
            "<p>Editor: Martha Rumbiak</p>"
        ),
        date="2023-10-09T08:05:00+09:00",
        modified="2023-10-10T09:00:00+09:00",
        author="Yosua Kambu",
        editor="Martha Rumbiak",
        section="Daerah",
        sign_off="Yos/Mar",
        signed_by=("Yosua Kambu", "Martha Rumbiak"),
        warnings=("dates-disagree", "modified-dates-disagree"),
        disagreeing=(
            ("datePublished", "2023-10-09T08:05:00+09:00", "json-ld", "most-trusted"),
            ("datePublished", "2023-10-08T17:30:00+09:00", "text", "less-trusted"),
            ("dateModified", "2023-10-10T09:00:00+09:00", "json-ld", "most-trusted"),
            ("dateModified", "2023-10-12T07:45:00+09:00", "meta", "less-trusted"),
        ),
    ),
    Story(
        name="ringkas-lumbung-2021-06-17",
        layout="ringkas",
        outlet=LADANG,
        path="/2021/06/lumbung-desa",
        title="Lumbung Desa Meminjamkan Benih Tanpa Bunga",
        traps=("section:plain-link", "people:house-beside-person", "related:label-in-link", "tags:query"),
        printed="Kamis, 17 Juni 2021",
        byline='<a href="/author/redaksi">Redaksi</a>',
        body=(
            p(
                "Lumbung desa meminjamkan benih padi kepada petani yang gagal panen. Yang dipinjam sekarung, yang dikembalikan sekarung, tidak lebih."
            ),
            p(
                "Catatan utang ditulis dengan kapur di pintu lumbung, sehingga semua orang tahu siapa yang belum membayar dan siapa yang sedang kesulitan."
            ),
            also("BACA JUGA :", "Kapur Tulis Habis, Utang Lumbung Dihapus", "/2021/05/kapur", "inside-strong"),
            p("Pengurus menolak buku besar sumbangan bank. Pintu, kata mereka, tidak bisa dibawa pulang."),
        ),
        credits="<p>Penulis: Kasmiati</p>",
        date="2021-06-17",
        author="Kasmiati",
        section="Ekonomi",
        tags=("benih", "koperasi"),
    ),
    Story(
        name="ringkas-sepeda-2022-08-28",
        layout="ringkas",
        outlet=SELASAR,
        path="/2022/08/bengkel-sepeda",
        title="Bengkel Sepeda Dibayar dengan Cerita",
        traps=("body:unmarked-caption", "people:writer-link", "people:sign-off-nobody"),
        printed="28 Agustus 2022",
        byline='Oleh <a href="/user/rangga-p">Rangga Pratama</a>',
        body=(
            unmarked("/g/bengkel.jpg", "Pemilik bengkel memompa ban sambil mendengarkan.", "Foto: Dok. Karang Taruna"),
            p(
                "Di bengkel ini ban bocor ditambal gratis asal pemilik sepeda mau bercerita. Ceritanya dicatat dalam buku tulis bergaris."
            ),
            p(
                "Sudah ada sebelas buku. Yang paling sering diceritakan adalah perjalanan pertama ke kota dan hujan yang tidak jadi turun."
            ),
            p("Buku kedua belas baru dibuka pekan ini, dengan cerita seorang anak tentang roda bantunya. (wid)"),
        ),
        date="2022-08-28",
        author="Rangga Pratama",
        section="Daerah",
        sign_off="wid",
    ),
    Story(
        name="ringkas-perpustakaan-2024-03-04",
        layout="ringkas",
        outlet=SELASAR,
        path="/2024/03/perpustakaan-gerobak",
        title="Gerobak Perpustakaan Berhenti di Setiap Tikungan",
        traps=("date:two-figure-year", "people:signed-in-full", "section:plain-link"),
        printed="Senin, 04/03/24 10:15 WIB",
        body=(
            p(
                "Gerobak itu membawa dua ratus buku dan sebuah lonceng. Di setiap tikungan ia berhenti setengah jam, lalu berjalan lagi meskipun masih ada yang membaca."
            ),
            p(
                "Pembaca yang belum selesai boleh ikut berjalan. Pekan lalu seorang anak mengikuti gerobak sampai ke kampung sebelah karena ceritanya tinggal empat halaman."
            ),
            p(
                "Buku yang paling sering dipinjam adalah buku resep, yang paling jarang kembali adalah buku doa. (Budi Santoso)"
            ),
        ),
        date="2024-03-04T10:15:00+07:00",
        author="Budi Santoso",
        section="Budaya",
        sign_off="Budi Santoso",
        signed_by=("Budi Santoso",),
    ),
)
