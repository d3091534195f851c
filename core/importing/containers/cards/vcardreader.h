// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing/containers/book.h"

namespace retenta {

/// Reads a file of vCards 2.1, 3.0 or 4.0: a header with names of ours, then a row a card, so that
/// a row's number is the card's. Groups are empty rows; a card about nobody is a row with its
/// number alone.
Result<Book> readVCards(std::string_view bytes, const BookRequest& request);

}  // namespace retenta
