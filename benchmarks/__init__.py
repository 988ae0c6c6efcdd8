"""Measurements of this project against others, each in an environment of its own."""
