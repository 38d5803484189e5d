# make demo | make test | make bless: each creates its environment first. Python 3.11 or newer and make are enough.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
READY := $(VENV)/.ready
NEWSCMP := ../$(BIN)/newscmp
# A terminal has a width of its own; elsewhere the pages are easier to read wrapped.
WIDTH = $$([ -t 1 ] || echo --width 100)

.PHONY: demo test lint types tests bless bench clean

demo: $(READY)  ## the five commands on the five reports of samples/
	@cd samples && $(NEWSCMP) ingest .
	@cd samples && echo && echo '$$ newscmp diff 001 002' && $(NEWSCMP) --no-pager diff 001 002 $(WIDTH)
	@cd samples && echo && echo '$$ newscmp align 000 001 002' && $(NEWSCMP) --no-pager align 000 001 002 $(WIDTH)
	@cd samples && echo && echo '$$ newscmp labels 001 002' && $(NEWSCMP) --no-pager labels 001 002 $(WIDTH)
	@cd samples && echo && echo '$$ newscmp timeline' && $(NEWSCMP) --no-pager timeline $(WIDTH)

test: lint types tests  ## everything that must hold before a change is merged

lint: $(READY)
	$(BIN)/ruff format --check src tests bench
	$(BIN)/ruff check src tests bench

types: $(READY)
	$(BIN)/mypy

tests: $(READY)
	$(BIN)/pytest -q -n 2 --cov --cov-report=term:skip-covered

bless: $(READY)  ## rewrite the golden files, the README's output and docs/cli.md from what the program prints now
	$(BIN)/pytest -q tests/golden tests/test_docs.py --bless

bench: $(READY)  ## CPU time of a start, as ratios to that of Python alone
	$(BIN)/python bench/startup.py

$(READY): requirements-dev.txt pyproject.toml
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11 or newer is needed; name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage samples/.newscmp
