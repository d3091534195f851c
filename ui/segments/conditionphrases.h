// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/base/currency.h"
#include "core/segments/clientfilter.h"

namespace retenta {

/// One condition as what follows "clients who".
struct ConditionPhrase {
  QString text;
  bool except = false;  ///< says whom the condition leaves out, for "except those who"
};
ConditionPhrase conditionPhrase(const ClientCondition& condition, Currency currency);

/// "a, b and c"; "a, b, and also c" when a part has commas or such words of its own. Not empty.
QString joinedClauses(const QStringList& parts);
/// "those who a, those who b, and those who c". Not empty.
QString joinedExceptions(const QStringList& parts);

}  // namespace retenta
