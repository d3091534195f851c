// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/detailwritestore.h"

#include <unordered_map>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/clients/tagstore.h"
#include "core/importing/storing/tracestore.h"
#include "core/importing/text/celltext.h"
#include "core/storage/rawstatement.h"

namespace retenta {

namespace {

constexpr int firstDetailKind = 20;  // identities are 1 to 3

constexpr const char* tagSql = R"sql(
  INSERT OR IGNORE INTO client_tag (client_id, tag_id, import_id) VALUES (?1, ?2, ?3)
)sql";
constexpr const char* noteSql = R"sql(
  INSERT INTO note (client_id, day, text, written_ms, import_id)
  SELECT ?1, ?2, ?3, ?4, ?5
  WHERE NOT EXISTS (SELECT 1 FROM note WHERE client_id = ?1 AND text = ?3)
)sql";
constexpr const char* extraSql = R"sql(
  INSERT OR IGNORE INTO client_extra (client_id, name, value, import_id) VALUES (?1, ?2, ?3, ?4)
)sql";
constexpr const char* extraNowSql = R"sql(
  SELECT value, import_id FROM client_extra WHERE client_id = ?1 AND name = ?2
)sql";
constexpr const char* noteExtraSql = R"sql(
  INSERT OR IGNORE INTO import_change (import_id, client_id, field, before, after)
  VALUES (?1, ?2, ?3, ?4, ?5)
)sql";
constexpr const char* setExtraSql = R"sql(
  UPDATE client_extra SET value = ?3 WHERE client_id = ?1 AND name = ?2
)sql";
// One child of no name and one birthday, or one of the same name, is the same child.
constexpr const char* relatedSql = R"sql(
  INSERT INTO related_person (client_id, name, relation, gender, birthday, import_id)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6
  WHERE NOT EXISTS (SELECT 1 FROM related_person
                    WHERE client_id = ?1 AND name = ?2 AND relation = ?3
                      AND (?2 <> '' OR birthday = ?5))
)sql";

constexpr const char* relativeNowSql = R"sql(
  SELECT id, birthday, import_id FROM related_person
  WHERE client_id = ?1 AND name = ?2 AND relation = ?3 ORDER BY id LIMIT 1
)sql";

// A birthday is news where there is none, or none with its year.
bool completes(std::string_view birthday, std::string_view before) {
  if (birthday.empty() || birthday == before) return false;
  return before.empty() || (before.substr(0, 2) == "--" && birthday.substr(0, 2) != "--");
}

class DetailWriter {
 public:
  DetailWriter(SQLite::Database& db, const Reading& reading, const DetailContext& context)
      : m_db(db),
        m_reading(reading),
        m_context(context),
        m_giveTag(db, tagSql),
        m_note(db, noteSql),
        m_extra(db, extraSql),
        m_related(db, relatedSql),
        m_relativeNow(db, relativeNowSql),
        m_extraNow(db, extraNowSql),
        m_noteExtra(db, noteExtraSql),
        m_setExtra(db, setExtraSql) {}

  void write(ClientId client, bool known, const PersonDetail& detail) {
    const std::string_view name = word(detail.name);
    const std::string_view value = word(detail.value);
    switch (detail.kind) {
      case DetailKind::Tag:
        return writeTag(client, detail.name);
      case DetailKind::Note:
        m_note.bind(1, client);
        m_note.bind(2, std::int64_t{dayFromIso(QByteArrayView(name)).value_or(m_context.today)});
        m_note.bind(3, value);
        m_note.bind(4, m_context.nowMs);
        m_note.bind(5, m_context.import);
        return run(m_note, detail.kind, client, value);
      case DetailKind::Extra:
        if (known && m_context.extras == FieldRule::Keep) return;
        if (m_context.extras == FieldRule::Overwrite && overwriteExtra(client, name, value)) return;
        m_extra.bind(1, client);
        m_extra.bind(2, name);
        m_extra.bind(3, value);
        m_extra.bind(4, m_context.import);
        return run(m_extra, detail.kind, client, name);
      case DetailKind::Related:
        return writeRelative(client, detail, name, value);
      case DetailKind::Consent:
      case DetailKind::Since:
      case DetailKind::Excluded:
        return;  // ownwritestore.h
    }
  }

  DetailsWritten take() { return std::move(m_written); }

 private:
  std::string_view word(std::uint32_t number) const {
    return number == TextTable::none ? std::string_view() : m_reading.words.at(number);
  }

