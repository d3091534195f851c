// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a business in the window: made, opened twice, read only, gone (T11, T12; T9 in
// tst_twoprograms).
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sys/mount.h>
#include <unistd.h>

#include "app/application.h"
#include "tests/support/support.h"
#include "ui/shell/newbusinessdialog.h"
#include "ui/text/language.h"
#include "ui/widgets/messagebar.h"

using namespace retenta;

namespace {

QPushButton* buttonWith(QWidget* in, const QString& text) {
  for (auto* button : in->findChildren<QPushButton*>()) {
    if (button->text() == text && button->isVisibleTo(in)) return button;
  }
  return nullptr;
}

bool renamed(Business& business, const QString& name) {
  BusinessProfile profile = business.profile();
  profile.name = name;
  return business.saveProfileNow(profile).ok();
}

}  // namespace

class TestBusinessLife : public QObject {
  Q_OBJECT
 private:
  FixedClock m_clock{test::day("2025-07-02")};
  QTemporaryDir m_dir;

  QString make(const QString& name) {
    const QString path = m_dir.filePath(name + QStringLiteral(".retenta"));
    BusinessProfile profile;
    profile.name = QStringLiteral("Лавка");
    if (!Business::create(path, profile, m_clock)) qFatal("no base");
    return path;
  }

  void openIn(Application& app, const QString& path) {
    QSignalSpy opened(&app, &Application::opened);
    app.start({path, false, false});
    QVERIFY(opened.wait(8000));
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    QSettings().clear();
    QSettings().setValue(QStringLiteral("language"), QStringLiteral("ru"));
    qputenv("HOME", m_dir.path().toLocal8Bit());
  }

  void aNewBusinessIsNamedPlacedAndOpened() {
    Application app(*qApp, m_clock);
    app.start({{}, false, false});
    app.newBusiness();
    auto* dialog = app.window()->findChild<NewBusinessDialog*>();
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    auto* name = dialog->findChild<QLineEdit*>();
    name->setText(QStringLiteral("Кофе: «Зёрна»/2"));
    auto* currency = dialog->findChildren<QComboBox*>().first();
    currency->setCurrentText(QStringLiteral("ЕВРО"));
    auto* go = buttonWith(dialog, QStringLiteral("Создать бизнес"));
    QVERIFY(go && !go->isEnabled() && !go->toolTip().isEmpty());
    currency->setCurrentText(QStringLiteral("kzt"));
    QVERIFY(go->isEnabled());
    QSignalSpy opened(&app, &Application::opened);
    go->click();
    QVERIFY(opened.wait(8000));
    QCOMPARE(app.business()->profile().name, QStringLiteral("Кофе: «Зёрна»/2"));
    QCOMPARE(app.business()->profile().currency.code(), QStringLiteral("KZT"));
    QVERIFY(QFileInfo(app.business()->file().path())
                .fileName()
                .startsWith(QStringLiteral("Кофе «Зёрна»2")));
  }

  void aMissingLastOneIsToldAndCanBeForgotten() {
    const QString path = make(QStringLiteral("moved"));
    {
      Application app(*qApp, m_clock);
      openIn(app, path);
    }
    QVERIFY(QFile::remove(path));
    Application app(*qApp, m_clock);
    app.start({{}, false, true});
    QTRY_VERIFY(app.window()->messageText().contains(QStringLiteral("moved")));
    QVERIFY(!app.business());
    QVERIFY(buttonWith(app.window(), QStringLiteral("Лавка")));
    QVERIFY(!buttonWith(app.window(), QStringLiteral("Лавка"))->isEnabled());
    auto* forget = buttonWith(app.window(), QStringLiteral("Убрать из списка"));
    QVERIFY(forget);
    forget->click();
    QTRY_VERIFY(!buttonWith(app.window(), QStringLiteral("Убрать из списка")));
    QVERIFY(QSettings().value(QStringLiteral("recent")).toStringList().isEmpty());
  }

