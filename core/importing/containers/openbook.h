// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing/containers/book.h"
#include "core/importing/text/container.h"

namespace retenta {

/// A container taken apart.
struct OpenedBook {
  QString container;  ///< "xlsx", "ods", "xls", "html", "xml", "vcard", "ldif"
  /// The sheets are files of their own; the text of the chosen one is that file's bytes.
  bool archive = false;
  Book book;
  std::size_t chosen = 0;
};

/// Whether a container is read from its bytes; the others are opened by their path.
constexpr bool needsBytes(Container kind) {
  return kind != Container::Zip && kind != Container::Gzip && kind != Container::Xls;
}

/// Takes a container apart and chooses the sheet asked for, else the one `judge` puts first. Not
/// for Container::Text.
Result<OpenedBook> openBook(Container kind, std::string_view bytes, BookRequest request,
                            const SheetJudge& judge);

}  // namespace retenta
