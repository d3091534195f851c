// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/segments/clientbulk.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLineEdit;

namespace retenta {

class Business;
class OfferedField;

/// Asks what many clients have said of a channel, when and by what proof. A permission does not
/// change who refused before unless it is ticked, and takes the consent text in force as what was
/// agreed to. open() it; deletes itself.
class BulkConsentDialog : public QDialog {
  Q_OBJECT
 public:
  /// `clients` is how many it is about.
  BulkConsentDialog(Business& business, qint64 clients, QWidget* parent);

 Q_SIGNALS:
  void recorded(const retenta::ConsentRecord& record);

 private:
  void refresh();
  void record();
  QComboBox* m_channel;
  QComboBox* m_action;
  QDateEdit* m_day;
  QLineEdit* m_source;
  OfferedField* m_wording;
  QFormLayout* m_form;
  QCheckBox* m_over;
  QPushButton* m_ok;
};

}  // namespace retenta
