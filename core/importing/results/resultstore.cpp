// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/results/resultstore.h"

#include <optional>
#include <unordered_set>

#include <QFileInfo>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/clients/consentstore.h"
#include "core/clients/erasure/suppressionstore.h"
#include "core/importing/storing/tracestore.h"
#include "core/importing/text/celltext.h"
#include "core/storage/rawstatement.h"

namespace retenta {

namespace {

constexpr const char* clientSql =
    "SELECT client_id FROM identity WHERE kind = ?1 AND source = '' AND value = ?2";
constexpr const char* erasedSql = "SELECT 1 FROM suppression WHERE hash = ?1";
constexpr const char* mailingSql = "SELECT id FROM mailing WHERE source = ?1 AND ref = ?2";
constexpr const char* knownSql = R"sql(
  SELECT stages, sent_s, delivered_s, opened_s, clicked_s, unsubscribed_s, bounced_s
  FROM delivery WHERE mailing_id = ?1 AND kind = ?2 AND address = ?3
)sql";
constexpr const char* totalSql = R"sql(
  SELECT 1 FROM mailing_total
  WHERE mailing_id = ?1 AND sent = ?2 AND delivered = ?3 AND opened = ?4 AND clicked = ?5
    AND unsubscribed = ?6 AND bounced = ?7 AND complained = ?8
)sql";
constexpr const char* addMailingSql = R"sql(
  INSERT INTO mailing (source, ref, title, import_id) VALUES (?, ?, ?, ?)
)sql";
constexpr const char* addDeliverySql = R"sql(
  INSERT INTO delivery (mailing_id, kind, address, import_id, stages, sent_s, delivered_s, opened_s,
                        clicked_s, unsubscribed_s, bounced_s)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
)sql";
constexpr const char* addTotalSql = R"sql(
  INSERT INTO mailing_total (mailing_id, import_id, sent, delivered, opened, clicked, unsubscribed,
                             bounced, complained, sent_s)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
)sql";

void bindTotal(RawStatement& statement, int from, const MailingCounts& total) {
  for (const qint64 count : {total.sent, total.delivered, total.opened, total.clicked,
                             total.unsubscribed, total.bounced, total.complained})
    statement.bind(from++, count);
}

// What all reports before say of one message.
struct Known {
  SendStages stages = 0;
  std::array<bool, messageInstants> dated{};
};

class Comparison {
 public:
  Comparison(SQLite::Database& db, const ImportPlan& plan, ReportRead& read)
      : m_db(db), m_read(read) {
    const std::string source = plan.source.toStdString();
    RawStatement find(db, mailingSql);
    for (const ReportMailing& mailing : read.mailings) {
      const std::string ref = mailing.ref.toStdString();
      find.bind(1, source);
      find.bind(2, ref);
      m_mailings.push_back(find.next() ? find.number(0) : 0);
      find.reset();
    }
  }

  ReportNews run() {
    findPeople();
    compareLines();
    compareTotals();
    return std::move(m_news);
  }

 private:
  void findPeople() {
    const std::size_t count = m_read.lines.size();
    m_news.clientOf.assign(count, 0);
    m_news.erased.assign(count, false);
    const auto secret = anySuppressed(m_db) ? knownSuppressionKey(m_db) : std::nullopt;
    RawStatement find(m_db, clientSql);
    RawStatement gone(m_db, erasedSql);
    std::unordered_set<ClientId> clients;
    std::unordered_set<std::uint64_t> strangers;
    for (std::size_t i = 0; i < count; ++i) {
      const ReportLine& line = m_read.lines[i];
      const std::string_view address = m_read.addresses.at(line.address);
      find.bind(1, std::int64_t{line.kind});
      find.bind(2, address);
      if (find.next()) {
        m_news.clientOf[i] = find.number(0);
        clients.insert(m_news.clientOf[i]);
      } else {
        strangers.insert(std::uint64_t{line.address} << 2 | line.kind);
      }
      find.reset();
      if (!secret || m_news.clientOf[i] != 0) continue;
      const QByteArray hash = suppressionHash(*secret, line.kind, {}, toQString(address));
      gone.bindBlob(1, {hash.constData(), static_cast<std::size_t>(hash.size())});
      m_news.erased[i] = gone.next();
      gone.reset();
    }
    ImportReport& report = m_read.report;
    report.results->matchedClients = static_cast<qint64>(clients.size());
    report.results->unmatched = static_cast<qint64>(strangers.size());
    report.clients = report.clientsMatched = report.results->matchedClients;
  }

