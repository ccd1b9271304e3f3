#!/usr/bin/env bash
# Installs what is missing of the Debian packages in packages.txt.
# usage: install.sh PURPOSE...   (build, check, browser)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/step.sh

missing=()
while read -r purpose package; do
  [[ " $* " == *" $purpose "* ]] || continue
  state=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
  [[ $state == installed ]] || missing+=("$package")
done < <(grep '^[a-z]' scripts/packages.txt)
((${#missing[@]} > 0)) || exit 0

if ! command -v apt-get >/dev/null; then
  echo "No apt-get here: this is not Debian. Please see to it that you have these: ${missing[*]}" >&2
  exit 0
fi
as_root=()
if [[ $(id -u) != 0 ]]; then
  if ! command -v sudo >/dev/null; then
    echo "Packages are missing, and you are neither root nor have sudo. As root, run:" >&2
    echo "  apt-get install ${missing[*]}" >&2
    exit 1
  fi
  sudo -v
  as_root=(sudo)
fi
step apt-update "Updating the package list" "${as_root[@]}" apt-get update
step apt-install "Installing ${missing[*]}" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install --yes --no-install-recommends "${missing[@]}"
