// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/card/clientcard.h"

class QLabel;
class QMenu;
class QToolButton;

namespace retenta {

class PictureLabel;

/// Who it is and where they stand: sign, name, segment with the previous one, marks, tags. With the
/// "⋯" menu, and in the panel the ways to the full page and out.
class CardHead : public QWidget {
  Q_OBJECT
 public:
  explicit CardHead(QMenu* menu, QWidget* parent = nullptr);
  void setCard(const ClientCard& card);
  void setFull(bool full);
  /// What stands under the name, as read aloud.
  QString standing() const;

 Q_SIGNALS:
  void fullRequested();
  void closed();

 private:
  PictureLabel* m_glyph;
  QLabel* m_name;
  QLabel* m_standing;
  QLabel* m_marks;
  QToolButton* m_full;
  QToolButton* m_close;
};

}  // namespace retenta
