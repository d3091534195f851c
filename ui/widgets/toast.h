// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace retenta {

/// Floats at the foot of its parent for 8 s to say what was done, with Undo. Stays while hovered or
/// focused.
class Toast : public QFrame {
  Q_OBJECT
 public:
  explicit Toast(QWidget* parent);
  void show(const QString& text, bool canUndo);

 Q_SIGNALS:
  void undoRequested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void place();
  QLabel* m_text;
  QPushButton* m_undo;
  QTimer m_timer;
};

}  // namespace retenta
