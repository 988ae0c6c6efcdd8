# ruff: noqa: E501  (one paragraph of prose a line)
"""In a portal with BEM class names."""

from __future__ import annotations

from ..parts import also, p, photo
from ..story import KOTA, NUSA, PESISIR, TIMUR, Story, ld

STORIES = (
    Story(
        name="rinci-trem-2025-01-21",
        layout="rinci",
        outlet=KOTA,
        path="/berita/d-7012/trem-tua",
        title="Trem Tua Akan Berjalan Lagi di Kota Lama",
        kicker="Wajah Kota",
        traps=(
            "people:sign-off-person",
            "boilerplate:advertisement",
            "boilerplate:share",
            "related:box",
            "people:sign-off",
            "date:modified",
            "date:offset",
        ),
        printed="Selasa, 21 Jan 2025 17:30 WIB",
        ld=ld("2025-01-21T17:30:00+07:00", "2025-01-21T18:12:44+07:00", "Laras Ayuningtyas"),
        byline="Laras Ayuningtyas - <span>kotakita</span>",
        lead=photo("/img/trem.jpg", "Rel trem yang muncul saat aspal dikupas.", "Foto: Laras Ayuningtyas/kotakita"),
        body=(
            p(
                "<strong>Semarang</strong> - Rel yang terkubur aspal sejak 1940-an akan dipakai lagi. Pemerintah kota menyiapkan trem wisata sepanjang 1,8 kilometer."
            ),
            p(
                "Gerbongnya dirakit di dalam negeri dengan bentuk yang meniru foto lama. Tenaganya baterai, bukan kabel atas."
            ),
            also(
                "Baca juga:",
                "Menelusuri Rel yang Hilang di Bawah Toko Roti",
                "https://kotakita.example/berita/d-6990/rel-hilang",
                "table",
            ),
            p(
                "Sejarawan mengingatkan agar lebar rel yang asli dipertahankan. “Kalau diganti, yang kita naiki cuma kereta kelinci,” katanya."
            ),
            p("Uji coba dijadwalkan pada bulan Agustus dengan enam perjalanan sehari. <strong>(lrs)</strong>"),
        ),
        date="2025-01-21T17:30:00+07:00",
        modified="2025-01-21T18:12:44+07:00",
        author="Laras Ayuningtyas",
        section="Berita",
        tags=("trem", "kota lama"),
        dateline="Semarang",
        sign_off="lrs",
        signed_by=("Laras Ayuningtyas",),
    ),
    Story(
        name="rinci-pabrik-2019-11-04",
        layout="rinci",
        outlet=NUSA,
        path="/ekonomi/d-551/pabrik-sepatu",
        title="Pabrik Sepatu Rumahkan 1.200 Buruh",
        traps=(
            "dateline:place-agency",
            "people:house-only",
            "boilerplate:advertisement",
            "related:strong",
            "date:zone-wib",
        ),
        printed="Senin, 04 Nov 2019 09:48 WIB",
        byline="Tim Redaksi",
        body=(
            p(
                "<strong>Jakarta, CNN Indonesia</strong> -- Sebuah pabrik sepatu merumahkan 1.200 buruhnya mulai Senin. Manajemen menyebut pesanan dari Eropa turun separuh."
            ),
            p("Buruh tetap menerima 60 persen upah sampai akhir Desember. Setelah itu nasib mereka dirundingkan lagi."),
            also(
                "Lihat juga:",
                "Upah Minimum Naik, Pengusaha Minta Penangguhan",
                "https://www.nusaharian.example/ekonomi/d-540/upah",
            ),
            p("Serikat pekerja menolak keputusan itu karena laporan keuangan perusahaan masih untung."),
            p("Dinas tenaga kerja memanggil kedua pihak pada Rabu pekan ini."),
        ),
        date="2019-11-04T09:48:00+07:00",
        author="Tim Redaksi",
        section="Ekonomi",
        tags=("buruh",),
        dateline="Jakarta, CNN Indonesia",
    ),
    Story(
        name="rinci-kilat-2023-10-02",
        layout="rinci",
        outlet=PESISIR,
        path="/berita/d-88/feri-batal",
        title="Feri Malam Batal Berangkat karena Ombak",
        traps=("body:short", "date:zone-wib", "people:penulis"),
        printed="Senin, 02 Okt 2023 20:05 WIB",
        byline="Penulis: Hasan Basri",
        body=(
            p(
                "Feri jurusan pulau luar batal berangkat Senin malam karena ombak mencapai tiga meter. Tiket berlaku untuk jadwal berikutnya."
            ),
        ),
        date="2023-10-02T20:05:00+07:00",
        author="Hasan Basri",
        section="Berita",
    ),
    Story(
        name="rinci-tokoh-2021-06-08",
        layout="rinci",
        outlet=TIMUR,
        path="/sosok/d-301/penjaga-mercusuar",
        title="Tiga Puluh Tahun Menjaga Mercusuar, Burhan Tak Pernah Terlambat Menyalakan Lampu",
        traps=(
            "date:wita",
            "body:photo-first",
            "body:drop-cap",
            "people:photographer",
            "people:editor",
            "related:paragraph",
        ),
        printed="Selasa, 08 Jun 2021 12:00 WITA",
        byline="Nirwana Latief",
        body=(
            photo("/img/mercusuar.jpg", "Burhan membersihkan lensa lampu.", "Foto: Syamsul Rijal"),
            p(
                '<span class="huruf-awal">S</span>etiap pukul 17.45 Burhan menaiki 163 anak tangga. Ia menghitungnya dalam hati, dan hitungannya selalu sama kecuali ketika sedang rindu.'
            ),
            p("Ia ditugaskan ke pulau itu pada usia 24 tahun, dengan janji akan diganti setelah enam bulan."),
            also(
                "Baca juga",
                "Lampu Suar Digital Gantikan Penjaga di Dua Selat",
                "https://lenteratimur.example/berita/d-299/suar",
                "inside",
            ),
            p("Penggantinya tidak pernah datang. Belakangan Burhan berhenti menanyakannya."),
            p("“Kapal tidak peduli siapa yang menyalakan,” katanya, “asal menyala.”"),
        ),
        credits="<p>Editor: Hasniah Mappa</p>\n<p>Foto: Syamsul Rijal</p>",
        date="2021-06-08T12:00:00+08:00",
        author="Nirwana Latief",
        editor="Hasniah Mappa",
        section="Sosok",
        tags=("mercusuar",),
    ),
)
