// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/dialogs/textdialogs.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QShowEvent>
#include <QVBoxLayout>

#include "ui/campaigns/campaignwords.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields/calendar.h"
#include "ui/widgets/fields/offeredfield.h"

namespace retenta {

namespace {

QLabel* hint(const QString& text) {
  QLabel* label = makeLabel(text, TextRole::Secondary, Tone::Secondary);
  label->setWordWrap(true);
  label->setMinimumWidth(scaled(340));
  return label;
}

}  // namespace

NameDialog::NameDialog(const QString& name, QWidget* parent)
    : FormDialog(tr("Rename the campaign"), tr("Rename"), parent),
      m_name(addField(tr("Name"), name)) {
  m_name->setMaxLength(200);
  m_name->setMinimumWidth(scaled(320));
  m_name->selectAll();
}

bool NameDialog::check() {
  if (m_name->text().trimmed().isEmpty()) {
    complain(tr("A campaign needs a name."), m_name);
    return false;
  }
  Q_EMIT typed(m_name->text().trimmed());
  return true;
}

FallbackDialog::FallbackDialog(const std::vector<MergeField>& fields, const FieldValues& fallbacks,
                               QWidget* parent)
    : FormDialog(tr("When a field is empty"), tr("Apply"), parent), m_fallbacks(fallbacks) {
  body()->addWidget(hint(tr("What a client reads in place of a field we have no value for.")));
  for (const MergeField field : fields) {
    const auto found = fallbacks.find(field);
    m_fields[field] =
        addField(mergeFieldText(field), found == fallbacks.end() ? QString() : found->second);
  }
}

bool FallbackDialog::check() {
  for (const auto& [field, edit] : m_fields) m_fallbacks[field] = edit->text();
  Q_EMIT typed(m_fallbacks);
  return true;
}

ConsentDialog::ConsentDialog(Channel channel, qint64 people, Day today, QWidget* parent)
    : FormDialog(tr("Record consent"), tr("Record: %1").arg(Formatters().people(people)), parent),
      m_day(new QDateEdit(toQDate(today))) {
  body()->addWidget(
      hint(tr("%1 have a contact but never said whether you may write to them (%2). Record only "
              "consent that they really gave: it goes into the ledger with its day, source and "
              "wording. Refusals stay refusals.")
               .arg(Formatters().people(people), term(channelId(channel)))));
  m_day->setMinimumWidth(scaled(130));
  m_day->setCalendarPopup(true);
  dressCalendar(*m_day->calendarWidget());
  m_day->setMaximumDate(toQDate(today));
  m_day->setDisplayFormat(Language::current().isRussian() ? QStringLiteral("dd.MM.yyyy")
                                                          : QStringLiteral("d MMM yyyy"));
  m_day->setAccessibleName(tr("Given on"));
  form()->addRow(tr("Given on"), m_day);
  m_source = addField(tr("Where"), {});
  m_source->setPlaceholderText(tr("paper form, site, call…"));
  m_wording = new OfferedField;
  m_wording->setAccessibleName(tr("Wording"));
  form()->addRow(tr("Wording"), m_wording);
  m_wording->setPlaceholderText(tr("the text they agreed to"));
}

void ConsentDialog::offerWording(const QString& wording) { m_wording->offer(wording); }

bool ConsentDialog::check() {
  for (QLineEdit* field : {m_source, static_cast<QLineEdit*>(m_wording)}) {
    if (!field->text().trimmed().isEmpty()) continue;
    complain(tr("Say where the consent was given and in what words: without that it proves "
                "nothing."),
             field);
    return false;
  }
  Q_EMIT typed(fromQDate(m_day->date()), m_source->text().trimmed(), m_wording->text().trimmed());
  return true;
}

HandOverDialog::HandOverDialog(const QString& campaign, qint64 people, bool again, QWidget* parent)
    : FormDialog(again ? tr("Save the list again") : tr("Hand over the list"),
                 again ? tr("Save the list: %1…").arg(Formatters().people(people))
                       : tr("Hand over the list: %1…").arg(Formatters().people(people)),
                 parent),
      m_excel(new QRadioButton(tr("for Excel: opens with a double click"))) {
  QLabel* what = makeLabel(tr("Campaign “%1”: %2 with names and contacts will be written to a file "
                              "that leaves the program.")
                               .arg(campaign, Formatters().people(people)));
  what->setWordWrap(true);
  what->setMinimumWidth(scaled(380));
  body()->addWidget(what);
  auto* service = new QRadioButton(tr("for a service: plain CSV for mailings, SMS, calls"));
  service->setChecked(true);
  body()->addWidget(service);
  body()->addWidget(m_excel);
  // Handing people's data out is asked for, never slipped into: Enter cancels.
  verb()->setDefault(false);
  cancelButton()->setDefault(true);
  cancelButton()->setFocus();
}

bool HandOverDialog::check() {
  Q_EMIT chosen(m_excel->isChecked());
  return true;
}

}  // namespace retenta
