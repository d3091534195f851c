// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include "core/base/date.h"
#include "core/base/result.h"

namespace retenta {

/// Figures that a copy of a base must repeat: a flipped bit that SQLite does not notice may move
/// one.
struct BaseFigures {
  qint64 clients = 0;
  qint64 purchases = 0;
  qint64 consents = 0;
  QMap<QString, qint64> sums;  ///< of purchases' amounts in minor units, by currency

  friend bool operator==(const BaseFigures&, const BaseFigures&) = default;
};

/// What a backup says of itself: a JSON file beside it, `<backup>.json`.
struct Manifest {
  QString business;  ///< its name
  QString base;      ///< the file's name it is a copy of
  QString reason;    ///< "daily", "manual", "import", "schema2" …
  qint64 createdMs = 0;
  Day day = 0;  ///< the day it was made, in the business's place
  int schema = 0;
  QString program;  ///< version that made it
  qint64 size = 0;
  QByteArray sha256;  ///< raw, 32 bytes; empty until verified
  BaseFigures figures;
  qint64 changedMs = 0;   ///< when the base was last written before the copy
  qint64 verifiedMs = 0;  ///< when the copy was found sound; 0 = not yet; -1 = it is not
  qint64 drilledMs = 0;   ///< when restoring it was last tried
};

QJsonObject manifestToJson(const Manifest& manifest);
/// nullopt when something is missing or is no figure.
std::optional<Manifest> manifestFromJson(const QJsonObject& json);

QString manifestPath(const QString& backup);
/// Through a temporary file, for the owner alone.
Result<void> saveManifest(const QString& backup, const Manifest& manifest);
/// nullopt when there is none or it cannot be read.
std::optional<Manifest> loadManifest(const QString& backup);

}  // namespace retenta
