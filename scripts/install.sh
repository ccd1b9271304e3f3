#!/usr/bin/env bash
# Installs what is missing of the Debian packages in packages.txt, and the Python packages in python.txt
# (for python, into build/venv) and in cluster.txt (for cluster, into build/cluster).
# usage: install.sh PURPOSE...   (build, check, browser, cluster, python, packages)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/step.sh

install_debian() {
  local missing=() as_root=() purpose package state
  while read -r purpose package; do
    [[ " $* " == *" $purpose "* ]] || continue
    state=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    # A program of the package's name serves as well: Node.js brings an npm that is no package.
    [[ $state == installed ]] || command -v "$package" >/dev/null || missing+=("$package")
  done < <(grep '^[a-z]' scripts/packages.txt)
  ((${#missing[@]} > 0)) || return 0

  if ! command -v apt-get >/dev/null; then
    echo "No apt-get here: this is not Debian. Please see to it that you have these: ${missing[*]}" >&2
    return 0
  fi
  if [[ $(id -u) != 0 ]]; then
    if ! command -v sudo >/dev/null; then
      echo "Packages are missing, and you are neither root nor have sudo. As root, run:" >&2
      echo "  apt-get install ${missing[*]}" >&2
      return 1
    fi
    sudo -v
    as_root=(sudo)
  fi
  step apt-update "Updating the package list" "${as_root[@]}" apt-get update
  step apt-install "Installing ${missing[*]}" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --no-install-recommends "${missing[@]}"
}

# usage: install_python LIST FOLDER
install_python() {
  cmp --silent "$1" "$2/installed.txt" && return 0
  python3 -m venv "$2"
  "$2/bin/pip" install --quiet uv
  "$2/bin/uv" pip install --python "$2/bin/python" --requirement "$1"
  cp "$1" "$2/installed.txt"
}

install_debian "$@"
if [[ " $* " == *" python "* ]]; then
  step install-python "Installing Python packages in build/venv" install_python scripts/python.txt build/venv
fi
if [[ " $* " == *" cluster "* ]]; then
  step install-cluster "Installing Python packages in build/cluster" install_python scripts/cluster.txt build/cluster
fi
