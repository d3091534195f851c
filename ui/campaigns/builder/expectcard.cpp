// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/builder/expectcard.h"

#include <cmath>

#include <QGridLayout>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include "ui/campaigns/builder/builderpresenter.h"
#include "ui/campaigns/parts/expectchart.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"

namespace retenta {

namespace {

// "−2…+13": the ends of an interval.
QString rangeText(const QString& low, const QString& high) {
  return low + QStringLiteral("…") + high;
}

// An interval beside its value is told in the value's own unit, which it need not repeat:
// "+19,5 тыс. ₽" and "+8,3…+32,9".
QString rangeBeside(const Estimate& e, Currency currency) {
  const Formatters f;
  const auto factor = static_cast<double>(currency.factor());
  const double size = std::abs(e.value) / factor;
  const double unit =
      size < 9'999.5 ? 1 : (size < 999'500 ? 1e3 : (size < 999'500'000 ? 1e6 : 1e9));
  const auto text = [&](double amount) {
    const double scaledAmount = amount / factor / unit;
    const int decimals = unit > 1 && std::abs(scaledAmount) < 99.95 ? 1 : 0;
    return f.signedNumber(scaledAmount, decimals);
  };
  return rangeText(text(e.low), text(e.high));
}

QString moneyText(double amount, Currency currency) {
  return Formatters().signedMoneyShort(std::llround(amount), currency);
}

}  // namespace

ExpectCard::ExpectCard(BuilderPresenter& presenter, QWidget* parent)
    : NumberedCard(5, tr("What we expect"), parent),
      m_presenter(presenter),
      m_unit(makeWrapped({}, TextRole::Caption, Tone::Secondary)),
      m_chart(new ExpectChart),
      m_source(makeWrapped({}, TextRole::Caption, Tone::Secondary)),
      m_change(makeButton(tr("Change response rate…"), ButtonKind::Link)),
      m_people(new CheckLine),
      m_text(new CheckLine),
      m_control(new CheckLine),
      m_state(makeWrapped({}, TextRole::Secondary, Tone::Secondary)),
      m_second(makeButton({})),
      m_main(makeButton({}, ButtonKind::Primary)) {
  addToHeader(buildMenu());
  column()->addWidget(m_unit);
  column()->addWidget(m_chart, 1);
  buildMoney();
  column()->addWidget(m_source);
  column()->addWidget(m_change, 0, Qt::AlignLeft);
  column()->addWidget(makeLine());
  buildFoot();
  connect(m_change, &QPushButton::clicked, this, &ExpectCard::responseAsked);
  connect(m_main, &QPushButton::clicked, this, &ExpectCard::act);
  connect(m_second, &QPushButton::clicked, this, [this] {
    if (m_presenter.campaign().state == CampaignState::Scheduled) m_presenter.unschedule();
  });
}

QToolButton* ExpectCard::buildMenu() {
  auto* button = makeIconButton(QStringLiteral("more"), tr("More about this campaign"));
  auto* menu = new QMenu(button);
  m_rename = menu->addAction(tr("Rename… (F2)"), this, &ExpectCard::renameAsked);
  menu->addAction(tr("Duplicate (Ctrl+Shift+D)"), this, &ExpectCard::duplicateAsked);
  menu->addSeparator();
  m_cancel = menu->addAction(tr("Cancel the campaign"), this, [this] { m_presenter.cancel(); });
  m_delete = menu->addAction(tr("Delete"), this, [this] { m_presenter.remove(); });
  button->setMenu(menu);
  button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
  button->setPopupMode(QToolButton::InstantPopup);
  return button;
}

ExpectCard::Line ExpectCard::addLine(QGridLayout* grid, int row, bool big) {
  Line line;
  line.name = makeLabel({}, big ? TextRole::Section : TextRole::Secondary,
                        big ? Tone::Normal : Tone::Secondary);
  line.value = makeLabel({}, big ? TextRole::Title : TextRole::Strong);
  line.range = makeLabel({}, TextRole::Caption, Tone::Secondary);
  line.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  line.range->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  line.range->setMinimumWidth(scaled(64));
  grid->addWidget(line.name, row, 0);
  grid->addWidget(line.value, row, 1);
  grid->addWidget(line.range, row, 2);
  return line;
}

void ExpectCard::buildMoney() {
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(8);
  grid->setVerticalSpacing(scaled(4));
  grid->setColumnStretch(0, 1);
  m_extra = addLine(grid, 0, false);
  m_revenue = addLine(grid, 1, false);
  m_margin = addLine(grid, 2, false);
  m_discount = addLine(grid, 3, false);
  m_cost = addLine(grid, 4, false);
  grid->addWidget(makeLine(), 5, 0, 1, 3);
  m_profit = addLine(grid, 6, true);
  m_romi = addLine(grid, 7, false);
  m_extra.name->setText(tr("Extra clients"));
  m_revenue.name->setText(tr("Extra revenue"));
  m_discount.name->setText(tr("Discounts"));
  m_cost.name->setText(tr("Contacts"));
  m_profit.name->setText(tr("Profit"));
  m_romi.name->setText(tr("ROMI"));
  column()->addLayout(grid);
}

