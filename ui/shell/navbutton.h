// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace retenta {

/// One line of the sidebar: icon, name, the key of the page while it is the current one.
class NavButton : public QAbstractButton {
  Q_OBJECT
 public:
  NavButton(const QString& iconName, const QString& text, const QString& keyHint, QWidget* parent);
  /// Icons only, for narrow windows.
  void setCompact(bool compact);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_icon;
  QString m_keyHint;
  bool m_compact = false;
};

}  // namespace retenta
