// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing/containers/book.h"

namespace retenta {

/// Reads an address book in LDIF, as Thunderbird writes it: the header of its own CSV, then a row
/// an entry, so that a row's number is the entry's. Lists of people are empty rows.
Result<Book> readLdif(std::string_view bytes, const BookRequest& request);

}  // namespace retenta
