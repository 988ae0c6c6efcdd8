# `make demo` shows the crawl on this machine, `make test` runs all checks of behaviour; both install what they need.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin

.PHONY: install install-dev demo test test-fast kills lint lock schema fidelity block-scorer performance performance-crawl performance-memory performance-reextraction performance-growth lock-fidelity replay lock-replay clean

install: $(VENV)/.installed

install-dev: $(VENV)/.installed-dev

demo: $(VENV)/.installed
	$(RUN)/python -m tests.demo

test: $(VENV)/.installed-dev
	$(RUN)/python -m pytest

# Everything that needs no whole crawl.
test-fast: $(VENV)/.installed-dev
	$(RUN)/python -m pytest -m "not crawl"

# Kills crawls at random moments and compares what they leave with an undisturbed one. KILLS="--kills 10 --seed 7"
KILLS ?=

kills: $(VENV)/.installed-dev
	$(RUN)/python -m tests.kills $(KILLS)

lint: $(VENV)/.installed-dev
	$(RUN)/ruff format --check .
	$(RUN)/ruff check .
	$(RUN)/mypy

# The lock names packages and versions only; `make lock` renews it from pyproject.toml.
lock:
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/pip install --quiet pip-tools
	$(VENV)-lock/bin/pip-compile --quiet --upgrade --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-annotate --no-header --output-file=requirements.lock pyproject.toml
	$(VENV)-lock/bin/pip-compile --quiet --upgrade --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-annotate --no-header --allow-unsafe --unsafe-package=pip --extra=dev --constraint=requirements.lock --output-file=requirements-dev.lock pyproject.toml
	rm -r $(VENV)-lock

schema: $(VENV)/.installed
	$(RUN)/python -m pipelines.schema

# Everybody reads the same pages: those of tests/pages, the public sets in ../shared/pages if they lie there, and
# SETS="LABEL=FOLDER ...". Writes docs/fidelity.md.
SETS ?=
SHARED_SETS = $(wildcard $(addprefix ../shared/pages/,wcxb naeb fundus article-extraction-benchmark indonesian) ../shared/sites/wordpress ../shared/sites/real/*/)

fidelity: $(VENV)-fidelity/.installed
	$(VENV)-fidelity/bin/python -m benchmarks.fidelity $(SETS)

# Fits the scorer of blocks anew to the page sets and recorded sites in ../shared, and one for each part of the sites.
block-scorer: $(VENV)-fidelity/.installed
	$(VENV)-fidelity/bin/python -m benchmarks.block_scorer tests/pages $(SHARED_SETS)

# CPU a page takes, and where it goes. SETS as above; a WARC file is a set, too. Writes its section of docs/performance.md.
performance: $(VENV)-fidelity/.installed
	$(VENV)-fidelity/bin/python -m benchmarks.extraction $(SETS)

# Speed and memory of a crawl (nginx has to be installed), of re-extraction, and of a catalogue that grows; each writes
# its section of docs/performance.md. OPTIONS="--pages 500", "--sizes 1000 10000"; --help of the module lists them.
OPTIONS ?=

performance-crawl performance-memory performance-reextraction performance-growth: performance-%: $(VENV)/.installed-dev
	$(RUN)/python -m benchmarks.$* $(OPTIONS)

lock-fidelity:
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/pip install --quiet --upgrade pip pip-tools  # older ones stumble over lxml[html-clean]
	$(VENV)-lock/bin/pip-compile --quiet --upgrade --strip-extras --allow-unsafe --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-annotate --no-header --output-file=benchmarks/requirements-fidelity.lock benchmarks/requirements-fidelity.in
	rm -r $(VENV)-lock

# The lock is whole, so nothing is left to resolve: the pip of Python 3.11.7 cannot resolve it.
$(VENV)-fidelity/.installed: benchmarks/requirements-fidelity.lock
	$(PYTHON) -m venv $(VENV)-fidelity
	$(VENV)-fidelity/bin/pip install --quiet --disable-pip-version-check --no-deps --requirement benchmarks/requirements-fidelity.lock
	touch $@

# The archive of a crawl of the demo site, replayed by pywb, which cannot share an environment with Scrapy.
replay: $(VENV)/.installed $(VENV)-replay/.installed
	$(RUN)/python -m tests.replay

lock-replay:
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/pip install --quiet pip-tools
	$(VENV)-lock/bin/pip-compile --quiet --upgrade --strip-extras --allow-unsafe --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-annotate --no-header --output-file=tests/requirements-replay.lock tests/requirements-replay.in
	rm -r $(VENV)-lock

$(VENV)-replay/.installed: tests/requirements-replay.lock
	$(PYTHON) -m venv $(VENV)-replay
	$(VENV)-replay/bin/pip install --quiet --disable-pip-version-check --requirement tests/requirements-replay.lock
	touch $@

$(VENV)/.installed: requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(RUN)/pip install --quiet --disable-pip-version-check --requirement requirements.lock
	touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	$(RUN)/pip install --quiet --disable-pip-version-check --requirement requirements-dev.lock
	touch $@

clean:
	rm -rf $(VENV) $(VENV)-lock $(VENV)-fidelity $(VENV)-replay .mypy_cache .ruff_cache .pytest_cache .hypothesis build *.egg-info
