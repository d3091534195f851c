// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/widgets/page.h"

class QLabel;

namespace retenta {

/// A bar above the content for what needs attention; closes with its cross or Esc.
class MessageBar : public QFrame {
  Q_OBJECT
 public:
  explicit MessageBar(QWidget* parent = nullptr);
  void show(Message::Kind kind, const QString& text);
  void clear();
  QString text() const;

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  Message::Kind m_kind = Message::Kind::Info;
  QLabel* m_icon;
  QLabel* m_text;
};

}  // namespace retenta
