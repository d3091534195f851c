#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs every test without a screen. What is given goes to
# ctest (sh packaging/test.sh -R rfm).
set -u
cd "$(dirname "$0")/.." || exit 1
. packaging/dependencies.sh

# shellcheck disable=SC2086 # lists of words on purpose
need $build_packages $run_packages $test_packages
build
log=build/release/tests.log
if ctest --preset release -j2 "$@" >"$log" 2>&1; then
  sed -n '/tests passed/,$p' "$log"
else
  grep -E '^(FAIL!|XPASS|QFATAL)|^   (Actual|Expected) |Loc: |\*\*\*(Failed|Timeout|Exception|Not Run)' "$log" |
    head -n 60 >&2
  sed -n '/tests passed/,$p' "$log" >&2
  fail "Some tests failed; everything they said is in $log."
fi
