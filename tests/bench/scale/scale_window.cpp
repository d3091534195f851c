// SPDX-License-Identifier: GPL-3.0-or-later
// scale_window BASE FRAMES.csv [events] [runs]: the real window over a large base, offscreen. From
// an input event to the pixels painted with its answer: a bound of the matrix dragged, the as-of
// date a day on, to any day, letters typed into the table of clients, its order. Prints a line of
// JSON a job (the best of the runs by the 95th percentile), writes every frame of every run into
// FRAMES.csv, and compares matrices with ones computed anew. Called by bench_scale.py.
#include <cstdio>
#include <functional>
#include <optional>

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include "app/application.h"
#include "core/rfm/rfmgrid.h"
#include "tests/bench/scale/meter.h"
#include "ui/clients/clientspage.h"
#include "ui/clients/clientspresenter.h"
#include "ui/clients/table/clienttableview.h"
#include "ui/rfm/rfmpage.h"
#include "ui/rfm/rfmpresenter.h"
#include "ui/rfm/thresholds/boundaxis.h"
#include "ui/rfm/timeline/timeline.h"

using namespace retenta;
using namespace retenta::bench;

namespace {

constexpr Day today = 20'486;
constexpr int givenUpMs = 20'000;
constexpr double unchangedMs = 200;
constexpr QSize windowSize(1366, 768);
constexpr int tickMs = 50;

// What begins with opening (possible duplicates, the overview) has come to an end.
void waitForQuiet() {
  for (int quiet = 0; quiet < 3;) {
    const Stopwatch watch;
    QTest::qWait(400);
    quiet = watch.took().cpuMs < 20 ? quiet + 1 : 0;
  }
}

/// Tells when the window has painted, and the longest the GUI thread computed at a stretch.
class Metered final : public QApplication {
 public:
  using QApplication::QApplication;

  bool notify(QObject* receiver, QEvent* event) override {
    if (m_depth > 0) return QApplication::notify(receiver, event);
    ++m_depth;
    const bool window = event->type() == QEvent::UpdateRequest;
    const double start = clockMs(CLOCK_THREAD_CPUTIME_ID);
    const bool done = QApplication::notify(receiver, event);
    longest = std::max(longest, clockMs(CLOCK_THREAD_CPUTIME_ID) - start);
    --m_depth;
    if (window && painted) painted();
    return done;
  }

  std::function<void()> painted;
  double longest = 0;

 private:
  int m_depth = 0;
};

struct Frame {
  double ms = 0;     ///< to the figure itself
  double allMs = 0;  ///< and to the panel beside it
  double cpuMs = 0;
  double guiMs = 0;  ///< the longest event of the GUI thread
};

class Desk {
 public:
  using Holds = std::function<bool()>;

  Desk(Metered& app, Application& retenta, const char* frames)
      : m_app(app), m_retenta(retenta), m_frames(std::fopen(frames, "w")) {
    if (!m_frames) qFatal("%s cannot be written", frames);
    std::fputs("job,run,event,ms,ms_with_panel,cpu_ms,longest_gui_ms\n", m_frames);
    m_app.painted = [this] { notePaint(); };
    m_tick.start(tickMs);  // so that waiting ends where nothing is painted
  }
  ~Desk() {
    m_app.painted = {};
    std::fclose(m_frames);
  }

  template <class T>
  T* part() {
    return m_retenta.window()->findChild<T*>();
  }
  void go(const char* page, const char* action = "") {
    m_retenta.window()->goTo({QString::fromLatin1(page), {}, QString::fromLatin1(action), 0, {}});
    waitForQuiet();
  }

  /// To be called after the page has taken an answer: asks whether it is the one waited for.
  void look() {
    if (!m_now) return;
    if (!m_answered && m_answerHolds()) m_answered = m_now->took();
    if (!m_panelled && m_answered && m_panelHolds()) m_panelled = m_now->took();
  }

  /// One event: until the window has painted what holds then.
  Frame frame(const std::function<void()>& act, Holds answer, Holds panel = {}) {
    m_answerHolds = std::move(answer);
    m_panelHolds = panel ? std::move(panel) : m_answerHolds;
    m_answered = m_panelled = m_shown = m_allShown = {};
    m_app.longest = 0;
    const Stopwatch watch;
    m_now = &watch;
    act();
    while (!m_allShown) {
      QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
      const double now = watch.took().ms;
      if (now > givenUpMs) qFatal("no answer within %d ms", givenUpMs);
      // Nothing to paint: the same figures again.
      if (m_panelled && now > m_panelled->ms + unchangedMs) m_allShown = m_panelled;
    }
    m_now = nullptr;
    return {m_shown.value_or(*m_allShown).ms, m_allShown->ms, m_allShown->cpuMs, m_app.longest};
  }

