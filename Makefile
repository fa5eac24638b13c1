# Sets itself up and builds. `make` turns sources/ into out/; `make SOURCES=dir OUT=dir` another folder; `make help` lists the rest.

SOURCES ?= sources
OUT ?= out

# What npm installed belongs to one lock file on one kind of machine.
STAMP := node_modules/.installed-$(shell uname -s)-$(shell uname -m)

# The Node that the lock file pins comes first; where none is pinned for a platform, the system's is used.
RUN := PATH="$(CURDIR)/node_modules/.bin:$$PATH" NODE_COMPILE_CACHE="$${NODE_COMPILE_CACHE:-$(CURDIR)/node_modules/.cache/factpress/node}"
FACTPRESS := $(RUN) node pipeline/launch.cjs
FOLDERS = --sources "$(SOURCES)" --out "$(OUT)"

.PHONY: all build facts html watch doctor test fuzz chaos sbom eval bench lint format package clean help install
.DELETE_ON_ERROR:

all: build

build: install ## texts to facts, HTML and PDF (the default)
	@$(FACTPRESS) build $(FOLDERS)

facts: install ## stop at facts.json; no browser needed
	@$(FACTPRESS) build $(FOLDERS) --only facts

html: install ## stop before PDF; no browser needed
	@$(FACTPRESS) build $(FOLDERS) --only html

watch: install ## show the documents in a browser, and build again at every save
	@$(FACTPRESS) watch $(FOLDERS)

doctor: install ## what is missing on this machine, and what mends it
	@$(FACTPRESS) doctor

test: install ## types, lint and all tests
	@$(RUN) node .ci/test.mjs

fuzz: install ## ten thousand generated folders and templates through all but the browser; FUZZ_INPUTS=n for another number
	@FUZZ_INPUTS="$${FUZZ_INPUTS:-10000}" $(RUN) vitest run tests/fuzz

chaos: install ## faults put into real builds: kills, disks, browsers, builds at once; CHAOS=0.1 for a tenth
	@$(RUN) node tests/chaos/run.ts

sbom: ## what the program is made of, as CycloneDX in sbom.cdx.json
	@npm sbom --sbom-format cyclonedx --package-lock-only --omit dev > sbom.cdx.json

eval: install ## what extraction finds in the annotated texts, as a table
	@$(RUN) node tests/eval/run.ts

bench: install ## how fast it is, side by side with others; ROWS=noop,cold for some rows, SCALE=0.1 for a tenth of the sizes, QUICK=1 for a short look
	@$(RUN) node tests/bench/run.ts $(if $(ROWS),--rows=$(ROWS)) $(if $(ROUNDS),--rounds=$(ROUNDS)) $(if $(SCALE),--scale=$(SCALE)) $(if $(QUICK),--quick)

lint: install ## types, lint and format, without tests
	@$(RUN) node .ci/test.mjs --lint

format: install ## mend what the linter and the formatter can mend
	@$(RUN) biome check --write

package: install ## the npm package, with its bundle (.npmrc lets no script run otherwise)
	@$(RUN) npm pack --ignore-scripts=false --loglevel=error

clean: ## remove what was built; the browser stays unpacked
	@git clean -fdXq -- "$(OUT)"
	@find node_modules/.cache/factpress -mindepth 1 -maxdepth 1 ! -name browser ! -name fonts -exec rm -rf {} + 2>/dev/null || true

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 12

install: $(STAMP)

# A copy of the lock file is the stamp: a checkout that only touches the file installs nothing. Warnings are left out because
# all of them are about packages that want the Node which this very step brings. A user without a home has no npm cache either.
$(STAMP): package-lock.json
	@if cmp -s package-lock.json $@; then touch $@; else \
	  if [ ! -w "$$HOME" ]; then npm_config_cache=$$(mktemp -d); export npm_config_cache; fi; \
	  echo 'Installing what package-lock.json pins' >&2 \
	  && npm ci --loglevel=error >&2 \
	  && cp package-lock.json $@; \
	fi
