// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/work/importwork.h"

#include "core/business/business.h"
#include "core/rfm/rfmservice.h"

namespace retenta {

ImportWork::ImportWork(Business& business, std::shared_ptr<ImportService> service)
    : m_business(&business), m_service(std::move(service)), m_memory(business) {}

Result<InspectedFile> ImportWork::inspect(const QString& path, const ImportOptions& options,
                                          bool byMemory, const Progress& told) const {
  auto plan = m_service->inspectNow(path, options, told);
  if (!plan) return plan.error();
  if (!byMemory || !options.fields.empty()) return InspectedFile{std::move(*plan), {}};
  const auto known = m_memory.findNow(*plan);
  if (!known) return known.error();
  if (!known->has_value()) return InspectedFile{std::move(*plan), {}};
  ImportOptions habit = (*known)->options;
  habit.sheet = options.sheet;
  auto again = m_service->inspectNow(path, habit, told);
  if (!again) return InspectedFile{std::move(*plan), {}};  // a habit never stands in the way
  return InspectedFile{std::move(*again), (*known)->name};
}

// Values that cannot be fetched are shown as none: the report says enough.
ProblemListPtr ImportWork::problemsIn(const ImportPlan& plan, const ImportReport& report,
                                      const Progress& told) const {
  const std::vector<int> rows = rowsToShow(report);
  if (rows.empty()) return problemsOf(report, {});
  const auto records = m_service->recordsNow(plan, rows, told);
  return problemsOf(report, records ? *records : std::vector<FileRecord>());
}

Result<CheckedFile> ImportWork::check(const ImportPlan& plan, const Progress& told) const {
  auto report = m_service->checkNow(plan, told);
  if (!report) return report.error();
  auto problems = problemsIn(plan, *report, told);
  return CheckedFile{std::move(*report), std::move(problems)};
}

Result<ImportedFile> ImportWork::import(const ImportPlan& plan, const ConsentAnswer& consent,
                                        const std::optional<QString>& remember,
                                        const Progress& told) const {
  const LedgerPtr before = m_business->ledger();
  auto report = m_service->importNow(plan, consent, told);
  if (!report) return report.error();
  // The purchases are in; a habit that could not be kept is no reason to call it a failure.
  MappingMemory memory = m_memory;
  if (remember)
    (void)(remember->isEmpty() ? memory.forgetNow(plan) : memory.keepNow(plan, *remember));
  auto problems = problemsIn(plan, *report, {});
  const auto bounds = RfmService(*m_business).thresholdsNow();
  return ImportedFile{
      std::move(*report), std::move(problems),
      shiftBetween(*before, *m_business->ledger(), bounds ? *bounds : RfmThresholds(),
                   m_business->clock().today())};
}

Result<ReadyFile> ImportWork::importIfReady(const QString& path, const ImportOptions& options,
                                            const Progress& told) const {
  auto looked = inspect(path, options, true, told);
  if (!looked) return looked.error();
  if (!looked->plan.ready()) return ReadyFile{std::move(looked->plan), std::nullopt};
  // Of an unknown program one has to look first whether its order numbers are its own.
  const bool first = m_business->ledger()->empty();
  if (isOfOrders(looked->plan.kind) && (first || looked->plan.preset.isEmpty())) {
    const auto dry = m_service->checkNow(looked->plan, told);
    if (!dry) return dry.error();
    if (dry->baseCurrency || dry->numbersOfOthers > 0)
      return ReadyFile{std::move(looked->plan), std::nullopt, dry->baseCurrency,
                       dry->numbersOfOthers};
  }
  auto report = m_service->importNow(looked->plan, {}, told);
  if (!report) return report.error();
  return ReadyFile{std::move(looked->plan), std::move(*report)};
}

}  // namespace retenta
