// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/business.h"
#include "tests/support/support.h"

namespace retenta::test {

/// What a careless program would show as a picture from the net and bold letters.
inline const QString canary = QStringLiteral("<img src=\"http://x/y.png\"><b>Жирный</b> %1");

/// A business with client 1, who has everything, with the canary wherever a text may stand; client
/// 2 without a purchase; client 3 with 5 000 of them.
inline std::unique_ptr<Business> cardBusiness(const QTemporaryDir& dir, const Clock& clock) {
  static int number = 0;
  auto made =
      Business::create(dir.filePath(QStringLiteral("c%1.retenta").arg(++number)), {}, clock);
  if (!made) return nullptr;
  const auto filled = (*made)->file().write([](SQLite::Database& db) {
    db.exec(R"sql(
      INSERT INTO client (id, name, birthday, created_day) VALUES
        (1, 'Орлова Марина', '1985-06-30', 19000), (2, '', '', 19000), (3, 'Часто', '', 19000);
      INSERT INTO identity (kind, value, client_id) VALUES
        (1, 'marina@x.ru', 1), (2, '79161234567', 1), (1, 'second@x.ru', 2);
      INSERT INTO source (id, name) VALUES (1, 'manual');
      INSERT INTO purchase (client_id, day, id, status, amount_minor, currency, source_id, key_hash)
        VALUES (1, 19100, 1, 1, 200000, 'RUB', 1, 1), (1, 19140, 2, 1, 300000, 'RUB', 1, 2),
               (1, 19150, 3, 7, -50000, 'RUB', 1, 3);
      WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 5099)
      INSERT INTO purchase (client_id, day, id, status, amount_minor, currency, source_id, key_hash)
        SELECT 3, 14000 + i, i, 1, i * 100, 'RUB', 1, i FROM n;
      INSERT INTO consent (client_id, channel, action, day, source, entered_ms) VALUES
        (1, 'email', 'given', 19100, 'form', 0), (1, 'sms', 'withdrawn', 19110, 'call', 0);
      INSERT INTO campaign (id, name, state, plan, planned_day, saved_ms)
        VALUES (5, 'c', 'handed_over', '{"channel":"sms"}', 19120, 0);
      INSERT INTO campaign_member VALUES (5, 1, 'treated', 'first_purchase');
    )sql");
    const std::string text = canary.toStdString();
    const auto run = [&](const char* sql) {
      SQLite::Statement statement(db, sql);
      statement.bind(1, text);
      statement.exec();
    };
    run("UPDATE campaign SET name = ?1");
    run("UPDATE client SET city = ?1, address = ?1, origin = ?1 WHERE id = 1");
    run("UPDATE purchase SET order_ref = ?1, channel = ?1, payment = ?1 WHERE client_id = 1");
    run("INSERT INTO note (id, client_id, day, text, written_ms) VALUES (1, 1, 19130, ?1, 0)");
    run("INSERT INTO related_person (client_id, name) VALUES (1, ?1)");
    run("INSERT INTO client_extra (client_id, name, value) VALUES (1, ?1, ?1)");
    run("INSERT INTO tag (id, name, name_key) VALUES (1, ?1, 'k')");
    run("INSERT INTO product (id, name) VALUES (1, ?1)");
    db.exec(
        "INSERT INTO client_tag (client_id, tag_id) VALUES (1, 1);"
        "INSERT INTO item VALUES (1, 0, 1, 1000, 200000)");
  });
  if (!filled || !(*made)->reloadNow()) return nullptr;
  return std::move(*made);
}

/// Makes a window the active one: keys and shortcuts reach it.
inline bool awake(QWidget* window) {
  if (!window) return false;
  window->activateWindow();
  QApplication::setActiveWindow(window);
  return QTest::qWaitForWindowActive(window);
}

/// The line edit of that accessible name.
inline QLineEdit* field(QWidget* in, const char* name) {
  for (QLineEdit* edit : in->findChildren<QLineEdit*>()) {
    if (edit->accessibleName() == QLatin1String(name)) return edit;
  }
  return nullptr;
}

/// The button of that text; null while there is none.
inline QPushButton* button(QWidget* in, const char* text) {
  for (QPushButton* one : in->findChildren<QPushButton*>()) {
    if (one->text() == QString::fromUtf8(text)) return one;
  }
  return nullptr;
}

/// Types a text over what stands there; keyClicks() knows no Cyrillic.
inline void retype(QLineEdit* edit, const QString& text) {
  edit->setFocus();
  edit->selectAll();
  edit->insert(text);
}

}  // namespace retenta::test
