// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/merging/mergerecordstore.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/card/editstore.h"
#include "core/clients/mergestore.h"
#include "core/clients/tagstore.h"
#include "core/importing/storing/changebackstore.h"
#include "core/storage/changes/changefilter.h"
#include "core/storage/changeset.h"

namespace retenta {

namespace {

constexpr const char* sideSql = R"sql(
  SELECT name, birthday, gender, city, address, origin, excluded, created_day,
         (SELECT count(*) FROM note WHERE client_id = c.id),
         (SELECT count(*) FROM related_person WHERE client_id = c.id),
         (SELECT count(*) FROM campaign_member WHERE client_id = c.id)
  FROM client AS c WHERE id = ?1
)sql";
constexpr const char* identitySql = R"sql(
  SELECT kind, value, source FROM identity WHERE client_id = ?1
  ORDER BY kind, position, source, value
)sql";
constexpr const char* keepSql = R"sql(
  INSERT INTO client_merge (client_id, other_id, name, former, at_ms, changes, consent_from,
                            consent_to)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
)sql";

QString textAt(SQLite::Statement& row, int column) {
  return QString::fromUtf8(row.getColumn(column).getText());
}

void loadContacts(SQLite::Database& db, MergeSide& side) {
  SQLite::Statement row(db, identitySql);
  row.bind(1, static_cast<std::int64_t>(side.id));
  while (row.executeStep()) {
    const QString value = textAt(row, 1);
    switch (row.getColumn(0).getInt()) {
      case 1:
        side.emails += value;
        break;
      case 2:
        side.phones += QLatin1Char('+') + value;
        break;
      default:
        side.externalIds += textAt(row, 2) + QStringLiteral(": ") + value;
    }
  }
}

}  // namespace

std::optional<MergeSide> loadMergeSide(SQLite::Database& db, ClientId id) {
  SQLite::Statement row(db, sideSql);
  row.bind(1, static_cast<std::int64_t>(id));
  if (!row.executeStep()) return std::nullopt;
  MergeSide side;
  side.id = id;
  int column = 0;
  for (const CardField field : mergedFields) side.fields[field] = textAt(row, column++);
  side.excluded = row.getColumn(column++).getInt() != 0;
  side.created = row.getColumn(column++).getInt();
  side.notes = row.getColumn(column++).getInt();
  side.relatives = row.getColumn(column++).getInt();
  side.campaigns = row.getColumn(column++).getInt();
  side.label = clientLabel(db, id);
  loadContacts(db, side);
  side.tags = loadTagsOf(db, id);
  side.consents = loadConsentsOf(db, id);
  return side;
}

void mergeKept(SQLite::Database& db, ClientId survivor, ClientId other,
               const std::map<CardField, QString>& values, qint64 nowMs) {
  const auto former = loadMergeSide(db, survivor);
  const auto gone = loadMergeSide(db, other);
  if (!former || !gone) return;
  std::vector<std::string> order[2];
  for (const bool phone : {false, true}) {
    order[phone] = contactsOf(db, survivor, phone);
    const auto more = contactsOf(db, other, phone);
    order[phone].insert(order[phone].end(), more.begin(), more.end());
  }
  const qint64 consents = lastConsentId(db);
  QByteArray changes;
  {
    ChangeRecorder recorder(db);
    mergeClients(db, survivor, other, 0, nowMs);
    for (const bool phone : {false, true}) storeContacts(db, survivor, phone, order[phone]);
    const auto now = loadMergeSide(db, survivor);
    for (const auto& [field, value] : values) {
      if (now->fields.at(field) != value) updateField(db, survivor, field, value);
    }
    changes = recorder.take();
  }
  const qint64 last = lastConsentId(db);
  SQLite::Statement keep(db, keepSql);
  keep.bind(1, static_cast<std::int64_t>(survivor));
  keep.bind(2, static_cast<std::int64_t>(other));
  keep.bind(3, gone->fields.at(CardField::Name).toStdString());
  keep.bind(4, former->fields.at(CardField::Name).toStdString());
  keep.bind(5, static_cast<std::int64_t>(nowMs));
  keep.bind(6, changes.constData(), static_cast<int>(changes.size()));
  keep.bind(7, static_cast<std::int64_t>(last > consents ? consents + 1 : 0));
  keep.bind(8, static_cast<std::int64_t>(last > consents ? last : 0));
  keep.exec();
}

std::vector<MergeRecord> mergeRecords(SQLite::Database& db, ClientId client,
                                      const std::function<Day(qint64)>& dayOf) {
  std::vector<MergeRecord> records;
  SQLite::Statement row(db, R"sql(
    SELECT id, client_id, other_id, name, at_ms FROM client_merge WHERE client_id = ?1
    ORDER BY id DESC
  )sql");
  row.bind(1, static_cast<std::int64_t>(client));
  while (row.executeStep()) {
    records.push_back({row.getColumn(0).getInt64(), row.getColumn(1).getInt64(),
                       row.getColumn(2).getInt64(), textAt(row, 3),
                       dayOf(row.getColumn(4).getInt64())});
  }
  return records;
}