  // T9
  void theSecondWindowSaysWhoHasItAndReads() {
    const QString path = make(QStringLiteral("twice"));
    for (int round = 0; round < 50; ++round) {
      auto first = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
      VERIFY_OK(first);
      if (round % 10 != 0) {  // the window itself is looked at five times, the lock each time
        const auto second = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
        QVERIFY(!second.ok());
        QCOMPARE(second.error().code, ErrorCode::BaseLocked);
        VERIFY_OK(Business::open(path, BaseFile::Access::ReadOnly, m_clock));
        continue;
      }
      Application app(*qApp, m_clock);
      app.start({path, false, false});
      auto* offer = static_cast<QPushButton*>(nullptr);
      QTRY_VERIFY((offer = buttonWith(app.window(), QStringLiteral("Открыть для чтения"))));
      QVERIFY(app.window()->messageText().contains(
          QString::number(QCoreApplication::applicationPid())));
      QVERIFY(!app.business());
      QSignalSpy opened(&app, &Application::opened);
      offer->click();
      QVERIFY(opened.wait(8000));
      QVERIFY(app.business()->readOnly());
      QVERIFY(app.window()->bannerText().contains(QStringLiteral("только для чтения")));
      // What the first one does meanwhile is not hindered.
      QVERIFY(renamed(**first, QStringLiteral("Лавка %1").arg(round)));
      QVERIFY(!renamed(*app.business(), QStringLiteral("нельзя")));
    }
    const auto after = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
    VERIFY_OK(after);
    QCOMPARE((*after)->profile().name, QStringLiteral("Лавка 40"));
  }

  // T12
  void aBaseThatIsGoneIsNoticedAndSavedElsewhere_data() {
    QTest::addColumn<QString>("how");
    for (const char* how : {"deleted", "moved", "replaced", "folder moved", "truncated away"}) {
      QTest::newRow(how) << QString::fromLatin1(how);
    }
  }
  void aBaseThatIsGoneIsNoticedAndSavedElsewhere() {
    QFETCH(QString, how);
    // The lock file went with its folder, which Qt finds worth a word at the end.
    const QRegularExpression lockGone(QStringLiteral("Could not remove our own lock file"));
    const QString folder = m_dir.filePath(QStringLiteral("drive %1").arg(how));
    QVERIFY(QDir().mkpath(folder));
    const QString path = folder + QStringLiteral("/shop.retenta");
    BusinessProfile profile;
    profile.name = QStringLiteral("Лавка");
    VERIFY_OK(Business::create(path, profile, m_clock));
    Application app(*qApp, m_clock);
    openIn(app, path);
    QVERIFY(renamed(*app.business(), QStringLiteral("Лавка 2")));

    if (how == QLatin1String("deleted")) {
      QVERIFY(QFile::remove(path));
    } else if (how == QLatin1String("moved")) {
      QVERIFY(QFile::rename(path, m_dir.filePath(QStringLiteral("elsewhere.retenta"))));
    } else if (how == QLatin1String("replaced")) {
      const QString other = make(QStringLiteral("other"));
      QCOMPARE(::rename(QFile::encodeName(other).constData(), QFile::encodeName(path).constData()),
               0);
    } else if (how == QLatin1String("folder moved")) {
      QVERIFY(QDir().rename(folder, folder + QStringLiteral(" away")));
      QTest::ignoreMessage(QtWarningMsg, lockGone);
    } else {
      QTest::ignoreMessage(QtWarningMsg, lockGone);
      QVERIFY(QDir(folder).removeRecursively());
    }

    QTRY_VERIFY_WITH_TIMEOUT(app.window()->bannerText().contains(QStringLiteral("shop")), 5000);
    const auto refused = app.business()->saveProfileNow(app.business()->profile());
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::BaseGone);
    QVERIFY(buttonWith(app.window(), QStringLiteral("Сохранить копию…")));

