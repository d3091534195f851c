// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/basetables.h"

#include <algorithm>

#include <QUuid>

#include "core/business/business.h"
#include "core/exports/basestore.h"
#include "core/storage/changes/basemark.h"
#include "core/storage/packs/purchaserows.h"

namespace retenta {

namespace {

constexpr qint64 rowsBetweenLooks = 500;
// Of one cell: a sheet takes 32 767 letters, the import 64 KiB.
constexpr qsizetype mostLetters = 30'000;
constexpr qsizetype mostBytes = 60'000;

/// Entries of one column, cell by cell: as many in each as it holds.
QStringList cellsOf(const QStringList& entries, const QString& between) {
  QStringList cells;
  qsizetype bytes = 0;
  for (const QString& entry : entries) {
    const qsizetype more = entry.toUtf8().size() + between.size();
    const bool fits = !cells.isEmpty() && bytes + more <= mostBytes &&
                      cells.last().size() + entry.size() + between.size() <= mostLetters;
    if (fits) {
      cells.last() += between + entry;
      bytes += more;
    } else {
      cells += entry;
      bytes = more;
    }
  }
  return cells;
}

class Giver {
 public:
  Giver(const BaseTable& what, const QString& path, const Progress& progress)
      : m_what(what), m_path(path), m_progress(progress) {}

  /// Before anything is written: who needs a key, and the base's part of it.
  void prepare(SQLite::Database& db, const QString& token) {
    m_token = token;
    m_keyless = clientsWithoutKey(db);
  }

  Result<void> clients(SQLite::Database& db, TableWriter& to) {
    const qint64 total = countClients(db);
    ClientStream stream(db);
    GivenClient client;
    while (stream.next(client)) {
      putClient(to, client);
      if (const auto on = goOn(to, total); !on) return on;
    }
    return {};
  }

  Result<void> purchases(SQLite::Database& db, TableWriter& to) {
    const qint64 total = countPurchases(db);
    PurchaseStream stream(db);
    GivenPurchase purchase;
    KnownAs client;
    while (stream.next(purchase, client)) {
      putPurchase(to, purchase, client);
      if (const auto on = goOn(to, total); !on) return on;
    }
    return {};
  }

  qint64 written() const { return m_written; }

