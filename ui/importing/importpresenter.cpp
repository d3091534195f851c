// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importpresenter.h"

#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>

#include "core/business/business.h"
#include "core/rfm/rfmservice.h"

namespace retenta {

namespace {

constexpr qint64 paceKnownMs = 1000;
constexpr qint64 longWorkMs = 5000;
constexpr int tellEveryMs = 100;

}  // namespace

ImportPresenter::ImportPresenter(Business& business, std::shared_ptr<ImportService> service,
                                 QObject* parent)
    : QObject(parent), m_business(business), m_service(std::move(service)), m_memory(business) {
  connect(&business, &Business::dataChanged, this, &ImportPresenter::refreshImports);
  m_ticks.setInterval(tellEveryMs);
  connect(&m_ticks, &QTimer::timeout, this, &ImportPresenter::tellProgress);
}

ImportPresenter::~ImportPresenter() { m_stop.request_stop(); }

Day ImportPresenter::today() const { return m_business.clock().today(); }
bool ImportPresenter::readOnly() const { return m_business.readOnly(); }
bool ImportPresenter::choosesCurrency() const {
  return m_business.ledger()->empty() && m_plan && !m_plan->currencyFromFile &&
         m_plan->kind != ImportKind::Contacts;
}

void ImportPresenter::openFiles(const QStringList& paths) {
  if (paths.isEmpty()) return;
  const bool underWay = m_job != Job::None || (m_plan && !m_result);
  QList<Waiting> files;
  for (const QString& path : paths) files += Waiting{path, {}};
  m_queue = underWay ? m_queue + files : files + m_queue;
  if (underWay) {
    Q_EMIT waiting(paths);
  } else {
    openNextFile();
  }
}

void ImportPresenter::openInstead(const QStringList& paths) {
  if (m_job == Job::Importing || m_job == Job::Undoing) return openFiles(paths);
  if (m_job != Job::None) cancel();
  m_plan.reset();
  openFiles(paths);
}

void ImportPresenter::openNextFile() {
  if (m_queue.isEmpty()) return startOver();
  const Waiting file = m_queue.takeFirst();
  m_plan.reset();
  m_reached = Step::File;
  show(Step::File);
  ImportOptions options;
  options.sheet = file.second;
  inspect(file.first, options, true);
}

QStringList ImportPresenter::waitingFiles() const {
  QStringList names;
  for (const Waiting& file : m_queue)
    names += file.second.isEmpty() ? file.first : file.first + QLatin1Char('/') + file.second;
  return names;
}

// The first file of an archive brings the others behind it.
void ImportPresenter::queueArchive() {
  if (!m_plan->archive || !m_plan->options.sheet.isEmpty()) return;
  QList<Waiting> rest;
  for (const SheetChoice& sheet : std::as_const(m_plan->sheets)) {
    if (sheet.name != m_plan->sheet) rest += Waiting{m_plan->path, sheet.name};
  }
  m_queue = rest + m_queue;
  m_plan->options.sheet = m_plan->sheet;  // read anew it is this file, and queued no more
}

void ImportPresenter::openPasted(const QString& text) {
  if (text.trimmed().isEmpty()) return;
  m_pasted = std::make_unique<QTemporaryDir>();
  const QString path = m_pasted->filePath(tr("Pasted table") + QStringLiteral(".tsv"));
  QFile file(path);
  const QByteArray bytes = text.toUtf8();
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()) {
    Q_EMIT failed(Error{ErrorCode::FileWriteFailed, {path, file.errorString()}, {}});
    return;
  }
  openInstead({path});
}

void ImportPresenter::startOver() {
  cancel();
  m_plan.reset();
  m_dryRun.reset();
  m_result.reset();
  m_reached = Step::File;
  Q_EMIT cleared();
  show(Step::File);
  refreshImports();
}

void ImportPresenter::goTo(Step step) {
  if (m_job == Job::Importing || m_job == Job::Undoing || step > m_reached) return;
  if (m_job != Job::None) cancel();
  Q_EMIT cleared();
  show(step);
}

void ImportPresenter::show(Step step) {
  m_step = step;
  m_reached = std::max(m_reached, step);
  Q_EMIT stepChanged();
}

