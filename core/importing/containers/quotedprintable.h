// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace retenta {

/// Undoes quoted-printable (RFC 2045 §6.7), soft line breaks included; a sign that is none stays as
/// it stands.
std::string fromQuotedPrintable(std::string_view text);

}  // namespace retenta
