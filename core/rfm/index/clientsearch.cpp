// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/index/clientsearch.h"

#include <algorithm>
#include <optional>
#include <span>

#include <QByteArrayMatcher>

#include "core/base/collected.h"
#include "core/base/foldedtext.h"
#include "core/base/inhalves.h"
#include "core/rfm/index/clientindex.h"

namespace retenta {

namespace {

QByteArray digitsOf(const QString& text) {
  QByteArray digits;
  for (const QChar c : text) {
    if (c.isDigit()) digits += static_cast<char>('0' + c.digitValue());
  }
  return digits;
}

// A phone may be typed as 8 916 … where the base holds 7916…: the trunk prefix is left out.
QByteArray phonePart(const QString& text) {
  static const QString allowed = QStringLiteral("+-() \u00a0");
  for (const QChar c : text) {
    if (!c.isDigit() && !allowed.contains(c)) return {};
  }
  QByteArray digits = digitsOf(text);
  if (digits.size() > 10 && digits.startsWith('8')) digits.remove(0, 1);
  return digits;
}

// The tags whose names contain the text, by their index.
std::vector<bool> tagsFound(const Ledger& ledger, const QString& wanted) {
  std::vector<bool> found;
  bool any = false;
  for (const Tag& tag : ledger.traits.tags) {
    found.push_back(foldedText(tag.name).contains(wanted));
    any = any || found.back();
  }
  return any ? found : std::vector<bool>();
}

std::optional<ClientId> ownNumber(const QString& wanted) {
  if (!wanted.startsWith(QChar(u'№')) && !wanted.startsWith(QLatin1Char('#'))) return std::nullopt;
  bool ok = false;
  const ClientId id = wanted.sliced(1).trimmed().toLongLong(&ok);
  return ok ? std::optional(id) : std::nullopt;
}

/// What is looked for, and whether a client has it: text by text, for want of an index.
class Wanted {
 public:
  Wanted(const Ledger& ledger, const QString& folded)
      : m_ledger(ledger),
        m_bytes(folded.toUtf8()),
        m_phone(phonePart(folded)),
        m_tags(tagsFound(ledger, folded)),
        m_matcher(m_bytes),
        m_phoneMatcher(m_phone) {
    if (const auto id = ownNumber(folded)) m_number = ledger.rowOf(*id);
  }

  const QByteArray& bytes() const { return m_bytes; }
  const QByteArray& phone() const { return m_phone; }
  bool byTag() const { return !m_tags.empty(); }
  std::optional<std::size_t> number() const { return m_number; }

  bool bearsTag(std::size_t row) const {
    const auto own = m_ledger.traits.tagsOf(row);
    return std::any_of(own.begin(), own.end(), [&](std::uint32_t tag) { return m_tags[tag]; });
  }
  /// `folded` is room to work in.
  bool fits(std::size_t row, QByteArray& folded) const {
    if (row == m_number || (byTag() && bearsTag(row))) return true;
    for (const TextColumn* column :
         {&m_ledger.names, &m_ledger.emails, &m_ledger.externalIds, &m_ledger.cities}) {
      const QByteArrayView cell = column->at(row);
      if (cell.isEmpty()) continue;
      foldUtf8(cell, folded);
      if (m_matcher.indexIn(folded.constData(), folded.size()) >= 0) return true;
    }
    const QByteArrayView cell = m_ledger.phones.at(row);
    return !m_phone.isEmpty() && m_phoneMatcher.indexIn(cell.data(), cell.size()) >= 0;
  }

 private:
  const Ledger& m_ledger;
  const QByteArray m_bytes;
  const QByteArray m_phone;
  const std::vector<bool> m_tags;
  const QByteArrayMatcher m_matcher;
  const QByteArrayMatcher m_phoneMatcher;
  std::optional<std::size_t> m_number;
};

void keepByIndex(const ClientIndex& index, const Wanted& wanted, ClientMarks& marks, bool negated) {
  ClientMarks found(marks.size(), 0);
  index.texts().mark(wanted.bytes(), found);
  index.texts().markPhones(wanted.phone(), found);
  if (wanted.number()) found[*wanted.number()] = 1;
  if (wanted.byTag()) {
    for (std::size_t row = 0; row < found.size(); ++row) {
      if (wanted.bearsTag(row)) found[row] = 1;
    }
  }
  const std::uint8_t turn = negated ? 1 : 0;
  for (std::size_t row = 0; row < marks.size(); ++row) {
    marks[row] &= static_cast<std::uint8_t>(found[row] ^ turn);
  }
}

}  // namespace

std::vector<std::uint32_t> markedRows(const ClientMarks& marks) {
  return collected(
      marks.size(), [](std::size_t row) { return static_cast<std::uint32_t>(row); },
      [&](std::size_t row) { return marks[row] != 0; });
}

void keepFound(const Ledger& ledger, ClientMarks& marks, const QString& text,
               const ClientIndex* index, bool negated) {
  const QString folded = foldedText(text.trimmed());
  if (folded.isEmpty()) {
    if (negated) marks.assign(marks.size(), 0);
    return;
  }
  const Wanted wanted(ledger, folded);
  if (index) {
    keepByIndex(*index, wanted, marks, negated);
    return;
  }
  inHalves(marks.size(), [&](std::size_t begin, std::size_t end) {
    QByteArray room;
    for (std::size_t row = begin; row < end; ++row) {
      if (marks[row] != 0) marks[row] = wanted.fits(row, room) != negated ? 1 : 0;
    }
  });
}

std::vector<std::uint32_t> findClients(const Ledger& ledger,
                                       const std::vector<std::uint32_t>& among, const QString& text,
                                       const ClientIndex* index) {
  ClientMarks marks(ledger.clients(), 0);
  for (const std::uint32_t row : among) marks[row] = 1;
  keepFound(ledger, marks, text, index);
  return collected(
      among.size(), [&](std::size_t i) { return among[i]; },
      [&](std::size_t i) { return marks[among[i]] != 0; });
}

}  // namespace retenta