  /// The best of `runs` by its 95th percentile.
  void job(const char* name, int runs, int events, const std::function<Frame(int)>& each) {
    std::vector<Frame> best;
    for (int run = 0; run < runs; ++run) {
      std::vector<Frame> frames;
      for (int event = 0; event < events; ++event) {
        const Frame f = each(event);
        frames.push_back(f);
        std::fprintf(m_frames, "%s,%d,%d,%.2f,%.2f,%.2f,%.2f\n", name, run, event, f.ms, f.allMs,
                     f.cpuMs, f.guiMs);
      }
      if (best.empty() || of(frames, &Frame::ms, 95) < of(best, &Frame::ms, 95)) best = frames;
      QTest::qWait(700);  // at rest between runs
    }
    std::fflush(m_frames);
    tell({{"job", name},
          {"ms", of(best, &Frame::ms, 50)},
          {"p95", of(best, &Frame::ms, 95)},
          {"all_p95", of(best, &Frame::allMs, 95)},
          {"cpu", of(best, &Frame::cpuMs, 50)},
          {"gui", of(best, &Frame::guiMs, 100)},
          {"events", events}});
  }

 private:
  void notePaint() {
    if (!m_now) return;
    if (m_answered && !m_shown) m_shown = m_now->took();
    if (m_panelled && !m_allShown) m_allShown = m_now->took();
  }
  static double of(const std::vector<Frame>& frames, double Frame::*field, std::size_t percent) {
    std::vector<double> values;
    for (const Frame& f : frames) values.push_back(f.*field);
    return percentile(values, percent);
  }

