"""All articles of the demo site, and its pages that are no news."""

from __future__ import annotations

from dataclasses import replace

from .generated import generate
from .posts import Post
from .written_blocks import BLOCKS_POSTS
from .written_classic import CLASSIC_POSTS
from .written_lama import LAMA_POSTS


def _numbered(posts: list[Post]) -> tuple[Post, ...]:
    """The posts with the ids a CMS would have given them."""
    return tuple(replace(post, number=524 + 3 * index) for index, post in enumerate(posts))


POSTS = _numbered([*generate(30), *LAMA_POSTS, *CLASSIC_POSTS, *BLOCKS_POSTS])
STATIC = {
    "redaksi": (
        "Redaksi",
        (
            "Pemimpin redaksi: Ahmad Sanusi. Redaktur: Linda Marlina.",
            "Wartawan: Rahmi Putri, Fajar Nugraha, Desi Anggraini, Yoga Pratama.",
            "Alamat: Jalan Tepian Nomor 7, Kota Jambi.",
        ),
    ),
    "tentang-kami": (
        "Tentang Kami",
        (
            "Suara Jambi lahir dari obrolan di warung kopi di tepi Sungai Batanghari pada tahun 2016.",
            "Kami menulis tentang desa, pasar, sekolah, dan sungai, dengan bahasa yang dipahami semua orang.",
        ),
    ),
    "pedoman-media-siber": (
        "Pedoman Media Siber",
        (
            "Kemerdekaan berpendapat adalah hak setiap orang, dan media siber adalah bagian dari kemerdekaan itu.",
            "Setiap berita pada prinsipnya harus melalui verifikasi sebelum diterbitkan.",
            "Ralat, koreksi, dan hak jawab ditautkan pada berita yang diralat.",
        ),
    ),
}
