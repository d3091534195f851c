// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QWidget>

#include "core/rfm/migration/migration.h"

class QLabel;
class QPushButton;

namespace retenta {

/// How many went up, stayed, went down, came new; each opens the people.
class MovesBar : public QWidget {
  Q_OBJECT
 public:
  explicit MovesBar(QWidget* parent = nullptr);
  void setMigration(const Migration& migration);

 Q_SIGNALS:
  void chosen(retenta::MoveDirection direction);

 private:
  QLabel* m_span;
  std::map<MoveDirection, QPushButton*> m_buttons;
};

}  // namespace retenta
