// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/writestore.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <QFileInfo>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/settingstore.h"
#include "core/importing/storing/purchases/restartstore.h"
#include "core/clients/consentstore.h"
#include "core/clients/mailings/refusalstore.h"
#include "core/clients/mergestore.h"
#include "core/importing/storing/detailwritestore.h"
#include "core/importing/own/ownwritestore.h"
#include "core/importing/storing/peoplewritestore.h"
#include "core/importing/storing/purchases/purchasewritestore.h"
#include "core/importing/storing/tracestore.h"
#include "core/storage/changeset.h"
#include "core/storage/packs/purchaserows.h"
#include "core/storage/rawstatement.h"

namespace retenta {

namespace {

constexpr const char* sourceSql = R"sql(
  INSERT INTO source (name) VALUES (?) ON CONFLICT (name) DO NOTHING
)sql";
constexpr const char* updateSql = R"sql(
  UPDATE purchase SET status = ?4, amount_minor = ?5, refund_minor = ?6
  WHERE client_id = ?1 AND day = ?2 AND id = ?3
)sql";
constexpr const char* changeSql = R"sql(
  INSERT OR IGNORE INTO import_change (import_id, client_id, field, before, after)
  VALUES (?, ?, ?, ?, ?)
)sql";

class Writer {
 public:
  Writer(SQLite::Database& db, const ImportPlan& plan, Reading& reading, const OrderBook& book,
         const ImportOutcome& outcome, const WriteContext& context, const Progress& progress)
      : m_db(db),
        m_plan(plan),
        m_reading(reading),
        m_book(book),
        m_out(outcome),
        m_context(context),
        m_progress(progress) {}

