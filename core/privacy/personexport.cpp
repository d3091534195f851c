// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/personexport.h"

#include <cerrno>
#include <memory>
#include <vector>

#include <zip.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include "core/business/business.h"
#include "core/exports/csvwriter.h"
#include "core/privacy/persondatastore.h"
#include "core/storage/placing.h"

namespace retenta {

namespace {

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};

// A table as a spreadsheet opens it; columns in the order of their names.
QByteArray csvOf(const QJsonArray& rows) {
  QByteArray text("\xEF\xBB\xBF");
  CsvRow row(CsvKind::Excel);
  const QStringList columns = rows.first().toObject().keys();
  for (const QString& column : columns) row.text(column);
  text += row.take();
  for (const QJsonValue& value : rows) {
    const QJsonObject object = value.toObject();
    for (const QString& column : columns) row.text(object[column].toVariant().toString());
    text += row.take();
  }
  return text;
}

struct Entry {
  QByteArray name;
  QByteArray bytes;
};

Result<void> writeZip(const QString& part, const std::vector<Entry>& entries) {
  const auto failed = [&](const char* why) {
    return Error{ErrorCode::FileWriteFailed, {part, QString::fromUtf8(why)}, {}};
  };
  int code = 0;
  std::unique_ptr<zip_t, Discard> made(
      zip_open(QFile::encodeName(part).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code));
  if (!made) return failed("zip");
  for (const Entry& entry : entries) {
    zip_source_t* source = zip_source_buffer(made.get(), entry.bytes.constData(),
                                             static_cast<zip_uint64_t>(entry.bytes.size()), 0);
    if (!source) return failed(zip_strerror(made.get()));
    if (zip_file_add(made.get(), entry.name.constData(), source, ZIP_FL_ENC_UTF_8) < 0) {
      zip_source_free(source);
      return failed(zip_strerror(made.get()));
    }
  }
  if (zip_close(made.get()) != 0) {
    zip_error_t* trouble = zip_get_error(made.get());
    const int reason =
        zip_error_system_type(trouble) == ZIP_ET_SYS ? zip_error_code_system(trouble) : 0;
    if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG)
      return Error{ErrorCode::DiskFull, {part}, {}};
    return failed(zip_strerror(made.get()));
  }
  (void)made.release();  // closed: it is gone
  return {};
}

}  // namespace

Result<void> exportPersonNow(const Business& business, ClientId client, const QString& path) {
  const QString target = QFileInfo(path).absoluteFilePath();
  if (QFile::exists(target)) return Error{ErrorCode::FileExists, {target}, {}};
  const auto data =
      business.file().read([&](SQLite::Database& db) { return loadPersonData(db, client); });
  if (!data) return data.error();
  if (data->isEmpty()) {
    return Error{ErrorCode::NotFound, {QStringLiteral("client"), QString::number(client)}, {}};
  }
  std::vector<Entry> entries;
  entries.push_back({"client.json", QJsonDocument(*data).toJson()});
  for (auto it = data->begin(); it != data->end(); ++it) {
    const QJsonArray rows = it.value().toArray();
    if (!rows.isEmpty()) entries.push_back({"tables/" + it.key().toUtf8() + ".csv", csvOf(rows)});
  }
  const QString part = partName(target);
  const auto written = [&]() -> Result<void> {
    if (const auto zipped = writeZip(part, entries); !zipped) {
      Error error = zipped.error();
      error.args[0] = target;
      return error;
    }
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    return moveIntoPlace(part, target);
  }();
  if (!written) QFile::remove(part);
  return written;
}

}  // namespace retenta
