// SPDX-License-Identifier: GPL-3.0-or-later
// rfm, rfm-thresholds: the loyalty grid and its bounds.
#include <algorithm>

#include <QJsonArray>

#include "app/cli/command.h"
#include "app/cli/figures/answertable.h"
#include "app/cli/output.h"
#include "core/rfm/history/cellhistory.h"
#include "core/rfm/rfmservice.h"
#include "ui/text/errortext.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"

namespace retenta::cli {

namespace {

// Whole numbers parted by commas, exactly `count` of them.
std::optional<std::vector<int>> wholeNumbers(const QString& text, int count) {
  std::vector<int> numbers;
  for (const QString& part : text.split(QLatin1Char(','))) {
    bool ok = false;
    numbers.push_back(part.trimmed().toInt(&ok));
    if (!ok) return std::nullopt;
  }
  return static_cast<int>(numbers.size()) == count ? std::optional(numbers) : std::nullopt;
}

std::optional<VipRule> vipRule(const QString& text, Currency currency) {
  const QString word = text.trimmed();
  VipRule rule;
  if (word.startsWith(QLatin1String("top")) && word.endsWith(QLatin1Char('%'))) {
    bool ok = false;
    rule.topPercent = word.sliced(3, word.size() - 4).trimmed().toInt(&ok);
    return ok ? std::optional(rule) : std::nullopt;
  }
  const auto amount = minorFromDecimal(word, currency);
  if (!amount || *amount < 0) return std::nullopt;
  rule.byAmount = true;
  rule.amountMinor = *amount;
  return rule;
}

const QString recencyOption = QStringLiteral("recency");
const QString frequencyOption = QStringLiteral("frequency");
const QString vipOption = QStringLiteral("vip");
const QString suggestOption = QStringLiteral("suggest");
const QString windowOption = QStringLiteral("window");
const QString historyOption = QStringLiteral("history");
constexpr int mostHistory = 120;  // months
const QStringList thresholdOptions = {recencyOption, frequencyOption, vipOption, windowOption};

// Puts what was given over `t`; a word that cannot be read is told in `problem`.
void takeThresholds(const Options& options, Currency currency, RfmThresholds& t, QString& problem) {
  const auto wrong = [&](const QString& option, const char* form) {
    problem = options.takes(option, QLatin1String(form));
  };
  if (options.has(recencyOption)) {
    const auto days = wholeNumbers(options.value(recencyOption), 3);
    if (!days) return wrong(recencyOption, "30,90,180");
    t.peakDays = (*days)[0];
    t.activeDays = (*days)[1];
    t.riskDays = (*days)[2];
  }
  if (options.has(frequencyOption)) {
    const auto from = wholeNumbers(options.value(frequencyOption), 2);
    if (!from) return wrong(frequencyOption, "2,5");
    t.middleFrom = (*from)[0];
    t.frequentFrom = (*from)[1];
  }
  if (options.has(vipOption)) {
    const auto rule = vipRule(options.value(vipOption), currency);
    if (!rule) return wrong(vipOption, "top10%, 25000");
    t.vip = *rule;
  }
  if (options.has(windowOption)) {
    bool ok = false;
    t.windowMonths = options.value(windowOption).toInt(&ok);
    if (!ok) return wrong(windowOption, "24, 0");
  }
}

QJsonObject thresholdsJson(const RfmMatrix& matrix) {
  const RfmThresholds& t = matrix.thresholds;
  return {
      {QStringLiteral("recency_days"), QJsonArray{t.peakDays, t.activeDays, t.riskDays}},
      {QStringLiteral("frequency"), QJsonArray{t.middleFrom, t.frequentFrom}},
      {QStringLiteral("vip_minor"),
       matrix.vipBoundMinor ? QJsonValue(*matrix.vipBoundMinor) : QJsonValue()},
      {QStringLiteral("vip_rule"),
       t.vip.byAmount ? QStringLiteral("amount") : QStringLiteral("top%1%").arg(t.vip.topPercent)},
      {QStringLiteral("window_months"), t.windowMonths},
  };
}

QString suggestionText(const RfmSuggestion& s) {
  const Formatters f;
  return Cli::tr(
             "Half of the repeat purchases come within %1 days, three quarters within %2, nine of "
             "ten within %3 (%4 gaps of %5): the bounds %6 are suggested.")
      .arg(s.gapDays[0])
      .arg(s.gapDays[1])
      .arg(s.gapDays[2])
      .arg(f.count(s.gaps), f.clients(s.repeatClients),
           QStringLiteral("%1, %2, %3").arg(s.bounds[0]).arg(s.bounds[1]).arg(s.bounds[2]));
}

QJsonObject suggestionJson(const RfmSuggestion& s) {
  QJsonObject json{{QStringLiteral("repeat_clients"), s.repeatClients},
                   {QStringLiteral("gaps"), s.gaps}};
  if (!isOffered(s)) return json;
  json.insert(QStringLiteral("gap_days"), QJsonArray{s.gapDays[0], s.gapDays[1], s.gapDays[2]});
  json.insert(QStringLiteral("recency_days"), QJsonArray{s.bounds[0], s.bounds[1], s.bounds[2]});
  json.insert(QStringLiteral("sentence"), suggestionText(s));
  return json;
}

QJsonObject matrixJson(const RfmMatrix& matrix) {
  QJsonObject cells;
  for (const SegmentInfo& info : segmentTable()) {
    if (info.span == 0) continue;
    const RfmCell& cell = matrix.cell(info.segment);
    cells.insert(QLatin1String(info.id),
                 QJsonObject{
                     {QStringLiteral("clients"), cell.clients},
                     {QStringLiteral("revenue_minor"), cell.revenueMinor},
                     {QStringLiteral("period_revenue_minor"), cell.periodRevenueMinor},
                     {QStringLiteral("share_clients"), matrix.shareOfClients(info.segment)},
                     {QStringLiteral("share_revenue"), matrix.shareOfRevenue(info.segment)},
                 });
  }
  const RfmCell& outside = matrix.cell(Segment::NoPurchases);
  return {
      {QStringLiteral("as_of"), isoDate(matrix.dates.asOf)},
      {QStringLiteral("period_from"), isoDate(matrix.dates.periodFrom)},
      {QStringLiteral("period_to"), isoDate(matrix.dates.periodTo)},
      {QStringLiteral("currency"), matrix.currency.code()},
      {QStringLiteral("thresholds"), thresholdsJson(matrix)},
      {QStringLiteral("cells"), cells},
      {QStringLiteral("marks"), QJsonObject{{QStringLiteral("former_vip"), matrix.formerVip},
                                            {QStringLiteral("vip_by_money"), matrix.vipByMoney}}},
      {QStringLiteral("no_purchases"), outside.clients},
      {QStringLiteral("no_purchases_revenue_minor"), outside.revenueMinor},
      {QStringLiteral("clients"), matrix.total.clients},
  };
}

QJsonObject momentJson(const CellMoment& moment) {
  QJsonObject cells;
  for (const SegmentInfo& info : segmentTable()) {
    if (info.span == 0) continue;
    const auto at = static_cast<std::size_t>(info.segment);
    cells.insert(QLatin1String(info.id),
                 QJsonObject{{QStringLiteral("clients"), moment.clients[at]},
                             {QStringLiteral("revenue_minor"), moment.revenueMinor[at]}});
  }
  return {{QStringLiteral("as_of"), isoDate(moment.day)}, {QStringLiteral("cells"), cells}};
}

void printHistory(const std::vector<CellMoment>& history) {
  const Formatters f;
  for (const CellMoment& moment : history) {
    printLine(Cli::tr("As of %1").arg(f.date(moment.day)));
    for (const SegmentInfo& info : segmentTable()) {
      if (info.span == 0) continue;
      printLine(QStringLiteral("  %1 %2")
                    .arg(term(segmentId(info.segment)), -28)
                    .arg(f.count(moment.clients[static_cast<std::size_t>(info.segment)]), 9));
    }
  }
}

void printThresholds(const RfmMatrix& matrix) {
  const Formatters f;
  const RfmThresholds& t = matrix.thresholds;
  printLine(
      Cli::tr("Recency bounds, days: %1, %2, %3. Frequency: middle from %4, frequent from %5.")
          .arg(t.peakDays)
          .arg(t.activeDays)
          .arg(t.riskDays)
          .arg(t.middleFrom)
          .arg(t.frequentFrom));
  const QString bound = matrix.vipBoundMinor ? f.money(*matrix.vipBoundMinor, matrix.currency)
                                             : Formatters::unknown();
  printLine(t.vip.byAmount ? Cli::tr("VIP from %1.").arg(bound)
                           : Cli::tr("VIP: the top %1 of payers, now from %2.")
                                 .arg(f.percent(t.vip.topPercent / 100.0), bound));
}

void printMatrix(const RfmMatrix& matrix) {
  const Formatters f;
  printLine(Cli::tr("As of %1").arg(f.date(matrix.dates.asOf)));
  for (const SegmentInfo& info : segmentTable()) {
    const RfmCell& cell = matrix.cell(info.segment);
    if (info.span == 0) continue;
    printLine(QStringLiteral("  %1 %2 %3 %4")
                  .arg(term(segmentId(info.segment)), -28)
                  .arg(f.count(cell.clients), 9)
                  .arg(f.percent(matrix.shareOfClients(info.segment)), 6)
                  .arg(f.money(cell.revenueMinor, matrix.currency), 18));
  }
  printLine(QStringLiteral("  %1 %2")
                .arg(term(u"no_purchases"), -28)
                .arg(f.count(matrix.cell(Segment::NoPurchases).clients), 9));
  printThresholds(matrix);
}

// The answer to either command: the grid under the thresholds given over the stored ones.
struct Answer {
  std::unique_ptr<Business> business;
  RfmViewPtr view;
  bool changed = false;
  int exit = Done;
};

Answer answerFor(const Invocation& call, const Options& options, bool writing) {
  Answer answer;
  const auto failed = [&](const Error& error) {
    answer.exit = fail(error);
    return std::move(answer);
  };
  auto business =
      openBusiness(call, writing ? BaseFile::Access::ReadWrite : BaseFile::Access::ReadOnly);
  if (!business) return failed(business.error());
  answer.business = std::move(*business);
  const Day asOf = asOfDay(call, *answer.business->ledger());
  const RfmService service(*answer.business);
  const auto stored = service.thresholdsNow();
  if (!stored) return failed(stored.error());

  RfmThresholds wanted = *stored;
  QString problem;
  takeThresholds(options, answer.business->ledger()->currency, wanted, problem);
  if (const auto sound = wanted.check(); problem.isEmpty() && !sound)
    problem = errorSentence(sound.error());
  if (!problem.isEmpty()) {
    answer.exit = wrongUsage(problem);
    return answer;
  }
  if (options.has(suggestOption)) {
    const RfmSuggestion suggestion = suggestRecency(*answer.business->ledger(), asOf);
    if (!isOffered(suggestion)) {
      return failed(
          {ErrorCode::TooFewRepeatClients,
           {QString::number(suggestion.repeatClients), QString::number(suggestFromClients)},
           {}});
    }
    wanted = withSuggestion(wanted, suggestion);
  }
  answer.changed = wanted != *stored;
  auto view = service.viewNow({yearEndingAt(asOf), std::nullopt, wanted});
  if (!view) return failed(view.error());
  answer.view = std::move(*view);
  return answer;
}

}  // namespace

int runRfm(const Invocation& call) {
  const Options options(call.args, thresholdOptions + QStringList(historyOption), {suggestOption});
  QString problem = options.problem();
  const int months = options.value(historyOption).toInt();
  if (problem.isEmpty() && options.has(historyOption) && (months < 1 || months > mostHistory))
    problem = options.takes(historyOption, QStringLiteral("1 … %1").arg(mostHistory));
  if (!problem.isEmpty()) return wrongUsage(problem);
  const Answer answer = answerFor(call, options, false);
  if (!answer.view) return answer.exit;
  const RfmMatrix& matrix = answer.view->matrix;
  std::vector<CellMoment> history;
  if (months > 0) {
    history = cellHistory(*answer.view->ledger, matrix.thresholds, matrix.dates.asOf, months,
                          progressOf(call));
  }
  if (!call.json) {
    if (options.has(suggestOption)) printLine(suggestionText(answer.view->suggestion));
    printHistory(history);
    if (history.empty()) printMatrix(matrix);
    return Done;
  }
  QJsonObject json = matrixJson(matrix);
  json.insert(QStringLiteral("suggestion"), suggestionJson(answer.view->suggestion));
  if (months == 0) return printAnswer(call, json, json[QStringLiteral("cells")]);
  QJsonArray moments;
  for (const CellMoment& moment : history) moments.append(momentJson(moment));
  json.insert(QStringLiteral("history"), moments);
  return printAnswer(call, json, moments);
}

int runRfmThresholds(const Invocation& call) {
  const Options options(call.args, thresholdOptions, {suggestOption});
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const bool writing = options.has(suggestOption) ||
                       std::any_of(thresholdOptions.begin(), thresholdOptions.end(),
                                   [&](const QString& option) { return options.has(option); });
  const Answer answer = answerFor(call, options, writing);
  if (!answer.view) return answer.exit;
  const RfmMatrix& matrix = answer.view->matrix;
  if (answer.changed) {
    const auto saved = RfmService(*answer.business).saveThresholdsNow(matrix.thresholds);
    if (!saved) return fail(saved.error());
  }
  if (!call.json) {
    if (options.has(suggestOption)) printLine(suggestionText(answer.view->suggestion));
    if (!call.quiet) printThresholds(matrix);
    return Done;
  }
  printJson({{QStringLiteral("as_of"), isoDate(matrix.dates.asOf)},
             {QStringLiteral("currency"), matrix.currency.code()},
             {QStringLiteral("thresholds"), thresholdsJson(matrix)},
             {QStringLiteral("suggestion"), suggestionJson(answer.view->suggestion)},
             {QStringLiteral("stored"), answer.changed}});
  return Done;
}

}  // namespace retenta::cli
