"""Tests of `crawler`."""
