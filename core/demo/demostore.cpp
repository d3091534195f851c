// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demostore.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <QString>

#include "core/demo/demowords.h"
#include "core/base/radixsort.h"
#include "core/importing/storing/purchases/knownpurchasestore.h"
#include "core/importing/storing/purchases/orderkeystore.h"
#include "core/importing/storing/purchases/storedkeystore.h"

namespace retenta {

namespace {

constexpr const char* clientSql = R"sql(
  INSERT INTO client (id, name, name_key, gender, birthday, city, origin, created_day, import_id)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)
)sql";
constexpr const char* identitySql = R"sql(
  INSERT INTO identity (kind, source, value, client_id, typed, import_id)
  VALUES (?, ?, ?, ?, ?, 1)
)sql";
constexpr const char* consentSql = R"sql(
  INSERT INTO consent (client_id, channel, action, day, source, wording, entered_ms, import_id)
  VALUES (?, ?, ?, ?, ?, ?, ?, 1)
)sql";
constexpr const char* purchaseSql = R"sql(
  INSERT INTO purchase (client_id, day, id, status, amount_minor, refund_minor, currency,
                        source_id, order_ref, key_hash, channel, import_id)
  VALUES (?, ?, ?, ?, ?, ?, 'RUB', 1, ?, ?, ?, 1)
)sql";
constexpr const char* itemSql = R"sql(
  INSERT INTO item (purchase_id, line, product_id, quantity_milli, amount_minor)
  VALUES (?, ?, ?, ?, ?)
)sql";
constexpr const char* productSql = R"sql(
  INSERT INTO product (id, name, category) VALUES (?, ?, ?)
)sql";

constexpr DemoText sourceName = {"Касса", "Till"};
constexpr DemoText consentSource = {"Анкета гостя", "Guest form"};
constexpr DemoText withdrawalSource = {"Отписка", "Unsubscribed"};
constexpr DemoText consentWording = {"Согласен(на) получать новости и предложения кофейни «Зёрна»",
                                     "I agree to receive news and offers from Beans Coffee House"};

// One prepared INSERT: values in order, then run.
class Insert {
 public:
  Insert(SQLite::Database& db, const char* sql) : m_db(db) {
    check(sqlite3_prepare_v3(db.getHandle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &m_row, nullptr));
  }
  ~Insert() { sqlite3_finalize(m_row); }
  Insert(const Insert&) = delete;
  Insert& operator=(const Insert&) = delete;

  Insert& operator<<(std::int64_t value) {
    check(sqlite3_bind_int64(m_row, ++m_at, value));
    return *this;
  }
  /// The text must live until run().
  Insert& operator<<(std::string_view text) {
    const char* data = text.empty() ? "" : text.data();  // a null pointer would bind NULL
    check(sqlite3_bind_text(m_row, ++m_at, data, static_cast<int>(text.size()), SQLITE_STATIC));
    return *this;
  }
  void run() {
    m_at = 0;
    if (const int code = sqlite3_step(m_row); code != SQLITE_DONE) {
      sqlite3_reset(m_row);
      throw SQLite::Exception(m_db.getHandle(), code);
    }
    sqlite3_reset(m_row);
  }

 private:
  void check(int code) const {
    if (code != SQLITE_OK) throw SQLite::Exception(m_db.getHandle(), code);
  }
  SQLite::Database& m_db;
  sqlite3_stmt* m_row = nullptr;
  int m_at = 0;
};

std::string padded(std::int64_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

std::string foldedName(const std::string& name) {
  return QString::fromStdString(name)
      .toCaseFolded()
      .replace(QChar(0x0451), QChar(0x0435))
      .toStdString();
}

}  // namespace

struct DemoStore::State {
  State(SQLite::Database& base, DemoLanguage speaks, qint64 ms)
      : db(base),
        language(speaks),
        madeMs(ms),
        client(base, clientSql),
        identity(base, identitySql),
        consent(base, consentSql),
        purchase(base, purchaseSql),
        item(base, itemSql) {}

  std::string_view in(const DemoText& text) const { return text.in(language); }

  SQLite::Database& db;
  DemoLanguage language;
  qint64 madeMs;
  Insert client, identity, consent, purchase, item;
  std::vector<std::uint64_t> keys;  ///< of the orders: an import knows them by these
  std::vector<std::pair<std::string, ClientId>> mails;
  std::vector<std::pair<std::string, ClientId>> phones;
  std::map<std::string, int> mailNumbers;  ///< how many have this name in their address
  ClientId lastClient = 0;
  qint64 orders = 0;
  qint64 transactions = 0;
};

namespace {

void writeProducts(SQLite::Database& db, DemoLanguage language) {
  Insert product(db, productSql);
  std::int64_t id = 0;
  for (const DemoProduct& p : demoProducts()) {
    const DemoText& category = demoCategories()[static_cast<std::size_t>(p.category)];
    product << ++id << std::string_view(p.name.in(language))
            << std::string_view(category.in(language));
    product.run();
  }
}

}  // namespace

