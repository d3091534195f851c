// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QFile>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/business.h"
#include "core/business/settingstore.h"
#include "core/storage/migrator.h"
#include "tests/support/support.h"

namespace retenta::test {

/// A clock that the test moves.
class MovedClock final : public Clock {
 public:
  Day today() const override { return m_today; }
  qint64 nowUtcMs() const override { return qint64{m_today} * 86'400'000 + m_ms; }
  void set(Day day, qint64 ms = 43'200'000) {
    m_today = day;
    m_ms = ms;
  }

 private:
  Day m_today = 20'000;
  qint64 m_ms = 43'200'000;
};

/// A small business with people and sales.
inline std::unique_ptr<Business> smallShop(const QString& path, const Clock& clock) {
  BusinessProfile profile;
  profile.name = QStringLiteral("Зёрна");
  auto made = Business::create(path, profile, clock);
  if (!made) qFatal("cannot make %s", qPrintable(path));
  const auto filled = (*made)->file().write([](SQLite::Database& db) {
    db.exec("INSERT INTO source (id, name) VALUES (1, 'file')");
    SQLite::Statement client(db, "INSERT INTO client (id, name, created_day) VALUES (?, ?, 1)");
    SQLite::Statement purchase(
        db,
        "INSERT INTO purchase (client_id, day, id, status, amount_minor, currency, source_id, "
        "key_hash) VALUES (?, ?, ?, 1, ?, 'RUB', 1, ?)");
    for (int i = 1; i <= 300; ++i) {
      client.bind(1, i);
      client.bind(2, "Клиент " + std::to_string(i));
      client.exec();
      client.reset();
      for (int k = 1; k < 5; ++k) purchase.bind(k, i * k);
      purchase.bind(2, 19'000 + i);
      purchase.bind(3, i);
      purchase.bind(5, i);
      purchase.exec();
      purchase.reset();
    }
  });
  if (!filled) qFatal("%s", qPrintable(describe(filled.error())));
  return std::move(*made);
}

/// A closed base of an older schema, with one client.
inline void makeOldBase(const QString& path, int schema) {
  SQLite::Database raw(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  raw.exec("PRAGMA application_id = 0x52544E41; PRAGMA journal_mode = WAL");
  for (int step = 0; step < schema; ++step) {
    raw.exec(allMigrations()[static_cast<std::size_t>(step)].sql);
  }
  raw.exec("PRAGMA user_version = " + std::to_string(schema));
  raw.exec("INSERT INTO client (name, created_day) VALUES ('Анна', 1)");
}

inline QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

inline void writeBytes(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("write");
}

}  // namespace retenta::test
