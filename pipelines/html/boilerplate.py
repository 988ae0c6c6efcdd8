"""What stands on an article page and is not the article: how it is worded and how it is marked up.

Wording is Indonesian first; English and a few other languages follow, since themes are translated by halves. Class and
id names are matched by their parts (`td-post-sharing-top` has the part `sharing`), never by a site's full name.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipelines.html.class_names import name_test
from pipelines.html.text import lower
from pipelines.vocabulary import (
    ABOUT_THE_WRITER,
    ADVERTISEMENT_NAMES,
    ALSO,
    ARTICLES,
    BYLINE_NAMES,
    CATEGORIES,
    CHANNELS,
    COMMENT_NAMES,
    CRUMB_NAMES,
    EDITORS,
    FRAME_NAMES,
    HOME,
    LATEST,
    NETWORKS,
    PAGING_NAMES,
    POPULAR,
    READ,
    READ_ON,
    READ_REST,
    RECOMMENDED,
    RELATED_NAMES,
    SAYING_VERBS,
    SHARE,
    SHARING_NAMES,
    SHOW_MORE,
    SOURCE_LABELS,
    SUBSCRIPTION_NAMES,
    TAG_NAMES,
    TOPICS,
    WATCH,
    WRITERS,
    any_of,
)


def _whole(*patterns: str) -> re.Pattern[str]:
    """Matches a text in lower case that is one of these and nothing else but punctuation.

    A space stands for any white space. With `re.IGNORECASE` it would take twice as long.
    """
    either = "|".join(patterns).replace(" ", r"\s+")
    return re.compile(rf"\W*(?:{either})\W*$")


_NOT_A_WORD = r"(?!\w)"

_RELATED_LABEL = re.compile(
    r"\W*(?P<label>"
    + "|".join(
        pattern.replace(" ", r"\s+") + _NOT_A_WORD
        for pattern in (
            r"baca juga(?: (?:artikel|berita)(?: (?:lainnya|terkait|menarik|lain))*)?(?: (?:ini|di sini|disini|ya))?",
            r"baca (?:pula|selengkapnya|lainnya)",
            r"baca (?:artikel|berita) (?:lainnya|terkait|lain|selengkapnya)",
            rf"{any_of((*READ, *WATCH))} {any_of(ALSO)}(?: (?:video|foto))?",
            rf"{any_of(ARTICLES)} (?:terkait|lainnya|sebelumnya|menarik lainnya|pilihan)",
            r"pilihan (?:redaksi|editor)",
            r"jangan (?:lewatkan|lupa baca)",
            r"(?:read|see|watch) also",
            r"also read",
            r"read more",
            r"related(?: (?:article|post|new|storie|story|read)s?)?(?=\W*$|\s*[:\-–])",
            r"(?:lea|lee|vea|leer|ver) (?:también|tambien|además|más)",
            r"también (?:puede|puedes|te puede) (?:leer|interesar)",
            r"(?:lire|voir) aussi",
            r"leia (?:também|mais)",
            r"leggi anche",
            r"lesen sie auch",
            rf"{any_of(READ)}(?=\s*:)",
        )
    )
    + r")(?P<mark>\W*)"
)

INNER_RELATED = re.compile(
    rf"(?P<open>\()?(?<!\s)\s*+\b{any_of((*READ, *WATCH))}\s+{any_of(ALSO)}\b"
    r"(?:\s+(?:artikel|berita)\w*)?\s*[:\-–]?\s*$",
    re.IGNORECASE,
)
"""Ends the text before a link that stands inside a paragraph of prose."""

_NETWORK = any_of(NETWORKS)
_CHANNEL = any_of(CHANNELS)
# Not "keywords", a line in the text of a scholarly article.
_FILED = any_of((*TOPICS, *CATEGORIES, "kata kunci", "label", "filed under", "posted in"))

_LINES = (
    # comments
    r"(?:\d+ )?komentar(?: (?:anda|pembaca|terbaru|facebook|netizen|\(\d+\)|\d+))?",
    r"(?:\d+ )?(?:comments?|responses?|replies)",
    r"(?:tinggalkan|tulis|beri(?:kan)?|kirim|tambahkan) (?:sebuah )?(?:balasan|komentar"
    r"|tanggapan)(?: anda)?(?: \S+){0,3}",
    r"leave a (?:reply|comment)(?: \S+){0,4}",
    r"(?:batalkan|membatalkan) balasan",
    r"cancel reply",
    r"jadilah yang pertama berkomentar.{0,40}",
    r"si(?:lakan|lahkan) (?:login|masuk) untuk (?:memberi(?:kan)? |ber|meng)?komentar.{0,30}",
    r"alamat (?:email|surel) anda tidak akan dipublikasikan.{0,80}",
    r"your email address will not be published.{0,80}",
    r"(?:reply|balas|hapus|report|laporkan|permalink)",
    # share
    rf"(?:ayo )?{any_of(SHARE)}(?: (?:ini|artikel|berita|tulisan|halaman|this|article|post|on"
    r"|ke|di|via))*:?",
    rf"(?:{any_of(SHARE)}\W*)?(?:{_NETWORK}\W*){{2,12}}",
    rf"(?:share|bagikan|klik untuk berbagi|click to share) (?:on|di|ke|pada|via) {_NETWORK}.{{0,40}}",
    rf"{_NETWORK}",
    r"(?:suka|like) (?:ini|this):?",
    r"(?:suka |like )?(?:memuat|loading)\W*",
    # advertisement
    r"advertisements?(?:\s+\W?\s*(?:scroll|continue).{0,60})?",
    r"iklan",
    r"ads?",
    r"sponsored(?: (?:content|by.{0,30}))?",
    r"konten (?:ini )?(?:disponsori|sponsor).{0,40}",
    r"contenido patrocinado",
    r"publicidad",
    r"anzeige",
    r"pariwara",
    r"(?:konten|artikel|tulisan|berita)(?: ini)? (?:bersponsor|promosi|berbayar)",
    r"(?:promoted|paid|partner) content",
    r"(?:iklan|advertisements?)\W+(?:gulir|scroll|geser)\b.{0,60}",
    r"(?:(?:baca |lanjutkan )?(?:membaca|berita|artikel|tulisan|konten|story|article|content) )?"
    r"(?:(?:berlanjut|dilanjutkan|lanjut|bersambung|continues?|resumes?) )?(?:di bawah|setelah|sesudah|below|after)"
    r"(?: the| this)? (?:iklan|advertisements?|ad)(?: (?:ini|berikut))?",
    r"(?:space|slot|ruang) iklan(?: anda| di sini)?|(?:pasang|tempat) iklan(?: anda)? (?:di ?sini)",
    r"iklan (?:layanan|google|sponsor|baris)",
    r"(?:advertisement\W*)?(?:scroll|gulir) (?:to|untuk|ke) (?:continue|resume|read|melanjutkan|lanjut"
    r"|bawah).{0,60}",
    # paging
    # Possessive, or a run of digits could be split in every way.
    r"(?:halaman|page|hal)\W*+(?:\d++\W*+)*+(?:dari \d++)?"
    r"\W*(?:selanjutnya|berikutnya|sebelumnya|next|(?:(?:tampilkan|lihat) )?(?:semua|all))?",
    r"1 2(?: (?:\d{1,3}|\.\.\.|…))*(?: (?:selanjutnya|berikutnya|next))?",
    r"(?:halaman )?(?:selanjutnya|berikutnya|sebelumnya)",
    r"next(?: page)?",
    r"previous",
    r"(?:tampilkan|lihat|baca) (?:semua|all)(?: halaman)?",
    r"show all",
    r"(?:post|artikel|tulisan) (?:navigation|navigasi)",
    r"navigasi (?:pos|tulisan|artikel)",
    r"(?:posting|berita|artikel|pos) (?:lebih )?(?:lama|baru)",
    r"(?:older|newer) posts?",
    # counters, ratings and reading times, as plugins print them
    r"(?:post )?(?:views?|dibaca|dilihat|pembaca|hits?)\s*:?\s*\d[\d.,]*[kmrbjt]*",
    r"(?:estimasi |perkiraan )?(?:waktu|lama) (?:baca|membaca)\W*(?:<|kurang dari |sekitar )?\d+ (?:menit|detik)",
    r"(?:reading|read) time\W*(?:<|about )?\d+ (?:min(?:ute)?s?|sec(?:ond)?s?)(?: read)?",
    r"(?:<|about )?\d+ min(?:ute)?s? read",
    r"(?:rating|nilai|peringkat)?\W*\d(?:[.,]\d)?\s*/\s*(?:5|10)\W*(?:\d[\d.,]* (?:votes?|suara|ulasan|ratings?)\)?)?",
    r"(?:no votes so far|belum ada (?:suara|rating)|click on a star to rate it|klik bintang untuk menilai).{0,60}",
    r"\d[\d.,]*[kmrbjt]* (?:kali|x|times) (?:dibaca|dilihat|ditayangkan|viewed|read)",
    r"(?:telah |sudah |total |jumlah )+(?:dibaca|dilihat|pembaca|tayangan|views?|hits?)(?: sebanyak)?\W*"
    r"\d[\d.,]*[kmrbjt]*(?: (?:kali|x|orang|times|views?))?",
    r"\d+ (?:menit|mnt|minutes?) (?:waktu )?(?:baca|membaca|to read)",
    r"(?:rata-rata|average)(?: rating| nilai)?\W*\d(?:[.,]\d+)?\s*/\s*(?:5|10)\b.{0,60}",
    r"\d(?:[.,]\d)?\s*\(\d[\d.,]* (?:suara|votes?|ulasan|ratings?|penilaian)",
    r"total\W*\d+\W+(?:average|rata-rata)\W*\d(?:[.,]\d)?",
    r"(?:how useful was this post|seberapa (?:bermanfaat|berguna) (?:artikel|tulisan|berita|pos) ini).{0,40}",
    # table of contents
    r"(?:daftar isi|table of contents)(?: (?:artikel|tulisan|ini))?(?:\W*(?:hide|show|sembunyikan|tampilkan|tutup|buka"
    r"|toggle))?",
    r"contents?\s*\[\s*(?:hide|show)",
    # what a plugin of the page failed to draw
    r"\[/?(?:caption|gallery|embed|audio|video|playlist|vc_\w+|et_pb_\w+)\b[^\]]*\].{0,300}",
    r"(?:(?:artikel|berita|halaman) (?:ini )?)?(?:(?:telah|sudah) )?"
    r"(?:\d[\d.,]*[kmrbjt]* (?:kali |x )?)?(?:dibaca|dilihat|views?|pembaca|hits?|tayang)\W*(?:\d[\d.,]*[kmrbjt]*)?"
    r"\W*(?:kali|x|times?|views?|orang)?",
    # promotion
    r"(?:ikuti|follow) (?:kami|us|akun|saluran|channel|whatsapp|google|update|terus)\b.{0,160}",
    rf"ikuti (?:berita|perkembangan|informasi)\b.{{0,100}}\b{_CHANNEL}\b.{{0,120}}",
    rf"(?:dapatkan|simak|temukan|cek|baca) (?:update|berita|informasi|artikel|breaking|kabar"
    rf"|terus)\b.{{0,120}}\b{_CHANNEL}\b.{{0,160}}",
    r"(?:mari |yuk |ayo )?(?:gabung|bergabung|join|download|unduh|install)\b.{0,80}"
    r"\b(?:whats\s?app|telegram|google\s?news|instagram|aplikasi|app|channel|kanal|saluran)\b.{0,160}",
    r"google news",
    # what shows the rest of a text
    any_of((*READ_ON, *READ_REST, *SHOW_MORE)),
    # a trail to the article
    rf"{any_of(HOME)} ?[»›>→/] ?\S.{{0,280}}",
    r"(?:masukkan|isi|ketik) (?:alamat )?(?:e-?mail|surel) (?:anda|kamu)\b.{0,160}",
    r"(?:berikan|sampaikan|tulis) komentar (?:dengan|secara|yang) (?:santun|sopan|bijak|baik)\b.{0,160}",
    # label
    rf"(?:{any_of((*WRITERS, *EDITORS, *SOURCE_LABELS))}|via|{_FILED}|ditulis oleh|written by)\s*:",
    rf"(?:{_FILED}|posted on|terkait)\s*:.{{0,300}}",
    r"(?:copyright|hak cipta)(?:\W*(?:\d{4}|by|oleh|dilindungi|milik)\b.{0,120}|\s*(?:©|\(c\)|:).{0,120})?",
    r"(?:©|\(c\)).{0,120}",
    r"all rights reserved.{0,60}",
    r"dilarang (?:keras )?me\w+\b(?=.{0,160}\b(?:artikel|konten|tulisan|materi|isi)\b)"
    r".{0,200}\btanpa (?:se)?i[zj]in\b.{0,80}",
    r"(?:apa|bagaimana) (?:reaksi|tanggapan|pendapat) anda(?: (?:tentang|soal) (?:berita|artikel) ini)?",
    r"(?:lihat|zoom) (?:foto|gambar)",
    r"perbesar",
    r"(?:tutup|close|buka|menu|cari|search|login|masuk|daftar|edit)",
    r"disclaimer\s*:\s.{0,30}\b(?:artikel|konten|tulisan|berita|isi)\b.{0,200}",
    r"bookmark the permalink.{0,40}",
    rf"{any_of((*POPULAR, *LATEST, *RECOMMENDED, 'related'))}"
    r"(?: (?:untuk anda|for you|by|posts?|articles?|berita))?",
    r"recommended by.{0,30}",
    rf"{any_of(ARTICLES)} {any_of((*POPULAR, *LATEST, *RECOMMENDED))}",
    r"you (?:might|may) also like",
    r"more from.{0,40}",
    r"(?:play|putar|video|audio|dengarkan)(?: (?:video|audio|berita))?",
    r"a[-+]?|x",
)
"""Lines that are no sentence of an article."""

_ANY_LINE = _whole(*_LINES)

_END_LABEL = _whole(
    r"(?:\d+ )?komentar(?: (?:anda|pembaca|\d+|\(\d+\)))?",
    r"(?:tinggalkan|tulis) (?:balasan|komentar)(?: \S+){0,3}",
    r"leave a (?:reply|comment)",
    r"(?:\d+ )?(?:comments?|responses)",
    rf"{any_of(ARTICLES)} {any_of((*POPULAR, *LATEST, *RECOMMENDED, 'terkait', 'lainnya'))}",
    r"related (?:posts?|articles?|news|stories|content)",
    r"rekomendasi(?: untuk anda)?",
    r"you (?:might|may) also like",
    r"recommended(?: for you)?",
    r"more (?:stories|news|from.{0,30})",
    r"terpopuler",
    any_of(ABOUT_THE_WRITER),
)

_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LETTERS = re.compile(r"[a-z]+")

_NAMES = (
    SHARING_NAMES
    | COMMENT_NAMES
    | RELATED_NAMES
    | CRUMB_NAMES
    | TAG_NAMES
    | ADVERTISEMENT_NAMES
    | SUBSCRIPTION_NAMES
    | PAGING_NAMES
    | FRAME_NAMES
    | BYLINE_NAMES
)

_PAIRS = {
    " ".join(READ): "juga",
    "read see": "more also",
    "author": "box bio info card profile desc",
    "next prev previous": "post article berita",
    "news berita artikel": "lain terkait",
    "tag": "list links cloud wrap item berita artikel",
    "cat": "links",
    "posted": "on by in",
    "entry": "utility date meta footer",
    "more": "stories news posts",
    "you": "may",
    "most": "read viewed popular",
    "font text": "resize size button",
}
"""Words of which one follows another somewhere in a name: `prev_post`, `td-author-box-name`."""

_WHOLE = (
    "post article entry single author story content",
    "nav navigation share sharing tag tags footer meta author related byline info",
)
"""The same, for those that are no part of a longer word: `entry-meta`, and not `content-information`."""

# Every branch begins with letters: then most of a name is passed over without trying one.
_PHRASES = re.compile(
    "|".join(
        [
            *("screen-reader-text", "sr-only", "visually-hidden", "skip-link"),
            *(f"{one}-?_?(?:{'|'.join(_PAIRS[ones].split())})" for ones in _PAIRS for one in ones.split()),
            *(rf"{one}(?<![^_-]{one})[_-]?(?:{'|'.join(_WHOLE[1].split())})(?:$|[_-])" for one in _WHOLE[0].split()),
        ]
    )
)
"""Of one name in lower case."""

_LONGEST_LINE = 320
_LONGEST_LABEL = 80

TAGS = frozenset({"nav", "aside", "footer", "form", "button", "select", "dialog", "menu", "fieldset", "label"})
"""Elements that hold no article text, wherever they stand."""


_SAYS = re.compile(rf"[,”\"]\s*{any_of(SAYING_VERBS)}(?:nya|kan)?\b")
"""Somebody said it: such a line is a sentence, however it begins."""


def related_label(text: str) -> re.Match[str] | None:
    """What opens a line that leads to another article, in lower case: `label`, and the `mark` behind it.

    It is one only with a link, a colon, or nothing behind it.
    """
    return _RELATED_LABEL.match(lower(text))


def is_boilerplate_line(text: str) -> bool:
    """Returns whether a whole block of text is a label, a button or a request, and no sentence of the article."""
    if len(text) > _LONGEST_LINE:
        return False
    lower = text.lower()
    return _ANY_LINE.match(lower) is not None and not _SAYS.search(lower)


def is_end_label(text: str) -> bool:
    """Returns whether a line is a heading after which nothing of the article follows."""
    return len(text) <= _LONGEST_LABEL and _END_LABEL.match(text.lower()) is not None


def is_boilerplate_name(names: str) -> bool:
    """Returns whether the class and id names of an element, separated by spaces, say that it is no article text."""
    return any(map(_is_boilerplate_word, names.split())) or names[-4:].lower() == "hide"


@lru_cache(maxsize=16384)
def _is_boilerplate_word(name: str) -> bool:
    """As `is_boilerplate_name`, of one name. Pages combine the same names in ever new ways."""
    parts = _LETTERS.findall(name) if name.islower() else map(str.lower, _PARTS.findall(name))
    return not _NAMES.isdisjoint(parts) or _PHRASES.search(name.lower()) is not None


is_comments_name = name_test(
    r"comments?(?:[\s_-]|$)|commentlist|komentar|disqus|(?:^|[\s_-])respond(?:[\s_-]|$)",
)
"""True for class and id names that say that readers' comments stand here."""
