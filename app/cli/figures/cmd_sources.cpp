// SPDX-License-Identifier: GPL-3.0-or-later
// sources, spend: where clients come from, what they cost and what they bring.
#include <cmath>

#include <QJsonArray>

#include "app/cli/command.h"
#include "app/cli/figures/answertable.h"
#include "app/cli/figures/periodoptions.h"
#include "app/cli/output.h"
#include "core/campaigns/campaignservice.h"
#include "core/metrics/sources/sourceservice.h"
#include "ui/text/formatters.h"

namespace retenta::cli {

namespace {

const QString fromOption = QStringLiteral("from");
const QString toOption = QStringLiteral("to");

QJsonValue spent(std::optional<qint64> value) { return value ? QJsonValue(*value) : QJsonValue(); }

QJsonObject summaryJson(const SourceFigures& s, double margin) {
  return {{QStringLiteral("contacts"), s.contacts},
          {QStringLiteral("buyers"), s.buyers},
          {QStringLiteral("conversion"), known(s.conversion())},
          {QStringLiteral("crr"), known(s.kpis.retention())},
          {QStringLiteral("ltv_minor"), minor(s.ltvMinor())},
          {QStringLiteral("new"), s.acquired},
          {QStringLiteral("new_revenue_minor"), s.acquiredMinor},
          {QStringLiteral("spend_minor"), spent(s.spendMinor)},
          {QStringLiteral("cac_minor"), minor(s.cacMinor())},
          {QStringLiteral("roi"), known(s.roi(margin))}};
}

QJsonObject sourceJson(const SourceFigures& s, double margin) {
  QJsonObject json = summaryJson(s, margin);
  json.insert(QStringLiteral("source"), s.source);
  json.insert(QStringLiteral("referral"), s.referral);
  json.insert(QStringLiteral("payback_months"),
              s.paybackMonths ? QJsonValue(*s.paybackMonths) : QJsonValue());
  QJsonArray months;
  for (const SourceMonth& month : s.months) {
    months.append(QJsonObject{{QStringLiteral("month"), isoDate(monthStart(month.month)).first(7)},
                              {QStringLiteral("new"), month.newClients},
                              {QStringLiteral("spend_minor"), spent(month.spendMinor)},
                              {QStringLiteral("cac_minor"), minor(month.cacMinor())}});
  }
  json.insert(QStringLiteral("months"), months);
  return json;
}

QJsonObject monthJson(const AcquisitionMonth& month) {
  return {{QStringLiteral("from"), isoDate(month.period.from)},
          {QStringLiteral("to"), isoDate(month.period.to)},
          {QStringLiteral("covered"), month.whole},
          {QStringLiteral("new"), month.newClients},
          {QStringLiteral("new_revenue_minor"), month.newMinor},
          {QStringLiteral("returning_revenue_minor"), month.returningMinor},
          {QStringLiteral("kept"), month.kept},
          {QStringLiteral("acquisition_minor"), spent(month.acquisitionMinor)},
          {QStringLiteral("retention_minor"), spent(month.retentionMinor)},
          {QStringLiteral("cac_minor"), minor(month.cacMinor())},
          {QStringLiteral("kept_cost_minor"), minor(month.keptCostMinor())}};
}

QJsonObject answerJson(const SourceAnswer& answer) {
  QJsonArray sources;
  for (const SourceFigures& source : answer.sources)
    sources.append(sourceJson(source, answer.margin));
  QJsonArray months;
  for (const AcquisitionMonth& month : answer.months) months.append(monthJson(month));
  return {{QStringLiteral("from"), isoDate(answer.period.from)},
          {QStringLiteral("to"), isoDate(answer.period.to)},
          {QStringLiteral("months"), months},
          {QStringLiteral("currency"), answer.currency.code()},
          {QStringLiteral("margin"), answer.margin},
          {QStringLiteral("sources"), sources},
          {QStringLiteral("referred"), summaryJson(answer.referrals.referred, answer.margin)},
          {QStringLiteral("others"), summaryJson(answer.referrals.others, answer.margin)}};
}

void printSources(const SourceAnswer& answer) {
  const Formatters f;
  const auto money = [&](std::optional<double> value) {
    return value ? f.money(std::llround(*value), answer.currency) : Formatters::unknown();
  };
  const auto share = [&](std::optional<double> value) {
    return value ? f.percent(*value, 1) : Formatters::unknown();
  };
  const auto line = [&](const QStringList& cells) {
    QString text = QStringLiteral("%1").arg(cells.first(), -24);
    for (const QString& cell : cells.sliced(1)) text += QStringLiteral(" %1").arg(cell, 14);
    printLine(text);
  };
  printLine(periodText(answer.period));
  line({Cli::tr("Source"), Cli::tr("buyers"), Cli::tr("second purchase"), Cli::tr("retention"),
        Cli::tr("value"), Cli::tr("new"), Cli::tr("spend"), Cli::tr("cost of one"),
        Cli::tr("return")});
  const auto figures = [&](const QString& name, const SourceFigures& s) {
    const QString spend =
        s.spendMinor ? f.money(*s.spendMinor, answer.currency) : Formatters::unknown();
    line({name, f.count(s.buyers), share(s.conversion()), share(s.kpis.retention()),
          money(s.ltvMinor()), f.count(s.acquired), spend, money(s.cacMinor()),
          share(s.roi(answer.margin))});
  };
  for (const SourceFigures& s : answer.sources)
    figures(s.source.isEmpty() ? Formatters::unknown() : s.source, s);
  figures(Cli::tr("By recommendation"), answer.referrals.referred);
  figures(Cli::tr("All others"), answer.referrals.others);
}

}  // namespace

int runSources(const Invocation& call) {
  const Options options(call.args, {fromOption, toOption}, {});
  QString problem = options.problem();
  Period period;
  if (problem.isEmpty()) period = periodOption(options, fromOption, toOption, problem);
  if (!problem.isEmpty()) return wrongUsage(problem);

  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const Day asOf = asOfDay(call, *(*business)->ledger());
  const auto terms = CampaignService(**business).termsNow();
  if (!terms) return fail(terms.error());
  const auto answer =
      SourceService(**business).answerNow(period, asOf, terms->margin.value_or(1.0));
  if (!answer) return fail(answer.error());
  if (call.json) {
    const QJsonObject json = answerJson(*answer);
    return printAnswer(call, json, json[QStringLiteral("sources")]);
  }
  printSources(*answer);
  return Done;
}

int runSpend(const Invocation& call) {
  const QString retention = QStringLiteral("retention");
  const Options options(call.args, {}, {retention}, 3);
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const bool keeps = options.has(retention);
  QStringList words = options.words();
  if (keeps) words.prepend(QString());
  if (words.size() != 3)
    return wrongUsage(Cli::tr("Name the source, the month and the sum: spend Site 2025-06 12000."));
  const QString source = words.at(0);
  const auto month = dayFromIso(words.at(1).toLatin1() + "-01");
  if (!month) return wrongUsage(Cli::tr("“%1” is no month like 2025-06.").arg(words.at(1)));

  const auto business = openBusiness(call, BaseFile::Access::ReadWrite);
  if (!business) return fail(business.error());
  const Currency currency = (*business)->ledger()->currency;
  const auto sum = minorFromDecimal(words.at(2), currency);
  if (!sum || *sum < 0) return wrongUsage(Cli::tr("“%1” is no sum of money.").arg(words.at(2)));
  SourceService service(**business);
  const auto set = keeps ? service.setRetentionSpendNow(monthIndex(*month), *sum)
                         : service.setSpendNow(source, monthIndex(*month), *sum);
  if (!set) return fail(set.error());
  if (call.json) {
    printJson({{QStringLiteral("source"), keeps ? QJsonValue() : QJsonValue(source.simplified())},
               {QStringLiteral("month"), words.at(1)},
               {QStringLiteral("spend_minor"), *sum}});
  } else if (!call.quiet) {
    const QString name = keeps ? Cli::tr("retention") : source.simplified();
    printLine(
        QStringLiteral("%1, %2: %3").arg(name, words.at(1), Formatters().money(*sum, currency)));
  }
  return Done;
}

}  // namespace retenta::cli
