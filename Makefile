# Every recipe works from a fresh clone with nothing but python3 and make: it builds .venv first, once.

PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
PYTEST := $(BIN)/pytest --dist loadscope --no-loadscope-reorder
GATED := services parsing sales
# What covers those rooms. Counting lines costs as much again, so the other tests run without it.
COVERING := $(GATED:%=tests/%) tests/handlers
# The other tests wait for programs that they start, so more of them at a time keep two cores busy. The files that take longest
# begin, those that wait beside those that reckon, so that none of them is left for the end.
LONGEST := $(addprefix tests/,trade/test_pairs.py crash/test_faults.py histories/test_on_sqlite.py crash/test_kill.py \
  histories/test_on_postgresql.py browser/test_day.py bot/test_switchboard.py)
OTHERS := $(LONGEST) $(filter-out $(LONGEST) $(COVERING:%=%/%),$(wildcard tests/*/test_*.py))
# They hold real processes, sockets and pages to real seconds, which a machine may take away. Those that failed get one more
# chance, alone and in the same order; what was printed of the first time stays to be read.
AGAIN := $(BIN)/pytest --last-failed --last-failed-no-failures none $(OTHERS)

export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Each worker, and each bot that a test starts, would compile every module anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help install demo test check lint-free crash soak bench bench-quick eval docs wheel pictures lock mutants

help: ## show these recipes
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 18

install: $(STAMP) ## build .venv from the locked requirements

demo: $(STAMP) ## start the bot and a workspace to try it in, and print its address
	@$(BIN)/oppbot demo

test: $(STAMP) ## run all tests on SQLite and PostgreSQL, and hold the coverage
	@rm -f .coverage .coverage.*
	@$(PYTEST) -n 2 $(COVERING) $(GATED:%=--cov=%) --cov-report=
	@for room in $(GATED); do \
	  echo "branch coverage of $$room"; \
	  $(BIN)/coverage report --include="$$room/*" --fail-under=95 || exit 1; \
	done
	@$(PYTEST) -n 4 $(OTHERS) || { [ $$? -eq 1 ] && $(AGAIN); }

check: $(STAMP) ## format, lint, types, arrows, style card
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m tests.house.style_card

lint-free: $(STAMP) ## format the code and mend what ruff can mend
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

crash: $(STAMP) ## kill the bot KILLS times (1000) on both databases, and print what was lost and doubled
	@$(BIN)/python -m tests.crash --kills $(or $(KILLS),1000)

soak: $(STAMP) ## deliver at Slack's pace for MINUTES (5), let nine o'clock come, HISTORIES (10000) made-up histories and STEPS (10000) of trade happen
	@$(BIN)/python -m tests.soak.delivery --minutes $(or $(MINUTES),5)
	@$(BIN)/python -m tests.soak.nine
	@$(BIN)/python -m tests.histories.soak --histories $(or $(HISTORIES),10000)
	@$(BIN)/python -m tests.trade.soak --steps $(or $(STEPS),10000)

mutants: $(STAMP) ## put FAULTS (50) faults drawn by a seed into the rules, and see that a test notices each
	@$(BIN)/python -m tests.mutants --faults $(or $(FAULTS),50)

bench: $(STAMP) ## measure against bare Bolt, bare SQLAlchemy Core, raw SQL and other schedulers
	@$(BIN)/python -m benchmarks

bench-quick: $(STAMP) ## the same with smaller books and for seconds, not minutes
	@$(BIN)/python -m benchmarks --quick

eval: $(STAMP) ## print how much is read right, field by field, in both languages
	@$(BIN)/python -m tests.parsing.evals

docs: $(STAMP) ## check that the documents are complete, linked and true
	@$(BIN)/pytest -q tests/house -k documents

wheel: $(STAMP) ## build the playground's own wheel, for tests of other apps
	@cd packaging/playground && ../../$(BIN)/python -m hatchling build -t wheel -d ../../dist

pictures: $(STAMP) ## draw the screenshots of both READMEs anew
	@$(BIN)/python -m tests.browser.pictures

lock: ## compute requirements.txt anew from pyproject.toml
	@PYTHON=$(PYTHON) .ci/lock

$(STAMP): requirements.txt pyproject.toml
	@.ci/venv $(PYTHON)
	@$(BIN)/python -m pip install -q --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@
