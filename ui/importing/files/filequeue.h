// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>
#include <QObject>
#include <QStringList>

#include "ui/importing/work/importwork.h"
#include "ui/widgets/latest.h"

namespace retenta {

/// One of several files to import, and what has become of it.
struct QueuedFile {
  enum class State { Waiting, Working, Imported, Undone, NeedsYou, Failed };
  QString path;
  ImportOptions options;  ///< with the name of a file inside an archive as its sheet
  State state = State::Waiting;
  qint64 added = 0;
  qint64 leftOut = 0;
  ImportId importId = 0;  ///< Imported or Undone; 0 = it brought nothing
  QString obstacle;       ///< NeedsYou: what has to be decided
  std::optional<Error> error;

  QString name() const;  ///< without folders
};

/// What comes with the first table of a file: the other files of an archive, sheets of the same
/// columns.
QList<QueuedFile> filesAlong(const ImportPlan& plan);

/// Files dropped or chosen together: they wait, are opened one by one, or all that need no answer
/// are imported in a row. GUI thread.
class FileQueue : public QObject {
  Q_OBJECT
 public:
  FileQueue(Business& business, ImportWork work, QObject* parent = nullptr);

  const QList<QueuedFile>& files() const { return m_files; }
  void add(const QStringList& paths, bool first);
  void addFirst(const QList<QueuedFile>& files);
  /// The next that is not done, or the one in `row`; taken out of the queue.
  std::optional<QueuedFile> take(int row = -1);
  void remove(int row);
  void removeImported();  ///< and those undone since
  void clear();
  void noteImported(const ImportPlan& plan, const ImportReport& report);
  void noteUndone(const QList<ImportEntry>& entries);  ///< or put back, from anywhere
  QStringList waiting() const;                         ///< names of those that are not done
  qsizetype inState(QueuedFile::State state) const;
  bool canRun() const;  ///< any waits that was not found to need an answer

  /// Imports those that wait and are recognised without doubt, one after another; without consent:
  /// that is asked file by file. finished() comes in any case.
  void run(const Progress& told);

 Q_SIGNALS:
  void changed();
  void finished();

 private:
  void takeAnswer(int row, const Result<ReadyFile>& answer);

  Business& m_business;
  ImportWork m_work;
  QList<QueuedFile> m_files;
  Progress m_told;
  Latest<Result<ReadyFile>> m_running;
};

}  // namespace retenta
