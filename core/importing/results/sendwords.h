// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "core/clients/mailings/sendstage.h"

namespace retenta {

/// What a word of a mail or SMS service says became of a message, with all it implies: "ok_read" is
/// sent, delivered and opened; «Не доставлено» sent and failed; "not_sent" nothing. Of a service's
/// own words (ok_…, err_…) unknown ones are taken as formats.md §4 says; nullopt for any other word
/// that means nothing to us.
std::optional<SendStages> stagesOfWord(std::string_view word);

/// The same of the name of a file that holds the people of one stage ("…_opened_…csv", "did not
/// open"); nullopt when it names none.
std::optional<SendStages> stagesOfFileName(std::string_view name);

}  // namespace retenta
