// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/importing/importplan.h"
#include "core/importing/text/sourcefile.h"

namespace retenta {

/// What recognition takes from the business where the file is silent.
struct RecognitionDefaults {
  Currency currency;
  QString country;
  Day today = 0;
  QStringList restarted = {};  ///< columns whose numbers begin anew: OrderTraits::numberColumn
};

/// How likely a sheet is the table meant: one whose header names what we know, then the longest.
qint64 sheetLikelihood(std::string_view text, qint64 rows);

/// Recognises a table: delimiter, header row, columns, decimal sign, date order, kind; reads the
/// whole file once, to decide by every value and not by the first ones. Pure but for the file.
Result<ImportPlan> recognise(const SourceFile& source, const QString& path,
                             const ImportOptions& options, const RecognitionDefaults& defaults,
                             const Progress& progress);

}  // namespace retenta
