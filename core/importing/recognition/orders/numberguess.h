// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/importing/importplan.h"
#include "core/importing/text/csvscanner.h"
#include "core/importing/text/dialect.h"

namespace retenta {

/// Finds out whether the numbers of a file's orders begin anew each day, shift or till: those of
/// receipts always do; others where they go back and the same numbers of other days are other
/// people's. Files of a known program say so themselves.
class NumberGuess {
 public:
  explicit NumberGuess(const ImportPlan& plan);
  /// A record below the header: whether numbers rise or fall. Cheap, asked of many.
  void look(const CsvRecord& record);
  /// Writes key, tills and column into plan.traits; reads the first records again where it must.
  /// `restarted`: columns of which other files have shown it.
  void decide(const Dialect& dialect, const QStringList& restarted, ImportPlan& plan) const;

 private:
  int m_column = -1;  // -1 = there is nothing to find out
  std::string m_last;
  bool m_rises = false;
  bool m_falls = false;
};

}  // namespace retenta
