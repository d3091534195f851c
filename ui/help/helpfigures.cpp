// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpfigures.h"

#include <cmath>

namespace retenta {

namespace {

// Adds a figure when it is known.
class Figures {
 public:
  Figures(const Formatters& formatters, Currency currency)
      : m_formatters(formatters), m_currency(currency) {}

  void text(const char* name, const QString& text) { m_figures.insert(QLatin1String(name), text); }
  void count(const char* name, qint64 value) { text(name, m_formatters.count(value)); }
  void clients(const QString& name, qint64 value) {
    m_figures.insert(name, m_formatters.clients(value));
  }
  void money(const char* name, std::optional<qint64> minor) {
    if (minor) text(name, m_formatters.money(*minor, m_currency));
  }
  void money(const char* name, std::optional<double> minor) {
    if (minor) money(name, std::optional(static_cast<qint64>(std::llround(*minor))));
  }
  void days(const char* name, std::optional<double> value) {
    if (value) text(name, m_formatters.days(std::llround(*value)));
  }
  void share(const char* name, std::optional<double> fraction) {
    if (fraction) text(name, m_formatters.percent(*fraction, 1));
  }
  GlossaryFigures take() { return std::move(m_figures); }

 private:
  const Formatters& m_formatters;
  Currency m_currency;
  GlossaryFigures m_figures;
};

void addKpis(Figures& figures, const HelpAnswer& answer, const Formatters& formatters) {
  const Kpis& kpis = answer.kpis;
  const Period& period = kpis.period;
  figures.text("period", QStringLiteral("%1\u00a0–\u00a0%2")
                             .arg(formatters.date(period.from), formatters.date(period.to - 1)));
  figures.count("transactions", kpis.transactions);
  figures.money("revenue", std::optional(kpis.revenueMinor));
  figures.money("average_check", kpis.averageCheckMinor());
  figures.count("payers", kpis.payers);
  figures.money("revenue_per_client", kpis.arppuMinor());
  figures.clients(QStringLiteral("new_clients"), kpis.newClients);
  figures.clients(QStringLiteral("active_clients"), kpis.activeAtEnd);
  figures.count("kept", kpis.kept);
  figures.count("lost", kpis.activeAtStart - kpis.kept);
  figures.count("active_at_start", kpis.activeAtStart);
  figures.share("retention_rate", kpis.retention());
  figures.share("churn_rate", kpis.churn());
  figures.count("bought_again", kpis.boughtAgain);
  figures.count("ever_bought", kpis.everBought);
  figures.share("repeat_rate", kpis.repeatRate());
  figures.days("periodicity", answer.life.periodicityDays());
  figures.days("lifetime", answer.life.lifetimeDays());
  figures.days("lifetime_median", answer.life.medianDays);
  figures.count("churned_ever", answer.life.churned);
  figures.money("cltv", simpleCltvMinor(kpis, answer.life));
  figures.count("months", answer.months);
  if (kpis.payers > 0) {
    const auto perClient =
        static_cast<double>(kpis.transactions) / static_cast<double>(kpis.payers) / answer.months;
    figures.text("transactions_per_client", formatters.number(perClient, 2));
  }
}

void addMatrix(Figures& figures, const RfmMatrix& matrix, const Formatters& formatters) {
  const RfmThresholds& bounds = matrix.thresholds;
  figures.text("as_of", formatters.date(matrix.dates.asOf));
  figures.text("peak_days", formatters.days(bounds.peakDays));
  figures.text("active_days", formatters.days(bounds.activeDays));
  figures.text("churn_days", formatters.days(bounds.riskDays));
  figures.count("middle_from", bounds.middleFrom);
  figures.count("frequent_from", bounds.frequentFrom);
  figures.money("vip_bound", matrix.vipBoundMinor);
  figures.clients(QStringLiteral("clients"), matrix.total.clients);
  figures.count("contacts", matrix.cell(Segment::NoPurchases).clients);
  figures.clients(QStringLiteral("former_vip"), matrix.formerVip);
  figures.clients(QStringLiteral("vip_by_money"), matrix.vipByMoney);
  for (const Segment segment : allSegments) {
    figures.clients(segmentId(segment) + QStringLiteral("_clients"), matrix.cell(segment).clients);
  }
  if (matrix.total.periodRevenueMinor > 0) {
    figures.share("vip_share", matrix.shareOfPeriodRevenue(Segment::Vip));
  }
  figures.money("loyal_at_risk_revenue",
                std::optional(matrix.cell(Segment::LoyalAtRisk).periodRevenueMinor));
}

}  // namespace

Result<HelpAnswer> helpAnswerNow(Business& business, Day asOf, int months) {
  const Period period = monthsEndingAt(asOf, months);
  const RfmQuery query{{asOf, period.from, period.to}, std::nullopt, std::nullopt};
  auto view = RfmService(business).viewNow(query);
  if (!view) return view.error();
  const int churnDays = (*view)->matrix.thresholds.riskDays;
  const Ledger& ledger = *(*view)->ledger;
  return HelpAnswer{kpisOf(ledger, period, churnDays), buyingLife(ledger, period.to, churnDays),
                    months, *view};
}

GlossaryFigures glossaryFigures(const HelpAnswer& answer, const Formatters& formatters) {
  const RfmMatrix& matrix = answer.view->matrix;
  Figures figures(formatters, matrix.currency);
  addMatrix(figures, matrix, formatters);
  if (!answer.view->ledger->empty()) addKpis(figures, answer, formatters);
  return figures.take();
}

}  // namespace retenta
