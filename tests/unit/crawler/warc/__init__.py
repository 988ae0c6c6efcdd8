"""Tests of `crawler.warc`."""
