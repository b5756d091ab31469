# Passerelle: make run serves the shipped catalogue, make test runs all Swift tests.

SWIFT ?= swift
PORT ?= 8080
PASSERELLE = .build/release/passerelle

.PHONY: run build test test-browser test-clients test-readers test-thread test-address soak fuzz bench \
  relevance format lint smoke setup clean help

## Build, import the shipped catalogue and serve it at http://127.0.0.1:8080
run: setup
	$(SWIFT) build -c release --product passerelle
	$(PASSERELLE) import Catalogue/sheets
	$(PASSERELLE) serve --port $(PORT)

## Build the two programs, optimised, into .build/release
build: setup
	$(SWIFT) build -c release --product passerelle
	$(SWIFT) build -c release --product passerelle-bench

## Run every Swift test
test: setup
	$(SWIFT) test --disable-xctest

## Open every kind of page in Chromium: accessibility, the journeys of readers, a copy on a disk
test-browser: setup
	$(SWIFT) build --product passerelle
	scripts/test-browser

## The journeys of readers in Chromium, and two views of each page, with the program that the tests built
test-readers:
	VIEWS=few scripts/test-browser journeys preferences accessibility

## Run every test under ThreadSanitizer, which finds data races; takes many times as long
test-thread: setup
	SWIFT=$(SWIFT) scripts/test-thread

# What lives as long as the process is no leak, though the sanitizer takes it for one.
## Run every test under AddressSanitizer, which finds bytes read or written where none are ours
test-address: setup
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --disable-xctest --sanitize=address --scratch-path .build-address

## Ask the program that the tests built with clients of others: harvesters, feed readers, assistants
test-clients:
	scripts/test-clients

## Kill, starve and damage the index for a long time
soak: setup
	SWIFT=$(SWIFT) scripts/soak

## Feed made-up bytes to the parsers and the reader of pages, ten minutes each
fuzz: setup
	for target in html xml page formats; do scripts/fuzz $$target 600 || exit 1; done

## Time what matters; on the real search corpus where it is at hand
bench: build
	scripts/bench

## Rank judged collections, where they are at hand, beside other engines
relevance: build
	scripts/relevance

## Lay every file out as swift format does
format:
	$(SWIFT) format format --in-place --recursive Package.swift Sources Tests

## Say what swift format would change
lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

## The main job on real input, with the program that the tests built
smoke:
	scripts/smoke

## Say what each target does
help:
	@awk '/^## / { text = substr($$0, 4); next } \
	  /^[a-z-]+:/ && text { sub(":.*", ""); printf "%-14s %s\n", $$0, text; text = "" }' Makefile

## Install the system libraries that are missing
setup:
	@scripts/setup

## Remove what was built: program, record store and index
clean:
	rm -rf .build .build-* Catalogue/catalogue.sqlite* Index/manifest Index/segment-* Index/lock
