# ruff: noqa: E501  (one paragraph of prose a line)
"""In block themes of WordPress."""

from __future__ import annotations

from ..parts import also, also_list, h, items, junk, p, photo, quote, raw, tweet
from ..story import BATANGHARI, KOTA, LADANG, MERANGIN, NUSA, Story, ld

STORIES = (
    Story(
        name="blocks-irigasi-2023-08-17",
        layout="blocks",
        outlet=MERANGIN,
        path="/2023/08/irigasi-tanah-abang-mengalir-lagi/",
        title="Irigasi Tanah Abang Mengalir Lagi Setelah Tiga Musim Kering",
        traps=(
            "people:sign-off-person",
            "date:utc-metadata",
            "date:modified",
            "related:plugin",
            "people:editor",
            "people:sign-off",
            "dateline:place",
            "language:wrongly-declared",
            "boilerplate:comments",
        ),
        lang="en-US",
        printed="17 Agustus 2023",
        stamp="2023-08-16T23:40:12+00:00",
        meta={
            "article:published_time": "2023-08-16T23:40:12+00:00",
            "article:modified_time": "2023-08-17T04:05:00+00:00",
        },
        byline="Rosmalina Dewi",
        lead=photo(
            "/wp-content/uploads/2023/08/irigasi.jpg",
            "Petani membuka pintu air di hulu saluran.",
            "(Foto: Dok. Dinas PU)",
        ),
        body=(
            p(
                "<strong>MERANGIN</strong> – Air kembali memenuhi saluran irigasi Tanah Abang, Rabu pagi, setelah tiga musim tanam petani hanya mengandalkan hujan."
            ),
            p(
                "Pintu air yang patah sejak banjir 2021 akhirnya diganti dengan pintu baja. Biayanya Rp780 juta dari dana cadangan kabupaten."
            ),
            also(
                "Baca Juga :",
                "Bendung Tua di Hulu Sungai Dipasangi Sensor",
                "https://www.wartamerangin.example/2023/07/bendung-tua/",
                "irp",
            ),
            p(
                "“Kami sudah menyemai lagi. Kalau airnya ajek, bulan depan bisa tanam serentak,” kata Sukardi, ketua kelompok tani."
            ),
            p("Dinas Pekerjaan Umum berjanji menugaskan dua penjaga pintu air secara bergiliran, siang dan malam."),
            also(
                "Baca Juga :",
                "Harga Pupuk Bersubsidi Tak Berubah Sampai Akhir Tahun",
                "https://www.wartamerangin.example/2023/08/harga-pupuk/",
                "irp",
            ),
            p("Sebanyak 214 hektare sawah di empat desa bergantung pada saluran itu. (Ros)"),
        ),
        credits="<p>Editor: Hamdan Yusuf</p>",
        date="2023-08-17T06:40:12+07:00",
        modified="2023-08-17T11:05:00+07:00",
        author="Rosmalina Dewi",
        editor="Hamdan Yusuf",
        section="Pertanian",
        tags=("Irigasi", "Sawah"),
        dateline="MERANGIN",
        sign_off="Ros",
        signed_by=("Rosmalina Dewi",),
    ),
    Story(
        name="blocks-galeri-2024-01-12",
        layout="blocks",
        outlet=NUSA,
        path="/foto/pasar-terapung-pagi/",
        title="Foto: Pagi di Pasar Terapung Lok Baru",
        traps=("body:gallery", "people:photographer", "boilerplate:comments"),
        printed="12 Januari 2024",
        stamp="2024-01-12T07:15:00+08:00",
        body=(
            raw('<figure class="wp-block-gallery has-nested-images columns-default">'),
            photo(
                "/wp-content/uploads/2024/01/perahu.jpg",
                "Penjual kue menyodorkan dagangan dengan galah.",
                "(Foto: Iwan Setiabudi)",
            ),
            photo(
                "/wp-content/uploads/2024/01/pisang.jpg",
                "Sesisir pisang ditukar dengan seikat kangkung.",
                "(Foto: Iwan Setiabudi)",
            ),
            photo(
                "/wp-content/uploads/2024/01/kabut.jpg",
                "Kabut belum terangkat ketika pembeli pertama datang.",
                "(Foto: Iwan Setiabudi)",
            ),
            raw("</figure>"),
        ),
        date="2024-01-12T07:15:00+08:00",
        section="Foto",
        tags=("Pasar Terapung",),
    ),
    Story(
        name="blocks-resep-2025-03-14",
        layout="blocks",
        outlet=LADANG,
        path="/2025/03/bubur-pedas-pesisir/",
        title="Bubur Pedas Pesisir, Hidangan Berbuka dari Tujuh Macam Daun",
        traps=(
            "body:list",
            "body:sub-heading",
            "body:block-quote",
            "body:sentence-like-boilerplate",
            "date:jumat-apostrophe",
            "date:modified",
            "related:strong",
        ),
        printed="Jum'at, 14 Maret 2025",
        stamp="2025-03-14T15:02:41+07:00",
        ld=ld(
            "2025-03-14T15:02:41+07:00",
            "2025-03-15T08:30:00+07:00",
            "Nurlela Hafiz",
            headline="Bubur Pedas Pesisir, Hidangan Berbuka dari Tujuh Macam Daun",
        ),
        byline="Nurlela Hafiz",
        body=(
            p(
                "Setiap Ramadan, dapur Mak Ijah di tepi kuala tidak pernah sepi. Sejak pukul dua siang, panci besar sudah di atas tungku."
            ),
            h("Bahan yang dibutuhkan"),
            items(
                "Beras sangrai 250 gram, ditumbuk kasar",
                "Daun kesum dan daun kunyit masing-masing <em>segenggam</em>",
                "Kelapa parut sangrai tiga sendok makan",
            ),
            h("Cara memasak"),
            items(
                "Rebus beras sampai pecah.",
                "Masukkan daun satu per satu, yang paling liat lebih dahulu.",
                "Angkat setelah kuah mengental.",
                tag="ol",
            ),
            also("Baca Juga:", "Kolak Labu Tanpa Santan ala Kampung Nelayan", "/2025/03/kolak-labu/"),
            quote("Kalau daunnya kurang satu, namanya bukan bubur pedas, cuma bubur lapar."),
            p(
                "Selagi menunggu magrib, cucu-cucunya mengaji di beranda. Pesan Mak Ijah kepada mereka selalu sama setiap sore."
            ),
            p("Baca juga Al-Quran setiap hari, katanya, walau hanya satu halaman."),
        ),
        date="2025-03-14T15:02:41+07:00",
        modified="2025-03-15T08:30:00+07:00",
        author="Nurlela Hafiz",
        section="Kuliner",
        tags=("Ramadan", "Resep"),
    ),
    Story(
        name="blocks-cuit-2021-03-05",
        layout="blocks",
        outlet=KOTA,
        path="/2021/03/05/hujan-es/",
        title="Hujan Es Guyur Kota, Wali Kota Minta Warga Tenang",
        traps=("body:embed", "body:script", "date:offset", "people:house-only", "related:list"),
        printed="5 Maret 2021",
        stamp="2021-03-05T16:48:00+07:00",
        byline="Redaksi",
        body=(
            p(
                "Butiran es sebesar kelereng turun bersama hujan lebat di bagian selatan kota pada Jumat sore. Hujan itu hanya berlangsung sebelas menit."
            ),
            p("Wali Kota menulis lewat akun pribadinya bahwa tidak ada korban jiwa."),
            tweet(
                "Alhamdulillah semua warga selamat. Genteng pecah kita data malam ini juga.",
                "Wali Kota (@walkot_kita)",
                "https://twitter.com/walkot_kita/status/1367",
            ),
            p(
                "Badan meteorologi menjelaskan awan kumulonimbus setinggi dua belas kilometer terbentuk karena pemanasan sejak pagi."
            ),
            raw(
                '<script>var jajak = {tanya: "Apakah rumah Anda rusak?", pilihan: ["ya", "tidak"]}; document.write("<p>Jajak pendapat dimuat</p>");</script>'
            ),
            also_list(
                "Baca juga:",
                ("Tiga Pohon Tumbang Tutup Jalan Veteran", "https://kotakita.example/2021/03/05/pohon-tumbang/"),
                ("Cara Melaporkan Atap Rusak ke Kelurahan", "https://kotakita.example/2021/03/05/lapor-atap/"),
            ),
            p("Sebanyak 37 rumah dilaporkan rusak ringan, sebagian besar pada genteng dan kanopi."),
        ),
        date="2021-03-05T16:48:00+07:00",
        author="Redaksi",
        section="Cuaca",
        tags=("Hujan Es",),
    ),
    Story(
        name="blocks-pengumuman-2022-05-18",
        layout="blocks",
        outlet=BATANGHARI,
        path="/pengumuman/jembatan-ditutup/",
        title="Jembatan Sungai Putih Ditutup Dua Hari",
        traps=("body:short", "date:month-first", "date:day-only"),
        printed="Mei 18, 2022",
        body=(
            p(
                "Jembatan Sungai Putih ditutup pada Kamis dan Jumat untuk penggantian papan lantai. Kendaraan diarahkan lewat Simpang Lima."
            ),
        ),
        date="2022-05-18",
        section="Pengumuman",
    ),
    Story(
        name="blocks-dongeng-2024-06-19",
        layout="blocks",
        outlet=LADANG,
        path="/2024/06/dongeng-radio/",
        title="Dongeng Radio yang Menolak Mati",
        traps=("boilerplate:paging", "related:card", "boilerplate:advertisement", "date:utc-metadata"),
        printed="19 Juni 2024",
        stamp="2024-06-18T20:00:00+00:00",
        meta={"article:published_time": "2024-06-18T20:00:00+00:00"},
        byline="Melati Wardhani",
        body=(
            p(
                "Pukul tujuh malam, siaran berita berhenti dan seorang perempuan berdeham di depan mikrofon. Sudah 26 tahun Bu Yatmi membacakan dongeng untuk pendengar yang sebagian kini sudah bercucu."
            ),
            junk(
                "advertisement", "ADVERTISEMENT", '<div class="wp-block-group iklan-tengah"><p>ADVERTISEMENT</p></div>'
            ),
            p(
                "Ia tidak pernah memakai naskah. Katanya, dongeng yang dibaca akan terdengar seperti pengumuman kelurahan."
            ),
            also(
                "BACA JUGA",
                "Pemancar Tua Dibeli Penggemarnya Sendiri",
                "https://ladangberita.example/2024/05/pemancar/",
                "card",
            ),
            p("Stasiun radionya nyaris tutup dua kali. Dua-duanya diselamatkan oleh pendengar yang mengirim beras."),
            junk(
                "paging",
                "Halaman: 1 2",
                '<p class="post-nav-links">Halaman: <span class="post-page-numbers current">1</span> <a href="https://ladangberita.example/2024/06/dongeng-radio/2/" class="post-page-numbers">2</a></p>',
            ),
        ),
        date="2024-06-19T03:00:00+07:00",
        author="Melati Wardhani",
        section="Sosok",
        tags=("Radio",),
    ),
)
