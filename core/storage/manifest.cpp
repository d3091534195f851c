// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/manifest.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace retenta {

namespace {

constexpr int format = 1;
constexpr qint64 mostBytes = 1 << 20;

// As text: a JSON number is a double and holds 53 bits.
QJsonValue whole(qint64 value) { return QString::number(value); }

qint64 wholeOf(const QJsonValue& value, bool& fine) {
  bool number = false;
  const qint64 read = value.toString().toLongLong(&number);
  fine = fine && number;
  return read;
}

}  // namespace

QJsonObject manifestToJson(const Manifest& m) {
  QJsonObject sums;
  for (auto it = m.figures.sums.begin(); it != m.figures.sums.end(); ++it) {
    sums[it.key()] = whole(it.value());
  }
  return {{QStringLiteral("format"), format},
          {QStringLiteral("business"), m.business},
          {QStringLiteral("base"), m.base},
          {QStringLiteral("reason"), m.reason},
          {QStringLiteral("created_utc_ms"), whole(m.createdMs)},
          {QStringLiteral("day"), isoDate(m.day)},
          {QStringLiteral("schema"), m.schema},
          {QStringLiteral("program"), m.program},
          {QStringLiteral("size"), whole(m.size)},
          {QStringLiteral("sha256"), QString::fromLatin1(m.sha256.toHex())},
          {QStringLiteral("clients"), whole(m.figures.clients)},
          {QStringLiteral("purchases"), whole(m.figures.purchases)},
          {QStringLiteral("consents"), whole(m.figures.consents)},
          {QStringLiteral("sums_minor"), sums},
          {QStringLiteral("changed_ms"), whole(m.changedMs)},
          {QStringLiteral("verified_ms"), whole(m.verifiedMs)},
          {QStringLiteral("drilled_ms"), whole(m.drilledMs)}};
}

std::optional<Manifest> manifestFromJson(const QJsonObject& json) {
  if (json[QStringLiteral("format")].toInt() != format) return std::nullopt;
  bool fine = true;
  const auto number = [&](const char* key) { return wholeOf(json[QLatin1String(key)], fine); };
  Manifest m;
  m.business = json[QStringLiteral("business")].toString();
  m.base = json[QStringLiteral("base")].toString();
  m.reason = json[QStringLiteral("reason")].toString();
  m.createdMs = number("created_utc_ms");
  const auto day = dayFromIso(json[QStringLiteral("day")].toString().toLatin1());
  m.day = day.value_or(0);
  m.schema = json[QStringLiteral("schema")].toInt();
  m.program = json[QStringLiteral("program")].toString();
  m.size = number("size");
  m.sha256 = QByteArray::fromHex(json[QStringLiteral("sha256")].toString().toLatin1());
  m.figures.clients = number("clients");
  m.figures.purchases = number("purchases");
  m.figures.consents = number("consents");
  const QJsonObject sums = json[QStringLiteral("sums_minor")].toObject();
  for (auto it = sums.begin(); it != sums.end(); ++it) {
    m.figures.sums[it.key()] = wholeOf(it.value(), fine);
  }
  m.changedMs = number("changed_ms");
  m.verifiedMs = number("verified_ms");
  m.drilledMs = number("drilled_ms");
  const bool hashed = m.sha256.size() == 32 || (m.sha256.isEmpty() && m.verifiedMs <= 0);
  if (!fine || !day || m.schema <= 0 || !hashed) return std::nullopt;
  return m;
}

QString manifestPath(const QString& backup) { return backup + QStringLiteral(".json"); }

Result<void> saveManifest(const QString& backup, const Manifest& manifest) {
  const QString path = manifestPath(backup);
  QSaveFile file(path);
  const QByteArray text = QJsonDocument(manifestToJson(manifest)).toJson();
  if (file.open(QIODevice::WriteOnly)) {
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(text) == text.size() && file.commit()) return {};
  }
  if (file.error() == QFileDevice::ResourceError) return Error{ErrorCode::DiskFull, {path}, {}};
  return Error{ErrorCode::FileWriteFailed, {path, file.errorString()}, {}};
}

std::optional<Manifest> loadManifest(const QString& backup) {
  QFile file(manifestPath(backup));
  if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes) return std::nullopt;
  return manifestFromJson(QJsonDocument::fromJson(file.readAll()).object());
}

}  // namespace retenta
