# ruff: noqa: E501  (one paragraph of prose a line)
"""On AMP pages."""

from __future__ import annotations

from ..parts import also, items, junk, p, photo, quote, table
from ..story import KOTA, LADANG, MERANGIN, Story, ld

STORIES = (
    Story(
        name="amp-listrik-2021-08-30",
        layout="amp",
        outlet=MERANGIN,
        path="/2021/08/listrik-desa/amp/",
        title="Dua Dusun Terakhir Akhirnya Menikmati Listrik",
        traps=(
            "date:utc-metadata",
            "people:editor",
            "dateline:place",
            "related:strong",
            "body:photo-first",
            "date:modified",
        ),
        printed="30 Agustus 2021",
        stamp="2021-08-29T22:00:00+00:00",
        ld=ld("2021-08-29T22:00:00+00:00", "2021-08-30T02:15:00+00:00", "Taufik Kurnia"),
        byline="Taufik Kurnia",
        lead=photo("/wp-content/uploads/2021/08/tiang.jpg", "Warga menarik kabel menyeberangi sungai.", "(Foto: Ist)"),
        body=(
            p(
                "<strong>JANGKAT</strong> – Dua dusun terakhir di kabupaten ini akhirnya menikmati listrik pada Minggu malam. Warga menyambutnya dengan membakar jagung sampai subuh."
            ),
            p("Sebelumnya mereka mengandalkan kincir air yang mati setiap kemarau."),
            also(
                "Baca Juga:",
                "Kincir Air Buatan Warga Disimpan di Museum",
                "https://www.wartamerangin.example/2021/08/kincir-air/",
            ),
            p("Sebanyak 96 rumah tersambung pada tahap pertama. Sekolah dan puskesmas pembantu menyusul bulan depan."),
        ),
        credits="<p>Editor: Hamdan Yusuf</p>",
        date="2021-08-30T05:00:00+07:00",
        modified="2021-08-30T09:15:00+07:00",
        author="Taufik Kurnia",
        editor="Hamdan Yusuf",
        section="Daerah",
        tags=("Listrik",),
        dateline="JANGKAT",
    ),
    Story(
        name="amp-doa-2019-05-24",
        layout="amp",
        outlet=KOTA,
        path="/2019/05/24/doa-untuk-hujan/amp/",
        title="Doa Minta Hujan di Lapangan Retak",
        traps=("body:arabic-emoji", "body:block-quote", "body:poem", "people:oleh", "date:jumat-apostrophe"),
        printed="Jum'at, 24 Mei 2019 13:10 WIB",
        stamp="2019-05-24T13:10:00+07:00",
        byline="Oleh Miftah Farid",
        body=(
            p(
                "Tiga ribu orang berkumpul di lapangan yang tanahnya retak selebar telapak tangan. Mereka datang membawa sajadah, anak, dan kambing."
            ),
            quote("اللهم اسقنا غيثا مغيثا"),
            p(
                "Doa itu diulang tujuh kali. Di barisan belakang, sekelompok anak menyanyikan tembang yang diajarkan kakek mereka:"
            ),
            p("hujan, hujan, pulanglah<br>\nsumur kami lupa namamu<br>\npayung kami berdebu"),
            p(
                "Menjelang asar awan menebal di barat, tetapi yang turun hanya angin. 🌧️ Mereka sepakat datang lagi Jumat depan."
            ),
        ),
        date="2019-05-24T13:10:00+07:00",
        author="Miftah Farid",
        section="Ragam",
        tags=("Kemarau",),
    ),
    Story(
        name="amp-skor-2022-12-04",
        layout="amp",
        outlet=LADANG,
        path="/2022/12/04/voli-putri/amp/",
        title="Voli Putri Ladang Jaya Lolos Tanpa Kehilangan Set",
        traps=(
            "body:table",
            "body:list",
            "boilerplate:advertisement",
            "people:admin-over-name",
            "people:penulis",
            "related:blockquote",
        ),
        printed="4 Desember 2022",
        stamp="2022-12-04T20:31:00+07:00",
        byline="admin",
        body=(
            p(
                "Tim voli putri Ladang Jaya lolos ke semifinal tanpa kehilangan satu set pun. Mereka menang tiga kali dalam tiga hari."
            ),
            table(
                ("Set", "Ladang Jaya", "Tirta"), ("Pertama", "25", "19"), ("Kedua", "25", "21"), ("Ketiga", "25", "12")
            ),
            junk("advertisement", "ADVERTISEMENT"),
            also(
                "Baca juga:",
                "Lapangan Voli Kampung Pakai Lampu Sumbangan Perantau",
                "https://ladangberita.example/2022/11/lapangan-voli/",
                "quote",
            ),
            p("Pelatih memuji tiga pemain muda yang baru naik dari tim pelajar:"),
            items("Intan, pengumpan, 17 tahun", "Ayu, libero, 16 tahun", "Dwi, pemukul, 18 tahun"),
            p("Semifinal digelar Selasa malam di gedung yang sama."),
        ),
        credits="<p>Penulis: Slamet Raharjo</p>",
        date="2022-12-04T20:31:00+07:00",
        author="Slamet Raharjo",
        section="Olahraga",
        tags=("Voli",),
    ),
)
