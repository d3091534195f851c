// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/purchases/columns.h"

#include "core/base/date.h"
#include "core/base/foldedtext.h"

namespace retenta {

void WordColumn::append(QByteArrayView word) {
  // Found without a copy: most rows repeat a word that is known.
  const auto looked = QByteArray::fromRawData(word.data(), word.size());
  auto found = m_known.constFind(looked);
  if (found == m_known.constEnd()) {
    // Every spelling is remembered, and the folded one stands for all of them.
    const QString spelled = QString::fromUtf8(word).simplified();
    const QByteArray folded = foldedWord(spelled).toUtf8();
    if (!m_known.contains(folded)) {
      m_words.push_back(spelled.toUtf8());
      m_known.insert(folded, static_cast<std::uint32_t>(m_words.size() - 1));
    }
    found = m_known.insert(word.toByteArray(), m_known.value(folded));
  }
  m_numbers.push_back(*found);
}

PackedBirthday packedBirthday(QByteArrayView text) {
  const bool noYear = text.startsWith("--");
  if (text.size() != (noYear ? 7 : 10)) return 0;
  const QByteArrayView rest = text.last(5);
  const int year = noYear ? 0 : QByteArray(text.first(4).toByteArray()).toInt();
  const int month = rest.first(2).toByteArray().toInt();
  const int day = rest.last(2).toByteArray().toInt();
  // 29 February stands in a year unknown too.
  if (!dayFromCivil(noYear ? 2000 : year, month, day)) return 0;
  return (year * 100 + month) * 100 + day;
}

QString birthdayText(PackedBirthday birthday) {
  if (birthday == 0) return {};
  const auto two = [](int n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
  const int year = birthday / 10'000;
  const QString start =
      year == 0 ? QStringLiteral("-") : QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0'));
  return start + QLatin1Char('-') + two(birthday / 100 % 100) + QLatin1Char('-') +
         two(birthday % 100);
}

}  // namespace retenta
