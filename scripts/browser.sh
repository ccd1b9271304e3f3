#!/usr/bin/env bash
# Tries the page of the report in headless Chromium; installs Playwright and axe-core with npm at first.
# usage: browser.sh PROGRAM   (path of sejajar)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
program=$(realpath "${1:-build/release/bin/sejajar}")
tests=tests/exchange/report/page
[[ -d $tests/node_modules ]] || npm install --silent --no-package-lock --ignore-scripts --prefix "$tests"
export SEJAJAR=$program SEJAJAR_BIG=1 SEJAJAR_KILLS=100
node --test "$tests/browser" tests/program/review
