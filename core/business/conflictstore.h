// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

#include "core/storage/changeset.h"

namespace retenta {

/// Something that stands in the way of a step, or that could not come back.
struct Obstacle {
  QString table;   ///< "client", "identity", "campaign", "purchase" …
  QString name;    ///< the client, campaign, address … it is about; '' when it has no name
  QString holder;  ///< an address: the name of the client who has it now
};

/// Names rows of a changeset for people; equal ones once. `limit` of them at most. Throws
/// SQLite::Exception.
std::vector<Obstacle> nameObstacles(SQLite::Database& db, const std::vector<LeftRow>& rows,
                                    std::size_t limit = 20);

/// As arguments of an Error: each "table", 0x1F, "name".
QStringList obstacleArgs(const std::vector<Obstacle>& obstacles);

}  // namespace retenta
