#!/usr/bin/env bash
# Puts what demo.sh shows between its marks in README.md; with --check, fails if it is not there.
# usage: readme.sh [--check]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

shown=$(scripts/demo.sh 2>/dev/null)
updated=$(SHOWN=$shown awk '
  /^<!-- begin: output of scripts\/demo.sh -->/ { print; print "```"; print ENVIRON["SHOWN"]; print "```"; inside = 1 }
  /^<!-- end: output of scripts\/demo.sh -->/ { inside = 0 }
  !inside && !/^<!-- begin: output/ { print }' README.md)
if [ "${1:-}" != --check ]; then
  printf '%s\n' "$updated" >README.md
elif [ "$updated" != "$(cat README.md)" ]; then
  diff <(printf '%s\n' "$updated") README.md >&2 || true
  echo "README.md: not what demo.sh shows; expected the output of scripts/readme.sh" >&2
  exit 1
fi
