# Two commands do everything: `make run` and `make test`. Each sets up its own virtual environment first.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help run test lint kept bench clean

help:
	@echo "make run    open the app; without a terminal, build the sample draft and write out/trafficking.docx"
	@echo "make test   run the whole test suite"
	@echo "make lint   style, types and import contracts"
	@echo "make kept   renew what is kept of grammars and data files, after a change in grammar/ or clause_bank/"
	@echo "make bench  measure accuracy and speed, and spoil drafts for ten minutes (needs the corpus, see docs/accuracy.md)"
	@echo "make clean  remove what the other commands made"

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"

$(VENV)/run.stamp: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(BIN)/python -m compileall -q resolver # so that the first start is as quick as the second
	@touch $@

$(VENV)/dev.stamp: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@$(BIN)/python -m compileall -q resolver
	@touch $@ $(VENV)/run.stamp

run: $(VENV)/run.stamp
	@if [ -t 0 ] && [ -t 1 ]; then \
	    $(BIN)/resolver; \
	else \
	    $(BIN)/resolver new out/trafficking.md --sample --force && \
	    $(BIN)/resolver check out/trafficking.md && \
	    $(BIN)/resolver export out/trafficking.md -o out/trafficking.docx --force; \
	fi

test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n auto --dist worksteal

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

kept: $(VENV)/dev.stamp
	$(BIN)/python -m resolver.syntax.compile
	$(BIN)/python -m resolver.keep
	$(BIN)/python -m resolver.rules.facts.compile

bench: $(VENV)/dev.stamp
	$(BIN)/python benchmarks/accuracy.py structure
	$(BIN)/python benchmarks/accuracy.py flags
	$(BIN)/python benchmarks/accuracy.py flags --word
	$(BIN)/python benchmarks/accuracy.py seeded
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/fuzz.py --minutes 10

clean:
	rm -rf $(VENV) out dist build
