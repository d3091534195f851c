// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/typedwords.h"

#include <algorithm>

#include "core/base/foldedtext.h"

namespace retenta {

namespace {

const QString latinKeys = QStringLiteral("`qwertyuiop[]asdfghjkl;'zxcvbnm,./");
const QString cyrillicKeys = QStringLiteral("ёйцукенгшщзхъфывапролджэячсмитьбю.");

bool startsAWord(const QString& text, qsizetype at) {
  return at == 0 || !text[at - 1].isLetterOrNumber();
}

// 3 = at the start of the text, 2 = of a word, 1 = inside, 0 = absent.
int place(const QString& text, const QString& word) {
  int best = 0;
  for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    best = std::max(best, at == 0 ? 3 : (startsAWord(text, at) ? 2 : 1));
    if (best == 3) break;
  }
  return best;
}

}  // namespace

TypedWords::TypedWords(const QString& typed) {
  for (const QString& spelling : {typed, onOtherLayout(typed)}) {
    const QStringList words = folded(spelling).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (!words.isEmpty() && !m_spellings.contains(words)) m_spellings += words;
  }
}

int TypedWords::match(const QString& text) const {
  const QString in = folded(text);
  int best = 0;
  for (qsizetype i = 0; i < m_spellings.size(); ++i) {
    int worst = 3;
    for (const QString& word : m_spellings[i]) worst = std::min(worst, place(in, word));
    const int wholeStart = in.startsWith(m_spellings[i].join(QLatin1Char(' '))) ? 4 : worst;
    if (worst > 0) best = std::max(best, wholeStart * 2 - static_cast<int>(i));
  }
  return best;
}

QStringList TypedWords::spellings() const {
  QStringList all;
  for (const QStringList& words : m_spellings) all += words.join(QLatin1Char(' '));
  return all;
}

QString TypedWords::folded(const QString& text) { return foldedText(text.simplified()); }

QString TypedWords::onOtherLayout(const QString& typed) {
  QString other = typed.toLower();
  const bool cyrillic = std::any_of(other.cbegin(), other.cend(),
                                    [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
  const QString& from = cyrillic ? cyrillicKeys : latinKeys;
  const QString& to = cyrillic ? latinKeys : cyrillicKeys;
  for (QChar& c : other) {
    if (const qsizetype key = from.indexOf(c); key >= 0) c = to[key];
  }
  return other;
}

}  // namespace retenta
