// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/importoutcome.h"

#include <algorithm>
#include <future>
#include <unordered_map>

#include "core/base/radixsort.h"
#include "core/clients/consentstore.h"
#include "core/clients/personname.h"
#include "core/importing/storing/detailwritestore.h"
#include "core/importing/storing/purchases/orderkeystore.h"
#include "core/importing/text/celltext.h"
#include "core/storage/packs/purchaserows.h"

namespace retenta {

namespace {

class Comparison {
 public:
  Comparison(SQLite::Database& db, const ImportPlan& plan, Reading& reading, const OrderBook& book)
      : m_db(db),
        m_plan(plan),
        m_reading(reading),
        m_book(book),
        m_source(plan.source.toStdString()) {}

  ImportOutcome run(Currency baseCurrency) {
    const ImportReport untouched = m_reading.report;
    std::vector<KeyName> learned;
    // An address that has its third name with this file leads the new names nowhere: who is who is
    // decided once more without it.
    while (!decide(baseCurrency)) {
      const QList<WarnedRow> told = m_reading.report.warnings.mid(m_toldBefore);
      m_reading.report = untouched;
      m_reading.report.warnings += told;
      learned.insert(learned.end(), m_out.keyNames.begin(), m_out.keyNames.end());
      m_out = {};
      m_strangers.clear();
    }
    m_out.keyNames.insert(m_out.keyNames.begin(), learned.begin(), learned.end());
    return std::move(m_out);
  }

 private:
  // False when it has to be done once more.
  bool decide(Currency baseCurrency) {
    // The base is read on this thread, what needs none of it is thought out on another.
    PurchaseSearch purchases(m_db, m_reading, m_book);
    const BaseMatches matches =
        loadMatches(m_db, m_reading, m_source, keylessNames(m_reading, m_book));
    auto people = std::async(std::launch::async,
                             [&] { return findPeople(m_plan, m_reading, m_book, matches); });
    // Where there is nothing to compare with, orders need not wait for who is who.
    if (purchases.nothingKnown()) sortOrders();
    purchases.lookThrough();
    m_out.people = people.get();
    if (!purchases.nothingKnown()) {
      m_out.known = purchases.finish(m_out.people);
      sortOrders();
    }
    sortPeople();
    sortKeys(matches);
    compareClients();
    m_toldBefore = m_reading.report.warnings.size();
    KeyNames names = lookAtKeyNames(m_db, m_reading, matches, m_out.people, m_strangers);
    m_out.keyNames = std::move(names.names);
    if (names.freshlyShared) return false;
    countRecords();
    chooseCurrency(baseCurrency);
    return true;
  }

  bool mayCreate() const { return m_plan.options.mode != ImportMode::Update; }
  bool mayUpdate() const { return m_plan.options.mode != ImportMode::Create; }

  // The number of another client's order of another day: a till that counts anew, not this order.
  bool isAnothers(std::uint32_t number, const KnownPurchase& known) {
    const ReadOrder& order = m_book.orders[number];
    const Person& who = m_out.people.people[m_out.people.personOfLine[order.firstLine]];
    const bool same = known.client == who.client || std::find(who.merged.begin(), who.merged.end(),
                                                              known.client) != who.merged.end();
    if (same || known.day == order.day) return false;
    ++m_reading.report.numbersOfOthers;
    m_reading.report.warnings += {m_reading.places.rowOf(order.firstLine), ImportWarning::Conflict};
    return true;
  }

  void sortOrders() {
    ImportReport& report = m_reading.report;
    for (std::uint32_t i = 0; i < m_book.orders.size(); ++i) {
      const ReadOrder& order = m_book.orders[i];
      const bool isReturn = order.status == PurchaseStatus::Return;
      if (!m_out.known.has(i)) {
        if (!mayCreate()) continue;
        m_out.newOrders.add(i);
        ++(isReturn ? report.refundDocumentsNew : report.purchasesNew);
        continue;
      }
      if (!isReturn) ++report.purchasesKnown;
      const KnownPurchase* other = mayUpdate() ? m_out.known.other(i) : nullptr;
      if (other && !isAnothers(i, *other) && !saysTheSame(m_book, order, *other))
        m_out.updatedOrders.push_back(i);
    }
    report.purchasesUpdated = static_cast<qint64>(m_out.updatedOrders.size());
    keyNewOrders();
  }

  void keyNewOrders() {
    std::vector<std::uint64_t> keys;
    keys.reserve(m_reading.hasRefs ? m_out.newOrders.size() : 0);
    for (const std::uint32_t number : m_out.newOrders) {
      const ReadOrder order = m_book.orders[number];
      if (order.ref != RefTable::none) keys.push_back(orderKey(m_reading, order));
    }
    radixSortHashes(keys);
    m_out.orderKeys = orderKeyParts(keys);
  }

