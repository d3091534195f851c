// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <QString>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/clients/mailings/sendstage.h"
#include "core/importing/importreport.h"
#include "core/importing/reading/lineparser.h"
#include "core/importing/text/sourcefile.h"
#include "core/importing/text/texttable.h"

namespace retenta {

/// Instants of a message, in the order of the base's columns.
enum MessageInstant : std::uint8_t {
  AtSent,
  AtDelivered,
  AtOpened,
  AtClicked,
  AtUnsubscribed,
  AtBounced
};
inline constexpr std::size_t messageInstants = 6;
inline constexpr qint64 noInstant = INT64_MIN;

/// What the file says of one message: of several records of it the furthest stages, the earliest
/// instants.
struct ReportLine {
  std::uint32_t mailing = 0;  ///< number of ReportRead::mailings
  std::uint8_t kind = 1;      ///< as in identity: 1 e-mail, 2 phone
  std::uint32_t address = 0;  ///< number of ReportRead::addresses
  SendStages stages = 0;
  qint64 records = 0;
  std::array<qint64, messageInstants> at{noInstant, noInstant, noInstant,
                                         noInstant, noInstant, noInstant};
};

/// A mailing of the file, and what a record says of all of it.
struct ReportMailing {
  QString ref;
  QString title;
  bool told = false;  ///< `total` counts
  qint64 records = 0;
  qint64 sentAt = noInstant;
  MailingCounts total;
};

/// A report read, before it meets the base.
struct ReportRead {
  std::vector<ReportLine> lines;
  std::vector<ReportMailing> mailings;
  TextTable addresses;
  ImportReport report;
};

/// Reads a report on messages as the plan says: one record a message, or one a mailing where no
/// column has addresses. Records with neither address are rejected as no_client. Cancelled;
/// NoDataRows.
Result<ReportRead> readReport(const SourceFile& source, const ImportPlan& plan,
                              const ReadingContext& context, const Progress& progress);

}  // namespace retenta
