// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing/containers/book.h"

namespace retenta {

/// Reads the table of a page saved as one file (MHTML, RFC 2557), which spreadsheets and reports
/// also name .xls: the largest of its HTML parts. FileDamaged when it has none.
Result<Book> readWebArchive(std::string_view bytes, const BookRequest& request);

}  // namespace retenta
