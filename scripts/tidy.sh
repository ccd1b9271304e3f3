#!/usr/bin/env bash
# Checks the sources with clang-tidy; any finding is an error.
# usage: tidy.sh [FILE...]   (every source of the program and the benchmarks if not given)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/step.sh

step configure-tidy "Configuring tidy" cmake --preset tidy
files=("$@")
if ((${#files[@]} == 0)); then
  # The rooms of aligner/ as whole sources (SEJAJAR_UNITY), in which headers are read once per room.
  mapfile -t files < <(sed -n 's/^ *"file": "\(.*\)",*$/\1/p' build/tidy/compile_commands.json |
    grep -v 'page_parts\|phrase_store' | sort -u)
fi

check() {
  printf '%s\0' "${files[@]}" |
    xargs -0 --max-args=1 --max-procs="$(nproc)" \
      clang-tidy -p build/tidy --quiet --checks=-bugprone-suspicious-include
}

step tidy "Checking ${#files[@]} sources with clang-tidy" check
