// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/rejectsfile.h"

#include <QSaveFile>
#include <QStorageInfo>

#include "core/importing/reading/corrector.h"
#include "core/importing/text/csvscanner.h"

namespace retenta {

namespace {

QByteArray cell(std::string_view text, char delimiter) {
  return QByteArray::fromStdString(quotedCell(text, delimiter));
}

// Blanks cannot hold empty cells apart.
char writtenDelimiter(char delimiter) { return delimiter == ' ' ? '\t' : delimiter; }

// The record's cells, as many as there are columns, so that the two of ours stand under their
// names.
QByteArray line(const RejectedRow& rejected, qsizetype columns, char readDelimiter) {
  const char delimiter = writtenDelimiter(readDelimiter);
  QByteArray bytes;
  CsvRecord record;
  const QByteArray text = rejected.record.toUtf8();
  // A quote that never closes would swallow what we add: the record is written cell by cell.
  CsvScanner scanner({text.constData(), static_cast<std::size_t>(text.size())}, readDelimiter);
  const bool any = scanner.next(record);
  for (qsizetype i = 0; i < columns; ++i) {
    if (any) bytes += cell(record.at(static_cast<std::size_t>(i)), delimiter);
    bytes += delimiter;
  }
  bytes += QByteArray::number(rejected.row);
  bytes += delimiter;
  bytes += rejectReasonId(rejected.reason).toUtf8();
  return bytes + "\r\n";
}

}  // namespace

Result<void> writeRejectsFile(const ImportPlan& plan, const QList<RejectedRow>& rejected,
                              const QString& target) {
  QSaveFile file(target);
  const auto failed = [&] {
    const bool full = QStorageInfo(target).bytesAvailable() == 0;
    return full ? Error{ErrorCode::DiskFull, {target}, file.errorString()}
                : Error{ErrorCode::FileWriteFailed, {target, file.errorString()}, {}};
  };
  if (!file.open(QIODevice::WriteOnly)) return failed();
  // People's records: for the owner alone.
  if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) return failed();
  const char delimiter = writtenDelimiter(plan.delimiter);
  QByteArray bytes("\xEF\xBB\xBF");
  if (plan.headerRow > 0) {
    for (const ImportColumn& column : plan.columns) {
      bytes += cell(column.header.toStdString(), delimiter);
      bytes += delimiter;
    }
    bytes += QByteArray("retenta_row") + delimiter + "retenta_reason\r\n";
  }
  for (const RejectedRow& each : rejected) bytes += line(each, plan.columns.size(), plan.delimiter);
  // Flushed by hand: commit() forgets that the last buffered bytes met a full disk.
  if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit()) return failed();
  return {};
}

}  // namespace retenta
