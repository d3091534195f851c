// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>

#include "core/base/clock.h"
#include "core/business/keptedit.h"
#include "core/business/steprecorder.h"
#include "core/purchases/ledger.h"
#include "core/storage/basefile.h"

namespace retenta {

/// What the business says of itself; kept in its file.
struct BusinessProfile {
  QString name;
  Currency currency;
  QString country = QStringLiteral("RU");  ///< two letters; the default for phones
  QString timeZone = QStringLiteral("Europe/Moscow");
  bool demo = false;  ///< the sample business: marked, closes without a trace
};

/// One open business: its file, its profile, the current ledger and the book of undo steps. The
/// meeting point of pages, services and the command line; knows nothing of RFM or campaigns.
/// Thread-safe. Everything named "…Now" blocks and may be called from any worker (or the command
/// line); the window calls async(). Signals are emitted from the thread that made the change:
/// connect with a context object that lives on the GUI thread.
class Business : public QObject {
  Q_OBJECT
 public:
  static Result<std::unique_ptr<Business>> create(const QString& path,
                                                  const BusinessProfile& profile,
                                                  const Clock& clock);
  /// AtOnce reads the ledger now and after each change; WhenAsked, in ledger().
  enum class Reads { AtOnce, WhenAsked };
  static Result<std::unique_ptr<Business>> open(const QString& path, BaseFile::Access access,
                                                const Clock& clock, Reads reads = Reads::AtOnce,
                                                const Progress& progress = {});
  /// Waits for running async() work: destroy it only after cancelling what is long.
  ~Business() override;

  const Clock& clock() const { return m_clock; }
  BaseFile& file() { return *m_file; }
  const BaseFile& file() const { return *m_file; }
  bool readOnly() const { return m_file->access() == BaseFile::Access::ReadOnly; }

  BusinessProfile profile() const;
  /// The current snapshot: never null, immutable.
  LedgerPtr ledger() const;

  /// Runs `work` on the business's own pool: the one async door of every service. Hand in a
  /// functor that copies what it needs and touches no widget; a Result tells lack of memory.
  template <class F>
  auto async(F&& work) {
    return QtConcurrent::run(&m_pool, tellingMemory(std::forward<F>(work)));
  }

  /// One user action: runs `work(SQLite::Database&)` (T or Result<T>) in one transaction, stores
  /// how to take it back under `name`, then tells changed(). `what` says what must be read again:
  /// Data is clients, purchases, consents, currency (a new ledger).
  enum class Touches { Plans, Data };
  template <class F>
  auto changeNow(const UndoName& name, Touches what, F&& work)
      -> AsResult<std::invoke_result_t<F, SQLite::Database&>> {
    using R = std::invoke_result_t<F, SQLite::Database&>;
    auto answer = m_file->write([&](SQLite::Database& db) -> AsResult<R> {
      StepRecorder step(db, name, m_clock);
      if constexpr (std::is_void_v<R>) {
        work(db);
        step.store();
        return {};
      } else {
        AsResult<R> inner = work(db);
        if (inner.ok()) step.store();
        return inner;
      }
    });
    if (answer.ok()) afterChange(what);
    return answer;
  }

  /// For changes with an undo of their own (imports), already in the file: reads it and tells.
  Result<void> reloadNow();

  /// How to take back (`redo` false) or put again a step that is no changeset: an import. The
  /// handler runs inside the write transaction and answers what stays as it is.
  using UndoHandler =
      std::function<Result<KeptEdits>(SQLite::Database&, const UndoStep&, bool redo)>;
  void setUndoHandler(const QString& kind, UndoHandler handler);

  /// Takes the newest step back, or puts it again: whole or not at all. UndoConflict names what
  /// stands in the way; skipNow() makes the steps behind it reachable.
  Result<UndoName> undoNow();
  Result<UndoName> redoNow();
  /// Forgets the next step of undo (or redo); what it changed stays as it is.
  Result<UndoName> skipNow(bool redo);
  /// Steps kept, the newest first.
  Result<std::vector<HistoryStep>> historyNow() const;
  /// Undoes step after step up to and with `step`; stops at the first that cannot be.
  struct Rewound {
    int steps = 0;
    std::optional<Error> stopped;
  };
  Result<Rewound> undoUpToNow(qint64 step);
  /// Names of the next steps; nullopt when there is none.
  std::optional<UndoName> undoName() const;
  std::optional<UndoName> redoName() const;

  /// Changes the profile as one undoable step, called by the one field that changed or the whole.
  Result<void> saveProfileNow(const BusinessProfile& profile);

 Q_SIGNALS:
  /// The ledger or the profile is new.
  void dataChanged();
  /// Scenarios, campaigns, thresholds or other settings are new.
  void plansChanged();
  /// The names of the next undo and redo steps may be new.
  void undoChanged();
  /// An import was taken back or put again, and this is left as it is: it was edited later.
  void editsKept(const retenta::KeptEdits& kept);

 private:
  Business(std::unique_ptr<BaseFile> file, const Clock& clock, Reads reads);
  void purge();
  void afterChange(Touches what);
  Result<UndoName> step(bool redo);
  Result<UndoName> stepOnce(bool redo, KeptEdits& kept);
  Result<void> loadState(const Progress& progress = {});

  std::unique_ptr<BaseFile> m_file;
  const Clock& m_clock;
  const Reads m_reads;
  mutable std::mutex m_stateMutex;  // guards the five below
  BusinessProfile m_profile;
  mutable LedgerPtr m_ledger;  // null: read when asked
  std::optional<UndoName> m_undo;
  std::optional<UndoName> m_redo;
  std::map<QString, UndoHandler> m_handlers;
  QThreadPool m_pool;
};

}  // namespace retenta
