// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/purchases/ledger.h"

#include <algorithm>

namespace retenta {

QString Ledger::knownBy(std::size_t i) const {
  if (!names.at(i).isEmpty()) return names.text(i).simplified();
  if (!emails.at(i).isEmpty()) return emails.text(i);
  if (!phones.at(i).isEmpty()) return QLatin1Char('+') + phones.text(i);
  return externalIds.text(i).simplified();
}

bool hasDeadContact(const Ledger& ledger, std::size_t row, Channel channel) {
  switch (channel) {
    case Channel::Email:
      return ledger.traits.has(row, ClientTraits::DeadEmail);
    case Channel::Sms:
    case Channel::Call:
    case Channel::Messenger:
      return ledger.traits.has(row, ClientTraits::DeadPhone);
    case Channel::Push:
    case Channel::DirectMail:
      break;
  }
  return false;
}

bool hasContact(const Ledger& ledger, std::size_t row, Channel channel) {
  if (hasDeadContact(ledger, row, channel)) return false;
  switch (channel) {
    case Channel::Email:
      return !ledger.emails.at(row).isEmpty();
    case Channel::Sms:
    case Channel::Call:
    case Channel::Messenger:
      return !ledger.phones.at(row).isEmpty();
    case Channel::Push:
      return !ledger.externalIds.at(row).isEmpty();
    case Channel::DirectMail:
      return !ledger.names.at(row).isEmpty();
  }
  return false;
}

std::optional<std::size_t> Ledger::rowOf(ClientId id) const {
  const auto found = std::lower_bound(clientIds.begin(), clientIds.end(), id);
  if (found == clientIds.end() || *found != id) return std::nullopt;
  return static_cast<std::size_t>(found - clientIds.begin());
}

Day defaultAsOf(const Ledger& ledger, Day today) {
  return ledger.lastDay ? std::min(*ledger.lastDay, today) : today;
}

}  // namespace retenta
