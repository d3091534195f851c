// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/thresholds/thresholdeditor.h"

#include <algorithm>
#include <cmath>

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/rfm/bounds/rfmpresets.h"
#include "core/rfm/rfmservice.h"
#include "ui/rfm/panelbody.h"
#include "ui/rfm/rfmwords.h"
#include "ui/rfm/thresholds/boundaxis.h"
#include "ui/rfm/thresholds/trialcard.h"
#include "ui/text/errortext.h"
#include "ui/widgets/changing.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"

namespace retenta {

namespace {

constexpr int fieldDays = 36'500;

QSpinBox* makeField(int least, int most, const QString& name) {
  auto* field = new QSpinBox;
  field->setRange(least, most);
  field->setAccessibleName(name);
  field->setFixedWidth(scaled(60));
  field->setAlignment(Qt::AlignRight);
  return field;
}

QLabel* heading(const QString& text) {
  auto* label = makeLabel(text, TextRole::Strong);
  label->setWordWrap(true);
  return label;
}

QGridLayout* gridOf(QWidget* box) {
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(scaled(8));
  grid->setVerticalSpacing(scaled(2));
  grid->setColumnStretch(0, 1);
  return grid;
}

}  // namespace

ThresholdEditor::ThresholdEditor(QWidget* parent) : QFrame(parent) {
  setProperty("kind", QStringLiteral("card"));
  setAccessibleName(tr("Thresholds"));
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(4));
  column->setSpacing(scaled(6));
  column->addWidget(makeHead());
  column->addWidget(makeRecency());
  column->addWidget(makeSuggestion());
  column->addWidget(makeLine());
  column->addWidget(makeFrequency());
  column->addWidget(makeVip());
  column->addWidget(makeWindow());
  m_trial = new TrialCard;
  column->addWidget(m_trial);
  column->addStretch();
  fillPanel(this, body, makeButtons());
  put({});
}

QWidget* ThresholdEditor::makeRecency() {
  auto* box = new QWidget;
  auto* grid = gridOf(box);
  grid->addWidget(heading(tr("Days since the last purchase")), 0, 0, 1, 2);
  m_recencyAxis = new BoundAxis(tr("Bounds of recency"), BoundAxis::Direction::GrowsLeft);
  const Tokens& t = tokensOf(this);
  m_recencyAxis->setZones(
      {tr("Very recent"), tr("Active"), tr("At risk"), tr("Churned")},
      {t.of(Family::Peak, Depth::Frequent), t.of(Family::Active, Depth::Frequent),
       t.of(Family::AtRisk, Depth::Frequent), t.of(Family::Churned, Depth::Frequent)});
  connect(m_recencyAxis, &BoundAxis::moved, this, &ThresholdEditor::pushDays);
  grid->addWidget(m_recencyAxis, 1, 0, 1, 2);
  const QString names[] = {tr("Very recent: up to"), tr("Active: up to"), tr("At risk: up to")};
  for (int i = 0; i < 3; ++i) {
    QSpinBox*& field = m_recency[static_cast<std::size_t>(i)];
    field = makeField(0, fieldDays, names[i]);
    auto* label = makeLabel(names[i], TextRole::Secondary);
    label->setWordWrap(true);
    label->setBuddy(field);
    grid->addWidget(label, i + 2, 0);
    grid->addWidget(field, i + 2, 1);
    connect(field, &QSpinBox::valueChanged, this, &ThresholdEditor::tell);
  }
  return box;
}

QWidget* ThresholdEditor::makeSuggestion() {
  auto* box = new QWidget;
  auto* grid = gridOf(box);
  m_sentence = makeLabel({}, TextRole::Secondary, Tone::Secondary);
  m_sentence->setWordWrap(true);
  m_take = makeButton({});
  grid->addWidget(m_sentence, 0, 0, 1, 2);
  grid->addWidget(m_take, 1, 0, 1, 2, Qt::AlignLeft);
  connect(m_take, &QPushButton::clicked, this, [this] {
    put(withSuggestion(thresholds(), m_suggestion));
    tell();
  });
  return box;
}

