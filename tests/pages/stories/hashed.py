# ruff: noqa: E501  (one paragraph of prose a line)
"""With JSON-LD only."""

from __future__ import annotations

from ..parts import also, h, junk, mid, p, photo, table, tweet
from ..story import KOTA, LADANG, MERANGIN, NUSA, Story, ld

STORIES = (
    Story(
        name="hashed-bioskop-2025-09-28",
        layout="hashed",
        outlet=NUSA,
        path="/a/bioskop-terminal",
        title="Bioskop di Ruang Tunggu Terminal",
        traps=("date:utc-metadata", "date:modified", "people:editor", "related:strong"),
        ld=ld(
            "2025-09-27T23:30:00Z",
            "2025-09-28T05:00:00Z",
            "Dimas Anggoro",
            editor={"@type": "Person", "name": "Ningrum Sari"},
            headline="Bioskop di Ruang Tunggu Terminal",
            articleSection="Hiburan",
            keywords=["film", "terminal"],
            publisher={"@type": "Organization", "name": "Nusa Harian"},
        ),
        body=(
            p(
                "Penumpang yang ketinggalan bus kini punya hiburan. Terminal memutar film lama di ruang tunggu, gratis, dengan pengeras suara bekas hajatan."
            ),
            p("Layarnya kain sprei. Proyektornya pinjaman dari balai desa yang rapatnya hanya sebulan sekali."),
            also(
                "Baca juga:",
                "Layar Tancap Kembali Laris di Pinggir Kota",
                "https://www.nusaharian.example/a/layar-tancap",
            ),
            p("Kepala terminal mengaku pernah menahan bus dua menit karena penumpang menunggu adegan terakhir."),
        ),
        date="2025-09-28T06:30:00+07:00",
        modified="2025-09-28T12:00:00+07:00",
        author="Dimas Anggoro",
        editor="Ningrum Sari",
        section="Hiburan",
        tags=("film", "terminal"),
    ),
    Story(
        name="hashed-madu-2023-02-13",
        layout="hashed",
        outlet=MERANGIN,
        path="/a/madu-hutan",
        title="Madu Hutan Dipanen pada Malam Tanpa Bulan",
        traps=(
            "people:photographer",
            "dateline:place",
            "related:no-link",
            "body:photo-first",
            "language:wrongly-declared",
            "date:offset",
        ),
        lang="en-US",
        ld=ld(
            "2023-02-13T10:00:00+07:00", "", "Yeni Rahmawati", articleSection="Lingkungan", keywords="madu,hutan,lebah"
        ),
        lead=photo("/im/madu.jpg", "Pemanjat menuruni sialang setinggi 40 meter.", "Foto: Anwar Sadat"),
        body=(
            p(
                "MERANGIN – Pemanjat hanya bekerja pada malam tanpa bulan. Lebah, kata mereka, tidak menyerang sesuatu yang tidak dilihatnya."
            ),
            p(
                "Pohon sialang setinggi 40 meter dipanjat dengan pasak bambu. Di bawah, anggota keluarga bernyanyi agar pemanjat tidak mengantuk."
            ),
            also("Baca juga", "Nyanyian Pemanggil Lebah yang Hampir Hilang", style="text"),
            p(
                "Satu pohon menghasilkan sampai 80 kilogram madu. Sepertiganya dibagi kepada tetangga yang tidak ikut memanjat."
            ),
        ),
        date="2023-02-13T10:00:00+07:00",
        author="Yeni Rahmawati",
        section="Lingkungan",
        tags=("madu", "hutan", "lebah"),
        dateline="MERANGIN",
    ),
    Story(
        name="hashed-kota-2024-12-30",
        layout="hashed",
        outlet=KOTA,
        path="/a/trotoar-lebar",
        title="Trotoar Dilebarkan, Pedagang Dapat Garis Biru",
        document_title="Trotoar Dilebarkan, Pedagang Dapat Garis Biru | KotaKita.id",
        traps=("people:house-only", "body:sub-heading", "body:embed", "boilerplate:paging", "headline:site-name"),
        shown_title="Trotoar Dilebarkan, Pedagang Dapat Garis Biru - KotaKita.id",
        ld=ld(
            "2024-12-30T09:45:00+07:00",
            author=[{"@type": "Organization", "name": "Redaksi"}],
            headline="Trotoar Dilebarkan, Pedagang Dapat Garis Biru - KotaKita.id",
        ),
        body=(
            p(
                "Trotoar di tiga jalan utama dilebarkan menjadi empat meter. Pedagang kaki lima tidak diusir, melainkan diberi garis biru selebar satu gerobak."
            ),
            h("Belajar dari kegagalan 2019"),
            p(
                "Lima tahun lalu trotoar yang sama ditutup pagar. Pedagang berpindah ke badan jalan dan kemacetan bertambah."
            ),
            tweet(
                "Garis biru bukan hadiah, itu kesepakatan. Yang keluar garis, libur sehari.",
                "Paguyuban PKL (@pkl_contoh)",
                "https://twitter.com/pkl_contoh/status/5",
            ),
            p("Pemerintah kota akan menilai hasilnya setelah tiga bulan."),
            junk(
                "paging",
                "Halaman 1 2 3 Selanjutnya",
                '<div class="css-pg1"><span>Halaman</span> <a href="?p=1">1</a> <a href="?p=2">2</a> <a href="?p=3">3</a> <a href="?p=2">Selanjutnya</a></div>',
            ),
        ),
        date="2024-12-30T09:45:00+07:00",
        author="Redaksi",
    ),
    Story(
        name="hashed-panen-2022-03-24",
        layout="hashed",
        outlet=LADANG,
        path="/a/kalender-tanam",
        title="Kalender Tanam Kakek Ternyata Cocok dengan Satelit",
        traps=("disagree:author", "people:oleh", "body:table", "related:mid-paragraph", "date:offset"),
        ld=ld(
            "2022-03-24T13:13:00+07:00", "", "superadmin", headline="Kalender Tanam Kakek Ternyata Cocok dengan Satelit"
        ),
        body=(
            junk("credit", "Oleh: Basuki Santoso"),
            p(
                "Catatan tangan seorang petani yang meninggal pada 1998 ternyata cocok dengan data satelit. Cucunya, seorang mahasiswa, membandingkan keduanya selama dua tahun."
            ),
            table(
                ("Tanda", "Kakek", "Satelit"),
                ("Hujan pertama", "18 Oktober", "21 Oktober"),
                ("Angin berbalik", "2 April", "30 Maret"),
            ),
            mid(
                "Kakek menandai waktu dengan bunyi tonggeret dan letak bintang.",
                "Baca juga:",
                "Membaca Musim dari Suara Serangga",
                "https://ladangberita.example/a/tonggeret",
                "Satelit menandainya dengan uap air.",
            ),
            p(
                "Selisih keduanya jarang lebih dari sepekan, dan petani di desa itu kini menempelkan kalender gabungan di balai."
            ),
        ),
        date="2022-03-24T13:13:00+07:00",
        author="Basuki Santoso",
    ),
)
