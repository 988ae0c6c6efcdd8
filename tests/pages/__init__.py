"""The open page set: Indonesian news pages written for this project, and what a reader finds on them.

`make.py` dresses each story of `stories/` in a layout of `layouts/`; `html/` and `index.jsonl` are what it writes. How
the gold was decided:

- The body is what the writer wrote, dateline and sign-off included. Lines that lead elsewhere, credits, captions,
  tables and posts of other platforms are not; a lead in brackets inside a sentence (`related:in-brackets`) is.
- Published: what the page's data say, as they know the time better than the words, unless they only call the printed
  local time UTC; then the printed one. A disagreement is a warning either way. A day stays a day.
- Author: a person, wherever the page names one; "admin" or "Redaksi" only where it names nobody.
- Section: what the page shows above the article; else what its data say. Captions are without credit.
- Related: what the newsroom put into the text, not the grids that a theme prints below it.
"""
