// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>

#include <QJsonObject>
#include <QList>
#include <QString>

#include "core/base/currency.h"
#include "core/base/id.h"
#include "core/importing/importplan.h"
#include "core/importing/importproblem.h"
#include "core/importing/results/mailingcounts.h"
#include "core/purchases/purchasestatus.h"

namespace retenta {

/// What an import did, or (dry run) would do. Counts are of the whole file unless named new.
/// records = accepted + known + rejected.size().
struct ImportReport {
  QString file;                               ///< path as given
  QString format;                             ///< preset, or "table"
  QString container = QStringLiteral("csv");  ///< as in ImportPlan
  QString containerVersion;
  bool linesInCells = false;
  QString sheet;
  QStringList sheetsLeft;  ///< other tables of the workbook, not read unless asked for
  ImportKind kind = ImportKind::Orders;
  QString encoding;
  char delimiter = ',';
  int headerRow = 1;
  char decimal = '.';
  QString dateFormat;

  qint64 records = 0;
  qint64 accepted = 0;
  qint64 known = 0;  ///< records that say nothing new
  qint64 titleRows = 0;
  qint64 blankRows = 0;
  qint64 totalRows = 0;
  qint64 footerRows = 0;
  qint64 repeatedHeaders = 0;
  qint64 companyRows = 0;  ///< firms in a list of people
  qint64 noSaleRows = 0;   ///< withdrawals, cash put in, holds: nothing bought or returned

  qint64 clients = 0;  ///< different people among the accepted and known records
  qint64 clientsNew = 0;
  qint64 clientsMatched = 0;
  qint64 clientsMerged = 0;   ///< clients of the base found to be the same person
  qint64 clientsUpdated = 0;  ///< known clients who got a fuller name, a contact, a city …
  qint64 purchases = 0;       ///< orders, without return documents
  qint64 purchasesNew = 0;
  qint64 purchasesKnown = 0;
  qint64 purchasesUpdated = 0;  ///< known orders with another status or total
  /// Of the known: other clients' orders of other days, so that only their numbers are known. They
  /// are not imported; another source of numbers parts them.
  qint64 numbersOfOthers = 0;
  qint64 refundDocuments = 0;
  qint64 refundDocumentsNew = 0;
  qint64 items = 0;                  ///< lines of the orders and returns
  std::array<qint64, 8> byStatus{};  ///< indexed by PurchaseStatus
  std::map<Currency, qint64> grossMinor;
  std::map<Currency, qint64> revenueMinor;
  std::optional<Day> firstDay;  ///< of the orders
  std::optional<Day> lastDay;
  qint64 consents = 0;  ///< lines added to the consent ledger, by the file's words in a dry run
  std::array<qint64, allChannels.size()> mayAgree{};  ///< see agreeing(): by Channel, in a dry run
  qint64 deadAddresses = 0;              ///< newly known not to exist, as the file says
  std::optional<MailingCounts> results;  ///< of kind Results alone

  std::optional<Currency> baseCurrency;  ///< the base had no sales and took this currency
  QStringList unknownStatuses;
  QList<qint64> unknownStatusRows;  ///< how many records have each of them
  QList<RejectedRow> rejected;
  QList<WarnedRow> warnings;

  ImportId importId = 0;  ///< 0 for a dry run, and when the file brought nothing new
  double seconds = 0;

  /// The lines that a consent of everybody to these channels would add.
  qint64 agreeing(ChannelSet channels) const;

  /// The keys of the command line's contract.
  QJsonObject toJson() const;
  /// The same without the rejected rows and the warnings, but for the counts of each kind.
  QJsonObject summary() const;
  /// The whole document piece by piece: a million warnings need no room.
  void writeJson(const std::function<void(const QByteArray&)>& out) const;
};

/// An import of the past, as the list shows it.
struct ImportEntry {
  ImportId id = 0;
  QString file;
  QString source;
  ImportKind kind = ImportKind::Orders;
  qint64 atMs = 0;
  qint64 records = 0;
  qint64 accepted = 0;
  qint64 rejected = 0;
  bool undone = false;
};

}  // namespace retenta
