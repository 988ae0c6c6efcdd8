"""Which extractor made a record."""

from importlib import metadata

__version__ = "0.1.0"

VERSION = f"arsip-warta/{__version__} trafilatura/{metadata.version('trafilatura')}"
