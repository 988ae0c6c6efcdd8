# ruff: noqa: E501  (one paragraph of prose a line)
"""In a portal with credits in a box."""

from __future__ import annotations

from ..parts import also, also_list, bracketed, h, instagram, mid, p, photo, table
from ..story import BATANGHARI, LADANG, MERANGIN, NUSA, PESISIR, Story, ld

STORIES = (
    Story(
        name="simak-kereta-2024-07-16",
        layout="simak",
        outlet=NUSA,
        path="/regional/2024/07/16/kereta-perintis",
        title="Kereta Perintis Kembali Berhenti di Stasiun Tanpa Atap",
        traps=(
            "people:penulis",
            "people:editor",
            "dateline:place-and-paper",
            "boilerplate:promotion",
            "boilerplate:share",
            "related:strong",
            "date:offset",
        ),
        printed="Nusaharian.com - 16/07/2024, 16:21 WIB",
        meta={
            "article:published_time": "2024-07-16T09:21:00+00:00",
            "article:modified_time": "2024-07-16T10:02:11+00:00",
        },
        byline='<div class="kredit-nama">Penulis Gilang Ramadhan</div><div class="kredit-nama">Editor Teuku Ansari</div>',
        lead=photo("/img/stasiun.jpg", "Penumpang menunggu di bawah payung.", "(NUSA HARIAN/GILANG RAMADHAN)"),
        body=(
            p(
                "<strong>ACEH UTARA, NUSAHARIAN.com</strong> - Kereta perintis kembali berhenti di stasiun yang belum beratap. Penumpang menunggu dengan payung dan tikar yang dibawa dari rumah."
            ),
            p("Tarifnya tetap Rp2.000. Kereta berjalan enam kali sehari dengan dua gerbong."),
            also(
                "Baca juga:",
                "Jadwal Terbaru Kereta Perintis",
                "https://www.nusaharian.example/regional/2024/07/02/jadwal-kereta",
            ),
            p(
                "Kepala stasiun mengatakan atap rusak diterbangkan angin pada bulan Mei dan penggantinya masih dilelang."
            ),
            p(
                "Sementara itu pedagang nasi bungkus meraup untung karena penumpang datang lebih awal untuk mencari tempat teduh."
            ),
        ),
        date="2024-07-16T16:21:00+07:00",
        modified="2024-07-16T17:02:11+07:00",
        author="Gilang Ramadhan",
        editor="Teuku Ansari",
        section="Regional",
        tags=("kereta", "Aceh Utara"),
        dateline="ACEH UTARA, NUSAHARIAN.com",
    ),
    Story(
        name="simak-angka-2022-02-11",
        layout="simak",
        outlet=MERANGIN,
        path="/tren/2022/02/11/upah-guru",
        title="Menghitung Upah Guru Honorer di Lima Kabupaten",
        traps=(
            "related:in-brackets",
            "body:table",
            "body:sub-heading",
            "date:jumat-apostrophe",
            "people:sumber",
            "related:list",
            "boilerplate:promotion",
        ),
        printed="Jum'at, 11 Februari 2022, 08:00 WIB",
        byline='<div class="kredit-nama">Penulis Febriani Utami</div>',
        body=(
            p(
                "Upah guru honorer di lima kabupaten berbeda sampai tiga kali lipat. Kami mengumpulkan angkanya dari daftar gaji sekolah."
            ),
            h("Siapa paling rendah"),
            table(
                ("Kabupaten", "Upah sebulan"), ("Hulu", "Rp350.000"), ("Tengah", "Rp600.000"), ("Hilir", "Rp1.050.000")
            ),
            p(
                "Kabupaten Hulu membayar paling kecil karena upah diambil dari dana operasional, bukan dari anggaran daerah."
            ),
            also_list(
                "Baca juga:",
                ("Seleksi Guru Kontrak Dibuka Lagi", "https://www.wartamerangin.example/tren/2022/02/01/seleksi"),
                ("Honor Terlambat, Guru Berjualan Gorengan", "https://www.wartamerangin.example/tren/2022/01/20/honor"),
            ),
            h("Apa kata pemerintah"),
            bracketed(
                "Selisih upah itu sudah lama diketahui.",
                "baca juga:",
                "Daftar Sekolah dengan Guru Honorer Terbanyak",
                "https://www.wartamerangin.example/tren/2022/01/12/daftar",
                "Namun belum pernah dihitung per kabupaten.",
            ),
            p(
                "Pemerintah provinsi berjanji menutup selisihnya mulai tahun ajaran baru, tetapi belum menyebut jumlahnya."
            ),
        ),
        credits="<p>Sumber: Forum Guru Honorer</p>",
        date="2022-02-11T08:00:00+07:00",
        author="Febriani Utami",
        source="Forum Guru Honorer",
        section="Tren",
        tags=("guru honorer",),
    ),
    Story(
        name="simak-satwa-2023-12-19",
        layout="simak",
        outlet=BATANGHARI,
        path="/regional/2023/12/19/tapir-masuk-kampung",
        title="Tapir Masuk Kampung, Warga Menghalaunya dengan Nyanyian",
        traps=("date:disagree", "people:kontributor", "people:editor", "related:mid-paragraph", "body:embed"),
        printed="Batangharipos.com - 19/12/2023, 19:30 WIB",
        ld=ld("2023-12-19T19:30:00Z", "", ""),
        byline='<div class="kredit-nama">Kontributor Jambi, Suwandi Lubis</div><div class="kredit-nama">Editor Reni Susanti</div>',
        body=(
            p(
                "Seekor tapir dewasa berjalan santai di jalan kampung pada Selasa sore. Warga yang takut melukainya memilih bernyanyi beramai-ramai sampai hewan itu kembali ke hutan."
            ),
            instagram(
                "Konser dadakan demi tapir. Penontonnya satu, tepuk tangannya nol.",
                "https://www.instagram.com/p/Tapir19/",
            ),
            mid(
                "Petugas konservasi menilai cara itu lebih baik daripada petasan.",
                "Baca juga:",
                "Jalur Gajah Terpotong Jalan Kebun",
                "https://batangharipos.example/regional/2023/11/jalur-gajah",
                "Tapir mudah stres oleh bunyi ledakan.",
            ),
            p("Lumbung jagung di tepi hutan diduga menjadi alasan hewan itu turun."),
        ),
        date="2023-12-19T19:30:00+07:00",
        author="Suwandi Lubis",
        editor="Reni Susanti",
        section="Regional",
        tags=("tapir",),
        warnings=("dates-disagree",),
        disagreeing=(
            ("datePublished", "2023-12-19T19:30:00+07:00", "text", "local-time"),
            ("datePublished", "2023-12-20T02:30:00+07:00", "json-ld", "not-utc"),
        ),
    ),
    Story(
        name="simak-inggris-2020-01-31",
        layout="simak",
        outlet=LADANG,
        path="/tren/2020/01/31/pohon-bertelur",
        title="Pohon yang Digantungi Telur Asin, Apa Maknanya?",
        traps=(
            "date:english-months",
            "language:wrongly-declared",
            "people:house-only",
            "boilerplate:promotion",
            "related:no-link",
        ),
        lang="en-US",
        printed="January 31, 2020 10:15 AM",
        byline="Admin",
        body=(
            p(
                "Sebatang pohon mangga di simpang empat digantungi ratusan telur asin. Orang yang lewat boleh mengambil satu, asal menyebut nama ibunya."
            ),
            p(
                "Kebiasaan itu digelar setahun sekali untuk mengenang seorang dukun bayi yang menolong kelahiran separuh isi desa."
            ),
            also("Baca juga:", "Sedekah Bumi dan Nasi yang Tak Boleh Habis", style="text"),
            p("Tahun ini telur habis dalam dua jam. Pohonnya sendiri, kata warga, belum pernah gagal berbuah."),
        ),
        date="2020-01-31T10:15:00+07:00",
        author="Admin",
        section="Tren",
    ),
    Story(
        name="simak-judul-2025-05-09",
        layout="simak",
        outlet=PESISIR,
        path="/regional/2025/05/09/paus-kayu",
        title="Perahu Berbentuk Paus Itu Akhirnya Berlayar, Setelah Sebelas Tahun Menjadi Bahan Tertawaan",
        traps=(
            "people:sign-off-person",
            "disagree:headline",
            "date:jumat-apostrophe",
            "people:penulis",
            "people:sign-off",
            "related:two-paragraphs",
            "date:modified",
        ),
        printed="Jum’at, 9 Mei 2025 | 06:45 WIB",
        ld=ld(
            "2025-05-09T06:45:00+07:00",
            "2025-05-09T07:20:00+07:00",
            "Ibnu Malik",
            headline="Perahu Paus Berlayar Setelah 11 Tahun",
        ),
        byline='<div class="kredit-nama">Penulis Ibnu Malik</div>',
        body=(
            p(
                "Perahu kayu berbentuk paus itu meluncur ke laut pada subuh hari. Pembuatnya, Pak Samad, baru mau naik setelah perahunya terbukti tidak tenggelam."
            ),
            p(
                "Ia mengerjakannya sendirian selama sebelas tahun di halaman rumah. Tetangga menyebutnya bahtera kesiangan."
            ),
            also(
                "Lihat juga:",
                "Perahu Padewakang Dilayarkan Kembali ke Utara",
                "https://pesisironline.example/regional/2025/04/padewakang",
                "two",
            ),
            p(
                "Kini mereka antre ingin ikut berlayar. Pak Samad meminta bayaran satu cerita untuk setiap penumpang. (ibm)"
            ),
        ),
        date="2025-05-09T06:45:00+07:00",
        modified="2025-05-09T07:20:00+07:00",
        author="Ibnu Malik",
        section="Regional",
        tags=("perahu",),
        sign_off="ibm",
        signed_by=("Ibnu Malik",),
    ),
)
