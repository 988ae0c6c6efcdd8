# ruff: noqa: E501  (one paragraph of prose a line)
"""In a CMS of 2016."""

from __future__ import annotations

from ..parts import also, also_list, h, mid, p, photo, table
from ..story import BATANGHARI, MERANGIN, SELASAR, TIMUR, Story

STORIES = (
    Story(
        name="old-karet-2016-11-03",
        layout="old",
        outlet=MERANGIN,
        path="/read/2016/11/03/524/harga-karet-naik-tipis/",
        title="Harga Karet Naik Tipis, Penyadap Kembali ke Kebun",
        kicker="Perkebunan",
        traps=(
            "body:br-br",
            "boilerplate:counter",
            "people:penulis",
            "people:editor",
            "people:sumber",
            "dateline:place",
            "date:zone-wib",
            "boilerplate:comments",
        ),
        printed="Kamis, 03 November 2016 - 10:42:11 WIB | dibaca: 312 kali",
        lead=photo("/foto_berita/karet.jpg", "Penyadap menimbang getah di tepi jalan", "/ Ist"),
        body=(
            p(
                "<b>MERANGIN</b> – Harga karet di tingkat petani naik menjadi Rp7.200 sekilogram. Kenaikan seribu rupiah itu cukup membuat penyadap kembali ke kebun."
            ),
            p("Selama setahun terakhir banyak kebun ditinggalkan. Pemiliknya bekerja sebagai kuli bangunan di kota."),
            p("“Kalau bisa sepuluh ribu, saya tidak ke mana-mana lagi,” ujar Mat Nur."),
            p(
                "Pengepul memperkirakan harga bertahan sampai akhir tahun karena pasokan dari negara tetangga berkurang."
            ),
        ),
        credits="<p>Penulis: Zainal Abidin<br>Editor: Nurhayati<br>Sumber: Dinas Perkebunan</p>",
        date="2016-11-03T10:42:11+07:00",
        author="Zainal Abidin",
        editor="Nurhayati",
        source="Dinas Perkebunan",
        tags=("Karet",),
        dateline="MERANGIN",
    ),
    Story(
        name="old-klasemen-2016-12-18",
        layout="old",
        outlet=BATANGHARI,
        path="/read/2016/12/18/611/liga-antarkampung/",
        title="Liga Antarkampung Menyisakan Satu Pekan",
        traps=("body:table", "body:br-br", "related:paragraph", "date:day-only", "people:house-only"),
        printed="Minggu, 18 Desember 2016",
        body=(
            p(
                "Liga antarkampung tinggal menyisakan satu pekan. Tiga kesebelasan masih berpeluang menjadi juara karena hanya terpaut dua angka."
            ),
            table(("Kesebelasan", "Main", "Nilai"), ("Rantau", "9", "20"), ("Olak", "9", "19"), ("Teluk", "9", "18")),
            p("Rantau cukup bermain imbang, tetapi lawannya Olak yang belum pernah kalah di kandang."),
            also(
                "BACA JUGA :", "Wasit Kampung Digaji dengan Ayam Kampung", "/read/2016/12/11/598/wasit-kampung/", "bare"
            ),
            p("Panitia menyiapkan kambing untuk juara, dan pemadam kebakaran untuk penontonnya."),
        ),
        credits="<p>Oleh: Redaksi</p>",
        date="2016-12-18",
        author="Redaksi",
        tags=("Sepak Bola",),
    ),
    Story(
        name="old-jumat-2016-06-10",
        layout="old",
        outlet=SELASAR,
        path="/read/2016/06/10/88/pasar-beduk/",
        title="PASAR BEDUK DIBUKA, LAPAK HABIS DALAM SEJAM",
        traps=(
            "date:jumat-apostrophe",
            "body:br-br",
            "people:sign-off",
            "people:penulis",
            "boilerplate:red-sign-off",
            "related:mid-paragraph",
            "dateline:place",
        ),
        printed="Jum'at, 10 Juni 2016 - 16:05 WIB | dibaca: 87 kali",
        body=(
            p(
                "JAMBI – Sebanyak 120 lapak di pasar beduk habis disewa dalam satu jam. Panitia terpaksa membuat undian untuk pedagang yang tidak kebagian."
            ),
            mid(
                "Sewa lapak dipatok Rp150 ribu untuk sebulan.",
                "Baca juga:",
                "Daftar Pasar Beduk di Lima Kecamatan",
                "/read/2016/06/08/80/daftar-pasar/",
                "Listrik dan kebersihan sudah termasuk di dalamnya.",
            ),
            p(
                "Makanan yang paling banyak dicari tetap sama setiap tahun, yaitu tempoyak, gulai tepek ikan, dan es rumput laut."
            ),
            p("Pasar buka pukul tiga sore hingga azan magrib. (red)"),
        ),
        credits="<p>Penulis: Suhartini</p>",
        date="2016-06-10T16:05:00+07:00",
        author="Suhartini",
        tags=("Ramadan",),
        dateline="JAMBI",
        sign_off="red",
    ),
    Story(
        name="old-gotong-2017-01-08",
        layout="old",
        outlet=TIMUR,
        path="/read/2017/01/08/702/gotong-royong/",
        title="Jembatan Bambu Selesai dalam Sehari",
        traps=("date:wita", "body:br-br", "body:sub-heading", "related:list", "people:kontributor"),
        printed="Minggu, 08 Januari 2017 - 18:30 WITA",
        body=(
            p(
                "Tiga ratus orang menyelesaikan jembatan bambu sepanjang 42 meter dalam sehari. Jembatan lama hanyut pada malam tahun baru."
            ),
            h("Tanpa sepotong paku"),
            p("Batang bambu diikat ijuk dan rotan. Menurut tukang tertua di sana, paku justru membuat bambu pecah."),
            also_list(
                "Lihat juga:",
                ("Sekolah Darurat di Bawah Pohon Asam", "/read/2017/01/05/690/sekolah-darurat/"),
                ("Hujan Tahun Baru Rusak Dua Bendungan", "/read/2017/01/02/681/hujan/"),
                head="<b>{}</b>",
            ),
            p("Anak sekolah menjadi penyeberang pertama pada Senin pagi, lengkap dengan sepatu yang dijinjing."),
        ),
        credits="<p>Kontributor: Darwis Tallo</p>",
        date="2017-01-08T18:30:00+08:00",
        author="Darwis Tallo",
    ),
)
