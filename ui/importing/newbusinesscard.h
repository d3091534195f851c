// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/currency.h"
#include "ui/widgets/controls.h"

class QComboBox;
class QLineEdit;

namespace retenta {

/// What a business without a client yet is called and counts in: confirmed with its first import,
/// for a file dropped with nothing open has made the business by itself. Both can be changed later
/// in the settings.
class NewBusinessCard : public Card {
  Q_OBJECT
 public:
  explicit NewBusinessCard(QWidget* parent = nullptr);

  /// `fromFile`: the file says its currency itself, there is nothing to choose.
  void setBusiness(const QString& name, Currency currency, bool fromFile);

 Q_SIGNALS:
  void nameTyped(const QString& name);
  void currencyChosen(retenta::Currency currency);

 private:
  void takeName();
  QLineEdit* m_name;
  QComboBox* m_currency;
  QString m_shown;
};

}  // namespace retenta
