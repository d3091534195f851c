// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/dialogs/responsedialog.h"

#include <cmath>

#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/text/formatters.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

constexpr double mostMoney = 1e9;

QString percentField(const std::optional<double>& share) {
  if (!share) return {};
  const double percent = *share * 100;
  const bool whole = std::abs(percent - std::round(percent)) < 1e-9;
  return Formatters().number(percent, whole ? 0 : 2);
}

}  // namespace

ResponseDialog::ResponseDialog(const CampaignPlan& plan, const CampaignOutlook& outlook,
                               QWidget* parent)
    : FormDialog(tr("Response and money"), tr("Apply"), parent),
      m_currency(outlook.ledger->currency) {
  const Formatters f;
  const auto factor = static_cast<double>(m_currency.factor());
  const auto main = [&](qint64 minor) {
    return f.number(static_cast<double>(minor) / factor,
                    minor % m_currency.factor() == 0 ? 0 : m_currency.exponent());
  };
  auto* hint = makeLabel(tr("Of the people who get the message, how many buy within %1. Empty "
                            "fields take what the base "
                            "shows.")
                             .arg(f.days(plan.waitDays)),
                         TextRole::Secondary, Tone::Secondary);
  hint->setWordWrap(true);
  body()->addWidget(hint);
  const QString percent = QStringLiteral("%");
  m_with = addField(tr("Response with the campaign"), percentField(plan.responseWith), percent);
  m_without = addField(tr("Response without it"), percentField(plan.responseWithout), percent);
  if (outlook.seenWithout.of > 0) {
    m_without->setPlaceholderText(tr("seen: %1").arg(f.percent(outlook.seenWithout.rate(), 1)));
  }
  const QString sign = Formatters::sign(m_currency);
  m_check =
      addField(tr("Average check"), plan.checkMinor ? main(*plan.checkMinor) : QString(), sign);
  if (outlook.seenCheckMinor) {
    m_check->setPlaceholderText(
        tr("seen: %1").arg(f.money(std::llround(*outlook.seenCheckMinor), m_currency)));
  }
  m_discount = addField(tr("Discount or gift for each buyer"),
                        plan.discountMinor > 0 ? main(plan.discountMinor) : QString(), sign);
}

bool ResponseDialog::check() {
  Answer answer;
  std::optional<double> check;
  std::optional<double> discount;
  for (const auto& [field, value] :
       {std::pair(m_with, &answer.with), std::pair(m_without, &answer.without)}) {
    if (!readNumber(field, 0, 100, *value)) {
      complain(tr("A response is a number from 0 to 100."), field);
      return false;
    }
    if (*value) **value /= 100;
  }
  for (const auto& [field, value] :
       {std::pair(m_check, &check), std::pair(m_discount, &discount)}) {
    if (!readNumber(field, 0, mostMoney, *value)) {
      complain(tr("Money is a number, not below zero."), field);
      return false;
    }
  }
  const auto factor = static_cast<double>(m_currency.factor());
  if (check) answer.checkMinor = std::llround(*check * factor);
  if (discount) answer.discountMinor = std::llround(*discount * factor);
  Q_EMIT typed(answer);
  return true;
}

}  // namespace retenta
