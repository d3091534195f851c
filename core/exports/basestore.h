// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <unordered_set>
#include <utility>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/base/currency.h"
#include "core/base/date.h"
#include "core/base/id.h"
#include "core/clients/channel.h"
#include "core/importing/own/ownformat.h"
#include "core/purchases/purchasestatus.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// One line of the consent ledger that stands.
struct GivenConsent {
  Channel channel = Channel::Email;
  QString action;  ///< as the base keeps it
  Day day = 0;
  QString source;
  QString wording;
  bool refusal() const {
    return action == QLatin1String("withdrawn") || action == QLatin1String("objected");
  }
};

/// How a client is known: in both tables alike.
struct KnownAs {
  ClientId id = 0;
  QString name;
  QStringList emails;                                    ///< the first is the one written to
  QStringList phones;                                    ///< E.164 with +
  std::vector<std::pair<QString, QString>> externalIds;  ///< source, id
};

/// Everything the base knows of a client but for what they bought.
struct GivenClient : KnownAs {
  QString gender, birthday, city, address, origin;
  bool excluded = false;
  Day since = 0;
  QStringList tags;
  std::vector<GivenConsent> consents;               ///< in the order written down
  std::vector<QStringList> relatives;               ///< name, relation, gender, birthday
  std::vector<OwnNote> notes;                       ///< in the order written down
  std::vector<std::pair<QString, QString>> extras;  ///< name, value
};

struct GivenItem {
  QString product, sku, category;
  qint64 quantityMilli = 0;
  qint64 amountMinor = 0;
};

struct GivenPurchase {
  PurchaseId id = 0;
  Day day = 0;
  PurchaseStatus status = PurchaseStatus::Paid;
  qint64 amountMinor = 0;
  qint64 refundMinor = 0;
  Currency currency;
  QString source, orderRef, channel, payment;
  QString numberedWithin;      ///< the year or day of which the number is; '' = of all times
  bool firstLineBare = false;  ///< its key was made of a line without a product
  std::vector<GivenItem> items;
};

/// Clients with neither address nor number whose name does not tell them from others: in a file
/// they need a key made of the base and their id. Throws SQLite::Exception, as all here.
std::unordered_set<ClientId> clientsWithoutKey(SQLite::Database& db);
/// What makes those keys the base's own; '' when it has none yet.
QString loadBaseToken(SQLite::Database& db);
void storeBaseToken(SQLite::Database& db, const QString& token);

qint64 countClients(SQLite::Database& db);

/// All clients but erased ones, by id. Nothing but the current one is in memory.
class ClientStream {
 public:
  explicit ClientStream(SQLite::Database& db);
  ~ClientStream();
  bool next(GivenClient& into);

 private:
  struct Cursors;
  std::unique_ptr<Cursors> m_at;
};

/// All purchases with their items, by client, day and id. An erased client has no name left.
class PurchaseStream {
 public:
  explicit PurchaseStream(SQLite::Database& db);
  ~PurchaseStream();
  bool next(GivenPurchase& into, KnownAs& client);

 private:
  struct Cursors;
  std::unique_ptr<Cursors> m_at;
};

}  // namespace retenta
