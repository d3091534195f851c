// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace retenta {

class PictureLabel;

/// A bar above the content for what needs attention, with a button when something can be done about
/// it; closes with its cross or Esc, unless it tells a lasting state.
class MessageBar : public QFrame {
  Q_OBJECT
 public:
  explicit MessageBar(QWidget* parent = nullptr);
  /// A bar that stays as long as what it tells.
  void setLasting(bool lasting);
  void show(const Message& message);
  void show(Message::Kind kind, const QString& text);
  void clear();
  QString text() const;

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  Message::Kind m_kind = Message::Kind::Info;
  PictureLabel* m_icon;
  QLabel* m_text;
  QPushButton* m_do;
  QToolButton* m_close;
  std::function<void()> m_action;
  bool m_lasting = false;
};

}  // namespace retenta
