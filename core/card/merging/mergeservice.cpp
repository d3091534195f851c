// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/merging/mergeservice.h"

#include <algorithm>

#include <QDateTime>
#include <QTimeZone>

#include "core/card/editstore.h"
#include "core/card/merging/mergerecordstore.h"

namespace retenta {

namespace {

Error notFound(const char* what, qint64 id) {
  return {ErrorCode::NotFound, {QLatin1String(what), QString::number(id)}, {}};
}

std::vector<ClientId> unique(const std::vector<ClientId>& ids) {
  std::vector<ClientId> once;
  for (const ClientId id : ids) {
    if (std::find(once.begin(), once.end(), id) == once.end()) once.push_back(id);
  }
  return once;
}

void addFigures(MergeSide& side, const Ledger& ledger) {
  const auto row = ledger.rowOf(side.id);
  if (!row) return;
  for (std::size_t i = ledger.purchaseBegin[*row]; i < ledger.purchaseBegin[*row + 1]; ++i) {
    side.purchases += ledger.transactions[i];
    side.spentMinor += ledger.netMinor[i];
  }
}

Result<std::vector<MergeSide>> loadSides(SQLite::Database& db, const std::vector<ClientId>& ids) {
  std::vector<MergeSide> sides;
  for (const ClientId id : ids) {
    if (const auto may = checkEditable(db, id); !may) return may.error();
    sides.push_back(*loadMergeSide(db, id));
  }
  return sides;
}

}  // namespace

Result<std::vector<MergeSide>> MergeService::sidesNow(const std::vector<ClientId>& ids) const {
  auto sides =
      m_business.file().read([&](SQLite::Database& db) { return loadSides(db, unique(ids)); });
  if (!sides) return sides;
  const LedgerPtr ledger = m_business.ledger();
  for (MergeSide& side : *sides) addFigures(side, *ledger);
  return sides;
}

QFuture<Result<std::vector<MergeSide>>> MergeService::sides(
    const std::vector<ClientId>& ids) const {
  return m_business.async([copy = *this, ids] { return copy.sidesNow(ids); });
}

Result<void> MergeService::mergeNow(const MergeChoice& choice,
                                    const std::vector<ClientId>& others) {
  std::vector<ClientId> ids{choice.survivor};
  ids.insert(ids.end(), others.begin(), others.end());
  ids = unique(ids);
  if (ids.size() < 2) return notFound("client", choice.survivor);
  const auto sides = sidesNow(ids);
  if (!sides) return sides.error();
  const MergeSide merged = mergedSide(*sides, choice);
  return m_business.changeNow({QStringLiteral("client.merge"), {merged.label}},
                              Business::Touches::Data, [&](SQLite::Database& db) -> Result<void> {
                                // Of another moment: somebody may have gone meanwhile.
                                if (const auto still = loadSides(db, ids); !still)
                                  return still.error();
                                for (std::size_t i = 1; i < ids.size(); ++i) {
                                  const bool last = i + 1 == ids.size();
                                  mergeKept(db, ids[0], ids[i],
                                            last ? merged.fields : std::map<CardField, QString>(),
                                            m_business.clock().nowUtcMs());
                                }
                                return {};
                              });
}

Result<std::vector<MergeRecord>> MergeService::recordsNow(ClientId client) const {
  const QTimeZone zone(m_business.profile().timeZone.toUtf8());
  const auto dayOf = [&zone](qint64 ms) {
    return fromQDate(
        QDateTime::fromMSecsSinceEpoch(ms, zone.isValid() ? zone : QTimeZone::utc()).date());
  };
  return m_business.file().read(
      [&](SQLite::Database& db) { return mergeRecords(db, client, dayOf); });
}

Result<Parted> MergeService::splitNow(qint64 record) {
  const auto name =
      m_business.file().read([&](SQLite::Database& db) { return mergedName(db, record); });
  if (!name) return name.error();
  if (!*name) return notFound("merge", record);
  return m_business.changeNow({QStringLiteral("client.split"), {**name}}, Business::Touches::Data,
                              [&](SQLite::Database& db) -> Result<Parted> {
                                auto parted = partAgain(db, record, m_business.clock().nowUtcMs());
                                if (!parted) return notFound("merge", record);
                                return std::move(*parted);
                              });
}

}  // namespace retenta
