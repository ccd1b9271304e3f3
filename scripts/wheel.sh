#!/usr/bin/env bash
# Builds a wheel that holds the models, the program and all libraries but glibc's and libstdc++, in
# build/dist, and tries it in a fresh environment, offline. From 3.12 on one wheel is for all versions of
# Python. With --sdist, the first is built from the source archive, as pip would.
# usage: wheel.sh [--sdist] [PYTHON...]   (the one of build/venv if not given)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/step.sh

largest_wheel=40000000  # bytes
from_sdist=false
if [[ ${1:-} == --sdist ]]; then
  from_sdist=true
  shift
fi
pythons=("$@")
if ((${#pythons[@]} == 0)); then pythons=(build/venv/bin/python); fi
scripts/install.sh build python packages
export PATH=$PWD/build/venv/bin:$PATH
if ccache --show-stats >/dev/null 2>&1; then
  export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR=$PWD CXX=c++  # the objects of build/release
fi

build() {
  local python=$1 source=$2
  rm -rf build/dist/raw
  uv build --wheel --python "$python" --out-dir build/dist/raw \
    --config-setting cmake.define.CMAKE_CXX_FLAGS=-Werror "$source"
  auditwheel repair --wheel-dir build/dist/raw/repaired build/dist/raw/*.whl
  advzip --recompress -2 build/dist/raw/repaired/*.whl
  mv build/dist/raw/repaired/*.whl build/dist
}

# Installs the newest wheel for the Python of the fresh environment $1 and compares its output with the
# program's.
try() {
  local fresh=$1 work
  # What the wheel depends on comes from the cache, which is filled first.
  uv venv --clear --python "$2" "$fresh"
  VIRTUAL_ENV=$fresh uv pip install numpy
  uv venv --clear --python "$2" "$fresh"
  VIRTUAL_ENV=$fresh uv pip install --offline --find-links build/dist "sejajar==$version"
  work=$(mktemp -d)
  cp docs/example/article.{en,id}.txt "$work"
  (
    cd "$work"
    export SOURCE_DATE_EPOCH=1700000000 PATH=/usr/bin:/bin
    unset SEJAJAR_MODELS PYTHONPATH
    "$fresh/bin/python" - <<'PYTHON'
from pathlib import Path
import sejajar
assert "site-packages" in sejajar.load_models().directory
alignment = sejajar.align(Path("article.en.txt"), Path("article.id.txt"))
assert alignment.posterior.mean() > 0.9
sejajar.write("module.tmx", alignment)
PYTHON
    "$fresh/bin/sejajar" align article.en.txt article.id.txt -o program.tmx
    cmp module.tmx program.tmx
  )
  rm -rf "$work"
}

version=$(sed -n 's/^#define SEJAJAR_VERSION "\(.*\)".*/\1/p' include/sejajar/version.h)
rm -rf build/dist
source=.
if [[ $from_sdist == true ]]; then
  step sdist "Building the source archive" uv build --sdist --out-dir build/dist .
  source=build/dist/sejajar-$version.tar.gz
fi
for python in "${pythons[@]}"; do
  step wheel "Building the wheel for $python" build "$python" "$source"
  step wheel-try "Trying it in a fresh environment" try "$PWD/build/wheel-env" "$python"
  source=.
done
rm -rf build/dist/raw
for wheel in build/dist/*.whl; do
  size=$(stat --format=%s "$wheel")
  echo "$wheel: $size bytes"
  if ((size > largest_wheel)); then
    echo "$wheel: too large; expected at most $largest_wheel bytes" >&2
    exit 1
  fi
done
