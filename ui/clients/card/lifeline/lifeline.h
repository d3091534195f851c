// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "core/card/clientcard.h"

namespace retenta {

/// A client's life drawn along a line: purchases below it (the larger the dearer, hollow what does
/// not count or was returned), segment changes above it as the signs of their families. ←/→ walk
/// the marks, Home and End go to the first and last; the mark's sentence stands under the line and
/// is spoken. A screen reader meets a chart with a description of one sentence.
class Lifeline : public QWidget {
  Q_OBJECT
 public:
  explicit Lifeline(QWidget* parent = nullptr);

  void setCard(const ClientCardPtr& card);
  /// Index into the card's events; −1 for none.
  int currentEvent() const;
  /// What stands under the line: of the mark walked to, else how to read the drawing.
  QString caption() const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void captionChanged(const QString& text);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  struct Mark {
    Day day = 0;
    bool segment = false;
    std::size_t event = 0;
  };
  double xOf(Day day) const;
  void setCurrent(int mark);
  void paintScale(QPainter& p) const;
  void paintMarks(QPainter& p) const;
  double radiusOf(const CardPurchase& purchase) const;

  ClientCardPtr m_card;
  std::vector<Mark> m_marks;  // oldest first
  Day m_from = 0;
  Day m_to = 1;
  qint64 m_dearest = 1;
  int m_current = -1;
  QString m_summary;
};

}  // namespace retenta
