// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/bulk/bulkconsentdialog.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "core/business/business.h"
#include "ui/clients/parts/wordingoffer.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/theme/look.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields/calendar.h"
#include "ui/widgets/fields/offeredfield.h"

namespace retenta {

BulkConsentDialog::BulkConsentDialog(Business& business, qint64 clients, QWidget* parent)
    : QDialog(parent),
      m_channel(new QComboBox),
      m_action(new QComboBox),
      m_day(new QDateEdit),
      m_source(new QLineEdit),
      m_wording(new OfferedField),
      m_form(new QFormLayout),
      m_over(new QCheckBox(tr("Also those who refused before: they have changed their mind"))),
      m_ok(makeButton(tr("Record"), ButtonKind::Primary)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Consent: %1").arg(Formatters().clients(clients)));
  for (const Channel channel : allChannels) {
    m_channel->addItem(term(channelId(channel)), static_cast<int>(channel));
  }
  m_action->addItem(tr("agreed"), static_cast<int>(ConsentAction::Given));
  m_action->addItem(tr("withdrew the consent"), static_cast<int>(ConsentAction::Withdrawn));
  const QDate today = toQDate(business.clock().today());
  m_day->setDate(today);
  m_day->setMaximumDate(today);
  m_day->setCalendarPopup(true);
  dressCalendar(*m_day->calendarWidget());
  m_source->setMaxLength(200);
  m_source->setPlaceholderText(tr("form on the site, paper, call…"));
  m_wording->setMaxLength(1000);
  m_wording->setPlaceholderText(tr("the text agreed to, if you have it"));
  m_form->addRow(tr("Channel"), m_channel);
  m_form->addRow(tr("What they said"), m_action);
  m_form->addRow(tr("Day"), m_day);
  m_form->addRow(tr("Proof"), m_source);
  m_form->addRow(tr("Wording"), m_wording);
  offerWording(business, m_wording);
  auto* column = new QVBoxLayout(this);
  column->addLayout(m_form);
  column->addWidget(m_over);
  auto* note = makeLabel(tr("Consent is kept as a ledger: nothing is overwritten, each record adds "
                            "a line with its proof."),
                         TextRole::Secondary, Tone::Secondary);
  note->setWordWrap(true);
  column->addWidget(note);
  auto* buttons = new QHBoxLayout;
  auto* cancel = makeButton(tr("Cancel"));
  buttons->addStretch();
  buttons->addWidget(cancel);
  buttons->addWidget(m_ok);
  column->addLayout(buttons);
  m_ok->setDefault(true);
  setMinimumWidth(scaled(440));
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_ok, &QPushButton::clicked, this, &BulkConsentDialog::record);
  connect(m_source, &QLineEdit::textChanged, this, &BulkConsentDialog::refresh);
  connect(m_action, &QComboBox::currentIndexChanged, this, &BulkConsentDialog::refresh);
  refresh();
}

void BulkConsentDialog::refresh() {
  const bool given = m_action->currentData().toInt() == static_cast<int>(ConsentAction::Given);
  m_over->setVisible(given);
  // Qt 6.4 can hide a row: who withdraws agrees to no text.
  m_form->setRowVisible(m_wording, given);
  const bool proven = !m_source->text().trimmed().isEmpty();
  m_ok->setEnabled(proven);
  m_ok->setToolTip(proven ? QString() : tr("Say by what proof."));
}

void BulkConsentDialog::record() {
  ConsentRecord record;
  record.channel = static_cast<Channel>(m_channel->currentData().toInt());
  record.action = static_cast<ConsentAction>(m_action->currentData().toInt());
  record.day = fromQDate(m_day->date());
  record.source = m_source->text().simplified();
  const bool given = record.action == ConsentAction::Given;
  if (given) record.wording = m_wording->text().simplified();
  record.overRefusal = given && m_over->isChecked();
  Q_EMIT recorded(record);
  accept();
}

}  // namespace retenta
