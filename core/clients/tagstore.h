// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "core/base/id.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// A tag and how many clients bear it.
struct TagCount {
  qint64 id = 0;
  QString name;
  qint64 clients = 0;
};

/// The form by which tags are compared: «Опт » and «опт» are one, ё as е. Empty for no tag.
QString tagKey(const QString& typed);

/// Gives the clients a tag, made where it is new; as written the first time it stays. Returns how
/// many did not have it. An empty tag is given to nobody. Throws SQLite::Exception.
int addTag(SQLite::Database& db, const std::vector<ClientId>& clients, const QString& tag,
           ImportId importId = 0);
/// Takes it from them; a tag that nobody bears any more is gone. Returns how many had it.
int removeTag(SQLite::Database& db, const std::vector<ClientId>& clients, const QString& tag);

/// Every tag in use, by name.
std::vector<TagCount> loadTags(SQLite::Database& db);
/// A client's own, by name.
QStringList loadTagsOf(SQLite::Database& db, ClientId client);

}  // namespace retenta
