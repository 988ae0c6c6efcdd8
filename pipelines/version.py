"""Which extractor made a record."""

from importlib import metadata

from crawler import __version__

VERSION = f"arsip-warta/{__version__} trafilatura/{metadata.version('trafilatura')}"
