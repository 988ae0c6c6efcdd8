# ruff: noqa: E501  (one paragraph of prose a line)
"""With microdata only."""

from __future__ import annotations

from ..parts import also, p, photo, quote, raw, tweet
from ..story import BATANGHARI, NUSA, PESISIR, TIMUR, Story

STORIES = (
    Story(
        name="micro-terumbu-2021-04-22",
        layout="micro",
        outlet=PESISIR,
        path="/n/terumbu-karang",
        title="Terumbu Karang Ditanam dengan Pecahan Genteng",
        traps=("date:modified", "people:editor", "related:strong", "date:offset", "body:photo-first"),
        printed="22 April 2021",
        stamp="2021-04-22T06:00:00+07:00",
        byline="Laode Mursalim",
        lead=photo("/m/terumbu.jpg", "Penyelam menyusun genteng di dasar laut."),
        body=(
            p(
                "Pecahan genteng yang biasanya dibuang kini menjadi rumah ikan. Dua belas penyelam menyusunnya di dasar teluk sejak awal bulan."
            ),
            p(
                "Genteng dipilih karena berpori dan mudah ditempeli bibit karang. Besi, kata mereka, terlalu cepat berkarat."
            ),
            also("Baca juga:", "Nelayan Sepakat Tinggalkan Jangkar Besi", "https://pesisironline.example/n/jangkar"),
            p(
                "Setahun mendatang, tempat itu diharapkan menjadi taman laut yang boleh dilihat tetapi tidak boleh dipancing."
            ),
        ),
        date="2021-04-22T06:00:00+07:00",
        modified="2021-04-23T10:15:00+07:00",
        author="Laode Mursalim",
        editor="Wa Ode Sitti",
        section="Laut",
        tags=("karang",),
    ),
    Story(
        name="micro-hutan-2020-11-30",
        layout="micro",
        outlet=TIMUR,
        path="/n/hutan-adat",
        title="Hutan Adat Dijaga dengan Denda Babi",
        traps=(
            "date:wit",
            "date:english-months",
            "dateline:place-agency",
            "related:blockquote",
            "people:kontributor",
            "body:block-quote",
        ),
        printed="Monday, November 30, 2020",
        stamp="2020-11-30T08:20:00+09:00",
        byline="Kontributor: Petrus Mandowen",
        body=(
            p(
                "Sorong, Antara – Siapa menebang pohon di hutan adat tanpa izin harus membayar tiga ekor babi. Aturan itu lebih ditakuti daripada surat polisi."
            ),
            quote("Surat bisa hilang. Babi harus dicari."),
            also(
                "Lihat juga:",
                "Peta Adat Digambar Ulang dengan Pesawat Nirawak",
                "https://lenteratimur.example/n/peta-adat",
                "quote-strong",
            ),
            p("Sejak aturan berlaku kembali pada 2015, tutupan hutan hanya berkurang dua hektare."),
            p(
                "Pemerintah kabupaten berencana menyalin denda serupa ke dalam peraturan daerah, dengan uang sebagai ganti babi."
            ),
        ),
        date="2020-11-30T08:20:00+09:00",
        author="Petrus Mandowen",
        section="Hutan",
        tags=("adat",),
        dateline="Sorong, Antara",
    ),
    Story(
        name="micro-gerhana-2023-04-20",
        layout="micro",
        outlet=NUSA,
        path="/n/gerhana",
        title="Gerhana Ditonton lewat Daun Pisang",
        traps=("people:sign-off-person", "date:disagree", "body:embed", "body:script", "people:sign-off"),
        printed="Kamis, 20 April 2023 14:30 WIB",
        stamp="2023-04-20T14:05:00+07:00",
        byline="Haris Munandar",
        body=(
            p(
                "Murid-murid menonton gerhana lewat lubang pada daun pisang. Bayangan matahari berbentuk sabit jatuh di lantai lapangan, puluhan jumlahnya."
            ),
            tweet(
                "Sabit-sabit kecil di lantai sekolah kami. Terima kasih, daun pisang!",
                "SD Tepi Sawah (@sdtepisawah_contoh)",
                "https://twitter.com/sdtepisawah_contoh/status/99",
            ),
            p("Guru sengaja tidak membeli kacamata khusus. Uangnya dipakai menjamu orang tua yang ikut datang."),
            raw('<script>hitungMundur("gerhana berikutnya", 2042);</script>'),
            p(
                "Gerhana serupa baru akan terlihat lagi dari desa itu ketika murid kelas satu sudah menjadi orang tua. (hrs)"
            ),
        ),
        date="2023-04-20T14:05:00+07:00",
        author="Haris Munandar",
        section="Sains",
        tags=("gerhana",),
        sign_off="hrs",
        warnings=("dates-disagree",),
        signed_by=("Haris Munandar",),
        disagreeing=(
            ("datePublished", "2023-04-20T14:05:00+07:00", "meta", "most-trusted"),
            ("datePublished", "2023-04-20T14:30:00+07:00", "text", "less-trusted"),
        ),
    ),
    Story(
        name="micro-galeri-2022-06-05",
        layout="micro",
        outlet=BATANGHARI,
        path="/n/foto-bersih-sungai",
        title="Foto: Bersih-Bersih Sungai Sepanjang Tiga Kilometer",
        traps=("body:gallery", "people:photographer"),
        printed="5 Juni 2022",
        stamp="2022-06-05T17:10:00+07:00",
        body=(
            photo("/m/sampah.jpg", "Relawan mengangkat kasur dari dasar sungai.", "(Foto: Gunawan)"),
            photo("/m/rakit.jpg", "Rakit dari botol bekas mengangkut karung sampah.", "(Foto: Gunawan)"),
            photo("/m/anak.jpg", "Anak-anak menimbang hasil pungutan mereka.", "(Foto: Gunawan)"),
        ),
        date="2022-06-05T17:10:00+07:00",
        section="Foto",
        tags=("sungai",),
    ),
)
