// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/purchases/ledger.h"
#include "core/storage/changes/basemark.h"

namespace retenta {

class BaseFile;

/// Below so many clients and purchases reading the base is as quick (50 ms).
inline constexpr std::size_t worthKeeping = 200'000;

/// A ledger read out of the tables of a base, together with the state of the base it shows: what
/// keepSideFile() writes down.
LedgerPtr readFromBase(std::unique_ptr<Ledger> ledger, const BaseMark& mark);

/// Whether the ledger was read out of a base's tables, is large, and nobody has kept it yet.
bool owesSideFile(const LedgerPtr& ledger);

/// Writes the side file of a ledger that was read from this base, however small; true when a good
/// one lies beside the base. Otherwise (a disk that is full, a folder that cannot be written, a
/// base that is read only, has changed since or is gone) there is none, and this ledger is not
/// tried again. Blocks for some tenths of a second; any thread.
bool keepSideFile(BaseFile& base, const LedgerPtr& ledger);

}  // namespace retenta
