# ruff: noqa: E501  (one paragraph of prose a line)
"""In boxes without names."""

from __future__ import annotations

from ..parts import also, also_list, items, p, photo, quote
from ..story import KOTA, NUSA, PESISIR, SELASAR, Story

STORIES = (
    Story(
        name="boxes-perpus-2022-09-17",
        layout="boxes",
        outlet=KOTA,
        path="/perpustakaan-gerobak",
        title="Perpustakaan Gerobak Berkeliling Setiap Sore",
        traps=("body:div-paragraphs", "people:oleh", "date:day-only", "related:strong", "boilerplate:share"),
        printed="17 September 2022",
        byline="Oleh: Indah Permatasari",
        body=(
            p(
                "Gerobak bakso itu tidak lagi berbau kuah. Isinya kini 240 buku anak dan satu tikar plastik bergambar bulan."
            ),
            p(
                "Setiap pukul empat sore, Pak Wagimin mendorongnya ke gang yang berbeda. Lonceng baksonya tetap dipakai untuk memanggil pembaca."
            ),
            also("Baca juga:", "Buku Bekas Dihargai Sekilo Beras", "https://kotakita.example/buku-bekas"),
            p("Peminjam tidak perlu kartu. Mereka cukup menceritakan isi buku yang dikembalikan."),
            p("Sejauh ini hanya tiga buku yang hilang, dan satu di antaranya kembali dengan sampul baru."),
        ),
        date="2022-09-17",
        author="Indah Permatasari",
        tags=("literasi",),
    ),
    Story(
        name="boxes-garam-2023-08-21",
        layout="boxes",
        outlet=PESISIR,
        path="/panen-garam",
        title="Panen Garam Melimpah, Gudang Tak Cukup",
        traps=(
            "body:div-paragraphs",
            "body:block-quote",
            "dateline:place-and-paper",
            "people:reporter",
            "people:editor",
            "date:zone-wib",
            "related:box",
        ),
        printed="Senin, 21 Agustus 2023 07:45 WIB",
        byline="Reporter: Fadli Rahman",
        body=(
            p(
                "<b>REMBANG, PESISIR ONLINE</b> – Kemarau panjang membuat panen garam melimpah. Gudang desa penuh, dan karung ditumpuk sampai ke serambi musala."
            ),
            quote("Dulu kami berdoa minta panas. Sekarang bingung menaruhnya."),
            also(
                "Simak juga:",
                "Mengapa Garam Rakyat Kalah oleh Impor",
                "https://pesisironline.example/garam-rakyat",
                "box",
            ),
            p("Harga turun menjadi Rp1.100 sekilogram dari Rp1.900 pada awal Juli."),
            p("Koperasi meminjam gedung bekas bioskop untuk menampung 300 ton garam sampai harga membaik."),
        ),
        credits="<div>Editor: Sri Wahyuni</div>",
        date="2023-08-21T07:45:00+07:00",
        author="Fadli Rahman",
        editor="Sri Wahyuni",
        tags=("garam",),
        dateline="REMBANG, PESISIR ONLINE",
    ),
    Story(
        name="boxes-tanpa-tanggal",
        layout="boxes",
        outlet=SELASAR,
        path="/cerita/tukang-patri",
        title="Tukang Patri Terakhir di Pasar Loak",
        traps=("date:none", "body:div-paragraphs", "boilerplate:share", "people:photographer"),
        byline="Oleh: Galih Saputra",
        lead=photo("/img/patri.jpg", "Mang Udin meniup api di lapaknya.", "Foto: Ratna Komala"),
        body=(
            p(
                "Mang Udin menambal panci yang tidak dijual lagi di toko mana pun. Lapaknya satu meter persegi, apinya sebesar ibu jari."
            ),
            p("Pelanggannya tinggal perempuan tua yang percaya bahwa panci lama memasak lebih enak."),
            p(
                "Ia tidak punya penerus. Anaknya memperbaiki ponsel dua lorong dari situ, dan kadang meminjam solder ayahnya."
            ),
        ),
        date=None,
        author="Galih Saputra",
    ),
    Story(
        name="boxes-lari-2026-02-15",
        layout="boxes",
        outlet=NUSA,
        path="/lari-sarung",
        title="Lomba Lari Sarung Diikuti Empat Generasi",
        traps=("date:modified", "date:wit", "body:list", "body:div-paragraphs", "related:list", "people:penulis"),
        printed="Minggu, 15 Februari 2026 09:00 WIT, diperbarui 15 Februari 2026 11:30 WIT",
        byline="Penulis: Yuliana Rumbiak",
        body=(
            p(
                "Peserta tertua berusia 81 tahun, yang termuda masih digendong. Keduanya melewati garis akhir lomba lari sarung pada Minggu pagi."
            ),
            p("Aturannya sederhana:"),
            items(
                "Sarung tidak boleh diangkat di atas lutut.",
                "Peserta yang jatuh boleh berguling.",
                "Juara dipilih oleh tepuk tangan.",
            ),
            also_list(
                "Baca juga:",
                ("Balap Karung Kini Punya Federasi", "https://www.nusaharian.example/balap-karung"),
                ("Egrang Setinggi Tiga Meter Taklukkan Sungai", "https://www.nusaharian.example/egrang"),
                head="<div><b>{}</b></div>",
            ),
            p("Hadiah utamanya sehelai sarung tenun yang, menurut panitia, terlalu bagus untuk dipakai berlari."),
        ),
        date="2026-02-15T09:00:00+09:00",
        modified="2026-02-15T11:30:00+09:00",
        author="Yuliana Rumbiak",
        tags=("lomba",),
    ),
)
