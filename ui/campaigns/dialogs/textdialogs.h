// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "core/base/date.h"
#include "core/campaigns/messagetemplate.h"
#include "core/clients/channel.h"
#include "ui/campaigns/dialogs/formdialog.h"

class QDateEdit;
class QRadioButton;

namespace retenta {

class OfferedField;

/// One line of text under a new title: renaming.
class NameDialog : public FormDialog {
  Q_OBJECT
 public:
  NameDialog(const QString& name, QWidget* parent);

 Q_SIGNALS:
  void typed(const QString& name);

 protected:
  bool check() override;

 private:
  QLineEdit* m_name;
};

/// What stands in for each field of the text when a client has no value.
class FallbackDialog : public FormDialog {
  Q_OBJECT
 public:
  FallbackDialog(const std::vector<MergeField>& fields, const FieldValues& fallbacks,
                 QWidget* parent);

 Q_SIGNALS:
  void typed(const retenta::FieldValues& fallbacks);

 protected:
  bool check() override;

 private:
  FieldValues m_fallbacks;
  std::map<MergeField, QLineEdit*> m_fields;
};

/// Consent of many people at once, as it was really given: day, source, wording. The number on the
/// button is of those who never answered; refusals stay.
class ConsentDialog : public FormDialog {
  Q_OBJECT
 public:
  ConsentDialog(Channel channel, qint64 people, Day today, QWidget* parent);
  /// The text in force: taken while nothing else is typed.
  void offerWording(const QString& wording);

 Q_SIGNALS:
  void typed(retenta::Day day, const QString& source, const QString& wording);

 protected:
  bool check() override;

 private:
  QDateEdit* m_day;
  QLineEdit* m_source;
  OfferedField* m_wording;
};

/// Asks for whom the list is, naming how many people leave the program; Cancel has the focus.
class HandOverDialog : public FormDialog {
  Q_OBJECT
 public:
  HandOverDialog(const QString& campaign, qint64 people, bool again, QWidget* parent);

 Q_SIGNALS:
  void chosen(bool forExcel);

 protected:
  bool check() override;

 private:
  QRadioButton* m_excel;
};

}  // namespace retenta
