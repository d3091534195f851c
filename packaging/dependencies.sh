#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian 12 packages Retenta needs, and how to install those that are missing. Sourced by run.sh
# and test.sh; run by itself it prints the lists. ARCHITECTURE.md gives the reason of every library.

build_packages="g++ cmake ninja-build ccache pkg-config
  qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev
  qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
  libsqlite3-dev libsqlitecpp-dev libuchardet-dev libicu-dev libphonenumber-dev libkainjow-mustache-dev
  libzip-dev libxlsxwriter-dev libfreexl-dev zlib1g-dev libsodium-dev libcsv-dev librapidcheck-dev"
run_packages="qt6-translations-l10n fonts-roboto-unhinted fonts-noto-core"
test_packages="poppler-utils desktop-file-utils appstream strace"

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# missing PACKAGE… : those of them that are not installed. One question to dpkg for all.
missing() {
  have=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null |
    sed -n 's/ installed$//p')
  for package in "$@"; do
    printf '%s\n' "$have" | grep -qx -- "$package" || printf '%s ' "$package"
  done
}

# need PACKAGE… : installs what is missing; says nothing when nothing is.
need() {
  command -v dpkg-query >/dev/null 2>&1 || {
    say "This is not Debian: install by hand what packaging/dependencies.sh names."
    return 0
  }
  wanted=$(missing "$@")
  [ -n "$wanted" ] || return 0
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 ||
      fail "Packages are missing and there is no sudo to install them. As root: apt-get install $wanted"
    as_root="sudo"
  fi
  say "Installing: $wanted"
  apt_log=$(mktemp) || fail "No temporary file could be made: is the disk full?"
  apt_get() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0 "$@" \
      >"$apt_log" 2>&1
  }
  install_wanted() {
    # shellcheck disable=SC2086 # a list of words on purpose
    apt_get install --no-install-recommends --no-remove $wanted
  }
  # The package lists of a fresh machine are empty or old: read them once, then try again.
  install_wanted || { apt_get update && install_wanted; } || {
    tail -n 5 "$apt_log" >&2
    rm -f "$apt_log"
    fail "apt could not install what is missing (its last lines are above). Check the network, then start again."
  }
  rm -f "$apt_log"
}

# build TARGET… : configures once and builds the release preset; its output is shown only on failure.
build() {
  log=build/release/build.log
  mkdir -p build/release || fail "build/ cannot be written: check the rights of this folder."
  [ -f build/release/build.ninja ] ||
    say "Building Retenta; the first time takes some minutes."
  { [ -f build/release/build.ninja ] || cmake --preset release; } >"$log" 2>&1 &&
    cmake --build --preset release "$@" >>"$log" 2>&1 || {
      grep -E 'error|Error|FAILED' "$log" | head -n 20 >&2
      fail "The build failed; everything it said is in $log."
    }
}

case $0 in
  *dependencies.sh)
    say "build: $build_packages"
    say "run: $run_packages"
    say "test: $test_packages"
    ;;
esac
