// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/builder/messagecard.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "core/campaigns/smsparts.h"
#include "ui/campaigns/builder/builderpresenter.h"
#include "ui/campaigns/parts/messageeditor.h"
#include "ui/campaigns/builder/previewpane.h"
#include "ui/text/formatters.h"
#include "ui/widgets/fields/calendar.h"
#include "ui/widgets/flowlayout.h"

namespace retenta {

namespace {

// The text as sent to the person on show, else the source with the names of its fields.
QString sampleText(const CampaignPlan& plan, const CampaignOutlook* outlook,
                   const QString& business, Currency currency) {
  const auto message = MessageTemplate::parse(plan.text);
  if (!message || !outlook || outlook->recipients.empty()) return plan.text;
  return message->render(
      fieldValues(outlook->recipients.front(), plan, business, messageWords(currency)),
      plan.fallbacks);
}

}  // namespace

MessageCard::MessageCard(BuilderPresenter& presenter, QWidget* parent)
    : NumberedCard(3, tr("Message"), parent),
      m_presenter(presenter),
      m_presets(messagePresets()),
      m_templates(new QComboBox),
      m_chips(new QWidget),
      m_editor(new MessageEditor),
      m_offer(new QLineEdit),
      m_till(new QDateEdit),
      m_size(makeWrapped({}, TextRole::Secondary, Tone::Secondary)),
      m_warning(new WarningBar),
      m_preview(new PreviewPane(presenter)) {
  m_templates->setAccessibleName(tr("Template"));
  m_templates->addItem(tr("Template…"));
  for (const MessagePreset& preset : m_presets)
    m_templates->addItem(tr("“%1”").arg(preset.name), preset.id);
  m_templates->setMinimumContentsLength(12);
  m_templates->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  addToHeader(m_templates);
  buildChips();
  m_editor->setAccessibleName(tr("Text of the message"));
  m_editor->setPlaceholderText(tr("What to say? Choose a template or write your own."));
  column()->addWidget(m_editor, 3);
  column()->addWidget(buildOffer());
  column()->addWidget(m_size);
  column()->addWidget(m_warning);
  column()->addWidget(m_preview, 4);
  connect(m_templates, &QComboBox::activated, this, &MessageCard::applyPreset);
  connect(m_editor, &MessageEditor::edited, this, [this] {
    const QString source = m_editor->source();
    m_presenter.edit([&](CampaignPlan& plan) { plan.text = source; });
    showSize();
    showWarning();
    m_preview->refresh();
  });
  connect(m_offer, &QLineEdit::textEdited, this, [this](const QString& text) {
    m_presenter.edit([&](CampaignPlan& plan) { plan.offer = text; });
    m_preview->refresh();
  });
  connect(m_till, &QDateEdit::userDateChanged, this, [this](QDate date) {
    m_presenter.edit([&](CampaignPlan& plan) { plan.till = fromQDate(date); });
    m_preview->refresh();
  });
  connect(m_warning, &WarningBar::clicked, this, &MessageCard::fallbacksAsked);
}

void MessageCard::buildChips() {
  auto* flow = new FlowLayout(m_chips, scaled(4));
  flow->setContentsMargins(0, 0, 0, 0);
  m_chips->setAccessibleName(tr("Insert a field"));
  for (const MergeField field : allMergeFields) {
    auto* chip = new ChipButton(mergeFieldText(field));
    chip->setAccessibleName(tr("Insert field: %1").arg(mergeFieldText(field)));
    connect(chip, &QPushButton::clicked, this, [this, field] { m_editor->insertField(field); });
    flow->addWidget(chip);
  }
  column()->addWidget(m_chips);
}

QWidget* MessageCard::buildOffer() {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  auto* offerLabel = makeLabel(tr("Offer"), TextRole::Secondary, Tone::Secondary);
  offerLabel->setBuddy(m_offer);
  auto* tillLabel = makeLabel(tr("till"), TextRole::Secondary, Tone::Secondary);
  tillLabel->setBuddy(m_till);
  m_offer->setAccessibleName(mergeFieldText(MergeField::Offer));
  m_till->setAccessibleName(mergeFieldText(MergeField::Till));
  m_till->setCalendarPopup(true);
  dressCalendar(*m_till->calendarWidget());
  m_till->setDisplayFormat(Language::current().isRussian() ? QStringLiteral("dd.MM.yyyy")
                                                           : QStringLiteral("d MMM yyyy"));
  m_till->setMinimumWidth(scaled(108));
  row->addWidget(offerLabel);
  row->addWidget(m_offer, 1);
  row->addWidget(tillLabel);
  row->addWidget(m_till);
  return box;
}

void MessageCard::applyPreset(int index) {
  const MessagePreset* preset = presetById(m_presets, m_templates->itemData(index).toString());
  if (!preset) return;
  m_presenter.edit([&](CampaignPlan& plan) {
    plan.presetId = preset->id;
    plan.text = preset->text;
    plan.offer = preset->offer;
    plan.fallbacks = preset->fallbacks;
  });
  showPlan();
}

void MessageCard::showPlan() {
  const CampaignPlan& plan = m_presenter.plan();
  const bool editable = m_presenter.editable();
  m_editor->setSource(plan.text);
  if (m_offer->text() != plan.offer) m_offer->setText(plan.offer);
  {
    const QSignalBlocker quiet(m_till);
    m_till->setDate(toQDate(plan.till.value_or(m_presenter.today())));
  }
  m_templates->setCurrentIndex(std::max(0, m_templates->findData(plan.presetId)));
  m_editor->setReadOnly(!editable);
  for (QWidget* widget : {static_cast<QWidget*>(m_templates), m_chips,
                          static_cast<QWidget*>(m_offer), static_cast<QWidget*>(m_till)}) {
    widget->setEnabled(editable);
  }
  showSize();
  showWarning();
  m_preview->refresh();
}

void MessageCard::showOutlook() {
  showSize();
  showWarning();
  m_preview->refresh();
}

void MessageCard::nextPreview() { m_preview->step(1); }

void MessageCard::showSize() {
  const auto& outlook = m_presenter.outlook();
  const SmsSize size =
      smsSize(sampleText(m_presenter.plan(), outlook ? &*outlook : nullptr,
                         m_presenter.business().profile().name, m_presenter.currency()));
  const Formatters f;
  const QString alphabet = size.gsm7 ? tr("Latin") : tr("Cyrillic");
  m_size->setText(
      size.parts <= 1
          ? tr("%1 characters · 1 SMS of up to %2 (%3)")
                .arg(f.count(size.characters), QString::number(size.unitsPerPart), alphabet)
          : tr("%1 characters · as SMS %n parts of %2 (%3)", nullptr, size.parts)
                .arg(f.count(size.characters), QString::number(size.unitsPerPart), alphabet));
}

void MessageCard::showWarning() {
  const auto& outlook = m_presenter.outlook();
  const CampaignPlan& plan = m_presenter.plan();
  const QStringList unknown = unknownFields(plan.text);
  QString text;
  if (!unknown.isEmpty()) {
    text = tr("There is no field “%1”: planning waits until it is gone").arg(unknown.first());
  } else if (outlook && !outlook->missing.empty()) {
    const auto& [field, people] = *outlook->missing.begin();
    const auto fallback = plan.fallbacks.find(field);
    const bool filled = fallback != plan.fallbacks.end() && !fallback->second.trimmed().isEmpty();
    const QString who = Formatters().people(static_cast<qint64>(people));
    text =
        filled
            ? tr("%1: no “%2” — “%3” stands in").arg(who, mergeFieldText(field), fallback->second)
            : tr("%1: no “%2” — the place stays empty").arg(who, mergeFieldText(field));
  }
  m_warning->show(text);
}

}  // namespace retenta
