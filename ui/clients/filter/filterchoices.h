// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/base/currency.h"
#include "core/base/date.h"
#include "core/base/id.h"
#include "core/purchases/ledger.h"
#include "core/segments/conditionfacts.h"

namespace retenta {

/// An import that brought clients.
struct ImportChoice {
  ImportId id = 0;
  QString file;
  Day day = 0;  ///< when
  int clients = 0;

  friend bool operator==(const ImportChoice&, const ImportChoice&) = default;
};

/// The words a base has to offer to its filter.
struct FilterChoices {
  QStringList tags;
  QStringList cities;           ///< most clients first; "" = unknown, when there are such
  QStringList sources;          ///< the same
  QList<ImportChoice> imports;  ///< newest first, those whose clients are here
  int byHand = 0;               ///< clients that no import brought
  FactNames facts;              ///< goods and campaigns
  Currency currency;
};

/// Counted over all clients; some milliseconds for 100 000. `imports` in any order.
FilterChoices filterChoices(const Ledger& ledger, const QList<ImportChoice>& imports,
                            const FactNames& facts);

}  // namespace retenta
