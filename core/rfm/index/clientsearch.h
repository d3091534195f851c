// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <QString>

#include "core/purchases/ledger.h"

namespace retenta {

class ClientIndex;

/// A byte for each client of a ledger: 1 = meant, 0 = not.
using ClientMarks = std::vector<std::uint8_t>;
/// The rows that are marked, ascending.
std::vector<std::uint32_t> markedRows(const ClientMarks& marks);

/// Leaves the mark on clients whose name, city, e-mail, phone, external id or tag contains the
/// text, case folded, ё as е; a phone by its digits alone, a client's own number after № or #.
/// `negated` leaves it on the others. An empty text finds everyone. With the ledger's index a
/// hundredth of a second for a million clients; without, only those who are marked are looked at.
void keepFound(const Ledger& ledger, ClientMarks& marks, const QString& text,
               const ClientIndex* index = nullptr, bool negated = false);

/// Of `among`, in its order, those whom keepFound() leaves.
std::vector<std::uint32_t> findClients(const Ledger& ledger,
                                       const std::vector<std::uint32_t>& among, const QString& text,
                                       const ClientIndex* index = nullptr);

}  // namespace retenta
