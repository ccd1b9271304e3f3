#!/usr/bin/env bash
# Checks the sources with clang-tidy; any finding is an error.
# usage: tidy.sh [FILE...]   (every source of the program and the benchmarks if not given)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/step.sh

files=("$@")
if ((${#files[@]} == 0)); then
  mapfile -t files < <(find aligner bench -name '*.cpp' | sort)
fi

check() {
  printf '%s\0' "${files[@]}" |
    xargs -0 --max-args=4 --max-procs="$(nproc)" clang-tidy -p build/tidy --quiet
}

step configure-tidy "Configuring tidy" cmake --preset tidy
step tidy "Checking ${#files[@]} sources with clang-tidy" check