  Known knownOf(RawStatement& find, const ReportLine& line) {
    Known known;
    if (m_mailings[line.mailing] == 0) return known;
    find.bind(1, m_mailings[line.mailing]);
    find.bind(2, std::int64_t{line.kind});
    find.bind(3, m_read.addresses.at(line.address));
    while (find.next()) {
      known.stages |= static_cast<SendStages>(find.number(0));
      for (std::size_t i = 0; i < messageInstants; ++i)
        known.dated[i] = known.dated[i] || !find.isNull(static_cast<int>(i) + 1);
    }
    return known;
  }

  void compareLines() {
    RawStatement find(m_db, knownSql);
    ImportReport& report = m_read.report;
    for (std::uint32_t i = 0; i < m_read.lines.size(); ++i) {
      const ReportLine& line = m_read.lines[i];
      const Known known = knownOf(find, line);
      bool news = m_mailings[line.mailing] == 0 || (line.stages & ~known.stages) != 0;
      for (std::size_t at = 0; at < messageInstants; ++at)
        news = news || (line.at[at] != noInstant && !known.dated[at]);
      news = news && !m_news.erased[i];
      (news ? report.accepted : report.known) += line.records;
      if (news) m_news.lines.push_back(i);
    }
  }

  void compareTotals() {
    RawStatement find(m_db, totalSql);
    ImportReport& report = m_read.report;
    for (std::uint32_t i = 0; i < m_read.mailings.size(); ++i) {
      const ReportMailing& mailing = m_read.mailings[i];
      if (!mailing.told) continue;
      bool known = false;
      if (m_mailings[i] != 0) {
        find.bind(1, m_mailings[i]);
        bindTotal(find, 2, mailing.total);
        known = find.next();
        find.reset();
      }
      (known ? report.known : report.accepted) += mailing.records;
      if (!known) m_news.mailings.push_back(i);
    }
  }

  SQLite::Database& m_db;
  ReportRead& m_read;
  std::vector<std::int64_t> m_mailings;  // in the base; 0 = new
  ReportNews m_news;
};

class Writer {
 public:
  Writer(SQLite::Database& db, const ImportPlan& plan, ReportRead& read, const ReportNews& news,
         qint64 nowMs, Day today)
      : m_db(db), m_plan(plan), m_read(read), m_news(news), m_nowMs(nowMs), m_today(today) {}

  ImportId run() {
    m_import = addImport(m_db, m_plan, m_read.report, m_nowMs);
    writeMailings();
    writeLines();
    writeTotals();
    writeConsents();
    addRejects(m_db, m_import, m_read.report);
    ImportTrace trace;
    trace.import = m_import;
    saveTrace(m_db, trace);
    keepReport(m_db, m_import, m_read.report);
    return m_import;
  }

  void runIn(ImportId import) {
    m_import = import;
    writeMailings();
    writeLines();
  }

 private:
  void writeMailings() {
    const std::string source = m_plan.source.toStdString();
    RawStatement find(m_db, mailingSql);
    RawStatement add(m_db, addMailingSql);
    for (const ReportMailing& mailing : m_read.mailings) {
      const std::string ref = mailing.ref.toStdString();
      const std::string title = mailing.title.toStdString();
      find.bind(1, source);
      find.bind(2, ref);
      if (find.next()) {
        m_mailings.push_back(find.number(0));
        find.reset();
        continue;
      }
      add.bind(1, source);
      add.bind(2, ref);
      add.bind(3, title);
      add.bind(4, m_import);
      add.run();
      m_mailings.push_back(m_db.getLastInsertRowid());
    }
  }

