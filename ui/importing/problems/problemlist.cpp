// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/problems/problemlist.h"

#include <algorithm>
#include <array>

namespace retenta {

namespace {

constexpr std::size_t rowsFetched = 20'000;

const FileRecord* recordOf(const std::vector<FileRecord>& records, int row) {
  const auto found =
      std::lower_bound(records.begin(), records.end(), row,
                       [](const FileRecord& record, int wanted) { return record.row < wanted; });
  return found != records.end() && found->row == row ? &*found : nullptr;
}

}  // namespace

std::vector<int> rowsToShow(const ImportReport& report) {
  std::vector<int> rows;
  for (const WarnedRow& warned : report.warnings) {
    if (warned.index >= 0) rows.push_back(warned.row);
  }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  if (rows.size() > rowsFetched) rows.resize(rowsFetched);
  return rows;
}

ProblemListPtr problemsOf(const ImportReport& report, const std::vector<FileRecord>& records) {
  auto list = std::make_shared<ProblemList>();
  const auto total = report.rejected.size() + report.warnings.size();
  list->all.reserve(static_cast<std::size_t>(total + report.unknownStatuses.size()));
  for (const RejectedRow& r : report.rejected)
    list->all.push_back({r.row, r.index, kindOf(r.reason), r.value, r.record, 0});
  for (const WarnedRow& w : report.warnings) {
    Problem problem{w.row, w.index, kindOf(w.what), {}, {}, 0};
    const FileRecord* record = w.index >= 0 ? recordOf(records, w.row) : nullptr;
    if (record) problem.value = record->cells.value(w.index);
    list->all.push_back(std::move(problem));
  }
  for (qsizetype i = 0; i < report.unknownStatuses.size(); ++i)
    list->all.push_back(
        {0, -1, statusProblem, report.unknownStatuses[i], {}, report.unknownStatusRows.value(i)});
  std::stable_sort(list->all.begin(), list->all.end(),
                   [](const Problem& a, const Problem& b) { return a.row < b.row; });
  std::array<int, problemKinds> counts{};
  for (const Problem& problem : list->all) {
    ++counts[static_cast<std::size_t>(problem.kind)];
    list->leftOut += isLeftOut(problem.kind) ? 1 : 0;
  }
  for (int kind = 0; kind < problemKinds; ++kind) {
    if (const int n = counts[static_cast<std::size_t>(kind)]; n > 0)
      list->kinds.emplace_back(static_cast<ProblemKind>(kind), n);
  }
  return list;
}

std::vector<std::uint32_t> findProblems(const ProblemList& list, const ProblemSearch& search) {
  std::vector<std::uint32_t> found;
  std::vector<bool> columnNamed;
  for (const QString& name : search.columns)
    columnNamed.push_back(name.contains(search.text, Qt::CaseInsensitive));
  for (std::size_t i = 0; i < list.all.size(); ++i) {
    const Problem& problem = list.all[i];
    if (search.kind && problem.kind != *search.kind) continue;
    const auto kind = static_cast<std::size_t>(problem.kind);
    const auto column = static_cast<std::size_t>(problem.index);
    const bool holds = search.text.isEmpty() ||
                       (kind < search.kindsNamed.size() && search.kindsNamed[kind]) ||
                       (problem.index >= 0 && column < columnNamed.size() && columnNamed[column]) ||
                       problem.value.contains(search.text, Qt::CaseInsensitive) ||
                       problem.record.contains(search.text, Qt::CaseInsensitive) ||
                       QString::number(problem.row) == search.text;
    if (holds) found.push_back(static_cast<std::uint32_t>(i));
  }
  return found;
}

}  // namespace retenta
