"""What stands on an article page and is not the article: how it is worded and how it is marked up.

Wording is Indonesian first; English and a few other languages follow, since themes are translated by halves. Class and
id names are matched by their parts (`td-post-sharing-top` has the part `sharing`), never by a site's full name.
"""

from __future__ import annotations

import re

_SEPARATOR = r"[\s:;|\-–—»›>&]*"

RELATED_LABEL = re.compile(
    r"""^\W*(?P<label>
      baca\s+juga(?:\s+(?:artikel|berita)(?:\s+(?:lainnya|terkait|menarik|lain))*)?(?:\s+(?:ini|di\s+sini|disini|ya))?(?!\w)
    | baca\s+(?:pula|selengkapnya|lainnya)(?!\w)
    | baca\s+(?:artikel|berita)\s+(?:lainnya|terkait|lain|selengkapnya)(?!\w)
    | (?:lihat|simak|tonton|cek|dengarkan|saksikan)\s+(?:juga|pula)(?:\s+(?:video|foto))?(?!\w)
    | (?:berita|artikel|tulisan|konten)\s+(?:terkait|lainnya|sebelumnya|menarik\s+lainnya|pilihan)(?!\w)
    | (?:read|see|watch)\s+also | also\s+read | read\s+more | related(?:\s+(?:article|post|new|storie|story|stories|read)s?)?(?=\W*$|\s*[:\-–])
    | (?:lea|lee|vea|leer|ver)\s+(?:también|tambien|además|más)(?!\w) | también\s+(?:puede|puedes|te\s+puede)\s+(?:leer|interesar)
    | (?:lire|voir)\s+aussi | leia\s+(?:também|mais) | leggi\s+anche | lesen\s+sie\s+auch
    | (?:baca|lihat|simak)(?=\s*:)
    )(?P<mark>\W*)""",
    re.IGNORECASE | re.VERBOSE,
)
"""Opens a line that leads to another article. It is one only with a link, a colon, or nothing behind it."""

INNER_RELATED = re.compile(
    r"(?P<open>\()?\s*\b(?:baca|lihat|simak)\s+(?:juga|pula)\b(?:\s+(?:artikel|berita)\w*)?\s*[:\-–]?\s*$",
    re.IGNORECASE,
)
"""Ends the text before a link that stands inside a paragraph of prose."""

