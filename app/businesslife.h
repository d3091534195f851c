// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QObject>
#include <QPointer>
#include <QTimer>

#include "core/business/business.h"
#include "core/demo/demolanguage.h"
#include "ui/widgets/job.h"
#include "ui/widgets/latest.h"

namespace retenta {

/// The life of the open business: made, opened, watched, copied, closed. Knows nothing of windows:
/// its owner decides when what was opened takes the place of what is open. GUI thread; the work is
/// done elsewhere. One opening at a time, the last wish holds.
class BusinessLife : public QObject {
  Q_OBJECT
 public:
  using Opened = Result<std::shared_ptr<Business>>;

  explicit BusinessLife(const Clock& clock, QObject* parent = nullptr);
  ~BusinessLife() override;

  Business* business() const { return m_business.get(); }
  bool isOpening() const { return m_opening.busy(); }
  /// The file is no longer where it was opened: nothing is written any more.
  bool isGone() const { return m_gone; }

  /// `then` is handed on with what was opened: what to do once it is adopted.
  using Then = std::function<void()>;
  /// For writing; for reading only where file or folder cannot be written.
  void open(const QString& path, Then then = {});
  void openForReading(const QString& path, Then then = {});
  void create(const QString& path, const BusinessProfile& profile, Then then = {});
  /// The sample in that language, in a folder that goes with it.
  void openSample(DemoLanguage language, Then then = {});
  /// Writes the open business as `target` through its open connection, also when its file is gone.
  void saveCopy(const QString& target);
  /// What is under way, for a window built anew.
  QList<Job*> jobs() const;

  /// What was opened becomes the open one; nothing must hold the business before any more.
  void adopt(const std::shared_ptr<Business>& business);
  void close();

  /// A path in `folder` that is free: "shop.retenta", "shop (2).retenta". Characters that cannot be
  /// in a file's name are left out of `name`.
  static QString freePath(const QString& folder, const QString& name);
  static QString suffix() { return QStringLiteral(".retenta"); }

 Q_SIGNALS:
  /// Something longer has begun: opening, making the sample, copying.
  void working(retenta::Job* job);
  void opened(const std::shared_ptr<retenta::Business>& business,
              const std::function<void()>& then);
  void failed(const retenta::Error& error, const QString& path);
  /// Noticed within 5 s.
  void gone();
  void copied(const QString& target);

 private:
  using Opening = std::function<Opened(const Progress&)>;
  void openLater(const QString& path, const QString& what, Opening work, Then then);
  Job* announce(const QString& what);
  void look();
  void keepLedger();

  const Clock& m_clock;
  std::shared_ptr<Business> m_business;
  Latest<Opened> m_opening;
  QPointer<Job> m_openingJob;
  QPointer<Job> m_copyingJob;
  Latest<Result<void>> m_copying;
  Latest<bool> m_looking;
  QTimer m_watch;
  std::weak_ptr<const Ledger> m_seen;  // at the last look
  bool m_gone = false;
};

}  // namespace retenta
