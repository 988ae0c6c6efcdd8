"""Tests of `pipelines.parsers`."""
