// SPDX-License-Identifier: GPL-3.0-or-later
// Client text is never markup (T24): a base full of canaries is shown, every page, dialog, menu and
// message, under strace.
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTextStream>

#include <SQLiteCpp/SQLiteCpp.h>

#include "app/application.h"
#include "app/pages.h"
#include "core/business/consenttexts.h"
#include "core/campaigns/campaignservice.h"
#include "core/importing/importservice.h"
#include "core/revenue/scenarioservice.h"
#include "core/storage/packs/purchaserows.h"
#include "tests/screenshots/gallery.h"
#include "tests/support/support.h"
#include "ui/clients/card/dialogs/comparedialog.h"
#include "ui/importing/importpage.h"
#include "ui/settings/consentpaper.h"
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

// Texts that Qt would take for HTML: what stands in a tooltip or a label as it was typed.
bool isMarkup(const QString& text) {
  return text.contains(QStringLiteral("<img src=\"/nowhere")) && Qt::mightBeRichText(text);
}

void tellMarkup(QTextStream& out, const QObject* where, const QString& text) {
  if (isMarkup(text)) out << "MARKUP " << where->metaObject()->className() << ": " << text << '\n';
}

// Tooltips are read, for no mouse hovers over all of them: of widgets, of commands, of cells.
void findMarkup(QTextStream& out, const QWidget* root) {
  QList<const QWidget*> widgets = {root};
  for (const QWidget* each : root->findChildren<QWidget*>()) widgets += each;
  for (const QWidget* widget : widgets) {
    tellMarkup(out, widget, widget->toolTip());
    tellMarkup(out, widget, widget->whatsThis());
    for (const QAction* action : widget->actions()) tellMarkup(out, action, action->toolTip());
    const auto* label = qobject_cast<const QLabel*>(widget);
    if (label && label->textFormat() != Qt::PlainText) tellMarkup(out, label, label->text());
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    if (!view || !view->model() || !view->isVisible()) continue;
    const QAbstractItemModel& model = *view->model();
    for (int row = 0; row < std::min(model.rowCount(), 40); ++row) {
      for (int column = 0; column < model.columnCount(); ++column) {
        tellMarkup(out, view, model.index(row, column).data(Qt::ToolTipRole).toString());
      }
    }
  }
}

// One state of the program: drawn, read by a screen reader, looked through for markup.
void lookAt(QTextStream& out, QWidget* window) {
  window->grab();
  collect(out, QAccessible::queryAccessibleInterface(window), 0);
  findMarkup(out, window);
}

// The menu of saved views, and what else a button of the clients page opens.
void lookAtMenus(QTextStream& out, Application& app) {
  app.window()->goTo({QStringLiteral("clients"), {}, {}, 0, {}});
  QTest::qWait(600);
  for (QPushButton* button : app.window()->findChildren<QPushButton*>()) {
    if (!button->isVisible() || !button->text().startsWith(QStringLiteral("View:"))) continue;
    button->click();
    QTest::qWait(300);
    for (QWidget* top : QApplication::topLevelWidgets()) {
      if (!top->isVisible() || top == app.window()) continue;
      lookAt(out, top);
      top->close();
    }
  }
}

void lookAtMessages(QTextStream& out, Application& app) {
  for (const auto kind :
       {Message::Kind::Done, Message::Kind::Info, Message::Kind::Warning, Message::Kind::Problem}) {
    app.window()->say({kind, bird("message"), true, bird("button"), [] {}});
    app.window()->setBanner(Message{kind, bird("banner"), false, bird("button"), [] {}});
    QTest::qWait(100);
    lookAt(out, app.window());
  }
  app.window()->setBanner(std::nullopt);
  // The step's own name, in the toast and then in the menu.
  for (const bool redo : {false, true}) {
    redo ? Q_EMIT app.window()->redoRequested() : Q_EMIT app.window()->undoRequested();
    QTest::qWait(600);
    lookAt(out, app.window());
  }
  for (QMenu* menu : app.window()->findChildren<QMenu*>()) lookAt(out, menu);
}

