// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/buyinglife.h"
#include "core/metrics/kpi.h"
#include "core/rfm/rfmservice.h"
#include "ui/help/glossary.h"
#include "ui/text/formatters.h"

namespace retenta {

/// What the glossary is filled from: the KPIs of the period and the matrix of its last day.
struct HelpAnswer {
  Kpis kpis;
  BuyingLife life;  ///< up to the period's end
  int months = 0;  ///< the period's length
  RfmViewPtr view;
};

/// Computes them for the `months` that end with `asOf`. Blocks: for a worker.
Result<HelpAnswer> helpAnswerNow(Business& business, Day asOf, int months);

/// The figures by the names that resources/help/<language>/glossary.md uses. What this base cannot
/// know (a check without a transaction, a rate of nobody) is absent.
GlossaryFigures glossaryFigures(const HelpAnswer& answer, const Formatters& formatters);

}  // namespace retenta