void ImportPresenter::inspect(const QString& path, const ImportOptions& options, bool byMemory) {
  begin(Job::Inspecting);
  const Progress told = progress();
  auto work = [service = m_service, memory = m_memory, path, options, byMemory,
               told]() -> Result<Inspected> {
    auto plan = service->inspectNow(path, options, told);
    if (!plan) return plan.error();
    if (!byMemory) return Inspected{std::move(*plan), {}};
    const auto known = memory.findNow(*plan);
    if (!known) return known.error();
    if (!known->has_value()) return Inspected{std::move(*plan), {}};
    ImportOptions habit = (*known)->options;
    habit.sheet = options.sheet;
    auto again = service->inspectNow(path, habit, told);
    if (!again) return Inspected{std::move(*plan), {}};  // a habit never stands in the way
    return Inspected{std::move(*again), (*known)->name};
  };
  m_inspected.ask(m_business.async(work), [this, byMemory](const Result<Inspected>& answer) {
    end();
    if (!answer) {
      Q_EMIT failed(answer.error());
      return;
    }
    takePlan(*answer, byMemory);
  });
}

void ImportPresenter::takePlan(Inspected inspected, bool first) {
  m_plan = std::move(inspected.plan);
  m_dryRun.reset();
  m_result.reset();
  m_undone = false;
  if (first) {
    m_rememberedAs = inspected.rememberedAs;
    m_rememberWish.reset();
    m_consent = {};
  }
  if (first) queueArchive();
  m_reached = Step::Columns;
  Q_EMIT cleared();
  Q_EMIT planChanged();
  if (first) show(Step::Columns);
}

void ImportPresenter::setOptions(const ImportOptions& options) {
  if (!m_plan || m_job == Job::Importing) return;
  inspect(m_plan->path, options, false);
}

void ImportPresenter::setField(int column, ImportField field) {
  if (!m_plan) return;
  ImportOptions options = m_plan->options;
  if (field != ImportField::Ignore && !isRepeatable(field)) {
    for (const ImportColumn& other : m_plan->columns) {
      if (other.index != column && other.field == field) {
        options.fields[other.index] = ImportField::Ignore;
      }
    }
  }
  options.fields[column] = field;
  m_plan->options = options;  // a second change may come before the first is read
  setOptions(options);
}

void ImportPresenter::setRemember(const QString& name) { m_rememberWish = name.trimmed(); }

void ImportPresenter::check() {
  if (!m_plan || !m_plan->ready() || m_job != Job::None) return;
  begin(Job::Checking);
  const auto work = [service = m_service, plan = *m_plan, told = progress()] {
    return service->checkNow(plan, told);
  };
  m_checked.ask(m_business.async(work), [this](const Result<ImportReport>& answer) {
    end();
    if (!answer) {
      Q_EMIT failed(answer.error());
      return;
    }
    m_dryRun = *answer;
    Q_EMIT cleared();
    show(Step::Check);
  });
}

void ImportPresenter::import() {
  if (!m_plan || !m_dryRun || m_job != Job::None || readOnly()) return;
  begin(Job::Importing);
  auto work = [business = &m_business, service = m_service, memory = m_memory, plan = *m_plan,
               consent = m_consent, wish = m_rememberWish,
               told = progress()]() mutable -> Result<Imported> {
    const LedgerPtr before = business->ledger();
    auto report = service->importNow(plan, consent, told);
    if (!report) return report.error();
    // The purchases are in; a habit that could not be kept is no reason to call it a failure.
    if (wish) (void)(wish->isEmpty() ? memory.forgetNow(plan) : memory.keepNow(plan, *wish));
    const auto bounds = RfmService(*business).thresholdsNow();
    return Imported{std::move(*report),
                    shiftBetween(*before, *business->ledger(), bounds ? *bounds : RfmThresholds(),
                                 business->clock().today())};
  };
  m_importing.ask(m_business.async(work), [this](const Result<Imported>& answer) {
    end();
    if (!answer) {
      Q_EMIT failed(answer.error());
      return;
    }
    m_result = answer->report;
    m_shift = answer->shift;
    m_undone = false;
    Q_EMIT cleared();
    show(Step::Result);
    Q_EMIT imported();
  });
}

void ImportPresenter::undoImport() {
  if (m_result && m_result->importId != 0 && !m_undone) undoEarlier(m_result->importId);
}

