# ruff: noqa: E501  (one paragraph of prose a line)
"""In a portal full of advertising."""

from __future__ import annotations

from ..parts import also, also_list, h, p, photo, tweet
from ..story import BATANGHARI, KOTA, LADANG, NUSA, Story, ld

STORIES = (
    Story(
        name="zona-usaha-2020-10-15",
        layout="zona",
        outlet=NUSA,
        path="/read/2020/10/15/usaha-jamu",
        title="Dari Dapur Sempit, Jamu Botolan Ini Sampai ke Luar Negeri",
        traps=(
            "dateline:place",
            "related:strong",
            "boilerplate:advertisement",
            "date:zone-wib",
            "people:oleh",
            "body:sub-heading",
        ),
        printed="Kamis 15 Oktober 2020 07:26 WIB",
        ld=ld("2020-10-15T07:26:05+07:00", "2020-10-15T09:00:00+07:00", "Anindya Larasati"),
        byline="Anindya Larasati, Jurnalis",
        lead=photo("/img/jamu.jpg", "Jamu kunyit asam siap dikirim.", "(Foto: Dok. Pribadi)"),
        body=(
            p(
                "<strong>SOLO</strong> – Dapur Bu Harti hanya selebar dua langkah. Dari sanalah 600 botol jamu berangkat setiap pekan, sebagian menyeberang ke Singapura."
            ),
            p("Ia memulai usaha itu setelah pabrik tempatnya bekerja tutup pada awal pandemi."),
            also(
                "Baca Juga:",
                "Modal Sejuta, Lima Usaha yang Bisa Dimulai di Rumah",
                "https://www.nusaharian.example/read/2020/10/01/modal-sejuta",
            ),
            h("Bertahan dengan resep nenek"),
            p("Tidak ada pengawet di dalam botolnya. Karena itu jamu dikirim beku dan tahan dua pekan."),
            also(
                "Baca Juga:",
                "Cara Mengurus Izin Edar bagi Usaha Kecil",
                "https://www.nusaharian.example/read/2020/09/21/izin-edar",
            ),
            p("Kini ia mempekerjakan lima tetangga dan sedang mencari rumah yang dapurnya lebih lebar."),
        ),
        date="2020-10-15T07:26:05+07:00",
        modified="2020-10-15T09:00:00+07:00",
        author="Anindya Larasati",
        section="Ekonomi",
        tags=("Jamu", "UMKM"),
        dateline="SOLO",
    ),
    Story(
        name="zona-gempa-2024-04-19",
        layout="zona",
        outlet=KOTA,
        path="/read/2024/04/19/gempa-laut",
        title="Gempa di Laut, Warga Pesisir Berhamburan ke Bukit",
        traps=(
            "date:jumat-apostrophe",
            "body:embed",
            "people:editor",
            "people:reporter",
            "boilerplate:red-sign-off",
            "date:zone-wib",
        ),
        printed="Jum’at 19 April 2024 22:17 WIB",
        byline="Tim Redaksi",
        body=(
            p(
                "Gempa bermagnitudo 5,9 mengguncang laut selatan pada Jumat malam. Warga di dua kecamatan berlari ke bukit walau tidak ada peringatan tsunami."
            ),
            tweet(
                "Gempa tidak berpotensi tsunami. Tetap waspada terhadap gempa susulan.",
                "Info Gempa (@infogempa_contoh)",
                "https://twitter.com/infogempa_contoh/status/178",
            ),
            p("Listrik padam selama sejam dan membuat warga makin panik. Sebagian menginap di halaman sekolah."),
            p("Hingga tengah malam tercatat enam kali gempa susulan, semuanya di bawah magnitudo 4. (red)"),
        ),
        credits="<p>Reporter: Joko Priyono<br>Editor: Wahyu Hidayat</p>",
        date="2024-04-19T22:17:00+07:00",
        author="Joko Priyono",
        editor="Wahyu Hidayat",
        section="Peristiwa",
        tags=("Gempa",),
        sign_off="red",
    ),
    Story(
        name="zona-agama-2023-04-01",
        layout="zona",
        outlet=BATANGHARI,
        path="/read/2023/04/01/tadarus-pasar",
        title="Tadarus di Sela Tumpukan Bawang",
        traps=(
            "body:sentence-like-boilerplate",
            "body:arabic-emoji",
            "related:blockquote",
            "date:disagree",
            "people:kontributor",
        ),
        printed="Sabtu 1 April 2023 13:40 WIB",
        meta={"article:published_time": "2023-04-01T13:40:00+00:00"},
        byline="Kontributor: Muhammad Ilyas",
        body=(
            p(
                "Suara mengaji terdengar dari lorong bawang. Selepas zuhur, delapan pedagang duduk melingkar di atas karung dan membuka mushaf masing-masing."
            ),
            p("Mereka memulai dengan ayat yang ditulis di papan harga: اقرأ باسم ربك الذي خلق."),
            also(
                "Simak juga",
                "Pasar Tutup Lebih Awal Selama Ramadan",
                "https://batangharipos.example/read/2023/03/28/pasar-tutup",
                "quote-strong",
            ),
            p("Kebiasaan itu dimulai Haji Rusli, penjual kelapa yang kini sudah tidak sanggup lagi berjualan."),
            p("Ia menitipkan satu kalimat pada kertas yang ditempel di tiang pasar sebelum pulang ke kampung."),
            p("Baca juga Al-Quran setiap hari, tulisnya, sebab dagangan tidak menemani sampai ke kubur."),
        ),
        date="2023-04-01T13:40:00+07:00",
        author="Muhammad Ilyas",
        section="Ragam",
        tags=("Ramadan",),
        warnings=("dates-disagree",),
        disagreeing=(
            ("datePublished", "2023-04-01T13:40:00+07:00", "text", "local-time"),
            ("datePublished", "2023-04-01T20:40:00+07:00", "meta", "not-utc"),
        ),
    ),
    Story(
        name="zona-judul-2022-08-08",
        layout="zona",
        outlet=LADANG,
        path="/read/2022/08/08/sapi-masuk-sekolah",
        title="Sapi Masuk Ruang Kelas, Ujian Terhenti Setengah Jam",
        document_title="Sapi Masuk Ruang Kelas, Ujian Terhenti Setengah Jam : Ladang Berita",
        shown_title="Sapi Masuk Ruang Kelas, Ujian Terhenti Setengah Jam : Ladang Berita",
        traps=("headline:site-name", "people:house-only", "boilerplate:advertisement", "related:list", "date:zone-wib"),
        printed="Senin 8 Agustus 2022 11:02 WIB",
        byline="Redaksi",
        body=(
            p(
                "Seekor sapi jantan masuk ke ruang kelas lima ketika murid-murid mengerjakan soal berhitung. Tidak ada yang terluka, tetapi dua lembar jawaban dimakan."
            ),
            p("Pemiliknya datang setengah jam kemudian membawa tali dan sekarung jagung sebagai permintaan maaf."),
            p("Guru memutuskan murid yang kertasnya habis dimakan boleh mengulang ujian esok hari."),
            also_list(
                "Berita terkait:",
                ("Pagar Sekolah Roboh Sejak Musim Hujan", "https://ladangberita.example/read/2022/07/30/pagar"),
                ("Sapi Kurban Kabur, Kejar-kejaran Dua Jam", "https://ladangberita.example/read/2022/07/11/kabur"),
            ),
        ),
        date="2022-08-08T11:02:00+07:00",
        author="Redaksi",
        section="Daerah",
    ),
)