QWidget* ThresholdEditor::makeFrequency() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(4));
  column->addWidget(heading(tr("Number of purchases")));
  m_frequencyAxis = new BoundAxis(tr("Bounds of frequency"), BoundAxis::Direction::GrowsRight);
  const Tokens& t = tokensOf(this);
  m_frequencyAxis->setZones(
      {tr("Single"), tr("Middle"), tr("Frequent")},
      {t.of(Family::Active, Depth::Single), t.of(Family::Active, Depth::Middle),
       t.of(Family::Active, Depth::Frequent)});
  connect(m_frequencyAxis, &BoundAxis::moved, this, &ThresholdEditor::pushPurchases);
  column->addWidget(m_frequencyAxis);
  auto* fields = new QWidget;
  auto* flow = new FlowLayout(fields, scaled(8));
  column->addWidget(fields);
  m_middle = makeField(2, 1'000'000, tr("Middle: from"));
  m_frequent = makeField(3, 1'000'000, tr("Frequent: from"));
  for (QSpinBox* field : {m_middle, m_frequent}) {
    field->setFixedWidth(scaled(48));
    auto* pair = new QWidget;
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(6));
    auto* label = makeLabel(field->accessibleName(), TextRole::Secondary);
    label->setBuddy(field);
    row->addWidget(label);
    row->addWidget(field);
    flow->addWidget(pair);
    connect(field, &QSpinBox::valueChanged, this, &ThresholdEditor::tell);
  }
  return box;
}

QWidget* ThresholdEditor::makeVip() {
  auto* box = new QWidget;
  auto* grid = gridOf(box);
  grid->addWidget(heading(tr("VIP: frequent, active and dear")), 0, 0, 1, 2);
  m_byShare = new QRadioButton(tr("Top share of payers, %"));
  m_byAmount = new QRadioButton(tr("Spent at least"));
  m_percent = makeField(1, 100, m_byShare->text());
  m_amount = new QLineEdit;
  m_amount->setAccessibleName(m_byAmount->text());
  m_amount->setFixedWidth(scaled(84));
  m_amount->setAlignment(Qt::AlignRight);
  m_bound = makeLabel({}, TextRole::Caption, Tone::Secondary);
  m_bound->setWordWrap(true);
  grid->addWidget(m_byShare, 1, 0);
  grid->addWidget(m_percent, 1, 1, Qt::AlignRight);
  grid->addWidget(m_byAmount, 2, 0);
  grid->addWidget(m_amount, 2, 1, Qt::AlignRight);
  grid->addWidget(m_bound, 3, 0, 1, 2);
  connect(m_byShare, &QRadioButton::toggled, this, &ThresholdEditor::tell);
  connect(m_percent, &QSpinBox::valueChanged, this, [this] {
    m_byShare->setChecked(true);
    tell();
  });
  connect(m_amount, &QLineEdit::textEdited, this, [this] {
    m_byAmount->setChecked(true);
    tell();
  });
  return box;
}

QWidget* ThresholdEditor::makeWindow() {
  m_window = new QComboBox;
  m_window->setAccessibleName(tr("Purchases counted"));
  m_window->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_window->setMinimumContentsLength(12);
  m_window->addItem(tr("Purchases of the whole history"), 0);
  for (const int months : {6, 12, 24, 36}) addWindow(months);
  connect(m_window, &QComboBox::currentIndexChanged, this, &ThresholdEditor::tell);
  return m_window;
}

void ThresholdEditor::addWindow(int months) {
  m_window->addItem(tr("Purchases of the last %n months", nullptr, months), months);
}

QWidget* ThresholdEditor::makeHead() {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(0, 0, 0, 0);
  m_presets = makeButton(tr("By kind of business"), ButtonKind::Link);
  m_presets->setToolTip(tr("Bounds to begin with, by how often people come back"));
  row->addWidget(makeLabel(tr("Thresholds"), TextRole::Title), 1);
  row->addWidget(m_presets);
  connect(m_presets, &QPushButton::clicked, this, &ThresholdEditor::openPresets);
  return head;
}

void ThresholdEditor::openPresets() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const RfmPreset& preset : rfmPresets()) {
    RfmThresholds bounds = preset.thresholds;
    menu->addAction(rfmwords::presetName(preset), this, [this, bounds] {
      put(bounds);
      tell();
    });
  }
  menu->popup(m_presets->mapToGlobal(QPoint(0, m_presets->height())));
}

