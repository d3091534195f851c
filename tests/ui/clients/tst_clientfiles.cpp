// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QFile>
#include <QJsonObject>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/demo/demo.h"
#include "tests/support/support.h"
#include "ui/clients/bulk/clientexport.h"
#include "ui/clients/clientspage.h"
#include "ui/clients/clientspresenter.h"
#include "ui/clients/filter/conditioneditor.h"
#include "ui/clients/filter/filterbar.h"
#include "ui/clients/table/clienttablemodel.h"
#include "ui/theme/look.h"

using namespace retenta;

/// What comes in by a file and goes out into one: "Brought by import" from the menu to the rows,
/// and an export as a running job.
class TestClientFiles : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20'300};
  std::unique_ptr<Business> m_business;
  std::unique_ptr<ClientsPage> m_page;

  ClientTableModel* model() { return m_page->findChild<ClientTableModel*>(); }
  bool show(const QJsonObject& left = {}) {
    m_page = std::make_unique<ClientsPage>(*m_business);
    m_page->resize(1170, 716);
    if (!left.isEmpty()) m_page->restoreLayout(left);
    m_page->setContext({20'269, 19'905, 20'269, 12});
    m_page->show();
    return QTest::qWaitFor([this] { return model()->answer() != nullptr; });
  }
  QPushButton* button(bool (*is)(const QPushButton&)) {
    for (auto* one : m_page->findChild<FilterBar*>()->findChildren<QPushButton*>()) {
      if (one->isVisible() && is(*one)) return one;
    }
    return nullptr;
  }
  QString chip() {
    const auto* one =
        button([](const QPushButton& b) { return b.property("condition").isValid(); });
    return one ? one->text() : QString();
  }
  /// The list of imports in a new editor; null while they are not read yet.
  QComboBox* openedList() {
    QTest::mouseClick(
        button([](const QPushButton& b) { return b.text() == QLatin1String("Filter"); }),
        Qt::LeftButton);
    for (auto* menu : m_page->findChildren<QMenu*>()) {
      for (QAction* one : menu->actions()) {
        if (one->text() == QLatin1String("Brought by import")) one->trigger();
      }
      menu->close();
    }
    auto* editor = m_page->findChild<ConditionEditor*>();
    auto* list = editor ? editor->findChild<QComboBox*>() : nullptr;
    if (list && list->count() == 3) return list;
    delete editor;
    return nullptr;
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void initTestCase() {
    Language::install(QStringLiteral("en"));
    applyLook(*qApp, {Scheme::Light, 100});
    DemoOptions options;
    options.clients = 100;
    auto made = makeDemo(m_dir.filePath(QStringLiteral("d.retenta")), options, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
    VERIFY_OK(m_business->file().write([](SQLite::Database& db) {
      db.exec(
          "UPDATE import SET undone_ms = 1;"
          "INSERT INTO import (id, file, source, kind, at_ms) VALUES"
          " (901, 'may.csv', 'x', 'orders', 1750000000000),"
          " (902, 'june.csv', 'x', 'orders', 1751000000000),"
          " (903, 'nobody.csv', 'x', 'orders', 1752000000000);"
          "UPDATE client SET import_id = NULL;"
          "UPDATE client SET import_id = 901 WHERE id <= 40;"
          "UPDATE client SET import_id = 902 WHERE id > 40 AND id <= 65");
    }));
    VERIFY_OK(m_business->reloadNow());
  }

  void whoCameWithAFile() {
    QVERIFY(show());
    QComboBox* list = nullptr;
    QTRY_VERIFY((list = openedList()) != nullptr);
    QVERIFY(list->currentText().startsWith(QStringLiteral("june.csv")));  // the last one first
    QVERIFY(list->currentText().contains(QStringLiteral("25 clients")));
    list->setCurrentIndex(list->findData(qint64{901}));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(model()->rowCount(), 40);
    QVERIFY(chip().contains(QStringLiteral("may.csv")));
    const QJsonObject left = m_page->layoutState();
    QVERIFY(show(left));
    QTRY_COMPARE(model()->rowCount(), 40);
    QVERIFY(chip().contains(QStringLiteral("may.csv")));
    m_page.reset();
  }

  // People named one by one (movers, cohorts) stand as one chip.
  void aJumpNamesItsClients() {
    QVERIFY(show());
    const auto& ids = m_business->ledger()->clientIds;
    m_page->open({QStringLiteral("clients"), {}, {}, 0, {}, {ids[7], ids[3], ids[5]}});
    QTRY_COMPARE(model()->rowCount(), 3);
    QTRY_VERIFY2(chip().contains(QLatin1Char('3')), qPrintable(chip()));
    m_page.reset();
  }

  void aFilterBeingSetIsCounted() {
    QVERIFY(show());
    QSignalSpy counted(m_page->findChild<ClientsPresenter*>(), &ClientsPresenter::counted);
    ClientCondition brought;
    brought.kind = ConditionKind::Import;
    brought.number = 901;
    Q_EMIT m_page->findChild<FilterBar*>()->drafted({{brought}});
    QTRY_COMPARE(counted.size(), 1);
    QCOMPARE(counted[0][0].toLongLong(), 40);
    QVERIFY(chip().isEmpty());  // nothing is applied yet
    m_page.reset();
  }

  // As the result of an import leads here.
  void aJumpShowsWhomAnImportBrought() {
    QVERIFY(show());
    m_page->open({QStringLiteral("clients"),
                  {},
                  QStringLiteral("import"),
                  902,
                  {QStringLiteral("june.csv")}});
    QTRY_COMPARE(model()->rowCount(), 25);
    QTRY_VERIFY2(chip().contains(QStringLiteral("june.csv")), qPrintable(chip()));
    m_page.reset();
  }

  void whoWasAddedByHand() {
    QVERIFY(show());
    QComboBox* list = nullptr;
    QTRY_VERIFY((list = openedList()) != nullptr);
    list->setCurrentIndex(list->findData(qint64{0}));
    QTest::keyClick(list, Qt::Key_Return);
    int wanted = 0;
    for (const std::int32_t import : m_business->ledger()->traits.imports) wanted += import == 0;
    QVERIFY(wanted > 0);
    QTRY_COMPARE(model()->rowCount(), wanted);
    QVERIFY(chip().contains(QStringLiteral("added by hand")));
    m_page.reset();
  }

  void anExportIsAnnouncedAndEnds() {
    QVERIFY(show());
    QSignalSpy working(m_page.get(), &Page::working);
    QSignalSpy said(m_page.get(), &Page::say);
    const std::vector<std::uint32_t> rows(4'000, 1);
    const QString path = m_dir.filePath(QStringLiteral("c.csv"));
    m_page->findChild<ClientsExport*>()->write(path, model()->answer(), rows);
    QCOMPARE(working.size(), 1);
    QPointer<Job> job = working.first().first().value<Job*>();
    QVERIFY(job && job->canCancel() && job->what().contains(QStringLiteral("c.csv")));
    QTRY_VERIFY(!job);
    QCOMPARE(said.size(), 1);
    QVERIFY(QFile::remove(path));
    // Cancelled, it leaves no file.
    m_page->findChild<ClientsExport*>()->write(path, model()->answer(), rows);
    job = working.last().first().value<Job*>();
    job->cancel();
    QTRY_VERIFY(!job);
    QVERIFY(!QFile::exists(path));
    m_page.reset();
  }
};

QTEST_MAIN(TestClientFiles)
#include "tst_clientfiles.moc"
