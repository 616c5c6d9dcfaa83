# Everything a reader or a developer needs; `make read` and `make test` set themselves up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCE ?= seeds/000_5b3e0821b2624058.txt

.PHONY: setup read test check fmt snap bench wheel lock tables catalogs clean

setup: $(VENV)/.test  ## the environment for development, from the lock

# A stamp a kind of environment: the lock decides when it is stale.
$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Piyue needs Python 3.11 or newer; set PYTHON=python3.x" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.read: $(VENV)/.python requirements.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@PIYUE_HOME=$(VENV) $(BIN)/python tools/make_head_start.py seeds/*.txt tests/data/articles/tower_serial.txt
	@touch $@

$(VENV)/.test: $(VENV)/.read requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

read: $(VENV)/.read  ## open the seed article (SOURCE=… for another)
	@$(BIN)/piyue $(SOURCE)

check: $(VENV)/.test  ## style, types, layers
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/basedpyright --level error
	$(BIN)/lint-imports --no-cache
	$(BIN)/codespell reader tests docs README.md CHANGELOG.md CONTRIBUTING.md

test: check  ## every check and every test
	@command -v tmux >/dev/null || [ -z "$$CI" ] || { echo "CI needs tmux" >&2; exit 1; }
	@command -v tmux >/dev/null || echo "tmux is missing: the terminal tests are left out (apt install tmux, brew install tmux)" >&2
	$(BIN)/pytest -n auto --dist worksteal

fmt: $(VENV)/.test  ## put the code in shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

snap: $(VENV)/.test  ## renew the snapshots; look at every picture in the diff
	$(BIN)/pytest tests/snapshots --snapshot-update

bench: $(VENV)/.test  ## speed, as ratios measured in one run
	$(BIN)/python tests/bench/run.py

wheel: $(VENV)/.test  ## dist/piyue-*.whl
	$(BIN)/python -m build --wheel --no-isolation --outdir dist .

tables: $(VENV)/.test  ## renew the tables of letters and words made from OpenCC's dictionaries
	$(BIN)/python tools/make_tables.py
	$(BIN)/python tools/make_wordings.py

catalogs: $(VENV)/.test  ## gather the interface's words, make the traditional ones, compile
	$(BIN)/python tools/make_catalogs.py

lock: $(VENV)/.python  ## renew both lock files
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --no-annotate pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --no-annotate --group dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf $(VENV) dist build .hypothesis .pytest_cache .ruff_cache
