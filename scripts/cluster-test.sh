#!/usr/bin/env bash
# Runs the examples of docs/cluster.md, as they are printed there, on this machine: GNU parallel, Spark, Ray,
# the wrapper for Bitextor, and the workflow with the Snakemake of build/cluster. What is not installed is skipped, and said so; exits
# with 77 if that is all. Those for Slurm are in slurm-test.sh.
# usage: cluster-test.sh SEJAJAR [PAIRS]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
sejajar=$(realpath "${1:?the program}")
# shellcheck source=scripts/cluster-texts.sh
. "$here/scripts/cluster-texts.sh"
python=$here/build/cluster/bin/python
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
PATH=$(dirname "$sejajar"):$here/build/cluster/bin:$PATH
export PYSPARK_PYTHON=$python RAY_DEDUP_LOGS=0
run=0

skip() { echo "cluster-test: $1: skipped: no $2" >&2; }
has_module() { [[ -x $python ]] && "$python" -c "import $1" 2>/dev/null; }
try() {
  local name=$1
  shift
  if ! "$@" >"$dir/log" 2>&1; then
    tail -n 30 "$dir/log" >&2
    echo "cluster-test: $name: failed" >&2
    exit 1
  fi
  run=$((run + 1))
  echo "cluster-test: $name: as one run" >&2
}

write_texts "${2:-40}"
languages=(--source-language en --target-language id)
sejajar batch pairs.tsv -o expected.tsv.zst --quiet
mkdir records
# shellcheck disable=SC2016
for k in en/*.txt; do
  k=$(basename "$k")
  printf 'http://en/%s\thttp://id/%s\t%s\t%s\n' "$k" "$k" "$(base64 -w0 "en/$k")" "$(base64 -w0 "id/$k")"
done | split -l 15 --filter='(printf "src_url\ttrg_url\tsrc_text\ttrg_text\n"; cat) | gzip >$FILE' - records/part- \
  --additional-suffix=.tsv.gz
zcat records/* | awk 'NR == 1 || !/^src_url/' | sejajar stream --quiet "${languages[@]}" | tail -n +2 | sort >beads.expected

parallel_example() {
  example "GNU parallel" >parallel.sh
  bash -euo pipefail parallel.sh
  cmp corpus.tsv.zst expected.tsv.zst
}
spark_example() {
  example Spark >spark_example.py
  "$python" spark_example.py
  cat beads/part-* | sort | cmp - beads.expected
}
ray_example() {
  rm -rf beads
  example Ray >ray_example.py
  "$python" ray_example.py
  "$python" -c 'import glob, json
for path in glob.glob("beads/*"):
    for line in open(path): print(json.loads(line)["text"])' | sort | cmp - beads.expected
}
# The aligner as Bitextor's rule bleualign calls it.
bitextor_example() {
  zcat records/* | awk 'NR == 1 || !/^src_url/' |
    SEJAJAR_SOURCE_LANGUAGE=en SEJAJAR_TARGET_LANGUAGE=id PATH=$here/workflow:$PATH \
      parallel --gnu --halt 2 --pipe --j 2 -l 1 --group --header 1 \
      bleualign_cpp --print-sent-hash --bleu-threshold 0 >bitextor.tsv
  awk -F '\t' 'NF != 7 { exit 1 }' bitextor.tsv
  grep -v "^src_url" bitextor.tsv | cut -f 1-5 | sort | cmp - beads.expected
}
snakemake_example() {
  rm -rf work corpus.tsv.zst
  "$here/build/cluster/bin/snakemake" --snakefile "$here/workflow/Snakefile" \
    --profile "$here/workflow/profiles/local" --config shards=3 threads=1
  cmp corpus.tsv.zst expected.tsv.zst
}
find_example() {
  mkdir pages
  cp -r en id pages
  sejajar find pages -o groups.tsv --quiet
  "$here/build/cluster/bin/snakemake" work/groups.tsv --snakefile "$here/workflow/Snakefile" \
    --profile "$here/workflow/profiles/local" --config find=pages find_parts=3 threads=1
  cmp work/groups.tsv groups.tsv
}

if command -v parallel >/dev/null; then
  try "GNU parallel" parallel_example
  try "Bitextor's rule" bitextor_example
else
  skip "GNU parallel and Bitextor's rule" parallel
fi
if has_module pyspark && command -v java >/dev/null; then
  try Spark spark_example
else
  skip Spark "pyspark in build/cluster, or no java"
fi
if has_module ray.data; then try Ray ray_example; else skip Ray "ray in build/cluster"; fi
if has_module snakemake; then
  try Snakemake snakemake_example
  try "Snakemake's rules of find" find_example
else
  skip Snakemake "snakemake in build/cluster"
fi
((run > 0)) || exit 77
