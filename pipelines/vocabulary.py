"""The words that the rules share: what newsrooms print, what their themes and addresses call things.

Each list stands here once, as plain words in lower case: a phrase has single spaces, an entry no sign of a pattern. The
modules build their patterns from them with `any_of`. Lists of words that people read are Indonesian first, then
English, since themes are translated by halves. A list made of others says so by its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str], space: str = r"\s+") -> str:
    """A pattern, in a group of its own, of any of some words; the longer one is tried before what it begins with.

    Args:
        words: in lower case; the caller says whether their case counts, and where a word ends.
        space: what stands between the words of a phrase, as a pattern.
    """
    longest_first = sorted(dict.fromkeys(words), key=len, reverse=True)
    return f"(?:{'|'.join(space.join(map(re.escape, word.split())) for word in longest_first)})"


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _set(text: str) -> frozenset[str]:
    """Of many words, or of words that are looked up more often than matched."""
    return frozenset(text.split())


# --- who did it

WRITERS = _words("penulis reporter pewarta wartawan jurnalis kontributor koresponden peliput")
"""What newsrooms call who writes; it stands before a name, with or without a colon."""
ENGLISH_WRITERS = _words("author writer")
"""The same where a theme was not translated ("reporter" is Indonesian, too)."""
ENGLISH_CONTRIBUTORS = _words("contributor correspondent")
"""The same before a name; in class names and addresses they are about all who ever wrote for a paper."""
LOCAL_WRITERS = _words("kontributor koresponden")
"""Those of the writers who are named with their place: "Kontributor Jambi, Budi"."""
EDITORS = ("editor", "redaktur", "redaktur pelaksana", "penyunting")
PHOTOGRAPHERS = ("fotografer", "pewarta foto", "photographer")
BYLINES = (
    *("oleh", "ditulis oleh", "dilaporkan oleh", "diposting oleh", "dipublikasikan oleh"),
    *("by", "written by", "reported by", "posted by"),
)
"""What stands between a text and the name of its writer."""

WRITER_LABELS = (
    *WRITERS,
    *ENGLISH_WRITERS,
    *ENGLISH_CONTRIBUTORS,
    *BYLINES,
    *("penulis berita", "rep", "liputan", "laporan", "laporan wartawan", "teks", "naskah"),
)
"""What a newsroom prints before the name of a writer and a colon; the next four are the same for others."""
EDITOR_LABELS = (*EDITORS, "editor berita", "disunting oleh", "diedit oleh", "edited by", "red")
SOURCE_LABELS = ("sumber", "sumber berita", "dikutip dari", "source")
"""Of who told the story first."""
PHOTO_LABELS = (
    *PHOTOGRAPHERS,
    *("foto", "foto oleh", "sumber foto", "kredit foto", "photo", "photo by", "photo credit"),
)
OTHER_LABELS = (
    *("penerjemah", "videografer", "video", "kameramen", "ilustrasi", "ilustrator", "infografis", "infografik"),
    *("produser", "diunggah oleh", "penanggung jawab", "koordinator liputan"),
    *("translator", "producer", "uploader", "publisher"),
)
"""Of who is credited, but neither wrote, edited nor photographed."""

ABOUT_THE_WRITER = ("tentang penulis", "profil penulis", "about the author", "about author")
"""What stands above a life of the writer."""
KINDS_OF_WRITER = _set(
    "senior junior muda cilik utama lepas tamu pemula perempuan wanita pria asal terkenal legendaris ternama pilihan"
    " picks pick choice note notes buku novel lagu cerita cerpen puisi skenario naskah opini artikel blog berita bola"
    " foto video gambar teks online media perang olahraga dan atau vs"
)
"""What tells of a writer or editor which one, and not who: "Penulis Muda", "Pilihan Editor", "Editor Picks"."""
HOUSE_NAMES_ALONE = _set(
    "editor redaktur penulis kontributor wartawan author staff root user operator humas anonim anonymous tim team"
    " online news berita guest"
)
"""Bylines that call the newsroom if nothing follows: "Editor" is one, "Editor Bola" may be a person's."""
OUTLET_WORDS = _words("tv news online media network group digital redaksi tim harian koran portal radio press pers")
"""What stands before or behind the name of an outlet in another name of it: "Suara Jambi TV"."""
REPORT_SUBJECTS = _set(
    "keuangan kekayaan hasil polisi warga masyarakat tahunan utama khusus audit dugaan kasus kinerja harta dana"
    " pertanggungjawaban penelitian pemeriksaan perkembangan intelijen"
)
"""What a report is about or of, "Laporan Hasil Audit", where it is no newsroom's and no writer is named."""
NO_PERSONS = (
    *("undefined", "null", "none", "nan", "unknown", "tidak diketahui", "anonymous user", "no author"),
    *("register", "login", "log in", "masuk", "daftar", "subscribe", "follow", "ikuti", "profil", "profile"),
    *("email", "e-mail", "surel", "lihat profil", "view all posts", "lihat semua", "more posts", "view more posts"),
    *("full bio", "read full bio", "the author", "the authors", "about the author", "about the authors", "about the"),
    *("meet the author", "meet the writer", "more articles by", "more articles", "co-authors", "google scholar"),
    *("cite this webpage", "cite this article", "reviewed by", "updated by", "article", "role", "tentang penulis"),
)
"""What stands where a name should: a fault of the template, or what a reader can do there."""
MORE_OF = (
    *("read the latest from", "view all posts by", "view all posts", "lihat semua tulisan", "lihat semua berita"),
    *("more articles by", "more articles", "more about", "more from", "posts by", "artikel lain dari", "tulisan lain"),
)
"""What stands before a name in a link to all that somebody wrote."""
NAME_PARTICLES = _set("bin binti van von de da al el dan of the di bt ibn")
"""What is not capitalised in a name."""
DEGREES = _set(
    "dr drs ir sr jr ii iii lc ca cpa ph phd dba mba ba bsc msc llm ll md ms jd ma mm mt mh ml mp mkn mti mip map mpa"
    " mpp sh se st si sip sag spd spdi spsi sp spt spi ssi ssos sikom skom ssn ssy shi she sei sthi shum sfil spdk"
    " sked skep skm skh skg sgz sfarm shut star str strkeb stp stf sst sstp sstpi amd amdkeb amdkep ners apt akt mag"
    " mak mpd mpdi mpsi msi msos msn msy mhi mhum mhkes mfil mkes mkep mkm mkom mikom meng mei mse mst mtr mpar mars"
    " hc spog spa spb sppd spm spkk sps spk spjp sprad span"
)
"""Titles and degrees beside a name, without their dots: "S.H." and "SH" are one."""

