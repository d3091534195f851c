// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/layoutmemory.h"

#include "core/business/business.h"
#include "core/business/settingstore.h"
#include "core/storage/changes/basemark.h"

namespace retenta {

namespace {
QString keyOf(const QString& page) { return QStringLiteral("layout.") + page; }
}  // namespace

void LayoutMemory::load(const Business& business, const QStringList& pages) {
  m_layouts.clear();
  // Without it the standard serves: nothing worth a message.
  (void)business.file().read([&](SQLite::Database& db) {
    for (const QString& page : pages + QStringList{windowKey(), tablesKey()}) {
      const QJsonObject state = loadSettingObject(db, keyOf(page));
      if (!state.isEmpty()) m_layouts[page] = state;
    }
  });
}

void LayoutMemory::keep(Business& business, const QHash<QString, QJsonObject>& layouts) {
  QHash<QString, QJsonObject> changed;
  for (auto it = layouts.begin(); it != layouts.end(); ++it) {
    if (m_layouts.value(it.key()) != it.value()) changed[it.key()] = it.value();
  }
  m_layouts = layouts;
  if (changed.isEmpty() || business.readOnly()) return;
  // A disk that is full or gone is told where it matters, not here. Whoever closes the business
  // waits for its pool.
  business.async([&business, changed] {
    (void)business.file().write([&](SQLite::Database& db) {
      for (auto it = changed.begin(); it != changed.end(); ++it) {
        saveSettingObject(db, keyOf(it.key()), it.value());
      }
      leaveBaseMark(db);
    });
  });
}

void LayoutMemory::reset(Business& business) {
  QHash<QString, QJsonObject> empty;
  for (auto it = m_layouts.begin(); it != m_layouts.end(); ++it) empty[it.key()] = {};
  keep(business, empty);
  m_layouts.clear();
}

}  // namespace retenta
