// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace retenta {

/// The machine's clock: the only place where the program asks for the time. "Today" is the civil
/// day of the machine's zone.
class SystemClock final : public Clock {
 public:
  Day today() const override;
  qint64 nowUtcMs() const override;
};

}  // namespace retenta
