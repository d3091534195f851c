// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/importing/text/csvscanner.h"
#include "core/importing/importplan.h"
#include "core/importing/values/datevalue.h"

namespace retenta {

/// Gathers, cell by cell, what the values of a file say about its decimal sign and its order of day
/// and month; then decides the one for the whole file, the other for each column of dates.
class ColumnHints {
 public:
  explicit ColumnHints(const ImportPlan& plan);

  void look(const CsvRecord& record);
  /// Whether more rows could still change anything.
  bool settled() const;
  /// Writes decimal, date order, the ambiguities and the date pattern into the plan; options win.
  void decide(ImportPlan& plan) const;

 private:
  struct Column {
    std::size_t index = 0;
    QString header;
    bool money = false;  ///< an amount: its ambiguity matters, that of a quantity does not
  };
  struct DateColumn {
    std::size_t index = 0;
    QString header;
    bool ofPurchase = false;
    std::array<int, 6> hints{};  ///< by DateHint
    std::string sample;
    QString asked;  ///< a day that may be two
    int of(DateHint hint) const { return hints[static_cast<std::size_t>(hint)]; }
    bool settled(int rows) const;
    /// What its own values prove; nothing where day and month may change places, or none are there.
    std::optional<DateOrder> proven() const;
  };
  struct Asked {
    QString column;
    QString sample;
  };
  void lookAtNumber(const Column& column, std::string_view cell);
  void decideDates(ImportPlan& plan) const;

  std::vector<Column> m_numbers;
  std::vector<DateColumn> m_dates;
  std::array<int, 4> m_decimal{};  ///< by DecimalHint
  Asked m_moneyAsked;
  int m_rows = 0;
};

}  // namespace retenta