  // The whole report, known lines too: they stay when another one is undone.
  void writeLines() {
    RawStatement add(m_db, addDeliverySql);
    for (std::size_t i = 0; i < m_read.lines.size(); ++i) {
      if (m_news.erased[i]) continue;
      const ReportLine& line = m_read.lines[i];
      add.bind(1, m_mailings[line.mailing]);
      add.bind(2, std::int64_t{line.kind});
      add.bind(3, m_read.addresses.at(line.address));
      add.bind(4, m_import);
      add.bind(5, std::int64_t{line.stages});
      for (std::size_t at = 0; at < messageInstants; ++at) {
        const int parameter = static_cast<int>(at) + 6;
        if (line.at[at] == noInstant)
          add.bindNull(parameter);
        else
          add.bind(parameter, line.at[at]);
      }
      add.run();
    }
  }

  void writeTotals() {
    RawStatement add(m_db, addTotalSql);
    for (std::size_t i = 0; i < m_read.mailings.size(); ++i) {
      const ReportMailing& mailing = m_read.mailings[i];
      if (!mailing.told) continue;
      add.bind(1, m_mailings[i]);
      add.bind(2, m_import);
      bindTotal(add, 3, mailing.total);
      if (mailing.sentAt == noInstant)
        add.bindNull(10);
      else
        add.bind(10, mailing.sentAt);
      add.run();
    }
  }

  void writeConsents() {
    const QString file = QStringLiteral("import: %1").arg(QFileInfo(m_plan.title()).fileName());
    std::vector<ConsentEntry> entries;
    for (const std::uint32_t number : m_news.lines) {
      const ReportLine& line = m_read.lines[number];
      const ClientId client = m_news.clientOf[number];
      if (client == 0 || (line.stages & refusingStages) == 0) continue;
      const ReportMailing& mailing = m_read.mailings[line.mailing];
      qint64 said = line.at[AtUnsubscribed];
      if (said == noInstant) said = line.at[AtBounced];
      const Day day = said == noInstant ? m_today : static_cast<Day>(said / 86'400);
      entries.push_back({client, line.kind == 1 ? Channel::Email : Channel::Sms,
                         ConsentAction::Withdrawn, day, file,
                         mailing.title.isEmpty() ? mailing.ref : mailing.title});
    }
    if (!entries.empty()) m_read.report.consents = appendConsents(m_db, entries, m_nowMs, m_import);
  }

  SQLite::Database& m_db;
  const ImportPlan& m_plan;
  ReportRead& m_read;
  const ReportNews& m_news;
  qint64 m_nowMs;
  Day m_today;
  ImportId m_import = 0;
  std::vector<std::int64_t> m_mailings;
};

}  // namespace

ReportNews compareReport(SQLite::Database& db, const ImportPlan& plan, ReportRead& read) {
  return Comparison(db, plan, read).run();
}

ImportId storeReport(SQLite::Database& db, const ImportPlan& plan, ReportRead& read, qint64 nowMs,
                     Day today) {
  const ReportNews news = compareReport(db, plan, read);
  return news.any() ? Writer(db, plan, read, news, nowMs, today).run() : ImportId{0};
}

void addReport(SQLite::Database& db, const ImportPlan& plan, ReportRead& read, ImportId import,
               qint64 nowMs, Day today) {
  const ReportNews news = compareReport(db, plan, read);
  if (news.any()) Writer(db, plan, read, news, nowMs, today).runIn(import);
}

void removeReport(SQLite::Database& db, ImportId import) {
  for (const char* sql :
       {"DELETE FROM delivery WHERE import_id = ?1",
        "DELETE FROM mailing_total WHERE import_id = ?1",
        "DELETE FROM mailing WHERE import_id = ?1 "
        "AND NOT EXISTS (SELECT 1 FROM delivery AS d WHERE d.mailing_id = mailing.id) "
        "AND NOT EXISTS (SELECT 1 FROM mailing_total AS t WHERE t.mailing_id = mailing.id)",
        // Other reports speak of it too: it is theirs now.
        "UPDATE mailing SET import_id = coalesce("
        "(SELECT min(import_id) FROM delivery AS d WHERE d.mailing_id = mailing.id), "
        "(SELECT min(import_id) FROM mailing_total AS t WHERE t.mailing_id = mailing.id)) "
        "WHERE import_id = ?1"}) {
    SQLite::Statement remove(db, sql);
    remove.bind(1, static_cast<std::int64_t>(import));
    remove.exec();
  }
}

}  // namespace retenta
