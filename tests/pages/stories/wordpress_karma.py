# ruff: noqa: E501  (one paragraph of prose a line)
"""In a classic news theme of WordPress."""

from __future__ import annotations

from ..parts import also, instagram, junk, mid, p, photo, table
from ..story import BATANGHARI, KOTA, LADANG, MERANGIN, NUSA, PESISIR, Story

STORIES = (
    Story(
        name="karma-pungli-2020-07-09",
        layout="karma",
        outlet=BATANGHARI,
        path="/pungli-terminal-dua-petugas-diperiksa/",
        title="Pungli di Terminal, Dua Petugas Diperiksa",
        traps=(
            "dateline:place-and-paper",
            "people:admin-over-name",
            "people:penulis",
            "people:editor",
            "related:paragraph",
            "boilerplate:counter",
            "boilerplate:share",
            "date:zone-wib",
            "language:wrongly-declared",
        ),
        lang="en-US",
        printed="Kamis, 9 Juli 2020 - 14:05 WIB",
        stamp="2020-07-09T14:05:31+07:00",
        meta={"article:published_time": "2020-07-09T07:05:31+00:00"},
        byline="admin",
        lead=photo(
            "/wp-content/uploads/2020/07/terminal.jpg", "Loket karcis terminal yang sepi sejak razia.", "(Foto: Ist)"
        ),
        body=(
            p(
                "<strong>MUARA BULIAN, BATANGHARIPOS.COM</strong> – Dua petugas terminal diperiksa penyidik sejak Rabu malam. Keduanya diduga memungut uang tanpa karcis dari sopir angkutan desa."
            ),
            p("Sopir mengaku membayar Rp5 ribu setiap kali masuk, di luar retribusi resmi yang hanya Rp2 ribu."),
            also(
                "BACA JUGA :",
                "Retribusi Pasar Kini Dibayar dengan Kartu",
                "https://batangharipos.example/retribusi-pasar/",
                "bare",
            ),
            p("“Kalau tidak dikasih, mobil kami disuruh putar lagi,” ujar Tono, sopir jurusan Mersam."),
            p("Kepala dinas menyatakan menghormati pemeriksaan itu dan menyiapkan pengganti kedua petugas."),
        ),
        credits="<p>Penulis: Ridwan Saleh<br>Editor: Maya Anggreni</p>",
        date="2020-07-09T14:05:31+07:00",
        author="Ridwan Saleh",
        editor="Maya Anggreni",
        section="Hukum",
        tags=("Pungli", "Terminal"),
        dateline="MUARA BULIAN, BATANGHARIPOS.COM",
    ),
    Story(
        name="karma-panen-2018-11-21",
        layout="karma",
        outlet=MERANGIN,
        path="/panen-kopi-lembah-masurai/",
        title="Panen Kopi Lembah Masurai Mundur Sebulan",
        traps=(
            "related:no-link",
            "related:blockquote",
            "boilerplate:red-sign-off",
            "people:house-only",
            "body:table",
            "boilerplate:counter",
        ),
        printed="Rabu, 21 November 2018",
        stamp="2018-11-21T09:10:00+07:00",
        byline="Redaksi",
        body=(
            p(
                "Panen kopi di Lembah Masurai tahun ini mundur sampai Desember. Hujan yang turun terus membuat bunga rontok sebelum menjadi buah."
            ),
            also("Baca Juga", "Koperasi Kopi Buka Kelas Mencicip bagi Petani Muda", style="text"),
            p("Penyuluh mencatat penurunan paling besar terjadi di kebun yang belum dipangkas."),
            table(("Desa", "2017 (ton)", "2018 (ton)"), ("Sungai Lalang", "41", "29"), ("Tuo", "38", "31")),
            also("Baca Juga:", "Sangrai Malam, Bisnis Rumahan Para Istri Petani", "/sangrai-malam/", "quote"),
            p("Petani berharap harga di tingkat pengepul tidak ikut turun karena mutu biji justru lebih baik. (red)"),
        ),
        date="2018-11-21T09:10:00+07:00",
        author="Redaksi",
        section="Ekonomi",
        tags=("Kopi",),
        sign_off="red",
    ),
    Story(
        name="karma-idulfitri-2022-05-02",
        layout="karma",
        outlet=PESISIR,
        path="/takbir-keliling-di-pulau-kecil/",
        title="Takbir Keliling di Pulau Kecil, Perahu Ganti Mobil Hias 🌙",
        traps=("body:arabic-emoji", "body:embed", "date:modified", "people:photographer", "people:sumber"),
        printed="2 Mei 2022",
        stamp="2022-05-02T05:30:00+07:00",
        meta={
            "article:published_time": "2022-05-01T22:30:00+00:00",
            "article:modified_time": "2022-05-02T01:00:00+00:00",
        },
        byline="Saidah Amir",
        lead=photo(
            "/wp-content/uploads/2022/05/perahu-takbir.jpg",
            "Perahu berhias lampu mengitari pulau.",
            "Foto: Yusran Bakri",
        ),
        body=(
            p(
                "Lampu warna-warni bergerak pelan di laut. Malam itu 23 perahu mengelilingi pulau sambil mengumandangkan takbir. ✨"
            ),
            p("الله أكبر الله أكبر لا إله إلا الله"),
            p("Lafaz itu terpampang pada layar perahu paling depan, dijahit ibu-ibu selama dua pekan."),
            instagram(
                "Malam takbiran paling indah seumur hidup, dari dermaga timur.", "https://www.instagram.com/p/Cd1pulau/"
            ),
            p("Camat setempat menyebut perayaan laut itu akan masuk kalender wisata tahun depan. 🎉"),
        ),
        credits="<p>Sumber: Pemerintah Kecamatan Pulau Kecil</p>",
        date="2022-05-02T05:30:00+07:00",
        modified="2022-05-02T08:00:00+07:00",
        author="Saidah Amir",
        source="Pemerintah Kecamatan Pulau Kecil",
        section="Budaya",
        tags=("Lebaran",),
    ),
    Story(
        name="karma-jalan-2017-04-12",
        layout="karma",
        outlet=LADANG,
        path="/jalan-lintas-berlubang/",
        title="Jalan Lintas Berlubang, Sopir Tanam Pisang",
        traps=(
            "related:mid-paragraph",
            "boilerplate:promotion",
            "boilerplate:advertisement",
            "date:disagree",
            "dateline:paper",
        ),
        printed="Rabu, 12 April 2017 16:21 WIB",
        stamp="2017-04-12T16:21:00+00:00",
        meta={"article:published_time": "2017-04-12T16:21:00+00:00"},
        byline="Zulkifli",
        body=(
            p(
                "<b>LADANG BERITA</b> – Puluhan batang pisang berdiri di tengah jalan lintas sejak Selasa malam. Sopir truk menanamnya sebagai tanda protes."
            ),
            mid(
                "Lubang sedalam lutut itu sudah tiga kali memakan korban.",
                "Baca juga:",
                "Truk Gandeng Terguling, Muatan Semen Tumpah",
                "/truk-gandeng-terguling/",
                "Polisi hanya memasang papan peringatan dari kardus.",
            ),
            junk("advertisement", "Iklan", '<div class="gmr-banner-insidecontent"><span>Iklan</span></div>'),
            p("Balai jalan menyatakan anggaran perbaikan baru cair pada triwulan ketiga."),
            junk("promotion", "Dapatkan update berita pilihan setiap hari dari Ladang Berita di WhatsApp Channel"),
            p("Sampai berita ini ditulis, pisang belum dicabut dan kendaraan bergantian lewat bahu jalan."),
        ),
        date="2017-04-12T16:21:00+07:00",
        author="Zulkifli",
        section="Daerah",
        dateline="LADANG BERITA",
        warnings=("dates-disagree",),
        disagreeing=(
            ("datePublished", "2017-04-12T16:21:00+07:00", "text", "local-time"),
            ("datePublished", "2017-04-12T23:21:00+07:00", "meta", "not-utc"),
            ("datePublished", "2017-04-12T23:21:00+07:00", "time", "not-utc"),
        ),
    ),
    Story(
        name="karma-wartawan-2024-09-02",
        layout="karma",
        outlet=KOTA,
        path="/bus-kota-listrik/",
        title="Bus Kota Listrik Mulai Melayani Tiga Koridor",
        document_title="Bus Kota Listrik Mulai Melayani Tiga Koridor | KotaKita.id",
        shown_title="Bus Kota Listrik Mulai Melayani Tiga Koridor | KotaKita.id",
        traps=("headline:site-name", "people:laporan-wartawan", "related:strong", "boilerplate:share"),
        printed="Senin, 2 September 2024 | 08:15 WIB",
        body=(
            junk("credit", "Laporan Wartawan KotaKita.id, Damar Wicaksono"),
            p(
                "<strong>KOTA</strong> - Sebelas bus listrik mulai mengangkut penumpang pada Senin pagi. Tarifnya Rp3.500 untuk sekali jalan."
            ),
            p(
                "Bus melayani tiga koridor yang selama ini dikuasai angkutan kecil. Sopir angkutan diberi prioritas menjadi pramudi."
            ),
            also("Lihat juga:", "Peta Halte dan Jadwal Bus Listrik", "/peta-halte/"),
            p("Pada hari pertama, penumpang paling banyak naik dari halte rumah sakit dan pasar induk."),
        ),
        date="2024-09-02T08:15:00+07:00",
        author="Damar Wicaksono",
        section="Transportasi",
        tags=("Bus Listrik",),
        dateline="KOTA",
    ),
    Story(
        name="karma-kemarin-2026-03-03",
        layout="karma",
        outlet=NUSA,
        path="/lumba-lumba-di-muara/",
        title="Lumba-Lumba Masuk Muara, Nelayan Mematikan Mesin",
        traps=(
            "date:relative-attribute",
            "date:day-only",
            "boilerplate:share",
            "boilerplate:comments",
            "related:two-paragraphs",
            "people:oleh",
        ),
        printed="1 hari lalu",
        stamp="1 hari lalu",
        byline="admin",
        body=(
            p(
                "Delapan lumba-lumba masuk ke muara sejak pagi. Nelayan yang hendak melaut mematikan mesin dan mendayung pelan di belakangnya."
            ),
            also(
                "Baca Juga:", "Nelayan Tua yang Hafal Suara Paus", "https://www.nusaharian.example/nelayan-tua/", "two"
            ),
            p("Kawanan itu berputar selama tiga jam sebelum kembali ke laut bersama air surut."),
            p("Tak seekor pun terdampar. Anak-anak desa mengaku libur sekolah paling singkat dan paling bagus."),
            junk("credit", "Oleh: Made Sudarma"),
            junk("share", "Bagikan ini:"),
            junk("comments", "Komentar", "<h3>Komentar</h3>"),
        ),
        date="2026-03-03",
        author="Made Sudarma",
        section="Laut",
    ),
)
