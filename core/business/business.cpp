// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/business/business.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/conflictstore.h"
#include "core/business/deletedstore.h"
#include "core/business/settingstore.h"
#include "core/clients/consentstore.h"
#include "core/purchases/ledgerstore.h"
#include "core/storage/changes/basemark.h"
#include "core/storage/connection.h"

namespace retenta {

namespace {

const QString nameKey = QStringLiteral("business.name");
const QString currencyKey = QStringLiteral("business.currency");
const QString countryKey = QStringLiteral("business.country");
const QString timeZoneKey = QStringLiteral("business.time_zone");
const QString demoKey = QStringLiteral("business.demo");

void storeProfile(SQLite::Database& db, const BusinessProfile& profile) {
  saveSetting(db, nameKey, profile.name);
  saveSetting(db, currencyKey, profile.currency.code());
  saveSetting(db, countryKey, profile.country);
  saveSetting(db, timeZoneKey, profile.timeZone);
  saveSetting(db, demoKey, profile.demo ? QStringLiteral("1") : QStringLiteral("0"));
}

// What the step is called: the one thing that differs, else the whole.
QString changedPart(const BusinessProfile& before, const BusinessProfile& after) {
  QStringList parts;
  if (before.name != after.name) parts += nameKey;
  if (!(before.currency == after.currency)) parts += currencyKey;
  if (before.country != after.country) parts += countryKey;
  if (before.timeZone != after.timeZone) parts += timeZoneKey;
  return parts.size() == 1 ? parts.first() : QStringLiteral("business.profile");
}

BusinessProfile loadProfile(SQLite::Database& db) {
  BusinessProfile profile;
  profile.name = loadSetting(db, nameKey).value_or(QString());
  profile.currency =
      Currency::fromCode(loadSetting(db, currencyKey).value_or(QString())).value_or(Currency());
  profile.country = loadSetting(db, countryKey).value_or(profile.country);
  profile.timeZone = loadSetting(db, timeZoneKey).value_or(profile.timeZone);
  profile.demo = loadSetting(db, demoKey) == QStringLiteral("1");
  return profile;
}

// Two changes may end close together on two threads: read one after the other, or the earlier
// picture could be put over the later one.
std::mutex& readingInTurn() {
  static std::mutex mutex;
  return mutex;
}

std::optional<UndoName> nameOf(const std::optional<UndoStep>& step) {
  return step ? std::optional<UndoName>(step->name) : std::nullopt;
}

}  // namespace

Business::Business(std::unique_ptr<BaseFile> file, const Clock& clock, Reads reads)
    : m_file(std::move(file)),
      m_clock(clock),
      m_reads(reads),
      m_ledger(std::make_shared<Ledger>()) {
  m_pool.setMaxThreadCount(2);
}

Business::~Business() { m_pool.waitForDone(); }

Result<std::unique_ptr<Business>> Business::create(const QString& path,
                                                   const BusinessProfile& profile,
                                                   const Clock& clock) {
  auto file = BaseFile::create(path);
  if (!file) return file.error();
  std::unique_ptr<Business> business(new Business(std::move(*file), clock, Reads::AtOnce));
  auto ready = business->m_file->write([&](SQLite::Database& db) { storeProfile(db, profile); });
  if (ready) ready = business->loadState();
  if (!ready) {
    const QString made = business->m_file->path();
    business.reset();
    BaseFile::discard(made);
    return ready.error();
  }
  return business;
}

Result<std::unique_ptr<Business>> Business::open(const QString& path, BaseFile::Access access,
                                                 const Clock& clock, Reads reads,
                                                 const Progress& progress) {
  auto file = BaseFile::open(path, access, progress);
  if (!file) return file.error();
  std::unique_ptr<Business> business(new Business(std::move(*file), clock, reads));
  if (access == BaseFile::Access::ReadWrite) business->purge();
  if (const auto loaded = business->loadState(progress); !loaded) return loaded.error();
  return business;
}

// What was deleted a month ago goes for good. A full disk is no reason not to open.
void Business::purge() {
  const qint64 nowMs = m_clock.nowUtcMs();
  const auto expired =
      m_file->read([&](SQLite::Database& db) { return hasExpiredDeleted(db, nowMs); });
  if (!expired || !*expired) return;
  (void)m_file->write([&](SQLite::Database& db) { purgeDeleted(db, nowMs); });
}

BusinessProfile Business::profile() const {
  const std::lock_guard guard(m_stateMutex);
  return m_profile;
}

LedgerPtr Business::ledger() const {
  const std::lock_guard guard(m_stateMutex);
  if (!m_ledger) {
    auto read =
        m_file->read([this](SQLite::Database& db) { return loadLedger(db, m_profile.currency); });
    if (!read) return std::make_shared<Ledger>();  // the next one who asks tries again
    m_ledger = std::move(*read);
  }
  return m_ledger;
}

std::optional<UndoName> Business::undoName() const {
  const std::lock_guard guard(m_stateMutex);
  return m_undo;
}

std::optional<UndoName> Business::redoName() const {
  const std::lock_guard guard(m_stateMutex);
  return m_redo;
}

void Business::setUndoHandler(const QString& kind, UndoHandler handler) {
  const std::lock_guard guard(m_stateMutex);
  m_handlers[kind] = std::move(handler);
}

Result<void> Business::loadState(const Progress& progress) {
  const std::lock_guard turn(readingInTurn());
  return m_file->read([&](SQLite::Database& db) {
    const Stopping stopping(db, progress);
    BusinessProfile profile = loadProfile(db);
    LedgerPtr ledger = m_reads == Reads::AtOnce ? loadLedger(db, profile.currency) : LedgerPtr();
    auto undo = nameOf(nextUndo(db));
    auto redo = nameOf(nextRedo(db));
    const std::lock_guard guard(m_stateMutex);
    m_profile = std::move(profile);
    m_ledger = std::move(ledger);
    m_undo = std::move(undo);
    m_redo = std::move(redo);
  });
}

Result<void> Business::reloadNow() {
  if (const auto loaded = loadState(); !loaded) return loaded;
  Q_EMIT dataChanged();
  Q_EMIT plansChanged();
  Q_EMIT undoChanged();
  return {};
}

void Business::afterChange(Touches what) {
  if (what == Touches::Data) {
    // The change itself is committed; a failed read keeps the old picture, the next change reads
    // again.
    (void)reloadNow();
    return;
  }
  {
    const std::lock_guard turn(readingInTurn());
    // As above: the plans are new even when the names of the steps could not be read.
    (void)m_file->read([&](SQLite::Database& db) {
      auto undo = nameOf(nextUndo(db));
      auto redo = nameOf(nextRedo(db));
      const std::lock_guard guard(m_stateMutex);
      m_undo = std::move(undo);
      m_redo = std::move(redo);
    });
  }
  Q_EMIT plansChanged();
  Q_EMIT undoChanged();
}

Result<UndoName> Business::undoNow() { return step(false); }
Result<UndoName> Business::redoNow() { return step(true); }

Result<UndoName> Business::step(bool redo) {
  KeptEdits kept;
  auto done = stepOnce(redo, kept);
  if (!done) return done;
  afterChange(Touches::Data);
  if (!kept.empty()) Q_EMIT editsKept(kept);
  return done;
}

Result<UndoName> Business::stepOnce(bool redo, KeptEdits& kept) {
  // A copy: a window built anew sets its handlers again while this runs on a worker.
  const auto handlers = [this] {
    const std::lock_guard guard(m_stateMutex);
    return m_handlers;
  }();
  return m_file->write([&](SQLite::Database& db) -> Result<UndoName> {
    const auto next = redo ? nextRedo(db) : nextUndo(db);
    if (!next) return Error{ErrorCode::NothingToUndo, {}, {}};
    if (const auto handler = handlers.find(next->name.kind); handler != handlers.end()) {
      auto handled = handler->second(db, *next, redo);
      if (!handled) return handled.error();
      kept.insert(kept.end(), handled->begin(), handled->end());
    } else if (!next->changes.isEmpty()) {
      const Applied applied = applyTelling(db, redo ? next->changes : inverted(next->changes));
      if (!applied.whole())
        return Error{ErrorCode::UndoConflict, obstacleArgs(nameObstacles(db, applied.left)),
                     next->name.kind};
    }
    if (next->consentTo > 0) {
      const auto change = redo ? repeatConsents : cancelConsents;
      change(db, next->consentFrom, next->consentTo, m_clock.nowUtcMs());
    }
    markUndone(db, *next, !redo, m_clock.nowUtcMs());
    return next->name;
  });
}

Result<UndoName> Business::skipNow(bool redo) {
  auto skipped = m_file->write([&](SQLite::Database& db) -> Result<UndoName> {
    const auto next = redo ? nextRedo(db) : nextUndo(db);
    if (!next) return Error{ErrorCode::NothingToUndo, {}, {}};
    forgetStep(db, next->id);
    leaveBaseMark(db);
    return next->name;
  });
  if (skipped) afterChange(Touches::Plans);
  return skipped;
}

Result<std::vector<HistoryStep>> Business::historyNow() const {
  return m_file->read([](SQLite::Database& db) { return undoHistory(db); });
}

Result<Business::Rewound> Business::undoUpToNow(qint64 step) {
  Rewound rewound;
  KeptEdits kept;
  for (;;) {
    const auto next = m_file->read([](SQLite::Database& db) {
      const auto found = nextUndo(db);
      return found ? found->id : qint64{0};
    });
    if (!next) return next.error();
    if (*next == 0 || *next < step) break;
    const auto done = stepOnce(false, kept);
    if (!done) {
      rewound.stopped = done.error();
      break;
    }
    ++rewound.steps;
  }
  if (rewound.steps > 0) afterChange(Touches::Data);
  if (!kept.empty()) Q_EMIT editsKept(kept);
  return rewound;
}

Result<void> Business::saveProfileNow(const BusinessProfile& profile) {
  return changeNow({changedPart(this->profile(), profile), {}}, Touches::Data,
                   [&](SQLite::Database& db) { storeProfile(db, profile); });
}

}  // namespace retenta
