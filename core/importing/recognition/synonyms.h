// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

#include <QString>

#include "core/importing/importfield.h"

namespace retenta {

/// What a header's name says its column is.
struct HeaderMeaning {
  ImportField field = ImportField::Ignore;
  bool exact = false;  ///< the whole header is the synonym, not only some words of it
  int preference = 0;  ///< of two columns of one field the lower is meant: total before sum
};

/// The names of one field in one language or in several of a kind: in the form of wordKey(), best
/// first, with | between. Ignore: what is known and must not be mistaken for a field.
struct HeaderNames {
  ImportField field;
  const char* names;
};

/// All names known. Of a name in two rows the first counts.
std::span<const HeaderNames> headerNames();

/// Looks a header up among the names in use: exactly first, then by whole words, the
/// longest synonym winning. A known name of something that is no field of ours (a discount, a
/// manager) is Ignore; an unknown name is nullopt.
std::optional<HeaderMeaning> meaningOfHeader(const QString& header);

}  // namespace retenta
