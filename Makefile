# Every task of the project; `make` alone lists them.
ADDR    ?= 127.0.0.1:3000
DOSSIER ?= seeds

tools  := scripts/with-tools
leptos := $(tools) cargo-leptos
binary := target/release/zeitstrahl

.DEFAULT_GOAL := help
.PHONY: help run dev check audit test unit build alone interop budget bench bench-core fuzz stress e2e shots tools clean
# Two cores are best used by one cargo at a time.
.NOTPARALLEL:

help: ## list the tasks
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

run: build ## build and serve a dossier: make run [DOSSIER=seeds] [ADDR=127.0.0.1:3000]
	@$(binary) serve --dossier $(DOSSIER) --addr $(ADDR)

dev: tools ## serve, and rebuild when a file changes
	$(leptos) watch --split

check: tools ## formatting, lints for server and browser, types of the browser tests, licences and sources of crates
	cargo fmt --check
	scripts/tools deny
	cargo fetch --locked --quiet
	$(tools) cargo-deny --locked --offline check --hide-inclusion-graph bans licenses sources
	cargo clippy --locked --features ssr --all-targets -- -D warnings
	cargo clippy --locked --lib --no-default-features --features hydrate --target wasm32-unknown-unknown -- -D warnings
	$(tools) tsc --project end2end

audit: tools ## known vulnerabilities in dependencies; needs the network
	@scripts/audit

test: unit build alone e2e budget ## all tests: Rust, the program alone, browser, exports read by Python, byte budget
	@scripts/interop

# Without examples, which `make check` reads; comments hold none that could be run.
unit: tools ## the Rust tests
	@if cargo nextest --version >/dev/null 2>&1; then \
	  set -ex; cargo nextest run --locked --features ssr --tests; \
	else \
	  set -ex; cargo test --locked --features ssr --tests; \
	fi

build: tools ## the release build, with precompressed assets
	$(leptos) build --release --precompress --split

alone: build ## smoke test of the release binary in an empty folder
	node end2end/alone.mjs

e2e: build ## the browser tests; one of them: make e2e ONLY=story
	$(tools) playwright test --config end2end $(ONLY)

interop: build ## exports, read by Python's libraries
	@scripts/interop --required

budget: build ## what a first visit transfers, against its byte budget
	node end2end/budget.mjs

bench: build ## page and server against references: make bench [BENCH="--only pan --sizes 46"]
	cargo build --release --locked --features ssr --example bare
	node end2end/bench/run.mjs $(BENCH)

bench-core: tools ## loading, filtering, layout and rendering: make bench-core [ONLY=select/100000]
	cargo bench --locked --features ssr --bench core -- $(ONLY)

stress: build ## a server under load and hostile clients, every response checked: make stress [STRESS="--seconds 300"]
	node end2end/stress/run.mjs $(STRESS)

fuzz: ## hostile bytes for every parser: make fuzz [FUZZ="--seconds 60 dates view"]
	@scripts/fuzz $(FUZZ)

shots: build ## screenshots of every kind of page, into target/shots
	node end2end/screenshots.mjs

tools: ## install what is missing (runs before everything else)
	@scripts/tools

clean: ## remove what was built; installed tools stay in ~/.cache/zeitstrahl
	cargo clean
	rm -rf node_modules end2end/results