  void run(RawStatement& statement, DetailKind kind, ClientId client, std::string_view name) {
    statement.run();
    if (m_db.getChanges() > 0)
      ++m_written.added;
    else
      m_written.known.push_back(detailHash(kind, client, name));
  }

  // False: there is nothing to put it over. Several words of one file for one field: the first.
  bool overwriteExtra(ClientId client, std::string_view name, std::string_view value) {
    m_extraNow.bind(1, client);
    m_extraNow.bind(2, name);
    if (!m_extraNow.next()) return false;
    const std::string before(m_extraNow.text(0));
    const bool mine = m_extraNow.number(1) == m_context.import;
    m_extraNow.reset();
    if (mine || before == value) return false;
    const std::string field = "extra:" + std::string(name);
    m_noteExtra.bind(1, m_context.import);
    m_noteExtra.bind(2, client);
    m_noteExtra.bind(3, field);
    m_noteExtra.bind(4, before);
    m_noteExtra.bind(5, value);
    m_noteExtra.run();
    if (m_db.getChanges() == 0) return true;
    m_setExtra.bind(1, client);
    m_setExtra.bind(2, name);
    m_setExtra.bind(3, value);
    m_setExtra.run();
    ++m_written.added;
    m_written.known.push_back(detailHash(DetailKind::Extra, client, name));
    return true;
  }

  std::int64_t tagId(std::uint32_t name) {
    const auto found = m_tags.find(name);
    if (found != m_tags.end()) return found->second;
    const QString typed = toQString(word(name));
    const std::string key = tagKey(typed).toStdString();
    SQLite::Statement make(m_db,
                           "INSERT INTO tag (name, name_key) VALUES (?1, ?2) "
                           "ON CONFLICT (name_key) DO NOTHING");
    make.bind(1, typed.toStdString());
    make.bind(2, key);
    make.exec();
    SQLite::Statement find(m_db, "SELECT id FROM tag WHERE name_key = ?1");
    find.bind(1, key);
    const std::int64_t id = find.executeStep() ? find.getColumn(0).getInt64() : 0;
    m_tags.emplace(name, id);
    m_tagKeys.emplace(name, key);
    return id;
  }

  void writeTag(ClientId client, std::uint32_t name) {
    m_giveTag.bind(1, client);
    m_giveTag.bind(2, tagId(name));
    m_giveTag.bind(3, m_context.import);
    run(m_giveTag, DetailKind::Tag, client, m_tagKeys[name]);
  }

  // Somebody known without a birthday, or without its year. False: there is nobody to complete.
  bool completeRelative(ClientId client, const PersonDetail& detail, std::string_view name,
                        std::string_view birthday) {
    m_relativeNow.bind(1, client);
    m_relativeNow.bind(2, name);
    m_relativeNow.bind(3, std::string_view(relationIds[detail.relation]));
    if (!m_relativeNow.next()) return false;
    const std::string field = "related:" + std::to_string(m_relativeNow.number(0));
    const std::string before(m_relativeNow.text(1));
    const bool mine = m_relativeNow.number(2) == m_context.import;
    m_relativeNow.reset();
    if (!completes(birthday, before)) return false;
    if (!mine) {
      m_noteExtra.bind(1, m_context.import);
      m_noteExtra.bind(2, client);
      m_noteExtra.bind(3, field);
      m_noteExtra.bind(4, before);
      m_noteExtra.bind(5, birthday);
      m_noteExtra.run();
      if (m_db.getChanges() == 0) return true;  // completed once: the first stands
    }
    setClientField(m_db, client, field.c_str(), toQString(birthday));
    ++m_written.added;
    m_written.known.push_back(detailHash(detail.kind, client, name));
    return true;
  }

  void writeRelative(ClientId client, const PersonDetail& detail, std::string_view name,
                     std::string_view birthday) {
    if (!name.empty() && !birthday.empty() && completeRelative(client, detail, name, birthday))
      return;
    m_related.bind(1, client);
    m_related.bind(2, name);
    m_related.bind(3, std::string_view(relationIds[detail.relation]));
    m_related.bind(4, detail.gender ? std::string_view(&detail.gender, 1) : std::string_view());
    m_related.bind(5, birthday);
    m_related.bind(6, m_context.import);
    run(m_related, detail.kind, client, name.empty() ? birthday : name);
  }

