// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/files/filequeue.h"

#include <algorithm>

#include <QFileInfo>

#include "core/business/business.h"
#include "ui/importing/importwords.h"

namespace retenta {

namespace {

using State = QueuedFile::State;

bool isOpen(const QueuedFile& file) {
  return file.state == State::Waiting || file.state == State::NeedsYou;
}

}  // namespace

QString QueuedFile::name() const {
  const QString file = QFileInfo(path).fileName();
  return options.sheet.isEmpty()
             ? file
             : QStringLiteral("%1 · %2").arg(file, QFileInfo(options.sheet).fileName());
}

QList<QueuedFile> filesAlong(const ImportPlan& plan) {
  QList<QueuedFile> files;
  for (const SheetChoice& sheet : plan.sheets) {
    if (!sheet.along) continue;
    QueuedFile file;
    file.path = plan.path;
    file.options.sheet = sheet.name;
    files += file;
  }
  return files;
}

FileQueue::FileQueue(Business& business, ImportWork work, QObject* parent)
    : QObject(parent), m_business(business), m_work(std::move(work)) {}

void FileQueue::add(const QStringList& paths, bool first) {
  QList<QueuedFile> files;
  for (const QString& path : paths) {
    QueuedFile file;
    file.path = path;
    files += file;
  }
  if (first) return addFirst(files);
  m_files += files;
  Q_EMIT changed();
}

void FileQueue::addFirst(const QList<QueuedFile>& files) {
  const auto open = std::find_if(m_files.begin(), m_files.end(), isOpen);
  auto at = open - m_files.begin();
  for (const QueuedFile& file : files) m_files.insert(at++, file);
  Q_EMIT changed();
}

std::optional<QueuedFile> FileQueue::take(int row) {
  if (row < 0) {
    const auto open = std::find_if(m_files.begin(), m_files.end(), isOpen);
    row = static_cast<int>(open - m_files.begin());
  }
  if (row >= m_files.size()) return std::nullopt;
  const QueuedFile file = m_files.takeAt(row);
  Q_EMIT changed();
  return file;
}

void FileQueue::remove(int row) {
  if (row < 0 || row >= m_files.size() || m_files[row].state == State::Working) return;
  m_files.removeAt(row);
  Q_EMIT changed();
}

void FileQueue::removeImported() {
  const auto done = [](const QueuedFile& file) {
    return file.state == State::Imported || file.state == State::Undone;
  };
  m_files.removeIf(done);
  Q_EMIT changed();
}

void FileQueue::clear() {
  m_files.clear();
  Q_EMIT changed();
}

void FileQueue::noteImported(const ImportPlan& plan, const ImportReport& report) {
  if (m_files.isEmpty()) return;  // a single file has its own page for that
  QueuedFile file;
  file.path = plan.path;
  if (plan.archive || !plan.options.sheet.isEmpty()) file.options.sheet = plan.sheet;
  file.state = State::Imported;
  file.added = report.accepted;
  file.leftOut = report.rejected.size();
  file.importId = report.importId;
  addFirst({file});
}

void FileQueue::noteUndone(const QList<ImportEntry>& entries) {
  bool news = false;
  for (QueuedFile& file : m_files) {
    if (file.importId == 0) continue;
    for (const ImportEntry& entry : entries) {
      if (entry.id != file.importId) continue;
      const State state = entry.undone ? State::Undone : State::Imported;
      news = news || file.state != state;
      file.state = state;
    }
  }
  if (news) Q_EMIT changed();
}

QStringList FileQueue::waiting() const {
  QStringList names;
  for (const QueuedFile& file : m_files) {
    if (isOpen(file)) names += file.name();
  }
  return names;
}

qsizetype FileQueue::inState(State state) const {
  return std::count_if(m_files.begin(), m_files.end(),
                       [state](const QueuedFile& file) { return file.state == state; });
}

bool FileQueue::canRun() const { return inState(State::Waiting) > 0; }

void FileQueue::run(const Progress& told) {
  m_told = told;
  const auto next = std::find_if(m_files.begin(), m_files.end(), [](const QueuedFile& file) {
    return file.state == State::Waiting;
  });
  if (next == m_files.end() || told.cancelled()) {
    Q_EMIT finished();
    return;
  }
  next->state = State::Working;
  const int row = static_cast<int>(next - m_files.begin());
  const auto work = [work = m_work, path = next->path, options = next->options, told] {
    return work.importIfReady(path, options, told);
  };
  Q_EMIT changed();
  m_running.ask(m_business.async(work),
                [this, row](const Result<ReadyFile>& answer) { takeAnswer(row, answer); });
}

void FileQueue::takeAnswer(int row, const Result<ReadyFile>& answer) {
  QueuedFile& file = m_files[row];
  if (!answer) {
    const bool cancelled = answer.error().code == ErrorCode::Cancelled;
    file.state = cancelled ? State::Waiting : State::Failed;
    if (!cancelled) file.error = answer.error();
  } else {
    const ImportPlan& plan = answer->plan;
    QList<QueuedFile> rest;
    if (file.options.sheet.isEmpty()) rest = filesAlong(plan);
    if (!rest.isEmpty()) file.options.sheet = plan.sheet;
    file.state = answer->report ? State::Imported : State::NeedsYou;
    file.obstacle = answer->report        ? QString()
                    : answer->newCurrency ? importwords::newCurrency(*answer->newCurrency)
                    : answer->numbersOfOthers > 0
                        ? importwords::numbersOfOthers(answer->numbersOfOthers)
                        : importwords::obstacle(plan);
    if (answer->report) {
      file.added = answer->report->accepted;
      file.leftOut = answer->report->rejected.size();
      file.importId = answer->report->importId;
    }
    auto at = row + 1;
    for (const QueuedFile& other : rest) m_files.insert(at++, other);
  }
  Q_EMIT changed();
  run(m_told);
}

}  // namespace retenta
