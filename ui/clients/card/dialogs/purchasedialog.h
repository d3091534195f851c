// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/clients/card/dialogs/editdialog.h"

class QComboBox;

namespace retenta {

/// A purchase or a return typed by hand: day, amount, lines of products (if known), channel and
/// payment. Without an amount the lines are added up.
class PurchaseDialog : public EditDialog {
  Q_OBJECT
 public:
  /// `known`: the one to change; it must be one added by hand.
  PurchaseDialog(CardPresenter& presenter, const std::optional<CardPurchase>& known,
                 QWidget* parent);

 protected:
  void apply() override;

 private:
  struct Line {
    QLineEdit* product;
    QLineEdit* quantity;
    QLineEdit* amount;
  };
  void addLine(const CardItem& item);
  void addLines(const std::optional<CardPurchase>& known);
  bool readLines(std::vector<CardItem>& items);
  std::optional<qint64> money(const QLineEdit* field) const;
  QString shownMoney(qint64 minor) const;

  ClientId m_client;
  PurchaseId m_known = 0;
  Currency m_currency;
  QComboBox* m_kind;
  QLineEdit* m_day;
  QLineEdit* m_amount;
  QLineEdit* m_channel = nullptr;
  QLineEdit* m_payment = nullptr;
  QVBoxLayout* m_lineColumn = nullptr;
  std::vector<Line> m_lines;
};

}  // namespace retenta
