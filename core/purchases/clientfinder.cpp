// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/purchases/clientfinder.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/base/foldedtext.h"

namespace retenta {

namespace {

constexpr std::size_t leastDigits = 3;

/// One spelling, cut as the columns want it.
struct Wanted {
  std::vector<std::string> words;
  std::string whole;
  std::string mail;    // empty: cannot be one
  std::string digits;  // as typed
  std::string seven;   // a Russian trunk number in international form
};

Wanted wantedOf(const QString& spelling) {
  Wanted wanted;
  const QString folded = foldedText(spelling.simplified());
  wanted.whole = folded.toStdString();
  for (const QString& word : folded.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    wanted.words.push_back(word.toStdString());
  }
  bool phone = !folded.isEmpty();
  bool mail = wanted.words.size() == 1;
  for (const QChar c : folded) {
    const char16_t u = c.unicode();
    const bool digit = u >= u'0' && u <= u'9';
    if (digit) wanted.digits += static_cast<char>(u);
    phone = phone && (digit || std::u16string_view(u" +-()").find(u) != std::u16string::npos);
    mail = mail && u < 0x80;
  }
  if (mail) wanted.mail = folded.toStdString();
  if (!phone || wanted.digits.size() < leastDigits) wanted.digits.clear();
  if (wanted.digits.starts_with('8')) {
    wanted.seven = wanted.digits;
    wanted.seven.front() = '7';
  }
  return wanted;
}

std::string_view view(QByteArrayView bytes) {
  return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

// Bytes of letters beyond ASCII are all 0x80 or more.
bool isLetter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool hasWord(std::string_view name, std::string_view word) {
  for (auto at = name.find(word); at != std::string_view::npos; at = name.find(word, at + 1)) {
    if (at == 0 || !isLetter(name[at - 1])) return true;
  }
  return false;
}

// 0 = no; more is better.
int fitOf(const Ledger& ledger, std::size_t row, const Wanted& wanted, std::string_view name) {
  if (!wanted.digits.empty()) {
    const std::string_view phone = view(ledger.phones.at(row));
    if (phone.find(wanted.digits) != std::string_view::npos) return 3;
    if (!wanted.seven.empty() && phone.starts_with(wanted.seven)) return 3;
  }
  const bool all =
      !wanted.words.empty() && std::all_of(wanted.words.begin(), wanted.words.end(),
                                           [&](const auto& word) { return hasWord(name, word); });
  if (all) return name.starts_with(wanted.whole) ? 4 : 3;
  if (!wanted.mail.empty()) {
    const auto at = view(ledger.emails.at(row)).find(wanted.mail);
    if (at != std::string_view::npos) return at == 0 ? 3 : 1;
  }
  return 0;
}

}  // namespace

std::vector<std::size_t> findClients(const Ledger& ledger, const QStringList& spellings,
                                     std::size_t limit) {
  std::vector<Wanted> all;
  for (const QString& spelling : spellings) {
    if (!spelling.trimmed().isEmpty()) all.push_back(wantedOf(spelling));
  }
  if (all.empty() || limit == 0) return {};
  constexpr int kinds = 9;
  std::array<std::vector<std::size_t>, kinds> found;  // by how well they fit
  QByteArray name;
  for (std::size_t row = 0; row < ledger.clients(); ++row) {
    foldUtf8(ledger.names.at(row), name);
    int best = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const int fit = fitOf(ledger, row, all[i], view(name));
      if (fit > 0) best = std::max(best, fit * 2 - (i == 0 ? 0 : 1));
    }
    auto& same = found[static_cast<std::size_t>(best)];
    if (best > 0 && same.size() < limit) same.push_back(row);
    if (found[kinds - 1].size() == limit) break;  // nothing fits better
  }
  std::vector<std::size_t> rows;
  for (std::size_t fit = kinds; fit-- > 1;) {
    for (const std::size_t row : found[fit]) {
      if (rows.size() < limit) rows.push_back(row);
    }
  }
  return rows;
}

}  // namespace retenta
