// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/importing/importreport.h"
#include "core/importing/reading/filerecords.h"

namespace retenta {

/// What a row of the list of problems is about: the reasons of records left out, then the warnings,
/// each in the order of its own list, then words of a status column.
enum class ProblemKind : std::uint8_t {};
inline constexpr int firstWarningKind = static_cast<int>(RejectReason::ByHand) + 1;
inline constexpr int statusKindNumber =
    firstWarningKind + static_cast<int>(ImportWarning::UnreadCell) + 1;
constexpr ProblemKind kindOf(RejectReason reason) { return static_cast<ProblemKind>(reason); }
constexpr ProblemKind kindOf(ImportWarning what) {
  return static_cast<ProblemKind>(firstWarningKind + static_cast<int>(what));
}
inline constexpr auto statusProblem = static_cast<ProblemKind>(statusKindNumber);
inline constexpr int problemKinds = statusKindNumber + 1;
/// Whether records of this kind are left out, not merely noted.
constexpr bool isLeftOut(ProblemKind kind) { return static_cast<int>(kind) < firstWarningKind; }

/// One row of the list.
struct Problem {
  int row = 0;     ///< as a spreadsheet numbers it; 0 = not of one row
  int index = -1;  ///< of the column to blame, from 0
  ProblemKind kind = kindOf(RejectReason::NoClient);
  QString value;     ///< of the cell to blame
  QString record;    ///< of records left out
  qint64 times = 0;  ///< in how many rows, where it is not of one
};

/// Everything worth a look after a check, in order of row. Made off the GUI thread, then shared.
struct ProblemList {
  std::vector<Problem> all;
  std::vector<std::pair<ProblemKind, int>> kinds;  ///< those there are, with their counts
  int leftOut = 0;
};
using ProblemListPtr = std::shared_ptr<const ProblemList>;

/// The rows whose cells have to be fetched before problemsOf(): of warnings that blame a column;
/// ascending, the first 20 000.
std::vector<int> rowsToShow(const ImportReport& report);
ProblemListPtr problemsOf(const ImportReport& report, const std::vector<FileRecord>& records);

/// What is looked for: a kind, and a text in the value, the record, or in what is shown otherwise.
struct ProblemSearch {
  std::optional<ProblemKind> kind;
  QString text;
  QStringList columns;                ///< names of the file's columns
  std::vector<bool> kindsNamed = {};  ///< by kind: its own words hold the text
};
/// Positions in list.all. Pure; for long lists run it off the GUI thread.
std::vector<std::uint32_t> findProblems(const ProblemList& list, const ProblemSearch& search);

}  // namespace retenta
