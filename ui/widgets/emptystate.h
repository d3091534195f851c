// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QHBoxLayout;

namespace retenta {

/// What stands where there is nothing yet: an icon, one sentence why, and the ways on.
class EmptyState : public QWidget {
  Q_OBJECT
 public:
  EmptyState(const QString& iconName, const QString& title, const QString& reason,
             QWidget* parent = nullptr);
  /// The first one added is the primary.
  QPushButton* addAction(const QString& text);

 private:
  QHBoxLayout* m_actions;
};

}  // namespace retenta
