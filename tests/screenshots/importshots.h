// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screenshots/gallery.h"

namespace retenta::shots {

/// The import page on a file with some trouble: its columns, what the check found, the result, and
/// several files in a queue.
const QList<Shot>& importShots();

}  // namespace retenta::shots
