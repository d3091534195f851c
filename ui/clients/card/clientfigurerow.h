// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QPushButton>

#include "core/card/clientcard.h"

class QGridLayout;
class QLabel;

namespace retenta {

/// One figure with its name; a click or Enter opens what it is made of.
class ClientFigure : public QPushButton {
  Q_OBJECT
 public:
  explicit ClientFigure(const QString& name, QWidget* parent = nullptr);
  void setFigure(const QString& value, const QString& formula);
  QString formula() const { return m_formula; }
  QString value() const;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 private:
  void openFormula();
  QLabel* m_name;
  QLabel* m_value;
  QString m_formula;
};

/// Spent, purchases, average check, revenue of 12 months: four cards in a row, or two by two.
class ClientFigureRow : public QWidget {
  Q_OBJECT
 public:
  explicit ClientFigureRow(QWidget* parent = nullptr);
  void setCard(const ClientCard& card);
  void setNarrow(bool narrow);
  ClientFigure* figure(int i) const { return m_cards[static_cast<std::size_t>(i)]; }

 private:
  std::array<ClientFigure*, 4> m_cards;
  QGridLayout* m_grid;
};

}  // namespace retenta
