#!/usr/bin/env bash
# Builds the Debian packages in build/packages, checks them with lintian, installs them in a bare root of
# the same release and aligns the example article there.
# usage: deb.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/step.sh

scripts/install.sh build python packages
if ccache --show-stats >/dev/null 2>&1; then
  export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR=$PWD  # shares the objects of build/release
fi
nanobind=$(build/venv/bin/python -m nanobind --cmake_dir)

# For the prefix /usr, and with the module for Debian's own Python.
configure() {
  cmake -G Ninja -B build/deb -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS=-Werror \
    -DCMAKE_INSTALL_PREFIX=/usr -DSEJAJAR_BUILD_TESTS=OFF -DSEJAJAR_BUILD_BENCH=OFF \
    -DSEJAJAR_BUILD_PYTHON=ON -DPython_EXECUTABLE=/usr/bin/python3 -Dnanobind_DIR="$nanobind"
}

pack() {
  rm -rf build/packages
  cmake --build build/deb --parallel "$(nproc)"
  (cd build/deb && cpack -G DEB -B "$OLDPWD/build/packages")
  rm -rf build/packages/_CPack_Packages
}

make_root() {
  rm -rf "$root"
  debootstrap --variant=minbase "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$root"
}

install_in_root() {
  cp build/packages/*.deb docs/example/article.{en,id}.txt "$root/tmp"
  # The lists and settings of this machine's package sources.
  cp -r /etc/apt/. "$root/etc/apt/"
  chroot "$root" sh -ec '
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends /tmp/*.deb'
}

# The program and the module give the same bytes, in the empty folder / of the bare root.
try() {
  chroot "$root" sh -ec '
    cd /tmp
    export SOURCE_DATE_EPOCH=1700000000
    sejajar align article.en.txt article.id.txt -o program.tmx
    python3 -c "
from pathlib import Path
import sejajar
sejajar.write(\"module.tmx\", sejajar.align(Path(\"article.en.txt\"), Path(\"article.id.txt\")))"
    cmp program.tmx module.tmx
    ldconfig -p | grep libsejajar.so.0'
}

step deb-configure "Configuring the Debian packages" configure
step deb-pack "Building the Debian packages" pack
# The project has no mail address.
step lintian "Checking them with lintian" lintian --fail-on error \
  --suppress-tags bogus-mail-host,bogus-mail-host-in-debian-changelog build/packages/*.deb
ls -l build/packages/*.deb
if [[ $(id -u) != 0 ]]; then
  echo "Not root: the packages were not tried in a bare root" >&2
  exit 0
fi
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
step deb-root "Making a bare root" make_root
step deb-install "Installing the packages in it" install_in_root
step deb-try "Aligning the example article in it" try
