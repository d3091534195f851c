// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace retenta {

/// What a person typed to find something, ready to be compared: case and ё do not matter, nor does
/// it matter in which keyboard layout it was typed ("каь" finds "RFM", "gjregrb" «покупки»).
class TypedWords {
 public:
  explicit TypedWords(const QString& typed);

  bool isEmpty() const { return m_spellings.isEmpty(); }
  /// How well `text` fits, 0 = not at all: every word must be in it. The start of the text is worth
  /// more than the start of a word, and that more than its middle.
  int match(const QString& text) const;
  /// What was typed and the same keys on the other layout, folded.
  QStringList spellings() const;

  /// Lower case, ё as е, one space between words.
  static QString folded(const QString& text);
  /// The same keys on the other layout of a Russian keyboard; letters without a twin stay.
  static QString onOtherLayout(const QString& typed);

 private:
  QList<QStringList> m_spellings;
};

}  // namespace retenta
