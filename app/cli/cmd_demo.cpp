// SPDX-License-Identifier: GPL-3.0-or-later
// demo: a new base with the sample business.
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/demo/demo.h"
#include "ui/text/formatters.h"

namespace retenta::cli {

namespace {

// False when the option is there and holds no whole number from 0 up.
template <class T>
bool readNumber(const Options& options, const QString& name, T& into) {
  if (!options.has(name)) return true;
  bool fine = false;
  const qulonglong value = options.value(name).toULongLong(&fine);
  if (!fine || value > static_cast<qulonglong>(std::numeric_limits<T>::max())) return false;
  into = static_cast<T>(value);
  return true;
}

Result<DemoOptions> demoOptions(const Options& options, bool russian) {
  DemoOptions demo;
  demo.language = russian ? DemoLanguage::Russian : DemoLanguage::English;
  const auto bad = [&](const QString& name) {
    return Error{ErrorCode::BadNumber, {QStringLiteral("--") + name, options.value(name)}, {}};
  };
  const QString clients = QStringLiteral("clients");
  const QString months = QStringLiteral("months");
  const QString seed = QStringLiteral("seed");
  const QString end = QStringLiteral("end");
  if (!readNumber(options, clients, demo.clients)) return bad(clients);
  if (!readNumber(options, months, demo.months)) return bad(months);
  if (!readNumber(options, seed, demo.seed)) return bad(seed);
  if (options.has(end)) {
    const auto day = dayFromIso(options.value(end).toLatin1());
    if (!day) return bad(end);
    demo.end = *day;
  }
  return demo;
}

}  // namespace

int runDemo(const Invocation& call) {
  const Options options(call.args,
                        {QStringLiteral("clients"), QStringLiteral("months"), QStringLiteral("end"),
                         QStringLiteral("seed")},
                        {});
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  if (call.base.isEmpty()) return wrongUsage(Cli::tr("Say where with --base FILE."));
  const auto demo = demoOptions(options, call.language == QLatin1String("ru"));
  if (!demo) return fail(demo.error());
  DemoSummary summary;
  const auto made = makeDemo(call.base, *demo, *call.clock, {{}, call.stop}, &summary);
  if (!made) return fail(made.error());
  if (call.json) {
    printJson({{QStringLiteral("base"), call.base},
               {QStringLiteral("clients"), summary.clients},
               {QStringLiteral("contacts"), summary.contacts},
               {QStringLiteral("purchases"), summary.purchases}});
  } else if (!call.quiet) {
    const Formatters f;
    printLine(Cli::tr("The sample business is made: %1, %2, %3 more without a purchase.")
                  .arg(f.clients(summary.clients), f.purchases(summary.purchases),
                       f.count(summary.contacts)));
  }
  return Done;
}

}  // namespace retenta::cli
