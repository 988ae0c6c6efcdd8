# `make demo` shows the crawl on this machine, `make test` runs all checks of behaviour; both install what they need.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin

.PHONY: install install-dev demo test lint lock schema clean

install: $(VENV)/.installed

install-dev: $(VENV)/.installed-dev

demo: $(VENV)/.installed
	$(RUN)/python -m tests.demo

test: $(VENV)/.installed-dev
	$(RUN)/python -m pytest

lint: $(VENV)/.installed-dev
	$(RUN)/ruff format --check .
	$(RUN)/ruff check .
	$(RUN)/mypy

# The lock names packages and versions only; `make lock` renews it from pyproject.toml.
lock:
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/pip install --quiet pip-tools
	$(VENV)-lock/bin/pip-compile --quiet --upgrade --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-annotate --no-header --output-file=requirements.lock pyproject.toml
	$(VENV)-lock/bin/pip-compile --quiet --upgrade --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-annotate --no-header --extra=dev --constraint=requirements.lock --output-file=requirements-dev.lock pyproject.toml
	rm -r $(VENV)-lock

schema: $(VENV)/.installed
	$(RUN)/python -m pipelines.schema

$(VENV)/.installed: requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(RUN)/pip install --quiet --disable-pip-version-check --requirement requirements.lock
	touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	$(RUN)/pip install --quiet --disable-pip-version-check --requirement requirements-dev.lock
	touch $@

clean:
	rm -rf $(VENV) $(VENV)-lock .mypy_cache .ruff_cache .pytest_cache .hypothesis
