// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/importproblem.h"

#include <array>
#include <utility>

namespace retenta {

namespace {

constexpr std::array<const char*, 8> reasons = {"no_client",    "bad_date",       "bad_amount",
                                                "empty_record", "unclosed_quote", "group",
                                                "truncated",    "by_hand"};
constexpr std::array<const char*, importWarnings> warningIds = {
    "bad_email",       "bad_phone",        "no_channel",     "future_date",  "cut_text",
    "weak_identity",   "conflict",         "suspicious_key", "bad_encoding", "bad_birthday",
    "unknown_consent", "currency_guessed", "unread_cell",    "erased_key"};

}  // namespace

QString rejectReasonId(RejectReason reason) {
  return QString::fromLatin1(reasons[static_cast<std::size_t>(reason)]);
}

std::optional<RejectReason> rejectReasonFromId(QStringView id) {
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    if (id == QLatin1String(reasons[i])) return static_cast<RejectReason>(i);
  }
  return std::nullopt;
}

QString importWarningId(ImportWarning what) {
  return QString::fromLatin1(warningIds[static_cast<std::size_t>(what)]);
}

}  // namespace retenta
