# ruff: noqa: E501  (one sentence of prose a line)
"""The sentences that `generated` recombines: themes of regional news, with slots in braces."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True, frozen=True)
class Theme:
    """What articles about one subject are made of."""

    section: str
    tags: tuple[str, ...]
    post: str
    """Office of the official who speaks."""
    headlines: tuple[str, ...]
    leads: tuple[str, ...]
    facts: tuple[str, ...]
    quotes: tuple[str, ...]
    endings: tuple[str, ...]


PLACES = (
    ("Pelayangan", "Kota Jambi"), ("Danau Teluk", "Kota Jambi"), ("Sekernan", "Muaro Jambi"), ("Kumpeh Ulu", "Muaro Jambi"),
    ("Mersam", "Batang Hari"), ("Muara Tembesi", "Batang Hari"), ("Pauh", "Sarolangun"), ("Batang Asai", "Sarolangun"),
    ("Pamenang", "Merangin"), ("Jangkat", "Merangin"), ("Rimbo Ulu", "Tebo"), ("Sumay", "Tebo"), ("Pelepat Ilir", "Bungo"),
    ("Tanah Sepenggal", "Bungo"), ("Kayu Aro", "Kerinci"), ("Gunung Kerinci", "Kerinci"), ("Tungkal Ilir", "Tanjung Jabung Barat"),
    ("Senyerang", "Tanjung Jabung Barat"), ("Nipah Panjang", "Tanjung Jabung Timur"), ("Mendahara", "Tanjung Jabung Timur"),
)  # fmt: skip
OFFICIALS = (
    "Hasbullah Rangkuti",
    "Nurlaili Fitri",
    "Armen Saputra",
    "Dewi Kartika Sari",
    "Muhtadi Anwar",
    "Yulfi Herlina",
    "Bakri Tanjung",
    "Rosmala Indah",
    "Edison Purba",
    "Zulfa Hanum",
)
CITIZENS = (
    "Mak Itam",
    "Suparno",
    "Siti Rohani",
    "Datuk Saman",
    "Wahyudi",
    "Nuraini",
    "Ucok Simbolon",
    "Partini",
    "Amri",
    "Lasmi",
)
WRITERS = ("Rahmi Putri", "Fajar Nugraha", "Desi Anggraini", "Yoga Pratama", "Redaksi")
EDITORS = ("Ahmad Sanusi", "Linda Marlina")
INITIALS = {
    "Rahmi Putri": "rap",
    "Fajar Nugraha": "faj",
    "Desi Anggraini": "Des",
    "Yoga Pratama": "ygp",
    "Redaksi": "red",
}

THEMES = (
    Theme(
        section="Daerah",
        tags=("Infrastruktur", "Jalan Rusak", "PUPR"),
        post="Kepala Dinas PUPR {kab}",
        headlines=(
            "Jalan Poros {tempat} Rusak {km} Kilometer, Perbaikan Dimulai Bulan Depan",
            "Jembatan Gantung {tempat} Selesai Dibangun, Anak Sekolah Tak Lagi Menyeberang dengan Rakit",
            "Warga {tempat} Tanam Pisang di Tengah Jalan Berlubang",
        ),
        leads=(
            "Jalan penghubung antardesa di Kecamatan {tempat}, Kabupaten {kab}, rusak berat sepanjang {km} kilometer. {jabatan}, {nama}, memastikan perbaikannya masuk anggaran tahun ini.",
            "Pemerintah Kabupaten {kab} menyiapkan {rp} untuk membenahi ruas jalan dan jembatan di {tempat}. Kepastian itu disampaikan {jabatan}, {nama}, {hari}.",
        ),
        facts=(
            "Kerusakan paling parah berada di dua tanjakan dekat balai desa, tempat truk pengangkut sawit kerap terperosok saat hujan.",
            "Alat berat sudah dikirim dari gudang dinas sejak awal pekan, tetapi pengerjaan menunggu cuaca mengering.",
            "Selama perbaikan berlangsung, kendaraan roda empat dialihkan melewati jalan perusahaan yang jaraknya lebih jauh {km} kilometer.",
            "Data dinas mencatat {persen} persen jalan kabupaten di wilayah itu belum beraspal.",
            "Seorang warga, {warga}, mengaku ongkos angkut pupuk naik hampir dua kali lipat sejak jalan itu putus.",
            "Gorong-gorong lama yang tersumbat sampah membuat air meluap ke badan jalan setiap kali hujan lebih dari satu jam.",
            "Panitia lelang menjadwalkan pembukaan penawaran pada pekan kedua, sesudah dokumen perencanaan dilengkapi.",
        ),
        quotes=(
            "“Kami tidak mau tambal sulam lagi, yang rusak kita bongkar sampai ke dasarnya,” kata {panggilan}.",
            "“Kalau musim hujan, anak-anak berangkat sekolah menjinjing sepatu,” ujar {warga}.",
            "“Anggarannya ada, yang kami jaga sekarang mutunya,” ucap {panggilan}, {hari}.",
        ),
        endings=(
            "Warga berharap pekerjaan selesai sebelum musim panen tiba.",
            "Dinas membuka nomor pengaduan bagi warga yang menemukan pekerjaan tidak sesuai gambar.",
        ),
    ),
    Theme(
        section="Ekonomi",
        tags=("Sawit", "Karet", "Harga Komoditas"),
        post="Kepala Dinas Perkebunan {kab}",
        headlines=(
            "Harga TBS Sawit di {tempat} Naik Rp{n} per Kilogram",
            "Petani Karet {tempat} Kembali Menyadap setelah Harga Membaik",
            "Pasar Lelang Karet {tempat} Catat Transaksi {rp}",
        ),
        leads=(
            "Harga tandan buah segar kelapa sawit di tingkat petani {tempat} naik Rp{n} per kilogram dalam sepekan terakhir. Kenaikan itu dibenarkan {jabatan}, {nama}, {hari}.",
            "Petani di Kecamatan {tempat}, Kabupaten {kab}, mulai bernapas lega. Harga jual hasil kebun mereka naik {persen} persen dibandingkan bulan lalu.",
        ),
        facts=(
            "Penetapan harga dilakukan tim provinsi setiap Kamis dengan mengacu pada harga minyak sawit mentah di pasar internasional.",
            "Petani swadaya biasanya menerima harga lebih rendah karena buah dijual lewat pengepul.",
            "Di tingkat pengepul, selisih harga antara buah segar dan buah restan mencapai Rp{n} per kilogram.",
            "Sebagian petani memilih menahan hasil sadapan dua minggu agar kadar airnya turun.",
            "Koperasi setempat mencatat {n} anggota baru sejak harga bergerak naik.",
            "Kenaikan harga pupuk membuat keuntungan petani tidak setinggi yang dibayangkan.",
            "Peremajaan kebun tua terus berjalan dan tahun ini menyasar {n} hektare lahan milik kelompok tani.",
        ),
        quotes=(
            "“Alhamdulillah, cukup untuk bayar uang sekolah anak,” kata {warga}, petani di {tempat}.",
            "“Kami imbau petani menjual lewat kelompok supaya posisi tawarnya kuat,” ujar {panggilan}.",
            "“Harga bagus jangan sampai membuat mutu diabaikan, jangan dicampur tatal,” pesan {panggilan}.",
        ),
        endings=(
            "Harga baru itu berlaku hingga penetapan berikutnya pekan depan.",
            "Dinas meminta pabrik mematuhi harga yang sudah disepakati bersama.",
        ),
    ),
    Theme(
        section="Peristiwa",
        tags=("Banjir", "BPBD", "Sungai Batanghari"),
        post="Kepala BPBD {kab}",
        headlines=(
            "Sungai Meluap, {n} Rumah di {tempat} Terendam",
            "Tinggi Muka Air Batanghari di {tempat} Berstatus Siaga",
            "Kebakaran Lahan {n} Hektare di {tempat} Berhasil Dipadamkan",
        ),
        leads=(
            "Luapan sungai merendam sedikitnya {n} rumah di Kecamatan {tempat}, Kabupaten {kab}, sejak {hari} dini hari. Tidak ada korban jiwa dalam peristiwa itu.",
            "{jabatan}, {nama}, menyatakan {n} keluarga di {tempat} terdampak bencana yang datang lebih cepat daripada tahun lalu.",
        ),
        facts=(
            "Air mulai masuk ke permukiman sekitar pukul dua dini hari, ketika sebagian besar warga sedang tidur.",
            "Dapur umum didirikan di halaman kantor camat dan mampu menyiapkan {n} nasi bungkus setiap kali makan.",
            "Petugas mengerahkan tiga perahu karet untuk menjemput warga lanjut usia dan ibu hamil.",
            "Sekolah di bantaran sungai diliburkan dua hari karena halaman dan ruang kelas tergenang.",
            "Puskesmas membagikan obat gatal serta obat diare di posko pengungsian.",
            "Hujan dengan curah {n} milimeter tercatat di hulu sungai selama dua malam berturut-turut.",
            "Ternak warga dipindahkan ke tanggul yang lebih tinggi dengan bantuan pemuda kampung.",
        ),
        quotes=(
            "“Yang penting orang selamat dulu, barang bisa dicari lagi,” kata {warga} di tenda pengungsian.",
            "“Kami siaga penuh sampai air benar-benar surut,” tegas {panggilan}.",
            "“Air kiriman dari hulu biasanya sampai ke sini dalam dua hari,” jelas {panggilan}, {hari}.",
        ),
        endings=(
            "Hingga berita ini ditulis, air mulai surut beberapa sentimeter.",
            "Warga diminta tetap waspada karena hujan diperkirakan turun sampai akhir pekan.",
        ),
    ),
    Theme(
        section="Pendidikan",
        tags=("Sekolah", "Guru", "Literasi"),
        post="Kepala Dinas Pendidikan {kab}",
        headlines=(
            "{n} Guru di {tempat} Ikuti Pelatihan Kelas Rangkap",
            "Perpustakaan Perahu Singgah di {tempat}, Anak-anak Berebut Buku",
            "Siswa SMP {tempat} Rakit Alat Penjernih Air dari Sabut Kelapa",
        ),
        leads=(
            "Sebanyak {n} anak di Kecamatan {tempat}, Kabupaten {kab}, mengikuti kegiatan membaca bersama yang digelar {hari}.",
            "{jabatan}, {nama}, mengapresiasi karya siswa {tempat} yang dipamerkan di halaman kantor dinas, {hari}.",
        ),
        facts=(
            "Kegiatan itu berlangsung sehari penuh dan ditutup dengan lomba bercerita dalam bahasa Melayu Jambi.",
            "Buku yang tersedia baru {n} judul, sebagian besar sumbangan alumni.",
            "Sekolah di tepian sungai itu hanya memiliki empat guru tetap untuk enam rombongan belajar.",
            "Bahan yang dipakai mudah didapat di sekitar rumah, mulai dari arang tempurung hingga kerikil sungai.",
            "Dari hasil pengujian sederhana, kekeruhan air berkurang {persen} persen setelah disaring.",
            "Orang tua murid ikut bergotong royong mengecat ruang baca yang lama tidak dipakai.",
        ),
        quotes=(
            "“Anak-anak di sini rajin, yang kurang itu bahan bacaannya,” tutur {warga}, wali murid.",
            "“Tahun depan kegiatan serupa kami bawa ke kecamatan lain,” janji {panggilan}.",
            "“Belajar tidak harus mahal, yang penting ada kemauan,” ujar {panggilan}.",
        ),
        endings=(
            "Hasil karya terbaik akan mewakili kabupaten pada pameran tingkat provinsi.",
            "Panitia menyiapkan bingkisan alat tulis bagi seluruh peserta.",
        ),
    ),
    Theme(
        section="Kesehatan",
        tags=("Stunting", "Posyandu", "Puskesmas"),
        post="Kepala Dinas Kesehatan {kab}",
        headlines=(
            "Angka Stunting {tempat} Turun Menjadi {persen} Persen",
            "Posyandu Terapung Layani {n} Balita di {tempat}",
            "Kasus Demam Berdarah di {tempat} Capai {n} Orang",
        ),
        leads=(
            "Angka tengkes pada balita di Kecamatan {tempat}, Kabupaten {kab}, turun menjadi {persen} persen. Capaian itu dipaparkan {jabatan}, {nama}, {hari}.",
            "Kader posyandu di {tempat} mendatangi {n} rumah dalam sepekan untuk menimbang balita yang tidak sempat dibawa ke pos pelayanan.",
        ),
        facts=(
            "Setiap balita yang berat badannya tidak naik dua bulan berturut-turut langsung dirujuk ke puskesmas.",
            "Kader mengajarkan cara mengolah ikan sungai menjadi makanan pendamping yang disukai anak.",
            "Kegiatan dibiayai dana desa sebesar {rp} ditambah sumbangan warga.",
            "Genangan air di ban bekas dan pot bunga menjadi tempat nyamuk berkembang biak.",
            "Dari {n} sumur yang diperiksa, sebagian masih mengandung bakteri di atas ambang batas.",
            "Tenaga gizi hanya ada dua orang, padahal desa yang dilayani tersebar di kedua sisi sungai.",
        ),
        quotes=(
            "“Kalau ibunya paham gizi, separuh pekerjaan kami selesai,” kata {panggilan}.",
            "“Dulu harus menyeberang, sekarang petugasnya yang datang,” ujar {warga}.",
            "“Jangan tunggu parah baru berobat,” pesan {panggilan}, {hari}.",
        ),
        endings=(
            "Pemeriksaan berikutnya dijadwalkan bulan depan di balai desa.",
            "Warga yang membutuhkan layanan dapat menghubungi bidan desa setempat.",
        ),
    ),
    Theme(
        section="Hukum & Kriminal",
        tags=("Polres", "Narkoba", "Pencurian"),
        post="Kapolres {kab}",
        headlines=(
            "Polisi Amankan {n} Unit Motor Bodong di {tempat}",
            "Pencuri Kabel Lampu Jalan di {tempat} Ditangkap",
            "Dompeng Tambang Ilegal di {tempat} Dimusnahkan",
        ),
        leads=(
            "Kepolisian Resor {kab} mengungkap kasus pencurian yang meresahkan warga {tempat}. Dua orang terduga pelaku ditahan sejak {hari}.",
            "{jabatan}, {nama}, mengatakan penertiban di {tempat} dilakukan setelah petugas menerima {n} laporan dari masyarakat.",
        ),
        facts=(
            "Barang bukti yang disita antara lain kunci letter T, dua telepon genggam dan uang tunai {rp}.",
            "Petugas menempuh perjalanan tiga jam dengan perahu untuk mencapai lokasi.",
            "Kedua terduga pelaku dikenai pasal pencurian dengan pemberatan.",
            "Dari pemeriksaan sementara, barang curian dijual kepada penadah di luar provinsi.",
            "Polisi masih memburu seorang lagi yang melarikan diri ke arah kebun karet.",
            "Kerugian warga ditaksir mencapai {rp}.",
        ),
        quotes=(
            "“Kami minta warga memasang kunci ganda,” imbau {panggilan}.",
            "“Siapa pun yang terlibat akan kami proses,” tegas {panggilan}, {hari}.",
            "“Sejak ada ronda, kampung lebih tenang,” kata {warga}.",
        ),
        endings=(
            "Berkas perkara segera dilimpahkan ke kejaksaan.",
            "Warga yang merasa kehilangan dipersilakan datang membawa surat kendaraan.",
        ),
    ),
    Theme(
        section="Budaya",
        tags=("Festival", "Wisata", "Melayu Jambi"),
        post="Kepala Dinas Pariwisata {kab}",
        headlines=(
            "Pacu Perahu {tempat} Diikuti {n} Regu",
            "Festival Kuliner Tempoyak di {tempat} Ramai Pengunjung",
            "Sanggar Tari {tempat} Hidupkan Kembali Tari Pisau",
        ),
        leads=(
            "Ribuan orang memadati tepian sungai di {tempat}, Kabupaten {kab}, menyaksikan pacu perahu tradisional, {hari}.",
            "Aroma tempoyak dan ikan patin memenuhi lapangan {tempat}. Festival tahunan itu dibuka {jabatan}, {nama}, {hari}.",
        ),
        facts=(
            "Setiap regu terdiri atas dua belas pendayung dan seorang penabuh gendang.",
            "Perahu dibuat dari kayu kulim yang dikeringkan lebih dari setahun.",
            "Panitia menyediakan hadiah total {rp}, piala bergilir dan seekor kerbau.",
            "Pedagang makanan mengaku omzetnya naik {persen} persen dibandingkan hari biasa.",
            "Acara dimulai dengan seloko adat yang dibacakan tetua kampung.",
            "Penari termuda berusia sembilan tahun dan sudah berlatih sejak kelas dua sekolah dasar.",
        ),
        quotes=(
            "“Ini bukan sekadar lomba, ini cara kami pulang kampung,” kata {warga}.",
            "“Tradisi harus tetap hidup, sekaligus memberi rezeki,” ujar {panggilan}.",
            "“Tahun depan kami ingin regu dari provinsi tetangga ikut serta,” harap {panggilan}.",
        ),
        endings=(
            "Rangkaian acara berlangsung hingga Minggu malam.",
            "Pemenang akan mewakili daerah pada festival tingkat provinsi.",
        ),
    ),
)
