// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "core/metrics/kpi.h"

namespace retenta::cli {

/// The day an option names; what is wrong is told in `problem`, which then is the call's.
Day dayOption(const Options& options, const QString& option, QString& problem);

/// --from and --to, half-open: --to is the first day after the period.
Period periodOption(const Options& options, const QString& from, const QString& to,
                    QString& problem);

/// "1 Jan 2025 – 30 Jun 2025".
QString periodText(const Period& period);

}  // namespace retenta::cli
