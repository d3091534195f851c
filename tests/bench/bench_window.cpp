// SPDX-License-Identifier: GPL-3.0-or-later
// bench_window [clients]: a sample business of that size in the real window, offscreen. How long
// pages take from the jump to their figures, and the longest the GUI thread computes at a stretch
// meanwhile (processor time of one event: a busy machine does not count). Fails above 50 ms.
#include <cstdio>
#include <ctime>

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "app/application.h"
#include "core/demo/demo.h"

using namespace retenta;

namespace {

constexpr double limitMs = 50;
constexpr Day today = 20'270;

double threadMs() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Notes the longest event.
class Metered final : public QApplication {
 public:
  using QApplication::QApplication;

  bool notify(QObject* receiver, QEvent* event) override {
    if (m_depth > 0) return QApplication::notify(receiver, event);
    ++m_depth;
    const double start = threadMs();
    const QByteArray who = receiver->metaObject()->className();
    const int type = event->type();
    const bool done = QApplication::notify(receiver, event);
    --m_depth;
    const double took = threadMs() - start;
    if (took > longest) {
      longest = took;
      what = who + " event " + QByteArray::number(type);
    }
    return done;
  }

  double longest = 0;
  QByteArray what;

 private:
  int m_depth = 0;
};

/// Queued, so that the jump itself is one metered event.
void jump(Application& retenta, const Target& target) {
  QMetaObject::invokeMethod(
      retenta.window(), [&retenta, target] { retenta.window()->goTo(target); },
      Qt::QueuedConnection);
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QStandardPaths::setTestModeEnabled(true);
  Metered app(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("RetentaBench"));
  QApplication::setApplicationName(QStringLiteral("bench_window"));
  QSettings().clear();
  const QTemporaryDir dir;
  const QString path = dir.filePath(QStringLiteral("b.retenta"));
  const FixedClock clock(today);
  DemoOptions options;
  options.clients = argc > 1 ? std::atoi(argv[1]) : 100'000;
  {
    const auto made = makeDemo(path, options, clock);
    if (!made) return 1;
    std::printf("%zu clients, %zu purchases\n", (*made)->ledger()->clients(),
                (*made)->ledger()->purchases());
  }
  bool good = true;
  const auto report = [&](const char* name, qint64 ms) {
    std::printf("%-28s figures after %5lld ms, longest on the GUI thread %6.1f ms (%s)\n", name,
                static_cast<long long>(ms), app.longest, app.what.constData());
    std::fflush(stdout);
    good = good && app.longest <= limitMs;
    app.longest = 0;
  };
  Application retenta(app, clock);
  QSignalSpy opened(&retenta, &Application::opened);
  QElapsedTimer passed;
  passed.start();
  retenta.start({path, false, false});
  if (!opened.wait(60'000)) return 1;
  report("open the business", passed.elapsed());
  // Settled: two looks apart show the same picture.
  const auto settle = [&](const char* name, const Target& target) {
    passed.restart();
    jump(retenta, target);
    QImage before;
    qint64 at = 0;
    for (int equal = 0; equal < 4 && passed.elapsed() < 20'000;) {
      QTest::qWait(40);
      const double spent = app.longest;
      const QByteArray what = app.what;
      const QImage now = retenta.window()->grab().toImage();
      app.longest = spent;
      app.what = what;
      if (now == before) {
        ++equal;
      } else {
        equal = 0;
        at = passed.elapsed();
      }
      before = now;
    }
    report(name, at);
  };
  const auto page = [](const char* id, const char* action = "", qint64 client = 0) {
    return Target{QString::fromLatin1(id), {}, QString::fromLatin1(action), client, {}};
  };
  settle("overview", page("overview"));
  settle("clients", page("clients"));
  settle("card as a page", page("clients", "card", 7));
  settle("clients of a segment", {QStringLiteral("clients"), {QStringLiteral("vip")}, {}, 0, {}});
  settle("RFM matrix", page("rfm"));
  settle("settings", page("settings"));
  settle("overview again", page("overview"));
  return good ? 0 : 1;
}
