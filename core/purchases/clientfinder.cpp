// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/purchases/clientfinder.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace retenta {

namespace {

constexpr std::size_t leastDigits = 3;

// The letters of two bytes of UTF-8 (Latin with accents, Greek, Cyrillic) folded once: folding each
// name by Unicode's full rules would take ten times as long as comparing it.
class Folding {
 public:
  Folding() {
    for (char16_t c = 0; c < m_table.size(); ++c) {
      const QChar folded = QChar(c).toCaseFolded();
      m_table[c] = folded == QChar(u'ё') ? u'е' : folded.unicode();
    }
  }
  char16_t of(char32_t c) const {
    if (c < m_table.size()) return m_table[c];
    return c > 0xFFFF ? u'\uFFFD' : static_cast<char16_t>(c);
  }

 private:
  std::array<char16_t, 0x800> m_table{};
};

const Folding& folding() {
  static const Folding table;
  return table;
}

/// One spelling, cut as the columns want it.
struct Wanted {
  std::vector<std::u16string> words;
  std::u16string whole;
  std::string mail;    // empty: cannot be one
  std::string digits;  // as typed
  std::string seven;   // a Russian trunk number in international form
};

Wanted wantedOf(const QString& spelling) {
  Wanted wanted;
  const QString folded = spelling.simplified().toCaseFolded().replace(QChar(u'ё'), QChar(u'е'));
  wanted.whole = folded.toStdU16String();
  for (const QString& word : folded.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    wanted.words.push_back(word.toStdU16String());
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

void foldInto(std::u16string& out, std::string_view utf8) {
  const Folding& fold = folding();
  out.clear();
  for (std::size_t i = 0; i < utf8.size();) {
    const auto byte = [&](std::size_t k) -> char32_t {
      return i + k < utf8.size() ? static_cast<unsigned char>(utf8[i + k]) & 0x3FU : 0;
    };
    const auto lead = static_cast<unsigned char>(utf8[i]);
    if (lead < 0x80) {
      out += fold.of(lead);
      i += 1;
    } else if (lead < 0xE0) {
      out += fold.of(((lead & 0x1FU) << 6) | byte(1));
      i += 2;
    } else if (lead < 0xF0) {
      out += fold.of(((lead & 0x0FU) << 12) | (byte(1) << 6) | byte(2));
      i += 3;
    } else {
      out += u'\uFFFD';
      i += 4;
    }
  }
}

bool isLetter(char16_t c) {
  return c >= 0x80 || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

bool hasWord(const std::u16string& name, const std::u16string& word) {
  for (auto at = name.find(word); at != std::u16string::npos; at = name.find(word, at + 1)) {
    if (at == 0 || !isLetter(name[at - 1])) return true;
  }
  return false;
}

// 0 = no; more is better.
int fitOf(const Ledger& ledger, std::size_t row, const Wanted& wanted, const std::u16string& name) {
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
  std::u16string name;
  for (std::size_t row = 0; row < ledger.clients(); ++row) {
    foldInto(name, view(ledger.names.at(row)));
    int best = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const int fit = fitOf(ledger, row, all[i], name);
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
