"""Tests of `pipelines.html.parse`."""
