// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importpresenter.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>

#include "core/business/business.h"
#include "ui/importing/importwords.h"

namespace retenta {

namespace {

// What decides which rows and cells the file has.
QString wayOf(const ImportPlan& plan) {
  const QStringList parts = {plan.sheet, plan.encoding, QChar::fromLatin1(plan.delimiter),
                             QString::number(plan.headerRow)};
  return parts.join(QLatin1Char('\n'));
}

}  // namespace

ImportPresenter::ImportPresenter(Business& business, std::shared_ptr<ImportService> service,
                                 QObject* parent)
    : QObject(parent),
      m_business(business),
      m_service(std::move(service)),
      m_work(business, m_service),
      m_queue(business, m_work) {
  connect(&business, &Business::dataChanged, this, &ImportPresenter::refreshImports);
  connect(&m_queue, &FileQueue::finished, this, &ImportPresenter::end);
  connect(&m_meter, &JobMeter::progressed, this, &ImportPresenter::progressed);
}

ImportPresenter::~ImportPresenter() = default;

Day ImportPresenter::today() const { return m_business.clock().today(); }
bool ImportPresenter::readOnly() const { return m_business.readOnly(); }
bool ImportPresenter::choosesCurrency() const {
  return m_business.ledger()->empty() && m_plan && !m_plan->currencyFromFile &&
         isOfOrders(m_plan->kind);
}

Currency ImportPresenter::currency() const {
  return m_plan->options.currency.value_or(m_plan->defaultCurrency);
}

void ImportPresenter::setCurrency(Currency currency) {
  if (!m_plan || m_job == Job::Importing) return;
  ImportOptions options = m_plan->options;
  options.currency = currency;
  setOptions(options);
}

void ImportPresenter::openFiles(const QStringList& paths) {
  if (paths.isEmpty()) return;
  const bool underWay = m_job != Job::None || (m_plan && !m_result);
  m_queue.add(paths, !underWay);
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
  const auto file = m_queue.take();
  if (!file) return startOver();
  openFile(*file);
}

void ImportPresenter::openQueued(int row) {
  if (m_job == Job::Importing || m_job == Job::Undoing) return;
  if (m_job != Job::None) cancel();
  const auto file = m_queue.take(row);
  if (!file) return;
  layBack();
  openFile(*file);
}

void ImportPresenter::openFile(const QueuedFile& file) {
  m_plan.reset();
  m_result.reset();
  m_reached = Step::File;
  show(Step::File);
  inspect(file.path, file.options, true);
}

void ImportPresenter::importReady() {
  if (m_job != Job::None || readOnly()) return;
  layBack();
  m_plan.reset();
  m_result.reset();
  m_reached = Step::File;
  show(Step::File);
  m_queue.run(begin(Job::Importing));
}

// The file in hand waits again, as it is to be read.
void ImportPresenter::layBack() {
  if (!m_plan || m_result) return;
  QueuedFile back;
  back.path = m_plan->path;
  back.options = m_plan->options;
  if (!m_plan->ready()) {
    back.state = QueuedFile::State::NeedsYou;
    back.obstacle = importwords::obstacle(*m_plan);
  }
  m_queue.addFirst({back});
}

// The first file of an archive brings the others behind it.
void ImportPresenter::queueArchive() {
  if (!m_plan->options.sheet.isEmpty()) return;
  const QList<QueuedFile> rest = filesAlong(*m_plan);
  if (rest.isEmpty()) return;
  m_queue.addFirst(rest);
  m_plan->options.sheet = m_plan->sheet;  // read anew it is this file, and queued no more
}

void ImportPresenter::openPasted(const PastedTable& table) {
  if (table.bytes.isEmpty()) {
    Q_EMIT nothingPasted();
    return;
  }
  // A folder that its owner alone may enter, gone with the page.
  if (!m_pasted) m_pasted = std::make_unique<QTemporaryDir>();
  const QString number = QString::number(++m_pastes);
  QDir(m_pasted->path()).mkdir(number);
  const QString path = m_pasted->filePath(number + QLatin1Char('/') + tr("Pasted table"));
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) ||
      !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
      file.write(table.bytes) != table.bytes.size() || !file.flush()) {
    Q_EMIT failed(Error{ErrorCode::FileWriteFailed, {path, file.errorString()}, {}});
    return;
  }
  openFiles({path});
}

