// SPDX-License-Identifier: GPL-3.0-or-later
// strategy: the day on which work on retention began; kpi --strategy compares before and after it.
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/metrics/strategy/strategyservice.h"
#include "ui/text/formatters.h"

namespace retenta::cli {

int runStrategy(const Invocation& call) {
  const QString startedOption = QStringLiteral("started");
  const QString clearOption = QStringLiteral("clear");
  const Options options(call.args, {startedOption}, {clearOption});
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const bool clears = options.has(clearOption);
  const auto day = dayFromIso(options.value(startedOption).toLatin1());
  if (options.has(startedOption) && !day) {
    return wrongUsage(options.takes(startedOption, QStringLiteral("2025-01-01")));
  }
  const bool writes = clears || day;
  const auto business =
      openBusiness(call, writes ? BaseFile::Access::ReadWrite : BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  StrategyService service(**business);
  if (writes) {
    const auto set = service.setStartedNow(clears ? std::nullopt : day);
    if (!set) return fail(set.error());
  }
  const auto started = service.startedNow();
  if (!started) return fail(started.error());
  if (call.json) {
    printJson(
        {{QStringLiteral("started"), *started ? QJsonValue(isoDate(**started)) : QJsonValue()}});
  } else if (!call.quiet) {
    printLine(*started ? Cli::tr("Strategy started: %1").arg(Formatters().date(**started))
                       : Cli::tr("No start of a strategy is marked."));
  }
  return Done;
}

}  // namespace retenta::cli
