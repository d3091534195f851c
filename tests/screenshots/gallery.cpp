// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/gallery.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include "app/preferences.h"
#include "core/demo/demo.h"
#include "tests/screenshots/importshots.h"
#include "tests/screenshots/overlays.h"

namespace retenta::shots {

namespace {
constexpr Day afterTheSample = 20270;  // the day after the sample's last
constexpr int lookEveryMs = 150;
constexpr int openAfterMs = 700;
constexpr int longestMs = 15'000;
constexpr int equalLooks = 9;

QString sampleName(const Variant& variant) {
  return QStringLiteral("%1.retenta").arg(QLatin1String(variant.language));
}

}  // namespace

const QList<Variant>& allVariants() {
  static const QList<Variant> variants = {
      {"ru-light", "ru", Scheme::Light, 100, {1366, 768}, true},
      {"ru-dark", "ru", Scheme::Dark, 100, {1366, 768}, false},
      {"ru-contrast", "ru", Scheme::HighContrast, 100, {1366, 768}, false},
      {"en-light", "en", Scheme::Light, 100, {1366, 768}, false},
      {"en-dark", "en", Scheme::Dark, 100, {1366, 768}, true},
      {"en-contrast", "en", Scheme::HighContrast, 100, {1366, 768}, true},
      {"ru-small", "ru", Scheme::Light, 100, {1024, 640}, false},
      {"en-small", "en", Scheme::Dark, 100, {1024, 640}, false},
      {"ru-200", "ru", Scheme::Light, 200, {1366, 768}, false},
      {"en-200", "en", Scheme::Light, 200, {1366, 768}, false},
  };
  return variants;
}

const QList<Shot>& allShots() {
  const auto page = [](const char* id, const char* action = "") {
    return Target{QString::fromLatin1(id), {}, QString::fromLatin1(action), 0, {}};
  };
  static const QStringList atRisk(QStringLiteral("loyal_at_risk"));
  static const QList<Shot> shots = {
      {"overview", page("overview")},
      {"clients", {QStringLiteral("clients"), atRisk, {}, 0, {}}},
      {"rfm", {QStringLiteral("rfm"), atRisk, QStringLiteral("matrix"), 0, {}}},
      {"rfm-table", {QStringLiteral("rfm"), atRisk, QStringLiteral("table"), 0, {}}},
      {"migration", {QStringLiteral("migration"), atRisk, QStringLiteral("map"), 0, {}}},
      {"migration-table", {QStringLiteral("migration"), atRisk, QStringLiteral("table"), 0, {}}},
      {"cohorts", {QStringLiteral("cohorts"), {}, {}, 0, {}}},
      {"growth", {QStringLiteral("growth"), {}, QStringLiteral("change"), 0, {}}},
      {"growth-funnel", {QStringLiteral("growth"), {}, QStringLiteral("funnel"), 0, {}}},
      {"growth-figures", {QStringLiteral("growth"), {}, QStringLiteral("figures/crr"), 0, {}}},
      {"growth-acquisition", {QStringLiteral("growth"), {}, QStringLiteral("acquisition"), 0, {}}},
      {"growth-sources", {QStringLiteral("growth"), {}, QStringLiteral("sources"), 0, {}}},
      {"campaigns", page("campaigns")},
      {"builder", {QStringLiteral("campaigns"), atRisk, QStringLiteral("new"), 0, {}}},
      {"model", page("model")},
      {"reports", page("reports")},
      {"import", page("import")},
      {"settings", page("settings", "business")},
      {"settings-channels", page("settings", "channels"), nullptr, false},
      {"settings-consents", page("settings", "consents")},
      {"settings-look", page("settings", "look")},
  };
  static const QList<Shot> all = shots + importShots() + overlayShots();
  return all;
}

QString nameOf(const Shot& shot, const Variant& variant) {
  return QStringLiteral("%1-%2").arg(QLatin1String(shot.name), QLatin1String(variant.name));
}

Gallery::Gallery(QApplication& app)
    : m_app(app), m_clock(afterTheSample), m_variant(allVariants().first()) {
  QApplication::setCursorFlashTime(0);
}

Gallery::~Gallery() = default;

bool Gallery::setVariant(const Variant& variant) {
  m_variant = variant;
  const QString sample = m_dir.filePath(sampleName(variant));
  if (QFile::exists(sample)) return true;
  DemoOptions options;
  const bool russian = QLatin1String(variant.language) == QLatin1String("ru");
  options.language = russian ? DemoLanguage::Russian : DemoLanguage::English;
  return makeDemo(sample, options, m_clock).ok();
}

// Whatever a picture before this one changed is not there any more.
bool Gallery::start() {
  m_retenta.reset();
  QSettings().clear();
  Preferences remembered;
  remembered.setLanguage(QString::fromLatin1(m_variant.language));
  remembered.setLook({m_variant.scheme, m_variant.textPercent});
  QDir work(m_dir.filePath(QStringLiteral("work")));
  work.removeRecursively();
  work.mkpath(work.path());
  const QString base = work.filePath(QStringLiteral("demo.retenta"));
  if (!QFile::copy(m_dir.filePath(sampleName(m_variant)), base)) return false;
  m_retenta = std::make_unique<Application>(m_app, m_clock);
  QSignalSpy opened(m_retenta.get(), &Application::opened);
  m_retenta->start({base, false, false});
  if (!opened.wait(30'000)) return false;
  // The offscreen screen is a small one.
  m_retenta->window()->setWindowState(Qt::WindowNoState);
  m_retenta->window()->resize(m_variant.size);
  return true;
}

QImage Gallery::take(const Shot& shot, const std::function<bool(const QImage&)>& good) {
  if (!start()) return {};
  m_retenta->window()->goTo(shot.target);
  std::unique_ptr<QWidget> over;
  if (shot.open) {
    QTest::qWait(openAfterMs);  // what it opens on is there by then
    over.reset(shot.open(*m_retenta));
  }
  return settled(over.get(), good);
}

// The window with what is open over it, in the middle where it has no place of its own.
QImage Gallery::look(QWidget* over) {
  QWidget* window = m_retenta->window();
  if (qobject_cast<QMainWindow*>(over)) return over->grab().toImage();
  QImage image = window->grab().toImage();
  if (!over) return image;
  const QPixmap picture = over->grab();
  QPoint at((image.width() - picture.width()) / 2, (image.height() - picture.height()) / 2);
  if (over->windowFlags().testFlag(Qt::Popup)) at = window->mapFromGlobal(over->pos());
  QPainter painter(&image);
  painter.drawPixmap(at, picture);
  painter.setPen(Qt::darkGray);
  painter.drawRect(QRect(at, picture.size()).adjusted(-1, -1, 0, 0));
  return image;
}

QImage Gallery::settled(QWidget* over, const std::function<bool(const QImage&)>& good) {
  QElapsedTimer passed;
  passed.start();
  QImage last;
  const int wanted = good ? equalLooks * 2 : equalLooks;
  for (int equal = 0; equal < wanted && passed.elapsed() < longestMs;) {
    QTest::qWait(lookEveryMs);
    const QImage now = look(over);
    if (good && good(now)) return now;
    equal = now == last ? equal + 1 : 0;
    last = now;
  }
  return last;
}

}  // namespace retenta::shots
