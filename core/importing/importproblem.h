// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include <QString>
#include <QStringView>

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
  BadEmail,         ///< "bad_email"
  BadPhone,         ///< "bad_phone"
  NoChannel,        ///< "no_channel": a contact who cannot be reached
  FutureDate,       ///< "future_date": later than today, or before 1990
  CutText,          ///< "cut_text": longer than is kept: 64 KiB, less of most fields
  WeakIdentity,     ///< "weak_identity": known by name only
  Conflict,         ///< "conflict": lines of one order disagree, or an order number has two clients
  SuspiciousKey,    ///< "suspicious_key": an e-mail, phone or id of three different people
  BadEncoding,      ///< "bad_encoding": bytes that are no letters were replaced
  BadBirthday,      ///< "bad_birthday": no day that exists
  UnknownConsent,   ///< "unknown_consent": a word that is neither yes nor no
  CurrencyGuessed,  ///< "currency_guessed": a word that names no currency; taken for the file's
  UnreadCell,       ///< "unread_cell": not what its column means (a quantity, a refund); left out
  ErasedKey         ///< "erased_key": an erased person's address beside a living client; left out
};
inline constexpr std::size_t importWarnings =
    static_cast<std::size_t>(ImportWarning::ErasedKey) + 1;
QString importWarningId(ImportWarning what);

struct WarnedRow {
  int row = 0;
  ImportWarning what = ImportWarning::BadEmail;
  std::int16_t index = -1;  ///< of the column, from 0; -1 when no single one is to blame
};

}  // namespace retenta
