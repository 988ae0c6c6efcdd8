"""Tests of `pipelines.fields`."""
