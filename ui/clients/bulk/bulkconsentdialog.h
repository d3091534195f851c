// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/segments/clientbulk.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace retenta {

/// Asks what many clients have said of a channel, when and by what proof. A permission does not
/// change who refused before unless it is ticked. open() it; deletes itself.
class BulkConsentDialog : public QDialog {
  Q_OBJECT
 public:
  /// `clients` is how many it is about; `today` the latest day.
  BulkConsentDialog(qint64 clients, Day today, QWidget* parent);

 Q_SIGNALS:
  void recorded(const retenta::ConsentRecord& record);

 private:
  void refresh();
  void record();
  QComboBox* m_channel;
  QComboBox* m_action;
  QDateEdit* m_day;
  QLineEdit* m_source;
  QLineEdit* m_wording;
  QCheckBox* m_over;
  QPushButton* m_ok;
};

}  // namespace retenta
