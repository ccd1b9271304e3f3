#!/usr/bin/env bash
# Installs what the build needs, builds, aligns the example article and shows what came out.
# usage: demo.sh [LANGUAGE]   (the translation to align with: id, fr, ru or vi; id if not given)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

language=${1:-id}
scripts/install.sh build
scripts/build.sh release sejajar_cli

out=build/demo
mkdir -p "$out"
PATH=$PWD/build/release/bin:$PATH
texts=(docs/example/article.en.txt "docs/example/article.$language.txt")

# Shows a command line, then runs it.
run() {
  printf '\n$ %s\n' "$*"
  "$@"
}

# The beads of a TSV file for which the awk expression $2 holds, each side on a line of its own.
# The names of the columns are fields of the header, so that their order does not matter.
show() {
  awk -F '\t' -v language="$language" '
    NR == 1 { for (i = 1; i <= NF; ++i) column[$i] = i; next }
    { bead = $column["bead"]; number = NR - 1 }
    '"$2"' {
      printf "\n%s  posterior %.4f  cost %.2f\n", bead, $column["posterior"], $column["cost"]
      printf "  en  %s\n", $column["source"] == "" ? "(nothing)" : $column["source"]
      printf "  %s  %s\n", language, $column["target"] == "" ? "(nothing)" : $column["target"]
    }' "$1"
}

run sejajar align "${texts[@]}" -o "$out/article.tmx"
run sejajar align "${texts[@]}" -o "$out/article.tsv"

printf '\nThe first 3 beads (posterior: 0 to 1, higher is better; cost: nats, lower is better)\n'
show "$out/article.tsv" 'number <= 3'
printf '\nOne sentence became two, two became one, and what has no counterpart\n'
show "$out/article.tsv" 'bead == "1-2" && !split_shown++'
show "$out/article.tsv" 'bead == "2-1" && !joined_shown++'
show "$out/article.tsv" 'bead == "1-0" || bead == "0-1"'

run sed -n 6,16p "$out/article.tmx"
run sejajar evaluate --gold "docs/example/article.en-$language.gold" "$out/article.tsv"

# All versions at once; the unit shown is the first that has two sentences in one of them.
run sejajar align docs/example/article.{en,id,fr,ru,vi}.txt -o "$out/versions.tmx"
awk '/<tu / { unit = "" } { unit = unit $0 "\n" } /<\/tu>/ && unit ~ />1-2-1-1-1</ { printf "%s", unit; exit }' \
  "$out/versions.tmx"
