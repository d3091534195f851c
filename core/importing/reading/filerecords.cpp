// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/filerecords.h"

#include "core/importing/reading/corrector.h"
#include "core/importing/text/celltext.h"
#include "core/importing/text/csvscanner.h"
#include "core/importing/text/dialect.h"

namespace retenta {

namespace {

constexpr qint64 rowsBetweenLooks = 4096;

}  // namespace

Result<std::vector<FileRecord>> readRecords(const SourceFile& source, const ImportPlan& plan,
                                            const std::vector<int>& rows,
                                            const Progress& progress) {
  std::vector<FileRecord> found;
  found.reserve(rows.size());
  Corrector corrector(plan);
  const Dialect dialect = dialectOf(source, plan.delimiter);
  CsvScanner scanner(dialect.table, plan.delimiter);
  CsvRecord record;
  std::string scratch;
  qint64 seen = 0;
  auto wanted = rows.begin();
  while (wanted != rows.end() && scanner.next(record)) {
    if (++seen % rowsBetweenLooks == 0 && progress.cancelled())
      return Error{ErrorCode::Cancelled, {}, {}};
    const int row = record.row - plan.rowShift;
    while (wanted != rows.end() && *wanted < row) ++wanted;
    if (wanted == rows.end() || *wanted != row) continue;
    corrector.apply(record);
    FileRecord kept;
    kept.row = row;
    for (qsizetype i = 0; i < plan.columns.size(); ++i)
      kept.cells += toQString(cleanCell(record.at(static_cast<std::size_t>(i)), scratch));
    found.push_back(std::move(kept));
    ++wanted;
  }
  return found;
}

}  // namespace retenta
