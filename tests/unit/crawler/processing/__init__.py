"""Tests of `crawler.processing`."""
