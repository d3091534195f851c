// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeWidget>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/business.h"
#include "tests/support/support.h"
#include "ui/deleted/deletedpanel.h"
#include "ui/deleted/historypanel.h"
#include "ui/deleted/undoguard.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

using namespace retenta;

class TestUndoPanels : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20000};
  std::unique_ptr<Business> m_business;

  void change(const char* kind, const char* sql) {
    VERIFY_OK(m_business->changeNow({QString::fromUtf8(kind), {QStringLiteral("<b>Анна</b>")}},
                                    Business::Touches::Data,
                                    [&](SQLite::Database& db) { db.exec(sql); }));
  }
  QString ask(const char* sql) {
    return *m_business->file().read(
        [&](SQLite::Database& db) { return QString::fromUtf8(db.execAndGet(sql).getText()); });
  }
  static QPushButton* button(const QDialog& panel, const QString& text) {
    for (auto* each : panel.findChildren<QPushButton*>()) {
      if (each->text() == text) return each;
    }
    return nullptr;
  }
  static QString answer(const QDialog& panel) {
    for (const auto* each : panel.findChildren<QLabel*>()) {
      if (each->accessibleName() == QStringLiteral("Итог")) return each->text();
    }
    return {};
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    static int n = 0;
    auto made =
        Business::create(m_dir.filePath(QStringLiteral("%1.retenta").arg(++n)), {}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
    VERIFY_OK(m_business->file().write([](SQLite::Database& db) {
      db.exec(
          "INSERT INTO client (id, name, created_day) VALUES (1, 'Анна', 0);"
          "INSERT INTO identity (kind, value, client_id) VALUES (2, '79161234567', 1)");
    }));
  }

  void emptyListsSayWhatBelongsThere() {
    auto* deleted = new DeletedPanel(*m_business);
    auto* history = new HistoryPanel(*m_business);
    for (QDialog* panel : {static_cast<QDialog*>(deleted), static_cast<QDialog*>(history)}) {
      panel->show();
      QVERIFY(!panel->findChild<QTreeWidget*>()->isVisible());
      panel->close();
    }
  }

  // By keyboard: the first row is current, Enter restores it.
  void restoresByKeyboardAndTellsWhatCouldNotComeBack() {
    change("client.delete", "DELETE FROM identity; DELETE FROM client");
    change("x",
           "INSERT INTO client (id, name, created_day) VALUES (9, 'Пётр', 0);"
           "INSERT INTO identity (kind, value, client_id) VALUES (2, '79161234567', 9)");
    auto* panel = new DeletedPanel(*m_business);
    panel->show();
    auto* list = panel->findChild<QTreeWidget*>();
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QVERIFY(list->topLevelItem(0)->text(0).contains(QStringLiteral("<b>Анна</b>")));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(list->topLevelItemCount(), 0);
    QTRY_VERIFY(answer(*panel).contains(QStringLiteral("79161234567")));
    QVERIFY(answer(*panel).contains(QStringLiteral("Пётр")));
    QCOMPARE(ask("SELECT name FROM client WHERE id = 1"), QStringLiteral("Анна"));
    QTest::keyClick(panel, Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
  }

  void undoesUpToAStepAndSkipsOneThatCannotBe() {
    change("a", "UPDATE client SET origin = 'сайт'");
    change("b", "UPDATE client SET city = 'Тверь'");
    change("c", "UPDATE client SET gender = 'f'");
    VERIFY_OK(m_business->file().write(
        [](SQLite::Database& db) { db.exec("UPDATE client SET city = 'Омск'"); }));
    auto* panel = new HistoryPanel(*m_business);
    panel->show();
    auto* list = panel->findChild<QTreeWidget*>();
    QTRY_COMPARE(list->topLevelItemCount(), 3);
    list->setCurrentItem(list->topLevelItem(2));
    button(*panel, QStringLiteral("Отменить до этого шага"))->click();
    auto* skip = button(*panel, QStringLiteral("Пропустить шаг"));
    QTRY_VERIFY(skip->isVisible());
    QVERIFY(answer(*panel).contains(QStringLiteral("Анна")));
    QCOMPARE(ask("SELECT gender || city FROM client"), QStringLiteral("Омск"));
    skip->click();
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    list->setCurrentItem(list->topLevelItem(1));
    button(*panel, QStringLiteral("Отменить до этого шага"))->click();
    QTRY_COMPARE(ask("SELECT origin || city FROM client"), QStringLiteral("Омск"));
    panel->close();
  }

  void keptEditsAreTold() {
    QVERIFY(keptEditsSentence({}).isEmpty());
    const QString said = keptEditsSentence(
        {{KeptEdit::What::Field, 1, QStringLiteral("Анна"), QStringLiteral("city")}});
    QVERIFY(said.contains(QStringLiteral("Анна")));
    QVERIFY(said.contains(QStringLiteral("город")));
  }
};

RETENTA_WINDOW_TEST_MAIN(TestUndoPanels)
#include "tst_undopanels.moc"
