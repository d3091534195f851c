// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing/containers/book.h"

namespace retenta {

/// Reads the largest table of an HTML page, mostly one that a program has named .xls. Nothing is
/// rendered, fetched or run: tags are looked at one by one. The encoding the page states wins over
/// the guess.
Result<Book> readHtmlTable(std::string_view bytes, const BookRequest& request);

}  // namespace retenta
