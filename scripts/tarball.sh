#!/usr/bin/env bash
# Packs the program with its models and all libraries but glibc's in build/packages, for any distribution
# whose glibc is not older, and tries it in a bare root: of the release named RELEASE, as root.
# usage: tarball.sh [RELEASE]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/step.sh

scripts/install.sh build packages
scripts/build.sh release sejajar_cli
version=$(sed -n 's/^#define SEJAJAR_VERSION "\(.*\)".*/\1/p' include/sejajar/version.h)
name=sejajar-$version-linux-$(uname -m)
place=build/packages/$name

pack() {
  rm -rf "$place"
  cmake --install build/release --component program --prefix "$place" --strip
  mkdir -p "$place/lib"
  # The lines are NAME => PATH (ADDRESS).
  ldd "$place/bin/sejajar" | awk '$2 == "=>" && $1 !~ /^lib(c|m|dl|rt|pthread)\.so/ { print $3 }' |
    xargs cp --target-directory "$place/lib"
  patchelf --set-rpath "\$ORIGIN/../lib" "$place/bin/sejajar"
  patchelf --set-rpath "\$ORIGIN" "$place"/lib/*
  cp LICENSE "$place"
  tar --create --xz --file "$place.tar.xz" --owner 0 --group 0 --directory build/packages "$name"
}

try() {
  debootstrap --variant=minbase "$release" "$root"
  tar --extract --file "$place.tar.xz" --directory "$root/tmp"
  cp docs/example/article.{en,id}.txt "$root/tmp"
  mount -t proc proc "$root/proc"  # where programs learn their own place
  chroot "$root" sh -ec "cd /tmp; $name/bin/sejajar align article.en.txt article.id.txt -o out.tsv"
  umount "$root/proc"
  build/release/bin/sejajar align docs/example/article.{en,id}.txt -o build/packages/out.tsv
  cmp build/packages/out.tsv "$root/tmp/out.tsv"
}

step tarball "Packing $place.tar.xz" pack
rm -rf "$place"
ls -l "$place.tar.xz"
if [[ $(id -u) != 0 ]]; then
  echo "Not root: the archive was not tried in a bare root" >&2
  exit 0
fi
release=${1:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
root=$(mktemp -d)
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf --one-file-system "$root"' EXIT
step tarball-try "Trying it in a bare root of $release" try
