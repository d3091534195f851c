// SPDX-License-Identifier: GPL-3.0-or-later
// Client text is never markup (T24): a base full of canaries is shown page by page under strace.
#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include <SQLiteCpp/SQLiteCpp.h>

#include "app/application.h"
#include "app/pages.h"
#include "core/campaigns/campaignservice.h"
#include "core/importing/importservice.h"
#include "core/revenue/scenarioservice.h"
#include "tests/support/support.h"
#include "ui/shell/finding/findbox.h"

using namespace retenta;

namespace {

const QString canary = QStringLiteral(
    "<img src=\"/nowhere/retenta-canary.png\"><b>%1</b>&amp;<a href=\"http://127.0.0.1:9/\">");

QString bird(const char* where) { return canary.arg(QString::fromLatin1(where)); }

void collect(QTextStream& out, QAccessibleInterface* face, int depth) {
  constexpr int deepest = 40;
  constexpr int manyChildren = 200;
  if (!face || !face->isValid() || depth > deepest || face->state().invisible) return;
  for (const auto what : {QAccessible::Name, QAccessible::Value, QAccessible::Description}) {
    const QString text = face->text(what);
    if (!text.isEmpty()) out << text << '\n';
  }
  for (int i = 0; i < std::min(face->childCount(), manyChildren); ++i) {
    collect(out, face->child(i), depth + 1);
  }
}

// The other side of the test: shows everything and says what a screen reader would be told.
int showAll(const QString& base) {
  const FixedClock clock(test::day("2025-07-02"));
  Application app(*qApp, clock);
  QSignalSpy opened(&app, &Application::opened);
  app.start({base, false, false});
  if (!opened.wait(20000)) return 1;
  QTextStream out(stdout);
  const auto say = [&] { collect(out, QAccessible::queryAccessibleInterface(app.window()), 0); };
  for (const QString& page : pageIds()) {
    if (!app.window()->hasPage(page)) continue;
    app.window()->goTo({page, {}, {}, 0, {}});
    QTest::qWait(900);
    app.window()->grab();
    out << "== " << page << '\n';
    say();
  }
  for (const Target& target :
       {Target{QStringLiteral("rfm"), {}, QStringLiteral("table"), 0, {}},
        Target{QStringLiteral("campaigns"), {}, {}, 1, {}},
        Target{QStringLiteral("clients"), {}, QStringLiteral("card"), 1, {}}}) {
    if (!app.window()->hasPage(target.page)) continue;
    app.window()->goTo(target);
    QTest::qWait(900);
    app.window()->grab();
    say();
  }
  // Undo's names are in the menu and in tooltips, and the palette finds all of them.
  app.window()->findBox()->openBox();
  QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("img"));
  QTest::qWait(600);
  app.window()->grab();
  say();
  out.flush();
  return 0;
}

}  // namespace

class TestMarkup : public QObject {
  Q_OBJECT
 private:
  FixedClock m_clock{test::day("2025-07-02")};
  QTemporaryDir m_dir;

