// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include <QString>

#include "core/base/result.h"

namespace retenta {

/// How a table is wrapped, as its first bytes show. Zip: an XLSX, an ODS or an archive of tables.
enum class Container : std::uint8_t {
  Text,
  Zip,
  Gzip,
  Xls,
  Html,
  SpreadsheetXml,
  VCard,
  Ldif,
  WebArchive,
  FlatOds,
};

/// Judges by content, never by extension. FileEmpty; FileSpreadsheet with the name of what cannot
/// be read (PDF, RAR, MHTML …); FileBinary. `path` is for the message only.
Result<Container> containerOf(std::string_view bytes, const QString& path);

}  // namespace retenta
