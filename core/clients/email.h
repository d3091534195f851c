// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace retenta {

/// The identity form of an e-mail as typed: trimmed, out of `mailto:` and `Name <…>`, lower case.
/// False (and `out` untouched in meaning) when it is no address, or stands for nobody
/// (noemail@…, нет@…). Dots and +tags are kept: two mailboxes are two people. UTF-8; pure.
bool normalizeEmail(std::string_view typed, std::string& out);

}  // namespace retenta
