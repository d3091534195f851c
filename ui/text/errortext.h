// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/error.h"

namespace retenta {

/// One sentence or two for the user: what could not be done, why, and what to do next. Plain text:
/// never put it into a widget that reads markup.
QString errorSentence(const Error& error);

}  // namespace retenta
