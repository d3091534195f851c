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
#include "core/importing/results/mailingcounts.h"
#include "core/purchases/purchasestatus.h"

namespace retenta {

/// Why a record was left out. The id is stored and printed; never rename one.
enum class RejectReason : std::uint8_t {
  NoClient,       ///< "no_client": nobody to whom the purchase belongs
  BadDate,        ///< "bad_date"
  BadAmount,      ///< "bad_amount"
  EmptyRecord,    ///< "empty_record"
  UnclosedQuote,  ///< "unclosed_quote": a quote is open till the end of the file
  Group,          ///< "group": held back with a bad line of the same order
  Truncated,      ///< "truncated": the row ends before the columns needed
  ByHand,         ///< "by_hand": the user left it out
};
QString rejectReasonId(RejectReason reason);
std::optional<RejectReason> rejectReasonFromId(QStringView id);

/// A record left out, kept for repair.
struct RejectedRow {
  int row = 0;  ///< as a spreadsheet numbers it
  QString column;
  QString value;
  RejectReason reason = RejectReason::NoClient;
  QString record;  ///< the whole record as it stands in the file (UTF-8, delimiter of the file)
  int index = -1;  ///< of the column, from 0; -1 when no single one is to blame
};

/// Something worth knowing about a record that was accepted.
enum class ImportWarning : std::uint8_t {
  BadEmail,        ///< "bad_email"
  BadPhone,        ///< "bad_phone"
  NoChannel,       ///< "no_channel": a contact who cannot be reached
  FutureDate,      ///< "future_date": later than today, or before 1990
  CutText,         ///< "cut_text": a field of more than 64 KiB
  WeakIdentity,    ///< "weak_identity": known by name only
  Conflict,        ///< "conflict": lines of one order disagree, or an order number has two clients
  SuspiciousKey,   ///< "suspicious_key": an e-mail, phone or id of three different people
  BadEncoding,     ///< "bad_encoding": bytes that are no letters were replaced
  BadBirthday,     ///< "bad_birthday": no day that exists
  UnknownConsent,  ///< "unknown_consent": a word that is neither yes nor no
  CurrencyGuessed  ///< "currency_guessed": a word that names no currency; taken for the file's
};
QString importWarningId(ImportWarning what);

struct WarnedRow {
  int row = 0;
  ImportWarning what = ImportWarning::BadEmail;
  std::int16_t index = -1;  ///< of the column, from 0; -1 when no single one is to blame
};

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

  /// The keys of the command line's contract. `withLists` false leaves out the rejected rows and
  /// the warnings, but for the counts of each kind.
  QJsonObject toJson(bool withLists = true) const;
  /// The same document piece by piece: a million warnings need no room.
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