  QString makeBase() {
    const QString path = m_dir.filePath(QStringLiteral("<b>base&amp;.retenta"));
    BusinessProfile profile;
    profile.name = bird("business");
    auto business = Business::create(path, profile, m_clock);
    if (!business) qFatal("no base");
    QFile csv(m_dir.filePath(QStringLiteral("<b>file&amp;.csv")));
    if (!csv.open(QIODevice::WriteOnly)) qFatal("no file");
    csv.write("Дата;Заказ;Клиент;Телефон;Товар;Сумма\n");
    for (int i = 0; i < 30; ++i) {
      const QString name = bird("client").replace(QLatin1Char('"'), QStringLiteral("\"\""));
      const QString product = bird("product").replace(QLatin1Char('"'), QStringLiteral("\"\""));
      csv.write(QStringLiteral("0%1.0%2.2025;%3;\"%4 %5\";+7912000%6;\"%7\";%8\n")
                    .arg(i % 9 + 1)
                    .arg(i % 6 + 1)
                    .arg(i + 1)
                    .arg(name)
                    .arg(i % 10)
                    .arg(1000 + i % 10)
                    .arg(product)
                    .arg(100 + i)
                    .toUtf8());
    }
    csv.close();
    ImportService importing(**business);
    const auto plan = importing.inspectNow(csv.fileName(), {});
    if (!plan) qFatal("%s", qPrintable(test::describe(plan.error())));
    const auto done = importing.importNow(*plan, {});
    if (!done) qFatal("%s", qPrintable(test::describe(done.error())));
    (void)CampaignService(**business).createNow(bird("campaign"), {});
    (void)ScenarioService(**business).saveNow(bird("scenario"), {}, {});
    const auto wrote = (*business)->changeNow(
        {QStringLiteral("client.note"), {bird("undo")}}, Business::Touches::Data,
        [](SQLite::Database& db) {
          const std::string text = bird("note").toStdString();
          SQLite::Statement note(
              db,
              "INSERT INTO note (client_id, day, text, written_ms) SELECT id, 20000, ?, 0 "
              "FROM client");
          note.bind(1, text);
          note.exec();
          SQLite::Statement tag(db, "INSERT INTO tag (name, name_key) VALUES (?, ?)");
          tag.bind(1, bird("tag").left(100).toStdString());
          tag.bind(2, bird("tag").left(100).toStdString());
          tag.exec();
          db.exec("INSERT INTO client_tag (client_id, tag_id) SELECT id, 1 FROM client");
          SQLite::Statement city(db, "UPDATE client SET city = ?, origin = ?");
          city.bind(1, text);
          city.bind(2, text);
          city.exec();
        });
    if (!wrote) qFatal("%s", qPrintable(test::describe(wrote.error())));
    return path;
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void allPagesShowItVerbatimAndTouchNothing() {
    const QString base = makeBase();
    const QString strace = QStandardPaths::findExecutable(QStringLiteral("strace"));
    const QString log = m_dir.filePath(QStringLiteral("calls"));
    QStringList arguments = {QCoreApplication::applicationFilePath(), QStringLiteral("--show"),
                             base};
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (strace.isEmpty()) {
      child.start(arguments.takeFirst(), arguments);
    } else {
      child.start(
          strace,
          QStringList{QStringLiteral("-f"), QStringLiteral("-qq"), QStringLiteral("-e"),
                      QStringLiteral("trace=openat,open,connect"), QStringLiteral("-o"), log} +
              arguments);
    }
    QVERIFY(child.waitForFinished(120000));
    QCOMPARE(child.exitCode(), 0);
    const QString told = QString::fromUtf8(child.readAllStandardOutput());
    for (const char* where : {"business", "client", "campaign"}) {
      QVERIFY2(told.contains(bird(where)), where);
    }
    if (strace.isEmpty()) QSKIP("strace is not installed: what was opened cannot be seen");
    QFile calls(log);
    QVERIFY(calls.open(QIODevice::ReadOnly));
    const QByteArray all = calls.readAll();
    QVERIFY(all.contains("base&amp;.retenta"));  // strace did see the files
    QVERIFY2(!all.contains("retenta-canary"), "a canary was fetched from the disk");
    QVERIFY2(!all.contains("htons(9)"), "a canary was fetched from the network");
  }
};

int main(int argc, char** argv) {
  QStandardPaths::setTestModeEnabled(true);
  QApplication app(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("RetentaTest"));
  QApplication::setApplicationName(QStringLiteral("tst_markup"));
  test::prepare();
  if (argc == 3 && QByteArrayView(argv[1]) == QByteArrayView("--show")) {
    return showAll(QString::fromLocal8Bit(argv[2]));
  }
  TestMarkup tests;
  return QTest::qExec(&tests, argc, argv);
}
#include "tst_markup.moc"
