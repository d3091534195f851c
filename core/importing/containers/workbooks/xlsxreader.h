// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing/containers/book.h"

namespace retenta {

/// Reads an Excel workbook (.xlsx, .xlsm): all its worksheets, or the one asked for. Formulas count
/// with the value that was saved with them. FileDamaged, FileSuspicious, FileTooLarge,
/// FileEncrypted, UnknownSheet, Cancelled.
Result<Book> readXlsx(const BookRequest& request);

}  // namespace retenta
