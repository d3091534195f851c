// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTreeWidget>

#include "app/application.h"
#include "core/storage/snapshot.h"
#include "tests/core/backups/backupfixture.h"
#include "ui/backups/passphrasedialog.h"
#include "ui/backups/restoredialog.h"
#include "ui/theme/look.h"

using namespace retenta;

/// Backups as an owner meets them: by themselves, from the File menu, and out of a damaged base.
class TestBackupDesk : public QObject {
  Q_OBJECT
 private:
  std::unique_ptr<QTemporaryDir> m_dir;
  test::MovedClock m_clock;
  QString m_path;

  QList<BackupEntry> backups() const { return listBackups(defaultBackupFolder(m_path), m_path); }

  void open(Application& app) {
    QSignalSpy opened(&app, &Application::opened);
    app.start({m_path, false, false});
    QVERIFY(opened.wait(10'000));
  }

  static void choose(Application& app, const QString& text) {
    for (QAction* action : app.window()->menu(MainWindow::Menu::File)->actions()) {
      if (action->text() == text) action->trigger();
    }
  }

  template <class T>
  static T* dialog(Application& app) {
    T* found = nullptr;
    [&] { QTRY_VERIFY_WITH_TIMEOUT((found = app.window()->findChild<T*>()), 5000); }();
    return found;
  }

  void makeBackup() {
    const auto shop = Business::open(m_path, BaseFile::Access::ReadWrite, m_clock);
    VERIFY_OK(shop);
    VERIFY_OK(BackupService(**shop).backUpNow());
    VERIFY_OK((*shop)->file().write([](SQLite::Database& db) {
      db.exec("INSERT INTO client (name, created_day) VALUES ('после копии', 1)");
    }));
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    QSettings().clear();
    QSettings().setValue(QStringLiteral("language"), QStringLiteral("ru"));
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(QStringLiteral("shop.retenta"));
    test::smallShop(m_path, m_clock).reset();
  }

  void madeByItselfSoonAfterOpening() {
    Application app(*qApp, m_clock);
    open(app);
    QTRY_COMPARE_WITH_TIMEOUT(backups().size(), 1, 15'000);
    QCOMPARE(backups().first().manifest.reason, QStringLiteral("daily"));
    QTRY_COMPARE(backups().first().state, BackupEntry::State::Verified);
  }

  void backUpNowIsTold() {
    Application app(*qApp, m_clock);
    open(app);
    choose(app, QStringLiteral("Сделать копию сейчас"));
    QTRY_VERIFY_WITH_TIMEOUT(!backups().isEmpty(), 10'000);
    QCOMPARE(backups().first().manifest.reason, QStringLiteral("manual"));
  }

  void restoringFromTheListReopensTheBusiness() {
    makeBackup();
    Application app(*qApp, m_clock);
    open(app);
    QCOMPARE(app.business()->ledger()->clients(), std::size_t{301});
    choose(app, QStringLiteral("Восстановить из копии…"));
    auto* list = dialog<RestoreDialog>(app);
    QVERIFY(list);
    QVERIFY(list->findChild<QTreeWidget*>()->currentItem());
    QSignalSpy opened(&app, &Application::opened);
    list->accept();
    QVERIFY(opened.wait(15'000));
    QCOMPARE(app.business()->ledger()->clients(), std::size_t{300});
    QTRY_VERIFY(app.window()->messageText().contains(QStringLiteral("before-restore")));
    QCOMPARE(QDir(m_dir->path()).entryList({QStringLiteral("shop.before-restore-*")}).size(), 1);
  }

  void damagedBaseIsBackInTwoClicks_data() {
    QTest::addColumn<int>("at");
    QTest::newRow("header") << 0;
    QTest::newRow("schema") << 100;
  }
  void damagedBaseIsBackInTwoClicks() {
    QFETCH(int, at);
    makeBackup();
    QByteArray bytes = test::bytesOf(m_path);
    bytes.replace(at, 3000, QByteArray(3000, '\0'));
    test::writeBytes(m_path, bytes);
    Application app(*qApp, m_clock);
    app.start({m_path, false, false});
    auto* box = dialog<QMessageBox>(app);
    QVERIFY(box);
    QVERIFY2(!app.business(), "nothing may be open");
    QCOMPARE(test::bytesOf(m_path), bytes);
    QSignalSpy opened(&app, &Application::opened);
    QVERIFY(box->defaultButton()->text().contains(QStringLiteral("04.10.2024")));
    box->defaultButton()->click();
    QVERIFY(opened.wait(15'000));
    QCOMPARE(app.business()->ledger()->clients(), std::size_t{300});
    const QDir dir(m_dir->path());
    const QStringList kept = dir.entryList({QStringLiteral("shop.before-restore-*.retenta")});
    QCOMPARE(kept.size(), 1);
    QCOMPARE(test::bytesOf(dir.filePath(kept.first())), bytes);
  }

  void damagedBaseIsBackFromAFolderOfChoice() {
    const QString usb = m_dir->filePath(QStringLiteral("usb"));
    QDir().mkpath(usb);
    {
      const auto shop = Business::open(m_path, BaseFile::Access::ReadWrite, m_clock);
      VERIFY_OK(shop);
      BackupService service(**shop);
      VERIFY_OK(service.setFolderNow(usb));
      VERIFY_OK(service.backUpNow());
    }
    {
      Application app(*qApp, m_clock);
      open(app);
      QTRY_COMPARE(Preferences().backupFolder(m_path), usb);
    }
    test::writeBytes(m_path, QByteArray(50'000, '\0'));
    Application app(*qApp, m_clock);
    app.start({m_path, false, false});
    auto* box = dialog<QMessageBox>(app);
    QVERIFY(box);
    QSignalSpy opened(&app, &Application::opened);
    box->defaultButton()->click();
    QVERIFY(opened.wait(15'000));
    QCOMPARE(app.business()->ledger()->clients(), std::size_t{300});
  }

  void encryptedOneAsksAndATypoAsksAgain() {
    makeBackup();
    const QString sealed = defaultBackupFolder(m_path) + QStringLiteral("/shop-x.bak");
    {
      const auto shop = Business::open(m_path, BaseFile::Access::ReadWrite, m_clock);
      VERIFY_OK(shop);
      VERIFY_OK(BackupService(**shop).sealToNow(sealed, "correct horse", {}, SealStrength::Quick));
    }
    Application app(*qApp, m_clock);
    open(app);
    choose(app, QStringLiteral("Восстановить из копии…"));
    auto* list = dialog<RestoreDialog>(app);
    QVERIFY(list);
    list->reject();
    Q_EMIT list->chosen(sealed);
    for (const char* typed : {"wrong horse", "correct horse"}) {
      auto* ask = dialog<PassphraseDialog>(app);
      QVERIFY(ask);
      ask->findChild<QLineEdit*>()->setText(QString::fromLatin1(typed));
      QSignalSpy opened(&app, &Application::opened);
      ask->accept();
      if (typed[0] == 'c') {
        QVERIFY(opened.wait(15'000));
      } else {
        QTRY_VERIFY_WITH_TIMEOUT(
            app.window()->messageText().contains(QStringLiteral("не подходит")), 10'000);
      }
    }
    QCOMPARE(app.business()->ledger()->clients(), std::size_t{301});
  }

  void aShortOrMistypedNewPassphraseIsNotTaken() {
    PassphraseDialog ask(PassphraseDialog::Purpose::Make, QStringLiteral("x"), nullptr);
    QSignalSpy given(&ask, &PassphraseDialog::given);
    const auto fields = ask.findChildren<QLineEdit*>();
    QCOMPARE(fields.size(), 2);
    const auto type = [&](const char* first, const char* second) {
      fields[0]->setText(QString::fromLatin1(first));
      fields[1]->setText(QString::fromLatin1(second));
      ask.accept();
      return given.size();
    };
    QCOMPARE(type("", ""), 0);
    QCOMPARE(type("short", "short"), 0);
    QCOMPARE(type("long enough", "long enouhg"), 0);
    QCOMPARE(type("long enough", "long enough"), 1);
    QCOMPARE(fields[0]->echoMode(), QLineEdit::Password);
  }
};

int main(int argc, char** argv) {
  QStandardPaths::setTestModeEnabled(true);
  QApplication app(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("RetentaTest"));
  QApplication::setApplicationName(QStringLiteral("tst_backupdesk"));
  test::prepare();
  TestBackupDesk tests;
  return QTest::qExec(&tests, argc, argv);
}
#include "tst_backupdesk.moc"