void ExpectCard::buildFoot() {
  for (CheckLine* check : {m_people, m_text, m_control}) column()->addWidget(check);
  column()->addWidget(m_state);
  column()->addWidget(m_second);
  m_main->setMinimumHeight(scaled(36));
  m_main->setFont(textFont(TextRole::Section));
  m_main->setObjectName(QStringLiteral("campaignStep"));
  column()->addWidget(m_main);
}

void ExpectCard::showPlan() {
  m_change->setVisible(m_presenter.editable());
  m_unit->setText(
      tr("buy within %1, % of the group").arg(Formatters().days(m_presenter.plan().waitDays)));
  showSteps();
}

void ExpectCard::showOutlook() {
  if (!m_presenter.outlook()) return;
  const CampaignOutlook& outlook = *m_presenter.outlook();
  m_chart->setRates(outlook.input.responseWithout, outlook.input.responseWith,
                    outlook.expectation.withInterval);
  showMoney();
  showSource();
  showChecks();
  showPlan();
}

void ExpectCard::showMoney() {
  const CampaignOutlook& outlook = *m_presenter.outlook();
  const Expectation& e = outlook.expectation;
  const Currency currency = m_presenter.currency();
  const Formatters f;
  const auto unknown = [](const Line& line) {
    line.value->setText(Formatters::unknown());
    line.range->clear();
  };
  const auto money = [&](const Line& line, const std::optional<Estimate>& estimate) {
    if (!estimate) return unknown(line);
    line.value->setText(moneyText(estimate->value, currency));
    line.range->setText(rangeBeside(*estimate, currency));
  };
  const auto spent = [&](const Line& line, const std::optional<double>& amount) {
    if (!amount) return unknown(line);
    line.value->setText(moneyText(-*amount, currency));
    line.range->clear();
  };
  if (e.extraClients) {
    const auto people = [&](double v) { return f.signedCount(std::llround(v)); };
    m_extra.value->setText(people(e.extraClients->value));
    m_extra.range->setText(rangeText(people(e.extraClients->low), people(e.extraClients->high)));
  } else {
    unknown(m_extra);
  }
  money(m_revenue, e.extraRevenueMinor);
  m_margin.name->setText(
      outlook.terms.margin ? tr("Margin %1").arg(f.percent(*outlook.terms.margin)) : tr("Margin"));
  money(m_margin, e.extraMarginMinor);
  spent(m_discount, e.discountMinor);
  spent(m_cost, e.costMinor);
  money(m_profit, e.profitMinor);
  const bool gain = e.profitMinor && e.profitMinor->value > 0;
  setTone(m_profit.value, !e.profitMinor ? Tone::Normal : (gain ? Tone::Positive : Tone::Negative));
  m_profit.value->setAccessibleName(tr("Profit %1").arg(m_profit.value->text()));
  m_romi.value->setText(e.romi ? f.percent(*e.romi) : f.unknown());
}

void ExpectCard::showSource() {
  const CampaignOutlook& outlook = *m_presenter.outlook();
  const CampaignPlan& plan = m_presenter.plan();
  const Formatters f;
  QString text;
  if (plan.responseWithout) {
    text = tr("“Without” is typed.");
  } else if (outlook.seenWithout.of > 0) {
    text = tr("“Without”: of %1 who stood here %2 earlier, %3 have bought since.")
               .arg(f.clients(outlook.seenWithout.of), f.days(plan.waitDays),
                    f.count(outlook.seenWithout.hits));
  } else {
    text = tr("“Without” cannot be seen in the base yet: type it.");
  }
  text += QLatin1Char(' ');
  if (!plan.responseWith) {
    text += tr("“With” is yours to type: there is no measured campaign to take it from.");
  } else if (!outlook.terms.margin) {
    text += tr("Type the margin in part 2 to see the profit.");
  } else if (!outlook.input.costMinor) {
    text += tr("Type the price of the channel in part 2 to see the profit.");
  } else {
    text += tr("“With” is typed; its interval is for a group of this size.");
  }
  // Domain D9: a discount also goes to those who would buy anyway.
  if (plan.discountMinor > 0 && outlook.input.responseWithout && outlook.audience.treated() > 0) {
    const double anyway = *outlook.input.responseWithout *
                          static_cast<double>(outlook.audience.treated()) *
                          static_cast<double>(plan.discountMinor);
    text += QLatin1Char(' ') + tr("Of the discounts, %1 go to those who would buy anyway.")
                                   .arg(f.moneyShort(std::llround(anyway), m_presenter.currency()));
  }
  m_source->setText(text);
}

