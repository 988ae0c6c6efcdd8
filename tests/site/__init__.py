"""A small Indonesian news site on loopback, with the truth of every article: for `make demo` and for the tests.

Everything in it is written for this project: outlet, people and events are invented.
"""
