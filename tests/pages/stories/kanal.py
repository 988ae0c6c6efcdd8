# ruff: noqa: E501  (one paragraph of prose a line)
"""In a network of regional papers."""

from __future__ import annotations

from ..parts import also, also_list, items, junk, mid, p, photo, quote
from ..story import KOTA, LADANG, MERANGIN, PESISIR, TIMUR, Story, ld

STORIES = (
    Story(
        name="kanal-banjir-2020-05-04",
        layout="kanal",
        outlet=MERANGIN,
        path="/daerah/2020/05/04/banjir-rob-surut",
        next_page="https://www.wartamerangin.example/daerah/2020/05/04/banjir-rob-surut?page=2",
        title="Banjir Surut, Warga Tiga Kampung Mulai Menjemur Kasur",
        traps=(
            "boilerplate:paging",
            "people:penulis",
            "people:editor",
            "dateline:place-and-paper",
            "related:strong",
            "date:zone-wib",
            "boilerplate:share",
        ),
        printed="Senin, 4 Mei 2020 04:25 WIB",
        meta={"content_PublishedDate": "2020-05-04 04:25:13"},
        lead=photo("/foto/banjir-kasur.jpg", "Kasur dan kursi dijemur di pagar masjid.", "WARTA MERANGIN/LUKMAN HAKIM"),
        body=(
            p(
                "<strong>WARTAMERANGIN.COM, BANGKO</strong> - Air yang merendam tiga kampung selama empat hari akhirnya surut pada Minggu malam. Warga mengeluarkan kasur, kursi, dan buku pelajaran ke halaman."
            ),
            p(
                "Lumpur setebal mata kaki masih menutup lantai rumah. Petugas pemadam membantu menyemprot gang satu per satu."
            ),
            also(
                "Baca:",
                "Dapur Umum di Balai Desa Masak 900 Bungkus Sehari",
                "https://www.wartamerangin.example/daerah/2020/05/03/dapur-umum",
                "baca",
            ),
            p("“Yang penting anak-anak sehat, perabot bisa dicari lagi,” kata Masitoh sambil memeras tikar."),
            also(
                "Baca:",
                "Sekolah Terendam, Ujian Kelas Enam Ditunda",
                "https://www.wartamerangin.example/daerah/2020/05/02/ujian-ditunda",
                "baca",
            ),
            p("Puskesmas membuka pos pengobatan gratis di dua tempat sampai akhir pekan."),
        ),
        credits="<p>Penulis: Lukman Hakim | Editor: Desi Ratnasari</p>",
        date="2020-05-04T04:25:13+07:00",
        author="Lukman Hakim",
        editor="Desi Ratnasari",
        section="Daerah",
        tags=("banjir", "Bangko"),
        dateline="WARTAMERANGIN.COM, BANGKO",
    ),
    Story(
        name="kanal-bola-2026-03-03",
        layout="kanal",
        outlet=KOTA,
        path="/bola/2026/03/03/persekota-tahan-imbang",
        title="Sepuluh Pemain Persekota Tahan Imbang Pemuncak Klasemen",
        traps=(
            "people:sign-off-person",
            "date:relative-attribute",
            "date:zone-wib",
            "people:reporter",
            "people:sign-off",
            "body:list",
            "related:box",
        ),
        printed="Selasa, 3 Maret 2026 14:20 WIB",
        stamp="1 hari lalu",
        byline='<div class="rep">Reporter: Agung Nugroho</div>',
        body=(
            p(
                "<b>KOTA</b> – Persekota bermain dengan sepuluh orang sejak menit ke-38, tetapi gawangnya tidak kebobolan lagi. Laga melawan pemuncak klasemen itu berakhir 1-1."
            ),
            p(
                "Gol penyeimbang lahir dari sepak pojok pada menit ke-81. Bek kanan Rafli menyundul bola di antara tiga lawan."
            ),
            also(
                "Simak juga:",
                "Jadwal Persekota Bulan Ini, Dua Laga Kandang Beruntun",
                "https://kotakita.example/bola/2026/03/01/jadwal",
                "table",
            ),
            p("Susunan pemain yang mencetak gol dan mendapat kartu:"),
            items(
                "Gol tamu: Wahyudi, menit ke-12", "Kartu merah: Seno, menit ke-38", "Gol tuan rumah: Rafli, menit ke-81"
            ),
            p("Pelatih menyebut hasil itu terasa seperti kemenangan. Tim kembali berlatih hari Kamis. (agn)"),
        ),
        date="2026-03-03T14:20:00+07:00",
        author="Agung Nugroho",
        section="Bola",
        tags=("Persekota",),
        dateline="KOTA",
        sign_off="agn",
        signed_by=("Agung Nugroho",),
    ),
    Story(
        name="kanal-pasar-2019-02-19",
        layout="kanal",
        outlet=PESISIR,
        path="/ekonomi/2019/02/19/cabai-turun",
        title="Harga Cabai Turun, Pedagang Malah Mengeluh",
        traps=(
            "related:paragraph",
            "related:no-link",
            "boilerplate:advertisement",
            "date:utc-metadata",
            "people:penulis",
            "people:sumber",
            "boilerplate:comments",
        ),
        printed="Selasa, 19 Februari 2019 06:05 WIB",
        ld=ld("2019-02-18T23:05:00Z", "", "Yenny Marlina", articleSection="Ekonomi"),
        byline="<span>Penulis: Yenny Marlina</span>",
        body=(
            p(
                "Harga cabai merah di Pasar Bawah turun menjadi Rp18 ribu sekilogram. Sepekan lalu pembeli masih membayar Rp32 ribu."
            ),
            junk("advertisement", "ADVERTISEMENT"),
            p("Pedagang justru mengeluh karena pasokan dari tiga kabupaten datang bersamaan dan cepat busuk."),
            also(
                "Baca Juga Artikel Lainnya:",
                "Bawang Impor Tertahan di Pelabuhan",
                "https://pesisironline.example/ekonomi/2019/02/17/bawang",
                "inside",
            ),
            p("“Murah begini kami rugi di sortir. Sepuluh kilo, yang layak cuma tujuh,” ujar Marni."),
            also("Lihat juga:", "Grafik Harga Sembako Sepanjang Februari", style="text"),
            p("Dinas perdagangan memperkirakan harga pulih awal Maret ketika panen raya selesai."),
        ),
        credits="<p>Sumber: Dinas Perdagangan</p>",
        date="2019-02-19T06:05:00+07:00",
        author="Yenny Marlina",
        source="Dinas Perdagangan",
        section="Ekonomi",
        tags=("cabai",),
    ),
    Story(
        name="kanal-guru-2021-11-25",
        layout="kanal",
        outlet=TIMUR,
        path="/pendidikan/2021/11/25/guru-terbang",
        title="Guru Terbang Mengajar di Balik Gunung",
        traps=("date:wit", "people:laporan-wartawan", "related:mid-paragraph", "body:block-quote", "dateline:place"),
        printed="Kamis, 25 November 2021 | 10:30 WIT",
        body=(
            junk("credit", "Laporan Wartawan Lentera Timur, Yosef Wanimbo"),
            p(
                "<strong>WAMENA</strong> – Pesawat kecil itu membawa dua karung beras, satu kotak kapur, dan seorang guru. Namanya Maria, dan ini penerbangannya yang keempat bulan ini."
            ),
            quote("Kalau cuaca tutup, saya jalan kaki tiga hari. Anak-anak sudah hafal, mereka jemput di jembatan."),
            mid(
                "Di sekolah itu hanya ada dua guru tetap untuk enam kelas.",
                "Baca juga:",
                "Kapur Terakhir di SD Lembah Sunyi",
                "https://lenteratimur.example/pendidikan/kapur-terakhir",
                "Selebihnya bergantung pada guru yang diterbangkan bergiliran.",
            ),
            p("Tahun depan pemerintah provinsi menambah delapan guru terbang dan dua pondok singgah."),
        ),
        date="2021-11-25T10:30:00+09:00",
        author="Yosef Wanimbo",
        section="Pendidikan",
        tags=("guru",),
        dateline="WAMENA",
    ),
    Story(
        name="kanal-pasar-malam-2024-11-15",
        layout="kanal",
        outlet=LADANG,
        path="/kota/2024/11/15/pasar-malam",
        title="Komidi Putar Berhenti, Penumpang Diturunkan dengan Tangga",
        traps=(
            "disagree:section",
            "disagree:headline",
            "date:jumat-apostrophe",
            "date:zone-wib",
            "people:penulis",
            "related:heading",
            "boilerplate:share",
            "boilerplate:counter",
        ),
        printed="Jum'at, 15 November 2024 21:05 WIB",
        ld=ld("2024-11-15T21:05:00+07:00", "", "Tri Handoko", articleSection="Berita", headline="Komidi Putar Macet"),
        byline="Penulis: Tri Handoko",
        body=(
            p(
                "Komidi putar di pasar malam berhenti mendadak ketika delapan penumpang masih di atas. Petugas menurunkan mereka satu per satu dengan tangga pemadam."
            ),
            junk("share", "Facebook Twitter WhatsApp"),
            p("Mesin mati karena kabel utama digigit tikus. Pengelola mengembalikan uang tiket dan memberi gulali."),
            also_list(
                "Berita Terkait",
                ("Pasar Malam Pindah ke Lapangan Baru", "https://ladangberita.example/kota/2024/11/01/pindah"),
                (
                    "Izin Komidi Putar Wajib Diperbarui Setahun Sekali",
                    "https://ladangberita.example/kota/2024/10/20/izin",
                ),
                head="<h3>{}</h3>",
            ),
            p("Seorang penumpang berusia tujuh tahun meminta naik lagi. Permintaan itu ditolak ibunya."),
            junk("counter", "Dibaca: 120 kali"),
        ),
        date="2024-11-15T21:05:00+07:00",
        author="Tri Handoko",
        section="Kota",
        tags=("pasar malam",),
    ),
)
