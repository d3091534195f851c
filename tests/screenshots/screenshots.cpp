// SPDX-License-Identifier: GPL-3.0-or-later
// Grabs every page of the window on the sample business, in both languages and looks, at the
// reference size, the least size and at 200 % text.
#include <cstdio>

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "app/application.h"
#include "core/base/clock.h"

namespace {

using namespace retenta;

struct Variant {
  const char* name;
  const char* language;
  Scheme scheme;
  int textPercent;
  QSize size;
};

const Variant variants[] = {
    {"ru-light", "ru", Scheme::Light, 100, {1366, 768}},
    {"ru-dark", "ru", Scheme::Dark, 100, {1366, 768}},
    {"en-light", "en", Scheme::Light, 100, {1366, 768}},
    {"en-dark", "en", Scheme::Dark, 100, {1366, 768}},
    {"ru-small", "ru", Scheme::Light, 100, {1024, 640}},
    {"en-small", "en", Scheme::Dark, 100, {1024, 640}},
    {"ru-200", "ru", Scheme::Light, 200, {1366, 768}},
    {"en-200", "en", Scheme::Light, 200, {1366, 768}},
};

// What is shown of each page: the page, the jump that brings it into a telling state.
struct Shot {
  const char* name;
  Target target;
};

QList<Shot> shots() {
  const QStringList atRisk(QStringLiteral("loyal_at_risk"));
  return {{"overview", {QStringLiteral("overview"), {}, {}, 0, {}}},
          {"rfm", {QStringLiteral("rfm"), atRisk, {}, 0, {}}},
          {"rfm-list", {QStringLiteral("rfm"), atRisk, QStringLiteral("list"), 0, {}}},
          {"campaigns", {QStringLiteral("campaigns"), {}, {}, 0, {}}},
          {"builder", {QStringLiteral("campaigns"), atRisk, QStringLiteral("new"), 0, {}}},
          {"model", {QStringLiteral("model"), {}, {}, 0, {}}},
          {"reports", {QStringLiteral("reports"), {}, {}, 0, {}}},
          {"import", {QStringLiteral("import"), {}, {}, 0, {}}}};
}

}  // namespace

int main(int argc, char** argv) {
  QStandardPaths::setTestModeEnabled(true);
  QApplication app(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("RetentaScreenshots"));
  QApplication::setApplicationName(QStringLiteral("screenshots"));
  const QStringList args = QApplication::arguments();
  const QDir out(args.value(1, QStringLiteral("screenshots")));
  const QString only = args.value(2);  // a part of the names, to make just those
  QDir().mkpath(out.path());
  QSettings().clear();

  const FixedClock clock(20270);  // the day after the sample's last
  Application retenta(app, clock);
  QSignalSpy opened(&retenta, &Application::opened);
  retenta.start({{}, true, false});
  if (!opened.wait(30'000)) {
    std::fprintf(stderr, "the sample business did not open\n");
    return 1;
  }
  for (const Variant& variant : variants) {
    retenta.setLanguage(QString::fromLatin1(variant.language));
    retenta.setLook({variant.scheme, variant.textPercent});
    retenta.window()->setWindowState(Qt::WindowNoState);  // the offscreen screen is a small one
    retenta.window()->resize(variant.size);
    for (const Shot& shot : shots()) {
      const QString name =
          QStringLiteral("%1-%2.png").arg(QLatin1String(shot.name), QLatin1String(variant.name));
      if (!name.contains(only)) continue;
      retenta.window()->goTo(shot.target);
      QTest::qWait(900);
      if (!retenta.window()->grab().save(out.filePath(name))) return 1;
      std::printf("%s\n", qPrintable(name));
    }
  }
  return 0;
}
