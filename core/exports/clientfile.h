// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/base/progress.h"
#include "core/exports/csvwriter.h"
#include "core/rfm/rfmservice.h"

namespace retenta {

/// The words of a client list in the user's language: core has none of its own.
struct ClientFileWords {
  QStringList header;  ///< of the columns below
  std::array<QString, segmentCount> segments;
  std::array<QString, 3> marks;  ///< by RfmMark
};

/// Columns: client, name, segment, mark, recency in days (empty without a purchase), transactions,
/// money in all, money of the period, e-mail, phone, external id, city.
inline constexpr int clientFileColumns = 12;

/// Writes these rows of the view as a CSV file, in the order given. Any thread. Errors as
/// writeCsvFile(); Cancelled leaves what was there before.
Result<void> writeClientFile(const QString& path, CsvKind kind, const RfmView& view,
                             const std::vector<std::uint32_t>& rows, const ClientFileWords& words,
                             const Progress& progress = {});

}  // namespace retenta
