// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/importing/importplan.h"
#include "core/importing/reading/person/personreader.h"
#include "core/importing/reading/reading.h"
#include "core/importing/text/csvscanner.h"

namespace retenta {

/// Reads what a record says of its person beyond who they are: address, tags, notes, people close
/// to them, and whatever else has a column. Costs nothing where a file has no such columns.
class DetailReader {
 public:
  DetailReader(const ImportPlan& plan, const FieldColumns& columns, Day today, Reading& reading);
  bool any() const { return m_any; }
  /// Fills more.address and adds the details of the line that will have number `lineNumber`.
  void read(const CsvRecord& record, std::uint32_t lineNumber, ReadMore& more);

 private:
  // One relative: the columns of the same rank belong together.
  struct Relative {
    int name = -1;
    int kind = -1;
    int birthday = -1;
    QString header;
  };
  struct Column {
    std::size_t index = 0;
    QString header;
  };

  void readAddress(const CsvRecord& record, ReadMore& more);
  void readTags(const CsvRecord& record);
  void readNotes(const CsvRecord& record);
  void readExtras(const CsvRecord& record);
  void readOwn(const CsvRecord& record);
  void readOwnRelative(const QStringList& parts, std::size_t column);
  void readOwnConsent(const QStringList& parts, std::size_t column);
  void readRelative(const CsvRecord& record, const Relative& relative);
  void addRelative(const Relative& relative, const QString& name, const QString& kind,
                   const QString& birthday);
  void addExtra(const QString& header, const QString& value, std::size_t column);
  void add(DetailKind kind, const QString& name, const QString& value);
  void warn(ImportWarning what, std::size_t column);
  // As much of a text as is kept; that more stood in the column is told.
  QString cutTold(const QString& text, qsizetype longest, std::size_t column);
  QString cellAt(const CsvRecord& record, std::size_t column);

  const ImportPlan& m_plan;
  Day m_today;
  Reading& m_reading;
  std::vector<Column> m_address;
  std::vector<Column> m_tags;
  std::vector<Column> m_notes;
  std::vector<Column> m_extras;
  std::vector<Relative> m_relatives;
  std::vector<std::pair<ImportField, std::size_t>> m_own;  ///< cells that pack several values
  bool m_any = false;
  std::uint32_t m_line = 0;
  std::string m_scratch;
};

}  // namespace retenta
