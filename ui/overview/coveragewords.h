// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/overview/overview.h"
#include "ui/text/formatters.h"

namespace retenta {

/// What the figures stand on, in one line: "Data 02.01.2023 – 30.06.2025 · last import: sales.csv,
/// 30.06.2025, 1 192 of 1 204 rows · + 12 without a client, 0.2 %". Plain text.
QString coverageLine(const Overview& overview, const Formatters& formatters,
                     const QString& timeZone);
/// The same in full sentences, for the tooltip.
QString coverageDetail(const Overview& overview, const Formatters& formatters);

}  // namespace retenta