std::optional<QString> mergedName(SQLite::Database& db, qint64 record) {
  SQLite::Statement row(db, R"sql(
    SELECT iif(name = '', '№ ' || other_id, name) FROM client_merge WHERE id = ?1
  )sql");
  row.bind(1, static_cast<std::int64_t>(record));
  if (!row.executeStep()) return std::nullopt;
  return textAt(row, 0);
}

namespace {

// One merge as it is kept.
struct KeptMerge {
  qint64 id = 0;
  ClientId survivor = 0;
  ClientId other = 0;
  QByteArray changes;
  qint64 consentFrom = 0;
  qint64 consentTo = 0;
};

std::optional<KeptMerge> loadMerge(SQLite::Database& db, qint64 record) {
  SQLite::Statement row(db, R"sql(
    SELECT client_id, other_id, changes, consent_from, consent_to FROM client_merge WHERE id = ?1
  )sql");
  row.bind(1, static_cast<std::int64_t>(record));
  if (!row.executeStep()) return std::nullopt;
  KeptMerge merge;
  merge.id = record;
  merge.survivor = row.getColumn(0).getInt64();
  merge.other = row.getColumn(1).getInt64();
  const SQLite::Column bytes = row.getColumn(2);
  merge.changes = QByteArray(static_cast<const char*>(bytes.getBlob()), bytes.getBytes());
  merge.consentFrom = row.getColumn(3).getInt64();
  merge.consentTo = row.getColumn(4).getInt64();
  return merge;
}

// The merges behind this one, newest first, when one of them took whoever had stayed here into
// somebody else: its changes move the record of this one along.
std::vector<qint64> mergesAround(SQLite::Database& db, const KeptMerge& inner) {
  std::vector<qint64> later;
  bool around = false;
  SQLite::Statement row(db, R"sql(
    SELECT id, changes FROM client_merge WHERE client_id = ?1 AND id > ?2 ORDER BY id DESC
  )sql");
  row.bind(1, static_cast<std::int64_t>(inner.survivor));
  row.bind(2, static_cast<std::int64_t>(inner.id));
  while (row.executeStep()) {
    later.push_back(row.getColumn(0).getInt64());
    const SQLite::Column bytes = row.getColumn(1);
    const QByteArray changes(static_cast<const char*>(bytes.getBlob()), bytes.getBytes());
    around = around || changesTable(changes, "client_merge");
  }
  return around ? later : std::vector<qint64>();
}

void takeBack(SQLite::Database& db, const KeptMerge& merge, KeptEdits& kept, qint64 nowMs) {
  takeChangesBack(db, merge.changes, kept);
  if (merge.consentTo > 0) cancelConsents(db, merge.consentFrom, merge.consentTo, nowMs);
  SQLite::Statement drop(db, "DELETE FROM client_merge WHERE id = ?1");
  drop.bind(1, static_cast<std::int64_t>(merge.id));
  drop.exec();
}

// A merge that is taken back for a moment, with the fields as they stood.
struct Unwound {
  KeptMerge merge;
  std::map<CardField, QString> fields;
};

// Made again as it was; what a field had from somebody who is out now is chosen anew.
void mergeAgain(SQLite::Database& db, const Unwound& unwound, qint64 nowMs) {
  const auto survivor = loadMergeSide(db, unwound.merge.survivor);
  const auto other = loadMergeSide(db, unwound.merge.other);
  if (!survivor || !other) return;
  std::map<CardField, QString> values;
  for (const auto& [field, value] : unwound.fields) {
    if (survivor->fields.at(field) == value || other->fields.at(field) == value)
      values[field] = value;
  }
  mergeKept(db, unwound.merge.survivor, unwound.merge.other, values, nowMs);
}

}  // namespace

std::optional<Parted> partAgain(SQLite::Database& db, qint64 record, qint64 nowMs) {
  const auto inner = loadMerge(db, record);
  if (!inner) return std::nullopt;
  // From the inside of a chain: what was merged around it is undone, and made again without it.
  std::vector<Unwound> around;
  for (const qint64 id : mergesAround(db, *inner)) {
    Unwound unwound;
    unwound.merge = *loadMerge(db, id);
    if (const auto side = loadMergeSide(db, unwound.merge.survivor)) unwound.fields = side->fields;
    KeptEdits passing;
    takeBack(db, unwound.merge, passing, nowMs);
    around.push_back(std::move(unwound));
  }
  Parted parted;
  parted.client = inner->other;
  takeBack(db, *loadMerge(db, record), parted.kept, nowMs);
  for (auto each = around.rbegin(); each != around.rend(); ++each) mergeAgain(db, *each, nowMs);
  parted.label = clientLabel(db, parted.client);
  return parted;
}

}  // namespace retenta
