// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/thresholdeditor.h"

#include <algorithm>
#include <cmath>

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/rfm/rfmwords.h"
#include "ui/text/errortext.h"
#include "ui/widgets/changing.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"

namespace retenta {

namespace {

constexpr int sliderDays = 365;
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
  column->addStretch();
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(body);
  body->setAutoFillBackground(false);
  scroll->viewport()->setAutoFillBackground(false);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(1, 1, 1, 1);
  all->setSpacing(0);
  all->addWidget(scroll, 1);
  all->addWidget(makeButtons());
  put({});
}

QWidget* ThresholdEditor::makeRecency() {
  auto* box = new QWidget;
  auto* grid = gridOf(box);
  grid->addWidget(heading(tr("Days since the last purchase")), 0, 0, 1, 2);
  const QString names[] = {tr("Very recent: up to"), tr("Active: up to"), tr("At risk: up to")};
  for (int i = 0; i < 3; ++i) {
    Bound& bound = m_recency[static_cast<std::size_t>(i)];
    bound.field = makeField(0, fieldDays, names[i]);
    bound.slider = new QSlider(Qt::Horizontal);
    bound.slider->setRange(i, sliderDays);
    bound.slider->setAccessibleName(names[i]);
    bound.slider->setMinimumHeight(scaled(22));
    auto* label = makeLabel(names[i], TextRole::Secondary);
    label->setWordWrap(true);
    label->setBuddy(bound.field);
    grid->addWidget(label, 2 * i + 1, 0);
    grid->addWidget(bound.field, 2 * i + 1, 1);
    grid->addWidget(bound.slider, 2 * i + 2, 0, 1, 2);
    const auto index = static_cast<std::size_t>(i);
    connect(bound.slider, &QSlider::valueChanged, this,
            [this, index](int days) { push(index, days); });
    connect(bound.field, &QSpinBox::valueChanged, this, &ThresholdEditor::tell);
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
  auto* defaults = makeButton(tr("Defaults"), ButtonKind::Link);
  row->addWidget(makeLabel(tr("Thresholds"), TextRole::Title), 1);
  row->addWidget(defaults);
  connect(defaults, &QPushButton::clicked, this, [this] {
    put({});
    tell();
  });
  return head;
}

QWidget* ThresholdEditor::makeButtons() {
  auto* box = new QWidget;
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(scaled(14), scaled(4), scaled(14), scaled(14));
  grid->setSpacing(scaled(8));
  m_problem = makeLabel({}, TextRole::Secondary, Tone::Negative);
  m_problem->setWordWrap(true);
  m_problem->hide();
  m_apply = makeButton(tr("Apply"), ButtonKind::Primary);
  auto* cancel = makeButton(tr("Cancel"));
  cancel->setToolTip(tr("Back to the stored bounds (Esc)"));
  grid->addWidget(m_problem, 0, 0, 1, 2);
  marksChange(m_apply);
  grid->addWidget(m_apply, 1, 0);
  grid->addWidget(cancel, 1, 1);
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
  t.peakDays = m_recency[0].field->value();
  t.activeDays = m_recency[1].field->value();
  t.riskDays = m_recency[2].field->value();
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
  m_recency[0].field->setFocus(Qt::OtherFocusReason);
  m_recency[0].field->selectAll();
}

void ThresholdEditor::put(const RfmThresholds& t) {
  m_filling = true;
  const int days[] = {t.peakDays, t.activeDays, t.riskDays};
  for (std::size_t i = 0; i < 3; ++i) {
    m_recency[i].field->setValue(days[i]);
    m_recency[i].slider->setValue(days[i]);
  }
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
  m_problem->hide();
  m_apply->setEnabled(true);
}

// A dragged bound takes its neighbours along instead of stopping at them.
void ThresholdEditor::push(std::size_t moved, int days) {
  if (m_filling) return;
  std::array<int, 3> values{};
  for (std::size_t i = 0; i < 3; ++i) values[i] = m_recency[i].field->value();
  values[moved] = days;
  for (std::size_t i = moved + 1; i < 3; ++i) values[i] = std::max(values[i], values[i - 1] + 1);
  for (std::size_t i = moved; i > 0; --i) values[i - 1] = std::min(values[i - 1], values[i] - 1);
  m_filling = true;
  for (std::size_t i = 0; i < 3; ++i) {
    m_recency[i].field->setValue(values[i]);
    m_recency[i].slider->setValue(values[i]);
  }
  m_filling = false;
  tell();
}

void ThresholdEditor::tell() {
  if (m_filling) return;
  m_filling = true;
  for (const Bound& bound : m_recency) bound.slider->setValue(bound.field->value());
  m_filling = false;
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
    m_apply->setToolTip(problem.toHtmlEscaped());
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