// The import of a file full of canaries: recognised, checked with its bad rows, waiting in a queue.
void lookAtImport(QTextStream& out, Application& app, const QString& file) {
  app.window()->goTo({QStringLiteral("import"), {}, {}, 0, {}});
  auto* page = app.window()->findChild<ImportPage*>();
  page->presenter()->openInstead({file});
  QTest::qWait(1500);
  lookAt(out, app.window());
  page->presenter()->check();
  QTest::qWait(1500);
  lookAt(out, app.window());
  page->presenter()->openFiles({file, file + QStringLiteral(".gone")});
  QTest::qWait(800);
  lookAt(out, app.window());
}

// What is printed: the documents people sign.
void printConsents(const QString& folder) {
  const ConsentText text{ConsentPurpose::Advertising, 1, 20'000, bird("paper"), "0"};
  if (!saveConsent(text, bird("business"), folder + QStringLiteral("/consent.pdf"))) qFatal("pdf");
}

// The other side of the test: shows everything and says what a screen reader would be told.
int showAll(const QString& base, const QString& file) {
  const FixedClock clock(test::day("2025-07-02"));
  Application app(*qApp, clock);
  QSignalSpy opened(&app, &Application::opened);
  app.start({base, false, false});
  if (!opened.wait(20000)) return 1;
  app.window()->resize(1366, 768);
  QTextStream out(stdout);
  for (const QString& page : pageIds()) {
    app.window()->goTo({page, {}, {}, 0, {}});
    QTest::qWait(900);
    lookAt(out, app.window());
  }
  for (const Target& target :
       {Target{QStringLiteral("campaigns"), {}, {}, 1, {}},
        Target{QStringLiteral("clients"), {}, QStringLiteral("card"), 1, {}}}) {
    app.window()->goTo(target);
    QTest::qWait(900);
    lookAt(out, app.window());
  }
  // Every page, dialog, panel and window that there are pictures of.
  for (const shots::Shot& shot : shots::allShots()) {
    out << "== " << shot.name << '\n';
    app.window()->goTo(shot.target);
    QTest::qWait(400);
    const std::unique_ptr<QWidget> over(shot.open ? shot.open(app) : nullptr);
    QTest::qWait(500);
    lookAt(out, app.window());
    if (over) lookAt(out, over.get());
    app.window()->findBox()->closeBox();
  }
  // The tabs of the card, one after the other.
  app.window()->goTo({QStringLiteral("clients"), {}, QStringLiteral("card"), 1, {}});
  QTest::qWait(600);
  for (QTabBar* tabs : app.window()->findChildren<QTabBar*>()) {
    for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i) {
      tabs->setCurrentIndex(i);
      QTest::qWait(300);
      lookAt(out, app.window());
    }
  }
  {
    CompareDialog compare(*app.business(), {1, 2}, 0, app.window());
    compare.setAttribute(Qt::WA_DeleteOnClose, false);
    compare.setModal(false);
    static_cast<QWidget&>(compare).show();
    QTest::qWait(800);
    lookAt(out, &compare);
  }
  lookAtMenus(out, app);
  lookAtImport(out, app, file);
  lookAtMessages(out, app);
  printConsents(QFileInfo(base).absolutePath());
  // The palette finds all of it.
  app.window()->findBox()->openBox();
  QTest::keyClicks(app.window()->findBox()->findChild<QLineEdit*>(), QStringLiteral("img"));
  QTest::qWait(600);
  lookAt(out, app.window());
  out << "== end\n";
  out.flush();
  return 0;
}

}  // namespace

