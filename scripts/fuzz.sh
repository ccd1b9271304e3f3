#!/usr/bin/env bash
# Builds the fuzz targets of tests/fuzz and runs each for a while over its corpus. Fails on a
# finding, which stays in build/fuzz/findings; what is fixed goes into tests/fuzz/corpus.
# usage: fuzz.sh [SECONDS [TARGET...]]   (60 if not given, all targets)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/step.sh

seconds=${1:-60}
shift || true
slowest_input=20      # seconds, under sanitizers
most_memory=2048      # MiB
longest_input=4096    # bytes

scripts/build.sh fuzz fuzz
if (($# > 0)); then targets=("$@"); else mapfile -t targets <build/fuzz/fuzz_targets.txt; fi
mkdir -p build/fuzz/findings

fuzz() {
  local name=$1 grown=build/fuzz/corpus/$1 options=()
  mkdir -p "$grown"
  if [[ -f tests/fuzz/$name.dict ]]; then options+=("-dict=tests/fuzz/$name.dict"); fi
  "build/fuzz/bin/fuzz_$name" -max_total_time="$seconds" -timeout="$slowest_input" \
    -rss_limit_mb="$most_memory" -max_len="$longest_input" -print_final_stats=1 \
    -artifact_prefix="build/fuzz/findings/$name-" "${options[@]}" "$grown" "tests/fuzz/corpus/$name"
}

failed=()
for name in "${targets[@]}"; do
  step "fuzz-$name" "Fuzzing $name for $seconds s" fuzz "$name" || failed+=("$name")
  sed -n 's/^stat::number_of_executed_units: */  inputs tried: /p' "build/log/fuzz-$name.log" >&2
done
if ((${#failed[@]} > 0)); then
  echo "Findings in build/fuzz/findings: ${failed[*]}" >&2
  exit 1
fi
