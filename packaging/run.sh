#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens Retenta: with the sample business, or with what is
# given (sh packaging/run.sh my.retenta).
set -u
cd "$(dirname "$0")/.." || exit 1
. packaging/dependencies.sh

# shellcheck disable=SC2086 # lists of words on purpose
need $build_packages $run_packages
build --target retenta retenta-cli
program=build/release/app/retenta
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
  fail "Retenta is built ($program), but there is no screen here to show it on. Start it from a desktop, or use build/release/app/retenta-cli."
fi
[ "$#" -gt 0 ] || set -- --demo
exec "$program" "$@"
