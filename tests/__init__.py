"""Tests, and the sites they crawl."""
