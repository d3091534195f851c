// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QString>

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/business/business.h"
#include "core/demo/demolanguage.h"

namespace retenta {

/// Which sample business to make. Equal options give equal content on every machine.
struct DemoOptions {
  int clients = 2400;  ///< people with a purchase; contacts without one come on top, 88 a thousand
  int months = 36;     ///< whole months of history; from 12 on every segment is met
  Day end = 20269;     ///< the last day, a day with sales: 2025-06-30
  quint64 seed = 1;
  DemoLanguage language = DemoLanguage::Russian;  ///< of every word; figures do not change
};

struct DemoSummary {
  qint64 clients = 0;    ///< people with a purchase that counts
  qint64 contacts = 0;   ///< people without one
  qint64 purchases = 0;  ///< orders that count as transactions
};

/// Bounds of the options; beyond them makeDemo answers BadNumber.
inline constexpr int demoClientsMax = 5'000'000;
inline constexpr int demoMonthsMax = 240;

/// The profile of the sample business: «Кофейня «Зёрна»» or Beans Coffee House, roubles, marked as
/// demo.
BusinessProfile demoProfile(DemoLanguage language);

/// Makes a new base at `path` and fills it with the sample coffee-and-goods shop: people with
/// contacts, consents and habits for every cell of the grid, orders with their lines, returns,
/// unpaid and cancelled orders. Blocks; call it on a worker. On failure or cancel no file stays.
Result<std::unique_ptr<Business>> makeDemo(const QString& path, const DemoOptions& options,
                                           const Clock& clock, const Progress& progress = {},
                                           DemoSummary* summary = nullptr);

}  // namespace retenta