  // People of whom nothing but a name is said, and whose orders are in the base by their numbers:
  // they bring nobody new.
  std::vector<bool> namesOfKnownOrders() {
    const auto& people = m_out.people.people;
    std::vector<bool> known(people.size(), false);
    if (!m_out.known.any()) return known;
    for (std::size_t i = 0; i < people.size(); ++i)
      known[i] = people[i].client == 0 && !people[i].hasKeys;
    if (std::find(known.begin(), known.end(), true) == known.end()) return known;
    for (std::uint32_t i = 0; i < m_book.orders.size(); ++i) {
      if (!m_out.known.has(i)) known[m_out.people.personOfLine[m_book.orders[i].firstLine]] = false;
    }
    for (const std::uint32_t line : m_book.contacts) known[m_out.people.personOfLine[line]] = false;
    return known;
  }

  void sortPeople() {
    const auto& people = m_out.people.people;
    const std::vector<bool> known = namesOfKnownOrders();
    for (std::uint32_t i = 0; i < people.size(); ++i) {
      if (known[i]) {
        --m_reading.report.clientsNew;
        ++m_reading.report.clientsMatched;
        continue;
      }
      if (people[i].client == 0 && mayCreate()) m_out.newPeople.push_back(i);
      m_out.merges = m_out.merges || (!people[i].merged.empty() && mayUpdate());
    }
    if (!mayCreate()) m_reading.report.clientsNew = 0;
  }

  void sortKeys(const BaseMatches& matches) {
    m_grown.assign(m_out.people.people.size(), false);
    for (std::size_t kind = 0; kind < keyKinds; ++kind) {
      const auto& personOfKey = m_out.people.personOfKey[kind];
      for (std::uint32_t key = 0; key < personOfKey.size(); ++key) {
        const std::uint32_t person = personOfKey[key];
        if (person == PeopleIndex::nobody) continue;
        if (matches.clientOfKey[kind][key] != 0) {
          m_out.knownKeys[kind].push_back(key);
          continue;
        }
        const bool isNew = m_out.people.people[person].client == 0;
        if (isNew ? !mayCreate() : !mayUpdate()) continue;
        m_out.newKeys[kind].push_back(key);
        m_grown[person] = true;
      }
    }
  }

  void change(std::uint32_t person, const char* field, std::string_view before,
              std::string_view after) {
    m_out.changes.push_back(
        {m_out.people.people[person].client, field, toQString(before), toQString(after)});
    m_grown[person] = true;
  }

  std::string_view word(std::uint32_t number) const {
    return number == TextTable::none ? std::string_view() : m_reading.words.at(number);
  }

  bool takes(ImportField field, std::string_view before, std::string_view after,
             bool better) const {
    if (after.empty() || before == after) return false;
    switch (m_plan.options.ruleOf(field)) {
      case FieldRule::Best:
        return before.empty() || better;
      case FieldRule::Fill:
        return before.empty();
      case FieldRule::Overwrite:
        return true;
      case FieldRule::Keep:
        return false;
    }
    return false;
  }

  void compareField(std::uint32_t person, ImportField field, const char* column,
                    std::string_view before, std::string_view after, bool better = false) {
    if (takes(field, before, after, better)) change(person, column, before, after);
  }

  void compareNames(std::uint32_t person, std::string_view before, std::string_view after) {
    const QString name = toQString(after);
    const QString known = toQString(before);
    if (!known.isEmpty() && areClearlyDifferent(nameKey(name), nameKey(known)))
      m_strangers.push_back(person);
    // A word for nobody is no name to put over one.
    const bool says = known.isEmpty() || !isPlaceholderName(name);
    if (says && mayUpdate())
      compareField(person, ImportField::Name, "name", before, after, isFullerName(name, known));
  }

  // By the rules; of themselves, blanks are filled, a fuller name wins, a birthday with a year
  // beats one without.
  void compareFields(std::uint32_t person, const KnownClient& client) {
    const Person& who = m_out.people.people[person];
    if (who.name != TextTable::none && m_reading.names.at(who.name) != client.name)
      compareNames(person, client.name, m_reading.names.at(who.name));
    if (!mayUpdate()) return;
    if (client.weak && who.hasKeys) change(person, "weak", "1", "0");
    compareField(person, ImportField::Gender, "gender", client.gender,
                 std::string_view(&who.gender, who.gender ? 1 : 0));
    const std::string_view birthday = word(who.birthday);
    const bool fuller = client.birthday.substr(0, 2) == "--" && birthday.substr(0, 2) != "--";
    compareField(person, ImportField::Birthday, "birthday", client.birthday, birthday, fuller);
    compareField(person, ImportField::City, "city", client.city, word(who.city));
    compareField(person, ImportField::Origin, "origin", client.origin, word(who.origin));
    compareField(person, ImportField::Address, "address", client.address, word(who.address));
  }

