// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QString>
#include <QStringList>

#include "core/base/currency.h"
#include "core/base/date.h"
#include "core/base/progress.h"
#include "core/base/result.h"

namespace retenta {

/// How a table is given out. The ids are the command line's.
enum class TableFormat {
  CsvExcel,    ///< "csv": UTF-8 with BOM, ';', decimal comma; formulas are guarded by '
  CsvService,  ///< "csv-service": UTF-8, ',', decimal point, every text as it is
  Xlsx,        ///< "xlsx": a workbook with typed cells; a text is never a formula there
};
QString tableFormatId(TableFormat format);
std::optional<TableFormat> tableFormatFromId(QStringView id);
/// "csv", "xlsx".
QString tableSuffix(TableFormat format);

/// Takes the cells of a table one by one, row by row; keeps none of them. Used on one thread.
class TableWriter {
 public:
  TableWriter() = default;
  TableWriter(const TableWriter&) = delete;
  TableWriter& operator=(const TableWriter&) = delete;
  virtual ~TableWriter() = default;

  virtual void text(QStringView value) = 0;  ///< '' is an empty cell
  virtual void number(qint64 value) = 0;
  virtual void money(qint64 minor, Currency currency) = 0;
  virtual void thousandths(qint64 value) = 0;  ///< a quantity
  /// A share or a mean, to six decimals at least; an empty cell where it is no number.
  virtual void real(double value) = 0;
  virtual void day(Day value) = 0;
  virtual void endRow() = 0;
  /// More rows than it can hold: the rest is in vain.
  virtual bool full() const { return false; }
};

/// Writes a table whole or not at all (as writeFileWhole()): the header, then what `fill` puts.
/// `fill` may stop with an error, Cancelled too. `name` is the sheet's. TooManyRows when a sheet
/// cannot hold them.
Result<void> writeTable(const QString& path, TableFormat format, const QString& name,
                        const QStringList& header,
                        const std::function<Result<void>(TableWriter& to)>& fill);

}  // namespace retenta
