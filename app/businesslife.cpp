// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/businesslife.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtConcurrentRun>

#include "core/demo/demo.h"
#include "core/purchases/sidefile/ledgerkeeping.h"

namespace retenta {

namespace {

constexpr int watchMs = 3000;
constexpr qsizetype longestName = 80;

// Made on a worker, used on the GUI thread. A folder of its own goes after it, whether it was used
// or nobody wanted it any more.
BusinessLife::Opened shared(Result<std::unique_ptr<Business>> made,
                            const std::shared_ptr<QTemporaryDir>& folder = {}) {
  if (!made) return made.error();
  const std::shared_ptr<Business> business(made->release(),
                                           [folder](Business* gone) { delete gone; });
  business->moveToThread(QCoreApplication::instance()->thread());
  return business;
}

}  // namespace

BusinessLife::BusinessLife(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) {
  m_watch.setInterval(watchMs);
  connect(&m_watch, &QTimer::timeout, this, &BusinessLife::look);
}

BusinessLife::~BusinessLife() {
  if (m_openingJob) m_openingJob->cancel();  // nobody waits for it any more
  close();
}

void BusinessLife::open(const QString& path, Then then) {
  openLater(
      path, tr("Opening %1").arg(QFileInfo(path).fileName()),
      [path, &clock = m_clock](const Progress& progress) -> Opened {
        const auto as = [&](BaseFile::Access access) {
          return Business::open(path, access, clock, Business::Reads::AtOnce, progress);
        };
        auto opened = as(BaseFile::Access::ReadWrite);
        if (!opened && opened.error().code == ErrorCode::BaseReadOnly) {
          opened = as(BaseFile::Access::ReadOnly);
        }
        return shared(std::move(opened));
      },
      std::move(then));
}

void BusinessLife::openForReading(const QString& path, Then then) {
  openLater(
      path, tr("Opening %1").arg(QFileInfo(path).fileName()),
      [path, &clock = m_clock](const Progress& progress) {
        return shared(Business::open(path, BaseFile::Access::ReadOnly, clock,
                                     Business::Reads::AtOnce, progress));
      },
      std::move(then));
}

void BusinessLife::create(const QString& path, const BusinessProfile& profile, Then then) {
  openLater(
      path, tr("Making %1").arg(QFileInfo(path).fileName()),
      [path, profile, &clock = m_clock](const Progress&) {
        return shared(Business::create(path, profile, clock));
      },
      std::move(then));
  m_openingJob->setCanCancel(false);  // an empty file is there before anybody could
}

void BusinessLife::openSample(DemoLanguage language, Then then) {
  const auto folder = std::make_shared<QTemporaryDir>();
  if (!folder->isValid()) {
    Q_EMIT failed({ErrorCode::FileWriteFailed, {folder->path(), folder->errorString()}, {}}, {});
    return;
  }
  const QString path = folder->filePath(QStringLiteral("demo") + suffix());
  openLater(
      path, tr("Making the sample business"),
      [path, folder, language, &clock = m_clock](const Progress& progress) {
        DemoOptions options;
        options.language = language;
        return shared(makeDemo(path, options, clock, progress), folder);
      },
      std::move(then));
}

Job* BusinessLife::announce(const QString& what) {
  auto* job = new Job(what, this);
  Q_EMIT working(job);
  return job;
}

QList<Job*> BusinessLife::jobs() const {
  QList<Job*> running;
  for (Job* job : {m_openingJob.data(), m_copyingJob.data()}) {
    if (job && !job->isFinished()) running += job;
  }
  return running;
}

void BusinessLife::openLater(const QString& path, const QString& what, Opening work, Then then) {
  if (m_openingJob) {  // the last wish holds
    m_openingJob->cancel();
    m_openingJob->finish();
  }
  m_openingJob = announce(what);
  m_opening.ask(QtConcurrent::run([work = std::move(work), progress = m_openingJob->progress()] {
                  return work(progress);
                }),
                [this, path, then = std::move(then), job = m_openingJob](const Opened& made) {
                  if (job) job->finish();
                  if (made) {
                    Q_EMIT opened(*made, then);
                  } else {
                    Q_EMIT failed(made.error(), path);
                  }
                });
}

void BusinessLife::adopt(const std::shared_ptr<Business>& business) {
  close();
  m_business = business;
  m_watch.start();
}

void BusinessLife::close() {
  m_watch.stop();
  m_looking.drop();
  m_copying.drop();
  if (m_copyingJob) {  // nobody waits for it any more, and closing would wait for all of it
    m_copyingJob->cancel();
    m_copyingJob->finish();
  }
  m_gone = false;
  m_business.reset();
}

// A moment is quiet when the ledger is that of the look before.
void BusinessLife::keepLedger() {
  const LedgerPtr ledger = m_business->ledger();
  const bool quiet = m_seen.lock() == ledger;
  m_seen = ledger;
  if (!quiet || m_business->readOnly() || !owesSideFile(ledger)) return;
  m_business->async([&file = m_business->file(), ledger] { (void)keepSideFile(file, ledger); });
}

// Off the GUI thread: a drive that does not answer must not stop the window.
void BusinessLife::look() {
  if (!m_business || m_gone || m_looking.busy()) return;
  keepLedger();
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
  m_copyingJob = announce(tr("Saving %1").arg(QFileInfo(target).fileName()));
  const auto work = [business = m_business.get(), target, progress = m_copyingJob->progress()] {
    return business->file().saveCopy(target, progress);
  };
  m_copying.ask(m_business->async(work),
                [this, target, job = m_copyingJob](const Result<void>& done) {
                  if (job) job->finish();
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
