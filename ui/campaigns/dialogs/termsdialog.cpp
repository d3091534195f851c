// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/dialogs/termsdialog.h"

#include <cmath>

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

constexpr double mostCost = 1e6;  // main units a contact

QString trimmedNumber(double value, int decimals) {
  const Formatters f;
  for (int d = 0; d < decimals; ++d) {
    const double scale = std::pow(10.0, d);
    if (std::abs(std::round(value * scale) / scale - value) < 1e-9) return f.number(value, d);
  }
  return f.number(value, decimals);
}

QLineEdit* field(const QString& value, const QString& name) {
  auto* edit = new QLineEdit(value);
  edit->setAlignment(Qt::AlignRight);
  edit->setPlaceholderText(Formatters::unknown());
  edit->setAccessibleName(name);
  edit->setMinimumWidth(scaled(90));
  return edit;
}

}  // namespace

TermsDialog::TermsDialog(const CampaignTerms& terms, Currency currency, QWidget* parent)
    : FormDialog(tr("Prices and margin"), tr("Save"), parent),
      m_terms(terms),
      m_currency(currency) {
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(12);
  grid->setVerticalSpacing(6);
  grid->setColumnStretch(0, 1);
  grid->addWidget(makeLabel(tr("one contact, %1").arg(Formatters::sign(currency)),
                            TextRole::Caption, Tone::Secondary),
                  0, 1);
  grid->addWidget(makeLabel(tr("arrives, %"), TextRole::Caption, Tone::Secondary), 0, 2);
  int line = 1;
  const auto factor = static_cast<double>(currency.factor()) * 1000;
  for (const Channel channel : {Channel::Messenger, Channel::Call, Channel::Sms, Channel::Email,
                                Channel::Push, Channel::DirectMail}) {
    const ChannelTerms& now = terms.of(channel);
    const QString name = term(channelId(channel));
    Row& row = m_rows[static_cast<std::size_t>(channel)];
    row.cost = field(
        now.costMilli ? trimmedNumber(static_cast<double>(*now.costMilli) / factor, 5) : QString(),
        tr("%1: price of one contact").arg(name));
    row.reach = field(now.reach ? trimmedNumber(*now.reach * 100, 2) : QString(),
                      tr("%1: arrives, per cent").arg(name));
    grid->addWidget(makeLabel(name), line, 0);
    grid->addWidget(row.cost, line, 1);
    grid->addWidget(row.reach, line, 2);
    ++line;
  }
  m_margin = field(terms.margin ? trimmedNumber(*terms.margin * 100, 2) : QString(),
                   tr("Margin, % of revenue"));
  grid->addWidget(makeLabel(tr("Margin, % of revenue")), line, 0, 1, 2);
  grid->addWidget(m_margin, line, 2);
  body()->addLayout(grid);
  auto* hint =
      makeLabel(tr("An empty field means “not known” and shows a dash. These figures serve "
                   "all campaigns of the business."),
                TextRole::Secondary, Tone::Secondary);
  hint->setWordWrap(true);
  body()->addWidget(hint);
}

bool TermsDialog::check() {
  CampaignTerms terms = m_terms;  // with what this form does not ask for
  const auto factor = static_cast<double>(m_currency.factor()) * 1000;
  for (const Channel channel : allChannels) {
    const Row& row = m_rows[static_cast<std::size_t>(channel)];
    std::optional<double> cost;
    std::optional<double> reach;
    if (!readNumber(row.cost, 0, mostCost, cost)) {
      complain(tr("A price is a number, not below zero."), row.cost);
      return false;
    }
    if (!readNumber(row.reach, 0, 100, reach)) {
      complain(tr("A share is a number from 0 to 100."), row.reach);
      return false;
    }
    ChannelTerms& into = terms.of(channel);
    into.costMilli = cost ? std::optional<qint64>(std::llround(*cost * factor)) : std::nullopt;
    into.reach = reach ? std::optional<double>(*reach / 100) : std::nullopt;
  }
  std::optional<double> margin;
  if (!readNumber(m_margin, 0, 100, margin)) {
    complain(tr("A share is a number from 0 to 100."), m_margin);
    return false;
  }
  terms.margin = margin ? std::optional<double>(*margin / 100) : std::nullopt;
  Q_EMIT typed(terms);
  return true;
}

}  // namespace retenta
