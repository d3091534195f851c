// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/importservice.h"

#include <sys/statvfs.h>

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include "core/backups/backupservice.h"
#include "core/business/business.h"
#include "core/importing/storing/purchases/restartstore.h"
#include "core/importing/storing/takebackstore.h"
#include "core/importing/storing/importstore.h"
#include "core/importing/reading/linereader.h"
#include "core/importing/recognition/recognition.h"
#include "core/importing/rejectsfile.h"
#include "core/importing/results/deadpart.h"
#include "core/importing/results/resultstore.h"
#include "core/importing/storing/consentnews.h"
#include "core/importing/text/sourcecache.h"
#include "core/storage/changes/basemark.h"

namespace retenta {

namespace {

const QString importKind = QStringLiteral("import");
const QString undoKind = QStringLiteral("import.undo");

// A file read and put together, kept alive with the text its lines point into.
struct Prepared {
  std::shared_ptr<const SourceFile> source;
  std::unique_ptr<Reading> reading;
  OrderBook book;
  std::optional<DeadPart> dead;
  std::vector<KeyName> apart;  ///< names from whose records shared addresses were taken
};

Result<std::shared_ptr<const SourceFile>> openPlanned(SourceCache& sources, const ImportPlan& plan,
                                                      const Progress& progress) {
  return sources.open({plan.path,
                       plan.encoding,
                       SourceFile::Encodings::AsGiven,
                       plan.sheets.isEmpty() ? QString() : plan.sheet,
                       {},
                       progress});
}

// What recognition could not settle.
std::optional<Error> unsettled(const ImportPlan& plan) {
  if (!plan.missing.isEmpty())
    return Error{ErrorCode::NoColumns, {plan.path, plan.missing.join(QStringLiteral(", "))}, {}};
  if (plan.dateAmbiguous)
    return Error{ErrorCode::AmbiguousDate, {plan.ambiguousColumn, plan.ambiguousSample}, {}};
  if (plan.moneyAmbiguous)
    return Error{ErrorCode::AmbiguousMoney, {plan.ambiguousColumn, plan.ambiguousSample}, {}};
  return std::nullopt;
}

Result<Prepared> prepare(Business& business, SourceCache& sources, const ImportPlan& plan,
                         const ReadingContext& context, const Progress& progress) {
  if (auto open = unsettled(plan)) return *open;
  auto source = openPlanned(sources, plan, progress);
  if (!source) return source.error();
  Prepared prepared;
  prepared.source = std::move(*source);
  auto reading = readLines(*prepared.source, plan, context, progress);
  if (prepared.source->changed()) return Error{ErrorCode::FileChanged, {plan.path}, {}};
  if (!reading) return reading.error();
  prepared.reading = std::move(*reading);
  if (auto deadPlan = deadPlanOf(plan)) {
    auto read = readReport(*prepared.source, *deadPlan, context, progress);
    if (!read) return read.error();
    prepared.dead = DeadPart{std::move(*deadPlan), std::move(*read)};
  }
  const auto judged = business.file().read(
      [&](SQLite::Database& db) { prepared.apart = applySharedKeys(db, *prepared.reading); });
  if (!judged) return judged.error();
  prepared.book = assembleOrders(plan, *prepared.reading);
  return prepared;
}

Result<ReportRead> prepareReport(SourceCache& sources, const ImportPlan& plan,
                                 const ReadingContext& context, const Progress& progress) {
  if (auto open = unsettled(plan)) return *open;
  const auto source = openPlanned(sources, plan, progress);
  if (!source) return source.error();
  auto read = readReport(**source, plan, context, progress);
  if ((*source)->changed()) return Error{ErrorCode::FileChanged, {plan.path}, {}};
  return read;
}

// What an import may take at most: rows and keys beside the text, and the same again in the -wal.
Result<void> checkSpace(const QString& base, qint64 fileBytes) {
  struct statvfs disk = {};
  if (::statvfs(QFile::encodeName(QFileInfo(base).absolutePath()).constData(), &disk) != 0)
    return {};
  const qint64 room = static_cast<qint64>(disk.f_bavail) * static_cast<qint64>(disk.f_frsize);
  if (room < fileBytes + (1 << 20)) return Error{ErrorCode::DiskFull, {base}, {}};
  return {};
}

ImportId importOf(const UndoStep& step) { return step.name.args.value(1).toLongLong(); }

UndoName stepName(const QString& kind, const QString& file, ImportId id) {
  return {kind, {file, QString::number(id)}};
}

}  // namespace

ImportService::~ImportService() = default;

ImportService::ImportService(Business& business)
    : m_business(business), m_sources(std::make_unique<SourceCache>()) {
  const Clock& clock = business.clock();
  // Undone from the list meanwhile, or put back: then there is nothing left to do.
  const auto take = [&clock](SQLite::Database& db, const UndoStep& step) -> Result<KeptEdits> {
    auto done = takeImportBack(db, importOf(step), clock.nowUtcMs());
    if (!done && done.error().code == ErrorCode::NotFound) return KeptEdits{};
    return done;
  };
  const auto put = [&clock](SQLite::Database& db, const UndoStep& step) -> Result<KeptEdits> {
    const auto done = putImportBack(db, importOf(step), clock.nowUtcMs());
    if (!done) return done.error();
    return KeptEdits{};
  };
  business.setUndoHandler(importKind,
                          [take, put](SQLite::Database& db, const UndoStep& step, bool redo) {
                            return redo ? put(db, step) : take(db, step);
                          });
  business.setUndoHandler(undoKind,
                          [take, put](SQLite::Database& db, const UndoStep& step, bool redo) {
                            return redo ? take(db, step) : put(db, step);
                          });
}

Result<ImportPlan> ImportService::inspectNow(const QString& path, const ImportOptions& options,
                                             const Progress& progress) const {
  const auto source = m_sources->open({path, options.encoding, SourceFile::Encodings::Guess,
                                       options.sheet, sheetLikelihood, progress});
  if (!source) return source.error();
  const BusinessProfile profile = m_business.profile();
  const auto restarted = m_business.file().read(restartedColumns);
  if (!restarted) return restarted.error();
  auto plan = recognise(**source, path, options,
                        {profile.currency, profile.country, m_business.clock().today(), *restarted},
                        progress);
  if ((*source)->changed()) return Error{ErrorCode::FileChanged, {path}, {}};
  return plan;
}

Result<ImportReport> ImportService::checkNow(const ImportPlan& plan,
                                             const Progress& progress) const {
  QElapsedTimer timer;
  timer.start();
  const BusinessProfile profile = m_business.profile();
  if (plan.kind == ImportKind::Results) {
    auto read =
        prepareReport(*m_sources, plan, {m_business.clock().today(), profile.timeZone}, progress);
    if (!read) return read.error();
    const auto compared =
        m_business.file().read([&](SQLite::Database& db) { (void)compareReport(db, plan, *read); });
    if (!compared) return compared.error();
    read->report.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    return std::move(read->report);
  }
  auto prepared = prepare(m_business, *m_sources, plan,
                          {m_business.clock().today(), profile.timeZone}, progress);
  if (!prepared) return prepared.error();
  const auto compared = m_business.file().read([&](SQLite::Database& db) {
    Reading& reading = *prepared->reading;
    const ImportOutcome outcome =
        compareWithBase(db, plan, reading, prepared->book, profile.currency);
    countConsentNews(db, plan, outcome.people, reading.report);
    if (prepared->dead) countDead(db, *prepared->dead, reading.report);
  });
  if (!compared) return compared.error();
  ImportReport report = prepared->reading->report;
  report.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
  return report;
}

Result<ImportReport> ImportService::importNow(const ImportPlan& plan, const ConsentAnswer& consent,
                                              const Progress& progress) {
  QElapsedTimer timer;
  timer.start();
  const BusinessProfile profile = m_business.profile();
  const Day today = m_business.clock().today();
  if (m_business.readOnly()) return Error{ErrorCode::BaseReadOnly, {m_business.file().path()}, {}};
  if (const auto room = checkSpace(m_business.file().path(), plan.bytes); !room)
    return room.error();
  if (plan.kind == ImportKind::Results) {
    const BackupBeside backup = BackupService(m_business).besideImport();
    return importReportNow(plan, progress);
  }
  auto prepared = prepare(m_business, *m_sources, plan, {today, profile.timeZone}, progress);
  if (!prepared) return prepared.error();
  // The file itself is done with, rejected rows stand in the report: a third of the memory.
  prepared->source.reset();
  m_sources->drop();
  Reading& reading = *prepared->reading;
  const WriteContext context{m_business.clock().nowUtcMs(), today, consent, prepared->apart};
  std::optional<BackupBeside> backup;
  const auto written = m_business.file().write([&](SQLite::Database& db) -> Result<ImportId> {
    const ImportOutcome outcome =
        compareWithBase(db, plan, reading, prepared->book, profile.currency);
    // A file that brings nothing needs no backup: many are imported a second time.
    if (prepared->dead || mayBringNews(outcome, reading, consent))
      backup = BackupService(m_business).besideImport();
    reading.settle();
    auto import = storeImport(db, plan, reading, prepared->book, outcome, context, progress);
    if (import && prepared->dead)
      import = storeDead(db, *prepared->dead, *import, reading.report, context.nowMs, today);
    if (import && *import == 0) leaveBaseMark(db);  // nothing is written
    if (!import || *import == 0) return import;
    UndoStep step;
    step.name = stepName(importKind, QFileInfo(plan.title()).fileName(), *import);
    pushUndoStep(db, step, context.nowMs);
    return import;
  });
  if (!written) return written.error();
  reading.report.importId = *written;
  reading.report.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
  if (*written != 0) {
    // The import is committed; a failed read keeps the old picture till the next change.
    (void)m_business.reloadNow();
  }
  return reading.report;
}

Result<ImportReport> ImportService::importReportNow(const ImportPlan& plan,
                                                    const Progress& progress) {
  QElapsedTimer timer;
  timer.start();
  const Day today = m_business.clock().today();
  const qint64 nowMs = m_business.clock().nowUtcMs();
  auto read = prepareReport(*m_sources, plan, {today, m_business.profile().timeZone}, progress);
  if (!read) return read.error();
  const auto written = m_business.file().write([&](SQLite::Database& db) -> Result<ImportId> {
    const ImportId import = storeReport(db, plan, *read, nowMs, today);
    if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
    if (import == 0) return import;
    UndoStep step;
    step.name = stepName(importKind, QFileInfo(plan.title()).fileName(), import);
    pushUndoStep(db, step, nowMs);
    return import;
  });
  if (!written) return written.error();
  read->report.importId = *written;
  read->report.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
  m_sources->drop();
  if (*written != 0) (void)m_business.reloadNow();
  return std::move(read->report);
}

Result<std::vector<FileRecord>> ImportService::recordsNow(const ImportPlan& plan,
                                                          const std::vector<int>& rows,
                                                          const Progress& progress) const {
  const auto source = openPlanned(*m_sources, plan, progress);
  if (!source) return source.error();
  return readRecords(**source, plan, rows, progress);
}

Result<QList<ImportEntry>> ImportService::listOf(const Business& business) {
  return business.file().read([](SQLite::Database& db) { return listImports(db); });
}

Result<QList<RejectedRow>> ImportService::rejectedOf(const Business& business, ImportId import) {
  return business.file().read([&](SQLite::Database& db) { return loadRejected(db, import); });
}

Result<KeptEdits> ImportService::undoNow(ImportId import) {
  const qint64 nowMs = m_business.clock().nowUtcMs();
  auto undone = m_business.file().write([&](SQLite::Database& db) -> Result<KeptEdits> {
    auto taken = takeImportBack(db, import, nowMs);
    if (!taken) return taken;
    UndoStep step;
    step.name = stepName(undoKind, importedFile(db, import), import);
    pushUndoStep(db, step, nowMs);
    return taken;
  });
  if (!undone) return undone;
  if (const auto loaded = m_business.reloadNow(); !loaded) return loaded.error();
  if (!undone->empty()) Q_EMIT m_business.editsKept(*undone);
  return undone;
}

Result<void> ImportService::writeRejects(const ImportPlan& plan, const QList<RejectedRow>& rejected,
                                         const QString& target) {
  return writeRejectsFile(plan, rejected, target);
}

QFuture<Result<ImportPlan>> ImportService::inspect(const QString& path,
                                                   const ImportOptions& options,
                                                   const Progress& progress) const {
  return m_business.async([=, this] { return inspectNow(path, options, progress); });
}

QFuture<Result<ImportReport>> ImportService::check(const ImportPlan& plan,
                                                   const Progress& progress) const {
  return m_business.async([=, this] { return checkNow(plan, progress); });
}

QFuture<Result<ImportReport>> ImportService::import(const ImportPlan& plan,
                                                    const ConsentAnswer& consent,
                                                    const Progress& progress) {
  return m_business.async([=, this] { return importNow(plan, consent, progress); });
}

QFuture<Result<QList<ImportEntry>>> ImportService::list() const {
  return m_business.async([this] { return listNow(); });
}

QFuture<Result<KeptEdits>> ImportService::undo(ImportId import) {
  return m_business.async([=, this] { return undoNow(import); });
}

}  // namespace retenta