 private:
  Result<void> goOn(const TableWriter& to, qint64 total) {
    if (to.full()) return Error{ErrorCode::TooManyRows, {m_path}, {}};
    if (m_written++ % rowsBetweenLooks != 0) return {};
    m_progress.tell(m_written, total);
    if (m_progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
    return {};
  }

  void putKnown(TableWriter& to, const KnownAs& client) const {
    to.text(client.name);
    to.text(client.emails.join(QLatin1String(", ")));
    to.text(client.phones.join(QLatin1String(", ")));
    QStringList ids;
    for (const auto& [source, value] : client.externalIds) ids += packLine({source, value});
    if (m_keyless.contains(client.id)) {
      ids += packLine(
          {QString::fromLatin1(ownSource), QStringLiteral("%1-%2").arg(m_token).arg(client.id)});
    }
    to.text(ids.join(QLatin1Char('\n')));
  }

  void putBirthday(TableWriter& to, const QString& birthday) const {
    const auto day = dayFromIso(birthday.toUtf8());
    day ? to.day(*day) : to.text(birthday);
  }

  void putConsents(TableWriter& to, const GivenClient& client) const {
    for (const Channel channel : allChannels) {
      const auto last =
          std::find_if(client.consents.rbegin(), client.consents.rend(),
                       [&](const GivenConsent& line) { return line.channel == channel; });
      if (last == client.consents.rend()) {
        for (int i = 0; i < 3; ++i) to.text({});
        continue;
      }
      to.text(ownYesNo(!last->refusal(), m_what.language));
      to.day(last->day);
      to.text(last->source);
    }
  }

  void putClient(TableWriter& to, const GivenClient& client) const {
    QStringList log;
    for (const GivenConsent& line : client.consents)
      log += packLine(
          {isoDate(line.day), channelId(line.channel), line.action, line.source, line.wording});
    QStringList relatives;
    for (const QStringList& person : client.relatives)
      relatives += packLine({person[0], ownRelation(person[1], m_what.language),
                             ownGender(person[2], m_what.language), person[3]});
    QStringList notes;
    for (const OwnNote& note : client.notes) notes += packNote(note);
    QStringList extras;
    for (const auto& [name, value] : client.extras) extras += packLine({name, value});
    QStringList tags;
    for (const QString& tag : client.tags) tags += packTags({tag});
    const QString line = QStringLiteral("\n");
    const QStringList tagCells = cellsOf(tags, QStringLiteral(", "));
    const std::array<QStringList, 4> cells = {cellsOf(log, line), cellsOf(relatives, line),
                                              cellsOf(notes, line), cellsOf(extras, line)};
    qsizetype rows = std::max<qsizetype>(tagCells.size(), 1);
    for (const QStringList& column : cells) rows = std::max(rows, column.size());
    for (qsizetype row = 0; row < rows; ++row) {
      const bool first = row == 0;
      to.number(client.id);
      putKnown(to, client);
      to.text(first ? ownGender(client.gender, m_what.language) : QString());
      first ? putBirthday(to, client.birthday) : to.text({});
      for (const QString& text : {client.city, client.address, client.origin})
        to.text(first ? text : QString());
      to.text(tagCells.value(row));
      if (first) {
        putConsents(to, client);
      } else {
        for (std::size_t i = 0; i < 3 * allChannels.size(); ++i) to.text({});
      }
      for (const QStringList& column : cells) to.text(column.value(row));
      to.text(first && client.excluded ? ownYesNo(true, m_what.language) : QString());
      first ? to.day(client.since) : to.text({});
      to.endRow();
    }
  }

  void putPurchase(TableWriter& to, const GivenPurchase& purchase, const KnownAs& client) const {
    const bool bare = purchase.items.empty() || purchase.firstLineBare;
    const qsizetype rows = static_cast<qsizetype>(purchase.items.size()) + (bare ? 1 : 0);
    for (qsizetype row = 0; row < rows; ++row) {
      to.number(purchase.id);
      to.day(purchase.day);
      to.number(client.id);
      putKnown(to, client);
      to.text(purchase.orderRef);
      to.text(purchase.numberedWithin);
      to.text(purchase.source);
      to.text(ownStatus(purchase.status, m_what.language));
      row == 0 ? to.money(purchase.amountMinor, purchase.currency) : to.text({});
      row == 0 && purchase.refundMinor != 0 ? to.money(purchase.refundMinor, purchase.currency)
                                            : to.text({});
      to.text(purchase.currency.code());
      to.text(purchase.channel);
      to.text(purchase.payment);
      if (bare && row == 0) {
        for (int i = 0; i < 5; ++i) to.text({});
      } else {
        const GivenItem& item = purchase.items[static_cast<std::size_t>(row - (bare ? 1 : 0))];
        to.text(item.product);
        to.text(item.sku);
        to.text(item.category);
        to.thousandths(item.quantityMilli);
        to.money(item.amountMinor, purchase.currency);
      }
      to.endRow();
    }
  }

  const BaseTable& m_what;
  const QString& m_path;
  const Progress& m_progress;
  QString m_token;
  std::unordered_set<ClientId> m_keyless;
  qint64 m_written = 0;
};

// The base's own part of keys, made at the first need. A base open for reading gets one of its
// path: the two files of one export still agree.
Result<QString> baseToken(Business& business) {
  const auto known = business.file().read([](SQLite::Database& db) {
    return clientsWithoutKey(db).empty() ? QStringLiteral("-") : loadBaseToken(db);
  });
  if (!known || !known->isEmpty()) return known;
  if (business.readOnly())
    return QUuid::createUuidV5(QUuid(), business.file().path()).toString(QUuid::Id128).left(8);
  const QString token = QUuid::createUuid().toString(QUuid::Id128).left(8);
  const auto stored = business.file().write([&](SQLite::Database& db) {
    storeBaseToken(db, token);
    leaveBaseMark(db);
  });
  if (!stored) return stored.error();
  return token;
}

}  // namespace

Result<qint64> writeBaseTableNow(Business& business, const QString& path, const BaseTable& what,
                                 const Progress& progress) {
  const auto token = baseToken(business);
  if (!token) return token.error();
  Giver giver(what, path, progress);
  const bool clients = what.table == OwnTable::Clients;
  const bool russian = what.language == OwnLanguage::Russian;
  const QString name = clients
                           ? (russian ? QStringLiteral("Клиенты") : QStringLiteral("Clients"))
                           : (russian ? QStringLiteral("Покупки") : QStringLiteral("Purchases"));
  const auto fill = [&](TableWriter& to) -> Result<void> {
    return business.file().read([&](SQLite::Database& db) -> Result<void> {
      giver.prepare(db, *token);
      return clients ? giver.clients(db, to) : giver.purchases(db, to);
    });
  };
  const auto done = writeTable(path, what.format, name, ownHeader(what.table, what.language), fill);
  if (!done) return done.error();
  return giver.written();
}

QFuture<Result<qint64>> writeBaseTable(Business& business, const QString& path,
                                       const BaseTable& what, const Progress& progress) {
  return business.async([&business, path, what, progress] {
    return writeBaseTableNow(business, path, what, progress);
  });
}

}  // namespace retenta
