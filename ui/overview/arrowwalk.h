// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QWidget;

namespace retenta {

/// Makes widgets that stand in rows and columns one stop of Tab: arrows walk among them to the
/// nearest in their direction, wherever wrapping has put it; Tab comes back to the one left. Hidden
/// ones are passed over. Lives as long as its parent.
class ArrowWalk : public QObject {
  Q_OBJECT
 public:
  ArrowWalk(QList<QWidget*> widgets, QObject* parent);
  QWidget* current() const { return m_current; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void makeCurrent(QWidget* widget);
  QWidget* nearest(int dx, int dy) const;

  QList<QWidget*> m_widgets;
  QWidget* m_current = nullptr;
};

}  // namespace retenta
