"""Tests of `pipelines.metadata.page_metadata`."""
