// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include <QString>

#include "core/base/id.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Takes a person out of what an import had changed in people known before: their rows, those of
/// whoever became part of them there, and every row with a text for which `holds` says so. The
/// others can still be put back as they were; an import that was undone cannot be redone. Throws
/// SQLite::Exception.
void cleanTrace(SQLite::Database& db, const std::string& import, ClientId client,
                const std::function<bool(const QString& text)>& holds);

}  // namespace retenta
