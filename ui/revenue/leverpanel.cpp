// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revenue/leverpanel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/revenue/leverrow.h"
#include "ui/revenue/revenuetexts.h"
#include "ui/text/terms.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/numberfield.h"

namespace retenta {

namespace {

constexpr int warningsShown = 2;

// Name on the left, something on the right.
QHBoxLayout* line(QLabel* name, QWidget* right) {
  auto* row = new QHBoxLayout;
  row->setSpacing(6);
  name->setWordWrap(true);
  row->addWidget(name, 1);
  row->addWidget(right);
  return row;
}

}  // namespace

LeverPanel::LeverPanel(QWidget* parent)
    : Card(parent),
      m_start(new NumberField(tr("Clients at the start"))),
      m_cost(new NumberField(tr("Cost of a new client"))),
      m_costLine(new QWidget),
      m_winBack(new QCheckBox(tr("Count win-back"))),
      m_unit(makeLabel({}, TextRole::Caption, Tone::Secondary)),
      m_joint(makeLabel({}, TextRole::Strong)),
      m_delta(makeLabel({}, TextRole::Strong)),
      m_warning(makeLabel({}, TextRole::Caption)),
      m_warningBox(new QFrame),
      m_origin(makeLabel({}, TextRole::Caption, Tone::Secondary)),
      m_bracketNote(makeLabel(tr("The notch is the value “before”, the bracket under the scale the "
                                 "range of past months."),
                              TextRole::Caption, Tone::Secondary)) {
  column()->setSpacing(2);
  buildHead();
  buildRows();
  buildFoot();
}

void LeverPanel::buildHead() {
  auto* head = new QHBoxLayout;
  head->setSpacing(4);
  head->addWidget(makeLabel(tr("Levers"), TextRole::Section), 1);
  const auto column3 = [&](const QString& text, int width, Tone tone) {
    auto* label = makeLabel(text, TextRole::Caption, tone);
    label->setMinimumWidth(width);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    head->addWidget(label);
  };
  column3(term(u"before").toLower(), LeverColumns::before(), Tone::Secondary);
  column3(term(u"after").toLower(), LeverColumns::after(), Tone::Accent);
  column3(term(u"effect").toLower(), LeverColumns::effect(), Tone::Secondary);
  column()->addLayout(head);
  column()->addSpacing(scaled(4));
}

void LeverPanel::buildRows() {
  auto* name = makeLabel(tr("Clients at the start"), TextRole::Strong);
  auto* hint = makeLabel(tr("bought twice or more"), TextRole::Caption, Tone::Secondary);
  name->setBuddy(m_start);
  m_start->setRange(0, 1e7, 10);
  m_start->setFixedWidth(LeverColumns::after());
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(name);
  words->addWidget(hint);
  auto* start = new QHBoxLayout;
  start->setSpacing(4);
  start->addLayout(words, 1);
  start->addWidget(m_start);
  start->addSpacing(LeverColumns::effect() + 4);
  column()->addLayout(start);
  for (const Lever lever : allLevers) {
    auto* row = new LeverRow(lever, RevenueTexts::leverName(lever));
    m_rows[lever] = row;
    column()->addWidget(row);
    using Side = RevenuePresenter::Side;
    connect(row, &LeverRow::beforeMoved, this,
            [this, lever](double v) { Q_EMIT leverMoved(Side::Before, lever, v); });
    connect(row, &LeverRow::afterMoved, this,
            [this, lever](double v) { Q_EMIT leverMoved(Side::After, lever, v); });
    connect(row, &LeverRow::settled, this, &LeverPanel::settled);
    connect(row, &LeverRow::resetRequested, this, [this, lever] { Q_EMIT leverReset(lever); });
  }
  connect(m_winBack, &QCheckBox::toggled, this, &LeverPanel::winBackToggled);
}

void LeverPanel::buildFoot() {
  auto* costRow =
      line(makeLabel(tr("cost of a new client"), TextRole::Secondary, Tone::Secondary), m_cost);
  costRow->setContentsMargins(0, 0, 0, 0);
  m_costLine->setLayout(costRow);
  m_cost->setRange(0, 1e7, 10);
  column()->addWidget(makeLine());
  column()->addLayout(line(
      makeLabel(tr("joint effect of the levers"), TextRole::Secondary, Tone::Secondary), m_joint));
  column()->addLayout(line(m_unit, m_delta));
  column()->addWidget(m_costLine);
  column()->addWidget(m_winBack);
  for (QLabel* text : {m_origin, m_bracketNote}) {
    text->setWordWrap(true);
    column()->addWidget(text);
  }
  column()->addStretch(1);
  m_warningBox->setProperty("kind", QStringLiteral("warning"));
  auto* box = new QHBoxLayout(m_warningBox);
  box->setContentsMargins(10, 6, 10, 6);
  box->addWidget(makePicture(QStringLiteral("warning"), &Tokens::warning, scaled(16)), 0,
                 Qt::AlignTop);
  m_warning->setWordWrap(true);
  box->addWidget(m_warning, 1);
  column()->addWidget(m_warningBox);
  connect(m_start, &NumberField::moved, this, &LeverPanel::startMoved);
  connect(m_start, &NumberField::settled, this, &LeverPanel::settled);
  connect(m_cost, &NumberField::moved, this, &LeverPanel::costMoved);
  connect(m_cost, &NumberField::settled, this, &LeverPanel::settled);
}

void LeverPanel::show(const RevenueView& view) {
  const RevenueTexts texts(view);
  const auto effects = texts.effects();
  const ModelPlan& plan = view.plan;
  for (const auto& [lever, row] : m_rows) {
    if (lever == Lever::WinBack) row->setVisible(plan.useWinBack);
    row->setHint(texts.leverHint(lever));
    row->setValues(leverValue(plan.before, lever), leverValue(plan.after, lever),
                   view.data ? std::optional(view.data->spread(lever)) : std::nullopt);
    row->setEffect(QString(), std::nullopt);
  }
  for (const LeverEffect& e : view.comparison.levers) {
    const QString& text = effects.levers.at(e.lever);
    const bool none = text == texts.effectOfNothing(effects.unit);
    m_rows[e.lever]->setEffect(text, none ? std::nullopt : std::optional(e.effect > 0));
  }
  m_joint->setText(effects.joint);
  m_joint->setToolTip(
      tr("Δ less what each lever brings alone: together they strengthen each other"));
  m_delta->setText(effects.delta);
  m_unit->setText(
      tr("%1 over %2; effects + joint effect = Δ").arg(effects.unit.name, texts.horizon()));
  m_start->setDecimals(RevenueTexts::leverDecimals(Lever::Inflow, plan.before.start));
  m_start->setValue(plan.before.start);
  m_cost->setValue(plan.costPerNewClient);
  m_costLine->setVisible(plan.after.inflow > plan.before.inflow);
  const QSignalBlocker quiet(m_winBack);
  m_winBack->setChecked(plan.useWinBack);
  m_winBack->setText(texts.winBackText());
  m_origin->setText(texts.origin());
  m_origin->setToolTip(plainTip(texts.originDetail()));
  const QStringList warnings = texts.warnings();
  // A warning is worth more than the key to the scale, which stands in the help too.
  m_bracketNote->setVisible(view.data.has_value() && warnings.isEmpty());
  showWarnings(warnings);
}

void LeverPanel::showWarnings(const QStringList& warnings) {
  m_warningBox->setVisible(!warnings.isEmpty());
  QStringList shown = warnings.mid(0, warningsShown);
  const qsizetype more = warnings.size() - shown.size();
  if (more > 0) shown << tr("and %n more", nullptr, static_cast<int>(more));
  m_warning->setText(shown.join(QLatin1Char('\n')));
  m_warning->setAccessibleName(warnings.join(QStringLiteral(". ")));
  m_warningBox->setToolTip(more > 0 ? plainTip(warnings.join(QLatin1Char('\n'))) : QString());
}

}  // namespace retenta
