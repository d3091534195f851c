// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "core/importing/importplan.h"
#include "ui/widgets/controls.h"

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace retenta {

class OfferedField;

/// Asks once whether the people of a file have agreed to be contacted. No is the default; yes needs
/// a channel, a day, a source and the wording, because who contacts people must be able to show
/// that they agreed.
class ConsentForm : public Card {
  Q_OBJECT
 public:
  explicit ConsentForm(QWidget* parent = nullptr);

  /// What the wording begins with while nothing is typed: the text in force; empty for none.
  void offerWording(const QString& wording);
  void setAnswer(const ConsentAnswer& answer, Day today);
  ConsentAnswer answer() const;
  /// What is still to be filled in for a yes; empty when the answer is complete.
  QString missing() const;

 Q_SIGNALS:
  void changed();

 private:
  QWidget* makeDetails();
  void tell();

  QRadioButton* m_no;
  QRadioButton* m_yes;
  QWidget* m_details = nullptr;
  std::map<Channel, QCheckBox*> m_channels;
  QDateEdit* m_day = nullptr;
  QLineEdit* m_source = nullptr;
  OfferedField* m_wording = nullptr;
  QLabel* m_missing = nullptr;
};

}  // namespace retenta
