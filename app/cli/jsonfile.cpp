// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jsonfile.h"

#include <cstdio>

#include <QFile>
#include <QJsonDocument>

namespace retenta::cli {

Result<QJsonObject> readJsonFile(const QString& path) {
  QFile file(path);
  const bool given = path == QLatin1String("-");
  if (!given && !file.exists()) return Error{ErrorCode::FileNotFound, {path}, {}};
  const bool open = given ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
  if (!open) return Error{ErrorCode::FileUnreadable, {path, file.errorString()}, {}};
  QJsonParseError problem;
  const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &problem).object();
  if (problem.error != QJsonParseError::NoError)
    return Error{ErrorCode::FileUnreadable, {path, problem.errorString()}, {}};
  return json;
}

}  // namespace retenta::cli
