// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace retenta::tidy {

/// The C++ text with comments and the insides of string and character literals (raw ones too)
/// turned into spaces; line breaks stay, so line numbers do. `#include` lines keep their names.
QString codeOnly(const QString& text);

}  // namespace retenta::tidy
