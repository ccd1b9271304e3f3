# Sourced by the scripts beside it; defines step().
# shellcheck shell=bash

# step LOG MESSAGE COMMAND...: runs COMMAND with its output in build/log/LOG.log, which is shown if
# the command fails. A function ends at its first command that fails: in the background, since the
# shell would go on in a condition.
step() {
  local log=build/log/$1.log message=$2
  shift 2
  mkdir -p build/log
  printf '%s ... ' "$message" >&2
  local start=$SECONDS
  (
    set -euo pipefail
    "$@"
  ) >"$log" 2>&1 </dev/null &
  if wait $!; then
    printf 'done, %d s\n' $((SECONDS - start)) >&2
  else
    local status=$?
    printf 'FAILED, what it said:\n' >&2
    cat "$log" >&2
    printf '%s: FAILED, see above or %s\n' "$message" "$log" >&2
    return "$status"
  fi
}
