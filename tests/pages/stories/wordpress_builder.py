# ruff: noqa: E501  (one paragraph of prose a line)
"""In a page builder of WordPress."""

from __future__ import annotations

from ..parts import also, also_list, junk, p, photo, quote
from ..story import KOTA, NUSA, PESISIR, TIMUR, Story, ld

STORIES = (
    Story(
        name="builder-pulau-2023-06-12",
        layout="builder",
        outlet=PESISIR,
        path="/wisata/pulau-tanpa-sinyal/",
        title="Sehari di Pulau Tanpa Sinyal",
        traps=(
            "body:div-paragraphs",
            "body:photo-first",
            "date:modified",
            "related:strong",
            "boilerplate:share",
            "boilerplate:promotion",
        ),
        printed="12 Juni 2023",
        ld=ld("2023-06-12T08:00:00+07:00", "2023-06-13T09:30:00+07:00", "Bagas Pramana", articleSection="Wisata"),
        byline="Bagas Pramana",
        lead=photo(
            "/wp-content/uploads/2023/06/dermaga.jpg", "Dermaga kayu satu-satunya di pulau.", "(Foto: Bagas Pramana)"
        ),
        body=(
            p(
                "Kapal hanya datang dua kali sepekan. Begitu mesin dimatikan, yang terdengar cuma gesekan daun kelapa dan suara anak-anak menghitung ombak."
            ),
            p("Tidak ada menara pemancar di sini. Kabar dari kota dibawa nakhoda, lengkap dengan salah dengarnya."),
            also(
                "Baca Juga:",
                "Menginap di Rumah Nelayan, Berapa Biayanya?",
                "https://pesisironline.example/wisata/menginap/",
            ),
            p(
                "Kepala dusun menawarkan kelapa muda sebelum menanyakan nama kami. Di pulau ini, katanya, haus lebih dulu daripada urusan."
            ),
            p(
                "Sore hari semua orang duduk di dermaga. Mereka menunggu apa yang mereka sebut siaran langsung, yaitu matahari tenggelam."
            ),
        ),
        date="2023-06-12T08:00:00+07:00",
        modified="2023-06-13T09:30:00+07:00",
        author="Bagas Pramana",
        section="Wisata",
        tags=("Pulau",),
    ),
    Story(
        name="builder-kuliner-2025-07-07",
        layout="builder",
        outlet=KOTA,
        path="/kuliner/soto-subuh/",
        title="Soto Subuh yang Habis Sebelum Matahari Terbit",
        traps=(
            "body:div-paragraphs",
            "body:drop-cap",
            "body:block-quote",
            "people:admin-over-name",
            "people:oleh",
            "date:zone-wib",
        ),
        printed="Senin, 7 Juli 2025 | 05.40 WIB",
        byline="admin",
        body=(
            junk("credit", "Oleh: Retno Palupi"),
            p(
                '<span style="float:left;font-size:60px">P</span>ukul tiga dini hari, antrean sudah mengular sampai ke depan toko emas. Tidak ada spanduk, tidak ada lampu, hanya uap dari dua dandang.'
            ),
            quote("Saya cuma masak 200 mangkuk. Lebih dari itu namanya serakah."),
            p(
                "Begitu kata Bu Sum, 67 tahun, yang berjualan sejak Jum'at pertama tahun 1984 dan belum pernah menaikkan harga dua kali dalam setahun."
            ),
            p(
                "Langganannya sopir truk sayur, perawat yang pulang jaga, dan siapa saja yang terlalu lapar untuk tidur."
            ),
        ),
        date="2025-07-07T05:40:00+07:00",
        author="Retno Palupi",
        section="Kuliner",
        tags=("Soto",),
    ),
    Story(
        name="builder-opini-2020-05-20",
        layout="builder",
        outlet=NUSA,
        path="/opini/sekolah-tanpa-bangku/",
        title="Sekolah tanpa Bangku",
        traps=("body:div-paragraphs", "disagree:author", "people:oleh", "date:utc-metadata", "related:paragraph"),
        printed="Rabu, 20 Mei 2020",
        meta={"article:published_time": "2020-05-19T23:10:00+00:00", "author": "webmaster"},
        ld=ld("2020-05-19T23:10:00+00:00", "", "webmaster", kind="Article"),
        byline="Oleh Sutan Rahmat",
        body=(
            p(
                "Anak saya kini bersekolah di meja makan. Gurunya muncul sebesar perangko di layar, dan bel pulang berbunyi dari dapur."
            ),
            p(
                "Kita boleh menertawakan itu, asal tidak lupa bahwa separuh murid negeri ini bahkan tidak punya meja makan."
            ),
            also("Baca juga:", "Guru Keliling Antar Soal dengan Sepeda", "/kampus/guru-keliling/", "bare"),
            p("Ketimpangan tidak lahir dari wabah. Wabah hanya mencabut taplak yang selama ini menutupinya."),
            p(
                "Karena itu, ketika sekolah dibuka lagi, jangan hanya bangku yang dilap. Lap juga daftar siapa yang tertinggal."
            ),
        ),
        date="2020-05-20T06:10:00+07:00",
        author="Sutan Rahmat",
        section="Opini",
    ),
    Story(
        name="builder-mangrove-2021-07-26",
        layout="builder",
        outlet=TIMUR,
        path="/lingkungan/mangrove/",
        title="Seribu Bibit Bakau Ditanam, Separuhnya oleh Kepiting",
        traps=(
            "related:card",
            "related:list",
            "body:div-paragraphs",
            "date:wita",
            "dateline:place",
            "boilerplate:advertisement",
            "people:reporter",
        ),
        printed="Senin, 26 Juli 2021 16.10 WITA",
        byline="Reporter: Gede Arimbawa",
        body=(
            p(
                "<b>BULELENG</b> – Seribu bibit bakau ditanam di pesisir utara pada Senin pagi. Ketua kelompok tani bercanda bahwa separuhnya akan dipindahkan kepiting."
            ),
            also(
                "Simak Juga",
                "Kepiting Bakau Dilarang Ditangkap Saat Bertelur",
                "https://lenteratimur.example/lingkungan/kepiting/",
                "card",
            ),
            p(
                "Penanaman tahun lalu hanya menyisakan 38 persen bibit. Sebagian hanyut karena ditanam menjelang purnama."
            ),
            junk("advertisement", "SCROLL TO CONTINUE WITH CONTENT"),
            p("Kali ini setiap bibit diikat pada ajir bambu dan dijaga bergantian selama dua pekan pertama."),
            also_list(
                "Baca juga:",
                ("Ombak Menelan Dua Warung di Pantai Timur", "https://lenteratimur.example/lingkungan/ombak/"),
                ("Sekolah Pantai Mengajarkan Menanam Bakau", "https://lenteratimur.example/lingkungan/sekolah-pantai/"),
                head="<div><strong>{}</strong></div>",
            ),
        ),
        date="2021-07-26T16:10:00+08:00",
        author="Gede Arimbawa",
        section="Lingkungan",
        tags=("Bakau",),
        dateline="BULELENG",
    ),
)
