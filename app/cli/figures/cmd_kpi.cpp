// SPDX-License-Identifier: GPL-3.0-or-later
// kpi: the figures of domain D3 over a period, whole or month by month.
#include <cmath>
#include <functional>

#include <QJsonArray>

#include "app/cli/command.h"
#include "app/cli/figures/periodoptions.h"
#include "app/cli/output.h"
#include "core/metrics/kpiservice.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"

namespace retenta::cli {

namespace {

const QString fromOption = QStringLiteral("from");
const QString toOption = QStringLiteral("to");
const QString byOption = QStringLiteral("by");
const QString segmentOption = QStringLiteral("segment");
const QString sourceOption = QStringLiteral("source");
const QString churnOption = QStringLiteral("churn-days");
const QString compareOption = QStringLiteral("compare");

QString takes(const Options& options, const QString& option, const QString& form) {
  return Cli::tr("Option --%1 takes %2, not “%3”.").arg(option, form, options.value(option));
}

struct Question {
  Period period;
  bool byMonth = false;
  KpiScope scope;
  std::optional<int> churnDays;
};

// What is wrong with the call is told in `problem`.
Question questionOf(const Options& options, QString& problem) {
  Question q;
  q.period = periodOption(options, fromOption, toOption, problem);
  if (options.has(byOption)) {
    q.byMonth = options.value(byOption) == QLatin1String("month");
    if (!q.byMonth) problem = takes(options, byOption, QStringLiteral("month"));
  }
  if (options.has(segmentOption)) {
    q.scope.segments = segmentSetFromIds(options.value(segmentOption).split(QLatin1Char(',')));
    if (!q.scope.segments) {
      problem = takes(options, segmentOption, knownSegmentIds().join(QStringLiteral(", ")));
    }
  }
  if (options.has(sourceOption)) q.scope.source = options.value(sourceOption);
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

QJsonObject lineJson(const KpiLine& line, bool compare, Currency currency) {
  QJsonObject json = sheetJson(line.now, currency);
  if (!compare) return json;
  const auto other = [&](const std::optional<KpiSheet>& sheet) {
    return sheet ? QJsonValue(sheetJson(*sheet, currency)) : QJsonValue();
  };
  json.insert(QStringLiteral("before"), other(line.before));
  json.insert(QStringLiteral("year_before"), other(line.yearBefore));
  return json;
}

// The figures for people: a name and how it reads off a period.
struct Row {
  QString name;
  std::function<QString(const KpiSheet&)> value;
};

// A row that belongs to the one above it.
QString part(const QString& name) { return QStringLiteral("  ") + name; }

std::vector<Row> rowsFor(Currency currency) {
  const Formatters f;
  const auto count = [f](auto read) {
    return [f, read](const KpiSheet& s) { return f.count(read(s)); };
  };
  const auto money = [f, currency](auto read) {
    return [f, currency, read](const KpiSheet& s) {
      const std::optional<double> minor = read(s);
      return minor ? f.money(std::llround(*minor), currency) : Formatters::unknown();
    };
  };
  const auto share = [f](auto read) {
    return [f, read](const KpiSheet& s) {
      const std::optional<double> value = read(s);
      return value ? f.percent(*value, 1) : Formatters::unknown();
    };
  };
  const auto number = [f](int decimals, auto read) {
    return [f, decimals, read](const KpiSheet& s) {
      const std::optional<double> value = read(s);
      return value ? f.number(*value, decimals) : Formatters::unknown();
    };
  };
  using S = const KpiSheet&;
  return {
      {term(u"payers"), count([](S s) { return s.kpis.payers; })},
      {term(u"revenue"), money([](S s) { return double(s.kpis.revenueMinor); })},
      {Cli::tr("Transactions"), count([](S s) { return s.kpis.transactions; })},
      {term(u"average_check"), money([](S s) { return s.kpis.averageCheckMinor(); })},
      {part(Cli::tr("of first purchases")), money([](S s) { return s.extras.firstCheck.mean(); })},
      {part(Cli::tr("of repeat purchases")),
       money([](S s) { return s.extras.repeatCheck.mean(); })},
      {Cli::tr("ARPPU"), money([](S s) { return s.kpis.arppuMinor(); })},
      {part(Cli::tr("of loyal clients")), money([](S s) { return s.extras.loyalSpend.mean(); })},
      {part(Cli::tr("of the others")), money([](S s) { return s.extras.otherSpend.mean(); })},
      {Cli::tr("Purchases per client a month"),
       number(2, [](S s) { return s.kpis.purchasesPerClient(); })},
      {Cli::tr("Transactions a month"),
       number(1, [](S s) { return s.kpis.transactionsPerMonth(); })},
      {Cli::tr("Repeat purchases"), count([](S s) { return s.kpis.repeatPurchases(); })},
      {Cli::tr("Periodicity, days"), number(1, [](S s) { return s.life.periodicityDays(); })},
      {Cli::tr("Lifetime, days"), number(1, [](S s) { return s.life.lifetimeDays(); })},
      {part(Cli::tr("over churned clients")), count([](S s) { return s.life.churned; })},
      {part(Cli::tr("Kaplan–Meier median, days")),
       number(0, [](S s) { return s.life.medianDays; })},
      {term(u"active_clients"), count([](S s) { return s.kpis.activeAtEnd; })},
      {term(u"new_clients"), count([](S s) { return s.kpis.newClients; })},
      {Cli::tr("Returned clients"), count([](S s) { return s.kpis.returned; })},
      {term(u"retention_rate"), share([](S s) { return s.kpis.retention(); })},
      {part(Cli::tr("textbook")), share([](S s) { return s.kpis.textbookRetention(); })},
      {term(u"churn_rate"), share([](S s) { return s.kpis.churn(); })},
      {term(u"repeat_rate"), share([](S s) { return s.kpis.repeatRate(); })},
      {Cli::tr("CLTV, simple"), money([](S s) { return s.cltvSimpleMinor(); })},
      {Cli::tr("CLTV, actual, per client"), money([](S s) { return s.extras.actualCltv.mean(); })},
  };
}

void printPeriod(const KpiLine& line, bool compare, Currency currency) {
  const QString now = periodText(line.now.kpis.period);
  printLine(line.now.covered ? now : Cli::tr("%1: the data cover it in part").arg(now));
  if (compare) {
    printLine(QStringLiteral("  %1  %2 %3 %4")
                  .arg(QString(), -30)
                  .arg(Cli::tr("now"), 16)
                  .arg(Cli::tr("before"), 16)
                  .arg(Cli::tr("a year before"), 16));
  }
  for (const Row& row : rowsFor(currency)) {
    QString text = QStringLiteral("  %1  %2").arg(row.name, -30).arg(row.value(line.now), 16);
    const auto add = [&](const std::optional<KpiSheet>& sheet) {
      const QString value = sheet ? row.value(*sheet) : Formatters::unknown();
      text += QStringLiteral(" %1").arg(value, 16);
    };
    if (compare) {
      add(line.before);
      add(line.yearBefore);
    }
    printLine(text);
  }
}

}  // namespace

int runKpi(const Invocation& call) {
  const Options options(call.args,
                        {fromOption, toOption, byOption, segmentOption, sourceOption, churnOption},
                        {compareOption});
  QString problem = options.problem();
  const Question question = problem.isEmpty() ? questionOf(options, problem) : Question();
  if (!problem.isEmpty()) return wrongUsage(problem);

  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const auto asOf = asOfDay(call, *(*business)->ledger());
  if (!asOf) return fail(asOf.error());
  KpiQuery query;
  query.periods =
      question.byMonth ? splitByMonth(question.period) : std::vector<Period>{question.period};
  query.asOf = *asOf;
  query.scope = question.scope;
  query.churnDays = question.churnDays;
  query.compare = options.has(compareOption);
  const auto answer = KpiService(**business).answerNow(query);
  if (!answer) return fail(answer.error());

  QJsonArray lines;
  for (const KpiLine& line : answer->lines) {
    if (call.json) {
      lines.append(lineJson(line, query.compare, answer->currency));
    } else {
      printPeriod(line, query.compare, answer->currency);
    }
  }
  if (!call.json) return Done;
  QJsonObject json{{QStringLiteral("as_of"), isoDate(*asOf)},
                   {QStringLiteral("currency"), answer->currency.code()},
                   {QStringLiteral("churn_days"), answer->rule.churnDays},
                   {QStringLiteral("clients"), answer->clients},
                   {QStringLiteral("periods"), lines}};
  if (question.scope.segments) {
    json.insert(QStringLiteral("segments"),
                QJsonArray::fromStringList(question.scope.segments->ids()));
  }
  if (question.scope.source) json.insert(QStringLiteral("source"), *question.scope.source);
  printJson(json);
  return Done;
}

}  // namespace retenta::cli
