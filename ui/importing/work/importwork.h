// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "core/importing/importservice.h"
#include "core/importing/mappingmemory.h"
#include "core/rfm/segmentshift.h"
#include "ui/importing/problems/problemlist.h"

namespace retenta {

class Business;

/// A file looked at, and under which name its kind is remembered.
struct InspectedFile {
  ImportPlan plan;
  QString rememberedAs;
};

/// A dry run, with what it found as the page lists it.
struct CheckedFile {
  ImportReport report;
  ProblemListPtr problems;
};

/// An import done, and what it changed in the matrix.
struct ImportedFile {
  ImportReport report;
  ProblemListPtr problems;
  SegmentShift shift;
};

/// A file looked at, and imported when nothing had to be asked.
struct ReadyFile {
  ImportPlan plan;
  std::optional<ImportReport> report;
  /// The base has no sales, and this file's would make another currency than the business's its
  /// own: that is confirmed by eye, for files without a currency follow it.
  std::optional<Currency> newCurrency = std::nullopt;
  qint64 numbersOfOthers = 0;  ///< see ImportReport: whose the order numbers are is asked
};

/// The page's long work, each a function for Business::async(). It holds the service, which lives
/// as long as the work does; the business outlives both.
class ImportWork {
 public:
  ImportWork(Business& business, std::shared_ptr<ImportService> service);

  /// `byMemory`: as such files were read before, when that is remembered.
  Result<InspectedFile> inspect(const QString& path, const ImportOptions& options, bool byMemory,
                                const Progress& told) const;
  Result<CheckedFile> check(const ImportPlan& plan, const Progress& told) const;
  /// `remember`: keeps how the file is read under this name, forgets it when empty.
  Result<ImportedFile> import(const ImportPlan& plan, const ConsentAnswer& consent,
                              const std::optional<QString>& remember, const Progress& told) const;

  /// As it was read before or is recognised now; without consent beyond the file's own.
  Result<ReadyFile> importIfReady(const QString& path, const ImportOptions& options,
                                  const Progress& told) const;

 private:
  ProblemListPtr problemsIn(const ImportPlan& plan, const ImportReport& report,
                            const Progress& told) const;

  Business* m_business;
  std::shared_ptr<ImportService> m_service;
  MappingMemory m_memory;
};

}  // namespace retenta
