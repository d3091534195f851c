// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/tablewriter.h"

#include <array>

#include <QIODevice>

#include "core/exports/csvwriter.h"
#include "core/exports/xlsxwriter.h"

namespace retenta {

namespace {

constexpr std::array<const char*, 3> formats = {"csv", "csv-service", "xlsx"};

class CsvTable final : public TableWriter {
 public:
  CsvTable(QIODevice& out, CsvKind kind) : m_out(out), m_kind(kind), m_row(kind) {}

  void text(QStringView value) override {
    m_kind == CsvKind::Service ? m_row.text(guardedText(value)) : m_row.text(value);
  }
  void number(qint64 value) override { m_row.number(value); }
  void money(qint64 minor, Currency currency) override { m_row.money(minor, currency); }
  void thousandths(qint64 value) override { m_row.thousandths(value); }
  void real(double value) override { m_row.real(value); }
  void day(Day value) override { m_row.text(isoDate(value)); }
  void endRow() override { m_out.write(m_row.take()); }

 private:
  QIODevice& m_out;
  CsvKind m_kind;
  CsvRow m_row;
};

}  // namespace

QString tableFormatId(TableFormat format) {
  return QString::fromLatin1(formats[static_cast<std::size_t>(format)]);
}

std::optional<TableFormat> tableFormatFromId(QStringView id) {
  for (std::size_t i = 0; i < formats.size(); ++i) {
    if (id == QLatin1String(formats[i])) return static_cast<TableFormat>(i);
  }
  return std::nullopt;
}

QString tableSuffix(TableFormat format) {
  return format == TableFormat::Xlsx ? QStringLiteral("xlsx") : QStringLiteral("csv");
}

Result<void> writeTable(const QString& path, TableFormat format, const QString& name,
                        const QStringList& header,
                        const std::function<Result<void>(TableWriter& to)>& fill) {
  const auto all = [&](TableWriter& to) -> Result<void> {
    for (const QString& column : header) to.text(column);
    to.endRow();
    return fill(to);
  };
  if (format == TableFormat::Xlsx)
    return writeXlsxFile(path, name, static_cast<int>(header.size()), all);
  const CsvKind kind = format == TableFormat::CsvExcel ? CsvKind::Excel : CsvKind::Service;
  return writeFileWhole(path, [&](QIODevice& out) -> Result<void> {
    if (kind == CsvKind::Excel) out.write(csvByteOrderMark);
    CsvTable table(out, kind);
    return all(table);
  });
}

}  // namespace retenta
