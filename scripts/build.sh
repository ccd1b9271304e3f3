#!/usr/bin/env bash
# Configures and builds one preset of CMakePresets.json in build/PRESET. Continues after a failure, to
# show all errors at once.
# usage: build.sh PRESET [TARGET]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/step.sh

preset=$1
target=${2:-all}
if ccache --show-stats >/dev/null 2>&1; then
  export CMAKE_CXX_COMPILER_LAUNCHER=ccache
  export CCACHE_SLOPPINESS=pch_defines,time_macros  # required for precompiled headers
  export CCACHE_BASEDIR=$PWD  # for builds in other folders, such as wheels
fi
python=()  # with the module, if install.sh made its environment
if [[ $preset == release && -f build/venv/installed.txt ]]; then
  python=(-DSEJAJAR_BUILD_PYTHON=ON "-DPython_EXECUTABLE=$PWD/build/venv/bin/python")
fi
step "configure-$preset" "Configuring $preset" cmake --preset "$preset" "${python[@]}"
step "build-$preset" "Building $preset" \
  cmake --build --preset "$preset" --target "$target" --parallel "$(nproc)" -- -k 0
