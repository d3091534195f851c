// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

#include "core/base/date.h"
#include "core/base/id.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Somebody to whom something happened on a day.
struct DatedClient {
  ClientId client = 0;
  Day day = 0;
};

/// All throw SQLite::Exception.
/// Who bought one of the goods, or of a category, named by any of the words (folded), and when; a
/// pair for every such line of an order that counts as a transaction.
std::vector<DatedClient> loadBuyers(SQLite::Database& db, const QStringList& words);
/// Who was written to by a campaign (0 = any), with its day; drafts and cancelled ones wrote to
/// nobody, and the control group got nothing.
std::vector<DatedClient> loadContacted(SQLite::Database& db, qint64 campaign);
/// Categories, then names of goods, each once, by name.
QStringList loadGoods(SQLite::Database& db);
/// Campaigns that wrote to somebody: id and name, newest first.
std::vector<std::pair<qint64, QString>> loadCampaignNames(SQLite::Database& db);

}  // namespace retenta
