# ruff: noqa: E501  (one paragraph of prose a line)
"""On a blog host."""

from __future__ import annotations

from ..parts import also, also_list, junk, p, photo
from ..story import LADANG, PESISIR, SELASAR, Story

STORIES = (
    Story(
        name="blog-ronda-2016-09-23",
        layout="blog",
        outlet=SELASAR,
        path="/2016/09/ronda-malam.html",
        title="Ronda Malam Dihidupkan Lagi di Kampung Seberang",
        traps=(
            "body:br-br",
            "date:offset",
            "related:strong",
            "dateline:paper",
            "boilerplate:share",
            "boilerplate:comments",
        ),
        printed="Jumat, 23 September 2016 pukul 21.15",
        stamp="2016-09-23T21:15:00+07:00",
        byline="Arif Budiman",
        lead=photo("https://img.selasarwarga.example/s1600/pos-ronda.jpg", "Pos ronda yang baru dicat warga"),
        body=(
            p(
                "<b>SELASAR WARGA</b> – Kentongan kembali terdengar di Kampung Seberang. Sejak dua motor hilang bulan lalu, warga menghidupkan jadwal ronda yang sudah tidur sembilan tahun."
            ),
            p("Setiap malam enam orang bertugas. Yang berhalangan wajib mengganti dengan gula dan kopi."),
            also(
                "Baca Juga:",
                "Motor Hilang Ditemukan di Kebun Karet",
                "https://selasarwarga.example/2016/08/motor-hilang.html",
            ),
            p(
                "Ketua RT mengaku kesulitan hanya pada satu hal. Terlalu banyak yang ingin mendapat giliran malam Minggu."
            ),
        ),
        date="2016-09-23T21:15:00+07:00",
        author="Arif Budiman",
        tags=("Kampung", "Keamanan"),
        dateline="SELASAR WARGA",
    ),
    Story(
        name="blog-pantun-2017-08-16",
        layout="blog",
        outlet=SELASAR,
        path="/2017/08/pantun-tujuh-belasan.html",
        title="Pantun Tujuh Belasan dari Pos Ronda",
        traps=("body:poem", "body:br-br", "date:day-only", "people:house-only"),
        printed="Rabu, 16 Agustus 2017",
        byline="Redaksi",
        body=(
            p(
                "Malam menjelang perayaan, bapak-bapak peronda berbalas pantun sampai kopi habis. Dua yang paling ramai ditertawakan kami catat di sini."
            ),
            p(
                "naik perahu ke hilir desa<br>\nsinggah sebentar membeli roti<br>\nbapak ronda gagah perkasa<br>\nmendengar kucing lari sembunyi"
            ),
            p("Pantun kedua datang dari Pak Kosim, yang usianya 71 tahun:"),
            p(
                "burung tekukur di pohon jambu<br>\nterbang rendah hinggap di pagar<br>\nmerdeka itu bukan menunggu<br>\ntapi memasang kelambu sebentar"
            ),
        ),
        date="2017-08-16",
        author="Redaksi",
        tags=("Pantun",),
    ),
    Story(
        name="blog-puskesmas-2018-02-27",
        layout="blog",
        outlet=LADANG,
        path="/2018/02/puskesmas-terapung.html",
        title="Puskesmas Terapung Singgah Tiga Hari",
        traps=(
            "body:br-br",
            "related:list",
            "people:admin-over-name",
            "people:penulis",
            "people:editor",
            "boilerplate:promotion",
        ),
        printed="Selasa, 27 Februari 2018 pukul 06.30",
        stamp="2018-02-27T06:30:00+07:00",
        byline="Admin",
        body=(
            p(
                "Kapal putih itu merapat di dermaga papan pada Senin sore. Di dalamnya ada satu dokter, dua bidan, dan kursi pemeriksaan gigi yang tidak pernah kosong."
            ),
            p("Selama tiga hari, warga dari tujuh dusun dapat berobat tanpa membayar."),
            also_list(
                "BACA JUGA :",
                ("Bidan Desa Naik Sampan Demi Imunisasi", "https://ladangberita.example/2018/01/bidan-sampan.html"),
                ("Air Sungai Keruh, Penyakit Kulit Meningkat", "https://ladangberita.example/2018/02/air-keruh.html"),
                head="<b>{}</b>",
            ),
            p("Pada hari pertama 143 orang mendaftar, kebanyakan lansia dan ibu hamil."),
            junk("promotion", "Ikuti kami di Facebook dan Twitter untuk berita terbaru"),
        ),
        credits="<br>Penulis: Mulyadi Saragih<br>Editor: Wina Astuti<br>",
        date="2018-02-27T06:30:00+07:00",
        author="Mulyadi Saragih",
        editor="Wina Astuti",
        tags=("Kesehatan",),
    ),
    Story(
        name="blog-layangan-2019-07-14",
        layout="blog",
        outlet=PESISIR,
        path="/2019/07/layang-layang-raksasa.html",
        title="Layang-Layang Raksasa Tersangkut di Menara Masjid",
        traps=(
            "people:sign-off-person",
            "body:br-br",
            "body:photo-first",
            "related:no-link",
            "date:utc-metadata",
            "people:sign-off",
        ),
        printed="Minggu, 14 Juli 2019 pukul 05.20",
        stamp="2019-07-13T22:20:00Z",
        byline="Dahlia Putri",
        body=(
            photo(
                "https://img.pesisironline.example/s1600/layangan.jpg",
                "Layang-layang naga sepanjang empat belas meter",
                "(Foto: Dahlia Putri)",
            ),
            p(
                "Layang-layang berbentuk naga sepanjang empat belas meter tersangkut di menara masjid ketika angin berbalik arah. Panitia lomba membutuhkan dua jam untuk menurunkannya."
            ),
            also("Baca Juga", "Bambu Terbaik untuk Rangka Layang-Layang", style="text"),
            p(
                "Tidak ada kerusakan pada menara. Pengurus masjid bahkan meminta ekornya dipasang di gerbang sampai lomba usai."
            ),
            p(
                "Lomba dilanjutkan hari Minggu dengan aturan baru: naga terbang paling dekat seratus meter dari bangunan. (dah)"
            ),
        ),
        date="2019-07-14T05:20:00+07:00",
        author="Dahlia Putri",
        tags=("Layang-Layang",),
        sign_off="dah",
        signed_by=("Dahlia Putri",),
    ),
)
