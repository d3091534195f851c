// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figures/periodoptions.h"

#include "app/cli/output.h"
#include "ui/text/formatters.h"

namespace retenta::cli {

Day dayOption(const Options& options, const QString& option, QString& problem) {
  const auto read = dayFromIso(options.value(option).toLatin1());
  if (!read && problem.isEmpty()) {
    problem = options.takes(option, QStringLiteral("2025-06-30"));
  }
  return read.value_or(0);
}

Period periodOption(const Options& options, const QString& from, const QString& to,
                    QString& problem) {
  const Period period{dayOption(options, from, problem), dayOption(options, to, problem)};
  if (problem.isEmpty() && period.to <= period.from) {
    problem = Cli::tr("The period ends before it begins: --to is the first day after it.");
  }
  return period;
}

QString periodText(const Period& period) {
  const Formatters f;
  return QStringLiteral("%1 – %2").arg(f.date(period.from), f.date(period.to - 1));
}

}  // namespace retenta::cli
