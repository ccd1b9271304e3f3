#!/usr/bin/env bash
# Instructions of hopeless and hostile texts at n, 2n and 4n, counted by callgrind in one thread.
# Fails if an input of twice the size takes more than 2.2 times as many.
# usage: growth.sh [FAMILY...]   (all if not given; needs build/release and valgrind)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program=build/release/bin/sejajar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export OMP_NUM_THREADS=1

# lines N FORMAT: N lines; k is the number of the line, w(n) a word that stands for a number, r a
# common number drawn at random.
lines() {
  awk -v n="$1" "
    function w(x, s) { s = \"\"; x += 26; while (x > 0) { s = s sprintf(\"%c\", 97 + x % 26); x = int(x / 26) } return s }
    BEGIN { srand($3); for (k = 0; k < n; ++k) print $2 }"
}

pair_of() {
  local n=$2
  case $1 in
    random)
      local words='w(int(2000 * rand() ^ 3)) " "'
      lines "$n" "$words $words $words $words $words $words" 1 >"$work/a"
      lines "$n" "toupper($words $words $words $words $words $words) 9000" 2 >"$work/b" ;;
    identical)
      lines "$n" '"The same line."' 1 >"$work/a"
      lines "$n" '"Baris yang sama."' 1 >"$work/b" ;;
    number)
      lines "$n" '"q" w(k) " has 7 " w(k * 7) "."' 1 >"$work/a"
      lines "$n" '"z" w(k * 3) " ada 7 " w(k * 5) "."' 1 >"$work/b" ;;
    distinct)
      lines "$n" '"a" w(k) "x b" w(k) "y."' 1 >"$work/a"
      lines "$n" '"c" w(k) "v d" w(k) "z."' 1 >"$work/b" ;;
    repeats)
      { lines 40 '"One line of " w(k) "."' 1; lines $((4 * n)) '"0"' 1 | tr '\n' ' '; } >"$work/a"
      { lines 40 '"Satu baris " w(k) "."' 1; lines $((4 * n)) '"0"' 1 | tr '\n' ' '; } >"$work/b" ;;
    one-line)
      lines $((8 * n)) 'w(int(20000 * rand()))' 1 | tr '\n' ' ' >"$work/a"
      lines $((8 * n)) '"z" w(int(20000 * rand()))' 2 | tr '\n' ' ' >"$work/b" ;;
    *) echo "growth.sh: no family $1" >&2; exit 2 ;;
  esac
}

instructions() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" align "$work/a" "$work/b" \
    --presegmented --source-language en --target-language id --models models -q -o "$work/out" \
    --format vecalign 2>&1 | awk '/Collected/ { print $NF }'
}

families=("$@")
if ((${#families[@]} == 0)); then families=(random identical number distinct repeats one-line); fi
slow=0
printf 'family\tlines\t10^6 instructions\tratio\n'
for family in "${families[@]}"; do
  before=0
  for n in 1000 2000 4000; do
    pair_of "$family" "$n"
    now=$(instructions)
    awk -v f="$family" -v n="$n" -v now="$now" -v before="$before" 'BEGIN {
      ratio = before > 0 ? now / before : 0
      shown = before > 0 ? sprintf("%.2f", ratio) : ""
      printf "%s\t%d\t%.0f\t%s\n", f, n, now / 1e6, shown
      exit ratio > 2.2 }' || slow=1
    before=$now
  done
done
exit "$slow"