    const QString copy = m_dir.filePath(QStringLiteral("copy %1.retenta").arg(how));
    VERIFY_OK(app.business()->file().saveCopy(copy));
    QVERIFY(!app.business()->file().saveCopy(copy).ok());  // never over what is there
    QSignalSpy opened(&app, &Application::opened);
    app.openFile(copy);
    QVERIFY(opened.wait(8000));
    QCOMPARE(app.business()->profile().name, QStringLiteral("Лавка 2"));
    QCOMPARE(app.window()->bannerText(), QString());
    QCOMPARE(QFile::permissions(copy) & 0x077, QFile::Permissions());
    QVERIFY(renamed(*app.business(), QStringLiteral("Лавка 3")));
    VERIFY_OK(app.business()->file().check());
    if (how == QLatin1String("replaced")) {
      // The file that took its place was not touched.
      const auto other = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
      VERIFY_OK(other);
      QCOMPARE((*other)->profile().name, QStringLiteral("Лавка"));
    }
  }

  // T11, as far as the user may be told from root.
  void aReadOnlyPlaceOpensForReading() {
    const QString folder = m_dir.filePath(QStringLiteral("mount"));
    QVERIFY(QDir().mkpath(folder));
    const QString path = folder + QStringLiteral("/shop.retenta");
    BusinessProfile profile;
    profile.name = QStringLiteral("Лавка");
    VERIFY_OK(Business::create(path, profile, m_clock));
    const QByteArray at = QFile::encodeName(folder);
    bool mounted = false;
    if (::geteuid() == 0) {
      mounted =
          ::mount(at.constData(), at.constData(), nullptr, MS_BIND, nullptr) == 0 &&
          ::mount(nullptr, at.constData(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) == 0;
      if (!mounted) QSKIP("root without the right to mount: no place is read-only for it");
    } else {
      QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
      QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    }
    const auto undo = [&] {
      if (mounted) ::umount2(at.constData(), MNT_DETACH);
      if (!mounted) QFile::setPermissions(folder, QFile::Permissions(0x7700));
    };
    {
      Application app(*qApp, m_clock);
      QSignalSpy opened(&app, &Application::opened);
      app.start({path, false, false});
      const bool ok = opened.wait(8000);
      const bool readOnly = ok && app.business()->readOnly();
      const QString banner = app.window()->bannerText();
      const bool refused = ok && !renamed(*app.business(), QStringLiteral("нет"));
      undo();
      QVERIFY2(ok, qPrintable(app.window()->messageText()));
      QVERIFY(readOnly);
      QVERIFY(refused);
      QVERIFY(banner.contains(QStringLiteral("только для чтения")));
    }
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);  // nothing was left beside it
  }

  void filesDroppedTogetherMakeOneBusiness() {
    QStringList files;
    for (const char* name : {"a.csv", "b.csv"}) {
      QFile file(m_dir.filePath(QString::fromLatin1(name)));
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write("Дата;Клиент;Сумма\n01.02.2025;Анна;100\n");
      files += file.fileName();
    }
    Application app(*qApp, m_clock);
    app.start({{}, false, false});
    QSignalSpy opened(&app, &Application::opened);
    const auto drop = [&](QWidget* on, const QString& path) {
      QMimeData data;
      data.setUrls({QUrl::fromLocalFile(path)});
      QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
      QCoreApplication::sendEvent(on, &enter);
      QVERIFY(enter.isAccepted());
      QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
      QCoreApplication::sendEvent(on, &event);
    };
    drop(app.window()->centralWidget(), files[0]);
    drop(app.window(), files[1]);
    QVERIFY(opened.wait(8000));
    QCOMPARE(app.window()->currentPage(), QStringLiteral("import"));
    QCOMPARE(QFileInfo(app.business()->file().path()).fileName(), QStringLiteral("a.retenta"));
    QTest::qWait(300);
    QCOMPARE(opened.size(), 1);
  }

  void theWindowIsLeftAndFoundAsItWas() {
    const QString path = make(QStringLiteral("layout"));
    {
      Application app(*qApp, m_clock);
      openIn(app, path);
      Q_EMIT app.window()->periodChosen(24);
      app.window()->goTo({QStringLiteral("rfm"), {}, {}, 0, {}});
      app.window()->goTo({QStringLiteral("model"), {}, {}, 0, {}});
    }
    Application app(*qApp, m_clock);
    openIn(app, path);
    QCOMPARE(app.window()->currentPage(), QStringLiteral("model"));
    QCOMPARE(app.window()->layouts().value(QStringLiteral("rfm")).isEmpty(), false);
    QVERIFY(!app.business()->undoName());  // a layout is no step
    QVERIFY(!QSettings().allKeys().join(QLatin1Char(' ')).contains(QStringLiteral("model")));
  }
};

int main(int argc, char** argv) {
  QStandardPaths::setTestModeEnabled(true);
  QApplication app(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("RetentaTest"));
  QApplication::setApplicationName(QStringLiteral("tst_businesslife"));
  test::prepare();
  TestBusinessLife tests;
  return QTest::qExec(&tests, argc, argv);
}
#include "tst_businesslife.moc"
