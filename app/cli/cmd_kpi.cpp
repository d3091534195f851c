// SPDX-License-Identifier: GPL-3.0-or-later
// kpi: the figures of domain D3 over a period, whole or month by month.
#include <cmath>

#include <QJsonArray>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/metrics/buyinglife.h"
#include "core/metrics/kpi.h"
#include "core/metrics/ledgersubset.h"
#include "core/rfm/rfmservice.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"

namespace retenta::cli {

namespace {

const QString fromOption = QStringLiteral("from");
const QString toOption = QStringLiteral("to");
const QString byOption = QStringLiteral("by");
const QString segmentOption = QStringLiteral("segment");
const QString churnOption = QStringLiteral("churn-days");

QString takes(const Options& options, const QString& option, const QString& form) {
  return Cli::tr("Option --%1 takes %2, not “%3”.").arg(option, form, options.value(option));
}

struct Question {
  Period period;
  bool byMonth = false;
  std::optional<SegmentSet> segments;
  std::optional<int> churnDays;
};

// What is wrong with the call is told in `problem`.
Question questionOf(const Options& options, QString& problem) {
  Question q;
  const auto day = [&](const QString& option, Day& into) {
    const auto read = dayFromIso(options.value(option).toLatin1());
    if (!read) problem = takes(options, option, QStringLiteral("2025-06-30"));
    into = read.value_or(0);
  };
  day(fromOption, q.period.from);
  if (problem.isEmpty()) day(toOption, q.period.to);
  if (problem.isEmpty() && q.period.to <= q.period.from) {
    problem = Cli::tr("The period ends before it begins: --to is the first day after it.");
  }
  if (options.has(byOption)) {
    q.byMonth = options.value(byOption) == QLatin1String("month");
    if (!q.byMonth) problem = takes(options, byOption, QStringLiteral("month"));
  }
  if (options.has(segmentOption)) {
    q.segments = segmentSetFromIds(options.value(segmentOption).split(QLatin1Char(',')));
    if (!q.segments) {
      problem = takes(options, segmentOption, knownSegmentIds().join(QStringLiteral(", ")));
    }
  }
  if (options.has(churnOption)) {
    bool ok = false;
    q.churnDays = options.value(churnOption).toInt(&ok);
    if (!ok || *q.churnDays < 1) problem = takes(options, churnOption, QStringLiteral("180"));
  }
  return q;
}

QJsonValue known(std::optional<double> value) { return value ? QJsonValue(*value) : QJsonValue(); }

QJsonValue minor(std::optional<double> value) {
  return value ? QJsonValue(qint64(std::llround(*value))) : QJsonValue();
}

QJsonObject periodJson(const Kpis& k, const BuyingLife& life, Currency currency) {
  const auto check = k.averageCheckMinor();
  const auto crr = k.retention();
  const double factor = static_cast<double>(currency.factor());
  return {{QStringLiteral("from"), isoDate(k.period.from)},
          {QStringLiteral("to"), isoDate(k.period.to)},
          {QStringLiteral("payers"), k.payers},
          {QStringLiteral("revenue_minor"), k.revenueMinor},
          {QStringLiteral("transactions"), k.transactions},
          {QStringLiteral("average_check_minor"), minor(check)},
          {QStringLiteral("average_check"),
           check ? QJsonValue(QString::number(*check / factor, 'f', 6)) : QJsonValue()},
          {QStringLiteral("arppu_minor"), minor(k.arppuMinor())},
          {QStringLiteral("purchases_per_client"), known(k.purchasesPerClient())},
          {QStringLiteral("transactions_per_month"), known(k.transactionsPerMonth())},
          {QStringLiteral("repeat_purchases"), k.repeatPurchases()},
          {QStringLiteral("periodicity_days"), known(life.periodicityDays())},
          {QStringLiteral("lifetime_days"), known(life.lifetimeDays())},
          {QStringLiteral("lifetime_clients"), life.churned},
          {QStringLiteral("lifetime_median_days"), known(life.medianDays)},
          {QStringLiteral("active_start"), k.activeAtStart},
          {QStringLiteral("active_end"), k.activeAtEnd},
          {QStringLiteral("kept"), k.kept},
          {QStringLiteral("crr"), known(crr)},
          {QStringLiteral("crr_textbook"), known(k.textbookRetention())},
          {QStringLiteral("churn"), known(k.churn())},
          {QStringLiteral("returned"), k.returned},
          {QStringLiteral("new"), k.newClients},
          {QStringLiteral("rpr"), known(k.repeatRate())},
          {QStringLiteral("cltv_simple_minor"), minor(simpleCltvMinor(k, life))},
          {QStringLiteral("nps"), QJsonValue()}};
}

void printPeriod(const Kpis& k, Currency currency) {
  const Formatters f;
  const auto share = [&](std::optional<double> value) {
    return value ? f.percent(*value, 1) : Formatters::unknown();
  };
  const auto check = k.averageCheckMinor();
  printLine(QStringLiteral("%1 – %2").arg(f.date(k.period.from), f.date(k.period.to - 1)));
  const auto line = [](const QString& name, const QString& value) {
    printLine(QStringLiteral("  %1  %2").arg(name, -28).arg(value));
  };
  line(term(u"revenue"), f.money(k.revenueMinor, currency));
  line(term(u"active_clients"), f.count(k.activeAtEnd));
  line(term(u"new_clients"), f.count(k.newClients));
  line(term(u"average_check"),
       check ? f.money(std::llround(*check), currency) : Formatters::unknown());
  line(term(u"churn_rate"), share(k.churn()));
  line(term(u"retention_rate"), share(k.retention()));
  line(term(u"repeat_rate"), share(k.repeatRate()));
}

}  // namespace

int runKpi(const Invocation& call) {
  const Options options(call.args, {fromOption, toOption, byOption, segmentOption, churnOption},
                        {});
  QString problem = options.problem();
  const Question question = problem.isEmpty() ? questionOf(options, problem) : Question();
  if (!problem.isEmpty()) return wrongUsage(problem);

  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  LedgerPtr ledger = (*business)->ledger();
  const auto asOf = asOfDay(call, *ledger);
  if (!asOf) return fail(asOf.error());
  const auto thresholds = RfmService(**business).thresholdsNow();
  if (!thresholds) return fail(thresholds.error());
  const int churnDays = question.churnDays.value_or(thresholds->riskDays);
  if (question.segments) {
    const RfmGrid grid = rfmGrid(*ledger, *thresholds, yearEndingAt(*asOf));
    const auto rows = membersOf(grid.classes.segments, *question.segments);
    ledger = std::make_shared<const Ledger>(purchasesOf(*ledger, rows));
  }

  const std::vector<Period> periods =
      question.byMonth ? splitByMonth(question.period) : std::vector<Period>{question.period};
  QJsonArray lines;
  for (const Kpis& kpis : kpisOf(*ledger, periods, churnDays)) {
    if (call.json) {
      lines.append(
          periodJson(kpis, buyingLife(*ledger, kpis.period.to, churnDays), ledger->currency));
    } else {
      printPeriod(kpis, ledger->currency);
    }
  }
  if (!call.json) return Done;
  QJsonObject answer{{QStringLiteral("currency"), ledger->currency.code()},
                     {QStringLiteral("churn_days"), churnDays},
                     {QStringLiteral("periods"), lines}};
  if (question.segments) {
    answer.insert(QStringLiteral("segments"), QJsonArray::fromStringList(question.segments->ids()));
    answer.insert(QStringLiteral("as_of"), isoDate(*asOf));
  }
  printJson(answer);
  return Done;
}

}  // namespace retenta::cli
