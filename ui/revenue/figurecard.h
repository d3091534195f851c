// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/controls.h"

namespace retenta {

/// One of the three big figures: before, after, the difference. A stripe in the colour of its
/// meaning, the figure, and a line under it.
class FigureCard : public Card {
  Q_OBJECT
 public:
  explicit FigureCard(QWidget* parent = nullptr);

  /// `full` is the figure to the last unit and how it comes about: the tooltip.
  void show(const QString& title, const QString& value, const QString& full, const QString& note);
  void setMeaning(const QColor& stripe, Tone tone);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QLabel* m_title;
  QLabel* m_value;
  QLabel* m_note;
  QColor m_stripe;
};

}  // namespace retenta
