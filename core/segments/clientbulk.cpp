// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/segments/clientbulk.h"

#include <algorithm>

#include "core/clients/deletestore.h"
#include "core/clients/excludestore.h"
#include "core/clients/tagstore.h"

namespace retenta {

namespace {

constexpr std::size_t partSize = 2'000;
constexpr qsizetype longestName = 100;

QString named(const char* kind) { return QString::fromLatin1(kind); }

}  // namespace

// One transaction, told of and stoppable every few thousand clients.
template <class Work>
Result<int> ClientBulk::inParts(const UndoName& name, const Ids& ids, const Progress& progress,
                                Work work) {
  const auto total = static_cast<qint64>(ids.size());
  return m_business.changeNow(
      name, Business::Touches::Data, [&](SQLite::Database& db) -> Result<int> {
        int changed = 0;
        for (std::size_t begin = 0; begin < ids.size(); begin += partSize) {
          if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
          const std::size_t end = std::min(ids.size(), begin + partSize);
          changed += work(db, Ids(ids.begin() + static_cast<std::ptrdiff_t>(begin),
                                  ids.begin() + static_cast<std::ptrdiff_t>(end)));
          progress.tell(static_cast<qint64>(end), total);
        }
        return changed;
      });
}

Result<int> ClientBulk::tagNow(const Ids& ids, const QString& tag, const Progress& progress) {
  return inParts({named("clients.tag"), {tag.simplified()}}, ids, progress,
                 [&](SQLite::Database& db, const Ids& part) { return addTag(db, part, tag); });
}

Result<int> ClientBulk::untagNow(const Ids& ids, const QString& tag, const Progress& progress) {
  return inParts({named("clients.untag"), {tag.simplified()}}, ids, progress,
                 [&](SQLite::Database& db, const Ids& part) { return removeTag(db, part, tag); });
}

Result<int> ClientBulk::excludeNow(const Ids& ids, bool excluded, const Progress& progress) {
  return inParts({excluded ? named("clients.exclude") : named("clients.include"),
                  {QString::number(ids.size())}},
                 ids, progress, [&](SQLite::Database& db, const Ids& part) {
                   return setExcluded(db, part, excluded);
                 });
}

Result<int> ClientBulk::recordConsentNow(const Ids& ids, const ConsentRecord& record,
                                         const Progress& progress) {
  const qint64 now = m_business.clock().nowUtcMs();
  return inParts(
      {named("consent.record"), {}}, ids, progress, [&](SQLite::Database& db, const Ids& part) {
        std::vector<ConsentEntry> entries;
        for (const ClientId id : part) {
          entries.push_back(
              {id, record.channel, record.action, record.day, record.source, record.wording});
        }
        return appendConsents(db, entries, now, 0, record.overRefusal);
      });
}

Result<int> ClientBulk::removeNow(const Ids& ids, const QString& name, const Progress& progress) {
  // One is called by its name, many by their number.
  const UndoName step = ids.size() == 1
                            ? UndoName{named("client.delete"), {name}}
                            : UndoName{named("client.delete_many"), {QString::number(ids.size())}};
  return inParts(step, ids, progress,
                 [](SQLite::Database& db, const Ids& part) { return deleteClients(db, part); });
}

Result<std::vector<ClientView>> ClientBulk::viewsNow() const {
  return m_business.file().read([](SQLite::Database& db) { return loadClientViews(db); });
}

Result<qint64> ClientBulk::saveViewNow(const QString& name, const QJsonObject& plan) {
  const QString clean = name.simplified().left(longestName);
  const qint64 now = m_business.clock().nowUtcMs();
  return m_business.changeNow(
      {named("client_view.save"), {clean}}, Business::Touches::Plans,
      [&](SQLite::Database& db) { return storeClientView(db, clean, plan, now); });
}

Result<void> ClientBulk::renameViewNow(qint64 id, const QString& name) {
  const QString clean = name.simplified().left(longestName);
  return m_business.changeNow({named("client_view.rename"), {clean}}, Business::Touches::Plans,
                              [&](SQLite::Database& db) -> Result<void> {
                                if (renameClientView(db, id, clean)) return {};
                                return Error{ErrorCode::NameTaken, {clean}, {}};
                              });
}

Result<void> ClientBulk::removeViewNow(qint64 id) {
  const auto view =
      m_business.file().read([&](SQLite::Database& db) { return loadClientView(db, id); });
  if (!view) return view.error();
  if (!*view) {
    return Error{ErrorCode::NotFound, {QStringLiteral("view"), QString::number(id)}, {}};
  }
  return m_business.changeNow({named("client_view.delete"), {(*view)->name}},
                              Business::Touches::Plans,
                              [&](SQLite::Database& db) { deleteClientView(db, id); });
}

}  // namespace retenta
