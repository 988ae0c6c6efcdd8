"""The one SQLite file of a site: addresses, the frontier, what doors said, captures, revisions, runs."""