QWidget* ThresholdEditor::makeButtons() {
  auto* box = new QWidget;
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(scaled(14), scaled(4), scaled(14), scaled(14));
  grid->setSpacing(scaled(8));
  m_problem = makeLabel({}, TextRole::Secondary, Tone::Negative);
  m_problem->setWordWrap(true);
  m_problem->hide();
  m_moved = makeLabel({}, TextRole::Secondary, Tone::Secondary);
  m_moved->setWordWrap(true);
  m_apply = makeButton(tr("Apply"), ButtonKind::Primary);
  auto* cancel = makeButton(tr("Cancel"));
  cancel->setToolTip(tr("Back to the stored bounds (Esc)"));
  grid->addWidget(m_problem, 0, 0, 1, 2);
  grid->addWidget(m_moved, 1, 0, 1, 2);
  marksChange(m_apply);
  grid->addWidget(m_apply, 2, 0);
  grid->addWidget(cancel, 2, 1);
  connect(m_apply, &QPushButton::clicked, this, &ThresholdEditor::applied);
  connect(cancel, &QPushButton::clicked, this, &ThresholdEditor::cancelled);
  return box;
}

void ThresholdEditor::setThresholds(const RfmThresholds& thresholds, Currency currency) {
  m_currency = currency;
  put(thresholds);
}

void ThresholdEditor::setSuggestion(const RfmSuggestion& suggestion) {
  m_suggestion = suggestion;
  m_sentence->setText(rfmwords::suggestionSentence(suggestion, Formatters()));
  m_take->setVisible(isOffered(suggestion));
  m_take->setText(tr("Take %1").arg(QStringLiteral("%1, %2, %3")
                                        .arg(suggestion.bounds[0])
                                        .arg(suggestion.bounds[1])
                                        .arg(suggestion.bounds[2])));
}

void ThresholdEditor::setVipBound(std::optional<qint64> boundMinor) {
  m_bound->setText(boundMinor ? tr("Now from %1").arg(Formatters().money(*boundMinor, m_currency))
                              : QString());
}

RfmThresholds ThresholdEditor::thresholds() const {
  RfmThresholds t;
  t.peakDays = m_recency[0]->value();
  t.activeDays = m_recency[1]->value();
  t.riskDays = m_recency[2]->value();
  t.middleFrom = m_middle->value();
  t.frequentFrom = m_frequent->value();
  t.vip.byAmount = m_byAmount->isChecked();
  t.vip.topPercent = m_percent->value();
  const auto typed = Formatters::parseNumber(m_amount->text());
  const double factor = static_cast<double>(m_currency.factor());
  t.vip.amountMinor = typed && *typed < 1e14 ? std::llround(*typed * factor) : -1;
  if (!t.vip.byAmount) t.vip.amountMinor = 0;
  t.windowMonths = m_window->currentData().toInt();
  return t;
}

void ThresholdEditor::focusFirst() {
  m_recency[0]->setFocus(Qt::OtherFocusReason);
  m_recency[0]->selectAll();
}

void ThresholdEditor::put(const RfmThresholds& t) {
  m_filling = true;
  const int days[] = {t.peakDays, t.activeDays, t.riskDays};
  for (std::size_t i = 0; i < 3; ++i) m_recency[i]->setValue(days[i]);
  m_middle->setValue(t.middleFrom);
  m_frequent->setValue(t.frequentFrom);
  m_percent->setValue(t.vip.topPercent);
  if (t.vip.byAmount) m_amount->setText(decimalText(t.vip.amountMinor, m_currency));
  (t.vip.byAmount ? m_byAmount : m_byShare)->setChecked(true);
  int window = m_window->findData(t.windowMonths);
  if (window < 0) {
    addWindow(t.windowMonths);
    window = m_window->count() - 1;
  }
  m_window->setCurrentIndex(window);
  m_filling = false;
  placeHandles();
  m_problem->hide();
  m_apply->setEnabled(true);
}

void ThresholdEditor::tell() {
  if (m_filling) return;
  placeHandles();
  const RfmThresholds wanted = thresholds();
  const auto checked = wanted.check();
  m_problem->setVisible(!checked.ok());
  m_apply->setEnabled(checked.ok());
  m_apply->setToolTip(QString());
  if (!checked) {
    const bool amount = wanted.vip.byAmount && wanted.vip.amountMinor < 0;
    const QString problem =
        amount ? tr("Type the amount from which a client is VIP.") : errorSentence(checked.error());
    m_problem->setText(problem);
    m_apply->setToolTip(plainTip(problem));
    return;
  }
  Q_EMIT draftChanged(wanted);
}

void ThresholdEditor::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    Q_EMIT cancelled();
    return;
  }
  if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_apply->isEnabled()) {
    Q_EMIT applied();
    return;
  }
  QFrame::keyPressEvent(event);
}

}  // namespace retenta
