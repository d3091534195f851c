// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace retenta {

/// A field that begins with a text on offer, which may come late: it is taken only as long as
/// nobody has typed something else, an empty field meant so included.
class OfferedField : public QLineEdit {
  Q_OBJECT
 public:
  using QLineEdit::QLineEdit;

  /// Empty = nothing on offer.
  void offer(const QString& text);
  /// What was typed before; empty: nothing was, the offer stands.
  void setTyped(const QString& text);

 private:
  void put(const QString& text);
  QString m_offered;
};

}  // namespace retenta
