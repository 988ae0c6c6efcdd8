# ruff: noqa: E501  (one paragraph of prose a line)
"""In a magazine theme of WordPress."""

from __future__ import annotations

from ..parts import also, also_list, bracketed, h, items, junk, p, photo
from ..story import KOTA, LADANG, NUSA, TIMUR, Story, ld

STORIES = (
    Story(
        name="tagdiv-gaya-2016-09-10",
        layout="tagdiv",
        outlet=LADANG,
        path="/gaya/merawat-tanaman-hias/",
        title="Merawat Tanaman Hias di Teras Sempit",
        traps=(
            "body:photo-first",
            "body:sub-heading",
            "body:list",
            "related:in-brackets",
            "boilerplate:advertisement",
            "date:day-only",
        ),
        printed="10/09/2016",
        stamp="",
        meta={"author": "Kartika Sari"},
        byline="Kartika Sari",
        body=(
            photo(
                "/wp-content/uploads/2016/09/teras.jpg",
                "Rak bertingkat menghemat tempat.",
                "Sumber foto: dokumentasi pribadi",
            ),
            p(
                "Teras selebar dua meter pun bisa menjadi kebun kecil. Kuncinya adalah memilih tanaman yang tumbuh ke atas, bukan melebar."
            ),
            h("Pilih pot yang ringan"),
            p(
                "Pot plastik lebih mudah digantung dan tidak membebani rangka. Beri lubang di dasar agar akar tidak busuk."
            ),
            bracketed(
                "Siram pada pagi hari, jangan siang.",
                "Baca juga:",
                "Lima Tanaman yang Tahan Lupa Disiram",
                "/gaya/tahan-lupa/",
                "Air yang menguap terlalu cepat membuat daun terbakar.",
            ),
            items("Lidah mertua tahan kering.", "Sirih gading menyukai tempat teduh."),
            p("Selebihnya, tanaman hanya minta ditengok. Daun yang kuning adalah surat yang perlu segera dibaca."),
        ),
        date="2016-09-10",
        author="Kartika Sari",
        section="Gaya Hidup",
        tags=("Tanaman", "Rumah"),
    ),
    Story(
        name="tagdiv-puisi-2018-04-28",
        layout="tagdiv",
        outlet=NUSA,
        path="/sastra/tiga-sajak-sungai/",
        title="Dua Sajak Sungai",
        traps=("body:poem", "people:oleh", "date:modified", "related:list"),
        printed="28 April 2018",
        stamp="2018-04-28T10:00:00+07:00",
        meta={
            "article:published_time": "2018-04-28T03:00:00+00:00",
            "article:modified_time": "2018-04-30T03:00:00+00:00",
        },
        byline="Salim Harun",
        body=(
            p("<strong>Di Hulu</strong>"),
            p(
                "batu-batu menyimpan namamu<br>\nair menghapusnya pelan<br>\naku menulis lagi<br>\ndengan jari yang gemetar"
            ),
            p("<strong>Di Muara</strong>"),
            p(
                "laut tidak pernah bertanya<br>\ndari mana engkau datang<br>\nia hanya membuka pintu<br>\nlalu menutupnya dengan ombak"
            ),
            also_list(
                "Artikel terkait",
                ("Sajak-Sajak dari Balik Jendela Kereta", "https://www.nusaharian.example/sastra/kereta/"),
                ("Cerpen: Perempuan Penjaga Menara", "https://www.nusaharian.example/sastra/menara/"),
                head="<h4>{}</h4>",
            ),
        ),
        date="2018-04-28T10:00:00+07:00",
        modified="2018-04-30T10:00:00+07:00",
        author="Salim Harun",
        section="Sastra",
        tags=("Puisi",),
    ),
    Story(
        name="tagdiv-ekspor-2021-12-25",
        layout="tagdiv",
        outlet=TIMUR,
        path="/ekonomi/ekspor-rumput-laut/",
        title="Ekspor Rumput Laut Naik Dua Kali Lipat",
        traps=(
            "date:wita",
            "people:kontributor",
            "people:editor",
            "body:drop-cap",
            "related:blockquote",
            "dateline:place-agency",
        ),
        printed="Sabtu, 25 Desember 2021 19:45 WITA",
        byline="Redaksi",
        body=(
            p(
                '<span class="dropcap dropcap3">M</span>akassar, Antara – Ekspor rumput laut dari pelabuhan timur naik dua kali lipat sepanjang tahun ini. Pembeli terbesar masih pabrik agar-agar di Tiongkok.'
            ),
            p(
                "Dinas perikanan mencatat volume 84 ribu ton hingga pekan ketiga Desember, tertinggi dalam delapan tahun."
            ),
            also(
                "Simak juga:",
                "Petani Rumput Laut Belajar Membaca Suhu dari Ponsel",
                "https://lenteratimur.example/ekonomi/baca-suhu/",
                "quote-strong",
            ),
            p("Namun harga di tingkat petani hanya naik 12 persen. Sisanya dinikmati pengumpul dan pemilik gudang."),
            p("Pemerintah menjanjikan pabrik pengolahan pertama beroperasi pada pertengahan tahun depan."),
        ),
        credits="<p>Kontributor: Andi Tenri Olle<br>\nEditor: Basri Mallombasi</p>",
        date="2021-12-25T19:45:00+08:00",
        author="Andi Tenri Olle",
        editor="Basri Mallombasi",
        section="Ekonomi",
        tags=("Rumput Laut", "Ekspor"),
        dateline="Makassar, Antara",
    ),
    Story(
        name="tagdiv-kampus-2022-10-30",
        layout="tagdiv",
        outlet=NUSA,
        path="/kampus/lomba-robot/",
        title="Robot Pemungut Sampah Juara Lomba Antarkampus",
        document_title="Robot Pemungut Sampah Juara Lomba Antarkampus - Nusa Harian",
        traps=(
            "date:english-months",
            "date:relative-attribute",
            "related:plugin",
            "language:wrongly-declared",
            "boilerplate:promotion",
        ),
        lang="en-US",
        printed="October 30, 2022",
        stamp="1 hari lalu",
        ld=ld("2022-10-30T11:20:00+07:00", "", "Fitri Handayani", kind="BlogPosting"),
        byline="Fitri Handayani",
        body=(
            p(
                "Robot seberat delapan kilogram itu menyusuri selokan buatan tanpa dikendalikan. Dalam enam menit ia memungut 41 botol dan menyisakan satu."
            ),
            p("Empat mahasiswa teknik merakitnya dari motor bekas mesin jahit dan kamera ponsel yang retak."),
            also(
                "Lihat juga",
                "Perahu Tanpa Awak Karya Siswa SMK Diuji di Waduk",
                "https://www.nusaharian.example/kampus/perahu/",
                "irp",
            ),
            p("Juri memuji biaya pembuatannya yang hanya Rp1,9 juta, sepersepuluh dari rata-rata peserta lain."),
            p("Mereka berencana menguji robot itu di selokan sungguhan di sekitar pasar."),
            junk(
                "promotion",
                "Ikuti kami di Google News",
                '<p style="text-align:center"><a href="https://news.google.example/nusa">Ikuti kami di Google News</a></p>',
            ),
        ),
        date="2022-10-30T11:20:00+07:00",
        author="Fitri Handayani",
        section="Kampus",
        tags=("Robot",),
        disagreeing=(
            ("datePublished", "2022-10-30T11:20:00+07:00", "json-ld", "most-trusted"),
            ("datePublished", "2026-03-03", "time", "less-trusted"),
        ),
    ),
    Story(
        name="tagdiv-sidang-2022-06-08",
        layout="tagdiv",
        outlet=KOTA,
        path="/hukum/sidang-ayam/",
        title="Hakim Perintahkan Ayam Jago Dikembalikan kepada Pemiliknya",
        traps=(
            "date:month-first",
            "date:day-only",
            "disagree:section",
            "related:heading",
            "people:editor",
            "boilerplate:comments",
        ),
        printed="Juni 8, 2022",
        meta={"article:section": "Berita Utama"},
        byline="Hendra Wijaya",
        body=(
            p(
                "Sengketa ayam jago yang berlangsung delapan bulan berakhir di pengadilan. Hakim tunggal memerintahkan ayam itu dikembalikan kepada pemilik pertamanya."
            ),
            p("Tergugat mengaku membeli ayam tersebut seharga Rp3 juta dari orang yang tidak ia kenal."),
            also(
                "Baca Juga :",
                "Sengketa Pagar Setinggi Lutut Berakhir Damai",
                "https://kotakita.example/hukum/pagar/",
                "h4",
            ),
            p(
                "Bukti yang menentukan adalah rekaman kokok. Ahli menyatakan iramanya sama dengan kokok pada video milik penggugat."
            ),
            p("Kedua pihak menerima putusan. Ayamnya, yang kini berusia empat tahun, sudah tidak mau bertarung."),
        ),
        credits="<p><em>Editor: Ratih Kusuma</em></p>",
        date="2022-06-08",
        author="Hendra Wijaya",
        editor="Ratih Kusuma",
        section="Hukum",
        tags=("Sidang",),
    ),
)
