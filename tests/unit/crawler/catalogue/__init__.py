"""Tests of `crawler.catalogue.catalogue`."""
