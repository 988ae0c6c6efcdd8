"""Tests of `crawler.monitor`."""