  SQLite::Database& m_db;
  const Reading& m_reading;
  const DetailContext& m_context;
  RawStatement m_giveTag;
  RawStatement m_note;
  RawStatement m_extra;
  RawStatement m_related;
  RawStatement m_relativeNow;
  RawStatement m_extraNow;
  RawStatement m_noteExtra;
  RawStatement m_setExtra;
  std::unordered_map<std::uint32_t, std::int64_t> m_tags;
  std::unordered_map<std::uint32_t, std::string> m_tagKeys;
  DetailsWritten m_written;
};

}  // namespace

namespace {

// Whether the base lacks what a detail says.
class DetailNews {
 public:
  DetailNews(SQLite::Database& db, const Reading& reading, FieldRule extras)
      : m_reading(reading),
        m_extras(extras),
        m_tag(db, R"sql(
          SELECT 1 FROM client_tag AS c JOIN tag AS t ON t.id = c.tag_id
          WHERE c.client_id = ?1 AND t.name_key = ?2
        )sql"),
        m_note(db, "SELECT 1 FROM note WHERE client_id = ?1 AND text = ?2"),
        m_extra(db, "SELECT value FROM client_extra WHERE client_id = ?1 AND name = ?2"),
        m_named(db, relativeNowSql),
        m_born(db, R"sql(
          SELECT 1 FROM related_person
          WHERE client_id = ?1 AND name = '' AND birthday = ?2 AND relation = ?3
        )sql") {}

  bool isNew(ClientId client, const PersonDetail& detail) {
    const std::string_view name = word(detail.name);
    const std::string_view value = word(detail.value);
    switch (detail.kind) {
      case DetailKind::Tag:
        m_text = tagKey(toQString(name)).toStdString();
        return !found(m_tag, client, m_text);
      case DetailKind::Note:
        return !found(m_note, client, value);
      case DetailKind::Extra:
        if (m_extras == FieldRule::Keep) return false;
        if (!found(m_extra, client, name)) return true;
        return m_extras == FieldRule::Overwrite && m_text != value;
      case DetailKind::Related:
        m_named.bind(3, std::string_view(relationIds[detail.relation]));
        m_born.bind(3, std::string_view(relationIds[detail.relation]));
        if (name.empty()) return !found(m_born, client, value);
        m_named.bind(1, client);
        m_named.bind(2, name);
        if (!m_named.next()) return true;
        m_text = m_named.text(1);
        m_named.reset();
        return completes(value, m_text);
      default:
        return false;
    }
  }

 private:
  std::string_view word(std::uint32_t number) const {
    return number == TextTable::none ? std::string_view() : m_reading.words.at(number);
  }
  // Leaves the first column in m_text.
  bool found(RawStatement& statement, ClientId client, std::string_view text) {
    statement.bind(1, client);
    statement.bind(2, text);
    if (!statement.next()) return false;
    m_text = statement.text(0);
    statement.reset();
    return true;
  }

  const Reading& m_reading;
  FieldRule m_extras;
  RawStatement m_tag;
  RawStatement m_note;
  RawStatement m_extra;
  RawStatement m_named;
  RawStatement m_born;
  std::string m_text;
};

}  // namespace

std::vector<bool> peopleWithNewDetails(SQLite::Database& db, const Reading& reading,
                                       const PeopleIndex& people, FieldRule extras) {
  std::vector<bool> news(people.people.size(), false);
  if (reading.details.empty()) return news;
  DetailNews details(db, reading, extras);
  for (const PersonDetail& detail : reading.details) {
    const std::uint32_t person = people.personOfLine[detail.line];
    if (person == PeopleIndex::nobody || news[person]) continue;
    const ClientId client = people.people[person].client;
    if (client != 0) news[person] = details.isNew(client, detail);
  }
  return news;
}

DetailsWritten writeDetails(SQLite::Database& db, const Reading& reading,
                            const ImportOutcome& outcome, const std::vector<ClientId>& clientOf,
                            const DetailContext& context) {
  if (reading.details.empty()) return {};
  DetailWriter writer(db, reading, context);
  for (const PersonDetail& detail : reading.details) {
    const std::uint32_t person = outcome.people.personOfLine[detail.line];
    if (person == PeopleIndex::nobody || clientOf[person] == 0) continue;
    const bool known = outcome.people.people[person].client != 0;
    if (known && !context.toKnown) continue;
    writer.write(clientOf[person], known, detail);
  }
  return writer.take();
}

qint64 detailHash(DetailKind kind, ClientId client, std::string_view name) {
  return static_cast<qint64>(
      identityHash(firstDetailKind + static_cast<int>(kind), std::to_string(client), name));
}

}  // namespace retenta
