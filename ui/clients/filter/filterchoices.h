// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/base/currency.h"
#include "core/purchases/ledger.h"

namespace retenta {

/// The words a base has to offer to its filter.
struct FilterChoices {
  QStringList tags;
  QStringList cities;   ///< most clients first; "" = unknown, when there are such
  QStringList sources;  ///< the same
  Currency currency;
};

/// Counted over all clients; some milliseconds for 100 000.
FilterChoices filterChoices(const Ledger& ledger);

}  // namespace retenta
