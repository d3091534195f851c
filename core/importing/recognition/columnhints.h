// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "core/importing/text/csvscanner.h"
#include "core/importing/importplan.h"

namespace retenta {

/// Gathers, cell by cell, what the values of a file say about its decimal sign and its order of day
/// and month; then decides both for the whole file.
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
  struct Asked {
    QString column;
    QString sample;
  };
  void lookAtNumber(const Column& column, std::string_view cell);
  void lookAtDate(const Column& column, std::string_view cell);

  std::vector<Column> m_numbers;
  std::vector<Column> m_dates;
  std::array<int, 4> m_decimal{};  ///< by DecimalHint
  std::array<int, 6> m_date{};     ///< by DateHint
  Asked m_moneyAsked;
  Asked m_dateAsked;
  std::string m_dateSample;
};

}  // namespace retenta
