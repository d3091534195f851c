// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include "core/base/date.h"

namespace retenta {

/// Where "now" comes from. Core never asks the system; `app/` injects the real clock, tests a fixed
/// one.
class Clock {
 public:
  virtual ~Clock() = default;
  /// Today in the business's place.
  virtual Day today() const = 0;
  /// Milliseconds since 1970-01-01 UTC.
  virtual qint64 nowUtcMs() const = 0;
};

/// A clock that stands still: for tests, the demo and repeatable reports.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Day today) : m_today(today) {}
  Day today() const override { return m_today; }
  qint64 nowUtcMs() const override { return qint64{m_today} * 86'400'000 + 43'200'000; }

 private:
  Day m_today;
};

}  // namespace retenta
