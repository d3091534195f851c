// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/businesslife.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QtConcurrentRun>

#include "core/demo/demo.h"

namespace retenta {

namespace {

constexpr int watchMs = 3000;
constexpr qsizetype longestName = 80;

// Made on a worker, used on the GUI thread.
BusinessLife::Opened shared(Result<std::unique_ptr<Business>> made) {
  if (!made) return made.error();
  std::shared_ptr<Business> business = std::move(*made);
  business->moveToThread(QCoreApplication::instance()->thread());
  return business;
}

}  // namespace

BusinessLife::BusinessLife(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) {
  m_watch.setInterval(watchMs);
  connect(&m_watch, &QTimer::timeout, this, &BusinessLife::look);
}

BusinessLife::~BusinessLife() { close(); }

void BusinessLife::open(const QString& path, Then then) {
  openLater(
      path,
      [path, this]() -> Opened {
        auto opened = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
        if (!opened && opened.error().code == ErrorCode::BaseReadOnly) {
          opened = Business::open(path, BaseFile::Access::ReadOnly, m_clock);
        }
        return shared(std::move(opened));
      },
      std::move(then));
}

void BusinessLife::openForReading(const QString& path, Then then) {
  openLater(
      path,
      [path, this] { return shared(Business::open(path, BaseFile::Access::ReadOnly, m_clock)); },
      std::move(then));
}

void BusinessLife::create(const QString& path, const BusinessProfile& profile, Then then) {
  openLater(
      path, [path, profile, this] { return shared(Business::create(path, profile, m_clock)); },
      std::move(then));
}

void BusinessLife::openSample() {
  const auto folder = std::make_shared<QTemporaryDir>();
  if (!folder->isValid()) {
    Q_EMIT failed({ErrorCode::FileWriteFailed, {folder->path(), folder->errorString()}, {}}, {});
    return;
  }
  const QString path = folder->filePath(QStringLiteral("demo") + suffix());
  openLater(path, [path, this] { return shared(makeDemo(path, {}, m_clock)); }, {});
  m_comingFolder = folder;
}

void BusinessLife::openLater(const QString& path, std::function<Opened()> work, Then then) {
  m_comingFolder.reset();
  m_opening.ask(QtConcurrent::run(std::move(work)),
                [this, path, then = std::move(then)](const Opened& made) {
                  if (made) {
                    Q_EMIT opened(*made, then);
                  } else {
                    Q_EMIT failed(made.error(), path);
                  }
                });
}

void BusinessLife::adopt(const std::shared_ptr<Business>& business) {
  const auto folder = std::move(m_comingFolder);
  close();
  m_business = business;
  const bool inFolder = folder && business->file().path().startsWith(folder->path());
  if (inFolder) m_sampleFolder = folder;
  m_watch.start();
}

void BusinessLife::close() {
  m_watch.stop();
  m_looking.drop();
  m_copying.drop();
  m_gone = false;
  m_business.reset();
  m_sampleFolder.reset();
}

// Off the GUI thread: a drive that does not answer must not stop the window.
void BusinessLife::look() {
  if (!m_business || m_gone || m_looking.busy()) return;
  m_looking.ask(QtConcurrent::run(m_business->file().placeCheck()), [this](const bool& inPlace) {
    if (inPlace || !m_business) return;
    m_gone = true;
    // So that the moved file is whole; once more, and last, when the business is closed.
    m_business->async([business = m_business.get()] { (void)business->file().settle(); });
    Q_EMIT gone();
  });
}

void BusinessLife::saveCopy(const QString& target) {
  if (!m_business || m_copying.busy()) return;
  const auto work = [business = m_business.get(), target] {
    return business->file().saveCopy(target);
  };
  m_copying.ask(m_business->async(work), [this, target](const Result<void>& done) {
    if (done) {
      Q_EMIT copied(target);
    } else {
      Q_EMIT failed(done.error(), target);
    }
  });
}

QString BusinessLife::freePath(const QString& folder, const QString& name) {
  QString kept;
  for (const QChar c : name.simplified()) {
    if (c.isPrint() && !QStringLiteral("/\\:*?\"<>|").contains(c)) kept += c;
  }
  kept = kept.left(longestName).trimmed();
  while (kept.startsWith(QLatin1Char('.'))) kept.remove(0, 1);  // hidden from its owner
  if (kept.isEmpty()) kept = QStringLiteral("business");
  QString path = folder + QLatin1Char('/') + kept + suffix();
  for (int i = 2; QFile::exists(path); ++i) {
    path = QStringLiteral("%1/%2 (%3)%4").arg(folder, kept).arg(i).arg(suffix());
  }
  return path;
}

}  // namespace retenta
