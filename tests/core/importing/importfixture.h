// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QFile>
#include <QTemporaryDir>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/business.h"
#include "core/importing/importservice.h"
#include "tests/support/support.h"

namespace retenta::test {

/// A fresh base for each test function, files written from texts, and questions to the base.
class ImportFixture : public QObject {
  Q_OBJECT
 protected:
  QTemporaryDir m_dir;
  FixedClock m_clock{test::day("2025-06-30")};
  std::unique_ptr<Business> m_business;
  std::unique_ptr<ImportService> m_service;
  int m_count = 0;

  QString write(const QByteArray& text) {
    const QString path = m_dir.filePath(QStringLiteral("f%1.csv").arg(++m_count));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) return {};
    return path;
  }

  Result<ImportReport> import(const QByteArray& text, const ImportOptions& options = {},
                              const ConsentAnswer& consent = {}) {
    const auto plan = m_service->inspectNow(write(text), options);
    if (!plan.ok()) return plan.error();
    return m_service->importNow(*plan, consent);
  }

  QString ask(const char* sql) {
    const auto answer = m_business->file().read([&](SQLite::Database& db) {
      QStringList rows;
      SQLite::Statement query(db, sql);
      while (query.executeStep()) {
        QStringList cells;
        for (int i = 0; i < query.getColumnCount(); ++i)
          cells += QString::fromUtf8(query.getColumn(i).getText());
        rows += cells.join(QLatin1Char(' '));
      }
      return rows.join(QLatin1Char('|'));
    });
    return answer.ok() ? *answer : test::describe(answer.error());
  }

  // Everything a user would see of the base, without row numbers.
  QString picture() {
    return ask("SELECT 'c', name, weak, gender, birthday, city, origin FROM client ORDER BY id") +
           QLatin1Char('#') +
           ask("SELECT i.kind, i.source, i.value, c.name FROM identity AS i JOIN client AS c "
               "ON c.id = i.client_id ORDER BY 1, 2, 3") +
           QLatin1Char('#') +
           ask("SELECT c.name, p.day, p.status, p.amount_minor, p.refund_minor, p.order_ref "
               "FROM every_purchase AS p JOIN client AS c ON c.id = p.client_id "
               "ORDER BY p.day, p.id") +
           QLatin1Char('#') + ask("SELECT name FROM product ORDER BY name") + QLatin1Char('#') +
           ask("SELECT value FROM setting WHERE key = 'business.currency'");
  }

  static QStringList reasons(const ImportReport& report) {
    QStringList all;
    for (const RejectedRow& row : report.rejected)
      all += QStringLiteral("%1 %2").arg(row.row).arg(rejectReasonId(row.reason));
    return all;
  }

  void freshBase() {
    m_service.reset();
    m_business.reset();
    auto made =
        Business::create(m_dir.filePath(QStringLiteral("b%1.retenta").arg(++m_count)), {}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
    m_service = std::make_unique<ImportService>(*m_business);
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    freshBase();
  }
  void cleanup() {
    const auto problems = m_business->file().check();
    VERIFY_OK(problems);
    QCOMPARE(*problems, QStringList());
    m_service.reset();
    m_business.reset();
  }
};

}  // namespace retenta::test
