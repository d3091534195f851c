// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/purchases/storedkeystore.h"

#include "core/importing/text/texttable.h"
#include "core/storage/rawstatement.h"

namespace retenta {

StoredKeys::StoredKeys(SQLite::Database& db) {
  RawStatement sources(db, "SELECT id, name FROM source");
  while (sources.next()) m_seeds[sources.number(0)] = stableHash(sources.text(1));
}

std::uint64_t StoredKeys::of(std::int64_t keyHash, std::int64_t source, std::string_view ref) {
  if (keyHash != keyOfRow || ref.empty()) return static_cast<std::uint64_t>(keyHash);
  if (!m_last.second || m_last.first != source) {
    const auto seed = m_seeds.find(source);
    if (seed == m_seeds.end()) return 0;
    m_last = {source, &seed->second};
  }
  return stableHash(ref, *m_last.second);
}

}  // namespace retenta
