// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QFuture>
#include <QList>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/business/keptedit.h"
#include "core/importing/importplan.h"
#include "core/importing/importreport.h"
#include "core/importing/reading/filerecords.h"

namespace retenta {

class Business;
class SourceCache;

/// Files in: recognise → check → import → undo. The `…Now` methods block and are for workers, tests
/// and the command line; the others run them on the business's pool and are for the window.
///
/// An import is one transaction: cancelled or failed, it leaves nothing. It is one step of undo
/// ("import", args: file name, import id), and can be undone later, in any order, by its id.
/// Thread-safe. Must not outlive the business.
class ImportService {
 public:
  /// Also teaches the business to undo and redo imports.
  explicit ImportService(Business& business);
  ~ImportService();

  /// Recognises a file. Ambiguities and missing columns are told in the plan, not as errors;
  /// FileSpreadsheet, FileBinary, FileEmpty, NoDataRows, UnknownColumn … are errors.
  Result<ImportPlan> inspectNow(const QString& path, const ImportOptions& options,
                                const Progress& progress = {}) const;

  /// The dry run: exactly what importNow would do, with nothing written. AmbiguousDate,
  /// AmbiguousMoney and NoColumns when the plan is not ready.
  Result<ImportReport> checkNow(const ImportPlan& plan, const Progress& progress = {}) const;

  /// Imports, tells the business to reload, and returns what was done. Cancelled → Cancelled, and
  /// the base is as before. A file that brings nothing new leaves no import behind.
  Result<ImportReport> importNow(const ImportPlan& plan, const ConsentAnswer& consent,
                                 const Progress& progress = {});

  /// The records of these rows (ascending, as the report numbers them), for mending.
  Result<std::vector<FileRecord>> recordsNow(const ImportPlan& plan, const std::vector<int>& rows,
                                             const Progress& progress = {}) const;

  Result<QList<ImportEntry>> listNow() const { return listOf(m_business); }
  /// The same for who only wants to name them. Any thread.
  static Result<QList<ImportEntry>> listOf(const Business& business);
  /// What an import of the past left out. Any thread.
  static Result<QList<RejectedRow>> rejectedOf(const Business& business, ImportId import);

  /// Takes an import back: removes what only it brought, restores what it changed and nobody has
  /// changed since, and answers what stays because of that. Itself an undoable step
  /// ("import.undo").
  Result<KeptEdits> undoNow(ImportId import);

  /// Writes the rejected records as a UTF-8 CSV with the file's header and two more columns (row,
  /// reason), which imports back after repair. Through a temporary file.
  static Result<void> writeRejects(const ImportPlan& plan, const QList<RejectedRow>& rejected,
                                   const QString& target);

  QFuture<Result<ImportPlan>> inspect(const QString& path, const ImportOptions& options,
                                      const Progress& progress = {}) const;
  QFuture<Result<ImportReport>> check(const ImportPlan& plan, const Progress& progress = {}) const;
  QFuture<Result<ImportReport>> import(const ImportPlan& plan, const ConsentAnswer& consent,
                                       const Progress& progress = {});
  QFuture<Result<QList<ImportEntry>>> list() const;
  QFuture<Result<KeptEdits>> undo(ImportId import);

 private:
  Result<ImportReport> importReportNow(const ImportPlan& plan, const Progress& progress);

  Business& m_business;
  std::unique_ptr<SourceCache> m_sources;
};

}  // namespace retenta
