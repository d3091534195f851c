// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QObject>
#include <QStringList>

#include "ui/importing/problems/fixbar.h"
#include "ui/importing/problems/mendhistory.h"
#include "ui/importing/files/filequeue.h"
#include "ui/importing/files/pastedtable.h"
#include "ui/importing/work/importwork.h"
#include "ui/importing/work/jobmeter.h"
#include "ui/widgets/latest.h"

class QTemporaryDir;

namespace retenta {

/// The import page without widgets: one file at a time through four steps, everything long off the
/// GUI thread. GUI thread only. Stale answers are dropped; a cancelled import leaves nothing.
class ImportPresenter : public QObject {
  Q_OBJECT
 public:
  enum class Step { File, Columns, Check, Result };
  enum class Job { None, Inspecting, Checking, Importing, Undoing };

  ImportPresenter(Business& business, std::shared_ptr<ImportService> service,
                  QObject* parent = nullptr);
  ~ImportPresenter() override;

  Step step() const { return m_step; }
  Step reached() const { return m_reached; }  ///< the farthest step one may go to now
  Job job() const { return m_job; }
  const std::optional<ImportPlan>& plan() const { return m_plan; }
  const std::optional<ImportReport>& dryRun() const { return m_dryRun; }
  const std::optional<ImportReport>& result() const { return m_result; }
  /// Of the dry run, or of the result when there is one; null before both.
  const ProblemListPtr& problems() const { return m_problems; }
  const std::optional<SegmentShift>& shift() const { return m_shift; }
  bool undone() const { return m_undone; }
  QString rememberedAs() const { return m_rememberedAs; }  ///< this kind of file; empty = not
  FileQueue& queue() { return m_queue; }
  Day today() const;
  bool readOnly() const;
  /// The base has no sales yet: the currency of this import becomes its own.
  bool choosesCurrency() const;
  Currency currency() const;            ///< of the file's amounts
  void setCurrency(Currency currency);  ///< reads anew, and checks anew on the check step

  /// Starts with the first file, the others wait; all wait while another file is under way.
  void openFiles(const QStringList& paths);
  void openInstead(const QStringList& paths);  ///< gives up a file that is not imported yet
  /// A copied table; kept where nobody else can read it till the page goes.
  void openPasted(const PastedTable& table);
  void openNextFile();
  void openQueued(int row);  ///< of the queue; the file in hand goes back to it
  void importReady();        ///< all of the queue that need no answer
  void startOver();
  void goTo(Step step);  ///< back, or on to a step already reached
  /// Reads the file anew with other decisions of the user.
  void setOptions(const ImportOptions& options);
  /// A field that one column alone may carry is taken from the column that had it.
  void setField(int column, ImportField field);
  /// Keeps (or forgets, when empty) how this kind of file is read, when the import is started.
  void setRemember(const QString& name);
  void check();
  /// Mends something of the file and checks it anew; stays on the step.
  void mend(const Mend& mend);
  const MendHistory& mends() const { return m_mends; }
  void undoMend();
  void redoMend();
  /// Reads the record of a row, for mending.
  void loadRecord(int row);
  void setConsent(const ConsentAnswer& consent) { m_consent = consent; }
  const ConsentAnswer& consent() const { return m_consent; }
  void import();
  void undoImport();
  void undoEarlier(ImportId id);  ///< any import of the past
  void cancel();                  ///< what is under way; an import rolls back
  void exportProblems(const QString& target);
  /// Writes an empty table with these headers (UTF-8 with BOM, as spreadsheets like it).
  void saveTemplate(const QString& target, const QStringList& header, char delimiter);
  void refreshImports();

 Q_SIGNALS:
  void stepChanged();
  void planChanged();
  void jobChanged();
  void progressed(qint64 done, qint64 total, std::optional<int> secondsLeft);
  void failed(const retenta::Error& error);
  void cleared();    ///< the trouble of before is over
  void rechecked();  ///< after a mend
  void recordLoaded(const retenta::FileRecord& record);
  void imported();
  void nothingPasted();
  void undoneChanged();
  void undoneHere();
  void waiting(const QStringList& paths);
  void saved(const QString& target);  ///< rows left out, or the template
  void importsChanged(const QList<retenta::ImportEntry>& entries);

 private:
  void inspect(const QString& path, const ImportOptions& options, bool byMemory);
  void takePlan(InspectedFile inspected, bool first);
  void queueArchive();
  void layBack();
  void openFile(const QueuedFile& file);
  void startCheck();
  bool mayMend() const;
  void takeMends();
  void show(Step step);
  Progress begin(Job job);
  void end();
  void save(const QString& target, std::function<Result<void>()> work);

  Business& m_business;
  std::shared_ptr<ImportService> m_service;  // running work holds it too
  ImportWork m_work;
  Step m_step = Step::File;
  Step m_reached = Step::File;
  Job m_job = Job::None;
  std::optional<ImportPlan> m_plan;
  std::optional<ImportReport> m_dryRun;
  std::optional<ImportReport> m_result;
  ProblemListPtr m_problems;
  std::optional<SegmentShift> m_shift;
  MendHistory m_mends;
  bool m_undone = false;
  bool m_checkAgain = false;  // once the file is read anew
  QString m_rememberedAs;
  std::optional<QString> m_rememberWish;
  ConsentAnswer m_consent;
  FileQueue m_queue;
  int m_pastes = 0;
  std::unique_ptr<QTemporaryDir> m_pasted;
  JobMeter m_meter;
  Latest<Result<InspectedFile>> m_inspected;
  Latest<Result<CheckedFile>> m_checked;
  Latest<Result<std::vector<FileRecord>>> m_record;
  Latest<Result<ImportedFile>> m_importing;
  Latest<Result<KeptEdits>> m_undoing;
  Latest<Result<void>> m_saving;
  Latest<Result<QList<ImportEntry>>> m_listing;
};

}  // namespace retenta
