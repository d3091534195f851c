// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing/containers/book.h"

namespace retenta {

/// Unpacks one table out of a zip: the entry asked for, else the first. The sheets are the entries
/// that may be tables, by their names; the one with a text holds its bytes. Nothing is written
/// under a name of the archive's. NoTables, and the errors of ZipArchive.
Result<Book> unpackZip(const BookRequest& request);

/// Unpacks a gzip: one sheet, named as the file without its ending.
Result<Book> unpackGzip(const BookRequest& request);

}  // namespace retenta
