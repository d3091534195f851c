// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing/containers/book.h"

namespace retenta {

/// Reads an Excel workbook of 1995 to 2003 (.xls, BIFF) with FreeXL. FileEncrypted also for a new
/// workbook with a password, which is wrapped the same way.
Result<Book> readXls(const BookRequest& request);

}  // namespace retenta
