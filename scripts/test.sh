#!/usr/bin/env bash
# Installs what the build needs, builds, and runs every test.
# usage: test.sh [PRESET]   (release if not given)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

preset=${1:-release}
scripts/install.sh build
scripts/build.sh "$preset"
if [[ $preset == release && ! -f build/venv/installed.txt ]]; then
  echo "Skipping the Python module; expected scripts/install.sh python before" >&2
fi

log=build/log/test-$preset.log
echo "Testing $preset ..." >&2
if ctest --preset "$preset" --no-tests=error --parallel "$(nproc)" >"$log" 2>&1 </dev/null; then
  sed -n '/tests passed/,$p' "$log"
else
  cat "$log"
  exit 1
fi
