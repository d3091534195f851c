// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/date.h"

namespace retenta {

/// One backup as the rule of keeping sees it.
struct BackupAge {
  Day day = 0;
  qint64 createdMs = 0;
  bool good = false;  ///< verified and whole
};

/// Which backups stay: of the good ones the newest three, and the newest of each of the last seven
/// days, four weeks (Monday to Sunday) and twelve months that have one. Of those not (yet) found
/// good, the ones less than thirty days older than the newest good one. So the last good one always
/// stays, and nothing goes while there is none. The answer is in the order given.
std::vector<bool> backupsToKeep(const std::vector<BackupAge>& backups);

}  // namespace retenta
