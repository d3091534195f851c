// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing/containers/book.h"

namespace retenta {

/// Reads an XML spreadsheet of Excel 2003, mostly named .xls or .xml.
Result<Book> readSpreadsheetXml(std::string_view bytes, const BookRequest& request);

}  // namespace retenta
