// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/mailings/mailingstore.h"

#include <algorithm>

#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

namespace {

constexpr const char* messagesSql = R"sql(
  SELECT iif(m.title <> '', m.title, m.ref), m.source, d.kind, d.address, d.stages, d.sent_s,
         d.delivered_s, d.opened_s, d.clicked_s, d.unsubscribed_s, d.bounced_s
  FROM identity AS i
  JOIN (SELECT DISTINCT mailing_id, kind, address FROM delivery) AS a
    ON a.kind = i.kind AND a.address = i.value
  JOIN delivered AS d
    ON d.mailing_id = a.mailing_id AND d.kind = a.kind AND d.address = a.address
  JOIN mailing AS m ON m.id = a.mailing_id
  WHERE i.client_id = ?1 AND i.kind IN (1, 2)
)sql";

std::optional<qint64> instantAt(SQLite::Statement& row, int column) {
  const SQLite::Column cell = row.getColumn(column);
  return cell.isNull() ? std::nullopt : std::optional<qint64>(cell.getInt64());
}

}  // namespace

std::optional<qint64> SentMessage::last() const {
  for (const auto& instant : {unsubscribed, clicked, opened, bounced, delivered, sent}) {
    if (instant) return instant;
  }
  return std::nullopt;
}

std::vector<SentMessage> messagesTo(SQLite::Database& db, ClientId client) {
  std::vector<SentMessage> messages;
  SQLite::Statement row(db, messagesSql);
  row.bind(1, static_cast<std::int64_t>(client));
  const auto text = [&](int column) { return QString::fromUtf8(row.getColumn(column).getText()); };
  while (row.executeStep()) {
    messages.push_back({text(0), text(1), row.getColumn(2).getInt(), text(3),
                        static_cast<SendStages>(row.getColumn(4).getInt()), instantAt(row, 5),
                        instantAt(row, 6), instantAt(row, 7), instantAt(row, 8), instantAt(row, 9),
                        instantAt(row, 10)});
  }
  std::stable_sort(messages.begin(), messages.end(), [](const auto& a, const auto& b) {
    return a.last().value_or(0) > b.last().value_or(0);
  });
  return messages;
}

std::set<std::pair<int, std::string>> deadAddresses(SQLite::Database& db) {
  std::set<std::pair<int, std::string>> dead;
  SQLite::Statement row(db, "SELECT kind, address FROM dead_address");
  while (row.executeStep()) dead.emplace(row.getColumn(0).getInt(), row.getColumn(1).getString());
  return dead;
}

void forgetDeliveries(SQLite::Database& db, ClientId client) {
  SQLite::Statement forget(db, R"sql(
    UPDATE delivery SET address = 'erased ' || lower(hex(randomblob(16)))
    WHERE (kind, address) IN (SELECT kind, value FROM identity WHERE client_id = ?1)
  )sql");
  forget.bind(1, static_cast<std::int64_t>(client));
  forget.exec();
}

}  // namespace retenta
