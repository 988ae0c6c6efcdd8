"""Tests of `crawler.discovery`."""
