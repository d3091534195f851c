// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a picture of one page in the real frame; see CMakeLists.txt beside it.
#include <QApplication>
#include <QCommandLineParser>
#include <QTest>

#include "app/look/machine.h"
#include "app/pages.h"
#include "core/business/business.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

using namespace retenta;

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication app(argc, argv);
  QCommandLineParser parser;
  const auto option = [&](const char* name, const char* standard) {
    parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("value"),
                      QString::fromLatin1(standard)});
  };
  option("page", "rfm");
  option("lang", "ru");
  option("text", "100");
  option("size", "1366x768");
  option("keys", "");
  option("as-of", "");
  option("files", "");
  parser.addOption({QStringLiteral("dark"), QString()});
  parser.addPositionalArgument(QStringLiteral("base"), QString());
  parser.addPositionalArgument(QStringLiteral("out"), QString());
  parser.process(app);
  const auto value = [&](const char* name) { return parser.value(QString::fromLatin1(name)); };
  const QStringList files = parser.positionalArguments();
  if (files.size() != 2) parser.showHelp(2);

  Language::install(value("lang"));
  applyLook(app, {parser.isSet(QStringLiteral("dark")) ? Scheme::Dark : Scheme::Light,
                  value("text").toInt()});
  const FixedClock clock(fromQDate(QDate::currentDate()));
  const auto business = Business::open(files[0], BaseFile::Access::ReadOnly, clock);
  if (!business) qFatal("cannot open the base");
  const LedgerPtr ledger = (*business)->ledger();
  const Day last = defaultAsOf(*ledger, clock.today());
  const Day asOf = dayFromIso(value("as-of").toLatin1()).value_or(last);

  MainWindow window;
  Preferences preferences;
  Machine machine(preferences);
  window.addPages(allPages(**business, machine));
  window.setBusiness((*business)->profile().name, (*business)->profile().demo, false);
  window.setContext({asOf, addMonths(asOf + 1, -12), asOf, 12}, last, clock.today());
  const QStringList size = value("size").split(QLatin1Char('x'));
  window.resize(size.value(0).toInt(), size.value(1).toInt());
  window.goTo(
      {value("page"), {}, {}, 0, value("files").split(QLatin1Char(','), Qt::SkipEmptyParts)});
  window.show();
  QTest::qWait(600);
  for (const QString& key : value("keys").split(QLatin1Char(','), Qt::SkipEmptyParts)) {
    const QKeySequence sequence(key);
    const QKeyCombination combination = sequence[0];
    QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : &window;
    QTest::keyClick(target, combination.key(), combination.keyboardModifiers());
    QTest::qWait(250);
  }
  return window.grab().save(files[1]) ? 0 : 1;
}
