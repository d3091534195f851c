// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

namespace retenta {

class Business;

/// Writes everything the base holds of one client to a ZIP: client.json, and a CSV file a table.
/// `path` must not exist; NotFound for a number that is nobody's. For a worker or the command line.
Result<void> exportPersonNow(const Business& business, ClientId client, const QString& path);

}  // namespace retenta
