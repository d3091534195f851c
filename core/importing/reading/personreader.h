// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/importing/text/csvscanner.h"
#include "core/importing/importplan.h"
#include "core/importing/reading/reading.h"

namespace retenta {

/// A cell that says "none" is no mistake: "-", «нет», "n/a".
bool isNothing(std::string_view cell);

/// The columns of a field, the leading one first.
class FieldColumns {
 public:
  explicit FieldColumns(const ImportPlan& plan);
  const std::vector<std::size_t>& of(ImportField field) const {
    return m_columns[static_cast<std::size_t>(field)];
  }
  /// Reads the field from this column alone.
  void take(ImportField field, std::size_t column) {
    m_columns[static_cast<std::size_t>(field)] = {column};
  }
  bool has(ImportField field) const { return !of(field).empty(); }
  /// The first filled cell of the field, cleaned; '' when there is none.
  std::string_view cell(const CsvRecord& record, ImportField field, std::string& scratch) const;

 private:
  std::array<std::vector<std::size_t>, importFieldCount> m_columns;
};

/// Reads who a record is about: name, keys, city, birthday, consent.
class PersonReader {
 public:
  PersonReader(const ImportPlan& plan, const FieldColumns& columns, Day today, Reading& reading);
  /// Fills the person's part of the line that will have number `lineNumber`.
  void read(const CsvRecord& record, std::uint32_t lineNumber, ReadLine& line);

 private:
  void readName(const CsvRecord& record, ReadLine& line);
  void readEmails(const CsvRecord& record, std::uint32_t lineNumber, ReadLine& line);
  void readPhones(const CsvRecord& record, std::uint32_t lineNumber, ReadLine& line);
  void readExternalId(const CsvRecord& record, ReadLine& line);
  void readOwnIds(const CsvRecord& record, std::uint32_t lineNumber, ReadLine& line);
  void readTraits(const CsvRecord& record, ReadLine& line);
  std::string_view joinedName(const CsvRecord& record);
  std::uint32_t addName(std::string_view name);
  void addKey(KeyKind kind, std::string_view value, std::string_view typed,
              std::uint32_t lineNumber, ReadLine& line);

  const ImportPlan& m_plan;
  const FieldColumns& m_columns;
  Day m_today;
  Reading& m_reading;
  std::string m_country;
  std::string m_otherCountry;  // of phones that do not read as of the first; '' = none
  bool m_own = false;  ///< a file of Retenta's own: ids name their sources
  std::string m_scratch;
  std::string m_value;
  std::string m_joined;
};

}  // namespace retenta
