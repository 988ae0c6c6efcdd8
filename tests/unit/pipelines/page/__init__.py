"""Tests of `pipelines.page`."""
