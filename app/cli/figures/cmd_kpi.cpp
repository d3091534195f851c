// SPDX-License-Identifier: GPL-3.0-or-later
// kpi: the figures of domain D3 over a period, whole or month by month.
#include <cmath>

#include <QJsonArray>

#include "app/cli/command.h"
#include "app/cli/figures/answertable.h"
#include "app/cli/figures/periodoptions.h"
#include "app/cli/figures/peopleprint.h"
#include "app/cli/figures/segmentoption.h"
#include "app/cli/output.h"
#include "core/metrics/figures/kpifigures.h"
#include "core/metrics/kpiservice.h"
#include "core/metrics/strategy/strategyservice.h"
#include "ui/text/figurenames.h"
#include "ui/text/formatters.h"

namespace retenta::cli {

namespace {

const QString fromOption = QStringLiteral("from");
const QString toOption = QStringLiteral("to");
const QString byOption = QStringLiteral("by");
const QString segmentOption = QStringLiteral("segment");
const QString sourceOption = QStringLiteral("source");
const QString churnOption = QStringLiteral("churn-days");
const QString compareOption = QStringLiteral("compare");
const QString strategyOption = QStringLiteral("strategy");
const QString peopleOption = QStringLiteral("people");
const QString clientsOption = QStringLiteral("clients");

struct Question {
  Period period;
  bool byMonth = false;
  bool compare = false;
  bool countPeople = false;
  QString segment;  // the base knows its saved ones
  std::optional<QString> source;
  std::optional<int> churnDays;
  bool sinceStrategy = false;  // the period is asked of the base
  std::optional<KpiPeople> people;
};

// What is wrong with the call is told in `problem`.
Question questionOf(const Options& options, QString& problem) {
  Question q;
  q.compare = options.has(compareOption);
  q.countPeople = options.has(peopleOption);
  q.sinceStrategy = options.has(strategyOption);
  if (!q.sinceStrategy) q.period = periodOption(options, fromOption, toOption, problem);
  if (options.has(clientsOption)) {
    q.people = kpiPeopleFromId(options.value(clientsOption));
    if (!q.people)
      problem = options.takes(clientsOption, kpiPeopleIds().join(QStringLiteral(", ")));
  }
  if (options.has(byOption)) {
    q.byMonth = options.value(byOption) == QLatin1String("month");
    if (!q.byMonth) problem = options.takes(byOption, QStringLiteral("month"));
  }
  q.segment = options.value(segmentOption);
  if (options.has(sourceOption)) q.source = options.value(sourceOption);
  if (options.has(churnOption)) {
    bool ok = false;
    q.churnDays = options.value(churnOption).toInt(&ok);
    if (!ok || *q.churnDays < 1) problem = options.takes(churnOption, QStringLiteral("180"));
  }
  return q;
}

QJsonObject sheetJson(const KpiSheet& sheet, Currency currency) {
  const Kpis& k = sheet.kpis;
  const BuyingLife& life = sheet.life;
  const KpiExtras& extras = sheet.extras;
  const auto check = k.averageCheckMinor();
  const double factor = static_cast<double>(currency.factor());
  return {{QStringLiteral("from"), isoDate(k.period.from)},
          {QStringLiteral("to"), isoDate(k.period.to)},
          {QStringLiteral("covered"), sheet.covered},
          {QStringLiteral("payers"), k.payers},
          {QStringLiteral("revenue_minor"), k.revenueMinor},
          {QStringLiteral("transactions"), k.transactions},
          {QStringLiteral("average_check_minor"), minor(check)},
          {QStringLiteral("average_check"),
           check ? QJsonValue(QString::number(*check / factor, 'f', 6)) : QJsonValue()},
          {QStringLiteral("first_check_minor"), minor(extras.firstCheck.mean())},
          {QStringLiteral("repeat_check_minor"), minor(extras.repeatCheck.mean())},
          {QStringLiteral("arppu_minor"), minor(k.arppuMinor())},
          {QStringLiteral("loyal_spend_minor"), minor(extras.loyalSpend.mean())},
          {QStringLiteral("other_spend_minor"), minor(extras.otherSpend.mean())},
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
          {QStringLiteral("crr"), known(k.retention())},
          {QStringLiteral("crr_textbook"), known(k.textbookRetention())},
          {QStringLiteral("churn"), known(k.churn())},
          {QStringLiteral("returned"), k.returned},
          {QStringLiteral("new"), k.newClients},
          {QStringLiteral("rpr"), known(k.repeatRate())},
          {QStringLiteral("cltv_simple_minor"), minor(sheet.cltvSimpleMinor())},
          {QStringLiteral("cltv_actual_minor"), extras.actualCltv.minor},
          {QStringLiteral("cltv_actual_mean_minor"), minor(extras.actualCltv.mean())},
          {QStringLiteral("nps"), QJsonValue()}};
}

QJsonObject peopleJson(const KpiPeopleSizes& sizes) {
  QJsonObject json;
  for (int i = 0; i < kpiPeopleCount; ++i) {
    const auto group = static_cast<KpiPeople>(i);
    json.insert(kpiPeopleId(group), sizeOf(sizes, group));
  }
  return json;
}

QJsonObject lineJson(const KpiLine& line, const KpiQuery& query, Currency currency) {
  QJsonObject json = sheetJson(line.now, currency);
  if (query.people) json.insert(QStringLiteral("people"), peopleJson(line.people));
  if (!query.compare) return json;
  const auto other = [&](const std::optional<KpiSheet>& sheet) {
    return sheet ? QJsonValue(sheetJson(*sheet, currency)) : QJsonValue();
  };
  json.insert(QStringLiteral("before"), other(line.before));
  json.insert(QStringLiteral("year_before"), other(line.yearBefore));
  return json;
}

QString figureText(const KpiFigure& figure, std::optional<double> value, Currency currency) {
  const Formatters f;
  if (!value) return Formatters::unknown();
  switch (figure.unit) {
    case FigureUnit::Count:
      return f.count(std::llround(*value));
    case FigureUnit::Money:
      return f.money(std::llround(*value), currency);
    case FigureUnit::Share:
      return f.percent(*value, figure.decimals);
    case FigureUnit::Number:
    case FigureUnit::Days:
      return f.number(*value, figure.decimals);
  }
  return {};
}

void printPeriod(const KpiLine& line, bool compare, Currency currency) {
  const QString now = periodText(line.now.kpis.period);
  printLine(line.now.covered ? now : Cli::tr("%1: the data cover it in part").arg(now));
  if (compare) {
    printLine(QStringLiteral("  %1  %2 %3 %4")
                  .arg(QString(), -34)
                  .arg(Cli::tr("now"), 16)
                  .arg(Cli::tr("before"), 16)
                  .arg(Cli::tr("a year before"), 16));
  }
  for (const KpiFigure& figure : kpiFigures()) {
    QString text = QStringLiteral("  %1 ").arg(figureName(figure.key()), -34);
    const auto add = [&](const std::optional<KpiSheet>& sheet) {
      const auto value = sheet ? figure.value(*sheet) : std::nullopt;
      text += QStringLiteral(" %1").arg(figureText(figure, value, currency), 16);
    };
    add(line.now);
    if (compare) {
      add(line.before);
      add(line.yearBefore);
    }
    printLine(text);
  }
}

// Without a period when no start of a strategy is marked.
Result<KpiQuery> queryOf(const Invocation& call, Business& business, const Question& question,
                         const SegmentChoice& choice) {
  const Day asOf = asOfDay(call, *business.ledger());
  KpiQuery query;
  Period period = question.period;
  if (question.sinceStrategy) {
    const auto started = StrategyService(business).startedNow();
    if (!started) return started.error();
    const auto since = *started ? sinceStrategy(**started, asOf) : std::nullopt;
    if (!since) return query;
    period = *since;
  }
  query.periods = question.byMonth ? splitByMonth(period) : std::vector<Period>{period};
  query.asOf = asOf;
  query.scope.segments = choice.cells;
  if (choice.saved) query.scope.filter = choice.saved->filter;
  query.scope.source = question.source;
  query.churnDays = question.churnDays;
  query.compare = question.compare || question.sinceStrategy;
  query.people = question.countPeople;
  return query;
}

int printGroup(const Invocation& call, Business& business, const KpiQuery& query,
               KpiPeople people) {
  const auto clients = KpiService(business).peopleNow(query, people);
  if (!clients) return fail(clients.error());
  const QString group = kpiPeopleId(people);
  return printPeople(call, *business.ledger(), group, figurePeopleName(group), *clients);
}

int printPeriods(const Invocation& call, Business& business, const KpiQuery& query,
                 const SegmentChoice& choice) {
  const auto answer = KpiService(business).answerNow(query);
  if (!answer) return fail(answer.error());
  QJsonArray lines;
  for (const KpiLine& line : answer->lines) {
    if (call.json) {
      lines.append(lineJson(line, query, answer->currency));
    } else {
      printPeriod(line, query.compare, answer->currency);
    }
  }
  if (!call.json) return Done;
  QJsonObject json{{QStringLiteral("as_of"), isoDate(query.asOf)},
                   {QStringLiteral("currency"), answer->currency.code()},
                   {QStringLiteral("churn_days"), answer->rule.churnDays},
                   {QStringLiteral("clients"), answer->clients},
                   {QStringLiteral("periods"), lines}};
  addChoice(json, choice, answer->currency);
  if (query.scope.source) json.insert(QStringLiteral("source"), *query.scope.source);
  return printAnswer(call, json, lines);
}

}  // namespace

int runKpi(const Invocation& call) {
  const Options options(
      call.args,
      {fromOption, toOption, byOption, segmentOption, sourceOption, churnOption, clientsOption},
      {compareOption, strategyOption, peopleOption});
  QString problem = options.problem();
  const Question question = problem.isEmpty() ? questionOf(options, problem) : Question();
  if (!problem.isEmpty()) return wrongUsage(problem);

  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  SegmentChoice choice;
  if (!question.segment.isEmpty()) {
    auto found = segmentChoiceNow(**business, question.segment);
    if (!found) return fail(found.error());
    choice = std::move(*found);
  }
  const auto query = queryOf(call, **business, question, choice);
  if (!query) return fail(query.error());
  if (query->periods.empty()) {
    note(
        Cli::tr("No strategy is marked to have started by this date. Mark it: strategy --started "
                "2025-01-01."));
    return Failed;
  }
  if (question.people) return printGroup(call, **business, *query, *question.people);
  return printPeriods(call, **business, *query, choice);
}

}  // namespace retenta::cli