  Result<ImportId> run() {
    // Room for the upper pages of every tree written to; the default of 2 MB would read them again
    // and again.
    m_db.exec("PRAGMA cache_size=-32768");
    m_import = addImport(m_db, m_plan, m_reading.report, m_context.nowMs);
    m_source = sourceId(m_plan.source.toStdString());
    changeKnown();
    m_clientOf = numberPeople(m_db, m_out);
    const PurchaseOwners owners{m_import, m_source, m_clientOf, ownSources()};
    PurchaseWriter purchases(m_db, m_reading, m_book, m_out, owners);
    std::future<SortedKeys> keys = sortKeys(m_reading, m_out);
    writePeople(m_db, m_plan, m_reading, m_out, m_import, m_context.today, m_clientOf);
    writeChanges();
    std::optional<IndexPause> pause = pauseKeyIndex(m_db, m_out);
    writeKeys(m_db, m_plan, m_reading, m_out, keys.get(), m_import, m_clientOf);
    const auto numbered = purchases.run(m_progress);
    if (!numbered) return numbered.error();
    m_purchases = *numbered;
    m_reading.forgetOrders();  // half of the memory, before an index takes as much
    if (pause) pause->rebuild();
    const OwnWritten own = writeOwn(m_db, m_reading, m_out, m_clientOf,
                                    {m_import, m_context.nowMs, m_plan.source.toStdString()});
    writeConsents(own);
    m_details = writeDetails(
        m_db, m_reading, m_out, m_clientOf,
        {m_import, m_context.nowMs, m_context.today, m_plan.options.mode != ImportMode::Create,
         m_plan.options.ruleOf(ImportField::Extra)});
    m_reading.detailsAdded = m_details.added;
    if (bringsNews(m_out, m_reading)) {
      storeKeyNames(m_db, m_reading, m_out.keyNames, m_import);
      storeKeyNames(m_db, m_reading, m_context.apart, m_import);
      addRejects(m_db, m_import, m_reading.report);
      writeTrace();
    }
    if (m_progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
    return m_import;
  }

 private:
  std::int64_t sourceId(std::string_view source) {
    RawStatement name(m_db, sourceSql);
    name.bind(1, source);
    name.run();
    RawStatement find(m_db, "SELECT id FROM source WHERE name = ?1");
    find.bind(1, source);
    find.next();
    return find.number(0);
  }

  // Of orders that name the source of their number themselves.
  std::unordered_map<std::uint32_t, std::int64_t> ownSources() {
    std::unordered_map<std::uint32_t, std::int64_t> ids;
    for (const std::uint32_t number : m_out.newOrders) {
      const std::uint32_t line = m_book.orders[number].firstLine;
      if (line >= m_reading.sources.size()) continue;
      const std::uint32_t source = m_reading.sources[line];
      if (source != TextTable::none && !ids.contains(source))
        ids[source] = sourceId(m_reading.words.at(source));
    }
    return ids;
  }

  // What was there before: merges, orders with another status, the currency. A changeset keeps how
  // it was.
  void changeKnown() {
    const bool update = m_plan.options.mode != ImportMode::Create;
    m_consentFrom = lastConsentId(m_db);
    ChangeRecorder recorder(m_db);
    if (m_out.baseCurrency)
      saveSetting(m_db, QStringLiteral("business.currency"), m_out.baseCurrency->code());
    if (m_plan.traits.key == OrderKey::NumberOfDay && m_plan.preset.isEmpty())
      keepRestartedColumn(m_db, m_plan.traits.numberColumn);
    std::vector<ClientId> buyers;
    for (const std::uint32_t number : m_out.updatedOrders)
      buyers.push_back(m_out.known.other(number)->client);
    unpackPurchases(m_db, buyers);
    RawStatement change(m_db, updateSql);
    for (const std::uint32_t number : m_out.updatedOrders) {
      const KnownPurchase& known = *m_out.known.other(number);
      const ReadOrder& order = m_book.orders[number];
      change.bind(1, known.client);
      change.bind(2, std::int64_t{known.day});
      change.bind(3, known.id);
      change.bind(4, static_cast<std::int64_t>(order.status));
      change.bind(5, order.amountMinor);
      change.bind(6, m_book.moreOf(order).refundMinor);
      change.run();
    }
    for (const Person& who : m_out.people.people) {
      if (!update) break;
      if (who.merged.empty()) continue;
      m_survivors.insert(who.client);
      noteAlias(who.client, who.client);
      for (const ClientId other : who.merged) {
        noteAlias(who.client, other);
        mergeClients(m_db, who.client, other, m_import, m_context.nowMs);
      }
    }
    m_changes = recorder.take();
  }

  // The name of a client who becomes part of another, or takes the other's fuller name: records
  // with that name alone still find them.
  void noteAlias(ClientId survivor, ClientId other) {
    SQLite::Statement note(m_db, R"sql(
      INSERT OR IGNORE INTO import_change (import_id, client_id, field, before, after)
      SELECT ?1, ?2, 'alias:' || id, name, '' FROM client WHERE id = ?3 AND name <> ''
    )sql");
    note.bind(1, static_cast<std::int64_t>(m_import));
    note.bind(2, static_cast<std::int64_t>(survivor));
    note.bind(3, static_cast<std::int64_t>(other));
    note.exec();
  }

  void writeChanges() {
    RawStatement note(m_db, changeSql);
    for (const FieldChange& change : m_out.changes) {
      std::string before = change.before.toStdString();
      // A merge may have filled the field meanwhile, and its own way back begins there.
      if (m_survivors.contains(change.client)) {
        const auto now = clientField(m_db, change.client, QString::fromLatin1(change.field));
        if (now) before = now->toStdString();
      }
      const std::string after = change.after.toStdString();
      note.bind(1, m_import);
      note.bind(2, change.client);
      note.bind(3, std::string_view(change.field));
      note.bind(4, before);
      note.bind(5, after);
      note.run();
      setClientField(m_db, change.client, change.field, change.after);
    }
    for (const PeopleIndex::JoinedName& joined : m_out.people.joined) {
      const ClientId client = m_clientOf[joined.person];
      if (client == 0) continue;
      const std::string_view name = m_reading.nameKeys.at(joined.nameKey);
      const std::string field = "joined:" + std::string(name);
      note.bind(1, m_import);
      note.bind(2, client);
      note.bind(3, field);
      note.bind(4, name);
      note.bind(5, std::string_view());
      note.run();
    }
  }

  // Of deleted clients and of strangers in reports whose addresses the file brings back.
  std::vector<ConsentEntry> formerRefusals() {
    std::vector<ConsentEntry> entries;
    FormerRefusals former(m_db);
    if (!former.any()) return entries;
    const std::string source = m_plan.source.toStdString();
    for (std::size_t kind = 0; kind < keyKinds; ++kind) {
      for (const std::uint32_t key : m_out.newKeys[kind]) {
        const ClientId client = m_clientOf[m_out.people.personOfKey[kind][key]];
        const std::string_view value = m_reading.keys[kind].values.at(key);
        const ExternalId id =
            kind == ExternalKey ? externalIdOf(value, source) : ExternalId{{}, value};
        for (FormerRefusal& no : former.of(static_cast<int>(kind + 1), id.source, id.value))
          entries.push_back({client, no.channel, ConsentAction::Withdrawn, no.day,
                             std::move(no.source), std::move(no.wording)});
      }
    }
    return entries;
  }

  void writeConsents(const OwnWritten& own) {
    const QString file = QStringLiteral("import: %1").arg(QFileInfo(m_plan.title()).fileName());
    std::vector<ConsentEntry> entries = formerRefusals();
    for (std::size_t i = 0; i < m_out.people.people.size(); ++i) {
      const ClientId client = m_clientOf[i];
      if (client == 0) continue;
      for (const Channel channel : allChannels) {
        const int said = m_out.people.people[i].consents >> 2 * static_cast<int>(channel) & 3;
        const bool refused = said >= 2;
        // Where the file told the history, its yes is that; a no typed over it counts.
        const bool told = own.consentsTold.contains(client);
        if (said != 0 && !(told && (!refused || own.isRefused(client, channel))))
          entries.push_back({client,
                             channel,
                             refused ? ConsentAction::Withdrawn : ConsentAction::Given,
                             m_context.today,
                             file,
                             {}});
        if (!m_context.consent.channels.has(channel)) continue;
        if (refused) continue;  // the file's own no stands
        entries.push_back({client, channel, ConsentAction::Given, m_context.consent.day,
                           m_context.consent.source, m_context.consent.wording});
      }
    }
    if (!entries.empty()) appendConsents(m_db, entries, m_context.nowMs, m_import);
    m_reading.report.consents = lastConsentId(m_db) - m_consentFrom;
  }

  void writeTrace() {
    ImportTrace trace;
    trace.import = m_import;
    trace.purchaseFrom = m_purchases.first;
    trace.purchaseTo = m_purchases.second;
    trace.knownPurchases = m_out.known.ids();
    for (const Person& who : m_out.people.people) {
      if (who.client != 0) trace.knownClients.push_back(who.client);
    }
    const std::string source = m_plan.source.toStdString();
    for (std::size_t kind = 0; kind < keyKinds; ++kind) {
      for (const std::uint32_t key : m_out.knownKeys[kind]) {
        const std::string_view value = m_reading.keys[kind].values.at(key);
        const ExternalId id =
            kind == ExternalKey ? externalIdOf(value, source) : ExternalId{{}, value};
        const auto hash = identityHash(static_cast<int>(kind + 1), id.source, id.value);
        trace.knownKeys.push_back(static_cast<qint64>(hash));
      }
    }
    trace.knownKeys.insert(trace.knownKeys.end(), m_details.known.begin(), m_details.known.end());
    trace.changes = m_changes;
    saveTrace(m_db, trace);
    keepReport(m_db, m_import, m_reading.report);
  }

  SQLite::Database& m_db;
  const ImportPlan& m_plan;
  Reading& m_reading;
  const OrderBook& m_book;
  const ImportOutcome& m_out;
  const WriteContext& m_context;
  const Progress& m_progress;
  ImportId m_import = 0;
  std::unordered_set<ClientId> m_survivors;  // of merges
  std::int64_t m_source = 0;
  qint64 m_consentFrom = 0;
  QByteArray m_changes;
  DetailsWritten m_details;
  std::vector<ClientId> m_clientOf;
  std::pair<PurchaseId, PurchaseId> m_purchases;
};

}  // namespace

Result<ImportId> writeImport(SQLite::Database& db, const ImportPlan& plan, Reading& reading,
                             const OrderBook& book, const ImportOutcome& outcome,
                             const WriteContext& context, const Progress& progress) {
  return Writer(db, plan, reading, book, outcome, context, progress).run();
}

}  // namespace retenta