// A canary in every field that takes free text and that no service above has filled.
void writeEverywhere(SQLite::Database& db) {
  const auto run = [&](const std::string& sql, const QString& text) {
    SQLite::Statement statement(db, sql);
    for (int i = 1; i <= statement.getBindParameterCount(); ++i) {
      statement.bind(i, text.toStdString());
    }
    statement.exec();
  };
  run("INSERT INTO note (client_id, day, text, written_ms) SELECT id, 20000, ?, 0 FROM client",
      bird("note"));
  run("INSERT INTO tag (name, name_key) VALUES (?, ?)", bird("tag"));
  run("INSERT INTO client_tag (client_id, tag_id) SELECT id, 1 FROM client", {});
  run("INSERT INTO related_person (client_id, name, relation) SELECT id, ?, 'child' FROM client",
      bird("related"));
  run("INSERT INTO client_extra (client_id, name, value) SELECT id, ?, ? FROM client",
      bird("extra"));
  run("INSERT INTO client_view (name, plan, saved_ms) VALUES (?, '{}', 0)", bird("view"));
  run("INSERT INTO consent (client_id, channel, action, day, source, wording, entered_ms) "
      "SELECT id, 'sms', 'given', 20000, ?, ?, 0 FROM client",
      bird("consent"));
  run("INSERT INTO identity (kind, source, value, client_id, typed) SELECT 1, '', 'a' || id || "
      "'@example.com', id, ? FROM client",
      bird("typed"));
  for (const char* column : {"city", "origin", "address"}) {
    run(std::string("UPDATE client SET ") + column + " = ?", bird(column));
  }
  {
    std::vector<ClientId> everybody;
    SQLite::Statement ids(db, "SELECT id FROM client");
    while (ids.executeStep()) everybody.push_back(ids.getColumn(0).getInt64());
    unpackPurchases(db, everybody);
  }
  for (const char* column : {"channel", "payment", "order_ref"}) {
    run(std::string("UPDATE purchase SET ") + column + " = ?", bird(column));
  }
  run("UPDATE product SET category = ?", bird("category"));
  run("UPDATE source SET name = ?", bird("source"));
  run("UPDATE import SET file = ?", bird("file"));
}

class TestMarkup : public QObject {
  Q_OBJECT
 private:
  FixedClock m_clock{test::day("2025-07-02")};
  QTemporaryDir m_dir;
  const QString m_file = m_dir.filePath(QStringLiteral("<b>file&amp;.csv"));

  QString makeBase() {
    const QString path = m_dir.filePath(QStringLiteral("<b>base&amp;.retenta"));
    BusinessProfile profile;
    profile.name = bird("business");
    auto business = Business::create(path, profile, m_clock);
    if (!business) qFatal("no base");
    QFile csv(m_file);
    if (!csv.open(QIODevice::WriteOnly)) qFatal("no file");
    csv.write("Дата;Заказ;Клиент;Телефон;Товар;Сумма\n");
    csv.write(QStringLiteral("01.02.2025;99;Анна;+79120009999;Чай;\"%1\"\n")
                  .arg(bird("bad amount").replace(u'"', QStringLiteral("\"\"")))
                  .toUtf8());
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
    if (!ConsentTexts(**business).addNow(ConsentPurpose::Advertising, bird("consent text"))) {
      qFatal("no consent text");
    }
    const auto wrote = (*business)->changeNow({QStringLiteral("scenario.save"), {bird("undo")}},
                                              Business::Touches::Data,
                                              [](SQLite::Database& db) { writeEverywhere(db); });
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
                             base, m_file};
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
    QVERIFY(child.waitForFinished(240000));
    QCOMPARE(child.exitCode(), 0);
    const QString told = QString::fromUtf8(child.readAllStandardOutput());
    QVERIFY(told.contains(QStringLiteral("== end")));
    QStringList missing;
    for (const char* where :
         {"business", "client",     "product", "campaign",  "scenario",    "note",
          "tag",      "related",    "extra",   "view",      "consent",     "city",
          "origin",   "address",    "channel", "order_ref", "source",      "file",
          "undo",     "bad amount", "message", "banner",    "consent text"}) {
      if (!told.contains(bird(where))) missing += QString::fromLatin1(where);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
    QStringList markup;
    for (const QString& line : told.split(u'\n')) {
      if (line.startsWith(QStringLiteral("MARKUP"))) markup += line;
    }
    markup.removeDuplicates();
    QVERIFY2(markup.isEmpty(), qPrintable(markup.join(u'\n')));
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
  if (argc == 4 && QByteArrayView(argv[1]) == QByteArrayView("--show")) {
    return showAll(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
  }
  TestMarkup tests;
  return QTest::qExec(&tests, argc, argv);
}
#include "tst_markup.moc"
