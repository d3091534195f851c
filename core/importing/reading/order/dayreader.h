// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/importing/importplan.h"
#include "core/importing/reading/person/personreader.h"
#include "core/importing/reading/reading.h"
#include "core/importing/reading/lineparser.h"
#include "core/importing/reading/zonedays.h"
#include "core/importing/text/csvscanner.h"

namespace retenta {

/// Reads the day of an order, as its column, its hour beside it or its document say.
class DayReader {
 public:
  DayReader(const ImportPlan& plan, const FieldColumns& columns, const ReadingContext& context,
            Reading& reading);
  /// Fills date and day of the line; an hour that cannot be read and a day that is odd are told.
  void read(const CsvRecord& record, ReadLine& line);
  /// Whether it met an order of a day that stands before what it has read.
  bool wantsEarlier() const { return m_wantsEarlier; }

 private:
  void readNew(const CsvRecord& record, ReadLine& line);
  void follow(const CsvRecord& record, ReadLine& line);

  const ImportPlan& m_plan;
  const FieldColumns& m_columns;
  Reading& m_reading;
  Day m_today;
  ZoneDays m_zone;
  std::int16_t m_dateIndex = -1;
  std::size_t m_dateColumn = 0;
  bool m_dateAlone = false;  // nothing beside that column says when
  bool m_wantsEarlier = false;
  std::string m_lastDate;
  Day m_lastDay = 0;
  std::optional<Day> m_groupDay;
  std::string m_scratch;
  std::string m_joined;
};

}  // namespace retenta