void ImportPresenter::undoEarlier(ImportId id) {
  if (m_job != Job::None) return;
  begin(Job::Undoing);
  const auto work = [service = m_service, id] { return service->undoNow(id); };
  m_undoing.ask(m_business.async(work), [this](const Result<KeptEdits>& answer) {
    end();
    if (!answer) {
      Q_EMIT failed(answer.error());
      return;
    }
    Q_EMIT cleared();
    Q_EMIT undoneHere();
    refreshImports();
  });
}

void ImportPresenter::cancel() {
  if (m_job == Job::None || m_job == Job::Undoing) return;
  m_stop.request_stop();
  if (m_job == Job::Importing) return;  // its answer says that everything is rolled back
  m_inspected.drop();
  m_checked.drop();
  end();
}

void ImportPresenter::exportProblems(const QString& target) {
  if (!m_plan) return;
  const auto& report = m_result ? m_result : m_dryRun;
  if (!report) return;
  save(target, [plan = *m_plan, rows = report->rejected, target] {
    return ImportService::writeRejects(plan, rows, target);
  });
}

void ImportPresenter::saveTemplate(const QString& target, const QStringList& header,
                                   char delimiter) {
  const QByteArray line = header.join(QLatin1Char(delimiter)).toUtf8();
  save(target, [target, line]() -> Result<void> {
    QSaveFile file(target);
    const QByteArray bytes = "\xEF\xBB\xBF" + line + "\r\n";
    // Flushed by hand: commit() forgets that the last buffered bytes met a full disk.
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush() &&
        file.commit()) {
      return {};
    }
    return Error{ErrorCode::FileWriteFailed, {target, file.errorString()}, {}};
  });
}

void ImportPresenter::save(const QString& target, std::function<Result<void>()> work) {
  m_saving.ask(m_business.async(std::move(work)), [this, target](const Result<void>& answer) {
    if (!answer) {
      Q_EMIT failed(answer.error());
      return;
    }
    Q_EMIT saved(target);
  });
}

void ImportPresenter::refreshImports() {
  const auto work = [service = m_service] { return service->listNow(); };
  m_listing.ask(m_business.async(work), [this](const Result<QList<ImportEntry>>& answer) {
    if (!answer) return;
    Q_EMIT importsChanged(*answer);
    // Undone or put back from anywhere: here, the list, the Edit menu.
    for (const ImportEntry& entry : *answer) {
      if (!m_result || entry.id != m_result->importId || entry.undone == m_undone) continue;
      m_undone = entry.undone;
      Q_EMIT undoneChanged();
    }
  });
}

void ImportPresenter::begin(Job job) {
  m_stop = std::stop_source();
  m_job = job;
  m_elapsed.start();
  m_ticks.start();
  Q_EMIT jobChanged();
}

void ImportPresenter::end() {
  m_job = Job::None;
  m_ticks.stop();
  m_gauge.reset();
  Q_EMIT jobChanged();
}

// The worker writes two numbers, a timer reads them: no pointer to this object leaves its thread.
Progress ImportPresenter::progress() {
  m_gauge = std::make_shared<Gauge>();
  Progress told;
  told.stop = m_stop.get_token();
  told.report = [gauge = m_gauge](qint64 done, qint64 total) {
    gauge->done.store(done, std::memory_order_relaxed);
    gauge->total.store(total, std::memory_order_relaxed);
  };
  return told;
}

void ImportPresenter::tellProgress() {
  if (!m_gauge) return;
  const qint64 total = m_gauge->total.load(std::memory_order_relaxed);
  const qint64 done = m_gauge->done.load(std::memory_order_relaxed);
  if (total > 0) Q_EMIT progressed(done, total, secondsLeft(m_elapsed.elapsed(), done, total));
}

std::optional<int> ImportPresenter::secondsLeft(qint64 elapsedMs, qint64 done, qint64 total) {
  if (elapsedMs < paceKnownMs || done <= 0 || total <= done) return std::nullopt;
  const qint64 leftMs = elapsedMs * (total - done) / done;
  if (elapsedMs + leftMs < longWorkMs) return std::nullopt;
  return static_cast<int>((leftMs + 999) / 1000);
}

}  // namespace retenta