_LINES = re.compile(
    r"""^\W*(?:
      (?:\d+\s+)?komentar(?:\s+(?:anda|pembaca|terbaru|facebook|netizen|\(\d+\)|\d+))? | (?:\d+\s+)?(?:comments?|responses?|replies)
    | (?:tinggalkan|tulis|beri(?:kan)?|kirim|tambahkan)\s+(?:balasan|komentar|pesan|tanggapan).{0,40} | leave\s+a\s+(?:reply|comment).{0,40}
    | (?:batalkan|membatalkan)\s+balasan | cancel\s+reply | jadilah\s+yang\s+pertama\s+berkomentar.{0,40}
    | (?:silakan|silahkan)\s+(?:login|masuk)\s+untuk.{0,60}
    | (?:ayo\s+)?(?:bagikan|sebarkan|share)(?:\s+(?:ini|artikel|berita|tulisan|halaman|this|article|post|on|ke|di|via))*(?:\s+ini)?\s*:?
    | (?:bagikan\W*|share\W*|sebarkan\W*)?(?:(?:facebook|twitter|x|whatsapp|telegram|line|email|surel|pinterest|linkedin|copy\s+link|salin\s+(?:tautan|link)|print|cetak|tumblr|reddit|pocket|google\+?|threads|instagram|tweet|like|suka|pin|messenger)\W*){2,}
    | (?:share|bagikan|klik\s+untuk\s+berbagi|click\s+to\s+share)\s+(?:on|di|ke|pada|via)\s+\w+.{0,30}
    | (?:facebook|twitter|whatsapp|telegram|pinterest|linkedin|tweet|copy\s+link|salin\s+tautan)
    | (?:suka|like)\s+(?:ini|this)\s*:? | (?:suka\s+)?memuat\W* | loading\W* | like\s+loading\W*
    | advertisements?(?:\s+\W?\s*(?:scroll|continue).*)? | iklan | ads? | sponsored(?:\s+(?:content|by.{0,30}))? | konten\s+(?:ini\s+)?(?:disponsori|sponsor).{0,40} | contenido\s+patrocinado | publicidad | anzeige | pariwara
    | (?:advertisement\W*)?(?:scroll|gulir)\s+(?:to|untuk|ke)\s+(?:continue|resume|read|melanjutkan|lanjut|bawah).{0,60}
    | (?:halaman|page|hal)\W*(?:\d+\W*)*(?:dari\s+\d+)?(?:selanjutnya|berikutnya|sebelumnya|next|semua|all|\W)*
    | (?:halaman\s+)?(?:selanjutnya|berikutnya|sebelumnya)\W* | next(?:\s+page)?\W* | previous\W* | (?:tampilkan|lihat|baca)\s+(?:semua|all)(?:\s+halaman)? | show\s+all
    | (?:\d[\d.,]*\s+)?(?:dibaca|dilihat|views?|pembaca|hits?|tayang)\W*(?:\d[\d.,]*[kmrbjt]*)?\W*(?:kali|x|times?|views?|orang)?\W*
    | (?:ikuti|follow)\s+(?:kami|us|berita|akun|saluran|channel|whatsapp|google|update|terus|perkembangan|tribun)\b.{0,160}
    | (?:dapatkan|simak|temukan|cek|baca)\s+(?:update|berita|informasi|artikel|breaking|kabar|terus)\b.{0,120}\b(?:google\s*news|whatsapp|telegram|aplikasi|kanal|saluran|setiap\s+hari|pilihan|channel|instagram|download|grup)\b.{0,160}
    | (?:mari\s+)?(?:gabung|bergabung|join|download|unduh|install)\b.{0,80}\b(?:telegram|whatsapp|aplikasi|app|channel|kanal|grup|group|saluran)\b.{0,160}
    | google\s+news | (?:editor|penulis|reporter|sumber|source|via|tags?|topik|topics|label|kata\s+kunci|kategori|category|filed\s+under|posted\s+in|ditulis\s+oleh|written\s+by)\s*:
    | (?:tags?|topik|label|kata\s+kunci|kategori|filed\s+under|posted\s+(?:in|on)|terkait)\s*:.{0,300}
    | (?:copyright|hak\s+cipta|©|\(c\)).{0,120} | all\s+rights\s+reserved.{0,60}
    | (?:lihat|zoom)\s+(?:foto|gambar) | perbesar | (?:tutup|close|buka|menu|cari|search|login|masuk|daftar)
    | (?:reply|balas|edit|hapus|report|laporkan|permalink|bookmark\s+the\s+permalink.{0,40})
    | (?:post|artikel|tulisan)\s+(?:navigation|navigasi) | navigasi\s+(?:pos|tulisan|artikel)
    | (?:posting|berita|artikel|pos)\s+(?:lebih\s+)?(?:lama|baru) | (?:older|newer)\s+posts?
    | (?:related|populer|terpopuler|trending|terkini|terbaru|rekomendasi|recommended)(?:\s+(?:untuk\s+anda|for\s+you|by|posts?|articles?|berita))? | recommended\s+by.{0,30} | (?:berita|artikel)\s+(?:populer|terpopuler|terbaru|terkini|rekomendasi) | you\s+(?:might|may)\s+also\s+like | more\s+from.{0,40}
    | a-? | a\+ | \+ | - | x
    | (?:play|putar|video|audio|dengarkan)(?:\s+(?:video|audio|berita))?
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)

END_LABEL = re.compile(
    r"""^\W*(?:(?:\d+\s+)?komentar(?:\s+(?:anda|pembaca|\d+|\(\d+\)))? | (?:tinggalkan|tulis)\s+(?:balasan|komentar).{0,30}
    | leave\s+a\s+(?:reply|comment) | (?:\d+\s+)?(?:comments?|responses) | (?:berita|artikel|tulisan)\s+(?:terkait|lainnya|populer|terpopuler|terbaru|terkini|rekomendasi)
    | related\s+(?:posts?|articles?|news|stories|content) | rekomendasi(?:\s+untuk\s+anda)? | you\s+(?:might|may)\s+also\s+like | recommended(?:\s+for\s+you)? | more\s+(?:stories|from.{0,30}|news) | terpopuler | about\s+the\s+author | tentang\s+penulis)\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A heading after which nothing of the article follows."""

_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")

_NAMES = frozenset(
    ["share", "sharing", "sharer", "social", "sosmed", "sosial", "socials", "sharethis", "addtoany", "addthis", "sharedaddy", "jetpack", "jp", "comment", "comments", "komentar", "disqus", "respond", "reply", "commentlist", "related", "terkait", "relatedposts", "yarpp", "recommend", "recommendation", "recommendations", "recommended", "rekomendasi", "popin", "taboola", "outbrain", "mgid", "dable", "popular", "populer", "terpopuler", "trending", "terbaru", "latest", "mostread", "sidebar", "widget", "widgets", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "tags", "tagcloud", "taglist", "tagged", "keywords", "topik", "ad", "ads", "advert", "adverts", "advertisement", "advertising", "iklan", "adsense", "adsbygoogle", "sponsor", "sponsored", "promo", "banner", "billboard", "gpt", "dfp", "newsletter", "subscribe", "subscription", "signup", "paywall", "pagination", "paging", "pager", "pagenav", "wp-pagenavi", "prevnext", "nextprev", "postnav", "navlinks", "footer", "copyright", "colophon", "masthead", "navbar", "menu", "topbar", "toolbar", "offcanvas", "popup", "modal", "overlay", "cookie", "cookies", "consent", "gdpr", "lightbox", "authorbox", "bio", "vcard", "byline", "postmeta", "print", "toc", "shortcut", "rating", "ratings", "like", "likes", "views", "hidden", "hide", "invisible"]
)

_PHRASES = re.compile(
    r"""(?:^|[\s_-])(?:post|article|entry|single|author|story|content)[_-]?(?:nav|navigation|share|sharing|tags?|footer|meta|author|related|byline|info)(?:$|[\s_-])
    | screen-reader-text|sr-only|visually-hidden|skip-link | (?:baca|lihat|simak)-?_?juga | author-?_?(?:box|bio|info|card|profile|desc)
    | read-?_?(?:more|also) | (?:next|prev(?:ious)?)-?_?(?:post|article|berita) | (?:news|berita|artikel)-?_?(?:lain|lainnya|terkait) | tag-?_?(?:list|links|cloud|wrap|item|berita|artikel)
    | cat-?_?links | posted-?_?(?:on|by|in) | entry-?_?(?:utility|date|meta|footer) | more-?_?(?:stories|news|posts) | you-?_?may | most-?_?(?:read|viewed|popular)
    | (?:font|text)-?_?(?:resize|size|button) | hide$""",
    re.IGNORECASE | re.VERBOSE,
)

TAGS = frozenset({"nav", "aside", "footer", "form", "button", "select", "dialog", "menu", "fieldset", "label"})
"""Elements that hold no article text, wherever they stand."""

_COMMENTS = re.compile(
    r"comments?(?:[\s_-]|$)|commentlist|komentar|disqus|(?:^|[\s_-])respond(?:[\s_-]|$)", re.IGNORECASE
)


def is_furniture_line(text: str) -> bool:
    """Whether a whole block of text is a label, a button or a request, and no sentence of the article."""
    return len(text) <= 320 and _LINES.match(text) is not None


def is_furniture_name(names: str) -> bool:
    """Whether the class and id names of an element, separated by spaces, say that it is no article text."""
    if not names:
        return False
    if _PHRASES.search(names):
        return True
    return any(part.lower() in _NAMES for name in names.split() for part in _split(name))


def is_comments_name(names: str) -> bool:
    """Whether class and id names say that readers' comments stand here."""
    return _COMMENTS.search(names) is not None


def _split(name: str) -> list[str]:
    return _PARTS.findall(name)
