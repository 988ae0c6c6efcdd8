# ruff: noqa: E501  (one paragraph of prose a line)
"""With nothing but text."""

from __future__ import annotations

from ..parts import also, p
from ..story import BATANGHARI, LADANG, NUSA, SELASAR, Story

STORIES = (
    Story(
        name="bare-surat-2015-02-02",
        layout="bare",
        outlet=BATANGHARI,
        path="/edisi/12/surat.html",
        title="Surat dari Hulu yang Tiba Setelah Dua Puluh Tahun",
        traps=("date:day-only", "people:oleh", "dateline:place", "related:strong"),
        printed="2 Februari 2015",
        byline="Oleh: Marwan Daulay",
        body=(
            p(
                "MUARA TEMBESI – Sepucuk surat bertanggal 1995 baru sampai ke alamatnya pekan lalu. Amplopnya ditemukan di balik lemari kantor pos yang dibongkar."
            ),
            p("Pengirimnya sudah meninggal. Penerimanya, Nenek Siti, meminta cucunya membacakan surat itu tiga kali."),
            also("Baca juga:", "Kantor Pos Tua Akan Dijadikan Kedai", "kedai.html"),
            p("Isinya hanya kabar tentang panen duku dan janji untuk datang saat Lebaran."),
        ),
        date="2015-02-02",
        author="Marwan Daulay",
        dateline="MUARA TEMBESI",
    ),
    Story(
        name="bare-sajak-2014-10-28",
        layout="bare",
        outlet=NUSA,
        path="/lembar/sajak-pelabuhan.html",
        title="Sajak Pelabuhan",
        traps=("body:poem", "people:oleh", "date:day-only"),
        printed="Selasa, 28 Oktober 2014",
        byline="Oleh Wulan Tresna",
        body=(
            p(
                "di pelabuhan ini semua orang pandai melambaikan tangan<br>\ntetapi hanya tali tambat yang tahu cara melepas"
            ),
            p("kapal-kapal pulang membawa nama kota<br>\nyang tidak pernah kita sebut dalam doa"),
            p(
                "dan engkau berdiri di ujung dermaga<br>\nseperti jangkar yang lupa pada lautnya<br>\nmenunggu air naik dan menyapa"
            ),
        ),
        date="2014-10-28",
        author="Wulan Tresna",
    ),
    Story(
        name="bare-kerja-bakti",
        layout="bare",
        outlet=SELASAR,
        path="/warta/kerja-bakti.html",
        title="Kerja Bakti Membersihkan Makam Tua",
        traps=("date:none", "body:short", "people:sign-off", "related:paragraph"),
        body=(
            p(
                "Warga dua dusun membersihkan makam tua di kaki bukit. Mereka menemukan nisan bertulis huruf Arab yang namanya sudah tidak terbaca."
            ),
            also("Baca juga:", "Nisan Tua Dibaca dengan Kertas dan Arang", "nisan.html", "bare"),
            p("Juru kunci meminta siapa pun yang mengenal silsilahnya datang ke balai dusun. (wrd)"),
        ),
        date=None,
        sign_off="wrd",
    ),
    Story(
        name="bare-khotbah-2018-06-08",
        layout="bare",
        outlet=LADANG,
        path="/lembar/pesan-imam.html",
        title="Pesan Imam Tua pada Jumat Terakhir",
        traps=("body:sentence-like-boilerplate", "body:arabic-emoji", "date:jumat-apostrophe", "people:house-only"),
        printed="Jum'at, 8 Juni 2018 15:00 WIB",
        byline="Redaksi",
        body=(
            p(
                "Imam tua itu naik mimbar untuk terakhir kali. Suaranya pelan, tetapi pengeras suara yang rusak membuat semua orang diam mendengarkan."
            ),
            p("Ia membuka dengan بسم الله الرحمن الرحيم lalu berhenti lama sekali."),
            p(
                "Isi khotbahnya hanya tentang tetangga, tentang panci yang berbau sedap, dan tentang pintu yang jangan dikunci."
            ),
            p("Baca juga Al-Quran setiap hari, pesannya menutup khotbah, lalu lihat juga piring tetanggamu."),
        ),
        date="2018-06-08T15:00:00+07:00",
        author="Redaksi",
    ),
)