void ImportPresenter::startOver() {
  cancel();
  if (!m_queue.files().isEmpty()) layBack();  // alone it is simply given up
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
  const Progress told = begin(Job::Inspecting);
  const auto work = [work = m_work, path, options, byMemory, told] {
    return work.inspect(path, options, byMemory, told);
  };
  m_inspected.ask(m_business.async(work), [this, byMemory](const Result<InspectedFile>& answer) {
    end();
    if (!answer) {
      Q_EMIT failed(answer.error());
      return;
    }
    takePlan(*answer, byMemory);
  });
}

void ImportPresenter::takePlan(InspectedFile inspected, bool first) {
  m_plan = std::move(inspected.plan);
  if (!first) {
    // Only what was read tells the way it was read, and with it which edits are about it.
    m_mends.readAs(wayOf(*m_plan));
    if (m_mends.now() != m_plan->options.corrections) {
      m_plan->options.corrections = m_mends.now();
      return inspect(m_plan->path, m_plan->options, false);
    }
  }
  m_dryRun.reset();
  m_result.reset();
  m_undone = false;
  m_problems.reset();
  if (first) {
    m_mends.begin(m_plan->options.corrections, wayOf(*m_plan));
    m_rememberedAs = inspected.rememberedAs;
    m_rememberWish.reset();
    m_consent = {};
  }
  if (first) queueArchive();
  m_reached = Step::Columns;
  Q_EMIT cleared();
  Q_EMIT planChanged();
  if (first) show(Step::Columns);
  if (std::exchange(m_checkAgain, false) && m_step == Step::Check) check();
}

void ImportPresenter::setOptions(const ImportOptions& options) {
  if (!m_plan || m_job == Job::Importing) return;
  ImportOptions wish = options;
  const ImportOptions& old = m_plan->options;
  // Other rows or other cells: what was mended is not about them.
  const bool same = wish.sheet == old.sheet && wish.encoding == old.encoding &&
                    wish.delimiter == old.delimiter && wish.headerRow == old.headerRow;
  wish.corrections = same ? m_mends.now() : nullptr;
  m_checkAgain = m_step == Step::Check;
  inspect(m_plan->path, wish, false);
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

void ImportPresenter::import() {
  if (!m_plan || !m_dryRun || m_job != Job::None || readOnly()) return;
  const Progress told = begin(Job::Importing);
  const auto work = [work = m_work, plan = *m_plan, consent = m_consent, wish = m_rememberWish,
                     told] { return work.import(plan, consent, wish, told); };
  m_importing.ask(m_business.async(work), [this](const Result<ImportedFile>& answer) {
    end();
    if (!answer) {
      Q_EMIT failed(answer.error());
      return;
    }
    m_result = answer->report;
    m_problems = answer->problems;
    m_queue.noteImported(*m_plan, *m_result);
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
  m_meter.cancel();
  if (m_job == Job::Importing) return;  // its answer says that everything is rolled back
  m_inspected.drop();
  m_checked.drop();
  const bool mending = m_job == Job::Checking && m_step == Step::Check;
  end();
  if (!mending) return;
  // What is shown was checked with these: edits that were not are given up.
  m_mends.backToChecked();
  m_plan->options.corrections = m_mends.now();
  Q_EMIT rechecked();
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
    m_queue.noteUndone(*answer);
    // Undone or put back from anywhere: here, the list, the Edit menu.
    for (const ImportEntry& entry : *answer) {
      if (!m_result || entry.id != m_result->importId || entry.undone == m_undone) continue;
      m_undone = entry.undone;
      Q_EMIT undoneChanged();
    }
  });
}

Progress ImportPresenter::begin(Job job) {
  m_job = job;
  Progress told = m_meter.start();
  Q_EMIT jobChanged();
  return told;
}

void ImportPresenter::end() {
  m_job = Job::None;
  m_meter.stop();
  Q_EMIT jobChanged();
}

}  // namespace retenta
