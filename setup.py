"""Builds the egg that Scrapyd runs; all there is to say about it stands in pyproject.toml."""

from setuptools import setup

setup()
