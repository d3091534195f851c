// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/consentform.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/widgets/fields/calendar.h"
#include "ui/widgets/fields/offeredfield.h"
#include "ui/widgets/flowlayout.h"

namespace retenta {

ConsentForm::ConsentForm(QWidget* parent)
    : Card(tr("Have these people agreed to be contacted?"), parent),
      m_no(new QRadioButton(tr("No, or not known: they are left out of campaigns"))),
      m_yes(new QRadioButton(tr("Yes, all of them"))) {
  m_details = makeDetails();
  m_no->setChecked(true);
  column()->addWidget(m_no);
  column()->addWidget(m_yes);
  column()->addWidget(m_details);
  m_details->setVisible(false);
  setFocusProxy(m_no);
  connect(m_yes, &QRadioButton::toggled, this, [this](bool on) {
    m_details->setVisible(on);
    tell();
  });
}

QWidget* ConsentForm::makeDetails() {
  auto* box = new QWidget;
  auto* form = new QFormLayout(box);
  form->setContentsMargins(scaled(24), 0, 0, 0);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->setHorizontalSpacing(12);
  form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  auto* channels = new QWidget;
  auto* flow = new FlowLayout(channels, 12);
  for (const Channel channel : allChannels) {
    auto* each = new QCheckBox(term(channelId(channel)));
    m_channels[channel] = each;
    flow->addWidget(each);
    connect(each, &QCheckBox::toggled, this, &ConsentForm::tell);
  }
  m_day = new QDateEdit;
  m_day->setCalendarPopup(true);
  dressCalendar(*m_day->calendarWidget());
  m_day->setDisplayFormat(Formatters().language().isRussian() ? QStringLiteral("dd.MM.yyyy")
                                                              : QStringLiteral("d MMM yyyy"));
  m_source = new QLineEdit;
  m_source->setPlaceholderText(tr("for example: a form on the site, a paper card"));
  m_wording = new OfferedField;
  m_wording->setPlaceholderText(tr("the sentence they agreed to"));
  m_missing = makeLabel({}, TextRole::Secondary, Tone::Warning);
  m_missing->setWordWrap(true);
  for (QWidget* each : {static_cast<QWidget*>(m_day), static_cast<QWidget*>(m_source),
                        static_cast<QWidget*>(m_wording)}) {
    each->setMaximumWidth(scaled(520));
  }
  m_day->setMaximumWidth(scaled(160));
  form->addRow(tr("Channels"), channels);
  form->addRow(tr("Agreed on"), m_day);
  form->addRow(tr("Where it was given"), m_source);
  form->addRow(tr("Wording"), m_wording);
  form->addRow(m_missing);
  connect(m_day, &QDateEdit::dateChanged, this, &ConsentForm::tell);
  connect(m_source, &QLineEdit::textChanged, this, &ConsentForm::tell);
  connect(m_wording, &QLineEdit::textChanged, this, &ConsentForm::tell);
  return box;
}

void ConsentForm::offerWording(const QString& wording) { m_wording->offer(wording); }

void ConsentForm::setAnswer(const ConsentAnswer& answer, Day today) {
  const QSignalBlocker quiet(this);
  const bool yes = answer.channels.bits() != 0;
  (yes ? m_yes : m_no)->setChecked(true);
  for (const auto& [channel, box] : m_channels) box->setChecked(answer.channels.has(channel));
  m_day->setMaximumDate(toQDate(today));
  m_day->setDate(toQDate(yes ? answer.day : today));
  m_source->setText(answer.source);
  m_wording->setTyped(answer.wording);
}

ConsentAnswer ConsentForm::answer() const {
  ConsentAnswer answer;
  if (!m_yes->isChecked()) return answer;
  for (const auto& [channel, box] : m_channels)
    if (box->isChecked()) answer.channels.add(channel);
  answer.day = fromQDate(m_day->date());
  answer.source = m_source->text().trimmed();
  answer.wording = m_wording->text().trimmed();
  return answer;
}

QString ConsentForm::missing() const {
  if (!m_yes->isChecked()) return {};
  const ConsentAnswer given = answer();
  QStringList parts;
  if (given.channels.bits() == 0) parts += tr("a channel");
  if (given.source.isEmpty()) parts += tr("where the consent was given");
  if (given.wording.isEmpty()) parts += tr("its wording");
  if (parts.isEmpty()) return {};
  return tr("Still needed for a yes: %1.").arg(parts.join(QStringLiteral(", ")));
}

void ConsentForm::tell() {
  m_missing->setText(missing());
  m_missing->setVisible(!m_missing->text().isEmpty());
  Q_EMIT changed();
}

}  // namespace retenta