# --- agencies and offices

AGENCIES = _set(
    "antara antaranews cnn cnnindonesia reuters afp ap bbc voa jpnn xinhua anadolu kyodo bernama dpa infopublik kbrn"
    " rri"
)
"""Who sells news or is copied from, in one word."""
OFFICES = _set("tim redaksi red rls adv advertorial humas hms rilis ist istimewa dan pemkab pemkot pemprov dprd")
"""What signs a text, in brackets, in place of a person."""
OFFICE_CODES = _set("adm ant kom net int hum")
"""The same, shortened as initials are."""
OFFICE_WORDS = _words(
    "dinas diskominfo kominfo infokom polda polres polresta polsek polri kodim korem kodam tni kota kabupaten"
    " provinsi kecamatan biro bagian bidang kantor kementerian sekretariat protokol universitas kampus news media"
    " radio foto koran harian pos berita online rilis siaran pers kpu bawaslu kejari kejati satgas panitia"
)
"""What is in the name of an office or a paper and in no person's."""
OFFICIALS = _set(
    "presiden wapres gubernur bupati walikota wali menteri ketua kapolda kapolres kapolri sekda camat pak bapak ibu"
)
"""Titles whose holder is named next."""
OPENING_WORDS = _set(
    "dia ia ini itu saya kami kita mereka anda ada tidak bukan sudah setelah saat ketika baca catatan update"
)
"""What begins a sentence, and is no place."""
KINDS_OF_TEXT = (
    "siaran pers",
    "siaran",
    "rilis",
    "advertorial",
    "opini",
    "press release",
    "sponsored",
    "breaking news",
)
"""What is printed where else the place is."""
CLOSING_WORDS = _words("bersambung habis tamat selesai hal halaman foto baca bagian lihat")
"""What closes a text in brackets as initials do: "(bersambung)", "(foto: Budi)"."""
SAYING_VERBS = _words(
    "kata ujar tutur ucap jelas tegas ungkap terang papar tambah imbau saran pesan pinta ajak harap teriak"
)
"""What is said of a quotation, with or without "-nya" or "-kan"."""
DOMAINS = _words("com net org info news id co tv my biz press media online site xyz asia me")
"""Last parts of the host names of papers."""
SECOND_DOMAINS = _words("go ac or web")
"""What stands before `.id` in the same."""

