# ruff: noqa: E501  (one paragraph of prose a line)
"""Articles written by hand in the layout before WordPress, most of them odd in one way."""

from __future__ import annotations

from datetime import date, datetime

from pipelines.items import Door

from .posts import OLD_DOORS, WIB, Also, Layout, Photo, Post, Table, Text

LAMA_POSTS = (
    Post(
        slug="suara-jambi-terbit-perdana",
        headline="Suara Jambi Terbit Perdana",
        layout=Layout.LAMA,
        section="Daerah",
        edge="only-on-old-listing",
        doors=frozenset({Door.LISTING}),
        published=datetime(2016, 1, 4, 7, 0, tzinfo=WIB),
        kicker="Salam Redaksi",
        tags=("Media",),
        author="Ahmad Sanusi",
        body=(
            Text("Dengan modal dua komputer bekas dan satu kamera pinjaman, Suara Jambi terbit untuk pertama kali hari ini."),
            Text("Kami ingin menulis tentang hal yang dekat: jalan berlubang, harga karet, dan anak yang rajin ke sekolah."),
            Text("Bila ada yang keliru, tegurlah kami. Bila ada yang benar, sampaikan kepada tetangga."),
        ),
    ),
    Post(
        slug="pemadaman-bergilir-berakhir-di-bangko",
        headline="Pemadaman Bergilir Berakhir di Bangko",
        layout=Layout.LAMA,
        section="Daerah",
        edge="day-only",
        doors=OLD_DOORS,
        published=date(2016, 11, 3),
        kicker="Listrik",
        tags=("Listrik", "Merangin"),
        author="Yoga Pratama",
        editor="Ahmad Sanusi",
        source="PLN Rayon Bangko",
        dateline="MERANGIN",
        sign_off="ygp",
        lead=Photo("gardu.jpg", "Petugas memeriksa gardu di Pasar Bawah", "Yoga Pratama"),
        body=(
            Text("Pemadaman bergilir yang dikeluhkan warga Bangko selama dua bulan dinyatakan berakhir."),
            Text("Pembangkit tambahan sudah tersambung dan mampu memasok beban puncak pada malam hari."),
            Also("hasil-lomba-bidar-antarkampung"),
            Text("“Kalau padam lagi, itu karena pohon tumbang, bukan karena kurang daya,” kata manajer rayon, Sutan Malik."),
            Text("Pelaku usaha es batu menyambut gembira kabar tersebut karena kerugian mereka mencapai jutaan rupiah."),
        ),
    ),
    Post(
        slug="hasil-lomba-bidar-antarkampung",
        headline="Hasil Lomba Bidar Antarkampung",
        layout=Layout.LAMA,
        section="Olahraga",
        edge="old-table",
        doors=OLD_DOORS,
        published=datetime(2016, 8, 19, 15, 30, tzinfo=WIB),
        tags=("Pacu Perahu",),
        author="Fajar Nugraha",
        editor="Linda Marlina",
        body=(
            Text("Lomba bidar antarkampung selesai digelar, Kamis (18/8/2016). Kampung Tengah mempertahankan gelar."),
            Table((("Urutan", "Kampung", "Waktu"), ("1", "Kampung Tengah", "4 menit 12 detik"), ("2", "Tahtul Yaman", "4 menit 20 detik"), ("3", "Arab Melayu", "4 menit 21 detik"))),
            Text("Selisih tempat kedua dan ketiga hanya satu detik, dan sempat diprotes sebelum panitia memutar ulang rekaman."),
            Text("Semua regu menerima bingkisan beras dan sarung."),
        ),
    ),
    Post(
        slug="jumat-bersih-di-pasar-bawah",
        headline="Jumat Bersih di Pasar Bawah, Pedagang Turun ke Parit",
        layout=Layout.LAMA,
        section="Daerah",
        edge="jumat-apostrophe",
        doors=OLD_DOORS,
        published=datetime(2016, 9, 23, 10, 15, tzinfo=WIB),
        kicker="Kebersihan",
        tags=("Pasar", "Kebersihan"),
        author="Rahmi Putri",
        editor="Linda Marlina",
        source="Humas Pemkab Sarolangun",
        lead=Photo("parit.jpg", "Pedagang mengangkat lumpur dari parit", "Humas"),
        body=(
            Text("Pedagang di Pasar Bawah turun ke parit membersihkan lumpur dan plastik yang menyumbat aliran air."),
            Text("Kegiatan itu diadakan setiap Jumat pertama hingga akhir tahun."),
            Text("Bupati ikut mengayunkan cangkul selama setengah jam, lalu membagikan sarung tangan kepada pedagang."),
            Also("hasil-lomba-bidar-antarkampung"),
            Text("“Kalau parit bersih, ikan saya tidak bau lumpur,” kelakar Mak Ijah, penjual ikan."),
        ),
    ),
)  # fmt: skip
"""The oddness of each is its `edge`."""
