// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/purchases/ledger.h"
#include "core/storage/changes/basemark.h"

namespace retenta {

/// The ledger as a side file: everything it holds, so that what is read is equal to what would be
/// computed. Names, contacts, cities, birthdays, genders and tags are enciphered in it.
Result<void> writeLedgerSide(const QString& path, const BaseMark& mark, const Ledger& ledger);

/// Null on any doubt: the file is not of this mark, not whole, of another build, in another
/// currency, or its columns do not fit together. Any thread; 10 million purchases take a tenth of a
/// second.
LedgerPtr readLedgerSide(const QString& path, const BaseMark& mark, Currency currency);

}  // namespace retenta