void ExpectCard::showChecks() {
  using Kind = CheckLine::Kind;
  const CampaignOutlook& outlook = *m_presenter.outlook();
  const CampaignPlan& plan = m_presenter.plan();
  const bool anybody = outlook.audience.treated() > 0;
  m_people->show(anybody ? Kind::Good : Kind::Bad,
                 anybody ? tr("recipients and consents") : tr("nobody to write to"));
  std::size_t empty = 0;
  for (const auto& [field, people] : outlook.missing) {
    const auto fallback = plan.fallbacks.find(field);
    if (fallback == plan.fallbacks.end() || fallback->second.trimmed().isEmpty())
      empty = std::max(empty, people);
  }
  if (!outlook.unknownFields.isEmpty()) {
    m_text->show(Kind::Bad, tr("unknown field in the text"));
  } else if (plan.text.trimmed().isEmpty()) {
    m_text->show(Kind::Doubt, tr("the message is empty"));
  } else if (empty > 0) {
    m_text->show(Kind::Doubt,
                 tr("empty fields for %1").arg(Formatters().people(static_cast<qint64>(empty))));
  } else {
    m_text->show(Kind::Good, tr("text without empty fields"));
  }
  const auto& sees = outlook.expectation.detectableUplift;
  const auto hoped = outlook.input.responseWith && outlook.input.responseWithout
                         ? *outlook.input.responseWith - *outlook.input.responseWithout
                         : 0.10;
  if (outlook.audience.count(AudienceStep::Control) == 0) {
    m_control->show(Kind::Doubt, tr("no control group"));
  } else if (!sees) {
    m_control->show(Kind::Open, tr("control group: its power is not known"));
  } else if (*sees > hoped) {
    m_control->show(Kind::Doubt, tr("control group is small"));
  } else {
    m_control->show(Kind::Good, tr("control group sees the effect"));
  }
}

QString ExpectCard::obstacle() const {
  const auto& outlook = m_presenter.outlook();
  if (m_presenter.business().readOnly()) return tr("The base is open for reading only.");
  if (!outlook) return tr("The audience is being counted.");
  if (!outlook->unknownFields.isEmpty())
    return tr("The text has an unknown field: %1.").arg(outlook->unknownFields.first());
  if (outlook->audience.treated() == 0) return tr("There is nobody to write to.");
  return {};
}

void ExpectCard::showSteps() {
  const Campaign& campaign = m_presenter.campaign();
  const Formatters f;
  const auto& outlook = m_presenter.outlook();
  const auto people = static_cast<qint64>(outlook ? outlook->audience.treated() : 0);
  const Day start = campaign.plan.start.value_or(m_presenter.today() + 1);
  const QString reason = obstacle();
  const CampaignState state = campaign.state;
  m_main->setVisible(state != CampaignState::Cancelled);
  m_second->setVisible(state == CampaignState::Scheduled);
  m_second->setText(tr("Back to draft"));
  m_second->setEnabled(!m_presenter.business().readOnly());
  m_state->setVisible(state != CampaignState::Draft);
  if (state == CampaignState::Draft) {
    m_main->setText(tr("Plan for %1").arg(f.dateWords(start)));
  } else if (state == CampaignState::Scheduled) {
    m_state->setText(tr("Planned for %1: the people are fixed. Hand the list to the channel.")
                         .arg(f.date(start)));
    m_main->setText(tr("Hand over the list: %1…").arg(f.people(people)));
  } else if (state == CampaignState::HandedOver) {
    m_state->setText(tr("The list is handed over; the result is due on %1.")
                         .arg(f.date(start + campaign.plan.waitDays)));
    m_main->setText(tr("Save the list again…"));
  } else {
    m_state->setText(tr("This campaign is cancelled. Duplicate it to try again."));
  }
  m_main->setEnabled(reason.isEmpty());
  m_main->setToolTip(reason.isEmpty() ? QStringLiteral("Ctrl+Enter") : reason);
  m_main->setAccessibleDescription(reason);
  m_cancel->setEnabled(mayBecome(state, CampaignState::Cancelled));
  m_delete->setEnabled(state != CampaignState::HandedOver);
}

void ExpectCard::act() {
  if (!m_main->isEnabled() || !m_main->isVisible()) return;
  if (m_presenter.campaign().state == CampaignState::Draft) {
    m_presenter.schedule();
  } else {
    Q_EMIT handOverAsked();
  }
}

}  // namespace retenta
