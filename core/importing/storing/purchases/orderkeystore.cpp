// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/purchases/orderkeystore.h"

#include <algorithm>

#include <QtEndian>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/importing/storing/purchases/packedkeys.h"
#include "core/importing/storing/purchases/storedkeystore.h"
#include "core/storage/rawstatement.h"

namespace retenta {

namespace {

constexpr std::size_t keysInPart = 65'536;

// How the keys of a part stand in its bytes.
enum class Form : std::int64_t {
  Plain = 0,   ///< whole, eight bytes each, big end first: imports of before schema 8
  Packed = 1,  ///< packKeys()
};

// Imports whose purchases no keys speak of: made before there were any, or by hand.
constexpr const char* unkeyedSql = R"sql(
  SELECT p.key_hash, p.source_id, p.order_ref FROM every_purchase AS p
  WHERE p.order_ref <> ''
    AND p.import_id NOT IN (SELECT k.import_id FROM order_key AS k)
)sql";
constexpr const char* anyUnkeyedSql = R"sql(
  SELECT EXISTS (
    SELECT 1 FROM import_trace AS t JOIN import AS i ON i.id = t.import_id
    WHERE t.purchase_to > t.purchase_from AND i.undone_ms IS NULL
      AND NOT EXISTS (SELECT 1 FROM order_key AS k WHERE k.import_id = t.import_id))
)sql";

// Keys of one part, whole in whichever form they are kept: the lower bits of packed ones are
// nought.
class PartKeys {
 public:
  PartKeys(std::string_view bytes, Form form) : m_plain(bytes), m_packed(bytes), m_form(form) {}
  bool next() {
    if (m_form == Form::Packed) {
      const bool more = m_packed.next();
      m_key = m_packed.key();
      return more;
    }
    if (m_plain.size() < sizeof(quint64)) return false;
    m_key = qFromBigEndian<quint64>(m_plain.data()) >> (64 - packedKeyBits);
    m_plain.remove_prefix(sizeof(quint64));
    return true;
  }
  std::uint64_t key() const { return m_key; }

 private:
  std::string_view m_plain;
  PackedKeys m_packed;
  Form m_form;
  std::uint64_t m_key = 0;
};

// Marks those of the ascending hashes that stand in one part.
void markMet(PartKeys keys, const std::vector<std::uint64_t>& wanted, std::vector<bool>& met) {
  constexpr unsigned dropped = 64 - packedKeyBits;
  if (!keys.next()) return;
  auto want = std::lower_bound(wanted.begin(), wanted.end(), keys.key() << dropped);
  for (; want != wanted.end(); ++want) {
    const std::uint64_t wish = *want >> dropped;
    while (keys.key() < wish) {
      if (!keys.next()) return;
    }
    if (keys.key() == wish) met[static_cast<std::size_t>(want - wanted.begin())] = true;
  }
}

}  // namespace

std::vector<std::string> orderKeyParts(std::span<const std::uint64_t> hashes) {
  std::vector<std::string> parts;
  do {  // an import without numbers leaves an empty part: there is nothing to look for elsewhere
    const std::size_t count = std::min(keysInPart, hashes.size());
    parts.push_back(packKeys(hashes.first(count)));
    hashes = hashes.subspan(count);
  } while (!hashes.empty());
  return parts;
}

void saveOrderKeys(SQLite::Database& db, ImportId import, const std::vector<std::string>& parts) {
  RawStatement insert(db,
                      "INSERT INTO order_key (import_id, part, hashes, form) VALUES (?, ?, ?, ?)");
  for (std::size_t part = 0; part < parts.size(); ++part) {
    insert.bind(1, std::int64_t{import});
    insert.bind(2, static_cast<std::int64_t>(part));
    insert.bindBlob(3, parts[part]);
    insert.bind(4, static_cast<std::int64_t>(Form::Packed));
    insert.run();
  }
}

std::vector<bool> orderKeysMet(SQLite::Database& db, const std::vector<std::uint64_t>& wanted) {
  std::vector<bool> met(wanted.size(), false);
  if (wanted.empty()) return met;
  RawStatement parts(db, "SELECT hashes, form FROM order_key");
  while (parts.next()) markMet({parts.blob(0), static_cast<Form>(parts.number(1))}, wanted, met);
  if (db.execAndGet(anyUnkeyedSql).getInt() == 0) return met;
  StoredKeys keys(db);
  RawStatement rows(db, unkeyedSql);
  while (rows.next()) {
    const std::uint64_t hash = keys.of(rows.number(0), rows.number(1), rows.text(2));
    auto found = std::lower_bound(wanted.begin(), wanted.end(), hash);
    for (; found != wanted.end() && *found == hash; ++found)
      met[static_cast<std::size_t>(found - wanted.begin())] = true;
  }
  return met;
}

}  // namespace retenta
