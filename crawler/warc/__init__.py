"""WARC files and their index: written while crawling, read for re-extraction."""
