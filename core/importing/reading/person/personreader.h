// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
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
  /// Whom the record is about, which will be line `lineNumber`. Further keys and
  /// warnings go to the reading.
  ReadPerson read(const CsvRecord& record, std::uint32_t lineNumber);
  /// Asks the memory for what reading these records will look up: mostly the right places.
  void bringNear(std::span<const CsvRecord* const> records) const;
  /// The columns it reads: records alike in these are about the same person.
  std::vector<std::size_t> columnsRead() const;

 private:
  void readName(const CsvRecord& record);
  void readEmails(const CsvRecord& record);
  void readPhones(const CsvRecord& record);
  void readExternalId(const CsvRecord& record);
  void readOwnIds(const CsvRecord& record);
  void readTraits(const CsvRecord& record);
  void readBirthdayParts(const CsvRecord& record);
  void readGender(const CsvRecord& record);
  std::size_t nameColumn() const;
  // As much of a cell as is kept; that more stood there is told.
  std::string_view cutTold(std::string_view cell, ImportField field);
  void warn(ImportWarning warning, std::size_t column);
  std::string_view joinedName(const CsvRecord& record);
  std::uint32_t addName(std::string_view name);
  void addKey(KeyKind kind, std::string_view value, std::string_view typed);

  const ImportPlan& m_plan;
  const FieldColumns& m_columns;
  Day m_today;
  Reading& m_reading;
  std::string m_country;
  std::string m_otherCountry;  // of phones that do not read as of the first; '' = none
  bool m_own = false;          ///< a file of Retenta's own: ids name their sources
  ReadPerson m_person;         // of the record being read, with its line
  std::uint32_t m_line = 0;
  std::string m_scratch;
  std::string m_value;
  std::string m_joined;
};

}  // namespace retenta
