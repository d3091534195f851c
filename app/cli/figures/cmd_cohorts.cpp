// SPDX-License-Identifier: GPL-3.0-or-later
// cohorts: what clients of one first month, quarter or source do as they age.
#include <cmath>

#include <QJsonArray>

#include "app/cli/command.h"
#include "app/cli/figures/answertable.h"
#include "app/cli/output.h"
#include "core/metrics/cohorts/cohortservice.h"
#include "ui/text/formatters.h"

namespace retenta::cli {

namespace {

const QString byOption = QStringLiteral("by");
const QString measureOption = QStringLiteral("measure");

struct Question {
  CohortBy by = CohortBy::Month;
  CohortMeasure measure = CohortMeasure::Retention;
};

Question questionOf(const Options& options, QString& problem) {
  Question question;
  const auto wrong = [&](const QString& option, const char* known) {
    problem = options.takes(option, QLatin1String(known));
  };
  if (options.has(byOption)) {
    const auto by = cohortByFromId(options.value(byOption));
    if (!by) wrong(byOption, "month, quarter, source");
    question.by = by.value_or(CohortBy::Month);
  }
  if (options.has(measureOption)) {
    const auto measure = cohortMeasureFromId(options.value(measureOption));
    if (!measure)
      wrong(measureOption, "retention, revenue, cumulative_revenue, average_check, orders");
    question.measure = measure.value_or(CohortMeasure::Retention);
  }
  return question;
}

QJsonObject cellJson(const CohortCell& cell) {
  return {{QStringLiteral("active"), cell.active},
          {QStringLiteral("reached"), cell.reached},
          {QStringLiteral("retention"), known(cell.retention())},
          {QStringLiteral("orders"), cell.orders},
          {QStringLiteral("revenue_minor"), cell.revenueMinor},
          {QStringLiteral("cumulative_revenue_minor"), cell.cumulativeMinor},
          {QStringLiteral("average_check_minor"), minor(cell.averageCheckMinor())},
          {QStringLiteral("whole"), cell.whole}};
}

QJsonArray cellsJson(const std::vector<CohortCell>& cells) {
  QJsonArray array;
  for (const CohortCell& cell : cells) array.append(cellJson(cell));
  return array;
}

QJsonObject tableJson(const CohortTable& table) {
  QJsonArray cohorts;
  for (const Cohort& cohort : table.cohorts) {
    cohorts.append(QJsonObject{{QStringLiteral("cohort"), cohortId(table, cohort)},
                               {QStringLiteral("size"), cohort.size},
                               {QStringLiteral("left_truncated"), cohort.leftTruncated},
                               {QStringLiteral("cells"), cellsJson(cohort.cells)}});
  }
  return {{QStringLiteral("as_of"), isoDate(table.asOf)},
          {QStringLiteral("currency"), table.currency.code()},
          {QStringLiteral("by"), cohortById(table.by)},
          {QStringLiteral("cohorts"), cohorts},
          {QStringLiteral("average"), cellsJson(table.average())}};
}

QString text(std::optional<double> value, CohortMeasure measure, Currency currency) {
  const Formatters f;
  if (!value) return Formatters::unknown();
  switch (measure) {
    case CohortMeasure::Retention:
      return f.percent(*value, 1);
    case CohortMeasure::Orders:
      return f.number(*value, *value == std::floor(*value) ? 0 : 2);
    case CohortMeasure::Revenue:
    case CohortMeasure::CumulativeRevenue:
    case CohortMeasure::AverageCheck:
      break;
  }
  return f.money(std::llround(*value), currency);
}

void printTable(const CohortTable& table, CohortMeasure measure) {
  if (table.cohorts.empty()) {
    printLine(Cli::tr("There are no purchases to make cohorts of."));
    return;
  }
  const Formatters f;
  const bool money = measure != CohortMeasure::Retention && measure != CohortMeasure::Orders;
  const int width = money ? 14 : 7;
  QString line = QStringLiteral("%1 %2").arg(Cli::tr("Cohort"), -20).arg(Cli::tr("Clients"), 9);
  for (std::size_t age = 0; age < table.ages(); ++age)
    line += QStringLiteral(" %1").arg(QString::number(age), width);
  printLine(line);
  for (const Cohort& cohort : table.cohorts) {
    const QString id = cohortId(table, cohort);
    line = QStringLiteral("%1 %2")
               .arg(id.isEmpty() ? Formatters::unknown() : id, -20)
               .arg(f.count(cohort.size), 9);
    for (const CohortCell& cell : cohort.cells)
      line += QStringLiteral(" %1").arg(text(cell.value(measure), measure, table.currency), width);
    printLine(line);
  }
  line = QStringLiteral("%1 %2").arg(Cli::tr("Average"), -20).arg(QString(), 9);
  for (const CohortCell& cell : table.average())
    line +=
        QStringLiteral(" %1").arg(text(cell.perClient(measure), measure, table.currency), width);
  printLine(line);
  for (const Cohort& cohort : table.cohorts) {
    if (!cohort.leftTruncated) continue;
    printLine(Cli::tr("“%1” begins with the data: its clients may have bought before.")
                  .arg(cohortId(table, cohort)));
  }
}

}  // namespace

int runCohorts(const Invocation& call) {
  const Options options(call.args, {byOption, measureOption}, {});
  QString problem = options.problem();
  const Question question = problem.isEmpty() ? questionOf(options, problem) : Question();
  if (!problem.isEmpty()) return wrongUsage(problem);

  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const Day asOf = asOfDay(call, *(*business)->ledger());
  const CohortViewPtr view = CohortService(**business).viewNow(question.by, asOf);
  if (call.json) {
    const QJsonObject json = tableJson(view->table);
    return printAnswer(call, json, json[QStringLiteral("cohorts")]);
  }
  printTable(view->table, question.measure);
  return Done;
}

}  // namespace retenta::cli
