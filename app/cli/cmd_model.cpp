// SPDX-License-Identifier: GPL-3.0-or-later
// model: the before/after revenue model, on typed numbers or out of the base.
#include <array>
#include <cmath>
#include <limits>

#include <QJsonArray>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/revenue/comparison.h"
#include "core/revenue/plausibility.h"
#include "core/revenue/scenarioservice.h"
#include "core/rfm/rfmservice.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"

namespace retenta::cli {

namespace {

struct Field {
  const char* option;
  double ModelParameters::*member;
  bool rate;
  bool required;
};

constexpr std::array<Field, 7> fields = {
    {{"start", &ModelParameters::start, false, true},
     {"inflow", &ModelParameters::inflow, false, true},
     {"retention", &ModelParameters::retention, true, true},
     {"churn", &ModelParameters::churn, true, true},
     {"check", &ModelParameters::check, false, true},
     {"transactions", &ModelParameters::transactions, false, true},
     {"win-back", &ModelParameters::winBack, false, false}}};

QString afterOption(const Field& field) {
  return QStringLiteral("after-") + QLatin1String(field.option);
}

// "20%", "20 %", "0.2", "0,2"; per cent of a rate only.
Result<double> parsed(const QString& option, const QString& text, bool rate) {
  const bool perCent = rate && text.trimmed().endsWith(QLatin1Char('%'));
  const auto number =
      !rate && text.contains(QLatin1Char('%')) ? std::nullopt : Formatters::parseNumber(text);
  const double value = perCent && number ? *number / 100 : number.value_or(-1);
  if (!number || value < 0 || (rate && value > 1))
    return Error{ErrorCode::BadNumber, {QStringLiteral("--") + option, text}, {}};
  return value;
}

struct Request {
  ModelParameters before;
  ModelParameters after;
  int months = 12;
  int churnDays = 180;
  std::optional<ModelFromBase> fromBase;
  std::optional<Currency> currency;
};

// Puts the options given on the command line over what `to` holds.
Result<void> takeOptions(const Options& options, bool after, ModelParameters& to) {
  for (const Field& field : fields) {
    const QString option = after ? afterOption(field) : QString::fromLatin1(field.option);
    if (!options.has(option)) continue;
    const auto value = parsed(option, options.value(option), field.rate);
    if (!value) return value.error();
    to.*field.member = *value;
  }
  return {};
}

Result<int> wholeOption(const Options& options, const QString& name, int fallback, int most) {
  if (!options.has(name)) return fallback;
  bool ok = false;
  const int value = options.value(name).toInt(&ok);
  if (!ok || value < 1 || value > most)
    return Error{ErrorCode::BadNumber, {QStringLiteral("--") + name, options.value(name)}, {}};
  return value;
}

Result<void> takeBase(const Invocation& call, const Options& options, Request& request) {
  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return business.error();
  request.currency = (*business)->profile().currency;
  const auto stored = RfmService(**business).thresholdsNow();
  if (!stored) return stored.error();
  const auto churnDays =
      wholeOption(options, QStringLiteral("churn-days"), stored->riskDays, 100'000);
  if (!churnDays) return churnDays.error();
  request.churnDays = *churnDays;
  const Day asOf = asOfDay(call, *(*business)->ledger());
  request.fromBase = ScenarioService(**business).fromBaseNow(request.churnDays, asOf);
  if (request.fromBase) request.before = request.fromBase->parameters();
  return {};
}

QString decimal(double money) {
  const QString text = QString::number(money, 'f', 2);
  return text == QLatin1String("-0.00") ? QStringLiteral("0.00") : text;
}

QJsonObject runJson(const ModelRun& run, const ModelParameters& parameters) {
  QJsonArray months;
  for (const ModelMonth& m : run.months) {
    months.append(QJsonObject{{QStringLiteral("month"), m.month},
                              {QStringLiteral("was"), m.was},
                              {QStringLiteral("inflow"), m.inflow},
                              {QStringLiteral("retained"), m.retained},
                              {QStringLiteral("won_back"), m.wonBack},
                              {QStringLiteral("lost"), m.lost},
                              {QStringLiteral("became"), m.became},
                              {QStringLiteral("revenue"), decimal(m.revenue)}});
  }
  QJsonObject given;
  for (const Field& field : fields)
    given.insert(QString::fromLatin1(field.option).replace(QLatin1Char('-'), QLatin1Char('_')),
                 parameters.*field.member);
  return {{QStringLiteral("parameters"), given},
          {QStringLiteral("months"), months},
          {QStringLiteral("revenue"), decimal(run.revenue)},
          {QStringLiteral("base_end"), run.baseEnd},
          {QStringLiteral("retained"), run.retained},
          {QStringLiteral("lost"), run.lost}};
}

QJsonValue orNull(std::optional<double> value) {
  return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonArray baseMonthsJson(const std::vector<BaseMonth>& months, const Currency& currency) {
  QJsonArray array;
  for (const BaseMonth& m : months) {
    array.append(QJsonObject{{QStringLiteral("month"), isoDate(monthStart(m.month)).left(7)},
                             {QStringLiteral("was"), m.was},
                             {QStringLiteral("new"), m.newClients},
                             {QStringLiteral("joined"), m.joined},
                             {QStringLiteral("returned"), m.returned},
                             {QStringLiteral("lost"), m.lost},
                             {QStringLiteral("next"), m.next},
                             {QStringLiteral("orders"), m.orders},
                             {QStringLiteral("revenue_minor"), m.revenueMinor},
                             {QStringLiteral("retention"), orNull(m.retention())},
                             {QStringLiteral("churn"), orNull(m.churn())},
                             {QStringLiteral("check"), orNull(m.check(currency))},
                             {QStringLiteral("transactions"), orNull(m.transactions())}});
  }
  return array;
}

QJsonObject fromBaseJson(const ModelFromBase& data, const Currency& currency) {
  const auto spread = [](const Spread& s) {
    if (s.months == 0) return QJsonValue(QJsonValue::Null);
    return QJsonValue(QJsonObject{{QStringLiteral("mean"), s.mean},
                                  {QStringLiteral("low"), s.low},
                                  {QStringLiteral("high"), s.high},
                                  {QStringLiteral("months"), s.months}});
  };
  return {{QStringLiteral("as_of"), isoDate(data.asOf)},
          {QStringLiteral("churn_days"), data.churnDays},
          {QStringLiteral("short_history"), data.shortHistory},
          {QStringLiteral("clients_now"), data.clientsNow},
          {QStringLiteral("months"), baseMonthsJson(data.months, currency)},
          {QStringLiteral("retention_months"), baseMonthsJson(data.retentionMonths, currency)},
          {QStringLiteral("start"), spread(data.start)},
          {QStringLiteral("inflow"), spread(data.inflow)},
          {QStringLiteral("retention"), spread(data.retention)},
          {QStringLiteral("churn"), spread(data.churn)},
          {QStringLiteral("check"), spread(data.check)},
          {QStringLiteral("transactions"), spread(data.transactions)},
          {QStringLiteral("win_back"), spread(data.winBack)}};
}

void printAnswerJson(const Request& request, const Comparison& c) {
  QJsonArray levers;
  for (const LeverEffect& e : c.levers)
    levers.append(QJsonObject{{QStringLiteral("lever"), leverId(e.lever)},
                              {QStringLiteral("effect"), decimal(e.effect)}});
  QJsonObject answer{{QStringLiteral("before"), runJson(c.before, request.before)},
                     {QStringLiteral("after"), runJson(c.after, request.after)},
                     {QStringLiteral("delta"), decimal(c.delta)},
                     {QStringLiteral("growth"), orNull(c.growth)},
                     {QStringLiteral("ratio"), orNull(c.ratio)},
                     {QStringLiteral("levers"), levers},
                     {QStringLiteral("joint"), decimal(c.joint)}};
  if (request.fromBase)
    answer.insert(QStringLiteral("from_base"), fromBaseJson(*request.fromBase, *request.currency));
  printJson(answer);
}

void printAnswer(const Request& request, const Comparison& c) {
  const Formatters f;
  const auto money = [&](double value) {
    const QString text = f.number(value, 0);
    return request.currency ? text + QChar(0x00A0) + Formatters::sign(*request.currency) : text;
  };
  if (request.fromBase)
    printLine(Cli::tr("From the base: mean of the last %1 to %2, a client is lost after %3.")
                  .arg(f.months(static_cast<qint64>(request.fromBase->months.size())),
                       f.date(request.fromBase->asOf), f.days(request.churnDays)));
  printLine(Cli::tr("Month   was before   revenue before   was after   revenue after"));
  for (std::size_t i = 0; i < c.before.months.size(); ++i) {
    const ModelMonth& was = c.before.months[i];
    const ModelMonth& becomes = c.after.months[i];
    printLine(QStringLiteral("%1 %2 %3 %4 %5")
                  .arg(was.month, 5)
                  .arg(f.number(was.was, 0), 12)
                  .arg(money(was.revenue), 16)
                  .arg(f.number(becomes.was, 0), 11)
                  .arg(money(becomes.revenue), 15));
  }
  printLine(Cli::tr("Before: %1; clients at the end: %2")
                .arg(money(c.before.revenue), f.number(c.before.baseEnd, 0)));
  printLine(Cli::tr("After: %1; clients at the end: %2")
                .arg(money(c.after.revenue), f.number(c.after.baseEnd, 0)));
  const QString growth =
      c.growth ? QStringLiteral(" (%1, ×%2)").arg(f.signedPercent(*c.growth), f.number(*c.ratio, 2))
               : QString();
  printLine(QStringLiteral("Δ: %1%2").arg(money(c.delta), growth));
  for (const LeverEffect& e : c.levers)
    printLine(QStringLiteral("  %1: %2").arg(term(leverId(e.lever)), money(e.effect)));
  printLine(QStringLiteral("  %1: %2").arg(term(u"joint_effect"), money(c.joint)));
  if (!boldWarnings(request.before, request.after).empty())
    printLine(Cli::tr("Some of these changes are bolder than a usual year."));
}

Options optionsOf(const Invocation& call) {
  QStringList values{QStringLiteral("months"), QStringLiteral("churn-days")};
  for (const Field& field : fields) values << QLatin1String(field.option) << afterOption(field);
  return Options(call.args, values, {QStringLiteral("from-base")});
}

// The options that are missing when nothing is taken from the base.
QString missingOptions(const Options& options) {
  QStringList missing;
  for (const Field& field : fields)
    if (field.required && !options.has(QLatin1String(field.option)))
      missing << QStringLiteral("--") + QLatin1String(field.option);
  return missing.join(QStringLiteral(", "));
}

}  // namespace

int runModelCommand(const Invocation& call) {
  const Options options = optionsOf(call);
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  Request request;
  const auto months = wholeOption(options, QStringLiteral("months"), 12, maxModelMonths);
  if (!months) return fail(months.error());
  request.months = *months;
  const QString missing = missingOptions(options);
  if (options.has(QStringLiteral("from-base"))) {
    if (const auto taken = takeBase(call, options, request); !taken) return fail(taken.error());
    if (!request.fromBase && !missing.isEmpty()) {
      note(Cli::tr("The base holds no whole month of purchases yet, so the model cannot be taken "
                   "from it. Import a longer history, or give the numbers: %1.")
               .arg(missing));
      return Failed;
    }
  } else if (!missing.isEmpty()) {
    return wrongUsage(
        Cli::tr("Missing: %1. Or take them from a base with --from-base.").arg(missing));
  }
  if (const auto taken = takeOptions(options, false, request.before); !taken)
    return fail(taken.error());
  request.after = request.before;
  if (const auto taken = takeOptions(options, true, request.after); !taken)
    return fail(taken.error());
  const Comparison c = compareModels(request.before, request.after, request.months);
  if (call.json) {
    printAnswerJson(request, c);
  } else {
    printAnswer(request, c);
  }
  return Done;
}

}  // namespace retenta::cli
