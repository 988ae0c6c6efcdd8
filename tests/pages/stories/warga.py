# ruff: noqa: E501  (one paragraph of prose a line)
"""In a community paper without names of its own for anything."""

from __future__ import annotations

from ..parts import also, h, p, unmarked
from ..story import BATANGHARI, KOTA, MERANGIN, NUSA, Story, ld

STORIES = (
    Story(
        name="warga-jembatan-2025-02-20",
        layout="warga",
        outlet=KOTA,
        path="/tulisan/420",
        title="Jembatan Bambu Diperiksa dengan Tarian",
        traps=(
            "people:writer-link",
            "section:plain-link",
            "tags:query",
            "related:label-in-link",
            "people:sign-off-person",
        ),
        printed="Kamis, 20 Februari 2025 | 06:40 WIB",
        byline='<a href="/wartawan/teguh-wibowo"><img src="/g/teguh.jpg" width="24" height="24" alt=""></a> <a href="/wartawan/teguh-wibowo">Teguh Wibowo</a>',
        body=(
            p(
                "Sebelum dibuka, jembatan bambu itu ditarikan lebih dahulu. Empat puluh penari menghentak bersama, dan para tukang mendengarkan derit di bawahnya."
            ),
            h("Derit yang dicari"),
            p(
                "Derit panjang berarti ikatan longgar, derit pendek berarti bambu retak. Malam itu terdengar tujuh derit panjang dan tidak satu pun derit pendek."
            ),
            also("Baca juga:", "Tali Ijuk Lebih Awet daripada Kawat", "/tulisan/388", "inside-strong"),
            p(
                "Jembatan dibuka untuk pejalan kaki mulai hari ini. Sepeda motor diminta menunggu tarian berikutnya. (TW)"
            ),
        ),
        date="2025-02-20T06:40:00+07:00",
        author="Teguh Wibowo",
        section="Kota",
        tags=("bambu", "tari"),
        sign_off="TW",
        signed_by=("Teguh Wibowo",),
    ),
    Story(
        name="warga-pasir-2023-05-11",
        layout="warga",
        outlet=MERANGIN,
        path="/tulisan/266",
        title="Pasir Sungai Dijual per Ember",
        traps=("people:biography", "body:unmarked-caption", "date:disagree", "people:sign-off-person"),
        printed="Rabu, 10 Mei 2023 21:00 WIB",
        meta={"article:published_time": "2023-05-11T05:30:00+07:00"},
        body=(
            unmarked(
                "/g/ember.jpg",
                "Ember ditakar di tepi sungai sebelum dipikul ke jalan.",
                "(Foto: Istimewa)",
                '<img src="{}"><br>\n{}<br>',
            ),
            p(
                "Sejak truk dilarang masuk, pasir sungai dijual per ember. Satu ember seribu rupiah, dipikul sendiri sampai ke jalan desa."
            ),
            p(
                "Penambang mengaku penghasilannya turun separuh, tetapi tebing tidak lagi runtuh dan anak-anak kembali mandi di hilir."
            ),
            p("Pemerintah desa menghitung ember dengan batu kerikil, disimpan dalam stoples di balai desa. (hlm)"),
        ),
        credits=(
            '<div class="about-author"><h3>Tentang Penulis</h3><h4>Halimah Daud</h4>'
            "<p>Halimah adalah guru sekolah dasar, penulis cerita anak, dan warga tepi sungai sejak lahir.</p></div>"
        ),
        date="2023-05-11T05:30:00+07:00",
        author="Halimah Daud",
        section="Lingkungan",
        sign_off="hlm",
        signed_by=("Halimah Daud",),
        warnings=("dates-disagree",),
        disagreeing=(
            ("datePublished", "2023-05-11T05:30:00+07:00", "meta", "most-trusted"),
            ("datePublished", "2023-05-10T21:00:00+07:00", "text", "less-trusted"),
        ),
    ),
    Story(
        name="warga-paduan-2024-12-24",
        layout="warga",
        outlet=NUSA,
        path="/tulisan/401",
        title="Paduan Suara Lintas Kampung Berlatih di Perahu",
        traps=("date:disagree-modified", "people:house-beside-person", "people:sign-off-nobody", "tags:query"),
        printed="Selasa, 24 Desember 2024 18:00 WIB",
        ld=ld("2024-12-24T18:00:00+07:00", "2024-12-24T19:10:00+07:00", "Redaksi"),
        meta={"article:modified_time": "2024-12-26T08:00:00+07:00"},
        body=(
            p(
                "Karena balai sedang dipakai, paduan suara tiga kampung berlatih di atas perahu. Suara bas di buritan, sopran di haluan, dan juru mudi memberi aba-aba."
            ),
            p(
                "Latihan pertama terhenti ketika perahu berputar mengikuti tepuk tangan penonton di dermaga. Tidak ada yang jatuh, hanya dua buku nyanyian basah."
            ),
            p("Mereka tampil nanti malam di darat, kata ketuanya, supaya nadanya tidak ikut bergoyang. (red)"),
        ),
        credits="<p>Reporter: Redana Siregar</p>",
        date="2024-12-24T18:00:00+07:00",
        modified="2024-12-24T19:10:00+07:00",
        author="Redana Siregar",
        section="Budaya",
        tags=("paduan suara",),
        sign_off="red",
        warnings=("modified-dates-disagree",),
        disagreeing=(
            ("dateModified", "2024-12-24T19:10:00+07:00", "json-ld", "most-trusted"),
            ("dateModified", "2024-12-26T08:00:00+07:00", "meta", "less-trusted"),
        ),
    ),
    Story(
        name="warga-arsip-2020-01-15",
        layout="warga",
        outlet=BATANGHARI,
        path="/tulisan/77",
        title="Arsip Desa Dijemur Setahun Sekali",
        traps=("body:unmarked-caption", "section:plain-link", "date:disagree-modified"),
        printed="15 Januari 2020",
        byline="Oleh: Mukhlis",
        ld=ld("2020-01-15T09:00:00+07:00", "2020-01-15T12:00:00Z"),
        meta={"article:modified_time": "2020-01-16T12:00:00+07:00"},
        body=(
            p(
                "Setiap Januari, arsip desa dibentangkan di lapangan dan dijemur. Surat tanah, akta kelahiran, dan surat cinta yang salah alamat bersebelahan di atas tikar."
            ),
            unmarked("/g/arsip.jpg", "Surat tertua bertahun 1931 diletakkan di tengah tikar.", "(Dok. Desa)"),
            p(
                "Siapa pun boleh membaca asal tidak memindahkan. Tahun ini ditemukan surat wasiat yang membagi sebatang pohon durian menjadi sembilan bagian."
            ),
        ),
        date="2020-01-15T09:00:00+07:00",
        modified="2020-01-15T19:00:00+07:00",
        author="Mukhlis",
        section="Sejarah",
        warnings=("modified-dates-disagree",),
        disagreeing=(
            ("dateModified", "2020-01-15T19:00:00+07:00", "json-ld", "most-trusted"),
            ("dateModified", "2020-01-16T12:00:00+07:00", "meta", "less-trusted"),
        ),
    ),
    Story(
        name="warga-kolam-2021-10-01",
        layout="warga",
        outlet=KOTA,
        path="/tulisan/140",
        title="Kolam Renang Umum Diisi Air Hujan",
        traps=("date:two-figure-year", "people:signed-in-full", "date:jumat-apostrophe"),
        printed="Jum'at, 01-10-21",
        byline="Redaksi",
        body=(
            p(
                "Kolam renang umum itu hanya dibuka pada musim hujan. Airnya jatuh dari atap pasar, disaring pasir dan ijuk, lalu ditunggu sampai jernih."
            ),
            p(
                "Tahun ini kolam penuh lebih cepat. Petugas mengukur dalamnya dengan galah bambu yang diberi tanda setinggi lutut, pinggang, dan dada anak kelas tiga."
            ),
            p("Karcis tidak dijual. Pengunjung cukup membawa seember pasir bersih untuk saringan tahun depan."),
            p("(Siti Maryam)"),
        ),
        date="2021-10-01",
        author="Siti Maryam",
        section="Kota",
        sign_off="Siti Maryam",
        signed_by=("Siti Maryam",),
    ),
)
