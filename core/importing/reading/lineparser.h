// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/importing/importplan.h"
#include "core/importing/reading/reading.h"

namespace retenta {

/// What reading takes from outside the file.
struct ReadingContext {
  Day today = 0;
  QString timeZone;  ///< for dates given in UTC
};

/// A stretch of a table to read.
struct PartWish {
  std::string_view text;  ///< from the stretch's first record to the end of the table
  std::size_t end = std::string_view::npos;  ///< where it ends in `text`
  bool first = true;                         ///< holds the header and what stands above it
  qint64 rowsExpected = 0;
  /// Asked when a record ends at `end`: whether the rest is read already. Empty = it is not.
  std::function<bool()> restIsRead;
};

/// Records of a stretch as lines. Rows, lines and texts are numbered from its own beginning.
struct ReadPart {
  std::unique_ptr<Reading> reading;
  int rows = 0;           ///< records of any kind
  std::size_t end = 0;    ///< where reading ended in the text
  qint64 notes = 0;       ///< headings at its end: of records that follow, else the table's foot
  bool unclosed = false;  ///< some quote never closes
  bool wantsEarlier = false;  ///< begins in the middle of an order: reads right only from before
};

/// Reads records as the plan says: each becomes a line, a rejected row or a skipped one. Tells
/// progress in bytes. Cancelled when asked to stop. Pure; the lines keep views into the text.
Result<ReadPart> readPart(const PartWish& wish, const ImportPlan& plan,
                          const ReadingContext& context, const Progress& progress);

}  // namespace retenta