# --- when

MONTHS = (
    ("januari", "january", "jan"),
    ("februari", "february", "pebruari", "feb", "peb"),
    ("maret", "march", "mar", "mrt"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("agustus", "august", "agust", "ags", "agt", "agu", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nopember", "nov", "nop"),
    ("desember", "december", "des", "dec"),
)
"""Names of each month, January first."""
WEEKDAYS = (
    ("senin", "monday", "mon"),
    ("selasa", "tuesday", "tues", "tue"),
    ("rabu", "wednesday", "wed"),
    ("kamis", "thursday", "thurs", "thu"),
    ("jumat", "friday", "fri"),
    ("sabtu", "saturday", "sat"),
    ("minggu", "ahad", "sunday", "sun"),
)
"""Names of each day, Monday first. "Jumat" is printed "Jum'at", too, with any mark."""
ZONES = {
    "wib": 7,
    "wita": 8,
    "wit": 9,
    "gmt": 0,
    "utc": 0,
    "ut": 0,
    "z": 0,
    # American, of RFC 822.
    "est": -5,
    "edt": -4,
    "cst": -6,
    "cdt": -5,
    "mst": -7,
    "mdt": -6,
    "pst": -8,
    "pdt": -7,
}
"""Hours east of UTC, by the name of the zone."""
SECONDS = ("detik", "dtk", "second", "sec")
MINUTES = ("menit", "mnt", "minute", "min")
HOURS = ("jam", "jm", "hour", "hr")
DAY_PARTS = {
    "pagi": range(0),
    "siang": range(6),
    "sore": range(1, 12),
    "petang": range(1, 12),
    "malam": range(6, 12),
}
"""Parts of the day behind a clock time, and the hours on a dial of twelve that are past noon then."""
RECEIVED = ("diterima", "masuk redaksi", "received", "accepted", "submitted")
"""What is said of a day on which an article was no article yet."""
DAYS = ("hari", "day")

PUBLISHED = _words("terbit diterbitkan dipublikasikan tayang ditayangkan diposting diunggah published posted")
"""What is said of the first date of a text."""
UPDATED = _words("diperbarui diperbaharui dimutakhirkan diubah direvisi updated modified")
"""What is said of a later one."""
UPDATES = _words("update pembaruan perubahan revisi")
"""What a later one is called; each is said of other things, too."""
LAST = ("terakhir", "last")
"""What stands beside these: "terakhir diperbarui"."""

# --- parts and lists of a site

CATEGORIES = _words("kategori category")
"""What content systems call a section."""
RUBRICS = _words("rubrik kanal")
"""What newsrooms call one."""
SECTIONS = _words("section channel")
"""Other words for one, which programmers use of much else."""
SECTION_LISTS = _words("seksi sections")
"""What an address of one may say; beside a text, /sections/ leads anywhere on a site, and "seksi" means sexy, too."""
TOPICS = _words("tag tags topik topic topics")
"""What a text is about, in one word each."""
LABELS = ("label", "labels")
"""What Blogger calls a tag, and programmers much else."""
KEYWORDS = ("kata kunci", "keyword", "keywords")
ARCHIVES = _words("arsip archive archives")
INDEXES = _words("indeks index indeks-berita index-berita index-news")
"""The list of all articles, in an address."""
LATEST = _words("terbaru terkini latest")
POPULAR = _words("populer terpopuler trending")
RECOMMENDED = _words("rekomendasi recommended")
PAGES = _words("halaman hal laman page pg")
"""What a page of several is called, before its number."""
SEARCHES = _set("cari pencarian search")
CALENDARS = _set("kalender calendar events")
ACCOUNTS = _set("keranjang registrasi cart checkout my-account login logout signin signup sign-in sign-up register")
"""What readers do with an account, in an address."""
HOME = ("beranda", "depan", "halaman depan", "halaman utama", "utama", "home")
"""What a trail calls the front page."""
ABOUT_THE_NEWSROOM = (
    *("redaksi", "susunan redaksi", "tim redaksi", "box redaksi", "boks redaksi"),
    *("tentang kami", "kontak", "kontak kami", "hubungi kami", "kebijakan privasi", "info iklan"),
    *("about", "about us", "contact", "contact us", "privacy policy", "disclaimer"),
)
"""Pages that a site has besides its news, as their titles and, with hyphens, their addresses say."""
STATIC_ADDRESSES = (
    *("iklan", "pasang iklan", "karir", "karier", "lowongan", "visi misi", "visi dan misi", "peta situs"),
    *("profil perusahaan", "privacy", "advertise", "career", "sitemap", "copyright", "faq", "rss", "newsletter"),
)
"""More of them, whose names could be the headline of an article: they tell only at the end of an address."""

# --- around the text

ARTICLES = ("berita", "artikel", "tulisan", "konten")
"""What a site calls its texts in its labels: "Berita Terkait", "Baca Artikel Lainnya"."""
READ = ("baca", "lihat", "simak")
"""What a line that leads to another article begins with."""
WATCH = ("tonton", "cek", "dengarkan", "saksikan")
"""The same, of pictures and sounds."""
ALSO = ("juga", "pula")
READ_ON = (
    *("selengkapnya", "baca selengkapnya", "lihat selengkapnya", "lanjutkan membaca", "baca lebih lanjut"),
    *("read more", "continue reading", "read on"),
)
"""What leads from an excerpt to its article."""
READ_REST = (
    *("baca semua", "baca lengkap", "baca lanjutan", "baca lanjutannya", "baca artikel lengkap", "baca sampai habis"),
    *("buka selengkapnya", "tampilkan selengkapnya", "lanjut baca", "lanjut membaca", "lanjutkan", "lanjutan"),
    *("keep reading", "read full article", "read full story", "read the full story", "read the full article"),
    *("show full article", "read all"),
)
"""What leads to the rest of a text."""
SHOW_MORE = (
    *("tampilkan semua", "tampilkan lebih banyak", "lihat semua", "lihat lebih banyak", "muat lebih banyak"),
    *("show more", "see more", "view more", "load more", "show all", "expand"),
)
"""What shows the rest of a text, or of a list, on the same page."""
NO_ARTICLE_WORDS = (
    *("javascript", "cookie", "cookies", "kuki", "browser", "peramban", "captcha", "adblock", "ad blocker"),
    *("berlangganan", "pelanggan", "subscribe", "subscribing", "subscriber", "subscribers", "subscription"),
    *("newsletter", "buletin", "login", "log in", "sign in", "sign up", "masuk untuk", "daftar sekarang", "akun anda"),
    *("your account", "kebijakan privasi", "privacy policy", "syarat dan ketentuan", "terms and conditions"),
    *("terima kasih telah", "thank you for", "thanks for"),
)
"""What notices of a site to its readers speak of; news do, too, in longer texts."""
NETWORKS = (
    *("facebook", "twitter", "x", "whatsapp", "whats app", "telegram", "line", "pinterest", "linkedin", "linked in"),
    *("tumblr", "reddit", "pocket", "google", "google+", "threads", "instagram", "messenger", "tiktok", "youtube"),
    *("email", "surel", "print", "cetak", "copy link", "salin tautan", "salin link"),
    *("tweet", "like", "suka", "pin"),
)
"""Where a text can be shared, and what its buttons say."""
CHANNELS = (
    *("google news", "googlenews", "whatsapp", "whats app", "telegram", "instagram"),
    *("aplikasi", "kanal", "saluran", "setiap hari", "pilihan", "unduh", "grup", "channel", "group", "app"),
)
"""Where a site asks to be followed."""
SHARE = ("bagikan", "sebarkan", "share")
PICTURE_WORDS = ("foto", "photo")
PICTURE_CREDITS = (*PICTURE_WORDS, "dok", "kredit", "credit")
"""What opens the credit of a picture; "dok" is the archive of a paper or an office."""
COURTESY = ("ist", "istimewa")
"""Credits of a picture that was given without a name."""

# --- class and id names: parts

SHARING_NAMES = _set(
    "share sharing sharer social sosmed sosial socials sharethis addtoany addthis sharedaddy jetpack jp print like"
    " likes"
)
COMMENT_NAMES = _set("comment comments komentar disqus respond reply commentlist")
RELATED_NAMES = _set(
    "related terkait relatedposts yarpp recommend recommendation recommendations recommended rekomendasi popin"
    " taboola outbrain mgid dable popular populer terpopuler trending terbaru latest mostread"
)
CRUMB_NAMES = _set("breadcrumb breadcrumbs crumb crumbs")
TAG_NAMES = _set("tags tagcloud taglist tagged keywords topik")
ADVERTISEMENT_NAMES = _set(
    "ad ads adspot adslot advert adverts advertisement advertising iklan adsense adsbygoogle sponsor sponsored promo"
    " banner billboard gpt dfp"
)
SUBSCRIPTION_NAMES = _set("newsletter subscribe subscription signup paywall")
PAGING_NAMES = _set("pagination paging pager pagenav pagenavi prevnext nextprev postnav navlinks")
FRAME_NAMES = _set(
    "sidebar widget widgets footer copyright colophon masthead navbar menu topbar toolbar offcanvas popup modal"
    " overlay cookie cookies consent gdpr lightbox toc shortcut rating ratings views hidden hide invisible"
)
"""What is around every page of a site, lies over it, or is not shown."""
BYLINE_NAMES = _set("authorbox bio vcard byline postmeta")
HIDING = ("hidden", "hide", "invisible", "d-none", "display-none")
"""What themes call that which waits to be shown, or is for other screens."""
TEXT_PARTS = _words("content text body article post story more rest part full")
"""What they call a text and its parts, beside such a name."""
OTHER_TEXTS = _set(
    "dialog drawer tooltip footnote footnotes reference references citation citations transcript transkrip translation"
    " terjemahan disclaimer caption captions login register signin success error alert toast notice notification"
    " loading loader skeleton print faq terms privacy survey poll quiz form message warning search download"
    " summary ringkasan disclosure correction"
)
"""What waits to be shown in a page and is no text of its article."""

# --- languages

COMMON_WORDS = {
    "id": _set(
        "yang dan di ke dari untuk dengan pada ini itu adalah dalam tidak akan juga oleh sebagai bisa ada telah atau"
        " karena para lebih saat kata sudah tersebut mereka kami kita saya secara hingga setelah bahwa dapat menjadi"
        " agar tahun"
    ),
    "en": _set(
        "the of and to in is that for it was on with as at by be this are from have has had not but they his her"
        " which will would an or were been their said who we you he she its about after"
    ),
}
"""The commonest words of running text, by BCP 47 tag."""
