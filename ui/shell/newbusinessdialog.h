// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/base/currency.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace retenta {

class ElidedLabel;

/// Name, currency, country and place of a business to be made; all but the place can be changed
/// later. Not modal.
class NewBusinessDialog : public QDialog {
  Q_OBJECT
 public:
  /// The file will lie in `folder` unless another place is chosen.
  NewBusinessDialog(const QString& folder, QWidget* parent);

  /// By the settings of this computer.
  static Currency likelyCurrency();
  static QString likelyCountry();

 Q_SIGNALS:
  void wanted(const QString& path, const QString& name, retenta::Currency currency,
              const QString& country);

 private:
  void build();
  void refresh();
  void choosePlace();
  QString path() const;

  QString m_folder;
  QString m_chosen;  // a place chosen by hand; empty: in the folder, by the name
  QLineEdit* m_name;
  QComboBox* m_currency;
  QComboBox* m_country;
  ElidedLabel* m_place;
  QLabel* m_problem;
  QPushButton* m_make;
};

}  // namespace retenta
