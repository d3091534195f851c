// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing/containers/book.h"

namespace retenta {

/// Reads an OpenDocument spreadsheet (.ods, ISO 26300): all its sheets, or the one asked for.
Result<Book> readOds(const BookRequest& request);
/// The same as one plain XML document (.fods).
Result<Book> readFlatOds(std::string_view bytes, const BookRequest& request);

}  // namespace retenta