DemoStore::DemoStore(SQLite::Database& db, DemoLanguage language, qint64 madeMs)
    : m_state(std::make_unique<State>(db, language, madeMs)) {
  const auto in = [&](const DemoText& text) { return std::string_view(text.in(language)); };
  Insert import(db, R"sql(
    INSERT INTO import (id, file, source, kind, at_ms) VALUES (1, ?, ?, 'demo', ?)
  )sql");
  import << in(demoBusinessName()) << in(sourceName) << madeMs;
  import.run();
  Insert source(db, "INSERT INTO source (id, name) VALUES (1, ?)");
  source << in(sourceName);
  source.run();
  writeProducts(db, language);
}

DemoStore::~DemoStore() = default;

void DemoStore::addPerson(ClientId id, Day arrived, const DemoPerson& person) {
  State& s = *m_state;
  const std::string nameKey = foldedName(person.name);
  const std::string_view gender(&person.gender, 1);
  s.client << id << std::string_view(person.name) << std::string_view(nameKey)
           << (person.name.empty() ? std::string_view() : gender)
           << std::string_view(person.birthday) << s.in(demoCities()[person.city].text)
           << s.in(demoOrigins()[person.origin].text) << std::int64_t{arrived};
  s.client.run();
  s.lastClient = id;
  if (person.hasPhone) {
    // 7 900 and seven digits, spread so that neighbours do not look alike; unique up to 10⁷ people.
    s.phones.emplace_back("7900" + padded((id * 7'368'787 + 1'204'559) % 10'000'000, 7), id);
  }
  if (!person.mailName.empty()) {
    const int number = s.mailNumbers[person.mailName]++;
    s.mails.emplace_back(person.mailName + (number > 0 ? std::to_string(number + 1) : "") + "@" +
                             demoMailDomains()[person.mailDomain],
                         id);
  }
  for (const DemoConsent& consent : person.consents) {
    const bool left = consent.action == ConsentAction::Withdrawn;
    const bool agreed = consent.action == ConsentAction::Given;
    const std::string channel = channelId(consent.channel).toStdString();
    s.consent << id << channel << std::string_view(consentActionId(consent.action))
              << std::int64_t{consent.day} << s.in(left ? withdrawalSource : consentSource)
              << (agreed ? s.in(consentWording) : std::string_view()) << s.madeMs;
    s.consent.run();
  }
  for (const DemoOrder& order : person.orders) {
    const std::int64_t number = ++s.orders;
    const std::string ref = std::to_string(civilFromDay(order.day).year) + "-" + padded(number, 6);
    s.keys.push_back(orderKey(s.in(sourceName), ref));
    s.purchase << id << std::int64_t{order.day} << number << static_cast<std::int64_t>(order.status)
               << order.amountMinor << order.refundMinor << std::string_view(ref) << keyOfRow
               << s.in(demoSalesChannels()[order.channel].text);
    s.purchase.run();
    s.transactions += isTransaction(order.status) ? 1 : 0;
    std::int64_t line = 0;
    for (const DemoLine& l : order.lines) {
      s.item << number << ++line << static_cast<std::int64_t>(l.product + 1)
             << std::int64_t{l.quantity} * 1000 << l.amountMinor;
      s.item.run();
    }
  }
}

void DemoStore::finish() {
  State& s = *m_state;
  std::sort(s.mails.begin(), s.mails.end());
  for (const auto& [mail, id] : s.mails) {
    s.identity << std::int64_t{1} << std::string_view() << std::string_view(mail) << id
               << std::string_view(mail);
    s.identity.run();
  }
  std::sort(s.phones.begin(), s.phones.end());
  for (const auto& [phone, id] : s.phones) {
    const std::string typed =
        "+7 900 " + phone.substr(4, 3) + "-" + phone.substr(7, 2) + "-" + phone.substr(9, 2);
    s.identity << std::int64_t{2} << std::string_view() << std::string_view(phone) << id
               << std::string_view(typed);
    s.identity.run();
  }
  for (ClientId id = 1; id <= s.lastClient; ++id) {  // the number of the guest's card
    const std::string card = padded(id, 6);
    s.identity << std::int64_t{3} << s.in(sourceName) << std::string_view(card) << id
               << std::string_view(card);
    s.identity.run();
  }
  Insert counts(s.db, "UPDATE import SET records = ?, accepted = ? WHERE id = 1");
  counts << s.orders << s.orders;
  counts.run();
  radixSort(s.keys);
  saveOrderKeys(s.db, 1, orderKeyParts(s.keys));
}

qint64 DemoStore::purchases() const { return m_state->transactions; }

void settleDemo(SQLite::Database& db, qint64 madeMs) {
  db.exec("DELETE FROM undo_step");
  for (const char* table : {"campaign", "scenario"}) {
    SQLite::Statement update(db, std::string("UPDATE ") + table + " SET saved_ms = ?");
    update.bind(1, static_cast<std::int64_t>(madeMs));
    update.exec();
  }
}

}  // namespace retenta