  // Tags, notes and the like, and words on consent, are news too.
  void growByDetails() {
    const auto news = peopleWithNewDetails(m_db, m_reading, m_out.people,
                                           m_plan.options.ruleOf(ImportField::Extra));
    const auto& people = m_out.people.people;
    const bool said = std::any_of(people.begin(), people.end(), [](const Person& who) {
      return who.client != 0 && who.consents != 0;
    });
    std::unordered_map<ClientId, ConsentState> known;
    if (said) known = loadConsents(m_db);
    for (std::uint32_t i = 0; i < people.size(); ++i) {
      if (news[i]) m_grown[i] = true;
      if (people[i].client == 0 || people[i].consents == 0) continue;
      const auto found = known.find(people[i].client);
      const ConsentState state = found == known.end() ? ConsentState{} : found->second;
      for (const Channel channel : allChannels) {
        const int word = people[i].consents >> 2 * static_cast<int>(channel) & 3;
        const bool no = word >= 2 && !state.refused.has(channel);
        const bool yes = word == 1 && !state.refused.has(channel) && !state.given.has(channel);
        if (no || yes) m_grown[i] = true;
      }
    }
  }

  void compareClients() {
    std::vector<SortedEntry> met;
    for (std::uint32_t i = 0; i < m_out.people.people.size(); ++i) {
      const Person& who = m_out.people.people[i];
      if (who.client == 0) continue;
      if (!who.merged.empty()) m_grown[i] = true;
      met.push_back({static_cast<std::uint64_t>(who.client), i});
    }
    if (mayUpdate()) growByDetails();
    eachKnownClient(m_db, met, [this](std::uint32_t person, const KnownClient& client) {
      compareFields(person, client);
    });
    if (!mayUpdate()) return;
    for (const SortedEntry& each : met)
      m_reading.report.clientsUpdated += m_grown[each.item] ? 1 : 0;
  }

  void countRecords() {
    ImportReport& report = m_reading.report;
    OrderSet fresh = m_out.newOrders;
    for (const std::uint32_t order : m_out.updatedOrders) fresh.add(order);
    for (std::uint32_t i = 0; i < m_book.orders.size(); ++i)
      (fresh.has(i) ? report.accepted : report.known) += m_book.orders[i].lines;
    for (const std::uint32_t line : m_book.contacts) {
      const std::uint32_t person = m_out.people.personOfLine[line];
      const bool isNew = m_out.people.people[person].client == 0 && mayCreate();
      ++(isNew || m_grown[person] ? report.accepted : report.known);
    }
  }

  // The first sales of a base name its currency, when they are all in one.
  void chooseCurrency(Currency baseCurrency) {
    if (m_out.newOrders.empty() || hasPurchases(m_db)) return;
    const Currency first = m_reading.currencies[m_book.orders[*m_out.newOrders.begin()].currency];
    const bool one =
        std::all_of(m_out.newOrders.begin(), m_out.newOrders.end(), [&](std::uint32_t order) {
          return m_reading.currencies[m_book.orders[order].currency] == first;
        });
    if (!one || first == baseCurrency) return;
    m_out.baseCurrency = first;
    m_reading.report.baseCurrency = first;
  }

  SQLite::Database& m_db;
  const ImportPlan& m_plan;
  Reading& m_reading;
  const OrderBook& m_book;
  std::string m_source;
  ImportOutcome m_out;
  std::vector<std::uint32_t> m_strangers;  // met a client of another name
  qsizetype m_toldBefore = 0;
  std::vector<bool> m_grown;  // by person: something of them changes
};

}  // namespace

bool mayBringNews(const ImportOutcome& outcome, const Reading& reading,
                  const ConsentAnswer& consent) {
  const auto speaks = [](const Person& who) { return who.consents != 0; };
  return outcome.changesAnything() || !reading.details.empty() || consent.channels.bits() != 0 ||
         std::any_of(outcome.people.people.begin(), outcome.people.people.end(), speaks);
}

ImportOutcome compareWithBase(SQLite::Database& db, const ImportPlan& plan, Reading& reading,
                              const OrderBook& book, Currency baseCurrency) {
  return Comparison(db, plan, reading, book).run(baseCurrency);
}

}  // namespace retenta