  Metered& m_app;
  Application& m_retenta;
  std::FILE* m_frames;
  QTimer m_tick;
  const Stopwatch* m_now = nullptr;
  Holds m_answerHolds;
  Holds m_panelHolds;
  std::optional<Took> m_answered;
  std::optional<Took> m_panelled;
  std::optional<Took> m_shown;
  std::optional<Took> m_allShown;
};

void compare(const RfmMatrix& shown, const RfmMatrix& anew) {
  for (const Segment segment : allSegments) {
    if (shown.cell(segment).clients != anew.cell(segment).clients ||
        shown.cell(segment).revenueMinor != anew.cell(segment).revenueMinor ||
        shown.cell(segment).periodRevenueMinor != anew.cell(segment).periodRevenueMinor) {
      qFatal("%s differs from the grid computed anew", qPrintable(segmentId(segment)));
    }
  }
}

void compareView(const RfmView& view) {
  compare(view.matrix, rfmGrid(*view.ledger, view.matrix.thresholds, view.matrix.dates).matrix);
}

void press(QWidget* to, int key, const QString& text = {}) {
  QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
  QApplication::sendEvent(to, &event);
}

void send(QWidget* to, QEvent::Type type, QPointF at, Qt::MouseButtons held) {
  QMouseEvent event(type, at, to->mapToGlobal(at),
                    type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, held,
                    Qt::NoModifier);
  QApplication::sendEvent(to, &event);
}

struct Runs {
  int events = 200;
  int runs = 3;
};

void dragBound(Desk& desk, RfmPresenter& presenter, const Runs& runs) {
  desk.go("rfm", "thresholds");
  auto* axis = desk.part<BoundAxis>();
  send(axis, QEvent::MouseButtonPress, {axis->xOf(axis->ends()[1]), 20}, Qt::LeftButton);
  desk.job("bound", runs.runs, runs.events, [&](int event) {
    const int step = event % 200;
    int end = step < 100 ? 60 + step : 260 - step;  // between the others, to and fro
    if (end == axis->ends()[1]) ++end;
    const Frame f = desk.frame(
        [&] {
          send(axis, QEvent::MouseMove, {axis->xOf(end), 20}, Qt::LeftButton);
        },
        [&] { return presenter.view()->matrix.thresholds.activeDays == end; });
    if (event % 50 == 0) compareView(*presenter.view());
    return f;
  });
  send(axis, QEvent::MouseButtonRelease, {axis->xOf(axis->ends()[1]), 20}, Qt::NoButton);
  QTest::keyClick(axis, Qt::Key_Escape);
  QTest::qWait(700);
}

void dragDate(Desk& desk, RfmPresenter& presenter, const Runs& runs) {
  auto* page = desk.part<RfmPage>();
  auto* timeline = page->findChild<Timeline*>();
  for (QAction* command : page->commands()) {
    if (!timeline->isVisible() && command->shortcut().isEmpty()) command->trigger();
  }
  if (!timeline->isVisible()) qFatal("the slider of the date is not shown");
  auto* slider = timeline->findChild<QSlider*>();
  slider->setSliderDown(true);  // held: the other pages do not follow yet
  const auto matrix = [&] { return presenter.view()->matrix.dates.asOf == slider->value(); };
  const auto panel = [&] {
    return presenter.detailView() && presenter.detailView()->matrix.dates.asOf == slider->value();
  };
  const auto checked = [&](int event, const Frame& frame) {
    if (event % 50 == 0) compareView(*presenter.view());
    return frame;
  };
  const int last = slider->maximum();
  slider->setValue(last - 300);
  waitForQuiet();
  desk.job("day", runs.runs, runs.events, [&](int event) {
    const int key = event % 200 < 100 ? Qt::Key_Right : Qt::Key_Left;
    return checked(event, desk.frame([&] { press(slider, key); }, matrix, panel));
  });
  desk.job("jump", runs.runs, runs.events, [&](int event) {
    const int span = last - slider->minimum() - 40;
    const int wanted = last - 20 - event * 7919 % span;
    return checked(event, desk.frame([&] { slider->setValue(wanted); }, matrix, panel));
  });
  slider->setSliderDown(false);
  waitForQuiet();
}

void typeAhead(Desk& desk, ClientsPresenter& presenter, const Runs& runs) {
  auto* find = desk.part<ClientsPage>()->findChild<QLineEdit*>(QStringLiteral("find"));
  find->setFocus();
  const char* const words[] = {"smith", "mary g", "client.1f", "916 2", "obrien", "иванов"};
  QString word;
  int next = 0;
  qsizetype letter = 0;
  const auto shown = [&] {
    const ClientFilter& filter = presenter.answer()->query.filter;
    const QString wanted = find->text().trimmed();
    if (wanted.isEmpty()) return filter.conditions.empty();
    return !filter.conditions.empty() && filter.conditions.front().words.value(0) == wanted;
  };
  desk.job("letter", runs.runs, runs.events, [&](int) {
    while (letter == word.size() || word[letter] == QLatin1Char(' ')) {
      if (letter < word.size()) {  // a space alone asks for nothing new
        find->insert(QStringLiteral(" "));
        ++letter;
        continue;
      }
      letter = 0;
      word = QString::fromUtf8(words[next++ % static_cast<int>(std::size(words))]);
      if (!find->text().isEmpty()) desk.frame([&] { find->clear(); }, shown);
    }
    const QString typed(word[letter++]);
    return desk.frame([&] { press(find, Qt::Key_A, typed); }, shown);
  });
  desk.frame([&] { find->clear(); }, shown);
}

void order(Desk& desk, ClientsPresenter& presenter, const Runs& runs) {
  auto* table = desk.part<ClientTableView>();
  const auto sorted = [&](ClientField field) {
    return desk.frame(
        [&] { Q_EMIT table->sortRequested(field, false); },
        [&, field] { return presenter.answer()->query.order.front().field == field; });
  };
  const auto by = [&](const char* job, ClientField field) {
    sorted(field);  // the second time is what counts
    desk.job(job, 1, std::max(3, runs.events / 10), [&](int) {
      sorted(ClientField::Recency);
      return sorted(field);
    });
  };
  by("order by number", ClientField::Monetary);
  by("order by name", ClientField::Name);
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QStandardPaths::setTestModeEnabled(true);
  Metered app(argc, argv);
  if (argc < 3) return 1;
  QApplication::setOrganizationName(QStringLiteral("RetentaBench"));
  QApplication::setApplicationName(QStringLiteral("scale_window"));
  QSettings().clear();
  const FixedClock clock(today);
  Application retenta(app, clock);
  QSignalSpy opened(&retenta, &Application::opened);
  const Stopwatch watch;
  retenta.start({QString::fromLocal8Bit(argv[1]), false, false});
  if (!opened.wait(120'000)) return 1;
  retenta.window()->resize(windowSize);  // the screen there is not is too small for the panel
  tell({{"job", "opened"}, {"ms", watch.took().ms}, {"cpu", watch.took().cpuMs}});
  waitForQuiet();
  Runs runs;
  if (argc > 3) runs.events = std::atoi(argv[3]);
  if (argc > 4) runs.runs = std::atoi(argv[4]);
  Desk desk(app, retenta, argv[2]);
  desk.go("rfm");
  auto& rfm = *desk.part<RfmPresenter>();
  QObject::connect(&rfm, &RfmPresenter::viewChanged, &app, [&] { desk.look(); });
  QObject::connect(&rfm, &RfmPresenter::detailChanged, &app, [&] { desk.look(); });
  dragBound(desk, rfm, runs);
  dragDate(desk, rfm, runs);
  desk.go("clients");
  auto& clients = *desk.part<ClientsPresenter>();
  QObject::connect(&clients, &ClientsPresenter::answerChanged, &app, [&] { desk.look(); });
  typeAhead(desk, clients, runs);
  order(desk, clients, runs);
  return 0;
}
