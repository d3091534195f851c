// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/tablefilewriter.h"

#include "core/exports/tablewriter.h"

namespace retenta {

namespace {

struct Put {
  TableWriter& to;

  void operator()(const QString& text) const { to.text(text); }
  void operator()(qint64 number) const { to.number(number); }
  void operator()(double number) const { to.real(number); }
  void operator()(const TableMoney& money) const { to.money(money.minor, money.currency); }
};

}  // namespace

Result<void> writeTableFile(const TableFile& file) {
  const bool workbook = file.path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive);
  return writeTable(file.path, workbook ? TableFormat::Xlsx : TableFormat::CsvExcel, file.name,
                    file.heads, [&](TableWriter& to) -> Result<void> {
                      for (const auto& row : file.rows) {
                        for (const TableValue& value : row) std::visit(Put{to}, value);
                        to.endRow();
                      }
                      return {};
                    });
}

}  // namespace retenta
