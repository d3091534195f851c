// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include <QString>

#include "core/purchases/ledger.h"
#include "core/purchases/purchasestatus.h"

namespace retenta {

/// One import and what became of its rows.
struct ReportImport {
  QString file;
  qint64 atMs = 0;
  qint64 records = 0;
  qint64 accepted = 0;
  qint64 rejected = 0;
  bool undone = false;
};

/// Orders of one status up to the as-of day.
struct ReportStatusLine {
  qint64 orders = 0;
  qint64 amountMinor = 0;  ///< of the base's currency
  qint64 refundMinor = 0;
};

inline constexpr int reportImportLimit = 12;

/// What the figures stand on and what was left out of them.
struct ReportCoverage {
  std::optional<Day> firstDay;  ///< of the purchases that count
  std::optional<Day> lastDay;
  qint64 clients = 0;       ///< with a purchase up to the as-of day
  qint64 contacts = 0;      ///< without one
  qint64 transactions = 0;  ///< up to the as-of day
  qint64 later = 0;         ///< transactions after the as-of day, left out
  qint64 withEmail = 0;     ///< of clients and contacts
  qint64 withPhone = 0;
  qint64 withConsent = 0;                      ///< agreed to at least one channel
  std::array<ReportStatusLine, 8> statuses{};  ///< by the number of PurchaseStatus
  std::vector<OtherCurrency> otherCurrencies;
  std::vector<ReportImport> imports;  ///< newest first, at most reportImportLimit
  qint64 importsAll = 0;
  qint64 rejected = 0;  ///< rows kept apart by all imports that stand

  const ReportStatusLine& of(PurchaseStatus status) const {
    return statuses[static_cast<std::size_t>(status)];
  }
};

}  // namespace retenta
